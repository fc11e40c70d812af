package identifiers_test

import (
	"fmt"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/identifiers"
	"github.com/foederal/foederal/governance/key"
)

func ExampleOf() {
	leimbach, _ := bund.Directory().Latest().Municipality(key.MustParseAGS("16063051"))
	for _, s := range identifiers.Of(leimbach)[:2] {
		fmt.Println(s.Name.English+":", s.Value)
	}
	// Output:
	// official key (AGS; of a Kreis and a Land its beginning): 16063051
	// regional key (ARS; of an association, a Kreis and a Land its beginning): 160635051051
}

func values(u directory.Unit) map[string]string {
	list := map[string]string{}
	for _, s := range identifiers.Of(u) {
		list[s.Name.English] = s.Value
	}
	return list
}

// The spellings of Leimbach, of the Wartburgkreis, of Thüringen and of an association, by hand.
func TestOf(t *testing.T) {
	for text, want := range map[string]map[string]string{
		"16063051": {"PVOG, search service": "160635051051", "LAU (EU)": "16063051", "ISO 3166-2": "",
			"Deutscher Wetterdienst, municipality": "816063051", "Wikidata, property P439": "16063051",
			"NUTS 3, 2021 (16063 Wartburgkreis)": "DEG0P", "NINA (16063 Wartburgkreis)": "160630000000", "OParl, rgs": "160635051051"},
		"16063":     {"PVOG, search service": "160630000000", "LAU (EU)": "", "Wikidata, property P440": "16063", "Regionaldatenbank, eleven digits (in associations only)": ""},
		"16":        {"regional key (ARS; of an association, a Kreis and a Land its beginning)": "16", "GENESIS, Land": "16", "Wikidata, property": "", "ISO 3166-2": "DE-TH", "NUTS 1": "DEG", "Open Civic Data": "ocd-division/country:de/state:th", "NINA": ""},
		"160635051": {"regional key (ARS; of an association, a Kreis and a Land its beginning)": "160635051", "GENESIS, Land": "", "OpenStreetMap, de:regionalschluessel": "160635051", "OParl, ags": ""},
	} {
		u, err := bund.Directory().Latest().Lookup(key.MustParse(text))
		require.NoError(t, err)
		got := values(u)
		for name, value := range want {
			require.Contains(t, got, name, text)
			require.Equal(t, value, got[name], name)
		}
	}
	require.Empty(t, identifiers.Of(directory.Unit{}))
}

// No unit of any level and day breaks it, and what is not recorded has no value.
func TestEveryUnit(t *testing.T) {
	for level := governance.Federation; level <= governance.Municipality; level++ {
		for u := range bund.Directory().Latest().Units(level) {
			for _, s := range identifiers.Of(u) {
				require.False(t, s.NotRecorded && s.Value != "", "%s %s", u, s.Name.English)
			}
		}
	}
	first, err := bund.Directory().On(bund.Directory().Span().From)
	require.NoError(t, err)
	erfurt, _ := first.Municipality(key.MustParseAGS("16001000"))
	require.Contains(t, identifiers.Of(erfurt), identifiers.Spelling{Name: identifiers.Of(erfurt)[1].Name, NotRecorded: true})
}

// Where a form was read stands in words of both languages, in names and numbers: nothing of it is an English sentence in a German text.
func TestSourcesAreOfBothLanguages(t *testing.T) {
	english := regexp.MustCompile(`(?i)\b(and|of|the|as|by|with|general|knowledge|issue|others)\b`)
	for _, text := range []string{"16", "16063", "160635051", "16063051", "05334"} {
		u, err := bund.Directory().Latest().Lookup(key.MustParse(text))
		require.NoError(t, err)
		for _, s := range identifiers.Of(u) {
			require.Empty(t, english.FindString(s.Source.String()), s.Source.String())
		}
	}
}

// Without its regional key nobody can tell whether a municipality was in an association, unless it was kreisfrei.
func TestElevenDigitsWithoutRegionalKey(t *testing.T) {
	old, err := bund.Directory().On(civil.MustParse("1996-01-01"))
	require.NoError(t, err)
	seen := map[bool]bool{}
	for u := range old.Units(governance.Municipality) {
		isKreisfrei := u.AGS().IsKreisfrei()
		if !u.ARS().IsZero() || seen[isKreisfrei] {
			continue
		}
		seen[isKreisfrei] = true
		for _, s := range identifiers.Of(u) {
			if s.Name.English == "Regionaldatenbank, eleven digits (in associations only)" {
				require.Equal(t, !isKreisfrei, s.NotRecorded, u)
			}
		}
	}
	require.Len(t, seen, 2)
}
