package review_test

import (
	"iter"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/review"
)

// counted counts what a sequence yields to somebody who leaves after so many.
func counted[K, V any](sequence iter.Seq2[K, V], most int) (n int) {
	for range sequence {
		if n++; n == most {
			break
		}
	}
	return n
}

// Whoever walks over an agreement may leave at any place, and else comes by all of them.
func TestSequencesCanBeLeft(t *testing.T) {
	a := signedBy(agreement.Zweckverband, "2020-03-01",
		tasks(agreement.Task{Name: "A"}, agreement.Task{Name: "B"}), tasks(agreement.Task{Name: "C"}),
		agreement.Bodies{Bodies: []agreement.Body{{Name: "Verbandsversammlung"}, {Name: "Vorstand"}}}, agreement.Bodies{Bodies: []agreement.Body{{Name: "Verbandsversammlung"}}})
	a.Parties = append(a.Parties, unitParty("16067"), unitParty("16070029"))
	for i := range a.Parties {
		a.Parties[i].Signatures = make([]agreement.Signature, 2)
	}
	for name, sequence := range map[string]struct {
		walk func(most int) int
		all  int
	}{
		"units":          {func(most int) int { return counted(review.Units(a), most) }, 4},
		"municipalities": {func(most int) int { return counted(review.Municipalities(a), most) }, 3},
		"signatures":     {func(most int) int { return counted(review.Signatures(a), most) }, 8},
		"tasks":          {func(most int) int { return counted(review.Tasks(a), most) }, 3},
		"assemblies":     {func(most int) int { return counted(review.Assemblies(a), most) }, 2},
	} {
		for most := 1; most <= sequence.all; most++ {
			require.Equal(t, most, sequence.walk(most), name)
		}
		require.Equal(t, sequence.all, sequence.walk(100), name)
	}
}
