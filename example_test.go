package foederal_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/thueringen"
)

// The first program of the README: who administers Leimbach?
func Example() {
	snapshot, err := thueringen.Directory().On(civil.MustParse("2018-10-16"))
	if err != nil {
		panic(err) // a day outside the directory
	}
	leimbach, err := snapshot.Lookup(key.MustParseAGS("16063051"))
	if err != nil {
		panic(err) // no such unit on that day
	}
	acting, form := leimbach.Administration()
	fmt.Println(leimbach.Name(), leimbach.ARS(), acting.Name(), form)
	// Output: Leimbach 160635051051 Bad Salzungen, Stadt erfüllende Gemeinde
}

// The second one: does the framework agreement hold against the rules?
func Example_check() {
	report, err := thueringen.Check(thueringen.FrameworkAgreement())
	if err != nil {
		panic(err) // signed on a day outside the directory
	}
	fmt.Println(report.OK(), report.Summary(language.English) != "")
	// Output: true true
}
