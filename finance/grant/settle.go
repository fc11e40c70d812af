package grant

import (
	"slices"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// Proof is the proof of use (Verwendungsnachweis): what the project really cost and who really paid.
type Proof struct {
	Items       []Cost
	ThirdParty  finance.Amount // money from others
	Paid        finance.Amount // what has been paid out of the grant
	Fulfilled   civil.Date     // the day on which the purpose was fulfilled; zero if it was not
	ApprovalEnd civil.Date     // the end of the approval period (Bewilligungszeitraum)
	Submitted   civil.Date     // the day on which the proof arrived
}

// Settlement is what remains of a grant once the proof of use is there.
type Settlement struct {
	Assessment Assessment
	Proof      Proof
	Recognised finance.Amount // eligible cost that is recognised
	Saving     finance.Amount // by how much cost fell and other money rose together
	Grant      finance.Amount // the grant as it is now
	Repay      finance.Amount // what was paid out in excess
	Due        finance.Amount // what is still to be paid out
	ProofDue   civil.Date     // zero where it is not recorded
	Findings   []Finding
	ratio      finance.Share
}

// Decided reports whether the settlement could be computed. Where it could not, a finding says what is missing, and the
// grant and what follows from it are zero.
func (s Settlement) Decided() bool {
	return !slices.ContainsFunc(s.Findings, func(f Finding) bool { return f.Blocking })
}

// Settle returns what remains of a grant (Abrechnung) once the project is over and the proof of use is there.
//
// The total of the financing plan is binding: cost above it is the recipient's. A single item may be exceeded as far as the
// side provisions say, if others cost less. Where the cost falls or other money rises, the grant falls: with share
// financing in proportion, with deficit and full financing by the whole saving, with a fixed amount not at all, unless
// the cost falls below it. Small changes are ignored where the side provisions say so.
//
// An assessment without a grant and figures that make no sense are an [*ApplicationError]. What the side provisions do not
// record and the case needs is a blocking [Finding].
func Settle(a Assessment, proof Proof) (Settlement, error) {
	proof.Items = slices.Clone(proof.Items)
	s := Settlement{Assessment: a, Proof: proof}
	if !a.Approved() {
		return Settlement{}, &ApplicationError{-1, "there is no grant to settle; the assessment does not approve one"}
	}
	if err := checkMoney(proof.Items, proof.ThirdParty, proof.Paid); err != nil {
		return Settlement{}, err
	}
	if err := s.recognise(); err != nil {
		return Settlement{}, err
	}
	if err := s.adjust(); err != nil {
		return Settlement{}, err
	}
	s.checkProof()
	if !s.Decided() {
		s.Grant = finance.Amount{}
		return s, nil
	}
	var err error
	if s.Repay, err = left(proof.Paid, s.Grant); err != nil {
		return Settlement{}, err
	}
	if s.Due, err = left(s.Grant, proof.Paid); err != nil {
		return Settlement{}, err
	}
	s.checkSmallRepayment()
	return s, nil
}

func (s *Settlement) findAmount(fault Fault, blocking bool, subject string, amount finance.Amount, source law.Source) {
	s.Findings = append(s.Findings, Finding{Fault: fault, Blocking: blocking, Subject: subject, Amount: amount,
		HasAmount: true, Source: source})
}

// eligibleByItem adds up the eligible cost of each item that the programme supports, in the order of the costs.
func eligibleByItem(p Programme, costs []Cost) (ids []string, sums map[string]finance.Amount, err error) {
	sums = make(map[string]finance.Amount, len(costs))
	for _, cost := range costs {
		if _, known := p.Item(cost.Item); !known {
			continue
		}
		sum, seen := sums[cost.Item]
		if !seen {
			ids = append(ids, cost.Item)
		}
		if sums[cost.Item], err = sum.Add(finance.Cent(cost.Amount.Cents() - cost.Ineligible.Cents())); err != nil {
			return nil, nil, err
		}
	}
	return ids, sums, nil
}

// recognise finds the eligible cost that counts.
func (s *Settlement) recognise() error {
	p := s.Assessment.Programme
	_, planned, err := eligibleByItem(p, s.Assessment.Application.Items)
	if err != nil {
		return err
	}
	ids, actual, err := eligibleByItem(p, s.Proof.Items)
	if err != nil {
		return err
	}
	var recognised []finance.Amount
	for _, id := range ids {
		sum, err := s.recogniseItem(id, planned, actual[id])
		if err != nil {
			return err
		}
		recognised = append(recognised, sum)
	}
	if s.Recognised, err = finance.Sum(recognised...); err != nil {
		return err
	}
	if s.Assessment.Eligible.Less(s.Recognised) {
		s.findAmount(TotalExceeded, false, "", s.Assessment.Eligible, p.Provisions.TotalTolerance.Source)
		s.Recognised = s.Assessment.Eligible
	}
	return nil
}

// recogniseItem finds how much of the cost of one item counts.
func (s *Settlement) recogniseItem(
	id string, planned map[string]finance.Amount, actual finance.Amount,
) (finance.Amount, error) {
	p := s.Assessment.Programme
	plan, inPlan := planned[id]
	tolerance := p.Provisions.ItemTolerance
	switch {
	case !inPlan:
		s.findAmount(ItemNotPlanned, false, id, actual, law.Source{})
		return finance.Amount{}, nil
	case !plan.Less(actual), p.Financing.Value == FixedAmountFinancing, tolerance.Value.Unlimited:
		return actual, nil
	case !tolerance.Recorded():
		s.findAmount(ItemToleranceUnknown, true, id, plan, law.Source{})
		return plan, nil
	}
	more, err := tolerance.Value.Share.Of(plan, finance.Down)
	if err != nil {
		return finance.Amount{}, err
	}
	limit, err := plan.Add(more)
	if err != nil {
		return finance.Amount{}, err
	}
	if limit.Less(actual) {
		s.findAmount(ItemExceeded, false, id, limit, tolerance.Source)
		return limit, nil
	}
	return actual, nil
}

// adjust finds what a change of cost and income makes of the grant.
func (s *Settlement) adjust() error {
	a, provisions := s.Assessment, s.Assessment.Programme.Provisions
	s.Grant = a.Grant
	costFell, err := left(a.Eligible, s.Recognised)
	if err != nil {
		return err
	}
	incomeRose, err := left(s.Proof.ThirdParty, a.Application.ThirdParty)
	if err != nil {
		return err
	}
	if s.Saving, err = costFell.Add(incomeRose); err != nil {
		return err
	}
	if err := s.checkNotice(costFell); err != nil {
		return err
	}
	if a.Programme.Financing.Value == FixedAmountFinancing {
		if s.Recognised.Less(s.Grant) {
			s.findAmount(BelowFixedAmount, false, "", s.Grant, a.Programme.FixedAmount.Source)
			s.Grant = s.Recognised
		}
		return nil
	}
	switch follows := provisions.FollowsSavings; {
	case s.Saving.IsZero():
		return nil
	case !follows.Recorded():
		s.findAmount(SavingUndecided, true, "", s.Saving, law.Source{})
		return nil
	case !follows.Value:
		return nil
	}
	if ignored := provisions.SavingsIgnored; ignored.Recorded() && !ignored.Value.Less(s.Saving) {
		s.findAmount(SavingIgnored, false, "", ignored.Value, ignored.Source)
		return nil
	}
	if a.Programme.Financing.Value != ShareFinancing {
		s.Grant, err = left(a.Grant, s.Saving)
		return err
	}
	if s.ratio, err = finance.Fraction(a.Grant.Cents(), a.Eligible.Cents()); err != nil {
		return err
	}
	base, err := left(a.Eligible, s.Saving)
	if err != nil {
		return err
	}
	s.Grant, err = s.ratio.Of(base, a.Programme.rounding())
	return err
}

func (s *Settlement) checkNotice(costFell finance.Amount) error {
	provisions := s.Assessment.Programme.Provisions
	if amount := provisions.NoticeAmount; amount.Recorded() && amount.Value.Less(costFell) {
		s.findAmount(NoticeDue, false, "", amount.Value, amount.Source)
		return nil
	}
	if share := provisions.NoticeShare; share.Recorded() {
		limit, err := share.Value.Of(s.Assessment.Eligible, finance.Down)
		if err != nil {
			return err
		}
		if limit.Less(costFell) {
			s.findAmount(NoticeDue, false, "", limit, share.Source)
		}
	}
	return nil
}

func (s *Settlement) checkProof() {
	provisions := s.Assessment.Programme.Provisions
	due, known := provisions.ProofDue(s.Proof.Fulfilled, s.Proof.ApprovalEnd)
	if !known {
		s.Findings = append(s.Findings, Finding{Fault: ProofUndated})
		return
	}
	s.ProofDue = due
	if s.Proof.Submitted.After(due) {
		s.Findings = append(s.Findings, Finding{Fault: ProofLate, Subject: due.String(),
			Source: provisions.ProofMonths.Source})
	}
}

// checkSmallRepayment finds whether the sum to be repaid is so small that it should not be claimed.
func (s *Settlement) checkSmallRepayment() {
	provisions := s.Assessment.Programme.Provisions
	if s.Repay.IsZero() {
		return
	}
	if ignored := provisions.RepaymentIgnored; ignored.Recorded() && s.Repay.Less(ignored.Value) {
		s.findAmount(WaiverPossible, false, "", ignored.Value, ignored.Source)
		return
	}
	limit, known := provisions.Limit(s.Assessment.Grant)
	if known && !limit.Value.Less(s.Repay) && isMunicipal(s.Assessment.Application.Applicant.Level) {
		s.findAmount(WaiverPossible, false, "", limit.Value, limit.Source)
	}
}

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
		return Repayment{}, &ApplicationError{-1, "the settlement is not decided; see its findings"}
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

// Calculation returns the Rechenweg of the settlement.
func (s Settlement) Calculation() finance.Calculation {
	a := s.Assessment
	text := func(german, english string) bilingual.Text { return bilingual.Text{German: german, English: english} }
	follow := finance.Step{Name: text("Zuwendung nach Abrechnung", "grant after settlement"), Result: s.Grant,
		Source: a.Programme.Provisions.FollowsSavings.Source}
	granted := finance.Input{Name: text("bewilligte Zuwendung", "grant as decided"), Value: a.Grant}
	switch {
	case a.Programme.Financing.Value == FixedAmountFinancing:
		follow.Formula = text("Festbetrag, höchstens anerkannte Ausgaben", "fixed amount, at most the recognised cost")
		follow.Inputs, follow.Source = []finance.Input{granted}, a.Programme.FixedAmount.Source
	case !s.ratio.IsZero():
		follow.Formula = text("Anteil × (geplante zuwendungsfähige Ausgaben − Ersparnis)",
			"share × (planned eligible cost − saving)")
		follow.Inputs = []finance.Input{granted, {Name: text("Anteil", "share"), Value: s.ratio}}
		follow.Rounding = a.Programme.rounding()
	default:
		follow.Formula = text("bewilligte Zuwendung − anrechenbare Ersparnis", "grant as decided − saving that counts")
		follow.Inputs = []finance.Input{granted}
	}
	c := finance.Calculation{Title: text("Abrechnung: "+a.Programme.Name.German, "Settlement: "+a.Programme.Name.English),
		Steps: []finance.Step{
			{Name: text("anerkannte zuwendungsfähige Ausgaben", "recognised eligible cost"), Result: s.Recognised},
			{Name: text("Minderausgaben und Mehreinnahmen", "lower cost and higher income"),
				Formula: text("geplante − anerkannte Ausgaben + zusätzliche Drittmittel",
					"planned − recognised cost + additional other money"),
				Inputs: []finance.Input{{Name: text("geplante zuwendungsfähige Ausgaben", "planned eligible cost"),
					Value: a.Eligible}}, Result: s.Saving},
			follow,
		}}
	for _, f := range s.Findings {
		c.Steps = append(c.Steps, f.step())
	}
	paid := []finance.Input{{Name: text("ausgezahlt", "paid out"), Value: s.Proof.Paid}}
	c.Steps = append(c.Steps,
		finance.Step{Name: text("zu erstatten", "to be repaid"), Inputs: paid, Result: s.Repay},
		finance.Step{Name: text("noch auszuzahlen", "still to be paid out"), Inputs: paid, Result: s.Due})
	return c
}
