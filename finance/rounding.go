package finance

import (
	"database/sql/driver"
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

var roundings = bilingual.Words[Rounding]{Name: "rounding", List: []bilingual.Word[Rounding]{
	{Value: HalfUp, Word: "half-up",
		Text: bilingual.Text{German: "kaufmännisch gerundet", English: "rounded half away from zero"}},
	{Value: HalfEven, Word: "half-even",
		Text: bilingual.Text{German: "zur geraden Ziffer gerundet", English: "rounded half to even"}},
	{Value: Down, Word: "down", Text: bilingual.Text{German: "abgerundet", English: "rounded down"}},
	{Value: Up, Word: "up", Text: bilingual.Text{German: "aufgerundet", English: "rounded up"}},
}}

// IsValid reports whether r is one of the roundings.
func (r Rounding) IsValid() bool { return roundings.Has(r) }

// String returns "half-up", "half-even", "down" or "up", and "" for anything else.
func (r Rounding) String() string { return roundings.String(r) }

// Text returns what the rounding does, for readers.
func (r Rounding) Text(tag language.Tag) string { return roundings.Text(r, tag) }

// MarshalText returns [Rounding.String]; what is no rounding is a [*bilingual.WordError].
func (r Rounding) MarshalText() ([]byte, error) { return roundings.Marshal(r) }

// UnmarshalText reads what MarshalText writes.
func (r *Rounding) UnmarshalText(text []byte) error { return roundings.Unmarshal(r, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (r Rounding) Value() (driver.Value, error) { return roundings.Value(r) }

// Scan reads the word from a database; see [bilingual.Words].
func (r *Rounding) Scan(column any) error { return roundings.Scan(r, column) }

// RoundingOrder says whether each of several amounts is rounded before they are added up, or only their sum. The two
// differ by up to half a cent for each amount.
type RoundingOrder uint8

// Each amount is rounded before they are added, or only their sum.
const (
	RoundEachThenSum RoundingOrder = iota + 1
	SumThenRound
)

var roundingOrders = bilingual.Words[RoundingOrder]{Name: "order of rounding", List: []bilingual.Word[RoundingOrder]{
	{Value: RoundEachThenSum, Word: "each-then-sum",
		Text: bilingual.Text{German: "einzeln gerundet, dann summiert", English: "each rounded, then summed"}},
	{Value: SumThenRound, Word: "sum-then-round",
		Text: bilingual.Text{German: "genau summiert, dann gerundet", English: "summed exactly, then rounded"}},
}}

// IsValid reports whether o is one of the orders.
func (o RoundingOrder) IsValid() bool { return roundingOrders.Has(o) }

// String returns "each-then-sum" or "sum-then-round", and "" for anything else.
func (o RoundingOrder) String() string { return roundingOrders.String(o) }

// Text returns what the order does, for readers.
func (o RoundingOrder) Text(tag language.Tag) string { return roundingOrders.Text(o, tag) }

// MarshalText returns [RoundingOrder.String]; what is no order is a [*bilingual.WordError].
func (o RoundingOrder) MarshalText() ([]byte, error) { return roundingOrders.Marshal(o) }

// UnmarshalText reads what MarshalText writes.
func (o *RoundingOrder) UnmarshalText(text []byte) error { return roundingOrders.Unmarshal(o, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (o RoundingOrder) Value() (driver.Value, error) { return roundingOrders.Value(o) }

// Scan reads the word from a database; see [bilingual.Words].
func (o *RoundingOrder) Scan(column any) error { return roundingOrders.Scan(o, column) }

// RoundingRule is a rounding with its order and the source that commands it.
type RoundingRule struct {
	Rounding Rounding
	Order    RoundingOrder
	Source   law.Source
}

// Total returns the share of all the amounts together, rounded in the order of the rule. A rounding or an order that is none
// is a [*bilingual.WordError].
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
	return Amount{}, roundingOrders.Check(r.Order)
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
