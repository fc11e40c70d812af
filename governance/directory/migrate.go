package directory

import (
	"cmp"
	"database/sql/driver"
	"fmt"
	"slices"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/key"
)

// Row is one row of a table that is to be restated for the units of a later day.
type Row struct {
	// Key is the key or the name of a municipality or a Kreis as the table has it. It is read as [Snapshot.Resolve] reads a cell;
	// the record that the register keeps among the associations for a municipality outside any ("053140000") is that municipality.
	Key string
	// Date is a day on which the key holds. Where it is the zero Date, the day is not known: the row is taken as of the last day,
	// up to that of the migration, on which a unit has the key or the name. Where several units had it at different times, the row is
	// [Ambiguous].
	Date   civil.Date
	Values []int64 // numbers that add up: people, cents, hectares
}

// RowOutcome tells what became of a row.
type RowOutcome uint8

// The outcomes. With the first five the values have found their place.
const (
	Unchanged    RowOutcome = iota + 1 // the same key and name
	Renamed                            // the same key, another name
	Rekeyed                            // the same unit under another key
	Merged                             // the unit went into another as a whole
	Split                              // the values were divided among several units
	Malformed                          // the cell is no key or name of a municipality or a Kreis
	Unknown                            // no unit ever had the key, the directory does not hold its Land, no unit has the name, or the options leave it out
	NotOnThatDay                       // there was a unit with the key, but not on the day of the row
	OutsideSpan                        // the day lies outside the span of the directory, or after the day of the migration
	NotTraceable                       // the records do not tell which part went where, or something left the directory
	Ambiguous                          // the cell stands for several units
)

var outcomes = bilingual.Words[RowOutcome]{Name: "outcome of a row", List: []bilingual.Word[RowOutcome]{
	{Value: Unchanged, Word: "unchanged", Text: bilingual.Text{German: "unverändert", English: "unchanged"}},
	{Value: Renamed, Word: "renamed", Text: bilingual.Text{German: "umbenannt", English: "renamed"}},
	{Value: Rekeyed, Word: "rekeyed", Text: bilingual.Text{German: "neuer Schlüssel", English: "new key"}},
	{Value: Merged, Word: "merged",
		Text: bilingual.Text{German: "in einer anderen Einheit aufgegangen", English: "merged into another unit"}},
	{Value: Split, Word: "split", Text: bilingual.Text{German: "aufgeteilt", English: "split"}},
	{Value: Malformed, Word: "malformed", Text: bilingual.Text{German: "nicht als Gemeinde oder Kreis lesbar", English: "cannot be read as a municipality or a Kreis"}},
	{Value: Unknown, Word: "unknown", Text: bilingual.Text{German: "keine Gebietseinheit gefunden", English: "no unit found"}},
	{Value: NotOnThatDay, Word: "not on that day",
		Text: bilingual.Text{German: "an diesem Tag nicht vergeben", English: "key not in use on that day"}},
	{Value: OutsideSpan, Word: "outside the span",
		Text: bilingual.Text{German: "außerhalb des erfassten Zeitraums", English: "outside the recorded span"}},
	{Value: NotTraceable, Word: "not traceable",
		Text: bilingual.Text{German: "nicht nachvollziehbar", English: "not traceable"}},
	{Value: Ambiguous, Word: "ambiguous",
		Text: bilingual.Text{German: "mehrere Einheiten kommen in Betracht", English: "several units come into question"}},
}}

// String returns the English name, such as "not on that day", and "" for anything else.
func (o RowOutcome) String() string { return outcomes.String(o) }

// Text returns the outcome for readers.
func (o RowOutcome) Text(tag language.Tag) string { return outcomes.Text(o, tag) }

// IsValid reports whether o is one of the eleven outcomes.
func (o RowOutcome) IsValid() bool { return outcomes.Has(o) }

// MarshalText returns [RowOutcome.String]; what is no outcome is a [*bilingual.WordError].
func (o RowOutcome) MarshalText() ([]byte, error) { return outcomes.Marshal(o) }

