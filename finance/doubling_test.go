package finance_test

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/doubling"
)

func numbered(n int) []string {
	ids := make([]string, n)
	for i := range ids {
		ids[i] = fmt.Sprint("p", i)
	}
	return ids
}

// manyWeights are n weights of which no two neighbours are equal.
func manyWeights(n int) []int64 {
	weights := make([]int64, n)
	for i := range weights {
		weights[i] = int64(i*7919%10_007 + 1)
	}
	return weights
}

func keyOfMany(t testing.TB, n int) finance.Key {
	t.Helper()
	weights := make([]finance.Weight, n)
	for i, weight := range manyWeights(n) {
		weights[i] = finance.Weight{ID: fmt.Sprint("p", i), Name: "x", Value: weight}
	}
	key, err := finance.KeyByWeight(testName, civil.Period{}, assumed, weights)
	require.NoError(t, err)
	return key
}

// planOfMany has payers in eight years, or one payer in every year of many.
func planOfMany(t testing.TB, payers int) finance.Plan {
	t.Helper()
	plan, err := finance.NewPlan(entriesOfMany(payers)...)
	require.NoError(t, err)
	return plan
}

func entriesOfMany(payers int) (entries []finance.PlanEntry) {
	for year := range 8 {
		for i := range payers {
			entries = append(entries, finance.PlanEntry{Year: 2020 + year, ID: fmt.Sprint("p", i), Name: "x", Amount: finance.Euro(1)})
		}
	}
	return entries
}

func seriesOfMany(t testing.TB, n int) law.Series[finance.Amount] {
	t.Helper()
	values := make([]law.Dated[finance.Amount], n)
	for i := range values {
		from := civil.MustParse("1800-01-01").AddDays(10 * i)
		values[i] = law.Dated[finance.Amount]{Period: civil.Period{From: from, Through: from.AddDays(9)}, Value: finance.Euro(5), Source: assumed}
	}
	series, err := law.NewSeries(law.NotYetInForce, law.AfterRecords, values)
	require.NoError(t, err)
	return series
}

// must is for work that was prepared so that it cannot fail.
func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func written(err error) {
	if err != nil {
		panic(err)
	}
}

// Apportionment, keys, plans, tables, charts and calculations take twice as long for twice as much, and not four times.
func TestDoubling(t *testing.T) {
	doubling.Run(t, slices.Concat(apportionCases(), keyCases(), planCases(), tableCases()))
}

