package directory

import (
	"errors"
	"fmt"
	"iter"
	"math"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/key"
)

// rowUnit is the unit of a row, and the day as of which the row is taken. The outcome is 0 if there is one.
type rowUnit struct {
	unit    int
	day     store.Day
	moved   bool // the day is not that of the row
	former  bool // the unit does not have the name of the row on the day
	own     bool // it had the name itself before
	outcome RowOutcome
	repair  key.Repair
	err     error
}

// cell is what a migration knows of a cell: what it stands for on the days from first to before end.
type cell struct {
	readings   []key.Reading // none for a name
	byName     bool          // it stands for a unit by its name
	first, end store.Day
	found      rowUnit
}

// mostCells bounds how many cells a migration remembers.
const mostCells = 1 << 16

// unit finds the unit of a row.
func (m *Migration) unit(row Row) rowUnit {
	if row.Date.IsZero() {
		return m.withoutDay(row.Key)
	}
	day, err := m.directory.within(row.Date)
	if err == nil && day > m.to {
		err = &ArgumentError{"row", fmt.Sprintf("%s is after %s, the day of the migration; want a day up to it", row.Date, m.to.Date())}
	}
	if err != nil {
		return rowUnit{outcome: OutsideSpan, err: err}
	}
	if n := len(row.Key); len(m.options) == 0 && (n == store.Digits(governance.Municipality) || n == store.Digits(governance.District)) {
		if u, ok := (Snapshot{m.directory.table, day}).sound(row.Key); ok {
			return rowUnit{unit: int(u.id), day: day}
		}
	}
	return m.onDay(row.Key, day)
}

// onDay finds what a cell stands for on a day.
func (m *Migration) onDay(text string, day store.Day) rowUnit {
	c := m.cells[text]
	if c == nil || day < c.first || day >= c.end {
		c = m.read(text, day)
		m.cells = remember(m.cells, text, c)
	}
	found := c.found
	if found.outcome == 0 {
		found.day = day
		return found
	}
	if m.tolerance > 0 && found.outcome == NotOnThatDay {
		if moved, ok := m.nearest(text, c.readings, day); ok {
			return moved
		}
	}
	var unknown *UnknownKeyError
	if date := day.Date(); errors.As(found.err, &unknown) && unknown.Day != date {
		other := *unknown
		other.Day = date
		found.err = &other
	}
	return found
}

func remember(cells map[string]*cell, text string, c *cell) map[string]*cell {
	if cells == nil {
		cells = map[string]*cell{}
	}
	if len(cells) >= mostCells {
		clear(cells)
	}
	cells[strings.Clone(text)] = c
	return cells
}

// read reads a cell for a day, and tells for which days around it the answer holds.
func (m *Migration) read(text string, day store.Day) *cell {
	q := m.searchOn(day)
	c := &cell{}
	c.readings, _ = q.readings(text)
	resolution, err := q.resolve(text, m.options)
	c.found = m.resolved(resolution, c.readings, err)
	c.byName = resolution.ByName && !resolution.Repair.Has(key.TookName) || len(c.readings) == 0 && c.found.outcome == Ambiguous
	if err == nil && !resolution.ByName && !resolution.Unit.standsForMunicipality() {
		c.first, c.end = m.stable(c.readings, day)
	} else {
		c.first, c.end = m.unchanged(day)
	}
	return c
}

// resolved turns the answer for a cell into that for a row, in which a municipality has an AGS.
func (m *Migration) resolved(r Resolution, readings []key.Reading, err error) rowUnit {
	if err != nil {
		return rowUnit{outcome: outcomeOf(err), err: err}
	}
	if len(readings) > 0 && readings[0].Key.Len() == arsDigits && r.Unit.Level() == governance.Municipality {
		r.Repair |= key.DroppedAssociation
	}
	if city, ok := r.Unit.standsFor(); ok {
		r.Unit = city
	}
	switch r.Unit.Level() {
	case governance.Municipality, governance.District:
		found := rowUnit{unit: int(r.Unit.id), day: r.Unit.day, repair: r.Repair, former: r.Former}
		found.own = r.Former && hasName(r.Unit, r.Name)
		return found
	}
	return rowUnit{outcome: Malformed, repair: r.Repair, err: &LevelError{r.Unit}}
}

