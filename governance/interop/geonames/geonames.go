// Package geonames writes the Länder as places of GeoNames: http://www.geonames.org/2822542/ is Thüringen.
//
// The code admin1 of GeoNames is not the key of a Land: that of Thüringen is 15, which is general knowledge and was not looked up. Numbers of smaller places stand in no table here.
package geonames

import (
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/interop"
	"github.com/foederal/foederal/governance/interop/internal/laender"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

const base = "http://www.geonames.org/"

// Source says on what the numbers rest.
func Source() law.Source {
	return law.Source{Where: "DCAT-AP.de, stateKey (github.com/GovDataOfficial/DCAT-AP.de)", Evidence: law.Secondary}
}

// Land returns the URI of a Land; "" for a key that is that of no Land.
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
	return append(append(append(b, base...), land.GeoNames...), '/')
}

// Parse reads the URI of a Land. Anything else is an [*interop.FormError].
func Parse(uri string) (key.Land, error) {
	rest, ok := strings.CutPrefix(uri, base)
	number, slash := strings.CutSuffix(rest, "/")
	if ok && slash {
		if k, ok := laender.Find(number, func(l *laender.Land) string { return l.GeoNames }); ok {
			return k, nil
		}
	}
	return key.Land{}, &interop.FormError{Format: "GeoNames", Input: uri, Reason: bilingual.Text{
		German: "verlangt ist die Adresse eines Landes wie " + base + "2822542/", English: "want the URI of a Land such as " + base + "2822542/",
	}}
}
