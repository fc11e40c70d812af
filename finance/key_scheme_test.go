package finance_test

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// classKey is the key of a group with classes 13, 8, 4 and 2, as agreements on shared IT have them.
func classKey(t testing.TB) finance.Key {
	t.Helper()
	key, err := finance.KeyByWeight(testName, civil.Period{}, assumed,
		[]finance.Weight{{ID: "a", Value: 13}, {ID: "b", Value: 8}, {ID: "c", Value: 4}, {ID: "d", Value: 2}})
	require.NoError(t, err)
	return key
}

func allocated(t *testing.T, allocations []finance.Allocation, err error) []int64 {
	t.Helper()
	require.NoError(t, err)
	var cents []int64
	for _, a := range allocations {
		cents = append(cents, a.Amount.Cents())
	}
	return cents
}

// Each expected amount is reckoned by hand beside it.
func TestSchemes(t *testing.T) {
	key := classKey(t)
	for name, test := range map[string]struct {
		total  finance.Amount
		scheme finance.Scheme
		want   []int64
	}{
		// 25 % of 1,080.00 is 270.00, 67.50 for each; 810.00 by 13:8:4:2 are 390, 240, 120 and 60.
		"a base of 25 %": {finance.Euro(1080), finance.Scheme{BaseShare: finance.MustPercent("25")}, []int64{45_750, 30_750, 18_750, 12_750}},
		// 100 for each leaves 680: 327.407…, 201.481…, 100.740…, 50.370…; the last cents to ,740 and ,481… of a cent.
		"a base amount": {finance.Euro(1080), finance.Scheme{Base: finance.Euro(100)}, []int64{42_741, 30_148, 20_074, 15_037}},
		// 25 % of 1,080.00 are 270.00, 67.50 for each, and 100.00 for each; 410.00 by 13:8:4:2 are 197.407…, 121.481…, 60.740…, 30.370….
		"a base of 25 % beside a base amount": {finance.Euro(1080), finance.Scheme{BaseShare: finance.MustPercent("25"), Base: finance.Euro(100)},
			[]int64{36_491, 28_898, 22_824, 19_787}},
		// 270.00 in whole euro: 130, 80, 40, 20.
		"whole euro": {finance.Euro(270), finance.Scheme{Unit: finance.Euro(1)}, []int64{13_000, 8_000, 4_000, 2_000}},
		// 11 hundreds: 5.296, 3.259, 1.629, 0.814; the hundred that is left over twice goes to ,814 and ,629.
		"hundreds": {finance.Euro(1100), finance.Scheme{Unit: finance.Euro(100)}, []int64{50_000, 30_000, 20_000, 10_000}},
		// The same, and what is beyond 1,100 goes to b.
		"hundreds and a remainder": {finance.Cent(112_345), finance.Scheme{Unit: finance.Euro(100), Remainder: "b"}, []int64{50_000, 32_345, 20_000, 10_000}},
		// d would have 20 and gets 50; 220 by 13:8:4 are 114.40, 70.40 and 35.20.
		"a minimum": {finance.Euro(270), finance.Scheme{Each: finance.AtLeast(finance.Euro(30)),
			Bounds: map[string]finance.Bounds{"d": finance.AtLeast(finance.Euro(50))}}, []int64{11_440, 7_040, 3_520, 5_000}},
		// a would have 130 and gets 60; 210 by 8:4:2 are 120, 60 and 30.
		"a cap": {finance.Euro(270), finance.Scheme{Bounds: map[string]finance.Bounds{"a": finance.AtMost(finance.Euro(60))}}, []int64{6_000, 12_000, 6_000, 3_000}},
		// 10 for each leaves 230 by the key, but a has 60 in all: 180 by 8:4:2 are 102.857…, 51.428… and 25.714….
		"a base amount and a cap": {finance.Euro(270), finance.Scheme{Base: finance.Euro(10),
			Bounds: map[string]finance.Bounds{"a": finance.AtMost(finance.Euro(60))}}, []int64{6_000, 11_286, 6_143, 3_571}},
		// 10 for each leaves 230, of which d gets 40 beside its 10; 190 by 13:8:4 are 98.80, 60.80 and 30.40.
		"a base amount and a floor": {finance.Euro(270), finance.Scheme{Base: finance.Euro(10),
			Bounds: map[string]finance.Bounds{"d": finance.AtLeast(finance.Euro(50))}}, []int64{10_880, 7_080, 4_040, 5_000}},
		// 4 × 200 are the 800, and nothing is left for the key.
		// 4 × 200 are 800, and a ninth of 900 is the 100 that are left, 25 for each.
		"bases and base share are the whole": {finance.Euro(900), finance.Scheme{Base: finance.Euro(200), BaseShare: finance.MustFraction(1, 9)},
			[]int64{22_500, 22_500, 22_500, 22_500}},
		"bases are the whole": {finance.Euro(800), finance.Scheme{Base: finance.Euro(200)}, []int64{20_000, 20_000, 20_000, 20_000}},
		// a has its 10 and nothing beside it; 230 by 8:4:2 are 131.428…, 65.714… and 32.857….
		"a cap that is the base": {finance.Euro(270), finance.Scheme{Base: finance.Euro(10),
			Bounds: map[string]finance.Bounds{"a": finance.AtMost(finance.Euro(10))}}, []int64{1_000, 14_143, 7_571, 4_286}},
		"nothing":             {finance.Amount{}, finance.Scheme{}, []int64{0, 0, 0, 0}},
		"a negative total":    {finance.Euro(-270), finance.Scheme{Unit: finance.Euro(10)}, []int64{-13_000, -8_000, -4_000, -2_000}},
		"minus a remainder":   {finance.Cent(-27_001), finance.Scheme{Unit: finance.Euro(1), Remainder: "a"}, []int64{-13_001, -8_000, -4_000, -2_000}},
		"the zero scheme":     {finance.Euro(1), finance.Scheme{}, []int64{48, 30, 15, 7}}, // 48.1, 29.6, 14.8, 7.4
		"a base of the whole": {finance.Euro(1), finance.Scheme{BaseShare: finance.Whole()}, []int64{25, 25, 25, 25}},
	} {
		allocations, err := key.ApportionBy(test.total, test.scheme)
		require.Equal(t, test.want, allocated(t, allocations, err), name)
		calculation, err := key.ExplainBy(test.total, test.scheme)
		require.NoError(t, err, name)
		last := calculation.Steps[len(calculation.Steps)-1]
		require.Equal(t, test.total, last.Result, name)
		for i, input := range last.Inputs {
			require.Equal(t, finance.Cent(test.want[i]), input.Value, name)
		}
	}
}

