package thueringen_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"flag"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/corpus"
	"github.com/foederal/foederal/internal/effort"
	"github.com/foederal/foederal/thueringen"
)

var update = flag.Bool("update", false, "write the corpus in canonical form and the Rechenwege of the worked example; expectations stay as they are")

// documents are those of the corpus, checked as the law and the municipalities stood on the day of signing.
func documents(t testing.TB) []corpus.Document {
	t.Helper()
	return corpus.Read(t, corpus.Folder, corpus.With(thueringen.Rules(), thueringen.Directory()))
}

// Every document is found to be what the file beside it says: each violation with its place, and each fact that is missing.
func TestCorpus(t *testing.T) {
	all := documents(t)
	require.GreaterOrEqual(t, len(all), 40)
	corpus.Expect(t, all)
}

// The report on every document can be handed on in every format.
func TestReportsOfTheCorpusInEveryFormat(t *testing.T) {
	for i, d := range documents(t) {
		if !effort.Full() && i%8 > 0 {
			continue
		}
		inEveryFormat(t, d.Name, d.Report)
	}
}

// inEveryFormat demands that a report can be written in every format, that machines can read it again, and that no parameter of a
// finding is lost on the way.
func inEveryFormat(t *testing.T, name string, report rule.Report) {
	t.Helper()
	document, err := json.Marshal(report)
	require.NoError(t, err, name)
	var read struct {
		Findings []struct {
			Rule   string
			Params map[string]json.RawMessage
		}
	}
	require.NoError(t, json.Unmarshal(document, &read), name)
	i := 0
	for finding := range report.Findings() {
		require.Equal(t, finding.Rule, read.Findings[i].Rule, name)
		require.Len(t, read.Findings[i].Params, len(finding.Params), "%s: %s", name, finding.Rule)
		i++
	}
	require.Len(t, read.Findings, i, name)

	var sarif bytes.Buffer
	require.NoError(t, report.WriteSARIF(&sarif, language.German, rule.Artifact{URI: name + ".json"}), name)
	require.True(t, json.Valid(sarif.Bytes()), name)
	var junit bytes.Buffer
	require.NoError(t, report.WriteJUnit(&junit, language.English, name+".json"), name)
	require.NoError(t, xml.Unmarshal(junit.Bytes(), new(struct{})), name)
	problem, isOne := report.Problem(language.German)
	require.Equal(t, report.OK(), !isOne, name)
	_, err = json.Marshal(problem)
	require.NoError(t, err, name)
}

// The corpus is kept in canonical form, and reading and writing a document changes nothing.
func TestCorpusIsCanonical(t *testing.T) { corpus.Canonical(t, documents(t), *update) }

// The framework agreement in the corpus is the one that the library holds.
func TestCorpusHoldsTheFrameworkAgreement(t *testing.T) {
	var want bytes.Buffer
	require.NoError(t, agreement.Encode(&want, thueringen.FrameworkAgreement()))
	require.Equal(t, want.String(), string(corpus.Named(t, documents(t), "th-rahmenvereinbarung-2018").Text))
}

// Every legal form has a correct document in the corpus, in which no rule finds an error or a warning.
func TestCorpusHasAValidDocumentOfEachForm(t *testing.T) {
	valid := map[agreement.Form]bool{}
	for _, d := range documents(t) {
		if d.Report.OK() && d.Report.CountSeverity(rule.Warning) == 0 {
			valid[d.Agreement.Form] = true
		}
	}
	for _, form := range agreement.Forms() {
		if noProfile[form] != "" {
			continue
		}
		require.True(t, valid[form], form)
	}
}

// No document that can be read makes a rule or a report panic, whether there is a directory for its day or not.
func FuzzCheck(f *testing.F) {
	for _, d := range documents(f) {
		f.Add(d.Text)
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
	all := documents(b)
	check := corpus.With(thueringen.Rules(), thueringen.Directory())
	b.ReportAllocs()
	b.RunParallel(func(p *testing.PB) {
		for i := 0; p.Next(); i++ {
			a, err := agreement.Decode(bytes.NewReader(all[i%len(all)].Text))
			if err == nil {
				_, err = check(a)
			}
			if err != nil {
				b.Error(err)
				return
			}
		}
	})
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "documents/s")
}
