package finance_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// An error says what was wrong, where, and what would be right.
func TestErrorsSayWhatWouldBeRight(t *testing.T) {
	first := func(_ any, err error) error { return err }
	ten, one := finance.Euro(10), []int64{1}
	for want, err := range map[string]error{
		`finance: "1e3" is not an amount: 'e' is out of place in "1e3"; want a number such as 1.234,56 EUR or 1234.56`:                                                               first(finance.ParseAmount("1e3")),
		`finance: "0.25" is not a share: the percent sign is missing; write "25%" if it is a part of 1, and "0.25%" if it is a percentage`:                                           first(finance.ParseShare("0.25")),
		`finance: apportionment: weight -1 at index 1: want zero or more`:                                                                                                            first(finance.Apportion(ten, []int64{3, -1}, finance.DHondt)),
		`finance: apportionment: weight -3 at index 0: want zero or more`:                                                                                                            first(finance.Apportion(ten, []int64{-3, 1}, finance.DHondt)),
		`finance: apportionment: there is no weight above zero`:                                                                                                                      first(finance.Apportion(ten, nil, finance.DHondt)),
		`"77" is no method of apportionment; want one of largest-remainder, sainte-lague, dhondt, largest-remainder,refusing-ties, sainte-lague,refusing-ties, dhondt,refusing-ties`: first(finance.Apportion(ten, one, 77)),
		`finance: an apportionment of >92233720368547758.07 EUR is outside the range that can be held exactly`:                                                                       first(finance.Apportion(finance.Euro(math.MaxInt64), one, finance.DHondt)),
		`finance: apportionment within bounds: the caps are together lower than 10.00 EUR`:                                                                                           first(finance.ApportionWithin(ten, one, []finance.Bounds{finance.AtMost(finance.Euro(9))}, finance.DHondt)),
		`finance: apportionment within bounds: index 0: the floor -1.00 EUR is negative`:                                                                                             first(finance.ApportionWithin(ten, one, []finance.Bounds{finance.AtLeast(finance.Euro(-1))}, finance.DHondt)),
		`finance: apportionment within bounds: index 0: a bound is out of range`:                                                                                                     first(finance.ApportionWithin(ten, one, []finance.Bounds{finance.AtLeast(finance.Euro(math.MaxInt64))}, finance.DHondt)),
		`finance: <-92233720368547758.08 EUR + 10.00 EUR is outside the range that can be held exactly`:                                                                              first(finance.Euro(math.MinInt64).Add(ten)),
		`finance: key "Testschlüssel": part "a": stands there twice`:                                                                                                                 first(finance.EqualKey(testName, civil.Period{}, assumed, "a", "a")),
		`finance: key "Testschlüssel": want at least one part`:                                                                                                                       first(finance.EqualKey(testName, civil.Period{}, assumed)),
		`finance: plan: entry 0 ("" in 2024): the payer has no ID`:                                                                                                                   first(finance.NewPlan(finance.PlanEntry{Year: 2024})),
		`"0" is no rounding; want one of half-up, half-even, down, up`:                                                                                                               first(finance.Whole().Of(ten, 0)),
	} {
		require.EqualError(t, err, want)
	}
}