func apportionCases() (cases []doubling.Case) {
	for method := finance.LargestRemainder; ; method++ {
		if _, err := finance.Apportion(finance.Euro(1), []int64{1}, method); err != nil {
			break
		}
		cases = append(cases, doubling.Case{Name: "finance.Apportion finance.AppendApportion", Of: method.String(), From: 20_000, Prepare: func(_ testing.TB, n int) func() {
			weights := manyWeights(n)
			return func() { must(finance.Apportion(finance.Euro(1_000_003), weights, method)) }
		}})
	}
	return append(cases,
		doubling.Case{Name: "finance.ApportionWithin", Of: "every second part at its cap", From: 4_000, Prepare: func(_ testing.TB, n int) func() {
			weights, bounds := manyWeights(n), make([]finance.Bounds, n)
			for i := range bounds {
				bounds[i] = finance.AtLeast(finance.Cent(1))
				if i%2 == 0 {
					bounds[i] = finance.AtMost(finance.Cent(int64(n)))
				}
			}
			return func() {
				must(finance.ApportionWithin(finance.Euro(int64(n)), weights, bounds, finance.LargestRemainder))
			}
		}},
		doubling.Case{Name: "finance.ApportionShares finance.SumShares", From: 4_000, Prepare: func(_ testing.TB, n int) func() {
			shares := make([]finance.Share, n)
			for i := range shares {
				shares[i] = finance.MustFraction(1, int64(n))
			}
			return func() { must(finance.ApportionShares(finance.Euro(1_000_003), shares, finance.LargestRemainder)) }
		}},
		doubling.Case{Name: "finance.ApportionNumber", From: 20_000, Prepare: func(_ testing.TB, n int) func() {
			weights, minimum := manyWeights(n), slices.Repeat([]int64{1}, n)
			return func() { must(finance.ApportionNumber(int64(3*n), weights, finance.LargestRemainder, minimum...)) }
		}},
		doubling.Case{Name: "finance.ApportionMatrix", Of: "rows of a product", From: 2_000, Prepare: func(_ testing.TB, n int) func() {
			rows, columns, weights := matrixOf(n)
			return func() { must(finance.ApportionMatrix(rows, columns, weights)) }
		}},
		doubling.Case{Name: "finance.TieError.Error finance.TieError.Text", From: 50_000, Prepare: func(t testing.TB, n int) func() {
			_, err := finance.Apportion(finance.Cent(1), slices.Repeat([]int64{1}, n), finance.LargestRemainder.RefusingTies())
			require.Error(t, err)
			return func() { _ = err.Error() }
		}},
		doubling.Case{Name: "finance.Sum finance.RoundingRule.Total", From: 50_000, Prepare: func(_ testing.TB, n int) func() {
			amounts := slices.Repeat([]finance.Amount{finance.Cent(333)}, n)
			rule := finance.RoundingRule{Rounding: finance.HalfUp, Order: finance.RoundEachThenSum, Source: assumed}
			return func() {
				must(finance.Sum(amounts...))
				must(rule.Total(finance.MustPercent("12.5"), amounts...))
			}
		}},
		doubling.Case{Name: "finance.Index.Amounts", From: 100, Limit: 500, Prepare: func(_ testing.TB, n int) func() {
			index := finance.Index{Base: finance.Euro(100), First: 2000, Rate: finance.MustPercent("1"), Years: n, Way: finance.StepByStep, Rounding: finance.HalfUp}
			return func() { must(index.Amounts()) }
		}})
}

// matrixOf has n rows of four columns each.
func matrixOf(n int) (rows, columns []finance.Amount, weights [][]int64) {
	for i := range n {
		rows = append(rows, finance.Cent(int64(4*(i%7+1))))
		weights = append(weights, []int64{int64(i%7 + 1), int64(i%7 + 1), int64(i%7 + 1), int64(i%7 + 1)})
	}
	total := must(finance.Sum(rows...))
	for range 4 {
		columns = append(columns, finance.Cent(total.Cents()/4))
	}
	return rows, columns, weights
}

