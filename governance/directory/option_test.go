package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// An option that makes no sense is named, and never taken for a name that no unit has.
func TestOptionsThatMakeNoSense(t *testing.T) {
	d := bund.Directory()
	s := on(t, d, "2025-11-30")
	for _, test := range []struct {
		want   string
		option directory.FindOption
	}{
		{"InUnit", directory.InUnit(nil)}, {"OnLevel", directory.OnLevel(governance.Level(99))}, {"OfKind", directory.OfKind(governance.Landkreis, governance.Kind(99))},
		{"OfKind", directory.OfKind()},
	} {
		want, option := test.want, test.option
		_, err := s.FindOne("Jena", option)
		var argument *directory.ArgumentError
		require.ErrorAs(t, err, &argument, want)
		require.Equal(t, want, argument.Argument)
		for _, cell := range []string{"Jena", "16053000"} {
			_, err = s.Resolve(cell, option)
			require.ErrorAs(t, err, &argument, want)
		}
		_, err = d.Migrate(s.Date(), directory.ByPopulation, directory.Cells(option))
		require.ErrorAs(t, err, &argument, want)
		require.Empty(t, s.Find("Jena", option))
	}
}

// The level zero is no restriction, and what the caller has behind the options that he hands over stays as it is.
func TestOptionsAreTheCallers(t *testing.T) {
	s := on(t, bund.Directory(), "2025-11-30")
	u, err := s.FindOne("Thüringen", directory.OnLevel(0))
	require.NoError(t, err)
	require.Equal(t, "16", u.Key().String())

	options := []directory.FindOption{directory.OnLevel(governance.Municipality), directory.OfKind(governance.Landkreis), directory.InUnit(key.MustParseLand("16"))}
	_, err = s.FindOne("Gotha", options[:1]...)
	require.NoError(t, err)
	u, err = s.FindOne("Gotha", options[1:]...)
	require.NoError(t, err)
	require.Equal(t, "16067", u.Key().String())
}

// Bayern has keys of its own for single areas outside municipalities that ended before the registers had them one by one.
func TestKeysOfSingleAreas(t *testing.T) {
	s := on(t, bund.Directory(), "2025-11-30")
	for ags, want := range map[string]string{
		"09371455": "09371444", "09376454": "09376444", "09377455": "09377444", "09472457": "09472444", "09671454": "09671444",
		"09371149": "", // below 450
		"16063455": "", // another Land
	} {
		_, err := s.Lookup(key.MustParseAGS(ags))
		var unknown *directory.UnknownKeyError
		require.ErrorAs(t, err, &unknown, ags)
		require.Equal(t, want, unknown.Collective.String(), ags)
		if want != "" {
			require.ErrorContains(t, err, "together under "+want+" until 2018")
		}
	}
}
