package finance_test

import (
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
)

func inCents(cents ...int64) []finance.Amount {
	out := make([]finance.Amount, len(cents))
	for i, c := range cents {
		out[i] = finance.Cent(c)
	}
	return out
}

// requireMatrix checks what every result must keep to: both sums, no negative cell, nothing where the weight is zero.
func requireMatrix(t *testing.T, rows, columns []finance.Amount, weights [][]int64, cells [][]finance.Amount) {
	t.Helper()
	require.Len(t, cells, len(rows))
	held := make([]int64, len(columns))
	for i, row := range cells {
		require.Len(t, row, len(columns))
		var sum int64
		for j, cell := range row {
			require.GreaterOrEqual(t, cell.Sign(), 0)
			if weights[i][j] == 0 {
				require.True(t, cell.IsZero(), "row %d, column %d", i, j)
			}
			sum += cell.Cents()
			held[j] += cell.Cents()
		}
		require.Equal(t, rows[i].Cents(), sum, "row %d", i)
	}
	for j, sum := range columns {
		require.Equal(t, sum.Cents(), held[j], "column %d", j)
	}
}

// randomMatrix draws weights, a share of them zero, and sums that are either those of some split over them or any others.
func randomMatrix(r *rand.Rand, m, n int, zeros float64, feasible bool) (rows, columns []finance.Amount, weights [][]int64) {
	weights = make([][]int64, m)
	rowSums, columnSums := make([]int64, m), make([]int64, n)
	size := r.IntN(40)
	for i := range weights {
		weights[i] = make([]int64, n)
		for j := range n {
			if r.Float64() >= zeros {
				weights[i][j] = 1 + r.Int64()>>r.IntN(63)
			}
			if weights[i][j] > 0 || !feasible {
				cents := r.Int64N(1 << size)
				rowSums[i] += cents
				columnSums[j] += cents
			}
		}
	}
	return inCents(rowSums...), inCents(columnSums...), weights
}

// blocks tells by trying every set of rows whether the sums are impossible: some rows need more than all columns take that are open
// to them (Gale's condition).
func blocks(rows, columns []finance.Amount, weights [][]int64) bool {
	for set := range 1 << len(rows) {
		var needs, room int64
		for j := range columns {
			open := false
			for i := range rows {
				open = open || set>>i&1 == 1 && weights[i][j] > 0
			}
			if open {
				room += columns[j].Cents()
			}
		}
		for i := range rows {
			if set>>i&1 == 1 {
				needs += rows[i].Cents()
			}
		}
		if needs > room {
			return true
		}
	}
	return false
}

// Whatever can be split is split exactly; what cannot be split is refused, with rows and columns that prove it.
func TestAMatrixKeepsBothSumsOrNamesWhatBlocks(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 1))
	split, refused := 0, 0
	for round := range thorough(6000) {
		rows, columns, weights := randomMatrix(r, 1+r.IntN(6), 1+r.IntN(6), r.Float64(), round%2 == 0)
		cells, err := finance.ApportionMatrix(rows, columns, weights)
		if !blocks(rows, columns, weights) {
			require.NoError(t, err, "%v %v %v", rows, columns, weights)
			requireMatrix(t, rows, columns, weights, cells)
			split++
			continue
		}
		refused++
		var fault *finance.MatrixError
		require.ErrorAs(t, err, &fault)
		require.Nil(t, cells)
		var needs, room int64
		for _, i := range fault.Rows {
			needs += rows[i].Cents()
			for j := range columns {
				if weights[i][j] > 0 {
					require.True(t, columns[j].IsZero() || contains(fault.Columns, j), "column %d is open to row %d", j, i)
				}
			}
		}
		for _, j := range fault.Columns {
			room += columns[j].Cents()
		}
		require.Equal(t, finance.Cent(needs), fault.Needs)
		require.Equal(t, finance.Cent(room), fault.Room)
		require.Greater(t, needs, room)
	}
	require.Greater(t, split, 100)
	require.Greater(t, refused, 20)
}

func contains(list []int, n int) bool {
	for _, other := range list {
		if other == n {
			return true
		}
	}
	return false
}

func TestLargeMatricesKeepBothSums(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 2))
	for range thorough(200) {
		rows, columns, weights := randomMatrix(r, 1+r.IntN(60), 1+r.IntN(30), r.Float64(), true)
		cells, err := finance.ApportionMatrix(rows, columns, weights)
		require.NoError(t, err)
		requireMatrix(t, rows, columns, weights, cells)
	}
}

