// Package nina writes Kreise as the warning app NINA and its interface ask for them: the five digits of the Kreis and seven zeros. The
// interface knows nothing below a Kreis; a municipality is asked for by its [key.AGS.District].
package nina

import (
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/interop"
	"github.com/foederal/foederal/governance/interop/internal/digits"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

const zeros = "0000000"

// Source says on what the form rests.
func Source() law.Source {
	return law.Source{Where: "github.com/bundesAPI/nina-api #1", Evidence: law.Secondary}
}

// District returns the number of a Kreis: "160700000000".
func District(k key.District) string {
	var room [digits.Full]byte
	return string(AppendDistrict(room[:0], k))
}

// AppendDistrict appends what [District] returns.
func AppendDistrict(b []byte, k key.District) []byte { return digits.Of(k).AppendPadded(b) }

// Parse reads the number of a Kreis. What has other digits than zeros behind those of the Kreis is an [*interop.FormError].
func Parse(s string) (key.District, error) {
	if digits.Only(s, digits.Full) && s[5:] == zeros {
		if k, err := key.ParseDistrict(s[:5]); err == nil {
			return k, nil
		}
	}
	return key.District{}, &interop.FormError{Format: "NINA", Input: s, Reason: bilingual.Text{
		German:  "verlangt sind die fünf Ziffern eines Kreises und sieben Nullen; kleinere Gebiete kennt die Schnittstelle nicht",
		English: "want the five digits of a Kreis and seven zeros; the interface knows nothing smaller",
	}}
}
