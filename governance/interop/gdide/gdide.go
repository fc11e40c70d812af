// Package gdide writes units as the URIs of the registry of the GDI-DE, the geodata infrastructure of Germany. All keys are filled up
// with zeros to the twelve digits of an ARS.
package gdide

import (
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/interop"
	"github.com/foederal/foederal/governance/interop/internal/digits"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

const base = "https://registry.gdi-de.org/id/de.bund.bkg.regschluessel/"

// Source says on what the form rests.
func Source() law.Source {
	return law.Source{Where: "wiki.gdi-de.org; github.com/GovDataOfficial/DCAT-AP.de #66", Evidence: law.Secondary}
}

// URI returns the URI of a unit: "https://registry.gdi-de.org/id/de.bund.bkg.regschluessel/160000000000" for a Land. A municipality
// is named by its ARS.
func URI[K interop.Regional](k K) string {
	var room [96]byte
	return string(AppendURI(room[:0], k))
}

// AppendURI appends what [URI] returns.
func AppendURI[K interop.Regional](b []byte, k K) []byte {
	d := digits.Of(k)
	if d.IsZero() {
		return b
	}
	return d.AppendPadded(append(b, base...))
}

// Parse returns the keys for which the twelve digits in a URI may stand, as [key.Readings] does: zeros at the end do not tell whether
// they fill up a shorter key. A directory decides. What is no such URI is an [*interop.FormError].
func Parse(uri string) ([]key.Reading, error) {
	text, ok := strings.CutPrefix(uri, base)
	if !ok || !digits.Only(text, digits.Full) {
		return nil, misfit(uri)
	}
	readings, err := key.Readings(text)
	if err != nil {
		return nil, misfit(uri)
	}
	return readings, nil
}

func misfit(uri string) error {
	return &interop.FormError{Format: "GDI-DE", Input: uri, Reason: bilingual.Text{
		German: "verlangt sind " + base + " und zwölf Ziffern", English: "want " + base + " and twelve digits",
	}}
}