// Where rows of weights are multiples of each other, each cell is the product of its sums by the total, rounded down or up. Among
// them are rows and columns of zero.
func TestProportionalMatrices(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 3))
	for range thorough(2000) {
		m, n := 1+r.IntN(12), 1+r.IntN(8)
		a, b := make([]int64, m), make([]int64, n)
		for i := range a {
			a[i] = 1 + r.Int64N(1<<30)
		}
		for j := range b {
			b[j] = 1 + r.Int64N(1<<30)
		}
		weights := make([][]int64, m)
		for i := range weights {
			for j := range b {
				weights[i] = append(weights[i], a[i]*b[j])
			}
		}
		total := r.Int64() >> r.IntN(63)
		rows, err := finance.Apportion(finance.Cent(total), weightsOfLength(r, m), finance.LargestRemainder)
		require.NoError(t, err)
		columns, err := finance.Apportion(finance.Cent(total), weightsOfLength(r, n), finance.LargestRemainder)
		require.NoError(t, err)
		cells, err := finance.ApportionMatrix(rows, columns, weights)
		require.NoError(t, err)
		requireMatrix(t, rows, columns, weights, cells)
		for i := range rows {
			for j := range columns {
				exact := new(big.Rat)
				if total > 0 {
					exact.SetFrac(new(big.Int).Mul(big.NewInt(rows[i].Cents()), big.NewInt(columns[j].Cents())), big.NewInt(total))
				}
				requireWithin(t, exact, cells[i][j], 1)
			}
		}
	}
}

func weightsOfLength(r *rand.Rand, n int) []int64 {
	weights := make([]int64, n)
	for i := range weights {
		weights[i] = r.Int64N(3) * r.Int64N(1000)
	}
	weights[r.IntN(n)]++
	return weights
}

// requireWithin checks that a cell is less than so many cents away from the exact value.
func requireWithin(t *testing.T, exact *big.Rat, cell finance.Amount, cents int64) {
	t.Helper()
	distance := new(big.Rat).Sub(exact, new(big.Rat).SetInt64(cell.Cents()))
	require.Negative(t, distance.Abs(distance).Cmp(new(big.Rat).SetInt64(cents)), "%s instead of %s", cell, exact.FloatString(4))
}

// fitted multiplies rows and columns by turns with 300 bits until both sums are right to a millionth of a cent.
func fitted(rows, columns []finance.Amount, weights [][]int64) [][]*big.Float {
	number := func(n int64) *big.Float { return new(big.Float).SetPrec(300).SetInt64(n) }
	cells := make([][]*big.Float, len(rows))
	for i := range cells {
		for j := range columns {
			cells[i] = append(cells[i], number(weights[i][j]))
		}
	}
	scale := func(line []*big.Float, sum int64) {
		held := number(0)
		for _, cell := range line {
			held.Add(held, cell)
		}
		factor := new(big.Float).Quo(number(sum), held)
		for _, cell := range line {
			cell.Mul(cell, factor)
		}
	}
	for range 2000 {
		for j, sum := range columns {
			var line []*big.Float
			for i := range rows {
				line = append(line, cells[i][j])
			}
			scale(line, sum.Cents())
		}
		for i, sum := range rows {
			scale(cells[i], sum.Cents())
		}
	}
	return cells
}

// Any weights are fitted to the sums: each cell is the exact fit, found here with 300 bits, rounded down or up.
func TestAMatrixIsTheBiproportionalFit(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 4))
	for range thorough(40) {
		rows, columns, weights := randomMatrix(r, 2+r.IntN(4), 2+r.IntN(3), 0, true)
		for i := range rows {
			for j := range columns {
				weights[i][j] = 1 + r.Int64N(1000)
				rows[i], columns[j] = finance.Cent(rows[i].Cents()+1), finance.Cent(columns[j].Cents()+1)
			}
		}
		cells, err := finance.ApportionMatrix(rows, columns, weights)
		require.NoError(t, err)
		for i, row := range fitted(rows, columns, weights) {
			for j, cell := range row {
				exact, _ := cell.Rat(nil)
				requireWithin(t, exact, cells[i][j], 1)
			}
		}
	}
}

