package finance_test

import (
	"fmt"

	"github.com/foederal/foederal/finance"
)

func ExampleParseDecimal() {
	fmt.Println(finance.ParseDecimal("1234.5600"))
	fmt.Println(finance.ParseDecimal("1.234"))
	// Output:
	// 1234.56 <nil>
	// 0.00 finance: "1.234" is not an amount: 3 decimals are fractions of a cent; round first, with at most 2 decimals
}
