package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// keysOf returns the keys that a name finds: one, or those of all candidates.
func keysOf(t *testing.T, s directory.Snapshot, name string, options ...directory.FindOption) []string {
	t.Helper()
	u, err := s.FindOne(name, options...)
	if err == nil {
		return []string{u.Key().String()}
	}
	var ambiguous *directory.AmbiguousError
	require.ErrorAs(t, err, &ambiguous, name)
	var keys []string
	for _, candidate := range ambiguous.Candidates {
		keys = append(keys, candidate.Unit.Key().String())
	}
	return keys
}

// near returns the keys of what is near to a name that finds nothing.
func near(t *testing.T, s directory.Snapshot, name string, options ...directory.FindOption) []string {
	t.Helper()
	_, err := s.FindOne(name, options...)
	var notFound *directory.NotFoundError
	require.ErrorAs(t, err, &notFound, name)
	var keys []string
	for _, match := range notFound.Near {
		keys = append(keys, match.Unit.Key().String())
	}
	return keys
}

// A name that several units bear is that of all of them, however it is written, and whatever the register appends for some of them.
func TestDesignationsOfTheRegisterDecideNothing(t *testing.T) {
	s := on(t, bund.Directory(), "2025-11-30")
	for name, want := range map[string][]string{
		"München":       {"09162000", "09184"},
		"Mu\u0308nchen": {"09162000", "09184"},
		"MÜNCHEN":       {"09162000", "09184"},
		"  München ":    {"09162000", "09184"},
		"Muenchen":      {"09162000", "09184"},
		"Leipzig":       {"14713000", "14729"},
		"Göttingen":     {"03159016", "03159"},
		"Bremen":        {"04011000", "04"},
		"Gotha":         {"16067029", "16067"},
		"Schwerin":      {"12061448", "13004000"},
		"Eisenach":      {"07232218", "16063105"},
		"Weiden":        {"07134091", "09363000"},
		"Rostock":       {"13003000", "13072"},

		"Münster":                   {"05515000", "06432015", "09779187"},
		"Wörth a.d.Isar":            {"09274191", "092745222"},
		"Wörth an der Isar":         {"09274191", "092745222"},
		"Neumarkt i.d.OPf.":         {"09373147", "09373", "093735321"},
		"Neumarkt in der Oberpfalz": {"09373147", "09373", "093735321"},
		"Burg (Spreewald)":          {"12071032", "120715101"},
	} {
		require.ElementsMatch(t, want, keysOf(t, s, name), name)
	}
	require.ElementsMatch(t, []string{"09162", "09184"}, keysOf(t, s, "München", directory.OnLevel(governance.District)))
	require.ElementsMatch(t, []string{"13003", "13072"}, keysOf(t, s, "Rostock", directory.OnLevel(governance.District)))
	lehesten := directory.InUnit(key.MustParse("16"))
	require.ElementsMatch(t, []string{"16073046", "16074051"}, keysOf(t, s, "Lehesten", lehesten))
}