// A cell that no split can fill takes part in none: of weights a, b / 0, d with equal sums only the diagonal is left, however slowly a
// mere fit would come near it.
func TestCellsThatMustBeEmpty(t *testing.T) {
	cells, err := finance.ApportionMatrix(inCents(500_000_000, 500_000_000), inCents(500_000_000, 500_000_000),
		[][]int64{{1, 1_000_000}, {0, 1}})
	require.NoError(t, err)
	require.Equal(t, [][]finance.Amount{inCents(500_000_000, 0), inCents(0, 500_000_000)}, cells)
}

// Where weights of zero keep groups of rows and columns apart, each is split as if it stood alone. Here each group has weights on its own
// columns and on those of the groups before it; as the first fills its own columns, nothing of the second can go there, and so on. That holds
// in whichever order the groups stand.
func TestGroupsOfAMatrixAreSplitAlone(t *testing.T) {
	const million = 1_000_000
	groups := []struct {
		rows, columns []finance.Amount
		weights       [][]int64
	}{
		{inCents(600*million, 400*million), inCents(700*million, 300*million), [][]int64{{1, 2}, {3, 1}}},
		{inCents(500*million, 500*million), inCents(200*million, 800*million), [][]int64{{1, 1}, {5, 1}}},
		{inCents(300*million, 900*million), inCents(800*million, 400*million), [][]int64{{7, 2}, {1, 4}}},
	}
	permutations(len(groups), func(order []int) {
		var rows, columns []finance.Amount
		var weights, want [][]int64
		for _, g := range order {
			rows, columns = append(rows, groups[g].rows...), append(columns, groups[g].columns...)
			alone, err := finance.ApportionMatrix(groups[g].rows, groups[g].columns, groups[g].weights)
			require.NoError(t, err)
			for i, row := range alone {
				weight, cell := make([]int64, 2*len(groups)), make([]int64, 2*len(groups))
				for place, other := range order {
					switch {
					case other == g:
						copy(weight[2*place:], groups[g].weights[i])
						copy(cell[2*place:], cents(row))
					case other < g:
						copy(weight[2*place:], []int64{million, million})
					}
				}
				weights, want = append(weights, weight), append(want, cell)
			}
		}
		cells, err := finance.ApportionMatrix(rows, columns, weights)
		require.NoError(t, err)
		for i, row := range cells {
			require.Equal(t, want[i], cents(row), order)
		}
	})
}

// However many cells have the same claim, the first row is served first, and in it the first column.
func TestManyTiesOfAMatrixGoByOrder(t *testing.T) {
	const n = 9
	ones, weights, want := make([]int64, n), make([][]int64, n), make([][]int64, n)
	for i := range n {
		ones[i], weights[i], want[i] = 1, make([]int64, n), make([]int64, n)
		for j := range n {
			weights[i][j] = 1
		}
		want[i][i] = 1
	}
	cells, err := finance.ApportionMatrix(inCents(ones...), inCents(ones...), weights)
	require.NoError(t, err)
	for i, row := range cells {
		require.Equal(t, want[i], cents(row))
	}
}

func TestMatricesAtTheEdges(t *testing.T) {
	const most = math.MaxInt64
	for name, test := range map[string]struct {
		rows, columns []int64
		weights       [][]int64
		want          [][]int64
	}{
		"nothing":            {nil, nil, nil, [][]int64{}},
		"no columns":         {[]int64{0, 0}, nil, [][]int64{{}, {}}, [][]int64{{}, {}}},
		"one row":            {[]int64{7}, []int64{3, 4}, [][]int64{{1, 9}}, [][]int64{{3, 4}}},
		"one column":         {[]int64{3, 4}, []int64{7}, [][]int64{{1}, {9}}, [][]int64{{3}, {4}}},
		"a row of zero":      {[]int64{0, 4}, []int64{1, 3}, [][]int64{{5, 5}, {1, 1}}, [][]int64{{0, 0}, {1, 3}}},
		"weights of zero":    {[]int64{0, 0}, []int64{0, 0}, [][]int64{{0, 0}, {0, 0}}, [][]int64{{0, 0}, {0, 0}}},
		"ties by order":      {[]int64{1, 1}, []int64{1, 1}, [][]int64{{1, 1}, {1, 1}}, [][]int64{{1, 0}, {0, 1}}},
		"the whole range":    {[]int64{most}, []int64{most}, [][]int64{{most}}, [][]int64{{most}}},
		"most in two":        {[]int64{most - 1, 1}, []int64{1, most - 1}, [][]int64{{0, 1}, {1, 0}}, [][]int64{{0, most - 1}, {1, 0}}},
		"weights far apart":  {[]int64{5, 5}, []int64{5, 5}, [][]int64{{most, 1}, {1, most}}, [][]int64{{5, 0}, {0, 5}}},
		"against all weight": {[]int64{9, 1}, []int64{1, 9}, [][]int64{{most, 1}, {0, most}}, [][]int64{{1, 8}, {0, 1}}},
	} {
		t.Run(name, func(t *testing.T) {
			cells, err := finance.ApportionMatrix(inCents(test.rows...), inCents(test.columns...), test.weights)
			require.NoError(t, err)
			got := [][]int64{}
			for _, row := range cells {
				got = append(got, cents(row))
			}
			require.Equal(t, test.want, got)
		})
	}
}

