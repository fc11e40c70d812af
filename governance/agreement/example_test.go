package agreement_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

func ExampleDecode() {
	a, err := agreement.Decode(strings.NewReader(`{
		"title": "Zweckvereinbarung über ein gemeinsames Rechenzentrum",
		"form": "zweckvereinbarung",
		"jurisdiction": "TH",
		"parties": [{"id": "gotha", "partner": {"name": "Landkreis Gotha", "kind": "unit", "unit": "16067"}}],
		"clauses": [{"type": "termination", "noticeMonths": 12}]
	}`))
	if err != nil {
		panic(err)
	}
	fmt.Println(a.Title, len(a.Parties), a.State(agreement.KindTermination) == agreement.Present)
	// Output: Zweckvereinbarung über ein gemeinsames Rechenzentrum 1 true
}

func ExampleDecode_refused() {
	_, err := agreement.Decode(strings.NewReader(`{
  "title": "Zweckvereinbarung",
  "form": "zweckvereinbarung",
  "jurisdiction": "TH",
  "signed": "2018-06-40",
  "parties": [],
  "clauses": [{"type": "kuendigung"}]
}`))
	var errs agreement.DocumentErrors
	if errs, _ = err.(agreement.DocumentErrors); errs != nil {
		for _, e := range errs {
			fmt.Println(e.Line, e.Pointer)
		}
	}
	// Output:
	// 5 /signed
	// 7 /clauses/0/type
}

func ExampleEncode() {
	_ = agreement.Encode(os.Stdout, &agreement.Agreement{
		Title: "Vereinbarung", Form: agreement.Verwaltungsvereinbarung, Jurisdiction: law.Thueringen,
		Parties: []agreement.Party{{ID: "land", Partner: governance.Partner{Name: "Freistaat Thüringen", Kind: governance.LandPartner}}},
		Clauses: []agreement.Clause{agreement.Term{From: civil.MustParse("2019-01-01"), Unlimited: agreement.Yes}},
	})
	// Output:
	// {
	//   "title": "Vereinbarung",
	//   "form": "verwaltungsvereinbarung",
	//   "jurisdiction": "TH",
	//   "parties": [
	//     {
	//       "id": "land",
	//       "partner": {
	//         "name": "Freistaat Thüringen",
	//         "kind": "land"
	//       }
	//     }
	//   ],
	//   "clauses": [
	//     {
	//       "type": "term",
	//       "from": "2019-01-01",
	//       "unlimited": true
	//     }
	//   ]
	// }
}

func ExamplePositions() {
	position, err := agreement.Positions(strings.NewReader(`{
  "title": "Vereinbarung",
  "signed": "2018-10-16"
}`))
	if err != nil {
		panic(err)
	}
	fmt.Println(position("/signed"))
	// Output: 3 13 true
}

func ExampleSchema() {
	fmt.Println(bytes.Contains(agreement.Schema(), []byte(`"$schema": "https://json-schema.org/draft/2020-12/schema"`)))
	// Output: true
}

func ExampleDiff() {
	draft := func(share string) *agreement.Agreement {
		return &agreement.Agreement{
			Parties: []agreement.Party{{ID: "gotha", Partner: governance.Partner{Name: "Landkreis Gotha"}}},
			Clauses: []agreement.Clause{agreement.CostSharing{Shares: []agreement.PartyShare{{Party: "gotha", Share: finance.MustPercent(share)}}}},
		}
	}
	for _, d := range agreement.Diff(draft("30"), draft("35")) {
		fmt.Println(d.NewPointer)
		fmt.Println(d.Text(language.English))
		fmt.Println(d.Text(language.German))
	}
	// Output:
	// /clauses/0/shares/0/share
	// cost sharing: share of Landkreis Gotha: 30% → 35%
	// Kostenverteilung: Anteil von Landkreis Gotha: 30 % → 35 %
}

func ExampleAll() {
	a := &agreement.Agreement{Clauses: []agreement.Clause{agreement.FullCost{Of: "Betrieb"}, agreement.Severability{}, agreement.FullCost{Of: "Wartung"}}}
	for i, clause := range agreement.All[agreement.FullCost](a) {
		fmt.Println(agreement.At(i, "of"), clause.Of)
	}
	// Output:
	// /clauses/0/of Betrieb
	// /clauses/2/of Wartung
}

func ExampleFirst() {
	a := &agreement.Agreement{Clauses: []agreement.Clause{agreement.Termination{NoticeMonths: 6}}}
	termination, i, ok := agreement.First[agreement.Termination](a)
	fmt.Println(termination.NoticeMonths, i, ok)
	// Output: 6 0 true
}
