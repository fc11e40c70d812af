package thueringen_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/thueringen"
)

// The ceiling of 2019 over the Landkreise and kreisfreie Städte by population and by area, straight from the directory.
func TestApportionmentStraightFromTheDirectory(t *testing.T) {
	day := snapshot(t, "2023-06-30")
	population, err := bund.PopulationKey(day.Units(governance.District))
	require.NoError(t, err)
	require.Equal(t, 22, population.Len())
	erfurt, ok := population.Share("16051")
	require.True(t, ok)
	require.Equal(t, finance.MustFraction(214_969, 2_126_846), erfurt)
	require.Equal(t, civil.MustParse("2022-12-31"), population.Period().From)

	ceiling, ok := thueringen.Ceilings().On(civil.MustParse("2019-12-31"))
	require.True(t, ok)
	allocations, err := population.Apportion(ceiling.Value, finance.LargestRemainder)
	require.NoError(t, err)
	// 2,000,000,000 cent × 214,969 / 2,126,846 = 202,148,157.4… cent
	require.InDelta(t, 202_148_157, allocations[0].Amount.Cents(), 1)

	area, err := bund.AreaKey(day.Units(governance.District))
	require.NoError(t, err)
	mixed, err := finance.MixKeys(bilingual.Text{German: "60 % Einwohner, 40 % Fläche", English: "60% population, 40% area"},
		population.Period(), population.Source(),
		finance.Component{Key: population, Share: finance.MustPercent("60")}, finance.Component{Key: area,
			Share: finance.MustPercent("40")})
	require.NoError(t, err)
	mixedAllocations, err := mixed.Apportion(ceiling.Value, finance.LargestRemainder)
	require.NoError(t, err)
	var amounts []finance.Amount
	for _, a := range mixedAllocations {
		amounts = append(amounts, a.Amount)
	}
	sum, err := finance.Sum(amounts...)
	require.NoError(t, err)
	require.Equal(t, finance.Euro(20_000_000), sum)

	// Today Eisenach is part of the Wartburgkreis; figures of different days make no key.
	later := snapshot(t, "2025-11-30")
	two := func(yield func(directory.Unit) bool) {
		for unit := range day.Units(governance.District) {
			if !yield(unit) {
				return
			}
			break
		}
		for unit := range later.Units(governance.District) {
			yield(unit)
			return
		}
	}
	_, err = bund.PopulationKey(two)
	var fault *bund.UnitFigureError
	require.ErrorAs(t, err, &fault)
	require.NotEqual(t, fault.Found, fault.Want)
	_, err = bund.PopulationKey(func(yield func(directory.Unit) bool) { yield(directory.Unit{}) })
	require.ErrorAs(t, err, &fault)
}

// On 1 January 2026 Mellingen and Schmölln took in others, whose inhabitants were counted apart: a key of that territory is
// derived from the register and no longer read in it.
func TestAKeyOfMergedMunicipalitiesIsDerived(t *testing.T) {
	for day, want := range map[string]law.Evidence{"2025-11-30": law.Primary, "2026-06-30": law.Derived} {
		k, err := bund.PopulationKey(snapshot(t, day).Units(governance.District))
		require.NoError(t, err)
		require.Equal(t, want, k.Source().Evidence, day)
		require.Equal(t, want == law.Derived, strings.Contains(k.Source().Where, "zusammengeschlossen"), day)
		land, ok := k.Share("16071")
		require.True(t, ok)
		require.NotZero(t, land)
	}
}
