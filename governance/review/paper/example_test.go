package paper_test

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/law"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/review/paper"
	"github.com/foederal/foederal/governance/rule"
)

func ExampleNew() {
	a := &agreement.Agreement{Title: "Kooperationsvereinbarung", Clauses: []agreement.Clause{agreement.Termination{
		Notice: agreement.Duration{Number: 12, Unit: agreement.Months}, To: agreement.YearEnd,
		Note: agreement.Note{Heading: "§ 9 Kündigung", None: []string{"written"}},
	}}}
	report := review.Rules().Evaluate(review.Case{Agreement: a}, civil.MustParse("2024-01-01"))
	var out strings.Builder
	_ = paper.New(a, report).WriteText(&out, language.English) // a strings.Builder takes everything
	_, clause, _ := strings.Cut(out.String(), "      § 9")
	clause, _, _ = strings.Cut(clause, "\n\n")
	fmt.Println("§ 9" + clause)
	// Output:
	// § 9 Kündigung (ordinary termination)
	//          Period of notice: 12 months
	//          Takes effect: at the end of a calendar year
	//          Not provided for: in writing
}

func ExampleAll() {
	a := &agreement.Agreement{Title: "Entwurf"}
	report := review.Rules().Evaluate(review.Case{Agreement: a}, civil.MustParse("2024-01-01"))
	for _, p := range []paper.Paper{paper.New(a, report), paper.New(a, report, paper.All())} {
		var out strings.Builder
		_ = p.WriteMarkdown(&out, language.English) // a strings.Builder takes everything
		fmt.Println(strings.Contains(out.String(), "| not applicable |"))
	}
	// Output:
	// false
	// true
}

func ExampleLimit() {
	a := &agreement.Agreement{Title: "Entwurf"} // without a form, and without the law that governs it
	report := review.Rules().Evaluate(review.Case{Agreement: a}, civil.MustParse("2024-01-01"))
	var out strings.Builder
	_ = paper.New(a, report, paper.Limit(1)).WriteText(&out, language.English) // a strings.Builder takes everything
	fmt.Println(strings.Contains(out.String(), "1 more finding is not shown here."))
	// Output: true
}

func ExampleUnits() {
	snapshot, _ := bund.Directory().On(civil.MustParse("2020-03-02"))
	a := &agreement.Agreement{Title: "Zweckvereinbarung", Parties: []agreement.Party{{
		ID: "stadt", Partner: governance.Partner{Name: "Waltershausen", Kind: governance.UnitPartner, Unit: governance.UnitKey{Key: key.MustParse("16067072")}},
	}}}
	var out strings.Builder
	_ = paper.New(a, rule.Report{}, paper.Units(snapshot)).WriteText(&out, language.German) // a strings.Builder takes everything
	for line := range strings.Lines(out.String()) {
		if strings.Contains(line, "Gemeindeverzeichnis") {
			fmt.Println(strings.TrimSpace(line))
		}
	}
	// Output: Im Gemeindeverzeichnis: Waltershausen, Stadt (Kreis: Gotha)
}

func ExamplePaper_WriteQuestions() {
	reviewer := review.New(bund.Law()).Asking(bund.Directory)
	day := civil.MustParse("2024-01-01")
	parties, err := reviewer.PartiesNamed([]string{"bund=DE", "hessen=06"}, day, bund.Partner)
	if err != nil {
		fmt.Println(err)
		return
	}
	a, err := reviewer.Draft(agreement.OfficialAssistance, parties, day)
	if err != nil {
		fmt.Println(err)
		return
	}
	report, err := reviewer.Check(a)
	if err != nil {
		fmt.Println(err)
		return
	}
	var out strings.Builder
	_ = paper.New(a, report).WriteQuestions(&out, language.English) // a strings.Builder takes everything
	_, questions, _ := strings.Cut(out.String(), "\n\n")
	questions, _, _ = strings.Cut(questions, "\n\n")
	fmt.Println(questions)
	// Output:
	// Open questions (3)
	// ──────────────────
	//    Parties: who signed for the parties?
	//       What depends on it: Every party signs the contract. § 62 S. 2 VwVfG; § 126 Abs. 2 BGB [text of
	//          the provision read]
}

// twoSheets are a draft that was checked and a file that cannot be read.
func twoSheets() []paper.Sheet {
	a := &agreement.Agreement{Title: "Entwurf"}
	_, err := agreement.Decode(strings.NewReader(`{"title": "Entwurf",}`))
	return []paper.Sheet{{Name: "entwurf.json", Paper: paper.New(a, rule.Report{})}, {Name: "alt.json", Unreadable: err}}
}

func ExampleWriteText() {
	var out strings.Builder
	_ = paper.WriteText(&out, language.English, twoSheets()...) // a strings.Builder takes everything
	_, last, _ := strings.Cut(out.String(), "═\n\n")
	fmt.Print(last)
	// Output:
	// alt.json
	//
	// The document cannot be read and was not checked.
	// line 1, column 20: a comma before the closing }: remove it
}

func ExampleWriteMarkdown() {
	var out strings.Builder
	_ = paper.WriteMarkdown(&out, language.English, twoSheets()...) // a strings.Builder takes everything
	for line := range strings.Lines(out.String()) {
		if strings.HasPrefix(line, "# ") {
			fmt.Print(line)
		}
	}
	// Output:
	// # entwurf.json: Entwurf
	// # alt.json
}

func ExampleWriteHTML() {
	var out strings.Builder
	_ = paper.WriteHTML(&out, language.English, twoSheets()...) // a strings.Builder takes everything
	fmt.Println(strings.Contains(out.String(), `<a href="#d2-en">alt.json</a>`))
	// Output: true
}

// What somebody accepted stays a finding.
func ExampleAccepted() {
	a := &agreement.Agreement{Title: "Entwurf"}
	report := review.Rules().Evaluate(review.Case{Agreement: a}, civil.MustParse("2024-01-01"))
	accepts := func(rule.Finding) rule.Acceptance { return rule.Acceptance{Holds: true} }
	var out strings.Builder
	_ = paper.New(a, report, paper.Accepted(accepts)).WriteText(&out, language.English) // a strings.Builder takes everything
	fmt.Println(strings.Contains(out.String(), "(accepted): "))
	// Output: true
}

func ExampleExplained() {
	reviewer := review.New(bund.Law())
	a := &agreement.Agreement{Title: "Zusage", Form: agreement.Verwaltungsvereinbarung, Jurisdiction: law.Federation, Signed: civil.MustParse("2025-01-01"),
		Clauses: []agreement.Clause{agreement.Funding{Total: finance.Euro(300), Ceilings: []agreement.Ceiling{{Year: 2025, Amount: finance.Euro(100)}}}}}
	report, _ := reviewer.Check(a)
	explanations, _, _ := reviewer.WhyAll(a, report)
	var page strings.Builder
	err := paper.New(a, report, paper.Explained(explanations...)).WriteText(&page, language.English)
	fmt.Println(strings.Contains(page.String(), "The outcome depends on"), err)
	// Output: true <nil>
}
