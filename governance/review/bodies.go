package review

import (
	"iter"
	"strings"

	"github.com/foederal/foederal/governance/agreement"
)

// BodyPlace is where a body stands: the index of its clause, and its own in the clause. A negative one of its own stands for all bodies
// of the clause, a negative clause for the whole document.
type BodyPlace struct{ Clause, Body int }

// At returns the JSON Pointer of the body, or of a place in it. It panics where [rule.Pointer] does.
func (p BodyPlace) At(steps ...any) string {
	switch {
	case p.Clause < 0:
		return ""
	case p.Body < 0:
		return agreement.At(p.Clause, "bodies")
	}
	return agreement.At(p.Clause, append([]any{"bodies", p.Body}, steps...)...)
}

// Assemblies yields the Verbandsversammlung with its places: articles may speak of it in several clauses. A part of it, such as the
// “Ausschuss der Verbandsversammlung”, is another body.
func Assemblies(a *agreement.Agreement) iter.Seq2[BodyPlace, *agreement.Body] {
	return func(yield func(BodyPlace, *agreement.Body) bool) {
		for i, bodies := range agreement.All[agreement.Bodies](a) {
			for j := range bodies.Bodies {
				if body := &bodies.Bodies[j]; isAssembly(body.Name) && !yield(BodyPlace{i, j}, body) {
					return
				}
			}
		}
	}
}

func isAssembly(name string) bool {
	return strings.Contains(name, "Verbandsversammlung") && !strings.Contains(name, "der Verbandsversammlung")
}

// AssemblyOf returns the Verbandsversammlung and its place, and of several clauses on it the first. It reports false where no body is
// called so; then the place is that of all bodies of the first clause on bodies, or the whole document.
func AssemblyOf(a *agreement.Agreement) (assembly agreement.Body, at BodyPlace, ok bool) {
	for at, body := range Assemblies(a) {
		return *body, at, true
	}
	_, first, _ := agreement.First[agreement.Bodies](a)
	return agreement.Body{}, BodyPlace{first, -1}, false
}

// HasSeat reports whether the party has at least one seat in the body.
func HasSeat(body agreement.Body, party agreement.PartyID) bool {
	for _, seat := range body.Seats {
		if seat.Party == party && seat.Number > 0 {
			return true
		}
	}
	return false
}

// HasOpenSeat reports whether the holder of a seat is described and not named as a party, such as “jedes Mitglied”.
func HasOpenSeat(body agreement.Body) bool {
	for _, seat := range body.Seats {
		if seat.Party == "" {
			return true
		}
	}
	return false
}
