package finance

import (
	"database/sql/driver"
	"math/big"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
)

// IndexWay says from which amount an index moves on.
type IndexWay uint8

// The ways of an index.
const (
	StepByStep IndexWay = iota + 1 // each amount is that of the step before, raised by the rate and rounded
	FromBase                       // each amount is the base, raised by the exact power of the rate and rounded once
)

var indexWays = bilingual.Words[IndexWay]{Name: "way of indexation", List: []bilingual.Word[IndexWay]{
	{Value: StepByStep, Word: "step-by-step", Text: bilingual.Text{
		German: "vom gerundeten Vorjahresbetrag aus", English: "from the rounded amount of the year before",
	}},
	{Value: FromBase, Word: "from-base", Text: bilingual.Text{
		German: "vom Ausgangsbetrag aus, einmal gerundet", English: "from the base amount, rounded once",
	}},
}}

// IsValid reports whether w is one of the ways.
func (w IndexWay) IsValid() bool { return indexWays.Has(w) }

// String returns "step-by-step" or "from-base", and "" for anything else.
func (w IndexWay) String() string { return indexWays.String(w) }

// Text returns the way for readers.
func (w IndexWay) Text(tag language.Tag) string { return indexWays.Text(w, tag) }

// MarshalText returns [IndexWay.String]; what is no way is a [*bilingual.WordError].
func (w IndexWay) MarshalText() ([]byte, error) { return indexWays.Marshal(w) }

// UnmarshalText reads what MarshalText writes.
func (w *IndexWay) UnmarshalText(text []byte) error { return indexWays.Unmarshal(w, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (w IndexWay) Value() (driver.Value, error) { return indexWays.Value(w) }

// Scan reads the word from a database; see [bilingual.Words].
func (w *IndexWay) Scan(column any) error { return indexWays.Scan(w, column) }

// Index is an amount that grows by the same rate every year, such as the 200 million euro of the Regionalisierungsgesetz by 1.8 %.
type Index struct {
	Base     Amount // of the first year
	First    int    // the first year, 1 to 9999
	Rate     Share  // by which it grows each year; negative where it shrinks, above -100 %
	Years    int    // how many years follow on the first, at most 500
	Way      IndexWay
	Rounding Rounding
	Source   law.Source // zero for plain arithmetic
}

// YearAmount is the amount of a calendar year.
type YearAmount struct {
	Year   int    `json:"year"`
	Amount Amount `json:"amount"`
}

// IndexError tells that an [Index] cannot be computed.
type IndexError struct {
	Reason string // what is wrong, and what would be right, in English
	german string // the reason in German
}

func indexError(reason bilingual.Text) *IndexError { return &IndexError{reason.English, reason.German} }

func (e *IndexError) Error() string { return "finance: index: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *IndexError) Text(tag language.Tag) string {
	return bilingual.Text{German: e.german, English: e.Reason}.In(tag)
}

const mostIndexYears = 500

func (x Index) check() error {
	switch {
	case x.Base.beyond:
		return overflow(bilingual.Sprintf("eine Fortschreibung von %s", "an index of %s", x.Base.named()))
	case x.First < 1 || x.Years < 0 || x.Years > mostIndexYears || x.First > 9999-x.Years:
		return indexError(bilingual.Sprintf("%d Jahre nach %d; verlangt sind Jahre von 1 bis 9999, und höchstens %d davon",
			"%d years after %d; want years from 1 to 9999, and at most %d of them", x.Years, x.First, mostIndexYears))
	case x.Rate.Compare(Share{numerator: -1}) <= 0:
		return indexError(bilingual.Sprintf("der Satz %s lässt nichts übrig; verlangt ist einer über -100 %%",
			"the rate %s leaves nothing; want one above -100%%", bilingual.FormatOf(x.Rate)))
	}
	if err := indexWays.Check(x.Way); err != nil {
		return err
	}
	return roundings.Check(x.Rounding)
}

// Amounts returns the amount of each year, the first included. A year outside 1 to 9999 and a rate of -100 % or less are an
// [*IndexError], an amount that does not fit is an [*OverflowError], a way or a rounding that is none a [*bilingual.WordError].
func (x Index) Amounts() ([]YearAmount, error) {
	if err := x.check(); err != nil {
		return nil, err
	}
	denominator := big.NewInt(x.Rate.Denominator())
	numerator := new(big.Int).Add(denominator, big.NewInt(x.Rate.numerator))
	above, below := big.NewInt(x.Base.cents), big.NewInt(1)
	amounts := []YearAmount{{x.First, x.Base}}
	for year := x.First + 1; year <= x.First+x.Years; year++ {
		above.Mul(above, numerator)
		below.Mul(below, denominator)
		cents, ok := x.Rounding.cents(above, below)
		if !ok {
			return nil, overflow(bilingual.Sprintf("die Fortschreibung von %s um %s im Jahr %d", "the index of %s by %s in %d", x.Base.named(), bilingual.FormatOf(x.Rate), year))
		}
		amounts = append(amounts, YearAmount{year, Cent(cents)})
		if x.Way == StepByStep {
			above.SetInt64(cents)
			below.SetInt64(1)
		}
	}
	return amounts, nil
}

// cents returns above / below rounded, and reports whether it fits; below is above zero.
func (r Rounding) cents(above, below *big.Int) (int64, bool) {
	quotient, remainder := new(big.Int).QuoRem(new(big.Int).Abs(above), below, new(big.Int))
	if !quotient.IsInt64() {
		return 0, false
	}
	return signed(0, r.rounded(quotient, remainder, below), above.Sign() < 0)
}

// Calculation returns the Rechenweg of [Index.Amounts], with one step for each year.
func (x Index) Calculation() (Calculation, error) {
	amounts, err := x.Amounts()
	if err != nil {
		return Calculation{}, err
	}
	c := Calculation{
		Title: bilingual.Sprintf("Fortschreibung %d bis %d, %s", "Index from %d to %d, %s", x.First, x.First+x.Years, bilingual.TextOf(x.Way)),
		Steps: []Step{{Name: bilingual.Sprintf("%d", "%d", x.First), Result: x.Base, Source: x.Source}},
	}
	rate := Input{bilingual.Text{German: "Satz", English: "rate"}, x.Rate}
	before := Input{bilingual.Text{German: "Ausgangsbetrag", English: "base amount"}, x.Base}
	if x.Way == StepByStep {
		before.Name = bilingual.Text{German: "Betrag des Vorjahres", English: "amount of the year before"}
	}
	for n, a := range amounts[1:] {
		times := 1
		if x.Way == FromBase {
			times = n + 1
		}
		c.Steps = append(c.Steps, Step{
			Name: bilingual.Sprintf("%d", "%d", a.Year),
			Formula: bilingual.Text{
				German:  before.Name.German + strings.Repeat(" × (1 + Satz)", times),
				English: before.Name.English + strings.Repeat(" × (1 + rate)", times),
			},
			Inputs: []Input{before, rate}, Rounding: x.Rounding, Result: a.Amount, Source: x.Source,
		})
		if x.Way == StepByStep {
			before.Value = a.Amount
		}
	}
	return c, nil
}
