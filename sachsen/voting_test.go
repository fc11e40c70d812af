package sachsen_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/transfer"
	"github.com/foederal/foederal/governance/voting"
	"github.com/foederal/foederal/sachsen"
)

var votingDay = civil.MustParse("2025-05-18")

// voters are members a, b, c … with as many votes.
func voters(votes ...int) []voting.Member {
	var list []voting.Member
	for i, v := range votes {
		list = append(list, voting.Member{ID: string(rune('a' + i)), Votes: v})
	}
	return list
}

// sitting are the votes of the members in their order: y, n, - (abstention), x (absent), ? (not recorded).
func sitting(body voting.Body, letters string) voting.Meeting {
	var votes voting.Meeting
	for i := range letters {
		choice := map[byte]voting.Choice{'y': voting.Yes, 'n': voting.No, '-': voting.Abstention, 'x': voting.Absent}[letters[i]]
		votes.Cast = append(votes.Cast, voting.Vote{Member: body.Members[i].ID, Choice: choice})
	}
	return votes
}

// §§ 19, 26, 47, 52, 61 and 62 SächsKomZG, each at its edge, as read on 18 May 2025 and not before.
func TestVerbandsversammlung(t *testing.T) {
	for _, c := range []struct {
		subject voting.Motion
		votes   []int
		on      string
		cast    string
		want    voting.VoteResult
	}{
		{voting.Ordinary, []int{3, 2}, "2025-05-18", "yn", voting.Adopted},
		{voting.Ordinary, []int{3, 2}, "2025-05-17", "yn", voting.NotRecorded},
		{voting.Ordinary, []int{2, 2}, "2025-05-18", "yn", voting.Rejected},
		{voting.Ordinary, []int{2, 2, 1}, "2025-05-18", "y-n", voting.Undecidable}, // whether abstentions count is not recorded
		{voting.ChangeOfArticles, []int{2, 1}, "2025-05-18", "yn", voting.Adopted},
		{voting.ChangeOfTask, []int{65, 35}, "2025-05-18", "yn", voting.Rejected},
		{voting.Dissolution, []int{2, 1}, "2025-05-18", "yn", voting.Rejected}, // two thirds are enough in Thüringen alone
		{voting.Dissolution, []int{3, 1}, "2025-05-18", "yn", voting.Adopted},
		{voting.Exit, []int{74, 26}, "2025-05-18", "yn", voting.Rejected},
		{voting.Exclusion, []int{75, 25}, "2025-05-18", "yn", voting.Adopted},
		{voting.Merger, []int{2, 1}, "2025-05-18", "yy", voting.NotRecorded},
		{voting.Election, []int{2, 1}, "2025-05-18", "yy", voting.NotRecorded},
	} {
		body := sachsen.Verbandsversammlung("Wasser", c.subject, voters(c.votes...)...)
		o, err := body.Decide(sitting(body, c.cast), civil.MustParse(c.on))
		require.NoError(t, err)
		require.Equal(t, c.want, o.Result, "%s %v %s\n%s", c.subject, c.votes, c.cast, o.Text(language.English))
	}
}

// Private members have at most two fifths, where Thüringen asks for less, and a company that is mainly public is one of them.
func TestPrivateMembers(t *testing.T) {
	for _, c := range []struct {
		votes    []int
		standing voting.Ownership // of the last
		want     voting.VoteResult
	}{
		{[]int{3, 3, 4}, voting.Private, voting.Adopted},
		{[]int{3, 2, 4}, voting.Private, voting.Undecidable},
		{[]int{3, 2, 4}, voting.MainlyPublic, voting.Undecidable},
		{[]int{3, 2, 4}, voting.MunicipallyOwned, voting.Adopted},
		{[]int{3, 2, 4}, voting.OwnersNotRecorded, voting.Undecidable},
	} {
		list := voters(c.votes...)
		list[2].Ownership = c.standing
		body := sachsen.Verbandsversammlung("Wasser", voting.Ordinary, list...)
		o, err := body.Decide(sitting(body, "yyy"), votingDay)
		require.NoError(t, err)
		require.Equal(t, c.want, o.Result, "%v %s", c.votes, c.standing)
	}
}

