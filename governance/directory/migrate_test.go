package directory_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

func migration(t testing.TB, to string, by directory.Weighting) *directory.Migration {
	t.Helper()
	m, err := sample(t).Migrate(civil.MustParse(to), by)
	require.NoError(t, err)
	return m
}

func TestMigrateTellsWhatBecameOfEveryRow(t *testing.T) {
	m := migration(t, "2025-11-30", directory.ByPopulation)
	tests := []struct {
		key, day string
		outcome  directory.RowOutcome
		want     map[string]int64
		repaired bool
	}{
		{"16063051", "2000-01-01", directory.Unchanged, map[string]int64{"16063051": 1000}, false},
		{" 16063051", "2000-01-01", directory.Unchanged, map[string]int64{"16063051": 1000}, true},
		{"160635051051", "2000-01-01", directory.Unchanged, map[string]int64{"16063051": 1000}, true},
		{"16056000", "2021-06-30", directory.Rekeyed, map[string]int64{"16063105": 1000}, false},
		{"16034390", "1991-01-01", directory.Merged, map[string]int64{"16073067": 1000}, false},
		{"16064073", "2022-12-31", directory.Split, map[string]int64{"16061118": 541, "16064046": 100, "16064071": 359}, false},
		{"16064073", "1997-01-01", directory.Split, map[string]int64{"16061118": 541, "16064046": 100, "16064071": 359}, false},
		{"16075134", "1999-07-01", directory.Unchanged, map[string]int64{"16075134": 1000}, false},
		{"16056000", "2021-07-01", directory.NotOnThatDay, nil, false},
		{"16063999", "2021-07-01", directory.Unknown, nil, false},
		{"Leimbach", "2021-07-01", directory.Unchanged, map[string]int64{"16063051": 1000}, false},
		{"1,6063051E+07", "2021-07-01", directory.Malformed, nil, false},
		{"", "2021-07-01", directory.Malformed, nil, false},
		{"16063051", "1980-01-01", directory.OutsideSpan, nil, false},
		{"16051", "2021-07-01", directory.Unchanged, map[string]int64{"16051": 1000}, false},
	}
	rows, placed := 0, int64(0)
	for _, test := range tests {
		got, err := m.Restate(directory.Row{Key: test.key, Date: civil.MustParse(test.day), Values: []int64{1000}})
		require.NoError(t, err)
		require.Equal(t, test.outcome.String(), got.Outcome.String(), "%s on %s: %v", test.key, test.day, got.Err)
		require.Equal(t, test.repaired, got.Repair != 0, test.key)
		parts := map[string]int64{}
		for _, part := range got.Parts {
			parts[part.Key.String()] = part.Values[0]
		}
		if test.want == nil {
			require.Error(t, got.Err)
			require.Empty(t, parts)
		} else {
			require.NoError(t, got.Err)
			require.Equal(t, test.want, parts, test.key)
			placed += 1000
		}
		rows++
	}
	report := m.Report()
	require.True(t, report.Balanced())
	require.Equal(t, rows, report.Rows)
	require.Equal(t, 2, report.Repaired)
	require.Equal(t, 2, report.Count(directory.Split))
	require.Equal(t, 2, report.Count(directory.Malformed))
	require.Equal(t, []int64{int64(rows) * 1000}, report.Before)
	require.Equal(t, []int64{placed}, report.Placed)
	require.Equal(t, []int64{int64(rows)*1000 - placed}, report.Left)
}

func TestMigrateByAreaGivesOtherParts(t *testing.T) {
	m := migration(t, "2023-01-01", directory.ByArea)
	got, err := m.Restate(directory.Row{Key: "16064073", Date: civil.MustParse("2022-12-31"), Values: []int64{52730934, -52730934, 1}})
	require.NoError(t, err)
	require.Equal(t, directory.Split, got.Outcome)
	require.Equal(t, []int64{23300105, -23300105, 0}, got.Parts[0].Values)
	require.Equal(t, []int64{4808650, -4808650, 0}, got.Parts[1].Values)
	require.Equal(t, []int64{24622179, -24622179, 1}, got.Parts[2].Values)
}

func TestMigrateNeedsTheNumbers(t *testing.T) {
	m := migration(t, "2000-01-01", directory.ByPopulation)
	got, err := m.Restate(directory.Row{Key: "16075134", Date: civil.MustParse("1999-07-01"), Values: []int64{7}})
	require.NoError(t, err)
	require.Equal(t, directory.NotTraceable, got.Outcome)
	var gap *directory.GapError
	require.ErrorAs(t, got.Err, &gap)
	require.Equal(t, "16/2000/0001", gap.Gap.Event.Number())
	require.Equal(t, []int64{7}, m.Report().Left)
}

func TestMigrateRefusesAnotherShapeAndOverflow(t *testing.T) {
	m := migration(t, "2025-11-30", directory.ByPopulation)
	row := directory.Row{Key: "16063051", Date: civil.MustParse("2000-01-01"), Values: []int64{math.MaxInt64}}
	_, err := m.Restate(row)
	require.NoError(t, err)
	_, err = m.Restate(row)
	require.EqualError(t, err, "directory: row 2: the sum of column 1 leaves the range of 64 bits")
	row.Values = nil
	_, err = m.Restate(row)
	require.EqualError(t, err, "directory: row 2: 0 values, want 1 as in the first row")
	require.Equal(t, 1, m.Report().Rows)
	require.True(t, m.Report().Balanced())
	_, err = sample(t).Migrate(civil.Date{}, directory.ByArea)
	var span *directory.SpanError
	require.ErrorAs(t, err, &span)
}

