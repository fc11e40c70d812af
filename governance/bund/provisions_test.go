package bund_test

import (
	"fmt"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
)

func ExampleProvisions() {
	provisions := bund.Provisions()
	fmt.Println(provisions.CallOffMonths.Value, provisions.CallOffMonths.Source.Citation)
	fmt.Println(provisions.StartMonths.Recorded())
	// Output:
	// 2 Nr. 1.2 ANBest-Gk
	// false
}

func ExampleApplicantOf() {
	snapshot, err := bund.Directory().On(civil.MustParse("2023-06-30"))
	if err != nil {
		fmt.Println(err)
		return
	}
	unit, _ := snapshot.Municipality(key.MustParseAGS("16063003"))
	applicant := bund.ApplicantOf(unit)
	fmt.Println(applicant.Name, applicant.Key, applicant.Level == governance.Municipality)
	// Output: Bad Salzungen, Stadt 16063003 true
}
