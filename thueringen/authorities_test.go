package thueringen

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/supervision"
)

// The words of agreements name the authorities of § 118 ThürKO: by their titles, by the level right before the word for supervision, or by
// the Landkreis right behind it. Who only speaks of supervision names none, and who names two leaves open which decides.
func TestAuthoritiesNamedInWords(t *testing.T) {
	const none = supervision.Tier(0)
	for words, want := range map[string]struct {
		kind    supervision.Tier
		several bool
	}{
		"Landratsamt Greiz":                                        {landratsamt, false},
		"LANDRATSAMT GREIZ":                                        {landratsamt, false},
		"die Landrätin des Kreises":                                {landratsamt, false},
		"untere staatliche Verwaltungsbehörde":                     {landratsamt, false},
		"untere Rechtsaufsichtsbehörde":                            {landratsamt, false},
		"bei der unteren Rechtsaufsicht":                           {landratsamt, false},
		"als unterer Kommunalaufsicht":                             {landratsamt, false},
		"Kommunalaufsicht des Landkreises Greiz":                   {landratsamt, false},
		"Kommunalaufsicht beim Landkreis Greiz":                    {landratsamt, false},
		"Thüringer Landesverwaltungsamt":                           {landesverwaltungsamt, false},
		"TLVwA, Referat 240":                                       {landesverwaltungsamt, false},
		"obere Rechtsaufsichtsbehörde":                             {landesverwaltungsamt, false},
		"der oberen Rechtsaufsichtsbehörde":                        {landesverwaltungsamt, false},
		"oberer Aufsicht":                                          {landesverwaltungsamt, false},
		"Thüringer Innenministerium":                               {ministry, false},
		"oberste Rechtsaufsichtsbehörde":                           {ministry, false},
		"der obersten Rechtsaufsicht":                              {ministry, false},
		"oberster Kommunalaufsicht":                                {ministry, false},
		"Landratsamt nach Anhörung des Landesverwaltungsamts":      {none, true},
		"Landesverwaltungsamt im Einvernehmen mit dem Ministerium": {none, true},
		"Kommunalaufsicht":                                         {none, false},
		"Kommunalaufsicht, Obere Straße 5":                         {none, false},
		"Obere Straße 5, Kommunalaufsicht":                         {none, false},
		"Kommunalaufsicht der Stadt":                               {none, false},
		"Kommunalaufsicht des":                                     {none, false},
		"Kommunalaufsicht des Landkreises":                         {landratsamt, false},
		"Kommunalaufsicht des Ortes":                               {none, false},
		"die Kommunalaufsicht beim Landkreis":                      {landratsamt, false},
		"Kommunalaufsicht im Landkreis":                            {none, false},
		"Satzung des Landkreises":                                  {none, false},
		"":                                                         {none, false},
	} {
		kind, several := authorityNamed(words)
		require.Equal(t, want.kind, kind, words)
		require.Equal(t, want.several, several, words)
	}
}

// Whoever names the function alone, or the Landratsamt and no Landkreis, leaves open which of several authorities is meant. A level other
// than that of the competent authority is wrong and leaves nothing open.
func TestWordsThatNameTheFunctionAlone(t *testing.T) {
	for _, test := range []struct {
		words     string
		competent supervision.Tier
		want      bool
	}{
		{"Landratsamt", landratsamt, true}, {"Landratsamt", 0, true}, {"Landratsamt", landesverwaltungsamt, false},
		{"das zuständige Landratsamt als untere staatliche Verwaltungsbehörde", landratsamt, true},
		{"Landratsamt Greiz", landratsamt, false},
		{"Kommunalaufsicht", landratsamt, true}, {"Kommunalaufsicht", ministry, true},
		{"Rechtsaufsicht", landesverwaltungsamt, true}, {"die zuständige Aufsichtsbehörde", landesverwaltungsamt, true},
		{"Landesverwaltungsamt", landesverwaltungsamt, false}, {"Innenministerium", ministry, false},
		{"Landratsamt oder Landesverwaltungsamt", landratsamt, false},
		{"Bürgermeister", landratsamt, false}, {"", landratsamt, false},
	} {
		require.Equal(t, test.want, namesFunction(test.words, test.competent), "%s, %v", test.words, test.competent)
	}
}

