package civil_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

// period reads "2018-10-16/2022-12-31", with ".." for an open side, as String prints it.
func period(t *testing.T, s string) civil.Period {
	t.Helper()
	p, err := civil.ParsePeriod(s)
	require.NoError(t, err)
	require.Equal(t, s, p.String())
	return p
}

// A text in the form that String prints is read side by side, and nothing else is.
func TestParsePeriod(t *testing.T) {
	from, through := civil.MustParse("2018-10-16"), civil.MustParse("2022-12-31")
	for text, want := range map[string]civil.Period{
		"2018-10-16/2022-12-31": {From: from, Through: through},
		"2022-12-31/2018-10-16": {From: through, Through: from},
		"2018-10-16/..":         {From: from},
		"../2022-12-31":         {Through: through},
		"../..":                 {},
	} {
		require.Equal(t, want, period(t, text))
		require.Equal(t, want, civil.MustParsePeriod(text))
	}
	var wrong *civil.PeriodError
	for _, text := range []string{"", "/", "2018-10-16", "2018-10-16/", "/2022-12-31", ".../..", "2018-10-16/..//", " ../..",
		"2018-10-16/2022-12-31/2023-12-31", "2018-06-31/..", "[2018-10-16,2022-12-31]", strings.Repeat("1", 1000)} {
		_, err := civil.ParsePeriod(text)
		require.ErrorAs(t, err, &wrong, text)
		require.Less(t, len(err.Error()), 300)
		require.Panics(t, func() { civil.MustParsePeriod(text) })
	}
	_, err := civil.ParsePeriod("2018-06-31/..")
	require.EqualError(t, err, `civil: "2018-06-31/.." is not a period: "2018-06-31" is not a date: June 2018 has 30 days; `+
		`want the form 2018-10-16/2022-12-31, with .. for an open side`)
}

// A period is stored as its text and read back; only the zero Period is NULL, and no column of another type is guessed at.
func TestPeriodInDatabase(t *testing.T) {
	for _, text := range []string{"2018-10-16/2022-12-31", "2018-10-16/..", "../2022-12-31", "2022-12-31/2018-10-16"} {
		want := period(t, text)
		column, err := want.Value()
		require.NoError(t, err)
		require.Equal(t, text, column)
		for _, stored := range []any{text, []byte(text)} {
			var back civil.Period
			require.NoError(t, back.Scan(stored))
			require.Equal(t, want, back)
		}
	}
	column, err := civil.Period{}.Value()
	require.NoError(t, err)
	require.Nil(t, column)
	kept := period(t, "2018-10-16/..")
	for _, none := range []any{nil, "", []byte{}, "../.."} {
		back := kept
		require.NoError(t, back.Scan(none))
		require.Equal(t, civil.Period{}, back)
	}
	for _, bad := range []any{int64(2018), 2018.5, true, time.Date(2018, 10, 16, 0, 0, 0, 0, time.UTC)} {
		require.ErrorAs(t, kept.Scan(bad), new(*bilingual.ColumnError), bad)
		require.Equal(t, period(t, "2018-10-16/.."), kept)
	}
	require.ErrorAs(t, kept.Scan("2018-10-16"), new(*civil.PeriodError))
	require.Equal(t, period(t, "2018-10-16/.."), kept)
	require.EqualError(t, kept.Scan(int64(2018)), "a period is stored as text; the column holds int64")
}

func TestPeriodContains(t *testing.T) {
	for _, test := range []struct {
		period, day string
		want        bool
	}{
		{"2018-10-16/2022-12-31", "2018-10-15", false},
		{"2018-10-16/2022-12-31", "2018-10-16", true},
		{"2018-10-16/2022-12-31", "2022-12-31", true}, // bis zum Ablauf des 31.12.2022
		{"2018-10-16/2022-12-31", "2023-01-01", false},
		{"2018-10-16/..", "9999-12-31", true},
		{"2018-10-16/..", "2018-10-15", false},
		{"../2022-12-31", "0001-01-01", true},
		{"../2022-12-31", "2023-01-01", false},
		{"../..", "2018-10-16", true},
		{"2018-10-16/2018-10-16", "2018-10-16", true},
		{"2018-10-16/2018-10-15", "2018-10-16", false},
		{"2018-10-16/2018-10-15", "2018-10-15", false},
	} {
		require.Equal(t, test.want, period(t, test.period).Contains(civil.MustParse(test.day)), "%s in %s", test.day, test.period)
	}
	require.False(t, civil.Period{}.Contains(civil.Date{}), "no date lies in no period")
}

