package spreadsheet

import (
	"cmp"
	"maps"
	"slices"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// Options change how a table is restated; the zero value finds everything itself.
type Options struct {
	Column string     // name of the column of keys or names; empty to find it
	Day    civil.Date // day of the table; zero to find it
	// Progress is called after every row with the number of rows that are done. Nil is not called.
	Progress func(done int)
}

// Restatement is a table for the units of another day. The zero Restatement has no rows; a nil one panics.
type Restatement struct {
	Column  string         // of the keys or names
	Columns []NumberColumn // those that were restated
	Dating  directory.Dating
	Day, To civil.Date // of the table, and of the result
	Beyond  bool       // Day is that of [directory.Directory.Beyond]
	Edition directory.Edition

	Rows     int          // of the table
	Units    []UnitValues // in the order of their keys
	Remarks  []RowRemark  // on every row of which there is something to tell, in the order of the table
	Before   []int64      // sums of all rows, by column, in the unit of the column: whole numbers, or hundredths
	Placed   []int64      // sums of Units
	Left     []int64      // sums of the rows without a place
	sheet    Spreadsheet
	byKey    bool // most cells have digits
	skipped  []leftColumn
	dayGiven bool
	// isHeadless tells that the line that counts as the names of the columns is one of values.
	isHeadless bool
}

// UnitValues are the values of one unit on the day of the result.
type UnitValues struct {
	Key       key.Key
	Name      string
	Values    []int64
	Rows      int  // of the table, that gave anything
	Estimated bool // some of it was apportioned
}

// RowRemark is what there is to tell of a row: how its key was repaired, as of which day it was taken, among which units its values were
// apportioned, or why they have no place.
type RowRemark struct {
	Line    int
	Cell    string
	Outcome directory.RowOutcome
	Repair  key.Repair
	Former  bool         // the cell is a name of before
	Day     civil.Date   // as of which the row was taken, where it is not that of the table
	ByName  bool         // the cell is a name among keys
	Parts   []UnitValues // where the values went
	Err     error        // why they have no place
	Gap     error        // why they were apportioned by land
	Values  []int64      // of the row
}

// Balanced reports whether nothing was lost and nothing added: in every column, what was placed and what was left add up to what was there.
func (r *Restatement) Balanced() bool {
	placed := make([]int64, len(r.Before))
	for _, u := range r.Units {
		for i, n := range u.Values {
			placed[i] += n
		}
	}
	for i, n := range r.Before {
		if placed[i] != r.Placed[i] || r.Placed[i]+r.Left[i] != n {
			return false
		}
	}
	return true
}

// Restate restates the table for the units of a day, later or earlier than its own. Values of units that were divided are apportioned by
// people, or by land where the people are not recorded. Backwards they are apportioned among the units of before by the figures of these.
//
// Where no day is named, the table counts as of a day on which most cells hold: of the last such period the day that is nearest to that of
// the result. Of a table that is put together from two days each row counts as of the one on which it holds, and any other cell that holds
// on another day as of the last one. All this is told in the remarks.
//
// Errors: a [*ReadError] where there is no column to read, a [*directory.SpanError], a [*directory.RowError] for sums that are too large.
func (s *Spreadsheet) Restate(d *directory.Directory, to civil.Date, options Options) (*Restatement, error) {
	at, err := s.keyColumn(d, options.Column)
	if err != nil {
		return nil, err
	}
	own := *s
	own.Notes = slices.Clone(s.Notes) // of this result alone
	r := &Restatement{Column: s.Head[at], To: to, Edition: d.Edition(), Rows: len(s.Rows), dayGiven: !options.Day.IsZero()}
	r.Columns, r.skipped = own.numbers(d, at)
	r.isHeadless = s.isHeadless(d, at, r.Columns)
	r.sheet = own
	cells := s.column(at)
	r.byKey = mostlyKeys(cells)
	days, err := r.date(d, cells, options.Day)
	if err != nil {
		return nil, err
	}
	m, err := newMover(d, slices.MaxFunc(append(days, r.Day, to), civil.Date.Compare), to)
	if err != nil {
		return nil, err
	}
	sums := len(r.Columns)
	r.Before, r.Placed, r.Left = make([]int64, sums), make([]int64, sums), make([]int64, sums)
	units := map[key.Key]*UnitValues{}
	for i, cell := range cells {
		row := directory.Row{Key: cell, Date: days[i], Values: valuesOf(s.Rows[i], r.Columns)}
		moved, err := m.move(row)
		if err != nil {
			return nil, err
		}
		r.place(units, s.Lines[i], row, moved, m.after)
		if options.Progress != nil {
			options.Progress(i + 1)
		}
	}
	for _, u := range units {
		r.Units = append(r.Units, *u)
	}
	slices.SortFunc(r.Units, func(a, b UnitValues) int { return cmp.Compare(a.Key.String(), b.Key.String()) })
	return r, nil
}

// date finds the day of the table, and that of each row; it is zero for a row that holds on another day.
func (r *Restatement) date(d *directory.Directory, cells []string, given civil.Date) ([]civil.Date, error) {
	days := make([]civil.Date, len(cells))
	r.Dating = d.Dating(cells)
	r.Day = given
	if given.IsZero() {
		if len(r.Dating.Periods) == 0 {
			return nil, readError(nil, "keine Zelle der Spalte „%s“ hält an irgendeinem Tag, den das Verzeichnis kennt",
				"no cell of the column %q holds on any day that the directory knows", r.Column)
		}
		best := r.Dating.Periods[0]
		r.Day, r.Beyond = best.Period.Through, best.Beyond
		switch {
		case r.To.Before(best.Period.From):
			r.Day = best.Period.From
		case r.To.Before(r.Day):
			r.Day = r.To
		}
	}
	for i := range days {
		days[i] = r.Day
	}
	if !given.IsZero() {
		return days, nil
	}
	for _, misfit := range r.Dating.Misfits {
		if len(misfit.Known) > 0 {
			days[misfit.Index] = r.otherDay(misfit)
		}
	}
	return days, nil
}

// otherDay returns the other day of a mixture, if the cell holds on it, and otherwise the zero day.
func (r *Restatement) otherDay(misfit directory.Misfit) civil.Date {
	if !r.Dating.Mixture {
		return civil.Date{}
	}
	for _, period := range r.Dating.Mixed {
		for _, known := range misfit.Known {
			if !period.Contains(r.Day) && known.Contains(period.Through) {
				return period.Through
			}
		}
	}
	return civil.Date{}
}

// place adds what became of a row.
func (r *Restatement) place(units map[key.Key]*UnitValues, line int, row directory.Row, moved directory.Restated, after directory.Snapshot) {
	remark := RowRemark{Line: line, Cell: row.Key, Outcome: moved.Outcome, Repair: moved.Repair, Former: moved.Former, Day: moved.Day,
		ByName: r.byKey && !hasDigit(row.Key), Err: moved.Err, Gap: moved.Gap, Values: row.Values}
	if moved.Day.IsZero() && moved.Err == nil && row.Date != r.Day {
		remark.Day = row.Date
	}
	for i, n := range row.Values {
		r.Before[i] += n
		if moved.Err != nil {
			r.Left[i] += n
		}
	}
	for _, part := range moved.Parts {
		u := units[part.Key]
		if u == nil {
			unit, _ := after.Unit(part.Key)
			u = &UnitValues{Key: part.Key, Name: unit.Name(), Values: make([]int64, len(row.Values))}
			units[part.Key] = u
		}
		u.Rows++
		u.Estimated = u.Estimated || moved.Outcome == directory.Split || moved.Gap != nil
		for i, n := range part.Values {
			u.Values[i] += n
			r.Placed[i] += n
		}
		remark.Parts = append(remark.Parts, UnitValues{Key: part.Key, Name: u.Name, Values: slices.Clone(part.Values), Rows: 1})
	}
	if remark.isTold() {
		r.Remarks = append(r.Remarks, remark)
	}
}

func (m RowRemark) isTold() bool {
	return m.Err != nil || m.Gap != nil || m.Repair != 0 || m.Former || m.ByName || !m.Day.IsZero() || m.Outcome == directory.Split
}

// mover restates rows for a later day, and from there for an earlier one where that is asked for.
type mover struct {
	migration *directory.Migration
	after     directory.Snapshot // on the day of the result
	back      map[key.Key][]directory.CorrespondenceRow
}

func newMover(d *directory.Directory, latest, to civil.Date) (*mover, error) {
	m := &mover{}
	var err error
	if m.after, err = onOrBeyond(d, to); err != nil {
		return nil, err
	}
	if m.migration, err = d.Migrate(latest, directory.ByPopulationElseArea); err != nil || latest == to {
		return m, err
	}
	m.back = map[key.Key][]directory.CorrespondenceRow{}
	for _, level := range levels {
		rows, err := d.Correspondence(latest, to, level)
		if err != nil {
			return nil, err
		}
		for row := range rows {
			m.back[row.From.Key()] = append(m.back[row.From.Key()], row)
		}
	}
	return m, nil
}

func onOrBeyond(d *directory.Directory, day civil.Date) (directory.Snapshot, error) {
	if beyond, ok := d.Beyond(); ok && beyond.Date() == day {
		return beyond, nil
	}
	return d.On(day)
}

// move restates a row.
func (m *mover) move(row directory.Row) (directory.Restated, error) {
	moved, err := m.migration.Restate(row)
	if err != nil || m.back == nil || moved.Err != nil {
		return moved, err
	}
	parts, isSame := map[key.Key][]int64{}, true
	for _, part := range moved.Parts {
		rows := m.back[part.Key]
		shares, gap, err := weights(rows)
		if err != nil {
			moved.Outcome, moved.Err, moved.Parts = directory.NotTraceable, err, nil
			return moved, nil
		}
		moved.Gap = cmp.Or(moved.Gap, gap)
		isSame = isSame && len(rows) == 1 && rows[0].To.Key() == part.Key
		if len(rows) > 1 {
			moved.Outcome = directory.Split
		}
		if err = divide(parts, part.Values, rows, shares); err != nil {
			moved.Outcome, moved.Err, moved.Parts = directory.NotTraceable, err, nil
			return moved, nil
		}
	}
	if !isSame && moved.Outcome == directory.Unchanged {
		moved.Outcome = directory.Rekeyed
	}
	moved.Parts = nil
	for _, k := range slices.SortedFunc(maps.Keys(parts), func(a, b key.Key) int { return cmp.Compare(a.String(), b.String()) }) {
		moved.Parts = append(moved.Parts, directory.RestatedPart{Key: k, Values: parts[k]})
	}
	return moved, nil
}

// divide apportions values among the units of before.
func divide(parts map[key.Key][]int64, values []int64, rows []directory.CorrespondenceRow, weights []int64) error {
	for _, row := range rows {
		if k := row.To.Key(); parts[k] == nil {
			parts[k] = make([]int64, len(values))
		}
	}
	for column, n := range values {
		shares, err := finance.Apportion(finance.Cent(n), weights, finance.LargestRemainder)
		if err != nil {
			return err
		}
		for i, row := range rows {
			parts[row.To.Key()][column] += shares[i].Cents()
		}
	}
	return nil
}
