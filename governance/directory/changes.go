package directory

import (
	"cmp"
	"fmt"
	"iter"
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/key"
)

// Change is what became of one unit on one day: it began, it ended, or it got another name, another official kind or, as a
// municipality, another ARS and with it another association. Seats and postal codes are no changes here, because registers show
// them years later.
type Change struct {
	Day civil.Date // from which it holds
	// Undated tells that the day of the change is not known: Day is that of the first register that shows it. A kind or an ARS that
	// was not recorded before is such a change too.
	Undated bool
	Before  Unit    // as of the day before; zero if it begins
	After   Unit    // as of the day; zero if it ends
	Events  []Event // of the official lists, or from the comparison of registers, that tell of it; empty if none does
}

func (c Change) unit() Unit {
	if c.After.IsZero() {
		return c.Before
	}
	return c.After
}

// Number returns the number under which the change can be cited: the day and the key of the unit, such as "2021-07-01/16063105".
// No two changes of a directory have the same. Official numbers of measures are those of the Events.
func (c Change) Number() string {
	if k := c.unit().Key(); k != nil {
		return c.Day.String() + "/" + k.String()
	}
	return ""
}

// Kinds returns what happened to the unit: a [Formation] and a [Dissolution] are its beginning and its end, also by a [NewKey], and
// both together tell that another unit took over the key on the day. The others are NewName, NewKind and NewRegionalKey.
func (c Change) Kinds() []EventKind {
	var kinds []EventKind
	add := func(kind EventKind, happened bool) {
		if happened {
			kinds = append(kinds, kind)
		}
	}
	isSame := !c.Before.IsZero() && !c.After.IsZero() &&
		(c.Before.id == c.After.id || c.Before.table != c.After.table) // of two editions, the key is the same
	add(Dissolution, !isSame && !c.Before.IsZero())
	add(Formation, !isSame && !c.After.IsZero())
	add(NewName, isSame && c.Before.Name() != c.After.Name())
	add(NewKind, isSame && c.Before.Kind() != c.After.Kind())
	add(NewRegionalKey, isSame && c.Before.ARS() != c.After.ARS())
	return kinds
}

// String describes the change for logs, such as "2019-01-01/16063003 new name: 16063003 Bad Salzungen, Stadt".
func (c Change) String() string {
	if c.unit().IsZero() {
		return ""
	}
	return fmt.Sprintf("%s %s: %s", c.Number(), join(c.Kinds(), "and"), c.unit())
}

// Changes yields what became of all units after the day from and through the day to, by day and within a day by level and key.
// Applied to the snapshot of the first day they give that of the second in keys, names, kinds and units above: take away each
// Before and put each After in its place. Kinds are recorded from the register of 1994-12-31 on.
//
// The later day may be that of [Directory.Beyond]. Errors: [*SpanError] for a day outside the span, [*ArgumentError] where from is
// the later day.
func (d *Directory) Changes(from, to civil.Date) (iter.Seq[Change], error) {
	start, end, err := d.period(from, to)
	if err != nil {
		return func(func(Change) bool) {}, err
	}
	var list []Change
	for unit := range d.table.Units() {
		list = d.appendChanges(list, unit, start, end)
	}
	slices.SortStableFunc(list, func(a, b Change) int {
		return cmp.Or(a.Day.Compare(b.Day), cmp.Compare(a.unit().Level(), b.unit().Level()), cmp.Compare(a.unit().number(), b.unit().number()))
	})
	return func(yield func(Change) bool) {
		for i := 0; i < len(list); i++ {
			c := list[i]
			if i+1 < len(list) && c.isTakenOverBy(list[i+1]) {
				c.After, c.Undated = list[i+1].After, c.Undated || list[i+1].Undated
				i++
			}
			c.Events = d.eventsOf(c)
			if !yield(c) {
				return
			}
		}
	}, nil
}

// isTakenOverBy reports whether a unit ends and another has its key from the day on.
func (c Change) isTakenOverBy(next Change) bool {
	return c.After.IsZero() && c.Day == next.Day && c.Before.Level() == next.After.Level() &&
		c.Before.number() == next.After.number()
}

// appendChanges appends the changes of one unit in a period.
func (d *Directory) appendChanges(list []Change, unit int, start, end store.Day) []Change {
	first, through := d.table.Valid(unit)
	if first > end || through != 0 && through < start {
		return list
	}
	if first > start {
		list = appendChange(list, Unit{}, Unit{d.table, int32(unit), first})
	}
	for day := max(first, start); ; {
		next := d.table.StateOn(unit, day).Next
		if next == 0 || next > end {
			break
		}
		list = appendChange(list, Unit{d.table, int32(unit), dayBefore(next)}, Unit{d.table, int32(unit), next})
		day = next
	}
	if through != 0 && through < end {
		list = appendChange(list, Unit{d.table, int32(unit), through}, Unit{})
	}
	return list
}

