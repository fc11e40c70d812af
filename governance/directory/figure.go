package directory

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/directory/internal/territory"
)

// Figure is a recorded number with its own date. It stands in a register of a day, which [Unit.FigureRegister] tells: nothing was
// counted between two registers, and of a day between them the number is that of one of the two.
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
// Where the territory has changed since it was counted, the numbers of the municipalities that were merged as a whole, or
// that went on under another key, are added up; see [Figure]. Where parts of municipalities moved, the number is not
// recorded.
//
// Registers record municipalities only. Of every unit above it is their sum: that of the newest date for which all of them
// have a number. The second result is false if the number is not recorded.
func (u Unit) Population() (Figure, bool) { return u.figure(ByPopulation) }

// Area returns the area in hectares with its date, chosen and summed like [Unit.Population].
func (u Unit) Area() (Figure, bool) { return u.figure(ByArea) }

// Inhabitants returns the population of a unit as its weight in a distribution key, for [finance.KeyOf]: the ID is the official
// key. It is chosen as [Unit.Population] says and carries its day, so that a key refuses figures of several days. A population that is not recorded is a [*FigureError], the Federation and the zero Unit,
// which have no key, are an [*ArgumentError].
func Inhabitants(u Unit) (finance.Weight, error) {
	k := u.Key()
	if k == nil {
		return finance.Weight{}, &ArgumentError{"u", "has no official key; want a Land or a unit in it"}
	}
	population, ok := u.Population()
	if !ok {
		return finance.Weight{}, &FigureError{Unit: u, By: ByPopulation}
	}
	return finance.Weight{ID: k.String(), Name: u.Name(), Value: population.Value,
		Unit: bilingual.Text{German: "Einwohner", English: "inhabitants"}, AsOf: population.AsOf}, nil
}

func (u Unit) figure(by Weighting) (Figure, bool) {
	if u.IsZero() {
		return Figure{}, false
	}
	c := census{u.table, by}
	for d := c.first(u.day); d.valid; d = c.next(d, u.day) {
		if figure, ok := c.of(u, d); ok {
			return figure, true
		}
	}
	return Figure{}, false
}

// FigureRegister returns the day of the register that has the number of [Unit.Population] or [Unit.Area], whose territory it counts:
// up to two years after the AsOf of the number. Of a sum it is the day of the last register. Nothing was counted for any other day.
// The second result is false where the number is not recorded.
func (u Unit) FigureRegister(by Weighting) (civil.Date, bool) {
	if u.IsZero() || by >= weightings {
		return civil.Date{}, false
	}
	c := census{u.table, by}
	for d := c.first(u.day); d.valid; d = c.next(d, u.day) {
		if _, ok := c.of(u, d); !ok {
			continue
		}
		var last store.Day
		for member := range u.Municipalities() {
			_, register, _ := c.inRegister(int(member.id), u.day, d)
			last = max(last, register)
		}
		return last.Date(), true
	}
	return civil.Date{}, false
}

// RegisterDays returns the days of the registers around the day of the unit, the last one up to it and the first one from it on; both
// are the day itself where there is a register of it. Seats, postal codes, populations and areas were recorded on these days and on
// none between. A zero date tells that there is no such register.
func (u Unit) RegisterDays() civil.Period {
	if u.IsZero() {
		return civil.Period{}
	}
	return around(u.table, u.day, func(store.Day) bool { return true })
}

// PostalCodeAsOf returns the days of the registers around the day of the unit that show it with its postal code; a zero date tells
// that no register before, or after, does. The second result is false where no postal code is recorded, or no register is known to
// show it.
func (u Unit) PostalCodeAsOf() (civil.Period, bool) {
	if u.PostalCode() == "" {
		return civil.Period{}, false
	}
	code := u.state().PostalCode
	days := around(u.table, u.day, func(day store.Day) bool {
		return u.table.ValidOn(int(u.id), day) && u.table.StateOn(int(u.id), day).PostalCode == code
	})
	return days, days != civil.Period{}
}

