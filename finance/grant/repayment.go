package grant

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/civil"
)

// RevocationDeadline returns the last day on which an authority may revoke or withdraw a grant: one year after it knew all
// the facts (§ 48 Abs. 4, § 49 Abs. 3 VwVfG). A new inquiry does not restart the year. Months and years end as § 188 BGB
// says ([civil.Date.AddMonths]); Sundays and holidays do not move the day (§ 193 BGB would).
func RevocationDeadline(knowledge civil.Date) civil.Date { return knowledge.AddMonths(12) }

// Repayment is what must be paid back.
type Repayment struct {
	Principal finance.Amount
	Interest  Interest       // in full, whether it is claimed or not
	Claimed   finance.Amount // the interest that is claimed
	Total     finance.Amount
	Findings  []Finding
}

// Repayment returns what must be paid back, with interest from the first day to the last, both included, by the terms; see
// [RepaymentTerms]. Interest that is too small to be claimed under the side provisions is left out, and a finding says so.
func (s Settlement) Repayment(terms InterestTerms, from, through civil.Date) (Repayment, error) {
	if !s.Decided() {
		return Repayment{}, wrong("die Abrechnung ist nicht entschieden; ihre Feststellungen sagen, was fehlt",
			"the settlement is not decided; its findings say what is missing")
	}
	interest, err := terms.Interest(s.Repay, from, through)
	if err != nil {
		return Repayment{}, err
	}
	r := Repayment{Principal: s.Repay, Interest: interest, Claimed: interest.Amount}
	claims, limit := s.Assessment.Programme.Provisions.ClaimsInterest(interest.Amount,
		isMunicipal(s.Assessment.Application.Applicant.Level))
	if !claims {
		r.Claimed = finance.Amount{}
		r.Findings = []Finding{{Fault: InterestIgnored, Amount: limit.Value, HasAmount: true, Source: limit.Source}}
	}
	r.Total, err = r.Principal.Add(r.Claimed)
	return r, err
}

// Calculation returns the Rechenweg: the interest, what of it is claimed, and the sum that goes back.
func (r Repayment) Calculation() finance.Calculation {
	c := finance.Calculation{Title: both("Rückforderung", "Repayment")}
	c.Steps = append(c.Steps, r.Interest.Calculation().Steps...)
	for _, f := range r.Findings {
		c.Steps = append(c.Steps, f.step())
	}
	c.Steps = append(c.Steps, finance.Step{
		Name:    both("Rückforderung insgesamt", "repayment in total"),
		Formula: both("zu erstatten + geforderte Zinsen", "sum to be repaid + interest claimed"),
		Inputs: []finance.Input{{Name: both("zu erstatten", "sum to be repaid"), Value: r.Principal},
			{Name: both("geforderte Zinsen", "interest claimed"), Value: r.Claimed}},
		Result: r.Total,
	})
	return c
}
