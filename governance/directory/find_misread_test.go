package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/directory"
)

// Up to two lost letters are completed, also at the beginning of a name, with all units that may be meant; of three nothing is said.
func TestLostLettersAreCompleted(t *testing.T) {
	s := snapshotWith(t, called("16098001", "Größenbröl"), called("16098002", "Bäringen"), called("16098003", "Böringen"), called("16098004", "Öhringen"))
	for query, want := range map[string]struct {
		misread string
		near    []string
	}{
		"Gr\uFFFDßenbröl": {"Größenbröl", []string{"16098001"}}, "Gr\uFFFD\uFFFDenbröl": {"Größenbröl", []string{"16098001"}}, "GrÃ\uFFFDenbröl": {"Größenbröl", []string{"16098001"}},
		"Gr\uFFFD\uFFFDenbr\uFFFDl": {}, "\uFFFDhringen": {"öhringen", []string{"16098004"}}, "B\uFFFDringen": {"Bäringen", []string{"16098002", "16098003"}},
		"B\uFFFDxringen": {},
	} {
		_, err := s.FindOne(query)
		var missing *directory.NotFoundError
		require.ErrorAs(t, err, &missing, query)
		require.Equal(t, want.misread, missing.Misread, query)
		if want.misread != "" {
			require.Equal(t, want.near, unitsOf(missing.Near), query)
		}
	}
}

// A dash is a hyphen, also where its three bytes were read as three characters of Windows-1252, of which the first is the euro sign.
func TestAMisreadDash(t *testing.T) {
	s := on(t, bund.Directory(), "2025-11-30")
	for cell, repair := range map[string]string{"Baden–Baden": "", "Badenâ€“Baden": "restored-letters"} {
		r, err := s.Resolve(cell)
		require.NoError(t, err, cell)
		require.Equal(t, "08211000 Baden-Baden, Stadt", r.Unit.String())
		require.Equal(t, repair, r.Repair.String(), cell)
	}
}
