package bund

import (
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
)

// rests reports whether the agreement names the act as its basis, or is itself what the act is called after.
func rests(c review.Case, act law.Act) bool {
	for i := range c.Agreement.Basis {
		if c.Agreement.Basis[i].Citation.Act() == act {
			return true
		}
	}
	return c.Agreement.Source.Citation.Act() == act
}
