package law_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/foederal/foederal/governance/law"
)

// Acts outside the table, as real agreements cite them, are kept as they are written; nothing is known of them.
func TestActsOutsideTheTable(t *testing.T) {
	for _, test := range []struct{ input, want, act, place string }{
		{"§ 6 ThürAGPStG", "§ 6 ThürAGPStG", "ThürAGPStG", "§ 6"},
		{"§ 5 ThürBKG", "§ 5 ThürBKG", "ThürBKG", "§ 5"},
		{"§ 23 GkG NRW", "§ 23 GkG NRW", "GkG NRW", "§ 23"},
		{"§ 24 KGG", "§ 24 KGG", "KGG", "§ 24"},
		{"§ 1 PStG", "§ 1 PStG", "PStG", "§ 1"},
		{"Art. 7 KomZG M-V", "Art. 7 KomZG M-V", "KomZG M-V", "Art. 7"},
		{"§1 Abs.2 Satz 1 VwVfG NRW", "§ 1 Abs. 2 S. 1 VwVfG NRW", "VwVfG NRW", "§ 1 Abs. 2 S. 1"},
		{"§§ 4 bis 6 PStG", "§§ 4–6 PStG", "PStG", "§§ 4–6"},
		{"ThürAGPStG", "ThürAGPStG", "ThürAGPStG", ""},
		{"§ 5 2. BImSchV", "§ 5 2. BImSchV", "2. BImSchV", "§ 5"},
		{"2. BImSchV", "2. BImSchV", "2. BImSchV", ""},
		{"Nr. 5.3 VV zu § 44 BHO", "Nr. 5.3 VV zu § 44 BHO", "VV zu § 44 BHO", "Nr. 5.3"},
		{"Art. 229 EG BGB", "Art. 229 EG BGB", "EG BGB", "Art. 229"},
		{"Art. 6 Abs. 1 Verordnung (EU) 2016/679", "Art. 6 Abs. 1 Verordnung (EU) 2016/679", "Verordnung (EU) 2016/679", "Art. 6 Abs. 1"},
		{"Art. 25 Abs. 2 Verordnung (EU) Nr. 910/2014", "Art. 25 Abs. 2 Verordnung (EU) Nr. 910/2014", "Verordnung (EU) Nr. 910/2014", "Art. 25 Abs. 2"},
		{"Art. 12 RL 2014/24/EU", "Art. 12 RL 2014/24/EU", "RL 2014/24/EU", "Art. 12"},
		{"§ 2 VOB/A", "§ 2 VOB/A", "VOB/A", "§ 2"},
		{"§ 67 SGB X", "§ 67 SGB X", "SGB X", "§ 67"},
		{"§ 3 Hauptsatzung", "§ 3 Hauptsatzung", "Hauptsatzung", "§ 3"},
		{"Anlage 2 GlüStV", "Anlage 2 GlüStV", "GlüStV", "Anlage 2"},
		{"§ 1 VV zu § 44 BHO NRW", "§ 1 VV zu § 44 BHO NRW", "VV zu § 44 BHO NRW", "§ 1"},
		{"§ 1 AG zu SGB", "§ 1 AG zu SGB", "AG zu SGB", "§ 1"},
		{"§ 1 VV zum SGB", "§ 1 VV zum SGB", "VV zum SGB", "§ 1"},
		{"§ 1 DVO zur AO", "§ 1 DVO zur AO", "DVO zur AO", "§ 1"},
		{"§ 370 AO 1977", "§ 370 AO 1977", "AO 1977", "§ 370"},
		{"§ 3 Artikelgesetz", "§ 3 Artikelgesetz", "Artikelgesetz", "§ 3"},
		{"Nr. 2 ANBest-K (Bayern)", "Nr. 2 ANBest-K (Bayern)", "ANBest-K (Bayern)", "Nr. 2"},
	} {
		got, err := law.ParseCitation(test.input)
		require.NoError(t, err, test.input)
		require.Equal(t, test.want, got.String())
		require.Equal(t, test.act, got.ActName())
		require.Equal(t, test.place, got.Place())
		require.False(t, got.Act().IsValid())
		require.NoError(t, law.Source{Citation: got, Evidence: law.Secondary}.Check())
		requireSameInEveryForm(t, got)
	}
	require.Equal(t, "ThürKGG", law.MustParseCitation("§ 7 ThürKGG").ActName())
	require.Empty(t, law.Citation{}.ActName())
}

