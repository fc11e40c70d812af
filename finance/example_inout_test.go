package finance_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
)

func ExampleParseDecimal() {
	fmt.Println(finance.ParseDecimal("1234.5600"))
	fmt.Println(finance.ParseDecimal("1.234"))
	// Output:
	// 1234.56 <nil>
	// 0.00 finance: "1.234" is not an amount: 3 decimals are fractions of a cent; round first, with at most 2 decimals
}

func ExampleParseBusinessAmount() {
	for _, text := range []string{"203.447,-- EUR", "(33,52)", "3,5 Mio. EUR"} {
		reading, err := finance.ParseBusinessAmount(text)
		fmt.Println(reading.Text(language.German), err)
	}
	_, err := finance.ParseBusinessAmount("3.500 TEUR")
	fmt.Println(err)
	// Output:
	// "203.447,-- EUR": 203.447,00 EUR (Strich hinter dem Komma als 00 gelesen) <nil>
	// "(33,52)": -33,52 EUR (Klammern als Minus gelesen) <nil>
	// "3,5 Mio. EUR": 3.500.000,00 EUR ("Mio." als Millionen gelesen) <nil>
	// finance: "3.500 TEUR" is not an amount: it means 3500 TEUR if "." divides thousands, otherwise 3.500 TEUR; write 3500,0 TEUR or 3,5000 TEUR
}

func ExampleParseBusinessShare() {
	for _, text := range []string{"80 v. H.", "33 1/3 %"} {
		reading, err := finance.ParseBusinessShare(text)
		fmt.Println(reading.Text(language.English), err)
	}
	// Output:
	// "80 v. H.": 80% ("v. H." read as percent) <nil>
	// "33 1/3 %": 1/3 ("33 1/3" read as 33 + 1/3 percent) <nil>
}

func ExampleParseBusinessPoints() {
	reading, err := finance.ParseBusinessPoints("5 Prozentpunkte")
	fmt.Println(reading.Points.Share, err)
	_, err = finance.ParseBusinessPoints("5 %")
	fmt.Println(err)
	// Output:
	// 5% <nil>
	// finance: "5 %" is not a share: want percentage points such as "5 Prozentpunkte"
}

func ExampleShare_FormatPercent() {
	share := finance.MustFraction(23013, 34301)
	fmt.Println(share.Format(language.German), share.FormatPercent(language.German, 4), share.Float64())
	// Output: 23013/34301 67,0913 % 0.6709133844494329
}
