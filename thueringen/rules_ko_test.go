package thueringen_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

// A contract before a notary is more than a written one: no rule on form minds it.
func TestNotarisedIsWritten(t *testing.T) {
	a := approvedZweckvereinbarung()
	for i := range a.Parties {
		for j := range a.Parties[i].Signatures {
			a.Parties[i].Signatures[j].Form = agreement.Notarised
		}
	}
	for _, signed := range []string{"2020-03-02", "2025-03-03"} {
		a.Signed = day(signed)
		report, err := thueringen.Check(a)
		require.NoError(t, err)
		for finding := range report.Findings() {
			require.NotContains(t, []string{"TH-KO-31-2", "TH-KO-31-2-ELEKTRONISCH", "TH-VWVFG-57", "TH-VWVFG-62"}, finding.Rule, signed)
		}
		require.Equal(t, rule.Satisfied, report.Outcome("TH-KO-31-2"), signed)
	}
}
