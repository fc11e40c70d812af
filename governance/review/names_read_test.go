package review

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// A name is taken apart as people write it: words for the kind before it or behind it, the Kreis added, two names in two languages.
func TestNamesAreTakenApart(t *testing.T) {
	const none, municipality, district, association = governance.Level(0), governance.Municipality, governance.District, governance.Association
	for name, want := range map[string]readUnitName{
		"Gotha":                            {[]string{"Gotha"}, none, ""},
		"  Bad   Salzungen ":               {[]string{"Bad Salzungen"}, none, ""},
		"Stadt Gotha":                      {[]string{"Stadt Gotha", "Gotha"}, municipality, ""},
		"die Große Kreisstadt Eisenach":    {[]string{"die Große Kreisstadt Eisenach", "Große Kreisstadt Eisenach", "Kreisstadt Eisenach", "Eisenach"}, municipality, ""},
		"Landkreis Gotha":                  {[]string{"Landkreis Gotha", "Gotha"}, district, ""},
		"Landratsamt der Stadt":            {[]string{"Landratsamt der Stadt", "der Stadt", "Stadt"}, district, ""},
		"VG Uder":                          {[]string{"VG Uder", "Uder"}, association, ""},
		"Gotha, Stadt":                     {[]string{"Gotha, Stadt", "Gotha"}, municipality, ""},
		"Gotha (Stadt)":                    {[]string{"Gotha (Stadt)", "Gotha"}, municipality, ""},
		"Landkreis Gotha, Stadt":           {[]string{"Landkreis Gotha, Stadt", "Gotha, Stadt", "Gotha"}, district, ""},
		"Gemeinde":                         {[]string{"Gemeinde"}, none, ""},
		"Kraftsdorf (Landkreis Greiz)":     {[]string{"Kraftsdorf"}, none, "Greiz"},
		"Gemeinde Kraftsdorf, Kreis Greiz": {[]string{"Gemeinde Kraftsdorf", "Kraftsdorf"}, municipality, "Greiz"},
		"Cottbus/Chóśebuz":                 {[]string{"Cottbus/Chóśebuz", "Cottbus", "Chóśebuz"}, none, ""},
		"Mu\u0308hlhausen":                 {[]string{"Mühlhausen"}, none, ""},
	} {
		require.Equal(t, want, readName(name), name)
	}
}

// A name is that of one unit where no other bears it on the day; former names, and names that only begin so, are none of it.
func TestSoleBearers(t *testing.T) {
	ort := func(k, name, valid string) directory.UnitRecord {
		return directory.UnitRecord{Key: key.MustParse(k), Name: name, Kind: governance.KreisangehoerigeGemeinde, Valid: civil.MustParsePeriod(valid)}
	}
	d, err := directory.Build(civil.MustParsePeriod("2000-01-01/2024-12-31"), []directory.UnitRecord{
		{Key: key.MustParse("16"), Name: "Thüringen"},
		{Key: key.MustParse("16067"), Name: "Musterau", Kind: governance.Landkreis},
		ort("16067001", "Musterau", "2000-01-01/2024-12-31"), ort("16067002", "Althof", "2000-01-01/2009-12-31"),
		ort("16067002", "Neuhof", "2010-01-01/2024-12-31"), ort("16067003", "Neuhof am Berg", "2000-01-01/2024-12-31"),
		ort("16067004", "Zweimal", "2000-01-01/2024-12-31"), ort("16067005", "Zweimal", "2000-01-01/2024-12-31"),
	}, nil)
	require.NoError(t, err)
	s, err := d.On(civil.MustParse("2020-06-30"))
	require.NoError(t, err)
	for name, want := range map[string]string{
		"Neuhof": "16067002", "Gemeinde Neuhof": "16067002", "Landkreis Musterau": "16067", "Gemeinde Musterau": "16067001", "Neuhof, Gemeinde": "16067002",
		"Musterau": "", "Althof": "", "Zweimal": "", "Gemeinde Zweimal": "", "Landkreis Neuhof": "", "Neuho": "", "": "",
		strings.Repeat("Gemeinde ", 21) + "Neuhof": "16067002", // 195 letters
		strings.Repeat("Gemeinde ", 22) + "Neuhof": "",         // 204, more than any name has
	} {
		unit, ok := soleBearer(s, name)
		require.Equal(t, want != "", ok, "%q", name)
		if ok {
			require.Equal(t, want, unit.Key().String(), name)
		}
	}
}

// Without an agreement there is no day of signing, and the directory is of the day whatever it is.
func TestCasesWithoutAnAgreement(t *testing.T) {
	require.True(t, Case{}.HasUnitsOfDay())
	require.True(t, Case{Agreement: &agreement.Agreement{}}.HasUnitsOfDay())
	require.False(t, Case{Agreement: &agreement.Agreement{Signed: civil.MustParse("2020-06-30")}}.HasUnitsOfDay())
	require.Equal(t, agreement.Month{}, Case{}.signedIn())
}
