package bund

import (
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
)

// onlineAccessRules are the rules of the OZG, as changed in 2024, that an agreement on digital services can break.
func onlineAccessRules() []review.Rule {
	return []review.Rule{
		ozg4_3(),
		ozg5(),
		ozg6_3(),
	}
}

// isOnline reports whether the agreement is on services that administrations offer online.
func isOnline(c review.Case) bool { return has[agreement.Service](c) || rests(c, law.OZG) }
