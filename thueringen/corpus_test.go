package thueringen_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

var update = flag.Bool("update", false, "write the rule book anew and the corpus in canonical form; expectations stay as they are")

// specimen is a document of the corpus.
type specimen struct {
	name      string
	text      []byte
	agreement *agreement.Agreement
	report    rule.Report
}

// corpus reads the documents in testdata/corpus and checks each as the law and the municipalities stood on the day of
// signing; drafts on the last day of the directory.
func corpus(t testing.TB) []specimen {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", "corpus", "*.json"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	var all []specimen
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		a, err := agreement.Decode(bytes.NewReader(text))
		require.NoError(t, err, file)
		all = append(all, specimen{strings.TrimSuffix(filepath.Base(file), ".json"), text, a, check(t, a)})
	}
	return all
}

func check(t testing.TB, a *agreement.Agreement) rule.Report {
	t.Helper()
	snapshot, on := thueringen.Directory().Latest(), a.Signed
	if on.IsZero() {
		on = snapshot.Date()
	} else {
		var err error
		snapshot, err = thueringen.Directory().On(on)
		require.NoError(t, err)
	}
	return thueringen.Rules().Evaluate(review.Case{Agreement: a, Snapshot: snapshot}, on)
}

// expectation is a line beside a document: what became of a rule, and where. The reason behind # is for readers.
type expectation struct{ outcome, rule, pointer string }

func (e expectation) String() string {
	return fmt.Sprintf("%-11s %s %s", e.outcome, e.rule, e.pointer)
}

// Every document is found to be what the file beside it says: each violation with its place, and each fact that is
// missing. The files were written from the norms, by hand; nothing writes them.
func TestCorpus(t *testing.T) {
	all := corpus(t)
	require.GreaterOrEqual(t, len(all), 40)
	for _, s := range all {
		t.Run(s.name, func(t *testing.T) {
			require.NotEmpty(t, s.agreement.Remarks, "the remarks say whether the document is real or made up, and why it is in the corpus")
			want, err := expected(s.name)
			require.NoError(t, err)
			for _, found := range outcomes(s.report) {
				at := slices.Index(want, found.expectation)
				if at < 0 {
					t.Errorf("not expected: %s\n\t%s", found.expectation, found.text)
					continue
				}
				want = slices.Delete(want, at, at+1)
			}
			for _, e := range want {
				t.Errorf("not found: %s (the rule is %s)", e, s.report.Outcome(e.rule))
			}
		})
	}
}

// outcome is what a report says, beside a text for whoever did not expect it.
type outcome struct {
	expectation
	text string
}

// outcomes returns the violations and the missing facts of a report.
func outcomes(report rule.Report) (list []outcome) {
	for f := range report.Findings() {
		list = append(list, outcome{expectation{f.Severity.String(), f.Rule, f.Pointer}, f.Text(language.German)})
	}
	for o := range report.Outcomes() {
		if o.Outcome != rule.Undecidable {
			continue
		}
		for _, pointer := range o.Missing {
			list = append(list, outcome{expectation{"missing", o.Rule.ID, pointer}, o.Rule.Title.German})
		}
	}
	return list
}

// expected reads the file beside a document: the outcome (error, warning, hint or missing), the rule, the pointer.
func expected(name string) ([]expectation, error) {
	text, err := os.ReadFile(filepath.Join("testdata", "corpus", name+".expected.txt"))
	if err != nil {
		return nil, err
	}
	var list []expectation
	for line := range strings.Lines(string(text)) {
		line, _, _ = strings.Cut(line, "#")
		fields := strings.Fields(line)
		switch len(fields) {
		case 0:
		case 2, 3:
			list = append(list, expectation{fields[0], fields[1], strings.Join(fields[2:], "")})
		default:
			return nil, fmt.Errorf("%s: want outcome, rule and pointer: %s", name, line)
		}
	}
	return list, nil
}

// The corpus is kept in canonical form, and reading and writing a document changes nothing.
func TestCorpusIsCanonical(t *testing.T) {
	for _, s := range corpus(t) {
		var canonical bytes.Buffer
		require.NoError(t, agreement.Encode(&canonical, s.agreement))
		if *update {
			require.NoError(t, os.WriteFile(filepath.Join("testdata", "corpus", s.name+".json"), canonical.Bytes(), 0o644))
			continue
		}
		require.Equal(t, canonical.String(), string(s.text), s.name)
		again, err := agreement.Decode(&canonical)
		require.NoError(t, err)
		require.Equal(t, s.agreement, again, s.name)
		require.Empty(t, agreement.Diff(s.agreement, again), s.name)
	}
}

// The framework agreement in the corpus is the one that the library holds.
func TestCorpusHoldsTheFrameworkAgreement(t *testing.T) {
	var want bytes.Buffer
	require.NoError(t, agreement.Encode(&want, thueringen.FrameworkAgreement()))
	got, err := os.ReadFile(filepath.Join("testdata", "corpus", "th-rahmenvereinbarung-2018.json"))
	require.NoError(t, err)
	require.Equal(t, want.String(), string(got))
}

// Every legal form has a correct document in the corpus, in which no rule finds an error or a warning.
func TestCorpusHasAValidDocumentOfEachForm(t *testing.T) {
	valid := map[agreement.Form]bool{}
	for _, s := range corpus(t) {
		if s.report.OK() && s.report.CountSeverity(rule.Warning) == 0 {
			valid[s.agreement.Form] = true
		}
	}
	for _, form := range agreement.Forms() {
		require.True(t, valid[form], form)
	}
}

// No document that can be read makes a rule or a report panic, whether there is a directory for its day or not.
func FuzzCheck(f *testing.F) {
	for _, s := range corpus(f) {
		f.Add(s.text)
	}
	f.Fuzz(func(t *testing.T, document []byte) {
		a, err := agreement.Decode(bytes.NewReader(document))
		if err != nil {
			return
		}
		c := review.Case{Agreement: a}
		if snapshot, err := thueringen.Directory().On(a.Signed); err == nil {
			c.Snapshot = snapshot
		}
		report := thueringen.Rules().Evaluate(c, a.Signed)
		for finding := range report.Findings() {
			require.NotEmpty(t, finding.Text(language.English))
			require.NotEmpty(t, finding.Remedy(language.German))
		}
		require.NoError(t, report.WriteText(&bytes.Buffer{}, language.German))
		require.NoError(t, report.WriteSARIF(&bytes.Buffer{}, language.German, rule.Artifact{URI: "a.json"}))
		require.NoError(t, report.WriteJUnit(&bytes.Buffer{}, language.English, "a.json"))
	})
}

// Reading and checking documents as they come in, on as many cores as there are; the documents are those of the corpus.
func BenchmarkDecodeAndCheck(b *testing.B) {
	all := corpus(b)
	b.ReportAllocs()
	b.RunParallel(func(p *testing.PB) {
		for i := 0; p.Next(); i++ {
			a, err := agreement.Decode(bytes.NewReader(all[i%len(all)].text))
			if err != nil {
				b.Error(err)
				return
			}
			check(b, a)
		}
	})
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "documents/s")
}