func TestPeriodOverlaps(t *testing.T) {
	for _, test := range []struct {
		p, q string
		want bool
	}{
		{"2018-01-01/2018-12-31", "2019-01-01/2019-12-31", false},
		{"2018-01-01/2018-12-31", "2018-12-31/2019-12-31", true},
		{"2018-01-01/2018-12-31", "2018-05-01/2018-05-01", true},
		{"2018-01-01/2018-12-31", "2018-12-31/..", true},
		{"2018-01-01/2018-12-31", "2019-01-01/..", false},
		{"2018-01-01/2018-12-31", "../2018-01-01", true},
		{"2018-01-01/2018-12-31", "../2017-12-31", false},
		{"../2017-12-31", "2018-01-01/..", false},
		{"../..", "2018-01-01/2018-12-31", true},
		{"../..", "2018-12-31/2018-01-01", false}, // empty
	} {
		p, q := period(t, test.p), period(t, test.q)
		require.Equal(t, test.want, p.Overlaps(q), "%s and %s", test.p, test.q)
		require.Equal(t, test.want, q.Overlaps(p), "%s and %s", test.q, test.p)
	}
}

// Overlaps says exactly what Contains says of the days: tried on all pairs of periods within one week and its open sides.
func TestOverlapsMeansACommonDay(t *testing.T) {
	monday := civil.MustParse("2024-02-26") // the week holds 29 February
	sides := []civil.Date{{}}
	for n := range 7 {
		sides = append(sides, monday.AddDays(n))
	}
	var periods []civil.Period
	for _, from := range sides {
		for _, through := range sides {
			periods = append(periods, civil.Period{From: from, Through: through})
		}
	}
	for _, p := range periods {
		for _, q := range periods {
			common := false
			for n := -1; n <= 7; n++ {
				common = common || p.Contains(monday.AddDays(n)) && q.Contains(monday.AddDays(n))
			}
			require.Equal(t, common, p.Overlaps(q), "%s and %s", p, q)
		}
	}
}

func TestPeriodIsEmpty(t *testing.T) {
	require.True(t, period(t, "2018-10-16/2018-10-15").IsEmpty())
	require.False(t, period(t, "2018-10-16/2018-10-16").IsEmpty())
	require.False(t, period(t, "2018-10-16/..").IsEmpty())
	require.False(t, period(t, "../2018-10-16").IsEmpty())
	require.False(t, civil.Period{}.IsEmpty())
}

func TestPeriodJSON(t *testing.T) {
	for _, test := range []struct{ period, json string }{
		{"2018-10-16/2022-12-31", `{"from":"2018-10-16","through":"2022-12-31"}`},
		{"2018-10-16/..", `{"from":"2018-10-16"}`},
		{"../2022-12-31", `{"through":"2022-12-31"}`},
		{"../..", `{}`},
	} {
		want := period(t, test.period)
		data, err := json.Marshal(want)
		require.NoError(t, err)
		require.Equal(t, test.json, string(data))
		var got civil.Period
		require.NoError(t, json.Unmarshal(data, &got))
		require.Equal(t, want, got)
	}
	var got civil.Period
	require.NoError(t, json.Unmarshal([]byte(`{"from":"2018-10-16","through":null}`), &got))
	require.Equal(t, period(t, "2018-10-16/.."), got, "null is an open side as well")
	var wrong *civil.DateError
	require.ErrorAs(t, json.Unmarshal([]byte(`{"from":2018}`), &got), &wrong)
}
