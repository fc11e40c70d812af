package schleswigholstein_test

import (
	"fmt"

	"github.com/foederal/foederal/schleswigholstein"
)

// A single item may be exceeded by a fifth, the total by a tenth out of own money; nothing else is recorded.
func ExampleProvisions() {
	provisions := schleswigholstein.Provisions()
	fmt.Println(provisions.ItemTolerance.Value.Share, provisions.TotalTolerance.Value.Share, provisions.TotalTolerance.Source)
	fmt.Println(provisions.ProofMonths.Recorded())
	// Output:
	// 20% 10% Nr. 1.2 ANBest-K (Schleswig-Holstein) (schleswig-holstein.de, Stand 24.11.2020)
	// false
}
