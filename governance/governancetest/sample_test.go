package governancetest_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/governancetest"
	"github.com/foederal/foederal/governance/key"
)

// Every special case that the documentation names is in the sample.
func TestSampleHoldsEverySpecialCase(t *testing.T) {
	d := governancetest.SampleDirectory()
	last := d.Latest()
	unit := func(s directory.Snapshot, k string) directory.Unit {
		u, ok := s.Municipality(ags(k))
		require.True(t, ok, k)
		return u
	}

	require.True(t, unit(last, "16051000").Fills(governance.District), "a kreisfreie Stadt is a Kreis, too")
	for k, want := range map[string]directory.AdministrationForm{
		"16066005": directory.Verwaltungsgemeinschaft, "14626440": directory.Verwaltungsverband, "16063051": directory.ErfuellendeGemeinde,
		"16051000": directory.OwnAdministration,
	} {
		_, form := unit(last, k).Administration()
		require.Equal(t, want, form, k)
	}
	acting, _ := unit(last, "16063051").Administration()
	require.Equal(t, "Bad Salzungen, Stadt", acting.Name())
	require.Equal(t, governance.UnbewohntesGemeindefreiesGebiet, unit(last, "09188451").Kind())

	successor := func(k, from string) directory.Succession {
		s, err := d.Successors(ags(k), day(from), d.Span().Through)
		require.NoError(t, err, k)
		return s
	}
	for k, want := range map[string]string{ // another Kreis, a merger into another, a merger into a new one, another Kreis by a reform
		"16056000": "16063105", "16066073": "16066042", "14522450": "14522275", "14161000": "14511000", "09188444": "09188451",
	} {
		from := "2008-07-31"
		if k == "14522450" {
			from = "2022-12-31"
		}
		u, err := successor(k, from).Successor()
		require.NoError(t, err, k)
		require.Equal(t, want, u.AGS().String())
	}
	divided := successor("16064073", "2022-12-31")
	require.Len(t, divided.Parts, 3)
	var several *directory.DividedError
	_, err := divided.Successor()
	require.True(t, errors.As(err, &several))

	var lives []string
	for u := range d.History(ags("16075059")) {
		lives = append(lives, u.Valid().String())
	}
	require.Equal(t, []string{"../1999-06-30", "2000-01-01/2000-09-28"}, slices.Compact(lives), "a key that was used twice")
	require.Equal(t, "Schmalkalden, Kurort, Stadt", unit(on(t, d, "2022-02-15"), "16066063").Name())
	require.Equal(t, "Schmalkalden, Stadt", unit(last, "16066063").Name())
	require.Equal(t, governance.GrosseKreisstadt, unit(on(t, d, "2003-06-30"), "14379100").Kind())

	var ambiguous *directory.AmbiguousError
	_, err = last.FindOne("Elxleben", directory.OnLevel(governance.Municipality))
	require.True(t, errors.As(err, &ambiguous), "one name for two")
	city, _ := last.Unit(key.MustParseDistrict("09463"))
	rural, _ := last.Unit(key.MustParseDistrict("09473"))
	require.Equal(t, city.Name(), rural.Name())
}
