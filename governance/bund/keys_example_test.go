package bund_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
)

func ExampleKoenigsteinerKey() {
	k, err := bund.KoenigsteinerKey(2020)
	if err != nil {
		fmt.Println(err)
		return
	}
	share, _ := k.Share("16")
	fmt.Println(share.Format(language.German), "|", k.Source())
	_, err = bund.KoenigsteinerKey(2026)
	fmt.Println(err != nil)
	// Output:
	// 2,61509 % | BAnz AT 04.11.2025 B7, Tabelle der Gemeinsamen Wissenschaftskonferenz
	// true
}

func ExampleKoenigsteinerKeyOn() {
	k, err := bund.KoenigsteinerKeyOn(civil.MustParse("2024-01-01"))
	fmt.Println(k.Name().German, err)
	// Output: Königsteiner Schlüssel 2019 <nil>
}

func ExampleITPlanungsrat_Decide() {
	k, _ := bund.KoenigsteinerKey(2019)
	var laender []key.Land
	for _, id := range []string{"05", "09", "08", "03", "06", "11"} {
		land, _ := key.ParseLand(id)
		laender = append(laender, land)
	}
	decision, err := bund.ITPlanungsrat{Key: k}.Decide(true, laender...)
	fmt.Println(decision.Laender, decision.Share, decision.Adopted(), err)
	// Output: 6 71.69962% false <nil>
}

func ExampleFITKOContributions() {
	k, _ := bund.KoenigsteinerKey(2019)
	c, err := bund.FITKOContributions(finance.Euro(20_000_000), finance.Euro(30_000_000), k)
	for _, a := range c.Allocations {
		if a.ID == bund.FederationID || a.ID == "06" || a.ID == "16" {
			fmt.Println(a.Name, a.Amount.Format(language.German))
		}
	}
	fmt.Println(err)
	// Output:
	// Bund 12.000.000,00 EUR
	// Hessen 4.677.352,40 EUR
	// Thüringen 947.559,60 EUR
	// <nil>
}

func ExampleLuKIFGKey() {
	k, err := bund.LuKIFGKey()
	share, _ := k.Share("16")
	fmt.Println(share, k.Source().Citation, err)
	// Output: 2.5398% § 2 LuKIFG <nil>
}

func ExampleFITKOKey() {
	laender, _ := bund.KoenigsteinerKey(2019)
	k, err := bund.FITKOKey(laender)
	federation, _ := k.Share(bund.FederationID)
	thueringen, _ := k.Share("16")
	fmt.Println(federation, thueringen, err)
	// Output: 25% 1.9740825% <nil>
}

func ExampleDigitalisierungsbudgetKey() {
	laender, _ := bund.KoenigsteinerKey(2019)
	k, err := bund.DigitalisierungsbudgetKey(laender)
	federation, _ := k.Share(bund.FederationID)
	fmt.Println(federation, k.Period(), err)
	// Output: 35% 2020-01-01/2022-12-31 <nil>
}

func ExampleNOOTSKey() {
	laender, _ := bund.KoenigsteinerKey(2019)
	k, err := bund.NOOTSKey(laender)
	federation, _ := k.Share(bund.FederationID)
	fmt.Println(federation, err)
	// Output: 59.95% <nil>
}

func ExampleEfAReuseKey() {
	laender, _ := bund.KoenigsteinerKey(2019)
	among, _ := laender.Among("14", "15", "16")
	k, err := bund.EfAReuseKey(among, laender)
	federation, _ := k.Share(bund.FederationID)
	fmt.Println(federation, k.Len(), err)
	// Output: 25% 17 <nil>
}

func ExampleEqualLaenderKey() {
	k, err := bund.EqualLaenderKey()
	share, _ := k.Share("16")
	fmt.Println(share, err)
	// Output: 6.25% <nil>
}
