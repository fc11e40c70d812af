package finance_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/internal/effort"
)

var seatUnit = bilingual.Text{German: "Sitze", English: "seats"}

// Committees of 4, 6, 8 and 10 seats of a Kreistag with groups of 28, 10, 3, 3, 3 and 1 (Kreis Euskirchen, V 233/2003, Hare/Niemeyer; a
// question mark stands where remainders are identical): 10 seats are 6, 2, and one each for two of three.
func TestSeatsAreNumbers(t *testing.T) {
	groups := []int64{28, 10, 3, 3, 3, 1}
	for total, tied := range map[int64]*finance.TieError{
		6:  {Indices: []int{2, 3, 4}, Cents: 1},
		8:  {Indices: []int{2, 3, 4}, Cents: 1},
		10: {Indices: []int{2, 3, 4}, Cents: 2},
	} {
		_, err := finance.ApportionNumber(total, groups, finance.LargestRemainder.RefusingTies())
		var tie *finance.TieError
		require.ErrorAs(t, err, &tie)
		require.Equal(t, tied.Indices, tie.Indices)
		require.Equal(t, tied.Cents, tie.Cents)
		require.Contains(t, err.Error(), fmt.Sprintf("to %d of the units", tied.Cents))
		require.Contains(t, tie.Text(language.German), fmt.Sprintf("auf %d der Einheiten", tied.Cents))
		require.NotContains(t, err.Error(), "cent")
	}
	numbers, err := finance.ApportionNumber(4, groups, finance.LargestRemainder.RefusingTies())
	require.NoError(t, err)
	require.Equal(t, []int64{3, 1, 0, 0, 0, 0}, numbers)
	numbers, err = finance.ApportionNumber(10, groups, finance.DHondt)
	require.NoError(t, err)
	require.Equal(t, []int64{8, 2, 0, 0, 0, 0}, numbers)
}

// Each town has a seat at least, and the others share what is left by inhabitants.
func TestMinimumNumbers(t *testing.T) {
	weights := []int64{8000, 1500, 400, 100, 0}
	for name, test := range map[string]struct {
		minimum []int64
		want    []int64
	}{
		"none":        {nil, []int64{8, 2, 0, 0, 0}}, // 8, 1.5, 0.4 and 0.1; the largest remainder is 0.5
		"one for all": {[]int64{1}, []int64{6, 1, 1, 1, 1}},
		"one for one": {[]int64{0, 0, 0, 2, 0}, []int64{7, 1, 0, 2, 0}}, // 8 seats by 80:15:4 are 6.46, 1.21 and 0.32
	} {
		numbers, err := finance.ApportionNumber(10, weights, finance.LargestRemainder, test.minimum...)
		require.NoError(t, err, name)
		require.Equal(t, test.want, numbers, name)
	}
	for name, test := range map[string]struct {
		total   int64
		minimum []int64
		index   int
		german  string
	}{
		"negative total":   {-1, nil, -1, "-1 ist negativ"},
		"negative minimum": {9, []int64{0, 0, -3, 0, 0}, 2, "Mindestzahl -3 an Stelle 2: ist negativ"},
		"the first":        {9, []int64{-1, 0, 0, 0, 0}, 0, "Mindestzahl -1 an Stelle 0: ist negativ"},
		"too many":         {9, []int64{2}, -1, "die Mindestzahlen sind zusammen höher als 9"},
		"far too many":     {9, []int64{math.MaxInt64}, -1, "die Mindestzahlen sind zusammen höher als 9"},
		"wrong number":     {9, []int64{1, 1}, -1, "2 Mindestzahlen für 5 Gewichte"},
	} {
		_, err := finance.ApportionNumber(test.total, weights, finance.LargestRemainder, test.minimum...)
		var fault *finance.NumberError
		require.ErrorAs(t, err, &fault, name)
		require.Equal(t, test.index, fault.Index)
		require.Contains(t, fault.Text(language.German), test.german)
	}
	for _, weights := range [][]int64{nil, {0}, {-1}} {
		_, err := finance.ApportionNumber(1, weights, finance.LargestRemainder, 1)
		require.ErrorAs(t, err, new(*finance.WeightError))
	}
}

func townKey(t testing.TB) finance.Key {
	t.Helper()
	key, err := finance.KeyByWeight(testName, civil.Period{}, assumed,
		[]finance.Weight{people("Bad Salzungen", 8000), people("Vacha", 1500), people("Leimbach", 400), people("Buttlar", 100)})
	require.NoError(t, err)
	return key
}

