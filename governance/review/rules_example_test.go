package review_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
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

func ExampleMissing() {
	check := func(c review.Case, r *rule.Result) {
		for i, termination := range agreement.All[agreement.Termination](c.Agreement) {
			if termination.Notice.IsZero() {
				review.Missing(r, termination, i, "notice")
			}
		}
	}
	var silent, unread rule.Result
	check(review.Case{Agreement: &agreement.Agreement{Clauses: []agreement.Clause{
		agreement.Termination{Note: agreement.Note{None: []string{"notice"}}},
	}}}, &silent)
	check(review.Case{Agreement: &agreement.Agreement{Clauses: []agreement.Clause{agreement.Termination{}}}}, &unread)
	fmt.Println(silent.Noted(), unread.Noted()) // a violation, and a missing fact
	// Output: true true
}

func ExampleNew() {
	reviewer := review.New(bund.Law())
	report, err := reviewer.Check(&agreement.Agreement{Form: agreement.Zweckvereinbarung, Jurisdiction: law.Bayern, Signed: civil.MustParse("2020-01-01")})
	fmt.Println(report.Complete(), err) // nobody brought the law of Bayern
	// Output: false <nil>
}

func ExampleDayOf() {
	day, which := review.DayOf(&agreement.Agreement{Signed: civil.MustParse("2018-10-16")})
	fmt.Println(day, which.English)
	// Output: 2018-10-16 day of signing
}

func ExampleOfPublicLaw() {
	zweckvereinbarung := review.Case{Agreement: &agreement.Agreement{Form: agreement.Zweckvereinbarung}}
	fmt.Println(review.OfPublicLaw().Text(language.German), review.OfPublicLaw().Holds(zweckvereinbarung))
	// Output: öffentlich-rechtlich (oder nicht bekannt) true
}

func ExampleFederalProfiles() {
	fmt.Println(review.FederalProfiles()[0].Form.Text(language.German))
	// Output: Staatsvertrag
}
