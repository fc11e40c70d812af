package review

import (
	"cmp"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
)

// Beginning returns the day on which the agreement begins: that of its entry into force, of its term, or of its signature. It is
// zero where none of them is recorded.
func Beginning(a *agreement.Agreement) civil.Date {
	entry, _, _ := agreement.First[agreement.EntryIntoForce](a)
	term, _, _ := agreement.First[agreement.Term](a)
	return cmp.Or(entry.On, term.From, a.Signed)
}

// lastDayOf returns the last day of a length of time that begins on a day.
func lastDayOf(from civil.Date, d agreement.Duration) civil.Date {
	if months, ok := d.Months(); ok {
		return from.AddMonths(months).AddDays(-1)
	}
	days := d.Number
	if d.Unit == agreement.Weeks {
		days *= 7
	}
	return from.AddDays(days - 1)
}

// termBegins returns the first day of the term, or else that of entry into force; zero where neither is recorded.
func termBegins(a *agreement.Agreement, term agreement.Term) civil.Date {
	return cmp.Or(term.From, firstEntry(a))
}

// firstEntry returns the day on which the agreement, or the first part of it, enters into force; zero where none is recorded.
func firstEntry(a *agreement.Agreement) civil.Date {
	var first civil.Date
	for _, entry := range agreement.All[agreement.EntryIntoForce](a) {
		if !entry.On.IsZero() && (first.IsZero() || entry.On.Before(first)) {
			first = entry.On
		}
	}
	return first
}
