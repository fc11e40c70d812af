package recompute

import (
	"math/big"
	"strings"
)

// kind is what a value counts.
type kind uint8

const (
	text   kind = iota // words, a date: nothing to compute with
	money              // in euro
	number             // of inhabitants, days, seats; also a factor with decimals
	share              // a percentage, percentage points or a fraction
)

// value is a printed value.
type value struct {
	kind   kind
	number *big.Rat // nil for a text
	places int      // decimals of a share as it is printed
}

// equals reports whether two numbers are the same.
func (v value) equals(other value) bool { return v.number != nil && v.number.Cmp(other.number) == 0 }

// adds reports whether a value is of the kind that adds up to the other.
func (v value) adds(to value) bool { return v.kind == to.kind }

// shownPlaces are the decimals of the percentage that stands beside a fraction.
const shownPlaces = 4

// value reads a value. What is no number is a text; the reason says what is wrong with a number that contradicts itself.
func (w vocabulary) value(printed string) (v value, reason string) {
	printed = strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(printed)
	if amount, ok := w.amount(printed); ok {
		return value{kind: money, number: amount}, ""
	}
	if before, beside, ok := strings.Cut(printed, " ("); ok && strings.HasSuffix(beside, ")") {
		exact, ok := asFraction(before)
		percent, isShare := w.percentage(strings.TrimSuffix(beside, ")"))
		if !ok || !isShare {
			return value{}, ""
		}
		if step := places(shownPlaces + 2); halfUp.round(exact, step).Cmp(percent.number) != 0 {
			return value{kind: share, number: exact}, "the percentage in parentheses is not that of the fraction"
		}
		return value{kind: share, number: exact}, ""
	}
	if exact, ok := asFraction(printed); ok {
		return value{kind: share, number: exact}, ""
	}
	if v, ok := w.percentage(printed); ok {
		return v, ""
	}
	if n, ok := w.digits(printed); ok {
		return value{kind: number, number: n}, ""
	}
	return value{}, ""
}

// amount reads "1.234,56 EUR" or "EUR 1,234.56", with the sign before everything or before the digits.
func (w vocabulary) amount(printed string) (*big.Rat, bool) {
	digits, negative := strings.CutPrefix(strings.Replace(printed, "−", "-", 1), "-")
	digits, before := strings.CutPrefix(digits, w.before)
	digits, behind := strings.CutSuffix(digits, w.behind)
	if !before || !behind {
		return nil, false
	}
	if _, cents, ok := strings.Cut(digits, w.point); !ok || len(cents) != 2 {
		return nil, false
	}
	n, ok := w.digits(digits)
	if ok && negative {
		n.Neg(n)
	}
	return n, ok
}

// percentage reads "80 %" and "80%", and percentage points.
func (w vocabulary) percentage(printed string) (value, bool) {
	digits, ok := strings.CutSuffix(printed, "%")
	digits = strings.TrimSuffix(digits, " ")
	for _, word := range w.points {
		if !ok {
			digits, ok = strings.CutSuffix(printed, word)
		}
	}
	if !ok {
		return value{}, false
	}
	n, ok := w.digits(digits)
	if !ok {
		return value{}, false
	}
	_, decimals, _ := strings.Cut(digits, w.point)
	return value{share, n.Quo(n, big.NewRat(100, 1)), len(decimals)}, true
}

// digits reads a number, with or without groups of thousands.
func (w vocabulary) digits(printed string) (*big.Rat, bool) {
	unsigned, negative := strings.CutPrefix(strings.Replace(printed, "−", "-", 1), "-")
	whole, decimals, pointed := strings.Cut(unsigned, w.point)
	groups := strings.Split(whole, w.group)
	for i, group := range groups {
		if !areDigits(group) || len(groups) > 1 && (len(group) > 3 || i > 0 && len(group) < 3) {
			return nil, false
		}
	}
	if pointed && !areDigits(decimals) {
		return nil, false
	}
	n, ok := new(big.Rat).SetString(strings.Join(groups, "") + "." + decimals + "0")
	if ok && negative {
		n.Neg(n)
	}
	return n, ok
}

func areDigits(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
}

// asFraction reads "23013/34301".
func asFraction(printed string) (*big.Rat, bool) {
	unsigned, negative := strings.CutPrefix(strings.Replace(printed, "−", "-", 1), "-")
	above, below, ok := strings.Cut(unsigned, "/")
	if !ok || !areDigits(above) || !areDigits(below) || strings.Trim(below, "0") == "" {
		return nil, false
	}
	n, ok := new(big.Rat).SetString(above + "/" + below)
	if ok && negative {
		n.Neg(n)
	}
	return n, ok
}

// shown writes a number for those who read the faults.
func shown(n *big.Rat, k kind) string {
	if n.IsInt() {
		return n.Num().String()
	}
	if k == money {
		return n.FloatString(6) + " euro"
	}
	return n.RatString() + ", about " + n.FloatString(6)
}

// places returns the size of the last of n decimals.
func places(n int) *big.Rat {
	return new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil))
}

// way is a way to round.
type way uint8

const (
	exactly way = iota
	halfUp      // half away from zero
	halfEven
	down // towards zero
	up   // away from zero
)

// round returns the number as a multiple of the unit.
func (h way) round(n, unit *big.Rat) *big.Rat {
	count := new(big.Rat).Quo(n, unit)
	whole, remainder := new(big.Int).QuoRem(new(big.Int).Abs(count.Num()), count.Denom(), new(big.Int))
	half := new(big.Int).Lsh(remainder, 1).Cmp(count.Denom())
	if h == up && remainder.Sign() > 0 || h == halfUp && half >= 0 || h == halfEven && (half > 0 || half == 0 && whole.Bit(0) == 1) {
		whole.Add(whole, big.NewInt(1))
	}
	if n.Sign() < 0 {
		whole.Neg(whole)
	}
	return count.Mul(new(big.Rat).SetInt(whole), unit)
}

// rounding is a way with its unit; without a unit it is the last decimal that is printed.
type rounding struct {
	way  way
	unit *big.Rat
}

// round returns what an exact value is as it is printed.
func (r rounding) round(exact *big.Rat, printed value) *big.Rat {
	unit := r.unit
	switch {
	case r.way == exactly:
		return exact
	case unit != nil:
	case printed.kind == money:
		unit = places(2)
	case printed.kind == share:
		unit = places(printed.places + 2)
	default:
		unit = big.NewRat(1, 1)
	}
	return r.way.round(exact, unit)
}
