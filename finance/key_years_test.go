package finance_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/civil"
)

func years(first int, cents ...int64) []finance.YearAmount {
	out := make([]finance.YearAmount, len(cents))
	for i, c := range cents {
		out[i] = finance.YearAmount{Year: first + i, Amount: finance.Cent(c)}
	}
	return out
}

// Three equal members and 100.00 in each of three years: each pays 100.00 in all, and the leftover cent goes round.
func TestNobodyPaysTheLeftoverCentForEver(t *testing.T) {
	key, err := finance.EqualKey(testName, civil.Period{}, assumed, "a", "b", "c")
	require.NoError(t, err)
	plan, err := key.ApportionYears(years(2024, 10_000, 10_000, 10_000), finance.LargestRemainder)
	require.NoError(t, err)
	more := map[string]int{}
	for _, e := range plan.Entries() {
		require.Contains(t, []int64{3333, 3334}, e.Amount.Cents())
		if e.Amount.Cents() == 3334 {
			more[e.ID]++
		}
	}
	require.Equal(t, map[string]int{"a": 1, "b": 1, "c": 1}, more)
	findings, err := plan.CheckShares(key, finance.LargestRemainder)
	require.NoError(t, err)
	require.Empty(t, findings)
	last, err := key.ExplainYears(years(9998, 10_000, 10_000), finance.LargestRemainder)
	require.NoError(t, err)
	require.Contains(t, last.Text(language.German),
		"Probe: Summe 9999 = Summe\n     a, 9999: 33,33 EUR\n     b, 9999: 33,34 EUR\n     c, 9999: 33,33 EUR\n     = 100,00 EUR\n", "of 66.67 for a and b and 66.66 for c, a has its cent in 9998")
}

// Years add up, bodies have over all years what the key gives them of the whole, and each amount is the share of the year rounded down
// or up.
func TestYearsAndBodiesAddUp(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 6))
	for range thorough(500) {
		var weights []finance.Weight
		for i := range 2 + r.IntN(20) {
			weights = append(weights, finance.Weight{ID: fmt.Sprint(i), Value: 1 + r.Int64N(100_000)})
		}
		key, err := finance.KeyByWeight(testName, civil.Period{}, assumed, weights)
		require.NoError(t, err)
		var sums []int64
		var total int64
		for range 1 + r.IntN(10) {
			sums = append(sums, r.Int64N(1<<40))
			total += sums[len(sums)-1]
		}
		plan, err := key.ApportionYears(years(2020, sums...), finance.LargestRemainder)
		require.NoError(t, err)
		for i, sum := range sums {
			require.Equal(t, finance.Cent(sum), plan.In(2020+i))
		}
		whole, err := key.Apportion(finance.Cent(total), finance.LargestRemainder)
		require.NoError(t, err)
		for _, a := range whole {
			require.Equal(t, a.Amount, plan.Of(a.ID))
		}
		for _, e := range plan.Entries() {
			share, _ := key.Share(e.ID)
			down, err := share.Of(finance.Cent(sums[e.Year-2020]), finance.Down)
			require.NoError(t, err)
			up, err := share.Of(finance.Cent(sums[e.Year-2020]), finance.Up)
			require.NoError(t, err)
			require.Contains(t, []finance.Amount{down, up}, e.Amount)
		}
	}
}

// Also by the methods whose sums over the years may be further from the exact share, everything adds up.
func TestYearsByOtherMethods(t *testing.T) {
	for _, method := range allMethods {
		plan, err := classKey(t).ApportionYears(years(2020, 1, 0, 3, 7, 2), method)
		require.NoError(t, err)
		whole, err := classKey(t).Apportion(finance.Cent(13), method)
		require.NoError(t, err)
		for _, a := range whole {
			require.Equal(t, a.Amount, plan.Of(a.ID))
		}
		require.Equal(t, finance.Cent(7), plan.In(2023))
		findings, err := plan.CheckShares(classKey(t), method)
		require.NoError(t, err)
		require.Empty(t, findings)
	}
}