// LevelError tells that the unit of a row is neither a municipality nor a Kreis, so that its values cannot be restated.
type LevelError struct{ Unit Unit }

func (e *LevelError) Error() string { return "directory: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *LevelError) Text(tag language.Tag) string {
	level := e.Unit.Level()
	return bilingual.Sprintf("%v steht auf der Ebene %v; verlangt ist eine Gemeinde oder ein Kreis",
		"%v is a unit of the level %v; want a municipality or a Kreis", e.Unit,
		bilingual.Text{German: level.Text(language.German), English: level.String()}).In(tag)
}

func outcomeOf(err error) RowOutcome {
	var (
		unknown   *UnknownKeyError
		notFound  *NotFoundError
		leftOut   *LeftOutError
		other     *OtherNameError
		ambiguous *AmbiguousError
		several   *SeveralUnitsError
	)
	switch {
	case errors.As(err, &ambiguous), errors.As(err, &several), errors.As(err, &other) && len(other.Named) > 0:
		return Ambiguous
	case errors.As(err, &unknown) && len(unknown.Known) > 0:
		return NotOnThatDay
	case unknown != nil, errors.As(err, &notFound), errors.As(err, &leftOut):
		return Unknown
	}
	return Malformed
}

// stable returns the days around a day on which the same of the readings are keys of the same units.
func (m *Migration) stable(readings []key.Reading, day store.Day) (first, end store.Day) {
	first, end = 0, math.MaxUint16
	for _, r := range readings {
		level, number := split(r.Key)
		unit, last := m.directory.table.Range(level, number, number)
		for ; unit < last; unit++ {
			from, through := m.directory.table.Valid(unit)
			state := m.directory.table.StateOn(unit, day)
			for _, change := range [...]store.Day{from, through + 1, state.From, state.Next} {
				switch {
				case change <= 1: // an open end
				case change <= day:
					first = max(first, change)
				default:
					end = min(end, change)
				}
			}
		}
	}
	return first, end
}

// unchanged returns the days around a day on which nothing changes in the directory.
func (m *Migration) unchanged(day store.Day) (first, end store.Day) {
	if m.changes == nil {
		m.changes = changesOf(m.directory.table)
	}
	i, found := slices.BinarySearch(m.changes, day)
	if found {
		i++
	}
	first, end = 0, math.MaxUint16
	if i > 0 {
		first = m.changes[i-1]
	}
	if i < len(m.changes) {
		end = m.changes[i]
	}
	return first, end
}

// changesOf returns the days on which a unit begins or changes, and those after which one ends.
func changesOf(t *store.Table) []store.Day {
	seen := make([]bool, math.MaxUint16+2)
	for unit := range t.Units() {
		from, through := t.Valid(unit)
		seen[from], seen[int(through)+1] = true, true
		for day := from; ; {
			state := t.StateOn(unit, day)
			if state.Next == 0 {
				break
			}
			seen[state.Next] = true
			day = state.Next
		}
	}
	list := make([]store.Day, 0, 1<<12)
	for day := 2; day <= math.MaxUint16; day++ {
		if seen[day] {
			list = append(list, store.Day(day))
		}
	}
	return list
}

// nearest finds the unit that had or will have one of the keys within the tolerance; ok is false if there is none.
func (m *Migration) nearest(text string, readings []key.Reading, day store.Day) (found rowUnit, ok bool) {
	date := day.Date()
	return m.among(text, readings, func(from, through store.Day) (store.Day, bool) {
		near := from
		if through != 0 && through < day {
			near = through
		}
		distance := near.Date().DaysSince(date)
		return near, near <= m.to && -m.tolerance <= distance && distance <= m.tolerance
	})
}

