package nuts_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/interop/nuts"
	"github.com/foederal/foederal/governance/key"
)

func ExampleLand() {
	fmt.Println(nuts.Land(key.MustParseLand("16")))
	// Output: DEG
}

func ExampleAppendLand() {
	fmt.Println(string(nuts.AppendLand(nil, key.MustParseLand("09"))))
	// Output: DE2
}

func ExampleParseLand() {
	k, err := nuts.ParseLand("DEG")
	fmt.Println(k, err)
	// Output: 16 <nil>
}

func ExampleDistrict() {
	code, ok := nuts.District(key.MustParseDistrict("16077"), directory.NUTS2021)
	fmt.Println(code, ok)
	// Output: DEG0M true
}

func ExampleAppendDistrict() {
	b, ok := nuts.AppendDistrict(nil, key.MustParseDistrict("16077"), directory.NUTS2021)
	fmt.Println(string(b), ok)
	// Output: DEG0M true
}

func ExampleParseDistrict() {
	k, err := nuts.ParseDistrict("DEG0M", directory.NUTS2021)
	fmt.Println(k, err)
	// Output: 16077 <nil>
}

func ExampleLAU() {
	fmt.Println(nuts.LAU(key.MustParseAGS("16063051")))
	// Output: 16063051
}

func ExampleParseLAU() {
	k, err := nuts.ParseLAU("16063051")
	fmt.Println(k, err)
	// Output: 16063051 <nil>
}

func ExampleSource() {
	fmt.Println(nuts.Source().Evidence)
	// Output: assumed
}

func ExampleLAUSource() {
	fmt.Println(nuts.LAUSource().Evidence)
	// Output: assumed
}

// The codes of Länder are general knowledge; those of the Kreise of 2021, which the Federal Statistical Office published, begin with them.
func TestCodesOfLaenderAreTheBeginningOfThoseOfTheirKreise(t *testing.T) {
	s, err := bund.Directory().On(civil.MustParse("2021-12-31"))
	require.NoError(t, err)
	count := 0
	for u := range s.Units(governance.District) {
		k := u.Key().(key.District)
		code, ok := nuts.District(k, directory.NUTS2021)
		require.True(t, ok, u)
		require.Equal(t, nuts.Land(k.Land()), code[:3], u)
		back, err := nuts.ParseDistrict(code, directory.NUTS2021)
		require.NoError(t, err)
		require.Equal(t, k, back)
		count++
	}
	require.Equal(t, 400, count)
	for n := 1; n <= 16; n++ {
		k := key.MustParseLand(fmt.Sprintf("%02d", n))
		back, err := nuts.ParseLand(nuts.Land(k))
		require.NoError(t, err)
		require.Equal(t, k, back)
	}
	require.Empty(t, nuts.Land(key.MustParseLand("17")))
}

func TestRefuses(t *testing.T) {
	for _, code := range []string{"", "DE", "DEG0", "deg", "DEX", "G"} {
		_, err := nuts.ParseLand(code)
		require.Error(t, err, code)
	}
	_, err := nuts.ParseDistrict("DEG0M", 2016)
	require.ErrorContains(t, err, "version 2016")
	_, ok := nuts.District(key.MustParseDistrict("16077"), 2016)
	require.False(t, ok)
	_, err = nuts.ParseLAU("1606305")
	require.Error(t, err)
}

func FuzzParse(f *testing.F) {
	f.Add("DEG", 2021)
	f.Add("DEG0M", 2021)
	f.Add("16063051", 2024)
	f.Fuzz(func(t *testing.T, code string, version int) {
		if k, err := nuts.ParseLand(code); err == nil {
			require.Equal(t, code, nuts.Land(k))
		}
		if k, err := nuts.ParseDistrict(code, version); err == nil {
			back, ok := nuts.District(k, version)
			require.True(t, ok)
			require.Equal(t, code, back)
		}
		if k, err := nuts.ParseLAU(code); err == nil {
			require.Equal(t, code, nuts.LAU(k))
		}
	})
}
