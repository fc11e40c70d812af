package grant

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
)

// Calculation returns the Rechenweg: what became of each payment and of each claim, the interest on each part and span, and the sums.
func (r Reckoning) Calculation() finance.Calculation {
	c := finance.Calculation{Title: wording("Zinsen auf eine Zuwendung", "Interest on a grant")}
	c.Steps = append(c.Steps, r.ruleSteps()...)
	c.Steps = append(c.Steps, r.startSteps()...)
	c.Steps = append(c.Steps, r.interestSteps()...)
	c.Steps = append(c.Steps, r.sumSteps()...)
	c.Steps = append(c.Steps, r.Ledger.Repayment.waysStep())
	return c
}

// ruleSteps say by which rules money is put in order.
func (r *Reckoning) ruleSteps() []finance.Step {
	var steps []finance.Step
	assumed := cite(law.VwVfG, "§ 49a", "", law.Assumed)
	if months, ok := r.Ledger.months(); ok {
		steps = append(steps, finance.Step{Name: wording("Frist der Verwendung nach der Auszahlung in Monaten",
			"months for use after the payment"), Result: finance.Number(months.Value), Source: months.Source})
	}
	begin := wording("am Tag nach der Frist der Verwendung", "on the day after the last day of use")
	if r.Ledger.FromPayment {
		begin = wording("am Tag der Auszahlung", "on the day of the payment")
	}
	return append(steps, finance.Step{Name: wording("Reihenfolge und Beginn", "order and beginning"),
		Inputs: []finance.Input{
			{Name: wording("zuerst verwendet", "used first"), Value: wording("was zuerst ausgezahlt wurde, zurückgefordertes Geld zuletzt",
				"what was paid out first, and last what is claimed back")},
			{Name: wording("Forderungen nehmen", "claims take"), Value: wording("das älteste Geld, das an ihrem Tag noch nicht verwendet ist, danach "+
				"verwendetes; ab ihrem Tag trägt es keine Zinsen für späte Verwendung mehr", "the oldest money that is not used on their day, and "+
				"then money that was used; from their day on it bears no more interest for late use")},
			{Name: wording("Erstattungen tilgen", "repayments pay"), Value: wording("die älteste Forderung, danach das älteste nicht verwendete Geld",
				"the oldest claim, and then the oldest money that was not used")},
			{Name: wording("Zinsen bei später Verwendung beginnen", "interest for late use begins"), Value: begin},
			{Name: wording("Zinsen enden", "interest ends"), Value: wording("am Tag der Verwendung oder des Eingangs der Erstattung, der mitzählt",
				"on the day of the use or of the arrival of the repayment, which counts")},
		}, Source: assumed})
}

// startSteps say what became of each payment and of each claim.
func (r *Reckoning) startSteps() []finance.Step {
	var steps []finance.Step
	for i := 0; i < len(r.Portions); {
		start := r.Portions[i].Start
		movement := r.Ledger.Movements[start]
		step := finance.Step{Name: r.startName(r.Portions[i]), Formula: wording("Summe der Teile", "sum of the parts"), Result: movement.Amount}
		if movement.Kind == PaidOut {
			step.Name = bilingual.Sprintf("%s, zu verwenden bis %s", "%s, to be used by %s", step.Name, bilingual.FormatOf(r.Portions[i].UseBy))
		}
		for part := 1; i < len(r.Portions) && r.Portions[i].Start == start; i, part = i+1, part+1 {
			step.Inputs = append(step.Inputs, finance.Input{
				Name:  bilingual.Sprintf("Teil %d, %s", "part %d, %s", part, r.endName(r.Portions[i])),
				Value: r.Portions[i].Amount,
			})
		}
		steps = append(steps, step)
	}
	return steps
}

// startName names the payment or the claim of a portion.
func (r *Reckoning) startName(p Portion) bilingual.Text {
	m := r.Ledger.Movements[p.Start]
	if m.Kind == RepaymentClaimed {
		return bilingual.Sprintf("Erstattungsforderung ab %s in Zeile %d", "claim for repayment from %s on in line %d",
			bilingual.FormatOf(m.Day), r.Ledger.line(p.Start))
	}
	return bilingual.Sprintf("Auszahlung vom %s in Zeile %d", "payment of %s in line %d", bilingual.FormatOf(m.Day), r.Ledger.line(p.Start))
}

// endName says what became of a portion.
func (r *Reckoning) endName(p Portion) bilingual.Text {
	if p.End < 0 {
		if r.Ledger.Movements[p.Start].Kind == RepaymentClaimed {
			return bilingual.Sprintf("offen am %s", "open on %s", bilingual.FormatOf(r.Ledger.Through))
		}
		return bilingual.Sprintf("nicht verwendet bis %s", "not used by %s", bilingual.FormatOf(r.Ledger.Through))
	}
	m := r.Ledger.Movements[p.End]
	switch m.Kind {
	case Used:
		return bilingual.Sprintf("verwendet am %s", "used on %s", bilingual.FormatOf(m.Day))
	case RepaymentClaimed:
		return bilingual.Sprintf("noch nicht verwendet und zurückgefordert ab %s", "not used yet and claimed back from %s on", bilingual.FormatOf(m.Day))
	}
	return bilingual.Sprintf("erstattet am %s", "repaid on %s", bilingual.FormatOf(m.Day))
}