// withoutDay finds the unit of a row without a day.
func (m *Migration) withoutDay(text string) rowUnit {
	if c := m.undated[text]; c != nil {
		return c.found
	}
	c := m.read(text, m.to)
	switch {
	case c.byName:
		c.found = m.undatedName(text, c.found)
	case c.found.repair.Has(key.TookName):
		c.found.moved = c.found.outcome == 0
	default:
		c.found.moved = c.found.outcome == 0
		if found, ok := m.among(text, c.readings, m.lastDay); ok {
			c.found = found
		}
	}
	m.undated = remember(m.undated, text, c)
	return c.found
}

// lastDay returns the last day of a period up to that of the migration.
func (m *Migration) lastDay(from, through store.Day) (store.Day, bool) {
	if through == 0 || through > m.to {
		through = m.to
	}
	return through, from <= m.to
}

// among finds the one unit that had one of the keys at any time. The function tells for its period on which day it is taken, and
// whether it comes into question.
func (m *Migration) among(text string, readings []key.Reading, on func(from, through store.Day) (store.Day, bool)) (rowUnit, bool) {
	var found choice
	for _, r := range readings {
		ars, isARS := r.Key.(key.ARS)
		for u := range m.everWith(r.Key, on) {
			if !isARS || u.ARS() == ars {
				q := m.searchOn(u.day)
				found.add(&q, u, r)
			}
		}
	}
	exact := !found.isEmpty()
	for _, r := range readings {
		if ars, ok := r.Key.(key.ARS); ok {
			for u := range m.everWith(ars.AGS(), on) {
				q := m.searchOn(u.day)
				found.addByAGS(&q, u, r, exact)
			}
		}
	}
	switch {
	case !found.first.Unit.IsZero():
	case !found.other.IsZero():
		q := m.searchOn(m.to)
		err := q.otherName(text, readings[0].Rest, found.other)
		return rowUnit{outcome: outcomeOf(err), err: err}, true
	default:
		return rowUnit{}, false
	}
	if len(found.more) > 0 {
		err := &SeveralUnitsError{text, append([]Unit{found.first.Unit}, found.more...)}
		return rowUnit{outcome: Ambiguous, err: err}, true
	}
	result := m.resolved(found.first, readings, nil)
	result.moved = result.outcome == 0
	return result, true
}

// everWith returns the units that had a key at any time and come into question, each as of its day.
func (m *Migration) everWith(k key.Key, on func(from, through store.Day) (store.Day, bool)) iter.Seq[Unit] {
	return func(yield func(Unit) bool) {
		level, number := split(k)
		unit, end := m.directory.table.Range(level, number, number)
		for ; unit < end; unit++ {
			if day, ok := on(m.directory.table.Valid(unit)); ok && !yield(Unit{m.directory.table, int32(unit), day}) {
				return
			}
		}
	}
}

// searchOn returns a search on a day within what the options of the migration admit.
func (m *Migration) searchOn(day store.Day) search {
	q := search{Snapshot: Snapshot{m.directory.table, day}, most: -1}
	for _, option := range m.options {
		if option != nil {
			option(&q)
		}
	}
	return q
}

// SeveralUnitsError tells that a key or a name was that of several units, none of them on the day of the row, or that the row has no day.
type SeveralUnitsError struct {
	Cell  string
	Units []Unit
}

func (e *SeveralUnitsError) Error() string { return "directory: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *SeveralUnitsError) Text(tag language.Tag) string {
	list := make([]string, len(e.Units))
	for i, u := range e.Units {
		list[i] = fmt.Sprintf("%s (%s)", u, u.Valid())
	}
	return bilingual.Sprintf("%q stand für mehrere Gebietseinheiten: %s; anzugeben ist der Tag der Zeile",
		"%q stood for several units: %s; want the day of the row", clip(e.Cell), strings.Join(list, ", ")).In(tag)
}
