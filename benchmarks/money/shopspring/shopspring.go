// Package shopspring apportions by largest remainders with shopspring/decimal.
package shopspring

import (
	"slices"

	"github.com/shopspring/decimal"
)

var cent = decimal.New(1, -2)

// Split is one amount among weights.
type Split struct {
	total   decimal.Decimal
	weights []decimal.Decimal
	parts   []decimal.Decimal
}

// New takes the amount in cents.
func New(cents int64, weights []int64) *Split {
	s := Split{total: decimal.New(cents, -2)}
	for _, w := range weights {
		s.weights = append(s.weights, decimal.NewFromInt(w))
	}
	return &s
}

// Apportion computes the parts.
func (s *Split) Apportion() error {
	sum := decimal.Sum(decimal.Zero, s.weights...)
	left := s.total
	s.parts = s.parts[:0]
	remainders, order := make([]decimal.Decimal, len(s.weights)), make([]int, len(s.weights))
	for i, w := range s.weights {
		part, remainder := s.total.Mul(w).QuoRem(sum, 2)
		s.parts, remainders[i], order[i] = append(s.parts, part), remainder, i
		left = left.Sub(part)
	}
	slices.SortStableFunc(order, func(i, j int) int { return remainders[j].Cmp(remainders[i]) })
	for _, i := range order {
		if !left.IsPositive() {
			break
		}
		s.parts[i] = s.parts[i].Add(cent)
		left = left.Sub(cent)
	}
	return nil
}

// Cents returns the parts.
func (s *Split) Cents() []int64 {
	var all []int64
	for _, part := range s.parts {
		all = append(all, part.Shift(2).IntPart())
	}
	return all
}
