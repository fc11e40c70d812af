package grant

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
)

// Calculation returns the Rechenweg of the settlement: plan and proof line by line with what is not recognised and why, the
// saving, the grant under the reading of the decision and under the other one, the money besides the grant, and what is to be
// repaid or paid out.
func (s Settlement) Calculation() finance.Calculation {
	a := &s.Assessment
	t := trail{steps: make([]finance.Step, 0, usualSteps)}
	s.lineSteps(&t)
	t.means(s.means, s.Proof.OwnFunds, s.Proof.ThirdParty, s.Proof.Contributions)
	s.savingSteps(&t)
	if s.Decided() {
		s.followSteps(&t)
		s.coverSteps(&t)
		t.findings(s.Findings)
		s.paymentSteps(&t)
	} else {
		t.findings(s.Findings)
	}
	return finance.Calculation{Title: both("Abrechnung: "+a.Programme.Name.German, "Settlement: "+a.Programme.Name.English),
		Steps: t.steps}
}

// lineSteps tells what of the cost is recognised, line by line.
func (s *Settlement) lineSteps(t *trail) {
	a, supported := &s.Assessment, finderOf(s.Assessment.Programme.Items)
	planned, shown := byLine(len(s.Lines), s.plan.cost), byLine(len(s.Lines), s.plan.proof)
	used := make(names, len(s.Lines))
	plannedLines, recognisedLines := make([]finance.Input, 0, len(s.Lines)), make([]finance.Input, 0, len(s.Lines))
	for i := range s.Lines {
		line := &s.Lines[i]
		name := used.of(title(supported, line.Item, line.Name))
		if !line.Supported || !line.InPlan {
			leftOut(t, name, line)
			continue
		}
		t.sum(both(name.German+", geplant", name.English+", planned"), line.Eligible,
			costInputs(supported, a.Application.Items, planned[i]))
		t.sum(both(name.German+", nachgewiesen", name.English+", shown"), line.Shown,
			costInputs(supported, s.Proof.Items, shown[i]))
		if !line.limit.IsZero() {
			s.limitSteps(t, name, line)
		}
		plannedLines = append(plannedLines, in(name, line.Eligible))
		recognisedLines = append(recognisedLines, in(name, line.Recognised))
	}
	t.sum(nameOfPlanned(), a.Eligible, plannedLines)
	ofLines := in(both("anerkannte Ausgaben aller Ansätze", "recognised cost of all lines"), s.recognised)
	t.sum(ofLines.Name, s.recognised, recognisedLines)
	t.atMost(nameOfRecognised(), ofLines, in(nameOfPlanned(), a.Eligible), s.Recognised,
		a.Programme.Provisions.TotalTolerance.Source)
}

// byLine returns the indices of the costs of each line.
func byLine(lines int, lineOf []int) [][]int {
	costs := make([][]int, lines)
	for i, n := range lineOf {
		costs[n] = append(costs[n], i)
	}
	return costs
}

// costInputs are the costs that make up a line, and what of them is not eligible.
func costInputs(supported finder, items []Cost, indices []int) []finance.Input {
	used := make(names, len(indices))
	inputs := make([]finance.Input, 0, len(indices)+1)
	for _, i := range indices {
		cost := &items[i]
		called := cost.Name
		if called == "" {
			called = cost.line()
		}
		name := used.of(title(supported, cost.Item, called))
		inputs = append(inputs, in(name, cost.Amount))
		if !cost.Ineligible.IsZero() {
			inputs = append(inputs, in(less("nicht zuwendungsfähig, "+name.German, "not eligible, "+name.English), cost.Ineligible))
		}
	}
	return inputs
}