func TestTheRechenwegOfAScheme(t *testing.T) {
	calculation, err := classKey(t).ExplainBy(finance.Cent(112_345), finance.Scheme{
		Base: finance.Euro(100), Unit: finance.Euro(10), Remainder: "b", Bounds: map[string]finance.Bounds{"a": finance.AtMost(finance.Euro(300))}})
	require.NoError(t, err)
	german := calculation.Text(language.German)
	alone, err := classKey(t).ExplainBy(finance.Cent(112_345), finance.Scheme{Unit: finance.Euro(100), Remainder: "b"})
	require.NoError(t, err)
	require.Contains(t, alone.Text(language.German), "b, insgesamt = nach dem Schlüssel + Rest unter der Rundungseinheit\n")
	require.NotContains(t, alone.Text(language.German), "a, insgesamt", "what it has by the key is all")
	even, err := classKey(t).ExplainBy(finance.Euro(1100), finance.Scheme{Unit: finance.Euro(100), Remainder: "b"})
	require.NoError(t, err)
	require.NotContains(t, even.Text(language.German), ", insgesamt =", "nothing is left over")
	floor, err := classKey(t).ExplainBy(finance.Euro(270), finance.Scheme{Base: finance.Euro(10), Bounds: map[string]finance.Bounds{"d": finance.AtLeast(finance.Euro(50))}})
	require.NoError(t, err)
	require.Contains(t, floor.Text(language.German), "mindestens Mindestbetrag über dem Sockelbetrag\n")
	require.Contains(t, floor.Text(language.German), "     Mindestbetrag über dem Sockelbetrag: 40,00 EUR\n")
	both, err := classKey(t).ExplainBy(finance.Euro(1080), finance.Scheme{BaseShare: finance.MustPercent("25"), Base: finance.Euro(100)})
	require.NoError(t, err)
	require.Contains(t, both.Text(language.German), "Sockelanteil am Rest nach Sockelbeträgen = Sockelanteil am Gesamtbetrag × Betrag / Rest nach Sockelbeträgen\n"+
		"     Sockelanteil am Gesamtbetrag: 25 %\n     Betrag: 1.080,00 EUR\n     Rest nach Sockelbeträgen: 680,00 EUR\n     = 27/68 (39,7059 %)\n")
	for _, want := range []string{
		"Betrag in vollen Einheiten = Betrag − Rest unter der Rundungseinheit\n     Betrag: 1.123,45 EUR\n     Rest unter der Rundungseinheit: 3,45 EUR\n     Rundungseinheit: 10,00 EUR\n     = 1.120,00 EUR\n",
		"Sockelbeträge = Anzahl × Sockelbetrag\n     Anzahl: 4\n     Sockelbetrag: 100,00 EUR\n     = 400,00 EUR\n",
		"Rest nach Sockelbeträgen = Betrag in vollen Einheiten − Sockelbeträge\n",
		"a = Rest nach Sockelbeträgen × Gewicht / Gewicht insgesamt, höchstens Höchstbetrag über dem Sockelbetrag\n",
		"     Höchstbetrag über dem Sockelbetrag: 200,00 EUR\n     = 200,00 EUR\n",
		"b = Rest 1 × Gewicht / Gewicht der Übrigen 1, Rest: größte Reste (Hare/Niemeyer)\n     Rest 1: 520,00 EUR\n",
		"b, insgesamt = Sockelbetrag + nach dem Schlüssel + Rest unter der Rundungseinheit\n",
	} {
		require.Contains(t, german, want)
	}
}

