package oparl_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/interop/oparl"
	"github.com/foederal/foederal/governance/key"
)

func ExampleOf() {
	s := bund.Directory().Latest()
	leimbach, _ := s.Municipality(key.MustParseAGS("16063051"))
	text, err := json.Marshal(oparl.Of(s, leimbach))
	fmt.Println(string(text), err)
	// Output: {"ags":"16063051","rgs":"160635051051"} <nil>
}

func ExampleFind() {
	s := bund.Directory().Latest()
	viersen, err := oparl.Find(s, oparl.BodyKeys{AGS: "05166"}) // a Kreis, whose key is no AGS
	fmt.Println(viersen, err)
	// Output: 05166 Viersen <nil>
}

func ExampleSource() {
	fmt.Println(oparl.Source().Evidence)
	// Output: primary
}

// What servers deliver in the place of an AGS: five digits of a Kreis, twelve that were filled up, eight as it should be.
func TestFind(t *testing.T) {
	s := bund.Directory().Latest()
	for _, test := range []struct {
		body oparl.BodyKeys
		key  string
	}{
		{oparl.BodyKeys{AGS: "05166"}, "05166"},
		{oparl.BodyKeys{AGS: "051140000000"}, "05114000"}, // Krefeld, filled up to twelve
		{oparl.BodyKeys{AGS: "05114"}, "05114000"},
		{oparl.BodyKeys{AGS: "16063051"}, "16063051"},
		{oparl.BodyKeys{RGS: "160635051051"}, "16063051"},
		{oparl.BodyKeys{AGS: "16063051", RGS: "160635051051"}, "16063051"},
		{oparl.BodyKeys{AGS: "05114", RGS: "051140000000"}, "05114000"},
		{oparl.BodyKeys{AGS: "1051044"}, "01051044"},
	} {
		u, err := oparl.Find(s, test.body)
		require.NoError(t, err, "%+v", test.body)
		require.Equal(t, key.MustParse(test.key), u.Key(), "%+v", test.body)
	}
	for _, body := range []oparl.BodyKeys{
		{}, {AGS: "Krefeld"}, {AGS: "16063051", RGS: "160510000000"}, {AGS: "99999999"}, {RGS: "-"},
	} {
		_, err := oparl.Find(s, body)
		require.Error(t, err, "%+v", body)
	}
}

func TestOf(t *testing.T) {
	s := bund.Directory().Latest()
	erfurt, ok := s.Unit(key.MustParseDistrict("16051"))
	require.True(t, ok)
	require.Equal(t, oparl.BodyKeys{AGS: "16051000", RGS: "160510000000"}, oparl.Of(s, erfurt))
	kreis, ok := s.Unit(key.MustParseDistrict("16063"))
	require.True(t, ok)
	require.Equal(t, oparl.BodyKeys{}, oparl.Of(s, kreis))
	require.Equal(t, oparl.BodyKeys{}, oparl.Of(s, directory.Unit{}))
	before, err := bund.Directory().On(civil.MustParse("2019-12-31"))
	require.NoError(t, err)
	eisenach, ok := before.Municipality(key.MustParseAGS("16056000")) // a key that ended on 30 June 2021
	require.True(t, ok)
	require.Equal(t, oparl.BodyKeys{AGS: "16056000", RGS: "160560000000"}, oparl.Of(before, eisenach))
	require.Equal(t, oparl.BodyKeys{}, oparl.Of(s, eisenach))
}

func FuzzFind(f *testing.F) {
	f.Add("05166", "")
	f.Add("16063051", "160635051051")
	s := bund.Directory().Latest()
	f.Fuzz(func(t *testing.T, ags, rgs string) {
		u, err := oparl.Find(s, oparl.BodyKeys{AGS: ags, RGS: rgs})
		require.Equal(t, err == nil, !u.IsZero())
	})
}