// requireSameInEveryForm sends a citation through text, JSON and a database.
func requireSameInEveryForm(t *testing.T, c law.Citation) {
	t.Helper()
	data, err := json.Marshal(c)
	require.NoError(t, err)
	var read, scanned law.Citation
	require.NoError(t, json.Unmarshal(data, &read))
	column, err := c.Value()
	require.NoError(t, err)
	require.NoError(t, scanned.Scan(column))
	require.True(t, c == read && c == scanned, c.String())
}

// Two norms may be read together; where the first names no act, it is of the act of the second.
func TestJoinedCitations(t *testing.T) {
	for _, test := range []struct{ input, want, first, second string }{
		{"§ 23 Abs. 1 GkG NRW i. V. m. § 1 VwVfG NRW", "§ 23 Abs. 1 GkG NRW i. V. m. § 1 VwVfG NRW", "GkG NRW", "§ 1 VwVfG NRW"},
		{"§ 7 Abs. 2 i. V. m. § 8 ThürKGG", "§ 7 Abs. 2 i. V. m. § 8 ThürKGG", "ThürKGG", "§ 8 ThürKGG"},
		{"§ 7 Abs. 2 ThürKGG in Verbindung mit § 8 ThürKGG", "§ 7 Abs. 2 i. V. m. § 8 ThürKGG", "ThürKGG", "§ 8 ThürKGG"},
		{"§ 57 iVm § 1 Abs. 1 ThürVwVfG", "§ 57 i. V. m. § 1 Abs. 1 ThürVwVfG", "ThürVwVfG", "§ 1 Abs. 1 ThürVwVfG"},
		{"§§ 1 und 2 i.V.m. § 3 PStG", "§§ 1 und 2 i. V. m. § 3 PStG", "PStG", "§ 3 PStG"},
		{"PStG i. V. m. § 3 PStG", "PStG i. V. m. § 3 PStG", "PStG", "§ 3 PStG"},
		{"§ 3 PStG i. V. m. ThürAGPStG", "§ 3 PStG i. V. m. ThürAGPStG", "PStG", "ThürAGPStG"},
	} {
		got, err := law.ParseCitation(test.input)
		require.NoError(t, err, test.input)
		require.Equal(t, test.want, got.String())
		require.Equal(t, test.first, got.ActName())
		by, ok := got.By()
		require.True(t, ok)
		require.Equal(t, test.second, by.String())
		requireSameInEveryForm(t, got)
	}
}

// What looks like no abbreviation is refused, so that neither a sentence nor a slip of the pen becomes an act.
func TestAbbreviationsRefused(t *testing.T) {
	for _, name := range []string{
		"xg", "Gesetz über die kommunale Zusammenarbeit", "Vereinbarung mit der KIV", "Siehe unten", "Vertrag vom Montag",
		"Verordnung (EU 2016", "PSt\u202eG", "PSt\u200bG", "PSt\u00adG", "ПStG", "PStG!", "PStG:", "_PStG",
		strings.Repeat("ABCDE", 12) + "G", "PStG Abs. 2", "AO BO CO DO EO FO GO", "Abx. 2 PStG", "12", "2.", "\xff\xfe", "Gemeinde",
	} {
		for _, place := range []string{"", "§ 7 "} {
			_, err := law.ParseCitation(place + name)
			var fault *law.CitationError
			require.ErrorAs(t, err, &fault, "%q", place+name)
		}
	}
	longest := strings.Repeat("ABCDE", 12)
	require.Equal(t, longest, law.MustParseCitation("§ 7 "+longest).ActName())
}