// UnmarshalText reads what MarshalText writes.
func (o *RowOutcome) UnmarshalText(text []byte) error { return outcomes.Unmarshal(o, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (o RowOutcome) Value() (driver.Value, error) { return outcomes.Value(o) }

// Scan reads the word from a database; see [bilingual.Words].
func (o *RowOutcome) Scan(column any) error { return outcomes.Scan(o, column) }

// Restated is what became of a row.
type Restated struct {
	Outcome RowOutcome
	Parts   []RestatedPart // empty if the values have found no place
	Repair  key.Repair     // what was changed to read the key
	Day     civil.Date     // as of which the row was taken, where that is not its own day; zero otherwise
	Err     error          // why the values have found no place
	// Former tells that the row names its unit by a name that this does not have on the day of the row: its own of before, or that of
	// a unit that it has taken in. The outcome is then not Unchanged, but Renamed or Merged.
	Former bool
	// Gap tells that the values were parted by land where the people were asked for: a [*GapError] with ByPopulationElseArea, where the
	// people are not recorded, and an [*UninhabitedError] where there are none by the registers, but values other than 0. It is nil if
	// they were not.
	Gap error
}

// RestatedPart holds the values of a row that belong to one unit.
type RestatedPart struct {
	Key    key.Key // a key.AGS, or a key.District for the row of a Kreis
	Values []int64
}

// Migration restates the rows of a table for the units of one day. [Directory.Migrate] begins one. It holds a bounded amount of
// memory however many rows there are. It is for one goroutine; several migrations can share a directory.
type Migration struct {
	directory *Directory
	to        store.Day
	by        Weighting
	report    MigrationReport

	tolerance int
	options   []FindOption
	cells     map[string]*cell
	undated   map[string]*cell
	changes   []store.Day // days on which anything changes, in order; nil until they are needed

	tracks    []*track  // by unit
	districts *crossing // of the rows of Kreise; nil before the first
	parts     []RestatedPart
	values    []int64
	shares    []finance.Amount
}

// MigrationReport tells what became of all rows so far, and what their values add up to, by column.
type MigrationReport struct {
	Rows     int
	Repaired int     // rows whose key was damaged and could be read
	Moved    int     // rows that were taken as of another day than their own, or that have none
	Before   []int64 // sums of all rows
	Placed   []int64 // sums of all parts
	Left     []int64 // sums of the rows that have found no place
	Gaps     int     // rows that have a Gap
	Former   int     // rows with a name that no unit had on their day

	outcomes [Ambiguous + 1]int
}

// Count returns how many rows had an outcome.
func (r MigrationReport) Count(o RowOutcome) int {
	if int(o) >= len(r.outcomes) {
		return 0
	}
	return r.outcomes[o]
}

// Balanced reports whether nothing was lost and nothing added: in every column Placed and Left add up to Before.
func (r MigrationReport) Balanced() bool {
	if len(r.Placed) != len(r.Before) || len(r.Left) != len(r.Before) {
		return false
	}
	for i, before := range r.Before {
		if r.Placed[i]+r.Left[i] != before {
			return false
		}
	}
	return true
}

// RowError tells that a row cannot be added to the others.
type RowError struct {
	Row    int    // number of the row, from 1
	Reason string // what is wrong, and what would be right, in English
	german string // the reason in German
}

func (e *RowError) Error() string { return "directory: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *RowError) Text(tag language.Tag) string {
	return bilingual.Sprintf("Zeile %d: %s", "row %d: %s", e.Row, bilingual.Text{German: cmp.Or(e.german, e.Reason), English: e.Reason}).In(tag)
}

// MigrateOption changes how a migration reads its rows; nil does not.
type MigrateOption func(*Migration)

// Tolerance accepts keys that no unit has on the day of the row, but one had or will have so many days earlier or later: official
// tables carry keys some weeks before they hold, or long after. The row is then taken as of the nearest day on which the key holds,
// which [Restated.Day] tells. Where units before and after come into question, the row is [Ambiguous]. Names have no tolerance.
func Tolerance(days int) MigrateOption { return func(m *Migration) { m.tolerance = max(days, 0) } }

// Cells restricts what the cells of the rows stand for, as the options of [Snapshot.Resolve] do: to a level, or to a Land, whose
// keys may then lack the two digits of the Land.
func Cells(options ...FindOption) MigrateOption {
	return func(m *Migration) { m.options = append(m.options, options...) }
}

// Migrate begins a migration to the units of a day. Values of units that were divided are apportioned by the shares of the
// given weighting, so that the parts add up exactly to the row (largest remainder). The day may be that of [Directory.Beyond];
// another day outside the span is a [*SpanError]. A weighting that does not exist, and an option of [Cells] that makes no sense, is an
// [*ArgumentError].
func (d *Directory) Migrate(to civil.Date, by Weighting, options ...MigrateOption) (*Migration, error) {
	if err := by.check(); err != nil {
		return nil, err
	}
	end, err := d.until(to)
	if err != nil {
		return nil, err
	}
	m := &Migration{directory: d, to: end, by: by, tracks: make([]*track, d.table.Units())}
	for _, option := range options {
		if option != nil {
			option(m)
		}
	}
	if q := m.searchOn(end); q.wrong != nil {
		return nil, q.wrong
	}
	return m, nil
}

// Report returns what became of all rows so far.
func (m *Migration) Report() MigrationReport {
	if m == nil {
		return MigrationReport{}
	}
	r := m.report
	r.Before, r.Placed, r.Left = slices.Clone(r.Before), slices.Clone(r.Placed), slices.Clone(r.Left)
	return r
}

// Restate tells where the values of a row belong on the day of the migration. The parts of the result are valid until the
// next call.
//
// A row whose values find no place is no error: the result tells why, and the report counts its values as left. Errors are
// of the table itself ([*RowError]): a row with another number of values than the first, and sums out of range of int64.
// After an error the row counts nowhere. A Migration that [Directory.Migrate] did not return is an [*ArgumentError].
func (m *Migration) Restate(row Row) (Restated, error) {
	if m == nil || m.directory.isEmpty() {
		return Restated{}, &ArgumentError{"migration", "it has no directory; want one that Directory.Migrate returned"}
	}
	if m.report.Before == nil {
		m.report.Before = make([]int64, len(row.Values))
		m.report.Placed = make([]int64, len(row.Values))
		m.report.Left = make([]int64, len(row.Values))
	}
	if err := m.check(row); err != nil {
		return Restated{}, err
	}
	found := m.unit(row)
	result := Restated{Outcome: found.outcome, Repair: found.repair, Err: found.err}
	if found.outcome == 0 {
		result = m.place(found, row.Values, result)
		if found.moved {
			result.Day = found.day.Date()
			m.report.Moved++
		}
	}
	m.report.Rows++
	m.report.outcomes[result.Outcome]++
	if result.Repair != 0 {
		m.report.Repaired++
	}
	if result.Gap != nil {
		m.report.Gaps++
	}
	if result.Former {
		m.report.Former++
	}
	for i, v := range row.Values {
		m.report.Before[i] += v
		if result.Err != nil {
			m.report.Left[i] += v
		}
	}
	for _, part := range result.Parts {
		for i, v := range part.Values {
			m.report.Placed[i] += v
		}
	}
	return result, nil
}

func (m *Migration) check(row Row) error {
	if len(row.Values) != len(m.report.Before) {
		return &RowError{m.report.Rows + 1,
			fmt.Sprintf("%d values, want %d as in the first row", len(row.Values), len(m.report.Before)),
			fmt.Sprintf("%d Werte; verlangt sind %d wie in der ersten Zeile", len(row.Values), len(m.report.Before))}
	}
	for i, v := range row.Values {
		for _, sum := range [...]int64{m.report.Before[i], m.report.Placed[i], m.report.Left[i]} {
			if total := sum + v; (total > sum) != (v > 0) {
				return &RowError{m.report.Rows + 1, fmt.Sprintf("the sum of column %d leaves the range of 64 bits", i+1),
					fmt.Sprintf("die Summe der Spalte %d ist zu groß, um genau gehalten zu werden", i+1)}
			}
		}
	}
	return nil
}

// track is what became of a unit from any day of a period on.
type track struct {
	first, end store.Day // of the period; end is the day on which it changes for the first time
	keys       []key.Key
	weights    []int64
	outcome    RowOutcome // Unchanged stands for Renamed too
	name       int        // of the unit on the day of the migration, if it is the same
	err, gap   error
	asLand     bool // parted by land, because nobody lived there
}

func (m *Migration) place(found rowUnit, values []int64, result Restated) Restated {
	unit, day := found.unit, found.day
	t := m.tracks[unit]
	if t == nil || day < t.first || day >= t.end {
		t = m.follow(unit, day)
		m.tracks[unit] = t
	}
	result.Outcome, result.Err, result.Gap = t.outcome, t.err, t.gap
	if t.err != nil {
		return result
	}
	result.Former = found.former
	switch {
	case t.outcome != Unchanged:
	case found.former && !found.own:
		result.Outcome = Merged
	case found.former, m.directory.table.StateOn(unit, day).Name != t.name:
		result.Outcome = Renamed
	}
	if t.asLand && !nothing(values) {
		result.Gap = &UninhabitedError{Unit{m.directory.table, int32(unit), day}}
	}
	result.Parts = m.divide(t, values)
	return result
}

// divide apportions the values of a row. Its memory is used again for the next row.
func (m *Migration) divide(t *track, values []int64) []RestatedPart {
	m.parts = m.parts[:0]
	if len(t.keys) == 1 {
		m.values = append(m.values[:0], values...)
		m.parts = append(m.parts, RestatedPart{t.keys[0], m.values})
		return m.parts
	}
	m.values = slices.Grow(m.values[:0], len(t.keys)*len(values))[:len(t.keys)*len(values)]
	for i, k := range t.keys {
		m.parts = append(m.parts, RestatedPart{k, m.values[i*len(values) : (i+1)*len(values)]})
	}
	for column, v := range values {
		// The weights are known to be positive in sum, so the apportionment cannot fail.
		m.shares, _ = finance.AppendApportion(m.shares[:0], finance.Cent(v), t.weights, finance.LargestRemainder)
		for i := range m.parts {
			m.parts[i].Values[column] = m.shares[i].Cents()
		}
	}
	return m.parts
}

func (m *Migration) follow(unit int, day store.Day) *track {
	t := &track{first: day, end: day + 1}
	if m.directory.table.LevelOf(unit) == governance.District {
		m.followDistrict(t, unit, day)
	} else {
		m.followMunicipality(t, unit, day)
	}
	if t.err != nil {
		t.outcome = NotTraceable
	}
	return t
}

func (m *Migration) followMunicipality(t *track, unit int, day store.Day) {
	s, err := m.directory.succession(unit, day, m.to)
	if err != nil {
		t.err = err
		return
	}
	f := follower{table: m.directory.table, to: m.to}
	if t.end = f.next(unit, day+1); t.end == 0 {
		t.end = m.to + 1
	}
	if gap, ok := s.Gap(m.by); ok {
		t.err = &GapError{gap, m.by}
		return
	}
	if gap, ok := s.Gap(ByPopulation); ok && m.by == ByPopulationElseArea {
		t.gap = &GapError{gap, ByPopulation}
	}
	var shares []finance.Share
	var last Part
	for _, part := range s.Parts {
		switch {
		case !part.lost(m.to):
			t.keys = append(t.keys, part.AGS)
			shares = append(shares, part.Share(m.by))
			last = part
		case !part.Share(m.by).IsZero():
			t.err = &LeftError{part.AGS, part.Left}
			return
		}
	}
	switch {
	case len(t.keys) > 1:
		t.outcome = Split
		t.weights = weights(shares)
		t.asLand = s.asLand && m.by != ByArea
	case last.ref == unit:
		t.outcome = Unchanged
		t.name = m.directory.table.StateOn(unit, m.to).Name
	default:
		t.outcome = Rekeyed
		if _, continuity := s.Legal(); continuity != Continued {
			t.outcome = Merged
		}
	}
}

func (m *Migration) followDistrict(t *track, unit int, day store.Day) {
	u := Unit{m.directory.table, int32(unit), day}
	if m.districts == nil {
		m.districts = m.directory.crossing(day, m.to, governance.District)
	}
	if m.districts.walker.flows == nil || day < m.districts.walker.flows.after {
		m.districts.walker.flows = m.directory.flowsOf(day, m.to)
	}
	m.districts.start = day
	parts, err := m.districts.districtParts(u, m.by)
	if err != nil {
		t.err = err
		return
	}
	if m.by == ByPopulationElseArea {
		_, t.gap = m.districts.districtParts(u, ByPopulation)
	}
	shares := make([]finance.Share, len(parts))
	for i, part := range parts {
		t.keys = append(t.keys, part.District)
		shares[i] = part.Share
	}
	switch {
	case len(parts) > 1:
		t.outcome = Split
		t.weights = weights(shares)
	case parts[0].Unit.id == int32(unit):
		t.outcome = Unchanged
		t.name = m.directory.table.StateOn(unit, m.to).Name
	case parts[0].Unit.number() == u.number():
		t.outcome = Renamed
	default:
		t.outcome = Merged
	}
}

// weights returns whole numbers in the proportion of the shares. Their sum is the least common denominator, which is known
// to fit.
func weights(shares []finance.Share) []int64 {
	common := int64(1)
	for _, s := range shares {
		common *= s.Denominator() / divisor(common, s.Denominator())
	}
	list := make([]int64, len(shares))
	for i, s := range shares {
		list[i] = s.Numerator() * (common / s.Denominator())
	}
	return list
}

// divisor returns the greatest common divisor.
func divisor(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
