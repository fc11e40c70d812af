package grant

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// Provisions are the side provisions for grants to municipalities in one jurisdiction, as data. What is not recorded there
// stays so; rules that need it say that they cannot decide.
type Provisions struct {
	Jurisdiction law.Jurisdiction

	CallOffMonths     Sourced[int]              // within how many months money that was called off must be spent
	PromptUseMonths   Sourced[int]              // within how many months money counts as promptly used
	ItemTolerance     Sourced[Tolerance]        // by how much a single item of the financing plan may be exceeded
	TotalTolerance    Sourced[Tolerance]        // by how much the total may be exceeded out of own money
	FollowsSavings    Sourced[bool]             // whether the grant falls with the cost or rising income; see [Settle]
	SavingsIgnored    Sourced[finance.Amount]   // a change of cost or funds up to here leaves the grant as it is
	EarlyStart        Sourced[EarlyStart]       // whether a project may begin before the decision
	StartMonths       Sourced[int]              // within how many months after the decision a project must begin
	MinimumGrant      Sourced[finance.Amount]   // a grant must be higher than this
	DeficitFinancing  Sourced[bool]             // whether deficit financing is open to municipalities
	Payments          Sourced[[]Payment]        // when which part is paid out
	ProofMonths       Sourced[int]              // within how many months after the end the proof of use is due
	NoticeShare       Sourced[finance.Share]    // a reduction of cost above this share must be reported
	NoticeAmount      Sourced[finance.Amount]   // a reduction of cost above this amount must be reported
	RepaymentIgnored  Sourced[finance.Amount]   // below this no grant is revoked
	InterestIgnored   Sourced[finance.Amount]   // interest up to here is not claimed
	MunicipalInterest Sourced[finance.Amount]   // interest of municipalities is claimed only above this
	RepaymentLimits   Sourced[[]RepaymentLimit] // up to which sum municipalities should not be asked to repay
	DeductibleVAT     Sourced[bool]             // whether VAT that the applicant can deduct is eligible
	StartMeans        Sourced[bilingual.Text]   // what counts as the start of a project
	ProportionalUse   Sourced[bool]             // with share and fixed-amount financing, a grant is used in proportion with other money
	DeficitUsedLast   Sourced[bool]             // with deficit financing, a grant is used after all other money
	Further           []Sourced[bilingual.Text]
}

// Tolerance says by how much a planned figure may be exceeded.
type Tolerance struct {
	Unlimited bool
	Share     finance.Share // of the planned figure
}

// EarlyStart says whether a project may begin before the decision on the grant.
type EarlyStart struct {
	// FreeBelow is the expenditure below which a project may begin once the application has arrived; zero where every
	// early start needs consent.
	FreeBelow finance.Amount
}

// Payment is one instalment of a payment plan.
type Payment struct {
	When  bilingual.Text
	Share finance.Share
}

// RepaymentLimit is the sum up to which a repayment should not be claimed from a municipality: for grants up to Grant, the
// Share of the grant and at most Most.
type RepaymentLimit struct {
	Grant finance.Amount // zero for all higher grants
	Share finance.Share  // 100 % where only Most counts
	Most  finance.Amount // zero where only Share counts
}

// Limit returns the sum up to which a repayment of the grant should not be claimed from a municipality, in the cases of a
// missed or changed purpose. The second result is false where nothing is recorded.
func (p Provisions) Limit(granted finance.Amount) (Sourced[finance.Amount], bool) {
	if !p.RepaymentLimits.Recorded() {
		return Sourced[finance.Amount]{}, false
	}
	for _, limit := range p.RepaymentLimits.Value {
		if !limit.Grant.IsZero() && limit.Grant.Less(granted) {
			continue
		}
		sum, err := limit.Share.Of(granted, finance.Down)
		if err != nil {
			return Sourced[finance.Amount]{}, false
		}
		if !limit.Most.IsZero() && limit.Most.Less(sum) {
			sum = limit.Most
		}
		return Known(sum, p.RepaymentLimits.Source), true
	}
	return Sourced[finance.Amount]{}, false
}

// ProofDue returns the last day for the proof of use: the recorded months after the purpose was fulfilled, at the latest
// the same months after the end of the approval period. Either day may be missing. The second result is false where the
// months are not recorded or both days are missing.
func (p Provisions) ProofDue(fulfilled, approvalEnd civil.Date) (civil.Date, bool) {
	first := fulfilled
	if first.IsZero() || !approvalEnd.IsZero() && approvalEnd.Before(first) {
		first = approvalEnd
	}
	if !p.ProofMonths.Recorded() || first.IsZero() {
		return civil.Date{}, false
	}
	return first.AddMonths(p.ProofMonths.Value), true
}

// StartBy returns the last day on which a project must have begun, or the grant may be revoked; false where nothing is
// recorded.
func (p Provisions) StartBy(decision civil.Date) (civil.Date, bool) {
	if !p.StartMonths.Recorded() || decision.IsZero() {
		return civil.Date{}, false
	}
	return decision.AddMonths(p.StartMonths.Value), true
}

// UseBy returns the last day on which money that was paid out counts as promptly used; from the day after it on, interest
// under [UnusedMoneyTerms] may be claimed. It is false where nothing is recorded.
func (p Provisions) UseBy(paid civil.Date) (civil.Date, bool) {
	if !p.PromptUseMonths.Recorded() || paid.IsZero() {
		return civil.Date{}, false
	}
	return paid.AddMonths(p.PromptUseMonths.Value), true
}

// Instalments splits a grant by the payment plan; false where none is recorded. The instalments add up to the grant.
func (p Provisions) Instalments(granted finance.Amount) ([]Instalment, bool) {
	shares := make([]finance.Share, len(p.Payments.Value))
	for i, payment := range p.Payments.Value {
		shares[i] = payment.Share
	}
	amounts, err := finance.ApportionShares(granted, shares, finance.LargestRemainder)
	if !p.Payments.Recorded() || err != nil {
		return nil, false
	}
	instalments := make([]Instalment, len(amounts))
	for i, amount := range amounts {
		instalments[i] = Instalment{p.Payments.Value[i], amount}
	}
	return instalments, true
}

// Instalment is a payment with its amount.
type Instalment struct {
	Payment
	Amount finance.Amount
}

// ClaimsInterest reports whether interest of that sum is claimed, and by which limit. The limit is not recorded where the
// jurisdiction has no known limit; all interest is claimed then.
func (p Provisions) ClaimsInterest(interest finance.Amount, municipal bool) (bool, Sourced[finance.Amount]) {
	limit := p.InterestIgnored
	if municipal && p.MunicipalInterest.Recorded() {
		limit = p.MunicipalInterest
	}
	return !limit.Recorded() || limit.Value.Less(interest), limit
}
