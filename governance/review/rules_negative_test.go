package review_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/review"
)

// What the decoder cannot refuse, because amounts may be negative elsewhere or because the agreement was made in Go, is found by
// a rule, each value at its place. A change may lower the value of a contract.
func TestNegativeValues(t *testing.T) {
	minus, less := finance.Euro(-1), finance.MustPercent("-5")
	a := &agreement.Agreement{Clauses: []agreement.Clause{
		agreement.Bodies{Bodies: []agreement.Body{{Seats: []agreement.Seat{{Number: -3, Votes: -1}}}}},
		agreement.Levy{Cap: minus, Shares: []agreement.PartyShare{{Share: less}}},
		agreement.Funding{Total: minus, Ceilings: []agreement.Ceiling{{Year: 2020, Amount: finance.Euro(1)}, {Year: 2021, Amount: minus}}},
		agreement.Security{EarlyWarningHours: -1, ReportHours: -1},
		agreement.Support{Expenses: minus},
		agreement.JointProvider{Employees: -1, Owners: []agreement.Owner{{Share: less}}, Turnover: minus, BalanceSheet: minus},
		agreement.Procurement{EstimatedValue: minus, Threshold: minus, ChangeValue: minus, MarketShare: less,
			Turnover: []agreement.YearTurnover{{Year: 2020, Entrusted: minus, Other: minus}}},
		agreement.VAT{AnnualTurnover: minus},
		agreement.Renewal{Years: -1},
		agreement.Annexes{Annexes: []agreement.Annex{{ReviewMonths: -5}}},
		agreement.Annexes{Annexes: []agreement.Annex{{ReviewMonths: -12}}},
		agreement.CostSharing{Shares: []agreement.PartyShare{{Share: less}}},
	}}
	var pointers []string
	for finding := range review.Rules().Evaluate(review.Case{Agreement: a}, civil.Date{}).Findings() {
		if finding.Rule == "DE-URKUNDE-BETRAEGE" {
			pointers = append(pointers, finding.Pointer)
		}
	}
	require.Equal(t, []string{
		"/clauses/0/bodies/0/seats/0/number", "/clauses/0/bodies/0/seats/0/votes", "/clauses/1/cap", "/clauses/1/shares/0/share",
		"/clauses/2/ceilings/1/amount", "/clauses/2/total", "/clauses/3/earlyWarningHours", "/clauses/3/reportHours",
		"/clauses/4/expenses", "/clauses/5/balanceSheet", "/clauses/5/employees", "/clauses/5/owners/0/share", "/clauses/5/turnover",
		"/clauses/6/estimatedValue", "/clauses/6/marketShare", "/clauses/6/threshold", "/clauses/6/turnover/0/entrusted", "/clauses/6/turnover/0/other",
		"/clauses/7/annualTurnover", "/clauses/8/years", "/clauses/9/annexes/0/reviewMonths", "/clauses/10/annexes/0/reviewMonths",
		"/clauses/11/shares/0/share",
	}, pointers)
}

// On an empty agreement, and with clauses that are nil, rules and Diff do not fail; what is not there is told.
func TestNothingToLookAt(t *testing.T) {
	report := review.Rules().Evaluate(review.Case{Agreement: new(agreement.Agreement)}, civil.MustParse("2020-01-01"))
	var pointers []string
	for finding := range report.Findings() {
		require.Equal(t, "DE-URKUNDE-FORM", finding.Rule)
		pointers = append(pointers, finding.Pointer)
	}
	require.Equal(t, []string{"/form", "/jurisdiction"}, pointers, "an empty agreement is not in order")

	hollow := sound()
	hollow.Clauses = append([]agreement.Clause{nil}, hollow.Clauses...)
	report = review.Rules().Evaluate(review.Case{Agreement: hollow}, hollow.Signed)
	require.True(t, report.OK())
	require.Positive(t, report.Checked())

	require.Empty(t, agreement.Diff(nil, nil))
	require.Empty(t, agreement.Diff(nil, new(agreement.Agreement)))
	require.Empty(t, agreement.Diff(sound(), hollow))
	require.NotEmpty(t, agreement.Diff(nil, sound()))
	require.NotEmpty(t, agreement.Diff(sound(), nil))
}
