package thueringen_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/thueringen"
)

// The inhabitants of the Land are the published totals, whatever merged since they were counted.
func TestPopulationOfTheLand(t *testing.T) {
	for _, test := range []struct {
		day, asOf  string
		population int64
		joined     bool
	}{
		{"1991-01-01", "1990-12-31", 2_611_319, false},
		{"1994-12-31", "1994-12-31", 2_517_776, false},
		{"2002-12-31", "2002-12-31", 2_392_040, false},
		{"2009-12-31", "2009-12-31", 2_249_882, false},
		{"2018-10-16", "2016-12-31", 2_158_128, false},
		{"2019-01-01", "2016-12-31", 2_158_128, true}, // the largest wave of mergers
		{"2023-01-01", "2022-12-31", 2_126_846, false},
		{"2025-11-30", "2024-12-31", 2_100_277, false},
		{"2026-01-01", "2024-12-31", 2_100_277, true}, // four municipalities merged, counted apart
		{"2026-06-30", "2024-12-31", 2_100_277, true},
	} {
		snapshot, err := thueringen.Directory().On(civil.MustParse(test.day))
		require.NoError(t, err)
		land, ok := snapshot.Unit(key.MustParse("16"))
		require.True(t, ok)
		population, ok := land.Population()
		require.True(t, ok, test.day)
		require.Equal(t, test.population, population.Value, test.day)
		require.Equal(t, test.asOf, population.AsOf.String(), test.day)
		require.Equal(t, test.joined, population.Joined, test.day)
	}
}

// A municipality that took others in has their inhabitants, from the day of the merger on.
func TestPopulationAfterMergers(t *testing.T) {
	for _, test := range []struct {
		ags             string
		before, through int64 // on 31 December 2025 and on 1 January 2026
	}{
		{"16071056", 1498, 1498 + 189 + 262}, // Mellingen took Kiliansroda and Mechelroda
		{"16077043", 13542, 13542 + 411},     // Schmölln took Dobitschen
		{"16063051", 1726, 1726},             // Leimbach stayed as it was
	} {
		for day, want := range map[string]int64{"2025-12-31": test.before, "2026-01-01": test.through} {
			snapshot, err := thueringen.Directory().On(civil.MustParse(day))
			require.NoError(t, err)
			unit, ok := snapshot.Municipality(key.MustParseAGS(test.ags))
			require.True(t, ok)
			population, ok := unit.Population()
			require.True(t, ok)
			require.Equal(t, want, population.Value, "%s on %s", unit.Name(), day)
			require.Equal(t, want != test.before, population.Joined)
		}
	}
}

// Where parts of municipalities moved after the count, or nothing was counted near the day, the number is not recorded,
// and never zero.
func TestPopulationIsNeverZero(t *testing.T) {
	for _, day := range []string{"1990-10-03", "1994-06-30", "1994-07-01", "1997-01-01", "2019-01-01", "2021-07-01"} {
		snapshot, err := thueringen.Directory().On(civil.MustParse(day))
		require.NoError(t, err)
		for unit := range snapshot.Units(governance.Municipality) {
			population, ok := unit.Population()
			require.Equal(t, ok, population.Value > 0, "%s on %s", unit.Name(), day)
			require.Equal(t, ok, !population.AsOf.IsZero(), "%s on %s", unit.Name(), day)
		}
	}
}
