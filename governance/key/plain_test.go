package key_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/key"
)

// A pointer to a key means the key, for each of the six types; a nil pointer means no key.
func TestPlain(t *testing.T) {
	land, region, district := key.MustParseLand("16"), key.MustParseRegion("160"), key.MustParseDistrict("16063")
	association := key.MustParseAssociation("160635051")
	ags, ars := key.MustParseAGS("16063051"), key.MustParseARS("160635051051")
	for _, test := range []struct{ plain, pointer, none key.Key }{
		{land, &land, (*key.Land)(nil)},
		{region, &region, (*key.Region)(nil)},
		{district, &district, (*key.District)(nil)},
		{association, &association, (*key.Association)(nil)},
		{ags, &ags, (*key.AGS)(nil)},
		{ars, &ars, (*key.ARS)(nil)},
	} {
		require.Equal(t, test.plain, key.Plain(test.plain))
		require.Equal(t, test.plain, key.Plain(test.pointer))
		require.Nil(t, key.Plain(test.none))

		require.Zero(t, key.Compare(test.plain, test.pointer))
		require.Zero(t, key.Compare(test.none, nil))
		require.Equal(t, +1, key.Compare(test.pointer, test.none))
		require.Equal(t, slices.Collect(key.Prefixes(test.plain)), slices.Collect(key.Prefixes(test.pointer)))
		require.Empty(t, slices.Collect(key.Prefixes(test.none)))
		district, ok := key.DistrictOf(test.plain)
		ofPointer, okOfPointer := key.DistrictOf(test.pointer)
		require.Equal(t, district, ofPointer)
		require.Equal(t, ok, okOfPointer)
		_, ok = key.DistrictOf(test.none)
		require.False(t, ok)
	}
	require.Nil(t, key.Plain(nil))
}

// types from elsewhere that embed a key
type (
	named    struct{ key.AGS }
	pointing struct{ *key.AGS }
	holding  struct{ key.Key }
	lying    struct{ key.AGS }
)

// Len says a length that the digits do not have.
func (lying) Len() int { return 5 }

// A type from elsewhere that embeds a key means that key, for each of the six types, and none where it embeds none.
func TestPlainOfEmbeddedKeys(t *testing.T) {
	ags := key.MustParseAGS("16063051")
	require.Equal(t, key.Key(ags), key.Plain(named{ags}))
	require.Equal(t, key.Key(ags), key.Plain(&named{ags}))
	require.Equal(t, key.Key(ags), key.Plain(pointing{&ags}))
	for _, digits := range []string{"16", "160", "16063", "16063051", "160635051", "160635051051"} {
		k, err := key.Parse(digits)
		require.NoError(t, err)
		require.Equal(t, k, key.Plain(holding{k}))
		require.Zero(t, key.Compare(k, holding{k}))
		district, ok := key.DistrictOf(k)
		ofEmbedded, okOfEmbedded := key.DistrictOf(holding{k})
		require.Equal(t, district, ofEmbedded)
		require.Equal(t, ok, okOfEmbedded)
	}
	require.Equal(t, key.Key(key.AGS{}), key.Plain(named{}), "the zero value stays one")
	for _, none := range []key.Key{pointing{}, holding{}, (*named)(nil), (*holding)(nil), lying{ags}} {
		require.Nil(t, key.Plain(none), "%T", none)
	}
}

// A zero value names no Kreis and is none, whichever type it has.
func TestDistrictOfNoKey(t *testing.T) {
	for _, k := range []key.Key{nil, key.Land{}, key.Region{}, key.District{}, key.Association{}, key.AGS{}, key.ARS{}} {
		district, ok := key.DistrictOf(k)
		require.False(t, ok)
		require.Zero(t, district)
		require.False(t, key.IsKreisfrei(k))
	}
}

// A kreisfreie Stadt is one by its key, however it is handed in.
func TestIsKreisfreiOfPlainKeys(t *testing.T) {
	leipzig, ars := key.MustParseAGS("14713000"), key.MustParseARS("147130000000")
	for _, k := range []key.Key{leipzig, &leipzig, ars, &ars, named{leipzig}, holding{ars}} {
		require.True(t, key.IsKreisfrei(k), "%T", k)
	}
	for _, k := range []key.Key{pointing{}, (*key.AGS)(nil), key.MustParse("14523320"), key.MustParse("14713"), key.MustParse("14")} {
		require.False(t, key.IsKreisfrei(k), "%T", k)
	}
}

// An error put together by hand can be printed, whatever its readings are.
func TestAmbiguousErrorOfNoReading(t *testing.T) {
	err := &key.AmbiguousError{Input: "x", Readings: []key.Key{nil, (*key.AGS)(nil), key.MustParseAGS("16063051")}}
	require.EqualError(t, err, `key: "x" can be read in more than one way: an AGS 16063051`)
}

func ExamplePlain() {
	k := key.MustParseAGS("16063051")
	fmt.Println(key.Plain(&k) == key.Key(k))
	// Output: true
}
