package fitconnect_test

import (
	"fmt"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/interop/fitconnect"
	"github.com/foederal/foederal/governance/key"
)

func ExampleAreaParam() {
	s := bund.Directory().Latest()
	erfurt, _ := s.Unit(key.MustParseDistrict("16051"))
	name, value, ok := fitconnect.AreaParam(erfurt)
	fmt.Println(name, value, ok)
	// Output: ags 16051000 true
}

func ExampleAreaURN() {
	fmt.Println(fitconnect.AreaURN(key.MustParseAssociation("120645410")))
	// Output: urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:120645410
}

func ExampleAppendAreaURN() {
	fmt.Println(string(fitconnect.AppendAreaURN(nil, key.MustParseLand("16"))))
	// Output: urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:16
}

func ExampleParseAreaURN() {
	k, err := fitconnect.ParseAreaURN("urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:120645410")
	fmt.Println(k, err)
	// Output: 120645410 <nil>
}

func ExampleSource() {
	fmt.Println(fitconnect.Source().Evidence)
	// Output: secondary
}

// Of every unit of Germany the parameter has the form that the interface takes, and the five digits of a kreisfreie Stadt, which it refuses,
// are never asked for.
func TestAreaParamOfEveryUnit(t *testing.T) {
	forms := map[string]*regexp.Regexp{
		fitconnect.ARS: regexp.MustCompile(`^(\d{2}|\d{3}|\d{5}|\d{9}|\d{12})$`),
		fitconnect.AGS: regexp.MustCompile(`^(\d{2}|\d{3}|\d{5}|\d{8})$`),
	}
	s := bund.Directory().Latest()
	asked := 0
	for level := governance.Land; level <= governance.Municipality; level++ {
		for u := range s.Units(level) {
			name, value, ok := fitconnect.AreaParam(u)
			require.True(t, ok, u)
			require.Regexp(t, forms[name], value, u)
			if u.Fills(governance.Municipality) && level == governance.District {
				require.Equal(t, fitconnect.AGS, name, u)
				require.Len(t, value, 8)
			}
			found, err := s.Lookup(key.MustParse(value))
			require.NoError(t, err)
			require.True(t, found == u || found.Fills(level), "%s asks for %s", u, found)
			asked++
		}
	}
	require.Greater(t, asked, 11_000)
	for federation := range s.Units(governance.Federation) {
		_, _, ok := fitconnect.AreaParam(federation)
		require.False(t, ok)
	}
	_, _, ok := fitconnect.AreaParam(directory.Unit{})
	require.False(t, ok)
}

func TestParseAreaURNRefuses(t *testing.T) {
	const base = "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:"
	for _, urn := range []string{"", base, base + "16051000", base + "1605", base + "00", base[:len(base)-1], "x" + base + "16"} {
		_, err := fitconnect.ParseAreaURN(urn)
		require.Error(t, err, urn)
	}
	require.Empty(t, fitconnect.AreaURN(key.ARS{}))
}

func FuzzParseAreaURN(f *testing.F) {
	f.Add("urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:120645410")
	f.Fuzz(func(t *testing.T, urn string) {
		if k, err := fitconnect.ParseAreaURN(urn); err == nil {
			require.Equal(t, "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:"+k.String(), urn)
		}
	})
}
