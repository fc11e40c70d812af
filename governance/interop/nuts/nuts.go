// Package nuts writes units as the regions of European statistics: NUTS 1 is a Land, NUTS 3 a Kreis, LAU a municipality.
//
// The codes of the Kreise differ between versions, which have a year; what is recorded of each, the functions on NUTS of the package
// directory say. NUTS 2, which are Regierungsbezirke and what takes their place, is not recorded.
package nuts

import (
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/interop"
	"github.com/foederal/foederal/governance/interop/internal/laender"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

const (
	format  = "NUTS"
	country = "DE"
)

// Source says on what the codes of the Länder rest. Those of Kreise have an evidence each ([directory.NUTSRegion]).
func Source() law.Source {
	return law.Source{Where: "Eurostat, NUTS 1", Evidence: law.Assumed}
}

// LAUSource says on what the codes of municipalities rest.
func LAUSource() law.Source {
	return law.Source{Where: "Eurostat, LAU", Evidence: law.Assumed}
}

// Land returns the code of a Land: "DEG". It is "" for a key that is that of no Land.
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
	return append(append(b, country...), land.NUTS1...)
}

// ParseLand reads the code of a Land.
func ParseLand(code string) (key.Land, error) {
	if rest, ok := strings.CutPrefix(code, country); ok {
		if k, ok := laender.Find(rest, func(l *laender.Land) string { return l.NUTS1 }); ok {
			return k, nil
		}
	}
	return key.Land{}, misfit(code, bilingual.Text{German: "verlangt ist der Code eines Landes wie DEG", English: "want the code of a Land such as DEG"})
}

// District returns the code of a Kreis in the version of a year, such as [directory.NUTS2021]. The second result is false where it is not recorded.
func District(k key.District, version int) (string, bool) {
	region, ok := directory.NUTS3(k, version)
	return region.Code, ok
}

// AppendDistrict appends what [District] returns.
func AppendDistrict(b []byte, k key.District, version int) ([]byte, bool) {
	region, ok := directory.NUTS3(k, version)
	return append(b, region.Code...), ok
}

// ParseDistrict returns the Kreis that has a code in a version. A code that is not recorded is an [*interop.FormError]; it may be right
// in another version.
func ParseDistrict(code string, version int) (key.District, error) {
	region, ok := directory.DistrictOfNUTS3(code, version)
	if !ok {
		return key.District{}, misfit(code, bilingual.Sprintf(
			"in der Fassung %d ist kein Kreis mit diesem Code erfasst", "no Kreis with this code is recorded in the version %d", version))
	}
	return region.District, nil
}

// LAU returns the code of a municipality: its AGS.
func LAU(k key.AGS) string { return k.String() }

// ParseLAU reads the code of a German municipality, eight digits. Anything else is an [*interop.FormError].
func ParseLAU(code string) (key.AGS, error) {
	k, err := key.ParseAGS(code)
	if err != nil {
		return key.AGS{}, misfit(code, bilingual.Text{
			German: "verlangt sind die acht Ziffern eines Gemeindeschlüssels", English: "want the eight digits of an AGS",
		})
	}
	return k, nil
}

func misfit(input string, reason bilingual.Text) error {
	return &interop.FormError{Format: format, Input: input, Reason: reason}
}
