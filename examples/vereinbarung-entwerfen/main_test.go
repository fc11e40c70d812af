package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

var update = flag.Bool("update", false, "write the golden files of the tests anew")

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(m.Run())
}

func program(args ...string) (exit int, out, errors string) {
	var stdout, stderr bytes.Buffer
	exit = run(args, &stdout, &stderr)
	return exit, stdout.String(), stderr.String()
}

// golden compares with a file. The edition of the directory is left out: it changes with every new register.
func golden(t *testing.T, name, got string) {
	t.Helper()
	edition, _, _ := strings.Cut(thueringen.Directory().Edition().String(), " ")
	for _, tag := range []language.Tag{language.German, language.English} {
		got = strings.ReplaceAll(got, ": "+civil.MustParse(edition).Format(tag)+"\n", ": EDITION\n")
	}
	file := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, string(want), got, "%s; go test -update writes it anew", file)
}

// The sample is a document on standard output, and what is open of it on standard error, in both languages.
func TestSample(t *testing.T) {
	for _, lang := range []string{"de", "en"} {
		exit, out, errors := program("-lang", lang)
		require.Equal(t, rule.ExitComplete, exit)
		golden(t, "beispiel.json", out)
		golden(t, "beispiel."+lang+".txt", errors)
		_, questions, said := program("-lang", lang, "-questions")
		require.True(t, strings.HasSuffix(errors, questions))
		require.Equal(t, 1, strings.Count(said, "\n"), "only that it is the sample")
	}
	_, out, _ := program("-forms")
	golden(t, "formen.de.txt", out)
	_, out, _ = program("-forms", "-lang", "en")
	golden(t, "formen.en.txt", out)
	_, out, _ = program("-forms", "-json")
	golden(t, "formen.json", out)
}

// § 9 Abs. 1 ThürKGG demands the tasks of a Zweckvereinbarung, and § 13 Abs. 3 the way to terminate it: both are asked.
func TestQuestionsOfTheNorm(t *testing.T) {
	exit, out, errors := program("-json", "-form", "zweckvereinbarung", "-day", "2025-06-02", "16067029", "kreis=16067")
	require.Equal(t, rule.ExitComplete, exit)
	require.Empty(t, errors)
	var d struct {
		Document  json.RawMessage
		Questions []struct {
			Rule, Pointer string
			Text          struct{ De, En string }
		}
		Report struct {
			Complete bool
			On       string
		}
	}
	require.NoError(t, json.Unmarshal([]byte(out), &d))
	require.True(t, d.Report.Complete)
	require.Equal(t, "2025-06-02", d.Report.On)
	asked := map[string]string{}
	for _, question := range d.Questions {
		asked[question.Rule] = question.Text.De
		require.NotEmpty(t, question.Text.En)
	}
	require.Contains(t, asked["TH-KGG-9-1"], "Klausel „Aufgaben“")
	require.Contains(t, asked["TH-KGG-13-3"], "Kündigungsfrist")
	a, err := agreement.Decode(bytes.NewReader(d.Document))
	require.NoError(t, err)
	require.Equal(t, agreement.PartyID("kreis"), a.Parties[1].ID)
	require.Equal(t, "Gotha, Stadt", a.Parties[0].Partner.Name)
}

