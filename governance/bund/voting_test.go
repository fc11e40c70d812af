package bund_test

import (
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/voting"
)

var councilDay = civil.MustParse("2024-03-21")

func council(t testing.TB, matter bund.CouncilMatter) voting.Body {
	t.Helper()
	k, err := bund.KoenigsteinerKey(2019)
	require.NoError(t, err)
	body, err := bund.ITPlanungsrat{Key: k}.Body(matter)
	require.NoError(t, err)
	return body
}

// agreeing are votes in which the named members agree and all others are against.
func agreeing(ids ...string) voting.Meeting {
	votes := voting.Meeting{Others: voting.No}
	for _, id := range ids {
		votes.Cast = append(votes.Cast, voting.Vote{Member: id, Choice: voting.Yes})
	}
	return votes
}

// laenderBySize are the keys of the Länder, that with the greatest share first.
func laenderBySize(body voting.Body) []string {
	members := slices.Clone(body.Members[1:])
	slices.SortStableFunc(members, func(a, b voting.Member) int { return b.Share.Compare(a.Share) })
	var ids []string
	for _, m := range members {
		ids = append(ids, m.ID)
	}
	return ids
}

// The figures are those of law.md 5.2: eleven small Länder have too little money, six large ones are too few, and nothing goes without
// the Federation.
func TestDecisionsOfTheITPlanungsrat(t *testing.T) {
	body := council(t, bund.CouncilDecision)
	laender := laenderBySize(body)
	for name, c := range map[string]struct {
		laender []string
		heads   int64
		percent string
		want    voting.VoteResult
	}{
		"the eleven smallest have too little money":      {laender[5:], 11, "33.49033", voting.Rejected},
		"the five largest are just under two thirds":     {laender[:5], 5, "66.50967", voting.Rejected},
		"the six largest are too few":                    {laender[:6], 6, "71.69962", voting.Rejected},
		"all but Nordrhein-Westfalen and Bayern":         {laender[2:], 14, "63.36336", voting.Rejected},
		"the eleven largest":                             {laender[:11], 11, "90.63195", voting.Adopted},
		"all":                                            {laender, 16, "100", voting.Adopted},
		"none":                                           {nil, 0, "0", voting.Rejected},
		"the ten largest fail by one head, not by money": {laender[:10], 10, "87.93583", voting.Rejected},
	} {
		t.Run(name, func(t *testing.T) {
			o, err := body.Decide(agreeing(append([]string{bund.FederationID}, c.laender...)...), councilDay)
			require.NoError(t, err)
			require.Equal(t, c.want, o.Result)
			require.Len(t, o.Tests, 3)
			require.Equal(t, voting.Strength{Number: c.heads}, o.Tests[1].Have)
			require.Equal(t, voting.Strength{Number: 11}, o.Tests[1].Need)
			require.Equal(t, max(11-c.heads, 0), o.Tests[1].Short.Number)
			require.Equal(t, finance.MustPercent(c.percent), o.Tests[2].Have.Share)
			require.Equal(t, finance.MustFraction(2, 3), o.Tests[2].Need.Share)
			require.Equal(t, law.Derived, o.Evidence(), "no norm says which year's key counts")

			without, err := body.Decide(agreeing(c.laender...), councilDay)
			require.NoError(t, err)
			require.Equal(t, voting.Rejected, without.Result, "nothing without the Federation")
		})
	}
}

