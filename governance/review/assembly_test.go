package review_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// seated are articles whose second clause on bodies distributes seats: a has two of three votes each, b one, a company one with four
// votes, and somebody advises.
func seated() *agreement.Agreement {
	return &agreement.Agreement{
		Parties: []agreement.Party{
			{ID: "a", Partner: governance.Partner{Name: "A", Kind: governance.UnitPartner}},
			{ID: "b", Partner: governance.Partner{Name: "B", Kind: governance.UnitPartner}},
			{ID: "gmbh", Partner: governance.Partner{Name: "C GmbH", Kind: governance.PrivateCompany}},
			{ID: "stiftung", Partner: governance.Partner{Name: "D", Kind: governance.PublicInstitution}},
		},
		Clauses: []agreement.Clause{
			agreement.Bodies{Bodies: []agreement.Body{{Name: "Verbandsversammlung"}}},
			agreement.Bodies{Bodies: []agreement.Body{{Name: "Vorstand"}, {Name: "Verbandsversammlung", Seats: []agreement.Seat{
				{Party: "a", Number: 2, Votes: 6}, {Party: "b", Number: 1, Votes: 1}, {Party: "gmbh", Number: 1, Votes: 4},
				{Party: "stiftung", Number: 1, Votes: 2}, {Party: "b", Number: 3, Advisory: agreement.Yes},
			}}}},
		},
	}
}

func isPrivate(p *governance.Partner) agreement.Fact {
	switch p.Kind {
	case governance.PrivateCompany:
		return agreement.Yes
	case governance.UnitPartner:
		return agreement.No
	}
	return agreement.Unknown
}

// Seats and votes are those of the clause that distributes them; advisers have none, and what nobody knows is told with its place.
func TestSeatsAndVotesOfAnAssembly(t *testing.T) {
	a := seated()
	assembly, at := review.SeatedAssembly(a)
	require.Equal(t, review.BodyPlace{Clause: 1, Body: 1}, at)
	number, known := review.SeatNumbers(a)
	require.True(t, known)
	require.Equal(t, map[agreement.PartyID]int{"a": 2, "b": 1, "gmbh": 1, "stiftung": 1}, number)
	require.Equal(t, map[agreement.PartyID]bool{"a": true, "b": true, "gmbh": true, "stiftung": true}, review.MembersWithSeat(a))
	votes, missing := review.CountVotes(a, &assembly, at, isPrivate)
	require.Empty(t, missing)
	require.Equal(t, review.Votes{Private: 4, Open: 2, All: 13, Unknown: "/parties/3/partner/kind"}, votes)

	seats := assembly.Seats
	seats[1].Party = ""
	_, known = review.SeatNumbers(a)
	require.False(t, known, "somebody is only described")
	require.True(t, review.MembersWithSeat(a)[""])
	votes, missing = review.CountVotes(a, &assembly, at, isPrivate)
	require.Empty(t, missing)
	require.Equal(t, finance.Number(3), votes.Open, "the vote of somebody who is only described, and two of the institution")
	seats[3].Party, seats[1].Party = "nobody", "b"
	votes, _ = review.CountVotes(a, &assembly, at, isPrivate)
	require.Equal(t, review.Votes{Private: 4, Open: 2, All: 13, Unknown: "/clauses/1/bodies/1/seats/3/party"}, votes)
	seats[2].Votes = 0
	votes, missing = review.CountVotes(a, &assembly, at, isPrivate)
	require.Equal(t, "/clauses/1/bodies/1/seats/2/votes", missing)
	require.Zero(t, votes)
	seats[0].Number = 0
	require.False(t, review.MembersWithSeat(a)["a"])

	a.Parties[0].Partner.Kind = governance.PrivateCompany
	votes, _ = review.CountVotes(a, &agreement.Body{Seats: []agreement.Seat{{Party: "nobody", Votes: 3}}}, at, isPrivate)
	require.Equal(t, finance.Number(0), votes.Private, "who is no party is not the first one")
	a.Parties[0].Partner.Kind = governance.UnitPartner
	alone := &agreement.Agreement{Clauses: []agreement.Clause{agreement.Bodies{Bodies: []agreement.Body{
		{Name: "Verbandsversammlung", Seats: []agreement.Seat{{Party: "a", Number: 1}}}}}}}
	number, known = review.SeatNumbers(alone)
	require.True(t, known, "one seat is enough")
	require.Equal(t, map[agreement.PartyID]int{"a": 1}, number)

	a.Clauses = a.Clauses[:1]
	_, at = review.SeatedAssembly(a)
	require.Equal(t, review.BodyPlace{Clause: 0, Body: 0}, at, "where nobody has a seat, the place of the assembly")
	_, known = review.SeatNumbers(a)
	require.False(t, known)
	require.Empty(t, review.MembersWithSeat(a))

	a.Parties = append(a.Parties, agreement.Party{ID: "a", Partner: governance.Partner{Kind: governance.PrivateCompany}})
	assembly.Seats = []agreement.Seat{{Party: "a", Number: 1, Votes: 1}}
	votes, _ = review.CountVotes(a, &assembly, at, isPrivate)
	require.Equal(t, review.Votes{All: 1}, votes, "the first of two parties of one ID")
}

