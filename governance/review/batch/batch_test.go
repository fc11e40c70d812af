package batch_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/review/batch"
	"github.com/foederal/foederal/governance/rule"
)

func checker() batch.Checker {
	return batch.Checker{Reviewer: review.New(bund.Law()).Asking(bund.Directory), Units: bund.Directory().On}
}

const (
	good   = `{"title": "Hilfe", "form": "amtshilfevereinbarung", "jurisdiction": "DE", "signed": "2024-01-01", "parties": [], "clauses": []}`
	old    = `{"title": "Alt", "form": "amtshilfevereinbarung", "jurisdiction": "DE", "signed": "1980-01-01", "parties": [], "clauses": []}`
	broken = "{\n  \"title\": \"Hilfe\",\n}"
)

// The worst of all files decides, the line says which it is, and every format can be read by those for whom it is meant.
func TestChecked(t *testing.T) {
	read := func(name, text string) batch.Input { return batch.Read(name, strings.NewReader(text)) }
	for _, test := range []struct {
		inputs  []batch.Input
		exit    int
		summary string
	}{
		{nil, rule.ExitComplete, "Ergebnis 0: nach allen Regeln geprüft, die es dafür gibt, kein Fehler."},
		{[]batch.Input{read("alt.json", old)}, rule.ExitIncomplete, "Ergebnis 3: kein Fehler, aber nicht alles ist geprüft: alt.json: Der Tag"},
		{[]batch.Input{read("alt.json", old), read("kaputt.json", broken)}, rule.ExitUnreadable, "Ergebnis 2: nicht alles ist lesbar: kaputt.json"},
		{[]batch.Input{read("a\x1b.json", broken)}, rule.ExitUnreadable, "Ergebnis 2: nicht alles ist lesbar: a\\x1b.json"},
	} {
		checked := checker().Check(test.inputs...)
		require.Equal(t, test.exit, checked.Exit())
		require.True(t, strings.HasPrefix(checked.Summary(language.German), test.summary), checked.Summary(language.German))
		for _, format := range batch.Formats() {
			var out bytes.Buffer
			require.NoError(t, checked.Write(&out, format, language.English), format)
			switch format {
			case "json", "sarif":
				require.True(t, json.Valid(out.Bytes()), format)
			case "html", "junit":
				require.NoError(t, xml.Unmarshal(out.Bytes(), new(struct{})), format)
			}
		}
		var unknown *batch.FormatError
		require.ErrorAs(t, checked.Write(&bytes.Buffer{}, "pdf", language.German), &unknown)
	}
}

// An agreement that was made in a program, and not read, is no file that cannot be read.
func TestWithoutText(t *testing.T) {
	in := batch.Read("a.json", strings.NewReader(good))
	in.Text = nil
	var out bytes.Buffer
	require.NoError(t, checker().Check(in).Write(&out, "sarif", language.English))
	require.NotContains(t, out.String(), `"`+rule.Readable+`"`)
}

// Reading that fails is told as such, and never taken for an empty document; a sample takes the place of nothing alone.
func TestOpenAllSample(t *testing.T) {
	sample := &agreement.Agreement{Title: "Muster", Form: agreement.OfficialAssistance, Jurisdiction: law.Federation}
	inputs, repeated := batch.OpenAll(nil, strings.NewReader(""), sample)
	require.Empty(t, repeated)
	require.True(t, inputs[0].IsSample)
	require.Same(t, sample, inputs[0].Agreement)
	inputs, _ = batch.OpenAll(nil, nil, sample)
	require.True(t, inputs[0].IsSample)
	inputs, _ = batch.OpenAll(nil, iotest.ErrReader(errors.New("broken")), sample)
	require.False(t, inputs[0].IsSample)
	require.Error(t, inputs[0].Err)
	inputs, _ = batch.OpenAll(nil, strings.NewReader(good), sample)
	require.Equal(t, "Hilfe", inputs[0].Agreement.Title)
}