// What the query adds decides: each of these names more than one unit without it.
func TestWhatTheQueryAddsDecides(t *testing.T) {
	s := on(t, bund.Directory(), "2025-11-30")
	for query, want := range map[string]string{
		"Schwerin, Landeshauptstadt":   "13004000",
		"Schwerin,Landeshauptstadt":    "13004000",
		"Schwerin, Stadt":              "13004000",
		"Stadt Schwerin":               "13004000",
		"Landeshauptstadt Schwerin":    "13004000",
		"Schwerin Landeshauptstadt":    "13004000",
		"Burgdorf, Stadt":              "03241003",
		"Burgdorf,Stadt":               "03241003",
		"BURGDORF,  STADT":             "03241003",
		"Altenstadt, M":                "09775111",
		"Altenstadt, Markt":            "09775111",
		"Markt Altenstadt":             "09775111",
		"Rain, St":                     "09779201",
		"Rain, Stadt":                  "09779201",
		"Stadt Husum":                  "01054056",
		"Stadt Münster":                "05515000",
		"Münster (Stadt)":              "05515000",
		"Stadt Munster":                "03358016",
		"Kreisfreie Stadt Oldenburg":   "03403000",
		"LK München":                   "09184",
		"LK Rostock":                   "13072",
		"SK München":                   "09162000",
		"KS Kassel":                    "06611000",
		"KfS Kassel":                   "06611000",
		"Stadtkreis Karlsruhe":         "08212000",
		"Lkr. Gotha":                   "16067",
		"Kr. Gotha":                    "16067",
		"Kreis Gotha":                  "16067",
		"Gotha, Landkreis":             "16067",
		"Gotha Landkreis":              "16067",
		"Gotha (Landkreis)":            "16067",
		"Rosenheim (Landkreis)":        "09187",
		"Gotha (Stadt)":                "16067029",
		"Kreisstadt Gotha":             "16067029",
		"Bad Kreuznach, Landkreis":     "07133",
		"VG Bad Kreuznach":             "071335001",
		"VerbG Bad Kreuznach":          "071335001",
		"Adenau, Verbandsgemeinde":     "071315001",
		"Land Bremen":                  "04",
		"Freie Hansestadt Bremen":      "04",
		"Stadtgemeinde Bremen":         "04011000",
		"Freistaat Sachsen":            "14",
		"Elxleben (Ilm-Kreis)":         "16070013",
		"Altdorf (Kreis Böblingen)":    "08115002",
		"Altdorf, Landkreis Esslingen": "08116005",
		"Regierungsbezirk Köln":        "053",
		"Gfg. Helmstedt":               "03154502",
		"Helmstedt, Stadt":             "03154028",
	} {
		require.Equal(t, []string{want}, keysOf(t, s, query), query)
	}
}

// Official designations stand before the name as well as behind it, and so do words for the kind that the register never writes.
func TestNamesAsPeopleWriteThem(t *testing.T) {
	s := on(t, bund.Directory(), "2025-11-30")
	for query, want := range map[string]string{
		"LK Vechta":                    "03460",
		"SK Jena":                      "16053000",
		"LK Segeberg":                  "01060",
		"Lutherstadt Wittenberg":       "15091375",
		"Freie und Hansestadt Hamburg": "02000000",
		"Universitäts- und Hansestadt Greifswald": "13075039",
		"Hansestadt Greifswald":                   "13075039",
		"Wissenschaftsstadt Darmstadt":            "06411000",
		"Klingenstadt Solingen":                   "05122000",
		"Kreis- und Hochschulstadt Meschede":      "05958032",
		"Kreisstadt Siegburg":                     "05382060",
		"Ostseebad Binz":                          "13073011",
		"Brüder-Grimm-Stadt Hanau":                "06435014",
		"Freistaat Thüringen":                     "16",
		"Freistaat Bayern":                        "09",
		"Land Berlin":                             "11",
		"Land Thüringen":                          "16",
		"Weiden in der Oberpfalz":                 "09363000",
		"Stadt Neustadt an der Waldnaab":          "09374139",
		"Oldenburg (Oldenburg)":                   "03403000",
		"Boxberg/Oberlausitz":                     "14626060",
		"Chóśebuz":                                "12052000",
		"Budyšin":                                 "14625020",
		"Běła Woda":                               "14626600",
		"Lubin":                                   "12061316",
		"Gfg. Mariental":                          "03154504",
		"Gemeinde Flecken Diesdorf":               "15081105",
		"Grünberg St.":                            "06531006",
		"SG Bothel":                               "033575401",
		"GVV Aidlingen/Grafenau":                  "081155001",
		"VVG Lahr/Schwarzwald":                    "083175007",
		"VV Jägerswald":                           "145235402",
		"KLG Eider":                               "010515169",
		"EG Uder":                                 "16061119",
		"Stadt Wehlen":                            "14628370",
		"Markt Schwaben":                          "09175127",
	} {
		require.Equal(t, []string{want}, keysOf(t, s, query), query)
	}
}

// A designation that a place does not have is not passed over: the place is not found by it, and is near.
func TestDesignationsThatAreNotTrueFindNothing(t *testing.T) {
	s := on(t, bund.Directory(), "2025-11-30")
	municipality := directory.OnLevel(governance.Municipality)
	tests := []struct {
		query   string
		near    string
		options []directory.FindOption
	}{
		{"Stadt Nobitz", "16077036", nil},
		{"Nobitz, Stadt", "16077036", nil},
		{"Landkreis Jena, Stadt", "16053000", nil},
		{"Landeshauptstadt Kassel", "06611000", nil},
		{"Universitätsstadt Suhl", "16054000", nil},
		{"Hansestadt Bremen", "04011000", nil},
		{"Freistaat Hessen", "06", nil},
		{"Bad Kreuznach, Landkreis", "07133006", []directory.FindOption{municipality}},
		{"Adenau, Verbandsgemeinde", "07131001", []directory.FindOption{municipality}},
		{"Altdorf (Landkreis Gotha)", "08115002", nil},
		{"VG Uder", "16061119", nil},
	}
	for _, test := range tests {
		require.Contains(t, near(t, s, test.query, test.options...), test.near, test.query)
	}
}

