package gdide_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/interop/gdide"
	"github.com/foederal/foederal/governance/key"
)

const base = "https://registry.gdi-de.org/id/de.bund.bkg.regschluessel/"

func ExampleURI() {
	fmt.Println(gdide.URI(key.MustParseLand("16")))
	// Output: https://registry.gdi-de.org/id/de.bund.bkg.regschluessel/160000000000
}

func ExampleAppendURI() {
	fmt.Println(string(gdide.AppendURI(nil, key.MustParseARS("160510000000"))))
	// Output: https://registry.gdi-de.org/id/de.bund.bkg.regschluessel/160510000000
}

func ExampleParse() {
	readings, err := gdide.Parse(base + "160635051051")
	for _, reading := range readings {
		fmt.Println(reading.Key, err)
	}
	// Output: 160635051051 <nil>
}

func ExampleSource() {
	fmt.Println(gdide.Source().Evidence)
	// Output: secondary
}

// The digits that were filled up are among the readings again; which one is meant, the URI does not tell.
func TestRoundTrip(t *testing.T) {
	require.Contains(t, readings(t, gdide.URI(key.MustParseLand("16"))), key.Key(key.MustParseLand("16")))
	require.Contains(t, readings(t, gdide.URI(key.MustParseDistrict("16063"))), key.Key(key.MustParseDistrict("16063")))
	require.Contains(t, readings(t, gdide.URI(key.MustParseAssociation("160635051"))), key.Key(key.MustParseAssociation("160635051")))
	erfurt := readings(t, gdide.URI(key.MustParseARS("160510000000")))
	require.Contains(t, erfurt, key.Key(key.MustParseARS("160510000000")))
	require.Contains(t, erfurt, key.Key(key.MustParseDistrict("16051")))
	require.Empty(t, gdide.URI(key.Land{}))
}

func readings(t *testing.T, uri string) []key.Key {
	t.Helper()
	list, err := gdide.Parse(uri)
	require.NoError(t, err, uri)
	var keys []key.Key
	for _, reading := range list {
		keys = append(keys, reading.Key)
	}
	return keys
}

func TestParseRefuses(t *testing.T) {
	for _, uri := range []string{"", base, base + "16051", base + "16051000000x", base + "000000000000", "http" + base[5:] + "160510000000"} {
		_, err := gdide.Parse(uri)
		require.Error(t, err, uri)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(base + "160510000000")
	f.Fuzz(func(t *testing.T, uri string) {
		list, err := gdide.Parse(uri)
		require.Equal(t, err == nil, len(list) > 0)
	})
}