// Amounts and shares that cannot be read are told in both languages, with how they would be right.
func TestErrorsForReaders(t *testing.T) {
	amount := func(s string) error { _, err := finance.ParseAmount(s); return err }
	share := func(s string) error { _, err := finance.ParseShare(s); return err }
	const form = `verlangt ist ein Prozentsatz mit seinem Zeichen, "2.63211%", oder ein Bruch, "1/3"`
	for _, test := range []struct {
		err             error
		german, english string
	}{
		{amount("1.234"), `„1.234“ ist kein Betrag: das heißt 1234, wenn „.“ Tausender trennt, oder 1 Euro mit drei Nachkommastellen, was kein Betrag ist; ` +
			`zu schreiben ist 1234,00 oder 1234.00`,
			`"1.234" is not an amount: it means 1234 if "." divides thousands, or 1 euro with three decimals, which is no amount; ` +
				`write 1234,00 or 1234.00`},
		{amount("zehn"), `„zehn“ ist kein Betrag: „z“ gehört nicht in „zehn“; verlangt ist eine Zahl wie 1.234,56 EUR oder 1234.56`,
			`"zehn" is not an amount: 'z' is out of place in "zehn"; want a number such as 1.234,56 EUR or 1234.56`},
		{share("60"), `„60“ ist kein Anteil: es fehlt das Prozentzeichen; zu schreiben ist „60%“`,
			`"60" is not a share: the percent sign is missing; write "60%"`},
		{share("0"), `„0“ ist kein Anteil: es fehlt das Prozentzeichen; zu schreiben ist „0%“`,
			`"0" is not a share: the percent sign is missing; write "0%"`},
		{share("0,6"), `„0,6“ ist kein Anteil: es fehlt das Prozentzeichen; zu schreiben ist „60%“, wenn es ein Teil von 1 ist, und „0.6%“, wenn es Prozent sind`,
			`"0,6" is not a share: ` +
				`the percent sign is missing; write "60%" if it is a part of 1, and "0.6%" if it is a percentage`},
		{share("-5"), `„-5“ ist kein Anteil: ` + form, `"-5" is not a share: want a percentage with its sign, "2.63211%", or a fraction, "1/3"`},
		{share("1/0"), `„1/0“ ist kein Anteil: der Nenner muss mindestens 1 sein`, `"1/0" is not a share: the denominator must be 1 or more`},
		{amount(strings.Repeat("9", 60)), strings.Repeat("9", 40) + "… liegt außerhalb dessen, was genau darstellbar ist",
			strings.Repeat("9", 40) + "… is outside the range that can be held exactly"},
	} {
		told, ok := test.err.(interface{ Text(language.Tag) string })
		require.True(t, ok, "%T", test.err)
		require.Equal(t, bilingual.Text{German: test.german, English: test.english}, bilingual.TextOf(told))
	}
}

// No error begins in one language and ends in the other: none of the words in which the English ones are written stands in the German.
func TestErrorsSpeakOneLanguage(t *testing.T) {
	first := func(_ any, err error) error { return err }
	one, huge, most := []int64{1}, finance.Euro(math.MaxInt64), finance.Cent(math.MaxInt64)
	key, err := finance.EqualKey(testName, civil.Period{}, assumed, "a", "b")
	require.NoError(t, err)
	counted := func(unit string, day string) finance.Weight {
		return finance.Weight{ID: unit + day, Value: 1, Unit: bilingual.Text{German: unit, English: unit}, AsOf: civil.MustParse(day)}
	}
	for _, err := range []error{
		first(finance.Sum(most, most)), first(finance.Sum(huge)), first(huge.Round(finance.Euro(1), finance.Down)),
		first(finance.Apportion(huge, one, 0)), first(finance.ApportionWithin(huge, one, make([]finance.Bounds, 1), 0)),
		first(finance.Fraction(math.MinInt64, 3)), first(finance.Whole().Of(huge, finance.HalfUp)),
		first(finance.Index{Base: huge}.Amounts()), first(finance.Index{First: -1}.Amounts()),
		first(finance.Index{First: 1, Rate: finance.MustPercent("-100")}.Amounts()),
		first(finance.Index{Base: most, First: 1, Years: 1, Rate: finance.MustPercent("50"), Way: finance.FromBase, Rounding: finance.Up}.Amounts()),
		first(finance.Apportion(finance.Euro(1), nil, 0)), first(finance.Apportion(finance.Euro(1), []int64{-1}, 0)),
		first(finance.ApportionWithin(finance.Euro(1), one, nil, 0)), first(finance.ApportionWithin(finance.Euro(-1), one, nil, 0)),
		first(finance.ApportionWithin(finance.Euro(1), one, []finance.Bounds{finance.AtMost(finance.Amount{})}, 0)),
		first(finance.ApportionWithin(finance.Euro(1), one, []finance.Bounds{finance.Between(finance.Euro(3), finance.Euro(2))}, 0)),
		first(finance.ApportionWithin(finance.Euro(1), one, []finance.Bounds{finance.AtLeast(finance.Euro(3))}, 0)),
		first(key.ApportionBy(finance.Euro(1), finance.Scheme{BaseShare: finance.MustPercent("101")})),
		first(key.ApportionBy(finance.Euro(1), finance.Scheme{Base: finance.Euro(1)})),
		first(key.ApportionBy(finance.Euro(1), finance.Scheme{Remainder: "z"})), first(key.Among("z")),
		first(finance.NewKey(testName, civil.Period{}, assumed, nil)), first(finance.NewKey(bilingual.Text{}, civil.Period{}, assumed, nil)),
		first(finance.NewKey(testName, civil.Period{}, law.Source{}, nil)), first(finance.EqualKey(testName, civil.Period{}, assumed, "a", "a")),
		first(finance.KeyByWeight(testName, civil.Period{}, assumed, []finance.Weight{counted("x", "2024-01-01"), counted("y", "2024-01-01")})),
		first(finance.KeyByWeight(testName, civil.Period{}, assumed, []finance.Weight{counted("x", "2024-01-01"), counted("x", "2024-01-02")})),
		first(finance.MixKeys(testName, civil.Period{}, assumed, finance.Component{})), first(finance.Key{}.MarshalJSON()),
		first(finance.NewPlan(finance.PlanEntry{})), first(finance.NewPlan(finance.PlanEntry{Year: 2024})),
		first(finance.NewPlan(finance.PlanEntry{Year: 2024, ID: "a"}, finance.PlanEntry{Year: 2024, ID: "a"})),
		first(key.ApportionYears(append(years(2024, 1), years(2024, 1)...), 0)),
	} {
		told, ok := err.(interface{ Text(language.Tag) string })
		require.True(t, ok, "%T: %v", err, err)
		german := " " + told.Text(language.German) + " "
		require.NotEqual(t, german, " "+told.Text(language.English)+" ")
		for _, english := range []string{" the ", " is ", " are ", " of ", " want ", " there ", " and "} {
			require.NotContains(t, german, english)
		}
	}
}

