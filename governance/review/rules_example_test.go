package review_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
)

func ExampleRules() {
	a := &agreement.Agreement{
		Form: agreement.Verwaltungsvereinbarung, Jurisdiction: law.Thueringen,
		Parties: []agreement.Party{{ID: "a"}, {ID: "b"}},
		Clauses: []agreement.Clause{agreement.CostSharing{Shares: []agreement.PartyShare{
			{Party: "a", Share: finance.MustPercent("60")}, {Party: "b", Share: finance.MustPercent("30")},
		}}},
	}
	for finding := range review.Rules().Evaluate(review.Case{Agreement: a}, civil.Date{}).Findings() {
		fmt.Println(finding.Pointer, finding.Text(language.English))
	}
	// Output: /clauses/0/shares The shares add up to 90%.
}
