package review

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
)

// assistanceFree is up to which sum the expenses of a single case of Amtshilfe are not paid back: 35 euro.
func assistanceFree() finance.Amount { return finance.Euro(35) }

// assistance are the rules on Amtshilfe: supplementary help of one authority to another, on request, in a single case and
// without a fee.
func (p procedure) assistance() []Rule {
	return []Rule{
		p.vwvfg4_2(),
		p.vwvfg4_1Dauer(),
		p.vwvfg8_1_1(),
		p.vwvfg8_1_2(),
		p.vwvfg8_1_3(),
	}
}

// hasAssistance reports whether the agreement regards some help as Amtshilfe; refunded asks for help whose expenses are paid back.
func hasAssistance(a *agreement.Agreement, refunded bool) bool {
	for _, clause := range a.Clauses {
		if support, ok := clause.(agreement.Support); ok && support.Assistance == agreement.Yes && (!refunded || support.Expenses.Sign() > 0) {
			return true
		}
	}
	return false
}

func (p procedure) assisted(c Case) bool {
	return c.Agreement.Jurisdiction == p.act.Jurisdiction() && hasAssistance(c.Agreement, false)
}

func (p procedure) refunded(c Case) bool {
	return c.Agreement.Jurisdiction == p.act.Jurisdiction() && hasAssistance(c.Agreement, true)
}
