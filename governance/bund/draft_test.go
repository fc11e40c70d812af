package bund_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// Drafts between the Federation and a Land of every form that federal law covers, from the first day on which it does, have no error
// and no warning, and a question for each rule that cannot be decided. Of a participation the company law is not covered, and of a
// state treaty what it rests on is not said yet, and of others not whether private law governs them; the reports on their drafts say so.
func TestDrafts(t *testing.T) {
	parties := []agreement.Party{
		{ID: "bund", Partner: governance.Partner{Name: "Bundesrepublik Deutschland", Kind: governance.FederationPartner}},
		{ID: "hessen", Partner: governance.Partner{Name: "Land Hessen", Kind: governance.LandPartner, Unit: governance.UnitKey{Key: key.MustParse("06")}}},
	}
	notCovered := map[agreement.Form][]string{
		agreement.ProviderParticipation:  {"DE-FORM-PROVIDER-PARTICIPATION", "DE-PRIVATRECHT"},
		agreement.Staatsvertrag:          {"DE-FORM-STAATSVERTRAG"},
		agreement.ServiceReuseAgreement:  {"DE-RECHTSNATUR-OFFEN"},
		agreement.CommissionedProcessing: {"DE-RECHTSNATUR-OFFEN"},
	}
	reviewer := review.New(bund.Law())
	for form, days := range map[agreement.Form][]string{
		agreement.Verwaltungsvereinbarung: {"2012-12-28", "2026-03-01"},
		agreement.ServiceReuseAgreement:   {"2012-12-28", "2026-03-01"},
		agreement.OfficialAssistance:      {"2012-12-28", "2026-03-01"},
		agreement.CommissionedProcessing:  {"2018-05-25", "2026-03-01"},
		agreement.ProviderParticipation:   {"2026-03-01"},
		agreement.Staatsvertrag:           {"2026-03-01"},
	} {
		for _, day := range days {
			a, err := reviewer.Draft(form, parties, civil.MustParse(day))
			require.NoError(t, err, form)
			require.NoError(t, a.Check(), form)
			require.Equal(t, law.Federation, a.Jurisdiction, form)
			report, err := reviewer.Check(a)
			require.NoError(t, err, form)
			require.Equal(t, day, report.On.String(), form)
			var uncovered []string
			for outcome := range report.Outcomes() {
				if outcome.Outcome == rule.NotCovered {
					uncovered = append(uncovered, outcome.Rule.ID)
				}
			}
			require.Equal(t, append(notCovered[form], "HE-RECHT-PARTEI"), uncovered, form)
			require.Empty(t, slices.Collect(report.Findings()), "%s on %s", form, day)
			require.Len(t, review.Questions(report, a), report.Count(rule.Undecidable), form)
			profile, ok := review.ProfileOf(form)
			require.True(t, ok, form)
			for _, content := range profile.Contents {
				if content.Force != review.May {
					require.NotEqual(t, agreement.Absent, a.State(content.Clause), "%s: %s", form, content.Clause)
				}
			}
		}
	}
}
