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
	_, err = agreement.ParseDecision("drei Viertel der abgegebenen Stimmen")
	fmt.Println(err)
	// Output:
	// mit zwei Dritteln der satzungsmäßigen Stimmen <nil>
	// by two thirds of the votes under the articles
	// agreement: "drei Viertel der abgegebenen Stimmen" is no way of deciding; did you mean "three-quarters of votes-cast" (by three quarters of the votes cast)?
}

func ExampleDecision_Majorities() {
	// § 1 Abs. 7 IT-Staatsvertrag
	decision, _ := agreement.ParseDecision("consent of federation and 11 of laender and 2/3 of financing-shares")
	for _, majority := range decision.Majorities() {
		fmt.Println(majority.Text(language.German))
	}
	// Output:
	// mit Zustimmung des Bundes
	// mit 11 Ländern
	// mit 2/3 der Finanzierungsanteile
}

// What articles say of majorities is read in one canonical form, printed in both languages, and stored as text.
func TestDecisions(t *testing.T) {
	for _, test := range []struct{ text, want, german, english string }{
		{"unanimity", "unanimity", "einstimmig", "unanimously"},
		{" three-quarters  of votes-cast ", "three-quarters of votes-cast", "mit drei Vierteln der abgegebenen Stimmen", "by three quarters of the votes cast"},
		{"absolute-majority of members", "absolute-majority of members", "mit absoluter Mehrheit der Mitglieder", "by absolute majority of the members"},
		{"unanimity of members", "unanimity of members", "mit Zustimmung aller Mitglieder", "with the consent of all members"},
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
		"": "", "two-thirds of the votes": "two-thirds of the votes", "0": "0", "-1": "-1", "011": "011",
		"4/3 of members": "4/3 of members", "1/0": "1/0", "0/3": "0/3", "2/03": "2/03", "two-thirds and": "two-thirds and", "unanimity and and unanimity": "and unanimity",
		"consent": "consent", "1000001": "1000001", "two-thirds of": "two-thirds of", "two-thirds of members of members": "two-thirds of members of members",
		"Mehrheit": "Mehrheit", "101%": "101%", "Mehrheit der Stimmen der Mitglieder": "Mehrheit der Stimmen der Mitglieder",
	} {
		_, err := agreement.ParseDecision(text)
		var wrong *agreement.DecisionError
		require.ErrorAs(t, err, &wrong, text)
		require.Equal(t, part, wrong.Part)
		require.Contains(t, wrong.Text(language.German), "two-thirds of statutory-votes")
		require.Contains(t, wrong.Text(language.English), "two-thirds of statutory-votes")
		require.Equal(t, part != text, strings.Contains(wrong.Text(language.German), "unklar ist"), "the whole is not repeated as its part")
		require.False(t, agreement.Decision(text).IsValid())
		require.Empty(t, agreement.Decision(text).Majorities())
	}
	_, err := agreement.ParseDecision(strings.Repeat("11 and ", 40) + "11")
	require.Less(t, len(err.Error()), 400)
}

// The words of readers are answered with the decision that they mean, where they can mean only one.
func TestDecisionsMeant(t *testing.T) {
	for text, meant := range map[string]string{
		"drei Viertel der abgegebenen Stimmen": "three-quarters of votes-cast", "three-quarters of votes cast": "three-quarters of votes-cast",
		"mit zwei Dritteln der satzungsmäßigen Stimmen": "two-thirds of statutory-votes", "by two thirds of the votes under the articles": "two-thirds of statutory-votes",
		"75%": "3/4", "75 %": "3/4", "75 Prozent der Mitglieder": "3/4 of members", "66%": "33/50", "zwei Drittel": "two-thirds",
		"einfache Mehrheit": "simple-majority", "Einstimmigkeit": "unanimity", "Zweidrittelmehrheit": "two-thirds", "absolute Mehrheit": "absolute-majority",
		"einfache Mehrheit der Mitglieder und 2/3 der Einwohner": "simple-majority of members and 2/3 of inhabitants",
		"Zustimmung des Bundes und 11 of laender":                "consent of federation and 11 of laender",
	} {
		_, err := agreement.ParseDecision(text)
		var wrong *agreement.DecisionError
		require.ErrorAs(t, err, &wrong, text)
		require.Contains(t, wrong.Text(language.German), `gemeint ist vielleicht "`+meant+`"`, text)
		require.Contains(t, wrong.Text(language.English), `did you mean "`+meant+`"`, text)
		require.True(t, agreement.Decision(meant).IsValid())
	}
	_, err := agreement.ParseDecision("two-thirds of the votes")
	var wrong *agreement.DecisionError
	require.ErrorAs(t, err, &wrong)
	require.Contains(t, wrong.Text(language.German), `nach „of“ steht eines von votes-cast, votes-present`)
	require.NotContains(t, wrong.Text(language.German), "unanimity", "the majority itself was understood")
}