// An objection within three weeks suspends a decision of special weight (§ 19 Abs. 3 with § 47 Abs. 2).
func TestObjection(t *testing.T) {
	body := sachsen.Verbandsversammlung("Wasser", voting.Ordinary, voters(3, 2)...)
	for name, c := range map[string]struct {
		cast     string
		objected string
		weight   agreement.Fact
		want     voting.VoteResult
	}{
		"nobody objects":                         {"yn", "", agreement.Unknown, voting.Adopted},
		"on the last of 21 days":                 {"yn", "2025-06-08", agreement.Yes, voting.Suspended},
		"later: from when the weeks run is open": {"yn", "2025-06-09", agreement.Yes, voting.Undecidable},
		"of no special weight":                   {"yn", "2025-05-19", agreement.No, voting.Adopted},
		"nobody says of what weight":             {"yn", "2025-05-19", agreement.Unknown, voting.Undecidable},
		"there is nothing to object to":          {"ny", "2025-05-19", agreement.Yes, voting.Rejected},
	} {
		votes := sitting(body, c.cast)
		votes.SpecialWeight = c.weight
		if c.objected != "" {
			votes.Objected = civil.MustParse(c.objected)
		}
		o, err := body.Decide(votes, votingDay)
		require.NoError(t, err)
		require.Equal(t, c.want, o.Result, name)
	}
	exit := sachsen.Verbandsversammlung("Wasser", voting.Exit, voters(3, 1)...)
	votes := sitting(exit, "yn")
	votes.Objected = votingDay
	o, err := exit.Decide(votes, votingDay)
	require.NoError(t, err)
	require.Equal(t, voting.Adopted, o.Result)
	require.Contains(t, o.Text(language.English), "No right of objection is recorded")
}

// clerk counts an assembly vote by vote, by the words of §§ 19, 52, 61 and 62 alone.
func clerk(list []voting.Member, cast string, subject voting.Motion) voting.VoteResult {
	yes, no, neither, all, private := 0, 0, 0, 0, 0
	for i, m := range list {
		for range m.Votes {
			all++
			switch cast[i] {
			case 'y':
				yes++
			case 'n':
				no++
			case '-':
				neither++
			}
			if m.Ownership == voting.Private || m.Ownership == voting.MainlyPublic {
				private++
			}
		}
	}
	carried, open := false, false
	switch subject {
	case voting.Ordinary:
		carried, open = yes > no+neither, yes > no && yes <= no+neither
	case voting.ChangeOfArticles:
		carried = 3*yes >= 2*all
	case voting.Exit:
		carried = 4*yes >= 3*all
	}
	switch {
	case open, carried && 5*private > 2*all:
		return voting.Undecidable
	case carried:
		return voting.Adopted
	}
	return voting.Rejected
}

func TestRandomAssembliesAgainstAClerk(t *testing.T) {
	random := rand.New(rand.NewPCG(19, 62))
	subjects := []voting.Motion{voting.Ordinary, voting.ChangeOfArticles, voting.Exit}
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
				list[i].Ownership = []voting.Ownership{voting.Private, voting.MainlyPublic, voting.MunicipallyOwned}[random.IntN(3)]
			}
		}
		subject := subjects[random.IntN(3)]
		body := sachsen.Verbandsversammlung("Zufall", subject, list...)
		o, err := body.Decide(sitting(body, cast), votingDay)
		require.NoError(t, err)
		require.Equal(t, clerk(list, cast, subject), o.Result, "%v %s %s\n%s", list, cast, subject, o.Text(language.English))
		verdicts[o.Result]++
	}
	require.Len(t, verdicts, 3, "every end is reached: %v", verdicts)
}

// The representatives of a member vote uniformly (§ 52 Abs. 1); what follows where they do not is not recorded.
func TestUniformVote(t *testing.T) {
	body := sachsen.Verbandsversammlung("Wasser", voting.Ordinary, voters(3, 2)...)
	for ballots, want := range map[string]voting.VoteResult{"yy": voting.Adopted, "nn": voting.Rejected, "yn": voting.Undecidable} {
		vote := voting.Vote{Member: "a"}
		for _, letter := range strings.Split(ballots, "") {
			vote.Ballots = append(vote.Ballots, map[string]voting.Choice{"y": voting.Yes, "n": voting.No}[letter])
		}
		o, err := body.Decide(voting.Meeting{Cast: []voting.Vote{vote, {Member: "b", Choice: voting.No}}}, votingDay)
		require.NoError(t, err)
		require.Equal(t, want, o.Result, ballots)
	}
}