// leftOut tells of a line that does not count.
func leftOut(t *trail, name bilingual.Text, line *Line) {
	reason := both("steht nicht im Finanzierungsplan", "is not in the financing plan")
	if !line.Supported {
		reason = both("wird vom Programm nicht gefördert", "is not supported by the programme")
	}
	t.is(both(name.German+", nicht anerkannt", name.English+", not recognised"), finance.Amount{}, law.Source{},
		in(both("laut Plan", "by the plan"), line.Planned), in(both("laut Nachweis", "by the proof"), line.Actual),
		in(both("Grund", "reason"), reason))
}

// limitSteps tells how far a line may exceed what was planned for it, and what of it is recognised.
func (s *Settlement) limitSteps(t *trail, name bilingual.Text, line *Line) {
	tolerance := &s.Assessment.Programme.Provisions.ItemTolerance
	planned, limit := in(both("geplant", "planned"), line.Eligible), in(both("Grenze", "limit"), line.limit)
	if tolerance.Recorded() {
		step := t.reckon(both(name.German+", Grenze", name.English+", limit"),
			both("geplant + geplant × Spielraum", "planned + planned × tolerance"), line.limit,
			planned, in(both("Spielraum", "tolerance"), tolerance.Value.Share))
		step.Rounding, step.Source = finance.Down, tolerance.Source
	}
	t.atMost(both(name.German+", anerkannt", name.English+", recognised"), in(both("nachgewiesen", "shown"), line.Shown),
		limit, line.Recognised, tolerance.Source)
}

// savingSteps tells by how much cost fell and other money rose.
func (s *Settlement) savingSteps(t *trail) {
	a := &s.Assessment
	fell := in(both("Minderausgaben", "lower cost"), s.costFell)
	rose := in(both("Mehreinnahmen", "higher income"), s.otherRose)
	planned, recognised := in(nameOfPlanned(), a.Eligible), in(nameOfRecognised(), s.Recognised)
	t.reckon(fell.Name, both(
		"geplante zuwendungsfähige Ausgaben − anerkannte zuwendungsfähige Ausgaben, mindestens 0",
		"planned eligible cost − recognised eligible cost, at least 0"), s.costFell, planned, recognised)
	t.reckon(rose.Name, both("andere Mittel − geplante andere Mittel, mindestens 0", "other money − planned other money, at least 0"),
		s.otherRose, in(nameOfOther(), s.means.other), in(both("geplante andere Mittel", "planned other money"), a.means.other))
	t.reckon(nameOfSaving(), both("Minderausgaben + Mehreinnahmen", "lower cost + higher income"), s.Saving, fell, rose)
}

func nameOfFollowed() bilingual.Text {
	return both("Zuwendung nach Ausgaben und Einnahmen", "grant by cost and income")
}

// followSteps tells what the saving makes of the grant.
func (s *Settlement) followSteps(t *trail) {
	a, source := &s.Assessment, s.Assessment.Programme.Provisions.FollowsSavings.Source
	granted := in(nameOfGranted(), a.Grant)
	switch {
	case a.Programme.Financing.Value == FixedAmountFinancing:
		t.atMost(nameOfFollowed(), granted, in(nameOfRecognised(), s.Recognised), s.followed, a.Programme.FixedAmount.Source)
	case !s.follows:
		t.reckon(nameOfFollowed(), nameOfGranted(), s.followed, granted).Source = source
	case a.Programme.Financing.Value != ShareFinancing:
		t.reckon(nameOfFollowed(), both("bewilligte Zuwendung − Ersparnis, mindestens 0", "grant as decided − saving, at least 0"),
			s.followed, granted, in(nameOfSaving(), s.Saving)).Source = source
	default:
		t.reckon(nameOfBase(), both("geplante zuwendungsfähige Ausgaben − Ersparnis, mindestens 0",
			"planned eligible cost − saving, at least 0"), s.base, in(nameOfPlanned(), a.Eligible), in(nameOfSaving(), s.Saving)).
			Source = source
		s.readingSteps(t)
	}
}