func TestMatricesAreRefused(t *testing.T) {
	one := [][]int64{{1, 1}, {1, 1}}
	for name, test := range map[string]struct {
		rows, columns []finance.Amount
		weights       [][]int64
		want          finance.MatrixError
		german        string
	}{
		"sums": {inCents(1, 2), inCents(2, 2), one, finance.MatrixError{Needs: finance.Cent(3), Room: finance.Cent(4)},
			"die Zeilen ergeben zusammen 0,03 EUR und die Spalten 0,04 EUR; verlangt ist dieselbe Summe"},
		"too few lists":   {inCents(1, 2), inCents(1, 2), one[:1], finance.MatrixError{}, "2 Zeilen und Gewichte für 1"},
		"ragged":          {inCents(1, 2), inCents(1, 2), [][]int64{{1, 1}, {1}}, finance.MatrixError{Rows: []int{1}}, "1 Gewichte bei 2 Spalten"},
		"weight":          {inCents(1, 2), inCents(1, 2), [][]int64{{1, -4}, {1, 1}}, finance.MatrixError{Rows: []int{0}, Columns: []int{1}}, "das Gewicht -4 ist negativ"},
		"negative row":    {inCents(-1, 2), inCents(0, 1), one, finance.MatrixError{Rows: []int{0}}, "Zeilen [0]: die Summe -0,01 EUR ist negativ"},
		"negative column": {inCents(0, 1), inCents(2, -1), one, finance.MatrixError{Columns: []int{1}}, "Spalten [1]: die Summe -0,01 EUR ist negativ"},
		"blocked": {inCents(10, 2), inCents(4, 8), [][]int64{{1, 0}, {1, 1}},
			finance.MatrixError{Rows: []int{0}, Columns: []int{0}, Needs: finance.Cent(10), Room: finance.Cent(4)},
			"Zeilen [0], Spalten [0]: die Zeilen haben nur in diesen Spalten Gewichte über null; sie müssen dort 0,10 EUR unterbringen"},
		"blocked twice": {inCents(10, 10, 2), inCents(4, 4, 14), [][]int64{{1, 0, 0}, {0, 1, 0}, {1, 1, 1}},
			finance.MatrixError{Rows: []int{0}, Columns: []int{0}, Needs: finance.Cent(10), Room: finance.Cent(4)}, "Zeilen [0], Spalten [0]: "},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := finance.ApportionMatrix(test.rows, test.columns, test.weights)
			var fault *finance.MatrixError
			require.ErrorAs(t, err, &fault)
			require.Equal(t, test.want.Rows, fault.Rows)
			require.Equal(t, test.want.Columns, fault.Columns)
			require.Equal(t, test.want.Needs, fault.Needs)
			require.Equal(t, test.want.Room, fault.Room)
			require.Contains(t, fault.Text(language.German), test.german)
			require.Equal(t, len(fault.Rows) > 0, strings.Contains(fault.Text(language.German), "Zeilen ["))
			require.Equal(t, len(fault.Columns) > 0, strings.Contains(fault.Text(language.German), "Spalten ["))
			require.Contains(t, err.Error(), fault.Reason)
		})
	}
	_, err := finance.ApportionMatrix(inCents(math.MaxInt64, 1), inCents(math.MaxInt64, 1), one)
	require.ErrorAs(t, err, new(*finance.OverflowError))
	_, err = finance.ApportionMatrix([]finance.Amount{finance.Euro(math.MaxInt64)}, inCents(1), [][]int64{{1}})
	require.ErrorAs(t, err, new(*finance.OverflowError))
}

