package dvdv_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/interop/dvdv"
	"github.com/foederal/foederal/governance/key"
)

func ExampleParse() {
	k, err := dvdv.Parse("ags053150000000")
	fmt.Println(k.Prefix(), k.Digits(), err)
	// Output: ags 053150000000 <nil>
}

func ExampleFromAGS() {
	niebuell := key.MustParseAGS("01054088")
	k, err := dvdv.FromAGS("wgb", niebuell, 0, 0)
	fmt.Println(k, err)
	// Output: wgb010540880000 <nil>
}

func ExampleAppendFromAGS() {
	b, err := dvdv.AppendFromAGS(nil, "wgb", key.MustParseAGS("01054088"), 1, 20)
	fmt.Println(string(b), err)
	// Output: wgb010540880120 <nil>
}

func ExampleSource() {
	fmt.Println(dvdv.Source().Evidence)
	// Output: primary
}

func ExampleAGSSource() {
	fmt.Println(dvdv.AGSSource().Evidence)
	// Output: secondary
}

func TestRefuses(t *testing.T) {
	for _, s := range []string{"", "wgb", "wgb01054088000", "wgb0105408800000", "WGB010540880000", "wg1010540880000", "wgb01054088000a", "äb010540880000"} {
		_, err := dvdv.Parse(s)
		require.Error(t, err, s)
	}
	niebuell := key.MustParseAGS("01054088")
	for _, c := range []struct {
		prefix              string
		ags                 key.AGS
		serial, environment uint8
	}{{"wg", niebuell, 0, 0}, {"WGB", niebuell, 0, 0}, {"wgb", key.AGS{}, 0, 0}, {"wgb", niebuell, 100, 0}, {"wgb", niebuell, 0, 255}} {
		k, err := dvdv.FromAGS(c.prefix, c.ags, c.serial, c.environment)
		require.Error(t, err, "%v", c)
		require.True(t, k.IsZero())
	}
}

// The AGS in a key is only the form of one: twelve digits that begin with 00 are a key of an organisation, too.
func TestAGS(t *testing.T) {
	k, err := dvdv.Parse("wgb010540880000")
	require.NoError(t, err)
	ags, ok := k.AGS()
	require.True(t, ok)
	require.Equal(t, key.MustParseAGS("01054088"), ags)
	other, err := dvdv.Parse("abc000000000001")
	require.NoError(t, err)
	_, ok = other.AGS()
	require.False(t, ok)
	_, ok = dvdv.OrganisationKey{}.AGS()
	require.False(t, ok)
	require.Empty(t, dvdv.OrganisationKey{}.Prefix()+dvdv.OrganisationKey{}.Digits()+dvdv.OrganisationKey{}.String())
}

func FuzzParse(f *testing.F) {
	f.Add("wgb010540880000")
	f.Fuzz(func(t *testing.T, s string) {
		if k, err := dvdv.Parse(s); err == nil {
			require.Equal(t, s, k.String())
			require.Equal(t, s, k.Prefix()+k.Digits())
		}
	})
}
