package finance

import (
	"math/big"
	"math/bits"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// UnitError tells that an amount is no whole number of the unit to which amounts are rounded, or that there is no such unit.
type UnitError struct {
	Amount Amount // the amount at fault; zero where it is the unit itself
	Unit   Amount // such as one euro or a thousand
	// Below and Above are the neighbouring whole numbers of the unit; both are zero where the unit is at fault.
	Below, Above Amount
}

func (e *UnitError) Error() string { return "finance: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *UnitError) Text(tag language.Tag) string {
	if e.Unit.Sign() <= 0 || e.Unit.beyond {
		return bilingual.Sprintf("%s ist keine Einheit zum Runden; verlangt ist ein Betrag über 0,00 EUR",
			"%s is no unit to round to; want an amount above EUR 0.00", bilingual.FormatOf(e.Unit)).In(tag)
	}
	return bilingual.Sprintf("%s ist kein Vielfaches von %s; benachbart sind %s und %s",
		"%s is no multiple of %s; its neighbours are %s and %s", bilingual.FormatOf(e.Amount), bilingual.FormatOf(e.Unit), bilingual.FormatOf(e.Below), bilingual.FormatOf(e.Above)).In(tag)
}

// checkUnit refuses what is no unit.
func checkUnit(unit Amount) error {
	if unit.Sign() <= 0 || unit.beyond {
		return &UnitError{Unit: unit}
	}
	return nil
}

// unitsOf returns how many times the unit is in the amount, which must be a whole number of them.
func unitsOf(a, unit Amount) (int64, error) {
	switch err := checkUnit(unit); {
	case err != nil:
		return 0, err
	case a.beyond:
		return 0, overflow(bilingual.Sprintf("ein Vielfaches von %s in %s", "a multiple of %s in %s", unit.named(), a.named()))
	case a.cents%unit.cents == 0:
		return a.cents / unit.cents, nil
	}
	below, err := a.Round(unit, Down)
	if err != nil {
		return 0, err
	}
	above, err := a.Round(unit, Up)
	if err != nil {
		return 0, err
	}
	if above.Less(below) {
		below, above = above, below
	}
	return 0, &UnitError{a, unit, below, above}
}

// Round returns the amount rounded to a multiple of the unit, such as whole euro or thousands. A unit that is not above zero is a
// [*UnitError], a result that does not fit an [*OverflowError], what is no rounding a [*bilingual.WordError].
func (a Amount) Round(unit Amount, rounding Rounding) (Amount, error) {
	return Whole().OfRounded(a, unit, rounding)
}

// OfRounded returns the share of the amount as [Share.Of] does, rounded once and to a multiple of the unit instead of a cent. A
// unit that is not above zero is a [*UnitError].
func (s Share) OfRounded(a, unit Amount, rounding Rounding) (Amount, error) {
	if err := checkUnit(unit); err != nil {
		return Amount{}, err
	}
	if err := roundings.Check(rounding); err != nil {
		return Amount{}, err
	}
	high, low := bits.Mul64(magnitude(s.numerator), magnitude(a.cents))
	units, ok := rounding.unitsOf(wide{high, low}, times(uint64(s.Denominator()), uint64(unit.cents)))
	high, low = bits.Mul64(units, uint64(unit.cents))
	cents, fits := signed(high, low, s.numerator^a.cents < 0)
	if a.beyond || !ok || !fits {
		return Amount{}, overflow(bilingual.Sprintf("%s von %s in Einheiten von %s", "%s of %s in units of %s", s.String(), a.named(), unit.named()))
	}
	return Amount{cents: cents}, nil
}

// unitsOf returns amount / unit rounded, and reports whether it fits.
func (r Rounding) unitsOf(amount, unit wide) (units uint64, ok bool) {
	if unit.high == 0 {
		return r.quotient(amount.high, amount.low, unit.low)
	}
	quotient, remainder := new(big.Int).QuoRem(amount.big(), unit.big(), new(big.Int))
	return r.rounded(quotient, remainder, unit.big()), true // below 2⁶², for the unit is 2⁶⁴ or more
}

func (w wide) big() *big.Int {
	b := new(big.Int).SetUint64(w.high)
	return b.Lsh(b, 64).Add(b, new(big.Int).SetUint64(w.low))
}

// rounded returns a quotient, whose remainder is given with it, as a number of units.
func (r Rounding) rounded(quotient, remainder, divisor *big.Int) uint64 {
	units := quotient.Uint64()
	half := new(big.Int).Lsh(remainder, 1).Cmp(divisor)
	switch {
	case r == Up && remainder.Sign() > 0, r == HalfUp && half >= 0, r == HalfEven && (half > 0 || half == 0 && units&1 == 1):
		units++
	}
	return units
}