func BenchmarkApportionMatrix(b *testing.B) {
	r := rand.New(rand.NewPCG(12, 5))
	for _, c := range []struct {
		name  string
		zeros float64
	}{{"50x20", 0}, {"50x20-zeros", 0.3}, {"50x20-sparse", 0.9}} {
		rows, columns, weights := randomMatrix(r, 50, 20, c.zeros, true)
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := finance.ApportionMatrix(rows, columns, weights); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	rows, columns, weights := randomMatrix(r, 50, 20, 0, true)
	for i := range weights {
		for j := range weights[i] {
			weights[i][j] = 1 + r.Int64N(1000)
		}
	}
	b.Run("50x20-thousands", func(b *testing.B) {
		for b.Loop() {
			if _, err := finance.ApportionMatrix(rows, columns, weights); err != nil {
				b.Fatal(err)
			}
		}
	})
	for i := range weights {
		for j := range weights[i] {
			weights[i][j] = int64(i + 1)
		}
	}
	b.Run("50x20-proportional", func(b *testing.B) {
		for b.Loop() {
			if _, err := finance.ApportionMatrix(rows, columns, weights); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func ExampleApportionMatrix() {
	// Two towns pay 60.00 and 40.00 EUR in all; 33.33 EUR of it in the first year, the rest in the second.
	cells, err := finance.ApportionMatrix(inCents(6000, 4000), inCents(3333, 6667), [][]int64{{1, 1}, {1, 1}})
	fmt.Println(cells, err)
	// The first town pays in the first year only, which does not take its whole sum.
	_, err = finance.ApportionMatrix(inCents(6000, 4000), inCents(3333, 6667), [][]int64{{1, 0}, {1, 1}})
	fmt.Println(err)
	// Output:
	// [[20.00 40.00] [13.33 26.67]] <nil>
	// finance: matrix: rows [0], columns [0]: the rows have weights above zero in these columns only; they must place EUR 60.00 there, and the columns take EUR 33.33
}

// Of proportional weights each cell can be reckoned; of others the sums can.
func TestTheRechenwegOfAMatrix(t *testing.T) {
	rows := []finance.MatrixLine{{Name: "Vacha", Sum: finance.Euro(60)}, {Name: "Buttlar", Sum: finance.Euro(40)}}
	columns := []finance.MatrixLine{{Name: "2024", Sum: finance.MustParseAmount("33.33")}, {Name: "2025", Sum: finance.MustParseAmount("66.67")}}
	calculation, err := finance.ExplainMatrix(testName, assumed, rows, columns, [][]int64{{1, 1}, {1, 1}})
	require.NoError(t, err)
	german := calculation.Text(language.German)
	require.Contains(t, german, "Vacha, 2024 = Zeilensumme × Spaltensumme / Gesamtbetrag\n     Zeilensumme: 60,00 EUR\n     Spaltensumme: 33,33 EUR\n"+
		"     Gesamtbetrag: 100,00 EUR\n     = 20,00 EUR (aufgerundet)\n")
	require.Contains(t, german, "Buttlar, 2024 = Zeilensumme × Spaltensumme / Gesamtbetrag\n     Zeilensumme: 40,00 EUR\n     Spaltensumme: 33,33 EUR\n"+
		"     Gesamtbetrag: 100,00 EUR\n     = 13,33 EUR (abgerundet)\n")
	require.Contains(t, german, "Probe: Zeile Buttlar = Summe\n     2024: 13,33 EUR\n     2025: 26,67 EUR\n     = 40,00 EUR\n")

	// A row and a column to which nothing goes say nothing on the proportions of the others.
	nothing := finance.MatrixLine{Name: "nichts"}
	calculation, err = finance.ExplainMatrix(testName, assumed, append([]finance.MatrixLine{nothing}, rows...), append([]finance.MatrixLine{nothing}, columns...),
		[][]int64{{1, 5, 1}, {7, 1, 1}, {9, 1, 1}})
	require.NoError(t, err)
	require.Contains(t, calculation.Text(language.German), "Vacha, 2024 = Zeilensumme × Spaltensumme / Gesamtbetrag\n")

	calculation, err = finance.ExplainMatrix(testName, assumed, rows, columns, [][]int64{{0, 7}, {1, 1}})
	require.NoError(t, err)
	require.Contains(t, calculation.Text(language.English), "Vacha, 2024\n     weight: 0\n     = EUR 0.00\n")
	require.Contains(t, calculation.Text(language.English), "check: column 2024 = sum\n     Vacha: EUR 0.00\n     Buttlar: EUR 33.33\n     = EUR 33.33\n")
	cent := []finance.MatrixLine{{Name: "Vacha", Sum: finance.Cent(1)}}
	calculation, err = finance.ExplainMatrix(testName, assumed, cent, cent, [][]int64{{3}})
	require.NoError(t, err)
	require.Contains(t, calculation.Text(language.German), "Zeilensumme × Spaltensumme / Gesamtbetrag", "one cent is a sum")
	calculation, err = finance.ExplainMatrix(testName, assumed, []finance.MatrixLine{nothing}, []finance.MatrixLine{nothing}, [][]int64{{3}})
	require.NoError(t, err)
	require.NotContains(t, calculation.Text(language.German), "/ Gesamtbetrag", "nobody divides by nothing")
	_, err = finance.ExplainMatrix(testName, assumed, rows, columns, [][]int64{{7, 0}, {1, 1}})
	require.ErrorAs(t, err, new(*finance.MatrixError))
	_, err = finance.ExplainMatrix(testName, assumed, rows, columns, nil)
	require.ErrorAs(t, err, new(*finance.MatrixError))
}

func ExampleExplainMatrix() {
	rows := []finance.MatrixLine{{Name: "Vacha", Sum: finance.Euro(2)}}
	columns := []finance.MatrixLine{{Name: "2024", Sum: finance.Euro(2)}}
	calculation, err := finance.ExplainMatrix(bilingual.Text{German: "Jahre", English: "years"}, law.Source{}, rows, columns, [][]int64{{1}})
	fmt.Print(calculation.Text(language.English), err)
	// Output:
	// years
	//   1. amount to apportion
	//      = EUR 2.00
	//   2. Vacha, 2024 = sum of the row × sum of the column / total
	//      sum of the row: EUR 2.00
	//      sum of the column: EUR 2.00
	//      total: EUR 2.00
	//      = EUR 2.00 (rounded down)
	//   3. check: row Vacha = sum
	//      2024: EUR 2.00
	//      = EUR 2.00
	//   4. check: column 2024 = sum
	//      Vacha: EUR 2.00
	//      = EUR 2.00
	// <nil>
}

// Of equal claims the first row gets the cent, and in it the first column; the Rechenweg says so, and only where it was so.
func TestTheRechenwegOfAMatrixTellsTies(t *testing.T) {
	lines := func(cents ...int64) []finance.MatrixLine {
		out := make([]finance.MatrixLine, len(cents))
		for i, c := range cents {
			out[i] = finance.MatrixLine{Name: string(rune('a' + i)), Sum: finance.Cent(c)}
		}
		return out
	}
	explain := func(rows, columns []finance.MatrixLine, weights [][]int64) finance.Calculation {
		c, err := finance.ExplainMatrix(testName, assumed, rows, columns, weights)
		require.NoError(t, err)
		return c
	}
	tied := explain(lines(1, 1), lines(1, 1), [][]int64{{1, 1}, {1, 1}})
	require.Contains(t, tied.Text(language.German), "Gleichstand: gleiche Ansprüche von a, a; a, b; b, a; b, b auf 2 Cent, vergeben nach der "+
		"Reihenfolge an die zuerst genannten, für die noch etwas übrig war, a, a; b, b\n")
	require.Contains(t, tied.Text(language.English), "tie: equal claims of a, a; a, b; b, a; b, b to 2 cent, ")
	// Above the tie of c and d stand a and b with 1.33, 0.67; 0.67, 0.33 and no tie.
	later := explain(lines(2, 1, 1, 1), lines(2, 1, 1, 1), [][]int64{{1, 1, 0, 0}, {1, 1, 0, 0}, {0, 0, 1, 1}, {0, 0, 1, 1}})
	require.Contains(t, later.Text(language.German), "gleiche Ansprüche von c, c; c, d; d, c; d, d auf 2 Cent")
	for _, calculation := range []finance.Calculation{
		explain(lines(2, 1), lines(2, 1), [][]int64{{1, 1}, {1, 1}}), // 1.33, 0.67; 0.67, 0.33: both of 0.67 are rounded up
		explain(lines(1, 1), lines(1, 1), [][]int64{{1, 0}, {0, 1}}),
	} {
		require.NotContains(t, calculation.Text(language.German), "Gleichstand")
	}
}