// The Rechenweg of seats prints seats, not euro, and names the minimum.
func TestTheRechenwegOfSeats(t *testing.T) {
	key := townKey(t)
	calculation, err := key.ExplainNumber(10, seatUnit, finance.LargestRemainder, 1)
	require.NoError(t, err)
	german := calculation.Text(language.German)
	require.NotContains(t, german, "EUR")
	require.Contains(t, german, `Leimbach = Anzahl × Einwohner / Einwohner insgesamt, mindestens Mindestzahl
     Anzahl: 10
     Einwohner: 400
     Einwohner insgesamt: 10.000
     Mindestzahl: 1
     = 1
`)
	require.Contains(t, german, `Rest 1 = Summe
     Anzahl: 10
     abzüglich Leimbach: 1
     abzüglich Buttlar: 1
     = 8
`)
	require.Contains(t, german, `Bad Salzungen = Rest 1 × Einwohner / Einwohner der Übrigen 1, Rest: größte Reste (Hare/Niemeyer)
     Rest 1: 8
     Einwohner: 8.000
     Einwohner der Übrigen 1: 9.500
     = 7
`)
	require.Contains(t, calculation.Text(language.English), "check: sum of the parts = sum\n     Bad Salzungen: 7\n     Vacha: 1\n     Leimbach: 1\n     Buttlar: 1\n     = 10\n")
	_, err = key.ExplainNumber(10, bilingual.Text{German: "Sitze"}, finance.LargestRemainder)
	require.ErrorAs(t, err, new(*finance.NumberError))
	_, err = key.ExplainNumber(10, bilingual.Text{English: "seats"}, finance.LargestRemainder)
	require.ErrorAs(t, err, new(*finance.NumberError))
	_, err = key.ExplainNumber(2, seatUnit, finance.LargestRemainder, 1)
	require.ErrorAs(t, err, new(*finance.NumberError))

	equal, err := finance.EqualKey(testName, civil.Period{}, assumed, "a", "b", "c")
	require.NoError(t, err)
	calculation, err = equal.ExplainNumber(4, seatUnit, finance.LargestRemainder)
	require.NoError(t, err)
	require.Contains(t, calculation.Text(language.German),
		"Gleichstand: gleiche Ansprüche von a; b; c auf 1 der Sitze, vergeben nach der Reihenfolge an die zuerst genannten, a\n")
	_, err = equal.ExplainNumber(4, seatUnit, finance.LargestRemainder.RefusingTies())
	require.ErrorContains(t, err, "to 1 of the seats")
}

// A tie of a million equal claims is told in a line.
func TestAnErrorListsFewIndices(t *testing.T) {
	weights := make([]int64, 1_000_000)
	for i := range weights {
		weights[i] = 1
	}
	_, err := finance.Apportion(finance.Cent(1), weights, finance.LargestRemainder.RefusingTies())
	var tie *finance.TieError
	require.ErrorAs(t, err, &tie)
	require.Len(t, tie.Indices, len(weights))
	require.Equal(t, "finance: apportionment: equal claims of the weights at [0 1 2 3 4 5 6 7 8 9 … +999990] to 1 cent; "+
		"decide by lot or by rule, or give them to the first", err.Error())
}

// Ten million weights are split without loss; 10^7 × 3 cent and 1 cent more go around once and the first has one more.
func TestTenMillionWeights(t *testing.T) {
	effort.OrSkip(t, "splits among ten million")
	weights := make([]int64, 10_000_000)
	for i := range weights {
		weights[i] = 7
	}
	for _, method := range allMethods {
		parts, err := finance.Apportion(finance.Cent(30_000_001), weights, method)
		require.NoError(t, err)
		require.Equal(t, int64(4), parts[0].Cents())
		for _, part := range parts[1:] {
			if part != finance.Cent(3) {
				require.Fail(t, "want 3 cent for each")
			}
		}
	}
}

func ExampleApportionNumber() {
	fmt.Println(finance.ApportionNumber(10, []int64{8000, 1500, 400, 100}, finance.SainteLague))
	fmt.Println(finance.ApportionNumber(10, []int64{8000, 1500, 400, 100}, finance.SainteLague, 1))
	_, err := finance.ApportionNumber(3, []int64{1, 1}, finance.SainteLague.RefusingTies())
	fmt.Println(err)
	// Output:
	// [8 2 0 0] <nil>
	// [7 1 1 1] <nil>
	// finance: apportionment: equal claims of the weights at [0 1] to 1 of the units; decide by lot or by rule, or give them to the first
}