// readingSteps tells what the share makes of the cost that counts: by the rate or, where the grant was decided as another sum than
// the rate gives, under both readings of the decision.
func (s *Settlement) readingSteps(t *trail) {
	a := &s.Assessment
	base, rate, granted := in(nameOfBase(), s.base), in(nameOfRate(), a.Rate), in(nameOfGranted(), a.Grant)
	if !s.isShortOf {
		t.reckon(nameOfFollowed(), both("maßgebliche Ausgaben × Fördersatz", "cost that counts × rate"), s.followed,
			base, rate).Rounding = a.Programme.rounding()
		return
	}
	if share, err := finance.Fraction(a.Grant.Cents(), a.Eligible.Cents()); err == nil {
		of := in(both("bewilligter Anteil", "granted share"), share)
		t.reckon(of.Name, both("bewilligte Zuwendung / geplante zuwendungsfähige Ausgaben", "grant as decided / planned eligible cost"),
			share, granted, in(nameOfPlanned(), a.Eligible))
		t.reckon(bilingual.TextOf(ShareOfDecision), both("maßgebliche Ausgaben × bewilligter Anteil", "cost that counts × granted share"),
			s.Readings[0].followed, base, of).Rounding = a.Programme.rounding()
	}
	t.reckon(bilingual.TextOf(RateUpToCap), both("maßgebliche Ausgaben × Fördersatz, höchstens bewilligte Zuwendung",
		"cost that counts × rate, at most grant as decided"), s.Readings[1].followed, base, rate, granted).Rounding =
		a.Programme.rounding()
	reading, source := s.Reading.Value, s.Reading.Source
	if !s.Reading.Recorded() {
		reading = ShareOfDecision // both come to the same
	}
	t.reckon(nameOfFollowed(), bilingual.TextOf(reading), s.followed, in(bilingual.TextOf(reading), s.followed)).Source = source
}

// coverSteps tells by how much the money exceeds the cost, and whether that cuts the grant.
func (s *Settlement) coverSteps(t *trail) {
	followed := in(nameOfFollowed(), s.followed)
	excess := in(both("Überschuss", "excess"), s.excess)
	all := make([]finance.Input, len(s.Lines))
	used, supported := make(names, len(s.Lines)), finderOf(s.Assessment.Programme.Items)
	for i := range s.Lines {
		all[i] = in(used.of(title(supported, s.Lines[i].Item, s.Lines[i].Name)), s.Lines[i].Actual)
	}
	t.sum(nameOfTotal(), s.Total, all)
	t.reckon(excess.Name, both(
		"Zuwendung nach Ausgaben und Einnahmen + Eigenmittel + andere Mittel − Gesamtausgaben, mindestens 0",
		"grant by cost and income + own funds + other money − total cost, at least 0"), s.excess, followed,
		in(nameOfOwn(), s.means.own), in(nameOfOther(), s.means.other), in(nameOfTotal(), s.Total))
	cuts := &s.Assessment.Decision.CutsExcess
	if cuts.Recorded() && cuts.Value {
		t.reckon(nameOfSettled(), both("Zuwendung nach Ausgaben und Einnahmen − Überschuss, mindestens 0",
			"grant by cost and income − excess, at least 0"), s.Grant, followed, excess).Source = cuts.Source
		return
	}
	t.reckon(nameOfSettled(), followed.Name, s.Grant, followed)
}

// paymentSteps tells what is to be repaid or still to be paid out.
func (s *Settlement) paymentSteps(t *trail) {
	settled, paid := in(nameOfSettled(), s.Grant), in(both("ausgezahlt", "paid out"), s.Proof.Paid)
	t.reckon(both("zu erstatten", "to be repaid"),
		both("ausgezahlt − Zuwendung nach Abrechnung, mindestens 0", "paid out − grant after settlement, at least 0"),
		s.Repay, paid, settled)
	t.reckon(both("noch auszuzahlen", "still to be paid out"),
		both("Zuwendung nach Abrechnung − ausgezahlt, mindestens 0", "grant after settlement − paid out, at least 0"),
		s.Due, settled, paid)
}