// interestSteps are the margins, the interest on each portion and span, and the sum.
func (r *Reckoning) interestSteps() []finance.Step {
	var steps, interest []finance.Step
	sum := finance.Step{Name: wording("Zinsen insgesamt", "interest in total"), Formula: wording("Summe", "sum"),
		Rounding: r.Ledger.Repayment.Rounding.Rounding, Result: r.Interest}
	said := map[law.Source]bool{}
	for i, line := range r.lines {
		span := r.spans[line.span]
		if margin := span.Margin; !said[margin.Source] {
			said[margin.Source] = true
			step := span.marginStep()
			step.Name = bilingual.Sprintf("Aufschlag für späte Verwendung ab %s", "margin for late use from %s on", bilingual.FormatOf(line.period.From))
			if r.Ledger.Movements[r.Portions[line.portion].Start].Kind == RepaymentClaimed {
				step.Name = bilingual.Sprintf("Aufschlag für Erstattungen ab %s", "margin for repayments from %s on", bilingual.FormatOf(line.period.From))
			}
			steps = append(steps, step)
		}
		span.Period, span.Days, span.Amount = line.period, line.days, line.amount
		p := r.Portions[line.portion]
		step := span.step(p.Amount, r.Ledger.Repayment.Rounding)
		step.Name = bilingual.Sprintf("Zinsen Nr. %d, %s, %s", "interest no. %d, %s, %s", i+1, r.startName(p), r.endName(p))
		interest = append(interest, step)
		sum.Inputs = append(sum.Inputs, finance.Input{Name: bilingual.Sprintf("Zinsen Nr. %d", "interest no. %d", i+1), Value: line.amount})
	}
	return append(append(steps, interest...), sum)
}

// sumSteps say what is left of the grant, and what is to be paid.
func (r *Reckoning) sumSteps() []finance.Step {
	var paid, used, given, taken, claimed, repaid finance.Amount
	for _, p := range r.Portions {
		ofClaim := r.Ledger.Movements[p.Start].Kind == RepaymentClaimed
		start, end := &paid, (*finance.Amount)(nil)
		if ofClaim {
			start = &claimed
		}
		switch {
		case p.End < 0:
		case ofClaim:
			end = &repaid
		case r.Ledger.Movements[p.End].Kind == Used:
			end = &used
		case r.Ledger.Movements[p.End].Kind == Repaid:
			end = &given
		default:
			end = &taken
		}
		*start = plus(*start, p.Amount)
		if end != nil {
			*end = plus(*end, p.Amount)
		}
	}
	input := func(name bilingual.Text, amount finance.Amount) finance.Input {
		return finance.Input{Name: name, Value: amount}
	}
	owed, before := wording("noch zu erstatten", "still to be repaid"), wording("vor der Verwendung zurückgefordert", "claimed back before it was used")
	left := finance.Step{Name: wording("noch nicht verwendet", "not used yet"),
		Formula: bilingual.Sprintf("ausgezahlt − verwendet − ohne Forderung erstattet − %s", "paid out − used − repaid without a claim − %s", before),
		Inputs: []finance.Input{input(wording("ausgezahlt", "paid out"), paid), input(wording("verwendet", "used"), used),
			input(wording("ohne Forderung erstattet", "repaid without a claim"), given), input(before, taken)},
		Result: r.Unused}
	if !r.UsedAfterClaim.IsZero() {
		left.Inputs = append(left.Inputs, input(wording("davon nach der Forderung noch verwendet", "used after the claim all the same"), r.UsedAfterClaim))
	}
	return []finance.Step{
		left,
		{Name: owed, Formula: wording("zurückgefordert − auf Forderungen erstattet", "claimed back − repaid on claims"),
			Inputs: []finance.Input{input(wording("zurückgefordert", "claimed back"), claimed),
				input(wording("auf Forderungen erstattet", "repaid on claims"), repaid)}, Result: r.Owed},
		{Name: wording("zu zahlen", "to be paid"), Formula: wording("noch zu erstatten + Zinsen insgesamt", "still to be repaid + interest in total"),
			Inputs: []finance.Input{input(owed, r.Owed), input(wording("Zinsen insgesamt", "interest in total"), r.Interest)}, Result: r.Total},
	}
}

// plus is for parts of a sum that an amount holds.
func plus(a, b finance.Amount) finance.Amount { return finance.Cent(a.Cents() + b.Cents()) }
