package thueringen_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
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

// The amounts of § 23 Abs. 1 ThürFAG: until 31.12.2020, 2021, 2022 to 2023, from 2024.
func TestBurdenCompensationPerInhabitant(t *testing.T) {
	for r, euro := range map[thueringen.Recipient][5]int64{
		thueringen.ToKreisfreieStadt: {139, 142, 172, 172, 210},
		thueringen.ToLandkreis:       {100, 101, 108, 108, 154},
		thueringen.ToGrosseStadt:     {49, 61, 58, 58, 68},
		thueringen.ToGemeinde:        {37, 38, 43, 43, 45},
	} {
		series := thueringen.BurdenCompensation(r)
		for i, want := range euro {
			day, err := civil.Of(2020+i, 7, 1)
			require.NoError(t, err)
			rate, ok := series.On(day)
			require.True(t, ok)
			require.Equal(t, finance.Euro(want), rate.Value, "%s in %d", r.Text(language.German), 2020+i)
			require.Equal(t, law.Primary, rate.Source.Evidence)
		}
		why, _ := series.Absent(civil.MustParse("2025-01-01"))
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
	require.Equal(t, `Mehrbelastungsausgleich 2024
Schlüssel  Name                    Einwohner  je Einwohner              Betrag
16051      Erfurt                    214.969    210,00 EUR   45.143.490,00 EUR
16052      Gera                       93.634    210,00 EUR   19.663.140,00 EUR
16053      Jena                      111.191    210,00 EUR   23.350.110,00 EUR
16054      Suhl                       37.009    210,00 EUR    7.771.890,00 EUR
16055      Weimar                     65.620    210,00 EUR   13.780.200,00 EUR
16061      Eichsfeld                 103.987    154,00 EUR   16.013.998,00 EUR
16062      Nordhausen                 82.444    154,00 EUR   12.696.376,00 EUR
16063      Wartburgkreis             159.539    154,00 EUR   24.569.006,00 EUR
16064      Unstrut-Hainich-Kreis      98.360    154,00 EUR   15.147.440,00 EUR
16065      Kyffhäuserkreis            73.690    154,00 EUR   11.348.260,00 EUR
16066      Schmalkalden-Meiningen    123.939    154,00 EUR   19.086.606,00 EUR
16067      Gotha                     134.941    154,00 EUR   20.780.914,00 EUR
16068      Sömmerda                   69.646    154,00 EUR   10.725.484,00 EUR
16069      Hildburghausen             61.926    154,00 EUR    9.536.604,00 EUR
16070      Ilm-Kreis                 106.776    154,00 EUR   16.443.504,00 EUR
16071      Weimarer Land              83.179    154,00 EUR   12.809.566,00 EUR
16072      Sonneberg                  56.922    154,00 EUR    8.765.988,00 EUR
16073      Saalfeld-Rudolstadt       101.494    154,00 EUR   15.630.076,00 EUR
16074      Saale-Holzland-Kreis       83.234    154,00 EUR   12.818.036,00 EUR
16075      Saale-Orla-Kreis           79.178    154,00 EUR   12.193.412,00 EUR
16076      Greiz                      96.381    154,00 EUR   14.842.674,00 EUR
16077      Altenburger Land           88.787    154,00 EUR   13.673.198,00 EUR
16         Σ                       2.126.846                356.789.972,00 EUR
`, text.String())

	var csv strings.Builder
	require.NoError(t, table.WriteCSV(&csv))
	require.True(t, strings.HasPrefix(csv.String(),
		"\ufeffSchlüssel;Name;Einwohner;je Einwohner;Betrag\r\n16051;Erfurt;214969;210,00;45143490,00\r\n"))
	data, err := json.Marshal(table)
	require.NoError(t, err)
	require.Contains(t, string(data), `{"kind":"amount","value":"45143490.00"}`)
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
  1. Betrag je Einwohner = Landkreis
     = 154,00 EUR
     [§ 23 Abs. 1 ThürFAG (Haufe HI6702096; finanzen.thueringen.de); Wortlaut gelesen]
  2. Einwohner = am 31.12. des vorvergangenen Jahres
     Stichtag: 31.12.2022
     = 103.987
     [§ 30 Abs. 1 ThürFAG (statistik.thueringen.de ge001633; Gemeindeverzeichnis); aus zweiter Hand]
  3. Mehrbelastungsausgleich = Betrag je Einwohner × Einwohner
     = 16.013.998,00 EUR
     [§ 23 Abs. 1 ThürFAG (Haufe HI6702096; finanzen.thueringen.de); Wortlaut gelesen]
`, c.Calculation().Text(language.German))
	require.Equal(t, law.Secondary, c.Calculation().Evidence())
	c.Population.Joined = true
	require.Contains(t, c.Calculation().Text(language.German), "seither zusammengeschlossene Gemeinden addiert")
	require.Equal(t, law.Derived, c.Calculation().Evidence())

	for name, bad := range map[string]struct {
		unit key.Key
		r    thueringen.Recipient
		year int
	}{
		"no amount for 2025":      {district(t, "16061"), thueringen.ToLandkreis, 2025},
		"no amount for 2019":      {district(t, "16061"), thueringen.ToLandkreis, 2019},
		"no population of 2019":   {district(t, "16061"), thueringen.ToLandkreis, 2021},
		"no such unit":            {district(t, "16099"), thueringen.ToLandkreis, 2024},
		"no unit":                 {nil, thueringen.ToLandkreis, 2024},
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

// The ceiling of 2019 over the Landkreise and kreisfreie Städte by population and by area, straight from the directory.
func TestApportionmentStraightFromTheDirectory(t *testing.T) {
	day := snapshot(t, "2023-06-30")
	population, err := bund.PopulationKey(day.Units(governance.District))
	require.NoError(t, err)
	require.Equal(t, 22, population.Len())
	erfurt, ok := population.Share("16051")
	require.True(t, ok)
	require.Equal(t, finance.MustFraction(214_969, 2_126_846), erfurt)
	require.Equal(t, civil.MustParse("2022-12-31"), population.Period().From)

	ceiling, ok := thueringen.Ceilings().On(civil.MustParse("2019-12-31"))
	require.True(t, ok)
	allocations, err := population.Apportion(ceiling.Value, finance.LargestRemainder)
	require.NoError(t, err)
	// 2,000,000,000 cent × 214,969 / 2,126,846 = 202,148,157.4… cent
	require.InDelta(t, 202_148_157, allocations[0].Amount.Cents(), 1)

	area, err := bund.AreaKey(day.Units(governance.District))
	require.NoError(t, err)
	mixed, err := finance.MixKeys(bilingual.Text{German: "60 % Einwohner, 40 % Fläche", English: "60% population, 40% area"},
		population.Period(), population.Source(),
		finance.Component{Key: population, Share: finance.MustPercent("60")}, finance.Component{Key: area,
			Share: finance.MustPercent("40")})
	require.NoError(t, err)
	mixedAllocations, err := mixed.Apportion(ceiling.Value, finance.LargestRemainder)
	require.NoError(t, err)
	var amounts []finance.Amount
	for _, a := range mixedAllocations {
		amounts = append(amounts, a.Amount)
	}
	sum, err := finance.Sum(amounts...)
	require.NoError(t, err)
	require.Equal(t, finance.Euro(20_000_000), sum)

	// Today Eisenach is part of the Wartburgkreis; figures of different days make no key.
	later := snapshot(t, "2025-11-30")
	two := func(yield func(directory.Unit) bool) {
		for unit := range day.Units(governance.District) {
			if !yield(unit) {
				return
			}
			break
		}
		for unit := range later.Units(governance.District) {
			yield(unit)
			return
		}
	}
	_, err = bund.PopulationKey(two)
	var fault *bund.UnitFigureError
	require.ErrorAs(t, err, &fault)
	require.NotEqual(t, fault.Found, fault.Want)
	_, err = bund.PopulationKey(func(yield func(directory.Unit) bool) { yield(directory.Unit{}) })
	require.ErrorAs(t, err, &fault)
}

// On 1 January 2026 Mellingen and Schmölln took in others, whose inhabitants were counted apart: a key of that territory is
// derived from the register and no longer read in it.
func TestAKeyOfMergedMunicipalitiesIsDerived(t *testing.T) {
	for day, want := range map[string]law.Evidence{"2025-11-30": law.Primary, "2026-06-30": law.Derived} {
		k, err := bund.PopulationKey(snapshot(t, day).Units(governance.District))
		require.NoError(t, err)
		require.Equal(t, want, k.Source().Evidence, day)
		require.Equal(t, want == law.Derived, strings.Contains(k.Source().Where, "zusammengeschlossen"), day)
		land, ok := k.Share("16071")
		require.True(t, ok)
		require.NotZero(t, land)
	}
}

func TestKIVAndEqualisation(t *testing.T) {
	municipality, land := thueringen.KIVParticipation()
	require.Equal(t, finance.MustParseAmount("85,27 EUR"), municipality.Value)
	require.Equal(t, finance.Euro(200_000), land.Value)
	require.Equal(t, law.Secondary, land.Source.Evidence)

	for figure, want := range map[thueringen.EqualisationFigure][2]string{
		thueringen.Finanzausgleichsmasse:       {"", "2860500000.00"},
		thueringen.Schluesselzuweisungen:       {"", "1791200000.00"},
		thueringen.GrundbetragGemeindeaufgaben: {"601.47", "825.48"},
		thueringen.GrundbetragKreisaufgaben:    {"407.95", "425.81"},
		thueringen.GrundbetragSozialerAufgaben: {"", "1934.67"},
	} {
		series := thueringen.Equalisation(figure)
		in2019, known := series.On(civil.MustParse("2019-06-30"))
		require.Equal(t, want[0] != "", known)
		if known {
			require.Equal(t, finance.MustParseAmount(want[0]), in2019.Value)
			why, reason := series.Absent(civil.MustParse("2021-06-30"))
			require.Equal(t, law.Interrupted, why)
			require.Equal(t, "not recorded", reason)
		}
		in2024, known := series.On(civil.MustParse("2024-06-30"))
		require.True(t, known)
		require.Equal(t, finance.MustParseAmount(want[1]), in2024.Value)
	}
	require.Zero(t, thueringen.Equalisation(0).Len())
}

func TestUmlegungsKey(t *testing.T) {
	k, err := thueringen.UmlegungsKey(civil.Period{From: civil.MustParse("2024-01-01")}, "Verbandssatzung, § 12",
		law.Primary,
		[]finance.Weight{{ID: "16063003", Name: "Bad Salzungen", Value: 3}, {ID: "16063051", Name: "Leimbach", Value: 1}})
	require.NoError(t, err)
	allocations, err := k.Apportion(finance.Euro(1_000), finance.LargestRemainder)
	require.NoError(t, err)
	require.Equal(t, finance.Euro(750), allocations[0].Amount)
	require.Equal(t, "§ 17 Abs. 2 Nr. 5 ThürKGG (Verbandssatzung, § 12)", k.Source().String())
	_, err = thueringen.UmlegungsKey(civil.Period{}, "Satzung", law.Primary, nil)
	require.ErrorAs(t, err, new(*finance.KeyError))
}

// A plan of the Land against the ceilings of § 30 ThürEGovG: 2021 is a million too high, and what holds in 2023 is not recorded.
func TestThePlanOfTheLandAgainstItsCeilings(t *testing.T) {
	var entries []finance.PlanEntry
	for year, millions := range map[int]int64{2018: 10, 2019: 20, 2020: 15, 2021: 21, 2022: 10, 2023: 1} {
		entries = append(entries, finance.PlanEntry{Year: year, ID: "TH", Name: "Freistaat Thüringen",
			Amount: finance.Euro(millions * 1_000_000)})
	}
	plan, err := finance.NewPlan(entries...)
	require.NoError(t, err)
	findings := plan.CheckCeilings("TH", thueringen.Ceilings())
	require.Len(t, findings, 2)
	require.Equal(t, finance.CeilingExceeded, findings[0].Fault)
	require.Equal(t, 2021, findings[0].Year)
	require.Equal(t, "§ 30 ThürEGovG", findings[0].Source.Citation.String())
	require.Equal(t, finance.CeilingUnknown, findings[1].Fault)
	require.Equal(t, 2023, findings[1].Year)
}

func programme(t testing.TB, id string) grant.Programme {
	t.Helper()
	p, ok := thueringen.Programme(id)
	require.True(t, ok)
	return p
}

func TestProgrammes(t *testing.T) {
	ids := map[string]bool{}
	for _, p := range thueringen.Programmes() {
		require.False(t, ids[p.ID], "an ID stands for one programme")
		ids[p.ID] = true
		require.NoError(t, p.Source.Check())
		require.Equal(t, law.Thueringen, p.Provisions.Jurisdiction)
		require.NotEmpty(t, p.Items)
		require.NotEmpty(t, p.Name.German+p.Name.English)
	}
	require.Len(t, ids, 5)
	_, ok := thueringen.Programme("none")
	require.False(t, ok)
	require.Equal(t, finance.MustPercent("80"), programme(t, thueringen.EGovRL2019).Rate.Value)
	require.False(t, programme(t, thueringen.EGovRL2024).Rate.Recorded(), "the rate of the new guideline is not recorded")
}

func applicant(t testing.TB, ags string) grant.Applicant {
	t.Helper()
	unit, ok := snapshot(t, "2023-06-30").Municipality(key.MustParseAGS(ags))
	require.True(t, ok)
	return bund.ApplicantOf(unit)
}

func faultsOf(d grant.Assessment) []grant.Fault {
	var out []grant.Fault
	for _, f := range d.Findings {
		out = append(out, f.Fault)
	}
	return out
}

// Since 2025 only interfaces (2c) and training (2f) are granted. Without a recorded rate nothing is computed, until a caller
// who has read the guideline puts it in.
func TestTheSuspendedGuideline(t *testing.T) {
	p := programme(t, thueringen.EGovRL2024)
	a := grant.Application{Applicant: applicant(t, "16063003"),
		Items: []grant.Cost{{Item: "dms", Amount: finance.Euro(100_000)}}, OwnFunds: finance.Euro(20_000)}
	d, err := grant.Assess(p, a, civil.MustParse("2026-03-01"))
	require.NoError(t, err)
	require.Equal(t, []grant.Fault{grant.ItemSuspended, grant.FormUnknown}, faultsOf(d))
	d, err = grant.Assess(p, a, civil.MustParse("2024-10-01"))
	require.NoError(t, err)
	require.Equal(t, []grant.Fault{grant.SuspensionUncertain, grant.FormUnknown}, faultsOf(d))

	own := law.Source{Where: "Richtlinie vom 01.07.2024, vom Aufrufer gelesen", Evidence: law.Assumed}
	p.Financing, p.Rate = grant.Known(grant.ShareFinancing, own), grant.Known(finance.MustPercent("80"), own)
	a.Items[0].Item = "2c"
	d, err = grant.Assess(p, a, civil.MustParse("2026-03-01"))
	require.NoError(t, err)
	require.True(t, d.Approved(), "%v", d.Findings)
	require.Equal(t, finance.Euro(80_000), d.Grant)
	require.Equal(t, law.Assumed, d.Evidence(), "the caller's figure is marked in the result")
	p.Committed = finance.Euro(9_950_000)
	d, err = grant.Assess(p, a, civil.MustParse("2026-03-01"))
	require.NoError(t, err)
	require.Equal(t, []grant.Fault{grant.BudgetExceeded}, faultsOf(d))
	require.False(t, programme(t, thueringen.EGovRL2024).Rate.Recorded(), "the change stays with the caller")
}

func TestReportAndCooperation(t *testing.T) {
	a := grant.Application{Applicant: applicant(t, "16063003"),
		Items: []grant.Cost{{Item: "report", Amount: finance.Euro(50_000)}}, OwnFunds: finance.Euro(20_000)}
	d, err := grant.Assess(programme(t, thueringen.ExpertReport), a, civil.MustParse("2024-03-01"))
	require.NoError(t, err)
	require.Equal(t, finance.Euro(30_000), d.Grant, "75 % of 50,000 are 37,500; the cap is 30,000")
	require.Equal(t, []grant.Fault{grant.CapApplied}, faultsOf(d))

	a.Items[0].Item = "cooperation"
	d, err = grant.Assess(programme(t, thueringen.Cooperation), a, civil.MustParse("2024-03-01"))
	require.NoError(t, err)
	require.Equal(t, []grant.Fault{grant.TooFewPartners, grant.FormUnknown}, faultsOf(d),
		"three as a rule; the form of financing is a gap")

	village := grant.Application{Applicant: applicant(t, "16063051"), Submitted: civil.MustParse("2022-01-16"),
		Items: []grant.Cost{{Item: "digital", Amount: finance.Euro(10_000)}}, OwnFunds: finance.Euro(3_500)}
	d, err = grant.Assess(programme(t, thueringen.DigitalVillages), village, civil.MustParse("2022-03-01"))
	require.NoError(t, err)
	require.Equal(t, []grant.Fault{grant.DeadlineMissed}, faultsOf(d), "one day late")
	village.Submitted = civil.MustParse("2022-01-15")
	d, err = grant.Assess(programme(t, thueringen.DigitalVillages), village, civil.MustParse("2022-03-01"))
	require.NoError(t, err)
	require.Equal(t, finance.Euro(6_500), d.Grant)
}

// docs/grant-worked-example.md, figure by figure. The document holds every amount that is asserted here.
func TestTheWorkedExample(t *testing.T) {
	document, err := os.ReadFile("../docs/grant-worked-example.md")
	require.NoError(t, err)
	amount := func(want string, got finance.Amount) {
		t.Helper()
		require.Equal(t, finance.MustParseAmount(want), got)
		require.Contains(t, string(document), got.Format(language.German))
	}
	decision, err := grant.Assess(programme(t, thueringen.EGovRL2019), grant.Application{
		Applicant: applicant(t, "16063003"),
		Items: []grant.Cost{
			{Item: "dms", Name: "DMS", Amount: finance.Euro(100_000), Ineligible: finance.Euro(5_000)},
			{Item: "2f", Name: "Schulung", Amount: finance.Euro(20_000)},
		},
		OwnFunds: finance.Euro(20_000), ThirdParty: finance.Euro(8_000),
		Submitted: civil.MustParse("2023-02-01"), Start: civil.MustParse("2023-06-01"),
	}, civil.MustParse("2023-05-15"))
	require.NoError(t, err)
	require.True(t, decision.Approved(), "%v", decision.Findings)
	require.Empty(t, decision.Findings)
	amount("120000.00", decision.Total)
	amount("115000.00", decision.Eligible)
	amount("92000.00", decision.Grant)

	settlement, err := grant.Settle(decision, grant.Proof{
		Items: []grant.Cost{
			{Item: "dms", Amount: finance.Euro(90_000), Ineligible: finance.Euro(4_500)},
			{Item: "2f", Amount: finance.Euro(18_000)},
		},
		ThirdParty: finance.Euro(10_000), Paid: finance.Euro(92_000),
		Fulfilled: civil.MustParse("2024-01-15"), Submitted: civil.MustParse("2024-06-20"),
	})
	require.NoError(t, err)
	require.True(t, settlement.Decided())
	amount("103500.00", settlement.Recognised)
	amount("13500.00", settlement.Saving)
	amount("81200.00", settlement.Grant)
	amount("10800.00", settlement.Repay)

	repayment, err := settlement.Repayment(grant.RepaymentTerms(), civil.MustParse("2024-01-15"),
		civil.MustParse("2024-09-30"))
	require.NoError(t, err)
	require.Len(t, repayment.Interest.Spans, 2)
	require.Equal(t, 168, repayment.Interest.Spans[0].Days)
	amount("427.33", repayment.Interest.Spans[0].Amount)
	require.Equal(t, 92, repayment.Interest.Spans[1].Days)
	amount("227.22", repayment.Interest.Spans[1].Amount)
	amount("654.55", repayment.Claimed)
	amount("11454.55", repayment.Total)
	require.Equal(t, law.Assumed, settlement.Calculation().Evidence(),
		"how the grant follows savings is assumed for Thüringen")
}
