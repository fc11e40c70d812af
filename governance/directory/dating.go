package directory

import (
	"bytes"
	"cmp"
	"math/bits"
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/key"
)

// Dating tells of which days a column of keys or names may be.
type Dating struct {
	// Periods are the periods in which the same cells hold, without those in which none does. The first has the most; among equals
	// the later comes first, but that of the day of [Directory.Beyond] last, for it stands alone.
	Periods []DatedPeriod
	// Readable is how many cells hold on any day that the directory knows.
	Readable int
	// Misfits are the cells that do not hold in the first period, in the order of the column.
	Misfits []Misfit
	// Mixture says that no single day holds all readable cells, but two days together do: the table is put together from two.
	Mixture bool
	// Mixed are the periods of two such days, the earlier first. Of several pairs it is one in which one day holds the most cells.
	// Both are zero without a mixture.
	Mixed [2]civil.Period
}

// DatedPeriod is a period in which the same cells of a column hold.
type DatedPeriod struct {
	Period civil.Period
	Held   int // how many cells
	// Beyond tells that the period is the day of [Directory.Beyond], of which [Directory.On] knows nothing.
	Beyond bool
}

// Misfit is a cell that does not hold on the day of a table.
type Misfit struct {
	Index int // of the cell in the column, from 0
	Cell  string
	Known []civil.Period // when it holds; empty if on no day
	Err   error          // why it holds on no day; nil if it holds on any
}

// Dating tells on which days the cells of a column hold, all at once or most of them: the day of a table that does not say it
// (Gebietsstand). A cell holds on the days on which a unit has the key, or one of the keys for which the cell may stand, or has the
// name; see [Snapshot.Resolve]. A name that a unit had before does not hold. An ARS holds on the days for which it is recorded.
//
// The days are those of the span and that of [Directory.Beyond]. The days between these two are not known; so the day beyond is always
// a period of its own, also where the same cells hold as at the end of the span.
//
// The options are those of [Snapshot.Resolve]: with [InUnit] for a table of one Land its keys may lack the Land, and with [OnLevel] and
// [OfKind] no unit of another level or kind holds a cell.
//
// The result is exact for tables that agree with a register: the first period holds as many cells as any day does. Columns in which
// few cells changed fit many years; the periods say so. A column of 11,000 keys takes some milliseconds.
func (d *Directory) Dating(cells []string, options ...FindOption) Dating {
	if d.isEmpty() {
		return Dating{Misfits: misfitsOf(d, cells, options)}
	}
	c := newColumn(d, cells, options)
	c.cut()
	result := Dating{Readable: c.readable, Periods: c.periods()}
	if len(result.Periods) > 0 {
		best := result.Periods[0]
		result.Misfits = c.misfits(d, best)
		if best.Held < c.readable {
			result.Mixed, result.Mixture = c.mixture()
		}
		return result
	}
	result.Misfits = misfitsOf(d, cells, options)
	return result
}

func misfitsOf(d *Directory, cells []string, options []FindOption) []Misfit {
	var list []Misfit
	for i, cell := range cells {
		list = append(list, Misfit{Index: i, Cell: cell, Err: d.neverHolds(cell, options)})
	}
	return list
}

// neverHolds says why a cell holds on no day.
func (d *Directory) neverHolds(cell string, options []FindOption) error {
	r, err := d.Latest().Resolve(cell, append(slices.Clip(options), WholeNames())...)
	if err != nil {
		return err
	}
	// The unit had the name before, but the options admit it on none of those days.
	return &NotFoundError{Name: cell, Day: d.Latest().Date(), Near: []Match{{Unit: r.Unit, Rank: Similar, Name: cmp.Or(r.Name, r.Unit.Name()), Former: r.Former}}}
}

// days is a period of days of a table, both included.
type days struct{ from, through store.Day }

// column is a column of cells, and when each holds.
type column struct {
	table       *store.Table
	first, last store.Day // of all days
	through     store.Day // of the span; then follows the last day at once
	cells       []string
	options     []FindOption
	within      search  // what the options admit
	held        []days  // when the cells hold, cell after cell
	ends        []int32 // where the days of each cell end in held
	readable    int

	starts []store.Day // where a cell begins or ceases to hold; between them nothing changes
	counts []int       // how many cells hold from each start on
}

