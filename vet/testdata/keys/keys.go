// Package keys holds keys of units that are, that were, and that never were.
package keys

import "github.com/foederal/foederal/governance/key"

var _ = []key.Key{
	key.MustParseAGS("16063105"),   // Eisenach
	key.MustParseAGS("16056000"),   // Eisenach until 2021
	key.MustParseAGS("01001000"),   // Flensburg
	key.MustParseDistrict("16063"), // Wartburgkreis
	key.MustParseLand("16"),
	key.MustParseRegion("094"),            // Oberfranken
	key.MustParseARS("160635051051"),      // Leimbach
	key.MustParseARS("160639999051"),      // the registers do not tell the digits of associations for all times
	key.MustParse("11000000"),             // Berlin
	key.MustParseAGS("16063999"),          // want `no unit ever had the key 16063999`
	key.MustParseDistrict("16099"),        // want `no unit ever had the key 16099, .*; almost like it is 16069`
	key.MustParse("16099"),                // want `no unit ever had the key 16099`
	key.MustParseLand("17"),               // want `no unit ever had the key 17`
	key.MustParseRegion("098"),            // want `no unit ever had the key 098`
	key.MustParseARS("160635051999"),      // want `no unit ever had the key 160635051999`
	key.MustParseAssociation("160995051"), // want `no unit ever had the key 160995051`
	key.MustParseAGS("1606305"),           // want `MustParseAGS always panics`
	key.MustParseAGS("16099001"),          //foederal:wrong a made-up unit for a demonstration
}
