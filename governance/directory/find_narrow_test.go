package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// A unit that has the addition as the query writes it goes before those whose addition only abbreviates it or is abbreviated by it, also
// behind a word for the kind and where the register writes it without brackets; of two that both only abbreviate it none is chosen.
func TestTheAdditionOfTheQueryDecides(t *testing.T) {
	s := snapshotWith(t, called("16098001", "Dorf/Thür., Stadt"), called("16098002", "Dorf/Thüringen, Stadt"), called("16098003", "Burg Spreewald"), called("16098004", "Burg/Spree"))
	for query, want := range map[string][]string{
		"Dorf/Thür.": {"16098001"}, "Dorf (Thür.)": {"16098001"}, "Stadt Dorf/Thür.": {"16098001"}, "Dorf/Thüringen": {"16098002"}, "Stadt Dorf/Thüringen": {"16098002"},
		"Dorf/Thürin.": {"16098001", "16098002"}, "Dorf": {"16098001", "16098002"}, "Burg (Spreewald)": {"16098003"}, "Burg/Spree": {"16098004"},
	} {
		require.Equal(t, want, keysOf(t, s, query), query)
	}
}

// The end of a word is no abbreviation: St. Jakob does not lie in Oberbayern, whose letters are "Ob".
func TestAbbreviationsAreWords(t *testing.T) {
	s := snapshotWith(t, called("16098001", "Dorf/Oberbayern"))
	require.Equal(t, []string{"16098001"}, keysOf(t, s, "Dorf/Ob."))
	require.Equal(t, []string{"16098001"}, keysOf(t, s, "Dorf (in Ob.)"))
	_, err := s.FindOne("Dorf (St. Jakob)")
	require.ErrorContains(t, err, "no unit is called")
}

// An association goes before the record that the register keeps among the associations for a municipality of its name, unless that level is
// asked for, of which a table may list either.
func TestAnAssociationGoesBeforeARecordOfAMunicipality(t *testing.T) {
	s := snapshotWith(t, []directory.UnitRecord{
		{Key: key.MustParse("160985001"), Name: "Dorf", Kind: governance.Verwaltungsgemeinschaft},
		{Key: key.MustParse("160980002"), Name: "Dorf", Kind: governance.VerbandsfreieGemeinde},
		{Key: key.MustParseARS("160980002002"), Name: "Dorf", Kind: governance.KreisangehoerigeGemeinde},
	})
	either := directory.OfKind(governance.Verwaltungsgemeinschaft, governance.VerbandsfreieGemeinde)
	require.Equal(t, []string{"160985001"}, keysOf(t, s, "Dorf", either))
	require.Equal(t, []string{"160980002", "160985001"}, keysOf(t, s, "Dorf", directory.OnLevel(governance.Association)))
	require.Equal(t, []string{"160980002"}, keysOf(t, s, "Dorf", directory.OfKind(governance.VerbandsfreieGemeinde)))
}
