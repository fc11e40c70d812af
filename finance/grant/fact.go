package grant

import (
	"time"

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

// MonthsAfter returns the last day of a period of n months that begins with the day: the day with the same number, or the
// last day of a month that is too short for it (§ 188 Abs. 2, 3 BGB). Sundays and holidays do not move it (§ 193 BGB
// would). The zero Date stays zero.
func MonthsAfter(day civil.Date, n int) civil.Date {
	const most = 12 * 9999
	if day.IsZero() || n > most || n < -most {
		return civil.Date{}
	}
	months := 12*day.Year() + int(day.Month()) - 1 + n
	year, month := months/12, time.Month(months%12+1)
	for last := day.Day(); last >= 28; last-- {
		if end, err := civil.Of(year, month, last); err == nil {
			return end
		}
	}
	end, err := civil.Of(year, month, day.Day())
	if err != nil {
		return civil.Date{} // outside the years of the calendar
	}
	return end
}

// RevocationDeadline returns the last day on which an authority may revoke or withdraw a grant: one year after it knew all
// the facts (§ 48 Abs. 4, § 49 Abs. 3 VwVfG). A new inquiry does not restart the year.
func RevocationDeadline(knowledge civil.Date) civil.Date { return MonthsAfter(knowledge, 12) }
