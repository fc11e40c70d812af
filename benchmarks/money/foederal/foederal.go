// Package foederal apportions with foederal.
package foederal

import "github.com/foederal/foederal/finance"

// Split is one amount among weights.
type Split struct {
	total   finance.Amount
	weights []int64
	parts   []finance.Amount
}

// New takes the amount in cents.
func New(cents int64, weights []int64) *Split {
	return &Split{total: finance.Cent(cents), weights: weights, parts: make([]finance.Amount, 0, len(weights))}
}

// Apportion computes the parts.
func (s *Split) Apportion() (err error) {
	s.parts, err = finance.AppendApportion(s.parts[:0], s.total, s.weights, finance.LargestRemainder)
	return err
}

// Cents returns the parts.
func (s *Split) Cents() []int64 {
	var all []int64
	for _, part := range s.parts {
		all = append(all, part.Cents())
	}
	return all
}