// What a unit does not divide is refused with its neighbours; what cannot be is refused with what is at fault.
func TestSchemesAreRefused(t *testing.T) {
	key := classKey(t)
	_, err := key.ApportionBy(finance.Cent(112_345), finance.Scheme{Unit: finance.Euro(100)})
	var unit *finance.UnitError
	require.ErrorAs(t, err, &unit)
	require.Equal(t, finance.UnitError{Amount: finance.Cent(112_345), Unit: finance.Euro(100), Below: finance.Euro(1100), Above: finance.Euro(1200)}, *unit)
	require.Equal(t, "1.123,45 EUR ist kein Vielfaches von 100,00 EUR; benachbart sind 1.100,00 EUR und 1.200,00 EUR", unit.Text(language.German))
	for name, test := range map[string]struct {
		total  finance.Amount
		scheme finance.Scheme
		want   any
	}{
		"a negative unit":                 {finance.Euro(1), finance.Scheme{Unit: finance.Euro(-1)}, new(*finance.UnitError)},
		"a base beside the unit":          {finance.Euro(900), finance.Scheme{Unit: finance.Euro(100), Base: finance.Euro(50)}, new(*finance.UnitError)},
		"a cap beside the unit":           {finance.Euro(900), finance.Scheme{Unit: finance.Euro(100), Each: finance.AtMost(finance.Euro(950))}, new(*finance.UnitError)},
		"a negative base":                 {finance.Euro(900), finance.Scheme{Base: finance.Euro(-50)}, new(*finance.BoundsError)},
		"a base of a debt":                {finance.Euro(-900), finance.Scheme{Base: finance.Euro(50)}, new(*finance.BoundsError)},
		"bases beyond the total":          {finance.Euro(900), finance.Scheme{Base: finance.Euro(250)}, new(*finance.BoundsError)},
		"bases that do not fit":           {finance.Euro(900), finance.Scheme{Base: finance.Cent(1 << 62)}, new(*finance.BoundsError)},
		"a cap below the base":            {finance.Euro(900), finance.Scheme{Base: finance.Euro(100), Each: finance.AtMost(finance.Euro(50))}, new(*finance.BoundsError)},
		"floors beyond the total":         {finance.Euro(900), finance.Scheme{Each: finance.AtLeast(finance.Euro(300))}, new(*finance.BoundsError)},
		"bases and floors together":       {finance.Euro(900), finance.Scheme{Base: finance.Euro(200), Bounds: map[string]finance.Bounds{"a": finance.AtLeast(finance.Euro(301))}}, new(*finance.BoundsError)},
		"a stranger's bounds":             {finance.Euro(900), finance.Scheme{Bounds: map[string]finance.Bounds{"z": {}}}, new(*finance.KeyError)},
		"a stranger's remainder":          {finance.Euro(900), finance.Scheme{Remainder: "z"}, new(*finance.KeyError)},
		"more than the whole":             {finance.Euro(900), finance.Scheme{BaseShare: finance.MustPercent("101")}, new(*finance.KeyError)},
		"less than nothing":               {finance.Euro(900), finance.Scheme{BaseShare: finance.MustPercent("-1")}, new(*finance.KeyError)},
		"base share and amounts together": {finance.Euro(900), finance.Scheme{Base: finance.Euro(200), BaseShare: finance.MustPercent("12")}, new(*finance.BoundsError)},
		"a base share of nothing":         {finance.Euro(800), finance.Scheme{Base: finance.Euro(200), BaseShare: finance.MustPercent("1")}, new(*finance.BoundsError)},
		"no method":                       {finance.Euro(900), finance.Scheme{Method: 77}, new(interface{ Error() string })},
	} {
		_, err := key.ApportionBy(test.total, test.scheme)
		require.ErrorAs(t, err, test.want, name)
		_, err = key.ExplainBy(test.total, test.scheme)
		require.ErrorAs(t, err, test.want, name)
	}
	_, err = key.ApportionBy(finance.Euro(900), finance.Scheme{BaseShare: finance.MustPercent("125")})
	require.ErrorContains(t, err, "the base share is 125%; want one from zero to 100%")
	_, err = key.ApportionBy(finance.Euro(900), finance.Scheme{BaseShare: finance.MustPercent("-1")})
	require.ErrorContains(t, err, "the base share is -1%; want one from zero to 100%")
	_, err = key.ApportionBy(finance.Amount{}, finance.Scheme{Base: finance.Euro(50)})
	require.ErrorContains(t, err, "the base amounts are together higher than 0.00 EUR", "nothing is no debt")
	_, err = key.ApportionBy(finance.Euro(-900), finance.Scheme{Base: finance.Euro(50)})
	require.ErrorContains(t, err, "the base amount 50.00 EUR or the total -900.00 EUR is negative")
	_, err = finance.Key{}.ApportionBy(finance.Euro(1), finance.Scheme{})
	require.ErrorAs(t, err, new(*finance.WeightError))
	equal, err := finance.EqualKey(testName, civil.Period{}, assumed, "a", "b", "c")
	require.NoError(t, err)
	_, err = equal.ApportionBy(finance.Euro(400), finance.Scheme{Unit: finance.Euro(100), Method: finance.LargestRemainder.RefusingTies()})
	require.EqualError(t, err, "finance: apportionment: equal claims of the weights at [0 1 2] to 1 × EUR 100.00; decide by lot or by rule, or give them to the first")
	_, err = equal.ApportionBy(finance.Euro(4), finance.Scheme{Method: finance.LargestRemainder.RefusingTies()})
	require.EqualError(t, err, "finance: apportionment: equal claims of the weights at [0 1 2] to 1 cent; decide by lot or by rule, or give them to the first")
}