// Why a name is refused: because it goes on with another act, because it ends in a known one, or because no act is called so.
func TestWhyAbbreviationsAreRefused(t *testing.T) {
	const several, none = "write one citation for each act", "is not the abbreviation of an act"
	for name, reason := range map[string]string{
		"PStG, SGB": several, "PStG und SGB": several, "PStG § 8": several, "PStG i. V. m. SGB i. V. m. AO": several,
		"VV zu § 4 § BHO": none, "VV zu BHO 44 NRW": none, "SGB BHO zu": none, "VV zu den SGB": none, "VV zu § x BHO": none,
		"Verordnung EU Nr. 910/2014": none, "Verordnung (EU) über SGB": none, "Verordnung (EU) Nr.": none, "VOB 12 SGB": none,
		"Neue Hauptsatzung": none, "SGB Ⅷ": none, "AO -SGB": none, "AO )SGB(": none,
		"Gg": "did you mean GG?", "Komm-ZG": "did you mean BayKommZG?",
		"Grundgesetz für die Bundesrepublik Deutschland": "did you mean GG?",
		"E-Government-Gesetz Nordrhein-Westfalen":        "did you mean EGovG NRW?",
	} {
		_, err := law.ParseCitation(name)
		var fault *law.CitationError
		require.ErrorAs(t, err, &fault, name)
		require.Contains(t, fault.Reason, reason, name)
	}
	require.Equal(t, law.EGovGNRW, law.MustParseCitation("§ 21 EGovG NRW").Act(), "the last act of the table is read as well as the first")
	require.Contains(t, law.Acts(), law.EGovGNRW)
	for name, reason := range map[string]string{"ThuerKGG": "did you mean ThürKGG?", "XYZG": "that is recorded here"} {
		_, err := law.ActNamed(name)
		var fault *law.CitationError
		require.ErrorAs(t, err, &fault, name)
		require.Contains(t, fault.Reason, reason)
		require.Zero(t, fault.Offset)
	}
}

// Blanks alone make no other citation, and as many as there may be are read.
func TestBlanksOfCitations(t *testing.T) {
	want := law.MustCite(law.ThuerKGG, "§ 17 Abs. 2")
	for _, text := range []string{
		"§ 17  Abs. 2 ThürKGG", "§ 17 Abs. 2 ThürKGG ", " § 17 Abs. 2 ThürKGG", "§\u200917 Abs. 2 ThürKGG", "§\u202f17 Abs. 2 ThürKGG",
		"§ 17 Abs. 2 ThürKGG\n", "§ 17\nAbs. 2 ThürKGG", "§ 17\r\n\tAbs. 2\vThürKGG\f", "\t§\t17 Abs. 2 ThürKGG",
		"§ 17 Abs. 2" + strings.Repeat(" ", 1600-len("§ 17 Abs. 2ThürKGG")) + "ThürKGG",
	} {
		require.Equal(t, want, law.MustParseCitation(text))
	}
	require.Equal(t, "Art. 28 Abs. 2 GG", law.MustParseCitation("Art. 28 Abs. 2 GG\n").String())
	require.Equal(t, law.MustParseCitation("PStG SGB"), law.MustParseCitation("PStG\tSGB"))
	require.Equal(t, "Art. 28 DSGVO", law.MustParseCitation("Art.\u00a028 DSGVO").String())
	_, err := law.ParseCitation("§ 17 Abs. 2" + strings.Repeat(" ", 1601-len("§ 17 Abs. 2ThürKGG")) + "ThürKGG")
	require.ErrorContains(t, err, "longer than")

	long := "§ 7 Absatz 1" + strings.Repeat(", Absatz 2, Absatz 3", 18) + strings.Repeat(", 4, 5", 3) + " ThürKGG"
	require.Len(t, long, 400)
	_, err = law.ParseCitation(long)
	require.NoError(t, err, "400 bytes are read")
	long = "§ 7 Absatz 1" + strings.Repeat(", Absatz 2, Absatz 3", 18) + ", Absatz 2, 4, 5, 4" + " ThürKGG"
	require.Len(t, long, 401)
	_, err = law.ParseCitation(long)
	require.ErrorContains(t, err, "longer than")
}

// Abbreviations that are in use beside the official one are read, and printed as the official one.
func TestAliases(t *testing.T) {
	for input, want := range map[string]string{
		"Art. 28 Abs. 3 lit. a DS-GVO":  "Art. 28 Abs. 3 Buchst. a DSGVO",
		"Art. 28 Abs. 3 lit. a) DS-GVO": "Art. 28 Abs. 3 Buchst. a DSGVO",
		"Art. 7 KommZG":                 "Art. 7 BayKommZG",
		"Art. 91c GrundG":               "Art. 91c GG",
		"Art. 91c Grundgesetz":          "Art. 91c GG",
		"DS-GVO":                        "DSGVO",
	} {
		require.Equal(t, want, law.MustParseCitation(input).String())
	}
	act, err := law.ActNamed("DS-GVO")
	require.NoError(t, err)
	require.Equal(t, law.DSGVO, act)
}

