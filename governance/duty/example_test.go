package duty_test

import (
	"fmt"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/thueringen"
)

// What binds a member of a Verwaltungsgemeinschaft when it receives an invoice, and who does it.
func ExampleNew() {
	duties := duty.New(bund.Duties(), thueringen.Duties())
	day := civil.MustParse("2026-06-30")
	snapshot, err := thueringen.Directory().On(day)
	if err != nil {
		fmt.Println(err)
		return
	}
	unit, _ := snapshot.Municipality(key.MustParseAGS("16066018"))
	verdict, _ := duties.Of("TH-EGOVG-INVOICE", duty.Subject{Unit: unit}, day)
	fmt.Println(verdict.Status(), "–", verdict.Reason().English)
	access, _ := duties.Of("DE-EGOVG-ACCESS", duty.Subject{Unit: unit, Told: map[string]bool{"federal-law": true}}, day)
	for _, addressee := range access.Addressees() {
		fmt.Printf("%s: %s\n", addressee.Matter.English, addressee.Name)
	}
	// Output:
	// binding – The duty (§ 14 Abs. 1 ThürEGovG) is addressed to municipalities of a Landkreis.
	// own sphere: Ellingshausen
	// transferred sphere: Dolmar-Salzbrücke
}

// A company of municipalities stands in no directory. Whether the law on network security concerns it depends on its size.
func ExampleCollection_ForSubject() {
	duties := duty.New(bund.Duties(), thueringen.Duties())
	company := duty.Subject{
		Partner: governance.Partner{Name: "KIV Thüringen GmbH", Kind: governance.PublicCompany}, Land: key.MustParseLand("16"),
	}
	day := civil.MustParse("2026-06-30")
	for _, verdict := range duties.ForSubject(company, day) {
		if proviso, ok := verdict.Proviso(); ok && verdict.ID() == "TH-EGOVG-INVOICE" {
			fmt.Println(proviso.Question.English)
		}
	}
	company.Told = map[string]bool{"contracting-authority": true}
	verdict, _ := duties.Of("TH-EGOVG-INVOICE", company, day)
	fmt.Println(verdict.Status())
	// Output:
	// Is the company a contracting authority under § 98 GWB with its seat in Thüringen?
	// binding
}

// A body answers the question on which a duty depends, and tells from when a decision makes another one bind.
func ExampleSubject() {
	duties := duty.New(bund.Duties(), thueringen.Duties())
	day := civil.MustParse("2026-04-29")
	land := duty.Subject{
		Partner: governance.Partner{Name: "Freistaat Thüringen", Kind: governance.LandPartner}, Land: key.MustParseLand("16"),
		Told:    map[string]bool{"federal-law": false},
		Decided: map[string]civil.Date{"DE-ITSTV-STANDARDS": civil.MustParse("2026-03-01")},
	}
	for _, id := range []string{"DE-EGOVG-ACCESS", "DE-ITSTV-STANDARDS"} {
		verdict, _ := duties.Of(id, land, day)
		fmt.Println(verdict.Status(), "–", verdict.Reason().English)
	}
	// Output:
	// not-binding – The duty (§ 2 Abs. 1 EGovG) does not bind authorities of the Land, for the question is answered with no: Does the body execute federal law in the matter?
	// binding – The duty (§ 2 Abs. 2 IT-Staatsvertrag) has bound authorities of the Land since 1 March 2026, a day that the body has told.
}

// The start of the duties on high-risk AI was moved; both days stand in the calendar.
func ExampleCollection_Calendar() {
	day := civil.MustParse("2026-06-30")
	snapshot, err := thueringen.Directory().On(day)
	if err != nil {
		fmt.Println(err)
		return
	}
	erfurt, _ := snapshot.Municipality(key.MustParseAGS("16051000"))
	duties := duty.New(bund.Duties(), thueringen.Duties())
	for _, m := range duties.Calendar(erfurt, civil.MustParse("2026-07-01"), civil.MustParse("2027-12-31")) {
		if m.DutyID == "EU-KIVO-HIGHRISK" {
			fmt.Println(m.Day, m.Kind)
		}
	}
	// Output:
	// 2026-07-27 moved
	// 2026-08-02 dropped
	// 2027-12-02 begin
}

func ExampleClassesOf() {
	set := duty.ClassesOf(duty.Gemeinde, duty.Landkreis)
	fmt.Println(set.All(), set.Has(duty.Zweckverband))
	// Output: [gemeinde landkreis] false
}

func ExampleMunicipal() {
	fmt.Println(duty.Municipal().All())
	// Output: [gemeinde kreisfreie-stadt landkreis municipal-corporation]
}

// A duty of one's own, in a chapter beside those of the library.
func ExampleBinds() {
	scope := duty.Binds(duty.Municipal(), "2019-11-27").Until("2029-12-31")
	fmt.Println(scope.Status, scope.From, scope.Through)
	// Output: binding 2019-11-27 2029-12-31
}

func ExampleAsks() {
	scope := duty.Asks(duty.Municipal(), "", &duty.Proviso{ID: "federal-law"}).SeenOn("2025-12-02")
	fmt.Println(scope.Status, scope.Proviso.ID, scope.Seen)
	// Output: conditional federal-law 2025-12-02
}

func ExampleAwaits() {
	fmt.Println(duty.Awaits(duty.ClassesOf(duty.LandBody), "2026-02-01").Status)
	// Output: starts-on-decision
}

func ExampleSpares() {
	scope := duty.Spares(duty.Municipal(), law.Source{}, "Die Pflicht trifft das Land.", "The duty is one of the Land.")
	fmt.Println(scope.Status, "–", scope.Why.English)
	// Output: not-binding – The duty is one of the Land.
}

func ExampleUnknown() {
	scope := duty.Unknown(duty.Municipal(), law.Source{}, "Der Wortlaut wurde nicht gelesen.", "The text was not read.")
	fmt.Println(scope.Status, "–", scope.Why.English)
	// Output: not-recorded – The text was not read.
}

func ExampleBy() {
	source := law.Source{Citation: law.MustParseCitation("§ 7 Abs. 3 IDNrG"), Evidence: law.Derived}
	milestone := duty.By("2030-08-31", source, "Bis dahin steht die Vermittlungsstelle.", "By then the intermediary is in place.")
	fmt.Println(milestone.Kind, milestone.Day)
	// Output: deadline 2030-08-31
}

func ExampleItself() {
	addressee := duty.Itself(directory.Unit{}, "Zweckverband KISA", law.Source{})
	fmt.Println(addressee.Name, addressee.Unit.IsZero())
	// Output: Zweckverband KISA true
}
