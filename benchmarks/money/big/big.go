// Package big apportions by largest remainders with math/big.
package big

import (
	"math/big"
	"slices"
)

// Split is one amount among weights.
type Split struct {
	total   *big.Int
	weights []*big.Int
	parts   []*big.Int
}

// New takes the amount in cents.
func New(cents int64, weights []int64) *Split {
	s := Split{total: big.NewInt(cents), parts: make([]*big.Int, len(weights))}
	for _, w := range weights {
		s.weights = append(s.weights, big.NewInt(w))
	}
	return &s
}

// Apportion computes the parts.
func (s *Split) Apportion() error {
	var sum, product big.Int
	for _, w := range s.weights {
		sum.Add(&sum, w)
	}
	left := new(big.Int).Set(s.total)
	remainders, order := make([]*big.Int, len(s.weights)), make([]int, len(s.weights))
	for i, w := range s.weights {
		product.Mul(s.total, w)
		s.parts[i], remainders[i] = new(big.Int).QuoRem(&product, &sum, new(big.Int))
		left.Sub(left, s.parts[i])
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return remainders[j].Cmp(remainders[i]) })
	one := big.NewInt(1)
	for _, i := range order[:left.Int64()] {
		s.parts[i].Add(s.parts[i], one)
	}
	return nil
}

// Cents returns the parts.
func (s *Split) Cents() []int64 {
	var all []int64
	for _, part := range s.parts {
		all = append(all, part.Int64())
	}
	return all
}
