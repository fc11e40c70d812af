package review_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// Amtshilfe is free. The same rule is an error under the law of the Federation, whose text was read, and a warning under a law
// that is only assumed to say the same.
func ExampleContractRules() {
	help := &agreement.Agreement{
		Title: "Aushilfe in der Poststelle", Form: agreement.Verwaltungsvereinbarung, Jurisdiction: law.Thueringen,
		Clauses: []agreement.Clause{agreement.Support{Name: "Poststelle", Assistance: agreement.Yes, Fee: agreement.Yes}},
	}
	rules := rule.MustSet("Thüringen", review.ContractRules(law.ThuerVwVfG, law.Assumed, "Wortlaut nicht gelesen")...)
	report := rules.Evaluate(review.Case{Agreement: help}, civil.MustParse("2026-03-01"))
	for finding := range report.Findings() {
		if finding.Pointer == "/clauses/0/fee" {
			fmt.Println(finding.Severity, finding.Basis)
			fmt.Println(finding.Text(language.English))
		}
	}
	// Output:
	// warning § 8 Abs. 1 S. 1 ThürVwVfG
	// A fee is agreed for “Poststelle”.
}
