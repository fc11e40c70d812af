package grant

import (
	"errors"
	"slices"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
)

// Terms are the terms of interest for a [Project].
type Terms struct {
	LateUse   InterestTerms // see [UnusedMoneyTerms]
	Repayment InterestTerms // see [RepaymentTerms]
}

// Followed is what the grant of a [Project] comes to.
type Followed struct {
	Project    Project
	Assessment Assessment
	// Settlements are what is left of the grant after the proof of use, or after the plan where there is no proof yet: one, or one for each
	// reading of the decision where it matters and is not recorded; none where no grant can be given.
	Settlements []Settlement
	WhatIfs     []Variant
	Reckoning   *Reckoning // of the movements; nil where there are none
	Budget      finance.Plan
	Remarks     []bilingual.Text // where the budget, or what the proof says to be paid out, does not fit
}

// Variant is what a [WhatIf] comes to.
type Variant struct {
	Name        bilingual.Text
	Settlements []Settlement // as in [Followed]
}

// Follow reckons with a project from the application to the repayment: it assesses the application under the programme as the decision
// changes it, settles the grant, asks the three questions of [WhatIfs], and finds the interest on the movements. The body returns the
// applicant with an official key, such as bund.ApplicantOf does for a unit of a directory.
//
// Errors of the body are returned as they are; those of figures are the ones of [Assess], [Settle], [Ledger.Reckon] and finance.NewPlan. Readings of the
// decision that are not recorded are no error: then both are followed.
func (p Project) Follow(programme Programme, terms Terms, body func(key string) (Applicant, error)) (Followed, error) {
	f := Followed{Project: p}
	var err error
	if f.Budget, err = finance.NewPlan(p.Budget...); err != nil {
		return f, err
	}
	application, err := p.application(body)
	if err != nil {
		return f, err
	}
	if f.Assessment, err = Assess(p.programme(programme), application, p.Decided.On); err != nil {
		return f, err
	}
	if f.Assessment.Approved() {
		shown, err := p.proof()
		if err != nil {
			return f, err
		}
		if f.Settlements, err = settlements(f.Assessment, shown); err != nil {
			return f, err
		}
		for i, question := range WhatIfs() {
			proof, err := question.Of(shown)
			if err != nil {
				return f, err
			}
			answer := Variant{Name: whatIfNames()[i]}
			if answer.Settlements, err = settlements(f.Assessment, proof); err != nil {
				return f, err
			}
			if s := answer.Settlements[0]; s.Total == f.Settlements[0].Total && s.means == f.Settlements[0].means {
				answer.Name = bilingual.Sprintf("%s (es gibt keine)", "%s (there are none)", answer.Name)
			}
			f.WhatIfs = append(f.WhatIfs, answer)
		}
	}
	if len(p.Movements) > 0 {
		reckoning, err := p.ledger(programme.Provisions, terms).Reckon()
		if err != nil {
			return f, err
		}
		f.Reckoning = &reckoning
	}
	f.Remarks = append(f.checkBudget(), f.checkPaid()...)
	return f, nil
}

// settlements is Settle, and where the reading of the decision is not recorded and matters, Settle under each.
func settlements(a Assessment, proof Proof) ([]Settlement, error) {
	settlement, err := Settle(a, proof)
	undecided := (*UndecidedError)(nil)
	if !errors.As(err, &undecided) {
		return []Settlement{settlement}, err
	}
	var list []Settlement
	for _, reading := range capReadings.Values() {
		a.Decision.Reading = Known(reading, law.Source{Where: "Annahme; im Bescheid nicht gelesen", Evidence: law.Assumed})
		if settlement, err = Settle(a, proof); err != nil {
			return nil, err
		}
		list = append(list, settlement)
	}
	return list, nil
}

// checkBudget compares the budget by years with the application and the assessment.
func (f Followed) checkBudget() []bilingual.Text {
	years := f.Budget
	if len(years.Years()) == 0 {
		return nil
	}
	total, _ := years.Total() // NewPlan has added it up
	remarks := differing(both("Finanzierungsplan, Summe aller Jahre", "financing plan, sum of all years"), total, f.Assessment.Total)
	if !f.isSettled() {
		return remarks
	}
	return append(remarks,
		differing(both("Finanzierungsplan, Zuwendung aller Jahre", "financing plan, grant of all years"), years.Of(BudgetID), f.Assessment.Grant)...)
}

// checkPaid compares what the movements pay out with what the proof of use says to have been paid.
func (f Followed) checkPaid() []bilingual.Text {
	if f.Project.Proof == nil || f.Reckoning == nil {
		return nil
	}
	paid, _ := f.Project.paidOut() // Reckon has added it up
	return differing(both("Auszahlungen bis zum Verwendungsnachweis", "payments up to the proof of use"), paid, f.Project.Proof.Paid)
}

// differing says that a sum is another than it should be; nothing where it is the same.
func differing(what bilingual.Text, sum, want finance.Amount) []bilingual.Text {
	if sum == want {
		return nil
	}
	return []bilingual.Text{bilingual.Sprintf("%s: %s statt %s", "%s: %s instead of %s", what, bilingual.FormatOf(sum), bilingual.FormatOf(want))}
}