// The proof: for every one of the 2^17 votes, three lines of the treaty with exact fractions say the same as the body, and the
// coalitions that it lists are those that the votes show.
func TestITPlanungsratByBruteForce(t *testing.T) {
	body := council(t, bund.CouncilDecision)
	n := len(body.Members)
	require.Equal(t, 17, n)
	shares := make([]int64, n) // in hundred-thousandths of a percent
	for i, m := range body.Members {
		shares[i] = m.Share.Numerator() * (10_000_000 / m.Share.Denominator())
	}
	adopted := make([]bool, 1<<n)
	for set := range adopted {
		heads, share := 0, int64(0)
		for i := 1; i < n; i++ {
			if set>>i&1 == 1 {
				heads, share = heads+1, share+shares[i]
			}
		}
		adopted[set] = set&1 == 1 && heads >= 11 && 3*share >= 2*10_000_000
	}
	members := func(set int) string {
		var ids []string
		for i, m := range body.Members {
			if set>>i&1 == 1 {
				ids = append(ids, m.ID)
			}
		}
		return strings.Join(ids, " ")
	}
	winning, blocking := map[string]bool{}, map[string]bool{}
	for set, wins := range adopted {
		needsAll, others := true, len(adopted)-1-set
		blocksWithAll := true
		for i := range n {
			if set>>i&1 == 1 {
				needsAll = needsAll && !adopted[set&^(1<<i)]
				blocksWithAll = blocksWithAll && adopted[others|1<<i]
			}
		}
		if wins && needsAll {
			winning[members(set)] = true
		}
		if !adopted[others] && blocksWithAll {
			blocking[members(set)] = true
		}
	}
	require.Equal(t, winning, listed(t, body.Winning))
	require.Equal(t, blocking, listed(t, body.Blocking))
	for set := 0; set < len(adopted); set += 97 { // asks one by one for a part of them; the lists above rest on all
		ids := strings.Fields(members(set))
		wins, err := body.Wins(councilDay, ids...)
		require.NoError(t, err)
		require.Equal(t, adopted[set], wins, ids)
		blocks, err := body.Blocks(councilDay, ids...)
		require.NoError(t, err)
		require.Equal(t, !adopted[len(adopted)-1-set], blocks, ids)
		o, err := body.Decide(agreeing(ids...), councilDay)
		require.NoError(t, err)
		require.Equal(t, adopted[set], o.Result == voting.Adopted, ids)
	}
}

func listed(t *testing.T, find func(civil.Date) (iter.Seq[voting.Coalition], error)) map[string]bool {
	t.Helper()
	coalitions, err := find(councilDay)
	require.NoError(t, err)
	found, size := map[string]bool{}, 0
	for c := range coalitions {
		require.GreaterOrEqual(t, len(c.Members), size, "the fewest members first")
		size = len(c.Members)
		name := strings.Join(c.Members, " ")
		require.False(t, found[name], "%s stands there twice", name)
		found[name] = true
	}
	return found
}

// The smallest coalitions that win have twelve members. The largest that lose have sixteen: all Länder without the Federation, and
// with it fifteen, where Nordrhein-Westfalen and Bayern stand aside; no other two Länder can block by their money.
func TestSmallestAndLargestCoalitionsOfTheITPlanungsrat(t *testing.T) {
	body := council(t, bund.CouncilDecision)
	smallest, err := body.SmallestWinning(councilDay)
	require.NoError(t, err)
	count := 0
	for c := range smallest {
		require.Len(t, c.Members, 12)
		require.Equal(t, bund.FederationID, c.Members[0])
		require.Equal(t, int64(11), c.Strengths[1].Number)
		require.GreaterOrEqual(t, c.Strengths[2].Share.Compare(finance.MustFraction(2, 3)), 0)
		count++
	}
	require.Equal(t, twelves(body), count)

	blocking, err := body.Blocking(councilDay)
	require.NoError(t, err)
	bySize := map[int][]string{}
	for c := range blocking {
		bySize[len(c.Members)] = append(bySize[len(c.Members)], strings.Join(c.Members, " "))
	}
	require.Equal(t, []string{bund.FederationID}, bySize[1])
	require.Equal(t, []string{"05 09", "05 08"}, sortedByKey(bySize[2]), "with 36.63664 and 34.11653 percent, more than a third")
	require.Equal(t, 6, slices.Max(slices.Collect(maps.Keys(bySize))), "any six Länder leave ten, one too few")
}

// sortedByKey sorts the larger key first.
func sortedByKey(list []string) []string {
	slices.Sort(list)
	slices.Reverse(list)
	return list
}

// twelves counts the elevens of Länder that have two thirds, the slow way.
func twelves(body voting.Body) int {
	count := 0
	for set := range 1 << 16 {
		heads, share := 0, finance.Share{}
		for i, m := range body.Members[1:] {
			if set>>i&1 == 1 {
				heads++
				share, _ = share.Add(m.Share)
			}
		}
		if heads == 11 && share.Compare(finance.MustFraction(2, 3)) >= 0 {
			count++
		}
	}
	return count
}

