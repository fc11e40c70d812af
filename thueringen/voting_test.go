package thueringen_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/voting"
	"github.com/foederal/foederal/thueringen"
)

var votingDay = civil.MustParse("2026-03-02")

// voters are members a, b, c … with as many votes.
func voters(votes ...int) []voting.Member {
	var list []voting.Member
	for i, v := range votes {
		list = append(list, voting.Member{ID: string(rune('a' + i)), Votes: v})
	}
	return list
}

// meeting are the votes of a, b, c …: y, n, - (abstention), x (absent), ? (not recorded). All were invited.
func meeting(letters string) voting.Meeting {
	votes := voting.Meeting{AllInvited: agreement.Yes}
	for i, letter := range letters {
		votes.Cast = append(votes.Cast, voting.Vote{Member: string(rune('a' + i)), Choice: choiceOf(byte(letter))})
	}
	return votes
}

func choiceOf(letter byte) voting.Choice {
	return map[byte]voting.Choice{'y': voting.Yes, 'n': voting.No, '-': voting.Abstention, 'x': voting.Absent}[letter]
}

// §§ 28, 30, 38 and 40 ThürKGG, each at its edge.
func TestVerbandsversammlung(t *testing.T) {
	for _, c := range []struct {
		subject voting.Motion
		votes   []int
		cast    string
		want    voting.VoteResult
	}{
		{voting.Ordinary, []int{5, 3, 2}, "nyy", voting.Rejected}, // a tie
		{voting.Ordinary, []int{5, 3, 3}, "nyy", voting.Adopted},
		{voting.Ordinary, []int{5, 3, 2}, "xyy", voting.NoQuorum}, // five of ten are not the majority of ten
		{voting.Ordinary, []int{5, 3, 3}, "xyy", voting.Adopted},  // six of eleven are
		{voting.Ordinary, []int{5, 1, 2}, "--y", voting.Adopted},  // abstentions are no votes
		{voting.Ordinary, []int{5, 1, 2}, "???", voting.Undecidable},
		{voting.ChangeOfArticles, []int{5, 3, 2}, "xyy", voting.NoQuorum},
		{voting.ChangeOfArticles, []int{5, 4, 3}, "-yy", voting.Adopted},
		{voting.ChangeOfArticles, []int{6, 3, 3}, "-yy", voting.Rejected}, // half of all votes is not more than half
		{voting.ChangeOfTask, []int{6, 3}, "yn", voting.Adopted},
		{voting.ChangeOfTask, []int{65, 35}, "yx", voting.Rejected},
		{voting.Accession, []int{6, 3}, "yn", voting.Adopted},
		{voting.Exit, []int{60, 40}, "yn", voting.Rejected},
		{voting.Exclusion, []int{80, 40}, "yn", voting.Adopted},
		{voting.Dissolution, []int{66, 34}, "yn", voting.Rejected},
		{voting.Election, []int{6, 3}, "yy", voting.NotRecorded}, // § 39 Abs. 2 ThürKO was not read
		{voting.Merger, []int{6, 3}, "yy", voting.NotRecorded},
	} {
		o, err := thueringen.Verbandsversammlung("Wasser", c.subject, voters(c.votes...)...).Decide(meeting(c.cast), votingDay)
		require.NoError(t, err)
		require.Equal(t, c.want, o.Result, "%s %v %s\n%s", c.subject, c.votes, c.cast, o.Text(language.English))
	}
}

// Before 31 July 2013 the act was not read as it stood.
func TestVerbandsversammlungOverTime(t *testing.T) {
	body := thueringen.Verbandsversammlung("Wasser", voting.Exit, voters(6, 3)...)
	for on, want := range map[string]voting.VoteResult{"2013-07-30": voting.NotRecorded, "2013-07-31": voting.Adopted} {
		o, err := body.Decide(meeting("yn"), civil.MustParse(on))
		require.NoError(t, err)
		require.Equal(t, want, o.Result)
	}
	o, err := body.Decide(meeting("yy"), votingDay)
	require.NoError(t, err)
	require.Equal(t, law.Primary, o.Evidence())
	require.Len(t, o.Consequences, 1)
	require.Equal(t, "§ 42 ThürKGG", o.Consequences[0].Source.Citation.String())
	o, err = thueringen.Verbandsversammlung("Wasser", voting.Accession, voters(6, 3)...).Decide(meeting("yy"), votingDay)
	require.NoError(t, err)
	require.Equal(t, law.Derived, o.Evidence(), "that an accession is a change like others is a reading")
}