// A file is the same under its whole path.
func TestNamedByWholePath(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("a.json", []byte(good), 0o644))
	whole, err := filepath.Abs("a.json")
	require.NoError(t, err)
	inputs, repeated := batch.OpenAll([]string{"a.json", whole}, nil, nil)
	require.Len(t, inputs, 1)
	require.Len(t, repeated, 1)
}

// What cannot be read is told in lines that begin with the name, and as problem details with the place of each mistake.
func TestUnreadable(t *testing.T) {
	in := batch.Read("a\x1b.json", strings.NewReader(`{"title": 3}`))
	require.True(t, strings.HasPrefix(in.Unreadable(language.German), "Das Dokument ist nicht lesbar:\na\\x1b.json: Zeile 1, Spalte "), in.Unreadable(language.German))
	require.Empty(t, batch.Read("a.json", strings.NewReader(good)).Unreadable(language.German))
	var out bytes.Buffer
	require.NoError(t, in.WriteProblem(&out, language.English))
	var problem struct {
		Title  string
		Status int
		Errors []struct {
			Pointer string
			Line    int
		}
	}
	require.NoError(t, json.Unmarshal(out.Bytes(), &problem))
	require.Equal(t, "The document cannot be read", problem.Title)
	require.Equal(t, 400, problem.Status)
	require.Equal(t, "#/title", problem.Errors[len(problem.Errors)-1].Pointer)
	require.Equal(t, 1, problem.Errors[0].Line)
}

// A rule is explained for each file; an ID of no rule is an error, and so is a format for which there are no words.
func TestExplain(t *testing.T) {
	explained, err := checker().Explain("DE-GG-28-2", batch.Read("a.json", strings.NewReader(good)), batch.Read("alt.json", strings.NewReader(old)))
	require.NoError(t, err)
	require.Equal(t, rule.ExitIncomplete, explained.Exit())
	var out bytes.Buffer
	require.NoError(t, explained.Write(&out, "text", language.German))
	require.Contains(t, out.String(), "a.json\n\nDE-GG-28-2")
	require.Error(t, explained.Write(&out, "html", language.German))
	_, err = checker().Explain("DE-GG-282", batch.Read("a.json", strings.NewReader(good)))
	var unknown *rule.UnknownRuleError
	require.ErrorAs(t, err, &unknown)
}

// The output replaces nothing that is read and nothing that is no file.
func TestOutput(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "a.json")
	require.NoError(t, batch.Output{Name: name}.Check(), "it is not there yet")
	require.NoError(t, batch.Output{Name: name}.Replace([]byte("neu")))
	text, err := os.ReadFile(name)
	require.NoError(t, err)
	require.Equal(t, "neu", string(text))
	for _, output := range []batch.Output{{Name: dir}, {Name: name, Inputs: []string{filepath.Join(dir, ".", "a.json")}}} {
		var fault *batch.FileError
		require.ErrorAs(t, output.Check(), &fault)
		require.NotEqual(t, fault.Text(language.German), fault.Text(language.English))
	}
	link := filepath.Join(dir, "link.json")
	require.NoError(t, os.Symlink(name, link))
	for _, output := range []batch.Output{{Name: link}, {Name: name, Inputs: []string{link}}} {
		require.Error(t, output.Replace([]byte("neuer")), "whatever was checked before")
		text, err = os.ReadFile(link)
		require.NoError(t, err)
		require.Equal(t, "neu", string(text))
	}
	require.Error(t, batch.Output{Name: filepath.Join(dir, "fort", "a.json")}.Replace(nil))
}

func ExampleChecker_Check() {
	inputs := []batch.Input{batch.Read("alt.json", strings.NewReader(old)), batch.Read("kaputt.json", strings.NewReader(broken))}
	checked := checker().Check(inputs...)
	fmt.Println(checked.Exit(), checked.Summary(language.English))
	// Output: 2 Result 2: not everything can be read: kaputt.json; 1 question is open, whose answer may be an error.
}

func ExampleRead() {
	in := batch.Read("hilfe.json", strings.NewReader(good))
	fmt.Println(in.Name, in.Agreement.Title, in.Err)
	// Output: hilfe.json Hilfe <nil>
}

