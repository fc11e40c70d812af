package agreement_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
)

// Parties are found by what the agreement calls them, and nothing else.
func TestParty(t *testing.T) {
	a := gotha()
	party, at, ok := a.Party("ohrdruf")
	require.True(t, ok)
	require.Equal(t, 2, at)
	require.Equal(t, "Ohrdruf", party.Partner.Name)
	for _, unknown := range []agreement.PartyID{"", "Ohrdruf", "land"} {
		_, at, ok = a.Party(unknown)
		require.False(t, ok, unknown)
		require.Equal(t, -1, at)
	}
}

// A signature without a day of its own is of the day of the agreement.
func TestSignedBy(t *testing.T) {
	a := gotha()
	require.Equal(t, a.Signed, a.SignedBy(agreement.Signature{}))
	own := civil.MustParse("2019-12-20")
	require.Equal(t, own, a.SignedBy(agreement.Signature{On: own}))
}

// A clause is there, is not there, or nobody knows; a clause that is there wins over a gap that says otherwise.
func TestState(t *testing.T) {
	a := gotha()
	require.Equal(t, agreement.Present, a.State(agreement.KindFunding))
	require.Equal(t, agreement.Absent, a.State(agreement.KindTerm))
	_, ok := a.Gap(agreement.KindTerm)
	require.False(t, ok)

	a.Gaps = []agreement.Gap{{Clause: agreement.KindFunding, Reason: "not read"}, {Clause: agreement.KindTerm, Reason: "not read"}}
	require.Equal(t, agreement.Present, a.State(agreement.KindFunding))
	require.Equal(t, agreement.NotRecorded, a.State(agreement.KindTerm))
	at, ok := a.Gap(agreement.KindTerm)
	require.True(t, ok)
	require.Equal(t, 1, at)
}

// Clauses are found by their types, with their place in the document.
func TestClausesByType(t *testing.T) {
	a := gotha()
	a.Clauses = append(a.Clauses, agreement.Funding{Funder: "gotha"})
	var places []int
	for at := range agreement.All[agreement.Funding](a) {
		places = append(places, at)
	}
	require.Equal(t, []int{1, 3}, places)
	for range agreement.All[agreement.Funding](a) {
		break // a loop may end early
	}
	funding, at, ok := agreement.First[agreement.Funding](a)
	require.True(t, ok)
	require.Equal(t, 1, at)
	require.Equal(t, agreement.PartyID("landkreis"), funding.Funder)
	_, at, ok = agreement.First[agreement.Term](a)
	require.False(t, ok)
	require.Equal(t, -1, at)
	require.Equal(t, "/clauses/1/ceilings/0/amount", agreement.At(1, "ceilings", 0, "amount"))
}

// Every clause carries its note: where it was read, and the text beside the data.
func TestNotes(t *testing.T) {
	for _, clause := range full(t).Clauses {
		require.NoError(t, clause.Origin().Check(), clause.Kind())
		require.NotEmpty(t, clause.Remark().Heading, clause.Kind())
	}
}

// A clause that is there and leaves its main field open says so, until the field says something; a clause without a main field
// leaves nothing open.
func TestOpen(t *testing.T) {
	for _, test := range []struct {
		open, said agreement.Clause
		field      string
	}{
		{agreement.Purpose{}, agreement.Purpose{Goals: []string{"x"}}, "goals"},
		{agreement.Identity{Name: "x"}, agreement.Identity{Seat: "x"}, "seat"},
		{agreement.Tasks{}, agreement.Tasks{Tasks: []agreement.Task{{}}}, "tasks"},
		{agreement.Bodies{}, agreement.Bodies{Bodies: []agreement.Body{{}}}, "bodies"},
		{agreement.CostSharing{}, agreement.CostSharing{Measure: agreement.Equally}, "measure"},
		{agreement.CostSharing{}, agreement.CostSharing{Shares: []agreement.PartyShare{{}}}, "measure"},
		{agreement.Levy{}, agreement.Levy{Measure: agreement.Equally}, "measure"},
		{agreement.Levy{}, agreement.Levy{Shares: []agreement.PartyShare{{}}}, "measure"},
		{agreement.Termination{Excluded: agreement.No}, agreement.Termination{Notice: agreement.Duration{Number: 1, Unit: agreement.Months}}, "notice"},
		{agreement.Termination{}, agreement.Termination{Excluded: agreement.Yes}, "notice"},
		{agreement.Settlement{}, agreement.Settlement{Rule: "x"}, "rule"},
		{agreement.Publication{}, agreement.Publication{Gazette: "x"}, "gazette"},
		{agreement.Publication{}, agreement.Publication{On: civil.MustParse("2020-01-10")}, "gazette"},
		{agreement.Severability{}, agreement.Severability{}, ""},
	} {
		require.Equal(t, test.field, test.open.Open(), "%T", test.open)
		require.Empty(t, test.said.Open(), "%T", test.said)
	}
}
