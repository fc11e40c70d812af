package directory

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"math/big"
	"slices"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/key"
)

// CorrespondenceRow tells which part of a unit of one day is in a unit of another day. The rows of one unit From follow each other.
type CorrespondenceRow struct {
	// From is the unit as of the first day that was given, To as of the second. One of the two is zero where it lies outside the
	// directory, and where the other was formed, or ended, without any unit that the records connect with it.
	From, To Unit
	// ByPopulation and ByArea are the shares of From that are in To; 0 % where [CorrespondenceRow.Gap] tells that a share is not
	// known. Of a From whose recorded population is 0 both are the shares of the land, for nobody is anywhere.
	ByPopulation, ByArea finance.Share
	// Outside is the municipality outside the directory of which the row tells, and Left the day as of which it is named: the
	// directory does not know what became of it since. Both are zero if there is none.
	Outside key.AGS
	Left    civil.Date

	elseArea finance.Share
	gaps     [weightings]error
	bounds   *[weightings]bounds // nil where no share has any
}

// Share returns the share of From by a weighting.
func (r CorrespondenceRow) Share(by Weighting) finance.Share {
	return Part{ByPopulation: r.ByPopulation, ByArea: r.ByArea, elseArea: r.elseArea}.Share(by)
}

// Gap returns why the share by a weighting is not known, and nil if it is: a [*GapError] where an event does not tell which part
// went where, a [*FigureError] where a figure that is needed is not recorded, a [*BrokenChainError], a [*LeftError] where
// something came from outside the directory, an [*UnconnectedError] where there is only one unit. A gap concerns all rows of From;
// shares without a gap add up to exactly 100 %.
func (r CorrespondenceRow) Gap(by Weighting) error {
	if by >= weightings {
		return by.check()
	}
	return r.gaps[by]
}

// String returns the two units, such as "16056000 Eisenach, Stadt → 16063105 Eisenach, Stadt".
func (r CorrespondenceRow) String() string {
	side := func(u Unit) string {
		if u.IsZero() && !r.Outside.IsZero() {
			return r.Outside.String()
		}
		return u.String()
	}
	return side(r.From) + " → " + side(r.To)
}

// UnconnectedError tells that the records connect a unit with no unit of another day: a new area in coastal waters was none before.
type UnconnectedError struct {
	Unit Unit
	Day  civil.Date // the other day
}

func (e *UnconnectedError) Error() string { return "directory: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *UnconnectedError) Text(tag language.Tag) string {
	return bilingual.Sprintf("die Verzeichnisse verbinden %v vom %v mit keiner Gebietseinheit vom %v",
		"the records connect %v of %v with no unit of %v", e.Unit, dayOf(e.Unit.Date()), dayOf(e.Day)).In(tag)
}

// Correspondence returns the table of correspondence of two days for a level: which unit of the day from is, with which share by
// population and by area, in which unit of the day to. It goes both ways: from may be the later day, and then the shares tell of
// what the later units were made. Rows are in the order of the keys of From, and then of To. Forward and backward tables have the
// same pairs.
//
// Shares above the municipalities are computed from the municipalities and their figures as [Directory.DistrictSuccessors] does, and
// backward shares from the figures of the units of the earlier day. At the level of the associations a municipality in none, or
// of which it is not recorded, stands for itself, and so do the few areas that lie in no Kreis; at the level of the
// Regierungsbezirke a Land without any does. Of units that only exchanged nothing more than a key, a name or a unit above them there
// is one row with 100 %. A municipality that ended without a record of what became of it is a row of its own in both directions, whose gap is
// a [*BrokenChainError]; backward, no later unit is taken to hold a part of it, and so shares and bounds leave it out.
//
// The days may be that of [Directory.Beyond]. Errors: [*SpanError] for a day outside the span, [*ArgumentError] for a level that does
// not exist.
func (d *Directory) Correspondence(from, to civil.Date, level governance.Level) (iter.Seq[CorrespondenceRow], error) {
	if level < governance.Federation || level > governance.Municipality {
		return noRows, &ArgumentError{"level", fmt.Sprintf("there is no level %d; want one from Federation to Municipality", uint8(level))}
	}
	isBackward := to.Before(from)
	if isBackward {
		from, to = to, from
	}
	var days [2]store.Day
	for i, day := range [...]civil.Date{from, to} {
		var err error
		if days[i], err = d.until(day); err != nil {
			return noRows, err
		}
	}
	c := d.crossing(days[0], days[1], level)
	c.crossAll()
	return c.rows(isBackward), nil
}

func noRows(func(CorrespondenceRow) bool) {}

// crossing finds how the units of one level become those of a later day.
type crossing struct {
	directory  *Directory
	level      governance.Level
	start, end store.Day
	pooled     bool // what lies in no Kreis of the directory goes by the digits of its Kreis
	walker     follower
	strands    []strand
	last       [2]placed // last on the two days
}

