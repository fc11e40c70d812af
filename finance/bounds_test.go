package finance_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
)

func TestBounds(t *testing.T) {
	euro := finance.Euro
	for name, c := range map[string]struct {
		total   finance.Amount
		weights []int64
		bounds  []finance.Bounds
		want    []int64 // euro
	}{
		"nothing binds": {euro(100), []int64{1, 1}, []finance.Bounds{{}, {}}, []int64{50, 50}},
		"a cap passes on": {euro(100), []int64{3, 1, 1}, []finance.Bounds{finance.AtMost(euro(30)), {}, {}},
			[]int64{30, 35, 35}},
		"a floor is paid by the others": {euro(100), []int64{8, 1, 1}, []finance.Bounds{{}, finance.AtLeast(euro(20)), {}},
			[]int64{71, 20, 9}},
		"a floor for a weight of zero": {euro(100), []int64{1, 0}, []finance.Bounds{{}, finance.AtLeast(euro(5))},
			[]int64{95, 5}},
		"a cap that stops to bind": {euro(100), []int64{50, 30, 20},
			[]finance.Bounds{finance.AtMost(euro(45)), finance.AtLeast(euro(45)), {}}, []int64{39, 45, 15}},
		"caps that only just suffice": {euro(60), []int64{5, 1},
			[]finance.Bounds{finance.AtMost(euro(30)), finance.AtMost(euro(30))}, []int64{30, 30}},
		"nothing to split": {euro(0), []int64{5, 1}, []finance.Bounds{{}, finance.AtMost(euro(0))},
			[]int64{0, 0}},
		"a cap of nothing": {euro(10), []int64{5, 1}, []finance.Bounds{finance.Between(euro(0), euro(0)), {}},
			[]int64{0, 10}},
	} {
		for _, method := range allMethods {
			parts, err := finance.ApportionWithin(c.total, c.weights, c.bounds, method)
			require.NoError(t, err, name)
			requireSum(t, c.total.Cents(), parts)
			for i, part := range parts {
				require.InDelta(t, c.want[i]*100, part.Cents(), 100, "%s: %v", name, parts)
			}
		}
	}
	for name, c := range map[string]struct {
		total   finance.Amount
		weights []int64
		bounds  []finance.Bounds
	}{
		"floors too high": {euro(10), []int64{1, 1},
			[]finance.Bounds{finance.AtLeast(euro(6)), finance.AtLeast(euro(6))}},
		"caps too low": {euro(10), []int64{1, 1},
			[]finance.Bounds{finance.AtMost(euro(4)), finance.AtMost(euro(5))}},
		"floor above cap":       {euro(10), []int64{1}, []finance.Bounds{finance.Between(euro(3), euro(2))}},
		"negative floor":        {euro(10), []int64{1}, []finance.Bounds{finance.AtLeast(euro(-1))}},
		"negative total":        {euro(-10), []int64{1}, []finance.Bounds{{}}},
		"not one for each":      {euro(10), []int64{1, 1}, []finance.Bounds{{}}},
		"only zeros can take":   {euro(10), []int64{1, 0}, []finance.Bounds{finance.AtMost(euro(4)), {}}},
		"a bound out of range":  {euro(10), []int64{1}, []finance.Bounds{finance.AtMost(euro(math.MaxInt64))}},
		"negative cap of zero ": {euro(10), []int64{1}, []finance.Bounds{finance.AtMost(euro(-4))}},
	} {
		parts, err := finance.ApportionWithin(c.total, c.weights, c.bounds, finance.LargestRemainder)
		require.ErrorAs(t, err, new(*finance.BoundsError), name)
		require.Nil(t, parts)
	}
	_, err := finance.ApportionWithin(euro(math.MaxInt64), []int64{1}, []finance.Bounds{{}}, finance.LargestRemainder)
	require.ErrorAs(t, err, new(*finance.OverflowError))
	_, err = finance.ApportionWithin(euro(1), []int64{-1}, []finance.Bounds{{}}, finance.LargestRemainder)
	require.ErrorAs(t, err, new(*finance.WeightError))
	_, err = finance.ApportionWithin(euro(1), []int64{1}, []finance.Bounds{{}}, finance.Method(7))
	require.ErrorAs(t, err, new(*bilingual.WordError))
}

