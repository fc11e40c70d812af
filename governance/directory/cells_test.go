package directory_test

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/gv100"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/internal/effort"
)

// damages are what tables do to the keys and names of a register.
var damages = []struct {
	name string
	cell func(k, name, designation string) string
}{
	{"number", func(k, _, _ string) string { return strings.TrimLeft(k, "0") }},
	{"float", func(k, _, _ string) string { return strings.TrimLeft(k, "0") + ".0" }},
	{"stripped", func(k, _, _ string) string { return " " + k + "\t" }},
	{"padded", func(k, _, _ string) string {
		if len(k) > 8 {
			return k + strings.Repeat("0", 12-len(k))
		}
		return k + strings.Repeat("0", 8-len(k))
	}},
	{"split", func(k, _, _ string) string {
		widths := map[int][]int{2: {2}, 3: {2, 1}, 5: {2, 1, 2}, 8: {2, 1, 2, 3}, 9: {2, 1, 2, 4}, 12: {2, 1, 2, 4, 3}}[len(k)]
		var parts []string
		for _, width := range widths {
			parts, k = append(parts, k[:width]), k[width:]
		}
		return strings.Join(parts, ";")
	}},
	{"quoted", func(k, _, _ string) string { return `="` + k + `"` }},
	{"named", func(_, name, _ string) string { return name }},
	{"designated", func(_, _, designation string) string { return designation }},
}

// rate counts what became of cells.
type rate struct{ right, ambiguous, notFound, wrong int }

func (r *rate) add(got, want directory.Unit, err error) {
	var ambiguous *directory.AmbiguousError
	kreis := want.Key().String()
	switch {
	case errors.As(err, &ambiguous):
		r.ambiguous++
	case err != nil:
		r.notFound++
	case got == want || got.AGS().IsKreisfrei() && strings.HasPrefix(got.AGS().String(), kreis[:min(len(kreis), 5)]):
		r.right++ // the Kreis of a kreisfreie Stadt is the Stadt; so are its record as an association and the Land of a city state
	default:
		r.wrong++
	}
}

// listed is a unit as a register lists it.
type listed struct {
	key key.Key
	ars string // of a municipality, where the register has it
}

// listedIn returns the Länder, Kreise, associations and municipalities of an official register, and its day.
func listedIn(t *testing.T, name string) (day string, list []listed) {
	t.Helper()
	switch {
	case strings.HasPrefix(name, "gv100ad/"):
		for r, err := range gv100.Read(official(t, name)) {
			require.NoError(t, err)
			day = r.Date.String()
			switch r.Level {
			case gv100.Land:
				list = append(list, listed{key: r.Land})
			case gv100.District:
				list = append(list, listed{key: r.District})
			case gv100.Association:
				list = append(list, listed{key: r.Association})
			case gv100.Municipality:
				list = append(list, listed{r.AGS, r.ARS.String()})
			}
		}
		return day, list
	case strings.HasPrefix(name, "schluessel/"):
		for _, row := range rowsOf(t, name) {
			if row[0] != "regierungsbezirk" {
				list = append(list, listed{key: key.MustParse(row[1])})
			}
		}
		return name[len("schluessel/schluessel-"):][:len("2026-06-30")], list
	}
	for _, row := range rowsOf(t, name) {
		kreis := row[2] + row[3] + row[4]
		text := map[string]string{"10": row[2], "40": kreis, "50": kreis + row[5], "60": kreis + row[6]}[row[0]]
		k, err := key.Parse(text)
		if err != nil {
			continue // a Regierungsbezirk or a region, or a unit without an official key
		}
		ars := ""
		if a, err := key.ParseARS(kreis + row[5] + row[6]); err == nil && row[0] == "60" {
			ars = a.String()
		}
		list = append(list, listed{k, ars})
	}
	return name[len("gv-auszug/gv-auszug-"):][:len("2024-12-31")], list
}

// rowsOf returns the rows of a table whose columns are divided by tabs, without its head.
func rowsOf(t *testing.T, name string) [][]string {
	t.Helper()
	content, err := io.ReadAll(official(t, name))
	require.NoError(t, err)
	var rows [][]string
	for line := range strings.SplitSeq(strings.TrimSuffix(string(content), "\n"), "\n") {
		rows = append(rows, strings.Split(line, "\t"))
	}
	return rows[1:]
}

