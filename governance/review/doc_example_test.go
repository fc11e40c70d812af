package review_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// gg28_2 is the rule of the package comment.
func gg28_2() review.Rule {
	return review.Rule{
		ID: "DE-GG-28-2", Severity: rule.Error,
		Basis: rule.Basis{review.Read(law.GG, "Art. 28 Abs. 2", "gesetze-im-internet.de")},
		Title: bilingual.Text{German: "Die Vereinbarung achtet die kommunale Selbstverwaltung.",
			English: "The agreement respects municipal self-government."},
		Finding: bilingual.Text{German: "Die Vereinbarung nimmt den Kommunen die eigene Entscheidung.",
			English: "The agreement takes the decision away from the municipalities."},
		Remedy:  bilingual.Text{German: "Die Selbstverwaltung ausdrücklich wahren.", English: "Preserve municipal self-government expressly."},
		Applies: rule.And(review.Under(law.Thueringen), review.With(agreement.KindParity)),
		Check: func(c review.Case, r *rule.Result) {
			for i, parity := range agreement.All[agreement.Parity](c.Agreement) {
				review.Expect(r, agreement.Yes, parity.RespectsSelfGovernment, i, "respectsSelfGovernment")
			}
		},
	}
}

// A rule of one's own, on an agreement that breaks it and on one to which it has nothing to say.
func Example() {
	rules := rule.MustSet("Muster", gg28_2())
	parity := []agreement.Clause{agreement.Parity{RespectsSelfGovernment: agreement.No}}
	for _, a := range []*agreement.Agreement{
		{Jurisdiction: law.Thueringen, Clauses: parity},
		{Jurisdiction: law.Sachsen, Clauses: parity},
	} {
		report := rules.Evaluate(review.Case{Agreement: a}, civil.MustParse("2026-03-01"))
		fmt.Println(report.Outcome("DE-GG-28-2"))
		for finding := range report.Findings() {
			fmt.Println(finding.Pointer, finding.Text(language.English))
		}
		for _, answer := range report.Conditions("DE-GG-28-2") {
			if !answer.Holds {
				fmt.Println("it is not", answer.Condition.English)
			}
		}
	}
	// Output:
	// violated
	// /clauses/0/respectsSelfGovernment The agreement takes the decision away from the municipalities.
	// not-applicable
	// it is not under the law of Thüringen
}
