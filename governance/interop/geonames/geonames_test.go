package geonames_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/interop/geonames"
	"github.com/foederal/foederal/governance/key"
)

func ExampleLand() {
	fmt.Println(geonames.Land(key.MustParseLand("16")))
	// Output: http://www.geonames.org/2822542/
}

func ExampleAppendLand() {
	fmt.Println(string(geonames.AppendLand(nil, key.MustParseLand("16"))))
	// Output: http://www.geonames.org/2822542/
}

func ExampleParse() {
	k, err := geonames.Parse("http://www.geonames.org/2822542/")
	fmt.Println(k, err)
	// Output: 16 <nil>
}

func ExampleSource() {
	fmt.Println(geonames.Source().Evidence)
	// Output: secondary
}

// Each of the sixteen Länder has its own text, and comes back from it; no other key has any.
func TestAllLaender(t *testing.T) {
	seen := map[string]bool{}
	for n := 1; n <= 16; n++ {
		k := key.MustParseLand(fmt.Sprintf("%02d", n))
		text := geonames.Land(k)
		require.NotEmpty(t, text)
		require.False(t, seen[text], text)
		seen[text] = true
		back, err := geonames.Parse(text)
		require.NoError(t, err)
		require.Equal(t, k, back)
	}
	require.Empty(t, geonames.Land(key.MustParseLand("17")))
	require.Empty(t, geonames.Land(key.Land{}))
}

func TestParseRefuses(t *testing.T) {
	for _, text := range []string{"", "http://www.geonames.org/2822542/x", "xhttp://www.geonames.org/2822542/", "http://www.geonames.org/2822542/ ", "http://www.geonames.org/2822542", "https://www.geonames.org/2822542/", "http://www.geonames.org/15/"} {
		_, err := geonames.Parse(text)
		require.Error(t, err, text)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("http://www.geonames.org/2822542/")
	f.Fuzz(func(t *testing.T, text string) {
		if k, err := geonames.Parse(text); err == nil {
			require.Equal(t, text, geonames.Land(k))
		}
	})
}