// strand is what goes from one municipality, and so from the unit that is asked about, to another.
type strand struct {
	from, to     int       // references of the units that are asked about; nowhere if there is none
	municipality int       // of the earlier day; nowhere if it comes from outside the directory
	last         int       // the municipality of the later day
	left         store.Day // on which it left the directory, or came from outside; 0 if it lies in it
	shares       [weightings]*big.Rat
	gaps         *[weightings]error // of the municipality; nil if there are none
	weight       int64              // of the municipality among others
}

// nowhere is the reference of no unit.
const nowhere = -2

func (d *Directory) crossing(start, end store.Day, level governance.Level) *crossing {
	return &crossing{directory: d, level: level, start: start, end: end, walker: follower{table: d.table, to: end, quiet: true}}
}

// crossAll follows all municipalities of the earlier day, and what comes to the later ones otherwise.
func (c *crossing) crossAll() {
	table := c.directory.table
	c.walker.flows = c.directory.flowsOf(c.start, c.end)
	first, end := table.Level(governance.Municipality)
	c.strands = make([]strand, 0, end-first)
	for unit := first; unit < end; unit++ {
		if table.ValidOn(unit, c.start) {
			c.cross(unit)
		}
	}
	for _, event := range c.walker.flows.arrivals {
		c.arrive(event)
	}
	reached := make([]bool, table.Units()+1) // the Federation is the first
	for _, s := range c.strands {
		if s.to < table.Units() && s.to != nowhere {
			reached[s.to+1] = true
		}
	}
	for unit := first; unit < end; unit++ {
		if !table.ValidOn(unit, c.end) {
			continue
		}
		if carrier := c.carrier(unit, c.end); !reached[carrier+1] {
			reached[carrier+1] = true
			c.strands = append(c.strands, strand{from: nowhere, to: carrier, municipality: nowhere})
		}
	}
}

// carrier returns the unit of the level that stands for a municipality on a day.
func (c *crossing) carrier(municipality int, day store.Day) int {
	table := c.directory.table
	switch {
	case c.level == governance.Municipality || municipality >= table.Units() && !c.pooled:
		return municipality
	case c.level == governance.Federation:
		return federation
	case c.level == governance.Association:
		if a, ok := (Unit{table, int32(municipality), day}).association(); ok {
			return int(a.id)
		}
		return municipality
	}
	_, number := table.Identify(municipality)
	digits := prefix(governance.Municipality, number, c.level)
	if unit, ok := c.above(c.level, digits, day); ok {
		return unit
	}
	if c.pooled {
		return table.References() + int(digits)
	}
	if land, ok := c.above(governance.Land, prefix(governance.Municipality, number, governance.Land), day); ok && c.level == governance.GovernmentRegion {
		return land
	}
	return municipality
}

// above finds a unit above a municipality. Municipalities are asked about in the order of their keys, so the last answer is mostly
// the next.
func (c *crossing) above(level governance.Level, number uint32, day store.Day) (unit int, ok bool) {
	last := &c.last[0]
	if day == c.end {
		last = &c.last[1]
	}
	if last.level != level || last.number != number {
		unit, ok := c.directory.table.Find(level, number, day)
		*last = placed{level, number, unit, ok}
	}
	return last.unit, last.ok
}

type placed struct {
	level  governance.Level
	number uint32
	unit   int
	ok     bool
}

// cross follows a municipality of the earlier day.
func (c *crossing) cross(municipality int) {
	c.crossFrom(c.carrier(municipality, c.start), municipality)
}

// crossFrom is cross of a municipality for which a unit is known to stand.
func (c *crossing) crossFrom(from, municipality int) {
	table := c.directory.table
	if flows := c.walker.flows; flows != nil && flows.first[municipality] == 0 && table.ValidOn(municipality, c.end) {
		c.strands = append(c.strands, strand{from: from, to: c.carrier(municipality, c.end), municipality: municipality, last: municipality})
		return
	}
	c.walk(from, municipality, step{ref: municipality, since: c.start + 1}, nil)
}