// Every way of deciding goes with every base, by the grammar of both languages.
func TestMajorityTexts(t *testing.T) {
	bases := []agreement.VoteBase{"", agreement.VotesCast, agreement.VotesPresent, agreement.StatutoryVotes, agreement.Members, agreement.MembersPresent,
		agreement.FinancingShares, agreement.Inhabitants, agreement.TheLaender, agreement.TheFederation}
	german := []string{"", "der abgegebenen Stimmen", "der anwesenden Stimmen", "der satzungsmäßigen Stimmen", "der Mitglieder", "der anwesenden Mitglieder",
		"der Finanzierungsanteile", "der Einwohner", "der Länder", "der Stimmen des Bundes"}
	english := []string{"", "of the votes cast", "of the votes present", "of the votes under the articles", "of the members", "of the members present",
		"of the financing shares", "of the inhabitants", "of the Länder", "of the votes of the Federation"}
	for how, words := range map[string][2]string{
		"simple-majority": {"mit einfacher Mehrheit", "by simple majority"}, "absolute-majority": {"mit absoluter Mehrheit", "by absolute majority"},
		"two-thirds": {"mit zwei Dritteln", "by two thirds"}, "three-quarters": {"mit drei Vierteln", "by three quarters"}, "3/5": {"mit 3/5", "by 3/5"},
	} {
		for i, base := range bases {
			requireMajority(t, how, base, strings.TrimSpace(words[0]+" "+german[i]), strings.TrimSpace(words[1]+" "+english[i]))
		}
	}
	for how, texts := range map[string][2][]string{
		"unanimity": {
			{"einstimmig", "mit allen abgegebenen Stimmen", "mit allen anwesenden Stimmen", "mit allen satzungsmäßigen Stimmen", "mit Zustimmung aller Mitglieder",
				"mit Zustimmung aller anwesenden Mitglieder", "mit allen Finanzierungsanteilen", "mit Zustimmung aller Einwohner", "mit Zustimmung aller Länder",
				"mit Zustimmung des Bundes"},
			{"unanimously", "by all votes cast", "by all votes present", "by all votes under the articles", "with the consent of all members",
				"with the consent of all members present", "by all financing shares", "with the consent of all inhabitants", "with the consent of all Länder",
				"with the consent of the Federation"},
		},
		"consensus": {
			{"im Konsens", "im Konsens aller abgegebenen Stimmen", "im Konsens aller anwesenden Stimmen", "im Konsens aller satzungsmäßigen Stimmen",
				"im Konsens aller Mitglieder", "im Konsens aller anwesenden Mitglieder", "im Konsens aller Finanzierungsanteile", "im Konsens aller Einwohner",
				"im Konsens aller Länder", "im Konsens des Bundes"},
			{"by consensus", "by consensus of all votes cast", "by consensus of all votes present", "by consensus of all votes under the articles",
				"by consensus of all members", "by consensus of all members present", "by consensus of all financing shares", "by consensus of all inhabitants",
				"by consensus of all Länder", "by consensus of the Federation"},
		},
		"consent": {
			{"", "mit Zustimmung der abgegebenen Stimmen", "mit Zustimmung der anwesenden Stimmen", "mit Zustimmung der satzungsmäßigen Stimmen",
				"mit Zustimmung der Mitglieder", "mit Zustimmung der anwesenden Mitglieder", "mit Zustimmung der Finanzierungsanteile",
				"mit Zustimmung der Einwohner", "mit Zustimmung der Länder", "mit Zustimmung des Bundes"},
			{"", "with the consent of the votes cast", "with the consent of the votes present", "with the consent of the votes under the articles",
				"with the consent of the members", "with the consent of the members present", "with the consent of the financing shares",
				"with the consent of the inhabitants", "with the consent of the Länder", "with the consent of the Federation"},
		},
		"recommendation": {
			{"nur als Empfehlung", "nur als Empfehlung der abgegebenen Stimmen", "nur als Empfehlung der anwesenden Stimmen",
				"nur als Empfehlung der satzungsmäßigen Stimmen", "nur als Empfehlung der Mitglieder", "nur als Empfehlung der anwesenden Mitglieder",
				"nur als Empfehlung der Finanzierungsanteile", "nur als Empfehlung der Einwohner", "nur als Empfehlung der Länder", "nur als Empfehlung des Bundes"},
			{"recommendation only", "only as a recommendation of the votes cast", "only as a recommendation of the votes present",
				"only as a recommendation of the votes under the articles", "only as a recommendation of the members",
				"only as a recommendation of the members present", "only as a recommendation of the financing shares",
				"only as a recommendation of the inhabitants", "only as a recommendation of the Länder", "only as a recommendation of the Federation"},
		},
		"11": {
			{"mit 11", "mit 11 abgegebenen Stimmen", "mit 11 anwesenden Stimmen", "mit 11 satzungsmäßigen Stimmen", "mit 11 Mitgliedern",
				"mit 11 anwesenden Mitgliedern", "mit 11 Finanzierungsanteilen", "mit 11 Einwohnern", "mit 11 Ländern", "mit 11 Stimmen des Bundes"},
			{"by 11", "by 11 votes cast", "by 11 votes present", "by 11 votes under the articles", "by 11 members", "by 11 members present",
				"by 11 financing shares", "by 11 inhabitants", "by 11 Länder", "by 11 votes of the Federation"},
		},
		"1": {
			{"mit 1", "mit 1 abgegebenen Stimme", "mit 1 anwesenden Stimme", "mit 1 satzungsmäßigen Stimme", "mit 1 Mitglied", "mit 1 anwesenden Mitglied",
				"mit 1 Finanzierungsanteil", "mit 1 Einwohner", "mit 1 Land", "mit 1 Stimme des Bundes"},
			{"by 1", "by 1 vote cast", "by 1 vote present", "by 1 vote under the articles", "by 1 member", "by 1 member present", "by 1 financing share",
				"by 1 inhabitant", "by 1 Land", "by 1 vote of the Federation"},
		},
	} {
		for i, base := range bases {
			requireMajority(t, how, base, texts[0][i], texts[1][i])
		}
	}
	require.Empty(t, agreement.Majority{How: agreement.TwoThirds, Of: "coffee"}.Text(language.German))
}

