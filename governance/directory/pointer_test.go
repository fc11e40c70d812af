package directory_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// A pointer to a key means the key wherever a key of any type is taken, for each of the six types; a nil pointer is no key.
func TestAPointerToAKeyIsTheKey(t *testing.T) {
	d := bund.Directory()
	s := d.Latest()
	land, region, district := key.MustParseLand("09"), key.MustParseRegion("091"), key.MustParseDistrict("09171")
	association := key.MustParseAssociation("091715101")
	ags, ars := key.MustParseAGS("09171114"), key.MustParseARS("091715101114")
	events := func(k key.Key) []directory.Event { return slices.Collect(d.Events(directory.EventFilter{Unit: k})) }
	count := 0
	for _, test := range []struct{ plain, pointer, none key.Key }{
		{land, &land, (*key.Land)(nil)},
		{region, &region, (*key.Region)(nil)},
		{district, &district, (*key.District)(nil)},
		{association, &association, (*key.Association)(nil)},
		{ags, &ags, (*key.AGS)(nil)},
		{ars, &ars, (*key.ARS)(nil)},
	} {
		want, err := s.Lookup(test.plain)
		require.NoError(t, err)
		got, err := s.Lookup(test.pointer)
		require.NoError(t, err)
		require.Equal(t, want, got)
		got, ok := s.Unit(test.pointer)
		require.True(t, ok)
		require.Equal(t, want, got)

		type embedding struct{ key.Key }
		got, err = s.Lookup(embedding{test.plain})
		require.NoError(t, err, "a type from elsewhere that embeds a key means it")
		require.Equal(t, want, got)

		_, ok = s.Unit(test.none)
		require.False(t, ok)
		_, err = s.Lookup(test.none)
		require.Equal(t, &directory.UnknownKeyError{Day: s.Date()}, err)
		require.EqualError(t, err, "directory: no key was given; want that of a unit")

		found := s.Find("Emmerting", directory.InUnit(test.plain))
		require.NotEmpty(t, found)
		require.Equal(t, found, s.Find("Emmerting", directory.InUnit(test.pointer)))
		require.Empty(t, s.Find("Emmerting", directory.InUnit(test.none)))

		happened := events(test.plain)
		count += len(happened)
		require.Equal(t, happened, events(test.pointer))
		require.Len(t, events(test.none), len(events(nil)), "no key restricts nothing")
	}
	require.Positive(t, count)
}