func keyCases() []doubling.Case {
	of := func(name string, from int, work func(key finance.Key, ids []string)) doubling.Case {
		return doubling.Case{Name: name, From: from, Prepare: func(t testing.TB, n int) func() {
			key, ids := keyOfMany(t, n), numbered(n)
			return func() { work(key, ids) }
		}}
	}
	scheme := finance.Scheme{Method: finance.LargestRemainder, BaseShare: finance.MustPercent("25")}
	years := []finance.YearAmount{{Year: 2024, Amount: finance.Euro(1_000_003)}, {Year: 2025, Amount: finance.Euro(2_000_003)}}
	total := finance.Euro(1_000_003)
	return []doubling.Case{
		of("finance.Key.Share", 5_000, func(key finance.Key, ids []string) {
			for _, id := range ids {
				key.Share(id)
			}
		}),
		of("finance.Key.Among", 5_000, func(key finance.Key, ids []string) { must(key.Among(ids[len(ids)/2:]...)) }),
		of("finance.Key.Apportion", 5_000, func(key finance.Key, _ []string) { must(key.Apportion(total, finance.LargestRemainder)) }),
		of("finance.Key.ApportionBy", 5_000, func(key finance.Key, _ []string) { must(key.ApportionBy(total, scheme)) }),
		of("finance.Key.ApportionYears", 2_000, func(key finance.Key, _ []string) { must(key.ApportionYears(years, finance.LargestRemainder)) }),
		of("finance.Key.ApportionNumber", 5_000, func(key finance.Key, ids []string) {
			must(key.ApportionNumber(int64(len(ids)), finance.LargestRemainder))
		}),
		of("finance.Key.Explain finance.Calculation.WriteText finance.Calculation.Text finance.Calculation.Evidence finance.Calculation.MarshalJSON", 1_000,
			func(key finance.Key, _ []string) {
				c := must(key.Explain(total, finance.LargestRemainder))
				written(c.WriteText(io.Discard, language.German))
				_ = c.Text(language.German)
				c.Evidence()
				must(json.Marshal(c))
			}),
		of("finance.Key.MarshalJSON finance.Key.UnmarshalJSON", 1_000, func(key finance.Key, _ []string) {
			var again finance.Key
			written(json.Unmarshal(must(json.Marshal(key)), &again))
		}),
		of("finance.Key.ExplainBy", 2_000, func(key finance.Key, _ []string) { must(key.ExplainBy(total, scheme)) }),
		of("finance.Key.ExplainYears", 1_000, func(key finance.Key, _ []string) { must(key.ExplainYears(years, finance.LargestRemainder)) }),
		of("finance.Key.ExplainNumber", 2_000, func(key finance.Key, ids []string) {
			must(key.ExplainNumber(int64(len(ids)), bilingual.Text{German: "Sitze", English: "seats"}, finance.LargestRemainder))
		}),
		of("finance.Key.Parts finance.NewKey", 5_000, func(key finance.Key, _ []string) {
			must(finance.NewKey(testName, civil.Period{}, assumed, slices.Collect(key.Parts())))
		}),
		of("finance.Key.During", 5_000, func(key finance.Key, _ []string) {
			must(key.During(civil.MustParsePeriod("2024-01-01/2024-12-31"), assumed))
		}),
		of("finance.KeyByWeight finance.KeyOf", 5_000, func(_ finance.Key, ids []string) {
			must(finance.KeyOf(testName, civil.Period{}, assumed, slices.Values(ids), func(id string) (finance.Weight, error) {
				return finance.Weight{ID: id, Value: int64(len(id))}, nil
			}))
		}),
		of("finance.EqualKey finance.CompareKeys", 5_000, func(key finance.Key, ids []string) {
			equal := must(finance.EqualKey(testName, civil.Period{}, assumed, ids...))
			must(finance.CompareKeys(total, finance.LargestRemainder, key, equal))
		}),
		of("finance.MixKeys finance.Key.Components", 5_000, func(key finance.Key, ids []string) {
			equal := must(finance.EqualKey(testName, civil.Period{}, assumed, ids...))
			mixed := must(finance.MixKeys(testName, civil.Period{}, assumed, finance.Component{Key: key, Share: finance.MustPercent("60")},
				finance.Component{Key: equal, Share: finance.MustPercent("40")}))
			must(mixed.Apportion(total, finance.LargestRemainder))
		}),
	}
}

func planCases() []doubling.Case {
	of := func(name string, from int, work func(plan finance.Plan, key finance.Key)) doubling.Case {
		return doubling.Case{Name: name, From: from, Limit: finance.MostPlanCells / 8, Prepare: func(t testing.TB, n int) func() {
			plan, key := planOfMany(t, n), keyOfMany(t, n)
			return func() { work(plan, key) }
		}}
	}
	return []doubling.Case{
		{Name: "finance.NewPlan", From: 1_000, Limit: finance.MostPlanCells / 8, Prepare: func(_ testing.TB, n int) func() {
			entries := entriesOfMany(n)
			return func() { must(finance.NewPlan(entries...)) }
		}},
		{Name: "finance.Plan.MarshalJSON finance.Plan.UnmarshalJSON", From: 1_000, Limit: finance.MostPlanCells / 8, Prepare: func(t testing.TB, n int) func() {
			first := planOfMany(t, n)
			return func() {
				var plan finance.Plan
				written(json.Unmarshal(must(json.Marshal(first)), &plan))
			}
		}},
		of("finance.Plan.Table", 1_000, func(plan finance.Plan, _ finance.Key) { plan.Table() }),
		{Name: "finance.Plan.Table", Of: "as many years as payers", From: 150, Limit: 512, Prepare: func(t testing.TB, n int) func() {
			entries := make([]finance.PlanEntry, n)
			for i := range entries {
				entries[i] = finance.PlanEntry{Year: 1 + i, ID: fmt.Sprint("p", i%64), Name: "x", Amount: finance.Euro(1)}
			}
			plan := must(finance.NewPlan(entries...))
			return func() { plan.Table() }
		}},
		of("finance.Plan.Chart finance.Plan.Years finance.Plan.Entries finance.Plan.Total finance.Plan.In finance.Plan.Of", 2_000,
			func(plan finance.Plan, _ finance.Key) {
				plan.Chart()
				plan.Entries()
				must(plan.Total())
				plan.In(plan.Years()[0])
				plan.Of("p7")
			}),
		of("finance.Plan.CheckShares", 1_000, func(plan finance.Plan, key finance.Key) { must(plan.CheckShares(key, finance.LargestRemainder)) }),
		{Name: "finance.Plan.CheckCeilings", From: 500, Limit: 9_000, Prepare: func(t testing.TB, n int) func() {
			entries := make([]finance.PlanEntry, n)
			for i := range entries {
				entries[i] = finance.PlanEntry{Year: 1 + i, ID: "p", Name: "x", Amount: finance.Euro(7)}
			}
			plan, ceilings := must(finance.NewPlan(entries...)), seriesOfMany(t, n)
			return func() { plan.CheckCeilings("", ceilings) }
		}},
	}
}