// Number plates are in no register: the letters decide nothing, not even where one Kreis begins with them, and the error says so.
func TestNumberPlatesDecideNothing(t *testing.T) {
	s := on(t, bund.Directory(), "2025-11-30")
	for query, plate := range map[string]string{"Elxleben (SÖM)": "SÖM", "Altdorf (Kreis BB)": "BB", "Altdorf, Lkr. ES": "ES"} {
		_, err := s.FindOne(query)
		var notFound *directory.NotFoundError
		require.ErrorAs(t, err, &notFound, query)
		require.Equal(t, plate, notFound.Plate)
		require.ErrorContains(t, err, "number plate")
		require.Greater(t, len(notFound.Near), 1)
	}
	_, err := s.FindOne("Elxleben, M")
	var notFound *directory.NotFoundError
	require.ErrorAs(t, err, &notFound)
	require.Empty(t, notFound.Plate, "M is the Markt of the register")
}

// Kinds narrow what a name finds, and none finds nothing.
func TestKindsNarrowASearch(t *testing.T) {
	s := on(t, bund.Directory(), "2025-11-30")
	require.Equal(t, []string{"13004000"}, keysOf(t, s, "Schwerin", directory.OfKind(governance.KreisfreieStadt)))
	require.Equal(t, []string{"12061448"}, keysOf(t, s, "Schwerin", directory.OfKind(governance.KreisangehoerigeGemeinde)))
	require.Equal(t, []string{"09184"}, keysOf(t, s, "München", directory.OfKind(governance.Landkreis, governance.Kreis)))
	require.Equal(t, []string{"160615051"}, keysOf(t, s, "EG Uder", directory.OfKind(governance.ErfuellendeGemeinde)))
	require.Equal(t, []string{"03154028"}, keysOf(t, s, "Helmstedt", directory.OnLevel(governance.Municipality), directory.WithoutUninhabited()))
	require.Empty(t, s.Find("Schwerin", directory.OfKind()))
	require.Empty(t, s.Find("Schwerin", directory.OfKind(0, 99)))
	require.Empty(t, s.Find("Thüringen", directory.OfKind(governance.Landkreis), directory.WholeNames()))
}

// The error for readers says in both languages what tells the candidates apart.
func TestCandidatesSayWhatTellsThemApart(t *testing.T) {
	s := on(t, bund.Directory(), "2025-11-30")
	_, err := s.FindOne("Schwerin")
	require.EqualError(t, err, `directory: "Schwerin" is not one unit on 2025-11-30, but `+
		`12061448 Schwerin (kreisangehörige Gemeinde, Kreis Dahme-Spreewald, Brandenburg, 965 inhabitants) and `+
		`13004000 Schwerin, Landeshauptstadt (kreisfreie Stadt, Mecklenburg-Vorpommern, 98,308 inhabitants); `+
		`say which by its kind, its level, its Kreis or its Land`)
	var ambiguous *directory.AmbiguousError
	require.ErrorAs(t, err, &ambiguous)
	require.Equal(t, `„Schwerin“ ist am 30.11.2025 nicht eine Gebietseinheit, sondern `+
		`12061448 Schwerin (kreisangehörige Gemeinde, Kreis Dahme-Spreewald, Brandenburg, 965 Einwohner) und `+
		`13004000 Schwerin, Landeshauptstadt (kreisfreie Stadt, Mecklenburg-Vorpommern, 98.308 Einwohner); `+
		`zu unterscheiden nach Art, Ebene, Kreis oder Land`, ambiguous.Text(language.German))
	_, err = s.FindOne("Neuenkirchen")
	require.ErrorContains(t, err, " more; say which")
}

