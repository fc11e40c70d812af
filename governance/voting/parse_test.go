package voting_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/voting"
)

func ExampleParseMembers() {
	members, err := voting.ParseMembers("Gotha=5, Erfurt=3")
	fmt.Println(members[0].ID, members[0].Votes, err)
	_, err = voting.ParseMembers("Gotha")
	fmt.Println(err)
	// Output:
	// Gotha 5 <nil>
	// voting: line 1: "Gotha" is not of the form “member=votes”.
}

// Votes are read by ID and by name, in both languages; whoever is not named has voted nothing.
func TestParseMeeting(t *testing.T) {
	body := voting.Body{Members: []voting.Member{{ID: "DE", Name: "Bund"}, {ID: "09", Name: "Bayern"}, {ID: "16", Name: "Thüringen"}}}
	meeting, err := body.ParseMeeting("# 21 March\n\nja: bund, 16\nNO = Bayern\nÜbrige: Abwesend\n")
	require.NoError(t, err)
	require.Equal(t, voting.Meeting{Others: voting.Absent, Cast: []voting.Vote{
		{Member: "DE", Choice: voting.Yes}, {Member: "16", Choice: voting.Yes}, {Member: "09", Choice: voting.No}}}, meeting)
	for text, want := range map[string]string{
		"ja":                        "Zeile 1: „ja“: verlangt ist",
		"vielleicht: 16":            "verlangt ist ja, nein",
		"ja: 16\nnein: 16":          "Zeile 2: „16“ ist kein Mitglied oder steht zweimal da",
		"ja: Mars\u202e":            `Mars\u202e`,
		"ja:":                       "Zeile 1",
		"übrige: ja\nothers=no":     "Zeile 2",
		"übrige: alle":              "Zeile 1",
		"ja: 16\nenthaltung 09, 16": "Zeile 2",
	} {
		_, err := body.ParseMeeting(text)
		var fault *voting.BodyError
		require.ErrorAs(t, err, &fault)
		require.Contains(t, bilingual.ErrorText(err, language.German), want)
	}
	body.Name = bilingual.Text{German: "Rat, Beschluss", English: "council, decision"}
	for text, want := range map[string]string{
		"xx=yes":        `voting: council, decision: line 1: "xx=yes": want yes, no, abstention, absent or others.`,
		"yes=X\x1b[31m": `voting: council, decision: line 1: "X\x1b[31m" is no member, or stands there twice.`,
	} {
		_, err := body.ParseMeeting(text)
		require.EqualError(t, err, want)
		require.True(t, strings.HasPrefix(bilingual.ErrorText(err, language.German), "Rat, Beschluss: Zeile 1: "))
	}
	require.EqualError(t, &voting.BodyError{Body: "Rat", Reason: bilingual.Text{English: "is empty"}}, "voting: Rat: is empty", "put together by hand")
	twins := voting.Body{Members: []voting.Member{{ID: "a", Name: "Elxleben"}, {ID: "b", Name: "Elxleben"}}}
	_, err = twins.ParseMeeting("ja: Elxleben")
	require.Error(t, err, "one of two of a name is not chosen")
	cases := voting.Body{Members: []voting.Member{{ID: "Gotha"}, {ID: "gotha"}}}
	meeting, err = cases.ParseMeeting("ja: gotha")
	require.NoError(t, err)
	require.Equal(t, []voting.Vote{{Member: "gotha", Choice: voting.Yes}}, meeting.Cast, "the vote is that of the member who is written so")
	_, err = cases.ParseMeeting("ja: GOTHA")
	require.Error(t, err, "one of two that differ in capital letters alone is not chosen")
}

func FuzzParseMeeting(f *testing.F) {
	f.Add("ja: Bund\nübrige = nein")
	body := voting.Body{Members: []voting.Member{{ID: "DE", Name: "Bund"}, {ID: "16", Name: "Thüringen"}}}
	f.Fuzz(func(t *testing.T, text string) {
		meeting, err := body.ParseMeeting(text)
		if err == nil {
			require.LessOrEqual(t, len(meeting.Cast), len(body.Members))
		}
	})
}

func TestNamesOfMembers(t *testing.T) {
	body := voting.Body{Members: []voting.Member{{ID: "DE", Name: "Bund"}, {ID: "09", Name: "Bayern"}, {ID: "16", Name: "Thüringen"}}}
	coalitions := slices.Values([]voting.Coalition{{Members: []string{"16", "DE"}}, {Members: []string{"09"}}})
	require.Equal(t, [][]string{{"Bund", "Thüringen"}}, body.Names(coalitions, 1))
	require.Equal(t, [][]string{{"Bund", "Thüringen"}, {"Bayern"}}, body.Names(coalitions, 9))
	require.Empty(t, body.Names(coalitions, 0))
}
