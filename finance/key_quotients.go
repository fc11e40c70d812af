package finance

import (
	"math"

	"github.com/foederal/foederal/governance/bilingual"
)

var divisorName = bilingual.Text{German: "Teiler", English: "divisor"}

// addQuotients shows how a method of divisors ended: the lowest quotient that got a unit and the highest that got none. A reader who
// divides the share of any part by its own last and next divisor finds it on the right side of the two.
func (r *reckoning) addQuotients(open []int, share func(int) term) {
	if r.method.base() == LargestRemainder {
		return
	}
	served, waiting := r.endOfQuotients(open)
	if served.part < 0 { // where one is served, one waits, if only for its next unit
		return
	}
	r.addQuotient(bilingual.Text{German: "niedrigste berücksichtigte Höchstzahl", English: "lowest quotient served"}, served, share)
	r.addQuotient(bilingual.Text{German: "höchste nicht berücksichtigte Höchstzahl", English: "highest quotient not served"}, waiting, share)
}

// quotientOf is the weight of a part by a divisor.
type quotientOf struct {
	part    int // -1 where there is none
	weight  uint64
	divisor uint64
}

func (q quotientOf) higher(other quotientOf) bool {
	return times(other.weight, q.divisor).less(times(q.weight, other.divisor))
}

// endOfQuotients returns the lowest quotient of the open parts that got a unit, and the highest that got none; of equal ones that of the
// last part that got one, and of the first that got none.
func (r *reckoning) endOfQuotients(open []int) (served, waiting quotientOf) {
	served, waiting = quotientOf{part: -1, weight: 1}, quotientOf{part: -1, divisor: 1} // higher than any, and lower
	step, offset := uint64(1), uint64(1)
	if r.method.base() == SainteLague {
		step = 2
	}
	for _, i := range open {
		weight, units := uint64(r.key.weights[i]), magnitude(r.parts[i].cents)
		if units > (math.MaxInt64-offset)/step { // its divisor does not fit a Number
			continue
		}
		next := quotientOf{i, weight, step*units + offset}
		if next.higher(waiting) {
			waiting = next
		}
		if units == 0 {
			continue
		}
		if last := (quotientOf{i, weight, next.divisor - step}); !last.higher(served) {
			served = last
		}
	}
	return served, waiting
}

// addQuotient shows a quotient; without its result where that does not fit.
func (r *reckoning) addQuotient(name bilingual.Text, q quotientOf, share func(int) term) {
	of := share(q.part)
	s := Step{
		Name:   bilingual.Sprintf("%s, %s", "%s, %s", name, r.names[q.part]),
		Inputs: append(of.inputs[:len(of.inputs):len(of.inputs)], Input{divisorName, Number(int64(q.divisor))}),
	}
	if value, ok := of.by(q.divisor); ok {
		s.Formula, s.Result = bilingual.Sprintf("%s / %s", "%s / %s", of.formula, divisorName), value
	}
	r.add(s)
}

// by returns the share that the term stands for by a divisor, and whether it fits.
func (t term) by(divisor uint64) (Share, bool) {
	values := make([]Share, 0, len(t.inputs)+1)
	for _, input := range t.inputs {
		switch v := input.Value.(type) {
		case Share:
			values = append(values, v)
		case Number:
			values = append(values, Share{numerator: int64(v)})
		}
	}
	result := values[0]
	for _, v := range append(values[1:], Share{numerator: int64(divisor)}) {
		inverse, err := Fraction(v.Denominator(), v.numerator)
		if err != nil {
			return Share{}, false
		}
		if result, err = result.Mul(inverse); err != nil {
			return Share{}, false
		}
	}
	return result, true
}
