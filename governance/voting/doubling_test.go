package voting_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/voting"
	"github.com/foederal/foederal/internal/doubling"
)

// assembly is a body of n members that all cast a vote.
func assembly(t testing.TB, n int) (voting.Body, voting.Meeting, []string) {
	t.Helper()
	decision, err := agreement.ParseDecision("two-thirds of statutory-votes")
	require.NoError(t, err)
	list, votes, ids := make([]voting.Member, n), voting.Meeting{AllInvited: agreement.Yes}, make([]string, n)
	for i := range list {
		ids[i] = fmt.Sprint("m", i)
		list[i] = voting.Member{ID: ids[i], Votes: 1 + i%3}
		votes.Cast = append(votes.Cast, voting.Vote{Member: ids[i], Choice: []voting.Choice{voting.Yes, voting.No, voting.Abstention, voting.Absent}[i%4]})
	}
	return deciding(voting.Requirement{Decision: decision}, list...), votes, ids
}

// Votes are counted in a time that grows with the members.
func TestDoubling(t *testing.T) {
	doubling.Run(t, []doubling.Case{
		{Name: "voting.Body.Decide voting.Tally.Calculation", From: 1_000, Limit: 10_000, Prepare: func(t testing.TB, n int) func() {
			b, votes, _ := assembly(t, n)
			return func() {
				tally, err := b.Decide(votes, day)
				require.NoError(t, err)
				tally.Calculation()
			}
		}},
		{Name: "voting.Body.ParseMeeting", From: 500, Limit: 10_000, Prepare: func(t testing.TB, n int) func() {
			b, _, ids := assembly(t, n)
			text := "yes = " + strings.Join(ids, ", ")
			return func() {
				_, err := b.ParseMeeting(text)
				require.NoError(t, err)
			}
		}},
		{Name: "voting.Body.Wins voting.Body.Blocks", From: 1_000, Limit: 10_000, Prepare: func(t testing.TB, n int) func() {
			b, _, ids := assembly(t, n)
			return func() {
				_, err := b.Wins(day, ids[n/2:]...)
				require.NoError(t, err)
				_, err = b.Blocks(day, ids[n/2:]...)
				require.NoError(t, err)
			}
		}},
	})
}
