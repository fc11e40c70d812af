package directory_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// restated restates a row of seven for a day, in a migration of its own; the empty day is none.
func restated(t *testing.T, d *directory.Directory, to, cell, on string, options ...directory.MigrateOption) directory.Restated {
	t.Helper()
	m, err := d.Migrate(day(to), directory.ByPopulation, options...)
	require.NoError(t, err)
	got, err := m.Restate(directory.Row{Key: cell, Date: day(on), Values: []int64{7}})
	require.NoError(t, err)
	require.True(t, m.Report().Balanced())
	return got
}

// Without a tolerance, or with one of no days or less, a key holds on the days of its unit alone.
func TestNoToleranceIsNoDay(t *testing.T) {
	d := kreise(t, nil, place("16098001", period("2010-01-01", "2012-12-31"), nil))
	for _, days := range []int{-5, 0, 1} {
		for on, distance := range map[string]int{"2009-12-30": 2, "2009-12-31": 1, "2010-01-01": 0} {
			got := restated(t, d, "2011-01-01", "16098001", on, directory.Tolerance(days))
			require.Equal(t, distance > max(days, 0), got.Outcome == directory.NotOnThatDay, "%d days, %s: %v", days, on, got.Err)
		}
	}
}

// Of a unit that began after the day of the row and has ended since, the nearest day is its first; of one that ended before it, its last. A
// row is not taken as of a day after that of the migration.
func TestTheNearestDayOfAUnit(t *testing.T) {
	d := kreise(t, nil, append([]directory.UnitRecord{place("16098001", period("2010-01-01", "2012-12-31"), nil)}, called("16098002", "Ort")...)...)
	for on, taken := range map[string]string{"2009-12-20": "2010-01-01", "2009-12-31": "2010-01-01", "2010-01-01": "", "2012-12-31": "", "2013-01-01": "2012-12-31", "2013-01-12": "2012-12-31"} {
		got := restated(t, d, "2015-01-01", "16098001", on, directory.Tolerance(12))
		require.Equal(t, taken, got.Day.String(), on)
	}
	require.Equal(t, directory.NotOnThatDay, restated(t, d, "2009-12-31", "16098001", "2009-12-25", directory.Tolerance(12)).Outcome)
}

// A row without a day is taken as of the last day on which its unit is so called or has the key, but of none after the day of the migration.
func TestTheLastDayOfARowWithoutADay(t *testing.T) {
	again := called("16098001", "Althof", "Mittelhof", "Althof", "Neuhof") // the names change at the ends of 2001, 2002 and 2003
	again[3].Valid.Through = day("2008-12-31")
	d := kreise(t, nil, append(again, called("16098002", "Altau", "Neuau")...)...)
	for _, test := range []struct{ to, cell, taken string }{
		{"2010-06-30", "16098001", "2008-12-31"}, {"2005-06-30", "16098001", "2005-06-30"}, {"2005-06-30", "Althof", "2003-12-31"}, {"2002-06-30", "Althof", "2001-12-31"},
		{"2005-06-30", "Mittelhof", "2002-12-31"}, {"2005-06-30", "Neuhof", "2005-06-30"}, {"2010-06-30", "Altau", "2001-12-31"}, {"2010-06-30", "Neuau", "2010-06-30"},
	} {
		require.Equal(t, test.taken, restated(t, d, test.to, test.cell, "").Day.String(), "%s to %s", test.cell, test.to)
	}
	require.Equal(t, directory.Unknown, restated(t, d, "2002-06-30", "Neuhof", "").Outcome, "a name that comes later")
	got := restated(t, bund.Directory(), "2025-11-30", "37318 Uder", "")
	require.Equal(t, "2025-11-30", got.Day.String())
	require.Equal(t, "16061119", got.Parts[0].Key.String())
}

// A name that several units had before, none of them on the day of the migration, leads a row without a day to none of them; that of one
// unit alone, to what became of it, though that are several.
func TestFormerNamesOfARowWithoutADay(t *testing.T) {
	got := restated(t, kreise(t, nil, append(called("16098001", "Althof", "Neuhof"), called("16098002", "Althof", "Mittelhof")...)...), "2010-06-30", "Althof", "")
	require.Equal(t, directory.Ambiguous, got.Outcome)
	var ambiguous *directory.AmbiguousError
	require.ErrorAs(t, got.Err, &ambiguous)
	require.Equal(t, []string{"16098001", "16098002"}, unitsOf(ambiguous.Candidates))

	got = restated(t, sample(t), "2025-11-30", "Anrode", "")
	require.NoError(t, got.Err)
	require.Equal(t, directory.Split, got.Outcome)
	require.Equal(t, "2022-12-31", got.Day.String())
}