// Equal claims compete only where the cents could really lie otherwise, and they are named as the caller numbers them.
func TestTiesWithinBounds(t *testing.T) {
	none := []finance.Bounds{finance.AtMost(finance.Cent(0)), {}, {}, {}}
	four := []int64{1, 1, 1, 1}
	for name, c := range map[string]struct {
		total   int64
		weights []int64
		bounds  []finance.Bounds
		want    []int64
		tie     *finance.TieError
	}{
		"the first is out, two cents for three": {8, four, none, nil, &finance.TieError{Indices: []int{1, 2, 3}, Cents: 2}},
		"the first is out, the cents go round":  {9, four, none, []int64{0, 3, 3, 3}, nil},
		"a floor takes the odd cent": {9, []int64{1, 1},
			[]finance.Bounds{{}, finance.AtLeast(finance.Cent(5))}, []int64{4, 5}, nil},
		"a cap refuses it": {9, []int64{1, 1},
			[]finance.Bounds{finance.AtMost(finance.Cent(4)), {}}, []int64{4, 5}, nil},
		"bounds that leave it open": {9, []int64{1, 1},
			[]finance.Bounds{finance.AtMost(finance.Cent(5)), finance.AtLeast(finance.Cent(4))}, nil,
			&finance.TieError{Indices: []int{0, 1}, Cents: 1}},
	} {
		for _, method := range allMethods {
			parts, err := finance.ApportionWithin(finance.Cent(c.total), c.weights, c.bounds, method.RefusingTies())
			if c.tie != nil {
				var tie *finance.TieError
				require.ErrorAs(t, err, &tie, name)
				require.Equal(t, c.tie, tie, name)
				require.Nil(t, parts)
				continue
			}
			require.NoError(t, err, name)
			require.Equal(t, c.want, cents(parts), name)
		}
	}
}

// A tie is refused exactly where another order of the weights would give other parts.
func TestOnlyTiesWithinBoundsDependOnTheOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 4))
	ties, clear := 0, 0
	for range thorough(4000) {
		n := 2 + r.IntN(3)
		weights, bounds := make([]int64, n), make([]finance.Bounds, n)
		for i := range weights {
			weights[i] = r.Int64N(4)
			floor := r.Int64N(4) * r.Int64N(2)
			if bounds[i] = finance.AtLeast(finance.Cent(floor)); r.IntN(2) == 0 {
				bounds[i] = finance.Between(finance.Cent(floor), finance.Cent(floor+r.Int64N(4)))
			}
		}
		total, method := finance.Cent(r.Int64N(12)), allMethods[r.IntN(3)]
		parts, err := finance.ApportionWithin(total, weights, bounds, method)
		if err != nil {
			continue
		}
		differs := false
		permutations(n, func(order []int) {
			otherWeights, otherBounds := make([]int64, n), make([]finance.Bounds, n)
			for i, j := range order {
				otherWeights[i], otherBounds[i] = weights[j], bounds[j]
			}
			other, err := finance.ApportionWithin(total, otherWeights, otherBounds, method)
			require.NoError(t, err)
			for i, j := range order {
				differs = differs || other[i] != parts[j]
			}
		})
		strict, err := finance.ApportionWithin(total, weights, bounds, method.RefusingTies())
		if differs {
			ties++
			require.ErrorAs(t, err, new(*finance.TieError), "%v of %v by %v within %v", method, total, weights, bounds)
			continue
		}
		clear++
		require.NoError(t, err, "%v of %v by %v within %v", method, total, weights, bounds)
		require.Equal(t, parts, strict)
	}
	require.Greater(t, ties, thorough(200))
	require.Greater(t, clear, thorough(1000))
}

// permutations calls visit with every order of the numbers below n.
func permutations(n int, visit func([]int)) {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	var place func(int)
	place = func(at int) {
		if at == n {
			visit(order)
			return
		}
		for i := at; i < n; i++ {
			order[at], order[i] = order[i], order[at]
			place(at + 1)
			order[at], order[i] = order[i], order[at]
		}
	}
	place(0)
}

