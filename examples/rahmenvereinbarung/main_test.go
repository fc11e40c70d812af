package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"encoding/xml"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/review/batch"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

var update = flag.Bool("update", false, "write the golden files of the tests anew")

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(m.Run())
}

// program runs the program as the command line does.
func program(t *testing.T, stdin string, args ...string) (exit int, out, errors string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	exit = run(args, strings.NewReader(stdin), &stdout, &stderr)
	return exit, stdout.String(), stderr.String()
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

// What the program says of the framework agreement, of a correct document and of one with ten faults, in both
// languages. The edition of the directory is left out: it changes with every new register.
func TestReports(t *testing.T) {
	for _, test := range []struct {
		name string
		args []string
		exit int
	}{
		{"rahmenvereinbarung", nil, rule.ExitComplete},
		{"korrekt", []string{"testdata/korrekt.json"}, rule.ExitComplete},
		{"zehn-fehler", []string{"testdata/zehn-fehler.json"}, rule.ExitErrors},
	} {
		for _, lang := range []string{"de", "en"} {
			t.Run(test.name+"."+lang, func(t *testing.T) {
				exit, out, errors := program(t, "", append([]string{"-lang", lang}, test.args...)...)
				require.Equal(t, test.exit, exit)
				require.Empty(t, errors)
				edition, _, _ := strings.Cut(thueringen.Directory().Edition().String(), " ")
				day := civil.MustParse(edition).Format(language.MustParse(lang))
				require.Contains(t, out, ": "+day+"\n")
				golden(t, test.name+"."+lang+".txt", strings.ReplaceAll(out, ": "+day+"\n", ": EDITION\n"))
			})
		}
	}
}

// With -all every rule is named, without it they are counted.
func TestAllRules(t *testing.T) {
	_, short, _ := program(t, "", "testdata/zehn-fehler.json")
	_, all, _ := program(t, "", "-all", "testdata/zehn-fehler.json")
	for outcome := range reportOf(t, "zehn-fehler").Outcomes() {
		require.Contains(t, all, outcome.Rule.ID)
		if outcome.Outcome == rule.NotApplicable {
			require.NotContains(t, short, outcome.Rule.ID)
		}
	}
}

// The page stands in both languages, that of the reader first, and can be read as XML; a page is of one document.
func TestHTML(t *testing.T) {
	for _, lang := range []string{"de", "en"} {
		exit, page, errors := program(t, "", "-html", "-lang", lang, "testdata/zehn-fehler.json")
		require.Equal(t, rule.ExitErrors, exit)
		require.Empty(t, errors)
		require.True(t, strings.HasPrefix(page, "<!DOCTYPE html>\n<html lang=\""+lang+"\">"))
		require.Contains(t, page, `<section id="de" lang="de"`)
		require.Contains(t, page, `<section id="en" lang="en"`)
		require.NoError(t, xml.Unmarshal([]byte(page), new(struct{})))
	}
	for _, args := range [][]string{{"-html", "-json"}, {"-html", "testdata/korrekt.json", "testdata/zehn-fehler.json"}} {
		exit, page, errors := program(t, "", args...)
		require.Equal(t, rule.ExitUnreadable, exit)
		require.Empty(t, page)
		require.Contains(t, errors, "-html")
	}
}

// Each of the ten faults is found by the rule that is meant for it, at its place and with its norm, and nothing else
// is found.
func TestTenFaults(t *testing.T) {
	type finding struct{ Rule, Severity, Pointer, Basis string }
	want := []finding{
		{"DE-URKUNDE-GRUNDLAGE", "warning", "/basis/1", ""}, // the NOOTS treaty is in force since 2026
		{"TH-KO-3-2", "error", "/clauses/1/tasks/0", "§ 3 Abs. 2 ThürKO"},
		{"DE-GG-28-2", "error", "/clauses/2/respectsSelfGovernment", "Art. 28 Abs. 2 GG"},
		{"TH-EGOVG-30", "warning", "/clauses/4/ceilings/1/amount", "§ 30 ThürEGovG"},
		{"TH-LHO-44-1", "warning", "/clauses/4/proofOfUse", "§ 44 Abs. 1 ThürLHO"},
		{"DE-URKUNDE-SUMME", "warning", "/clauses/4/total", ""},
		{"DE-BGB-164-1", "warning", "/parties/0/signatures/0/name", "§ 164 Abs. 1 BGB"},
		{"TH-VWVFG-57", "warning", "/parties/1/signatures/0/form", "§ 57 ThürVwVfG"},
		{"TH-VWVFG-62", "warning", "/parties/2/signatures", "§ 62 S. 2 ThürVwVfG"},
		{"TH-KO-1", "error", "/parties/3/partner/unit", "§ 1 Abs. 2 ThürKO"},
	}
	var got []finding
	for f := range reportOf(t, "zehn-fehler").Findings() {
		basis := ""
		if !f.Basis[0].Citation.IsZero() {
			basis = f.Basis[0].Citation.String()
		}
		got = append(got, finding{f.Rule, f.Severity.String(), f.Pointer, basis})
	}
	require.Equal(t, want, got)
}

// In the correct document nothing is wrong, and nothing is left open either.
func TestCorrectDocument(t *testing.T) {
	report := reportOf(t, "korrekt")
	require.Empty(t, slices.Collect(report.Findings()))
	require.Zero(t, report.Count(rule.Undecidable))
	require.Greater(t, report.Count(rule.Satisfied), 20)
}

// Both documents differ in what the ten faults say and in nothing else.
func TestFaultsAreTheOnlyDifference(t *testing.T) {
	var got []string
	for _, d := range agreement.Diff(document(t, "korrekt"), document(t, "zehn-fehler")) {
		got = append(got, d.Kind.String()+" "+cmp.Or(d.NewPointer, d.OldPointer))
	}
	require.Equal(t, []string{
		"added /basis/1",
		"changed /parties/0/signatures/0/name",
		"changed /parties/1/signatures/0/form",
		"removed /parties/2/signatures/0",
		"added /parties/3",
		"removed /clauses/4", // the money for transferred tasks
		"added /clauses/1",   // the transferred task
		"changed /clauses/2/respectsSelfGovernment",
		"changed /clauses/4/ceilings/1/amount", // more than the act allows, and more than the sum
		"changed /clauses/4/proofOfUse",
		"removed /remarks/0",
		"added /remarks/0",
	}, got)
}

func document(t *testing.T, name string) *agreement.Agreement {
	t.Helper()
	in := batch.Open(filepath.Join("testdata", name+".json"), nil)
	require.NoError(t, in.Err)
	return in.Agreement
}

func reportOf(t *testing.T, name string) rule.Report {
	t.Helper()
	report, err := review.New(bund.Law(), thueringen.Law(), sachsen.Law()).Asking(bund.Directory).Check(document(t, name))
	require.NoError(t, err)
	return report
}

// The documents are in canonical form.
func TestDocumentsAreCanonical(t *testing.T) {
	for _, name := range []string{"korrekt", "zehn-fehler"} {
		var canonical bytes.Buffer
		require.NoError(t, agreement.Encode(&canonical, document(t, name)))
		golden(t, name+".json", canonical.String())
	}
}

// The exit code tells scripts what happened: 0 no error, 1 errors found, 2 not readable.
func TestExitCodes(t *testing.T) {
	correct, err := os.ReadFile(filepath.Join("testdata", "korrekt.json"))
	require.NoError(t, err)
	for _, test := range []struct {
		name  string
		stdin string
		args  []string
		exit  int
		says  string
	}{
		{"no file", "", nil, rule.ExitComplete, ""},
		{"help", "", []string{"-help"}, rule.ExitComplete, "language of the output"},
		{"standard input", string(correct), []string{"-"}, rule.ExitComplete, ""},
		{"faults", "", []string{"testdata/zehn-fehler.json"}, rule.ExitErrors, ""},
		{"a file that is not there", "", []string{"testdata/fehlt.json"}, rule.ExitUnreadable, "fehlt.json"},
		{"a folder", "", []string{"testdata"}, rule.ExitUnreadable, "testdata"},
		{"nothing on standard input", "", []string{"-"}, rule.ExitUnreadable, "leer"},
		{"half a document", string(correct[:200]), []string{"-"}, rule.ExitUnreadable, "abgeschnitten"},
		{"not JSON", "Rahmenvereinbarung", []string{"-"}, rule.ExitUnreadable, "Zeile 1, Spalte 1"},
		{"the 40th of June", strings.Replace(string(correct), "2018-10-16", "2018-06-40", 1), []string{"-"}, rule.ExitUnreadable, "/signed"},
		{"two files, one of them with faults", "", []string{"testdata/korrekt.json", "testdata/zehn-fehler.json"}, rule.ExitErrors, ""},
		{"two files, one of them not there", "", []string{"testdata/zehn-fehler.json", "testdata/fehlt.json"}, rule.ExitUnreadable, "fehlt.json"},
		{"law that is not at hand", strings.Replace(string(correct), `"jurisdiction": "TH"`, `"jurisdiction": "BY"`, 1), []string{"-"}, rule.ExitIncomplete, ""},
		{"an unknown flag", "", []string{"-farbe"}, rule.ExitUnreadable, "farbe"},
		{"no language", "", []string{"-lang", "!"}, rule.ExitUnreadable, "lang"},
		{"a third language", "", []string{"-lang", "fr"}, rule.ExitUnreadable, "there are de and en"},
	} {
		t.Run(test.name, func(t *testing.T) {
			exit, out, errors := program(t, test.stdin, test.args...)
			require.Equal(t, test.exit, exit, errors)
			if test.exit == rule.ExitUnreadable && len(test.args) < 2 { // of two files, one may be shown
				require.Empty(t, out, "nothing partial")
			}
			if test.says != "" {
				require.Contains(t, errors, test.says)
			}
		})
	}
}

// A reader that cannot be read, and a language for the message.
func TestUnreadableSaysSoInTheLanguage(t *testing.T) {
	for _, test := range []struct{ stdin, file, german, english string }{
		{"{", "-", "Das Dokument ist nicht lesbar:\n-: Zeile 1, Spalte 2: das Dokument endet zu früh", "The document cannot be read:\n-: line 1, column 2: the document ends"},
		{"", "testdata/fehlt.json", "Das Dokument ist nicht lesbar:\ntestdata/fehlt.json: Die Datei gibt es nicht.\n",
			"The document cannot be read:\ntestdata/fehlt.json: There is no such file.\n"},
		{"", "testdata", "Das Dokument ist nicht lesbar:\ntestdata: Das ist ein Ordner; verlangt ist eine Datei.\n",
			"The document cannot be read:\ntestdata: This is a folder; want a file.\n"},
	} {
		_, _, german := program(t, test.stdin, test.file)
		require.True(t, strings.HasPrefix(german, test.german), german)
		_, _, english := program(t, test.stdin, "-lang", "en", test.file)
		require.True(t, strings.HasPrefix(english, test.english), english)
	}
}

// JSON holds the document, the report and the money, and the document in it can be read again.
func TestJSON(t *testing.T) {
	exit, out, errors := program(t, "", "-json", "testdata/zehn-fehler.json")
	require.Equal(t, rule.ExitErrors, exit)
	require.Empty(t, errors)
	var result struct {
		Agreement json.RawMessage
		Report    struct {
			OK       bool
			Findings []struct {
				Rule, Pointer string
				Text          struct{ De, En string }
			}
			Outcomes []struct{ Rule, Outcome string }
		}
		Money []struct {
			Ceilings      []struct{ Amount string }
			Sum, Promised string
		}
	}
	require.NoError(t, json.Unmarshal([]byte(out), &result))
	require.False(t, result.Report.OK)
	require.Len(t, result.Report.Findings, 10)
	for _, f := range result.Report.Findings {
		require.NotEmpty(t, f.Text.De)
		require.NotEmpty(t, f.Text.En)
	}
	require.Greater(t, len(result.Report.Outcomes), 100)
	require.Len(t, result.Money, 1)
	require.Equal(t, "85000000.00", result.Money[0].Sum)
	require.Equal(t, "80000000.00", result.Money[0].Promised)
	again, err := agreement.Decode(bytes.NewReader(result.Agreement))
	require.NoError(t, err)
	require.Equal(t, document(t, "zehn-fehler"), again)
}

// Machines get problem details of a document that cannot be read.
func TestUnreadableAsJSON(t *testing.T) {
	exit, out, _ := program(t, `{"title": 3}`, "-json", "-")
	require.Equal(t, rule.ExitUnreadable, exit)
	var problem struct {
		Status int
		Title  string
		Errors []struct {
			Pointer, Detail string
			Line            int
		}
	}
	require.NoError(t, json.Unmarshal([]byte(out), &problem))
	require.Equal(t, "Das Dokument ist nicht lesbar", problem.Title)
	require.Contains(t, problem.Errors[len(problem.Errors)-1].Detail, "verlangt ist")
	require.Equal(t, 400, problem.Status)
	require.Equal(t, "#/title", problem.Errors[len(problem.Errors)-1].Pointer)
	require.Equal(t, 1, problem.Errors[0].Line)
}

// On a day that no directory knows the law alone is looked at: the report is of that day, says so, and is not complete.
func TestDayOutsideTheDirectory(t *testing.T) {
	exit, out, errors := program(t, `{"title": "Alt", "form": "zweckvereinbarung", "jurisdiction": "TH", "parties": [],
		"clauses": [{"type": "entry-into-force", "on": "1980-01-01"}]}`, "-json", "-")
	require.Equal(t, rule.ExitIncomplete, exit, errors)
	var result struct {
		Report struct {
			On       string
			OnIs     map[string]string
			Complete bool
		}
	}
	require.NoError(t, json.Unmarshal([]byte(out), &result))
	require.Equal(t, "1980-01-01", result.Report.On)
	require.Contains(t, result.Report.OnIs["de"], "Tag des Inkrafttretens")
	require.False(t, result.Report.Complete)

	_, text, _ := program(t, `{"title": "Alt", "form": "zweckvereinbarung", "jurisdiction": "TH", "parties": [],
		"clauses": [{"type": "entry-into-force", "on": "1980-01-01"}]}`, "-")
	require.Contains(t, strings.Join(strings.Fields(text), " "), "liegt außerhalb des Gemeindeverzeichnisses; es umfasst die Zeit vom ")
}
