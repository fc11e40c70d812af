package key_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/key"
)

// A twelve-digit key holds all shorter ones.
func Example() {
	leimbach, err := key.ParseARS("160635051051")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("AGS        ", leimbach.AGS())
	fmt.Println("Association", leimbach.Association())
	fmt.Println("District   ", leimbach.District())
	fmt.Println("Land       ", leimbach.Land())
	// Output:
	// AGS         16063051
	// Association 160635051
	// District    16063
	// Land        16
}

func ExampleParse() {
	for _, s := range []string{"16", "16063", "16063051", "160635051051"} {
		k, err := key.Parse(s)
		fmt.Printf("%T %s %v\n", k, k, err)
	}
	_, err := key.Parse("1001000")
	fmt.Println(err)
	// Output:
	// key.Land 16 <nil>
	// key.District 16063 <nil>
	// key.AGS 16063051 <nil>
	// key.ARS 160635051051 <nil>
	// key: "1001000" at byte 7: 7 digits; keys have 2, 3, 5, 8, 9 or 12; if a leading zero was lost, it is an AGS 01001000
}

func ExampleMustParse() {
	fmt.Println(key.MustParse("16063"))
	// Output: 16063
}

func ExampleParseLand() {
	thueringen, err := key.ParseLand("16")
	fmt.Println(thueringen, err)
	_, err = key.ParseLand("1")
	fmt.Println(err)
	// Output:
	// 16 <nil>
	// key: "1" at byte 1: 1 digit, want the 2 of a Land; if a leading zero was lost, it is 01
}

func ExampleParseRegion() {
	oberbayern, err := key.ParseRegion("091")
	fmt.Println(oberbayern, oberbayern.Land(), err)
	// Output: 091 09 <nil>
}

func ExampleParseDistrict() {
	wartburgkreis, err := key.ParseDistrict("16063")
	fmt.Println(wartburgkreis, wartburgkreis.Land(), err)
	// Output: 16063 16 <nil>
}

func ExampleParseAssociation() {
	association, err := key.ParseAssociation("160635051")
	fmt.Println(association, association.District(), err)
	// Output: 160635051 16063 <nil>
}

func ExampleMustParseLand() {
	fmt.Println(key.MustParseLand("16"))
	// Output: 16
}

func ExampleMustParseRegion() {
	fmt.Println(key.MustParseRegion("091").Land())
	// Output: 09
}

func ExampleMustParseDistrict() {
	fmt.Println(key.MustParseDistrict("16063").Land())
	// Output: 16
}

func ExampleMustParseAssociation() {
	fmt.Println(key.MustParseAssociation("160635051").District())
	// Output: 16063
}

func ExampleDistrictOf() {
	for _, digits := range []string{"160635051051", "16063051", "160635051", "16063", "160", "16"} {
		district, ok := key.DistrictOf(key.MustParse(digits))
		fmt.Printf("%s: %q %t\n", digits, district, ok)
	}
	// Output:
	// 160635051051: "16063" true
	// 16063051: "16063" true
	// 160635051: "16063" true
	// 16063: "16063" true
	// 160: "" false
	// 16: "" false
}

func ExampleIsKreisfrei() {
	for _, digits := range []string{"16051000", "160510000000", "16063051", "16051"} {
		fmt.Println(digits, key.IsKreisfrei(key.MustParse(digits)))
	}
	// Output:
	// 16051000 true
	// 160510000000 true
	// 16063051 false
	// 16051 false
}

func ExampleParseAGS() {
	erfurt, err := key.ParseAGS("16051000")
	fmt.Println(erfurt, erfurt.District(), err)

	_, err = key.ParseAGS("160635051051")
	var wrong *key.ParseError
	if errors.As(err, &wrong) {
		fmt.Println(wrong.Reason)
	}
	// Output:
	// 16051000 16051 <nil>
	// 12 digits, want the 8 of an AGS; this is an ARS, and the AGS in it is 16063051
}

func ExampleMustParseAGS() {
	fmt.Println(key.MustParseAGS("16063051"))
	// Output: 16063051
}

func ExampleParseARS() {
	leimbach, err := key.ParseARS("160635051051")
	fmt.Println(leimbach, leimbach.AGS(), err)
	// Output: 160635051051 16063051 <nil>
}

func ExampleMustParseARS() {
	fmt.Println(key.MustParseARS("160635051051").AGS())
	// Output: 16063051
}

func ExampleDistrict_Municipality() {
	wartburgkreis, err := key.ParseDistrict("16063")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(wartburgkreis.Municipality(51))
	// Output: 16063051 <nil>
}

func ExampleAGS_IsKreisfrei() {
	for _, digits := range []string{"16051000", "16063105", "11000000"} { // Erfurt, Eisenach since 2021, Berlin
		fmt.Println(digits, key.MustParseAGS(digits).IsKreisfrei())
	}
	fmt.Println(key.AGS{}.IsKreisfrei())
	// Output:
	// 16051000 true
	// 16063105 false
	// 11000000 true
	// false
}

