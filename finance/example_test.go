package finance_test

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

func ExampleApportion() {
	parts, err := finance.Apportion(finance.Euro(100), []int64{1, 1, 1}, finance.LargestRemainder)
	fmt.Println(parts, err)
	// Output: [33.34 33.33 33.33] <nil>
}

func ExampleAppendApportion() {
	parts := make([]finance.Amount, 0, 3)
	parts, err := finance.AppendApportion(parts, finance.Cent(-2), []int64{5, 3, 2}, finance.SainteLague)
	fmt.Println(parts, err)
	// Output: [-0.01 -0.01 0.00] <nil>
}

func ExampleMethod_RefusingTies() {
	_, err := finance.Apportion(finance.Cent(1), []int64{500, 500}, finance.DHondt.RefusingTies())
	fmt.Println(err)
	// Output: finance: apportionment: equal claims of the weights at [0 1] to 1 cent; decide by lot or by rule, or give them to the first
}

func ExampleApportionShares() {
	parts, err := finance.ApportionShares(finance.Euro(10),
		[]finance.Share{finance.MustPercent("50"), finance.MustPercent("49")}, finance.LargestRemainder)
	fmt.Println(parts, err)
	// Output: [] finance: the shares add up to 99%; want exactly 100%
}

func ExampleApportionWithin() {
	parts, err := finance.ApportionWithin(finance.Euro(90), []int64{6, 2, 1},
		[]finance.Bounds{finance.AtMost(finance.Euro(50)), {}, finance.AtLeast(finance.Euro(15))}, finance.LargestRemainder)
	fmt.Println(parts, err)
	// Output: [50.00 25.00 15.00] <nil>
}

func ExampleParseAmount() {
	for _, text := range []string{"1.234,56 EUR", "EUR 1,234.56", "1.234"} {
		fmt.Println(finance.ParseAmount(text))
	}
	// Output:
	// 1234.56 <nil>
	// 1234.56 <nil>
	// 0.00 finance: "1.234" is not an amount: it means 1234 if "." divides thousands, or 1 euro with three decimals, which is no amount; write 1234,00 or 1234.00
}

func ExampleAmount_Format() {
	fmt.Println(finance.Euro(80_000_000).Format(language.German))
	fmt.Println(finance.Euro(80_000_000).Format(language.English))
	// Output:
	// 80.000.000,00 EUR
	// EUR 80,000,000.00
}

func ExampleAmount_Add() {
	_, err := finance.Cent(9_223_372_036_854_775_807).Add(finance.Cent(1))
	fmt.Println(err)
	// Output: finance: 92233720368547758.07 EUR + 0.01 EUR is outside the range that can be held exactly
}

func ExampleSum() {
	fmt.Println(finance.Sum(finance.Euro(10), finance.Cent(50)))
	// Output: 10.50 <nil>
}

func ExamplePercent() {
	share, err := finance.Percent("2.63211")
	fmt.Println(share, err, share.Numerator(), share.Denominator())
	// Output: 2.63211% <nil> 263211 10000000
}

func ExampleFraction() {
	fmt.Println(finance.Fraction(2, 6))
	// Output: 1/3 <nil>
}

func ExampleParseShare() {
	fmt.Println(finance.ParseShare("12,5 %"))
	fmt.Println(finance.ParseShare("0.25"))
	// Output:
	// 12.5% <nil>
	// 0% finance: "0.25" is not a share: the percent sign is missing; write "25%" if it is a part of 1, and "0.25%" if it is a percentage
}

func ExampleShare_Of() {
	grant, err := finance.MustPercent("80").Of(finance.MustParseAmount("12.345,67 EUR"), finance.Down)
	fmt.Println(grant, err)
	// Output: 9876.53 <nil>
}

func ExampleRoundingRule_Total() {
	rule := finance.RoundingRule{Rounding: finance.HalfUp, Order: finance.SumThenRound}
	fmt.Println(rule.Total(finance.MustPercent("50"), finance.Cent(1), finance.Cent(1)))
	// Output: 0.01 <nil>
}

func inhabitants(id, name string, value int64) finance.Weight {
	return finance.Weight{
		ID: id, Name: name, Value: value,
		Unit: bilingual.Text{German: "Einwohner", English: "inhabitants"},
		AsOf: civil.MustParse("2022-12-31"),
	}
}

func exampleKey() finance.Key {
	key, err := finance.KeyByWeight(
		bilingual.Text{German: "Einwohner", English: "population"},
		civil.Period{From: civil.MustParse("2022-12-31"), Through: civil.MustParse("2022-12-31")},
		law.Source{Where: "GV100AD 30.11.2023", Evidence: law.Primary},
		[]finance.Weight{
			inhabitants("16051", "Erfurt", 214_969),
			inhabitants("16052", "Gera", 93_634),
			inhabitants("16053", "Jena", 111_191),
		},
	)
	if err != nil {
		panic(err)
	}
	return key
}

