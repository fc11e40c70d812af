package finance_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/civil"
)

// A cap that cuts off more than a floor demands, be it by a fraction of a cent, decides alone, and the floor may turn out not to bind: of 21
// cents the first would have 10.64 and the second 9.98, and when the first has its 10, the second has 10.6 of the 11 that are left.
func TestAFractionOfACentDecidesWhichBoundHolds(t *testing.T) {
	ten := finance.Cent(10)
	parts, err := finance.ApportionWithin(finance.Cent(21), []int64{113, 106, 4}, []finance.Bounds{finance.AtMost(ten), finance.AtLeast(ten), {}},
		finance.LargestRemainder)
	require.NoError(t, err)
	require.Equal(t, []int64{10, 11, 0}, cents(parts))
}

// Where a body gets a fixed amount, floor and cap in one, the Rechenweg names the side that holds: the cap for one whose claim is above
// it, be it by a fraction of a cent, and the floor for one whose claim is below.
func TestTheRechenwegOfAFixedAmountNamesTheSideThatHolds(t *testing.T) {
	for name, test := range map[string]struct {
		total finance.Amount
		id    string
		fixed finance.Amount
		want  string
	}{
		"130.00 claimed and 60.00 given":  {finance.Euro(270), "a", finance.Euro(60), "a = Betrag × Gewicht / Gewicht insgesamt, höchstens Höchstbetrag\n"},
		"20.00 claimed and 50.00 given":   {finance.Euro(270), "d", finance.Euro(50), "d = Betrag × Gewicht / Gewicht insgesamt, mindestens Mindestbetrag\n"},
		"0.48148 claimed and 0.48 given":  {finance.Euro(1), "a", finance.Cent(48), "a = Betrag × Gewicht / Gewicht insgesamt, höchstens Höchstbetrag\n"},
		"0.074074 claimed and 0.08 given": {finance.Euro(1), "d", finance.Cent(8), "d = Betrag × Gewicht / Gewicht insgesamt, mindestens Mindestbetrag\n"},
	} {
		calculation, err := classKey(t).ExplainBy(test.total, finance.Scheme{Bounds: map[string]finance.Bounds{test.id: finance.Between(test.fixed, test.fixed)}})
		require.NoError(t, err, name)
		require.Contains(t, calculation.Text(language.German), test.want, name)
	}
}

// Where floors demand exactly what caps cut off, one round fixes both: of 3.00 the first must have 1.50 instead of 1.00, the second may not
// have more than 0.50, and the third has its share of 1.00 that is left.
func TestFloorsAndCapsThatBalanceAreFixedInOneRound(t *testing.T) {
	key, err := finance.KeyByWeight(testName, civil.Period{}, assumed, []finance.Weight{{ID: "a", Value: 1}, {ID: "b", Value: 1}, {ID: "c", Value: 1}})
	require.NoError(t, err)
	calculation, err := key.ExplainBy(finance.Euro(3), finance.Scheme{Bounds: map[string]finance.Bounds{
		"a": finance.AtLeast(finance.Cent(150)), "b": finance.AtMost(finance.Cent(50)),
	}})
	require.NoError(t, err)
	text := calculation.Text(language.German)
	require.Contains(t, text, "Rest 1")
	require.NotContains(t, text, "Rest 2")
	require.Contains(t, text, "abzüglich a: 1,50 EUR\n     abzüglich b: 0,50 EUR\n     = 1,00 EUR\n")
}
