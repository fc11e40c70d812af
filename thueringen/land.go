package thueringen

import (
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// Keys that several parts of the package know.
const (
	landKey  = "16"
	eisenach = "16063105" // since it entered the Wartburgkreis on 1 July 2021
)

func land() key.Land { return key.MustParseLand(landKey) }

// isThuringian reports whether the key is one of Thüringen.
func isThuringian(k key.Key) bool {
	k = key.Plain(k)
	return k != nil && k.Land() == land()
}

// districtOf returns the Kreis in which the key lies; zero for a Land and a Regierungsbezirk.
func districtOf(k key.Key) key.District {
	district, _ := key.DistrictOf(k)
	return district
}

// isGrosseKreisstadt reports whether the unit is a Große Kreisstadt on its day. Eisenach is the only one, since it entered the
// Wartburgkreis; the register does not mark it.
func isGrosseKreisstadt(unit directory.Unit) bool {
	return unit.AGS() == key.MustParseAGS(eisenach) && !unit.Date().Before(civil.MustParse("2021-07-01"))
}
