package gnd_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/interop/gnd"
)

func ExampleParse() {
	id, err := gnd.Parse("4034724-2")
	fmt.Println(id.URI(), err)
	// Output: https://d-nb.info/gnd/4034724-2 <nil>
}

func ExampleParseURI() {
	id, err := gnd.ParseURI("https://d-nb.info/gnd/4034724-2")
	fmt.Println(id, err)
	// Output: 4034724-2 <nil>
}

func ExampleSource() {
	fmt.Println(gnd.Source().Evidence)
	// Output: secondary
}

func TestParse(t *testing.T) {
	for _, s := range []string{"4034724-2", "118540238", "11854023X", "4034724-X"} {
		id, err := gnd.Parse(s)
		require.NoError(t, err, s)
		require.Equal(t, s, id.String())
		back, err := gnd.ParseURI(id.URI())
		require.NoError(t, err)
		require.Equal(t, id, back)
	}
	for _, s := range []string{"", "X", "-", "-2", "4-034724", "4034724-", "4034724--2", "x", "40 34724", "4034724-2/", "XX", "4034724X2", "4034-724X"} {
		_, err := gnd.Parse(s)
		require.Error(t, err, s)
	}
	_, err := gnd.ParseURI("http://d-nb.info/gnd/4034724-2")
	require.Error(t, err)
	require.Empty(t, gnd.Identifier{}.URI())
	require.True(t, gnd.Identifier{}.IsZero())
}

func FuzzParse(f *testing.F) {
	f.Add("4034724-2")
	f.Fuzz(func(t *testing.T, s string) {
		if id, err := gnd.Parse(s); err == nil {
			back, err := gnd.ParseURI(id.URI())
			require.NoError(t, err)
			require.Equal(t, s, back.String())
		}
	})
}
