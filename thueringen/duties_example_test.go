package thueringen_test

import (
	"fmt"

	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/thueringen"
)

// Whether municipalities must keep files electronically nobody has recorded, which is not the same as that they need not.
func ExampleDuties() {
	day := civil.MustParse("2026-06-30")
	snapshot, err := thueringen.Directory().On(day)
	if err != nil {
		fmt.Println(err)
		return
	}
	erfurt, _ := snapshot.Municipality(key.MustParseAGS("16051000"))
	duties := duty.New(bund.Duties(), thueringen.Duties())
	for _, id := range []string{"TH-EGOVG-INVOICE", "TH-EGOVG-FILES-MUNICIPAL", "DE-OZG-PORTALS", "DE-OZG-CLAIM"} {
		verdict, _ := duties.Of(id, duty.Subject{Unit: erfurt}, day)
		fmt.Println(id, verdict.Status())
	}
	// Output:
	// TH-EGOVG-INVOICE binding
	// TH-EGOVG-FILES-MUNICIPAL not-recorded
	// DE-OZG-PORTALS binding
	// DE-OZG-CLAIM not-binding
}
