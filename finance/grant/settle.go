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
	Reference     string         `json:"reference,omitempty"` // number of the decision to which the proof belongs; "" if it names none
	Items         []Cost         `json:"items"`
	OwnFunds      finance.Amount `json:"ownFunds,omitzero"`       // own money, as far as Contributions does not name it
	ThirdParty    finance.Amount `json:"thirdParty,omitzero"`     // money from others, as far as Contributions does not name it
	Contributions []Contribution `json:"contributions,omitempty"` // where the money besides the grant came from, source by source
	Paid          finance.Amount `json:"paid"`                    // what has been paid out of the grant
	Fulfilled     civil.Date     `json:"fulfilled,omitzero"`      // the day on which the purpose was fulfilled; zero if it was not
	ApprovalBegin civil.Date     `json:"approvalBegin,omitzero"`  // the begin of the approval period (Bewilligungszeitraum); the start of the project if zero
	ApprovalEnd   civil.Date     `json:"approvalEnd,omitzero"`    // its end
	Submitted     civil.Date     `json:"submitted,omitzero"`      // the day on which the proof arrived
}

// Settlement is what remains of a grant once the proof of use is there.
type Settlement struct {
	Assessment Assessment
	Proof      Proof
	Lines      []Line              // plan and proof, line by line
	Total      finance.Amount      // all cost of the proof
	Recognised finance.Amount      // eligible cost that is recognised
	Saving     finance.Amount      // by how much cost fell and other money rose together
	Grant      finance.Amount      // the grant as it is now
	Repay      finance.Amount      // what was paid out in excess
	Due        finance.Amount      // what is still to be paid out
	Reading    Sourced[CapReading] // how the decision was read; not recorded where both readings come to the same
	Readings   []ReadingResult     // of a share grant that was decided below its rate, what both come to; nil otherwise
	ProofDue   civil.Date          // zero where it is not recorded
	Findings   []Finding

	plan       plan
	means      means          // of the proof
	costFell   finance.Amount // parts of the saving
	otherRose  finance.Amount
	follows    bool           // whether the saving counts
	base       finance.Amount // the planned eligible cost less the saving
	followed   finance.Amount // the grant before money in excess is cut
	excess     finance.Amount // by how much grant and other money exceed the cost
	isShortOf  bool           // whether the grant is another sum than the rate gives
	recognised finance.Amount // of all lines together, before the total limits it
}

// Decided reports whether the settlement could be computed. Where it could not, a finding says what is missing, and the
// grant and what follows from it are zero.
func (s Settlement) Decided() bool {
	return !slices.ContainsFunc(s.Findings, func(f Finding) bool { return f.Blocking })
}

// Settle returns what remains of a grant (Abrechnung) once the project is over and the proof of use is there.
//
// The total of the financing plan is binding: cost above it is the recipient's. A single line of the plan may be exceeded as
// far as the side provisions say, if others cost less. Where the cost falls or other money rises, the grant falls: with share
// financing in proportion, with deficit and full financing by the whole saving, with a fixed amount not at all, unless
// the cost falls below it. Small changes are ignored where the side provisions say so.
//
// Where grant, own funds and other money exceed the cost, a finding names the excess; the grant is cut by it only where the
// decision says so ([Decision]). Own funds that rose cut no grant in any other way: with deficit and full financing a finding says how
// much of the excess comes from them. Where they do not reach the cost, a finding says what is not shown.
//
// A share grant that was decided below its rate can be settled in two ways, see [CapReading]. Where they differ and the decision
// does not say which holds, the settlement is an [*UndecidedError] with both sums. An assessment without a grant and figures
// that make no sense are an [*ApplicationError]. What the side provisions do not record and the case needs is a blocking
// [Finding].
func Settle(a Assessment, proof Proof) (Settlement, error) {
	proof.Items, proof.Contributions = slices.Clone(proof.Items), slices.Clone(proof.Contributions)
	s := Settlement{Assessment: a, Proof: proof}
	if err := s.checkInput(); err != nil {
		return Settlement{}, err
	}
	if err := s.recognise(); err != nil {
		return Settlement{}, err
	}
	if err := s.findSaving(); err != nil {
		return Settlement{}, err
	}
	if err := s.checkPayments(); err != nil {
		return Settlement{}, err
	}
	s.checkProof()
	if !s.Decided() {
		return s, nil
	}
	if err := s.adjust(); err != nil {
		return Settlement{}, err
	}
	if err := s.checkCover(); err != nil {
		return Settlement{}, err
	}
	s.checkSmallRepayment()
	return s, nil
}

