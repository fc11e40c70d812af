package thueringen_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/thueringen"
)

func district(t testing.TB, digits string) key.District {
	t.Helper()
	k, err := key.ParseDistrict(digits)
	require.NoError(t, err)
	return k
}

func snapshot(t testing.TB, day string) directory.Snapshot {
	t.Helper()
	s, err := thueringen.Directory().On(civil.MustParse(day))
	require.NoError(t, err)
	return s
}

// The amounts of § 23 Abs. 1 ThürFAG: until 31.12.2020, 2021, 2022 to 2023, from 2024. In 2025 the text is that of 2024, which is
// concluded from the days of the amendments; for 2026 nothing is recorded.
func TestBurdenCompensationPerInhabitant(t *testing.T) {
	for r, euro := range map[thueringen.Recipient][6]int64{
		thueringen.ToKreisfreieStadt: {139, 142, 172, 172, 210, 210},
		thueringen.ToLandkreis:       {100, 101, 108, 108, 154, 154},
		thueringen.ToGrosseStadt:     {49, 61, 58, 58, 68, 68},
		thueringen.ToGemeinde:        {37, 38, 43, 43, 45, 45},
	} {
		series := thueringen.BurdenCompensation(r)
		for i, want := range euro {
			day, err := civil.Of(2020+i, 7, 1)
			require.NoError(t, err)
			rate, ok := series.On(day)
			require.True(t, ok)
			require.Equal(t, finance.Euro(want), rate.Value, "%s in %d", r.Text(language.German), 2020+i)
			norm := "§ 23 Abs. 1 ThürFAG"
			if r == thueringen.ToGemeinde && 2020+i >= 2024 {
				norm = "§ 23 Abs. 1 S. 2 ThürFAG" // a sentence of its own since 2024
			}
			require.Equal(t, norm, rate.Source.Citation.String(), "%s in %d", r.Text(language.German), 2020+i)
			if rate.Period.From.Year() == 2025 {
				require.Equal(t, law.Derived, rate.Source.Evidence)
			} else {
				require.Equal(t, law.Primary, rate.Source.Evidence)
			}
		}
		why, _ := series.Absent(civil.MustParse("2026-01-01"))
		require.Equal(t, law.AfterRecords, why)
		why, _ = series.Absent(civil.MustParse("2019-12-31"))
		require.Equal(t, law.BeforeRecords, why)
	}
	require.Zero(t, thueringen.BurdenCompensation(0).Len())
}

