package grant

import (
	"io"
	"slices"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/lazy"
	"github.com/foederal/foederal/internal/strictjson"
)

// Project is a project with its grant as a file holds it: the application, what the decision says, the proof of use, the movements of money
// and the budget by years. [ReadProject] reads one, and [Project.Follow] reckons with it. What has not happened yet is left out.
type Project struct {
	Programme     string         `json:"programme"` // ID of the programme
	Applicant     string         `json:"applicant"` // official key
	Partners      []string       `json:"partners,omitempty"`
	Items         []Cost         `json:"items"`
	OwnFunds      finance.Amount `json:"ownFunds,omitzero"`   // as far as Contributions does not name it
	ThirdParty    finance.Amount `json:"thirdParty,omitzero"` // as far as Contributions does not name it
	Contributions []Contribution `json:"contributions,omitempty"`
	Requested     finance.Amount `json:"requested,omitzero"`
	Submitted     civil.Date     `json:"submitted,omitzero"`
	Start         civil.Date     `json:"start,omitzero"`
	End           civil.Date     `json:"end,omitzero"`
	Consent       civil.Date     `json:"consent,omitzero"`

	Decided   Decided             `json:"decision"`
	Proof     *Proof              `json:"proof,omitempty"`
	Movements []Movement          `json:"movements,omitempty"`
	Through   civil.Date          `json:"through,omitzero"` // the last day for which interest is reckoned; the last movement where it is zero
	Budget    []finance.PlanEntry `json:"budget,omitempty"` // who pays what in which year; the payer [BudgetID] is this grant
}

// Decided is what the decision on the grant says. What it says instead of the programme counts; its source goes with it.
type Decided struct {
	On        civil.Date     `json:"on"` // the day of the decision; before it, the day for which is asked
	Reference string         `json:"reference,omitempty"`
	Source    law.Source     `json:"source"`
	Financing Financing      `json:"financing,omitzero"`
	Rate      finance.Share  `json:"rate,omitzero"`
	Cap       finance.Amount `json:"cap,omitzero"`
	// ItemTolerance is by how much a single line of the plan may be exceeded.
	ItemTolerance finance.Share `json:"itemTolerance,omitzero"`
	Reading       CapReading    `json:"reading,omitzero"` // left out where the decision was not read for it; see [CapReading]
}

// BudgetID is the ID under which the budget of a [Project] names the grant.
const BudgetID = "grant"

var theProjectCodec lazy.Value[*strictjson.Codec[Project]]

func projectCodec() *strictjson.Codec[Project] {
	return theProjectCodec.Get(func() *strictjson.Codec[Project] { return strictjson.New[Project](strictjson.Config{}) })
}

// ReadProject reads a project from JSON: the fields of [Project] with amounts as texts such as "268500.00" and days such as
// "2021-05-17". What is missing, unknown, null or there twice is refused with its line and column, in an error that knows both languages.
// Whether the figures make sense is seen only by [Project.Follow].
func ReadProject(r io.Reader) (Project, error) {
	p, err := projectCodec().Decode(r)
	if err != nil {
		return Project{}, err
	}
	return *p, nil
}

// programme returns a copy of the programme with what the decision says.
func (p Project) programme(of Programme) Programme {
	d := p.Decided
	if d.Financing.IsValid() {
		of.Financing = Known(d.Financing, d.Source)
	}
	if !d.Rate.IsZero() {
		of.Rate = Known(d.Rate, d.Source)
	}
	if !d.Cap.IsZero() {
		of.Cap = Known(d.Cap, d.Source)
	}
	if !d.ItemTolerance.IsZero() {
		of.Provisions.ItemTolerance = Known(Tolerance{Share: d.ItemTolerance}, d.Source)
	}
	if d.Reading.IsValid() {
		of.Decision.Reading = Known(d.Reading, d.Source)
	}
	if d.Reference != "" {
		of.Decision.Reference = d.Reference
	}
	return of
}

