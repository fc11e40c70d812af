package bund_test

import (
	"fmt"

	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
)

func ExampleActor() {
	bmi, _ := bund.Actor("de-bmi")
	for _, day := range []string{"2025-05-05", "2025-05-06"} {
		fmt.Println(day, len(bmi.SuccessorsOn(civil.MustParse(day))))
	}
	// Output:
	// 2025-05-05 0
	// 2025-05-06 1
}

func ExampleActors() {
	fmt.Println(len(bund.Actors()))
	// Output: 15
}
