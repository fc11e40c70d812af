package agreement_test

import (
	"database/sql/driver"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
)

func ExampleParseDecision() {
	decision, err := agreement.ParseDecision("two-thirds of statutory-votes")
	fmt.Println(decision.Text(language.German), err)
	fmt.Println(decision.Text(language.English))
	_, err = agreement.ParseDecision("Mehrheit")
	fmt.Println(strings.Contains(err.Error(), `want unanimity`))
	// Output:
	// mit zwei Dritteln der satzungsmäßigen Stimmen <nil>
	// by two thirds of the votes under the articles
	// true
}

func ExampleDecision_Majorities() {
	// § 1 Abs. 7 IT-Staatsvertrag
	decision, _ := agreement.ParseDecision("consent of federation and 11 of laender and 2/3 of financing-shares")
	for _, majority := range decision.Majorities() {
		fmt.Println(majority.Text(language.German))
	}
	// Output:
	// mit Zustimmung des Bundes
	// mit 11 der Länder
	// mit 2/3 der Finanzierungsanteile
}

// What articles say of majorities is read in one canonical form, printed in both languages, and stored as text.
func TestDecisions(t *testing.T) {
	for _, test := range []struct{ text, want, german, english string }{
		{"unanimity", "unanimity", "einstimmig", "unanimously"},
		{" three-quarters  of votes-cast ", "three-quarters of votes-cast", "mit drei Vierteln der abgegebenen Stimmen", "by three quarters of the votes cast"},
		{"absolute-majority of members", "absolute-majority of members", "mit absoluter Mehrheit der Mitglieder", "by absolute majority of the members"},
		{"3/5 of statutory-votes", "3/5 of statutory-votes", "mit 3/5 der satzungsmäßigen Stimmen", "by 3/5 of the votes under the articles"},
		{"11", "11", "mit 11", "by 11"},
		{"simple-majority of votes-cast and 2/3 of inhabitants", "simple-majority of votes-cast and 2/3 of inhabitants",
			"mit einfacher Mehrheit der abgegebenen Stimmen und mit 2/3 der Einwohner", "by simple majority of the votes cast and by 2/3 of the inhabitants"},
	} {
		decision, err := agreement.ParseDecision(test.text)
		require.NoError(t, err, test.text)
		require.Equal(t, test.want, decision.String())
		require.True(t, decision.IsValid())
		require.Equal(t, test.german, decision.Text(language.German))
		require.Equal(t, test.english, decision.Text(language.English))
		stored, err := decision.Value()
		require.NoError(t, err)
		require.Equal(t, driver.Value(test.want), stored)
		var back agreement.Decision
		require.NoError(t, back.Scan(stored))
		require.Equal(t, decision, back)
	}
}

// What is no majority is refused with what would be one, in both languages; nothing is guessed.
func TestNoDecisions(t *testing.T) {
	for text, part := range map[string]string{
		"": "", "zwei Drittel": "zwei Drittel", "two-thirds of the votes": "two-thirds of the votes", "0": "0", "-1": "-1", "011": "011",
		"4/3 of members": "4/3 of members", "1/0": "1/0", "0/3": "0/3", "2/03": "2/03", "two-thirds and": "two-thirds and", "unanimity and and unanimity": "and unanimity",
		"consent": "consent", "1000001": "1000001", "66%": "66%", "two-thirds of": "two-thirds of", "two-thirds of members of members": "two-thirds of members of members",
	} {
		_, err := agreement.ParseDecision(text)
		var wrong *agreement.DecisionError
		require.ErrorAs(t, err, &wrong, text)
		require.Equal(t, part, wrong.Part)
		require.Contains(t, wrong.Text(language.German), "two-thirds of statutory-votes")
		require.Contains(t, wrong.Text(language.English), "two-thirds of statutory-votes")
		require.False(t, agreement.Decision(text).IsValid())
		require.Empty(t, agreement.Decision(text).Majorities())
	}
	_, err := agreement.ParseDecision(strings.Repeat("11 and ", 40) + "11")
	require.Less(t, len(err.Error()), 800)
}

// Two thirds of the votes under the articles (§§ 38 and 40 ThürKGG) are not reached by two thirds of those who happen to vote.
func TestReaches(t *testing.T) {
	for text, want := range map[string]agreement.Fact{
		"two-thirds of statutory-votes": agreement.Yes, "three-quarters of statutory-votes": agreement.Yes, "2/3 of statutory-votes": agreement.Yes,
		"unanimity of statutory-votes": agreement.Yes, "unanimity of members": agreement.Yes, "consensus of members": agreement.Yes,
		"two-thirds": agreement.Unknown, "unanimity": agreement.Unknown, "20": agreement.Unknown, "20 of statutory-votes": agreement.Unknown, "": agreement.Unknown,
		"three-quarters of members": agreement.Unknown, "two-thirds of members": agreement.Unknown, "3/5 of members": agreement.No, // one vote each, or several
		"1/1 of members": agreement.Yes, "2/2 of members": agreement.Yes, "1/1": agreement.Unknown, "1/1 of members-present": agreement.No,
		"two-thirds of votes-cast": agreement.No, "simple-majority": agreement.No,
		"absolute-majority of statutory-votes": agreement.No, "3/5 of statutory-votes": agreement.No, "recommendation": agreement.No, "consent of federation": agreement.No,
		"simple-majority of members and two-thirds of statutory-votes": agreement.Yes, "simple-majority of members and two-thirds": agreement.Unknown,
	} {
		require.Equal(t, want, agreement.Decision(text).Reaches(finance.MustFraction(2, 3), agreement.StatutoryVotes), text)
	}
}

func TestIsMajority(t *testing.T) {
	for text, want := range map[string]bool{
		"two-thirds": true, "simple-majority of votes-cast": true, "11 of laender": true, "unanimity": false, "consensus": false, "recommendation": false, "": false,
		"consent of federation and 11 of laender": true, "unsinn": false,
		"1/1 of members": false, "2/2": false, "3/4 of members": true, "simple-majority and 1/1 of members": false,
	} {
		require.Equal(t, want, agreement.Decision(text).IsMajority(), text)
	}
	require.True(t, agreement.Decision("unanimity of members").Needs(agreement.Unanimity))
	require.False(t, agreement.Decision("two-thirds").Needs(agreement.Unanimity))
}

// A decision that is read is printed so that it is read again as the same.
func FuzzParseDecision(f *testing.F) {
	f.Add("consent of federation and 11 of laender and 2/3 of financing-shares")
	f.Add("two-thirds")
	f.Fuzz(func(t *testing.T, text string) {
		decision, err := agreement.ParseDecision(text)
		if err != nil {
			require.Empty(t, decision)
			return
		}
		again, err := agreement.ParseDecision(decision.String())
		require.NoError(t, err)
		require.Equal(t, decision, again)
		require.NotEmpty(t, decision.Text(language.German))
		require.NotEmpty(t, decision.Majorities())
	})
}
