package thueringen_test

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/effort"
	"github.com/foederal/foederal/thueringen"
)

// draftForms are the forms that the law of Thüringen covers, each with the first day on which it does.
var draftForms = map[agreement.Form]string{
	agreement.FrameworkAgreement:         "2018-05-24",
	agreement.Zweckvereinbarung:          "2013-07-31",
	agreement.Zweckverband:               "2013-07-31",
	agreement.SpecialArbeitsgemeinschaft: "2013-07-31",
	agreement.ProviderParticipation:      "2008-09-18",
	agreement.CommissionedProcessing:     "2018-05-25",
	agreement.Verwaltungsvereinbarung:    "2025-01-01",
	agreement.ServiceReuseAgreement:      "2025-01-01",
	agreement.OfficialAssistance:         "2025-01-01",
}

// draftParties are who may want to agree, by what they are; the units are those of the day.
func draftParties(t *testing.T, units directory.Snapshot) map[string][]agreement.Party {
	unit := func(id, k string) agreement.Party {
		found, ok := units.Unit(key.MustParse(k))
		require.True(t, ok, k)
		return agreement.Party{ID: agreement.PartyID(id), Partner: found.Partner()}
	}
	known := func(id agreement.PartyID, partner string) agreement.Party {
		found, ok := thueringen.Partner(partner)
		require.True(t, ok, partner)
		return agreement.Party{ID: id, Partner: found}
	}
	gotha, land := unit("gotha", "16067029"), unit("land", "16")
	federation := agreement.Party{ID: "bund", Partner: governance.Partner{Name: "Bundesrepublik Deutschland", Kind: governance.FederationPartner}}
	return map[string][]agreement.Party{
		"two municipalities":         {gotha, unit("erfurt", "16051000")},
		"municipality and Landkreis": {gotha, unit("landkreis", "16067")},
		"Land and Spitzenverbände":   {land, known("staedtebund", thueringen.Staedtebund), known("landkreistag", thueringen.Landkreistag)},
		"members of one association": {unit("erstes", membersOfOneAssociation(units)[0]), unit("zweites", membersOfOneAssociation(units)[1])},
		"Federation and Land":        {federation, land},
	}
}

// membersOfOneAssociation returns the keys of two members of the first Verwaltungsgemeinschaft of the day.
func membersOfOneAssociation(units directory.Snapshot) []string {
	for association := range units.Units(governance.Association) {
		var members []string
		for member := range association.Municipalities() {
			if _, form := member.Administration(); form == directory.Verwaltungsgemeinschaft {
				members = append(members, member.AGS().String())
			}
		}
		if len(members) > 1 {
			return members
		}
	}
	return nil
}

func draftReviewer() *review.Reviewer { return review.New(bund.Law(), thueringen.Law()) }

// eachDraft makes a draft of every form that the law covers between all sorts of parties, on the first day that is covered, on a
// later one, and without a day.
func eachDraft(t *testing.T, try func(name string, a *agreement.Agreement, report rule.Report)) {
	reviewer := draftReviewer()
	for form, first := range draftForms {
		days := []string{"2026-03-01", first, ""}
		if !effort.Full() {
			days = days[:1]
		}
		for _, on := range days {
			units := thueringen.Directory().Latest()
			var judged civil.Date
			if on != "" {
				var err error
				judged = day(on)
				units, err = thueringen.Directory().On(judged)
				require.NoError(t, err)
			}
			for who, parties := range draftParties(t, units) {
				name := strings.Join([]string{string(form), on, who}, ", ")
				a, err := reviewer.Draft(form, parties, judged)
				require.NoError(t, err, name)
				require.Equal(t, parties, a.Parties, name)
				require.Equal(t, law.Thueringen, a.Jurisdiction, name)
				report, err := reviewer.Check(a)
				require.NoError(t, err, name)
				require.Equal(t, units.Date(), report.On, name)
				require.True(t, thueringen.Law().Covers(a, report.On), name)
				try(name, a, report)
			}
		}
	}
}

// draftWarnings are the rules that warn of a draft already, with the reason: no clause can help.
var draftWarnings = map[string]string{
	"TH-KGG-7-1": "the Federation, the Land and the Spitzenverbände cannot be party to a Zweckvereinbarung",
}

// Drafts of every form between all sorts of parties are what a draft should be.
func TestDrafts(t *testing.T) {
	warned := map[string]bool{}
	eachDraft(t, func(name string, a *agreement.Agreement, report rule.Report) {
		requireDocument(t, name, a)
		requireNoErrors(t, name, report, warned)
		requireContents(t, name, a, report)
		requireNothingMore(t, name, a, report)
		requireQuestions(t, name, a, report)
	})
	require.ElementsMatch(t, slices.Collect(maps.Keys(draftWarnings)), slices.Collect(maps.Keys(warned)))
}

