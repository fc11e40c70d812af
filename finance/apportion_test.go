package finance_test

import (
	"errors"
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/internal/effort"
)

var allMethods = []finance.Method{finance.LargestRemainder, finance.SainteLague, finance.DHondt}

// thorough returns how often a proof by random cases draws: n times, and a tenth under the race detector, which makes it
// slow and has nothing to find in it, and with -short.
func thorough(n int) int {
	if !effort.Full() {
		return n / 10
	}
	return n
}

// slowly splits with arbitrary-precision fractions, straight from the definition of each method: the largest remainders,
// or unit by unit to the highest quotient. It is the yardstick for the fast implementation.
func slowly(total int64, weights []int64, method finance.Method) []int64 {
	sum := new(big.Int)
	for _, w := range weights {
		sum.Add(sum, big.NewInt(w))
	}
	units := new(big.Int).Abs(big.NewInt(total))
	parts := make([]*big.Int, len(weights))
	if method == finance.LargestRemainder {
		left := new(big.Int).Set(units)
		remainders := make([]*big.Int, len(weights))
		for i, w := range weights {
			parts[i], remainders[i] = new(big.Int).QuoRem(new(big.Int).Mul(units, big.NewInt(w)), sum, new(big.Int))
			left.Sub(left, parts[i])
		}
		order := make([]int, len(weights))
		for i := range order {
			order[i] = i
		}
		slices.SortStableFunc(order, func(i, j int) int { return remainders[j].Cmp(remainders[i]) })
		for _, i := range order[:left.Int64()] {
			parts[i].Add(parts[i], big.NewInt(1))
		}
	} else {
		for i := range parts {
			parts[i] = new(big.Int)
		}
		for range units.Int64() {
			best, highest := -1, new(big.Rat)
			for i, w := range weights {
				divisor := new(big.Int).Add(parts[i], big.NewInt(1))
				if method == finance.SainteLague {
					divisor.Add(divisor, parts[i])
				}
				if quotient := new(big.Rat).SetFrac(big.NewInt(w), divisor); quotient.Cmp(highest) > 0 {
					best, highest = i, quotient
				}
			}
			parts[best].Add(parts[best], big.NewInt(1))
		}
	}
	out := make([]int64, len(parts))
	for i, p := range parts {
		if total < 0 {
			p = new(big.Int).Neg(p)
		}
		out[i] = p.Int64()
	}
	return out
}

func cents(parts []finance.Amount) []int64 {
	out := make([]int64, len(parts))
	for i, p := range parts {
		out[i] = p.Cents()
	}
	return out
}

// weightsFor draws weights of very different sizes, with zeros and equal ones among them; at least one is above zero.
func weightsFor(r *rand.Rand, most int) []int64 {
	weights := make([]int64, 1+r.IntN(most))
	for i := range weights {
		switch r.IntN(6) {
		case 0: // zero
		case 1:
			weights[i] = 1 + r.Int64N(3)
		case 2:
			weights[i] = math.MaxInt64 - r.Int64N(3)
		default:
			weights[i] = r.Int64() >> r.IntN(63)
		}
	}
	if i := r.IntN(len(weights)); weights[i] == 0 {
		weights[i] = 1
	}
	return weights
}

func TestApportionAgreesWithTheDefinition(t *testing.T) {
	r := rand.New(rand.NewPCG(2018, 10))
	for range thorough(1500) {
		weights := weightsFor(r, 20)
		if r.IntN(20) == 0 {
			weights = weightsFor(r, 120) // beyond the number that needs no memory
		}
		for _, method := range allMethods {
			total := r.Int64N(400) - 200
			if method == finance.LargestRemainder {
				total = r.Int64() >> r.IntN(63) * (1 - 2*r.Int64N(2))
			}
			parts, err := finance.Apportion(finance.Cent(total), weights, method)
			require.NoError(t, err)
			require.Equal(t, slowly(total, weights, method), cents(parts), "%v of %d by %v", method, total, weights)
		}
	}
}

