package sachsen_test

import (
	"fmt"

	"github.com/foederal/foederal/sachsen"
)

func ExampleActor() {
	sakd, _ := sachsen.Actor("sn-sakd")
	fmt.Println(sakd.Name, sakd.Seat)
	// Output: Sächsische Anstalt für kommunale Datenverarbeitung Bischofswerda
}

func ExampleActors() {
	fmt.Println(len(sachsen.Actors()))
	// Output: 12
}
