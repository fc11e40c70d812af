package directory

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/internal/table"
	"github.com/foederal/foederal/internal/territory"
)

// Figure is a recorded number with its own date.
type Figure struct {
	Value int64
	AsOf  civil.Date
	// Joined tells that the number is the sum of the recorded numbers of municipalities that have merged since.
	Joined bool
}

// Population returns the number of inhabitants with its date. It counts the territory that the unit has on its day: the
// newest number as of that day or before, and where there is none the oldest as of a later day. Registers restate the
// population of an earlier day for the territory of theirs, so the date need not lie in the period of the unit.
//
// Where the territory has changed since every register that has a number, the numbers of municipalities that were merged
// as a whole are added up; see [Figure]. Where parts of municipalities moved, the number is not recorded.
//
// Registers record municipalities only. Of every unit above it is their sum, if all of them have a figure of the same
// date. The second result is false if the number is not recorded.
func (u Unit) Population() (Figure, bool) { return u.figure(ByPopulation) }

// Area returns the area in hectares with its date, chosen and summed like [Unit.Population].
func (u Unit) Area() (Figure, bool) { return u.figure(ByArea) }

func (u Unit) figure(by Basis) (Figure, bool) {
	if u.IsZero() {
		return Figure{}, false
	}
	if u.Level() != governance.Municipality {
		return u.sum(by)
	}
	return census{u.table, by}.figure(int(u.id), u.day)
}

func (u Unit) sum(by Basis) (total Figure, found bool) {
	for member := range u.Municipalities() {
		figure, ok := member.figure(by)
		if !ok || found && figure.AsOf != total.AsOf {
			return Figure{}, false
		}
		total = Figure{total.Value + figure.Value, figure.AsOf, total.Joined || figure.Joined}
		found = true
	}
	return total, found
}

// census finds numbers that count the territory of a day.
type census struct {
	table *table.Table
	by    Basis
}

func (c census) figures(unit int) table.Figures {
	if c.by == ByArea {
		return c.table.Areas(unit)
	}
	return c.table.Populations(unit)
}

func (c census) figure(unit int, day table.Day) (Figure, bool) {
	var best, newest table.Figure
	var found, before bool
	figures := c.figures(unit)
	for f, ok := figures.Next(); ok; f, ok = figures.Next() {
		if f.Territory <= day {
			newest, before = f, true
		}
		if found && f.AsOf > day {
			break
		}
		if !c.moved(unit, f.Territory, day) {
			best, found = f, true
		}
	}
	if found {
		return Figure{Value: best.Value, AsOf: best.AsOf.Date()}, true
	}
	if !before {
		return Figure{}, false
	}
	value, ok := c.joined(unit, day, newest, table.None, mostMergers)
	if !ok {
		return Figure{}, false
	}
	return Figure{value, newest.AsOf.Date(), true}, true
}

// moved reports whether people or land came to the municipality or left it between two days.
func (c census) moved(unit int, a, b table.Day) bool {
	mentions := c.table.Mentions(unit)
	for i, ok := mentions.Next(); ok; i, ok = mentions.Next() {
		if c.moves(i, min(a, b), max(a, b)) {
			return true
		}
	}
	return false
}

// moves reports whether the event carried something from one unit to another, after the first day and through the last.
func (c census) moves(event int, after, through table.Day) bool {
	e := c.table.Event(event)
	if e.From == e.To || e.Kind != territory.Dissolution && e.Kind != territory.PartialTransfer {
		return false
	}
	legal := c.table.MeasureOf(event).Legal
	return legal > after && legal <= through && !c.empty(e)
}

// empty reports whether the event is recorded to have carried nothing that the numbers count.
func (c census) empty(e table.Event) bool {
	area, population := c.table.Part(e)
	if c.by == ByArea {
		return area == 0
	}
	return population == 0
}

// mostMergers bounds how deep municipalities merged into one that merged again.
const mostMergers = 16

// joined adds up the numbers of the same date of all municipalities that make up the municipality on the day. It fails
// where something else than whole municipalities moved, or a number is missing. The event that ended the municipality
// itself is left out.
func (c census) joined(unit int, day table.Day, like table.Figure, end, depth int) (sum int64, ok bool) {
	if depth == 0 {
		return 0, false
	}
	figures := c.figures(unit)
	for f, more := figures.Next(); more; f, more = figures.Next() {
		if f.AsOf == like.AsOf && f.Territory == like.Territory {
			sum, ok = f.Value, true
		}
	}
	if !ok {
		return 0, false
	}
	mentions := c.table.Mentions(unit)
	for i, more := mentions.Next(); more; i, more = mentions.Next() {
		if i == end || !c.moves(i, like.Territory, day) {
			continue
		}
		e := c.table.Event(i)
		if e.To != unit || e.Kind != territory.Dissolution || e.From >= c.table.Units() || !c.whole(e.From, i) {
			return 0, false
		}
		part, ok := c.joined(e.From, c.table.MeasureOf(i).Legal, like, i, depth-1)
		if !ok {
			return 0, false
		}
		sum += part
	}
	return sum, true
}

// whole reports whether the event passed on all that the municipality had when it was dissolved.
func (c census) whole(unit, dissolution int) bool {
	mentions := c.table.Mentions(unit)
	for i, ok := mentions.Next(); ok; i, ok = mentions.Next() {
		if e := c.table.Event(i); i != dissolution && e.From == unit && e.Kind == territory.Dissolution && !c.empty(e) {
			return false
		}
	}
	return true
}