// A draft of every form that a law at hand knows can be read again and checked, holds every clause that a rule misses, and is asked for.
func TestEveryForm(t *testing.T) {
	reviewer := review.New(bund.Law(), thueringen.Law(), sachsen.Law()).Asking(bund.Directory)
	drafts := 0
	for _, form := range agreement.Forms() {
		for _, profile := range reviewer.Profiles(form) {
			parties := map[string][]string{"TH": {"16067029", "16067"}, "SN": {"14524030", "14524060"}}[string(profile.Jurisdiction)]
			if parties == nil { // federal and European law
				parties = []string{"DE", "16", "14"}
			}
			for _, day := range []string{"2025-06-02", "2031-01-01", ""} {
				exit, out, errors := program(append([]string{"-form", string(form), "-day=" + day}, parties...)...)
				if day == "" {
					exit, out, errors = program(append([]string{"-form", string(form)}, parties...)...)
				}
				require.Contains(t, []int{rule.ExitComplete, rule.ExitIncomplete}, exit, "%s of %s: %s", form, profile.Jurisdiction, errors)
				first, _, _ := strings.Cut(errors, "\n")
				require.Equal(t, exit == rule.ExitIncomplete, strings.HasPrefix(first, "Nicht geprüft: "), first)
				a, err := agreement.Decode(strings.NewReader(out))
				require.NoError(t, err)
				report, err := reviewer.Check(a)
				require.NoError(t, err)
				for finding := range report.Findings() {
					require.NotEqual(t, rule.Error, finding.Severity, "%s: %s", form, finding.Rule)
					require.NotEqual(t, "/clauses", finding.Pointer, "%s: %s misses a clause", form, finding.Rule)
				}
				require.Len(t, review.Questions(report, a), len(open(report)), form)
				if asked := len(open(report)) > 0; asked {
					require.Contains(t, errors, "Offene Fragen (", form)
				} else {
					require.Equal(t, rule.ExitIncomplete, exit, "%s: what asks nothing is not covered", form)
				}
				drafts++
			}
		}
	}
	require.Greater(t, drafts, 40)
}

// open returns the rules that wait for something in the document.
func open(report rule.Report) (rules []string) {
	for outcome := range report.Outcomes() {
		if outcome.Outcome == rule.Undecidable && len(outcome.Missing) > 0 {
			rules = append(rules, outcome.Rule.ID)
		}
	}
	return rules
}

// With -o the document goes to the file and nothing but what is open is told.
func TestFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "entwurf.json")
	exit, out, errors := program("-o", file)
	require.Equal(t, rule.ExitComplete, exit)
	require.Empty(t, out)
	require.Contains(t, errors, "Offene Fragen (")
	_, want, _ := program()
	got, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, want, string(got))
	exit, _, errors = program("-o", filepath.Join(file, "a.json"))
	require.Equal(t, rule.ExitUnreadable, exit)
	require.Contains(t, errors, "Die Datei ")
}

// What makes no draft ends with 2, says why in the language of the reader, and writes no document. Nothing in it moves the screen.
func TestRefused(t *testing.T) {
	for _, test := range []struct {
		args []string
		says string
	}{
		{[]string{"-form", "vertrag", "16067029"}, "„vertrag“ ist keine Form"},
		{[]string{"-form", "zweckvereinbarung"}, "PARTEI"},
		{[]string{"16067029"}, "PARTEI"},
		{[]string{"-form", "zweckvereinbarung", "16067999"}, "16067999"},
		{[]string{"-form", "zweckvereinbarung", "Gotha"}, "Schlüssel"},
		{[]string{"-form", "zweckvereinbarung", "16067029", "16067029"}, "bezeichnet Partei 1 und Partei 2"},
		{[]string{"-form", "zweckvereinbarung", "16067029", "14612000"}, "möglich ist das Recht von Thüringen, Sachsen"},
		{[]string{"-form", "zweckvereinbarung", "\x1b[2J=16067029"}, ""},
		{[]string{"-form", "membership", "16067029"}, "kein Profil"},
		{[]string{"-form", "zweckvereinbarung", "-day", "1980-01-01", "16067029"}, "liegt außerhalb des Gemeindeverzeichnisses"},
		{[]string{"-day", "2026-02-30"}, "2026-02-30"},
		{[]string{"-lang", "fr"}, "de, en"},
		{[]string{"-json", "-questions"}, "-questions"},
		{[]string{"-nichts"}, "-nichts"},
	} {
		exit, out, errors := program(test.args...)
		require.NotContains(t, out+errors, "\x1b")
		if test.says == "" { // a name that is shown as an escape, and is no fault
			continue
		}
		require.Equal(t, rule.ExitUnreadable, exit, test.args)
		require.Empty(t, out, test.args)
		require.Contains(t, errors, test.says, test.args)
	}
	_, _, errors := program("-lang", "en", "-form", "zweckvereinbarung", "16067029", "14612000")
	require.Contains(t, errors, "possible is the law of Thüringen, Sachsen")
	exit, out, errors := program("-h")
	require.Equal(t, rule.ExitComplete, exit)
	require.Empty(t, out)
	require.Contains(t, errors, "Tag des Inkrafttretens / day of entry into force")
}
