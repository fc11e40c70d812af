package agreement_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
)

// word is a value of a closed list.
type word interface {
	comparable
	String() string
	Text(language.Tag) string
	IsValid() bool
	driver.Valuer
}

// reader reads a value of a closed list.
type reader[T any] interface {
	*T
	encoding.TextUnmarshaler
	sql.Scanner
}

// Each word of a vocabulary is one and the same as text, in JSON and in a database, reads itself back, and has words for readers
// in both languages; the zero value is none of them.
func TestWords(t *testing.T) {
	vocabulary(t, agreement.Forms()...)
	vocabulary(t, agreement.ClauseKinds()...)
	vocabulary(t, agreement.PublicLawContract, agreement.PrivateLawContract)
	vocabulary(t, agreement.Handwritten, agreement.Notarised, agreement.QualifiedElectronic, agreement.QualifiedSeal, agreement.SimpleElectronic,
		agreement.TextForm, agreement.Oral)
	vocabulary(t, agreement.OfficeHolder, agreement.Deputy, agreement.Attorney)
	vocabulary(t, agreement.VotesCast, agreement.VotesPresent, agreement.StatutoryVotes, agreement.Members, agreement.MembersPresent,
		agreement.FinancingShares, agreement.Inhabitants, agreement.TheLaender, agreement.TheFederation)
	vocabulary(t, agreement.Days, agreement.Weeks, agreement.Months, agreement.Quarters, agreement.Years)
	vocabulary(t, agreement.AnyDay, agreement.MonthEnd, agreement.QuarterEnd, agreement.HalfYearEnd, agreement.SchoolYearEnd, agreement.YearEnd)
	vocabulary(t, agreement.Changes, agreement.Replaces, agreement.Repeals, agreement.Joins, agreement.IndividualContract)
	vocabulary(t, agreement.StaffMoves, agreement.StaffSeconded, agreement.StaffProvided, agreement.StaffStays)
	vocabulary(t, agreement.FoundedByStatute, agreement.FoundedByAgreement, agreement.FoundedByBoth)
	vocabulary(t, agreement.Examined, agreement.Founded, agreement.Joined)
	vocabulary(t, agreement.ByPopulation, agreement.ByArea, agreement.ByUse, agreement.ByBenefit, agreement.Equally, agreement.ByShares,
		agreement.ByKey, agreement.ByTurnover, agreement.ByLumpSum, agreement.ByHours, agreement.ByPosts, agreement.Combined)
	vocabulary(t, agreement.TaskTransferred, agreement.TaskPerformed, agreement.TaskJoint)
	vocabulary(t, agreement.ManagementAndFinance, agreement.Procedure, agreement.Guidelines, agreement.OtherMatters)
	vocabulary(t, agreement.InHouse, agreement.InHouseJoint, agreement.InHouseReverse, agreement.Horizontal, agreement.BelowThreshold,
		agreement.Tender)
	vocabulary(t, agreement.Absent, agreement.Present, agreement.NotRecorded)
	vocabulary(t, agreement.Added, agreement.Removed, agreement.Changed, agreement.Reordered)
}

func vocabulary[T word, P reader[T]](t *testing.T, values ...T) {
	t.Helper()
	seen := map[string]bool{}
	for _, value := range values {
		written := value.String()
		require.True(t, value.IsValid(), "%T %v", value, value)
		require.NotEmpty(t, written, "%T", value)
		require.False(t, seen[written], "%T %s", value, written)
		seen[written] = true
		require.NotEmpty(t, value.Text(language.German), "%T %s", value, written)
		require.NotEmpty(t, value.Text(language.English), "%T %s", value, written)

		data, err := json.Marshal(value)
		require.NoError(t, err)
		require.Equal(t, `"`+written+`"`, string(data))
		column, err := value.Value()
		require.NoError(t, err)
		require.Equal(t, written, column)
		var fromText, fromColumn T
		require.NoError(t, P(&fromText).UnmarshalText([]byte(written)))
		require.NoError(t, P(&fromColumn).Scan(column))
		require.Equal(t, []T{value, value}, []T{fromText, fromColumn})
	}

	var zero, kept T
	require.False(t, zero.IsValid(), "%T", zero)
	column, err := zero.Value()
	require.NoError(t, err)
	require.Nil(t, column, "%T", zero)
	kept = values[1]
	var wrong *bilingual.WordError
	require.ErrorAs(t, P(&kept).Scan("no such word"), &wrong)
	require.Len(t, wrong.Words, len(values))
	require.ErrorAs(t, P(&kept).Scan(int64(1)), new(*bilingual.ColumnError))
	require.Equal(t, values[1], kept)
}

