package store_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/directory/internal/store/storetest"
	"github.com/foederal/foederal/governance/directory/internal/territory"
	"github.com/foederal/foederal/governance/key"
)

// Marks on letters do not count: those of the Sorbian names in the registers, of Danish, Polish, Czech and French ones.
func TestFoldLeavesMarksOut(t *testing.T) {
	tests := map[string]string{
		"Chóśebuz": "chosebuz", "Błota": "blota", "Łužyca": "luzyca", "Wózwjerch": "wozwjerch", "Bělin": "belin", "Słopišća": "slopisca", "Rań": "ran",
		"Baršć": "barsc", "Chrósćicy": "chroscicy", "Mała Góra": "mala gora", "Dobruša-Huska": "dobrusa huska", "Smječkecy": "smjeckecy", "Krušwica Ź": "kruswica z",
		"Rødby": "rodby", "Ås": "as", "København": "kobenhavn", "Ørsted": "orsted", "Århus": "arhus", "Ångström": "angstrom",
		"Besançon": "besancon", "Sélestat": "selestat", "Nîmes": "nimes", "Orléans": "orleans", "Angoulême": "angouleme", "Saint-Priest-ès": "saint priest es",
		"Señor": "senor", "São": "sao", "Ítaca": "itaca", "Plzeň": "plzen", "Říp": "rip", "Dvůr": "dvur", "Łódź": "lodz", "Żary": "zary", "Kąty": "katy", "Úvaly": "uvaly",
		"naïf": "naif", "Àà Ââ Áá ã ą": "aa aa aa a a", "Éé Èè Ěě": "ee ee ee", "Ćć Čč Çç": "cc cc cc", "Ńń Žž Źź Żż": "nn zz zz zz",
		"Śś Šš": "ss ss", "Óó Øø ò ô": "oo oo o o", "Úú ù û": "uu u u", "ŕ ř Ř": "r r r", "ý": "y", "Blankenfelde’s": "blankenfeldes", "O'Brien": "obrien", "O`Brien": "obrien",
		"Kopʹev": "kopev", "O\u0301": "o", "Weiß": "weiss", "GROẞ": "gross", "Büdelsdorf": "budelsdorf", "ÄÖÜ": "aou", "Nr. 12a": "nr 12a", "\xff": "", "東": "", "a東b": "a b",
	}
	for name, want := range tests {
		f := fold(name)
		require.Equal(t, want, string(f.Text()), name)
	}
}

// An e after a, o or u makes an umlaut; after au, eu and qu it is a sound of its own, as at the beginning of a word.
func TestFoldKnowsTheUmlautsWrittenWithE(t *testing.T) {
	tests := map[string]string{
		"Muehlhausen": "muhlhausen", "Koeln": "koln", "Baeren": "baren", "Neuenkirchen": "neuenkirchen", "Bauer": "bauer", "Quelle": "quelle", "Ueckermünde": "uckermunde",
		"Oelde": "olde", "Aerzen": "arzen", "Neu Elster": "neu elster", "Bau-Ende": "bau ende", "Buer": "bur", "Duelmen": "dulmen", "See": "see", "Soest": "sost",
		"Emden": "emden", "a E": "a e", "ue": "u", "aue": "aue", "eue": "eue", "due": "du", "Aue-Bad": "aue bad", "Vue": "vu",
	}
	for name, want := range tests {
		f := fold(name)
		require.Equal(t, want, string(f.Text()), name)
	}
}

// Where names are to be told apart, umlauts are two letters, however they are written; without abbreviations every word stays.
func TestFoldThatKeepsUmlauts(t *testing.T) {
	tests := []struct{ name, marked, plain string }{
		{"Mühlhausen", "muehlhausen", "muehlhausen"},
		{"Muehlhausen", "muehlhausen", "muehlhausen"},
		{"Mu\u0308hlhausen", "muehlhausen", "muehlhausen"},
		{"Muhlhausen", "muhlhausen", "muhlhausen"},
		{"Ärzen Öd Über", "aerzen oed ueber", "aerzen oed ueber"},
		{"Sankt Gangloff", "st gangloff", "sankt gangloff"},
		{"Halle an der Saale", "halle a d saale", "halle an der saale"},
		{"Brand und Erbisdorf", "brand u erbisdorf", "brand und erbisdorf"},
		{"Chóśebuz", "chosebuz", "chosebuz"},
	}
	var f store.Folded
	for _, test := range tests {
		f.FoldMarked(test.name)
		require.Equal(t, test.marked, string(f.Text()), test.name)
		f.FoldPlain(test.name)
		require.Equal(t, test.plain, string(f.Text()), test.name)
		f.Fold(test.name)
		again := fold(test.name)
		require.Equal(t, string(again.Text()), string(f.Text()), "what was folded before leaves nothing behind")
	}
}