func newColumn(d *Directory, cells []string, options []FindOption) *column {
	t := d.table
	c := &column{table: t, cells: cells, options: options, within: d.Latest().search("", options), held: make([]days, 0, len(cells)+len(cells)/8), ends: make([]int32, len(cells))}
	c.first, c.through = t.Span()
	c.last = c.through
	if beyond := t.Beyond(); beyond != 0 {
		c.last = beyond
	}
	for i, cell := range cells {
		before := len(c.held)
		c.read(cell)
		c.join(before)
		if len(c.held) > before {
			c.readable++
		}
		c.ends[i] = int32(len(c.held))
	}
	return c
}

// read adds the days on which a cell holds.
func (c *column) read(cell string) {
	if n := len(cell); len(c.options) > 0 {
		// The options may admit other readings, and not this one.
	} else if n == agsDigits || n == agsDigits-1 && cell[0] != '0' {
		// With three zeros at the end the key may also be that of a Kreis.
		if n, _ := numberOf(cell); n%store.PerDistrict != 0 && c.addKey(governance.Municipality, n, "") {
			return
		}
	}
	readings, err := c.within.readings(cell)
	if err != nil {
		if isName(cell) {
			c.addName(trimName(cell))
		}
		return
	}
	before := len(c.held)
	c.addReadings(readings)
	if len(c.held) == before && readings[0].Rest != "" {
		q := c.within
		if place, ok := q.byPostalCode(readings); ok {
			c.addNamed(nameIn(readings[0].Rest), place.Unit.Level())
		}
	}
}

// addReadings adds the days on which a unit has one of the keys, and is called on any day what follows the key. Two keys in two columns
// hold on no day, for nobody knows which is meant.
func (c *column) addReadings(readings []key.Reading) {
	before := len(c.held)
	for _, r := range readings {
		level, number := split(r.Key)
		if r.Later {
			if first := len(c.held); first > before && c.addKey(level, number, "") {
				c.held = c.held[:before]
				return
			}
			continue
		}
		if ars, ok := r.Key.(key.ARS); ok {
			if c.isCalled(level, number, r.Rest) {
				c.addRecorded(number, ars)
			}
		} else {
			c.addKey(level, number, r.Rest)
		}
	}
	if len(c.held) > before {
		return
	}
	for _, r := range readings {
		if ars, ok := r.Key.(key.ARS); ok && !r.Later {
			level, number := split(ars)
			c.addKey(level, number, r.Rest)
		}
	}
}

// addRecorded adds the days for which a municipality is recorded with an ARS, as far as the options admit it on them.
func (c *column) addRecorded(number uint32, ars key.ARS) {
	for _, p := range recorded(c.table, number, ars) {
		first, _ := store.DayOf(p.From)
		last, _ := store.DayOf(p.Through)
		if len(c.options) == 0 {
			c.add(first, last)
			continue
		}
		unit, end := c.table.Range(governance.Municipality, number, number)
		for ; unit < end; unit++ {
			c.eachState(unit, func(_ int, from, through store.Day) {
				if last != 0 && (through == 0 || through > last) {
					through = last
				}
				if from = max(from, first); through == 0 || from <= through {
					c.admit(unit, from, through)
				}
			})
		}
	}
}

// isCalled reports whether the options admit one of the units with a key, and it is called on any day what follows the key.
func (c *column) isCalled(level governance.Level, number uint32, rest string) bool {
	before := len(c.held)
	found := c.addKey(level, number, rest)
	c.held = c.held[:before]
	return found
}

// numberOf returns the number that digits are; it is 0, and ok is false, for anything else.
func numberOf(digits string) (n uint32, ok bool) {
	for i := range len(digits) {
		digit := digits[i] - '0'
		if digit > 9 {
			return 0, false
		}
		n = 10*n + uint32(digit)
	}
	return n, true
}

// addKey adds the days on which a unit has a key and is called what follows it, and reports whether there are any.
func (c *column) addKey(level governance.Level, number uint32, rest string) bool {
	before := len(c.held)
	unit, end := 0, c.table.Units()
	if level == governance.Municipality {
		first, ok := c.table.FirstMunicipality(number)
		if !ok {
			return false
		}
		unit = first
	} else {
		unit, end = c.table.Range(level, number, number)
	}
	for ; unit < end && c.table.Number(unit) == number; unit++ {
		from, through := c.table.Valid(unit)
		if rest != "" {
			if _, fits := fitsRest(Unit{c.table, int32(unit), from}, rest); !fits {
				continue
			}
		}
		if len(c.options) == 0 {
			c.add(from, through)
			continue
		}
		c.eachState(unit, func(_ int, from, last store.Day) { c.admit(unit, from, last) })
	}
	return len(c.held) > before
}

// admit adds a period in which nothing of a unit changes, if the options admit the unit then: a municipality is made a town one day.
func (c *column) admit(unit int, from, through store.Day) {
	if len(c.options) == 0 || c.within.allows(Unit{c.table, int32(unit), max(from, c.first)}) {
		c.add(from, through)
	}
}

