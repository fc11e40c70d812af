package review_test

import (
	"errors"
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
func ExampleMustContractRules() {
	help := &agreement.Agreement{
		Title: "Aushilfe in der Poststelle", Form: agreement.Verwaltungsvereinbarung, Jurisdiction: law.Thueringen,
		Clauses: []agreement.Clause{agreement.Support{Name: "Poststelle", Assistance: agreement.Yes, Fee: agreement.Yes}},
	}
	rules := rule.MustSet("Thüringen", review.MustContractRules(review.Procedure{
		Jurisdiction: law.Thueringen, Act: law.ThuerVwVfG, Evidence: law.Assumed, Where: "Wortlaut nicht gelesen",
	})...)
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

// A Land whose law refers to the act of the Federation takes its rules from there, under IDs of its own. An act that says nothing
// of contracts gives none.
func ExampleContractRules() {
	rules, err := review.ContractRules(review.Procedure{
		Jurisdiction: law.Sachsen, Act: law.VwVfG, Evidence: law.Assumed, Where: "Verweisung nicht gelesen",
	})
	fmt.Println(rules[0].ID, rules[0].Basis, err)
	_, err = review.ContractRules(review.Procedure{
		Jurisdiction: law.Sachsen, Act: law.SaechsKomZG, Evidence: law.Primary, Where: "gelesen",
	})
	var refused *review.ProcedureError
	fmt.Println(errors.As(err, &refused), refused.Reason)
	// Output:
	// SN-VWVFG-54 § 54 S. 1 VwVfG <nil>
	// true it is no law of administrative procedure with the sections of the VwVfG; want VwVfG or ThürVwVfG
}