// The words that registers abbreviate are one with their abbreviations, alone and one after another.
func TestFoldAbbreviates(t *testing.T) {
	tests := map[string]string{
		"der": "d", "dem": "d", "den": "d", "und": "u", "b": "b", "bei": "b", "a": "a", "an": "a", "am": "a", "i": "i", "in": "i", "im": "i",
		"v": "v", "vor": "v", "o": "o", "ob": "o", "auf": "auf", "unter": "unter", "Sankt": "st", "die": "die", "zu": "zu", "sankten": "sankten",
		"Kirchen in den Bergen": "kirchen i d bergen", "Bad Homburg vor der Höhe": "bad homburg v d hohe", "Neuhaus am Rennweg,Stadt": "neuhaus a rennweg,stadt",
		"Höhen unter dem Wald": "hohen unter d wald", "Bei Sankt Ob": "b st o",
	}
	for name, want := range tests {
		f := fold(name)
		require.Equal(t, want, string(f.Text()), name)
	}
}

// The core is the name up to what tells it from others of the name.
func TestCoreOfRealNames(t *testing.T) {
	tests := map[string]string{
		"Neuhaus am Rennweg": "neuhaus", "Halle (Saale), Stadt": "halle", "Schwarza/Thür.": "schwarza", "Graitschen b. Bürgel": "graitschen",
		"Schmiedefeld i. d. Heide": "schmiedefeld", "Rothenburg ob der Tauber": "rothenburg", "Bergen auf Rügen": "bergen", "Höhen unter dem Wald": "hohen",
		"Kirchberg in den Bergen": "kirchberg", "Kirchberg vor dem Wald": "kirchberg", "Offenbach an der Queich": "offenbach", "Brand und Erbisdorf": "brand u erbisdorf",
		"Stadt der Berge": "stadt d berge", "Kirchberg ( Hunsrück )": "kirchberg", "A/B (C)": "a", "/alt": "alt", "Am See, bei A": "a see", "Erfurt, Stadt (alt)": "erfurt",
		"Erfurt , Stadt": "erfurt", "Erfurt,, Stadt": "erfurt", "St. Gangloff": "st gangloff",
	}
	for name, want := range tests {
		f := fold(name)
		require.Equal(t, want, string(f.Core()), name)
	}
	f := fold("Erfurt,, Stadt")
	require.Equal(t, "erfurt,stadt", string(f.Text()))
	require.Equal(t, "erfurt", string(f.Base()))
}

// What is longer than any name is cut, wherever the cut falls.
func TestFoldCutsWhatIsTooLong(t *testing.T) {
	for _, long := range []string{"a", "ß", "ä", "a ", "in ", "sankt "} {
		var f store.Folded
		f.FoldMarked(strings.Repeat(long, 300))
		require.LessOrEqual(t, len(f.Text()), 256)
		require.GreaterOrEqual(t, len(f.Text()), 200)
		f.FoldMarked("Erfurt")
		require.Equal(t, "erfurt", string(f.Text()))
	}
}

// named is a history of units with names of the register of 2025, one unit for each.
func named(t *testing.T, names map[string]string) *store.Table {
	t.Helper()
	h := storetest.History()
	h.Units, h.Events = nil, nil
	valid := civil.Period{From: civil.MustParse("2020-01-01")}
	for k, name := range names {
		parsed := key.MustParse(k)
		h.Units = append(h.Units, territory.Unit{
			Key: parsed, Level: governance.LevelOf(parsed), Valid: valid, States: []territory.State{{From: valid.From, Name: name}},
		})
	}
	slices.SortFunc(h.Units, func(a, b territory.Unit) int {
		return cmp.Or(cmp.Compare(a.Level, b.Level), cmp.Compare(store.Number(a.Key), store.Number(b.Key)))
	})
	data, err := store.Encode(h)
	require.NoError(t, err)
	opened, err := store.Open(string(data))
	require.NoError(t, err)
	return opened
}

