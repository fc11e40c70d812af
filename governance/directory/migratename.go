package directory

import (
	"slices"

	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/key"
)

// undatedName finds the unit of a row without a day that names it. Every unit that ever had the name comes into question, as with keys: of
// the units of the day of the migration and of those that others have taken in none is chosen. A name that no unit has then is taken
// as of the last day on which one had it.
func (m *Migration) undatedName(text string, known rowUnit) rowUnit {
	name := trimName(text)
	if known.repair.Has(key.RestoredLetters) {
		name, _ = restore(name)
	}
	q := m.searchOn(m.to)
	q.query, q.whole, q.most = name, true, -1
	q.run()
	var own, other []Unit // that lead to the unit of the row, and to others
	isCurrent := known.outcome == 0 && !known.former
	isBorne := false // by a unit of the day of the migration
	for _, f := range q.narrow(slices.DeleteFunc(q.found, func(f found) bool { return !f.isWhole() })) {
		if !f.former {
			isBorne = true
			continue
		}
		u := Unit{q.table, int32(f.of.unit), m.lastDayOf(f)}
		switch {
		case !isCurrent:
			own = withLast(own, u)
		case f.unit != known.unit:
			other = withLast(other, u)
		}
	}
	switch {
	case len(other) > 0:
		err := &SeveralUnitsError{text, append([]Unit{{q.table, int32(known.unit), m.to}}, other...)}
		return rowUnit{outcome: Ambiguous, err: err}
	case isCurrent, len(own) == 0, known.outcome != 0 && (isBorne || len(own) > 1):
		known.moved = known.outcome == 0
		return known
	}
	last := slices.MaxFunc(own, func(a, b Unit) int { return int(a.day) - int(b.day) })
	taken := m.resolved(Resolution{Unit: last, Repair: known.repair, ByName: true}, nil, nil)
	taken.moved = taken.outcome == 0
	return taken
}

// withLast adds a unit to those of a list, in which each stands once, on its last day.
func withLast(list []Unit, u Unit) []Unit {
	i := slices.IndexFunc(list, func(other Unit) bool { return other.id == u.id })
	if i < 0 {
		return append(list, u)
	}
	list[i].day = max(list[i].day, u.day)
	return list
}

// lastDayOf returns the last day, up to that of the migration, on which the bearer of a name has it.
func (m *Migration) lastDayOf(f found) store.Day {
	last := f.of.day
	_, through := m.directory.table.Valid(f.of.unit)
	if through == 0 || through > m.to {
		through = m.to
	}
	for day, _ := m.directory.table.Valid(f.of.unit); day <= through; {
		state := m.directory.table.StateOn(f.of.unit, day)
		end := through
		if state.Next != 0 && state.Next <= through {
			end = lastBefore(state.Next)
		}
		if state.Name == f.name {
			last = end
		}
		if state.Next == 0 {
			break
		}
		day = state.Next
	}
	return last
}
