package thueringen

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// Asking whether a rule of the Land applies costs no memory: conditions are made once, with the rules, and asked for every
// agreement.
func TestConditionsDoNotAllocate(t *testing.T) {
	c := corpusCase(t, "th-zweckvereinbarung-anzeige")
	for _, r := range landRules() {
		require.Zero(t, testing.AllocsPerRun(10, func() { r.Applies.Holds(c) }), r.ID)
	}
}

// corpusCase is a document of the corpus with the directory of its day.
func corpusCase(t testing.TB, name string) review.Case {
	t.Helper()
	document, err := os.ReadFile(filepath.Join("testdata", "corpus", name+".json"))
	require.NoError(t, err)
	a, err := agreement.Decode(bytes.NewReader(document))
	require.NoError(t, err)
	snapshot, err := Directory().On(a.Signed)
	require.NoError(t, err)
	return review.Case{Agreement: a, Snapshot: snapshot}
}

// What a report costs: the rules of the Land on a Zweckvereinbarung as a set, and the same conditions called one
// after the other, without periods, outcomes and report.
func BenchmarkMachinery(b *testing.B) {
	c := corpusCase(b, "th-zweckvereinbarung-anzeige")
	land := slices.Concat(contractRules(), kggRules(), kggZweckvereinbarungRules(), koRules(), fagRules(), lhoRules(),
		programmeRules())
	b.Run("conditions alone", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var result rule.Result
			for i := range land {
				if land[i].Applies.Holds(c) {
					land[i].Check(c, &result)
				}
			}
		}
	})
	b.Run("rules with a report", func(b *testing.B) {
		set := rule.MustSet("Zweckvereinbarung", land...)
		b.ReportAllocs()
		for b.Loop() {
			set.Evaluate(c, c.Agreement.Signed)
		}
	})
}