// Every Landkreis and every kreisfreie Stadt in 2024, with the population of 31 December 2022. By hand:
//
//	Erfurt     214,969 × 210 = 45,143,490
//	Eichsfeld  103,987 × 154 = 16,013,998
//	Sonneberg   56,922 × 154 =  8,765,988
//
// The populations add up to the 2,126,846 inhabitants of Thüringen that the statistical office has published for that day.
func TestBurdenCompensation2024(t *testing.T) {
	table, err := thueringen.BurdenTable(2024)
	require.NoError(t, err)
	var text strings.Builder
	require.NoError(t, table.WriteText(&text, language.German))
	require.Equal(t, `Mehrbelastungsausgleich 2024, Einwohner am 31.12.2022
Schlüssel  Name                    Einwohner  je Einwohner              Betrag  Beleg
16051      Erfurt                    214.969    210,00 EUR   45.143.490,00 EUR  aus zweiter Hand
16052      Gera                       93.634    210,00 EUR   19.663.140,00 EUR  aus zweiter Hand
16053      Jena                      111.191    210,00 EUR   23.350.110,00 EUR  aus zweiter Hand
16054      Suhl                       37.009    210,00 EUR    7.771.890,00 EUR  aus zweiter Hand
16055      Weimar                     65.620    210,00 EUR   13.780.200,00 EUR  aus zweiter Hand
16061      Eichsfeld                 103.987    154,00 EUR   16.013.998,00 EUR  aus zweiter Hand
16062      Nordhausen                 82.444    154,00 EUR   12.696.376,00 EUR  aus zweiter Hand
16063      Wartburgkreis             159.539    154,00 EUR   24.569.006,00 EUR  aus zweiter Hand
16064      Unstrut-Hainich-Kreis      98.360    154,00 EUR   15.147.440,00 EUR  aus zweiter Hand
16065      Kyffhäuserkreis            73.690    154,00 EUR   11.348.260,00 EUR  aus zweiter Hand
16066      Schmalkalden-Meiningen    123.939    154,00 EUR   19.086.606,00 EUR  aus zweiter Hand
16067      Gotha                     134.941    154,00 EUR   20.780.914,00 EUR  aus zweiter Hand
16068      Sömmerda                   69.646    154,00 EUR   10.725.484,00 EUR  aus zweiter Hand
16069      Hildburghausen             61.926    154,00 EUR    9.536.604,00 EUR  aus zweiter Hand
16070      Ilm-Kreis                 106.776    154,00 EUR   16.443.504,00 EUR  aus zweiter Hand
16071      Weimarer Land              83.179    154,00 EUR   12.809.566,00 EUR  aus zweiter Hand
16072      Sonneberg                  56.922    154,00 EUR    8.765.988,00 EUR  aus zweiter Hand
16073      Saalfeld-Rudolstadt       101.494    154,00 EUR   15.630.076,00 EUR  aus zweiter Hand
16074      Saale-Holzland-Kreis       83.234    154,00 EUR   12.818.036,00 EUR  aus zweiter Hand
16075      Saale-Orla-Kreis           79.178    154,00 EUR   12.193.412,00 EUR  aus zweiter Hand
16076      Greiz                      96.381    154,00 EUR   14.842.674,00 EUR  aus zweiter Hand
16077      Altenburger Land           88.787    154,00 EUR   13.673.198,00 EUR  aus zweiter Hand
16         Σ                       2.126.846                356.789.972,00 EUR  aus zweiter Hand
`, text.String())

	var csv strings.Builder
	require.NoError(t, table.WriteCSV(&csv))
	require.True(t, strings.HasPrefix(csv.String(),
		"\ufeffSchlüssel;Name;Einwohner;je Einwohner;Betrag;Beleg\r\n16051;Erfurt;214969;210,00;45143490,00;aus zweiter Hand\r\n"))
	data, err := json.Marshal(table)
	require.NoError(t, err)
	require.Contains(t, string(data), `{"kind":"amount","value":"45143490.00"}`)
}

// 2025 by the rates of 2024, with the population of 31 December 2023 in the register. By hand: Erfurt 215,675 × 210 = 45,291,750. For
// 2026 no rate is recorded.
func TestBurdenCompensation2025(t *testing.T) {
	c, err := thueringen.CompensationOf(district(t, "16051"), thueringen.ToKreisfreieStadt, 2025)
	require.NoError(t, err)
	require.EqualValues(t, 215_675, c.Population.Value)
	require.Equal(t, finance.Euro(45_291_750), c.Amount)
	require.Equal(t, law.Derived, c.Calculation().Evidence())
	require.Contains(t, c.Calculation().Text(language.German), "Wortlaut: von 2024, bis zum 30.12.2025 nicht geändert")
	require.Contains(t, c.Calculation().Text(language.English), "wording: of 2024, unchanged until 30 December 2025")
	table, err := thueringen.BurdenTable(2025)
	require.NoError(t, err)
	require.Len(t, table.Rows, 5+17+1)
	require.Equal(t, "Mehrbelastungsausgleich 2025, Einwohner am 31.12.2023, Beträge je Einwohner nach dem Wortlaut von 2024, "+
		"bis zum 30.12.2025 nicht geändert", table.Title.German)
	for _, row := range table.Rows {
		require.Equal(t, "derived", row[5].Format(language.English))
	}
	_, err = thueringen.BurdenTable(2026)
	require.ErrorContains(t, err, "no Mehrbelastungsausgleich per inhabitant is recorded")
}

// Eisenach was a kreisfreie Stadt until 30 June 2021. In 2022 it belongs to the Wartburgkreis, also with its population of 31
// December 2020, and so does the sum of all: the 2,120,237 inhabitants of that day, and 2,108,863 a year later.
func TestBurdenFollowsTheTerritoryOfTheYear(t *testing.T) {
	for year, people := range map[int]string{2022: "2.120.237", 2023: "2.108.863"} {
		table, err := thueringen.BurdenTable(year)
		require.NoError(t, err)
		require.Len(t, table.Rows, 5+17+1)
		require.Equal(t, people, table.Rows[22][2].Format(language.German))
	}
	_, err := thueringen.CompensationOf(district(t, "16056"), thueringen.ToKreisfreieStadt, 2023)
	require.ErrorAs(t, err, new(*thueringen.FinanceError))
	_, err = thueringen.BurdenTable(0)
	require.ErrorAs(t, err, new(*thueringen.FinanceError))
	_, err = thueringen.BurdenTable(2090)
	require.ErrorAs(t, err, new(*directory.SpanError))
}

