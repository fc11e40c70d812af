package thueringen_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/thueringen"
)

// The Rechtsaufsicht follows § 118 ThürKO, and with it the history: Eisenach was kreisfrei, and is a Große Kreisstadt since.
func TestSupervision(t *testing.T) {
	for _, test := range []struct {
		unit, on string
		kind     thueringen.AuthorityKind
		district string
		evidence law.Evidence
	}{
		{schmalkalde, "2021-10-01", thueringen.Landratsamt, landkreis, law.Primary},
		{dolmar, "2021-10-01", thueringen.Landratsamt, landkreis, law.Primary},
		{landkreis, "2021-10-01", thueringen.Landesverwaltungsamt, "", law.Primary},
		{erfurt, "2021-10-01", thueringen.Landesverwaltungsamt, "", law.Primary},
		{"16051", "2021-10-01", thueringen.Landesverwaltungsamt, "", law.Primary},
		{"16056000", "2021-06-30", thueringen.Landesverwaltungsamt, "", law.Primary},
		{"16063105", "2021-07-01", thueringen.Landesverwaltungsamt, "", law.Secondary},
		{"16", "2021-10-01", 0, "", 0},
		{"160665050", "2021-10-01", 0, "", 0}, // the record of Meiningen with those for whom it acts: no corporation
	} {
		unit, err := directoryOn(t, test.on).Lookup(key.MustParse(test.unit))
		require.NoError(t, err)
		authority, ok := thueringen.Supervision(unit)
		require.Equal(t, test.kind != 0, ok, test.unit)
		require.Equal(t, test.kind, authority.Kind, test.unit)
		require.Equal(t, test.district, authority.District.String(), test.unit)
		require.Equal(t, test.evidence, authority.Source.Evidence, test.unit)
	}
}

// Above a Landratsamt stands the Landesverwaltungsamt, above that the ministry, and above that nobody.
func TestAbove(t *testing.T) {
	landratsamt := thueringen.Authority{Kind: thueringen.Landratsamt, District: key.MustParse(landkreis).(key.District)}
	require.Equal(t, "Landratsamt (16066)", landratsamt.Text(language.German))
	middle, ok := landratsamt.Above()
	require.True(t, ok)
	require.Equal(t, "Landesverwaltungsamt", middle.Text(language.English))
	ministry, ok := middle.Above()
	require.True(t, ok)
	require.Equal(t, "ministry for municipal affairs", ministry.Text(language.English))
	_, ok = ministry.Above()
	require.False(t, ok)
	require.Empty(t, thueringen.Authority{}.Text(language.German))
}

