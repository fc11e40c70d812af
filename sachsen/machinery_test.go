package sachsen

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/review"
)

// Asking whether a rule of the Land applies costs no memory: conditions are made once, with the rules, and asked for every agreement.
func TestConditionsDoNotAllocate(t *testing.T) {
	for _, name := range []string{"sn-zweckverband", "sn-zweckvereinbarung", "sn-crimmitschau-schmoelln"} {
		document, err := os.ReadFile(filepath.Join("testdata", "corpus", name+".json"))
		require.NoError(t, err)
		a, err := agreement.Decode(bytes.NewReader(document))
		require.NoError(t, err)
		snapshot, err := Directory().On(a.Signed)
		require.NoError(t, err)
		c := review.Case{Agreement: a, Snapshot: snapshot}.Completed()
		for _, r := range landRules() {
			require.Zero(t, testing.AllocsPerRun(10, func() { r.Applies.Holds(c) }), "%s: %s", name, r.ID)
		}
	}
}