// add adds a period, cut to the days of the directory.
func (c *column) add(from, through store.Day) {
	from = max(from, c.first)
	if from > c.through {
		from = c.last
	}
	if through == 0 || through >= c.last {
		through = c.last
	} else {
		through = min(through, c.through)
	}
	if from <= through {
		c.held = append(c.held, days{from, through})
	}
}

// addName adds the days on which a unit has a name. What is no name as it stands is looked for as [Snapshot.Find] does it, among the
// names of the last days and those before them.
func (c *column) addName(name string) {
	before := len(c.held)
	c.addNamed(name, 0)
	if restored, ok := restore(name); ok && len(c.held) == before {
		c.addNamed(restored, 0)
	}
	if len(c.held) > before {
		return
	}
	var seen []int
	for _, day := range [...]store.Day{c.through, c.last} {
		q := c.search(name, day)
		for _, f := range q.list() {
			if f.isWhole() && !slices.Contains(seen, f.name) {
				seen = append(seen, f.name)
				c.addClaimed(plainName(name), f.name, f.level)
			}
		}
	}
}

// search looks for a name as a whole.
func (c *column) search(name string, day store.Day) search {
	q := c.within
	q.Snapshot, q.query, q.whole, q.most = Snapshot{c.table, day}, name, true, -1
	q.run()
	return q
}

// addClaimed adds the days on which units of a level have a name of which the query says more, if that is true then: in 1991 no Haufeld lay
// in the Kreis of "Haufeld (Saalfeld-Rudolstadt)".
func (c *column) addClaimed(query string, id int, level governance.Level) {
	bearers := c.table.Bearers(id)
	for i := range bearers.Len() {
		unit := bearers.Unit(i)
		if c.table.LevelOf(unit) != level {
			continue
		}
		c.eachState(unit, func(name int, from, last store.Day) {
			if name != id {
				return
			}
			if last == 0 || last > c.last {
				last = c.last
			}
			for day := max(from, c.first); day <= last; {
				end := c.sameAbove(unit, day, last)
				q := c.search(query, day)
				if slices.ContainsFunc(q.found, func(f found) bool { return f.isWhole() && !f.former && f.unit == unit }) {
					c.add(day, end)
				}
				day = c.after(end)
				if end == c.last {
					break
				}
			}
		})
	}
}

// sameAbove returns the last day, from a day up to another, on which the units above a unit are the same and have the same names.
func (c *column) sameAbove(unit int, day, last store.Day) store.Day {
	for above := range (Unit{c.table, int32(unit), day}).Chain() {
		if above.isFederation() {
			continue
		}
		if _, through := c.table.Valid(int(above.id)); through != 0 && through < last {
			last = through
		}
		if next := c.table.StateOn(int(above.id), day).Next; next != 0 && next <= last {
			last = lastBefore(next)
		}
	}
	return last
}

// addNamed adds the days on which a unit of a level has a name; level 0 stands for all levels. A name with a tail ("Güstrow, Stadt") is
// that name to the letter. Any other also stands for names that go on with a tail, or with what tells places apart.
func (c *column) addNamed(name string, level governance.Level) {
	var wanted, text store.Folded
	wanted.Fold(name)
	base := wanted.Base()
	if len(name) > longestQuery || len(base) == 0 {
		return
	}
	if len(base) < len(wanted.Text()) {
		if id, ok := findName(c.table, name); ok {
			c.addBearers(id, level)
		}
		return
	}
	for id := lowerBound(c.table, base); id < c.table.Strings(); id++ {
		text.Fold(c.table.String(id))
		if !bytes.HasPrefix(text.Text(), base) || goesOn(text.Text(), len(base)) {
			return
		}
		if bytes.Equal(text.Base(), base) || bytes.Equal(text.Core(), base) {
			c.addBearers(id, level)
		}
	}
}

// addBearers adds the days on which the units of a level have a name.
func (c *column) addBearers(id int, level governance.Level) {
	bearers := c.table.Bearers(id)
	for i := range bearers.Len() {
		unit := bearers.Unit(i)
		if level == 0 || c.table.LevelOf(unit) == level {
			c.addStates(unit, id)
		}
	}
}

// addStates adds the days on which a unit has a name, as far as the options admit it on them.
func (c *column) addStates(unit, id int) {
	c.eachState(unit, func(name int, from, last store.Day) {
		if name == id {
			c.admit(unit, from, last)
		}
	})
}

