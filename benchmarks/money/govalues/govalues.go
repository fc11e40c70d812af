// Package govalues apportions by largest remainders with govalues/decimal, whole cents as decimals.
package govalues

import (
	"slices"

	"github.com/govalues/decimal"
)

// Split is one amount among weights.
type Split struct {
	total   decimal.Decimal
	weights []decimal.Decimal
	parts   []decimal.Decimal
}

// New takes the amount in cents.
func New(cents int64, weights []int64) *Split {
	s := Split{total: decimal.MustNew(cents, 0)}
	for _, w := range weights {
		s.weights = append(s.weights, decimal.MustNew(w, 0))
	}
	return &s
}

// Apportion computes the parts. A product of more than 19 digits is refused.
func (s *Split) Apportion() error {
	sum, err := decimal.Sum(s.weights...)
	if err != nil {
		return err
	}
	left := s.total
	s.parts = s.parts[:0]
	remainders, order := make([]decimal.Decimal, len(s.weights)), make([]int, len(s.weights))
	for i, w := range s.weights {
		product, err := s.total.MulExact(w, 0)
		if err != nil {
			return err
		}
		part, remainder, err := product.QuoRem(sum)
		if err != nil {
			return err
		}
		s.parts, remainders[i], order[i] = append(s.parts, part), remainder, i
		if left, err = left.Sub(part); err != nil {
			return err
		}
	}
	slices.SortStableFunc(order, func(i, j int) int { return remainders[j].Cmp(remainders[i]) })
	return s.giveOut(left, order)
}

func (s *Split) giveOut(left decimal.Decimal, order []int) (err error) {
	for _, i := range order {
		if !left.IsPos() {
			return nil
		}
		if s.parts[i], err = s.parts[i].Add(decimal.One); err != nil {
			return err
		}
		if left, err = left.Sub(decimal.One); err != nil {
			return err
		}
	}
	return nil
}

// Cents returns the parts.
func (s *Split) Cents() []int64 {
	var all []int64
	for _, part := range s.parts {
		cents, _, ok := part.Int64(0)
		if !ok {
			return nil
		}
		all = append(all, cents)
	}
	return all
}