// A word that is none says so everywhere, and a difference shows it as it is.
func TestUnknownWords(t *testing.T) {
	neu := agreement.Form("neu")
	require.False(t, neu.IsValid())
	require.Empty(t, neu.String())
	require.Empty(t, neu.Text(language.German))
	_, err := neu.MarshalText()
	require.EqualError(t, err, `"neu" is no legal form; want one of framework-agreement, einfache-arbeitsgemeinschaft, `+
		`besondere-arbeitsgemeinschaft, zweckvereinbarung, zweckverband, gemeinsame-kommunale-anstalt, verwaltungsvereinbarung, `+
		`staatsvertrag, service-reuse, provider-participation, commissioned-processing, oeffentlich-rechtliche-vereinbarung, `+
		`verwaltungsgemeinschaft, amtshilfevereinbarung, service-contract, membership`)

	after := gotha()
	after.Form = neu
	differences := agreement.Diff(gotha(), after)
	require.Len(t, differences, 1)
	require.Equal(t, "form of the agreement: Zweckvereinbarung → neu", differences[0].Text(language.English))

	after = gotha()
	after.Parties[1].Partner.Kind = 200
	differences = agreement.Diff(gotha(), after)
	require.Len(t, differences, 1)
	require.True(t, strings.HasSuffix(differences[0].Text(language.English), " → 200"), differences[0].Text(language.English))
}

// Three answers, of which the third is silence: it is left out of JSON, is NULL in a database and has no word.
func TestFact(t *testing.T) {
	for _, test := range []struct {
		fact                           agreement.Fact
		json, word, german, inDatabase string
	}{
		{agreement.Yes, "true", "yes", "ja", "yes"},
		{agreement.No, "false", "no", "nein", "no"},
	} {
		var fromJSON, fromColumn agreement.Fact
		require.NoError(t, json.Unmarshal([]byte(test.json), &fromJSON))
		require.NoError(t, fromColumn.Scan(test.inDatabase))
		require.Equal(t, []agreement.Fact{test.fact, test.fact}, []agreement.Fact{fromJSON, fromColumn})
		data, err := json.Marshal(test.fact)
		require.NoError(t, err)
		require.Equal(t, test.json, string(data))
		column, err := test.fact.Value()
		require.NoError(t, err)
		require.Equal(t, test.inDatabase, column)
		require.True(t, test.fact.IsValid())
		require.Equal(t, test.word, test.fact.String())
		require.Equal(t, test.german, test.fact.Text(language.German))
	}

	var unknown agreement.Fact
	require.True(t, unknown.IsZero())
	require.False(t, unknown.IsValid())
	require.Empty(t, unknown.String())
	column, err := unknown.Value()
	require.NoError(t, err)
	require.Nil(t, column)
	data, err := json.Marshal(struct {
		Fact agreement.Fact `json:"fact,omitzero"`
	}{})
	require.NoError(t, err)
	require.Equal(t, "{}", string(data))
	kept := agreement.No
	require.NoError(t, kept.Scan(nil))
	require.Zero(t, kept)
}

// What is no answer is refused, with the answers there are.
func TestFactRefuses(t *testing.T) {
	var wrong *bilingual.WordError
	_, err := agreement.Unknown.MarshalJSON()
	require.ErrorAs(t, err, &wrong)
	_, err = agreement.Fact(7).MarshalJSON()
	require.EqualError(t, err, `"7" is no answer; want one of true, false`)
	_, err = agreement.Fact(7).Value()
	require.EqualError(t, err, `"7" is no answer; want one of yes, no`)
	kept := agreement.No
	require.EqualError(t, kept.UnmarshalJSON([]byte("1")), `"1" is no answer; want one of true, false`)
	require.ErrorAs(t, kept.Scan(true), new(*bilingual.ColumnError))
	require.ErrorAs(t, kept.Scan("true"), &wrong)
	require.Equal(t, agreement.No, kept)
}
