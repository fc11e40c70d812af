package accepted_test

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/review/accepted"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

// The list stands beside the documents; what is about nothing is told.
func ExampleDecode() {
	list, err := accepted.Decode(strings.NewReader(`{"accepted": [{
		"rule": "TH-KGG-8", "reason": "Die Satzung folgt.", "author": "M. Muster", "expires": "2027-03-31"}]}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	ledger := list.On(civil.MustParse("2026-11-25"))
	report, err := thueringen.Check(thueringen.FrameworkAgreement())
	if err != nil {
		fmt.Println(err)
		return
	}
	file := rule.File{Report: report, Accepted: ledger.Judge("rahmenvereinbarung.json", report)}
	fmt.Println(file.OK())
	for _, remark := range ledger.Remarks() {
		fmt.Println(remark.Text(language.English))
	}
	// Output:
	// true
	// Entry 1 of the accepted findings (TH-KGG-8) is about no finding: remove it, or correct its file, rule or place.
}

func ExampleSchema() {
	fmt.Println(strings.Contains(string(accepted.Schema()), `"expires"`))
	// Output: true
}
