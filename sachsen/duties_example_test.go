package sachsen_test

import (
	"fmt"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/sachsen"
)

// A Zweckverband must observe the standards of the IT-Planungsrat, once there is one.
func ExampleDuties() {
	duties := duty.New(bund.Duties(), sachsen.Duties())
	kisa := duty.Subject{Partner: governance.Partner{Name: "KISA", Kind: governance.Zweckverband}, Land: key.MustParseLand("14")}
	verdict, _ := duties.Of("SN-EGOVG-STANDARDS", kisa, civil.MustParse("2025-05-18"))
	fmt.Println(verdict.Status(), verdict.Norm().Citation)
	// Output: starts-on-decision § 13 SächsEGovG
}