// every returns each n-th value of a list.
func every[T any](n int, list []T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for i := 0; i < len(list) && yield(list[i]); i += n {
		}
	}
}

// officialRegisters are all registers of days that the directory of Germany knows.
var officialRegisters = []string{
	"gv100ad/GV100AD_30112025.txt", "gv100ad/GV100AD_301123.txt.gz", "gv100ad/GV100AD_31122021.txt.gz", "gv100ad/GV100AD_301121.ASC.gz",
	"gv100ad/GV100AD_300921.txt.gz", "gv100ad/GV100AD_300918.ASC.gz", "gv-auszug/gv-auszug-1991-01-01.tsv.gz",
	"gv-auszug/gv-auszug-1994-12-31.tsv.gz", "gv-auszug/gv-auszug-1998-12-31.tsv.gz", "gv-auszug/gv-auszug-2002-12-31.tsv.gz",
	"gv-auszug/gv-auszug-2005-12-31.tsv.gz", "gv-auszug/gv-auszug-2009-12-31.tsv.gz", "gv-auszug/gv-auszug-2013-12-31.tsv.gz",
	"gv-auszug/gv-auszug-2021-12-31.tsv.gz", "gv-auszug/gv-auszug-2023-12-31.tsv.gz", "gv-auszug/gv-auszug-2024-12-31.tsv.gz",
	"schluessel/schluessel-2026-06-30.tsv",
}

// snapshotOf returns the units of the day of a register.
func snapshotOf(t *testing.T, day string) directory.Snapshot {
	t.Helper()
	if s, ok := bund.Directory().Beyond(); ok && s.Date().String() == day {
		return s
	}
	return on(t, bund.Directory(), day)
}

// Every register, damaged in eight ways, is read back without an error that names another unit. What is not found is counted in
// the log.
func TestDamagedRegistersAreReadBack(t *testing.T) {
	for _, file := range officialRegisters {
		day, list := listedIn(t, file)
		s := snapshotOf(t, day)
		if !effort.Full() {
			list = slices.Collect(every(50, list))
		}
		unknown := 0
		for i := range list {
			if _, ok := s.Unit(list[i].key); !ok {
				list[i].key = nil // the register has it under a misspelled key
				unknown++
			}
		}
		require.LessOrEqual(t, unknown, 2, file)
		for _, damage := range damages {
			all, ars := &rate{}, &rate{}
			for _, l := range list {
				if l.key == nil {
					continue
				}
				want, _ := s.Unit(l.key)
				cell := damage.cell(l.key.String(), want.ShortName(), want.Name())
				var options []directory.FindOption
				isName := damage.name == "named" || damage.name == "designated"
				if isName {
					options = []directory.FindOption{directory.OnLevel(want.Level()), directory.InUnit(l.key.Land())}
				}
				got, err := s.Resolve(cell, options...)
				all.add(got.Unit, want, err)
				if l.ars != "" && !isName {
					got, err = s.Resolve(damage.cell(l.ars, "", ""))
					ars.add(got.Unit, want, err)
				}
			}
			t.Logf("%s %s: right %d, ambiguous %d, not found %d, wrong %d; ARS right %d, ambiguous %d, not found %d, wrong %d", day, damage.name,
				all.right, all.ambiguous, all.notFound, all.wrong, ars.right, ars.ambiguous, ars.notFound, ars.wrong)
			require.Zero(t, ars.wrong)
			require.Zero(t, all.wrong, "%s %s", day, damage.name)
			require.Zero(t, all.notFound, "%s %s", day, damage.name)
		}
	}
}

// restate restates one row for the last day of the directory of Germany.
func restate(t *testing.T, cell, day string, options ...directory.MigrateOption) (directory.Restated, directory.MigrationReport) {
	t.Helper()
	d := bund.Directory()
	m, err := d.Migrate(d.Span().Through, directory.ByPopulation, options...)
	require.NoError(t, err)
	row := directory.Row{Key: cell, Values: []int64{100}}
	if day != "" {
		row.Date = civil.MustParse(day)
	}
	got, err := m.Restate(row)
	require.NoError(t, err)
	again, err := m.Restate(row)
	require.NoError(t, err)
	require.Equal(t, got.Outcome, again.Outcome, "a row that is known gives the same")
	require.Equal(t, got.Day, again.Day)
	require.True(t, m.Report().Balanced())
	return got, m.Report()
}

