package grant

import "github.com/foederal/foederal/governance/law"

// Sourced is a value of a programme or of side provisions with the source on which it rests. The zero Sourced is not recorded,
// which is another answer than zero.
type Sourced[T any] struct {
	Value  T
	Source law.Source
}

// Known returns a value that is recorded, with its source.
func Known[T any](value T, source law.Source) Sourced[T] { return Sourced[T]{value, source} }

// Recorded reports whether the value is known: whether it has a source.
func (s Sourced[T]) Recorded() bool { return !s.Source.IsZero() }

// cite is a place in an act as a source.
func cite(act law.Act, place, where string, evidence law.Evidence) law.Source {
	return law.Source{Citation: law.MustCite(act, place), Where: where, Evidence: evidence}
}
