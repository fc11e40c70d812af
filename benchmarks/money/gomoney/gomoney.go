// Package gomoney apportions with the method that Rhymond/go-money has: all parts are cut, and the first parties get a
// cent each until nothing is left.
package gomoney

import "github.com/Rhymond/go-money"

// Split is one amount among weights.
type Split struct {
	total   *money.Money
	weights []int
	parts   []*money.Money
}

// New takes the amount in cents.
func New(cents int64, weights []int64) *Split {
	s := Split{total: money.New(cents, money.EUR)}
	for _, w := range weights {
		s.weights = append(s.weights, int(w))
	}
	return &s
}

// Apportion computes the parts.
func (s *Split) Apportion() (err error) {
	s.parts, err = s.total.Allocate(s.weights...)
	return err
}

// Cents returns the parts.
func (s *Split) Cents() []int64 {
	var all []int64
	for _, part := range s.parts {
		all = append(all, part.Amount())
	}
	return all
}