// The ministry for municipal affairs is named by what it is for, the Landratsamt by the name of its Landkreis, and of the
// Landesverwaltungsamt there is one.
func TestWordsThatNameTheCompetentAuthority(t *testing.T) {
	snapshot, err := Directory().On(civil.MustParse("2021-10-01"))
	require.NoError(t, err)
	ofLandkreis := authority(landratsamt, key.MustParseDistrict("16066"))
	for _, test := range []struct {
		words     string
		competent supervision.Authority
		want      agreement.Fact
	}{
		{"Ministerium für Kommunales", authority(ministry, key.District{}), agreement.Yes},
		{"Thüringer Innenministerium", authority(ministry, key.District{}), agreement.Yes},
		{"Ministerium für Inneres, Kommunales und Landesentwicklung", authority(ministry, key.District{}), agreement.Yes},
		{"Ministerium für Inneres", authority(ministry, key.District{}), agreement.Yes},
		{"oberste Rechtsaufsichtsbehörde", authority(ministry, key.District{}), agreement.Yes},
		{"Finanzministerium", authority(ministry, key.District{}), agreement.Unknown},
		{"Landesverwaltungsamt", authority(landesverwaltungsamt, key.District{}), agreement.Yes},
		{"Landratsamt Schmalkalden-Meiningen", ofLandkreis, agreement.Yes},
		{"LANDRATSAMT SCHMALKALDEN-MEININGEN", ofLandkreis, agreement.Yes},
		{"Landratsamt Greiz", ofLandkreis, agreement.No},
		{"Landratsamt Greiz, für das Landratsamt Schmalkalden-Meiningen", ofLandkreis, agreement.Yes},
		{"Landratsamt Schmalkalden-Meiningen, früher Landratsamt Greiz", ofLandkreis, agreement.Yes},
		{"Landratsamt Meiningen", ofLandkreis, agreement.Unknown},
		{"Schmalkalden-Meiningen", ofLandkreis, agreement.Yes},
	} {
		require.Equal(t, test.want, namesAuthority(snapshot, test.words, test.competent), test.words)
	}
	require.Equal(t, agreement.Unknown, namesAuthority(snapshot, "", ofLandkreis))
}

// Supervisory authorities publish in the Staatsanzeiger and in the gazettes of the Landkreise. Gazettes of towns and pages on the internet
// are none of theirs; of a Landkreis's own page, of the gazette of a town that names its Kreis, and of any other name nobody can tell.
func TestGazettesOfSupervisors(t *testing.T) {
	for want, gazettes := range map[agreement.Fact][]string{
		agreement.Yes: {"Thüringer Staatsanzeiger", "Amtsblatt des Landkreises Greiz", "Amtsblatt Ilm-Kreis", "Amtsblatt des Landratsamts Hildburghausen",
			"Amtsblatt des Landkreises Saalfeld-Rudolstadt"},
		agreement.No: {"Homepage", "Webseite", "Website", "Internetseite", "Amtsblatt der Kreisstadt Greiz", "Amtsblatt der kreisfreien Stadt Gera",
			"Amtsblatt der großen kreisangehörigen Stadt Gotha", "Mitteilungsblatt", "Amtsblatt der Gemeinde Nesse-Apfelstädt", "Städtischer Anzeiger",
			"Amtsblatt der Verwaltungsgemeinschaft Hermsdorf", "Anzeiger der Stadtverwaltung"},
		agreement.Unknown: {"Internetseite des Landkreises", "Amtsblatt der Stadt Ilmenau, Ilm-Kreis", "Allgemeiner Anzeiger", "Anzeiger Rudolstadt", "",
			"Internetseite des Landratsamts"},
	} {
		for _, gazette := range gazettes {
			require.Equal(t, want, isOfSupervisor(gazette), gazette)
		}
	}
}