func whatIfNames() []bilingual.Text {
	return []bilingual.Text{both("Ausgaben 10 % höher", "cost 10 % higher"), both("Eigenmittel fehlen", "own funds missing"),
		both("andere Geber geben 10 % mehr", "other givers give 10 % more")}
}

// Refused reports whether no grant can be given for another reason than that something is not recorded.
func (f Followed) Refused() bool {
	for _, finding := range f.Assessment.Findings {
		if finding.Blocking && !finding.Fault.IsOpen() {
			return true
		}
	}
	return !f.Assessment.Approved() && len(f.Open()) == 0
}

// isSettled reports whether there is an answer on the grant: its sum, or that there is none.
func (f Followed) isSettled() bool { return f.Assessment.Approved() || f.Refused() }

// Open says what is not recorded and would decide: findings, also those of a question alone, and the reading of the decision. It is empty
// where everything is.
func (f Followed) Open() []bilingual.Text {
	open := []bilingual.Text{}
	add := func(findings []Finding, of func(bilingual.Text) bilingual.Text) {
		for _, finding := range findings {
			text := bilingual.TextOf(finding)
			if finding.Fault.IsOpen() && !slices.Contains(open, text) {
				open = append(open, of(text))
			}
		}
	}
	add(f.Assessment.Findings, func(text bilingual.Text) bilingual.Text { return text })
	isAmbiguous := false
	for i, answer := range f.answers() {
		isAmbiguous = isAmbiguous || len(answer.Settlements) > 1
		for _, s := range answer.Settlements[:min(1, len(answer.Settlements))] {
			add(s.Findings, func(text bilingual.Text) bilingual.Text {
				if i == 0 {
					return text
				}
				return bilingual.Sprintf("%s: %s", "%s: %s", answer.Name, text)
			})
		}
	}
	if isAmbiguous {
		open = append(open, both("wie der Bescheid zu lesen ist, ist nicht erfasst; beide Lesarten stehen da",
			"how the decision is to be read is not recorded; both readings are given"))
	}
	return open
}

// IsOpen reports whether the fault is that something is not recorded or not certain, so that nobody can tell.
func (f Fault) IsOpen() bool {
	switch f {
	case PopulationMissing, SuspensionUncertain, StartUndecided, FormUnknown, RateUnknown, FixedAmountUnknown, BudgetUnknown,
		ItemToleranceUnknown, SavingUndecided, ProofUndated:
		return true
	}
	return false
}

// WhatIfTable returns the grant as it is settled, and what it would be by each question: cost, recognised cost, grant, what goes back, what
// is still to be paid out, and how much of the cost nothing covers. Where readings of the decision differ, each has its row.
func (f Followed) WhatIfTable() finance.Table {
	t := finance.Table{Title: both("Was wäre, wenn", "What if"), Columns: []bilingual.Text{both("Fall", "case"), both("Lesart des Bescheids", "reading of the decision"),
		both("Ausgaben", "cost"), both("davon anerkannt", "of it recognised"), both("Zuwendung", "grant"), both("zu erstatten", "to be repaid"),
		both("noch auszuzahlen", "still to be paid out"), both("ungedeckt", "not covered")}}
	for _, answer := range f.answers() {
		for _, s := range answer.Settlements {
			var reading, granted, repay, due finance.Value
			if s.Reading.Recorded() {
				reading = bilingual.TextOf(s.Reading.Value)
			}
			if s.Decided() {
				granted, repay, due = s.Grant, s.Repay, s.Due
			}
			t.Rows = append(t.Rows, []finance.Value{answer.Name, reading, s.Total, s.Recognised, granted, repay, due, s.notCovered()})
		}
	}
	return t
}

// answers are the case itself and the questions.
func (f Followed) answers() []Variant {
	name := both("wie nachgewiesen", "as shown by the proof")
	if f.Project.Proof == nil {
		name = both("wie geplant", "as planned")
	}
	return append([]Variant{{name, f.Settlements}}, f.WhatIfs...)
}

// notCovered returns how much of the cost neither the grant nor other money covers; nil where the settlement is not decided.
func (s Settlement) notCovered() finance.Value {
	if !s.Decided() {
		return nil
	}
	for _, finding := range s.Findings {
		if finding.Fault == CoverNotShown {
			return finding.Amount
		}
	}
	return finance.Amount{}
}

// Chart returns the grant by each question as bars beside [Followed.WhatIfTable]; a bar has the name of the reading where there are two.
func (f Followed) Chart() finance.Chart {
	c := finance.Chart{Title: both("Zuwendung nach Abrechnung: was wäre, wenn", "Grant after settlement: what if"), Table: f.WhatIfTable(),
		Description: both("Was von der Zuwendung in jedem Fall bleibt.", "What is left of the grant in each case.")}
	for _, answer := range f.answers() {
		for _, s := range answer.Settlements {
			bar := finance.Bar{Name: answer.Name}
			if len(answer.Settlements) > 1 {
				bar.Name = bilingual.Sprintf("%s (%s)", "%s (%s)", answer.Name, bilingual.TextOf(s.Reading.Value))
			}
			if s.Decided() {
				bar.Value = s.Grant
			}
			c.Bars = append(c.Bars, bar)
		}
	}
	return c
}
