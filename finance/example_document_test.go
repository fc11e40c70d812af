package finance_test

import (
	"encoding/json"
	"fmt"
	"os"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

func ExampleKey_Apportion() {
	allocations, err := exampleKey().Apportion(finance.Cent(100), finance.LargestRemainder)
	for _, a := range allocations {
		fmt.Println(a.ID, a.Name, a.Share, a.Amount)
	}
	fmt.Println(err)
	// Output:
	// 16051 Erfurt 214969/419794 0.51
	// 16052 Gera 46817/209897 0.22
	// 16053 Jena 111191/419794 0.27
	// <nil>
}

func ExampleKey_Parts() {
	key := exampleKey()
	for part := range key.Parts() {
		fmt.Println(part.ID, part.Name)
	}
	fmt.Println(key.Len(), key.Name().German, key.Period(), key.Source())
	// Output:
	// 16051 Erfurt
	// 16052 Gera
	// 16053 Jena
	// 3 Einwohner 2022-12-31/2022-12-31 GV100AD 30.11.2023
}

func ExampleKey_Share() {
	key := exampleKey()
	fmt.Println(key.Share("16052"))
	fmt.Println(key.Share("16054"))
	// Output:
	// 46817/209897 true
	// 0% false
}

func ExampleKey_UnmarshalJSON() {
	var key finance.Key
	err := json.Unmarshal([]byte(`{"name": {"de": "gleiche Teile", "en": "equal parts"}, "period": {"from": "2024-01-01"},
		"source": {"where": "Vereinbarung, § 7", "evidence": "secondary"},
		"parts": [{"id": "a", "name": "Gotha", "share": "1/2"}, {"id": "b", "name": "Ohrdruf", "share": "1/3"}]}`), &key)
	fmt.Println(err)
	// Output: finance: the shares add up to 5/6; want exactly 100%
}

func ExampleKey_MarshalJSON() {
	key, _ := exampleKey().Among("16051")
	data, err := json.MarshalIndent(key, "", "  ")
	fmt.Println(string(data), err)
	// Output:
	// {
	//   "name": {
	//     "de": "Einwohner",
	//     "en": "population"
	//   },
	//   "period": {
	//     "from": "2022-12-31",
	//     "through": "2022-12-31"
	//   },
	//   "source": {
	//     "where": "GV100AD 30.11.2023",
	//     "evidence": "derived"
	//   },
	//   "parts": [
	//     {
	//       "id": "16051",
	//       "name": "Erfurt",
	//       "share": "100%"
	//     }
	//   ],
	//   "weights": {
	//     "unit": {
	//       "de": "Einwohner",
	//       "en": "inhabitants"
	//     },
	//     "asOf": "2022-12-31",
	//     "source": {
	//       "where": "GV100AD 30.11.2023",
	//       "evidence": "primary"
	//     },
	//     "values": [
	//       214969
	//     ]
	//   }
	// } <nil>
}

func examplePlan() finance.Plan {
	plan, err := finance.NewPlan(
		finance.PlanEntry{Year: 2018, ID: "TH", Name: "Freistaat Thüringen", Amount: finance.Euro(10)},
		finance.PlanEntry{Year: 2018, ID: "16067", Name: "Landkreis Gotha", Amount: finance.Euro(2)},
		finance.PlanEntry{Year: 2019, ID: "TH", Name: "Freistaat Thüringen", Amount: finance.Euro(20)})
	if err != nil {
		panic(err)
	}
	return plan
}

func ExamplePlan_Total() {
	plan := examplePlan()
	total, err := plan.Total()
	fmt.Println(plan.Years(), plan.In(2018), plan.Of("TH"), total, err)
	// Output: [2018 2019] 12.00 30.00 32.00 <nil>
}

func ExamplePlan_Entries() {
	for _, e := range examplePlan().Entries() {
		fmt.Println(e.Year, e.Name, e.Amount)
	}
	// Output:
	// 2018 Freistaat Thüringen 10.00
	// 2018 Landkreis Gotha 2.00
	// 2019 Freistaat Thüringen 20.00
}

func ExamplePlan_Table() {
	err := examplePlan().Table().WriteText(os.Stdout, language.German)
	fmt.Println(err)
	// Output:
	// Finanzierungsplan
	// Zahlende             Kennung       2018       2019      Summe
	// Freistaat Thüringen  TH       10,00 EUR  20,00 EUR  30,00 EUR
	// Landkreis Gotha      16067     2,00 EUR   0,00 EUR   2,00 EUR
	// Σ                             12,00 EUR  20,00 EUR  32,00 EUR
	// <nil>
}

func ExamplePlan_MarshalJSON() {
	plan, _ := finance.NewPlan(finance.PlanEntry{Year: 2018, ID: "TH", Amount: finance.Euro(10)})
	data, err := json.Marshal(plan)
	fmt.Println(string(data), err)
	// Output: {"entries":[{"year":2018,"id":"TH","name":"TH","amount":"10.00"}]} <nil>
}

func ExamplePlan_UnmarshalJSON() {
	var plan finance.Plan
	fmt.Println(json.Unmarshal([]byte(`{"entries":[{"year":2018,"id":"TH","name":"","amount":"-10.00"}]}`), &plan))
	// Output: finance: plan: entry 0 ("TH" in 2018): the amount is negative; a plan holds payments
}

func ExamplePlanFault_Text() {
	fmt.Println(finance.CeilingAbsent, "|", finance.CeilingAbsent.Text(language.German))
	// Output: ceiling-absent | keine Obergrenze und damit keine Mittel in diesem Jahr
}

func ExamplePlanFinding_Text() {
	finding := finance.PlanFinding{Fault: finance.ShareNotMet, ID: "16067", Planned: finance.Euro(2),
		Allowed: finance.Euro(3)}
	fmt.Println(finding.Text(language.German))
	// Output: 16067: Betrag weicht vom Anteil ab: 2,00 EUR statt 3,00 EUR
}

func exampleCalculation() finance.Calculation {
	text := func(german, english string) bilingual.Text { return bilingual.Text{German: german, English: english} }
	return finance.Calculation{Title: text("Zuwendung", "Grant"), Steps: []finance.Step{{
		Name:    text("Anteilfinanzierung", "share financing"),
		Formula: text("Ausgaben × Fördersatz", "cost × rate"),
		Inputs: []finance.Input{
			{Name: text("Ausgaben", "cost"), Value: finance.Cent(100_001)},
			{Name: text("Fördersatz", "rate"), Value: finance.MustPercent("80")},
			{Name: text("Antrag vom", "application of"), Value: civil.MustParse("2023-02-01")},
		},
		Rounding: finance.Down, Result: finance.Cent(80_000),
		Source: law.Source{Where: "Richtlinie, Nr. 5", Evidence: law.Secondary},
	}}}
}

func ExampleCalculation_Text() {
	fmt.Print(exampleCalculation().Text(language.German))
	// Output:
	// Zuwendung
	//   1. Anteilfinanzierung = Ausgaben × Fördersatz
	//      Ausgaben: 1.000,01 EUR
	//      Fördersatz: 80 %
	//      Antrag vom: 01.02.2023
	//      = 800,00 EUR (abgerundet)
	//      [Richtlinie, Nr. 5; aus zweiter Hand]
}

func ExampleCalculation_WriteText() {
	if err := exampleCalculation().WriteText(os.Stdout, language.English); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Grant
	//   1. share financing = cost × rate
	//      cost: EUR 1,000.01
	//      rate: 80%
	//      application of: 1 February 2023
	//      = EUR 800.00 (rounded down)
	//      [Richtlinie, Nr. 5; second-hand]
}

func ExampleCalculation_Evidence() {
	fmt.Println(exampleCalculation().Evidence())
	// Output: secondary
}

func ExampleCalculation_MarshalJSON() {
	calculation := finance.Calculation{Title: bilingual.Text{German: "Summe", English: "sum"},
		Steps: []finance.Step{{Name: bilingual.Text{German: "Summe", English: "sum"}, Result: finance.Euro(7)}}}
	data, err := json.Marshal(calculation)
	fmt.Println(string(data), err)
	// Output: {"title":{"de":"Summe","en":"sum"},"steps":[{"name":{"de":"Summe","en":"sum"},"result":{"kind":"amount","value":"7.00"}}]} <nil>
}

func exampleTable() finance.Table {
	return finance.Table{
		Title:   bilingual.Text{German: "Einwohner", English: "population"},
		Columns: []bilingual.Text{{German: "Stadt", English: "city"}, {German: "am 31.12.2022", English: "on 31 Dec 2022"}},
		Rows: [][]finance.Value{{finance.Plain("Gera"), finance.Number(93_634)},
			{finance.Plain("nicht erfasst"), nil}},
	}
}

func ExampleTable_WriteText() {
	fmt.Println(exampleTable().WriteText(os.Stdout, language.German))
	// Output:
	// Einwohner
	// Stadt          am 31.12.2022
	// Gera                  93.634
	// nicht erfasst
	// <nil>
}

func ExampleTable_MarshalJSON() {
	data, err := json.Marshal(exampleTable())
	fmt.Println(string(data), err)
	// Output: {"title":{"de":"Einwohner","en":"population"},"columns":[{"de":"Stadt","en":"city"},{"de":"am 31.12.2022","en":"on 31 Dec 2022"}],"kinds":["text","number"],"rows":[[{"kind":"text","value":"Gera"},{"kind":"number","value":"93634"}],[{"kind":"text","value":"nicht erfasst"},null]]} <nil>
}
