package ecli_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/interop/ecli"
)

func ExampleParse() {
	j, err := ecli.Parse("ECLI:DE:FGRLP:1969:0905.IV85.68.0A")
	fmt.Println(j.Court, j.Year, j.Ordinal, err)
	// Output: FGRLP 1969 0905.IV85.68.0A <nil>
}

func ExampleSource() {
	fmt.Println(ecli.Source().Evidence)
	// Output: primary
}

func ExampleLimitSource() {
	fmt.Println(ecli.LimitSource().Evidence)
	// Output: assumed
}

func TestParseRefuses(t *testing.T) {
	for _, s := range []string{
		"", "ECLI:DE:FGRLP:1969", "ECLI:AT:OGH0002:2020:0010OB00001.20A", "ecli:DE:FGRLP:1969:0905", "ECLI:DE::1969:0905", "ECLI:DE:1FG:1969:0905",
		"ECLI:DE:FGRLPXYZ:1969:0905", "ECLI:DE:FGRLP:69:0905", "ECLI:DE:FGRLP:1969:", "ECLI:DE:FGRLP:1969:09-05", "ECLI:DE:FGRLP:1969:0905:1",
		"ECLI:DE:FGRLP:1969:" + strings.Repeat("1", 26),
	} {
		_, err := ecli.Parse(s)
		require.Error(t, err, s)
	}
	require.Empty(t, ecli.Judgment{}.String())
}

func FuzzParse(f *testing.F) {
	f.Add("ECLI:DE:FGRLP:1969:0905.IV85.68.0A")
	f.Fuzz(func(t *testing.T, s string) {
		if j, err := ecli.Parse(s); err == nil {
			require.Equal(t, s, j.String())
		}
	})
}
