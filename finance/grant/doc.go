// Package grant follows public grants (Zuwendungen) from the application to the repayment: what an application gets, what
// becomes of the grant when the project turns out otherwise, and what must be paid back with which interest.
//
// # Start here
//
// A [Programme] comes from the package of its Land or is written down by the caller; three calls lead through its life:
//
//	programme, ok := thueringen.Programme(thueringen.EGovRL2019)
//	…
//	assessment, err := grant.Assess(programme, grant.Application{
//		Applicant: bund.ApplicantOf(unit),
//		Items:     []grant.Cost{{Item: "dms", Amount: finance.Euro(100_000)}},
//		OwnFunds:  finance.Euro(20_000),
//	}, day)
//	settlement, err := grant.Settle(assessment, grant.Proof{…})
//	repayment, err := settlement.Repayment(grant.RepaymentTerms(), from, through)
//
// [Assess] turns an [Application] into an [Assessment], [Settle] turns the assessment and the proof of use
// (Verwendungsnachweis) into a [Settlement], and [Settlement.Repayment] says what must be paid back, with interest day by day
// over the changing base rate; [RepaymentInterest] computes that interest alone. A [Ledger] does so for a grant that was paid out, used
// and repaid in parts, late use included. What speaks against a grant, and what the
// caller should know, is a [Finding] in the result. Each result says on what it rests, marks what rests on less than the norm
// itself, and prints its Rechenweg when asked: with every operand of every formula, so that it can be reckoned again by hand.
// [Settlement.Table] is the numerical proof with both sides. An example worked by hand is in docs/grant-worked-example.md,
// in German in docs/grant-worked-example.de.md.
//
// A [Project] is all of that in one JSON file, from the application to the movements of money; [Project.Follow] reckons with it and answers
// three questions beside it: what would be if cost, own funds or the money of others came out otherwise ([WhatIf]).
//
// What a decision says beyond its sum is a [Decision]: how a share grant that was cut below its rate follows the cost
// ([CapReading]), and whether money in excess cuts the grant. Where the first matters and is not recorded, [Settle] chooses
// nothing and returns an [*UndecidedError] with both sums.
//
// # What is known
//
// A programme is a value: who may apply, for which items, at which rate, up to which sum, from which budget. Nothing in it
// is hard-wired; a caller who knows better changes a copy. Each figure is [Sourced], and what nobody has read is not
// recorded. No figure is ever filled in from another jurisdiction.
//
// The side provisions (Nebenbestimmungen) differ between the Federation and the Länder. This package knows none of them:
// [Provisions] come from the package of the jurisdiction, such as bund.Provisions and sachsen.Provisions.
package grant
