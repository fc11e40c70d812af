// Package fitconnect writes places as FIT-Connect asks for them, the service that delivers applications to authorities.
//
// The routing interface takes exactly one of the parameters ars, ags and areaId. Keys are not filled up with zeros. A kreisfreie Stadt is
// not found by the five digits of its Kreis: it is asked for as a municipality, by its AGS. An empty list of routes is a usual
// answer; it does not mean that nobody is responsible.
package fitconnect

import (
	"strings"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/interop"
	"github.com/foederal/foederal/governance/interop/internal/digits"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

const (
	format  = "FIT-Connect"
	areaURN = "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:"
)

// The parameters of the routing interface that take a key.
const (
	ARS = "ars" // 2, 3, 5, 9 or 12 digits
	AGS = "ags" // 2, 3, 5 or 8 digits
)

// Source says on what the form rests.
func Source() law.Source {
	return law.Source{
		Where:    "FIT-Connect, routing-api.yaml 2.0.0; github.com/maschinenlesbar-org/fit-connect-cli, README",
		Evidence: law.Secondary,
	}
}

// AreaParam returns the parameter and its value that the routing interface accepts for a unit. The second result is false for the Federation,
// which has no key, and for the zero Unit.
func AreaParam(u directory.Unit) (name, value string, ok bool) {
	switch u.Level() {
	case governance.Municipality:
		return AGS, u.AGS().String(), true
	case governance.District:
		district, _ := u.Key().(key.District)
		if u.Fills(governance.Municipality) {
			ags, err := district.Municipality(0)
			return AGS, ags.String(), err == nil
		}
		return ARS, district.String(), true
	case governance.Land, governance.GovernmentRegion, governance.Association:
		return ARS, u.Key().String(), true
	}
	return "", "", false
}

// AreaURN returns the URN by which the signed information about a destination names an area:
// "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:120645410". The key behind the colon is not filled up.
func AreaURN[K interop.Regional](k K) string {
	var room [96]byte
	return string(AppendAreaURN(room[:0], k))
}

// AppendAreaURN appends what [AreaURN] returns.
func AppendAreaURN[K interop.Regional](b []byte, k K) []byte {
	d := digits.Of(k)
	if d.IsZero() {
		return b
	}
	return d.Append(append(b, areaURN...))
}

// ParseAreaURN reads the URN of an area. Eight digits are an AGS, which this list does not hold; they and whatever else is no such
// URN are an [*interop.FormError].
func ParseAreaURN(urn string) (key.Key, error) {
	text, ok := strings.CutPrefix(urn, areaURN)
	k, err := key.Parse(text)
	if !ok || err != nil || k.Len() == 8 {
		return nil, &interop.FormError{Format: format, Input: urn, Reason: bilingual.Text{
			German:  "verlangt sind " + areaURN + " und 2, 3, 5, 9 oder 12 Ziffern",
			English: "want " + areaURN + " and 2, 3, 5, 9 or 12 digits",
		}}
	}
	return k, nil
}
