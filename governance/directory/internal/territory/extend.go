package territory

import (
	"cmp"
	"fmt"
	"iter"
	"slices"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/gv100"
	"github.com/foederal/foederal/governance/key"
)

// FromRegister makes a history of one day from a GV100AD register. It has no events. The register does not tell the days
// of its populations and areas: their AsOf is zero.
func FromRegister(records iter.Seq2[gv100.Record, error]) (History, error) {
	reg, err := fromRecords(records)
	if err != nil {
		return History{}, err
	}
	if len(reg.entries) == 0 {
		return History{}, fmt.Errorf("territory: the register has no records")
	}
	h := History{Span: civil.Period{From: reg.asOf, Through: reg.asOf}}
	for i := range reg.entries {
		e := &reg.entries[i]
		h.Units = append(h.Units, Unit{Level: e.level, Key: e.key, States: []State{{ARS: e.ars, Name: e.name,
			Kind: e.kind, Seat: e.seat, PostalCode: e.postalCode, PostalCodeShared: e.postalCodeShared}},
			Population: addFigure(nil, Figure{Territory: reg.asOf, Value: e.population}), Area: addFigure(nil, Figure{Territory: reg.asOf, Value: e.area})})
	}
	slices.SortStableFunc(h.Units, compareUnits)
	for i := 1; i < len(h.Units); i++ {
		if h.Units[i].Key == h.Units[i-1].Key {
			return History{}, fmt.Errorf("territory: the register has %s twice", h.Units[i].Key)
		}
	}
	return h, nil
}

// Extend applies a list of changes to a history and proves the result against a later register. Rows that the span of the
// history covers already, and rows after the day of the register, are not applied; a new name is not covered if it was
// reported after the span. A history of single Länder is extended by the rows and records that concern them.
//
// A row without a day, or without the units that it changes, is a difference, because it cannot be applied. Leave out of
// the list what is known to be covered already.
//
// What is known beyond the span is replaced by what the list and the register tell. Where they do not fit together, the
// error is a [*DifferenceError] with every difference, and there is no history.
func Extend(h History, changes iter.Seq2[gv100.Change, error], records iter.Seq2[gv100.Record, error]) (History, error) {
	reg, err := fromRecords(records)
	if err != nil {
		return History{}, err
	}
	if !reg.asOf.After(h.Span.Through) {
		return History{}, &OldRegisterError{reg.asOf, h.Span.Through}
	}
	list, err := fromChanges(changes)
	if err != nil {
		return History{}, err
	}
	r := resume(h)
	for i := range list {
		if c := &list[i]; c.isReportedLate(h.Span.Through) && r.concerns(c) {
			r.renameLate(c)
		}
	}
	list = slices.DeleteFunc(list, func(c change) bool {
		day := c.event.Legal
		return !day.IsZero() && !(civil.Period{From: h.Span.Through.AddDays(1), Through: reg.asOf}).Contains(day)
	})
	for i := range list {
		switch c := &list[i]; {
		case !c.isComplete():
			r.differ(c.cannotBeApplied(Incomplete))
		case c.event.Legal.IsZero() && r.concerns(c):
			r.differ(c.cannotBeApplied(WithoutDay))
		}
	}
	list = slices.DeleteFunc(list, func(c change) bool {
		return !c.isComplete() || !r.concerns(&c) || c.event.Legal.IsZero()
	})
	reg.entries = slices.DeleteFunc(reg.entries, func(e entry) bool { return !r.lands[e.key.Land()] })
	reg.figuresAsOf = func(key.Land) (civil.Date, bool) { return civil.Date{}, true } // the register does not tell the day
	byDay(list)
	r.applyAll(list)
	r.compare(reg)
	if len(r.differences) > 0 {
		return History{}, &DifferenceError{r.differences}
	}
	extended := r.history()
	extended.Span = civil.Period{From: h.Span.From, Through: reg.asOf}
	extended.Sources = slices.Clone(h.Sources)
	return extended, nil
}

// OldRegisterError tells that a register is not later than the history that it should extend.
type OldRegisterError struct{ Register, Through civil.Date }

func (e *OldRegisterError) Error() string {
	return fmt.Sprintf("territory: the register of %s is not later than %s, the last day of the history", e.Register, e.Through)
}

// resume makes a replay that stands at the last day of the span of a history.
func resume(h History) *replay {
	r := newReplay()
	day := h.Span.Through
	r.lands = map[key.Land]bool{}
	for i := range h.Units {
		unit := h.Units[i]
		if unit.Valid.From.After(day) {
			continue
		}
		r.lands[unit.Key.Land()] = true
		unit.States = slices.DeleteFunc(slices.Clone(unit.States), func(s State) bool { return s.From.After(day) })
		unit.Population, unit.Area = slices.Clone(unit.Population), slices.Clone(unit.Area)
		if !unit.Valid.Through.IsZero() && unit.Valid.Through.Before(day) {
			r.closed = append(r.closed, &unit)
			continue
		}
		unit.Valid.Through = civil.Date{}
		r.open[unit.Key] = &unit
	}
	for _, k := range sortedKeys(r.open) {
		ags, ok := k.(key.AGS)
		if !ok {
			continue
		}
		ars := r.open[k].last().ARS
		r.regional[ags] = ars
		r.count(above(ags, ars), +1)
	}
	clear(r.touched)
	for _, e := range h.Events {
		if !e.Legal.After(day) && !(e.Legal.IsZero() && e.Statistical.After(day)) {
			r.events = append(r.events, e)
		}
	}
	r.last = register{asOf: day, associations: true, kinds: true, postalCodes: true, sharedPostalCodes: true,
		seats: true}
	return r
}

// isReportedLate tells a new name that was valid on a day but is not in the register of that day, because it was reported
// later.
func (c *change) isReportedLate(day civil.Date) bool {
	return c.kinds == gv100.NameChange && c.isComplete() && !c.event.Legal.IsZero() &&
		!c.event.Legal.After(day) && c.event.Statistical.After(day)
}

// renameLate changes a name from a day that lies back.
func (r *replay) renameLate(c *change) {
	e := &c.event
	unit := r.open[e.To]
	switch {
	case unit == nil || !unit.Valid.Contains(e.Legal):
		r.differ(c.cannotBeApplied(NotThere))
	case unit.last().Name != e.ToName:
		unit.from(e.Legal, func(s *State) { s.Name = e.ToName })
		r.events = append(r.events, c.events()...)
		r.reportedLate[e.To] = append(r.reportedLate[e.To], reportedName{e.FromName, e.Statistical})
	}
}

func (c *change) cannotBeApplied(why Contradiction) Difference {
	return Difference{Day: c.event.Legal, Level: c.event.Level, Key: firstKey(&c.event), What: why,
		Replayed: cmp.Or(c.event.ToName, c.event.FromName), Row: c.event.Number}
}

// concerns tells whether a change touches a Land of the history.
func (r *replay) concerns(c *change) bool {
	for _, k := range [...]key.Key{c.event.From, c.event.To} {
		if k != nil && r.covers(k) {
			return true
		}
	}
	return false
}

func firstKey(e *Event) key.Key {
	if e.From != nil {
		return e.From
	}
	return e.To
}
