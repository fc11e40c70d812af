// Package plain holds the thirty conditions as functions of Go and nothing else: no report, no text, no source.
package plain

import "github.com/foederal/foederal/benchmarks/draft"

// New returns the thirty conditions.
func New() (draft.Check, error) {
	all := draft.Conditions()
	return func(d *draft.Draft) (violated int, err error) {
		for i := range all {
			if !all[i].Holds(d) {
				violated++
			}
		}
		return violated, nil
	}, nil
}
