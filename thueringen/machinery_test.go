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

// What a report costs: the rules of the Land on a Zweckvereinbarung as a set, and the same conditions called one
// after the other, without periods, outcomes and report.
func BenchmarkMachinery(b *testing.B) {
	document, err := os.ReadFile(filepath.Join("testdata", "corpus", "th-zweckvereinbarung-anzeige.json"))
	require.NoError(b, err)
	a, err := agreement.Decode(bytes.NewReader(document))
	require.NoError(b, err)
	snapshot, err := Directory().On(a.Signed)
	require.NoError(b, err)
	c := review.Case{Agreement: a, Snapshot: snapshot}

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
			set.Evaluate(c, a.Signed)
		}
	})
}