// The quorum asks that all were invited; a second call within four weeks needs no number (§ 30 Abs. 1).
func TestQuorumOfTheVerbandsversammlung(t *testing.T) {
	body := thueringen.Verbandsversammlung("Wasser", voting.Ordinary, voters(5, 3, 2)...)
	for name, c := range map[string]struct {
		cast    string
		invited agreement.Fact
		second  bool
		want    voting.VoteResult
		passed  agreement.Fact
	}{
		"all invited":                     {"yyy", agreement.Yes, false, voting.Adopted, agreement.Yes},
		"one was forgotten":               {"yyy", agreement.No, false, voting.NoQuorum, agreement.No},
		"nobody says":                     {"yyy", agreement.Unknown, false, voting.Undecidable, agreement.Unknown},
		"nobody says, and it failed":      {"nny", agreement.Unknown, false, voting.Undecidable, agreement.No},
		"too few at the first call":       {"xyx", agreement.Yes, false, voting.NoQuorum, agreement.No},
		"too few at the second call":      {"xyx", agreement.Yes, true, voting.Adopted, agreement.Yes},
		"second call, one was forgotten":  {"xyx", agreement.No, true, voting.NoQuorum, agreement.No},
		"second call, and nobody in time": {"xxx", agreement.Yes, true, voting.Rejected, agreement.No},
	} {
		votes := meeting(c.cast)
		votes.AllInvited, votes.SecondCall = c.invited, c.second
		o, err := body.Decide(votes, votingDay)
		require.NoError(t, err)
		require.Equal(t, c.want, o.Result, name)
		require.Equal(t, c.passed, o.Passed(), name)
	}
}

// Private members stay below two fifths of all votes, and do not prevail among those present; a company that is mainly public is not
// one of them (§ 28 Abs. 1 S. 7, § 30 Abs. 1).
func TestPrivateMembers(t *testing.T) {
	for _, c := range []struct {
		votes    []int
		standing voting.Ownership // of the last
		cast     string
		want     voting.VoteResult
	}{
		{[]int{4, 3, 4}, voting.Private, "yyy", voting.Adopted},     // four of eleven
		{[]int{3, 3, 4}, voting.Private, "yyy", voting.Undecidable}, // four of ten are two fifths
		{[]int{3, 3, 4}, voting.MainlyPublic, "yyy", voting.Adopted},
		{[]int{3, 3, 4}, voting.OwnersNotRecorded, "yyy", voting.Undecidable},
		{[]int{4, 3, 4}, voting.Private, "xyy", voting.NoQuorum}, // four private votes against three
		{[]int{4, 3, 3}, voting.Private, "xyy", voting.Adopted},  // three against three
		{[]int{4, 3, 4}, voting.MainlyPublic, "xyy", voting.Adopted},
		{[]int{4, 3, 4}, voting.Private, "?yy", voting.Undecidable},
	} {
		list := voters(c.votes...)
		list[2].Ownership = c.standing
		o, err := thueringen.Verbandsversammlung("Wasser", voting.Ordinary, list...).Decide(meeting(c.cast), votingDay)
		require.NoError(t, err)
		require.Equal(t, c.want, o.Result, "%v %s %s\n%s", c.votes, c.standing, c.cast, o.Text(language.English))
	}
}

// Several representatives vote as their majority does; the legal representative, who stands first, breaks a tie (§ 28 Abs. 1).
func TestUniformVote(t *testing.T) {
	body := thueringen.Verbandsversammlung("Wasser", voting.Ordinary, voters(5, 3)...)
	for ballots, want := range map[string]voting.VoteResult{
		"yyn": voting.Adopted, "nyy": voting.Adopted, "ynn": voting.Rejected, "ynny": voting.Adopted, "nyyn": voting.Rejected,
		"yxy": voting.Undecidable, // whether those who are there vote for the absent is not recorded
		"yn?": voting.Undecidable,
	} {
		vote := voting.Vote{Member: "a"}
		for i := range ballots {
			vote.Ballots = append(vote.Ballots, choiceOf(ballots[i]))
		}
		votes := voting.Meeting{AllInvited: agreement.Yes, Cast: []voting.Vote{vote, {Member: "b", Choice: voting.No}}}
		o, err := body.Decide(votes, votingDay)
		require.NoError(t, err)
		require.Equal(t, want, o.Result, ballots)
		require.Contains(t, o.Text(language.German), "Die Vertreter eines Mitglieds stimmen einheitlich ab (a). [§ 28 Abs. 1 S. 3–5 ThürKGG")
	}
}

