package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/directory"
)

// The name behind a key is looked for in every column, however they are divided, and named as it stands there; it is a name of the unit
// with words that are true of it on any day that it has, not only on the last.
func TestColumnsBehindAKey(t *testing.T) {
	s := on(t, bund.Directory(), "2010-01-01")
	for _, cell := range []string{
		"16063051|17|Leimbach", "16063051;17;Leimbach", "16063051\t17\tLeimbach", "16063051; 17 | Leimbach", "16063051 Gemeinde Leimbach", "16063051 Leimbach (Wartburgkreis)", "16063051; \"Leimbach\"",
	} {
		r, err := s.Resolve(cell)
		require.NoError(t, err, cell)
		require.Equal(t, "16063051", r.Unit.Key().String(), cell)
	}
	for _, cell := range []string{"16063051; Uder ", "16063051;Uder", "16063051|17| Uder |x", "16063051; \"Uder\";Leimbach", "16063051; (Uder)"} {
		_, err := s.Resolve(cell)
		var other *directory.OtherNameError
		require.ErrorAs(t, err, &other, cell)
		require.Equal(t, "Uder", other.Name, cell)
	}
}

// A postal code before a name tells the municipality, where municipalities are asked for; a number of another length is no postal code.
func TestAPostalCodeBeforeAName(t *testing.T) {
	s := on(t, bund.Directory(), "2025-11-30")
	for _, options := range [][]directory.FindOption{nil, {directory.OnLevel(governance.Municipality)}} {
		r, err := s.Resolve("37318 Uder", options...)
		require.NoError(t, err)
		require.Equal(t, "16061119", r.Unit.Key().String())
		require.True(t, r.ByName)
	}
	for _, level := range []governance.Level{governance.Land, governance.District, governance.Association} {
		_, err := s.Resolve("37318 Uder", directory.OnLevel(level))
		require.Error(t, err, level)
	}
	for _, cell := range []string{"99999998 Uder", "373 Uder", "373180000 Uder", "37318"} {
		_, err := s.Resolve(cell)
		require.Error(t, err, cell)
	}
}

// A name of which no letter was read is another name than that of the unit.
func TestANameOfBrokenLetters(t *testing.T) {
	s := on(t, bund.Directory(), "2010-01-01")
	for _, cell := range []string{"16063051;\xff\xfe", "16063051 \xff"} {
		_, err := s.Resolve(cell)
		require.Error(t, err, "%q", cell)
	}
	_, err := s.Resolve("16063051; 17")
	require.NoError(t, err, "a number is no name")
}
