package thueringen_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/thueringen"
)

func BenchmarkRules(b *testing.B) {
	for name, build := range validDocuments() {
		a := build()
		snapshot, err := thueringen.Directory().On(a.Signed)
		require.NoError(b, err)
		rules := thueringen.Rules()
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				rules.Evaluate(review.Case{Agreement: a, Snapshot: snapshot}, a.Signed)
			}
		})
	}
}
