package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// Nobody lived in 09671456, a forest, when parts of it went to its neighbours. Values other than 0 contradict that and are told.
func TestValuesOfAnUninhabitedUnitAreTold(t *testing.T) {
	d := bund.Directory()
	forest := key.MustParseAGS("09671456")
	from := civil.MustParse("2019-01-01") // the first day on which it is a unit of its own
	s, err := d.Successors(forest, from, d.Span().Through)
	require.NoError(t, err)
	require.Greater(t, len(s.Parts), 1)
	require.True(t, s.ByLandAlone())
	for _, by := range []directory.Weighting{directory.ByPopulation, directory.ByPopulationElseArea, directory.ByArea} {
		m, err := d.Migrate(d.Span().Through, by)
		require.NoError(t, err)
		row := directory.Row{Key: forest.String(), Date: from, Values: []int64{0, 7}}
		got, err := m.Restate(row)
		require.NoError(t, err)
		require.Equal(t, directory.Split, got.Outcome)
		var uninhabited *directory.UninhabitedError
		if by == directory.ByArea {
			require.NoError(t, got.Gap)
			continue
		}
		require.ErrorAs(t, got.Gap, &uninhabited)
		require.Equal(t, forest, uninhabited.Unit.AGS())
		require.NotEqual(t, uninhabited.Text(language.German), uninhabited.Text(language.English))
		require.Equal(t, 1, m.Report().Gaps)
		row.Values = []int64{0, 0}
		got, err = m.Restate(row)
		require.NoError(t, err)
		require.NoError(t, got.Gap, "nought people are where the figures have them")
	}
	other, err := d.Successors(key.MustParseAGS("16056000"), civil.MustParse("2021-06-30"), d.Span().Through)
	require.NoError(t, err)
	require.False(t, other.ByLandAlone())
}

// Categories of keys of another level, and two of one unit, are errors, the same in every run.
func TestRestateCategoriesRefuses(t *testing.T) {
	d := bund.Directory()
	from, to := civil.MustParse("2021-06-30"), civil.MustParse("2021-07-01")
	for range 10 {
		_, err := d.RestateCategories(map[key.Key]string{
			key.MustParseDistrict("16063"): "rural", key.MustParseAGS("16063051"): "rural", key.MustParseDistrict("16056"): "urban",
		}, from, to, governance.Municipality)
		var unknown *directory.UnknownKeyError
		require.ErrorAs(t, err, &unknown)
		require.Equal(t, "16056", unknown.Key.String())
		_, err = d.RestateCategories(map[key.Key]string{
			key.MustParseAGS("16063051"): "a", key.MustParseARS("160635051051"): "b",
		}, from, to, governance.Municipality)
		require.EqualError(t, err, `directory: categories: 16063051 Leimbach has two, "a" and "b"; want one`)
	}
	rows, err := d.RestateCategories(map[key.Key]string{
		key.MustParseAGS("16063051"): "a", key.MustParseARS("160635051051"): "a",
	}, from, to, governance.Municipality)
	require.NoError(t, err)
	require.NotEmpty(t, rows)
}