// around returns the days of the registers with figures around a day that show something.
func around(table *store.Table, day store.Day, shows func(store.Day) bool) civil.Period {
	var before, after store.Day
	for i := range table.FigureDates() {
		_, register := table.FigureDate(i)
		if register <= day && register > before && shows(register) {
			before = register
		}
		if register >= day && (after == 0 || register < after) && shows(register) {
			after = register
		}
	}
	return civil.Period{From: before.Date(), Through: after.Date()}
}

// isRegisterDay reports whether there is a register with figures of the day.
func isRegisterDay(table *store.Table, day store.Day) bool {
	for i := range table.FigureDates() {
		if _, register := table.FigureDate(i); register == day {
			return true
		}
	}
	return false
}

// census finds numbers that count the territory of a day.
type census struct {
	table *store.Table
	by    Weighting
}

// counting is a day on which units were counted. A number without a date of its own has that of its register.
type counting struct {
	asOf, register store.Day // register only where asOf is not recorded
	valid          bool
}

func (d counting) when() store.Day { return max(d.asOf, d.register) }

func (c census) counting(i int) counting {
	asOf, territory := c.table.FigureDate(i)
	if asOf != 0 {
		territory = 0
	}
	return counting{asOf, territory, true}
}

// suits reports whether a counting suits the day better than another: the newer of those up to the day, then the older of those after it.
func (d counting) suits(day store.Day, other counting) bool {
	isUpTo := d.when() <= day
	switch {
	case isUpTo != (other.when() <= day):
		return isUpTo
	case isUpTo:
		return d.when() > other.when()
	}
	return d.when() < other.when()
}

// first returns the counting that suits the day best.
func (c census) first(day store.Day) (best counting) {
	for i := range c.table.FigureDates() {
		if d := c.counting(i); !best.valid || d.suits(day, best) {
			best = d
		}
	}
	return best
}

// next returns the counting that suits the day best after d.
func (c census) next(d counting, day store.Day) (best counting) {
	for i := range c.table.FigureDates() {
		if n := c.counting(i); d.suits(day, n) && (!best.valid || n.suits(day, best)) {
			best = n
		}
	}
	return best
}

// of returns the number of the unit in the counting.
func (c census) of(u Unit, d counting) (Figure, bool) {
	if u.Level() == governance.Municipality {
		return c.municipality(int(u.id), u.day, d)
	}
	return c.sum(u, d)
}

// sum adds up the municipalities of the unit; it fails where one of them has no number in the counting.
func (c census) sum(u Unit, d counting) (total Figure, found bool) {
	for member := range u.Municipalities() {
		figure, ok := c.municipality(int(member.id), u.day, d)
		if !ok {
			return Figure{}, false
		}
		total = Figure{total.Value + figure.Value, figure.AsOf, total.Joined || figure.Joined}
		found = true
	}
	return total, found
}

func (c census) municipality(unit int, day store.Day, d counting) (Figure, bool) {
	figure, _, ok := c.inRegister(unit, day, d)
	return figure, ok
}

// inRegister returns the number of a municipality in the counting, and the day of the register that has it.
func (c census) inRegister(unit int, day store.Day, d counting) (figure Figure, register store.Day, ok bool) {
	figures := c.figures(unit)
	for f, ok := figures.Next(); ok; f, ok = figures.Next() {
		if d.has(f.AsOf, f.Territory) && !c.moved(unit, f.Territory, day) {
			return Figure{Value: f.Value, AsOf: f.AsOf.Date()}, f.Territory, true
		}
	}
	for i := range c.table.FigureDates() {
		asOf, territory := c.table.FigureDate(i)
		if !d.has(asOf, territory) || territory > day {
			continue
		}
		if value, ok := c.joined(unit, day, store.Figure{AsOf: asOf, Territory: territory}, store.None, mostMergers); ok {
			return Figure{value, asOf.Date(), true}, territory, true
		}
	}
	return Figure{}, 0, false
}

