package thueringen_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/civil"
)

// Who asks in what form a Gemeinde binds itself is told of the bill of 3 March 2026, for whether it changes § 31 ThürKO nobody recorded.
func TestTheDutyOnFormTellsOfTheBill(t *testing.T) {
	date := civil.MustParse(dayOfUnits)
	verdict, ok := duties().Of("TH-KO-FORM", subjectOf(t, erfurtAGS, date), date)
	require.True(t, ok)
	require.Contains(t, verdict.Reason().German, "Gesetzentwurf vom 03.03.2026")
	require.Contains(t, verdict.Reason().English, "bill of 3 March 2026")
}
