// Package grant reckons with public grants (Zuwendungen): what an application gets, what becomes of the grant when the
// project turns out otherwise, and what must be paid back with which interest.
//
// A [Programme] is a value: who may apply, for which items, at which rate, up to which sum, from which budget. Nothing in
// it is hard-wired; a caller who knows better changes a copy. Each figure is a [Fact] with its source, and what nobody
// has read is a Fact that is not recorded. No figure is ever filled in from another jurisdiction.
//
// [Assess] turns an [Application] into a [Decision], [Settle] turns the decision and the proof of use (Verwendungsnachweis)
// into a [Settlement], and [RepaymentInterest] reckons the interest on what must be repaid, day by day over the changing
// base rate. Each of the three says on what it rests, marks what rests on less than the norm itself, and prints its
// Rechenweg when asked.
//
// The side provisions (Nebenbestimmungen) differ between the Federation and the Länder. The package knows none of them:
// [Provisions] come from the package of the jurisdiction, such as sachsen.Provisions.
package grant