// A part of the votes is a majority where it is more than half of them; of whom a mere number or a word is one is not always known.
func TestMajorities(t *testing.T) {
	for decision, want := range map[agreement.Decision]struct{ of, any agreement.Fact }{
		"":                                     {agreement.Unknown, agreement.Unknown},
		"some":                                 {agreement.Unknown, agreement.Unknown},
		"unanimity":                            {agreement.Unknown, agreement.Yes},
		"consensus":                            {agreement.Unknown, agreement.Yes},
		"unanimity of members":                 {agreement.Yes, agreement.Yes},
		"unanimity of statutory-votes":         {agreement.Yes, agreement.Yes},
		"recommendation":                       {agreement.No, agreement.No},
		"simple-majority":                      {agreement.Unknown, agreement.Yes},
		"absolute-majority":                    {agreement.Unknown, agreement.Yes},
		"simple-majority of votes-cast":        {agreement.No, agreement.Yes},
		"simple-majority of statutory-votes":   {agreement.Yes, agreement.Yes},
		"absolute-majority of statutory-votes": {agreement.Yes, agreement.Yes},
		"absolute-majority of members":         {agreement.Unknown, agreement.Yes},
		"two-thirds of statutory-votes":        {agreement.Yes, agreement.Yes},
		"two-thirds of votes-cast":             {agreement.No, agreement.Yes},
		"two-thirds of members":                {agreement.Unknown, agreement.Yes},
		"two-thirds":                           {agreement.Unknown, agreement.Yes},
		"1/2 of statutory-votes":               {agreement.No, agreement.No},
		"1/3 of statutory-votes":               {agreement.No, agreement.No},
		"3/5 of statutory-votes":               {agreement.Yes, agreement.Yes},
		"consent of federation":                {agreement.No, agreement.No},
		"7 of statutory-votes":                 {agreement.Unknown, agreement.Unknown},
		"7 of members":                         {agreement.Unknown, agreement.Unknown},
		"7 of votes-cast":                      {agreement.No, agreement.Unknown},
		"1/3 of statutory-votes and 3/5 of statutory-votes": {agreement.Yes, agreement.Yes},
	} {
		require.Equal(t, want.of, review.HasMajorityOf(decision, agreement.StatutoryVotes), "%s of all votes", decision)
		require.Equal(t, want.any, review.IsAnyMajority(decision), "%s of any votes", decision)
	}
}

// A majority that is too weak is a violation, one of which that is not known a missing fact, and silence neither.
func TestExpectMajority(t *testing.T) {
	for name, c := range map[string]struct {
		decision agreement.Decision
		reaches  agreement.Fact
		want     rule.Outcome
	}{
		"silence":         {"", agreement.No, rule.Satisfied},
		"enough":          {"two-thirds", agreement.Yes, rule.Satisfied},
		"not known":       {"two-thirds", agreement.Unknown, rule.Undecidable},
		"no decision":     {"some", agreement.No, rule.Undecidable},
		"too weak":        {"simple-majority", agreement.No, rule.Violated},
		"silent, unknown": {"", agreement.Unknown, rule.Satisfied},
	} {
		report := noting(func(r *rule.Result) { review.ExpectMajority(r, c.decision, c.reaches, 3, "dissolution") })
		require.Equal(t, c.want.String(), report.Outcome("DE-X-1").String(), name)
		for f := range report.Findings() {
			require.Equal(t, "/clauses/3/dissolution", f.Pointer)
			require.Equal(t, c.decision, f.Param("decision"))
		}
		for o := range report.Outcomes() {
			require.Equal(t, c.want == rule.Undecidable, len(o.Missing) == 1 && o.Missing[0] == "/clauses/3/dissolution", name)
		}
	}
}

// Words that are missing are a fact that the document lacks, and words that are not understood one that the library does.
func TestLackWords(t *testing.T) {
	for words, missing := range map[string]bool{"": true, "die zuständige Stelle": false} {
		for o := range noting(func(r *rule.Result) { review.LackWords(r, words, "/a") }).Outcomes() {
			require.Equal(t, rule.Undecidable, o.Outcome)
			require.Equal(t, missing, len(o.Missing) == 1, words)
			require.Equal(t, !missing, len(o.Unrecorded) == 1, words)
		}
	}
}

// noting is the report of one rule that notes what it is told to.
func noting(note func(*rule.Result)) rule.Report {
	words := bilingual.Text{German: "Titel", English: "title"}
	return rule.MustSet("sample", rule.Rule[int]{ID: "DE-X-1", Title: words, Finding: words, Remedy: words, Severity: rule.Hint,
		Basis: rule.Basis{{Where: "Muster", Evidence: law.Derived}},
		Check: func(_ int, r *rule.Result) { note(r) }}).Evaluate(1, civil.MustParse("2025-01-01"))
}

// Articles of a body are executed and published; all other forms are signed by their parties. Who signed is told by name, if there is one.
func TestWhoSigns(t *testing.T) {
	for _, form := range agreement.Forms() {
		require.Equal(t, form != agreement.Zweckverband && form != agreement.GemeinsameKommunaleAnstalt, review.IsSignedByParties(form), form)
	}
	s := agreement.Signature{Name: "Erika Mustermann", Form: agreement.Oral}
	named := review.SignedBy(&s)
	require.Equal(t, "Erika Mustermann, "+agreement.Oral.Text(language.German), named.German)
	require.Equal(t, "Erika Mustermann, "+agreement.Oral.Text(language.English), named.English)
	s.Name = ""
	require.Equal(t, bilingual.TextOf(agreement.Oral), review.SignedBy(&s))
	for kind, want := range map[agreement.RelationKind]bool{agreement.Changes: true, agreement.Replaces: true, agreement.Repeals: true, agreement.Joins: false, "": false} {
		require.Equal(t, want, review.IsChange(agreement.Relation{Kind: kind}), kind)
	}
}
