package thueringen_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

// Check looks at a signed agreement on its day and at a draft on the last day of the directory; Anrode, which was divided at the
// end of 2022, can sign before and cannot be in a draft.
func TestCheck(t *testing.T) {
	span := thueringen.Directory().Span()
	for _, test := range []struct {
		name, signed string
		on           string
		anrode       rule.Outcome // whether the units that sign exist
	}{
		{"signed", "2022-12-31", "2022-12-31", rule.Satisfied},
		{"signed after the division", "2023-01-01", "2023-01-01", rule.Violated},
		{"on the first day", span.From.String(), span.From.String(), rule.NotInForce},
		{"a draft", "", span.Through.String(), rule.NotApplicable},
	} {
		a := notifiedZweckvereinbarung()
		a.Parties[1] = party("schmalkalden", anrode, "Gemeinde Anrode")
		a.Signed = civil.Date{}
		a.Clauses = slices.DeleteFunc(a.Clauses, func(clause agreement.Clause) bool {
			switch clause.Kind() {
			case agreement.KindEntryIntoForce, agreement.KindTerm, agreement.KindPublication:
				return true // a draft that names a day is judged on that day
			}
			return false
		})
		if test.signed != "" {
			a.Signed = day(test.signed)
		}
		report, err := thueringen.Check(a)
		require.NoError(t, err, test.name)
		require.Equal(t, test.on, report.On.String(), test.name)
		require.Equal(t, thueringen.Directory().Edition().String(), report.DataEdition(), test.name)
		require.Equal(t, test.anrode, report.Outcome("TH-KO-1"), test.name)
		require.False(t, report.IsEmpty(), test.name)
	}
}

// A day outside the directory is the only error of Check, and there is no report that looks like one.
func TestCheckOutsideTheDirectory(t *testing.T) {
	for _, signed := range []string{"1990-10-02", "2026-07-01", "9999-12-31"} {
		a := notifiedZweckvereinbarung()
		a.Signed = day(signed)
		report, err := thueringen.Check(a)
		var span *directory.SpanError
		require.ErrorAs(t, err, &span, signed)
		require.Equal(t, a.Signed, span.Day)
		require.True(t, report.IsEmpty(), signed)
	}
}

// A nil agreement is no empty agreement: nobody looked at anything, and the report says so.
func TestCheckOfNothing(t *testing.T) {
	report, err := thueringen.Check(nil)
	require.NoError(t, err)
	require.True(t, report.IsEmpty())
	require.Contains(t, report.Summary(language.German), "Es wurde nichts geprüft.")
	require.Empty(t, slices.Collect(report.Findings()))
	require.Zero(t, report.Checked())
	require.Equal(t, thueringen.Rules().Len(), report.Count(rule.NotApplicable))

	report, err = thueringen.Check(new(agreement.Agreement))
	require.NoError(t, err)
	require.False(t, report.IsEmpty())
}

func ExampleCheck() {
	report, err := thueringen.Check(thueringen.FrameworkAgreement())
	if err != nil {
		fmt.Println(err) // signed on a day that the directory does not know
		return
	}
	fmt.Println(report.OK(), report.On)
	for outcome := range report.Outcomes() {
		if outcome.Rule.ID == "TH-EGOVG-27" {
			fmt.Println(outcome.Outcome.Text(language.English)+":", outcome.Rule.Title.English)
		}
	}
	// Output:
	// true 2018-10-16
	// satisfied: Following the model of 2018, a framework agreement is concluded between the Land and the associations of the Gemeinden and of the Landkreise.
}

// A draft of a Zweckvereinbarung without limit learns what it must say, and what it should.
func ExampleCheck_draft() {
	draft, err := agreement.Decode(strings.NewReader(`{
		"title": "Zweckvereinbarung über den Betrieb der Fachverfahren", "form": "zweckvereinbarung", "jurisdiction": "TH",
		"parties": [
			{"id": "kreis", "partner": {"name": "Landkreis Schmalkalden-Meiningen", "kind": "unit", "unit": "16066"}},
			{"id": "stadt", "partner": {"name": "Stadt Schmalkalden", "kind": "unit", "unit": "16066063"}}],
		"clauses": [
			{"type": "tasks", "tasks": [{"name": "Fachverfahren", "sphere": "own", "from": ["stadt"], "to": "kreis",
				"transfer": "performed", "leviesTaxes": false}]},
			{"type": "cost-sharing", "measure": "population", "atMostCost": true},
			{"type": "term", "unlimited": true}]}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	report, err := thueringen.Check(draft)
	if err != nil {
		fmt.Println(err)
		return
	}
	for finding := range report.Findings() {
		if strings.HasPrefix(finding.Rule, "TH-KGG-") {
			fmt.Println(finding.Severity, finding.Basis, finding.Text(language.German))
		}
	}
	// Output:
	// warning § 11 ThürKGG; Art. 12 BayKommZG Es fehlt: die Anzeige.
	// error § 13 Abs. 3 S. 1 ThürKGG Die Klausel „ordentliche Kündigung“ fehlt.
	// hint § 13 Abs. 4 S. 2 ThürKGG Die Klausel „Auseinandersetzung“ fehlt.
}
