package dwd_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/interop/dwd"
	"github.com/foederal/foederal/governance/key"
)

func ExampleDistrict() {
	fmt.Println(dwd.District(key.MustParseDistrict("09477")))
	// Output: 109477000
}

func ExampleAppendDistrict() {
	fmt.Println(string(dwd.AppendDistrict(nil, key.MustParseDistrict("09477"))))
	// Output: 109477000
}

func ExampleMunicipality() {
	fmt.Println(dwd.Municipality(key.MustParseAGS("08118054")))
	// Output: 808118054
}

func ExampleAppendMunicipality() {
	fmt.Println(string(dwd.AppendMunicipality(nil, key.MustParseAGS("08118054"))))
	// Output: 808118054
}

func ExampleParse() {
	k, err := dwd.Parse("808118054")
	fmt.Println(k, err)
	// Output: 08118054 <nil>
}

func ExampleSource() {
	fmt.Println(dwd.Source().Evidence)
	// Output: secondary
}

func TestBerlinHasNoNumber(t *testing.T) {
	require.Empty(t, dwd.District(key.MustParseDistrict("11000")))
	require.Empty(t, dwd.Municipality(key.MustParseAGS("11000000")))
	require.Empty(t, dwd.District(key.District{}))
	require.Empty(t, dwd.Municipality(key.AGS{}))
	_, err := dwd.Parse("711000001")
	require.ErrorContains(t, err, "belongs to Berlin")
}

func TestParseRefuses(t *testing.T) {
	for _, s := range []string{"", "09477", "109477001", "100000000", "800000000", "209477000", "1094770000", "10947700a", "111000000", "811000000"} {
		_, err := dwd.Parse(s)
		require.Error(t, err, s)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("109477000")
	f.Add("808118054")
	f.Fuzz(func(t *testing.T, s string) {
		k, err := dwd.Parse(s)
		if err != nil {
			return
		}
		if district, ok := k.(key.District); ok {
			require.Equal(t, s, dwd.District(district))
			return
		}
		require.Equal(t, s, dwd.Municipality(k.(key.AGS)))
	})
}