func requireMajority(t *testing.T, how string, base agreement.VoteBase, german, english string) {
	t.Helper()
	decision := agreement.Decision(how)
	if base != "" {
		decision += " of " + agreement.Decision(base)
	}
	require.Equal(t, german, decision.Text(language.German), decision)
	require.Equal(t, english, decision.Text(language.English), decision)
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
	require.Equal(t, agreement.No, agreement.Decision("two-thirds of members").Reaches(finance.MustFraction(2, 3), agreement.VotesCast),
		"two thirds of all members may be few of the votes cast")
}

// Only the form in which it is written is a decision, although others can be read.
func TestDecisionsAreCanonical(t *testing.T) {
	for _, text := range []agreement.Decision{" unanimity", "two-thirds  of members", "unanimity\n"} {
		read, err := agreement.ParseDecision(string(text))
		require.NoError(t, err)
		require.True(t, read.IsValid())
		require.False(t, text.IsValid(), "%q", text)
		require.Empty(t, text.String())
	}
}

// What is wrong is told of the part that is wrong: of the votes where the majority is one, and else of the majority.
func TestWhatIsWrongWithADecision(t *testing.T) {
	const votes, majorities = `nach „of“ steht eines von votes-cast`, "möglich sind unanimity"
	for text, want := range map[string]string{
		"two-thirds of the moon": votes, "3/5 of the moon": votes, "consent": votes, "consent of the moon": votes, "unanimity and 2/3 of the moon": votes,
		"4/3 of members": majorities, "many of members": majorities, "two-thirds and many": majorities, "many": majorities,
	} {
		_, err := agreement.ParseDecision(text)
		var wrong *agreement.DecisionError
		require.ErrorAs(t, err, &wrong, text)
		require.Contains(t, wrong.Text(language.German), want, text)
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
