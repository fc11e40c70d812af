package finance_test

import (
	"fmt"

	"github.com/foederal/foederal/finance"
)

func ExampleGuardFormula() {
	fmt.Println(finance.GuardFormula("=1+1"))
	fmt.Println(finance.GuardFormula("Gotha, Stadt"))
	// Output:
	// '=1+1
	// Gotha, Stadt
}