func TestYearsAreRefused(t *testing.T) {
	key := classKey(t)
	for name, bad := range map[string][]finance.YearAmount{
		"year": years(0, 1), "sum": years(2024, -1), "twice": append(years(2024, 1), years(2024, 1)...),
	} {
		_, err := key.ApportionYears(bad, finance.LargestRemainder)
		require.ErrorAs(t, err, new(*finance.PlanError), name)
		_, err = key.ExplainYears(bad, finance.LargestRemainder)
		require.ErrorAs(t, err, new(*finance.PlanError), name)
	}
	for _, year := range []int{1, 9999} {
		_, err := key.ApportionYears(years(year, 1), finance.LargestRemainder)
		require.NoError(t, err, "the first and the last year")
	}
	_, err := key.ApportionYears(years(2024, 1<<62, 1<<62), finance.LargestRemainder)
	require.ErrorAs(t, err, new(*finance.OverflowError))
	plan, err := key.ApportionYears(nil, finance.LargestRemainder)
	require.NoError(t, err)
	require.Empty(t, plan.Entries())
}

func TestTheRechenwegOverYears(t *testing.T) {
	key, err := finance.EqualKey(testName, civil.Period{}, assumed, "a", "b", "c")
	require.NoError(t, err)
	calculation, err := key.ExplainYears(years(2024, 10_000, 10_000, 10_000), finance.LargestRemainder)
	require.NoError(t, err)
	text := calculation.Text(language.German)
	require.Contains(t, text, "Betrag aller Jahre = Summe\n     Betrag 2024: 100,00 EUR\n     Betrag 2025: 100,00 EUR\n     Betrag 2026: 100,00 EUR\n     = 300,00 EUR\n")
	require.Contains(t, text, "a, 2024 = Betrag 2024 × Anteil\n     Betrag 2024: 100,00 EUR\n     Anteil: 1/3 (33,3333 %)\n     = 33,34 EUR (aufgerundet)\n")
	require.Contains(t, text, "b, 2024 = Betrag 2024 × Anteil\n     Betrag 2024: 100,00 EUR\n     Anteil: 1/3 (33,3333 %)\n     = 33,33 EUR (abgerundet)\n")
	require.Contains(t, text, "Probe: c, alle Jahre = Summe\n")
	require.Equal(t, 1, strings.Count(calculation.Text(language.English), "check: sum of 2026 = sum\n"))
}

func planOf(t *testing.T, bodies []string, first int, yearly ...[]int64) finance.Plan {
	t.Helper()
	var entries []finance.PlanEntry
	for n, year := range yearly {
		for i, cents := range year {
			entries = append(entries, finance.PlanEntry{Year: first + n, ID: bodies[i], Amount: finance.Cent(cents)})
		}
	}
	plan, err := finance.NewPlan(entries...)
	require.NoError(t, err)
	return plan
}

// A plan keeps to the key in whole, year by year as the key splits, or within a cent a year; anything else is found.
func TestSharesAreKeptInWholeOrByTheYear(t *testing.T) {
	bodies := []string{"a", "b", "c"}
	key, err := finance.EqualKey(testName, civil.Period{}, assumed, bodies...)
	require.NoError(t, err)
	for name, test := range map[string]struct {
		years [][]int64
		found []string
	}{
		"each year by the key":           {[][]int64{{3334, 3333, 3333}, {3334, 3333, 3333}, {3334, 3333, 3333}}, nil},
		"in whole, years as they please": {[][]int64{{10_000, 0, 0}, {0, 10_000, 0}, {0, 0, 10_000}}, nil},
		"the cent to somebody else":      {[][]int64{{3333, 3333, 3334}, {3333, 3334, 3333}, {3333, 3333, 3334}}, nil},
		"a cent too much in one year":    {[][]int64{{3335, 3333, 3332}, {3334, 3333, 3333}, {3334, 3333, 3333}}, []string{"a", "c"}},
		"one pays the share of another":  {[][]int64{{6667, 0, 3333}, {3334, 3333, 3333}}, []string{"a", "b"}},
		"euro apart":                     {[][]int64{{3400, 3300, 3300}, {3300, 3400, 3301}}, []string{"a", "b", "c"}}, // 6700, 6700, 6601 of 20,001
		"two years, the cent to another": {[][]int64{{3333, 3333, 3334}, {3333, 3334, 3333}}, nil},
		"one year, the cent to another":  {[][]int64{{3333, 3334, 3333}}, []string{"a", "b"}},
	} {
		findings, err := planOf(t, bodies, 2024, test.years...).CheckShares(key, finance.LargestRemainder)
		require.NoError(t, err)
		var found []string
		for _, f := range findings {
			require.Equal(t, finance.ShareNotMet, f.Fault)
			found = append(found, f.ID)
		}
		require.Equal(t, test.found, found, name)
	}
	// By D'Hondt 95 of 100 is worth all 20 cents of a year, which is a cent more than 95 %; of 120 cents it is worth 115.
	towns := []string{"a", "b", "c", "d", "e", "f"}
	var weights []finance.Weight
	for i, id := range towns {
		weights = append(weights, finance.Weight{ID: id, Value: []int64{95, 1, 1, 1, 1, 1}[i]})
	}
	uneven, err := finance.KeyByWeight(testName, civil.Period{}, assumed, weights)
	require.NoError(t, err)
	all := []int64{20, 0, 0, 0, 0, 0}
	findings, err := planOf(t, towns, 2024, all, all, all, all, all, all).CheckShares(uneven, finance.DHondt)
	require.NoError(t, err)
	require.Empty(t, findings, "each year is as the method splits it")
	findings, err = planOf(t, bodies, 2024, []int64{6667, 0, 3333}, []int64{3334, 3333, 3333}).CheckShares(key, finance.LargestRemainder)
	require.NoError(t, err)
	require.Equal(t, "a: Betrag weicht vom Anteil ab: 100,01 EUR statt 66,67 EUR (auch Jahr für Jahr nicht der auf den Cent gerundete Anteil)",
		findings[0].Text(language.German))
	require.Equal(t, finance.Cent(2), findings[0].Tolerance)
}

