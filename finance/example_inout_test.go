package finance_test

import (
	"fmt"
	"os"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

func ExampleParseDecimal() {
	fmt.Println(finance.ParseDecimal("1234.5600"))
	fmt.Println(finance.ParseDecimal("1.234"))
	// Output:
	// 1234.56 <nil>
	// 0.00 finance: "1.234" is not an amount: 3 decimals are fractions of a cent; round first, with at most 2 decimals
}

func ExampleParseBusinessAmount() {
	for _, text := range []string{"203.447,-- EUR", "(33,52)", "3,5 Mio. EUR"} {
		reading, err := finance.ParseBusinessAmount(text)
		fmt.Println(reading.Text(language.German), err)
	}
	_, err := finance.ParseBusinessAmount("3.500 TEUR")
	fmt.Println(err)
	// Output:
	// „203.447,-- EUR“: 203.447,00 EUR (Strich hinter dem Komma als 00 gelesen) <nil>
	// „(33,52)“: -33,52 EUR (Klammern als Minus gelesen) <nil>
	// „3,5 Mio. EUR“: 3.500.000,00 EUR („Mio.“ als Millionen gelesen) <nil>
	// finance: "3.500 TEUR" is not an amount: it means 3500 TEUR if "." divides thousands, otherwise 3.500 TEUR; write 3500,0 TEUR or 3,5000 TEUR
}

func ExampleParseBusinessShare() {
	for _, text := range []string{"80 v. H.", "33 1/3 %"} {
		reading, err := finance.ParseBusinessShare(text)
		fmt.Println(reading.Text(language.English), err)
	}
	// Output:
	// "80 v. H.": 80% ("v. H." read as percent) <nil>
	// "33 1/3 %": 1/3 ("33 1/3" read as 33 + 1/3 percent) <nil>
}

func ExampleParseBusinessPoints() {
	reading, err := finance.ParseBusinessPoints("5 Prozentpunkte")
	fmt.Println(reading.Points.Share, err)
	_, err = finance.ParseBusinessPoints("5 %")
	fmt.Println(err)
	// Output:
	// 5% <nil>
	// finance: "5 %" is not a share: want percentage points such as "5 Prozentpunkte"
}

func ExampleShare_FormatPercent() {
	share := finance.MustFraction(23013, 34301)
	fmt.Println(share.Format(language.German), share.FormatPercent(language.German, 4), share.Float64())
	// Output: 23013/34301 67,0913 % 0.6709133844494329
}

func ExampleAllocationTable() {
	allocations, err := exampleKey().Apportion(finance.Euro(100), finance.LargestRemainder)
	if err != nil {
		fmt.Println(err)
		return
	}
	table, err := finance.AllocationTable(bilingual.Text{German: "Umlage 2024", English: "levy 2024"}, allocations)
	if err == nil {
		err = table.WriteMarkdown(os.Stdout, language.German)
	}
	fmt.Println(err)
	// Output:
	// **Umlage 2024**
	//
	// | Beteiligte | Kennung | Anteil | Betrag |
	// | --- | --- | ---: | ---: |
	// | Erfurt | 16051 | 214969/419794 | 51,21 EUR |
	// | Gera | 16052 | 46817/209897 | 22,30 EUR |
	// | Jena | 16053 | 111191/419794 | 26,49 EUR |
	// | Σ |  | 100 % | 100,00 EUR |
	// <nil>
}

func ExampleAllocationChart() {
	allocations, err := exampleKey().Apportion(finance.Euro(100), finance.LargestRemainder)
	if err != nil {
		fmt.Println(err)
		return
	}
	chart, err := finance.AllocationChart(bilingual.Text{German: "Umlage 2024", English: "levy 2024"}, allocations)
	for _, bar := range chart.Bars {
		fmt.Println(bar.Name.German, bar.Value)
	}
	fmt.Println(err)
	// Output:
	// Erfurt 51.21
	// Gera 22.30
	// Jena 26.49
	// <nil>
}

func exampleCeilings() law.Series[finance.Amount] {
	return law.MustSeries(law.NotYetInForce, law.AfterRecords, []law.Dated[finance.Amount]{{
		Period: civil.Period{From: civil.MustParse("2018-01-01"), Through: civil.MustParse("2018-12-31")},
		Value:  finance.Euro(10_000_000), Source: law.Source{Where: "Beispiel", Evidence: law.Assumed},
	}})
}

func ExampleCeilingTable() {
	title := bilingual.Text{German: "Obergrenzen", English: "ceilings"}
	if err := finance.CeilingTable(title, exampleCeilings()).WriteText(os.Stdout, language.German); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Obergrenzen
	//        von         bis         Obergrenze  Quelle    Beleg
	// 01.01.2018  31.12.2018  10.000.000,00 EUR  Beispiel  angenommen
}

func ExampleCeilingChart() {
	var page strings.Builder
	err := finance.CeilingChart(bilingual.Text{German: "Obergrenzen", English: "ceilings"}, exampleCeilings()).WriteSVG(&page, language.English)
	_, description, _ := strings.Cut(page.String(), "<desc>")
	description, _, _ = strings.Cut(description, "</desc>")
	fmt.Println(description, err)
	// Output:
	// The ceiling of each period. Bar chart, number of bars: 1. Lowest value: 2018, EUR 10,000,000.00. Highest value: 2018, EUR 10,000,000.00. <nil>
}

func ExampleTable_WriteHTML() {
	if err := exampleTable().WriteHTML(os.Stdout, language.English); err != nil {
		fmt.Println(err)
	}
	// Output:
	// <table lang="en">
	// <caption>population</caption>
	// <thead>
	// <tr><th scope="col">city</th><th scope="col" class="figure">on 31 Dec 2022</th></tr>
	// </thead>
	// <tbody>
	// <tr><th scope="row">Gera</th><td class="figure">93,634</td></tr>
	// <tr><th scope="row">nicht erfasst</th><td class="figure"></td></tr>
	// </tbody>
	// </table>
}
