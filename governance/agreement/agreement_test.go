package agreement_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

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

// Words of data have words for readers in both languages, and no two words of a vocabulary are the same.
func TestWords(t *testing.T) {
	for _, vocabulary := range []interface{ Enum() []string }{
		agreement.Form(""), agreement.SignatureForm(""), agreement.Capacity(""), agreement.Decision(""), agreement.Foundation(""),
		agreement.Stage(""), agreement.Measure(""), agreement.Transfer(""), agreement.Ground(""), agreement.ClauseKind(""),
	} {
		seen := map[string]bool{}
		for _, word := range vocabulary.Enum() {
			require.False(t, seen[word], "%T %s", vocabulary, word)
			seen[word] = true
		}
		require.Greater(t, len(seen), 1, "%T", vocabulary)
	}
	for _, form := range agreement.Forms() {
		require.NotEqual(t, string(form), form.Text(language.English))
		require.NotEmpty(t, form.Text(language.German))
	}
	for _, kind := range agreement.ClauseKinds() {
		require.NotEmpty(t, kind.Text(language.German), kind)
		require.NotEmpty(t, kind.Text(language.English), kind)
	}
	require.Equal(t, "neu", agreement.Form("neu").Text(language.German), "a word that is none is shown as it is")
}

// Three answers, of which the third is silence and cannot be written.
func TestFact(t *testing.T) {
	var f agreement.Fact
	require.True(t, f.IsZero())
	_, err := f.MarshalJSON()
	var fault *agreement.FactError
	require.ErrorAs(t, err, &fault)
	for text, want := range map[string]agreement.Fact{"true": agreement.Yes, "false": agreement.No} {
		require.NoError(t, f.UnmarshalJSON([]byte(text)))
		require.Equal(t, want, f)
		written, err := f.MarshalJSON()
		require.NoError(t, err)
		require.Equal(t, text, string(written))
	}
	require.ErrorContains(t, f.UnmarshalJSON([]byte("1")), "true or false")
}

// Every clause carries its note: where it was read, and the text beside the data.
func TestNotes(t *testing.T) {
	for _, clause := range full(t).Clauses {
		require.NoError(t, clause.Origin().Check(), clause.Kind())
		require.NotEmpty(t, clause.Remark().Heading, clause.Kind())
	}
}
