package paper_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/review/paper"
	"github.com/foederal/foederal/governance/rule"
)

var update = flag.Bool("update", false, "write the golden files of the tests anew")

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(m.Run())
}

var both = []language.Tag{language.German, language.English}

// inBoth makes a text of a rule for tests.
func inBoth(german, english string) bilingual.Text {
	return bilingual.Text{German: german, English: english}
}

// rules are a few that stay as they are, so that the papers of the tests change with the package and with nothing else.
func rules(t testing.TB) rule.Set[review.Case] {
	t.Helper()
	basis := rule.Basis{{Citation: law.MustParseCitation("§ 46 ThürKGG"), Where: "Amtsblatt", Evidence: law.Primary}}
	set, err := rule.NewSet("Probe",
		review.Rule{ID: "TH-KGG-46", Severity: rule.Error, Basis: basis, InForce: civil.MustParsePeriod("2013-07-31/2026-06-30"),
			Title:   inBoth("Die zuständige Behörde wird genannt.", "The competent authority is named."),
			Finding: inBoth("„{authority}“ ist nicht zuständig.", "“{authority}” is not competent."),
			Remedy:  inBoth("Die zuständige Behörde nennen.", "Name the competent authority."),
			Check: func(c review.Case, r *rule.Result) {
				for i, approval := range agreement.All[agreement.Approval](c.Agreement) {
					if approval.Notice == agreement.Yes {
						r.Violate(agreement.At(i, "authority"), rule.P("authority", approval.Authority))
					}
				}
			}},
		review.Rule{ID: "DE-URKUNDE-TITEL", Severity: rule.Hint, Basis: rule.Basis{{Where: "Rat", Evidence: law.Derived}},
			Title:   inBoth("Der Titel nennt die Parteien.", "The title names the parties."),
			Finding: inBoth("Der Titel nennt keine Partei.", "The title names no party."),
			Remedy:  inBoth("Sie nennen.", "Name them."),
			Check: func(c review.Case, r *rule.Result) {
				if c.Agreement.Form == agreement.Zweckvereinbarung {
					r.Violate("")
				}
			}},
		review.Rule{ID: "TH-KGG-9-3", Severity: rule.Warning, Basis: basis,
			Title:   inBoth("Der Ausgleich übersteigt die Kosten nicht.", "Compensation does not exceed the cost."),
			Finding: inBoth("Er übersteigt sie.", "It does."), Remedy: inBoth("Ihn begrenzen.", "Limit it."),
			Check: func(c review.Case, r *rule.Result) {
				for i, task := range agreement.All[agreement.Tasks](c.Agreement) {
					r.Lack(agreement.At(i, "tasks", 0, "leviesTaxes"))
					r.Lack(agreement.At(i, "tasks", 0, "transfer"))
					_ = task
				}
			}},
		review.Rule{ID: "TH-KGG-1", Severity: rule.Warning, Basis: basis,
			Title: inBoth("Immer erfüllt.", "Always satisfied."), Finding: inBoth("Nein.", "No."), Remedy: inBoth("Ja.", "Yes."),
			Check: func(review.Case, *rule.Result) {}},
	)
	require.NoError(t, err)
	return set
}

// document reads an agreement from a file.
func document(t testing.TB, file string) *agreement.Agreement {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	a, err := agreement.Decode(bytes.NewReader(data))
	require.NoError(t, err)
	return a
}

const corpus = "../../../thueringen/testdata/corpus/"

// full is the document in which every field says something.
func full(t testing.TB) *agreement.Agreement {
	t.Helper()
	a := document(t, "../../agreement/testdata/full.json")
	var kinds []agreement.ClauseKind
	for _, clause := range a.Clauses {
		kinds = append(kinds, clause.Kind())
	}
	require.ElementsMatch(t, agreement.ClauseKinds(), kinds)
	return a
}

// formats are the ways in which a paper is written.
var formats = []struct {
	ending string
	write  func(paper.Paper, io.Writer, language.Tag) error
}{
	{"txt", paper.Paper.WriteText},
	{"md", paper.Paper.WriteMarkdown},
	{"html", func(p paper.Paper, w io.Writer, tag language.Tag) error { return p.WriteHTML(w, tag) }},
}

