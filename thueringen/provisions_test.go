package thueringen_test

import (
	"fmt"

	"github.com/foederal/foederal/thueringen"
)

func ExampleProvisions() {
	provisions := thueringen.Provisions()
	fmt.Println(provisions.EarlyStart.Recorded(), provisions.EarlyStart.Source)
	fmt.Println(provisions.ProofMonths.Recorded())
	// Output:
	// true Nr. 1.3 VV zu § 44 ThürLHO (verwaltung.thueringen.de)
	// false
}