// application returns the application with the bodies that the keys name.
func (p Project) application(body func(key string) (Applicant, error)) (Application, error) {
	a := Application{Items: p.Items, OwnFunds: p.OwnFunds, ThirdParty: p.ThirdParty, Contributions: p.Contributions, Requested: p.Requested,
		Submitted: p.Submitted, Start: p.Start, End: p.End, Consent: p.Consent}
	var err error
	if a.Applicant, err = body(p.Applicant); err != nil {
		return a, err
	}
	for _, key := range p.Partners {
		partner, err := body(key)
		if err != nil {
			return a, err
		}
		a.Partners = append(a.Partners, partner)
	}
	return a, nil
}

// proof returns the proof of use, or one of a project that came out as planned where there is none yet.
func (p Project) proof() (Proof, error) {
	if p.Proof != nil {
		return *p.Proof, nil
	}
	paid, err := p.paidOut()
	return Proof{Items: p.Items, OwnFunds: p.OwnFunds, ThirdParty: p.ThirdParty, Contributions: p.Contributions, Paid: paid,
		ApprovalBegin: p.Start, ApprovalEnd: p.End, Fulfilled: p.End}, err
}

// paidOut adds up what the movements pay out, up to the day on which a proof of use came in.
func (p Project) paidOut() (sum finance.Amount, err error) {
	for _, m := range p.Movements {
		isLater := p.Proof != nil && !p.Proof.Submitted.IsZero() && m.Day.After(p.Proof.Submitted)
		if m.Kind != PaidOut || isLater {
			continue
		}
		if sum, err = sum.Add(m.Amount); err != nil {
			return finance.Amount{}, err
		}
	}
	return sum, nil
}

// ledger returns the account of the grant, through the last movement where no later day is named.
func (p Project) ledger(provisions Provisions, terms Terms) Ledger {
	through := p.Through
	if n := len(p.Movements); through.IsZero() && n > 0 {
		through = p.Movements[n-1].Day
	}
	return Ledger{Movements: p.Movements, Provisions: provisions, LateUse: terms.LateUse, Repayment: terms.Repayment, Through: through}
}

// WhatIf is a question to a project: what becomes of the grant, as it was decided, if its cost, its own funds or the money of other givers
// come out as these shares of what they are. The zero share means that nothing is left.
type WhatIf struct {
	Cost, Own, Other finance.Share
}

// WhatIfs are the three questions that [Project.Follow] asks beside the case itself: cost one tenth higher, no own funds, and one tenth more
// from other givers.
func WhatIfs() []WhatIf {
	whole, more := finance.Whole(), finance.MustPercent("110")
	return []WhatIf{{more, whole, whole}, {whole, finance.Share{}, whole}, {whole, whole, more}}
}

// Of returns the proof of use as the question has it; the income of the project stays. Parts of a cent are rounded half up. A sum that does
// not fit is a [*finance.OverflowError].
func (q WhatIf) Of(proof Proof) (Proof, error) {
	proof.Items, proof.Contributions = slices.Clone(proof.Items), slices.Clone(proof.Contributions)
	var failed error
	scale := func(share finance.Share, amount *finance.Amount) {
		scaled, err := share.Of(*amount, finance.HalfUp)
		if failed == nil {
			failed = err
		}
		*amount = scaled
	}
	for i := range proof.Items {
		scale(q.Cost, &proof.Items[i].Amount)
		scale(q.Cost, &proof.Items[i].Ineligible)
	}
	for i := range proof.Contributions {
		switch c := &proof.Contributions[i]; c.Kind {
		case OwnMoney:
			scale(q.Own, &c.Amount)
		case OtherGiver:
			scale(q.Other, &c.Amount)
		}
	}
	scale(q.Own, &proof.OwnFunds)
	scale(q.Other, &proof.ThirdParty)
	return proof, failed
}
