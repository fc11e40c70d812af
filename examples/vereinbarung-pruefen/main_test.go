package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"flag"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/review/batch"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/effort"
	"github.com/foederal/foederal/thueringen"
)

var update = flag.Bool("update", false, "write the golden files of the tests anew")

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(m.Run())
}

var today = civil.MustParse("2026-11-25")

// samples are the documents of the other example, and one that is cut off.
const samples = "../rahmenvereinbarung/testdata/"

// folder goes into a new folder with a document without faults, one with errors, one that is cut off, and one on which no directory
// knows the day.
func folder(t testing.TB) {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"korrekt.json", "zehn-fehler.json"} {
		text, err := os.ReadFile(samples + name)
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), text, 0o644))
		if name == "korrekt.json" {
			text = bytes.Replace(text, []byte(`"signed": "2018-10-16"`), []byte(`"signed": "1980-10-16"`), 1)
			require.NoError(t, os.WriteFile(filepath.Join(dir, "alt.json"), text, 0o644))
		}
	}
	require.NoError(t, os.WriteFile(filepath.Join(dir, "kaputt.json"), []byte("{\n  \"title\": \"Vertrag\",\n  \"form\": \"vertrag\",\n}\n"), 0o644))
	t.Chdir(dir)
}

// accept writes the file with what is accepted: errors of the document with faults, by rule.
func accept(t testing.TB, expires string, rules ...string) {
	t.Helper()
	var entries []string
	for _, id := range rules {
		entries = append(entries, `{"file": "zehn-*.json", "rule": "`+id+`", "reason": "Wird 2027 neu gefasst.", "author": "M. Muster", "expires": "`+expires+`"}`)
	}
	require.NoError(t, os.WriteFile("hingenommen.json", []byte(`{"accepted": [`+strings.Join(entries, ",\n")+`]}`), 0o644))
}

// errorRules are the rules whose violation in the document with faults is an error.
var errorRules = []string{"TH-KO-3-2", "DE-GG-28-2", "TH-KO-1"}

// program runs the program as the command line does.
func program(t testing.TB, stdin string, args ...string) (exit int, out, errors string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	exit = run(args, today, strings.NewReader(stdin), &stdout, &stderr)
	return exit, stdout.String(), stderr.String()
}

