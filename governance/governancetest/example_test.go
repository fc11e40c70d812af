package governancetest_test

import (
	"fmt"
	"math/rand"
	"testing"
	"testing/quick"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/governancetest"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

func ExampleNewDirectory() {
	t := new(testing.T) // that of the test
	d := governancetest.NewDirectory(t,
		directory.UnitRecord{Key: key.MustParseARS("160985001001"), Name: "Oberdorf"},
		directory.UnitRecord{Key: key.MustParseAGS("16098002"), Name: "Unterdorf"})
	oberdorf, _ := d.Latest().Municipality(key.MustParseAGS("16098001"))
	acting, form := oberdorf.Administration()
	fmt.Println(oberdorf, "–", acting, "–", form)
	// Output: 16098001 Oberdorf – 160985001 Gemeindeverband 160985001 – Verwaltungsgemeinschaft
}

func ExampleNewHistory() {
	t := new(testing.T) // that of the test
	merger := civil.MustParse("2022-01-01")
	d := governancetest.NewHistory(t,
		[]directory.EventRecord{{Kind: directory.Dissolution, Day: merger, From: key.MustParseAGS("16098002"), To: key.MustParseAGS("16098001")}},
		directory.UnitRecord{Key: key.MustParseAGS("16098001"), Name: "Oberdorf"},
		directory.UnitRecord{Key: key.MustParseAGS("16098002"), Name: "Unterdorf", Valid: civil.Period{Through: merger.AddDays(-1)}})
	s, _ := d.Successors(key.MustParseAGS("16098002"), merger.AddDays(-1), merger)
	fmt.Println(s.Successor())
	// Output: 16098001 Oberdorf <nil>
}

func ExampleSampleDirectory() {
	s, _ := governancetest.SampleDirectory().On(civil.MustParse("2021-06-30"))
	eisenach, _ := s.FindOne("Eisenach", directory.OnLevel(governance.Municipality))
	fmt.Println(eisenach, eisenach.Kind())
	// Output: 16056000 Eisenach, Stadt kreisfreie-stadt
}

func ExampleDocuments() {
	for _, d := range governancetest.Documents()[:4] {
		fmt.Println(d.Name)
	}
	// Output:
	// Rahmenvereinbarung
	// einfache Arbeitsgemeinschaft
	// besondere Arbeitsgemeinschaft
	// Zweckvereinbarung, genehmigt
}

func ExampleDocumentOf() {
	a := governancetest.DocumentOf(agreement.Zweckverband).With(governancetest.Without(agreement.KindLevy))
	report, _ := thueringen.Check(a)
	for f := range report.Findings() {
		fmt.Println(f.Rule, f.Pointer)
	}
	// Output: TH-KGG-17-2-5 /clauses
}

func ExampleDocumentNamed() {
	a := governancetest.DocumentNamed("Zweckvereinbarung, angezeigt").New()
	term, _, _ := agreement.First[agreement.Term](a)
	fmt.Println(term.From, term.Through)
	// Output: 2022-01-01 2031-12-31
}

func ExampleEdit() {
	a := governancetest.DocumentOf(agreement.Zweckvereinbarung).With(
		governancetest.Edit(func(c *agreement.Approval) { c.Notice = agreement.Yes }))
	report, _ := thueringen.Check(a)
	fmt.Println(report.Outcome("TH-KGG-11"))
	// Output: violated
}

func ExampleEditAt() {
	a := governancetest.DocumentOf(agreement.Zweckvereinbarung).With(
		governancetest.EditAt(7, func(c *agreement.Approval) { c.Notice = agreement.Unknown }))
	report, _ := thueringen.Check(a)
	fmt.Println(report.Outcome("TH-KGG-11"))
	// Output: undecidable
}

func ExampleWith() {
	a := governancetest.DocumentOf(agreement.Verwaltungsvereinbarung).With(
		governancetest.With(agreement.Confidentiality{}))
	fmt.Println(a.Has(agreement.KindConfidentiality))
	// Output: true
}

func ExampleWithout() {
	a := governancetest.DocumentOf(agreement.Zweckverband).With(governancetest.Without(agreement.KindTasks))
	fmt.Println(a.State(agreement.KindTasks))
	// Output: absent
}

func ExampleUnread() {
	a := governancetest.DocumentOf(agreement.Zweckverband).With(governancetest.Unread(agreement.KindTasks))
	fmt.Println(a.State(agreement.KindTasks))
	// Output: not-recorded
}

func ExampleJoin() {
	a := governancetest.DocumentOf(agreement.Zweckvereinbarung).With(
		governancetest.Join(governancetest.Party("erfurt", "16051000", "Stadt Erfurt")))
	fmt.Println(len(a.Parties))
	// Output: 4
}

func ExampleParty() {
	p := governancetest.Party("erfurt", "16051000", "Stadt Erfurt")
	fmt.Println(p.Partner.Unit, p.Signatures[0].Form)
	// Output: 16051000 handwritten
}

func ExampleOtherParty() {
	p := governancetest.OtherParty("dienstleister", governance.PrivateCompany, "Rechenwerk GmbH")
	fmt.Println(p.Partner.Kind)
	// Output: private-company
}

func ExampleParties() {
	d := governancetest.DocumentOf(agreement.Zweckvereinbarung)
	a := d.With(governancetest.Parties(d.New().Parties[0]))
	fmt.Println(len(a.Parties))
	// Output: 1
}

func ExampleSignedOn() {
	a := governancetest.DocumentOf(agreement.Zweckvereinbarung).With(governancetest.SignedOn("2024-02-29"))
	fmt.Println(a.Signed)
	// Output: 2024-02-29
}

func ExampleUnder() {
	a := governancetest.DocumentOf(agreement.Zweckvereinbarung).With(governancetest.Under(law.Hessen))
	report, _ := thueringen.Check(a)
	fmt.Println(report.Complete())
	// Output: false
}

func ExampleAll() {
	bare := governancetest.All(governancetest.Without(agreement.KindSeverability), governancetest.SignedOn(""))
	a := governancetest.DocumentOf(agreement.Zweckvereinbarung).With(bare)
	fmt.Println(a.Has(agreement.KindSeverability), a.Signed.IsZero())
	// Output: false true
}

func ExampleRequireFinding() {
	t := new(testing.T) // that of the test
	report, _ := thueringen.Check(governancetest.DocumentOf(agreement.Zweckverband).With(governancetest.Without(agreement.KindLevy)))
	governancetest.RequireFinding(t, report, "TH-KGG-17-2-5", "/clauses")
	fmt.Println(t.Failed())
	// Output: false
}

func ExampleRequireComplete() {
	t := new(testing.T) // that of the test
	report, _ := thueringen.Check(governancetest.DocumentOf(agreement.Zweckverband).New())
	governancetest.RequireComplete(t, report)
	fmt.Println(t.Failed())
	// Output: false
}

func ExampleRequireOnly() {
	t := new(testing.T) // that of the test
	report, _ := thueringen.Check(governancetest.DocumentOf(agreement.Zweckverband).New())
	governancetest.RequireOnly(t, report) // no finding at all
	fmt.Println(t.Failed())
	// Output: false
}

func ExampleRequireAmounts() {
	t := new(testing.T) // that of the test
	parts, _ := finance.Apportion(finance.Euro(10), []int64{1, 1, 1}, finance.LargestRemainder)
	governancetest.RequireAmounts(t, parts, "3,34", "3,33", "3,33")
	fmt.Println(t.Failed())
	// Output: false
}

func ExampleAmountsOf() {
	parts, _ := euroKey().Apportion(finance.Euro(100), finance.LargestRemainder)
	fmt.Println(governancetest.AmountsOf(parts))
	// Output: [75.00 25.00]
}

func ExampleCoverage() {
	var coverage governancetest.Coverage
	for _, d := range governancetest.Documents() {
		report, _ := thueringen.Check(d.New())
		coverage.Add(report)
	}
	for id := range coverage.Only("TH-KGG-17-2").Unreached(rule.Violated) {
		fmt.Println(id)
	}
	// Output:
	// TH-KGG-17-2-1
	// TH-KGG-17-2-2
	// TH-KGG-17-2-3
	// TH-KGG-17-2-4
	// TH-KGG-17-2-4-MITGLIED
	// TH-KGG-17-2-5
}

func ExampleTestDirectory() {
	t := new(testing.T) // that of the test
	governancetest.TestDirectory(t, thueringen.Directory(), directory.UnitRecord{
		Key: key.MustParseARS("160635051051"), Name: "Leimbach", Valid: civil.MustParsePeriod("2009-01-01/..")})
	fmt.Println(t.Failed())
	// Output: false
}

func ExampleTestRuleSet() {
	t := new(testing.T)                                                 // that of the test
	governancetest.TestRuleSet(t, thueringen.Law().Rules, civil.Date{}) // on all documents, each on its own day
	fmt.Println(t.Failed())
	// Output: false
}

func ExampleTestLaw() {
	t := new(testing.T) // that of the test
	governancetest.TestLaw(t, thueringen.Law())
	fmt.Println(t.Failed())
	// Output: false
}

func ExampleTestAgreement() {
	t := new(testing.T) // that of the test
	governancetest.TestAgreement(t, thueringen.FrameworkAgreement())
	fmt.Println(t.Failed())
	// Output: false
}

func ExampleTestKeyCodec() {
	t := new(testing.T) // that of the test
	governancetest.TestKeyCodec(t, governancetest.KeyCodec[key.AGS]{Format: key.AGS.String, Parse: key.ParseAGS})
	fmt.Println(t.Failed())
	// Output: false
}

func ExampleTestDistributionKey() {
	t := new(testing.T) // that of the test
	koenigstein, _ := bund.KoenigsteinerKey(2019)
	governancetest.TestDistributionKey(t, koenigstein)
	fmt.Println(t.Failed())
	// Output: false
}

func ExampleValid() {
	k := governancetest.Valid[key.AGS](rand.New(rand.NewSource(1)))
	_, err := key.ParseAGS(k.String())
	fmt.Println(err)
	// Output: <nil>
}

func ExampleNearlyValid() {
	r := rand.New(rand.NewSource(1))
	refused := 0
	for range 100 {
		if _, err := key.ParseAGS(governancetest.NearlyValid[key.AGS](r)); err != nil {
			refused++
		}
	}
	fmt.Println(refused > 50)
	// Output: true
}

func ExampleFailing() {
	for _, failure := range governancetest.Failing[civil.Date]()[:2] {
		_, err := civil.Parse(failure.Text)
		fmt.Println(failure.Reason, "–", err != nil)
	}
	// Output:
	// no 30 February – true
	// no leap year – true
}

func ExampleText() {
	fmt.Println(governancetest.Text(key.MustParseAGS("01001000")), governancetest.Text(civil.MustParse("2021-10-01")))
	// Output: 01001000 2021-10-01
}

func ExampleSeeds() {
	fmt.Println(len(governancetest.Seeds[key.AGS]()) > 20) // for _, seed := range … { f.Add(seed) }
	// Output: true
}

func ExampleQuickValues() {
	err := quick.Check(func(k key.AGS) bool { return k.District().Land() == k.Land() },
		&quick.Config{Values: governancetest.QuickValues[key.AGS]})
	fmt.Println(err)
	// Output: <nil>
}

func ExampleShrink() {
	a := governancetest.DocumentOf(agreement.Zweckverband).With(governancetest.Without(agreement.KindLevy))
	small := governancetest.Shrink(a, func(a *agreement.Agreement) bool {
		report, _ := thueringen.Check(a)
		return report.Outcome("TH-KGG-17-2-5") == rule.Violated
	})
	fmt.Println(len(a.Clauses), len(small.Clauses))
	// Output: 8 0
}

func ExampleShrinkText() {
	fmt.Println(governancetest.ShrinkText("1605I000", func(s string) bool {
		_, err := key.ParseAGS(s)
		return err != nil && len(s) == 8
	}))
	// Output: 00000000
}
