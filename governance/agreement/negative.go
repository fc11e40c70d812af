package agreement

import (
	"iter"

	"github.com/foederal/foederal/finance"
)

// Negatives yields every amount, share and whole number of a clause that is negative and makes no sense so, with its place.
func (a *Agreement) Negatives() iter.Seq2[string, any] {
	return func(yield func(string, any) bool) {
		open := true
		a.eachNegative(func(value any, pointer string) { open = open && yield(pointer, value) })
	}
}

// eachNegative calls visit for every amount, share and whole number of a clause that is negative and makes no sense so. What a
// change of a contract is worth may be negative: it can make the contract smaller.
func (a *Agreement) eachNegative(visit func(value any, pointer string)) {
	for i, clause := range a.Clauses {
		amount := func(value finance.Amount, steps ...any) {
			if value.Sign() < 0 {
				visit(value, At(i, steps...))
			}
		}
		number := func(value int, steps ...any) {
			if value < 0 {
				visit(value, At(i, steps...))
			}
		}
		share := func(value finance.Share, steps ...any) {
			if value.Compare(finance.Share{}) < 0 {
				visit(value, At(i, steps...))
			}
		}
		switch c := clause.(type) {
		case CostSharing:
			for j, s := range c.Shares {
				share(s.Share, "shares", j, "share")
			}
		case Bodies:
			for j, body := range c.Bodies {
				for k, seat := range body.Seats {
					number(seat.Number, "bodies", j, "seats", k, "number")
					number(seat.Votes, "bodies", j, "seats", k, "votes")
				}
			}
		case Levy:
			for j, s := range c.Shares {
				share(s.Share, "shares", j, "share")
			}
			amount(c.Cap, "cap")
		case Funding:
			amount(c.Total, "total")
			for j, ceiling := range c.Ceilings {
				amount(ceiling.Amount, "ceilings", j, "amount")
			}
		case Security:
			number(c.EarlyWarningHours, "earlyWarningHours")
			number(c.ReportHours, "reportHours")
		case Support:
			amount(c.Expenses, "expenses")
		case JointProvider:
			number(c.Employees, "employees")
			for j, owner := range c.Owners {
				share(owner.Share, "owners", j, "share")
			}
			amount(c.Turnover, "turnover")
			amount(c.BalanceSheet, "balanceSheet")
		case Procurement:
			amount(c.EstimatedValue, "estimatedValue")
			amount(c.Threshold, "threshold")
			share(c.MarketShare, "marketShare")
			for j, turnover := range c.Turnover {
				amount(turnover.Entrusted, "turnover", j, "entrusted")
				amount(turnover.Other, "turnover", j, "other")
			}
		case VAT:
			amount(c.AnnualTurnover, "annualTurnover")
		case Renewal:
			number(c.Years, "years")
		case Termination:
			number(c.NoticeMonths, "noticeMonths")
		case Annexes:
			for j, annex := range c.Annexes {
				number(annex.ReviewMonths, "annexes", j, "reviewMonths")
			}
		}
	}
}
