package grant

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
)

// Calculation returns the Rechenweg of the assessment: cost with what does not count, the money besides the grant, the form of
// financing with its rate, each limit as a step of its own, and the findings.
func (r Assessment) Calculation() finance.Calculation {
	p := &r.Programme
	t := trail{steps: make([]finance.Step, 0, usualSteps)}
	r.costSteps(&t)
	t.means(r.means, r.Application.OwnFunds, r.Application.ThirdParty, r.Application.Contributions)
	t.reckon(nameOfGap(), both("Gesamtausgaben − Eigenmittel − andere Mittel, mindestens 0",
		"total cost − own funds − other money, at least 0"), r.gap,
		in(nameOfTotal(), r.Total), in(nameOfOwn(), r.means.own), in(nameOfOther(), r.means.other))
	last := finance.Input{Name: both("keine Finanzierungsart", "no form of financing"), Value: finance.Amount{}}
	if r.hasForm {
		r.formSteps(&t)
		last = r.limitSteps(&t)
	}
	t.findings(r.Findings)
	name := both("Zuwendung", "grant")
	switch {
	case r.isBlocked():
		t.is(name, r.Grant, law.Source{}, r.reasons()...)
	case last.Value != finance.Value(r.Grant): // the decision says another sum
		t.is(both("Zuwendung laut Bescheid", "grant by the decision"), r.Grant, law.Source{}, last)
	default:
		t.reckon(name, last.Name, r.Grant, last)
	}
	return finance.Calculation{Title: both("Zuwendung: "+p.Name.German, "Grant: "+p.Name.English), Steps: t.steps}
}

// usualSteps is how many steps a Rechenweg has as a rule.
const usualSteps = 24

// reasons names the findings that stand against a grant.
func (r *Assessment) reasons() []finance.Input {
	var inputs []finance.Input
	used := names{}
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Blocking {
			inputs = append(inputs, in(used.of(both("Grund", "reason")), bilingual.TextOf(f.Fault)))
		}
	}
	return inputs
}

// costSteps tells what the project costs and what of it does not count, with the reason.
func (r *Assessment) costSteps(t *trail) {
	items, supported := r.Application.Items, finderOf(r.Programme.Items)
	used := make(names, len(items))
	all := make([]finance.Input, len(items))
	eligible := make([]finance.Input, 1, len(items)+1)
	eligible[0] = in(nameOfTotal(), r.Total)
	for i := range items {
		cost := &items[i]
		name := used.of(title(supported, cost.Item, cost.line()))
		all[i] = in(name, cost.Amount)
		switch {
		case supported.find(cost.Item) == nil:
			eligible = append(eligible, in(less("nicht gefördert, "+name.German, "not supported, "+name.English), cost.Amount))
		case !cost.Ineligible.IsZero():
			eligible = append(eligible,
				in(less("nicht zuwendungsfähig, "+name.German, "not eligible, "+name.English), cost.Ineligible))
		}
	}
	t.sum(nameOfTotal(), r.Total, all)
	t.sum(nameOfEligible(), r.Eligible, eligible).Source = r.Programme.Source
}

// formSteps tells what the form of financing gives.
func (r *Assessment) formSteps(t *trail) {
	p := &r.Programme
	name, source := bilingual.TextOf(p.Financing.Value), p.Financing.Source
	eligible, other := in(nameOfEligible(), r.Eligible), in(nameOfOther(), r.means.other)
	switch p.Financing.Value {
	case ShareFinancing:
		r.rateSteps(t)
		step := t.reckon(name, both("zuwendungsfähige Ausgaben × Fördersatz", "eligible cost × rate"), r.byForm,
			eligible, in(nameOfRate(), r.Rate))
		step.Rounding, step.Source = p.rounding(), source
	case DeficitFinancing:
		t.reckon(name, both("zuwendungsfähige Ausgaben − Eigenmittel − andere Mittel, mindestens 0",
			"eligible cost − own funds − other money, at least 0"), r.byForm,
			eligible, in(nameOfOwn(), r.means.own), other).Source = source
	case FixedAmountFinancing:
		t.atMost(name, in(both("Festbetrag", "fixed amount"), p.FixedAmount.Value), eligible, r.byForm, p.FixedAmount.Source)
	case FullFinancing:
		t.reckon(name, both("zuwendungsfähige Ausgaben − andere Mittel, mindestens 0", "eligible cost − other money, at least 0"),
			r.byForm, eligible, other).Source = source
	}
}