// Text that was read in the wrong encoding is recognised, whether it can be turned back or a letter of it is lost.
func TestMisreadTextIsRecognised(t *testing.T) {
	s := on(t, bund.Directory(), "2025-11-30")
	for query, was := range map[string]string{
		"WeiÃ\u009fenburg":     "Weißenburg", // as Latin-1
		"WeiÃŸenburg":          "Weißenburg", // as Windows-1252
		"WeiÃenburg":           "Weißenburg", // the control character was dropped
		"Wei\uFFFDenburg":      "Weißenburg",
		"M\uFFFDnchen":         "München",
		"MÃ¼nchen":             "München",
		"ThÃ¼ringen":           "Thüringen",
		"BudyÅ¡in":             "Budyšin",
		"StÃ¤dteregion Aachen": "Städteregion Aachen",
	} {
		_, err := s.FindOne(query)
		var notFound *directory.NotFoundError
		require.ErrorAs(t, err, &notFound, query)
		require.Equal(t, was, notFound.Misread, query)
		require.NotEmpty(t, notFound.Near, query)
		require.ErrorContains(t, err, "the text was read in the wrong encoding and probably was")
		require.Contains(t, notFound.Text(language.German), "mit der falschen Zeichenkodierung gelesen")
	}
	for _, query := range []string{"XÃ¼yz", "Ã", "\uFFFD"} {
		_, err := s.FindOne(query)
		var notFound *directory.NotFoundError
		require.ErrorAs(t, err, &notFound, query)
		require.Empty(t, notFound.Misread, query)
	}
}

// Whatever is written in a name, something near is named where there is anything.
func TestNotFoundNamesWhatIsNear(t *testing.T) {
	s := on(t, bund.Directory(), "2025-11-30")
	for query, want := range map[string]string{
		"LK Vchta":           "03460",
		"StadtRegion Aachen": "05334",
		"Erfurt 1":           "16051000",
		"Bad Orb 12":         "06435001",
		"Lymbuch":            "07133059", // two letters from Limbach
		"Grossrudestett":     "16068021",
	} {
		require.Contains(t, near(t, s, query), want, query)
	}
	require.Empty(t, near(t, s, "Qqqqqqqq"))
	require.Empty(t, near(t, s, "LK Vchta", directory.WholeNames()), "only what Find finds")
}

// The designations of a city are those of its Land, too, where both are one.
func TestDesignationsOfACityThatIsALand(t *testing.T) {
	s := on(t, bund.Directory(), "2025-11-30")
	for _, query := range []string{"Hamburg, Hansestadt", "Freie und Hansestadt Hamburg", "Hamburg, Freie und Hansestadt"} {
		u, err := s.FindOne(query, directory.OnLevel(governance.Land))
		require.NoError(t, err, query)
		require.Equal(t, "02", u.Key().String(), query)
	}
	_, err := s.FindOne("Hamburg, Barlachstadt", directory.OnLevel(governance.Land))
	require.Error(t, err)
}

// The designations of a city are those of its Kreis, too.
func TestDesignationsOfACityThatIsAKreis(t *testing.T) {
	s := on(t, bund.Directory(), "2025-11-30")
	for query, want := range map[string]string{
		"Rostock, Hanse- und Universitätsstadt": "13003", "Rostock, Hansestadt": "13003", "Schwerin, Landeshauptstadt": "13004", "Jena, Lutherstadt": "",
	} {
		u, err := s.FindOne(query, directory.OnLevel(governance.District))
		require.Equal(t, want == "", err != nil, query)
		if want != "" {
			require.Equal(t, want, u.Key().String(), query)
		}
	}
}

// The seat of a Landkreis is its Kreisstadt, and that of a Land its Landeshauptstadt; a city that is itself a Kreis or a Land is no seat of it.
func TestSeatsOfKreiseAndLaender(t *testing.T) {
	s := on(t, bund.Directory(), "2025-11-30")
	for query, want := range map[string]string{
		"Kreisstadt Gotha": "16067029", "Kreisstadt Erfurt": "", "Kreisstadt Waltershausen": "",
		"Landeshauptstadt Erfurt": "16051000", "Landeshauptstadt Bremen": "04011000", "Landeshauptstadt Gotha": "", "Landeshauptstadt Berlin": "",
		"Landeshauptstadt Hamburg": "",
	} {
		u, err := s.FindOne(query)
		require.Equal(t, want == "", err != nil, query)
		if want != "" {
			require.Equal(t, want, u.Key().String(), query)
		}
	}
}
