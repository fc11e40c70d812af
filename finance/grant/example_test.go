package grant_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/thueringen"
)

func exampleProgramme() grant.Programme {
	read := law.Source{Where: "Richtlinie, Beispiel", Evidence: law.Assumed}
	provisions, _ := grant.ProvisionsOf(law.Sachsen)
	return grant.Programme{
		ID: "example", Name: finance.Text{German: "Beispielprogramm", English: "example programme"}, Source: read,
		Items: []grant.Item{{ID: "dms",
			Name: finance.Text{German: "Dokumentenmanagement", English: "document management"}, Source: read}},
		Financing:  grant.Known(grant.ShareFinancing, read),
		Rate:       grant.Known(finance.MustPercent("80"), read),
		Provisions: provisions,
	}
}

func exampleDecision() grant.Decision {
	decision, err := grant.Assess(exampleProgramme(), grant.Application{
		Applicant: grant.Applicant{Name: "Ohrdruf, Stadt", Level: governance.Municipality},
		Items:     []grant.Cost{{Item: "dms", Amount: finance.Euro(50_000)}},
		OwnFunds:  finance.Euro(10_000),
	}, civil.MustParse("2024-05-02"))
	if err != nil {
		panic(err)
	}
	return decision
}

func ExampleAssess() {
	decision := exampleDecision()
	fmt.Println(decision.Approved(), decision.Grant.Format(language.German))
	for _, fact := range decision.Unread()[:1] {
		fmt.Println(fact.Value.German, "|", fact.Source.Evidence)
	}
	// Output:
	// true 40.000,00 EUR
	// Programm | assumed
}

func ExampleSettle() {
	settlement, err := grant.Settle(exampleDecision(), grant.Proof{
		Items:     []grant.Cost{{Item: "dms", Amount: finance.Euro(45_000)}},
		Paid:      finance.Euro(40_000),
		Fulfilled: civil.MustParse("2024-12-20"),
	})
	fmt.Println(settlement.Grant, settlement.Repay, settlement.ProofDue, err)
	// Output: 36000.00 4000.00 2025-12-20 <nil>
}

func ExampleRepaymentInterest() {
	interest, err := grant.RepaymentInterest(finance.Euro(10_000), civil.MustParse("2019-01-01"),
		civil.MustParse("2019-12-31"))
	fmt.Println(interest.Amount, interest.Spans[0].Rate, err)
	_, err = grant.RepaymentInterest(finance.Euro(10_000), civil.MustParse("2026-06-01"), civil.MustParse("2026-08-31"))
	fmt.Println(err)
	// Output:
	// 412.00 4.12% <nil>
	// grant: interest: the base rate from 2026-07-01 on is not recorded (after our records), only for 2002-01-01/2026-06-30; hand in a series that holds it, or ask up to its last day
}

func ExampleSettlement_Repayment() {
	settlement, _ := grant.Settle(exampleDecision(),
		grant.Proof{Items: []grant.Cost{{Item: "dms", Amount: finance.Euro(45_000)}}, Paid: finance.Euro(40_000)})
	repayment, err := settlement.Repayment(grant.RepaymentTerms(), civil.MustParse("2024-05-10"),
		civil.MustParse("2025-12-31"))
	fmt.Println(repayment.Principal, repayment.Claimed, repayment.Total, err)
	// Output: 4000.00 487.94 4487.94 <nil>
}

func ExampleProvisionsOf() {
	sachsen, _ := grant.ProvisionsOf(law.Sachsen)
	thueringen, _ := grant.ProvisionsOf(law.Thueringen)
	fmt.Println(sachsen.ProofMonths.Value, sachsen.ProofMonths.Source.Citation)
	fmt.Println(thueringen.ProofMonths.Recorded())
	// Output:
	// 12 Nr. 6.1 ANBest-K (Sachsen)
	// false
}

func ExampleProvisions_Limit() {
	sachsen, _ := grant.ProvisionsOf(law.Sachsen)
	limit, known := sachsen.Limit(finance.Euro(40_000))
	fmt.Println(limit.Value, known)
	// Output: 1000.00 true
}

func ExampleBaseRates() {
	rate, _ := grant.BaseRates().On(civil.MustParse("2020-03-01"))
	fmt.Println(rate.Value, rate.Period)
	// Output: -0.88% 2020-01-01/2020-06-30
}

func ExampleProvisions_Instalments() {
	sachsen, _ := grant.ProvisionsOf(law.Sachsen)
	instalments, _ := sachsen.Instalments(finance.Euro(40_000))
	for _, i := range instalments {
		fmt.Println(i.Amount.Format(language.English), i.When.English)
	}
	// Output:
	// EUR 16,000.00 with the notice of start
	// EUR 20,000.00 after the complete proof of use
	// EUR 4,000.00 after its check
}

func ExampleRevocationDeadline() {
	fmt.Println(grant.RevocationDeadline(civil.MustParse("2024-03-15")))
	// Output: 2025-03-15
}

func ExampleInterestTerms_Reckon() {
	terms := grant.UnusedMoneyTerms()
	terms.Days = grant.Actual365
	interest, err := terms.Reckon(finance.Euro(92_000), civil.MustParse("2024-03-01"), civil.MustParse("2024-03-31"))
	fmt.Println(interest.Amount, interest.Terms.Source.Citation, err)
	// Output: 673.54 § 49a Abs. 4 VwVfG <nil>
}

func ExampleApplicantOf() {
	snapshot, err := thueringen.Directory().On(civil.MustParse("2023-06-30"))
	if err != nil {
		fmt.Println(err)
		return
	}
	unit, _ := snapshot.Municipality(key.MustParseAGS("16063003"))
	applicant := grant.ApplicantOf(unit)
	fmt.Println(applicant.Name, applicant.Key, applicant.Level == governance.Municipality)
	// Output: Bad Salzungen, Stadt 16063003 true
}