func ExampleKeyByWeight() {
	allocations, err := exampleKey().Apportion(finance.Euro(1_000_000), finance.LargestRemainder)
	for _, a := range allocations {
		fmt.Println(a.Name, a.Amount.Format(language.German))
	}
	fmt.Println(err)
	// Output:
	// Erfurt 512.082,12 EUR
	// Gera 223.047,49 EUR
	// Jena 264.870,39 EUR
	// <nil>
}

func ExampleKeyOf() {
	people := map[string]int64{"Suhl": 37_009, "Weimar": 65_620}
	key, err := finance.KeyOf(bilingual.Text{German: "Einwohner", English: "population"}, civil.Period{},
		law.Source{Where: "GV100AD 30.11.2023", Evidence: law.Primary}, slices.Values([]string{"Suhl", "Weimar"}),
		func(name string) (finance.Weight, error) { return inhabitants(name, name, people[name]), nil })
	fmt.Println(key.Share("Suhl"))
	fmt.Println(err)
	// Output:
	// 2177/6037 true
	// <nil>
}

func ExampleMixKeys() {
	population := exampleKey()
	equal, _ := finance.EqualKey(bilingual.Text{German: "gleiche Teile", English: "equal parts"}, civil.Period{},
		law.Source{Where: "Beispiel", Evidence: law.Assumed}, "16051", "16052", "16053")
	key, err := finance.MixKeys(bilingual.Text{German: "60/40", English: "60/40"}, population.Period(), population.Source(),
		finance.Component{Key: population, Share: finance.MustPercent("60")}, finance.Component{Key: equal,
			Share: finance.MustPercent("40")})
	allocations, _ := key.Apportion(finance.Euro(300), finance.LargestRemainder)
	for _, a := range allocations {
		fmt.Println(a.Name, a.Amount)
	}
	fmt.Println(key.Source().Evidence, err)
	// Output:
	// Erfurt 132.17
	// Gera 80.15
	// Jena 87.68
	// assumed <nil>
}

func ExampleKey_During() {
	year := civil.Period{From: civil.MustParse("2025-01-01"), Through: civil.MustParse("2025-12-31")}
	key, err := exampleKey().During(year, law.Source{Where: "Vereinbarung, § 7", Evidence: law.Secondary})
	fmt.Println(key.Period(), key.Source().Evidence, err)
	// Output: 2025-01-01/2025-12-31 secondary <nil>
}

func ExampleKey_Among() {
	key, err := exampleKey().Among("16051", "16053")
	for part := range key.Parts() {
		fmt.Println(part.Name, part.Share)
	}
	fmt.Println(key.Source().Evidence, err)
	// Output:
	// Erfurt 214969/326160
	// Jena 111191/326160
	// derived <nil>
}

func ExampleKey_Explain() {
	calculation, err := exampleKey().Explain(finance.Euro(10), finance.LargestRemainder)
	fmt.Print(calculation.Text(language.English), err)
	// Output:
	// Apportionment: population
	//   1. amount to apportion
	//      = EUR 10.00
	//   2. count, inhabitants
	//      as of: 31 December 2022
	//      [GV100AD 30.11.2023; official record read]
	//   3. inhabitants in total = sum
	//      Erfurt: 214,969
	//      Gera: 93,634
	//      Jena: 111,191
	//      = 419,794
	//      [GV100AD 30.11.2023; official record read]
	//   4. Erfurt = amount × inhabitants / inhabitants in total, remaining cents: largest remainders (Hare/Niemeyer)
	//      amount: EUR 10.00
	//      inhabitants: 214,969
	//      inhabitants in total: 419,794
	//      = EUR 5.12
	//      [GV100AD 30.11.2023; official record read]
	//   5. Gera = amount × inhabitants / inhabitants in total, remaining cents: largest remainders (Hare/Niemeyer)
	//      amount: EUR 10.00
	//      inhabitants: 93,634
	//      inhabitants in total: 419,794
	//      = EUR 2.23
	//      [GV100AD 30.11.2023; official record read]
	//   6. Jena = amount × inhabitants / inhabitants in total, remaining cents: largest remainders (Hare/Niemeyer)
	//      amount: EUR 10.00
	//      inhabitants: 111,191
	//      inhabitants in total: 419,794
	//      = EUR 2.65
	//      [GV100AD 30.11.2023; official record read]
	//   7. check: sum of the parts = sum
	//      Erfurt: EUR 5.12
	//      Gera: EUR 2.23
	//      Jena: EUR 2.65
	//      = EUR 10.00
	// <nil>
}