// uncovered is what nobody checked in the papers of the tests.
var uncovered = rule.Uncovered{ID: "DE-PRIVATRECHT", Pointers: []string{"/form", "/parties/1"},
	Title: inBoth("Das Privatrecht ist nicht erfasst.", "Private law is not covered.")}

// What a good and a bad document look like in every format and both languages.
func TestGolden(t *testing.T) {
	good := document(t, corpus+"th-zweckverband.json")
	bad := document(t, corpus+"th-zweckvereinbarung-falsche-aufsicht.json")
	bad.Clauses[1].(agreement.Tasks).Tasks[0].LeviesTaxes = agreement.Unknown
	snapshot, err := bund.Directory().On(bad.Signed)
	require.NoError(t, err)
	papers := map[string]paper.Paper{
		"good": paper.New(good, rules(t).Select(func(info rule.Info) bool { return info.ID == "TH-KGG-1" }).
			Evaluate(review.Case{Agreement: good}, good.Signed).WithCoverage()),
		"bad": paper.New(bad, rules(t).Evaluate(review.Case{Agreement: bad}, bad.Signed).WithCoverage(uncovered), paper.Units(snapshot), paper.All()),
	}
	for name, p := range papers {
		for _, format := range formats {
			for _, tag := range both {
				var out bytes.Buffer
				require.NoError(t, format.write(p, &out, tag))
				golden(t, fmt.Sprintf("%s.%s.%s", name, tag, format.ending), out.String())
			}
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, string(want), got, "%s; go test -update writes it anew", file)
}

// text returns the paper as text.
func text(t testing.TB, p paper.Paper, tag language.Tag) string {
	t.Helper()
	var out strings.Builder
	require.NoError(t, p.WriteText(&out, tag))
	return out.String()
}

// What is wrong stands before what is open, what is open before what was not checked, and the agreement comes after all that.
func TestOrder(t *testing.T) {
	a := document(t, corpus+"th-zweckvereinbarung-falsche-aufsicht.json")
	got := text(t, paper.New(a, rules(t).Evaluate(review.Case{Agreement: a}, a.Signed).WithCoverage(uncovered)), language.German)
	at := -1
	for _, next := range []string{
		a.Title, "Nicht geprüft: Das Privatrecht ist nicht erfasst.", "Die Prüfung ergab 1 Fehler und 1 Hinweis; 1 Frage ist offen.",
		"02.03.2020", "Befunde (2)", "1. Fehler: Klausel 10 (Genehmigung oder Anzeige), Behörde", "„Landratsamt Gotha“ ist nicht zuständig.",
		"Abhilfe: Die zuständige Behörde nennen.", "§ 46 ThürKGG [Wortlaut gelesen]", "2. Hinweis: Vereinbarung als Ganzes",
		"Offene Fragen (1)", "Stelle: Klausel 2 (Aufgaben), Aufgabe „Betrieb der Fachverfahren“, Recht zur Steuererhebung",
		"Nicht geprüft\n", "Betrifft: Waltershausen", "Die Vereinbarung\n", "Landkreis Gotha\n", "Klausel 3 (Kostenverteilung)",
		"Landkreis Gotha: 50 %", "Kündigungsfrist: 12 Monate", "Angewandt: vom 31.07.2013 bis 30.06.2026", "Übrige Regeln", "1 erfüllt (hier nicht aufgeführt).",
	} {
		found := strings.Index(got[max(at, 0):], next)
		require.GreaterOrEqual(t, found, 0, "%s\n%s", next, got)
		at = max(at, 0) + found
	}
	require.NotContains(t, got, "/clauses/")
	require.NotContains(t, got, "landkreis: ", "a party is called by its name")
}

// A clause is called by the number that it has in the document, and otherwise it is counted from 1.
func TestClausesAreCalledAsInTheDocument(t *testing.T) {
	for heading, want := range map[string]string{
		"":                      "Klausel 1 (Laufzeit)",
		"Dauer":                 "Klausel 1 „Dauer“ (Laufzeit)",
		"Laufzeit":              "Klausel 1 (Laufzeit)",
		"§ 4":                   "§ 4 (Laufzeit)",
		"§ 4 Dauer":             "§ 4 Dauer (Laufzeit)",
		"§ 4 Laufzeit":          "§ 4 Laufzeit\n",
		"Artikel 4\nDauer":      "Artikel 4 Dauer (Laufzeit)",
		"4. Dauer":              "4. Dauer (Laufzeit)",
		"IV. Dauer":             "IV. Dauer (Laufzeit)",
		"In Kraft bleibt alles": "Klausel 1 „In Kraft bleibt alles“ (Laufzeit)",
	} {
		a := &agreement.Agreement{Title: "Vertrag", Clauses: []agreement.Clause{agreement.Term{Note: agreement.Note{Heading: heading}}}}
		require.Contains(t, text(t, paper.New(a, rule.Report{}), language.German), want, heading)
	}
}

// What the text of a clause does not settle is told by the names of the fields, and a source that is not named is called so.
func TestNoneAndSources(t *testing.T) {
	a := &agreement.Agreement{Clauses: []agreement.Clause{
		agreement.Termination{Written: agreement.Yes, Note: agreement.Note{None: []string{"notice", "to"}}},
		agreement.Severability{Note: agreement.Note{Source: law.Source{Citation: law.MustParseCitation("§ 7 ThürKGG"), Evidence: law.Primary}}},
	}}
	got := text(t, paper.New(a, rule.Report{}), language.German)
	require.Contains(t, got, "Nicht geregelt: Kündigungsfrist, wirksam zum\n")
	require.Contains(t, got, "Quelle: ohne Quellenangabe\n")
	require.Contains(t, got, "Quelle: § 7 ThürKGG [Wortlaut gelesen]\n")
	require.NotContains(t, got, "nicht überliefert")
	require.NotContains(t, got, ": ]")
}

// A reader is told what was not checked, and that nothing was where that is so.
func TestNothingChecked(t *testing.T) {
	for _, p := range []paper.Paper{paper.New(nil, rule.Report{}), paper.New(&agreement.Agreement{}, rule.Report{}, paper.All(), paper.Limit(0))} {
		require.Contains(t, text(t, p, language.German), "Es wurde nichts geprüft.")
		require.Contains(t, text(t, p, language.English), "Nothing was checked.")
		require.NotContains(t, text(t, p, language.German), "nichts zu beanstanden")
	}
	a := document(t, corpus+"th-zweckverband.json")
	alone := rules(t).Select(func(info rule.Info) bool { return info.ID == "TH-KGG-1" }).Evaluate(review.Case{Agreement: a}, a.Signed)
	require.Contains(t, text(t, paper.New(a, alone), language.German), "Soweit geprüft wurde, ist nichts zu beanstanden.")
	require.Contains(t, text(t, paper.New(a, alone.WithCoverage()), language.German), "\nEs ist nichts zu beanstanden.")
}

// A rule that broke off, and one for which something is not recorded here, are not checked and no questions.
func TestWhatTheLibraryLacks(t *testing.T) {
	basis := rule.Basis{{Where: "Rat", Evidence: law.Derived}}
	texts := func(title string) review.Rule {
		return review.Rule{ID: title, Severity: rule.Hint, Basis: basis, Title: inBoth(title, title), Finding: inBoth("a", "a"), Remedy: inBoth("b", "b")}
	}
	broken, lacking := texts("TH-KGG-1"), texts("TH-KGG-2")
	broken.Check = func(review.Case, *rule.Result) { panic("fault") }
	lacking.Check = func(_ review.Case, r *rule.Result) { r.LackHere("/basis/0") }
	set, err := rule.NewSet("Probe", broken, lacking)
	require.NoError(t, err)
	a := document(t, corpus+"th-zweckverband.json")
	got := text(t, paper.New(a, set.Evaluate(review.Case{Agreement: a}, a.Signed).WithCoverage()), language.German)
	require.Contains(t, got, "Offene Fragen\n─────────────\n   Keine.\n")
	require.Contains(t, got, "Die Prüfung brach ab")
	require.Contains(t, got, "ist hier nicht hinterlegt.\n      Betrifft: Rechtsgrundlage „§ 17 Abs. 1 ThürKGG“")
}

// Only as many findings and questions are shown as the reader wants, the gravest first, and the paper counts the others.
func TestLimit(t *testing.T) {
	a := &agreement.Agreement{Form: agreement.Zweckvereinbarung}
	for range 1100 {
		a.Clauses = append(a.Clauses, agreement.Approval{Authority: "Amt", Notice: agreement.Yes})
	}
	report := rules(t).Evaluate(review.Case{Agreement: a}, civil.MustParse("2020-01-01"))
	got := text(t, paper.New(a, report), language.German)
	require.Contains(t, got, "Befunde (1.101)")
	require.Contains(t, got, "101 weitere Befunde sind hier nicht gezeigt.")
	require.Equal(t, 1000, strings.Count(got, ". Fehler: "))
	require.NotContains(t, got, ". Hinweis: ")
	got = text(t, paper.New(a, report, paper.Limit(1100)), language.German)
	require.Contains(t, got, "1 weiterer Befund ist hier nicht gezeigt.")
	got = text(t, paper.New(a, report, paper.Limit(-1)), language.English)
	require.NotContains(t, got, "not shown here")
	require.Contains(t, got, "1,101. Hint: Agreement as a whole")
	got = text(t, paper.New(a, rules(t).Evaluate(review.Case{Agreement: a}, civil.MustParse("2020-01-01"), rule.Limit(3))), language.German)
	require.Contains(t, got, "1.098 weitere Befunde sind hier nicht gezeigt.")
}

// A line of the text is at most a hundred characters long, and no citation is torn apart.
func TestLinesAreShort(t *testing.T) {
	a := document(t, corpus+"th-zweckvereinbarung-falsche-aufsicht.json")
	a.Remarks = []string{strings.Repeat("Nach § 46 Abs. 1 Nr. 2 ThürKGG ist es so. ", 40)}
	got := text(t, paper.New(a, rule.Report{}), language.German)
	for line := range strings.Lines(got) {
		line = strings.TrimSuffix(line, "\n")
		require.LessOrEqual(t, utf8.RuneCountInString(line), 100)
		require.False(t, strings.HasSuffix(line, "§") || strings.HasSuffix(line, "Abs.") || strings.HasSuffix(line, "Nr."), line)
	}
}

// Who cannot be written to is told of it.
func TestWriteErrors(t *testing.T) {
	a := full(t)
	for _, format := range formats {
		require.ErrorIs(t, format.write(paper.New(a, rule.Report{}), broken{}, language.German), errBroken)
	}
}

var errBroken = errors.New("disk full")

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errBroken }