func (s *Settlement) findAmount(fault Fault, blocking bool, subject string, amount finance.Amount, source law.Source) {
	s.Findings = append(s.Findings, Finding{Fault: fault, Blocking: blocking, Subject: subject, Amount: amount,
		HasAmount: true, Source: source})
}

// checkInput refuses figures and days that cannot be, and a proof that belongs to another decision.
func (s *Settlement) checkInput() error {
	a, proof := &s.Assessment, &s.Proof
	if !a.Approved() {
		return wrong("es gibt keine Zuwendung abzurechnen; die Prüfung des Antrags bewilligt keine",
			"there is no grant to settle; the assessment does not approve one")
	}
	if decision := a.Decision.Reference; decision != "" && proof.Reference != "" && decision != proof.Reference {
		return wrong("der Verwendungsnachweis gehört zum Bescheid %q und nicht zu %q; mit dem Bescheid %[1]q abrechnen",
			"the proof of use belongs to the decision %q, not to %q; settle it with the decision %[1]q", proof.Reference, decision)
	}
	if reading := a.Decision.Reading; reading.Recorded() && !reading.Value.IsValid() {
		return wrong("die Lesart des Bescheids ist keine der beiden", "the reading of the decision is neither of the two")
	}
	if err := checkCosts(proof.Items); err != nil {
		return err
	}
	if err := checkContributions(proof.Contributions); err != nil {
		return err
	}
	err := checkSums(namedSum{"Eigenmittel", "own funds", proof.OwnFunds}, namedSum{"Drittmittel", "other money", proof.ThirdParty},
		namedSum{"ausgezahlte Zuwendung", "grant paid out", proof.Paid})
	if err != nil {
		return err
	}
	return s.checkDays()
}

func (s *Settlement) checkDays() error {
	a, proof := &s.Assessment, &s.Proof
	arrival := namedDay{"Eingang des Verwendungsnachweises", "arrival of the proof of use", proof.Submitted}
	for _, days := range [...][2]namedDay{
		{{"Beginn des Bewilligungszeitraums", "begin of the approval period", proof.ApprovalBegin},
			{"Ende des Bewilligungszeitraums", "end of the approval period", proof.ApprovalEnd}},
		{{"Beginn des Vorhabens", "start of the project", a.Application.Start},
			{"Erfüllung des Zwecks", "fulfilment of the purpose", proof.Fulfilled}},
		{{"Tag der Entscheidung", "day of the decision", a.On}, arrival},
	} {
		if err := checkOrder(days[0], days[1]); err != nil {
			return err
		}
	}
	for i := range proof.Items {
		cost := &proof.Items[i]
		if err := checkOrder(namedDay{"Zahlung für " + cost.line(), "payment for " + cost.line(), cost.Paid}, arrival); err != nil {
			return err
		}
	}
	return nil
}

// recognise finds the eligible cost that counts.
func (s *Settlement) recognise() (err error) {
	a := &s.Assessment
	supported := finderOf(a.Programme.Items)
	if s.plan, err = newPlan(supported, a.Application.Items); err != nil {
		return err
	}
	if err = s.plan.show(supported, s.Proof.Items); err != nil {
		return err
	}
	s.Lines = s.plan.lines
	if err := s.checkLines(); err != nil {
		return err
	}
	for i := range s.Lines {
		line := &s.Lines[i]
		if s.Total, err = s.Total.Add(line.Actual); err != nil {
			return err
		}
		if err = s.recogniseLine(line); err != nil {
			return err
		}
		if s.recognised, err = s.recognised.Add(line.Recognised); err != nil {
			return err
		}
	}
	s.Recognised = s.recognised
	if a.Eligible.Less(s.Recognised) {
		s.findAmount(TotalExceeded, false, "", a.Eligible, a.Programme.Provisions.TotalTolerance.Source)
		s.Recognised = a.Eligible
	}
	return nil
}