// The bodies of the SAKD: a majority, and in the Fachausschuss a vote of each association; whether the director votes is not recorded.
func TestSAKD(t *testing.T) {
	committee, council := sachsen.SAKDFachausschuss(), sachsen.SAKDVerwaltungsrat(voting.Budget)
	for _, c := range []struct {
		body voting.Body
		cast string
		want voting.VoteResult
	}{
		{committee, "yyyynnn", voting.Adopted},     // four of seven, or of six, from both
		{committee, "yyynnny", voting.Rejected},    // four of seven, and nobody of the SSG
		{committee, "yynynny", voting.Undecidable}, // four of seven, or three of six
		{committee, "yyyxxxx", voting.Rejected},
		{committee, "nyyynnn", voting.Rejected},
		{committee, "???yyyy", voting.Undecidable},
		{council, "yyyynn", voting.Adopted},
		{council, "yyynnny", voting.Rejected}, // the director only advises
		{sachsen.SAKDVerwaltungsrat(voting.Ordinary), "yyyyyy", voting.NotRecorded},
	} {
		o, err := c.body.Decide(sitting(c.body, c.cast), votingDay)
		require.NoError(t, err)
		require.Equal(t, c.want, o.Result, "%s %s\n%s", c.body.Name.German, c.cast, o.Text(language.English))
	}
	smallest, err := council.SmallestWinning(votingDay)
	require.NoError(t, err)
	count := 0
	for c := range smallest {
		require.Len(t, c.Members, 4)
		count++
	}
	require.Equal(t, 15, count, "four of six")
	_, err = committee.Winning(votingDay)
	require.ErrorAs(t, err, new(*voting.BodyError))
}

// One vote against is enough in the IT-Kooperationsrat.
func TestITKooperationsrat(t *testing.T) {
	body := sachsen.ITKooperationsrat("SMJus")
	for cast, want := range map[string]voting.VoteResult{"yyyyyyy": voting.Adopted, "yyyyyyn": voting.Rejected, "yyyyyy-": voting.Undecidable} {
		o, err := body.Decide(sitting(body, cast), votingDay)
		require.NoError(t, err)
		require.Equal(t, want, o.Result, cast)
	}
}

func ExampleVerbandsversammlung() {
	body := sachsen.Verbandsversammlung("KISA", voting.ChangeOfArticles, voting.Member{ID: "leipzig", Votes: 5}, voting.Member{ID: "grimma", Votes: 2})
	wins, _ := body.Wins(votingDay, "leipzig")
	fmt.Println(wins)
	stricter, _ := body.Instead("three-quarters of statutory-votes", body.Requirements.Values()[0].Source)
	wins, _ = stricter.Wins(votingDay, "leipzig")
	fmt.Println(wins)
	// Output:
	// true
	// false
}

func ExampleSAKDVerwaltungsrat() {
	body := sachsen.SAKDVerwaltungsrat(voting.Budget)
	blocks, _ := body.Blocks(votingDay, "ssg-1", "ssg-2", "ssg-3")
	fmt.Println(blocks)
	// Output: true
}

func ExampleSAKDFachausschuss() {
	o, _ := sachsen.SAKDFachausschuss().Decide(voting.Meeting{Others: voting.Yes, Cast: []voting.Vote{{Member: "director", Choice: voting.Abstention}}}, votingDay)
	fmt.Println(o.Result)
	// Output: adopted
}

func ExampleITKooperationsrat() {
	o, _ := sachsen.ITKooperationsrat().Decide(voting.Meeting{Others: voting.Yes}, votingDay)
	fmt.Println(o.Result)
	// Output: adopted
}

// In each body of the Land every member has one vote.
func TestEachMemberHasOneVote(t *testing.T) {
	for name, c := range map[string]struct {
		body    voting.Body
		members int
	}{
		// CIO, Staatskanzlei, SMI, SSG, SLKT and SAKD, and the ministries of the topic
		"IT-Kooperationsrat":                     {sachsen.ITKooperationsrat(), 6},
		"IT-Kooperationsrat with a ministry":     {sachsen.ITKooperationsrat("SMK"), 7},
		"IT-Kooperationsrat with two ministries": {sachsen.ITKooperationsrat("SMK", "SMF"), 8},
	} {
		require.Len(t, c.body.Members, c.members, name)
		for _, member := range c.body.Members {
			require.Equal(t, 1, member.Votes, "%s: %s", name, member.ID)
		}
	}
}