// What stands in the source code may panic; what comes in at run time may not.
func TestMustPanicsWhereItsSiblingFails(t *testing.T) {
	require.Panics(t, func() { finance.MustParseAmount("1.234") })
	require.Panics(t, func() { finance.MustPercent("x") })
	require.Panics(t, func() { finance.MustFraction(1, 0) })
	_, err := finance.ParseAmount("äöüäöüäöüäöüäöüäöüäöüäöüäöü")
	require.ErrorContains(t, err, "…", "long input is shortened between two letters")
}

// Every composition of shares that does not fit is refused, and none is rounded to fit.
func TestSharesThatDoNotFit(t *testing.T) {
	overflow := new(*finance.OverflowError)
	third, prime := finance.MustFraction(1, math.MaxInt64), finance.MustFraction(1, math.MaxInt64-24)
	_, err := finance.SumShares(third, prime)
	require.ErrorAs(t, err, overflow)
	_, err = finance.ApportionShares(finance.Euro(1), []finance.Share{third, prime}, finance.LargestRemainder)
	require.ErrorAs(t, err, overflow)
	key, err := finance.KeyByWeight(testName, civil.Period{}, assumed,
		[]finance.Weight{{ID: "a", Value: 1}, {ID: "b", Value: math.MaxInt64 - 1}})
	require.NoError(t, err)
	other, err := finance.KeyByWeight(testName, civil.Period{}, assumed,
		[]finance.Weight{{ID: "a", Value: 1}, {ID: "b", Value: math.MaxInt64 - 25}})
	require.NoError(t, err)
	half := finance.MustPercent("50")
	_, err = finance.MixKeys(testName, civil.Period{}, assumed, finance.Component{Key: key, Share: half},
		finance.Component{Key: other, Share: half})
	require.ErrorAs(t, err, overflow)
	rule := finance.RoundingRule{Rounding: finance.HalfUp, Order: finance.RoundEachThenSum}
	most := finance.Cent(math.MaxInt64)
	for _, order := range []finance.RoundingOrder{finance.RoundEachThenSum, finance.SumThenRound} {
		rule.Order = order
		_, err = rule.Total(finance.Whole(), most, most)
		require.ErrorAs(t, err, overflow)
		_, err = rule.Total(finance.MustPercent("200"), most)
		require.ErrorAs(t, err, overflow)
	}
}

func TestWhatAKeyTellsOfItself(t *testing.T) {
	key, err := finance.EqualKey(testName, civil.Period{}, assumed, "a", "b")
	require.NoError(t, err)
	require.Equal(t, testName, key.Name())
	require.Equal(t, civil.Period{}, key.Period())
	require.False(t, finance.Whole().IsZero())
	text, err := finance.Whole().AppendText([]byte("x"))
	require.NoError(t, err)
	require.Equal(t, "x100%", string(text))
}
