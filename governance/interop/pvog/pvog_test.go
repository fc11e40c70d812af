package pvog_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/interop/pvog"
	"github.com/foederal/foederal/governance/key"
)

func ExampleARS() {
	fmt.Println(pvog.ARS(key.MustParseDistrict("16070")))
	// Output: 160700000000
}

func ExampleAppendARS() {
	fmt.Println(string(pvog.AppendARS([]byte("ars="), key.MustParseLand("16"))))
	// Output: ars=160000000000
}

func ExampleChain() {
	for _, ars := range pvog.Chain(key.MustParseARS("160635051051")) {
		fmt.Println(ars)
	}
	// Output:
	// 160635051051
	// 160635051000
	// 160630000000
	// 160000000000
	// 000000000000
}

func ExampleParse() {
	readings, err := pvog.Parse("160635051051")
	fmt.Println(readings[0].Key, err)
	// Output: 160635051051 <nil>
}

func ExampleSource() {
	fmt.Println(pvog.Source().Evidence)
	// Output: secondary
}

// A kreisfreie Stadt is asked for once, and not as municipality, association and Kreis.
func TestChainOfAKreisfreieStadt(t *testing.T) {
	require.Equal(t, []string{"160510000000", "160000000000", pvog.Federation}, pvog.Chain(key.MustParseARS("160510000000")))
	require.Equal(t, []string{"160680058058", "160680058000", "160680000000", "160000000000", pvog.Federation},
		pvog.Chain(key.MustParseARS("160680058058")))
	require.Empty(t, pvog.Chain(key.ARS{}))
}

func TestParse(t *testing.T) {
	readings, err := pvog.Parse(pvog.Federation)
	require.NoError(t, err)
	require.Empty(t, readings)
	for _, s := range []string{"", "16", "16070", "160700000000 ", "00000000000a", "000000000001"} {
		_, err := pvog.Parse(s)
		require.Error(t, err, s)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("160700000000")
	f.Add(pvog.Federation)
	f.Fuzz(func(t *testing.T, s string) {
		readings, err := pvog.Parse(s)
		require.Equal(t, err == nil && s != pvog.Federation, len(readings) > 0)
	})
}
