package bund_test

import (
	"fmt"
	"time"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
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

// newestIn applies the Königsteiner Schlüssel of 2019 in a later year, as an agreement might say.
func newestIn(year int) finance.Key {
	k, _ := bund.KoenigsteinerKey(2019)
	first, _ := civil.Of(year, time.January, 1)
	last, _ := civil.Of(year, time.December, 31)
	k, _ = k.During(civil.Period{From: first, Through: last}, law.Source{Where: "Beispiel", Evidence: law.Assumed})
	return k
}

func ExampleFITKOContributions() {
	k := newestIn(2024)
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
	k, err := bund.FITKOKey(newestIn(2024))
	federation, _ := k.Share(bund.FederationID)
	thueringen, _ := k.Share("16")
	fmt.Println(federation, thueringen, err)
	// Output: 25% 1.9740825% <nil>
}

func ExampleDigitalisierungsbudgetKey() {
	laender, _ := bund.KoenigsteinerKey(2020)
	k, err := bund.DigitalisierungsbudgetKey(laender)
	federation, _ := k.Share(bund.FederationID)
	fmt.Println(federation, k.Period(), err)
	// Output: 35% 2020-01-01/2020-12-31 <nil>
}

func ExampleNOOTSKey() {
	k, err := bund.NOOTSKey(newestIn(2027))
	federation, _ := k.Share(bund.FederationID)
	fmt.Println(federation, k.Period(), k.Source().Evidence, err)
	// Output: 59.95% 2027-01-01/2027-12-31 assumed <nil>
}

func ExampleEfAReuseKey() {
	laender := newestIn(2024)
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

func ExampleDirectory() {
	d := bund.Directory()
	fmt.Println(d.Span())
	hamburg, _ := d.Latest().Unit(key.MustParseLand("02"))
	fmt.Println(hamburg.Name())
	// Output:
	// 1990-10-03/2025-11-30
	// Hamburg
}

func ExampleLaw() {
	of := bund.Law()
	fmt.Println(of.Jurisdiction.Text(language.English), of.Directory == nil)
	// Output: Federation true
}