func tableCases() []doubling.Case {
	write := func(name string, work func(w io.Writer, table finance.Table) error) doubling.Case {
		return doubling.Case{Name: name, From: 1_000, Limit: finance.MostPlanCells / 8, Prepare: func(t testing.TB, n int) func() {
			table := planOfMany(t, n).Table()
			return func() { written(work(io.Discard, table)) }
		}}
	}
	return []doubling.Case{
		write("finance.Table.WriteText", func(w io.Writer, table finance.Table) error { return table.WriteText(w, language.German) }),
		write("finance.Table.WriteCSV", func(w io.Writer, table finance.Table) error { return table.WriteCSV(w) }),
		write("finance.Table.WriteHTML", func(w io.Writer, table finance.Table) error { return table.WriteHTML(w, language.German) }),
		write("finance.Table.WriteMarkdown", func(w io.Writer, table finance.Table) error { return table.WriteMarkdown(w, language.German) }),
		write("finance.Table.MarshalJSON finance.Table.Kinds", func(_ io.Writer, table finance.Table) error {
			_, err := json.Marshal(table)
			return err
		}),
		{Name: "finance.AllocationTable", From: 5_000, Prepare: func(t testing.TB, n int) func() {
			allocations := must(keyOfMany(t, n).Apportion(finance.Euro(1_000_003), finance.LargestRemainder))
			return func() { must(finance.AllocationTable(testName, allocations)) }
		}},
		{Name: "finance.AllocationChart finance.Chart.WriteSVG finance.Chart.WriteHTML", From: 2_000, Prepare: func(t testing.TB, n int) func() {
			allocations := must(keyOfMany(t, n).Apportion(finance.Euro(1_000_003), finance.LargestRemainder))
			return func() {
				chart := must(finance.AllocationChart(testName, allocations))
				written(chart.WriteSVG(io.Discard, language.German))
				written(chart.WriteHTML(io.Discard, language.German))
			}
		}},
		{Name: "finance.CeilingTable finance.CeilingChart", From: 2_000, Prepare: func(t testing.TB, n int) func() {
			series := seriesOfMany(t, n)
			return func() {
				finance.CeilingTable(testName, series)
				finance.CeilingChart(testName, series)
			}
		}},
		{Name: "finance.ExplainMatrix", From: 500, Prepare: func(_ testing.TB, n int) func() {
			rows, columns, weights := matrixOf(n)
			lines := func(sums []finance.Amount) []finance.MatrixLine {
				list := make([]finance.MatrixLine, len(sums))
				for i, sum := range sums {
					list[i] = finance.MatrixLine{Name: fmt.Sprint("x", i), Sum: sum}
				}
				return list
			}
			return func() { must(finance.ExplainMatrix(testName, assumed, lines(rows), lines(columns), weights)) }
		}},
	}
}