// The cells of tables of Kreise and of municipalities find their place, and what was done to read them is told.
func TestMigrateReadsDamagedCells(t *testing.T) {
	for _, test := range []struct{ cell, day, want, repair string }{
		{"5334", "2021-06-30", "05334", "added-zero"},
		{"05334 ", "2021-06-30", "05334", "removed-separators"},
		{" 05334", "2021-06-30", "05334", "removed-separators"},
		{"05334.0", "2021-06-30", "05334", "removed-decimal"},
		{"5334.0", "2021-06-30", "05334", "removed-decimal, added-zero"},
		{"16 0 63", "2021-07-01", "16063", "removed-separators"},
		{"01051000", "2021-06-30", "01051", "removed-padding"},
		{"095760000000", "2021-06-30", "09576", "removed-padding"},
		{"10515175001", "2022-12-31", "01051001", "added-zero, dropped-association"},
		{`="09162000"`, "2022-12-31", "09162000", "removed-marks"},
		{"09162000;München", "2022-12-31", "09162000", "took-column"},
		{"Gerstungen", "2022-12-31", "16063097", ""},
		{"140610000000", "1994-12-31", "14511000", "dropped-association"}, // Chemnitz, of which no ARS is recorded then
		{"14061", "1994-12-31", "14511", ""},
	} {
		got, report := restate(t, test.cell, test.day)
		require.NoError(t, got.Err, test.cell)
		require.Equal(t, test.want, got.Parts[0].Key.String(), test.cell)
		require.Equal(t, test.repair, got.Repair.String(), test.cell)
		require.Zero(t, got.Day, test.cell)
		require.Zero(t, report.Moved)
	}
	got, _ := restate(t, "411000", "2022-12-31", directory.Cells(directory.InUnit(key.MustParseLand("06"))))
	require.Equal(t, "06411000", got.Parts[0].Key.String())
	got, _ = restate(t, "16", "2022-12-31")
	require.Equal(t, directory.Malformed, got.Outcome)
	require.EqualError(t, got.Err, "directory: 16 Thüringen is a unit of the level land; want a municipality or a Kreis")
	got, _ = restate(t, "09184;148", "2022-12-31")
	require.Equal(t, directory.Ambiguous, got.Outcome)
	for cell, outcome := range map[string]directory.RowOutcome{
		"12053 Berlin": directory.Ambiguous, "16063 Landkreis Gotha": directory.Ambiguous, "16063;16062": directory.Ambiguous,
		"16056000 Gotha": directory.Ambiguous, "5334 km": directory.Malformed, "9.162.000 EUR": directory.Malformed,
	} {
		for _, day := range []string{"", "2021-06-30"} {
			got, _ := restate(t, cell, day)
			require.Equal(t, outcome.String(), got.Outcome.String(), "%s on %q: %v", cell, day, got.Err)
		}
	}
	got, _ = restate(t, "", "2022-12-31")
	require.Equal(t, directory.Malformed, got.Outcome)
	got, _ = restate(t, "no such place", "2022-12-31")
	require.Equal(t, directory.Unknown, got.Outcome)
}

// Keys that official tables carry before they hold, or after: with a tolerance the row finds its place, and the day is told.
func TestMigrateTolerance(t *testing.T) {
	got, _ := restate(t, "16056000", "2021-07-13")
	require.Equal(t, directory.NotOnThatDay, got.Outcome, "the table of a federal institute used Eisenach's old key until then")
	var unknown *directory.UnknownKeyError
	require.ErrorAs(t, got.Err, &unknown)
	require.Equal(t, "16063105 Eisenach, Stadt", unknown.Successors[0].String())

	for _, test := range []struct {
		cell, day, taken string
		tolerance        int
		outcome          directory.RowOutcome
	}{
		{"16056000", "2021-07-13", "2021-06-30", 13, directory.Rekeyed},
		{"16056000", "2021-07-13", "", 12, directory.NotOnThatDay},
		{"16056", "2021-07-13", "2021-06-30", 13, directory.Merged},
		{"16063105", "2021-06-17", "2021-07-01", 14, directory.Unchanged},
		{"16063105", "2021-06-17", "", 13, directory.NotOnThatDay},
		{"16063999", "2021-06-17", "", 1000, directory.Unknown},
		{"16063105.0", "2021-06-17", "2021-07-01", 30, directory.Unchanged},
	} {
		got, report := restate(t, test.cell, test.day, directory.Tolerance(test.tolerance))
		require.Equal(t, test.outcome.String(), got.Outcome.String(), "%s on %s", test.cell, test.day)
		require.Equal(t, test.taken, got.Day.String(), "%s on %s", test.cell, test.day)
		require.Equal(t, test.taken != "", report.Moved == 2)
	}
}

