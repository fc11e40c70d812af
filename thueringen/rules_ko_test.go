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

// Who stands in for another office than the mayor's is no deputy of the mayor, and a word that may take the office back leaves it open.
func TestOfficesOfMayors(t *testing.T) {
	for office, want := range map[string]rule.Outcome{
		"Bürgermeister": rule.Satisfied, "Bürgermeister/in": rule.Satisfied, "Bürgermeister der Stadt Schmalkalden": rule.Satisfied,
		"Stellvertretende Bürgermeisterin": rule.Satisfied, "1. Beigeordneter": rule.Satisfied, "Allgemeiner Vertreter des Bürgermeisters": rule.Satisfied,
		"Bürgermeister i. V.": rule.Satisfied, "In Vertretung des Bürgermeisters": rule.Satisfied,
		"Erster Beigeordneter und Kämmerer": rule.Satisfied, "Beigeordnete, Kämmerin": rule.Satisfied, "Bürgermeister und Verbandsvorsitzender": rule.Satisfied,
		"Stellvertretende Kämmerin": rule.Violated, "Vertreterin der Amtsleiterin": rule.Violated, "Büroleiterin des Bürgermeisters": rule.Violated,
		"Vertreterin der Amtsleiterin und des Bürgermeisters": rule.Violated, "Bürgermeister a. D. und Kämmerer": rule.Violated, "Altbürgermeister": rule.Violated,
		"Bürgermeister a. D.": rule.Undecidable, "Bürgermeister, a. D.": rule.Undecidable, "Vorzimmer des Bürgermeisters": rule.Undecidable,
		"Bürgermeister der Stadt Coburg": rule.Undecidable, "Bürgermeisterkandidat": rule.Undecidable, "/": rule.Undecidable,
	} {
		a := notifiedZweckvereinbarung()
		signature(func(s *agreement.Signature) { s.Office = office })(a)
		report := checked(t, a)
		require.Equal(t, want, report.Outcome("TH-KO-31-1"), office)
		for outcome := range report.Outcomes() {
			if outcome.Rule.ID == "TH-KO-31-1" && want == rule.Undecidable {
				require.Empty(t, outcome.Missing, "%s: the document says what it is", office)
			}
		}
	}
}
