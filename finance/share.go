package finance

import (
	"cmp"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"math/bits"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Share is an exact fraction, such as a quota in a distribution key or the rate of a grant. Shares are kept in lowest
// terms and can be compared with ==. The zero value is 0 %.
type Share struct {
	numerator   int64
	denominator int64 // > 1, or 0 where it is 1, so that the zero value is a share
}

// Whole is 100 %.
func Whole() Share { return Share{numerator: 1} }

// Fraction returns the share numerator/denominator in lowest terms. A denominator below 1 is a [*ShareError].
func Fraction(numerator, denominator int64) (Share, error) {
	if denominator < 1 {
		return Share{}, shareError(fmt.Sprintf("%d/%d", numerator, denominator), bilingual.Text{
			German: "der Nenner muss mindestens 1 sein", English: "the denominator must be 1 or more",
		})
	}
	if numerator == math.MinInt64 {
		return Share{}, overflow(bilingual.Sprintf("der Anteil %d/%d", "the share %d/%d", numerator, denominator))
	}
	return reduced(numerator, denominator), nil
}

// MustFraction is [Fraction] for shares that stand in the source code; it panics where Fraction returns an error.
func MustFraction(numerator, denominator int64) Share {
	s, err := Fraction(numerator, denominator)
	if err != nil {
		panic(err)
	}
	return s
}

func reduced(numerator, denominator int64) Share {
	divisor := int64(gcd(magnitude(numerator), uint64(denominator)))
	if denominator == divisor {
		return Share{numerator: numerator / divisor}
	}
	return Share{numerator / divisor, denominator / divisor}
}

func gcd(a, b uint64) uint64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// The longest decimal of a percentage: 16 digits after the point, and two more for the hundred, stay below 2⁶³.
const percentDecimals = 16

// Percent returns the share of a percentage in decimal digits: Percent("2.63211"). Point and comma are both decimal
// marks, since percentages have no groups of thousands; a percent sign at the end is allowed. Up to 16 decimals are read
// exactly. A percentage with more digits than a share can hold is an [*OverflowError], anything else a [*ShareError].
func Percent(s string) (Share, error) {
	if len(s) > longestNumber {
		return Share{}, shareError(s, tooLong())
	}
	digits := strings.TrimRight(strings.TrimSuffix(s, "%"), " \u00a0\u202f")
	unsigned, negative := strings.CutPrefix(strings.ReplaceAll(digits, "−", "-"), "-")
	whole, decimals, pointed := strings.Cut(strings.ReplaceAll(unsigned, ",", "."), ".")
	if !areDigits(whole) || pointed && !areDigits(decimals) {
		return Share{}, shareError(s, bilingual.Text{
			German:  `verlangt ist ein Prozentsatz in Ziffern wie "2.63211" oder "2,63211 %"`,
			English: `want a percentage in digits such as "2.63211" or "2,63211 %"`,
		})
	}
	decimals = strings.TrimRight(decimals, "0")
	if len(decimals) > percentDecimals {
		return Share{}, shareError(s, bilingual.Sprintf("mehr als %d Dezimalstellen", "more than %d decimals", percentDecimals))
	}
	numerator, err := strconv.ParseInt(whole+decimals, 10, 64)
	if err != nil {
		return Share{}, overflow(bilingual.Sprintf("der Anteil %s", "the share %s", clip(s)))
	}
	if negative {
		numerator = -numerator
	}
	denominator := int64(100)
	for range decimals {
		denominator *= 10
	}
	return reduced(numerator, denominator), nil
}

// MustPercent is [Percent] for shares that stand in the source code; it panics where Percent returns an error.
func MustPercent(s string) Share {
	share, err := Percent(s)
	if err != nil {
		panic(err)
	}
	return share
}

func areDigits(s string) bool {
	for i := range len(s) {
		if s[i]-'0' > 9 {
			return false
		}
	}
	return s != ""
}

// ParseShare reads a share in one of the forms that [Share.String] and [Share.Format] write: a percentage with its sign,
// "2.63211%" or "2,63211 %", or a fraction, "1/3". A bare number is refused, for 0.25 may be a quarter or a quarter of a
// percent; [Percent] reads those that are known to be percentages.
func ParseShare(s string) (Share, error) {
	if strings.HasSuffix(s, "%") {
		return Percent(s)
	}
	above, below, _ := strings.Cut(s, "/")
	if len(s) > longestNumber || !areDigits(strings.TrimPrefix(above, "-")) || !areDigits(below) {
		return Share{}, shareError(s, wantShare(s))
	}
	numerator, err1 := strconv.ParseInt(above, 10, 64)
	denominator, err2 := strconv.ParseInt(below, 10, 64)
	if err1 != nil || err2 != nil {
		return Share{}, overflow(bilingual.Sprintf("der Anteil %s", "the share %s", clip(s)))
	}
	return Fraction(numerator, denominator)
}

// wantShare says how a share is written. A number without the sign of percentages is offered with it; one up to 1 may be meant as a
// part of 1, or as a percentage.
func wantShare(s string) bilingual.Text {
	percent, err := Percent(s)
	if err != nil || percent.numerator < 0 {
		return bilingual.Text{
			German:  `verlangt ist ein Prozentsatz mit seinem Zeichen, "2.63211%", oder ein Bruch, "1/3"`,
			English: `want a percentage with its sign, "2.63211%", or a fraction, "1/3"`,
		}
	}
	whole, _ := percent.Mul(Share{numerator: 100}) // the number itself, which fits
	if !percent.IsZero() && whole.Compare(Whole()) <= 0 {
		return bilingual.Sprintf("es fehlt das Prozentzeichen; zu schreiben ist %q, wenn es ein Teil von 1 ist, und %q, wenn es Prozent sind",
			"the percent sign is missing; write %q if it is a part of 1, and %q if it is a percentage", whole, percent)
	}
	return bilingual.Sprintf("es fehlt das Prozentzeichen; zu schreiben ist %q", "the percent sign is missing; write %q", percent)
}

// Numerator returns the number above the line, in lowest terms.
func (s Share) Numerator() int64 { return s.numerator }

// Denominator returns the number below the line, in lowest terms; it is 1 or more.
func (s Share) Denominator() int64 { return max(s.denominator, 1) }

// IsZero reports whether the share is 0 %.
func (s Share) IsZero() bool { return s.numerator == 0 }

// Compare returns -1, 0 or +1 as s is less than, equal to or greater than t. It is exact for all shares.
func (s Share) Compare(t Share) int {
	if s.numerator^t.numerator < 0 { // one of them is below zero
		return cmp.Compare(s.numerator, t.numerator)
	}
	h1, l1 := bits.Mul64(magnitude(s.numerator), uint64(t.Denominator()))
	h2, l2 := bits.Mul64(magnitude(t.numerator), uint64(s.Denominator()))
	order := wide{h1, l1}.compare(wide{h2, l2})
	if s.numerator < 0 {
		return -order
	}
	return order
}

// Add returns s + t, or an [*OverflowError] if the sum in lowest terms does not fit.
func (s Share) Add(t Share) (Share, error) {
	common := gcd(uint64(s.Denominator()), uint64(t.Denominator()))
	own, other := uint64(s.Denominator())/common, uint64(t.Denominator())/common
	a, b := times(magnitude(s.numerator), other), times(magnitude(t.numerator), own)
	negative := s.numerator < 0
	var sum wide
	switch {
	case s.numerator^t.numerator >= 0:
		sum = a.plus(b) // two products of 63 bits each
	case a.less(b):
		sum, negative = b.sub(a), !negative
	default:
		sum = a.sub(b)
	}
	// Sum and common denominator share no other factor than one of the old denominators has (Knuth, The Art of Computer
	// Programming 2, 4.5.1).
	_, rest := bits.Div64(sum.high%common, sum.low, common)
	factor := gcd(rest, common)
	low, _ := bits.Div64(sum.high%factor, sum.low, factor)
	numerator, ok1 := signed(sum.high/factor, low, negative)
	denominator, ok2 := product(int64(own), t.Denominator()/int64(factor))
	if !ok1 || !ok2 || numerator == math.MinInt64 {
		return Share{}, &OverflowError{Operation: s.String() + " + " + t.String()}
	}
	return reduced(numerator, denominator), nil
}

// Sub returns s - t, or an [*OverflowError] if the difference in lowest terms does not fit.
func (s Share) Sub(t Share) (Share, error) { return s.Add(Share{-t.numerator, t.denominator}) }

// Mul returns s × t, or an [*OverflowError] if the product in lowest terms does not fit.
func (s Share) Mul(t Share) (Share, error) {
	s1, t1 := reduced(s.numerator, t.Denominator()), reduced(t.numerator, s.Denominator())
	numerator, ok1 := product(s1.numerator, t1.numerator)
	denominator, ok2 := product(s1.Denominator(), t1.Denominator())
	if !ok1 || !ok2 || numerator == math.MinInt64 {
		return Share{}, &OverflowError{Operation: s.String() + " × " + t.String()}
	}
	return reduced(numerator, denominator), nil
}

func product(a, b int64) (n int64, ok bool) {
	high, low := bits.Mul64(magnitude(a), magnitude(b))
	return signed(high, low, a^b < 0)
}

// SumShares returns the sum of the shares, whatever their order: it is an [*OverflowError] only if the sum itself does not
// fit in lowest terms, not because a part of it did not.
func SumShares(shares ...Share) (Share, error) {
	var sum Share
	for _, s := range shares {
		var err error
		if sum, err = sum.Add(s); err != nil {
			return sumExactly(shares)
		}
	}
	return sum, nil
}

func sumExactly(shares []Share) (Share, error) {
	sum, next := new(big.Rat), new(big.Rat)
	for _, s := range shares {
		sum.Add(sum, next.SetFrac64(s.numerator, s.Denominator()))
	}
	if !sum.Num().IsInt64() || !sum.Denom().IsInt64() || sum.Num().Int64() == math.MinInt64 {
		return Share{}, overflow(bilingual.Sprintf("die Summe von %d Anteilen", "the sum of %d shares", len(shares)))
	}
	return reduced(sum.Num().Int64(), sum.Denom().Int64()), nil
}

// Of returns the share of the amount, rounded to a cent as told. It is an [*OverflowError] where the result does not fit
// and a [*bilingual.WordError] where the rounding is not one.
func (s Share) Of(a Amount, rounding Rounding) (Amount, error) {
	if err := roundings.Check(rounding); err != nil {
		return Amount{}, err
	}
	high, low := bits.Mul64(magnitude(s.numerator), magnitude(a.cents))
	q, ok1 := rounding.quotient(high, low, uint64(s.Denominator()))
	cents, ok2 := signed(0, q, s.numerator^a.cents < 0)
	if a.beyond || !ok1 || !ok2 {
		return Amount{}, overflow(bilingual.Sprintf("%s von %s", "%s of %s", s.String(), a.named()))
	}
	return Amount{cents: cents}, nil
}

// String returns the share as machines write it: a percentage such as "2.63211%" where it is one in at most 16 decimals,
// otherwise a fraction such as "1/3". [ParseShare] reads both back exactly.
func (s Share) String() string { return string(s.appendPercent(make([]byte, 0, 24), '.', "%")) }

// Format returns the share for readers: "2,63211 %" in German, "2.63211%" in every other language, and a fraction such as
// "1/3" where decimals do not end.
func (s Share) Format(tag language.Tag) string {
	return string(s.AppendFormat(make([]byte, 0, 24), tag))
}

// AppendFormat appends what [Share.Format] returns.
func (s Share) AppendFormat(b []byte, tag language.Tag) []byte {
	if bilingual.German(tag) {
		return s.appendPercent(b, ',', " %")
	}
	return s.appendPercent(b, '.', "%")
}

// FormatPercent returns the share for readers as a percentage with as many decimals as are asked for, 0 to 16; what lies outside is
// taken for the nearer of the two. The last decimal is rounded, halves away from zero, and nothing in the text tells whether it was:
// [Share.Format] is exact.
func (s Share) FormatPercent(tag language.Tag, decimals int) string {
	hundredfold := new(big.Rat).Mul(s.Rat(), big.NewRat(100, 1))
	digits := hundredfold.FloatString(min(max(decimals, 0), percentDecimals))
	if strings.Trim(digits, "-0.") == "" {
		digits = strings.TrimPrefix(digits, "-") // nothing is left of what was below zero
	}
	if bilingual.German(tag) {
		return strings.Replace(digits, ".", ",", 1) + " %"
	}
	return digits + "%"
}

// Rat returns the share as an exact fraction of math/big, 80 % as 4/5. The caller may change it.
func (s Share) Rat() *big.Rat { return big.NewRat(s.numerator, s.Denominator()) }

// Float64 returns the floating-point number nearest to the share, 80 % as 0.8, for drawings and statistics. It holds no cent:
// amounts are computed with [Share.Of].
func (s Share) Float64() float64 {
	nearest, _ := s.Rat().Float64()
	return nearest
}

func (s Share) appendPercent(b []byte, point byte, sign string) []byte {
	denominator := uint64(s.Denominator())
	if s.numerator < 0 {
		b = append(b, '-')
	}
	decimals, scale, ok := decimalsOf(denominator)
	high, low := bits.Mul64(magnitude(s.numerator), 100*scale)
	if !ok || high >= denominator {
		return s.appendFraction(b)
	}
	digits, _ := bits.Div64(high, low, denominator)
	if digits > math.MaxInt64 {
		return s.appendFraction(b)
	}
	b = strconv.AppendUint(b, digits/scale, 10)
	if decimals > 0 {
		b = append(b, point)
		for scale /= 10; scale > 0; scale /= 10 {
			b = append(b, '0'+byte(digits/scale%10))
		}
	}
	return append(b, sign...)
}

func (s Share) appendFraction(b []byte) []byte {
	b = strconv.AppendUint(b, magnitude(s.numerator), 10)
	return strconv.AppendInt(append(b, '/'), s.Denominator(), 10)
}

// decimalsOf returns how many decimals a percentage with the denominator has, and ten to the power of that number. Only
// a product of twos and fives ends, after as many decimals as the higher of the two powers, less the two of the hundred.
func decimalsOf(denominator uint64) (decimals int, scale uint64, ok bool) {
	twos, fives := bits.TrailingZeros64(denominator), 0
	rest := denominator >> twos
	for ; rest%5 == 0; rest /= 5 {
		fives++
	}
	decimals, scale = max(twos, fives, 2)-2, 1
	if rest != 1 || decimals > percentDecimals {
		return decimals, scale, false
	}
	for range decimals {
		scale *= 10
	}
	return decimals, scale, true
}

// AppendText appends what [Share.String] returns; the error is always nil.
func (s Share) AppendText(b []byte) ([]byte, error) { return s.appendPercent(b, '.', "%"), nil }

// MarshalText returns what [Share.String] returns; the error is always nil.
func (s Share) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what [ParseShare] reads. After an error s is what it was before.
func (s *Share) UnmarshalText(text []byte) error {
	parsed, err := ParseShare(string(text))
	if err != nil {
		return err
	}
	*s = parsed
	return nil
}

// UnmarshalJSON reads a JSON string in one of the forms of [ParseShare]. Numbers are refused, because most decimal
// percentages have no exact binary fraction and 0.25 may mean two things; so is null.
func (s *Share) UnmarshalJSON(data []byte) error {
	var text string
	if len(data) == 0 || data[0] != '"' || json.Unmarshal(data, &text) != nil {
		return shareError(string(data), bilingual.Text{
			German: `verlangt ist ein Text in JSON wie "2.63211%" oder "1/3"`, English: `want a JSON string such as "2.63211%" or "1/3"`,
		})
	}
	return s.UnmarshalText([]byte(text))
}

// Scan reads text in one of the forms of [ParseShare]. Everything else is a [*ShareError], NULL too.
func (s *Share) Scan(src any) error {
	switch src := src.(type) {
	case string:
		return s.UnmarshalText([]byte(src))
	case []byte:
		return s.UnmarshalText(src)
	}
	return shareError(fmt.Sprint(src), bilingual.Sprintf("die Datenbank lieferte %T; verlangt ist Text wie 2.63211%% oder 1/3",
		"the database sent %T; want text such as 2.63211%% or 1/3", src))
}

// Value returns what [Share.String] returns.
func (s Share) Value() (driver.Value, error) { return s.String(), nil }