// A row without a day is taken as of the last day on which a unit has the key; of two units none is chosen.
func TestMigrateWithoutDay(t *testing.T) {
	through := bund.Directory().Span().Through.String()
	for _, test := range []struct {
		cell, taken string
		outcome     directory.RowOutcome
	}{
		{"16063105", through, directory.Unchanged},
		{"16056000", "2021-06-30", directory.Rekeyed},
		{"5313", "2009-10-20", directory.Merged},
		{"Gerstungen", through, directory.Unchanged},
		{"16063999", "", directory.Unknown},
		{"", "", directory.Malformed},
		{"16028260", "", directory.Ambiguous},
		{"140630000000", "1995-12-30", directory.Rekeyed}, // Görlitz, of which no ARS is recorded until then
	} {
		got, report := restate(t, test.cell, "")
		require.Equal(t, test.outcome.String(), got.Outcome.String(), "%s: %v", test.cell, got.Err)
		require.Equal(t, test.taken, got.Day.String(), test.cell)
		require.Equal(t, test.taken != "", report.Moved == 2)
	}
	got, _ := restate(t, "16028260", "")
	var several *directory.SeveralUnitsError
	require.ErrorAs(t, got.Err, &several)
	require.Len(t, several.Units, 2)
	require.Contains(t, fmt.Sprint(got.Err), "want the day of the row")
}

// A name of before is told, on the day of the row, and without a day it means the unit that had it, as its key does.
func TestMigrateTellsFormerNames(t *testing.T) {
	for _, test := range []struct {
		cell, day, taken string
		outcome          directory.RowOutcome
		former           bool
	}{
		{"Landkreis Osterode am Harz", "2020-01-01", "", directory.Merged, true},
		{"Landkreis Osterode am Harz", "2015-01-01", "", directory.Merged, false},
		{"Landkreis Osterode am Harz", "", "2016-10-31", directory.Merged, false},
		{"Rodleben", "2020-01-01", "", directory.Merged, true},
		{"Dratow-Schloen", "2024-12-31", "", directory.Renamed, true},
		{"Königsee-Rottenbach", "2024-12-31", "", directory.Renamed, true},
		{"Königsee-Rottenbach", "2013-12-31", "", directory.Renamed, false},
		{"Güstrow, Stadt", "2024-01-01", "", directory.Unchanged, false},
		{"Langen, Stadt", "", "", directory.Ambiguous, false}, // 06438006, and 03352030 until 2014
		{"Achim", "", "", directory.Ambiguous, false},         // 03361001, and 03158001 until 2013
		{"Achim", "2024-01-01", "", directory.Unchanged, false},
		{"Gerstungen", "2024-01-01", "", directory.Unchanged, false},
	} {
		got, report := restate(t, test.cell, test.day)
		require.Equal(t, test.outcome.String(), got.Outcome.String(), "%s on %q: %v", test.cell, test.day, got.Err)
		require.Equal(t, test.taken, got.Day.String(), test.cell)
		require.Equal(t, test.former, got.Former, test.cell)
		require.Equal(t, test.former, report.Former == 2, test.cell)
	}
	got, _ := restate(t, "Achim", "")
	var several *directory.SeveralUnitsError
	require.ErrorAs(t, got.Err, &several)
	require.Equal(t, []string{"03361001", "03158001"}, []string{several.Units[0].Key().String(), several.Units[1].Key().String()})
}