func dayBefore(day store.Day) store.Day {
	before, _ := store.DayOf(day.Date().AddDays(-1))
	return before
}

// appendChange appends a change if it is one. The records that the register keeps in the place of an association are no units.
func appendChange(list []Change, before, after Unit) []Change {
	c := Change{Day: after.day.Date()}
	if after.IsZero() {
		c.Day = before.Date().AddDays(1)
		c.Undated = c.Day == before.table.Beyond().Date() // no list of changes leads there
	} else {
		c.Undated = after.Undated()
	}
	if !before.IsZero() && before.isRecordedLessThan(after) && isRegisterDay(after.table, after.day) {
		c.Undated = true
	}
	if !before.standsForMunicipality() {
		c.Before = before
	}
	if !after.standsForMunicipality() {
		c.After = after
	}
	if len(c.Kinds()) == 0 {
		return list
	}
	return append(list, c)
}

// isRecordedLessThan reports whether the kind or the ARS of a unit is not recorded, and that of a later day is.
func (u Unit) isRecordedLessThan(later Unit) bool {
	return u.Kind() == 0 && later.Kind() != 0 || u.ARS().IsZero() && !later.ARS().IsZero()
}

// eventsOf returns the events of the day of a change in which its unit is a side.
func (d *Directory) eventsOf(c Change) []Event {
	var events []Event
	for _, u := range [...]Unit{c.Before, c.After} {
		if u.IsZero() {
			continue
		}
		for mentions := d.table.Mentions(int(u.id)); ; {
			i, ok := mentions.Next()
			if !ok {
				break
			}
			event := Event{d.table, int32(i)}
			if event.measure().Effective().Date() == c.Day && !slices.Contains(events, event) {
				events = append(events, event)
			}
		}
	}
	return events
}

// ChangesTo yields what is otherwise in another snapshot: of another day, or of another edition of the directory. The changes have
// the day of the other snapshot, and as nothing tells when between the two they happened, all are undated and without events.
func (s Snapshot) ChangesTo(other Snapshot) iter.Seq[Change] {
	return func(yield func(Change) bool) {
		for level := governance.Land; level <= governance.Municipality; level++ {
			before, after := slices.Collect(s.Units(level)), slices.Collect(other.Units(level))
			for len(before)+len(after) > 0 {
				c := Change{Day: other.Date(), Undated: true}
				switch order := compareFirst(before, after); {
				case order < 0:
					c.Before, before = before[0], before[1:]
				case order > 0:
					c.After, after = after[0], after[1:]
				default:
					c.Before, before = before[0], before[1:]
					c.After, after = after[0], after[1:]
				}
				if len(c.Kinds()) > 0 && !yield(c) {
					return
				}
			}
		}
	}
}

// compareFirst compares the keys of the first units of two lists that are not both empty.
func compareFirst(a, b []Unit) int {
	switch {
	case len(a) == 0:
		return +1
	case len(b) == 0:
		return -1
	}
	return cmp.Compare(a[0].number(), b[0].number())
}

// Merger is a unit that was made of several: what was counted for it cannot be taken back to them.
type Merger struct {
	Into Unit   // as of the later day
	Of   []Unit // as of the earlier day, by key; with those outside at least two
	// Outside are the municipalities outside the directory of which Into has land or people.
	Outside []key.AGS
}

func (m *Merger) isOfSeveral() bool { return len(m.Of)+len(m.Outside) > 1 }

// IrreversibleBetween yields the units of a level on the later day to that hold people or land of more than one unit of the earlier
// day from, by key; a municipality outside the directory counts among these. A table restated from the earlier to the later day cannot be restated back for them; for all other units it
// can. Errors are those of [Directory.Correspondence], and an [*ArgumentError] where from is the later day.
func (d *Directory) IrreversibleBetween(from, to civil.Date, level governance.Level) (iter.Seq[Merger], error) {
	if _, _, err := d.period(from, to); err != nil {
		return func(func(Merger) bool) {}, err
	}
	rows, err := d.Correspondence(to, from, level)
	return func(yield func(Merger) bool) {
		var m Merger
		for row := range rows {
			if row.From != m.Into {
				if m.isOfSeveral() && !yield(m) {
					return
				}
				m = Merger{Into: row.From}
			}
			switch {
			case row.From.IsZero():
			case !row.To.IsZero():
				m.Of = append(m.Of, row.To)
			case !row.Outside.IsZero():
				m.Outside = append(m.Outside, row.Outside)
			}
		}
		if m.isOfSeveral() {
			yield(m)
		}
	}, err
}
