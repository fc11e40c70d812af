package finance

import (
	"errors"
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

// all returns the places of all parts.
func (k Key) all() []int {
	places := make([]int, len(k.parts))
	for i := range places {
		places[i] = i
	}
	return places
}

// Explain returns the Rechenweg of [Key.Apportion]. Of a key by weight it shows the weight of each body, their sum, their day
// and where they were read; of a mixed key its components with their shares, periods and sources; of every other key the shares. Where
// equal claims were served in their order, it says whose, and who got the cent. Of [DHondt] and [SainteLague] it shows the lowest quotient
// that got a cent and the highest that got none.
func (k Key) Explain(total Amount, method Method) (Calculation, error) {
	r := reckoning{key: k, method: method, whole: wholeAmount, show: func(a Amount) Value { return a }}
	r.describe(toApportion, total)
	if err := r.split(total, r.whole); err != nil {
		return Calculation{}, err
	}
	return r.finish(apportionmentOf, r.results(), total), nil
}

var (
	apportionmentOf = bilingual.Text{German: "Aufteilung", English: "Apportionment"}
	wholeAmount     = bilingual.Text{German: "Betrag", English: "amount"}
	toApportion     = bilingual.Text{German: "Aufzuteilender Betrag", English: "amount to apportion"}
	sumOfAll        = bilingual.Text{German: "Summe", English: "sum"}
	shareName       = bilingual.Text{German: "Anteil", English: "share"}
)

// reckoning is a Rechenweg of an apportionment under way.
type reckoning struct {
	key    Key
	method Method
	bounds []Bounds       // of the parts; nil if there are none
	whole  bilingual.Text // what the formulas call that which is split
	unit   bilingual.Text // what is split; zero where it is cents
	each   Amount         // the unit to which parts are rounded, where it is not a cent; it is told
	bound  boundNames
	show   func(Amount) Value // what was split as cents, for readers
	names  []bilingual.Text   // of the parts, each of them different
	parts  []Amount
	steps  []Step
}

// boundNames are what formulas call a floor and a cap.
type boundNames struct{ floor, limit bilingual.Text }

func (r *reckoning) add(s Step) { r.steps = append(r.steps, s) }

// describe says what is split, and by which key.
func (r *reckoning) describe(name bilingual.Text, total Value) {
	r.begin(name, total)
	r.describeKey()
}

// begin says what is split.
func (r *reckoning) begin(name bilingual.Text, total Value) {
	r.names = distinctNames(r.key.parts)
	r.add(Step{Name: name, Result: total})
}

// describeKey says by which key.
func (r *reckoning) describeKey() {
	if r.key.origin != nil {
		r.add(Step{
			Name:   bilingual.Text{German: "Schlüssel in seinem eigenen Zeitraum", English: "the key in its own period"},
			Inputs: periodInput(r.key.origin.Period),
			Source: r.key.origin.Source,
		})
	}
	if r.key.count != nil {
		r.steps = append(r.steps, r.key.countSteps("", r.names)...)
	}
	if len(r.key.mixed) > 0 {
		r.mixed()
	}
}

func periodInput(period civil.Period) []Input {
	if period.From.IsZero() && period.Through.IsZero() {
		return nil
	}
	return []Input{{bilingual.Text{German: "Zeitraum", English: "period"}, period}}
}

// term is what a share is made of in a formula.
type term struct {
	formula bilingual.Text
	inputs  []Input
}

// term returns the share of a part in the words of the key. A suffix tells the operands of several keys apart.
func (k Key) term(i int, suffix string) term {
	if k.count == nil {
		name := bilingual.Text{German: shareName.German + suffix, English: shareName.English + suffix}
		return term{name, []Input{{name, k.parts[i].Share}}}
	}
	unit, whole := k.count.unit(suffix), k.count.whole(suffix)
	return term{
		bilingual.Sprintf("%s / %s", "%s / %s", unit, whole),
		[]Input{{unit, Number(k.count.Values[i])}, {whole, Number(k.count.sum)}},
	}
}

// split shows how an amount is split by the key, within bounds if there are any.
func (r *reckoning) split(amount Amount, name bilingual.Text) error {
	if r.bounds != nil {
		return r.splitWithin(amount, name)
	}
	var err error
	if r.parts, err = Apportion(amount, r.key.weights, r.method); err != nil {
		return err
	}
	for i := range r.parts {
		r.addPart(i, Input{name, r.show(amount)}, r.key.term(i, ""))
	}
	r.addQuotients(r.key.all(), func(i int) term { return r.key.term(i, "") })
	_, err = Apportion(amount, r.key.weights, r.method.RefusingTies())
	r.tell(err)
	return nil
}

// addPart adds the step of a part that is rounded by the method.
func (r *reckoning) addPart(i int, of Input, share term) {
	rest := bilingual.Text{German: "Rest", English: "remainder"}
	if r.unit.IsZero() {
		rest = bilingual.Text{German: "Restcent", English: "remaining cents"}
	}
	r.add(Step{
		Name:    r.names[i],
		Formula: bilingual.Sprintf("%s × %s, %s: %s", "%s × %s, %s: %s", of.Name, share.formula, rest, bilingual.TextOf(r.method)),
		Inputs:  r.withUnit(append([]Input{of}, share.inputs...)),
		Result:  r.show(r.parts[i]),
		Source:  r.key.source,
	})
}

func (r *reckoning) withUnit(inputs []Input) []Input {
	if r.each.IsZero() {
		return inputs
	}
	return append(inputs, Input{bilingual.Text{German: "Rundungseinheit", English: "rounding unit"}, r.each})
}

// splitWithin shows the rounds in which bounds fix parts, and then how the others share the rest.
func (r *reckoning) splitWithin(amount Amount, name bilingual.Text) error {
	var rounds []boundRound
	parts, err := apportionWithin(amount, r.key.weights, r.bounds, r.method, func(round boundRound) { rounds = append(rounds, round) })
	if err != nil {
		return err
	}
	r.parts = parts
	of, fixed := Input{name, r.show(amount)}, []int(nil)
	for n, round := range rounds {
		shares := func(i int) term { return r.key.term(i, "") }
		if n > 0 {
			of = r.addRest(n, of, fixed, round.rest)
			shares = r.sharesAmong(n, round.open)
		}
		for _, i := range round.fixed {
			r.addFixed(i, of, round, shares(i))
		}
		if fixed = round.fixed; len(fixed) == 0 {
			for _, i := range round.open {
				r.addPart(i, of, shares(i))
			}
			r.addQuotients(round.open, shares)
		}
	}
	_, err = ApportionWithin(amount, r.key.weights, r.bounds, r.method.RefusingTies())
	r.tell(err)
	return nil
}

// addRest adds what is left of an amount when some parts are fixed, and returns it.
func (r *reckoning) addRest(n int, of Input, fixed []int, rest Amount) Input {
	left := Input{bilingual.Sprintf("Rest %d", "rest %d", n), r.show(rest)}
	inputs := []Input{of}
	for _, i := range fixed {
		inputs = append(inputs, Input{bilingual.Sprintf("abzüglich %s", "less %s", r.names[i]), r.show(r.parts[i])})
	}
	r.add(Step{Name: left.Name, Formula: sumOfAll, Inputs: inputs, Result: left.Value})
	return left
}

// sharesAmong adds what the open parts hold together of the key, and returns the shares of each in it.
func (r *reckoning) sharesAmong(n int, open []int) func(int) term {
	one := func(i int) Input { return Input{shareName, r.key.parts[i].Share} }
	all := bilingual.Sprintf("Anteile der Übrigen %d", "shares of the others %d", n)
	var sum Value
	if count := r.key.count; count != nil {
		var values int64
		for _, i := range open {
			values += count.Values[i] // a part of a sum that fits
		}
		one = func(i int) Input { return Input{count.unit(""), Number(count.Values[i])} }
		all, sum = bilingual.Sprintf("%s der Übrigen %d", "%s of the others %d", count.unit(""), n), Number(values)
	} else {
		shares := make([]Share, len(open))
		for at, i := range open {
			shares[at] = r.key.parts[i].Share
		}
		together, _ := SumShares(shares...) // a part of 100 %, over the common denominator of the key
		sum = together
	}
	inputs := make([]Input, len(open))
	for at, i := range open {
		inputs[at] = Input{r.names[i], one(i).Value}
	}
	r.add(Step{Name: all, Formula: sumOfAll, Inputs: inputs, Result: sum})
	return func(i int) term {
		return term{bilingual.Sprintf("%s / %s", "%s / %s", one(i).Name, all), []Input{one(i), {all, sum}}}
	}
}

// addFixed adds the step of a part that has its floor or its cap.
func (r *reckoning) addFixed(i int, of Input, round boundRound, share term) {
	var all wide
	for _, j := range round.open {
		all = all.add(uint64(r.key.weights[j]))
	}
	weight, part, bounds := r.key.weights[i], r.parts[i], r.bounds[i]
	s := Step{
		Name:   r.names[i],
		Inputs: append([]Input{of}, share.inputs...),
		Result: r.show(part),
		Source: r.key.source,
	}
	floor, limit := Input{r.bound.floor, r.show(bounds.Floor)}, Input{r.bound.limit, r.show(bounds.Cap)}
	// The exact claim, rest × weight / all, says which bound holds. Where the method gives other units than that, only the bound is shown.
	var claim int
	if all != (wide{}) {
		claim = compareQuotient(times(uint64(round.rest.cents), uint64(weight)), all, uint64(part.cents))
	}
	switch {
	case all == wide{}: // only weights of zero are left, and each gets its floor
		s.Inputs = []Input{floor}
	case part == bounds.Floor && claim <= 0:
		s.Formula = bilingual.Sprintf("%s × %s, mindestens %s", "%s × %s, at least %s", of.Name, share.formula, floor.Name)
		s.Inputs = append(s.Inputs, floor)
	case part == bounds.Cap && claim >= 0:
		s.Formula = bilingual.Sprintf("%s × %s, höchstens %s", "%s × %s, at most %s", of.Name, share.formula, limit.Name)
		s.Inputs = append(s.Inputs, limit)
	case part == bounds.Floor:
		s.Inputs = []Input{floor}
	default:
		s.Inputs = []Input{limit}
	}
	r.add(s)
}

// compareQuotient compares dividend / divisor with a number.
func compareQuotient(dividend, divisor wide, number uint64) int {
	d := divisorOf(divisor)
	quotient, remainder := d.divide(dividend)
	switch {
	case quotient < number:
		return -1
	case quotient > number || remainder != wide{}:
		return 1
	}
	return 0
}

// The most names that the step on a tie lists.
const mostNamed = 20

// tell says whose equal claims were served in their order.
func (r *reckoning) tell(err error) {
	var tie *TieError
	if !errors.As(err, &tie) {
		return
	}
	name := func(i int) bilingual.Text { return r.names[i] }
	tie.Unit = r.unit
	r.add(Step{Name: bilingual.Sprintf(
		"Gleichstand: gleiche Ansprüche von %s auf %s, vergeben nach der Reihenfolge an die zuerst genannten, %s",
		"tie: equal claims of %s to %s, given in their order to those named first, %s",
		named(tie.Indices, name), tie.claimed(), named(tie.Indices[:tie.Cents], name))})
}

// named lists the names of things, and how many more there are.
func named(indices []int, name func(int) bilingual.Text) bilingual.Text {
	var list bilingual.Text
	for n, i := range indices {
		switch {
		case n == 0:
			list = name(i)
		case n == mostNamed:
			return bilingual.Sprintf("%s; … +%d", "%s; … +%d", list, len(indices)-mostNamed)
		default:
			list = bilingual.Sprintf("%s; %s", "%s; %s", list, name(i))
		}
	}
	return list
}

// results returns the parts for readers.
func (r *reckoning) results() []Value {
	results := make([]Value, len(r.parts))
	for i, part := range r.parts {
		results[i] = r.show(part)
	}
	return results
}

// finish adds the check that nothing was lost: the results add up to the total.
func (r *reckoning) finish(title bilingual.Text, results []Value, total Value) Calculation {
	inputs := make([]Input, len(results))
	for i, result := range results {
		inputs[i] = Input{r.names[i], result}
	}
	r.add(Step{
		Name:    bilingual.Text{German: "Probe: Summe der Anteile", English: "check: sum of the parts"},
		Formula: sumOfAll,
		Inputs:  inputs,
		Result:  total,
	})
	return Calculation{Title: bilingual.Sprintf("%s: %s", "%s: %s", title, r.key.name), Steps: r.steps}
}

// operandSigns takes from a name what a formula reads as its own.
var operandSigns = strings.NewReplacer("(", "[", ")", "]", " + ", " und ", " − ", "−", " × ", "×", " / ", "/", ": ", " ",
	", höchstens ", " höchstens ", ", at most ", " at most ", ", mindestens ", " mindestens ", ", at least ", " at least ")

// operand returns a name that a formula can use.
func operand(name string) string {
	name = operandSigns.Replace(name)
	if strings.HasPrefix(name, "abzüglich ") || strings.HasPrefix(name, "less ") {
		return "[" + name + "]"
	}
	return name
}

// distinctNames returns the names of the parts as operands; the ID tells those apart that are called alike.
func distinctNames(parts []KeyPart) []bilingual.Text {
	called := make(map[string]int, len(parts))
	for _, part := range parts {
		called[operand(part.Name)]++
	}
	names := make([]bilingual.Text, len(parts))
	for i, part := range parts {
		name := operand(part.Name)
		if called[name] > 1 {
			name = operand(part.Name + " [" + part.ID + "]")
		}
		names[i] = bilingual.Text{German: name, English: name}
	}
	return names
}

// unit returns what is counted, with a suffix that tells several keys apart.
func (c *count) unit(suffix string) bilingual.Text {
	if c.Unit.IsZero() {
		return bilingual.Text{German: "Gewicht" + suffix, English: "weight" + suffix}
	}
	return bilingual.Text{German: operand(c.Unit.German) + suffix, English: operand(c.Unit.English) + suffix}
}

// whole returns what the sum of the weights is called.
func (c *count) whole(suffix string) bilingual.Text {
	unit := c.unit("")
	return bilingual.Text{German: unit.German + " insgesamt" + suffix, English: unit.English + " in total" + suffix}
}

// countSteps returns the day of the weights and their sum, with their source.
func (k Key) countSteps(suffix string, names []bilingual.Text) []Step {
	c := k.count
	var steps []Step
	if !c.AsOf.IsZero() {
		steps = []Step{{
			Name:   bilingual.Sprintf("Zählung, %s", "count, %s", c.unit(suffix)),
			Inputs: []Input{{bilingual.Text{German: "Stand", English: "as of"}, c.AsOf}},
			Source: c.Source,
		}}
	}
	inputs := make([]Input, len(c.Values))
	for i, value := range c.Values {
		inputs[i] = Input{names[i], Number(value)}
	}
	return append(steps, Step{Name: c.whole(suffix), Formula: sumOfAll, Inputs: inputs, Result: Number(c.sum), Source: c.Source})
}