func ExampleKey_ApportionNumber() {
	allocations, err := exampleKey().ApportionNumber(40, finance.SainteLague, 10)
	for _, a := range allocations {
		fmt.Println(a.Name, a.Number)
	}
	calculation, _ := exampleKey().ExplainNumber(40, seatUnit, finance.SainteLague, 10)
	first, _, _ := strings.Cut(calculation.Text(language.English), "  2.")
	fmt.Print(first, err)
	// Output:
	// Erfurt 20
	// Gera 10
	// Jena 10
	// Apportionment, seats: population
	//   1. seats in total
	//      = 40
	// <nil>
}

// 53, 26.5, 17.67, 13.25, 10.6 and 8.83 for the first, 24 and 12 for the second, 23 and 11.5 for the third are the ten highest; 24 by 3 is the
// next. By 1, 3, 5 … the tenth is 53 by 11, 4.818…, and the next 24 by 5.
func TestTheRechenwegOfDivisorsShowsTheQuotientsThatDecide(t *testing.T) {
	key, err := finance.KeyByWeight(testName, civil.Period{}, assumed,
		[]finance.Weight{people("a", 53), people("b", 24), people("c", 23)})
	require.NoError(t, err)
	for method, want := range map[finance.Method][]string{
		finance.DHondt: {
			"niedrigste berücksichtigte Höchstzahl, a = Einwohner / Einwohner insgesamt / Teiler\n     Einwohner: 53\n     Einwohner insgesamt: 100\n     Teiler: 6\n     = 53/600 (8,8333 %)\n",
			"höchste nicht berücksichtigte Höchstzahl, b = Einwohner / Einwohner insgesamt / Teiler\n     Einwohner: 24\n     Einwohner insgesamt: 100\n     Teiler: 3\n     = 8 %\n",
		},
		finance.SainteLague: {
			"niedrigste berücksichtigte Höchstzahl, a = Einwohner / Einwohner insgesamt / Teiler\n     Einwohner: 53\n     Einwohner insgesamt: 100\n     Teiler: 11\n     = 53/1100 (4,8182 %)\n",
			"höchste nicht berücksichtigte Höchstzahl, b = Einwohner / Einwohner insgesamt / Teiler\n     Einwohner: 24\n     Einwohner insgesamt: 100\n     Teiler: 5\n     = 4,8 %\n",
		},
	} {
		calculation, err := key.ExplainNumber(10, seatUnit, method, 1)
		require.NoError(t, err)
		for _, step := range want {
			require.Contains(t, calculation.Text(language.German), step, method)
		}
	}
	three, err := key.ExplainNumber(3, seatUnit, finance.DHondt)
	require.NoError(t, err)
	require.Contains(t, three.Text(language.German), "niedrigste berücksichtigte Höchstzahl, b = ", "53 and 26.5 for a, and 24 for b")
	one, err := key.Among("b", "a")
	require.NoError(t, err)
	single, err := one.ExplainNumber(2, seatUnit, finance.DHondt)
	require.NoError(t, err)
	require.Contains(t, single.Text(language.German), "höchste nicht berücksichtigte Höchstzahl, b = ", "26.5 for the second seat of a, and 24 for b, which stands first")
	none, err := key.ExplainNumber(0, seatUnit, finance.DHondt)
	require.NoError(t, err)
	require.NotContains(t, none.Text(language.German), "Höchstzahl", "nobody got a seat")
}

// Quotients are shown as long as their divisors fit a number: of 2⁶³ - 2 cents the next by D'Hondt is the 2⁶³ - 1st, and of 2⁶² - 1 cents the
// next divisor by Sainte-Laguë is 2⁶³ - 1.
func TestDivisorsThatDoNotFitAreNotShown(t *testing.T) {
	key, err := finance.KeyByWeight(testName, civil.Period{}, assumed, []finance.Weight{people("a", 1)})
	require.NoError(t, err)
	for method, most := range map[finance.Method]int64{finance.DHondt: math.MaxInt64 - 1, finance.SainteLague: 1<<62 - 1} {
		calculation, err := key.ExplainBy(finance.Cent(most), finance.Scheme{Method: method})
		require.NoError(t, err)
		require.Contains(t, calculation.Text(language.German), "Teiler: 9.223.372.036.854.775.807\n", method)
		calculation, err = key.ExplainBy(finance.Cent(most+1), finance.Scheme{Method: method})
		require.NoError(t, err)
		require.NotContains(t, calculation.Text(language.German), "Teiler", method)
	}
}
