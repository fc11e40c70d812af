package recompute

import (
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
)

// tail says how a step hangs together with others.
type tail uint8

const (
	alone    tail = iota
	part          // of an apportionment to the cent
	unitPart      // of an apportionment in other units
	span          // shown so that all of them add up to the rounded sum
)

// formula is a formula, taken apart.
type formula struct {
	arithmetic string
	limits     []limit
	tail       tail
	method     string // of an apportionment
}

// limit is a bound that is applied after the arithmetic.
type limit struct {
	atMost bool
	bound  string
	value  *big.Rat
}

// crosses reports whether a number lies beyond the bound.
func (l limit) crosses(n *big.Rat) bool {
	if l.atMost {
		return n.Cmp(l.value) > 0
	}
	return n.Cmp(l.value) < 0
}

func (w vocabulary) formula(words string) formula {
	var f formula
	if before, method, ok := strings.Cut(words, w.cents); ok {
		words, f.tail, f.method = before, part, method
	} else if before, method, ok := strings.Cut(words, w.units); ok {
		words, f.tail, f.method = before, unitPart, method
	} else if before, ok := strings.CutSuffix(words, w.rounded); ok {
		words, f.tail = before, span
	}
	for {
		most, least := strings.LastIndex(words, w.atMost), strings.LastIndex(words, w.atLeast)
		switch {
		case most > least:
			f.limits = append(f.limits, limit{atMost: true, bound: words[most+len(w.atMost):]})
			words = words[:most]
		case least >= 0:
			f.limits = append(f.limits, limit{bound: words[least+len(w.atLeast):]})
			words = words[:least]
		default:
			slices.Reverse(f.limits)
			f.arithmetic = words
			return f
		}
	}
}

// compute computes the formula from the printed inputs of the step: before its limits, the limits, and after them.
func (f formula) compute(s *step, w vocabulary) (err error) {
	if s.base, err = f.base(s, w); err != nil {
		return err
	}
	n := s.base
	for _, l := range f.limits {
		if l.value, err = operand(s, w, l.bound); err != nil {
			v, reason := w.value(l.bound)
			if reason != "" || v.kind == text {
				return err
			}
			l.value = v.number
		}
		s.limits = append(s.limits, l)
		if l.crosses(n) {
			n = l.value
		}
	}
	s.exact = n
	return nil
}

// base computes the formula before its limits.
func (f formula) base(s *step, w vocabulary) (*big.Rat, error) {
	if _, isInput := s.number(f.arithmetic); !isInput && !hasOperator(f.arithmetic) &&
		(f.arithmetic == w.sum || strings.HasPrefix(f.arithmetic, w.sumOf)) {
		return f.add(s, w)
	}
	e := expression{step: s, words: w, tokens: tokens(f.arithmetic)}
	n, err := e.sum(0)
	if err == nil && len(e.tokens) > 0 {
		err = fmt.Errorf("the formula cannot be read from %q on", strings.Join(e.tokens, " "))
	}
	return n, err
}

// add adds up the inputs of the kind of the result, but for the limits.
func (f formula) add(s *step, w vocabulary) (*big.Rat, error) {
	sum, count := new(big.Rat), 0
	for _, in := range s.inputs {
		if !in.value.adds(s.result) || slices.ContainsFunc(f.limits, func(l limit) bool { return l.bound == in.name }) {
			continue
		}
		count++
		if strings.HasPrefix(in.name, w.less) {
			sum.Sub(sum, in.value.number)
		} else {
			sum.Add(sum, in.value.number)
		}
	}
	if count == 0 {
		return nil, errors.New("the sum has no inputs")
	}
	return sum, nil
}

var signs = []string{" + ", " − ", " × ", " / "}

func hasOperator(words string) bool {
	return slices.ContainsFunc(signs, func(sign string) bool { return strings.Contains(words, sign) })
}

// tokens splits arithmetic into operands, signs and parentheses.
func tokens(words string) []string {
	var list []string
	start := 0
	end := func(at int) {
		if name := strings.TrimSpace(words[start:at]); name != "" {
			list = append(list, name)
		}
	}
	for at := 0; at < len(words); {
		length := 0
		if words[at] == '(' || words[at] == ')' {
			length = 1
		}
		for _, sign := range signs {
			if strings.HasPrefix(words[at:], sign) {
				length = len(sign)
			}
		}
		if length == 0 {
			at++
			continue
		}
		end(at)
		list = append(list, strings.TrimSpace(words[at:at+length]))
		at += length
		start = at
	}
	end(len(words))
	return list
}

// deepest is how many parentheses may stand in one another.
const deepest = 100

// expression is arithmetic while it is computed; the tokens are those that are still to come.
type expression struct {
	step   *step
	words  vocabulary
	tokens []string
}

// next takes the next token if it is one of those.
func (e *expression) next(those ...string) string {
	if len(e.tokens) == 0 || !slices.Contains(those, e.tokens[0]) {
		return ""
	}
	token := e.tokens[0]
	e.tokens = e.tokens[1:]
	return token
}

func (e *expression) sum(depth int) (*big.Rat, error) {
	left, err := e.product(depth)
	for err == nil {
		sign := e.next("+", "−")
		if sign == "" {
			return left, nil
		}
		var right *big.Rat
		if right, err = e.product(depth); err != nil {
			break
		}
		if sign == "−" {
			right = new(big.Rat).Neg(right)
		}
		left = new(big.Rat).Add(left, right)
	}
	return nil, err
}

func (e *expression) product(depth int) (*big.Rat, error) {
	left, err := e.factor(depth)
	for err == nil {
		sign := e.next("×", "/")
		if sign == "" {
			return left, nil
		}
		var right *big.Rat
		if right, err = e.factor(depth); err != nil {
			break
		}
		if sign == "/" && right.Sign() == 0 {
			return nil, errors.New("the formula divides by zero")
		}
		if sign == "/" {
			right = new(big.Rat).Inv(right)
		}
		left = new(big.Rat).Mul(left, right)
	}
	return nil, err
}

func (e *expression) factor(depth int) (*big.Rat, error) {
	if len(e.tokens) == 0 {
		return nil, errors.New("the formula ends where an operand is missing")
	}
	if e.next("(") == "" {
		name := e.tokens[0]
		e.tokens = e.tokens[1:]
		return operand(e.step, e.words, name)
	}
	if depth == deepest {
		return nil, errors.New("the formula has too many parentheses")
	}
	n, err := e.sum(depth + 1)
	if err == nil && e.next(")") == "" {
		err = errors.New("a parenthesis is not closed")
	}
	return n, err
}

// operand returns the value of an input, or of a whole number that stands in the formula.
func operand(s *step, w vocabulary, name string) (*big.Rat, error) {
	if n, ok := s.number(name); ok {
		return n, nil
	}
	if n, ok := w.digits(name); ok && n.IsInt() {
		return n, nil
	}
	return nil, fmt.Errorf("the operand %q is no printed input with a number", name)
}
