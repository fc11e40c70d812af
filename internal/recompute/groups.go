package recompute

import (
	"math/big"
	"slices"
	"strings"
)

// run is a row of steps that belong together.
type run []*step

// runs returns the rows of neighbouring steps with the same formula that hang together in one of the ways.
func (c *checker) runs(ways ...tail) []run {
	var all []run
	previous := -2
	for i := range c.steps {
		s := &c.steps[i]
		if s.exact == nil || s.failed || !slices.Contains(ways, s.tail) {
			continue
		}
		if last := len(all) - 1; previous == i-1 && c.steps[previous].formula == s.formula {
			all[last] = append(all[last], s)
		} else {
			all = append(all, run{s})
		}
		previous = i
	}
	return all
}

// totals returns what the steps come to, as printed and exactly.
func (r run) totals() (printed, exact *big.Rat) {
	printed, exact = new(big.Rat), new(big.Rat)
	for _, s := range r {
		printed.Add(printed, s.result.number)
		exact.Add(exact, s.exact)
	}
	return printed, exact
}

// unit returns in what the parts of an apportionment are counted.
func (r run) unit(w vocabulary) *big.Rat {
	if unit, ok := r[0].number(w.unit); ok && unit.Sign() > 0 {
		return unit
	}
	if r[0].result.kind != money {
		return big.NewRat(1, 1)
	}
	if r[0].tail == unitPart {
		for _, euro := range []int64{1000, 100, 10, 1} {
			unit := big.NewRat(euro, 1)
			if !slices.ContainsFunc(r, func(s *step) bool { return down.round(s.result.number, unit).Cmp(s.result.number) != 0 }) {
				return unit
			}
		}
	}
	return places(2)
}

// checkApportionments reckons apportionments: the parts add up, and each is what the method gives.
func (c *checker) checkApportionments() {
	for _, r := range c.runs(part, unitPart) {
		unit, before := r.unit(c.words), len(c.report.Faults)
		if printed, exact := r.totals(); printed.Cmp(exact) != 0 {
			c.fault(r[0], "the parts come to %s and not to %s", shown(printed, money), shown(exact, money))
		}
		switch method := r[0].method; {
		case strings.HasPrefix(method, "D'Hondt"):
			c.checkDivisor(r, unit, 1, 0)
		case strings.HasPrefix(method, "Sainte-Laguë"):
			c.checkDivisor(r, unit, 2, 1)
		default:
			c.checkQuota(r, unit)
			if strings.Contains(method, "(Hare/Niemeyer)") {
				c.checkRemainders(r, unit)
			}
		}
		if len(c.report.Faults) == before {
			c.report.Recomputed += len(r)
		}
	}
}

// checkQuota looks whether each part is its exact value, rounded down or up.
func (c *checker) checkQuota(r run, unit *big.Rat) {
	for _, s := range r {
		if n := s.result.number; n.Cmp(down.round(s.exact, unit)) != 0 && n.Cmp(up.round(s.exact, unit)) != 0 {
			c.fault(s, "it comes to %s, rounded down or up", shown(s.exact, s.result.kind))
		}
	}
}

// checkRemainders looks whether the largest remainders were rounded up, and whether a tie is told.
func (c *checker) checkRemainders(r run, unit *big.Rat) {
	var least, most *big.Rat // the least remainder that was rounded up, the largest that was not
	var lucky *step
	for _, s := range r {
		low := down.round(s.exact, unit)
		remainder := new(big.Rat).Sub(s.exact, low)
		remainder.Abs(remainder)
		if s.result.number.Cmp(low) == 0 {
			if remainder.Sign() > 0 && (most == nil || remainder.Cmp(most) > 0) {
				most = remainder
			}
		} else if least == nil || remainder.Cmp(least) < 0 {
			least, lucky = remainder, s
		}
	}
	if least == nil || most == nil {
		return
	}
	switch least.Cmp(most) {
	case -1:
		c.fault(lucky, "it was rounded up, although the remainder of another is larger")
	case 0:
		if !c.tieIsTold() {
			c.fault(lucky, "another has the same remainder, and the print does not tell how the tie was decided")
		}
	}
}

// checkDivisor looks whether no part could pass a unit to another with a higher claim. The claim to the next unit is the exact
// value divided by step × units + offset, where the units are those after it.
func (c *checker) checkDivisor(r run, unit *big.Rat, factor, offset int64) {
	claim := func(s *step, units *big.Rat) *big.Rat {
		divisor := new(big.Rat).Mul(units, big.NewRat(factor, 1))
		divisor.Sub(divisor, big.NewRat(offset, 1))
		return divisor.Quo(new(big.Rat).Abs(s.exact), divisor)
	}
	var last, next *big.Rat // the weakest claim that was served, the strongest that was not
	var weakest *step
	for _, s := range r {
		units := new(big.Rat).Quo(new(big.Rat).Abs(s.result.number), unit)
		if !units.IsInt() || s.result.number.Sign()*s.exact.Sign() < 0 {
			c.fault(s, "it is no whole number of units")
			return
		}
		if units.Sign() > 0 {
			if served := claim(s, units); last == nil || served.Cmp(last) < 0 {
				last, weakest = served, s
			}
		}
		if waiting := claim(s, units.Add(units, big.NewRat(1, 1))); next == nil || waiting.Cmp(next) > 0 {
			next = waiting
		}
	}
	switch {
	case last == nil:
	case last.Cmp(next) < 0:
		c.fault(weakest, "another has a higher claim to its last unit")
	case last.Cmp(next) == 0 && !c.tieIsTold():
		c.fault(weakest, "another has the same claim, and the print does not tell how the tie was decided")
	}
}

// checkSpans reckons the spans that are shown so that they add up: each is within a cent of its exact value, and all of them, or
// else those of each row, come to the rounded sum.
func (c *checker) checkSpans() {
	rows := c.runs(span)
	var all run
	for _, r := range rows {
		all = append(all, r...)
	}
	cent := places(2)
	addsUp := func(r run) bool {
		printed, exact := r.totals()
		how := r[0].rounding.way
		if how == exactly {
			how = halfUp
		}
		return how.round(exact, cent).Cmp(printed) == 0
	}
	if len(all) == 0 {
		return
	}
	if !addsUp(all) && slices.ContainsFunc(rows, func(r run) bool { return !addsUp(r) }) {
		printed, exact := all.totals()
		c.fault(all[0], "the spans come to %s and not to %s, rounded", shown(printed, money), shown(exact, money))
	}
	for _, s := range all {
		if off := new(big.Rat).Sub(s.result.number, s.exact); off.Abs(off).Cmp(cent) >= 0 {
			c.fault(s, "it comes to %s, which is a cent or more away", shown(s.exact, s.result.kind))
		}
		if !s.failed {
			c.report.Recomputed++
		}
	}
}
