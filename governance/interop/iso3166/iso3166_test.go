package iso3166_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/interop/iso3166"
	"github.com/foederal/foederal/governance/key"
)

func ExampleLand() {
	fmt.Println(iso3166.Land(key.MustParseLand("16")))
	// Output: DE-TH
}

func ExampleAppendLand() {
	fmt.Println(string(iso3166.AppendLand(nil, key.MustParseLand("16"))))
	// Output: DE-TH
}

func ExampleParse() {
	k, err := iso3166.Parse("DE-TH")
	fmt.Println(k, err)
	// Output: 16 <nil>
}

func ExampleSource() {
	fmt.Println(iso3166.Source().Evidence)
	// Output: secondary
}

// Each of the sixteen Länder has its own text, and comes back from it; no other key has any.
func TestAllLaender(t *testing.T) {
	seen := map[string]bool{}
	for n := 1; n <= 16; n++ {
		k := key.MustParseLand(fmt.Sprintf("%02d", n))
		text := iso3166.Land(k)
		require.NotEmpty(t, text)
		require.False(t, seen[text], text)
		seen[text] = true
		back, err := iso3166.Parse(text)
		require.NoError(t, err)
		require.Equal(t, k, back)
	}
	require.Empty(t, iso3166.Land(key.MustParseLand("17")))
	require.Empty(t, iso3166.Land(key.Land{}))
}

func TestParseRefuses(t *testing.T) {
	for _, text := range []string{"", "DE-THx", "xDE-TH", "DE-TH ", "DE-", "de-th", "TH", "AT-9"} {
		_, err := iso3166.Parse(text)
		require.Error(t, err, text)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("DE-TH")
	f.Fuzz(func(t *testing.T, text string) {
		if k, err := iso3166.Parse(text); err == nil {
			require.Equal(t, text, iso3166.Land(k))
		}
	})
}
