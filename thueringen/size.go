package thueringen

import (
	"time"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// smallestAlone is the number of inhabitants from which a municipality may stand alone (§ 46 Abs. 2 S. 3 ThürKO).
const smallestAlone = 3000

// yearEnds are how many successive year-ends count (§ 46 Abs. 3 ThürKO).
const yearEnds = 3

// YearEnd is the number of inhabitants of a municipality on a 31 December.
type YearEnd struct {
	On civil.Date
	// Population is the number; it is 0 where the registers do not record it for that day.
	Population int64
	Recorded   bool
}

// SizeFinding tells of a municipality that stands alone, outside any Verwaltungsgemeinschaft and without an erfüllende Gemeinde, with
// fewer than 3,000 inhabitants on the last recorded count.
type SizeFinding struct {
	Unit directory.Unit
	// Population is the last count as of the day of the unit.
	Population directory.Figure
	// YearEnds are the three 31 December before the day, the latest last.
	YearEnds [yearEnds]YearEnd
	// Outcome tells whether the municipality had fewer than 3,000 inhabitants on all three, so that it must apply for a change by the end
	// of the second following year: violated where it had, satisfied where one of them was not below, undecidable where none of those
	// recorded tells and one is missing.
	Outcome rule.Outcome
	// Due is the last day of the second following year, by which the municipality had to apply; zero unless the outcome is violated.
	Due    civil.Date
	Reason bilingual.Text
	Source law.Source
}

// SmallAlone returns the municipalities of Thüringen that stand alone on the day of the snapshot with fewer than 3,000 inhabitants, in
// the order of their keys. § 46 Abs. 2 S. 3 ThürKO forbids it, § 46 Abs. 3 attaches a consequence to three successive year-ends; that
// such municipalities exist is a finding and not a fault in the data. A snapshot of another directory is looked through for its
// municipalities of Thüringen. Before 28 January 2003 the wording of § 46 is in doubt: the findings are then undecidable.
func SmallAlone(snapshot directory.Snapshot) []SizeFinding {
	var list []SizeFinding
	for unit := range snapshot.Units(governance.Municipality) {
		if !isThuringian(unit.Key()) || !standsAlone(unit) {
			continue
		}
		population, ok := unit.Population()
		if !ok || population.Value >= smallestAlone {
			continue
		}
		list = append(list, sizeFinding(unit, population))
	}
	return list
}

// standsAlone reports whether a kreisangehörige Gemeinde is in no association.
func standsAlone(unit directory.Unit) bool {
	_, form := unit.Administration() // not recorded for areas outside any municipality
	above, _ := unit.Parent()
	return form == directory.OwnAdministration && above.Level() == governance.District && !unit.Fills(governance.District)
}

func sizeFinding(unit directory.Unit, population directory.Figure) SizeFinding {
	f := SizeFinding{Unit: unit, Population: population, Source: review.Read(law.ThuerKO, "§ 46 Abs. 3", anwalt24)}
	missing := false
	f.Outcome = rule.Violated
	for i := range f.YearEnds {
		f.YearEnds[i] = yearEnd(unit, unit.Date().Year()-yearEnds+i)
		switch end := f.YearEnds[i]; {
		case !end.Recorded:
			missing = true
		case end.Population >= smallestAlone:
			f.Outcome = rule.Satisfied
		}
	}
	known := heldOf(law.ThuerKO)
	switch {
	case unit.Date().Before(known.inForce.From):
		f.Outcome = rule.Undecidable
		f.Reason = bilingual.Text{German: "Ob die Vorschrift an diesem Tag schon so lautete, ist nicht belegt.",
			English: "Whether the norm already read so on that day is not proven."}
	case f.Outcome == rule.Satisfied:
		f.Reason = bilingual.Text{German: "An einem der drei Jahresenden hatte die Gemeinde mindestens 3.000 Einwohner.",
			English: "On one of the three year-ends the municipality had at least 3,000 inhabitants."}
	case missing:
		f.Outcome = rule.Undecidable
		f.Reason = bilingual.Text{German: "Nicht von allen drei Jahresenden sind die Einwohner erfasst; an keinem erfassten waren es 3.000.",
			English: "The inhabitants are not recorded for all three year-ends; on none that is recorded were there 3,000."}
	default:
		f.Due, _ = civil.Of(unit.Date().Year()+1, time.December, 31) // the second year after the last year-end
		f.Reason = bilingual.Text{German: "An drei aufeinanderfolgenden Jahresenden hatte die Gemeinde weniger als 3.000 Einwohner.",
			English: "On three successive year-ends the municipality had fewer than 3,000 inhabitants."}
	}
	return f
}

// yearEnd returns the inhabitants of the municipality on 31 December, where they were counted for that day and for the territory it
// then had.
func yearEnd(unit directory.Unit, year int) YearEnd {
	end := YearEnd{}
	end.On, _ = civil.Of(year, time.December, 31)
	then, err := Directory().On(end.On)
	if err != nil {
		return end
	}
	same, ok := then.Municipality(unit.AGS())
	if !ok {
		return end
	}
	if population, _ := same.Population(); population.AsOf == end.On {
		end.Population, end.Recorded = population.Value, true
	}
	return end
}

// AssociationSize is the size of a Verwaltungsgemeinschaft on a day.
type AssociationSize struct {
	Unit       directory.Unit
	Members    int
	Population directory.Figure
	// Recorded tells whether the population is recorded.
	Recorded bool
}

// AssociationSizes returns the Verwaltungsgemeinschaften of Thüringen on the day of the snapshot with their members and inhabitants, in the
// order of their keys. Older texts speak of at least 5,000 inhabitants; whether a number stands in the act was not read, so that this
// counts and judges nothing.
func AssociationSizes(snapshot directory.Snapshot) []AssociationSize {
	var list []AssociationSize
	for unit := range snapshot.Units(governance.Association) {
		if unit.Kind() != governance.Verwaltungsgemeinschaft || !isThuringian(unit.Key()) {
			continue
		}
		size := AssociationSize{Unit: unit}
		for range unit.Municipalities() {
			size.Members++
		}
		size.Population, size.Recorded = unit.Population()
		list = append(list, size)
	}
	return list
}

// SmallFulfilling returns the keys of the municipalities that act as erfüllende Gemeinde on the day of the snapshot with fewer than 3,000
// inhabitants on the last recorded count, where § 51 Abs. 1 ThürKO asks for at least 3,000. Known at second hand: a hint, not an error.
func SmallFulfilling(snapshot directory.Snapshot) []key.AGS {
	var list []key.AGS
	for unit := range snapshot.Units(governance.Association) {
		if !isThuringian(unit.Key()) {
			continue
		}
		acting, _ := unit.ActingMember() // of an erfüllende Gemeinde alone
		if population, ok := acting.Population(); ok && population.Value < smallestAlone {
			list = append(list, acting.AGS())
		}
	}
	return list
}
