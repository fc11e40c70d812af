package grant

import (
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// Fact is a figure of a programme or of side provisions with the source on which it rests. The zero Fact is not recorded,
// which is another answer than zero.
type Fact[T any] struct {
	Value  T
	Source law.Source
}

// Known makes a fact.
func Known[T any](value T, source law.Source) Fact[T] { return Fact[T]{value, source} }

// Recorded reports whether the figure is known.
func (f Fact[T]) Recorded() bool { return !f.Source.IsZero() }

// RevocationDeadline returns the last day on which an authority may revoke or withdraw a grant: one year after it knew all
// the facts (§ 48 Abs. 4, § 49 Abs. 3 VwVfG). A new inquiry does not restart the year. Months and years end as § 188 BGB
// says ([civil.Date.AddMonths]); Sundays and holidays do not move the day (§ 193 BGB would).
func RevocationDeadline(knowledge civil.Date) civil.Date { return knowledge.AddMonths(12) }
