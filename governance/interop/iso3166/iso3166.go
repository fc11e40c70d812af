// Package iso3166 writes the Länder as the codes of ISO 3166-2: DE-TH. There are none for anything smaller.
package iso3166

import (
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/interop"
	"github.com/foederal/foederal/governance/interop/internal/laender"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

const prefix = "DE-"

// Source says on what the codes rest: the standard itself was not read.
func Source() law.Source {
	return law.Source{Where: "ISO 3166-2", Evidence: law.Secondary}
}

// Land returns the code of a Land: "DE-TH". It is "" for a key that is that of no Land.
func Land(k key.Land) string {
	var room [8]byte
	return string(AppendLand(room[:0], k))
}

// AppendLand appends what [Land] returns.
func AppendLand(b []byte, k key.Land) []byte {
	land, ok := laender.Of(k)
	if !ok {
		return b
	}
	return append(append(b, prefix...), land.ISO...)
}

// Parse reads the code of a Land, in capital letters. Anything else is an [*interop.FormError].
func Parse(code string) (key.Land, error) {
	if rest, ok := strings.CutPrefix(code, prefix); ok {
		if k, ok := laender.Find(rest, func(l *laender.Land) string { return l.ISO }); ok {
			return k, nil
		}
	}
	return key.Land{}, &interop.FormError{Format: "ISO 3166-2", Input: code, Reason: bilingual.Text{
		German: "verlangt ist der Code eines Landes wie DE-TH", English: "want the code of a Land such as DE-TH",
	}}
}
