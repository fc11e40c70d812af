package review

import (
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
)

// Beginning returns the day on which the agreement begins: that of its entry into force, of its term, or of its signature. It is
// zero where none of them is recorded.
func Beginning(a *agreement.Agreement) civil.Date {
	if entry, _, ok := agreement.First[agreement.EntryIntoForce](a); ok && !entry.On.IsZero() {
		return entry.On
	}
	if term, _, ok := agreement.First[agreement.Term](a); ok && !term.From.IsZero() {
		return term.From
	}
	return a.Signed
}