// Votes that are not recorded stay open where they matter, and only there.
func TestOpenVotesInTheITPlanungsrat(t *testing.T) {
	body := council(t, bund.CouncilDecision)
	laender := laenderBySize(body)
	for name, c := range map[string]struct {
		yes, no []string
		want    voting.VoteResult
		passed  agreement.Fact
	}{
		"nothing is known":                                   {nil, nil, voting.Undecidable, agreement.Unknown},
		"the Federation is against":                          {nil, []string{bund.FederationID}, voting.Rejected, agreement.No},
		"six Länder are against":                             {nil, laender[10:], voting.Rejected, agreement.No},
		"enough agree, whatever the others do":               {append([]string{bund.FederationID}, laender[:11]...), nil, voting.Adopted, agreement.Yes},
		"one more Land is needed, and six are still open":    {append([]string{bund.FederationID}, laender[:10]...), nil, voting.Undecidable, agreement.Unknown},
		"Nordrhein-Westfalen and Bayern can block by money":  {nil, laender[:2], voting.Rejected, agreement.No},
		"Bayern and Baden-Württemberg have under one third":  {nil, laender[1:3], voting.Undecidable, agreement.Unknown},
		"Nordrhein-Westfalen and Baden-Württemberg can, too": {nil, []string{"05", "08"}, voting.Rejected, agreement.No},
	} {
		t.Run(name, func(t *testing.T) {
			var votes voting.Meeting
			for _, id := range c.yes {
				votes.Cast = append(votes.Cast, voting.Vote{Member: id, Choice: voting.Yes})
			}
			for _, id := range c.no {
				votes.Cast = append(votes.Cast, voting.Vote{Member: id, Choice: voting.No})
			}
			o, err := body.Decide(votes, councilDay)
			require.NoError(t, err)
			require.Equal(t, c.want, o.Result, o.Text(language.English))
			require.Equal(t, c.passed, o.Passed())
			require.Equal(t, c.want == voting.Undecidable, len(o.Missing) > 0)
		})
	}
}

// Each matter has the majority of its norm, from the day for which the norm was read.
func TestMattersOfTheITPlanungsrat(t *testing.T) {
	all := []string{bund.FederationID}
	for land := 1; land <= 16; land++ {
		all = append(all, fmt.Sprintf("%02d", land))
	}
	for _, c := range []struct {
		matter   bund.CouncilMatter
		on       string
		agree    []string
		want     voting.VoteResult
		citation string
	}{
		{bund.CouncilDecision, "2015-05-05", all, voting.NotRecorded, ""}, // the text before the FITKO was not read
		{bund.CouncilDecision, "2019-10-01", all, voting.Adopted, "§ 1 Abs. 7 S. 1 IT-Staatsvertrag"},
		{bund.CouncilRecommendation, "2024-03-21", all[:9], voting.Adopted, "§ 1 Abs. 7 S. 2 IT-Staatsvertrag"},
		{bund.CouncilRecommendation, "2024-03-21", all[:8], voting.Rejected, "§ 1 Abs. 7 S. 2 IT-Staatsvertrag"},
		{bund.FoundingOfFITKO, "2019-12-01", all, voting.Adopted, "§ 5 IT-Staatsvertrag"},
		{bund.FoundingOfFITKO, "2019-12-01", all[1:], voting.Rejected, "§ 5 IT-Staatsvertrag"},
		{bund.PlanOfFITKO, "2024-03-21", all, voting.Adopted, "§ 9 Abs. 3 IT-Staatsvertrag"},
		{bund.ChangeOfITTreaty, "2023-12-31", all[:16], voting.Rejected, "§ 11 IT-Staatsvertrag"},
		{bund.NetworkDecision, "2026-04-29", all, voting.Adopted, "§ 4 IT-NetzG"},
		{bund.NetworkDecision, "2020-01-01", all, voting.NotRecorded, ""},
		{bund.EntryOfNOOTS, "2025-03-01", all, voting.NotRecorded, ""},
		{bund.EntryOfNOOTS, "2025-12-31", all, voting.Adopted, "§ 10 NOOTS-Staatsvertrag"},
		{bund.EntryOfNOOTS, "2026-07-01", all, voting.NotRecorded, ""},
		{bund.ChangeOfNOOTS, "2026-02-01", all[:16], voting.Rejected, "§ 12 NOOTS-Staatsvertrag"},
	} {
		o, err := council(t, c.matter).Decide(agreeing(c.agree...), civil.MustParse(c.on))
		require.NoError(t, err)
		require.Equal(t, c.want, o.Result, "%s on %s", c.matter, c.on)
		require.Equal(t, c.citation, o.Requirement.Source.Citation.String(), "%s on %s", c.matter, c.on)
	}

	// A recommendation is made by those present: eight of fifteen carry it, and an abstention leaves open of what the majority is a part.
	votes := agreeing(all[:8]...)
	votes.Cast = append(votes.Cast, voting.Vote{Member: "16", Choice: voting.Absent}, voting.Vote{Member: "15", Choice: voting.Absent})
	o, err := council(t, bund.CouncilRecommendation).Decide(votes, councilDay)
	require.NoError(t, err)
	require.Equal(t, voting.Adopted, o.Result)
	votes.Cast[8].Choice = voting.Abstention
	o, err = council(t, bund.CouncilRecommendation).Decide(votes, councilDay)
	require.NoError(t, err)
	require.Equal(t, voting.Undecidable, o.Result)
	require.Equal(t, []string{"Ob Enthaltungen mitgezählt werden."}, []string{o.Missing[0].German})
}