// A draft is a document that says it is one and that nobody signed.
func requireDocument(t *testing.T, name string, a *agreement.Agreement) {
	require.NoError(t, a.Check(), name)
	require.Equal(t, "Entwurf: "+a.Form.Text(language.German), a.Title, name)
	require.True(t, a.Signed.IsZero(), name)
	var first, second bytes.Buffer
	require.NoError(t, agreement.Encode(&first, a), name)
	decoded, err := agreement.Decode(bytes.NewReader(first.Bytes()))
	require.NoError(t, err, name)
	require.NoError(t, agreement.Encode(&second, decoded), name)
	require.Equal(t, first.String(), second.String(), name)
}

// No rule finds an error in a draft, and none warns of what a clause could help.
func requireNoErrors(t *testing.T, name string, report rule.Report, warned map[string]bool) {
	require.True(t, report.OK(), "%s: %v", name, report.Err())
	for finding := range report.Findings() {
		require.NotEqual(t, "/clauses", finding.Pointer, "%s: %s", name, finding.Rule)
		if finding.Severity == rule.Warning {
			warned[finding.Rule] = true
			require.Contains(t, draftWarnings, finding.Rule, "%s: %s", name, finding.Text(language.German))
		}
	}
}

// Everything that the profile of a form demands stands in the draft or is a gap, if the norm holds on the day.
func requireContents(t *testing.T, name string, a *agreement.Agreement, report rule.Report) {
	profile, ok := thueringen.ProfileOf(a.Form)
	require.True(t, ok, name)
	for _, content := range profile.Contents {
		if content.Force != review.May && report.Outcome(content.Rule) != rule.NotInForce {
			require.NotEqual(t, agreement.Absent, a.State(content.Clause), "%s: %s", name, content.Clause)
		}
	}
}

// isAskedLater reports whether a clause stands in the draft because its form demands it under a condition, and the rule that demands it
// does not apply yet: procurement once a provider is named, the cost of tasks once there are tasks that are performed together.
func isAskedLater(a *agreement.Agreement, report rule.Report, kind agreement.ClauseKind) bool {
	switch {
	case a.Form == agreement.ProviderParticipation && kind == agreement.KindProcurement:
		return report.Outcome("DE-GWB-108") == rule.NotApplicable
	case a.Form == agreement.Zweckvereinbarung && kind == agreement.KindCostSharing:
		return report.Outcome("TH-KGG-9-4") == rule.NotApplicable && report.Outcome("TH-FAG-1-1") == rule.NotApplicable
	}
	return false
}

// Nothing in a draft is superfluous: without a clause or a gap some rule comes to another outcome. The clause on the entry into force
// holds the day.
func requireNothingMore(t *testing.T, name string, a *agreement.Agreement, report rule.Report) {
	reviewer := draftReviewer()
	changes := func(without *agreement.Agreement, kind agreement.ClauseKind) {
		after, err := reviewer.Check(without)
		require.NoError(t, err, name)
		changed := !slices.Equal(outcomesInOrder(report), outcomesInOrder(after))
		require.Equal(t, !isAskedLater(a, report, kind), changed, "%s: %s", name, kind)
	}
	for i, clause := range a.Clauses {
		if clause.Kind() == agreement.KindEntryIntoForce {
			continue
		}
		without := *a
		without.Clauses = slices.Delete(slices.Clone(a.Clauses), i, i+1)
		changes(&without, clause.Kind())
	}
	for i, gap := range a.Gaps {
		without := *a
		without.Gaps = slices.Delete(slices.Clone(a.Gaps), i, i+1)
		changes(&without, gap.Clause)
	}
}

func outcomesInOrder(report rule.Report) []rule.Outcome {
	var list []rule.Outcome
	for outcome := range report.Outcomes() {
		list = append(list, outcome.Outcome)
	}
	return list
}

// Every rule that cannot be decided on a draft is a question, and every clause and gap of a draft is asked for, so that nobody takes
// what is empty for agreed.
func requireQuestions(t *testing.T, name string, a *agreement.Agreement, report rule.Report) {
	var undecidable, asked, places []string
	for outcome := range report.Outcomes() {
		if outcome.Outcome == rule.Undecidable && len(outcome.Missing) > 0 {
			undecidable = append(undecidable, outcome.Rule.ID)
			places = append(places, outcome.Missing...)
		}
	}
	for _, question := range review.Questions(report, a) {
		asked = append(asked, question.Rule)
		require.True(t, strings.HasSuffix(question.Text.German, "?") && strings.HasSuffix(question.Text.English, "?"), "%s: %v", name, question)
		require.NotContains(t, question.Text.German+question.Text.English, "“: ?", "%s: %s", name, question.Pointer)
	}
	require.ElementsMatch(t, undecidable, asked, name)
	for i, clause := range a.Clauses {
		if clause.Kind() != agreement.KindEntryIntoForce {
			require.NotEmpty(t, clause.Open(), name)
			require.True(t, slices.ContainsFunc(places, func(p string) bool { return strings.HasPrefix(p, agreement.At(i)+"/") }), "%s: %s", name, clause.Kind())
		}
	}
	for i, gap := range a.Gaps {
		require.Equal(t, !isAskedLater(a, report, gap.Clause), slices.Contains(places, rule.Pointer("gaps", i)), "%s: %s", name, gap.Clause)
		require.True(t, strings.HasPrefix(gap.Reason, "im Entwurf noch offen"), name)
	}
}