// rateSteps tells the rate, and how each bonus raises it.
func (r *Assessment) rateSteps(t *trail) {
	p := &r.Programme
	var earned []*Bonus
	for i := range p.Bonus {
		if bonus := &p.Bonus[i]; r.earns(bonus) {
			earned = append(earned, bonus)
		}
	}
	if len(earned) == 0 {
		t.is(nameOfRate(), p.Rate.Value, p.Rate.Source)
		return
	}
	ofProgramme := in(both("Fördersatz des Programms", "rate of the programme"), p.Rate.Value)
	t.is(ofProgramme.Name, ofProgramme.Value, p.Rate.Source)
	used := names{}
	formula, inputs := ofProgramme.Name, []finance.Input{ofProgramme}
	for _, bonus := range earned {
		name := used.of(both("Zuschlag "+plain(bonus.Name.German), "bonus "+plain(bonus.Name.English)))
		points := in(name, finance.Points{Share: bonus.Points})
		t.is(name, points.Value, bonus.Source)
		formula = both(formula.German+" + "+name.German, formula.English+" + "+name.English)
		inputs = append(inputs, points)
	}
	whole := in(both("volle Förderung", "full support"), finance.Whole())
	formula = both(formula.German+", höchstens "+whole.Name.German, formula.English+", at most "+whole.Name.English)
	t.reckon(nameOfRate(), formula, r.Rate, append(inputs, whole)...)
}

// limitSteps tells how the grant is cut, limit by limit, and returns what is left of it.
func (r *Assessment) limitSteps(t *trail) finance.Input {
	p, a := &r.Programme, &r.Application
	last, sum := bilingual.TextOf(p.Financing.Value), r.byForm
	cut := func(name bilingual.Text, limit finance.Amount, limitName bilingual.Text, source law.Source) {
		result := lower(sum, limit)
		t.atMost(name, in(last, sum), in(limitName, limit), result, source)
		last, sum = name, result
	}
	if !a.Requested.IsZero() {
		cut(both("Zuwendung nach dem Antrag", "grant after the request"), a.Requested,
			both("beantragter Betrag", "sum asked for"), law.Source{})
	}
	if p.Cap.Recorded() {
		cut(both("Zuwendung nach dem Höchstbetrag", "grant after the highest sum"), p.Cap.Value,
			both("Höchstbetrag", "highest grant"), p.Cap.Source)
	}
	var need law.Source // nothing rests on it where the gap does not cut
	if r.gap.Less(sum) {
		need = notBeyondNeed()
	}
	cut(both("Zuwendung nach der Finanzierungslücke", "grant after the gap in the financing"), r.gap, nameOfGap(), need)
	if r.minimum.Recorded() {
		t.is(both("Mindestbetrag, an dem die Zuwendung gemessen wird", "lowest grant, against which the grant is measured"),
			r.minimum.Value, r.minimum.Source)
	}
	if !r.budget.Source.IsZero() {
		available, _ := left(r.budget.Value, p.Committed) // fits, or there would be no assessment
		t.reckon(both("verfügbare Haushaltsmittel, an denen die Zuwendung gemessen wird",
			"available budget, against which the grant is measured"),
			both("Haushaltsmittel des Jahres − bereits bewilligt, mindestens 0", "budget of the year − granted so far, at least 0"),
			available, in(both("Haushaltsmittel des Jahres", "budget of the year"), r.budget.Value),
			in(both("bereits bewilligt", "granted so far"), p.Committed)).Source = r.budget.Source
	}
	return in(last, sum)
}
