package osm_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/interop/osm"
	"github.com/foederal/foederal/governance/key"
)

func ExampleRegionalValue() {
	fmt.Println(osm.Regional, osm.RegionalValue(key.MustParseDistrict("16063")))
	// Output: de:regionalschluessel 160630000000
}

func ExampleAppendRegionalValue() {
	fmt.Println(string(osm.AppendRegionalValue(nil, key.MustParseAssociation("160635051"))))
	// Output: 160635051
}

func ExampleMunicipalityValue() {
	fmt.Println(osm.Municipality, osm.MunicipalityValue(key.MustParseAGS("16063051")))
	// Output: de:amtlicher_gemeindeschluessel 16063051
}

func ExampleParse() {
	readings, err := osm.Parse("de:regionalschluessel", "160635051")
	fmt.Println(readings[0].Key, err)
	// Output: 160635051 <nil>
}

func ExampleRegionalQuery() {
	fmt.Println(osm.RegionalQuery(key.MustParseARS("160635051051")))
	// Output: [out:json];relation["boundary"="administrative"]["de:regionalschluessel"="160635051051"];out geom;
}

func ExampleMunicipalityQuery() {
	fmt.Println(osm.MunicipalityQuery(key.MustParseAGS("16063051")))
	// Output: [out:json];relation["boundary"="administrative"]["de:amtlicher_gemeindeschluessel"="16063051"];out geom;
}

func ExampleSource() {
	fmt.Println(osm.Source().Evidence)
	// Output: secondary
}

func ExampleQuerySource() {
	fmt.Println(osm.QuerySource().Evidence)
	// Output: assumed
}

func TestParse(t *testing.T) {
	for tag, values := range map[string][]string{
		osm.Regional:     {"160635051051", "160630000000", "160635051", "160000000000"},
		osm.Municipality: {"16063051"},
	} {
		for _, value := range values {
			readings, err := osm.Parse(tag, value)
			require.NoError(t, err, value)
			require.NotEmpty(t, readings)
		}
	}
	for _, c := range [][2]string{
		{osm.Regional, ""}, {osm.Regional, "16063"}, {osm.Regional, "16063051"}, {osm.Regional, "160635051051;160635051052"},
		{osm.Municipality, "160635051051"}, {osm.Municipality, "1606305"}, {osm.Municipality, "00000000"}, {"ref", "16063051"},
	} {
		_, err := osm.Parse(c[0], c[1])
		require.Error(t, err, "%v", c)
	}
	require.Empty(t, osm.RegionalValue(key.ARS{}))
	require.Empty(t, osm.RegionalQuery(key.Association{}))
	require.Empty(t, osm.MunicipalityQuery(key.AGS{}))
}

func FuzzParse(f *testing.F) {
	f.Add(osm.Regional, "160635051051")
	f.Add(osm.Municipality, "16063051")
	f.Fuzz(func(t *testing.T, tag, value string) {
		readings, err := osm.Parse(tag, value)
		require.Equal(t, err == nil, len(readings) > 0)
	})
}
