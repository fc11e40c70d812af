package recompute

import (
	"math/big"
	"slices"
	"strings"
)

// run is a row of steps that belong together.
type run []*step

// problem is what is wrong with a step of a run.
type problem struct {
	step   *step
	reason string
}

// isOf reports whether a step hangs together with others in one of the ways.
func (s *step) isOf(ways ...tail) bool {
	return s.exact != nil && !s.failed && slices.Contains(ways, s.kin.tail)
}

// isKin reports whether two steps can be parts of one apportionment: all but the limits is the same.
func (s *step) isKin(other *step) bool {
	return s.kin.arithmetic == other.kin.arithmetic && s.kin.tail == other.kin.tail && s.kin.method == other.kin.method
}

// runs returns the rows of neighbouring steps that hang together in one of the ways.
func (c *checker) runs(ways ...tail) []run {
	var all []run
	previous := -2
	for i := range c.steps {
		s := &c.steps[i]
		if !s.isOf(ways...) {
			continue
		}
		if last := len(all) - 1; previous == i-1 && c.steps[previous].isKin(s) {
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
		exact.Add(exact, s.base)
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
	if r[0].kin.tail == unitPart {
		for _, euro := range []int64{1000, 100, 10, 1} {
			unit := big.NewRat(euro, 1)
			if !slices.ContainsFunc(r, func(s *step) bool { return down.round(s.result.number, unit).Cmp(s.result.number) != 0 }) {
				return unit
			}
		}
	}
	return places(2)
}

// checkApportionments reckons apportionments: the parts add up, and each is what the method gives. Where no row of neighbouring steps
// comes out by itself, those with the same formula are taken together, wherever they stand.
func (c *checker) checkApportionments() {
	rows := c.runs(part, unitPart)
	for len(rows) > 0 {
		kin := slices.DeleteFunc(slices.Clone(rows), func(r run) bool { return !r[0].isKin(rows[0][0]) })
		rows = slices.DeleteFunc(rows, func(r run) bool { return r[0].isKin(kin[0][0]) })
		var problems []problem
		wrong := 0
		for _, r := range kin {
			if found := c.judge(r); len(found) > 0 {
				wrong++
				problems = append(problems, found...)
			}
		}
		all := slices.Concat(kin...)
		if wrong > 0 && wrong == len(kin) {
			problems = c.judge(all)
		}
		if len(problems) == 0 {
			c.report.Recomputed += len(all)
		}
		for _, p := range problems {
			c.report.Faults = append(c.report.Faults, Fault{p.step.line, p.step.name, p.step.printed, p.reason})
		}
	}
}

// judge returns what is wrong with an apportionment.
func (c *checker) judge(r run) (problems []problem) {
	unit := r.unit(c.words)
	if printed, exact := r.totals(); printed.Cmp(exact) != 0 {
		kind := r[0].result.kind
		problems = append(problems, problem{r[0], "the parts come to " + shown(printed, kind) + " and not to " + shown(exact, kind)})
	}
	for _, s := range r {
		if slices.ContainsFunc(s.limits, func(l limit) bool { return l.crosses(s.result.number) }) {
			problems = append(problems, problem{s, "it lies beyond its limit"})
		}
	}
	switch method := r[0].kin.method; {
	case strings.HasPrefix(method, "D'Hondt"):
		return append(problems, c.judgeDivisor(r, unit, 1, 0)...)
	case strings.HasPrefix(method, "Sainte-Laguë"):
		return append(problems, c.judgeDivisor(r, unit, 2, 1)...)
	case strings.Contains(method, "(Hare/Niemeyer)"):
		claims := r.claims()
		return append(append(problems, judgeQuota(claims, unit)...), c.judgeRemainders(claims, unit)...)
	}
	return append(problems, judgeQuota(r.claims(), unit)...)
}

// claim is what a part has a claim to, exactly.
type claim struct {
	*step
	exact *big.Rat
}

// claims returns the exact claims. A part whose claim crosses a limit has a claim to its limit; what that gives or takes, the others
// share in proportion, until no claim crosses any limit. Where some lie below and others above, those go first that are farther off
// together.
func (r run) claims() []claim {
	list := make([]claim, len(r))
	for i, s := range r {
		list[i] = claim{s, s.base}
	}
	_, rest := r.totals()
	open, bound := new(big.Rat).Set(rest), make([]bool, len(r))
	for {
		crossed := map[bool]map[int]limit{false: {}, true: {}} // by whether the limit is an upper one
		off := map[bool]*big.Rat{false: new(big.Rat), true: new(big.Rat)}
		for i, c := range list {
			at := slices.IndexFunc(c.limits, func(l limit) bool { return l.crosses(c.exact) })
			if bound[i] || at < 0 {
				continue
			}
			l := c.limits[at]
			crossed[l.atMost][i] = l
			distance := new(big.Rat).Sub(c.exact, l.value)
			off[l.atMost].Add(off[l.atMost], distance.Abs(distance))
		}
		upper := off[true].Cmp(off[false]) > 0
		if len(crossed[upper]) == 0 {
			return list
		}
		for i, l := range crossed[upper] {
			bound[i], list[i].exact = true, l.value
			rest.Sub(rest, l.value)
			open.Sub(open, r[i].base)
		}
		for i, s := range r {
			if !bound[i] && open.Sign() != 0 {
				share := new(big.Rat).Mul(s.base, rest)
				list[i].exact = share.Quo(share, open)
			}
		}
	}
}

// judgeQuota looks whether each part is its exact claim, rounded down or up.
func judgeQuota(claims []claim, unit *big.Rat) (problems []problem) {
	for _, c := range claims {
		if n := c.result.number; n.Cmp(down.round(c.exact, unit)) != 0 && n.Cmp(up.round(c.exact, unit)) != 0 {
			problems = append(problems, problem{c.step, "it comes to " + shown(c.exact, c.result.kind) + ", rounded down or up"})
		}
	}
	return problems
}

// judgeRemainders looks whether the largest remainders were rounded up, and whether a tie is told.
func (c *checker) judgeRemainders(claims []claim, unit *big.Rat) []problem {
	var least, most *big.Rat // the least remainder that was rounded up, the largest that was not
	var lucky *step
	for _, cl := range claims {
		low := down.round(cl.exact, unit)
		remainder := new(big.Rat).Sub(cl.exact, low)
		remainder.Abs(remainder)
		if cl.result.number.Cmp(low) == 0 {
			if remainder.Sign() > 0 && (most == nil || remainder.Cmp(most) > 0) {
				most = remainder
			}
		} else if least == nil || remainder.Cmp(least) < 0 {
			least, lucky = remainder, cl.step
		}
	}
	switch {
	case least == nil || most == nil || least.Cmp(most) > 0:
		return nil
	case least.Cmp(most) < 0:
		return []problem{{lucky, "it was rounded up, although the remainder of another is larger"}}
	case c.tieIsTold():
		return nil
	}
	return []problem{{lucky, "another has the same remainder, and the print does not tell how the tie was decided"}}
}

// judgeDivisor looks whether no part could pass a unit to another with a higher claim. The claim to a unit is the exact value
// divided by factor × n − offset, where the unit is the n-th. A part at its lower limit keeps its last unit against any claim, and
// one at its upper limit claims no other.
func (c *checker) judgeDivisor(r run, unit *big.Rat, factor, offset int64) []problem {
	claim := func(s *step, n *big.Rat) *big.Rat {
		divisor := new(big.Rat).Mul(n, big.NewRat(factor, 1))
		divisor.Sub(divisor, big.NewRat(offset, 1))
		return divisor.Quo(new(big.Rat).Abs(s.base), divisor)
	}
	held := func(s *step, atMost bool) bool {
		return slices.ContainsFunc(s.limits, func(l limit) bool { return l.atMost == atMost && l.value.Cmp(s.result.number) == 0 })
	}
	var last, next *big.Rat // the weakest claim that was served, the strongest that was not
	var weakest *step
	for _, s := range r {
		n := new(big.Rat).Quo(new(big.Rat).Abs(s.result.number), unit)
		if !n.IsInt() || s.result.number.Sign()*s.base.Sign() < 0 {
			return []problem{{s, "it is no whole number of units"}}
		}
		if n.Sign() > 0 && !held(s, false) {
			if served := claim(s, n); last == nil || served.Cmp(last) < 0 {
				last, weakest = served, s
			}
		}
		if waiting := claim(s, n.Add(n, big.NewRat(1, 1))); !held(s, true) && (next == nil || waiting.Cmp(next) > 0) {
			next = waiting
		}
	}
	if problems := c.judgeQuotients(r, last, next, func(s *step, waits int64) (n, quotient *big.Rat) {
		n = new(big.Rat).Quo(new(big.Rat).Abs(s.result.number), unit)
		n.Add(n, big.NewRat(waits, 1)).Mul(n, big.NewRat(factor, 1)).Sub(n, big.NewRat(offset, 1))
		if n.Sign() == 0 {
			return n, n
		}
		return n, new(big.Rat).Quo(new(big.Rat).Abs(s.base), n)
	}); len(problems) > 0 {
		return problems
	}
	switch {
	case last == nil || next == nil || last.Cmp(next) > 0:
		return nil
	case last.Cmp(next) < 0:
		return []problem{{weakest, "another has a higher claim to its last unit"}}
	case c.tieIsTold():
		return nil
	}
	return []problem{{weakest, "another has the same claim, and the print does not tell how the tie was decided"}}
}

// judgeQuotients looks whether the quotients that the print shows for parts of an apportionment are its lowest that was served and its
// highest that was not. The claim returns the divisor of a part and its quotient: for 0 those of its last unit, for 1 of its next.
func (c *checker) judgeQuotients(r run, last, next *big.Rat, claim func(s *step, waits int64) (divisor, quotient *big.Rat)) []problem {
	for i := range c.steps {
		shown := &c.steps[i]
		of, want, waits := "", last, int64(0)
		if name, ok := strings.CutPrefix(shown.name, c.words.served); ok {
			of = name
		} else if name, ok := strings.CutPrefix(shown.name, c.words.waiting); ok {
			of, want, waits = name, next, 1
		}
		at := slices.IndexFunc(r, func(s *step) bool { return s.name == of })
		if of == "" || at < 0 {
			continue
		}
		divisor, quotient := claim(r[at], waits)
		if printed, ok := shown.number(c.words.divisor); !ok || printed.Cmp(divisor) != 0 {
			return []problem{{shown, "its divisor is " + divisor.RatString()}}
		}
		if want == nil || quotient.Cmp(want) != 0 {
			return []problem{{shown, "another part has the quotient that decides"}}
		}
	}
	return nil
}

// checkSpans reckons the spans that are shown so that they add up: each is within a cent of its exact value, and all of them, or
// else those of each row, come to the rounded sum.
func (c *checker) checkSpans() {
	rows := c.runs(span)
	var all run
	for _, r := range rows {
		all = append(all, r...)
	}
	if len(all) == 0 {
		return
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
