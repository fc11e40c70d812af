package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// No unit but a Land, a Kreis and a municipality fills a level besides its own, also in a Land that is a city.
func TestOnlyACityFillsOtherLevels(t *testing.T) {
	d, err := directory.Build(period("2000-01-01", "2020-12-31"), []directory.UnitRecord{
		{Key: key.MustParseLand("11"), Name: "Berlin"},
		{Key: key.MustParseRegion("111"), Name: "Bezirk"},
		{Key: key.MustParseDistrict("11000"), Name: "Berlin, Stadt", Kind: governance.KreisfreieStadt},
		{Key: key.MustParseAssociation("110005001"), Name: "Verband", Kind: governance.Verwaltungsgemeinschaft},
		place("11000000", civil.Period{}, nil),
	}, nil)
	require.NoError(t, err)
	city := []governance.Level{governance.Land, governance.District, governance.Municipality}
	for k, want := range map[string][]governance.Level{
		"11": city, "11000": city, "11000000": city, "111": {governance.GovernmentRegion}, "110005001": {governance.Association},
	} {
		u, err := d.Latest().Lookup(key.MustParse(k))
		require.NoError(t, err)
		var filled []governance.Level
		for level := governance.Level(0); level <= governance.Municipality+1; level++ {
			if u.Fills(level) {
				filled = append(filled, level)
			}
		}
		require.Equal(t, want, filled, k)
	}
}
