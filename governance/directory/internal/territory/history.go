package territory

import (
	"cmp"
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
)

// history returns what the replay has found, in the order that [History] promises.
func (r *replay) history() History {
	var h History
	for _, unit := range r.closed {
		h.Units = appendUnit(h.Units, unit)
	}
	for _, k := range sortedKeys(r.open) {
		h.Units = appendUnit(h.Units, r.open[k])
	}
	slices.SortStableFunc(h.Units, compareUnits)
	h.Events = slices.DeleteFunc(slices.Clone(r.events), func(e Event) bool { return h.hasNoEffect(&e) })
	sortEvents(h.Events)
	return h
}

// hasNoEffect tells a row that gives a municipality an ARS on the day on which the municipality ends. Such rows come from
// the re-keying of 2009-01-01, on which some municipalities were dissolved.
func (h *History) hasNoEffect(e *Event) bool {
	return e.Kind == NewRegionalKey && h.find(e.To, cmp.Or(e.Legal, e.Statistical)) == nil
}

// appendUnit appends a copy of a unit, unless it ended on the day on which it began.
func appendUnit(units []Unit, unit *Unit) []Unit {
	if unit.Valid.IsEmpty() {
		return units
	}
	copied := *unit
	copied.States = nil
	for _, state := range statesWithRecordedARS(unit) {
		if !unit.Valid.Through.IsZero() && state.From.After(unit.Valid.Through) {
			break
		}
		if n := len(copied.States); n > 0 && sameState(copied.States[n-1], state) {
			continue
		}
		copied.States = append(copied.States, state)
	}
	copied.Population = slices.Clone(unit.Population)
	copied.Area = slices.Clone(unit.Area)
	return append(units, copied)
}

func sameState(a, b State) bool {
	b.From, b.Undated = a.From, a.Undated
	return a == b
}

// associationKeysSince is the day from which the ARS of a Land tell the association. The registers before that day have
// 0000 for every municipality, which says nothing. Elsewhere the first register with ARS tells it.
func associationKeysSince(land key.Land) civil.Date {
	switch land.String() {
	case "14":
		return civil.MustParse("1996-10-01") // 14/1996/0070
	case "15":
		return civil.MustParse("1995-12-31") // 15/1995/0006
	case "16":
		return civil.MustParse("1996-01-01") // 16/1996/0001
	}
	return civil.Date{}
}

// statesWithRecordedARS takes the ARS out of the states before the Land had keys for its associations.
func statesWithRecordedARS(unit *Unit) []State {
	since := associationKeysSince(unit.Key.Land())
	if unit.Level != governance.Municipality || !unit.last().From.Before(since) && !unit.States[0].From.Before(since) {
		return unit.States
	}
	masked := Unit{States: slices.Clone(unit.States)}
	if !masked.last().From.Before(since) || unit.Valid.Through.IsZero() || !unit.Valid.Through.Before(since) {
		masked.from(since, func(*State) {})
	}
	for i := range masked.States {
		if state := &masked.States[i]; state.From.Before(since) && !inAssociation(state.ARS) {
			state.ARS = key.ARS{}
		}
	}
	return masked.States
}

func inAssociation(ars key.ARS) bool { return !ars.IsZero() && ars.String()[5:9] != "0000" }

func compareUnits(a, b Unit) int {
	return cmp.Or(cmp.Compare(a.Level, b.Level), cmp.Compare(a.Key.String(), b.Key.String()),
		a.Valid.From.Compare(b.Valid.From))
}

// sortEvents keeps the order of the lists among equals.
func sortEvents(events []Event) {
	slices.SortStableFunc(events, func(a, b Event) int {
		return cmp.Or(a.Legal.Compare(b.Legal), cmp.Compare(a.Number, b.Number))
	})
}

// find returns the unit that has a key on a day.
func (h *History) find(k key.Key, day civil.Date) *Unit {
	i, _ := slices.BinarySearchFunc(h.Units, k, func(u Unit, k key.Key) int {
		return cmp.Or(cmp.Compare(u.Level, governance.LevelOf(k)), cmp.Compare(u.Key.String(), k.String()))
	})
	for ; i < len(h.Units) && h.Units[i].Key == k; i++ {
		if h.Units[i].Valid.Contains(day) {
			return &h.Units[i]
		}
	}
	return nil
}
