package ocd_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/interop/ocd"
	"github.com/foederal/foederal/governance/key"
)

func ExampleLand() {
	fmt.Println(ocd.Land(key.MustParseLand("16")))
	// Output: ocd-division/country:de/state:th
}

func ExampleAppendLand() {
	fmt.Println(string(ocd.AppendLand(nil, key.MustParseLand("16"))))
	// Output: ocd-division/country:de/state:th
}

func ExampleParse() {
	k, err := ocd.Parse("ocd-division/country:de/state:th")
	fmt.Println(k, err)
	// Output: 16 <nil>
}

func ExampleSource() {
	fmt.Println(ocd.Source().Evidence)
	// Output: primary
}

// Each of the sixteen Länder has its own text, and comes back from it; no other key has any.
func TestAllLaender(t *testing.T) {
	seen := map[string]bool{}
	for n := 1; n <= 16; n++ {
		k := key.MustParseLand(fmt.Sprintf("%02d", n))
		text := ocd.Land(k)
		require.NotEmpty(t, text)
		require.False(t, seen[text], text)
		seen[text] = true
		back, err := ocd.Parse(text)
		require.NoError(t, err)
		require.Equal(t, k, back)
	}
	require.Empty(t, ocd.Land(key.MustParseLand("17")))
	require.Empty(t, ocd.Land(key.Land{}))
}

func TestParseRefuses(t *testing.T) {
	for _, text := range []string{"", "ocd-division/country:de/state:thx", "xocd-division/country:de/state:th", "ocd-division/country:de/state:th ", "ocd-division/country:de/state:th/district:16063", "ocd-division/country:de/ed:190", "ocd-division/country:at/state:th"} {
		_, err := ocd.Parse(text)
		require.Error(t, err, text)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("ocd-division/country:de/state:th")
	f.Fuzz(func(t *testing.T, text string) {
		if k, err := ocd.Parse(text); err == nil {
			require.Contains(t, []string{ocd.Land(k), strings.Replace(ocd.Land(k), "state:", "land:", 1)}, text)
		}
	})
}

// The old alias is read and not written.
func TestParseReadsTheOldAlias(t *testing.T) {
	k, err := ocd.Parse("ocd-division/country:de/land:th")
	require.NoError(t, err)
	require.Equal(t, key.MustParseLand("16"), k)
}