// checkLines refuses a proof of which no line is in the plan: it belongs to another project.
func (s *Settlement) checkLines() error {
	for _, n := range s.plan.proof {
		if s.Lines[n].InPlan {
			return nil
		}
	}
	if len(s.Proof.Items) == 0 {
		return nil
	}
	first := s.Lines[0]
	return &ApplicationError{Item: 0, Line: s.Proof.Items[0].line(), Reason: bilingual.Sprintf(
		"kein Ansatz des Verwendungsnachweises steht im Finanzierungsplan; dieser kennt etwa %q zum Gegenstand %q",
		"no line of the proof of use is in the financing plan, which has for instance %q of the item %q", first.Name, first.Item)}
}

// recogniseLine finds how much of the cost of one line counts.
func (s *Settlement) recogniseLine(line *Line) error {
	p := &s.Assessment.Programme
	tolerance := &p.Provisions.ItemTolerance
	switch {
	case !line.InPlan:
		s.findAmount(ItemNotPlanned, false, line.Name, line.Actual, law.Source{})
		return nil
	case !line.Eligible.Less(line.Shown), p.Financing.Value == FixedAmountFinancing, tolerance.Value.Unlimited:
		line.Recognised = line.Shown
		return nil
	case !tolerance.Recorded():
		s.findAmount(ItemToleranceUnknown, true, line.Name, line.Eligible, law.Source{})
		line.Recognised, line.limit = line.Eligible, line.Eligible
		return nil
	}
	more, err := tolerance.Value.Share.Of(line.Eligible, finance.Down)
	if err != nil {
		return err
	}
	if line.limit, err = line.Eligible.Add(more); err != nil {
		return err
	}
	line.Recognised = line.Shown
	if line.limit.Less(line.Shown) {
		s.findAmount(ItemExceeded, false, line.Name, line.limit, tolerance.Source)
		line.Recognised = line.limit
	}
	return nil
}

// findSaving finds by how much cost fell and other money rose, and whether that counts.
func (s *Settlement) findSaving() (err error) {
	a, provisions := &s.Assessment, &s.Assessment.Programme.Provisions
	if s.means, err = meansOf(s.Proof.OwnFunds, s.Proof.ThirdParty, s.Proof.Contributions); err != nil {
		return err
	}
	if s.costFell, err = left(a.Eligible, s.Recognised); err != nil {
		return err
	}
	if s.otherRose, err = left(s.means.other, a.means.other); err != nil {
		return err
	}
	if s.Saving, err = s.costFell.Add(s.otherRose); err != nil {
		return err
	}
	if s.base, err = left(a.Eligible, s.Saving); err != nil {
		return err
	}
	if err := s.checkNotice(); err != nil {
		return err
	}
	follows, ignored := &provisions.FollowsSavings, &provisions.SavingsIgnored
	switch {
	case a.Programme.Financing.Value == FixedAmountFinancing, s.Saving.IsZero():
	case !follows.Recorded():
		s.findAmount(SavingUndecided, true, "", s.Saving, law.Source{})
	case !follows.Value:
	case ignored.Recorded() && !ignored.Value.Less(s.Saving):
		s.findAmount(SavingIgnored, false, "", ignored.Value, ignored.Source)
	default:
		s.follows = true
		if !ignored.Recorded() {
			s.findAmount(SavingLimitUnknown, false, "", s.Saving, law.Source{})
		}
	}
	return nil
}