func ExampleKey_ApportionYears() {
	key, err := finance.EqualKey(testName, civil.Period{}, assumed, "a", "b", "c")
	if err != nil {
		fmt.Println(err)
		return
	}
	plan, err := key.ApportionYears(years(2024, 10_000, 10_000, 10_000), finance.LargestRemainder)
	for _, year := range plan.Years() {
		var paid []string
		for _, e := range plan.Entries() {
			if e.Year == year {
				paid = append(paid, e.ID+" "+e.Amount.String())
			}
		}
		fmt.Println(strings.Join(paid, "  "))
	}
	fmt.Println(plan.Of("a"), plan.Of("b"), plan.Of("c"), err)
	// Output:
	// a 33.34  b 33.33  c 33.33
	// a 33.33  b 33.34  c 33.33
	// a 33.33  b 33.33  c 33.34
	// 100.00 100.00 100.00 <nil>
}

// A cent of each of two years for two equal bodies: each pays one, and which year is whose is a tie, as in the first two years of three
// bodies. Two years of two cents and one cent of unequal bodies hold none.
func TestTiesOfYearsAreToldAndRefused(t *testing.T) {
	year := func(y int, cents int64) finance.YearAmount {
		return finance.YearAmount{Year: y, Amount: finance.Cent(cents)}
	}
	for name, test := range map[string]struct {
		ids   []string
		years []finance.YearAmount
		cells []int // with equal claims; nil where there is no tie
	}{
		"two bodies":   {[]string{"a", "b"}, []finance.YearAmount{year(2024, 1), year(2025, 1)}, []int{0, 1, 2, 3}},
		"three bodies": {[]string{"a", "b", "c"}, []finance.YearAmount{year(2024, 1), year(2025, 2)}, []int{1, 3, 5}},
		"nothing left": {[]string{"a", "b"}, []finance.YearAmount{year(2024, 2), year(2025, 4)}, nil},
	} {
		key, err := finance.EqualKey(testName, civil.Period{}, assumed, test.ids...)
		require.NoError(t, err)
		_, err = key.ApportionYears(test.years, finance.LargestRemainder)
		require.NoError(t, err, name)
		calculation, err := key.ExplainYears(test.years, finance.LargestRemainder)
		require.NoError(t, err, name)
		_, refused := key.ApportionYears(test.years, finance.LargestRemainder.RefusingTies())
		_, unexplained := key.ExplainYears(test.years, finance.LargestRemainder.RefusingTies())
		if test.cells == nil {
			require.NoError(t, refused, name)
			require.NoError(t, unexplained, name)
			require.NotContains(t, calculation.Text(language.German), "Gleichstand", name)
			continue
		}
		var tie *finance.TieError
		require.ErrorAs(t, refused, &tie, name)
		require.Equal(t, test.cells, tie.Indices, name)
		require.ErrorAs(t, unexplained, &tie, name)
		require.Contains(t, calculation.Text(language.German), "Gleichstand: gleiche Ansprüche von a, 202", name)
		require.Contains(t, calculation.Text(language.English), "tie: equal claims of a, 202", name)
	}
}
