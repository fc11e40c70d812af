package finance_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
)

func apportion(t *testing.T, total int64, weights []int64, method finance.Method) []int64 {
	t.Helper()
	parts, err := finance.Apportion(finance.Cent(total), weights, method)
	require.NoError(t, err)
	requireSum(t, total, parts)
	return cents(parts)
}

// each draws totals and weights, adversarial ones among them, and calls property with every method.
func each(seed uint64, property func(r *rand.Rand, total int64, weights []int64, method finance.Method)) {
	r := rand.New(rand.NewPCG(seed, seed))
	for range thorough(800) {
		weights := weightsFor(r, 40)
		total := r.Int64() >> r.IntN(63) * (1 - 2*r.Int64N(2))
		if r.IntN(10) == 0 {
			total = []int64{0, 1, -1, math.MaxInt64, math.MinInt64}[r.IntN(5)]
		}
		for _, method := range allMethods {
			property(r, total, weights, method)
		}
	}
}

func TestANegativeTotalMirrorsThePositive(t *testing.T) {
	each(1, func(_ *rand.Rand, total int64, weights []int64, method finance.Method) {
		if total == math.MinInt64 {
			return // has no counterpart
		}
		positive, negative := apportion(t, total, weights, method), apportion(t, -total, weights, method)
		for i := range positive {
			require.Equal(t, positive[i], -negative[i])
		}
	})
}

func TestOnlyTiesDependOnTheOrder(t *testing.T) {
	each(2, func(r *rand.Rand, total int64, weights []int64, method finance.Method) {
		parts, err := finance.Apportion(finance.Cent(total), weights, method.RefusingTies())
		if err != nil {
			require.ErrorAs(t, err, new(*finance.TieError))
			return
		}
		order := r.Perm(len(weights))
		shuffled := make([]int64, len(weights))
		for i, j := range order {
			shuffled[i] = weights[j]
		}
		for i, part := range apportion(t, total, shuffled, method) {
			require.Equal(t, parts[order[i]].Cents(), part)
		}
	})
}

func TestOnlyTheRatioOfWeightsCounts(t *testing.T) {
	each(3, func(r *rand.Rand, total int64, weights []int64, method finance.Method) {
		scaled, factor := make([]int64, len(weights)), 1+r.Int64N(1000)
		small := make([]int64, len(weights))
		small[0] = 1
		for i, w := range weights {
			small[i] += w >> 10
			scaled[i] = small[i] * factor
		}
		require.Equal(t, apportion(t, total, small, method), apportion(t, total, scaled, method))
	})
}

func TestAWeightOfZeroGetsNothingAndEqualWeightsDifferByACentAtMost(t *testing.T) {
	each(4, func(_ *rand.Rand, total int64, weights []int64, method finance.Method) {
		parts := apportion(t, total, weights, method)
		first := map[int64]int64{}
		for i, part := range parts {
			if weights[i] == 0 {
				require.Zero(t, part)
			}
			if other, known := first[weights[i]]; known {
				require.LessOrEqual(t, max(other-part, part-other), int64(1))
			} else {
				first[weights[i]] = part
			}
		}
	})
}

// More weight never means less money under the same split.
func TestPartsFollowTheWeights(t *testing.T) {
	each(5, func(_ *rand.Rand, total int64, weights []int64, method finance.Method) {
		if total < 0 {
			return
		}
		parts := apportion(t, total, weights, method)
		for i := range parts {
			for j := range parts {
				if weights[i] > weights[j] {
					require.GreaterOrEqual(t, parts[i], parts[j])
				}
			}
		}
	})
}

// The divisor methods are house-monotone: no part shrinks when the total grows. Largest remainders are not, which is known
// as the Alabama paradox; the classic case shows it.
func TestHouseMonotony(t *testing.T) {
	each(6, func(r *rand.Rand, total int64, weights []int64, method finance.Method) {
		if method == finance.LargestRemainder || total < 0 || total > math.MaxInt64-1000 {
			return
		}
		less, more := apportion(t, total, weights, method), apportion(t, total+1+r.Int64N(1000), weights, method)
		for i := range less {
			require.LessOrEqual(t, less[i], more[i])
		}
	})
	weights := []int64{6, 6, 2}
	require.Equal(t, []int64{4, 4, 2}, apportion(t, 10, weights, finance.LargestRemainder))
	require.Equal(t, []int64{5, 5, 1}, apportion(t, 11, weights, finance.LargestRemainder),
		"the third loses by a larger whole")
}

