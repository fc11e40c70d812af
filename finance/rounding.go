package finance

import (
	"fmt"
	"math/bits"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
)

// Rounding says what becomes of the fraction of a cent. There is no rounding that applies by itself: each calculation
// that can leave a fraction asks for one.
type Rounding uint8

// The roundings. All of them treat positive and negative amounts alike.
const (
	HalfUp   Rounding = iota + 1 // kaufmännisch, DIN 1333: half a cent and more away from zero
	HalfEven                     // half a cent to the even cent
	Down                         // towards zero
	Up                           // away from zero
)

var roundings = [...]name{
	HalfUp:   {"half-up", bilingual.Text{German: "kaufmännisch gerundet", English: "rounded half away from zero"}},
	HalfEven: {"half-even", bilingual.Text{German: "zur geraden Ziffer gerundet", English: "rounded half to even"}},
	Down:     {"down", bilingual.Text{German: "abgerundet", English: "rounded down"}},
	Up:       {"up", bilingual.Text{German: "aufgerundet", English: "rounded up"}},
}

// RoundingError tells that a value is none of the roundings, or none of the orders of rounding.
type RoundingError struct{ Value string }

func (e *RoundingError) Error() string {
	return fmt.Sprintf("finance: %s is no rounding; want half-up, half-even, down or up, "+
		"and as order each-then-sum or sum-then-round", e.Value)
}

// IsValid reports whether r is one of the roundings.
func (r Rounding) IsValid() bool { return r >= HalfUp && r <= Up }

// String returns "half-up", "half-even", "down" or "up", and "" for anything else.
func (r Rounding) String() string { return idOf(roundings[:], r) }

// Text returns what the rounding does, for readers.
func (r Rounding) Text(tag language.Tag) string { return textOf(roundings[:], r, tag) }

// MarshalText returns [Rounding.String].
func (r Rounding) MarshalText() ([]byte, error) {
	if !r.IsValid() {
		return nil, &RoundingError{fmt.Sprint(uint8(r))}
	}
	return []byte(r.String()), nil
}

// UnmarshalText reads what [Rounding.MarshalText] writes.
func (r *Rounding) UnmarshalText(text []byte) error {
	value, ok := valueOf[Rounding](roundings[:], string(text))
	if !ok {
		return &RoundingError{fmt.Sprintf("%q", clip(string(text)))}
	}
	*r = value
	return nil
}

// RoundingOrder says whether each of several amounts is rounded before they are added up, or only their sum. The two
// differ by up to half a cent for each amount.
type RoundingOrder uint8

// The orders of rounding.
const (
	RoundEachThenSum RoundingOrder = iota + 1
	SumThenRound
)

var roundingOrders = [...]name{
	RoundEachThenSum: {"each-then-sum",
		bilingual.Text{German: "einzeln gerundet, dann summiert", English: "each rounded, then summed"}},
	SumThenRound: {"sum-then-round",
		bilingual.Text{German: "genau summiert, dann gerundet", English: "summed exactly, then rounded"}},
}

// IsValid reports whether o is one of the orders.
func (o RoundingOrder) IsValid() bool { return o == RoundEachThenSum || o == SumThenRound }

// String returns "each-then-sum" or "sum-then-round", and "" for anything else.
func (o RoundingOrder) String() string { return idOf(roundingOrders[:], o) }

// Text returns what the order does, for readers.
func (o RoundingOrder) Text(tag language.Tag) string { return textOf(roundingOrders[:], o, tag) }

// MarshalText returns [RoundingOrder.String].
func (o RoundingOrder) MarshalText() ([]byte, error) {
	if !o.IsValid() {
		return nil, &RoundingError{fmt.Sprintf("order %d", uint8(o))}
	}
	return []byte(o.String()), nil
}

// UnmarshalText reads what [RoundingOrder.MarshalText] writes.
func (o *RoundingOrder) UnmarshalText(text []byte) error {
	value, ok := valueOf[RoundingOrder](roundingOrders[:], string(text))
	if !ok {
		return &RoundingError{fmt.Sprintf("order %q", clip(string(text)))}
	}
	*o = value
	return nil
}

// RoundingRule is a rounding with its order and the source that commands it.
type RoundingRule struct {
	Rounding Rounding
	Order    RoundingOrder
	Source   law.Source
}

// Total returns the share of all the amounts together, rounded in the order of the rule.
func (r RoundingRule) Total(share Share, amounts ...Amount) (Amount, error) {
	switch r.Order {
	case SumThenRound:
		sum, err := Sum(amounts...)
		if err != nil {
			return Amount{}, err
		}
		return share.Of(sum, r.Rounding)
	case RoundEachThenSum:
		parts := make([]Amount, len(amounts))
		for i, amount := range amounts {
			part, err := share.Of(amount, r.Rounding)
			if err != nil {
				return Amount{}, err
			}
			parts[i] = part
		}
		return Sum(parts...)
	}
	return Amount{}, &RoundingError{fmt.Sprintf("order %d", uint8(r.Order))}
}

// quotient returns high:low / divisor rounded, and reports whether it fits.
func (r Rounding) quotient(high, low, divisor uint64) (q uint64, ok bool) {
	if high >= divisor {
		return 0, false
	}
	q, remainder := bits.Div64(high, low, divisor)
	var up bool
	switch r {
	case HalfUp:
		up = remainder >= divisor-remainder
	case HalfEven:
		up = remainder > divisor-remainder || remainder == divisor-remainder && q&1 == 1
	case Up:
		up = remainder > 0
	}
	if up {
		q++
		return q, q != 0
	}
	return q, true
}
