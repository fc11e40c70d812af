package deadline

import (
	"slices"

	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/lazy"
)

// normTable holds the norms by which periods are counted. None of them was read.
type normTable struct {
	first map[Counting]law.Source     // on the first day
	last  map[LengthUnit][]law.Source // on the last
	moved map[Closing][]law.Source    // on an end that moves
}

var norms lazy.Value[normTable]

func makeNorms() normTable {
	assumed := func(act law.Act, place string) law.Source {
		return law.Source{Citation: law.MustCite(act, place), Where: "allgemeine Kenntnis", Evidence: law.Assumed}
	}
	event, days, months := assumed(law.BGB, "§ 187 Abs. 1"), assumed(law.BGB, "§ 188 Abs. 1"), assumed(law.BGB, "§ 188 Abs. 2 und 3")
	parts := assumed(law.BGB, "§ 189 Abs. 1")
	return normTable{
		first: map[Counting]law.Source{AfterEvent: event, BeforeEvent: event, NoticeTo: event,
			FromDay: assumed(law.BGB, "§ 187 Abs. 2"), Extension: assumed(law.BGB, "§ 190")},
		last: map[LengthUnit][]law.Source{Days: {days}, HalfMonths: {days, parts}, Weeks: {assumed(law.BGB, "§ 188 Abs. 2")},
			Months: {months}, Years: {months}, Quarters: {months, parts}, HalfYears: {months, parts}},
		moved: map[Closing][]law.Source{WorkdayBGB: {assumed(law.BGB, "§ 193")},
			WorkdayVwVfG: {assumed(law.VwVfG, "§ 31 Abs. 1"), assumed(law.VwVfG, "§ 31 Abs. 3 S. 1")}},
	}
}

// Norms returns the norms by which such a deadline is reckoned, in the order of their application, whatever its day; none where its
// length, counting or closing is none.
func (d Deadline) Norms() []law.Source {
	if !d.Length.IsValid() || !d.Counting.IsValid() || !d.Closing.IsValid() {
		return nil
	}
	table := norms.Get(makeNorms)
	return slices.Concat([]law.Source{table.first[d.Counting]}, table.last[d.Length.Unit], table.moved[d.Closing])
}
