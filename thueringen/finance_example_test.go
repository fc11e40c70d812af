package thueringen_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/thueringen"
)

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
	for _, day := range []string{"2023-01-01", "2024-01-01", "2025-01-01"} {
		rate, ok := thueringen.BurdenCompensation(thueringen.ToLandkreis).On(civil.MustParse(day))
		fmt.Println(rate.Value, ok)
	}
	// Output:
	// 108.00 true
	// 154.00 true
	// 0.00 false
}

func ExampleBurdenTable() {
	table, err := thueringen.BurdenTable(2024)
	last := table.Rows[len(table.Rows)-1]
	fmt.Println(len(table.Rows)-1, last[4].Format(language.German), err)
	// Output: 22 356.789.972,00 EUR <nil>
}

func ExampleProgramme() {
	p, _ := thueringen.Programme(thueringen.EGovRL2024)
	fmt.Println(p.Rate.Recorded())
	p.Rate = grant.Known(finance.MustPercent("80"), law.Source{Where: "own reading", Evidence: law.Assumed})
	fmt.Println(p.Rate.Value, p.Rate.Source.Evidence)
	// Output:
	// false
	// 80% assumed
}

func ExampleProgrammes() {
	for _, p := range thueringen.Programmes() {
		fmt.Println(p.ID, p.Cap.Recorded(), p.Cap.Value)
	}
	// Output:
	// th-egovrl-2019 false 0.00
	// th-egovrl-2024 false 0.00
	// th-fag-24-2 true 500000.00
	// th-fag-24-2-report true 30000.00
	// th-dorfentwicklung-2 false 0.00
}

func ExampleEqualisation() {
	series := thueringen.Equalisation(thueringen.GrundbetragGemeindeaufgaben)
	amount, ok := series.On(civil.MustParse("2024-06-30"))
	fmt.Println(amount.Value, ok)
	why, _ := series.Absent(civil.MustParse("2022-06-30"))
	fmt.Println(why)
	// Output:
	// 825.48 true
	// interrupted
}

func ExampleKIVParticipation() {
	municipality, land := thueringen.KIVParticipation()
	fmt.Println(municipality.Value.Format(language.German), "|", land.Value.Format(language.German))
	// Output: 85,27 EUR | 200.000,00 EUR
}

func ExampleUmlegungsKey() {
	k, err := thueringen.UmlegungsKey(civil.Period{}, "Verbandssatzung", law.Primary,
		[]finance.Weight{{ID: "16063003", Name: "Bad Salzungen", Value: 23_000},
			{ID: "16063051", Name: "Leimbach", Value: 2_000}})
	share, _ := k.Share("16063051")
	fmt.Println(share, err)
	// Output: 8% <nil>
}

func ExampleProvisions() {
	provisions := thueringen.Provisions()
	fmt.Println(provisions.EarlyStart.Recorded(), provisions.EarlyStart.Source)
	fmt.Println(provisions.ProofMonths.Recorded())
	// Output:
	// true Nr. 1.3 VV zu § 44 ThürLHO (verwaltung.thueringen.de)
	// false
}