func ExampleNewPlan() {
	plan, err := finance.NewPlan(
		finance.PlanEntry{Year: 2018, ID: "TH", Name: "Freistaat Thüringen", Amount: finance.Euro(10_000_000)},
		finance.PlanEntry{Year: 2019, ID: "TH", Name: "Freistaat Thüringen", Amount: finance.Euro(20_000_000)})
	if err == nil {
		err = plan.Table().WriteText(os.Stdout, language.English)
	}
	fmt.Println(err)
	// Output:
	// Financing plan
	// payer                ID               2018               2019                sum
	// Freistaat Thüringen  TH  EUR 10,000,000.00  EUR 20,000,000.00  EUR 30,000,000.00
	// Σ                        EUR 10,000,000.00  EUR 20,000,000.00  EUR 30,000,000.00
	// <nil>
}

func ExampleCompareKeys() {
	second, _ := exampleKey().Among("16051", "16052")
	table, err := finance.CompareKeys(finance.Euro(100), finance.LargestRemainder, exampleKey(), second)
	if err == nil {
		err = table.WriteText(os.Stdout, language.German)
	}
	fmt.Println(err)
	// Output:
	// Vergleich der Schlüssel
	// Beteiligte  Kennung   Einwohner   Einwohner  Unterschied
	// Erfurt      16051     51,21 EUR   69,66 EUR    18,45 EUR
	// Gera        16052     22,30 EUR   30,34 EUR     8,04 EUR
	// Jena        16053     26,49 EUR               -26,49 EUR
	// Σ                    100,00 EUR  100,00 EUR     0,00 EUR
	// <nil>
}

func ExampleEuro() {
	fmt.Println(finance.Euro(20_000_000), finance.Euro(1<<62).InRange())
	// Output: 20000000.00 false
}

func ExampleCent() {
	fmt.Println(finance.Cent(8527))
	// Output: 85.27
}

func ExampleNewKey() {
	_, err := finance.NewKey(bilingual.Text{German: "Bund und Länder", English: "Federation and Länder"}, civil.Period{},
		law.Source{Where: "Beispiel", Evidence: law.Assumed},
		[]finance.KeyPart{{ID: "DE", Share: finance.MustPercent("35")}, {ID: "TH", Share: finance.MustPercent("60")}})
	fmt.Println(err)
	// Output: finance: the shares add up to 95%; want exactly 100%
}

func ExampleEqualKey() {
	key, err := finance.EqualKey(bilingual.Text{German: "gleiche Teile", English: "equal parts"}, civil.Period{},
		law.Source{Where: "Beispiel", Evidence: law.Assumed}, "a", "b", "c")
	share, _ := key.Share("b")
	fmt.Println(share, err)
	// Output: 1/3 <nil>
}

func ExampleSumShares() {
	fmt.Println(finance.SumShares(finance.MustPercent("26.4"), finance.MustFraction(1, 5)))
	// Output: 46.4% <nil>
}

func ExamplePlan_CheckShares() {
	plan, _ := finance.NewPlan(
		finance.PlanEntry{Year: 2024, ID: "16051", Amount: finance.Euro(60)}, finance.PlanEntry{Year: 2024, ID: "16052",
			Amount: finance.Euro(40)})
	key, _ := exampleKey().Among("16051", "16052")
	findings, err := plan.CheckShares(key, finance.LargestRemainder)
	for _, f := range findings {
		fmt.Println(f.Text(language.English))
	}
	fmt.Println(err)
	// Output:
	// 16051: amount differs from the share: EUR 60.00 instead of EUR 69.66
	// 16052: amount differs from the share: EUR 40.00 instead of EUR 30.34
	// <nil>
}

func ExamplePlan_CheckCeilings() {
	ceilings := law.MustSeries(law.NotYetInForce, law.Abolished, []law.Dated[finance.Amount]{{
		Period: civil.Period{From: civil.MustParse("2018-01-01"), Through: civil.MustParse("2018-12-31")},
		Value:  finance.Euro(10_000_000), Source: law.Source{Where: "Beispiel", Evidence: law.Assumed},
	}})
	plan, _ := finance.NewPlan(finance.PlanEntry{Year: 2018, ID: "TH", Amount: finance.Euro(12_000_000)})
	for _, f := range plan.CheckCeilings("TH", ceilings) {
		fmt.Println(f.Text(language.German))
	}
	// Output: 2018, TH: Obergrenze überschritten: 12.000.000,00 EUR statt 10.000.000,00 EUR
}

func ExampleTable_WriteCSV() {
	plan, _ := finance.NewPlan(finance.PlanEntry{Year: 2018, ID: "TH", Name: "Freistaat Thüringen",
		Amount: finance.Cent(123_456)})
	var csv strings.Builder
	err := plan.Table().WriteCSV(&csv)
	fmt.Printf("%q %v\n", csv.String(), err)
	// Output: "\ufeffZahlende;Kennung;2018;Summe\r\nFreistaat Thüringen;TH;1234,56;1234,56\r\nΣ;;1234,56;1234,56\r\n" <nil>
}