// A word for the kind before a name is left out of its alias, with the addition and without; whether the name is that of the unit
// everywhere depends on the word.
func TestAliasesWithoutTheWordForTheKind(t *testing.T) {
	opened := named(t, map[string]string{
		"053": "Reg.-Bez. Köln", "094": "früher: Reg.-Bez. Oberfranken", "146": "früher: Direktionsbezirk Leipzig", "031": "Statistische Region Braunschweig",
		"13072": "Landkreis Rostock", "13003": "Rostock", "03241": "Region Hannover", "05334": "Städteregion Aachen", "10041": "Regionalverband Saarbrücken",
		"10042": "Stadtverband Saarbrücken", "01055": "Kreis Ostholstein (alt)", "160615051": "EG Uder", "081175011": "GVV Voralb",
		"081155003": "VVG der Stadt Herrenberg", "084365008": "VVG der Gemeinde Wilhelmsdorf", "01051001": "Kreisau", "01051002": "Egeln", "01051003": "Kreis",
	})
	tests := []struct {
		name, of string
		level    governance.Level
		own      bool
	}{
		{"Köln", "Reg.-Bez. Köln", governance.GovernmentRegion, false},
		{"Oberfranken", "früher: Reg.-Bez. Oberfranken", governance.GovernmentRegion, false},
		{"Leipzig", "früher: Direktionsbezirk Leipzig", governance.GovernmentRegion, false},
		{"Braunschweig", "Statistische Region Braunschweig", governance.GovernmentRegion, false},
		{"Rostock", "Landkreis Rostock", governance.District, true},
		{"Ostholstein", "Kreis Ostholstein (alt)", governance.District, true},
		{"Ostholstein (alt)", "Kreis Ostholstein (alt)", governance.District, true},
		{"Hannover", "Region Hannover", governance.District, false},
		{"Aachen", "Städteregion Aachen", governance.District, false},
		{"Uder", "EG Uder", governance.Association, false},
		{"Voralb", "GVV Voralb", governance.Association, false},
		{"Herrenberg", "VVG der Stadt Herrenberg", governance.Association, false},
		{"Wilhelmsdorf", "VVG der Gemeinde Wilhelmsdorf", governance.Association, false},
	}
	for _, test := range tests {
		folded := fold(test.name)
		aliases := opened.Aliases(folded.Text())
		require.Len(t, aliases, 1, test.name)
		require.Equal(t, test.of, opened.String(aliases[0].String))
		require.Equal(t, test.level, aliases[0].Level, test.name)
		require.Equal(t, test.own, aliases[0].Own, test.name)
		require.Equal(t, string(folded.Text()), aliases[0].Name)
	}
	require.Len(t, opened.Aliases([]byte("saarbrucken")), 2, "the Regionalverband and the Stadtverband before it")
	for _, none := range []string{"au", "eln", "egeln", "kreis", "landkreis rostock", "rostoc", "rostock s", "", "zz"} {
		require.Empty(t, opened.Aliases([]byte(none)), none)
	}
}

// In the Lausitz the second name of a place is its Sorbian one; anywhere else, and where a landscape stands there, it is none.
func TestAliasesOfSorbianNames(t *testing.T) {
	opened := named(t, map[string]string{
		"12052000": "Cottbus/Chóśebuz, Stadt", "12061316": "Lübben (Spreewald) / Lubin (Błota), Stadt", "12066196": "Lübbenau/Spreewald / Lubnjow/Błota, Stadt",
		"12066052": "Calau/Kalawa, Stadt", "12071244": "Kolkwitz/Gołkojce", "12071301": "Neuhausen/Spree", "14625020": "Bautzen / Budyšin, Stadt, Hochschulstadt / Wysokošulske město",
		"14625330": "Lohsa / Łaz", "14626600": "Weißwasser/O.L., Stadt", "14626610": "Zittau", "12061540": "Märkisch Buchholz/Brand", "12061112": "Golßen/N.L.",
		"12061113": "Luckau/Lausitz", "12061114": "Vetschau/Spreewald", "14626999": "Rietschen/Rěčicy", "14627001": "Riesa/Elbe", "12060001": "Angermünde/Mark", "12072001": "Baruth/Mark",
		"14626012": "Bernstadt/Oberlausitz",
	})
	tests := map[string]string{
		"Chóśebuz": "Cottbus/Chóśebuz, Stadt", "Lubin": "Lübben (Spreewald) / Lubin (Błota), Stadt", "Lubin (Błota)": "Lübben (Spreewald) / Lubin (Błota), Stadt",
		"Lubnjow": "Lübbenau/Spreewald / Lubnjow/Błota, Stadt", "Kalawa": "Calau/Kalawa, Stadt", "Gołkojce": "Kolkwitz/Gołkojce",
		"Budyšin": "Bautzen / Budyšin, Stadt, Hochschulstadt / Wysokošulske město", "Łaz": "Lohsa / Łaz", "Rěčicy": "Rietschen/Rěčicy",
	}
	for name, want := range tests {
		folded := fold(name)
		aliases := opened.Aliases(folded.Text())
		require.Len(t, aliases, 1, name)
		require.Equal(t, want, opened.String(aliases[0].String))
		require.Equal(t, governance.Municipality, aliases[0].Level)
		require.True(t, aliases[0].Own, "the Sorbian name is the name itself")
	}
	for _, none := range []string{"Spree", "Spreewald", "O.L.", "N.L.", "Lausitz", "Oberlausitz", "Brand", "Elbe", "Mark", "Stadt", "Zittau", "Cottbus", "Wysokošulske město"} {
		folded := fold(none)
		require.Empty(t, opened.Aliases(folded.Text()), none)
	}
}
