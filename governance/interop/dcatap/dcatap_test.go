package dcatap_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/interop"
	"github.com/foederal/foederal/governance/interop/dcatap"
	"github.com/foederal/foederal/governance/key"
)

func ExampleURI() {
	fmt.Println(dcatap.URI(key.MustParseAGS("16051000")))
	// Output: http://dcat-ap.de/def/politicalGeocoding/municipalityKey/16051000
}

func ExampleAppendURI() {
	fmt.Println(string(dcatap.AppendURI([]byte("<"), key.MustParseLand("16"))) + ">")
	// Output: <http://dcat-ap.de/def/politicalGeocoding/stateKey/16>
}

func ExampleParse() {
	k, err := dcatap.Parse("http://dcat-ap.de/def/politicalGeocoding/districtKey/16070")
	fmt.Println(k, err)
	// Output: 16070 <nil>
}

func ExampleLevelURI() {
	uri, ok := dcatap.LevelURI(governance.Federation)
	fmt.Println(uri, ok)
	// Output: http://dcat-ap.de/def/politicalGeocoding/Level/federal true
}

func ExampleParseLevel() {
	level, err := dcatap.ParseLevel("http://dcat-ap.de/def/politicalGeocoding/Level/administrativeDistrict")
	fmt.Println(level, err)
	// Output: district <nil>
}

func ExampleSource() {
	fmt.Println(dcatap.Source().Evidence)
	// Output: primary
}

const base = "http://dcat-ap.de/def/politicalGeocoding/"

// The examples of the specification for Thüringen, and the way back.
func TestURIs(t *testing.T) {
	for uri, k := range map[string]string{
		"stateKey/16": "16", "governmentDistrictKey/095": "095", "districtKey/16070": "16070",
		"municipalAssociationKey/160635051": "160635051", "municipalityKey/16051000": "16051000", "regionalKey/160510000000": "160510000000",
	} {
		require.Equal(t, base+uri, dcatap.URI(key.MustParse(k)))
		back, err := dcatap.Parse(base + uri)
		require.NoError(t, err)
		require.Equal(t, key.MustParse(k), back)
	}
	require.Empty(t, dcatap.URI(key.AGS{}))
	require.Empty(t, dcatap.URI[key.Key](nil))
	for _, k := range []string{"17", "171", "17001", "17001001", "170010001", "990010001001"} {
		require.Empty(t, dcatap.URI(key.MustParse(k)), "no Land has the number")
	}
}

// What is wrong in the specification itself is refused with the reason, and so is what catalogues make of it.
func TestParseRefuses(t *testing.T) {
	for uri, reason := range map[string]string{
		base + "regionalKey/15002000000":            "is no key of the list regionalKey",
		base + "stateKey/17":                        "numbered from 01 to 16",
		base + "stateKey/16051":                     "is no key of the list stateKey",
		base + "municipalityKey/1051044":            "is no key of the list municipalityKey",
		base + "municipalityKey/16051000/":          "is no key of the list municipalityKey",
		base + "municipalKey/16051000":              "no list is called so",
		base + "Level/state":                        "a level and no place",
		"https" + strings.TrimPrefix(base, "http"):  "begins with http://",
		"http://www." + base[len("http://"):] + "a": "without www",
		"": "want http://dcat-ap.de",
	} {
		_, err := dcatap.Parse(uri)
		var form *interop.FormError
		require.ErrorAs(t, err, &form, uri)
		require.Contains(t, form.Reason.English, reason)
		require.NotEmpty(t, form.Text(language.German))
	}
}

func TestLevels(t *testing.T) {
	count := 0
	for level := governance.Federation; level <= governance.Municipality; level++ {
		uri, ok := dcatap.LevelURI(level)
		if !ok {
			require.Contains(t, []governance.Level{governance.GovernmentRegion, governance.Association}, level)
			continue
		}
		back, err := dcatap.ParseLevel(uri)
		require.NoError(t, err)
		require.Equal(t, level, back)
		count++
	}
	require.Equal(t, 4, count)
	_, err := dcatap.ParseLevel(base + "level/federal")
	require.ErrorContains(t, err, "Level has a capital letter")
	_, err = dcatap.ParseLevel(base + "Level/land")
	require.Error(t, err)
}

func FuzzParse(f *testing.F) {
	f.Add(base + "municipalityKey/16051000")
	f.Add(base + "Level/state")
	f.Fuzz(func(t *testing.T, uri string) {
		if k, err := dcatap.Parse(uri); err == nil {
			require.Equal(t, uri, dcatap.URI(k))
		}
		if level, err := dcatap.ParseLevel(uri); err == nil {
			back, ok := dcatap.LevelURI(level)
			require.True(t, ok)
			require.Equal(t, uri, back)
		}
	})
}