func ExampleRepairAGS() {
	for _, cell := range []string{"1001000.0", "G;16;0;66;065;Schwarza", "160635051051", "16051"} {
		ags, repair, err := key.RepairAGS(cell)
		var ambiguous *key.AmbiguousError
		switch {
		case errors.As(err, &ambiguous):
			fmt.Println(cell, "may be", ambiguous.Readings)
		case err != nil:
			fmt.Println(err)
		default:
			fmt.Printf("%s: %s\n", ags, repair.Text(language.German))
		}
	}
	// Output:
	// 01001000: „.0“ am Ende entfernt, verlorene führende Null ergänzt
	// 16066065: Spalten zusammengesetzt
	// 16063051: AGS aus dem ARS entnommen
	// 16051 may be [16051 16051000]
}

func ExampleRepairARS() {
	tostedt, repair, err := key.RepairARS("03353406035")
	fmt.Println(tostedt, err)
	fmt.Println(repair.Text(language.English))

	_, _, err = key.RepairARS("16063404051")
	fmt.Println(err)
	// Output:
	// 033535406035 <nil>
	// added the omitted first digit of the association
	// key: "16063404051" can be read in more than one way: an ARS 016063404051, or an ARS 160635404051
}

func ExampleRepair_Text() {
	_, repair, err := key.RepairAGS("1.001.000")
	fmt.Println(err)
	fmt.Println(repair.Text(language.English))
	fmt.Println(repair.Text(language.German))
	fmt.Println(repair.Has(key.AddedZero))
	// Output:
	// <nil>
	// removed separators, added a lost leading zero
	// Trennzeichen entfernt, verlorene führende Null ergänzt
	// true
}

func ExampleAGSFromParts() {
	schwarza, err := key.AGSFromParts("16", "0", "66", "65")
	fmt.Println(schwarza, err)
	// Output: 16066065 <nil>
}

func ExampleCompare() {
	keys := []key.Key{
		key.MustParse("160630076076"), // Treffurt
		key.MustParse("160635051051"), // Leimbach
		key.MustParse("160635051"),
		key.MustParse("16063"),
		key.MustParse("16"),
	}
	slices.SortFunc(keys, key.Compare)
	fmt.Println(keys)
	// Output: [16 16063 160635051 160635051051 160630076076]
}

func ExamplePrefixes() {
	for k := range key.Prefixes(key.MustParseARS("160635051051")) {
		fmt.Printf("%T %s\n", k, k)
	}
	// Output:
	// key.Association 160635051
	// key.District 16063
	// key.Region 160
	// key.Land 16
}

// Keys are strings in JSON. A number may have lost its leading zero and is refused.
func ExampleAGS_json() {
	var row struct {
		AGS key.AGS `json:"ags"`
	}
	fmt.Println(json.Unmarshal([]byte(`{"ags":"01001000"}`), &row), row.AGS)
	fmt.Println(json.Unmarshal([]byte(`{"ags":1001000}`), &row))
	// Output:
	// <nil> 01001000
	// key: "1001000" at byte 0: a JSON number is no key, for Länder 01 to 09 lose their leading zero in it; write the key as a string: "01001000"
}

func ExampleAGS_Scan() {
	var ags key.AGS
	fmt.Println(ags.Scan("16063051"), ags) // what database/sql hands in
	fmt.Println(ags.Scan(int64(16063051)))
	// Output:
	// <nil> 16063051
	// key: "16063051" at byte 0: an SQL integer is no key, for Länder 01 to 09 lose their leading zero in it; make the column CHAR(8): "16063051"
}

func ExampleAGSFromNumber() {
	ags, err := key.AGSFromNumber(1_001_000) // the leading zero comes back
	fmt.Println(ags, err)
	// Output: 01001000 <nil>
}

func ExampleARSFromNumber() {
	ars, err := key.ARSFromNumber(160_635_051_051)
	fmt.Println(ars, ars.AGS(), err)
	// Output: 160635051051 16063051 <nil>
}

// The directory tells which of the readings a unit has.
func ExampleReadings() {
	for _, cell := range []string{"5334", "1051000", `="09162000"`} {
		readings, err := key.Readings(cell)
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, r := range readings {
			fmt.Printf("%s may be %s (%s)\n", cell, r.Key, r.Repair.Text(language.English))
		}
	}
	// Output:
	// 5334 may be 05334 (added a lost leading zero)
	// 1051000 may be 01051000 (added a lost leading zero)
	// 1051000 may be 01051 (added a lost leading zero, removed zeros that filled up the key)
	// ="09162000" may be 09162000 (removed quotation marks and other marks around the key)
	// ="09162000" may be 09162 (removed quotation marks and other marks around the key, removed zeros that filled up the key)
}

func ExampleInLand() {
	for _, row := range []struct{ land, short string }{{"06", "411000"}, {"08", "115"}, {"16", "61;001"}, {"07", "13100007"}} {
		k, _, err := key.InLand(key.MustParseLand(row.land), row.short)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(k)
	}
	// Output:
	// 06411000
	// 08115
	// 16061001
	// 07131007
}

func ExampleARSFromParts() {
	k, err := key.ARSFromParts("16", "", "63", "5051", "51")
	fmt.Println(k, err)
	// Output: 160635051051 <nil>
}