// adjust finds what a change of cost and income makes of the grant.
func (s *Settlement) adjust() error {
	a := &s.Assessment
	if a.Programme.Financing.Value == FixedAmountFinancing && s.Recognised.Less(a.Grant) {
		s.findAmount(BelowFixedAmount, false, "", a.Grant, a.Programme.FixedAmount.Source)
	}
	if a.Programme.Financing.Value == ShareFinancing && s.follows {
		byRate, err := a.Rate.Of(a.Eligible, a.Programme.rounding())
		if err != nil {
			return err
		}
		s.isShortOf = byRate != a.Grant
	}
	if !s.isShortOf {
		result, err := s.under(RateUpToCap) // the same as under the other reading
		s.take(result)
		return err
	}
	byShare, err := s.under(ShareOfDecision)
	if err != nil {
		return err
	}
	byRate, err := s.under(RateUpToCap)
	if err != nil {
		return err
	}
	s.Readings, s.Reading = []ReadingResult{byShare, byRate}, a.Decision.Reading
	switch {
	case !s.Reading.Recorded() && byShare.Grant != byRate.Grant:
		return &UndecidedError{[2]ReadingResult{byShare, byRate}}
	case s.Reading.Value == RateUpToCap:
		s.take(byRate)
	default:
		s.take(byShare)
	}
	return nil
}

func (s *Settlement) take(r ReadingResult) {
	s.Grant, s.Repay, s.Due, s.followed = r.Grant, r.Repay, r.Due, r.followed
}

// under returns what the settlement comes to under a reading.
func (s *Settlement) under(reading CapReading) (r ReadingResult, err error) {
	r.Reading = reading
	if r.followed, err = s.follow(reading); err != nil {
		return r, err
	}
	r.Grant = r.followed
	if cuts := s.Assessment.Decision.CutsExcess; cuts.Recorded() && cuts.Value {
		excess, err := s.excessOf(r.Grant)
		if err != nil {
			return r, err
		}
		if r.Grant, err = left(r.Grant, excess); err != nil {
			return r, err
		}
	}
	if r.Repay, err = left(s.Proof.Paid, r.Grant); err != nil {
		return r, err
	}
	r.Due, err = left(r.Grant, s.Proof.Paid)
	return r, err
}

// follow returns how the grant follows the cost and the other money.
func (s *Settlement) follow(reading CapReading) (finance.Amount, error) {
	a := &s.Assessment
	switch {
	case a.Programme.Financing.Value == FixedAmountFinancing:
		return lower(a.Grant, s.Recognised), nil
	case !s.follows:
		return a.Grant, nil
	case a.Programme.Financing.Value != ShareFinancing:
		return left(a.Grant, s.Saving)
	case reading == RateUpToCap:
		byRate, err := a.Rate.Of(s.base, a.Programme.rounding())
		return lower(byRate, a.Grant), err
	}
	share, err := finance.Fraction(a.Grant.Cents(), a.Eligible.Cents())
	if err != nil {
		return finance.Amount{}, err
	}
	return share.Of(s.base, a.Programme.rounding())
}

func lower(a, b finance.Amount) finance.Amount {
	if b.Less(a) {
		return b
	}
	return a
}

// excessOf returns by how much a grant, own funds and other money exceed the cost; zero where they do not.
func (s *Settlement) excessOf(granted finance.Amount) (finance.Amount, error) {
	all, err := finance.Sum(granted, s.means.own, s.means.other)
	if err != nil {
		return finance.Amount{}, err
	}
	return left(all, s.Total)
}