// Quotas: largest remainders keep within a cent of the exact share; D'Hondt does not fall below it rounded down.
func TestQuotas(t *testing.T) {
	each(7, func(_ *rand.Rand, total int64, weights []int64, method finance.Method) {
		if total < 0 || method == finance.SainteLague {
			return
		}
		sum := new(big.Int)
		for _, w := range weights {
			sum.Add(sum, big.NewInt(w))
		}
		for i, part := range apportion(t, total, weights, method) {
			floor, remainder := new(big.Int).QuoRem(new(big.Int).Mul(big.NewInt(total), big.NewInt(weights[i])), sum,
				new(big.Int))
			require.GreaterOrEqual(t, part, floor.Int64())
			if method == finance.LargestRemainder {
				require.LessOrEqual(t, part, floor.Int64()+int64(remainder.Sign()))
			}
		}
	})
}

// Between two, Sainte-Laguë and largest remainders are the same; and where the shares are whole numbers of cents, all three
// methods give exactly these.
func TestWhereTheMethodsAgree(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	for range thorough(5000) {
		pair := []int64{1 + r.Int64N(1e6), 1 + r.Int64N(1e6)}
		total := r.Int64N(1e6)
		if _, err := finance.Apportion(finance.Cent(total), pair, finance.LargestRemainder.RefusingTies()); err == nil {
			require.Equal(t, apportion(t, total, pair, finance.LargestRemainder),
				apportion(t, total, pair, finance.SainteLague))
		}
		weights := []int64{r.Int64N(1000), r.Int64N(1000), 1 + r.Int64N(1000)}
		factor := r.Int64N(1000)
		exact := []int64{weights[0] * factor, weights[1] * factor, weights[2] * factor}
		for _, method := range allMethods {
			require.Equal(t, exact, apportion(t, exact[0]+exact[1]+exact[2], weights, method))
		}
	}
}

// Population of the Länder on 30.11.2023 in the order of their keys, as the municipality register has it.
var population = []int64{2_953_270, 1_892_122, 8_140_242, 684_864, 18_139_116, 6_391_360, 4_159_150, 11_280_257, 13_369_393,
	992_666, 3_755_251, 2_573_135, 1_628_378, 4_086_152, 2_186_643, 2_126_846}

func TestTenBillionOverTheLaender(t *testing.T) {
	total := finance.Euro(10_000_000_000)
	for _, method := range allMethods {
		parts, err := finance.Apportion(total, population, method)
		require.NoError(t, err)
		requireSum(t, total.Cents(), parts)
		// 10¹² cent × 2,126,846 / 84,358,845 = 25,211,890,940.9… cent
		require.InDelta(t, int64(25_211_890_940), parts[15].Cents(), 2, "Thüringen")
	}
	require.Equal(t, slowly(total.Cents(), population, finance.LargestRemainder),
		apportion(t, total.Cents(), population, finance.LargestRemainder))
}

func TestAppendLeavesWhatWasThere(t *testing.T) {
	before := []finance.Amount{finance.Euro(7)}
	after, err := finance.AppendApportion(before, finance.Cent(3), []int64{1, 1}, finance.LargestRemainder)
	require.NoError(t, err)
	require.Equal(t, []int64{700, 2, 1}, cents(after))
	for _, method := range allMethods {
		after, err = finance.AppendApportion(before, finance.Cent(3), []int64{1, 1}, method.RefusingTies())
		require.Error(t, err)
		require.Equal(t, before, after, "nothing partial after an error")
	}
	room := make([]finance.Amount, 0, 16)
	for _, method := range allMethods {
		require.Zero(t, testing.AllocsPerRun(10,
			func() { _, _ = finance.AppendApportion(room, finance.Cent(12345), population, method) }))
	}
}
