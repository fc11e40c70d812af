package thueringen_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/thueringen"
)

func ExampleActor() {
	ministry, _ := thueringen.Actor(thueringen.Finanzministerium)
	cio := ministry.Posts[0]
	for _, day := range []string{"2018-10-16", "2025-02-01", "2026-06-30"} {
		o := cio.On(civil.MustParse(day))
		fmt.Println(day, o.State.Text(language.English), o.Holder.Name, o.At)
	}
	// Output:
	// 2018-10-16 held Dr. Hartmut Schubert th-finanzministerium
	// 2025-02-01 vacant  th-digitalministerium
	// 2026-06-30 held Milen Starke th-digitalministerium
}

func ExampleActors() {
	fmt.Println(len(thueringen.Actors()))
	// Output: 20
}
