package thueringen_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/voting"
	"github.com/foederal/foederal/thueringen"
)

// requirement is what the body requires on the day of the votes of these tests.
func requirement(t *testing.T, body voting.Body) voting.Requirement {
	t.Helper()
	dated, ok := body.Requirements.On(votingDay)
	require.True(t, ok, body.Name.German)
	return dated.Value
}

// What §§ 28, 30, 38, 40 and 42 ThürKGG say of the Verbandsversammlung: simple majority of the votes cast in ordinary matters, majority of
// all votes for articles and accessions, two thirds of all votes for tasks, exit, exclusion and dissolution; changes of the articles are
// notified, those that change the union itself are approved.
func TestWhatTheActDemandsOfTheVerbandsversammlung(t *testing.T) {
	const simple, absolute, twoThirds = "simple-majority of votes-cast", "absolute-majority of statutory-votes", "two-thirds of statutory-votes"
	for subject, want := range map[voting.Motion]struct {
		decision agreement.Decision
		place    string
		approval string // a word of it; none where the decision is final
	}{
		voting.Ordinary:         {simple, "§ 30 Abs. 2 ThürKGG", ""},
		voting.Budget:           {simple, "§ 30 Abs. 2 ThürKGG", ""},
		voting.ChangeOfArticles: {absolute, "§ 38 Abs. 1 ThürKGG", "anzuzeigen"},
		voting.Accession:        {absolute, "§ 38 Abs. 1 ThürKGG", "Genehmigung"},
		voting.ChangeOfTask:     {twoThirds, "§ 38 Abs. 1 S. 1 ThürKGG", "Genehmigung"},
		voting.Exit:             {twoThirds, "§ 38 Abs. 1 S. 1 ThürKGG", "Genehmigung"},
		voting.Exclusion:        {twoThirds, "§ 38 Abs. 1 S. 1 ThürKGG", "Genehmigung"},
		voting.Dissolution:      {twoThirds, "§ 40 Abs. 1 ThürKGG", "Genehmigung"},
	} {
		r := requirement(t, thueringen.Verbandsversammlung("Wasser", subject, voters(6, 3)...))
		require.Equal(t, want.decision, r.Decision, subject)
		require.Equal(t, want.place, r.Source.Citation.String(), subject)
		require.Equal(t, want.approval == "", r.Approval.Text.IsZero(), subject)
		require.True(t, strings.Contains(r.Approval.Text.German, want.approval), subject)
		require.Equal(t, agreement.No, r.Abstentions.Count, "abstentions are no votes (§ 30 Abs. 2)")

		require.Equal(t, 4, r.Quorum.SecondCallWeeks, "a second call within four weeks (§ 30 Abs. 1 S. 3)")
		require.Equal(t, absolute, string(r.Quorum.Present), "the majority of the votes under the articles (§ 30 Abs. 1)")
		require.True(t, r.Quorum.AllInvited)
		require.True(t, r.Quorum.PublicPrevails)
		require.Equal(t, "§ 30 Abs. 1 ThürKGG", r.Quorum.Source.Citation.String())

		require.Equal(t, finance.MustFraction(2, 5), r.Private.Most, "less than two fifths (§ 28 Abs. 1 S. 7)")
		require.True(t, r.Private.Below)
		require.ElementsMatch(t, []voting.Ownership{voting.MainlyPublic, voting.MunicipallyOwned}, r.Private.NotCounted)
		require.True(t, r.Uniform.InternalMajority)
	}
}

// A besondere Arbeitsgemeinschaft decides unanimously, and by majority on the three matters of § 5 Abs. 1 S. 2 ThürKGG.
func TestWhatTheActDemandsOfTheBesondereArbeitsgemeinschaft(t *testing.T) {
	for matter, want := range map[agreement.Matter][2]string{
		agreement.ManagementAndFinance: {"absolute-majority of members", "§ 5 Abs. 1 S. 2 ThürKGG"},
		agreement.Procedure:            {"absolute-majority of members", "§ 5 Abs. 1 S. 2 ThürKGG"},
		agreement.Guidelines:           {"absolute-majority of members", "§ 5 Abs. 1 S. 2 ThürKGG"},
		agreement.OtherMatters:         {"unanimity of members", "§ 5 Abs. 1 S. 1 ThürKGG"},
	} {
		r := requirement(t, thueringen.BesondereArbeitsgemeinschaft("IT", matter, voters(1, 1, 1)...))
		require.Equal(t, want, [2]string{string(r.Decision), r.Source.Citation.String()}, matter)
	}
}

// The assembly of a Verwaltungsgemeinschaft decides unanimously on a levy by another measure (§ 50 Abs. 1 ThürKO); of other matters no
// rule is recorded.
func TestWhatTheActDemandsOfTheGemeinschaftsversammlung(t *testing.T) {
	levy := thueringen.Gemeinschaftsversammlung("Dolmar", voting.Levy, voters(1, 1)...)
	require.Len(t, levy.Requirements.Values(), 1)
	require.Equal(t, agreement.Unanimity, levy.Requirements.Values()[0].Value.Decision)
	require.Equal(t, "§ 50 Abs. 1 ThürKO", levy.Requirements.Values()[0].Source.Citation.String())
	require.Zero(t, thueringen.Gemeinschaftsversammlung("Dolmar", voting.Budget, voters(1, 1)...).Requirements.Len())
}