func ExampleOpen() {
	in := batch.Open("no-such-file.json", nil)
	fmt.Println(in.Name, in.Err)
	// Output: no-such-file.json There is no such file.
}

func ExampleOpenAll() {
	inputs, repeated := batch.OpenAll([]string{"-", "fort.json", "./fort.json"}, strings.NewReader(good), nil)
	for _, in := range inputs {
		fmt.Println(in.Name, in.Err)
	}
	fmt.Println(repeated[0])
	// Output:
	// - <nil>
	// fort.json There is no such file.
	// ./fort.json: The file is named more than once; it is checked once.
}

func ExampleOpenAccepted() {
	_, err := batch.OpenAccepted("no-such-file.json")
	fmt.Println(batch.Message("no-such-file.json", err, language.German))
	// Output: no-such-file.json: Die Datei gibt es nicht.
}

func ExampleFormats() {
	fmt.Println(batch.Formats())
	// Output: [text json sarif junit html markdown]
}

// A word that is no format is refused with those that are, and the format stays what it was.
func TestChooseFormat(t *testing.T) {
	for _, word := range []string{"xyz", "", "JSON", "text "} {
		format := "text"
		var wrong *batch.FormatError
		require.ErrorAs(t, batch.ChooseFormat(&format)(word), &wrong, "%q", word)
		require.Equal(t, word, wrong.Format)
		require.Equal(t, "text", format)
	}
}

func ExampleChooseFormat() {
	format := "text"
	fmt.Println(batch.ChooseFormat(&format)("sarif"), format)
	fmt.Println(bilingual.ErrorText(batch.ChooseFormat(&format)("pdf"), language.German))
	// Output:
	// <nil> sarif
	// Das Format „pdf“ gibt es nicht; verlangt ist eines von text, json, sarif, junit, html, markdown.
}

func ExampleMessage() {
	_, err := civil.Parse("2026-02-30")
	fmt.Println(batch.Message("vertrag.json", err, language.German))
	// Output: vertrag.json: „2026-02-30“ ist kein Tag: der Februar 2026 hat 28 Tage
}

// The title of what was not covered ends the line with one full stop, and has none where something follows.
func TestSummaryIsOneSentence(t *testing.T) {
	in := batch.Read("alt.json", strings.NewReader(old))
	alone := checker().Check(in).Summary(language.German)
	require.Regexp(t, `[^.]\.$`, alone)
	told := *in.Agreement
	told.Source.Evidence = law.Secondary
	for tag, hand := range map[language.Tag]string{language.German: "; die Vereinbarung ist nur aus zweiter Hand bekannt.", language.English: "; the agreement "} {
		more := checker().Check(batch.Input{Name: in.Name, Agreement: &told}).Summary(tag)
		require.Contains(t, more, hand)
		require.NotContains(t, more, ".;")
	}
}

// What is known at second hand is said also where no question is open, and of several documents too.
func TestSummaryTellsTheHand(t *testing.T) {
	read := batch.Read("a.json", strings.NewReader(good)).Agreement
	copied := *read
	told := &copied
	told.Source.Evidence = law.Secondary
	for want, inputs := range map[string][]batch.Input{
		"; die Vereinbarung ist nur aus zweiter Hand bekannt.":                    {{Name: "a.json", Agreement: told}},
		"; von den Vereinbarungen ist mindestens eine nicht im Wortlaut gelesen.": {{Name: "a.json", Agreement: read}, {Name: "b.json", Agreement: told}},
		".": {{Name: "a.json", Agreement: read}},
	} {
		checked := batch.Checker{Reviewer: review.New()}.Check(inputs...)
		summary := checked.Summary(language.German)
		require.True(t, strings.HasSuffix(summary, want), summary)
		require.Equal(t, want != ".", strings.Contains(summary, "die Vereinbarung ist nur") || strings.Contains(summary, "nicht im Wortlaut"))
		require.NotContains(t, summary, "offen", "without laws nothing is asked")
	}
}