// optimal proves an apportionment of a divisor method for totals too large to give unit by unit: no unit can move to a
// higher quotient, and where quotients are equal the lower index has it.
func optimal(t *testing.T, weights, parts []int64, method finance.Method) {
	t.Helper()
	quotient := func(i int, unit *big.Int) *big.Rat {
		divisor := unit
		if method == finance.SainteLague {
			divisor = new(big.Int).Sub(new(big.Int).Lsh(unit, 1), big.NewInt(1))
		}
		return new(big.Rat).SetFrac(big.NewInt(weights[i]), divisor)
	}
	for i := range parts {
		held := new(big.Int).Abs(big.NewInt(parts[i]))
		if held.Sign() == 0 {
			continue
		}
		last := quotient(i, held)
		for j := range parts {
			if j == i {
				continue
			}
			next := quotient(j, new(big.Int).Add(new(big.Int).Abs(big.NewInt(parts[j])), big.NewInt(1)))
			order := last.Cmp(next)
			require.True(t, order > 0 || order == 0 && i < j, "unit of %d belongs to %d: %v of %v", i, j, parts, weights)
		}
	}
}

func TestDivisorMethodsAreOptimalForHugeTotals(t *testing.T) {
	r := rand.New(rand.NewPCG(91, 3))
	for range thorough(500) {
		weights := weightsFor(r, 30)
		total := r.Int64() >> r.IntN(40) * (1 - 2*r.Int64N(2))
		if r.IntN(10) == 0 {
			total = []int64{math.MaxInt64, math.MinInt64, math.MinInt64 + 1}[r.IntN(3)]
		}
		for _, method := range []finance.Method{finance.SainteLague, finance.DHondt} {
			parts, err := finance.Apportion(finance.Cent(total), weights, method)
			require.NoError(t, err)
			requireSum(t, total, parts)
			optimal(t, weights, cents(parts), method)
		}
	}
}

func requireSum(t *testing.T, total int64, parts []finance.Amount) {
	t.Helper()
	sum, err := finance.Sum(parts...)
	require.NoError(t, err)
	require.Equal(t, finance.Cent(total), sum)
}

func TestApportionErrors(t *testing.T) {
	for name, c := range map[string]struct {
		total   finance.Amount
		weights []int64
		method  finance.Method
		target  any
	}{
		"no weights":      {finance.Euro(1), nil, finance.LargestRemainder, new(*finance.WeightError)},
		"nobody, nothing": {finance.Amount{}, nil, finance.LargestRemainder, new(*finance.WeightError)},
		"zeros, nothing":  {finance.Amount{}, []int64{0}, finance.SainteLague, new(*finance.WeightError)},
		"only zeros":      {finance.Euro(1), []int64{0, 0}, finance.DHondt, new(*finance.WeightError)},
		"negative weight": {finance.Euro(1), []int64{3, -1}, finance.SainteLague, new(*finance.WeightError)},
		"unknown method":  {finance.Euro(1), []int64{3, 1}, finance.Method(9), new(*bilingual.WordError)},
		"out of range": {finance.Euro(math.MaxInt64), []int64{3, 1}, finance.LargestRemainder,
			new(*finance.OverflowError)},
	} {
		parts, err := finance.Apportion(c.total, c.weights, c.method)
		require.Nil(t, parts, name)
		require.ErrorAs(t, err, c.target, name)
	}
}

func TestTies(t *testing.T) {
	for _, method := range allMethods {
		parts, err := finance.Apportion(finance.Cent(2), []int64{5, 5, 5}, method)
		require.NoError(t, err)
		require.Equal(t, []int64{1, 1, 0}, cents(parts), "the lower indices come first")

		_, err = finance.Apportion(finance.Cent(2), []int64{5, 5, 5}, method.RefusingTies())
		var tie *finance.TieError
		require.ErrorAs(t, err, &tie)
		require.Equal(t, &finance.TieError{Indices: []int{0, 1, 2}, Cents: 2}, tie)

		parts, err = finance.Apportion(finance.Cent(3), []int64{5, 5, 5}, method.RefusingTies())
		require.NoError(t, err, "equal weights are no tie where the cents go round")
		require.Equal(t, []int64{1, 1, 1}, cents(parts))
	}
}

