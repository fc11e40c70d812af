package thueringen_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

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

// A key of another time is put right in both directions: by that of the successor where the unit had ended, and by that of the predecessor
// where it was not there yet. The unit is named where there is just one: Anrode was divided on 1 January 2023, and Unstrut-Hainich formed
// of several municipalities on 1 January 2019.
func TestKeyOfAnotherTime(t *testing.T) {
	for _, test := range []struct {
		key, signed string
		want        string // the end of the remedy
	}{
		{"16063105", "2018-10-16", "Es gibt ihn erst seit dem 01.07.2021; anzugeben ist der Schlüssel der Vorgängerin, 16056000 Eisenach, Stadt."},
		{"16056000", "2023-01-02", "Es gab ihn bis zum 30.06.2021; anzugeben ist der Schlüssel der Rechtsnachfolgerin, 16063105 Eisenach, Stadt."},
		{anrode, "2023-01-02", "Es gab ihn bis zum 31.12.2022; anzugeben ist der Schlüssel der Rechtsnachfolgerin."},
		{"16064076", "2018-10-16", "Es gibt ihn erst seit dem 01.01.2019; anzugeben ist der Schlüssel der Vorgängerin."},
		{"16064999", "2018-10-16", "Diesen Schlüssel kennt es an keinem Tag."},
	} {
		a := notifiedZweckvereinbarung()
		all(signedOn(test.signed), join(party("other", test.key, "Gemeinde")))(a)
		report, err := thueringen.Check(a)
		require.NoError(t, err)
		var remedies []string
		for finding := range report.Findings() {
			if finding.Rule == "TH-KO-1" {
				remedies = append(remedies, finding.Remedy(language.German))
			}
		}
		require.Len(t, remedies, 1, test.key)
		require.Equal(t, "Den Schlüssel mit dem Gemeindeverzeichnis am Tag der Unterzeichnung abgleichen: "+test.want, remedies[0])
	}
}