// has reports whether a figure of the date and the register belongs to the counting.
func (d counting) has(asOf, register store.Day) bool {
	return d.asOf == asOf && (asOf != 0 || d.register == register)
}

// inCommon returns the numbers of units as of one day: those of the counting that suits the day best and has them all. Where none
// has, the error names a unit that the best of them lacks.
func (c census) inCommon(units []int, day store.Day) ([]int64, error) {
	numbers := make([]int64, len(units))
	var fault *FigureError
	for d := c.first(day); d.valid; d = c.next(d, day) {
		missing, found := none, 0
		for i, unit := range units {
			figure, ok := c.municipality(unit, day, d)
			switch {
			case ok:
				numbers[i] = figure.Value
				found++
			case missing == none:
				missing = unit
			}
			if missing != none && (found > 0 || fault != nil) {
				break
			}
		}
		if found == len(units) {
			return numbers, nil
		}
		if fault == nil && found > 0 {
			fault = &FigureError{Unit{c.table, int32(missing), day}, c.by, d.when().Date()}
		}
	}
	if fault == nil {
		return nil, &FigureError{Unit: Unit{c.table, int32(units[0]), day}, By: c.by}
	}
	if _, ok := fault.Unit.figure(c.by); !ok {
		fault.AsOf = civil.Date{}
	}
	return nil, fault
}

func (c census) figures(unit int) store.Figures {
	if c.by == ByArea {
		return c.table.Areas(unit)
	}
	return c.table.Populations(unit)
}

// moved reports whether people or land came to the municipality or left it between two days.
func (c census) moved(unit int, a, b store.Day) bool {
	if a == b {
		return false
	}
	mentions := c.table.Mentions(unit)
	for i, ok := mentions.Next(); ok; i, ok = mentions.Next() {
		if c.moves(i, min(a, b), max(a, b)) {
			return true
		}
	}
	return false
}

// moves reports whether the event carried something from one unit to another, after the first day and through the last.
func (c census) moves(event int, after, through store.Day) bool {
	e := c.table.Event(event)
	if e.From == e.To || !e.Kind.Moves() {
		return false
	}
	legal := c.table.MeasureOf(event).Legal
	return legal > after && legal <= through && (e.Kind == territory.NewKey || !c.empty(e))
}

// empty reports whether the event is recorded to have carried nothing that the numbers count.
func (c census) empty(e store.Event) bool {
	area, population := c.table.Part(e)
	if c.by == ByArea {
		return area == 0
	}
	return population == 0
}

// mostMergers bounds how deep municipalities merged into one that merged again.
const mostMergers = 16

// joined adds up the numbers of the same counting of all municipalities that make up the municipality on the day. A
// municipality that began after the counting has no number of its own there. It fails where something else than whole
// municipalities moved, or a number is missing. The event that ended the municipality itself is left out; another that took a part of it then
// is something else.
func (c census) joined(unit int, day store.Day, like store.Figure, end, depth int) (sum int64, ok bool) {
	if depth == 0 {
		return 0, false
	}
	figures := c.figures(unit)
	for f, more := figures.Next(); more; f, more = figures.Next() {
		if f.AsOf == like.AsOf && f.Territory == like.Territory {
			sum, ok = f.Value, true
		}
	}
	began, _ := c.table.Valid(unit)
	if !ok && began <= like.Territory {
		return 0, false
	}
	mentions := c.table.Mentions(unit)
	for i, more := mentions.Next(); more; i, more = mentions.Next() {
		if i == end || !c.moves(i, like.Territory, day) {
			continue
		}
		e := c.table.Event(i)
		if e.To != unit || e.Kind == territory.PartialTransfer || e.From >= c.table.Units() {
			return 0, false
		}
		part, whole := c.joined(e.From, c.table.MeasureOf(i).Legal, like, i, depth-1)
		if !whole {
			return 0, false
		}
		sum, ok = sum+part, true
	}
	return sum, ok
}