// Cooperation is supervised by § 46 ThürKGG: the highest authority that any party calls for.
func TestSupervisionOfCooperation(t *testing.T) {
	unit := func(k string) governance.Partner {
		return governance.Partner{Kind: governance.UnitPartner, Unit: governance.UnitKey{Key: key.MustParse(k)}}
	}
	kind := func(k governance.PartnerKind) governance.Partner { return governance.Partner{Kind: k} }
	for name, test := range map[string]struct {
		parties  []governance.Partner
		seat     string
		kind     thueringen.AuthorityKind
		district string
	}{
		"one Landkreis": {[]governance.Partner{unit(schmalkalde), unit(zellaMehlis), unit(dolmar)}, "",
			thueringen.Landratsamt, landkreis},
		"several, with a seat": {[]governance.Partner{unit(schmalkalde), unit(anrode)}, anrode,
			thueringen.Landratsamt, "16064"},
		"several, without a seat": {[]governance.Partner{unit(schmalkalde), unit(anrode)}, "", 0, ""},
		"a Landkreis": {[]governance.Partner{unit(schmalkalde), unit(landkreis)}, "",
			thueringen.Landesverwaltungsamt, ""},
		"a kreisfreie Stadt": {[]governance.Partner{unit(schmalkalde), unit(erfurt)}, "",
			thueringen.Landesverwaltungsamt, ""},
		"the Land": {[]governance.Partner{unit(landkreis), kind(governance.LandPartner)}, "",
			thueringen.Ministry, ""},
		"the Federation": {[]governance.Partner{unit(landkreis), kind(governance.FederationPartner)},
			"", thueringen.Ministry, ""},
		"a town of Bayern": {[]governance.Partner{unit(schmalkalde), unit(coburg)}, "",
			thueringen.Ministry, ""},
		"members that nobody knows": {[]governance.Partner{unit(schmalkalde), kind(governance.Zweckverband)}, "",
			0, ""},
		"the Land beside unknown members": {[]governance.Partner{kind(governance.Zweckverband),
			kind(governance.LandPartner)}, "", thueringen.Ministry, ""},
		"a unit without a key": {[]governance.Partner{unit(schmalkalde), kind(governance.UnitPartner)}, "", 0, ""},
		"a company changes nothing": {[]governance.Partner{unit(schmalkalde), kind(governance.PublicCompany)}, "",
			thueringen.Landratsamt, landkreis},
		"nobody": {nil, "", 0, ""},
	} {
		var seat governance.UnitKey
		if test.seat != "" {
			seat.Key = key.MustParse(test.seat)
		}
		authority, ok := thueringen.SupervisionOfCooperation(test.parties, seat)
		require.Equal(t, test.kind != 0, ok, name)
		require.Equal(t, test.kind, authority.Kind, name)
		require.Equal(t, test.district, authority.District.String(), name)
	}
}

// In the transferred sphere others act for a small municipality, in the own sphere nobody but itself.
func TestAddressee(t *testing.T) {
	for _, test := range []struct {
		unit      string
		sphere    governance.Sphere
		addressee string
	}{
		{belrieth, governance.TransferredSphere, dolmar},
		{belrieth, governance.OwnSphere, belrieth},
		{dolmar, governance.TransferredSphere, dolmar},
		{"16063051", governance.TransferredSphere, "16063003"}, // Leimbach, for which Bad Salzungen acts
		{"16063003", governance.TransferredSphere, "16063003"},
		{schmalkalde, governance.TransferredSphere, schmalkalde},
		{landkreis, governance.TransferredSphere, landkreis},
	} {
		unit, err := directoryOn(t, "2021-10-01").Lookup(key.MustParse(test.unit))
		require.NoError(t, err)
		addressee, ok := thueringen.Addressee(unit, test.sphere)
		require.True(t, ok, test.unit)
		require.Equal(t, test.addressee, addressee.Key().String(), test.unit)
		_, ok = thueringen.Addressee(unit, 0)
		require.False(t, ok, "without a sphere there is no answer")
	}
}

func ExampleSupervision() {
	then, err := thueringen.Directory().On(civil.MustParse("2021-10-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	schmalkalden, _ := then.Municipality(key.MustParseAGS("16066063"))
	authority, _ := thueringen.Supervision(schmalkalden)
	fmt.Println(authority.Text(language.German), "nach", authority.Source.Citation)
	// Output: Landratsamt (16066) nach § 118 ThürKO
}

func ExampleSupervisionOfCooperation() {
	unit := func(k string) governance.Partner {
		return governance.Partner{Kind: governance.UnitPartner, Unit: governance.UnitKey{Key: key.MustParse(k)}}
	}
	authority, ok := thueringen.SupervisionOfCooperation([]governance.Partner{unit("16066063"), unit("16066")},
		governance.UnitKey{})
	fmt.Println(authority.Text(language.German), ok)
	// Output: Landesverwaltungsamt true
}

func ExampleAddressee() {
	then, err := thueringen.Directory().On(civil.MustParse("2021-10-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	belrieth, _ := then.Municipality(key.MustParseAGS("16066005"))
	addressee, _ := thueringen.Addressee(belrieth, governance.TransferredSphere)
	fmt.Println(addressee)
	// Output: 160665014 Dolmar-Salzbrücke
}