// walk follows something of a municipality to its ends.
func (c *crossing) walk(from, municipality int, s step, gaps *[weightings]error) {
	f := &c.walker
	f.steps, f.gaps, f.err = f.steps[:0], [weightings]Gap{}, nil
	f.walk(s)
	if f.err != nil {
		c.strands = append(c.strands, strand{from: from, to: nowhere, municipality: municipality, gaps: &[weightings]error{f.err, f.err, f.err}})
		return
	}
	first := c.carrier(f.steps[0].ref, c.end)
	for _, end := range f.steps[1:] {
		if c.carrier(end.ref, c.end) != first {
			first = nowhere
		}
	}
	if first != nowhere {
		c.strands = append(c.strands, strand{from: from, to: first, municipality: municipality, last: f.steps[0].ref,
			left: max(s.left, f.steps[0].left), gaps: gaps})
		return
	}
	for by, gap := range f.gaps {
		if !gap.isZero() {
			if gaps == nil {
				gaps = new([weightings]error)
			}
			if gaps[by] == nil {
				gaps[by] = &GapError{gap, Weighting(by)}
			}
		}
	}
	for _, end := range f.steps {
		c.strands = append(c.strands, strand{from: from, to: c.carrier(end.ref, c.end), municipality: municipality, last: end.ref,
			left: max(s.left, end.left), shares: end.shares, gaps: gaps})
	}
}

// arrive follows what comes from outside the directory. Which share of what is outside it is, the directory cannot know.
func (c *crossing) arrive(event Event) {
	entry := event.entry()
	_, number := event.table.Identify(entry.From)
	day := event.measure().Effective()
	area, population := event.table.Part(entry)
	left := &LeftError{store.AGS(number), day.Date()}
	var gaps [weightings]error
	for by, amount := range [weightings]int64{ByPopulation: population, ByArea: area, ByPopulationElseArea: population} {
		if amount != 0 {
			gaps[by] = left
		}
	}
	s := c.walker.arrival(entry.To, day)
	s.left = day
	c.walk(entry.From, nowhere, s, &gaps)
}

// rows yields the rows in one of the two directions.
func (c *crossing) rows(isBackward bool) iter.Seq[CorrespondenceRow] {
	if isBackward {
		for i := range c.strands {
			s := &c.strands[i]
			s.from, s.to = s.to, s.from
		}
	}
	last := c.directory.table.References()
	order := func(ref int) int {
		if ref == nowhere {
			return last
		}
		return ref
	}
	slices.SortStableFunc(c.strands, func(a, b strand) int {
		return cmp.Or(cmp.Compare(order(a.from), order(b.from)), cmp.Compare(order(a.to), order(b.to)))
	})
	return func(yield func(CorrespondenceRow) bool) {
		var rows []CorrespondenceRow
		for group := range chunks(c.strands, sameStart) {
			rows = c.appendRows(rows[:0], group, isBackward)
			for _, row := range rows {
				if !yield(row) {
					return
				}
			}
		}
	}
}

// chunks yields the parts of a list in which all neighbours belong together.
func chunks[T any](list []T, together func(a, b T) bool) iter.Seq[[]T] {
	return func(yield func([]T) bool) {
		for len(list) > 0 {
			n := 1
			for n < len(list) && together(list[n-1], list[n]) {
				n++
			}
			if !yield(list[:n:n]) {
				return
			}
			list = list[n:]
		}
	}
}

// appendRows appends the rows of one unit, whose strands are given in order.
func (c *crossing) appendRows(rows []CorrespondenceRow, group []strand, isBackward bool) []CorrespondenceRow {
	for part := range chunks(group, sameEnd) {
		rows = append(rows, c.row(part, isBackward))
	}
	if gaps := c.alone(&rows[0], group); gaps != nil {
		for i := range rows {
			rows[i].gaps = *gaps
		}
		return rows
	}
	if len(rows) == 1 && isWithin(group) {
		rows[0].ByPopulation, rows[0].ByArea, rows[0].elseArea = finance.Whole(), finance.Whole(), finance.Whole()
		return rows
	}
	for by := range Weighting(weightings) {
		shares, err := c.shares(group, by)
		if gap := new(GapError); errors.As(err, &gap) && !gap.Gap.TooFine {
			c.bound(rows, group, by, isBackward)
		}
		for i := range rows {
			switch {
			case err != nil:
				rows[i].gaps[by] = err
			case by == ByPopulation:
				rows[i].ByPopulation = shares[i]
			case by == ByArea:
				rows[i].ByArea = shares[i]
			default:
				rows[i].elseArea = shares[i]
			}
		}
	}
	return rows
}

// isWithin reports whether nothing of the strands came from outside the directory.
func isWithin(group []strand) bool {
	return !slices.ContainsFunc(group, func(s strand) bool { return s.municipality == nowhere })
}

// alone returns the gaps of a unit that is outside the directory or has no other on the other day, and nil of any other unit.
func (c *crossing) alone(row *CorrespondenceRow, group []strand) *[weightings]error {
	s := group[0]
	var err error
	switch {
	case s.from >= c.directory.table.Units():
		err = &LeftError{row.Outside, row.Left}
	case s.from != nowhere && s.to != nowhere:
		return nil
	case s.gaps != nil:
		return s.gaps
	case row.From.IsZero():
		err = &UnconnectedError{row.To, c.otherDay(row.To)}
	default:
		err = &UnconnectedError{row.From, c.otherDay(row.From)}
	}
	return &[weightings]error{err, err, err}
}

