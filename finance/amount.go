package finance

import (
	"math"
	"math/bits"
	"strconv"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Amount is an amount of money in euro, held as a whole number of cents. Amounts can be compared with ==. The zero value
// is 0.00 EUR. The range is that of an int64 in cents, about ±92 quadrillion euro.
type Amount struct {
	cents int64
	// beyond marks what Euro could not hold; cents is then the end of the range on that side.
	beyond bool
}

const centsPerEuro = 100

// Euro returns n euro. Every whole number of euro up to ±92,233,720,368,547,758 fits. A number beyond is neither wrapped
// nor cut to a plausible sum: the result remembers that it is out of range, [Amount.InRange] reports false, and each
// calculation, encoding and apportionment with it fails with an [*OverflowError].
func Euro(n int64) Amount {
	switch {
	case n > math.MaxInt64/centsPerEuro:
		return Amount{math.MaxInt64, true}
	case n < math.MinInt64/centsPerEuro:
		return Amount{math.MinInt64, true}
	}
	return Amount{cents: n * centsPerEuro}
}

// Cent returns n cents. Every int64 fits.
func Cent(n int64) Amount { return Amount{cents: n} }

// OverflowError tells that a result does not fit the range of its type.
type OverflowError struct {
	Operation string // what was to be computed, such as "92233720368547758.07 EUR + 0.01 EUR", in English
	German    string // the same in German; "" where it is the same, as a formula is
}

func (e *OverflowError) Error() string {
	return "finance: " + e.Operation + " is outside the range that can be held exactly"
}

// Cents returns the amount in cents. For an amount out of range it is the end of the range on that side.
func (a Amount) Cents() int64 { return a.cents }

// InRange reports whether a holds what it was made from. Only [Euro] makes amounts for which it is false.
func (a Amount) InRange() bool { return !a.beyond }

// IsZero reports whether the amount is 0.00 EUR.
func (a Amount) IsZero() bool { return a == Amount{} }

// Sign returns -1, 0 or +1 as the amount is negative, zero or positive.
func (a Amount) Sign() int { return a.Compare(Amount{}) }

// Compare returns -1, 0 or +1 as a is less than, equal to or greater than b.
func (a Amount) Compare(b Amount) int {
	switch {
	case a.cents < b.cents:
		return -1
	case a.cents > b.cents:
		return 1
	case a.beyond == b.beyond:
		return 0
	case a.beyond == (a.cents > 0):
		return 1
	}
	return -1
}

// Less reports whether a is less than b.
func (a Amount) Less(b Amount) bool { return a.Compare(b) < 0 }

// Add returns a + b, or an [*OverflowError].
func (a Amount) Add(b Amount) (Amount, error) {
	sum := a.cents + b.cents
	if a.beyond || b.beyond || (sum < a.cents) != (b.cents < 0) {
		return Amount{}, &OverflowError{Operation: a.describe() + " + " + b.describe()}
	}
	return Amount{cents: sum}, nil
}

// Sub returns a - b, or an [*OverflowError].
func (a Amount) Sub(b Amount) (Amount, error) {
	difference := a.cents - b.cents
	if a.beyond || b.beyond || (difference > a.cents) != (b.cents < 0) {
		return Amount{}, &OverflowError{Operation: a.describe() + " - " + b.describe()}
	}
	return Amount{cents: difference}, nil
}

// Mul returns n times a, or an [*OverflowError].
func (a Amount) Mul(n int64) (Amount, error) {
	high, low := bits.Mul64(magnitude(a.cents), magnitude(n))
	product, ok := signed(high, low, a.cents^n < 0)
	if a.beyond || !ok {
		return Amount{}, &OverflowError{Operation: a.describe() + " × " + strconv.FormatInt(n, 10)}
	}
	return Amount{cents: product}, nil
}

// Neg returns -a. The lowest amount, which has no counterpart, and an amount out of range are an [*OverflowError].
func (a Amount) Neg() (Amount, error) { return Amount{}.Sub(a) }

// Sum returns the sum of the amounts, whatever their order: it fails with an [*OverflowError] only if the sum itself does
// not fit, not because a part of it did not.
func Sum(amounts ...Amount) (Amount, error) {
	var high int64
	var low uint64
	for _, a := range amounts {
		if a.beyond {
			return Amount{}, overflow(bilingual.Sprintf("die Summe mit %s", "the sum with %s", a.named()))
		}
		var carry uint64
		low, carry = bits.Add64(low, uint64(a.cents), 0)
		high += a.cents>>63 + int64(carry)
	}
	if high != int64(low)>>63 {
		return Amount{}, overflow(bilingual.Sprintf("die Summe von %d Beträgen", "the sum of %d amounts", len(amounts)))
	}
	return Amount{cents: int64(low)}, nil
}

// magnitude returns the absolute value, of the lowest int64 too.
func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

// signed gives a 128-bit magnitude its sign, if an int64 can hold it. A product of a and b is negative where a^b is, or zero.
func signed(high, low uint64, negative bool) (n int64, ok bool) {
	switch {
	case high != 0, low > 1<<63, low == 1<<63 && !negative:
		return 0, false
	case negative:
		return -int64(low), true
	}
	return int64(low), true
}

// String returns the amount as machines write it, such as "-1234.56". [ParseAmount] reads it back. An amount out of range
// begins with > or <, which nothing reads.
func (a Amount) String() string {
	return string(a.append(make([]byte, 0, len(">-92233720368547758.08"))))
}

func (a Amount) append(b []byte) []byte {
	if a.beyond && a.cents > 0 {
		b = append(b, '>')
	} else if a.beyond {
		b = append(b, '<')
	}
	if a.cents < 0 {
		b = append(b, '-')
	}
	cents := magnitude(a.cents)
	b = strconv.AppendUint(b, cents/centsPerEuro, 10)
	return append(b, '.', '0'+byte(cents%100/10), '0'+byte(cents%10))
}

func (a Amount) describe() string { return a.String() + " EUR" }

// named returns what describe returns, and the amount for readers in German.
func (a Amount) named() bilingual.Text {
	return bilingual.Text{German: a.Format(language.German), English: a.describe()}
}

func overflow(operation bilingual.Text) *OverflowError {
	return &OverflowError{Operation: operation.English, German: operation.German}
}

// Format returns the amount for readers: "1.234,56 EUR" in German, "EUR 1,234.56" in every other language.
func (a Amount) Format(tag language.Tag) string {
	return string(a.AppendFormat(make([]byte, 0, len("< -92.233.720.368.547.758,08 EUR")), tag))
}

// AppendFormat appends what [Amount.Format] returns.
func (a Amount) AppendFormat(b []byte, tag language.Tag) []byte {
	german := bilingual.German(tag)
	if a.beyond && a.cents > 0 {
		b = append(b, "> "...)
	} else if a.beyond {
		b = append(b, "< "...)
	}
	if a.cents < 0 {
		b = append(b, '-')
	}
	group, point := byte(','), byte('.')
	if german {
		group, point = '.', ','
	} else {
		b = append(b, "EUR "...)
	}
	cents := magnitude(a.cents)
	b = appendGrouped(b, cents/centsPerEuro, group)
	b = append(b, point, '0'+byte(cents%100/10), '0'+byte(cents%10))
	if german {
		b = append(b, " EUR"...)
	}
	return b
}

// appendGrouped appends a number with a separator before each group of three digits.
func appendGrouped(b []byte, n uint64, separator byte) []byte {
	if n < 1000 {
		return strconv.AppendUint(b, n, 10)
	}
	b = appendGrouped(b, n/1000, separator)
	return append(b, separator, '0'+byte(n%1000/100), '0'+byte(n%100/10), '0'+byte(n%10))
}
