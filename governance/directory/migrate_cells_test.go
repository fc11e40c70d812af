package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/directory"
)

// What a migration learned of a municipality on one day it does not use for a day after the next event of the municipality.
func TestMigrateForgetsAtTheNextEvent(t *testing.T) {
	d, to := bund.Directory(), day("2025-11-30")
	tried := 0
	for u := range on(t, d, "1999-12-31").Units(governance.Municipality) {
		if tried++; tried%97 > 0 {
			continue
		}
		together, err := d.Migrate(to, directory.ByPopulationElseArea)
		require.NoError(t, err)
		for _, on := range []string{"1999-12-31", "2008-06-30", "2015-06-30", "2022-06-30"} {
			row := directory.Row{Key: u.AGS().String(), Date: day(on), Values: []int64{1_000_000}}
			got, err := together.Restate(row)
			require.NoError(t, err)
			alone, err := d.Migrate(to, directory.ByPopulationElseArea)
			require.NoError(t, err)
			want, err := alone.Restate(row)
			require.NoError(t, err)
			require.Equal(t, want, got, "%s on %s", u, on)
		}
	}
}

// With a tolerance a row is taken as of the day of the migration, where its unit begins on that day.
func TestTheDayOfTheMigrationIsWithinTheTolerance(t *testing.T) {
	d := kreise(t, nil, append([]directory.UnitRecord{place("16098001", period("2010-01-01", "2020-12-31"), nil)}, called("16098002", "Ort")...)...)
	got := restated(t, d, "2010-01-01", "16098001", "2009-12-31", directory.Tolerance(1))
	require.NoError(t, got.Err)
	require.Equal(t, "2010-01-01", got.Day.String())
	require.Equal(t, directory.NotOnThatDay, restated(t, d, "2009-12-31", "16098001", "2009-12-31", directory.Tolerance(1)).Outcome)
}

// Of the units that had a name one after the other, the last is taken; those that have the name today in two spellings are told once.
func TestTheLastBearerOfAName(t *testing.T) {
	moved := called("16098001", "Althof", "Neuhof")
	d := kreise(t, []directory.EventRecord{}, append(moved, called("16098002", "Ort")...)...)
	got := restated(t, d, "2010-06-30", "Althof", "")
	require.NoError(t, got.Err)
	require.Equal(t, "2001-12-31", got.Day.String(), "the last day on which it was called so")

	twice := append(called("16098001", "Althof/Saale", "Althof", "Neuhof"), called("16098002", "Althof")...)
	got = restated(t, kreise(t, nil, twice...), "2010-06-30", "Althof", "")
	var several *directory.SeveralUnitsError
	require.ErrorAs(t, got.Err, &several)
	require.Len(t, several.Units, 2, "the unit of today and the one that was called so, once: %v", several.Units)
	require.Equal(t, "16098001 Althof", several.Units[1].String(), "as it was called last")
	require.Contains(t, several.Text(language.German), "16098001 Althof (")

	got = restated(t, kreise(t, nil, append(called("16098001", "Althof/Saale", "Althof", "Neuhof"), called("16098002", "Ort")...)...), "2010-06-30", "Althof", "")
	require.NoError(t, got.Err)
	require.Equal(t, "2002-12-31", got.Day.String(), "the last day on which it was called so, with an addition or without")
	got = restated(t, kreise(t, nil, append(called("16098001", "Althof", "Althof/Saale", "Neuhof"), called("16098002", "Ort")...)...), "2010-06-30", "Althof", "")
	require.Equal(t, "2002-12-31", got.Day.String())
}

// A name that several units have today, and another had before, is that of none of them alone, in however many spellings it was written.
func TestANameOfSeveralUnitsOfTodayIsNotThatOfAFormerBearer(t *testing.T) {
	today := append(called("16098001", "Althof"), called("16098002", "Althof")...)
	for _, former := range [][]string{{"Althof", "Neuhof"}, {"Althof/Saale", "Althof", "Neuhof"}} {
		got := restated(t, kreise(t, nil, append(called("16098003", former...), today...)...), "2010-06-30", "Althof", "")
		require.Equal(t, directory.Ambiguous, got.Outcome, former)
		require.Error(t, got.Err, former)
	}
}

// A report is the caller's own: what it does with the sums changes no later report.
func TestReportsAreTheCallersOwn(t *testing.T) {
	m := migration(t, "2025-11-30", directory.ByPopulation)
	for _, cell := range []string{"16063051", "99999999"} {
		_, err := m.Restate(directory.Row{Key: cell, Date: day("2025-11-30"), Values: []int64{5}})
		require.NoError(t, err)
	}
	first := m.Report()
	require.Equal(t, []int64{10}, first.Before)
	require.Equal(t, []int64{5}, first.Placed)
	require.Equal(t, []int64{5}, first.Left)
	first.Before[0], first.Placed[0], first.Left[0] = 1, 2, 3
	require.Equal(t, []int64{10}, m.Report().Before)
	require.Equal(t, []int64{5}, m.Report().Placed)
	require.Equal(t, []int64{5}, m.Report().Left)
}

// A row is of no day after that of the migration.
func TestARowAfterTheMigrationIsOutside(t *testing.T) {
	d := kreise(t, nil, called("16098001", "Ort")...)
	for on, outside := range map[string]bool{"2010-06-29": false, "2010-06-30": false, "2010-07-01": true, "1999-12-31": true} {
		got := restated(t, d, "2010-06-30", "16098001", on)
		require.Equal(t, outside, got.Outcome == directory.OutsideSpan, on)
		require.Equal(t, outside, got.Err != nil, on)
	}
}

// Outcomes that are none were had by no row.
func TestCountOfNoOutcome(t *testing.T) {
	m := migration(t, "2025-11-30", directory.ByPopulation)
	_, err := m.Restate(directory.Row{Key: "16063051", Date: day("2025-11-30"), Values: []int64{5}})
	require.NoError(t, err)
	require.Equal(t, 1, m.Report().Count(directory.Unchanged))
	for _, o := range []directory.RowOutcome{0, directory.Ambiguous + 1, 255} {
		require.Zero(t, m.Report().Count(o))
	}
}
