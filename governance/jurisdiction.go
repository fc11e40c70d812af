package governance

import (
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

// landJurisdictions are the jurisdictions in the order of the official keys of the Länder, from 01.
var landJurisdictions = [...]law.Jurisdiction{
	law.SchleswigHolstein, law.Hamburg, law.Niedersachsen, law.Bremen, law.NordrheinWestfalen, law.Hessen, law.RheinlandPfalz,
	law.BadenWuerttemberg, law.Bayern, law.Saarland, law.Berlin, law.Brandenburg, law.MecklenburgVorpommern, law.Sachsen,
	law.SachsenAnhalt, law.Thueringen,
}

// JurisdictionOf returns whose law the units of a Land are under. It reports false for the zero key and for keys of no Land.
func JurisdictionOf(land key.Land) (law.Jurisdiction, bool) {
	if n := land.Number(); n >= 1 && int(n) <= len(landJurisdictions) {
		return landJurisdictions[n-1], true
	}
	return "", false
}