func TestTheITPlanungsratNeedsItsKey(t *testing.T) {
	var fault *bund.CouncilError
	_, err := bund.ITPlanungsrat{}.Body(bund.CouncilDecision)
	require.ErrorAs(t, err, &fault)
	require.Equal(t, "01", fault.Land.String())
	k, err := bund.KoenigsteinerKey(2019)
	require.NoError(t, err)
	_, err = bund.ITPlanungsrat{Key: k}.Body(0)
	require.ErrorAs(t, err, &fault)
	_, err = bund.ITPlanungsratOn(civil.MustParse("2001-01-01"))
	require.ErrorAs(t, err, new(*bund.KeyError))
}

func ExampleITPlanungsratOn() {
	day := civil.MustParse("2026-06-17")
	council, _ := bund.ITPlanungsratOn(day)
	body, _ := council.Body(bund.CouncilDecision)
	votes := voting.Meeting{Others: voting.No, Cast: []voting.Vote{{Member: bund.FederationID, Choice: voting.Yes}}}
	for _, land := range []string{"03", "05", "06", "08", "09", "11"} { // the six largest
		votes.Cast = append(votes.Cast, voting.Vote{Member: land, Choice: voting.Yes})
	}
	o, _ := body.Decide(votes, day)
	fmt.Print(o.Text(language.German))
	// Output:
	// IT-Planungsrat, Beschluss, 17.06.2026: abgelehnt
	// – mit Zustimmung des Bundes: 1 von 1, nötig 1 – erfüllt [§ 1 Abs. 7 S. 1 IT-Staatsvertrag (gesetze-im-internet.de, Stand 29.04.2026)]
	// – mit 11 Ländern: 6 von 16, nötig 11, es fehlen 5 – nicht erfüllt [§ 1 Abs. 7 S. 1 IT-Staatsvertrag (gesetze-im-internet.de, Stand 29.04.2026)]
	// – mit 2/3 der Finanzierungsanteile: 71,78312 % von 100 %, nötig 2/3 – erfüllt [§ 1 Abs. 7 S. 1 IT-Staatsvertrag (gesetze-im-internet.de, Stand 29.04.2026)]
	//   Anteile: Königsteiner Schlüssel 2020 (Zahlen: aus zweiter Hand); dass dieser gilt, ist abgeleitet [BAnz AT 04.11.2025 B7, Tabelle der Gemeinsamen Wissenschaftskonferenz; abgeleitet]
}

func BenchmarkSmallestWinningCoalitions(b *testing.B) {
	body := council(b, bund.CouncilDecision)
	for b.Loop() {
		coalitions, _ := body.SmallestWinning(councilDay)
		for range coalitions {
		}
	}
}

func BenchmarkAllWinningCoalitions(b *testing.B) {
	body := council(b, bund.CouncilDecision)
	for b.Loop() {
		coalitions, _ := body.Winning(councilDay)
		for range coalitions {
		}
	}
}

func BenchmarkDecide(b *testing.B) {
	body := council(b, bund.CouncilDecision)
	votes := agreeing("DE", "05", "09")
	for b.Loop() {
		if _, err := body.Decide(votes, councilDay); err != nil {
			b.Fatal(err)
		}
	}
}

func ExampleTransfers() {
	norms := bund.Transfers()
	fmt.Println(norms.Jurisdiction, norms.Edges[0].Source.Citation)
	// Output: DE Art. 84 Abs. 1 S. 7 GG
}
