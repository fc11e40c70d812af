package duty_test

import (
	"fmt"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/thueringen"
)

// A member of a Verwaltungsgemeinschaft does its own matters; the transferred ones are done for it.
func ExampleAddresseesOf() {
	snapshot, err := bund.Directory().On(civil.MustParse("2025-11-30"))
	if err != nil {
		fmt.Println(err)
		return
	}
	ellingshausen, _ := snapshot.Municipality(key.MustParseAGS("16066018"))
	matters := duty.Matters{Own: bilingual.TextOf(governance.OwnSphere), Transferred: bilingual.TextOf(governance.TransferredSphere)}
	for _, a := range duty.AddresseesOf(ellingshausen, thueringen.Addressee, matters) {
		fmt.Printf("%s: %s, %s\n", a.Matter.English, a.Name, a.Source.Citation)
	}
	// Output:
	// own sphere: Ellingshausen, § 47 Abs. 2 ThürKO
	// transferred sphere: Dolmar-Salzbrücke, § 47 Abs. 1 ThürKO
}