func TestMigrateGivesTheSameForEveryOrderOfDays(t *testing.T) {
	days := []string{"1999-06-30", "1994-07-01", "2000-01-01", "1996-01-01", "2000-09-28", "1999-06-30"}
	m := migration(t, "2025-11-30", directory.ByPopulation)
	for _, day := range days {
		row := directory.Row{Key: "16075059", Date: civil.MustParse(day), Values: []int64{5}}
		got, err := m.Restate(row)
		require.NoError(t, err)
		alone, err := migration(t, "2025-11-30", directory.ByPopulation).Restate(row)
		require.NoError(t, err)
		require.Equal(t, alone, got)
	}
}

func TestMigrateDoesNotAllocateForRowsItKnows(t *testing.T) {
	m := migration(t, "2025-11-30", directory.ByPopulation)
	row := directory.Row{Key: "16064073", Date: civil.MustParse("2022-12-31"), Values: []int64{1000, 2000}}
	_, err := m.Restate(row)
	require.NoError(t, err)
	require.Zero(t, testing.AllocsPerRun(100, func() { _, _ = m.Restate(row) }))
}

// Whatever the cells, days and options are, no value is lost, and a row that was seen before gives the same.
func FuzzMigrate(f *testing.F) {
	f.Add("16064073", uint16(8400), uint16(0), int64(17), int64(-4))
	f.Add("1606 4073", uint16(0), uint16(30), int64(math.MinInt64), int64(1))
	f.Add("16056.0", uint16(12000), uint16(400), int64(1), int64(1))
	f.Add("Leimbach", uint16(math.MaxUint16), uint16(0), int64(1), int64(1))
	f.Add("63;051", uint16(9000), uint16(1), int64(1), int64(1))
	d := sample(f)
	land := directory.Cells(directory.InUnit(key.MustParseLand("16")))
	f.Fuzz(func(t *testing.T, text string, days, tolerance uint16, a, b int64) {
		m, err := d.Migrate(d.Span().Through, directory.ByArea, directory.Tolerance(int(tolerance)), land)
		require.NoError(t, err)
		row := directory.Row{Key: text, Date: d.Span().From.AddDays(int(days)), Values: []int64{a, b}}
		if days == math.MaxUint16 {
			row.Date = civil.Date{} // not known
		}
		var before directory.Restated
		for i := range 3 {
			got, err := m.Restate(row)
			if err != nil {
				break
			}
			require.Equal(t, got.Err != nil, len(got.Parts) == 0)
			require.True(t, got.Outcome.IsValid())
			if i > 0 {
				require.Equal(t, []any{before.Outcome, before.Day, before.Repair}, []any{got.Outcome, got.Day, got.Repair})
			}
			before = got
		}
		require.True(t, m.Report().Balanced())
	})
}

func TestDistrictSuccessors(t *testing.T) {
	d := sample(t)
	day := civil.MustParse
	parts, err := d.DistrictSuccessors(key.MustParseDistrict("16034"), day("1991-01-01"), day("2025-11-30"), directory.ByPopulation)
	require.NoError(t, err)
	require.Len(t, parts, 1, "all municipalities came to one Kreis, so no figures are needed")
	require.Equal(t, "16073", parts[0].District.String())
	require.Equal(t, "Saalfeld-Rudolstadt", parts[0].Unit.Name())
	require.Equal(t, finance.Whole(), parts[0].Share)

	_, err = d.DistrictSuccessors(key.MustParseDistrict("16064"), day("2022-12-31"), day("2023-01-01"), directory.ByPopulation)
	var figure *directory.FigureError
	require.ErrorAs(t, err, &figure, "a part of Anrode left the Kreis, and the populations are not recorded here")
	_, err = d.DistrictSuccessors(key.MustParseDistrict("16064"), day("1990-12-31"), day("2023-01-01"), directory.ByPopulation)
	var span *directory.SpanError
	require.ErrorAs(t, err, &span)
	_, err = d.DistrictSuccessors(key.MustParseDistrict("16064"), day("1991-12-31"), day("2023-01-01"), directory.ByPopulation)
	var unknown *directory.UnknownKeyError
	require.ErrorAs(t, err, &unknown)
}

func TestABasisThatDoesNotExistIsRefused(t *testing.T) {
	d := sample(t)
	day := civil.MustParse("2022-12-31")
	const none = directory.Weighting(7)
	var argument *directory.ArgumentError
	_, err := d.Migrate(day, none)
	require.ErrorAs(t, err, &argument)
	require.EqualError(t, err, "directory: by: there is no weighting 7; want ByPopulation, ByArea or ByPopulationElseArea")
	_, err = d.DistrictSuccessors(key.MustParseDistrict("16064"), day, d.Span().Through, none)
	require.ErrorAs(t, err, &argument)
	require.True(t, directory.Part{ByPopulation: finance.Whole()}.Share(none).IsZero())
}

// A Kreis of which no municipality is recorded has no shares.
func TestDistrictSuccessorsOfAKreisWithoutMunicipalities(t *testing.T) {
	empty := key.MustParseDistrict("16099")
	d, err := directory.Build(period("2020-01-01", "2020-12-31"), []directory.UnitRecord{
		{Key: key.MustParseLand("16"), Name: "Thüringen"}, {Key: empty, Name: "Leer"},
	}, nil)
	require.NoError(t, err)
	_, err = d.DistrictSuccessors(empty, d.Span().From, d.Span().Through, directory.ByArea)
	var figure *directory.FigureError
	require.ErrorAs(t, err, &figure)
	require.Equal(t, "16099 Leer", figure.Unit.String())
}