// That abstentions are no votes is a reading of § 30 Abs. 2, and weakens what rests on it.
func TestAbstentionsWeakenTheEvidence(t *testing.T) {
	body := thueringen.Verbandsversammlung("Wasser", voting.Ordinary, voters(5, 1, 2)...)
	for cast, want := range map[string]law.Evidence{"ynn": law.Primary, "y-n": law.Derived} {
		o, err := body.Decide(meeting(cast), votingDay)
		require.NoError(t, err)
		require.Equal(t, want, o.Evidence(), cast)
	}
}

// slowAssembly counts an assembly as a clerk would: one hand after the other, by the words of §§ 28, 30, 38 and 40 alone.
func slowAssembly(list []voting.Member, cast string, subject voting.Motion, second bool) voting.VoteResult {
	var hands []byte // one for each vote
	var private, privateThere, there int
	for i, m := range list {
		for range m.Votes {
			hands = append(hands, cast[i])
			isPrivate := m.Ownership == voting.Private
			if isPrivate {
				private++
			}
			if cast[i] != 'x' {
				there++
				if isPrivate {
					privateThere++
				}
			}
		}
	}
	yes, no := 0, 0
	for _, hand := range hands {
		switch hand {
		case 'y':
			yes++
		case 'n':
			no++
		}
	}
	switch {
	case !second && there*2 <= len(hands), privateThere > there-privateThere:
		return voting.NoQuorum
	case subject == voting.Ordinary && yes <= no,
		subject == voting.ChangeOfArticles && yes*2 <= len(hands),
		subject == voting.Dissolution && yes*3 < 2*len(hands), yes == 0:
		return voting.Rejected
	case private*5 >= 2*len(hands):
		return voting.Undecidable
	}
	return voting.Adopted
}

func TestRandomAssembliesAgainstAClerk(t *testing.T) {
	random := rand.New(rand.NewPCG(28, 30))
	subjects := []voting.Motion{voting.Ordinary, voting.ChangeOfArticles, voting.Dissolution}
	verdicts := map[voting.VoteResult]int{}
	for range 20_000 {
		var votes []int
		cast := ""
		for range 1 + random.IntN(9) {
			votes = append(votes, 1+random.IntN(6))
			cast += string("yyyn-x"[random.IntN(6)])
		}
		list := voters(votes...)
		for i := range list {
			if random.IntN(5) == 0 {
				list[i].Ownership = []voting.Ownership{voting.Private, voting.MainlyPublic}[random.IntN(2)]
			}
		}
		subject, second := subjects[random.IntN(3)], random.IntN(4) == 0
		meeting := meeting(cast)
		meeting.SecondCall = second
		o, err := thueringen.Verbandsversammlung("Zufall", subject, list...).Decide(meeting, votingDay)
		require.NoError(t, err)
		require.Equal(t, slowAssembly(list, cast, subject, second), o.Result, "%v %s %s\n%s", list, cast, subject, o.Text(language.English))
		verdicts[o.Result]++
	}
	require.Len(t, verdicts, 4, "every end is reached: %v", verdicts)
}

