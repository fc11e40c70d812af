package grant

import (
	"math"
	"math/bits"
	"slices"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
)

// exactCents are amounts with their fractions of a cent, all over one denominator, so that nothing is lost before the sum is
// rounded.
type exactCents struct {
	denominator uint64   // at most mostDenominator
	floors      []int64  // the whole cents of each, rounded towards minus infinity
	rests       []uint64 // the fraction of a cent above them, as a numerator
}

// mostDenominator leaves room for the sum of two fractions.
const mostDenominator = 1 << 62

// commonDenominator returns the least common multiple of a denominator that was found so far and a further one, a product of two
// numbers above zero.
func commonDenominator(found uint64, a, b int64) (uint64, error) {
	high, further := bits.Mul64(uint64(a), uint64(b))
	if high != 0 {
		return 0, tooFine()
	}
	divisor, rest := found, further
	for rest != 0 {
		divisor, rest = rest, divisor%rest
	}
	high, low := bits.Mul64(found/divisor, further)
	if high != 0 || low > mostDenominator {
		return 0, tooFine()
	}
	return low, nil
}

func tooFine() error {
	return &finance.OverflowError{Operation: "the common denominator of the rates", German: "der gemeinsame Nenner der Zinssätze"}
}

// add appends principal × part / denominator. The principal is not negative.
func (e *exactCents) add(principal finance.Amount, part int64) error {
	size := uint64(part)
	if part < 0 {
		size = -size
	}
	high, low := bits.Mul64(uint64(principal.Cents()), size)
	if high >= e.denominator || !principal.InRange() {
		return tooMuch(principal)
	}
	whole, rest := bits.Div64(high, low, e.denominator)
	if whole >= math.MaxInt64 {
		return tooMuch(principal)
	}
	floor := int64(whole)
	if part < 0 {
		floor = -floor
		if rest > 0 {
			floor, rest = floor-1, e.denominator-rest
		}
	}
	e.floors, e.rests = append(e.floors, floor), append(e.rests, rest)
	return nil
}

func tooMuch(principal finance.Amount) error {
	return &finance.OverflowError{Operation: "the interest on " + principal.String() + " EUR", German: "der Zins auf " + bilingual.FormatOf(principal).German}
}

// amounts returns each amount for readers, and their sum by the rule. Where only the sum is rounded, each amount is the exact
// one rounded down or up, so that they add up to the sum: up where most is cut off, and of equal ones the first.
func (e *exactCents) amounts(rule finance.RoundingRule) (each []finance.Amount, sum finance.Amount, err error) {
	each = make([]finance.Amount, len(e.floors))
	if rule.Order == finance.RoundEachThenSum {
		for i, floor := range e.floors {
			if each[i], err = e.round(floor, e.rests[i], rule.Rounding); err != nil {
				return nil, finance.Amount{}, err
			}
		}
		sum, err = finance.Sum(each...)
		return each, sum, err
	}
	var rest uint64
	carry := int64(0)
	for i, floor := range e.floors {
		each[i] = finance.Cent(floor)
		if rest += e.rests[i]; rest >= e.denominator {
			rest, carry = rest-e.denominator, carry+1
		}
	}
	floors, err := finance.Sum(each...)
	if err != nil {
		return nil, finance.Amount{}, err
	}
	floor, err := floors.Add(finance.Cent(carry))
	if err != nil {
		return nil, finance.Amount{}, err
	}
	if sum, err = e.round(floor.Cents(), rest, rule.Rounding); err != nil {
		return nil, finance.Amount{}, err
	}
	e.raise(each, int(sum.Cents()-floors.Cents()))
	return each, sum, nil
}

// raise adds a cent to the n amounts with the largest fractions, and of equal ones to the first.
func (e *exactCents) raise(each []finance.Amount, n int) {
	if n == 0 {
		return
	}
	sorted := slices.Clone(e.rests)
	slices.Sort(sorted)
	least := sorted[len(sorted)-n]
	above, _ := slices.BinarySearch(sorted, least+1)
	ofLeast := n - (len(sorted) - above) // how many of those with just this fraction get a cent
	for i, rest := range e.rests {
		if rest < least || rest == least && ofLeast == 0 {
			continue
		}
		if rest == least {
			ofLeast--
		}
		each[i] = finance.Cent(e.floors[i] + 1)
	}
}

// round returns floor + rest / denominator in whole cents.
func (e *exactCents) round(floor int64, rest uint64, rounding finance.Rounding) (finance.Amount, error) {
	if floor < 0 {
		if rest > 0 {
			floor, rest = floor+1, e.denominator-rest
		}
		positive, err := e.round(-floor, rest, rounding)
		if err != nil {
			return finance.Amount{}, err
		}
		return positive.Neg()
	}
	odd := floor & 1 // a rounding may ask whether the last cent is even
	fraction, err := finance.Fraction(odd*int64(e.denominator)+int64(rest), int64(e.denominator))
	if err != nil {
		return finance.Amount{}, err
	}
	last, err := fraction.Of(finance.Cent(1), rounding)
	if err != nil {
		return finance.Amount{}, err
	}
	return finance.Cent(floor - odd).Add(last)
}
