// Package apd apportions by largest remainders with cockroachdb/apd, whole cents as decimals.
package apd

import (
	"slices"

	"github.com/cockroachdb/apd/v3"
)

// exact has room for all digits and refuses what it would have to round.
var exact = &apd.Context{
	Precision: 40, MaxExponent: apd.MaxExponent, MinExponent: apd.MinExponent,
	Traps: apd.DefaultTraps | apd.Inexact | apd.Rounded,
}

// Split is one amount among weights.
type Split struct {
	total   apd.Decimal
	weights []apd.Decimal
	parts   []apd.Decimal
}

// New takes the amount in cents.
func New(cents int64, weights []int64) *Split {
	s := Split{parts: make([]apd.Decimal, len(weights)), weights: make([]apd.Decimal, len(weights))}
	s.total.SetInt64(cents)
	for i, w := range weights {
		s.weights[i].SetInt64(w)
	}
	return &s
}

// Apportion computes the parts.
func (s *Split) Apportion() error {
	var sum, left, product apd.Decimal
	left.Set(&s.total)
	c := apd.MakeErrDecimal(exact)
	for i := range s.weights {
		c.Add(&sum, &sum, &s.weights[i])
	}
	remainders, order := make([]apd.Decimal, len(s.weights)), make([]int, len(s.weights))
	for i := range s.weights {
		c.Mul(&product, &s.total, &s.weights[i])
		c.QuoInteger(&s.parts[i], &product, &sum)
		c.Rem(&remainders[i], &product, &sum)
		c.Sub(&left, &left, &s.parts[i])
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return remainders[j].Cmp(&remainders[i]) })
	one := apd.New(1, 0)
	for _, i := range order {
		if left.Sign() <= 0 {
			break
		}
		c.Add(&s.parts[i], &s.parts[i], one)
		c.Sub(&left, &left, one)
	}
	return c.Err()
}

// Cents returns the parts.
func (s *Split) Cents() []int64 {
	var all []int64
	for i := range s.parts {
		cents, err := s.parts[i].Int64()
		if err != nil {
			return nil
		}
		all = append(all, cents)
	}
	return all
}
