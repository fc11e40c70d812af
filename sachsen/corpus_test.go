package sachsen_test

import (
	"flag"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/corpus"
	"github.com/foederal/foederal/sachsen"
)

var update = flag.Bool("update", false, "write the corpus in canonical form; expectations stay as they are")

// documents are those of the corpus, checked as the law and the municipalities stood on the day of signing.
func documents(t testing.TB) []corpus.Document {
	t.Helper()
	return corpus.Read(t, corpus.Folder, corpus.With(sachsen.Rules(), sachsen.Directory()))
}

// Every document is found to be what the file beside it says: each violation with its place, and each fact that is missing.
func TestCorpus(t *testing.T) { corpus.Expect(t, documents(t)) }

// The corpus is kept in canonical form, and reading and writing a document changes nothing.
func TestCorpusIsCanonical(t *testing.T) { corpus.Canonical(t, documents(t), *update) }

// Each rule of the Land has a document that breaks it and one that keeps to it. Those on contracts are tried with the kit of review.
func TestEveryRuleHasItsDocuments(t *testing.T) {
	broken, kept := map[string]bool{}, map[string]bool{}
	for _, d := range documents(t) {
		for outcome := range d.Report.Outcomes() {
			broken[outcome.Rule.ID] = broken[outcome.Rule.ID] || outcome.Outcome == rule.Violated
			kept[outcome.Rule.ID] = kept[outcome.Rule.ID] || outcome.Outcome == rule.Satisfied
		}
	}
	for _, info := range sachsen.Law().Rules.Rules() {
		if strings.HasPrefix(info.ID, "SN-VWVFG-") {
			continue
		}
		require.True(t, broken[info.ID], "no document breaks %s", info.ID)
		require.True(t, kept[info.ID], "no document keeps to %s", info.ID)
	}
}