// What the program says of all kinds of documents at once, in both languages. The edition of the directory is left out: it changes with
// every new register.
func TestGolden(t *testing.T) {
	here, err := filepath.Abs("testdata")
	require.NoError(t, err)
	folder(t)
	accept(t, "2026-11-25", "TH-KO-1", "DE-GG-28-2")
	edition, _, _ := strings.Cut(thueringen.Directory().Edition().String(), " ")
	for _, lang := range []string{"de", "en"} {
		for format, extension := range map[string]string{"text": "txt", "markdown": "md"} {
			exit, out, errors := program(t, "", "-lang", lang, "-format", format, "-accepted", "hingenommen.json", "zehn-fehler.json", "kaputt.json", "fort.json")
			require.Equal(t, rule.ExitUnreadable, exit)
			require.Equal(t, format == "text", errors == "")
			day := civil.MustParse(edition).Format(language.MustParse(lang))
			require.Contains(t, out, day+"\n")
			out = strings.ReplaceAll(out, day+"\n", "EDITION\n")
			file := filepath.Join(here, "dokumente."+lang+"."+extension)
			if *update {
				require.NoError(t, os.MkdirAll(here, 0o755))
				require.NoError(t, os.WriteFile(file, []byte(out), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			require.Equal(t, string(want), out, "%s; go test -update writes it anew", file)
		}
	}
}

// The worst of all documents decides how the program ends, in every format, and the first line of a text or standard error says why.
func TestExit(t *testing.T) {
	folder(t)
	for _, test := range []struct {
		files   []string
		exit    int
		summary string
	}{
		{[]string{"korrekt.json"}, rule.ExitComplete, "Ergebnis 0: nach allen Regeln geprüft, die es dafür gibt, kein Fehler."},
		{[]string{"zehn-fehler.json"}, rule.ExitErrors, "Ergebnis 1: die Prüfung ergab Fehler: zehn-fehler.json"},
		{[]string{"kaputt.json"}, rule.ExitUnreadable, "Ergebnis 2: nicht alles ist lesbar: kaputt.json"},
		{[]string{"fort.json"}, rule.ExitUnreadable, "Ergebnis 2: nicht alles ist lesbar: fort.json"},
		{[]string{"."}, rule.ExitUnreadable, "Ergebnis 2: nicht alles ist lesbar: ."},
		{[]string{"alt.json"}, rule.ExitIncomplete, "Ergebnis 3: kein Fehler, aber nicht alles ist geprüft: alt.json: Der Tag, auf den es ankommt, liegt außerhalb"},
		{[]string{"korrekt.json", "alt.json"}, rule.ExitIncomplete, "Ergebnis 3: kein Fehler, aber nicht alles ist geprüft: alt.json"},
		{[]string{"alt.json", "zehn-fehler.json"}, rule.ExitErrors, "Ergebnis 1: die Prüfung ergab Fehler: zehn-fehler.json"},
		{[]string{"zehn-fehler.json", "kaputt.json", "alt.json"}, rule.ExitUnreadable, "Ergebnis 2: nicht alles ist lesbar: kaputt.json"},
	} {
		for _, format := range batch.Formats() {
			exit, out, errors := program(t, "", append([]string{"-format", format}, test.files...)...)
			require.Equal(t, test.exit, exit, "%s %v", format, test.files)
			if format != "text" {
				out = errors
			}
			require.True(t, strings.HasPrefix(out, test.summary), "%s: %s", format, out)
		}
	}
}

// The law of every Land that the library holds is at hand.
func TestLawOfSaxony(t *testing.T) {
	_, out, _ := program(t, `{"title": "Hilfe", "form": "amtshilfevereinbarung", "jurisdiction": "SN", "signed": "2024-01-01", "parties": [], "clauses": []}`, "-")
	require.Contains(t, out, "Angewandte Regeln: foederal, Bund, Thüringen, Sachsen")
	require.NotContains(t, out, "hier nicht erfasst")
}

// Without a file standard input is read, and where nothing comes from there, a sample is checked, which the first line says.
func TestStandardInput(t *testing.T) {
	folder(t)
	faulty, err := os.ReadFile("zehn-fehler.json")
	require.NoError(t, err)
	exit, out, _ := program(t, string(faulty))
	require.Equal(t, rule.ExitErrors, exit)
	require.Contains(t, out, "\n-: Rahmenvereinbarung")
	exit, _, _ = program(t, string(faulty), "korrekt.json", "-")
	require.Equal(t, rule.ExitErrors, exit)
	exit, out, _ = program(t, "", "-lang", "en")
	require.Equal(t, rule.ExitComplete, exit)
	require.True(t, strings.HasPrefix(out, "Result 0: checked by all rules that there are for it, no error; 6 questions are open, of these 2 whose answer may be an error; the agreement is known at second hand only. [built-in sample]\n"), out)
	exit, _, _ = program(t, "", "-")
	require.Equal(t, rule.ExitUnreadable, exit, "who names standard input gets no sample")
}

// Standard input that cannot be read is no empty one: it is told, and no sample is checked in its place.
func TestStandardInputUnreadable(t *testing.T) {
	folder(t)
	dir, err := os.Open(".")
	require.NoError(t, err)
	defer dir.Close()
	closed, err := os.Open("korrekt.json")
	require.NoError(t, err)
	require.NoError(t, closed.Close())
	for name, stdin := range map[string]io.Reader{
		"folder": dir, "closed": closed, "broken": iotest.ErrReader(io.ErrUnexpectedEOF),
		"broken after some text": io.MultiReader(strings.NewReader("{"), iotest.ErrReader(io.ErrUnexpectedEOF)),
	} {
		for _, format := range batch.Formats() {
			var out, errors bytes.Buffer
			exit := run([]string{"-format", format}, today, stdin, &out, &errors)
			require.Equal(t, rule.ExitUnreadable, exit, "%s, %s", name, format)
			require.Contains(t, out.String()+errors.String(), "Ergebnis 2: nicht alles ist lesbar: -", "%s, %s", name, format)
			require.NotContains(t, out.String(), "Rahmenvereinbarung", "%s, %s", name, format)
		}
	}
	var out bytes.Buffer
	run(nil, today, dir, &out, io.Discard)
	require.Contains(t, out.String(), "Das ist ein Ordner; verlangt ist eine Datei.")
}

// JSON is an array with a value for each file; what cannot be read has its mistakes in both languages.
func TestJSON(t *testing.T) {
	folder(t)
	_, out, _ := program(t, "", "-format", "json", "korrekt.json", "kaputt.json", "fort.json")
	var files []struct {
		File   string
		Exit   int
		Report *struct {
			OK      bool
			Receipt *rule.Receipt
		}
		Unreadable struct{ De, En string }
		Mistakes   []struct {
			Pointer      string
			Line, Column int
			Text         struct{ De, En string }
		}
	}
	require.NoError(t, json.Unmarshal([]byte(out), &files))
	require.Len(t, files, 3)
	require.Equal(t, "korrekt.json", files[0].File)
	require.True(t, files[0].Report.OK)
	require.NotNil(t, files[0].Report.Receipt)
	require.Nil(t, files[1].Report)
	require.Equal(t, 2, files[1].Exit)
	require.Equal(t, []int{3, 20}, []int{files[1].Mistakes[0].Line, files[1].Mistakes[0].Column}, "the comma before the brace")
	require.Contains(t, files[1].Mistakes[0].Text.De, "ein Komma vor der schließenden Klammer")
	require.Contains(t, files[1].Mistakes[0].Text.En, "a comma before the closing }")
	require.Equal(t, struct{ De, En string }{"Die Datei gibt es nicht.", "There is no such file."}, files[2].Unreadable)
	require.Empty(t, files[2].Mistakes)
}

// What is accepted does not count until its last day; then it counts again, and the program says which entry expired and when. An entry
// about nothing is told, too.
func TestAccepted(t *testing.T) {
	folder(t)
	for _, test := range []struct {
		name, expires string
		rules         []string
		exit          int
		errors        []string
	}{
		{"all, on the last day", "2026-11-25", errorRules, rule.ExitComplete, nil},
		{"all, a day too late", "2026-11-24", errorRules, rule.ExitErrors, []string{"Eintrag 1 der hingenommenen Befunde (TH-KO-3-2, zehn-*.json) ist abgelaufen, er galt bis zum 24.11.2026"}},
		{"not all", "2026-11-25", errorRules[:2], rule.ExitErrors, nil},
		{"one that matches nothing", "2026-11-25", append(errorRules[:3:3], "TH-KGG-8"), rule.ExitComplete, []string{"Eintrag 4 der hingenommenen Befunde (TH-KGG-8, zehn-*.json) betrifft keinen Befund"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			accept(t, test.expires, test.rules...)
			for _, format := range batch.Formats() {
				exit, out, errors := program(t, "", "-format", format, "-accepted", "hingenommen.json", "korrekt.json", "zehn-fehler.json")
				require.Equal(t, test.exit, exit, format)
				require.Contains(t, out, "Hingenommen von M. Muster bis zum", format)
				if format == "text" {
					errors, _, _ = strings.Cut(out, "\n\n")
				}
				for _, text := range test.errors {
					require.Contains(t, errors, text, format)
				}
				if test.errors == nil {
					require.NotContains(t, errors, "Eintrag")
				}
			}
			exit, _, _ := program(t, "", "-on", "2026-11-01", "-accepted", "hingenommen.json", "zehn-fehler.json")
			require.Equal(t, len(test.rules) < 3, exit == rule.ExitErrors, "the day is handed in")
		})
	}
	_, out, _ := program(t, "", "-format", "sarif", "-accepted", "hingenommen.json", "zehn-fehler.json")
	require.Equal(t, 3, strings.Count(out, `"status": "accepted"`))
	_, out, _ = program(t, "", "-format", "junit", "-accepted", "hingenommen.json", "zehn-fehler.json")
	require.Contains(t, out, `failures="0"`)
	require.Equal(t, 3, strings.Count(out, `<skipped message="Hingenommen von`))

	exit, out, errors := program(t, "", "-lang", "en", "-accepted", "kaputt.json", "korrekt.json")
	require.Equal(t, rule.ExitUnreadable, exit)
	require.Empty(t, out)
	require.Contains(t, errors, "kaputt.json: line 3, column 20: a comma")
}

// An entry is called useless only after its file was judged: neither where the file is not among the checked ones nor where it cannot be
// read.
func TestAcceptedNotJudged(t *testing.T) {
	folder(t)
	accept(t, "2026-11-25", "TH-KGG-8")
	require.NoError(t, os.WriteFile("zehn-kaputt.json", []byte("{"), 0o644))
	for _, test := range []struct {
		files           []string
		german, english string
	}{
		{[]string{"zehn-fehler.json"}, "betrifft keinen Befund: er kann gestrichen werden", "is about no finding: remove it"},
		{[]string{"korrekt.json"}, "ist nicht beurteilt: keine der geprüften Dateien ist gemeint.", "was not judged: none of the files"},
		{[]string{"zehn-kaputt.json"}, "ist nicht beurteilt: zehn-kaputt.json kann nicht gelesen werden.", "was not judged: zehn-kaputt.json cannot be read."},
		{[]string{"zehn-fehler.json", "zehn-kaputt.json"}, "ist nicht beurteilt: zehn-kaputt.json kann", "was not judged: zehn-kaputt.json cannot"},
	} {
		for lang, want := range map[string]string{"de": test.german, "en": test.english} {
			_, _, errors := program(t, "", append([]string{"-lang", lang, "-format", "sarif", "-accepted", "hingenommen.json"}, test.files...)...)
			require.Contains(t, errors, "(TH-KGG-8, zehn-*.json) "+want, test.files)
		}
	}
}

// An acceptance that has expired makes an error count again, and a warning does not count whether it is accepted or not.
func TestExpiredCounts(t *testing.T) {
	folder(t)
	type acceptance struct {
		Finding int
		Counts  bool
	}
	for _, test := range []struct {
		on     string
		counts map[string]bool
	}{
		{"2026-11-25", map[string]bool{"error": false, "warning": false}},
		{"2026-11-26", map[string]bool{"error": true, "warning": false}},
	} {
		_, all, _ := program(t, "", "-format", "json", "zehn-fehler.json")
		type document struct {
			Report struct {
				Findings []struct{ Rule, Severity string }
			}
			Accepted []acceptance
		}
		var plain, files []document
		require.NoError(t, json.Unmarshal([]byte(all), &plain))
		var rules []string
		for _, finding := range plain[0].Report.Findings {
			if !slices.Contains(rules, finding.Rule) {
				rules = append(rules, finding.Rule)
			}
		}
		accept(t, "2026-11-25", rules...)
		_, out, _ := program(t, "", "-format", "json", "-on", test.on, "-accepted", "hingenommen.json", "zehn-fehler.json")
		require.NoError(t, json.Unmarshal([]byte(out), &files))
		require.Len(t, files[0].Accepted, len(files[0].Report.Findings))
		seen := map[string]bool{}
		for _, a := range files[0].Accepted {
			severity := files[0].Report.Findings[a.Finding].Severity
			seen[severity] = true
			require.Equal(t, test.counts[severity], a.Counts, "%s on %s", severity, test.on)
		}
		require.Len(t, seen, 2, "there are errors and warnings")
	}
}

// A file that is named several times, however it is written, is checked once, which standard error says; standard input is not the file
// with the name of a hyphen.
func TestNamedTwice(t *testing.T) {
	folder(t)
	faulty, err := os.ReadFile("zehn-fehler.json")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile("-", faulty, 0o644))
	absolute, err := filepath.Abs("korrekt.json")
	require.NoError(t, err)
	for _, test := range []struct{ names, files, told []string }{
		{[]string{"korrekt.json", "zehn-fehler.json"}, []string{"korrekt.json", "zehn-fehler.json"}, nil},
		{[]string{"korrekt.json", "./korrekt.json", "zehn-fehler.json", "korrekt.json"}, []string{"korrekt.json", "zehn-fehler.json"}, []string{"./korrekt.json"}},
		{[]string{absolute, filepath.Dir(absolute) + "/./korrekt.json"}, []string{absolute}, []string{filepath.Dir(absolute) + "/./korrekt.json"}},
		{[]string{"-", "./-", "-"}, []string{"-", "./-"}, []string{"-"}},
		{[]string{"fort.json", "fort.json"}, []string{"fort.json"}, []string{"fort.json"}},
	} {
		_, out, errors := program(t, string(faulty), append([]string{"-format", "json"}, test.names...)...)
		var files []struct{ File string }
		require.NoError(t, json.Unmarshal([]byte(out), &files))
		var names []string
		for _, file := range files {
			names = append(names, file.File)
		}
		require.Equal(t, test.files, names)
		require.Equal(t, len(test.told), strings.Count(errors, "Die Datei ist mehrmals genannt; sie wird einmal geprüft."))
		for _, name := range test.told {
			require.Contains(t, errors, name+": Die Datei ist mehrmals genannt")
		}
	}
	_, out, errors := program(t, "", "-lang", "en", "-format", "sarif", "kaputt.json", "./kaputt.json")
	require.Contains(t, errors, "./kaputt.json: The file is named more than once; it is checked once.\n")
	var log struct {
		Runs []struct{ Artifacts, Results []any }
	}
	require.NoError(t, json.Unmarshal([]byte(out), &log))
	require.Len(t, log.Runs[0].Artifacts, 1)
}

// Each format of all documents can be read by those for whom it is meant.
func TestFormats(t *testing.T) {
	folder(t)
	all := []string{"korrekt.json", "zehn-fehler.json", "kaputt.json", "alt.json"}
	for _, format := range batch.Formats() {
		for _, more := range [][]string{nil, {"-all"}} {
			_, out, _ := program(t, "", append(append([]string{"-format", format}, more...), all...)...)
			switch format {
			case "html", "junit":
				require.NoError(t, xml.Unmarshal([]byte(out), new(struct{})), format)
			case "sarif", "json":
				require.True(t, json.Valid([]byte(out)))
			}
			for _, name := range all {
				require.Contains(t, out, name, format)
			}
		}
	}
	_, sarif, _ := program(t, "", "-format", "sarif", "kaputt.json")
	require.Contains(t, sarif, `"ruleId": "LESBARKEIT"`)
	require.Contains(t, sarif, `"startLine": 3`)
}

// Names of files and texts of documents do nothing to a screen and are no markup, in whatever format.
func TestHostile(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows refuses a file of this name")
	}
	folder(t)
	const name = "<b>&\x1b[2J\u202e\"|.json"
	text, err := os.ReadFile("zehn-fehler.json")
	require.NoError(t, err)
	text = bytes.Replace(text, []byte(`"title": "`), []byte(`"title": "\u001b[2J<script>`), 1)
	for content, explains := range map[string]bool{string(text): true, "{": false} {
		require.NoError(t, os.WriteFile(name, []byte(content), 0o644))
		for _, format := range batch.Formats() {
			_, out, errors := program(t, "", "-format", format, name, name)
			for _, text := range []string{out, errors} {
				require.NotContains(t, text, "\x1b", format)
				if format != "json" { // where a reader gets the text itself
					require.NotContains(t, text, "\u202e", format)
				}
			}
			if format == "html" {
				require.NotContains(t, out, "<script>")
				require.NoError(t, xml.Unmarshal([]byte(out), new(struct{})))
			}
		}
		exit, out, _ := program(t, "", "-explain", "TH-KO-1", name)
		require.Equal(t, explains, exit == rule.ExitComplete)
		require.NotContains(t, out, "\x1b")
	}
}

// A rule is explained for each file, in both languages as text, and for machines.
func TestExplain(t *testing.T) {
	folder(t)
	exit, out, errors := program(t, "", "-lang", "en", "-explain", "TH-KO-1", "korrekt.json", "zehn-fehler.json")
	require.Equal(t, rule.ExitComplete, exit)
	require.Empty(t, errors)
	require.Contains(t, out, "korrekt.json\n\nTH-KO-1")
	require.Contains(t, out, "zehn-fehler.json\n\nTH-KO-1")
	require.Contains(t, out, "16063105")
	exit, out, _ = program(t, "", "-format", "json", "-explain", "TH-KO-1", "zehn-fehler.json", "kaputt.json")
	require.Equal(t, rule.ExitUnreadable, exit)
	var files []struct {
		File        string
		Explanation map[string]any
		Mistakes    []map[string]any
	}
	require.NoError(t, json.Unmarshal([]byte(out), &files))
	require.NotEmpty(t, files[0].Explanation)
	require.NotEmpty(t, files[1].Mistakes)
	exit, out, errors = program(t, "", "-explain", "TH-KO-11", "korrekt.json")
	require.Equal(t, rule.ExitUnreadable, exit)
	require.Empty(t, out)
	require.Contains(t, errors, "Eine Regel mit der Kennung „TH-KO-11“ gibt es nicht")
	require.Contains(t, errors, "TH-KO-1,")
}

// A document that can be read, but whose day lies outside the register, is not unreadable: -explain says so in the words of the check, and
// ends as the check does.
func TestExplainOutside(t *testing.T) {
	folder(t)
	for _, test := range []struct {
		files []string
		exit  int
	}{
		{[]string{"alt.json"}, rule.ExitIncomplete},
		{[]string{"alt.json", "korrekt.json"}, rule.ExitIncomplete},
		{[]string{"kaputt.json", "alt.json"}, rule.ExitUnreadable},
	} {
		for lang, want := range map[string]string{
			"de": "Der Tag, auf den es ankommt, liegt außerhalb des Gemeindeverzeichnisses; es umfasst die Zeit vom ",
			"en": "The day that counts lies outside the municipality register, which covers the time ",
		} {
			_, checked, _ := program(t, "", "-lang", lang, "alt.json")
			exit, out, _ := program(t, "", append([]string{"-lang", lang, "-explain", "TH-KO-1"}, test.files...)...)
			require.Equal(t, test.exit, exit, test.files)
			_, sentence, found := strings.Cut(out, want)
			require.True(t, found, out)
			period, _, _ := strings.Cut(sentence, "\n")
			require.Contains(t, checked, want+strings.TrimSuffix(period, "."), "it is the sentence of the check")
		}
		exit, out, _ := program(t, "", append([]string{"-format", "json", "-explain", "TH-KO-1"}, test.files...)...)
		require.Equal(t, test.exit, exit)
		var files []struct {
			File        string
			Exit        int
			Unreadable  *struct{}
			NotCovered  *struct{ De, En string }
			Explanation *struct{}
		}
		require.NoError(t, json.Unmarshal([]byte(out), &files))
		for _, file := range files {
			require.Equal(t, file.File == "alt.json", file.NotCovered != nil)
			require.Equal(t, file.File == "kaputt.json", file.Unreadable != nil)
			require.Equal(t, file.File == "korrekt.json", file.Explanation != nil)
			if file.NotCovered != nil {
				require.Equal(t, rule.ExitIncomplete, file.Exit)
				require.Contains(t, file.NotCovered.De, "außerhalb des Gemeindeverzeichnisses")
				require.Contains(t, file.NotCovered.En, "outside the municipality register")
			}
		}
	}
	exit, _, errors := program(t, "", "-explain", "TH-KO-11", "alt.json")
	require.Equal(t, rule.ExitUnreadable, exit, "an ID of no rule is told first")
	require.Contains(t, errors, "„TH-KO-11“")
}

// Machine formats hold a thousand findings of each document and say how many more there are; with -all they hold all.
func TestMostFindings(t *testing.T) {
	effort.OrSkip(t, "the largest document is checked three times")
	text := string(largest(t)["one line"])
	findings := func(args ...string) (shown, more int) {
		_, out, _ := program(t, text, append(args, "-format", "json", "-")...)
		var files []struct {
			Report struct {
				Findings []struct{ Rule string }
				Omitted  int
				Outcomes []struct{ Rule string }
			}
		}
		require.NoError(t, json.Unmarshal([]byte(out), &files))
		require.Greater(t, len(files[0].Report.Outcomes), 200, "the outcomes are complete")
		return len(files[0].Report.Findings), files[0].Report.Omitted
	}
	shown, more := findings()
	all, none := findings("-all")
	require.Equal(t, 1000, shown)
	require.Equal(t, all, shown+more)
	require.Zero(t, none)
	require.Greater(t, all, 9000)
	_, sarif, _ := program(t, text, "-format", "sarif", "-")
	require.Contains(t, sarif, `"omittedFindings": `)
}

// The output replaces a file as a whole, and nothing that is no file; after an error the file is what it was.
func TestOutput(t *testing.T) {
	folder(t)
	require.NoError(t, os.WriteFile("bericht.json", []byte("alt"), 0o600))
	exit, out, _ := program(t, "", "-format", "json", "-o", "bericht.json", "zehn-fehler.json")
	require.Equal(t, rule.ExitErrors, exit)
	require.Empty(t, out)
	text, err := os.ReadFile("bericht.json")
	require.NoError(t, err)
	require.True(t, json.Valid(text))
	if info, err := os.Stat("bericht.json"); runtime.GOOS != "windows" {
		require.NoError(t, err)
		require.Equal(t, os.FileMode(0o600), info.Mode(), "who may read it stays the same")
	}

	require.NoError(t, os.Mkdir("ordner", 0o755))
	for name, want := range map[string]string{
		"ordner": "Das ist ein Ordner", "korrekt.json": "Das ist eine der Dateien, die gelesen werden", filepath.Join("fort", "a.json"): "Die Datei gibt es nicht",
		filepath.Join("kaputt.json", "a.json"): "Die Datei ",
	} {
		exit, _, errors := program(t, "", "-o", name, "korrekt.json")
		require.Equal(t, rule.ExitUnreadable, exit, name)
		require.Contains(t, errors, name+": "+want)
	}
	if runtime.GOOS != "windows" {
		require.NoError(t, os.Symlink("korrekt.json", "verweis.json"))
		exit, _, errors := program(t, "", "-o", "verweis.json", "korrekt.json")
		require.Equal(t, rule.ExitUnreadable, exit)
		require.Contains(t, errors, "keine gewöhnliche Datei")
	}
	require.Error(t, batch.Output{Name: "ordner"}.Replace([]byte("neu")), "whatever was checked before")
	entries, err := os.ReadDir(".")
	require.NoError(t, err)
	for _, entry := range entries {
		require.False(t, strings.HasPrefix(entry.Name(), "."), "%s is left", entry.Name())
	}
}

// A file that comes from standard input is not replaced by what is said of it, and stays what it was; where standard input is not read,
// the output may replace what it is.
func TestOutputIsStandardInput(t *testing.T) {
	folder(t)
	want, err := os.ReadFile("korrekt.json")
	require.NoError(t, err)
	for _, test := range []struct {
		args []string
		exit int
	}{
		{nil, rule.ExitUnreadable},
		{[]string{"-"}, rule.ExitUnreadable},
		{[]string{"zehn-fehler.json", "-"}, rule.ExitUnreadable},
		{[]string{"zehn-fehler.json"}, rule.ExitErrors},
	} {
		stdin, err := os.Open("korrekt.json")
		require.NoError(t, err)
		var out, errors bytes.Buffer
		exit := run(append([]string{"-format", "json", "-o", "./korrekt.json"}, test.args...), today, stdin, &out, &errors)
		require.NoError(t, stdin.Close())
		require.Equal(t, test.exit, exit, "%v: %s", test.args, errors.String())
		text, err := os.ReadFile("korrekt.json")
		require.NoError(t, err)
		if test.exit == rule.ExitUnreadable {
			require.Contains(t, errors.String(), "korrekt.json: Das ist eine der Dateien, die gelesen werden")
			require.Equal(t, string(want), string(text), "%v", test.args)
		} else {
			require.NotEqual(t, string(want), string(text), "%v", test.args)
		}
	}
}

// What is no command line is refused with the way to write it.
func TestUsage(t *testing.T) {
	for _, test := range []struct {
		args []string
		want string // in the first line
	}{
		{[]string{"-lang", "fr"}, `There is no language "fr"`},
		{[]string{"-format", "pdf"}, "Das Format „pdf“ gibt es nicht; verlangt ist eines von text, json"},
		{[]string{"-lang", "en", "-format", "pdf"}, `There is no format "pdf"; want one of text, json`},
		{[]string{"-explain", "TH-KO-1", "-format", "sarif"}, "-explain schreibt text oder json."},
		{[]string{"-on", "25.11.2026"}, "„25.11.2026“ ist kein Tag"},
		{[]string{"-nothing"}, "Den Schalter -nothing gibt es nicht."},
	} {
		exit, out, errors := program(t, "", test.args...)
		require.Equal(t, rule.ExitUnreadable, exit, test.args)
		require.Empty(t, out)
		first, _, _ := strings.Cut(errors, "\n")
		require.Contains(t, first, test.want, test.args)
		require.Contains(t, errors, "vereinbarung-pruefen [-lang de|en]")
	}
	exit, _, _ := program(t, "", "-h")
	require.Equal(t, rule.ExitComplete, exit)
}