// The ordinary ways of citing several places have one printed form each, and tell their places apart.
func TestListsOfPlaces(t *testing.T) {
	for _, test := range []struct {
		input, want string
		places      []string // without the act
	}{
		{"§§ 7 ff. ThürKGG", "§§ 7 ff.", []string{"§§ 7 ff."}},
		{"§ 7 ff. ThürKGG", "§§ 7 ff.", []string{"§§ 7 ff."}},
		{"§ 7ff. ThürKGG", "§§ 7 ff.", []string{"§§ 7 ff."}},
		{"§§ 7 ff ThürKGG", "§§ 7 ff.", []string{"§§ 7 ff."}},
		{"§ 7 f. ThürKGG", "§§ 7 f.", []string{"§§ 7 f."}},
		{"§§ 7 bis 15 ThürKGG", "§§ 7–15", []string{"§§ 7–15"}},
		{"§§ 7-15 ThürKGG", "§§ 7–15", []string{"§§ 7–15"}},
		{"§§ 7 – 15 ThürKGG", "§§ 7–15", []string{"§§ 7–15"}},
		{"§ 7 bis § 15 ThürKGG", "§§ 7–15", []string{"§§ 7–15"}},
		{"§§ 7, 8 und 12 ThürKGG", "§§ 7, 8 und 12", []string{"§ 7", "§ 8", "§ 12"}},
		{"§§ 7, 8, 12 ThürKGG", "§§ 7, 8 und 12", []string{"§ 7", "§ 8", "§ 12"}},
		{"§ 7, § 8 und § 12 ThürKGG", "§§ 7, 8 und 12", []string{"§ 7", "§ 8", "§ 12"}},
		{"§§ 7, 9–11 u. 13 ff. ThürKGG", "§§ 7, 9–11 und 13 ff.", []string{"§ 7", "§§ 9–11", "§§ 13 ff."}},
		{"§ 7 Abs. 1 S. 2, § 8 ThürKGG", "§ 7 Abs. 1 S. 2 und § 8", []string{"§ 7 Abs. 1 S. 2", "§ 8"}},
		{"§ 7 Abs. 1 Satz 2 sowie § 8 ThürKGG", "§ 7 Abs. 1 S. 2 und § 8", []string{"§ 7 Abs. 1 S. 2", "§ 8"}},
		{"§ 7 Abs. 1 und 2 ThürKGG", "§ 7 Abs. 1 und 2", []string{"§ 7 Abs. 1", "§ 7 Abs. 2"}},
		{"§ 7 Abs. 1 und Abs. 2 ThürKGG", "§ 7 Abs. 1 und 2", []string{"§ 7 Abs. 1", "§ 7 Abs. 2"}},
		{"§ 7 Abs. 1, 2 und 4 Nr. 3 ThürKGG", "§ 7 Abs. 1, 2 und 4 Nr. 3", []string{"§ 7 Abs. 1", "§ 7 Abs. 2", "§ 7 Abs. 4 Nr. 3"}},
		{"§ 7 Abs. 1 S. 1, Abs. 2 ThürKGG", "§ 7 Abs. 1 S. 1 und Abs. 2", []string{"§ 7 Abs. 1 S. 1", "§ 7 Abs. 2"}},
		{"§ 7 Abs. 1 Nr. 1 bis 3 ThürKGG", "§ 7 Abs. 1 Nr. 1–3", []string{"§ 7 Abs. 1 Nr. 1–3"}},
		{"§ 7 Abs. 1 ff. ThürKGG", "§ 7 Abs. 1 ff.", []string{"§ 7 Abs. 1 ff."}},
		{"§§ 7, 8 Abs. 1 und Abs. 2 ThürKGG", "§§ 7, 8 Abs. 1 und Abs. 2", []string{"§ 7", "§ 8 Abs. 1", "§ 8 Abs. 2"}},
		{"§§ 7 Abs. 2, 8 Abs. 1 ThürKGG", "§ 7 Abs. 2 und § 8 Abs. 1", []string{"§ 7 Abs. 2", "§ 8 Abs. 1"}},
		{"§ 2 b, § 3 a Abs. 1 ThürKGG", "§§ 2b und 3a Abs. 1", []string{"§ 2b", "§ 3a Abs. 1"}},
		{"§§ 9 a bis 9 c ThürKGG", "§§ 9a–9c", []string{"§§ 9a–9c"}},
		{"§ 7, § 7 Abs. 2 ThürKGG", "§ 7 und § 7 Abs. 2", []string{"§ 7", "§ 7 Abs. 2"}},
		{"§ 7 Abs. 1, § 8 und 9, Anlage 1 ThürKGG", "§ 7 Abs. 1, §§ 8, 9 und Anlage 1", []string{"§ 7 Abs. 1", "§ 8", "§ 9", "Anlage 1"}},
		{"§ 17 Abs. 2 Satz 1 Nummer 2 ThürKGG", "§ 17 Abs. 2 S. 1 Nr. 2", []string{"§ 17 Abs. 2 S. 1 Nr. 2"}},
		{"  § 17\u00a0 Abs.\u202f2   ThürKGG ", "§ 17 Abs. 2", []string{"§ 17 Abs. 2"}},
		{"§17 Abs 2 Nr 5 ThürKGG", "§ 17 Abs. 2 Nr. 5", []string{"§ 17 Abs. 2 Nr. 5"}},
		{norm.NFD.String("§ 17 Absätze 2 und 3 ThürKGG"), "§ 17 Abs. 2 und 3", []string{"§ 17 Abs. 2", "§ 17 Abs. 3"}},
		{"§§ 4–12 ThürKGG", "§§ 4–12", []string{"§§ 4–12"}},
		{"§§ 9a–10 ThürKGG", "§§ 9a–10", []string{"§§ 9a–10"}},
		{"§ 4z ThürKGG", "§ 4z", []string{"§ 4z"}},
		{"§ 7 z ThürKGG", "§ 7z", []string{"§ 7z"}},
		{"§ 12345678 ThürKGG", "§ 12345678", []string{"§ 12345678"}},
		{"§ 17 Nr. 2 Buchst.a ThürKGG", "§ 17 Nr. 2 Buchst. a", []string{"§ 17 Nr. 2 Buchst. a"}},
		{"§ 17 Nr. 2 Buchst. aa ThürKGG", "§ 17 Nr. 2 Buchst. aa", []string{"§ 17 Nr. 2 Buchst. aa"}},
		{"§ 17 Nr. 2 Buchst. z ThürKGG", "§ 17 Nr. 2 Buchst. z", []string{"§ 17 Nr. 2 Buchst. z"}},
		{"§ 17 Buchst. a S. 2 ThürKGG", "§ 17 Buchst. a S. 2", []string{"§ 17 Buchst. a S. 2"}},
		{"§ 17 Absatz2 Satz3 ThürKGG", "§ 17 Abs. 2 S. 3", []string{"§ 17 Abs. 2 S. 3"}},
		{"§§ 7, 8 Abs. 1 und Abs. 2 S. 3 ThürKGG", "§§ 7, 8 Abs. 1 und Abs. 2 S. 3", []string{"§ 7", "§ 8 Abs. 1", "§ 8 Abs. 2 S. 3"}},
		{"§ 7 und Anlage 1 ThürKGG", "§ 7 und Anlage 1", []string{"§ 7", "Anlage 1"}},
		{"Anlage Z ThürKGG", "Anlage Z", []string{"Anlage Z"}},
		{"§§ 7\u201115 ThürKGG", "§§ 7–15", []string{"§§ 7–15"}},
	} {
		got, err := law.ParseCitation(test.input)
		require.NoError(t, err, test.input)
		require.Equal(t, law.MustCite(law.ThuerKGG, test.want), got, test.input)
		require.Equal(t, test.want, got.Place(), test.input)
		var places []string
		for place := range got.Places() {
			require.Equal(t, law.ThuerKGG, place.Act())
			places = append(places, place.Place())
		}
		require.Equal(t, test.places, places, test.input)
		requireSameInEveryForm(t, got)
	}
	require.Equal(t, "Art. 91c Abs. 2 GG", law.MustParseCitation("Art. 91 c Abs. 2 GG").String())
	require.Equal(t, "Art. 104b und 104c GG", law.MustParseCitation("Art. 104b, 104c GG").String())
	require.Equal(t, "Art. 28 Abs. 3 Buchst. a–c DSGVO", law.MustParseCitation("Art. 28 Abs. 3 lit. a-c DSGVO").String())
	require.Equal(t, "Nr. 1–1.2 ANBest-P", law.MustParseCitation("Nr. 1 bis 1.2 ANBest-P").String())
	require.Equal(t, "Nr. 1.3 und 1.5 ANBest-P", law.MustParseCitation("Nr. 1.3, Nr. 1.5 ANBest-P").String())
	require.Equal(t, "§ 57b i. V. m. § 1 VwVfG", law.MustParseCitation("§ 57 b i. V. m. § 1 VwVfG").String())
	require.Equal(t, "Nr. 1.9–1.10 ANBest-P", law.MustParseCitation("Nr. 1.9 bis 1.10 ANBest-P").String())
	require.Equal(t, []law.Citation{law.MustParseCitation("ThürKGG")}, slices.Collect(law.MustParseCitation("ThürKGG").Places()))
	for place := range law.MustParseCitation("§§ 57 und 58 VwVfG i. V. m. § 1 Abs. 1 ThürVwVfG").Places() {
		by, _ := place.By()
		require.Equal(t, law.MustCite(law.ThuerVwVfG, "§ 1 Abs. 1"), by, "a place is read beside the same norm as the list")
	}
}

