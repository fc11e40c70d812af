package foederal_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/thueringen"
)

// The first program of the README: who administers Leimbach?
func Example() {
	snapshot, err := thueringen.Directory().On(civil.MustParse("2018-10-16"))
	if err != nil {
		panic(err) // a day outside the directory
	}
	leimbach, ok := snapshot.Municipality(key.MustParseAGS("16063051"))
	acting, form := leimbach.Administration()
	fmt.Println(ok, leimbach.Name(), leimbach.ARS(), acting.Name(), form)
	// Output: true Leimbach 160635051051 Bad Salzungen, Stadt erfüllende Gemeinde
}

// The second one: does the framework agreement hold against the rules?
func Example_check() {
	a := thueringen.FrameworkAgreement()
	snapshot, err := thueringen.Directory().On(a.Signed)
	if err != nil {
		panic(err)
	}
	report := thueringen.Rules().Evaluate(review.Case{Agreement: a, Snapshot: snapshot}, a.Signed)
	fmt.Println(report.OK(), report.Summary(language.English) != "")
	// Output: true true
}
