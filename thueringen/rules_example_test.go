package thueringen_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/thueringen"
)

// A rule says on which norm it rests, and to which agreements it applies.
func ExampleRules() {
	levy, ok := thueringen.Rules().Rule("TH-KGG-37")
	fmt.Println(ok, levy.Severity, levy.Basis)
	fmt.Println(levy.Title.In(language.English))
	fmt.Println("agreements:", levy.Applies.In(language.English))
	// Output:
	// true hint § 37 Abs. 2 ThürKGG; Art. 42 BayKommZG
	// According to the corresponding Bavarian provision, all members bear the levy; the articles (Verbandssatzung) may exempt individual members.
	// agreements: of the form “articles of a Zweckverband” and under the law of Thüringen and with the clause “levy key”
}
