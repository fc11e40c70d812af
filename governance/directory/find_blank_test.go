package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/bund"
)

// Every kind of blank is a blank, before a word for the kind as within a name; lists write the beginning of a name behind it; and what shows
// nothing is taken out of a name and told.
func TestResolveBlanksAndInversions(t *testing.T) {
	s := on(t, bund.Directory(), "2025-11-30")
	for _, test := range []struct{ cell, want, repair string }{
		{"Landkreis\u00a0Gotha", "16067 Gotha", ""},
		{"Stadt\tGotha", "16067029 Gotha, Stadt", ""},
		{"Stadt\u2009Gotha", "16067029 Gotha, Stadt", ""},
		{"Schwerin\u00a0Landeshauptstadt", "13004000 Schwerin, Landeshauptstadt", ""},
		{"Elxleben\u00a0(Ilm-Kreis)", "16070013 Elxleben", ""},
		{"Hannover, Region", "03241 Region Hannover", ""},
		{"Hannover, Region, Niedersachsen", "03241 Region Hannover", ""},
		{"Aachen, Städteregion", "05334 Städteregion Aachen", ""},
		{"Aachen (Städteregion)", "05334 Städteregion Aachen", ""},
		{"Neuss, Rhein-Kreis", "05162 Rhein-Kreis Neuss", ""},
		{"Saarbrücken, Regionalverband", "10041 Regionalverband Saarbrücken", ""},
		{"\u202aLandkreis Gotha\u202c", "16067 Gotha", "removed-marks"},
		{"Landkreis Go\u0000tha", "16067 Gotha", "removed-marks"},
		{"Landkreis\u2060Gotha", "16067 Gotha", ""},
		{"Landkreis\u200bGotha", "16067 Gotha", ""},
		{"Landkreis Go\u007ftha", "16067 Gotha", "removed-marks"},
		{"Land\u00adkreis Gotha", "16067 Gotha", "removed-marks"},
	} {
		got, err := s.Resolve(test.cell)
		require.NoError(t, err, "%q", test.cell)
		require.Equal(t, test.want, got.Unit.String(), "%q", test.cell)
		require.Equal(t, test.repair, got.Repair.String(), "%q", test.cell)
	}
	_, err := s.FindOne("Aachen, Region")
	require.Error(t, err, "the beginning of a name does not count if it is another")
}