// The lowest int64 has one cent more than the highest; its counts of cents do not fit an int64.
func TestTheLowestTotalHasNoFalseTies(t *testing.T) {
	for _, method := range allMethods {
		for _, weights := range [][]int64{{1}, {math.MaxInt64, 1}, {0, math.MaxInt64}} {
			parts, err := finance.Apportion(finance.Cent(math.MinInt64), weights, method.RefusingTies())
			require.NoError(t, err, "%v by %v", weights, method)
			requireSum(t, math.MinInt64, parts)
		}
	}
}

func FuzzApportion(f *testing.F) {
	f.Add(int64(100), int64(1), int64(1), int64(1), uint8(0))
	f.Add(int64(math.MinInt64), int64(math.MaxInt64), int64(math.MaxInt64), int64(math.MaxInt64), uint8(1))
	f.Add(int64(-5), int64(0), int64(7), int64(3), uint8(2))
	f.Fuzz(func(t *testing.T, total, a, b, c int64, m uint8) {
		method := finance.Method(m)
		parts, err := finance.Apportion(finance.Cent(total), []int64{a, b, c}, method)
		if err != nil {
			var tie *finance.TieError
			unsound := a < 0 || b < 0 || c < 0 || a|b|c == 0 || method.String() == ""
			require.True(t, unsound || errors.As(err, &tie), "%v", err)
			return
		}
		requireSum(t, total, parts)
	})
}

func laender() []int64 { // Königsteiner Schlüssel 2019, in hundred-thousandths of a percent, by key of the Land
	return []int64{340578, 260343, 939533, 95379, 2107592, 743709, 481848, 1304061, 1556072, 119827, 518995, 302987, 198045,
		498208, 269612, 263211}
}

// byHand is the loop that a programmer writes for largest remainders when totals are small enough for 64 bits: no check, no ties by rule.
func byHand(parts, total, sum int64, weights, out, remainders []int64) {
	left := total
	for i, w := range weights {
		out[i], remainders[i] = total*w/sum, total*w%sum
		left -= out[i]
	}
	for ; left > 0; left-- {
		best := 0
		for i := range parts {
			if remainders[i] > remainders[best] {
				best = int(i)
			}
		}
		out[best]++
		remainders[best] = -1
	}
}

// The library splits among the 16 Länder about as fast as the loop by hand, and checks what the loop does not.
func BenchmarkApportionAndByHand(b *testing.B) {
	weights := laender()
	const total = 1_000_000_001
	want := make([]int64, 16)
	remainders := make([]int64, 16)
	b.Run("by hand", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var sum int64
			for _, w := range weights {
				sum += w
			}
			byHand(16, total, sum, weights, want, remainders)
		}
	})
	parts := make([]finance.Amount, 0, 16)
	b.Run("library", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var err error
			if parts, err = finance.AppendApportion(parts[:0], finance.Cent(total), weights, finance.LargestRemainder); err != nil {
				b.Fatal(err)
			}
		}
	})
	require.Equal(b, want, cents(parts))
}

func BenchmarkApportion(b *testing.B) {
	huge := make([]int64, 16)
	for i := range huge {
		huge[i] = math.MaxInt64 - int64(i*i)*7919
	}
	many := make([]int64, 10_753)
	r := rand.New(rand.NewPCG(1, 2))
	for i := range many {
		many[i] = int64(math.Exp(r.NormFloat64()*1.4 + 7.5))
	}
	for _, c := range []struct {
		name    string
		total   finance.Amount
		weights []int64
	}{
		{"16", finance.Cent(1_000_000_000_001), laender()},
		{"16-huge", finance.Cent(math.MinInt64), huge},
		{"10753", finance.Euro(10_000_000_000), many},
	} {
		for _, method := range allMethods {
			b.Run(c.name+"/"+method.String(), func(b *testing.B) {
				parts := make([]finance.Amount, 0, len(c.weights))
				b.ReportAllocs()
				for b.Loop() {
					var err error
					if parts, err = finance.AppendApportion(parts[:0], c.total, c.weights, method); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