// Weights of zero get their floors: where these are the whole, no weight is needed.
func TestFloorsCanBeTheWhole(t *testing.T) {
	bounds := []finance.Bounds{finance.AtLeast(finance.Euro(4)), finance.AtLeast(finance.Euro(6))}
	for _, method := range allMethods {
		parts, err := finance.ApportionWithin(finance.Euro(10), []int64{0, 0}, bounds, method.RefusingTies())
		require.NoError(t, err)
		require.Equal(t, []finance.Amount{finance.Euro(4), finance.Euro(6)}, parts)
		_, err = finance.ApportionWithin(finance.Euro(11), []int64{0, 0}, bounds, method)
		require.EqualError(t, err,
			"finance: apportionment within bounds: 1.00 EUR is left over, and only weights of zero are left to take it")
	}
	_, err := finance.ApportionWithin(finance.Amount{}, nil, nil, finance.DHondt)
	require.ErrorAs(t, err, new(*finance.WeightError), "nobody to split it between is an error, as without bounds")
	_, err = finance.ApportionWithin(finance.Euro(10), []int64{0, 0}, bounds, finance.Method(9))
	require.ErrorAs(t, err, new(*bilingual.WordError))
}

// Whatever the floors and caps, as long as they leave room: the parts keep within them, add up, and the parts that no bound
// holds are in proportion to their weights, to the cent.
func TestBoundsProperty(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	solved := 0
	for range thorough(20000) {
		n := 1 + r.IntN(8)
		weights, bounds := make([]int64, n), make([]finance.Bounds, n)
		for i := range weights {
			weights[i] = r.Int64N(100)
			floor := r.Int64N(2000) * r.Int64N(2)
			if bounds[i] = finance.AtLeast(finance.Cent(floor)); r.IntN(2) == 0 {
				bounds[i] = finance.Between(finance.Cent(floor), finance.Cent(floor+r.Int64N(3000)))
			}
		}
		total := finance.Cent(r.Int64N(12000))
		method := allMethods[r.IntN(3)]
		parts, err := finance.ApportionWithin(total, weights, bounds, method)
		if err != nil {
			continue
		}
		solved++
		requireSum(t, total.Cents(), parts)
		for i, part := range parts {
			require.False(t, part.Less(bounds[i].Floor))
			require.False(t, bounds[i].Capped && bounds[i].Cap.Less(part))
		}
		if method != finance.LargestRemainder {
			continue
		}
		for i, part := range parts {
			for j, other := range parts {
				free := func(k int, p finance.Amount) bool {
					return bounds[k].Floor.Less(p) && (!bounds[k].Capped || p.Less(bounds[k].Cap))
				}
				if free(i, part) && free(j, other) {
					require.InDelta(t, float64(part.Cents())*float64(weights[j]),
						float64(other.Cents())*float64(weights[i]), float64(weights[i]+weights[j])+1e-6)
				}
			}
		}
	}
	require.Greater(t, solved, thorough(4000))
}

func FuzzApportionWithin(f *testing.F) {
	f.Add(int64(1000), int64(3), int64(1), int64(0), int64(100), int64(500), int64(0), uint8(0))
	f.Add(int64(7), int64(0), int64(0), int64(1), int64(7), int64(1<<62), int64(3), uint8(2))
	f.Fuzz(func(t *testing.T, total, a, b, c, floor, limit, other int64, m uint8) {
		bounds := []finance.Bounds{
			finance.AtLeast(finance.Cent(floor)), finance.AtMost(finance.Cent(limit)),
			finance.Between(finance.Cent(other), finance.Cent(limit)),
		}
		parts, err := finance.ApportionWithin(finance.Cent(total), []int64{a, b, c}, bounds, finance.Method(m%3))
		if err != nil {
			require.Nil(t, parts, "nothing partial")
			return
		}
		requireSum(t, total, parts)
		for i, part := range parts {
			require.False(t, part.Less(bounds[i].Floor))
			require.False(t, bounds[i].Capped && bounds[i].Cap.Less(part))
		}
	})
}