func TestCompensationOfAUnit(t *testing.T) {
	c, err := thueringen.CompensationOf(district(t, "16061"), thueringen.ToLandkreis, 2024)
	require.NoError(t, err)
	require.Equal(t, finance.Euro(16_013_998), c.Amount)
	require.Equal(t, civil.MustParse("2022-12-31"), c.Population.AsOf)
	require.Equal(t, `Mehrbelastungsausgleich 2024: Eichsfeld
  1. Betrag je Einwohner
     Empfänger: Landkreis
     = 154,00 EUR
     [§ 23 Abs. 1 ThürFAG (Haufe HI6702096; finanzen.thueringen.de); Wortlaut gelesen]
  2. Einwohner
     Stichtag: 31.12.2022
     maßgeblich: 31.12. des vorvergangenen Jahres
     = 103.987
     [§ 30 Abs. 1 ThürFAG (statistik.thueringen.de ge001633; Gemeindeverzeichnis); aus zweiter Hand]
  3. Mehrbelastungsausgleich = Betrag je Einwohner × Einwohner
     Betrag je Einwohner: 154,00 EUR
     Einwohner: 103.987
     = 16.013.998,00 EUR
     [§ 23 Abs. 1 ThürFAG (Haufe HI6702096; finanzen.thueringen.de); Wortlaut gelesen]
`, c.Calculation().Text(language.German))
	require.Equal(t, law.Secondary, c.Calculation().Evidence())
	c.Population.Joined = true
	require.Contains(t, c.Calculation().Text(language.German), "Gebiet: seither zusammengeschlossene Gemeinden addiert")
	require.Contains(t, c.Calculation().Text(language.English), "territory: municipalities that have merged since are added up")
	require.Equal(t, law.Derived, c.Calculation().Evidence())

	for name, bad := range map[string]struct {
		unit key.Key
		r    thueringen.Recipient
		year int
	}{
		"no amount for 2026":      {district(t, "16061"), thueringen.ToLandkreis, 2026},
		"no amount for 2019":      {district(t, "16061"), thueringen.ToLandkreis, 2019},
		"no population of 2019":   {district(t, "16061"), thueringen.ToLandkreis, 2021},
		"no such unit":            {district(t, "16099"), thueringen.ToLandkreis, 2024},
		"no unit":                 {nil, thueringen.ToLandkreis, 2024},
		"no unit at the pointer":  {(*key.District)(nil), thueringen.ToLandkreis, 2024},
		"no kind":                 {district(t, "16061"), 0, 2024},
		"no year":                 {district(t, "16061"), thueringen.ToLandkreis, 0},
		"Eisenach is no district": {district(t, "16056"), thueringen.ToKreisfreieStadt, 2024},
	} {
		_, err := thueringen.CompensationOf(bad.unit, bad.r, bad.year)
		require.ErrorAs(t, err, new(*thueringen.FinanceError), name)
	}
	_, err = thueringen.CompensationOf(district(t, "16061"), thueringen.ToLandkreis, 2021)
	require.ErrorContains(t, err, "population on 2019-12-31 is not recorded")
	_, err = thueringen.BurdenTable(2021)
	require.ErrorAs(t, err, new(*thueringen.FinanceError), "no table with holes")
}

func TestRecipients(t *testing.T) {
	day := snapshot(t, "2023-06-30")
	for unit := range day.Units(governance.District) {
		r, err := thueringen.RecipientOf(unit)
		require.NoError(t, err)
		require.Equal(t, unit.Kind() == governance.KreisfreieStadt, r == thueringen.ToKreisfreieStadt)
	}
	for ags, want := range map[string]thueringen.Recipient{
		"16051000": thueringen.ToKreisfreieStadt, // Erfurt
		"16068051": thueringen.ToGemeinde,        // Sömmerda, which administers itself alone
	} {
		unit, ok := day.Municipality(key.MustParseAGS(ags))
		require.True(t, ok)
		r, err := thueringen.RecipientOf(unit)
		require.NoError(t, err)
		require.Equal(t, want, r, unit.Name())
	}
	for ags, reason := range map[string]string{
		"16063051": "administered by Bad Salzungen", // Leimbach
		"16067029": "is not recorded",               // Gotha
		"16063003": "association 160635051",         // Bad Salzungen gets it for Leimbach too
	} {
		unit, ok := day.Municipality(key.MustParseAGS(ags))
		require.True(t, ok)
		_, err := thueringen.RecipientOf(unit)
		require.ErrorContains(t, err, reason)
	}
	land, ok := day.Unit(key.MustParseLand("16"))
	require.True(t, ok)
	_, err := thueringen.RecipientOf(land)
	require.ErrorAs(t, err, new(*thueringen.FinanceError))
	// No test of a Verwaltungsgemeinschaft may depend on one name: take all of them.
	count := 0
	for unit := range day.Units(governance.Association) {
		if unit.Kind() == governance.Verwaltungsgemeinschaft {
			r, err := thueringen.RecipientOf(unit)
			require.NoError(t, err)
			require.Equal(t, thueringen.ToGemeinde, r)
			count++
		}
	}
	require.Equal(t, 43, count, "43 Verwaltungsgemeinschaften in 2021 and 2023")
}