// Composed and decomposed umlauts are the same citation, of acts in the table and outside it.
func TestDecomposedUmlauts(t *testing.T) {
	for _, text := range []string{"§ 17 ThürKGG", "§ 6 ThürAGPStG", "Nr. 2 VwV-SäHO i. V. m. § 6 ThürAGPStG"} {
		require.NotEqual(t, text, norm.NFD.String(text))
		require.Equal(t, law.MustParseCitation(text), law.MustParseCitation(norm.NFD.String(text)))
	}
}

// A list lies where all of its places lie, and holds what one of them holds. "ff." is open: nothing but its section is surely in it.
func TestWithinLists(t *testing.T) {
	for _, test := range []struct {
		inner, outer string
		want         bool
	}{
		{"§ 7 Abs. 1 und 2", "§ 7", true},
		{"§ 7 Abs. 1 und § 8", "§ 7", false},
		{"§ 8", "§ 7 Abs. 1 und § 8", true},
		{"§ 8 Abs. 3", "§§ 7, 8 und 12", true},
		{"§ 9", "§§ 7, 8 und 12", false},
		{"§§ 8 und 12", "§§ 7, 8 und 12", true},
		{"§§ 8 und 13", "§§ 7, 8 und 12", false},
		{"§§ 7–8", "§§ 7 und 8", false}, // there may be a § 7a
		{"§§ 7 und 8", "§§ 7–15", true},
		{"§§ 7 und 8", "", true},
		{"", "§§ 7 und 8", false},
		{"§ 7", "§§ 7 ff.", true},
		{"§ 7 Abs. 2", "§§ 7 ff.", true},
		{"§ 8", "§§ 7 ff.", false},
		{"§ 8", "§§ 7 f.", false}, // § 7a may be the next one
		{"§§ 7 f.", "§§ 7 ff.", false},
		{"§§ 7 ff.", "§§ 7 ff.", true},
		{"§§ 7 ff.", "§ 7", false},
		{"§§ 7 ff.", "§§ 7–15", false},
		{"§§ 7–15", "§§ 7 ff.", false},
		{"§ 7 Abs. 1 ff.", "§ 7 Abs. 1", false},
		{"§ 7 Abs. 1 ff.", "§ 7", true},
		{"§ 7 Abs. 2 S. 1", "§ 7 Abs. 1–3", true},
		{"§ 7 Abs. 4", "§ 7 Abs. 1–3", false},
		{"§ 8 Abs. 2", "§ 7 Abs. 1–3", false},
		{"§ 7 Nr. 2", "§ 7 Abs. 1–3", false},
		{"§ 7", "§ 7 Abs. 1–3", false},
		{"§ 7a", "§§ 7–15", true},
		{"§ 15a", "§§ 7–15", false},
		{"§ 5", "§§ 7–15", false},
		{"§§ 5–8", "§§ 7–15", false},
		{"§§ 8–16", "§§ 7–15", false},
		{"§ 70", "§ 7", false},
	} {
		for _, act := range []string{"ThürKGG", "PStG"} {
			inner, outer := law.MustParseCitation(strings.TrimSpace(test.inner+" "+act)), law.MustParseCitation(strings.TrimSpace(test.outer+" "+act))
			require.Equal(t, test.want, inner.Within(outer), "%s in %s", inner, outer)
		}
	}
	require.False(t, law.MustParseCitation("§ 7 PStG").Within(law.MustParseCitation("§ 7 ThürAGPStG")))
	require.False(t, law.MustParseCitation("§ 7 PStG").Within(law.MustParseCitation("ThürKGG")))
	require.False(t, law.MustParseCitation("§ 7 PStG").Within(law.Citation{}))
	require.True(t, law.MustParseCitation("Nr. 1.9 ANBest-P").Within(law.MustParseCitation("Nr. 1.2–1.10 ANBest-P")))
}