// eachState calls a function with every period in which nothing of a unit changes, and its name in it; an open end is 0.
func (c *column) eachState(unit int, of func(name int, from, last store.Day)) {
	_, through := c.table.Valid(unit)
	for day, _ := c.table.Valid(unit); ; {
		state := c.table.StateOn(unit, day)
		last := through
		if state.Next != 0 {
			last = lastBefore(state.Next)
		}
		of(state.Name, day, last)
		if state.Next == 0 {
			return
		}
		day = state.Next
	}
}

func lastBefore(day store.Day) store.Day {
	before, _ := store.DayOf(day.Date().AddDays(-1))
	return before
}

// findName returns the number of the string that is a name to the letter.
func findName(t *store.Table, name string) (int, bool) {
	var wanted, text store.Folded
	wanted.Fold(name)
	for id := lowerBound(t, wanted.Text()); id < t.Strings(); id++ {
		if t.String(id) == name {
			return id, true
		}
		if text.Fold(t.String(id)); !bytes.Equal(text.Text(), wanted.Text()) {
			return 0, false
		}
	}
	return 0, false
}

// join puts the periods from a place on in order, and those together that overlap or follow on each other.
func (c *column) join(from int) {
	list := c.held[from:]
	if len(list) < 2 {
		return
	}
	slices.SortFunc(list, func(p, q days) int { return cmp.Compare(p.from, q.from) })
	c.held = c.held[:from+1]
	for _, p := range list[1:] {
		before := &c.held[len(c.held)-1]
		if before.through == c.last || p.from <= c.after(before.through) {
			before.through = max(before.through, p.through)
		} else {
			c.held = append(c.held, p)
		}
	}
}

// after returns the next day that the directory knows.
func (c *column) after(day store.Day) store.Day {
	const inEveryMonth = 28
	switch {
	case day == c.through:
		return c.last
	case day&31 < inEveryMonth:
		return day + 1
	}
	after, _ := store.DayOf(day.Date().AddDays(1))
	return after
}

// cut divides the days of the directory where a cell begins or ceases to hold.
func (c *column) cut() {
	const ends = 1 // the lowest bit of an edge
	edges := make([]uint32, 0, len(c.held))
	count := 0
	for _, p := range c.held {
		if p.from == c.first {
			count++
		} else {
			edges = append(edges, uint32(p.from)<<1)
		}
		if p.through < c.last {
			edges = append(edges, uint32(c.after(p.through))<<1|ends)
		}
	}
	slices.Sort(edges)
	c.starts, c.counts = append(c.starts, c.first), append(c.counts, count)
	for _, edge := range edges {
		last := len(c.starts) - 1
		if day := store.Day(edge >> 1); day != c.starts[last] {
			c.starts, c.counts = append(c.starts, day), append(c.counts, c.counts[last])
			last++
		}
		if edge&ends != 0 {
			c.counts[last]--
		} else {
			c.counts[last]++
		}
	}
	if last := len(c.starts) - 1; c.last != c.through && c.starts[last] != c.last {
		c.starts, c.counts = append(c.starts, c.last), append(c.counts, c.counts[last])
	}
}

// isBeyond reports whether a period between starts is the day beyond the span.
func (c *column) isBeyond(i int) bool { return c.starts[i] > c.through }

// period returns the days from one start to before the next.
func (c *column) period(i int) civil.Period {
	p := civil.Period{From: c.starts[i].Date(), Through: c.last.Date()}
	if i+1 < len(c.starts) {
		if p.Through = c.through.Date(); c.starts[i+1] <= c.through {
			p.Through = lastBefore(c.starts[i+1]).Date()
		}
	}
	return p
}