// An erfüllende Gemeinde is paid for the inhabitants of all that it administers, and nobody is paid as what it is not.
func TestCompensationFitsTheRecipient(t *testing.T) {
	day := snapshot(t, "2023-12-30")
	association, ok := day.Unit(key.MustParse("160635051"))
	require.True(t, ok)
	r, err := thueringen.RecipientOf(association)
	require.NoError(t, err)
	c, err := thueringen.CompensationOf(association.Key(), r, 2024)
	require.NoError(t, err)
	var people int64
	for _, ags := range []string{"16063003", "16063051"} { // Bad Salzungen and Leimbach
		unit, ok := day.Municipality(key.MustParseAGS(ags))
		require.True(t, ok)
		population, ok := unit.Population()
		require.True(t, ok)
		people += population.Value
	}
	require.Equal(t, people, c.Population.Value)
	require.Equal(t, finance.Euro(45*people), c.Amount)

	for name, bad := range map[string]struct {
		unit string
		r    thueringen.Recipient
	}{
		"Erfurt is no Landkreis":                        {"16051000", thueringen.ToLandkreis},
		"the Land is no Gemeinde":                       {"16", thueringen.ToGemeinde},
		"Leimbach is administered by others":            {"16063051", thueringen.ToGemeinde},
		"Bad Salzungen is paid through its association": {"16063003", thueringen.ToGemeinde},
		"Gotha is no Landkreis":                         {"16067029", thueringen.ToLandkreis},
	} {
		_, err := thueringen.CompensationOf(key.MustParse(bad.unit), bad.r, 2024)
		require.ErrorAs(t, err, new(*thueringen.FinanceError), name)
	}
	_, err = thueringen.CompensationOf(key.MustParse("16067029"), thueringen.ToGrosseStadt, 2024)
	require.NoError(t, err, "whether Gotha is one of the large towns is for the caller to say")
}

func ExampleCompensationOf() {
	erfurt, _ := key.ParseDistrict("16051")
	c, err := thueringen.CompensationOf(erfurt, thueringen.ToKreisfreieStadt, 2024)
	fmt.Println(c.Amount.Format(language.German), c.Population.AsOf, err)
	// Output: 45.143.490,00 EUR 2022-12-31 <nil>
}

func ExampleRecipientOf() {
	snapshot, _ := thueringen.Directory().On(civil.MustParse("2023-06-30"))
	leimbach, _ := snapshot.Municipality(key.MustParseAGS("16063051"))
	_, err := thueringen.RecipientOf(leimbach)
	fmt.Println(err)
	// Output: thueringen: Leimbach in 2023: it is administered by Bad Salzungen, Stadt, which gets the Mehrbelastungsausgleich
}

func ExampleBurdenCompensation() {
	for _, day := range []string{"2023-01-01", "2024-01-01", "2025-01-01", "2026-01-01"} {
		rate, ok := thueringen.BurdenCompensation(thueringen.ToLandkreis).On(civil.MustParse(day))
		fmt.Println(rate.Value, ok, rate.Source.Evidence)
	}
	// Output:
	// 108.00 true primary
	// 154.00 true primary
	// 154.00 true derived
	// 0.00 false
}

func ExampleBurdenTable() {
	table, err := thueringen.BurdenTable(2024)
	last := table.Rows[len(table.Rows)-1]
	fmt.Println(len(table.Rows)-1, last[4].Format(language.German), err)
	// Output: 22 356.789.972,00 EUR <nil>
}