// The elements of a list are those that all its places share.
func TestElementsOfLists(t *testing.T) {
	for text, want := range map[string][]law.Element{
		"§ 7 Abs. 1 und 2 ThürKGG":          {{Division: law.Section, Value: "7"}},
		"§§ 7 und 8 ThürKGG":                nil,
		"§§ 7 ff. ThürKGG":                  {{Division: law.Section, Value: "7 ff."}},
		"§ 7 Abs. 1 Nr. 2 und Nr. 3 PStG":   {{Division: law.Section, Value: "7"}, {Division: law.Paragraph, Value: "1"}},
		"§ 7 Abs. 2 i. V. m. § 8 ThürKGG":   {{Division: law.Section, Value: "7"}, {Division: law.Paragraph, Value: "2"}},
		"Anlage 1 und Anlage 2 ThürKGG":     nil,
		"Art. 28 Abs. 3 lit. a und b DSGVO": {{Division: law.Article, Value: "28"}, {Division: law.Paragraph, Value: "3"}},
	} {
		require.Equal(t, want, slices.Collect(law.MustParseCitation(text).Elements()), text)
	}
}

// Readers are told in their language what is wrong and what to write instead.
func TestCitationErrorText(t *testing.T) {
	for _, test := range []struct{ input, german, english string }{
		{"§ 7 foo", "im Zitat „§ 7 foo“ ist „foo“ unklar; üblich ist: § 17 Abs. 2 Nr. 5 ThürKGG",
			"in the citation “§ 7 foo”, “foo” is unclear; the usual form is: § 17 Abs. 2 Nr. 5 ThürKGG"},
		{"§ 17 ThuerKGG", "im Zitat „§ 17 ThuerKGG“ ist „ThuerKGG“ nicht die amtliche Abkürzung; gemeint ist wohl: ThürKGG",
			"in the citation “§ 17 ThuerKGG”, “ThuerKGG” is not the official abbreviation; did you mean ThürKGG?"},
		{"§ 91c GG", "im Zitat „§ 91c GG“ steht „§“ am Anfang; Stellen im GG beginnen mit „Art.“",
			"in the citation “§ 91c GG”, “§” comes first; places in the GG begin with Art."},
		{"§ 57 Abs. VwVfG i. V. m. § 1 ThürVwVfG", "im Zitat „§ 57 Abs. VwVfG i. V. m. § 1 ThürVwVfG“ fehlt nach „Abs.“ eine Zahl; üblich ist: § 17 Abs. 2 Nr. 5 ThürKGG",
			"in the citation “§ 57 Abs. VwVfG i. V. m. § 1 ThürVwVfG”, a number is missing after Abs.; the usual form is: § 17 Abs. 2 Nr. 5 ThürKGG"},
	} {
		_, err := law.ParseCitation(test.input)
		var fault *law.CitationError
		require.ErrorAs(t, err, &fault)
		require.Equal(t, test.german, fault.Text(language.German))
		require.Equal(t, test.english, fault.Text(language.English))
	}
	_, err := law.ParseCitation("§ 7 \u202eGGK")
	require.NotContains(t, err.(*law.CitationError).Text(language.German), "\u202e", "a message cannot be turned around")
	require.Equal(t, "im Zitat „x“ ist ein Fehler (auf Englisch): y", (&law.CitationError{Input: "x", Reason: "y"}).Text(language.German))
}

// An act that applies by reference does so for no list with a place that is excepted.
func TestReferenceExceptsFromLists(t *testing.T) {
	reference := law.References()[0]
	_, err := reference.Cite("§§ 57 und 94")
	require.EqualError(t, err, "law: § 94 VwVfG does not apply by § 1 Abs. 1 ThürVwVfG")
	written, err := reference.Cite("§§ 57 und 58")
	require.NoError(t, err)
	require.Equal(t, "§§ 57 und 58 VwVfG i. V. m. § 1 Abs. 1 ThürVwVfG", written.String())
}