// checkCover finds where money and cost do not meet, and whether the grant was needed.
func (s *Settlement) checkCover() (err error) {
	if !s.Total.IsZero() && !s.means.other.Less(s.Total) {
		s.findAmount(GrantNotNeeded, false, "", s.means.other, notBeyondNeed())
	}
	if s.excess, err = s.excessOf(s.followed); err != nil {
		return err
	}
	cuts := &s.Assessment.Decision.CutsExcess
	switch {
	case s.excess.IsZero():
		missing, err := left(s.Total, s.Grant, s.means.own, s.means.other)
		if err == nil && !missing.IsZero() {
			s.findAmount(CoverNotShown, false, "", missing, law.Source{})
		}
		return err
	case cuts.Recorded() && cuts.Value:
		s.findAmount(OverFinanced, false, "", lower(s.excess, s.followed), cuts.Source)
	default:
		s.findAmount(ExcessNotCut, false, "", s.excess, notBeyondNeed())
		return s.checkOwnFunds()
	}
	return nil
}

// checkOwnFunds tells of own funds that rose where the grant follows the whole saving. What was read speaks of cost that falls and of
// other money that rises; whether own funds count as such is not recorded.
func (s *Settlement) checkOwnFunds() error {
	switch s.Assessment.Programme.Financing.Value {
	case DeficitFinancing, FullFinancing:
	default:
		return nil
	}
	rose, err := left(s.means.own, s.Assessment.means.own)
	if err == nil && !rose.IsZero() {
		s.findAmount(OwnFundsRose, false, "", lower(rose, s.excess), law.Source{})
	}
	return err
}

// checkPayments finds cost that was paid outside the approval period. No norm that was read says that it does not count, so it
// stays recognised.
func (s *Settlement) checkPayments() (err error) {
	begin, end := s.Proof.ApprovalBegin, s.Proof.ApprovalEnd
	if start := s.Assessment.Application.Start; begin.IsZero() || !start.IsZero() && start.Before(begin) {
		begin = start // an early start that was allowed
	}
	var early, late finance.Amount
	for i := range s.Proof.Items {
		cost := &s.Proof.Items[i]
		switch {
		case cost.Paid.IsZero():
		case !begin.IsZero() && cost.Paid.Before(begin):
			early, err = early.Add(cost.Amount)
		case !end.IsZero() && cost.Paid.After(end):
			late, err = late.Add(cost.Amount)
		}
		if err != nil {
			return err
		}
	}
	if !early.IsZero() {
		s.findAmount(PaidEarly, false, begin.String(), early, law.Source{})
	}
	if !late.IsZero() {
		s.findAmount(PaidLate, false, end.String(), late, law.Source{})
	}
	return nil
}

// checkNotice finds whether the reduction of cost had to be reported.
func (s *Settlement) checkNotice() error {
	provisions := &s.Assessment.Programme.Provisions
	if amount := provisions.NoticeAmount; amount.Recorded() && amount.Value.Less(s.costFell) {
		s.findAmount(NoticeDue, false, "", amount.Value, amount.Source)
		return nil
	}
	if share := provisions.NoticeShare; share.Recorded() {
		limit, err := share.Value.Of(s.Assessment.Eligible, finance.Down)
		if err != nil {
			return err
		}
		if limit.Less(s.costFell) {
			s.findAmount(NoticeDue, false, "", limit, share.Source)
			return nil
		}
	}
	if !s.costFell.IsZero() && !(provisions.NoticeAmount.Recorded() && provisions.NoticeShare.Recorded()) {
		s.findAmount(NoticeUnknown, false, "", s.costFell, law.Source{})
	}
	return nil
}

func (s *Settlement) checkProof() {
	provisions := &s.Assessment.Programme.Provisions
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
	provisions := &s.Assessment.Programme.Provisions
	if s.Repay.IsZero() {
		return
	}
	ignored := provisions.RepaymentIgnored
	if !ignored.Recorded() {
		s.findAmount(RepaymentLimitUnknown, false, "", s.Repay, law.Source{})
	} else if s.Repay.Less(ignored.Value) {
		s.findAmount(WaiverPossible, false, "", ignored.Value, ignored.Source)
		return
	}
	limit, known := provisions.Limit(s.Assessment.Grant)
	if known && !limit.Value.Less(s.Repay) && isMunicipal(s.Assessment.Application.Applicant.Level) {
		s.findAmount(WaiverPossible, false, "", limit.Value, limit.Source)
	}
}
