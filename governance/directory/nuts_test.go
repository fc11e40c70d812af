package directory_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

func ExampleNUTS3() {
	region, ok := directory.NUTS3(key.MustParseDistrict("16051"), directory.NUTS2021)
	fmt.Println(region.Code, ok)
	// Output: DEG01 true
}

func ExampleDistrictOfNUTS3() {
	region, ok := directory.DistrictOfNUTS3("DEF01", directory.NUTS2021)
	fmt.Println(region.District, ok)
	// Output: 01001 true
}

func ExampleNUTSRegions() {
	for region := range directory.NUTSRegions(directory.NUTS2024) {
		fmt.Println(region.Code, region.District, region.Evidence)
		break
	}
	// Output: DEG0Q 16066 secondary
}

// Every Kreis of 2021-12-31 has exactly one region of the official table, and each region leads back to it.
func TestEveryKreisHasARegion(t *testing.T) {
	s, err := bund.Directory().On(civil.MustParse("2021-12-31"))
	require.NoError(t, err)
	count := 0
	for u := range s.Units(governance.District) {
		region, ok := directory.NUTS3(u.Key().(key.District), directory.NUTS2021)
		require.True(t, ok, u)
		require.Equal(t, law.Primary, region.Evidence)
		back, ok := directory.DistrictOfNUTS3(region.Code, directory.NUTS2021)
		require.True(t, ok)
		require.Equal(t, region, back)
		count++
	}
	require.Equal(t, 400, count)
	require.Len(t, slices.Collect(directory.NUTSRegions(directory.NUTS2021)), 401, "and that of Eisenach, which was a Kreis before")
}

// The codes of 2024 are known of six Kreise only, from others than the offices.
func TestTheRegionsOf2024AreSecondary(t *testing.T) {
	for _, c := range []struct{ district, was, is string }{
		{"16054", "DEG04", "DEG0S"}, {"16063", "DEG0P", "DEG0R"}, {"16066", "DEG0B", "DEG0Q"},
		{"16070", "DEG0F", "DEG0T"}, {"16072", "DEG0H", "DEG0V"}, {"16073", "DEG0I", "DEG0U"},
	} {
		was, ok := directory.NUTS3(key.MustParseDistrict(c.district), directory.NUTS2021)
		require.True(t, ok)
		require.Equal(t, c.was, was.Code)
		is, ok := directory.NUTS3(key.MustParseDistrict(c.district), directory.NUTS2024)
		require.True(t, ok)
		require.Equal(t, directory.NUTSRegion{Code: c.is, District: key.MustParseDistrict(c.district), Version: directory.NUTS2024,
			Evidence: law.Secondary}, is)
	}
	_, ok := directory.NUTS3(key.MustParseDistrict("16051"), directory.NUTS2024)
	require.False(t, ok, "nothing was read of Erfurt in 2024")
	for _, k := range []string{"01000", "05100", "16050", "16099"} { // before, among and after those of the table
		_, ok := directory.NUTS3(key.MustParseDistrict(k), directory.NUTS2021)
		require.False(t, ok, k)
	}
	require.Empty(t, slices.Collect(directory.NUTSRegions(2016)))
}

// The list of a version has each region once, as one finds it by its Kreis and by its code, and one may stop anywhere in it.
func TestRegionsAreFoundAsTheyAreListed(t *testing.T) {
	for version, want := range map[int]int{directory.NUTS2021: 401, directory.NUTS2024: 6, 2016: 0} {
		list := slices.Collect(directory.NUTSRegions(version))
		require.Len(t, list, want)
		for i, region := range list {
			require.NotContains(t, list[:i], region)
			require.Equal(t, version, region.Version)
			byDistrict, ok := directory.NUTS3(region.District, version)
			require.True(t, ok, region)
			require.Equal(t, region, byDistrict)
			byCode, ok := directory.DistrictOfNUTS3(region.Code, version)
			require.True(t, ok, region)
			require.Equal(t, region, byCode)
		}
		for _, stop := range []int{1, 3, want} {
			count := 0
			for range directory.NUTSRegions(version) {
				if count++; count >= stop {
					break
				}
			}
			require.Equal(t, min(max(stop, 1), want), count)
		}
	}
}

// A region of one version is none of another: Eisenach had one in 2021 only, and the new codes of 2024 did not exist then.
func TestARegionIsOfItsVersion(t *testing.T) {
	for _, test := range []struct {
		version, other int
		district, code string
	}{
		{directory.NUTS2021, directory.NUTS2024, "16056", "DEG0N"},
		{directory.NUTS2024, directory.NUTS2021, "16066", "DEG0Q"},
		{directory.NUTS2021, 2016, "16051", "DEG01"},
	} {
		region, ok := directory.DistrictOfNUTS3(test.code, test.version)
		require.True(t, ok, test)
		require.Equal(t, test.district, region.District.String())
		_, ok = directory.DistrictOfNUTS3(test.code, test.other)
		require.False(t, ok, test)
		other, _ := directory.NUTS3(key.MustParseDistrict(test.district), test.other)
		require.NotEqual(t, test.code, other.Code)
	}
	for _, code := range []string{"", "DEG0", "DEG011", "deg01", "DEG0Z"} {
		_, ok := directory.DistrictOfNUTS3(code, directory.NUTS2021)
		require.False(t, ok, code)
	}
}