// periods returns the periods in which a cell holds, the best first.
func (c *column) periods() []DatedPeriod {
	if c.readable == 0 {
		return nil
	}
	order := make([]int, 0, len(c.starts))
	for i, count := range c.counts {
		if count > 0 {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(i, j int) int {
		if c.counts[i] == c.counts[j] && c.isBeyond(i) != c.isBeyond(j) {
			return cmp.Compare(i, j)
		}
		return cmp.Or(cmp.Compare(c.counts[j], c.counts[i]), cmp.Compare(j, i))
	})
	list := make([]DatedPeriod, len(order))
	for at, i := range order {
		list[at] = DatedPeriod{c.period(i), c.counts[i], c.isBeyond(i)}
	}
	return list
}

// heldBy returns the days on which a cell holds.
func (c *column) heldBy(cell int) []days {
	first := int32(0)
	if cell > 0 {
		first = c.ends[cell-1]
	}
	return c.held[first:c.ends[cell]]
}

// misfits returns the cells that do not hold in a period.
func (c *column) misfits(d *Directory, best DatedPeriod) []Misfit {
	day, _ := store.DayOf(best.Period.From)
	var list []Misfit
	for i, cell := range c.cells {
		held := c.heldBy(i)
		if slices.ContainsFunc(held, func(p days) bool { return p.from <= day && day <= p.through }) {
			continue
		}
		misfit := Misfit{Index: i, Cell: cell}
		for _, p := range held {
			misfit.Known = append(misfit.Known, c.known(p)...)
		}
		if len(held) == 0 {
			misfit.Err = d.neverHolds(cell, c.options)
		}
		list = append(list, misfit)
	}
	return list
}

// known returns a period without the days between the span and the day beyond it.
func (c *column) known(p days) []civil.Period {
	if p.from <= c.through && p.through > c.through {
		beyond := c.last.Date()
		return []civil.Period{{From: p.from.Date(), Through: c.through.Date()}, {From: beyond, Through: beyond}}
	}
	return []civil.Period{{From: p.from.Date(), Through: p.through.Date()}}
}

// toggle is a place at which a cell begins or ceases to hold.
type toggle struct {
	at, cell int32
	holds    bool
}

// mixture finds two days that together hold all readable cells.
//
// The first day goes through all periods in their order. The cells that do not hold on it are kept as a cover: how many of them hold
// in every period. Where that is all of them, the period is that of the second day.
func (c *column) mixture() (pair [2]civil.Period, found bool) {
	missing := 0
	cover := newCover(len(c.starts))
	var toggles []toggle
	for cell := range c.cells {
		held := c.heldBy(cell)
		for _, p := range held {
			from, through := c.places(p)
			if from > 0 {
				toggles = append(toggles, toggle{int32(from), int32(cell), true})
			}
			if through+1 < len(c.starts) {
				toggles = append(toggles, toggle{int32(through + 1), int32(cell), false})
			}
		}
		if len(held) > 0 && held[0].from > c.first {
			missing++
			c.cover(cover, cell, 1)
		}
	}
	slices.SortFunc(toggles, func(s, t toggle) int { return cmp.Compare(s.at, t.at) })
	first, second := -1, -1
	for at := range c.starts {
		for ; len(toggles) > 0 && int(toggles[0].at) == at; toggles = toggles[1:] {
			change := 1
			if toggles[0].holds {
				change = -1
			}
			missing += change
			c.cover(cover, int(toggles[0].cell), change)
		}
		if cover.highest() == missing && (first < 0 || c.counts[at] > c.counts[first]) {
			first, second = at, cover.place()
		}
	}
	if first < 0 {
		return pair, false
	}
	return [2]civil.Period{c.period(min(first, second)), c.period(max(first, second))}, true
}

// places returns the first and the last of the periods between starts that a period spans.
func (c *column) places(p days) (from, through int) {
	from, _ = slices.BinarySearch(c.starts, p.from)
	after, found := slices.BinarySearch(c.starts, p.through)
	if !found {
		after--
	}
	return from, after
}

func (c *column) cover(cover *cover, cell, change int) {
	for _, p := range c.heldBy(cell) {
		from, through := c.places(p)
		cover.change(1, 0, cover.size-1, places{from, through}, int32(change))
	}
}

// cover counts for every place how many of some ranges contain it, and knows the highest count: a tree whose nodes have the highest
// count below them, without what was added to a node above.
type cover struct {
	size        int
	most, added []int32
}

// places is a range of places, both included.
type places struct{ from, through int }

func newCover(size int) *cover {
	nodes := 2 << bits.Len(uint(size))
	return &cover{size, make([]int32, nodes), make([]int32, nodes)}
}

func (c *cover) change(node, low, high int, wanted places, by int32) {
	if wanted.from <= low && high <= wanted.through {
		c.most[node] += by
		c.added[node] += by
		return
	}
	middle := (low + high) / 2
	if wanted.from <= middle {
		c.change(2*node, low, middle, wanted, by)
	}
	if wanted.through > middle {
		c.change(2*node+1, middle+1, high, wanted, by)
	}
	c.most[node] = max(c.most[2*node], c.most[2*node+1]) + c.added[node]
}

func (c *cover) highest() int { return int(c.most[1]) }

// place returns a place with the highest count.
func (c *cover) place() int {
	node, low, high := 1, 0, c.size-1
	for low < high {
		middle := (low + high) / 2
		if c.most[2*node] >= c.most[2*node+1] {
			node, high = 2*node, middle
		} else {
			node, low = 2*node+1, middle+1
		}
	}
	return low
}