// All parties bind themselves together, or by majority on three matters (§ 5 Abs. 1 ThürKGG); a levy by another measure than
// inhabitants needs everybody (§ 50 Abs. 1 ThürKO).
func TestOtherBodiesOfThueringen(t *testing.T) {
	for _, c := range []struct {
		body voting.Body
		on   string
		cast string
		want voting.VoteResult
	}{
		{thueringen.BesondereArbeitsgemeinschaft("IT", agreement.OtherMatters, voters(1, 1, 1)...), "2026-03-02", "yyn", voting.Rejected},
		{thueringen.BesondereArbeitsgemeinschaft("IT", agreement.Procedure, voters(1, 1, 1)...), "2026-03-02", "yyn", voting.Adopted},
		{thueringen.BesondereArbeitsgemeinschaft("IT", agreement.Guidelines, voters(1, 1, 1)...), "2026-03-02", "yxx", voting.Rejected},
		{thueringen.Gemeinschaftsversammlung("Mellingen", voting.Levy, voters(1, 1)...), "2026-11-25", "yy", voting.Adopted},
		{thueringen.Gemeinschaftsversammlung("Mellingen", voting.Levy, voters(1, 1)...), "2026-11-25", "yn", voting.Rejected},
		{thueringen.Gemeinschaftsversammlung("Mellingen", voting.Levy, voters(1, 1)...), "2026-11-25", "yx", voting.Undecidable},
		{thueringen.Gemeinschaftsversammlung("Mellingen", voting.Levy, voters(1, 1)...), "2020-01-01", "yy", voting.NotRecorded},
		{thueringen.Gemeinschaftsversammlung("Mellingen", voting.Ordinary, voters(1, 1)...), "2026-11-25", "yy", voting.NotRecorded},
	} {
		o, err := c.body.Decide(meeting(c.cast), civil.MustParse(c.on))
		require.NoError(t, err)
		require.Equal(t, c.want, o.Result, "%s %s", c.body.Name.German, c.cast)
	}
}

// Who has more private votes than the ThürKGG allows gets no answer from a count, and none from the coalitions either.
func TestCoalitionsKeepThePrivateLimit(t *testing.T) {
	for private, sure := range map[int]bool{39: true, 40: false, 41: false, 60: false} {
		list := voters(100-private, private)
		list[1].Ownership = voting.Private
		body := thueringen.Verbandsversammlung("A", voting.Ordinary, list...)
		count, err := body.Decide(meeting("yy"), civil.MustParse("2021-10-01"))
		require.NoError(t, err)
		require.Equal(t, sure, count.Result == voting.Adopted, private)
		_, err = body.Wins(civil.MustParse("2021-10-01"), "a")
		require.Equal(t, sure, err == nil, private)
		_, err = body.SmallestWinning(civil.MustParse("2021-10-01"))
		require.Equal(t, sure, err == nil, private)
	}
}

func ExampleVerbandsversammlung() {
	assembly := thueringen.Verbandsversammlung("Abwasser", voting.Exit,
		voting.Member{ID: "gotha", Votes: 6}, voting.Member{ID: "waltershausen", Votes: 3}, voting.Member{ID: "ohrdruf", Votes: 2})
	o, _ := assembly.Decide(voting.Meeting{AllInvited: agreement.Yes, Others: voting.Yes,
		Cast: []voting.Vote{{Member: "ohrdruf", Choice: voting.No}, {Member: "waltershausen", Choice: voting.Absent}}}, votingDay)
	fmt.Println(o.Result, o.Tests[3].Have.Number, "of", o.Tests[3].Of.Number, "short", o.Tests[3].Short.Number)
	blocked, _ := assembly.Blocks(votingDay, "waltershausen", "ohrdruf")
	fmt.Println("the two can block:", blocked)
	// Output:
	// rejected 6 of 11 short 2
	// the two can block: true
}

func ExampleBesondereArbeitsgemeinschaft() {
	body := thueringen.BesondereArbeitsgemeinschaft("IT", agreement.Procedure, voting.Member{ID: "gotha", Votes: 1}, voting.Member{ID: "jena", Votes: 1},
		voting.Member{ID: "suhl", Votes: 1})
	wins, err := body.Wins(votingDay, "gotha", "jena")
	fmt.Println(wins, err)
	// Output: true <nil>
}

func ExampleGemeinschaftsversammlung() {
	body := thueringen.Gemeinschaftsversammlung("Mellingen", voting.Levy, voting.Member{ID: "a", Votes: 2}, voting.Member{ID: "b", Votes: 1})
	blocked, err := body.Blocks(civil.MustParse("2026-11-25"), "b")
	fmt.Println(blocked, err)
	// Output: true <nil>
}

func ExampleTransfers() {
	norms := thueringen.Transfers()
	fmt.Println(norms.Jurisdiction, norms.Edges[0].Source.Citation)
	// Output: TH § 3 Abs. 1 ThürKO
}
