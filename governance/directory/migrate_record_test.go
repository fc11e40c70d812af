package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
)

// The record among the associations that stands for a municipality outside any is that municipality; a real association is none.
func TestMigrateRecordOfMunicipality(t *testing.T) {
	day := civil.MustParse("2022-12-31")
	for _, date := range []civil.Date{day, {}} {
		m, err := bund.Directory().Migrate(day, directory.ByPopulation)
		require.NoError(t, err)
		for cell, repair := range map[string]string{"53140000": "added-zero", "053140000": "", "05314000": ""} {
			got, err := m.Restate(directory.Row{Key: cell, Date: date, Values: []int64{7}})
			require.NoError(t, err)
			require.NoError(t, got.Err, cell)
			require.Equal(t, "05314000", got.Parts[0].Key.String(), cell)
			require.Equal(t, []int64{7}, got.Parts[0].Values, cell)
			require.Equal(t, repair, got.Repair.String(), cell)
		}
		got, err := m.Restate(directory.Row{Key: "160635051", Date: date, Values: []int64{7}})
		require.NoError(t, err)
		require.Equal(t, directory.Malformed, got.Outcome, "an association of several municipalities is none of them")
	}
}
