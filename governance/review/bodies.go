package review

import (
	"strings"

	"github.com/foederal/foederal/governance/agreement"
)

// AssemblyOf returns the Verbandsversammlung of a Zweckverband, which is the first body that is called so, and the JSON Pointer
// of its seats. It reports false where no body is called so; then the pointer is that of the first clause on bodies, or "".
func AssemblyOf(a *agreement.Agreement) (assembly agreement.Body, at string, ok bool) {
	for i, bodies := range agreement.All[agreement.Bodies](a) {
		if at == "" {
			at = agreement.At(i, "bodies")
		}
		for j, body := range bodies.Bodies {
			if strings.Contains(body.Name, "Verbandsversammlung") {
				return body, agreement.At(i, "bodies", j, "seats"), true
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