// A paper is of the moment in which it was written: the same again and again, and from several goroutines.
func TestWritingChangesNothing(t *testing.T) {
	a := document(t, corpus+"th-zweckvereinbarung-falsche-aufsicht.json")
	p := paper.New(a, rules(t).Evaluate(review.Case{Agreement: a}, a.Signed))
	want := text(t, p, language.German)
	done := make(chan string)
	for range 4 {
		go func() { done <- text(t, p, language.German) }()
	}
	for range 4 {
		require.Equal(t, want, <-done)
	}
}

// The facts on which an outcome turns stand beside the rule, each with a way to its clause.
func TestExplained(t *testing.T) {
	reviewer := review.New(bund.Law())
	a := &agreement.Agreement{Title: "Zusage", Form: agreement.Verwaltungsvereinbarung, Jurisdiction: law.Federation, Signed: civil.MustParse("2025-01-01"),
		Clauses: []agreement.Clause{agreement.Funding{Total: finance.Euro(300), Ceilings: []agreement.Ceiling{{Year: 2025, Amount: finance.Euro(100)}}}}}
	report, err := reviewer.Check(a)
	require.NoError(t, err)
	explanations, _, err := reviewer.WhyAll(a, report)
	require.NoError(t, err)
	var page, without strings.Builder
	require.NoError(t, paper.New(a, report, paper.Explained(explanations...)).WriteHTML(&page, language.German))
	require.NoError(t, paper.New(a, report).WriteHTML(&without, language.German))
	require.Contains(t, page.String(), "→ 100,00")
	require.Contains(t, page.String(), "Das Ergebnis hängt ab von")
	require.NotContains(t, without.String(), "Das Ergebnis hängt ab von")
}