// The answer for a day does not depend on the rows before it.
func TestMigrateRemembersCellsOnlyForTheirDays(t *testing.T) {
	d := bund.Directory()
	m, err := d.Migrate(d.Span().Through, directory.ByPopulation)
	require.NoError(t, err)
	days := []string{"2021-06-30", "2021-07-01", "1995-01-01", "1997-12-31", "1998-01-01", "2025-11-30", "1990-10-03", "2009-10-20", "2009-10-21"}
	cells := []string{"16056000.0", "Aachen, Stadt", "16063105 ", "5313", "nothing", "5334", "3156001"}
	if !effort.Full() {
		cells = cells[:4]
	}
	var rows []directory.Row
	for _, cell := range cells {
		for _, day := range days {
			rows = append(rows, directory.Row{Key: cell, Date: civil.MustParse(day), Values: []int64{100}})
		}
	}
	wanted := make([]directory.Restated, len(rows))
	for i, row := range rows {
		alone, err := d.Migrate(d.Span().Through, directory.ByPopulation)
		require.NoError(t, err)
		wanted[i], err = alone.Restate(row)
		require.NoError(t, err)
	}
	for range 2 {
		for i, row := range rows {
			got, err := m.Restate(row)
			require.NoError(t, err)
			require.Equal(t, wanted[i], got, "%s on %s", row.Key, row.Date)
		}
	}
}

// A million rows, of which half are sound and half damaged, without a day, or named.
func BenchmarkMigrateRows(b *testing.B) {
	d := bund.Directory()
	s, err := d.On(civil.MustParse("2015-12-31"))
	require.NoError(b, err)
	var sound, damaged []directory.Row
	for u := range s.Units(governance.Municipality) {
		k := u.AGS().String()
		row := directory.Row{Key: k, Date: s.Date(), Values: []int64{int64(len(sound))}}
		sound = append(sound, row)
		switch len(sound) % 4 {
		case 0:
			row.Key = strings.TrimLeft(k, "0") + ".0"
		case 1:
			row.Date = civil.Date{}
		case 2:
			row.Key = `"` + k + `"`
		}
		damaged = append(damaged, row)
	}
	for name, rows := range map[string][]directory.Row{"sound": sound, "half": damaged} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				m, err := d.Migrate(d.Span().Through, directory.ByPopulation)
				require.NoError(b, err)
				for i := range 1_000_000 {
					if _, err := m.Restate(rows[i%len(rows)]); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

// A key that one unit gave up shortly before the day of a row and another got shortly after stands for neither of them, as long as both
// lie within the tolerance; that of one alone is taken.
func TestAKeyOfTwoUnitsWithinTheToleranceIsAmbiguous(t *testing.T) {
	again := key.MustParseAGS("16099001")
	d, err := directory.Build(period("2020-01-01", "2023-12-31"), []directory.UnitRecord{
		{Key: key.MustParseLand("16"), Name: "Thüringen"},
		{Key: key.MustParseDistrict("16099"), Name: "Musterkreis", Kind: governance.Landkreis},
		{Key: again, Name: "Altdorf", Kind: governance.KreisangehoerigeGemeinde, Valid: period("", "2021-12-31")},
		{Key: again, Name: "Neudorf", Kind: governance.KreisangehoerigeGemeinde, Valid: period("2022-02-01", "")},
	}, nil)
	require.NoError(t, err)
	for tolerance, want := range map[int]struct {
		outcome directory.RowOutcome
		taken   string
	}{
		14: {directory.NotOnThatDay, ""},
		15: {directory.Unchanged, "2022-02-01"}, // 15 days after 17 January
		16: {directory.Unchanged, "2022-02-01"},
		17: {directory.Ambiguous, ""}, // and 17 days after 31 December
	} {
		m, err := d.Migrate(d.Span().Through, directory.ByArea, directory.Tolerance(tolerance))
		require.NoError(t, err)
		got, err := m.Restate(directory.Row{Key: "16099001", Date: day("2022-01-17"), Values: []int64{7}})
		require.NoError(t, err)
		require.Equal(t, want.outcome.String(), got.Outcome.String(), "%d days", tolerance)
		require.Equal(t, want.taken, got.Day.String(), "%d days", tolerance)
	}
}
