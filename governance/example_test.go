package governance_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/thueringen"
)

func ExampleKindOf() {
	kind, ok := governance.KindOf(58)
	fmt.Println(kind, ok, kind.Level(), kind.Text(language.German))
	// Output: erfuellende-gemeinde true association erfüllende Gemeinde
}

func ExampleKind_Code() {
	fmt.Println(governance.KreisfreieStadt.Code(governance.District), governance.KreisfreieStadt.Code(governance.Municipality))
	// Output: 41 61
}

func ExampleLevelOf() {
	fmt.Println(governance.LevelOf(key.MustParse("160665014")))
	// Output: association
}

func ExampleLevel() {
	fmt.Println(governance.District, governance.District.Text(language.German))
	// Output: district Kreis
}

func ExampleSphere() {
	fmt.Println(governance.TransferredSphere.Text(language.German))
	// Output: übertragener Wirkungskreis
}

func ExampleRole() {
	fmt.Println(governance.Representative.Text(language.German))
	// Output: Interessenvertretung
}

func ExampleOffice_On() {
	association, _ := thueringen.Partner(thueringen.Staedtebund)
	office, _ := association.Office("Präsident")
	holder, ok := office.On(civil.MustParse("2018-10-16"))
	fmt.Println(holder.Value.Name, ok, holder.Source.Evidence)
	// Output: Michael Brychcy true secondary
}

func ExampleUnitKey() {
	var unit governance.UnitKey
	err := unit.UnmarshalText([]byte("16063051"))
	fmt.Println(unit, unit.Key.Land(), err)
	// Output: 16063051 16 <nil>
}

func ExampleUnitKey_Scan() {
	var unit governance.UnitKey
	err := unit.Scan("01051044") // what database/sql hands in
	fmt.Println(unit, err)
	fmt.Println(unit.Scan(int64(1051044)))
	// Output:
	// 01051044 <nil>
	// a key of a unit is stored as text; the column holds int64
}

func ExampleKind_Value() {
	column, err := governance.Landkreis.Value()
	fmt.Println(column, err)
	// Output: landkreis <nil>
}

func ExampleJurisdictionOf() {
	fmt.Println(governance.JurisdictionOf(key.MustParseLand("16")))
	// Output: TH true
}
