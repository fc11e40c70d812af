package agreement_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
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
		"clauses": [{"type": "termination", "notice": "12 months"}]
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
	if errors.As(err, &errs) {
		fmt.Println(errs.Text(language.German))
	}
	// Output:
	// Zeile 5, Spalte 13, /signed: „2018-06-40“ ist kein Tag: der Juni 2018 hat 30 Tage
	// Zeile 7, Spalte 24, /clauses/0/type: unbekannter Wert "kuendigung" für "type": gemeint ist vielleicht "extraordinary-termination" (außerordentliche Kündigung) oder "termination" (ordentliche Kündigung)
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

func ExampleAgreement_Check() {
	a := &agreement.Agreement{
		Title: "Vereinbarung", Form: "vertrag", Jurisdiction: law.Thueringen,
		Parties: []agreement.Party{{ID: "land", Partner: governance.Partner{Name: "Freistaat Thüringen", Kind: governance.LandPartner}}},
		Clauses: []agreement.Clause{
			agreement.Renewal{Years: -6},
			agreement.FullCost{Funder: "bund", Of: "Betrieb"},
		},
	}
	var mistakes agreement.DocumentErrors
	if errors.As(a.Check(), &mistakes) {
		for _, mistake := range mistakes {
			fmt.Println(mistake.Pointer)
		}
		fmt.Println(mistakes[1].Reason)
	}
	// Output:
	// /form
	// /clauses/0/years
	// /clauses/1/funder
	// want a whole number from 1 to 100, but this is -6
}

func ExampleAgreement_Plain() {
	a := &agreement.Agreement{Clauses: []agreement.Clause{&agreement.Severability{}, (*agreement.Term)(nil)}}
	for i, clause := range a.Plain().Clauses {
		_, isValue := clause.(agreement.Severability)
		fmt.Println(i, isValue, clause == nil)
	}
	// Output:
	// 0 true false
	// 1 false true
}

func ExamplePlain() {
	var clause agreement.Clause = &agreement.Termination{Notice: agreement.Duration{Number: 6, Unit: agreement.Months}}
	switch clause := agreement.Plain(clause).(type) {
	case agreement.Termination:
		fmt.Println(clause.Notice)
	}
	// Output: 6 months
}

func ExampleAgreement_StrayReferences() {
	a := &agreement.Agreement{
		Parties: []agreement.Party{{ID: "land"}},
		Clauses: []agreement.Clause{agreement.Service{Provider: "land", Users: []agreement.PartyID{"gotha"}}},
	}
	for _, stray := range a.StrayReferences() {
		fmt.Println(stray.Pointer, stray.Party)
	}
	// Output: /clauses/0/users/0 gotha
}

func ExampleAgreement_Negatives() {
	a := &agreement.Agreement{Clauses: []agreement.Clause{agreement.Funding{Total: finance.Euro(-100)}}}
	for _, number := range a.Negatives() {
		fmt.Println(number.Pointer, number.Value)
	}
	// Output: /clauses/0/total -100.00
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
	// Kostenverteilung: Anteil (Landkreis Gotha): 30 % → 35 %
}

func ExampleFact() {
	data, _ := json.Marshal(agreement.Termination{Excluded: agreement.No})
	fmt.Println(string(data))
	fmt.Println(agreement.No, agreement.No.Text(language.German), agreement.Unknown.IsZero())
	// Output:
	// {"excluded":false}
	// no nein true
}

func ExampleForm() {
	var form agreement.Form
	err := form.UnmarshalText([]byte("zweckverband"))
	fmt.Println(form.Text(language.German), err)
	// Output: Verbandssatzung eines Zweckverbands <nil>
}

func ExampleAgreement_State() {
	a := &agreement.Agreement{Gaps: []agreement.Gap{{Clause: agreement.KindTerm, Reason: "nicht gelesen"}}}
	fmt.Println(a.State(agreement.KindTerm), a.State(agreement.KindRenewal))
	// Output: not-recorded absent
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
	a := &agreement.Agreement{Clauses: []agreement.Clause{agreement.Termination{Notice: agreement.Duration{Number: 6, Unit: agreement.Months}}}}
	termination, i, ok := agreement.First[agreement.Termination](a)
	fmt.Println(termination.Notice, i, ok)
	// Output: 6 months 0 true
}

func ExampleAt() {
	fmt.Println(agreement.At(2))
	fmt.Println(agreement.At(2, "ceilings", 0, "amount"))
	// Output:
	// /clauses/2
	// /clauses/2/ceilings/0/amount
}

func ExampleClauseKinds() {
	kinds := agreement.ClauseKinds()
	fmt.Println(kinds[0], kinds[0].Text(language.German))
	// Output: purpose Zweck
}

func ExampleForms() {
	forms := agreement.Forms()
	fmt.Println(slices.Contains(forms, agreement.Zweckvereinbarung), slices.Contains(forms, agreement.Form("verein")))
	// Output: true false
}

func ExampleLabel() {
	fmt.Println(agreement.Label(agreement.KindTermination, "notice").German)
	// Output: Kündigungsfrist
}
