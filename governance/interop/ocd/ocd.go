// Package ocd writes the Länder as identifiers of Open Civic Data: ocd-division/country:de/state:th.
//
// Of Germany only the Länder, and the constituencies for elections to the Bundestag, are registered there. No identifier of a Kreis or
// a municipality is, so that this package makes none: an identifier that was not registered would be an invention.
package ocd

import (
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/interop"
	"github.com/foederal/foederal/governance/interop/internal/laender"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

const (
	prefix = "ocd-division/country:de/"
	state  = "state:"
	alias  = "land:" // formerly for state
)

// Source says on what the identifiers rest.
func Source() law.Source {
	return law.Source{Where: "github.com/opencivicdata/ocd-division-ids, identifiers/country-de", Evidence: law.Primary}
}

// Land returns the identifier of a Land; "" for a key that is that of no Land.
func Land(k key.Land) string {
	var room [48]byte
	return string(AppendLand(room[:0], k))
}

// AppendLand appends what [Land] returns.
func AppendLand(b []byte, k key.Land) []byte {
	land, ok := laender.Of(k)
	if !ok {
		return b
	}
	return append(append(append(b, prefix...), state...), land.OCD...)
}

// Parse reads the identifier of a Land, also the old alias "…/land:th". Anything else, constituencies too, is an [*interop.FormError].
func Parse(id string) (key.Land, error) {
	rest, ok := strings.CutPrefix(id, prefix)
	name, isState := strings.CutPrefix(rest, state)
	if !isState {
		name, isState = strings.CutPrefix(rest, alias)
	}
	if ok && isState {
		if k, ok := laender.Find(name, func(l *laender.Land) string { return l.OCD }); ok {
			return k, nil
		}
	}
	return key.Land{}, &interop.FormError{Format: "Open Civic Data", Input: id, Reason: bilingual.Text{
		German:  "verlangt ist die Kennung eines Landes wie " + prefix + "state:th; Kreise und Gemeinden sind nicht eingetragen",
		English: "want the identifier of a Land such as " + prefix + "state:th; Kreise and municipalities are not registered",
	}}
}
