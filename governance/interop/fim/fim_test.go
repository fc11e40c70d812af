package fim_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/interop/fim"
)

func ExampleParse() {
	k, err := fim.Parse("99050012104000")
	fmt.Println(k.URN(), err)
	// Output: urn:de:fim:leika:leistung:99050012104000 <nil>
}

func ExampleMustParse() {
	parts, ok := fim.MustParse("99050012104000").Parts()
	fmt.Println(parts.Gruppierung, parts.Leistung, parts.Verrichtung, ok)
	// Output: 050 012 104 true
}

func ExampleParseAny() {
	k, err := fim.ParseAny("77000000000316")
	fmt.Println(k, k.IsCatalogued(), err)
	// Output: 77000000000316 false <nil>
}

func ExampleParseURN() {
	k, err := fim.ParseURN("urn:de:fim:leika:leistung:99050012104000")
	fmt.Println(k, err)
	// Output: 99050012104000 <nil>
}

func ExampleSource() {
	fmt.Println(fim.Source().Evidence)
	// Output: secondary
}

func ExamplePartsSource() {
	fmt.Println(fim.PartsSource().Evidence)
	// Output: assumed
}

func TestParseRefuses(t *testing.T) {
	for _, s := range []string{"", "99", "9905001210400", "990500121040000", "9905001210400a", " 99050012104000", "77000000000316"} {
		_, err := fim.Parse(s)
		require.Error(t, err, s)
	}
	_, err := fim.Parse("77000000000316")
	require.ErrorContains(t, err, "begin with 99")
	for _, urn := range []string{"", "99050012104000", "urn:de:fim:leika:leistung:77000000000316"} {
		_, err := fim.ParseURN(urn)
		require.Error(t, err, urn)
	}
	require.Panics(t, func() { fim.MustParse("77000000000316") })
}

func TestEncodings(t *testing.T) {
	k := fim.MustParse("99050012104000")
	text, err := json.Marshal(k)
	require.NoError(t, err)
	require.Equal(t, `"99050012104000"`, string(text))
	var back fim.LeistungKey
	require.NoError(t, json.Unmarshal(text, &back))
	require.Equal(t, k, back)
	require.Error(t, json.Unmarshal([]byte(`99050012104000`), &back))
	require.Error(t, json.Unmarshal([]byte(`"9905"`), &back))
	require.Equal(t, k, back)
	require.NoError(t, json.Unmarshal([]byte(`""`), &back))
	require.True(t, back.IsZero())
	require.Empty(t, back.URN())
	require.Empty(t, back.AppendURN(nil))
	_, ok := back.Parts()
	require.False(t, ok)
	require.Equal(t, k.URN(), string(k.AppendURN(nil)))
}

func FuzzParse(f *testing.F) {
	f.Add("99050012104000")
	f.Fuzz(func(t *testing.T, s string) {
		k, err := fim.Parse(s)
		if err != nil {
			return
		}
		require.Equal(t, s, k.String())
		back, err := fim.ParseURN(k.URN())
		require.NoError(t, err)
		require.Equal(t, k, back)
		p, ok := k.Parts()
		require.True(t, ok)
		require.Equal(t, s, p.Instanz+p.Gruppierung+p.Leistung+p.Verrichtung+p.Detail)
	})
}
