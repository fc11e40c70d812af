// Package pvog writes units as the search service of the PVOG, the directory of services of the online gateways, asks for them: always
// twelve digits, shorter keys filled up with zeros, the Federation twelve zeros.
//
// A service may be recorded for a municipality, its association, its Kreis, the Land or the Federation. Whoever asks climbs the
// [Chain] and does not leave out the association. An empty answer means that nothing is recorded there, and not that nobody is
// responsible.
package pvog

import (
	"slices"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/interop"
	"github.com/foederal/foederal/governance/interop/internal/digits"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

// Federation is what the Federation, which has no key, is asked for by.
const Federation = "000000000000"

// Source says on what the form rests.
func Source() law.Source {
	return law.Source{Where: "github.com/SNTIQ-Team/amtsgraph, SOURCES.md, pvog_client.py; fitko.de/produktmanagement/pvog", Evidence: law.Secondary}
}

// ARS returns the twelve digits by which a unit is asked for: "160000000000" for a Land. A municipality is asked for by its ARS.
func ARS[K interop.Regional](k K) string {
	var room [digits.Full]byte
	return string(AppendARS(room[:0], k))
}

// AppendARS appends what [ARS] returns.
func AppendARS[K interop.Regional](b []byte, k K) []byte { return digits.Of(k).AppendPadded(b) }

// Chain returns the digits to ask for one after the other: municipality, association, Kreis, Land, Federation. A kreisfreie Stadt is
// all of the first three and stands there once. The digits of the association are asked for also where the municipality is in none:
// they are then those of no unit, and the answer is empty. Of the zero value there is nothing to ask.
func Chain(k key.ARS) []string {
	if k.IsZero() {
		return nil
	}
	return slices.Compact([]string{ARS(k), ARS(k.Association()), ARS(k.District()), ARS(k.Land()), Federation})
}

// Parse returns the keys for which twelve digits may stand, as [key.Readings] does: zeros at the end do not tell whether they fill up
// a shorter key. A directory decides. [Federation] has no reading and no error. Anything else is an [*interop.FormError].
func Parse(s string) ([]key.Reading, error) {
	if s == Federation {
		return nil, nil
	}
	if digits.Only(s, digits.Full) {
		if readings, err := key.Readings(s); err == nil {
			return readings, nil
		}
	}
	return nil, &interop.FormError{Format: "PVOG", Input: s, Reason: bilingual.Text{
		German:  "verlangt sind zwölf Ziffern, kürzere Schlüssel mit Nullen aufgefüllt",
		English: "want twelve digits, shorter keys filled up with zeros",
	}}
}