// otherDay returns the one of the two days of which a unit is not.
func (c *crossing) otherDay(u Unit) civil.Date {
	if u.day == c.start {
		return c.end.Date()
	}
	return c.start.Date()
}

// row returns the row of strands between the same two units, without shares.
func (c *crossing) row(part []strand, isBackward bool) (row CorrespondenceRow) {
	table := c.directory.table
	days := [2]store.Day{c.start, c.end}
	if isBackward {
		days = [2]store.Day{c.end, c.start}
	}
	for i, ref := range [...]int{part[0].from, part[0].to} {
		unit := [...]*Unit{&row.From, &row.To}[i]
		switch {
		case ref == nowhere:
		case ref < table.Units():
			*unit = Unit{table, int32(ref), days[i]}
		default:
			_, number := table.Identify(ref)
			row.Outside, row.Left = store.AGS(number), part[0].left.Date()
		}
	}
	return row
}

// shares returns the shares of a group, one for each unit to which its strands lead.
func (c *crossing) shares(group []strand, by Weighting) ([]finance.Share, error) {
	if err := c.weigh(group, by); err != nil {
		return nil, err
	}
	isDivided := false
	for _, s := range group {
		if s.gaps != nil && s.gaps[by] != nil && (s.weight != 0 || s.municipality == nowhere) {
			return nil, s.gaps[by]
		}
		isDivided = isDivided || s.shares[by] != nil
	}
	if !isDivided {
		return c.wholeShares(group, by)
	}
	var sums []*big.Rat
	total := new(big.Rat)
	for part := range chunks(group, sameEnd) {
		sum, whole := new(big.Rat), int64(0)
		for _, s := range part {
			if s.shares[by] == nil {
				whole += s.weight
				continue
			}
			sum.Add(sum, s.amount(by))
		}
		sum.Add(sum, new(big.Rat).SetInt64(whole))
		sums = append(sums, sum)
		total.Add(total, sum)
	}
	if total.Sign() == 0 {
		return nil, c.nothing(group, by)
	}
	for _, sum := range sums {
		sum.Quo(sum, total)
	}
	return exactly(sums, by)
}

// wholeShares is shares where no municipality was divided.
func (c *crossing) wholeShares(group []strand, by Weighting) ([]finance.Share, error) {
	var total int64
	for _, s := range group {
		total += s.weight
	}
	if total == 0 {
		return nil, c.nothing(group, by)
	}
	var shares []finance.Share
	for part := range chunks(group, sameEnd) {
		var sum int64
		for _, s := range part {
			sum += s.weight
		}
		share, err := finance.Fraction(sum, total)
		if err != nil {
			return nil, err
		}
		shares = append(shares, share)
	}
	return shares, nil
}

// nothing is the error where all that a group holds is nothing.
func (c *crossing) nothing(group []strand, by Weighting) error {
	return &FigureError{Unit: c.row(group[:1], false).From, By: by}
}

// sameStart reports whether two strands are of one unit. What comes from nowhere is of none.
func sameStart(a, b strand) bool { return a.from == b.from && (a.from != nowhere || a.to == b.to) }

func sameEnd(a, b strand) bool { return a.to == b.to }

// exactly converts fractions of the whole, if they can be held exactly.
func exactly(fractions []*big.Rat, by Weighting) ([]finance.Share, error) {
	if !fit(slices.Values(fractions)) {
		return nil, &GapError{Gap{TooFine: true}, by}
	}
	shares := make([]finance.Share, len(fractions))
	for i, fraction := range fractions {
		shares[i], _ = share(fraction)
	}
	return shares, nil
}

// weigh finds what each municipality of a group counts. One alone needs no figure. Where by the figures nobody lives in any of them,
// every share of the people is right, and the municipalities count by their area.
func (c *crossing) weigh(group []strand, by Weighting) error {
	var units []int
	for _, s := range group {
		if s.municipality != nowhere {
			units = append(units, s.municipality)
		}
	}
	slices.Sort(units)
	units = slices.Compact(units)
	numbers := []int64{1}
	if len(units) > 1 {
		var err error
		numbers, err = census{c.directory.table, by}.inCommon(units, c.start)
		if err == nil && by != ByArea && !slices.ContainsFunc(numbers, func(n int64) bool { return n != 0 }) {
			numbers, err = census{c.directory.table, ByArea}.inCommon(units, c.start)
		}
		if err != nil {
			return err
		}
	}
	for i := range group {
		group[i].weight = 0 // of what comes from outside the directory
		if unit, ok := slices.BinarySearch(units, group[i].municipality); ok {
			group[i].weight = numbers[unit]
		}
	}
	return nil
}
