package territory

import (
	"cmp"
	"slices"
	"strings"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
)

// compare proves that the replay is exactly the register and takes over what only the register has. All differences are
// noted; keys and names of the replay stay as they are.
func (r *replay) compare(reg register) {
	if reg.associations && !r.last.associations {
		r.adoptRegionalKeys(reg)
	}
	seen := make(map[key.Key]bool, len(reg.entries))
	for i := range reg.entries {
		e := &reg.entries[i]
		seen[e.key] = true
		unit := r.open[e.key]
		if unit == nil {
			r.differ(Difference{Day: reg.asOf, Level: e.level, Key: e.key, What: OnlyInRegister, Register: e.name})
			continue
		}
		r.compareNames(unit, e, reg)
		if replayed := r.regionalOf(e.key); reg.associations && replayed != e.ars {
			r.differ(Difference{Day: reg.asOf, Level: e.level, Key: e.key, What: OtherRegionalKey,
				Replayed: replayed.String(), Register: e.ars.String()})
		}
		r.adopt(unit, e, &reg)
	}
	for _, k := range sortedKeys(r.open) {
		if unit := r.open[k]; !seen[k] {
			r.differ(Difference{Day: reg.asOf, Level: unit.Level, Key: k, What: NotInRegister,
				Replayed: unit.last().Name})
		}
	}
	r.last = reg
	r.last.entries = nil
}

func (r *replay) regionalOf(k key.Key) key.ARS {
	if ags, ok := k.(key.AGS); ok {
		return r.regional[ags]
	}
	return key.ARS{}
}

// adoptRegionalKeys takes the ARS of all municipalities from the first register that has them. The associations that
// follow from them are older than that register, but their first day is not recorded.
func (r *replay) adoptRegionalKeys(reg register) {
	for i := range reg.entries {
		e := &reg.entries[i]
		if ags, ok := e.key.(key.AGS); ok && r.open[ags] != nil && !e.ars.IsZero() {
			r.setRegional(ags, e.ars, reg.asOf)
		}
	}
	r.undated = true
	r.deriveAbove(reg.asOf, nil)
	r.undated = false
}

func (r *replay) compareNames(unit *Unit, e *entry, reg register) {
	replayed := unit.last().Name
	if replayed == "" {
		unit.from(unit.Valid.From, func(s *State) { s.Name = e.name })
		return
	}
	if replayed == e.name {
		return
	}
	if e.nameCut && strings.HasPrefix(replayed, e.name) {
		r.cut = append(r.cut, e.key.Land())
		return
	}
	for _, late := range r.reportedLate[e.key] {
		if late.statistical.After(reg.asOf) && late.formerName == e.name {
			r.late = append(r.late, e.key.Land())
			return
		}
	}
	r.differ(Difference{Day: reg.asOf, Level: e.level, Key: e.key, What: OtherName, Replayed: replayed,
		Register: e.name})
}

// adopt takes over what the lists of changes do not have.
func (r *replay) adopt(unit *Unit, e *entry, reg *register) {
	if reg.kinds {
		r.adoptKind(unit, e, reg)
	}
	// What the last register recorded too cannot be older in a unit that was not there then.
	since := func(recordedBefore bool) civil.Date {
		if recordedBefore && unit.Valid.From.After(r.last.asOf) {
			return unit.Valid.From
		}
		return reg.asOf
	}
	if last := unit.last(); reg.postalCodes && last.PostalCode != e.postalCode {
		unit.record(since(r.last.postalCodes), reg.asOf, last.PostalCode != "",
			func(s *State) { s.PostalCode = e.postalCode })
	}
	if last := unit.last(); reg.sharedPostalCodes && last.PostalCodeShared != e.postalCodeShared {
		unit.record(since(r.last.sharedPostalCodes), reg.asOf, false,
			func(s *State) { s.PostalCodeShared = e.postalCodeShared })
	}
	if last := unit.last(); reg.seats && last.Seat != e.seat {
		unit.record(since(r.last.seats), reg.asOf, last.Seat != "", func(s *State) { s.Seat = e.seat })
	}
	if unit.Level == governance.Municipality && reg.figuresAsOf != nil {
		if day, known := reg.figuresAsOf(unit.Key.Land()); known {
			unit.Population = addFigure(unit.Population, Figure{day, reg.asOf, e.population})
			unit.Area = addFigure(unit.Area, Figure{day, reg.asOf, e.area})
		}
	}
}

// adoptKind finds the day from which the kind of the register holds. A unit that began after the last register has its
// kind from the beginning, and a municipality that changed the tail of its name since then (", Stadt") has it from that
// day on; otherwise the day is not known and the register is the first to show the kind.
func (r *replay) adoptKind(unit *Unit, e *entry, reg *register) {
	known := unit.last().Kind
	if known == e.kind {
		return
	}
	since := reg.asOf
	if unit.Valid.From.After(r.last.asOf) {
		since = unit.Valid.From
	}
	for i := 1; i < len(unit.States); i++ {
		before, state := unit.States[i-1], unit.States[i]
		if state.From.After(r.last.asOf) && tail(before.Name) != tail(state.Name) {
			since = state.From
		}
	}
	changed := known != 0 && (since != reg.asOf || !r.last.asOf.Before(kindRecordedSince(e.kind, unit.Key.Land())))
	unit.record(since, reg.asOf, changed, func(s *State) { s.Kind = e.kind })
	if changed {
		event := Event{Kind: NewKind, Level: unit.Level, From: unit.Key, To: unit.Key, FromName: unit.last().Name,
			ToName: unit.last().Name, Area: -1, Population: -1, Derived: true}
		event.Statistical = reg.asOf
		if since != reg.asOf {
			event.Legal = since
		}
		r.events = append(r.events, event)
	}
}

// kindRecordedSince is the first register that tells a Markt from other municipalities, and the Große Kreisstädte of a
// Land from other towns. That they are recorded from then on is no change of the units.
func kindRecordedSince(kind governance.Kind, land key.Land) civil.Date {
	switch {
	case kind == governance.GrosseKreisstadt && land.String() == "08":
		return civil.MustParse("2005-12-31")
	case kind == governance.GrosseKreisstadt, kind == governance.Markt:
		return civil.MustParse("2002-12-31")
	}
	return civil.Date{}
}

// tail is what stands after the first comma of a name.
func tail(name string) string {
	_, after, _ := strings.Cut(name, ",")
	return after
}

// record changes the states from a day on. Where the day is only that of the register that shows a change, and something
// else was recorded before, the day of the change is not known.
func (u *Unit) record(since, registerDay civil.Date, recordedBefore bool, change func(*State)) {
	u.from(since, change)
	if since == registerDay && recordedBefore && since != u.Valid.From {
		u.at(since).Undated = true
	}
}

// addFigure adds a figure under its own day. Of two registers that print the same number for the same day, the earlier one
// stays; a later one with another number counts another territory. Where the day is not known, each register has its own.
func addFigure(figures []Figure, added Figure) []Figure {
	if added.Value < 0 {
		return figures
	}
	for _, f := range figures {
		if f.AsOf == added.AsOf && f.Value == added.Value && !added.AsOf.IsZero() {
			return figures
		}
	}
	i, found := slices.BinarySearchFunc(figures, added, Figure.compare)
	if found {
		return figures
	}
	return slices.Insert(figures, i, added)
}

func (f Figure) compare(g Figure) int {
	return cmp.Or(f.AsOf.Compare(g.AsOf), f.Territory.Compare(g.Territory))
}
