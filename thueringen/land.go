package thueringen

import "github.com/foederal/foederal/governance/key"

// Keys that several parts of the package know.
const (
	landKey = "16"

	// eisenach is the only Große Kreisstadt, since it entered the Wartburgkreis on 1 July 2021 and got this key; the register does not
	// mark it.
	eisenach = "16063105"
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