// Whatever the scheme, the parts add up to the total and keep to floors and caps.
func TestSchemesAddUp(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 9))
	key := classKey(t)
	for range thorough(2000) {
		floor, limit := r.Int64N(500), 500+r.Int64N(5000)
		scheme := finance.Scheme{
			Method: allMethods[r.IntN(3)], Base: finance.Euro(r.Int64N(100)), Unit: finance.Euro(1),
			BaseShare: finance.MustPercent(strconv.Itoa(r.IntN(101))),
			Each:      finance.Between(finance.Euro(floor), finance.Euro(limit)), Remainder: "c",
		}
		total := finance.Cent(r.Int64N(2_000_000))
		allocations, err := key.ApportionBy(total, scheme)
		if err != nil {
			require.ErrorAs(t, err, new(*finance.BoundsError))
			continue
		}
		var sum int64
		for _, a := range allocations {
			sum += a.Amount.Cents()
			if a.ID != "c" {
				require.Zero(t, a.Amount.Cents()%100)
				require.False(t, a.Amount.Less(finance.Euro(floor)) || finance.Euro(limit).Less(a.Amount))
			}
		}
		require.Equal(t, total.Cents(), sum)
	}
}

func TestRoundingToUnits(t *testing.T) {
	for _, test := range []struct {
		amount   string
		unit     finance.Amount
		rounding finance.Rounding
		want     string
	}{
		{"1250.50", finance.Euro(1), finance.HalfUp, "1251.00"},
		{"1250.50", finance.Euro(1), finance.HalfEven, "1250.00"},
		{"-1250.50", finance.Euro(1), finance.HalfUp, "-1251.00"},
		{"1250.50", finance.Euro(1000), finance.Down, "1000.00"},
		{"1250.50", finance.Euro(1000), finance.Up, "2000.00"},
		{"1250.00", finance.Euro(100), finance.HalfEven, "1200.00"},
		{"1250.50", finance.Cent(1), finance.Up, "1250.50"},
		{"92233720368547758.07", finance.Euro(50_000_000_000_000_000), finance.HalfUp, "100000000000000000.00"},
	} {
		got, err := finance.MustParseAmount(test.amount).Round(test.unit, test.rounding)
		if test.want == "100000000000000000.00" {
			require.ErrorAs(t, err, new(*finance.OverflowError))
			continue
		}
		require.NoError(t, err)
		require.Equal(t, finance.MustParseAmount(test.want), got)
	}
	// 2/3 of 100.00 are 66.666… and 67 euro; rounded to cents first and then to euro would be the same, of 0.745 % it is not.
	got, err := finance.MustFraction(2, 3).OfRounded(finance.Euro(100), finance.Euro(1), finance.HalfUp)
	require.NoError(t, err)
	require.Equal(t, finance.Euro(67), got)
	got, err = finance.MustFraction(1499, 300_000).OfRounded(finance.Euro(100), finance.Euro(1), finance.HalfUp) // 0.49966…
	require.NoError(t, err)
	require.Equal(t, finance.Amount{}, got)
	// A denominator near the end of the range times a unit does not fit 64 bits: (2⁶²-1)/2⁶² of 1,000,000 EUR is just below it.
	for rounding, want := range map[finance.Rounding]int64{finance.Down: 0, finance.Up: 1_000_000, finance.HalfUp: 1_000_000, finance.HalfEven: 1_000_000} {
		got, err = finance.MustFraction(1<<62-1, 1<<62).OfRounded(finance.Euro(1_000_000), finance.Euro(1_000_000), rounding)
		require.NoError(t, err)
		require.Equal(t, finance.Euro(want), got)
	}
	_, err = finance.Euro(1).Round(finance.Amount{}, finance.HalfUp)
	require.EqualError(t, err, "finance: EUR 0.00 is no unit to round to; want an amount above EUR 0.00")
	_, err = finance.Euro(1).Round(finance.Euro(1), 0)
	require.Error(t, err)
}

func ExampleKey_ApportionBy() {
	// Whole hundreds, at least 300 EUR for each town; the rest below a hundred goes to Erfurt.
	key := exampleKey()
	var erfurt string
	for part := range key.Parts() {
		if part.Name == "Erfurt" {
			erfurt = part.ID
		}
	}
	allocations, err := key.ApportionBy(finance.MustParseAmount("1234.56"), finance.Scheme{
		Each: finance.AtLeast(finance.Euro(300)), Unit: finance.Euro(100), Remainder: erfurt,
		Source: law.Source{Where: "Vereinbarung, § 5", Evidence: law.Primary},
	})
	for _, a := range allocations {
		fmt.Println(a.Name, a.Amount)
	}
	fmt.Println(err)
	// Output:
	// Erfurt 634.56
	// Gera 300.00
	// Jena 300.00
	// <nil>
}
