package agreement_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
)

func ExampleParseDuration() {
	notice, err := agreement.ParseDuration("2 quarters")
	fmt.Println(notice.Text(language.German), err)
	fmt.Println(notice.Months())
	// Output:
	// 2 Quartale <nil>
	// 6 true
}

func ExampleParseMonth() {
	month, err := agreement.ParseMonth("2019-02")
	fmt.Println(month.Text(language.German), month.Period(), err)
	// Output: 02.2019 2019-02-01/2019-02-28 <nil>
}

func TestDurations(t *testing.T) {
	for _, test := range []struct {
		text, want, german string
		months             int
	}{
		{"6 weeks", "6 weeks", "6 Wochen", 0}, {"1 week", "1 week", "1 Woche", 0}, {"10 day", "10 days", "10 Tage", 0}, {"1 days", "1 day", "1 Tag", 0},
		{"12 months", "12 months", "12 Monate", 12}, {"1 month", "1 month", "1 Monat", 1}, {"1 quarter", "1 quarter", "1 Quartal", 3},
		{"2 years", "2 years", "2 Jahre", 24}, {"1 year", "1 year", "1 Jahr", 12}, {"1200 months", "1200 months", "1200 Monate", 1200},
	} {
		d, err := agreement.ParseDuration(test.text)
		require.NoError(t, err, test.text)
		require.Equal(t, test.want, d.String())
		require.Equal(t, test.want, d.Text(language.English))
		require.Equal(t, test.german, d.Text(language.German))
		months, ok := d.Months()
		require.Equal(t, test.months, months)
		require.Equal(t, test.months > 0, ok)
		stored, err := d.Value()
		require.NoError(t, err)
		var back agreement.Duration
		require.NoError(t, back.Scan(stored))
		require.Equal(t, d, back)
	}
	for _, text := range []string{"", "6", "0 months", "-1 months", "1201 months", "06 months", "6 months 2 weeks", "+6 months", "6.5 months"} {
		_, err := agreement.ParseDuration(text)
		var wrong *agreement.DurationError
		require.ErrorAs(t, err, &wrong, text)
		require.Contains(t, wrong.Text(language.German), "6 weeks")
	}
	_, err := agreement.Duration{Number: 2, Unit: "moons"}.MarshalText()
	require.Error(t, err)
	require.Empty(t, agreement.Duration{Number: -2, Unit: agreement.Weeks}.String())
	require.Empty(t, agreement.Duration{Number: 2, Unit: "moons"}.Text(language.German))
	_, err = agreement.Duration{Number: 1, Unit: "month"}.MarshalText()
	var wrong *agreement.DurationError
	require.ErrorAs(t, err, &wrong, "a unit is months, also of one")
	require.NotContains(t, wrong.Text(language.English), "did you mean", "it is written as it should be")
}

// Earlier documents gave the period of notice as a number of months and whether it runs to the end of a year.
func TestFormerNotice(t *testing.T) {
	var d agreement.Duration
	require.NoError(t, d.UnmarshalFormer("noticeMonths", []byte("6")))
	require.Equal(t, agreement.Duration{Number: 6, Unit: agreement.Months}, d)
	for _, wrong := range []string{"0", "-6", `"6"`, "1201", "null", "1.5"} {
		require.Error(t, d.UnmarshalFormer("noticeMonths", []byte(wrong)), wrong)
	}
	var to agreement.NoticeDay
	require.NoError(t, to.UnmarshalFormer("toYearEnd", []byte("true")))
	require.Equal(t, agreement.YearEnd, to)
	require.NoError(t, to.UnmarshalFormer("toYearEnd", []byte("false")))
	require.Equal(t, agreement.AnyDay, to)
	require.Error(t, to.UnmarshalFormer("toYearEnd", []byte(`"true"`)))
}

func TestMonths(t *testing.T) {
	require.True(t, agreement.Month{Year: true}.IsZero(), "there is no year without its first day")
	require.Zero(t, agreement.Month{Year: true}.Period())
	year, err := agreement.ParseMonth("2019")
	require.NoError(t, err)
	require.Equal(t, civil.Period{From: civil.MustParse("2019-01-01"), Through: civil.MustParse("2019-12-31")}, year.Period())
	require.Equal(t, "2019", year.Text(language.German))
	require.Equal(t, "2019", year.String())
	leap, err := agreement.ParseMonth("2020-02")
	require.NoError(t, err)
	require.Equal(t, civil.MustParse("2020-02-29"), leap.Period().Through)
	stored, err := leap.Value()
	require.NoError(t, err)
	var back agreement.Month
	require.NoError(t, back.Scan(stored))
	require.Equal(t, leap, back)
	for _, text := range []string{"", "02.2019", "2019-2", "2019-13", "2019-02-01", "19", "0000", "20190", "2019-", "abcd"} {
		_, err := agreement.ParseMonth(text)
		var wrong *agreement.MonthError
		require.ErrorAs(t, err, &wrong, text)
		require.Contains(t, wrong.Text(language.German), "JJJJ-MM")
	}
	_, err = agreement.Month{First: civil.MustParse("2019-02-03")}.MarshalText()
	require.Error(t, err)
	require.Zero(t, agreement.Month{}.Period())
}

// What is read is printed so that it is read again as the same.
func FuzzPeriods(f *testing.F) {
	f.Add("6 weeks")
	f.Add("2019-02")
	f.Fuzz(func(t *testing.T, text string) {
		if d, err := agreement.ParseDuration(text); err == nil {
			again, err := agreement.ParseDuration(d.String())
			require.NoError(t, err)
			require.Equal(t, d, again)
		}
		if m, err := agreement.ParseMonth(text); err == nil {
			again, err := agreement.ParseMonth(m.String())
			require.NoError(t, err)
			require.Equal(t, m, again)
			require.Equal(t, text, m.String())
		}
	})
}

// A period in the words of readers is answered with the one that is meant, and with nothing where that is not certain.
func TestDurationsMeant(t *testing.T) {
	for text, meant := range map[string]string{
		"zwei Jahre": "2 years", "6 Monate": "6 months", "six weeks": "6 weeks", "12 Monate": "12 months", "ein Jahr": "1 year", "sechs Wochen": "6 weeks", "drei Monaten": "3 months", "two years": "2 years",
		"eines Jahres": "", "12": "", "dreizehn Tage": "", "bald": "", "1201 Monate": "", "0 days": "",
	} {
		_, err := agreement.ParseDuration(text)
		var wrong *agreement.DurationError
		require.ErrorAs(t, err, &wrong, text)
		german, english := wrong.Text(language.German), wrong.Text(language.English)
		if meant == "" {
			require.Contains(t, german, "möglich ist eine Zahl mit days")
			require.Contains(t, english, "want a number with days")
			continue
		}
		require.Contains(t, german, "gemeint ist vielleicht „"+meant+"“")
		require.Contains(t, english, `did you mean "`+meant+`"?`)
	}
}
