package bund_test

import (
	"fmt"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/duty"
)

// The claim to electronic access is one to services of the Federation, and begins in 2029.
func ExampleDuties() {
	day := civil.MustParse("2029-01-01")
	ministry := duty.Subject{Partner: governance.Partner{Name: "Bundesministerium", Kind: governance.FederationPartner}}
	verdict, _ := duty.New(bund.Duties()).Of("DE-OZG-CLAIM", ministry, day)
	fmt.Println(verdict.Status(), verdict.Norm())
	// Output: binding § 1a Abs. 2 OZG (Tag aus der Frist des Wortlauts berechnet)
}