// What a name stood for in the row before it does not stand for on the other side of a day on which a unit begins, ends or is renamed, whether
// that is the only change in the directory or not.
func TestNamesOnBothSidesOfTheirDays(t *testing.T) {
	type row struct {
		cell, on string
		outcome  directory.RowOutcome
		former   bool
	}
	d := kreise(t, nil, append(called("16098001", "Althof", "Neuhof"), place("16098003", period("", "2005-12-15"), nil), place("16098004", period("2008-01-01", ""), nil))...)
	rows := []row{
		{"Neuhof", "2001-12-31", directory.Unknown, false}, {"Neuhof", "2002-01-01", directory.Unchanged, false}, {"Althof", "2001-12-31", directory.Renamed, false},
		{"Althof", "2002-01-01", directory.Renamed, true}, {"Ort 16098003", "2005-12-15", directory.NotTraceable, false}, {"Ort 16098003", "2005-12-16", directory.Unknown, false},
		{"Ort 16098004", "2007-12-31", directory.Unknown, false}, {"Ort 16098004", "2008-01-01", directory.Unchanged, false},
	}
	for range 2 { // forwards and backwards
		m, err := d.Migrate(day("2010-01-01"), directory.ByPopulation)
		require.NoError(t, err)
		for _, r := range rows {
			got, err := m.Restate(directory.Row{Key: r.cell, Date: day(r.on), Values: []int64{7}})
			require.NoError(t, err)
			require.Equal(t, r.outcome.String(), got.Outcome.String(), "%s on %s: %v", r.cell, r.on, got.Err)
			require.Equal(t, r.former, got.Former, "%s on %s", r.cell, r.on)
		}
		slices.Reverse(rows)
	}
}

// Zeros add up like other values; a sum that is too large is told by its column, in both languages; and a report whose sums are of other
// columns is not balanced.
func TestSumsOfColumns(t *testing.T) {
	d := kreise(t, nil, place("16098001", civil.Period{}, nil))
	m, err := d.Migrate(day("2010-01-01"), directory.ByArea)
	require.NoError(t, err)
	for _, values := range [][]int64{{0, 0}, {0, 1<<63 - 1}, {0, 0}, {1<<63 - 1, 0}} {
		_, err = m.Restate(directory.Row{Key: "16098001", Date: day("2010-01-01"), Values: values})
		require.NoError(t, err)
	}
	var row *directory.RowError
	for column, values := range map[string][]int64{"1": {1, 0}, "2": {0, 1}} {
		_, err = m.Restate(directory.Row{Key: "16098001", Date: day("2010-01-01"), Values: values})
		require.ErrorAs(t, err, &row)
		require.Equal(t, "Zeile 5: die Summe der Spalte "+column+" ist zu groß, um genau gehalten zu werden", row.Text(language.German))
		require.Equal(t, "row 5: the sum of column "+column+" leaves the range of 64 bits", row.Text(language.English))
	}
	require.Equal(t, []int64{1<<63 - 1, 1<<63 - 1}, m.Report().Placed)

	one, none := []int64{1}, []int64{0}
	require.True(t, directory.MigrationReport{Before: one, Placed: one, Left: none}.Balanced())
	for _, r := range []directory.MigrationReport{{Before: one, Placed: one}, {Before: one, Left: one}, {Placed: one, Left: none}, {Before: one, Placed: one, Left: one}} {
		require.False(t, r.Balanced())
	}
}

// Krummesse gave land to Lübeck in 2006, and nobody counted the people on it: with their numbers the row is not traceable, with the land instead of
// them a gap is told, and where the land is asked for there is none.
func TestAGapIsToldWhereTheLandStandsForThePeople(t *testing.T) {
	for by, gap := range map[directory.Weighting]bool{directory.ByArea: false, directory.ByPopulationElseArea: true} {
		m, err := bund.Directory().Migrate(day("2025-11-30"), by)
		require.NoError(t, err)
		got, err := m.Restate(directory.Row{Key: "01053075", Date: day("1991-01-01"), Values: []int64{1000}})
		require.NoError(t, err)
		require.Equal(t, directory.Split, got.Outcome)
		require.Equal(t, gap, got.Gap != nil, by)
	}
	require.Equal(t, directory.NotTraceable, restated(t, bund.Directory(), "2025-11-30", "01053075", "1991-01-01").Outcome)
}

// Kreise are followed from the day of each row, in whatever order the days come: municipalities of Cochem-Zell went to the Rhein-Hunsrück-Kreis in 2014.
func TestKreiseAreFollowedFromTheDayOfTheRow(t *testing.T) {
	d := bund.Directory()
	together, err := d.Migrate(day("2025-11-30"), directory.ByPopulation)
	require.NoError(t, err)
	for _, on := range []string{"2013-12-31", "2015-01-01", "2010-01-01"} {
		row := directory.Row{Key: "07135", Date: day(on), Values: []int64{7}}
		got, err := together.Restate(row)
		require.NoError(t, err)
		require.Equal(t, restated(t, d, "2025-11-30", row.Key, on), got, on)
		want, keys := directory.Split, []key.Key{key.MustParse("07135"), key.MustParse("07140")}
		if on == "2015-01-01" {
			want, keys = directory.Unchanged, keys[:1]
		}
		require.Equal(t, want, got.Outcome, on)
		for i, part := range got.Parts {
			require.Equal(t, keys[i], part.Key, on)
		}
		require.Len(t, got.Parts, len(keys), on)
	}
}
