package review

import (
	"strings"

	"github.com/foederal/foederal/governance/agreement"
)

// BodyPlace is where a body stands: the index of its clause, and its own in the clause. A negative one of its own stands for all bodies
// of the clause, a negative clause for the whole document.
type BodyPlace struct{ Clause, Body int }

// At returns the JSON Pointer of the body, or of a place in it.
func (p BodyPlace) At(steps ...any) string {
	switch {
	case p.Clause < 0:
		return ""
	case p.Body < 0:
		return agreement.At(p.Clause, "bodies")
	}
	return agreement.At(p.Clause, append([]any{"bodies", p.Body}, steps...)...)
}

// AssemblyOf returns the Verbandsversammlung and its place. It reports false where no body is called so; then the place is that of
// all bodies of the first clause on bodies, or the whole document.
func AssemblyOf(a *agreement.Agreement) (assembly agreement.Body, at BodyPlace, ok bool) {
	at = BodyPlace{-1, -1}
	for i, bodies := range agreement.All[agreement.Bodies](a) {
		if at.Clause < 0 {
			at.Clause = i
		}
		for j, body := range bodies.Bodies {
			if strings.Contains(body.Name, "Verbandsversammlung") {
				return body, BodyPlace{i, j}, true
			}
		}
	}
	return agreement.Body{}, at, false
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