// Edges of cooperation, of the border and of the Verwaltungsverband stand beside each other, each with its source and its reason.
func TestEdgesOfTransfers(t *testing.T) {
	norms := sachsen.Transfers()
	sources := map[string]int{}
	for _, edge := range norms.Edges {
		require.False(t, edge.Source.IsZero(), "%v", edge)
		require.NotEmpty(t, edge.Reason.German, "%s", edge.Source)
		require.NotEmpty(t, edge.Reason.English, "%s", edge.Source)
		require.NotEmpty(t, edge.From, "%s", edge.Source)
		require.NotEmpty(t, edge.To, "%s", edge.Source)
		sources[edge.Source.Citation.String()]++
	}
	for _, source := range []string{"§ 7 SächsKomZG", "§ 8 SächsKomZG", "§ 36 SächsKomZG", "Art. 2 Staatsvertrag SN-TH"} {
		require.NotZero(t, sources[source], "no edge rests on %s: %v", source, sources)
	}
	// By law, by contract and by execution, for the Verwaltungsverband (§§ 7, 8) and, by our reading, for the erfüllende Gemeinde.
	var byLaw, contract, executes int
	for _, edge := range norms.Edges {
		if !slices.Contains([]string{"§ 7 SächsKomZG", "§ 8 SächsKomZG"}, edge.Source.Citation.String()) {
			continue
		}
		switch {
		case edge.Effect == agreement.TaskPerformed:
			require.Equal(t, transfer.Act, edge.Instrument)
			executes++
		case edge.Instrument == transfer.Act:
			require.Equal(t, []transfer.TaskKind{transfer.DirectedTask}, edge.Tasks)
			require.Equal(t, agreement.TaskTransferred, edge.Effect)
			byLaw++
		case edge.Instrument == transfer.PublicLawAgreement:
			require.Equal(t, []transfer.TaskKind{transfer.VoluntaryTask, transfer.MandatoryTask}, edge.Tasks)
			require.Equal(t, agreement.TaskTransferred, edge.Effect)
			contract++
		}
		require.Equal(t, transfer.Conditional, edge.Permission)
	}
	require.Equal(t, []int{byLaw, byLaw}, []int{contract, executes}, "each of the three for each body")
	require.NotZero(t, byLaw)

	// § 72 SächsKomZG: approval is needed where a task passes, and not where it is only performed; across the border always (Art. 3).
	approvals := map[string]int{}
	for _, edge := range norms.Edges {
		if edge.Instrument != transfer.Zweckvereinbarung && edge.Instrument != transfer.ZweckverbandArticles {
			continue
		}
		kind := "within"
		if strings.Contains(edge.Source.Citation.String(), "Staatsvertrag SN-TH") {
			kind = "across"
			require.Equal(t, agreement.Yes, edge.Approval.Needed)
			require.Equal(t, edge.Effect == agreement.TaskPerformed, edge.Source.Evidence == law.Derived, "the treaty speaks of tasks that are taken over")
		}
		if edge.Instrument == transfer.ZweckverbandArticles {
			require.NotEqual(t, "Art. 3 Abs. 4 Staatsvertrag SN-TH", edge.Approval.Source.Citation.String(), "that is on Zweckvereinbarungen")
		}
		if kind == "within" && edge.Instrument == transfer.Zweckvereinbarung {
			require.Equal(t, edge.Effect == agreement.TaskTransferred, edge.Approval.Needed == agreement.Yes, "%s", edge.Reason.English)
		}
		approvals[kind+" "+edge.Instrument.String()+" "+edge.Effect.String()]++
	}
	require.Equal(t, 1, approvals["within "+transfer.Zweckvereinbarung.String()+" "+agreement.TaskTransferred.String()], "%v", approvals)
	require.Equal(t, 1, approvals["within "+transfer.Zweckvereinbarung.String()+" "+agreement.TaskPerformed.String()], "%v", approvals)
	require.Equal(t, 2, approvals["across "+transfer.Zweckvereinbarung.String()+" "+agreement.TaskPerformed.String()], "in both directions: %v", approvals)
	require.Equal(t, 2, approvals["across "+transfer.ZweckverbandArticles.String()+" "+agreement.TaskTransferred.String()], "%v", approvals)
}

func ExampleTransfers() {
	norms := sachsen.Transfers()
	fmt.Println(norms.Jurisdiction, norms.Edges[0].Source.Citation)
	// Output: SN § 2 Abs. 2 SächsGemO
}
