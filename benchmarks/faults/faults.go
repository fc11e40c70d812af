// Package faults lists what a user of a peer would meet: right input and a wrong result, or wrong input and no word about
// it. Most of it stands in the documentation of the peer; it is a fault for who has not read that far. Beside each stands
// what foederal does with the same input.
package faults

import "slices"

// Fault is one of them.
type Fault struct {
	Peer     string // the path of its module
	Work     string // what the program wants
	Meets    string // what it gets of the peer
	Foederal string // what it gets of foederal
	peer     func() string
	foederal func() string
}

// Observe does the work with both.
func (f Fault) Observe() (peer, foederal string) { return f.peer(), f.foederal() }

// All returns all of them, by kind.
func All() []Fault {
	return slices.Concat(keys(), amounts(), parts(), rules())
}

// outcome is what a function returned, or that it refused its input.
func outcome(text string, err error) string {
	if err != nil {
		return refused
	}
	return text
}

const refused = "an error"
