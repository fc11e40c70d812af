package civil_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/civil"
)

func TestParse(t *testing.T) {
	for _, test := range []struct {
		in               string
		year, month, day int
	}{
		{"0001-01-01", 1, 1, 1},
		{"1994-07-01", 1994, 7, 1},   // Kreisreform in Thüringen
		{"2018-10-16", 2018, 10, 16}, // Rahmenvereinbarung in Thüringen
		{"2000-02-29", 2000, 2, 29},  // divisible by 400
		{"2024-02-29", 2024, 2, 29},
		{"9999-12-31", 9999, 12, 31},
	} {
		t.Run(test.in, func(t *testing.T) {
			d, err := civil.Parse(test.in)
			require.NoError(t, err)
			require.Equal(t, test.year, d.Year())
			require.Equal(t, time.Month(test.month), d.Month())
			require.Equal(t, test.day, d.Day())
			require.Equal(t, test.in, d.String())
			require.False(t, d.IsZero())
			require.Equal(t, civil.MustParse(test.in), d, "the same day is the same value")
		})
	}
}

func TestParseRefuses(t *testing.T) {
	const form = "want the form YYYY-MM-DD"
	for _, test := range []struct{ name, in, input, reason string }{
		{"nothing", "", "", form},
		{"German order", "16.10.2018", "16.10.2018", form + `, that is "2018-10-16"`},
		{"slashes", "2018/10/16", "2018/10/16", form + `, that is "2018-10-16"`},
		{"missing zero", "2018-7-01", "2018-7-01", form + `, that is "2018-07-01"`},
		{"blank before", " 2018-10-16", " 2018-10-16", form + `, that is "2018-10-16"`},
		{"time of day", "2018-10-16T00:00:00Z", "2018-10-16T00:00:00Z", form},
		{"sign in the year", "-018-10-16", "-018-10-16", form},
		{"sign in the day", "2018-10-+6", "2018-10-+6", form},
		{"no dash after the year", "2018x10-16", "2018x10-16", form},
		{"no dash after the month", "2018-10x16", "2018-10x16", form},
		{"letter in the month", "2018-1x-16", "2018-1x-16", form},
		{"the mark after the nine in the table of characters", "2018-0:-16", "2018-0:-16", form},
		{"digits of another script", "२०१८-10-16", "२०१८-10-16", form},
		{"40 bytes are kept", strings.Repeat("x", 40), strings.Repeat("x", 40), form},
		{"long text is cut", strings.Repeat("x", 41), strings.Repeat("x", 40) + "…", form},
		{"never within a letter", strings.Repeat("ä", 19) + "xä", strings.Repeat("ä", 19) + "x…", form},
		{"year 0", "0000-01-01", "0000-01-01", "the year must lie between 1 and 9999"},
		{"month 0", "2018-00-16", "2018-00-16", "the month must lie between 01 and 12"},
		{"month 13", "2018-13-16", "2018-13-16", "the month must lie between 01 and 12"},
		{"day 0", "2018-10-00", "2018-10-00", "October 2018 has 31 days"},
		{"31 June", "2018-06-31", "2018-06-31", "June 2018 has 30 days"},
		{"the first year has months", "0001-02-30", "0001-02-30", "February 1 has 28 days"},
		{"the last year has months", "9999-02-30", "9999-02-30", "February 9999 has 28 days"},
		{"32 January", "2018-01-32", "2018-01-32", "January 2018 has 31 days"},
		{"32 December", "2018-12-32", "2018-12-32", "December 2018 has 31 days"},
		{"no leap year", "2018-02-29", "2018-02-29", "February 2018 has 28 days"},
		{"full century", "1900-02-29", "1900-02-29", "February 1900 has 28 days"},
		{"30 February", "2024-02-30", "2024-02-30", "February 2024 has 29 days"},
	} {
		t.Run(test.name, func(t *testing.T) {
			d, err := civil.Parse(test.in)
			var wrong *civil.DateError
			require.ErrorAs(t, err, &wrong)
			require.Equal(t, []string{test.input, test.reason}, []string{wrong.Input, wrong.Reason})
			require.True(t, d.IsZero(), "an error comes with no date")
			require.Panics(t, func() { civil.MustParse(test.in) })
		})
	}
}

func TestOf(t *testing.T) {
	d, err := civil.Of(2018, time.October, 16)
	require.NoError(t, err)
	require.Equal(t, civil.MustParse("2018-10-16"), d)

	for _, test := range []struct {
		year       int
		month      time.Month
		day        int
		input      string
		mustReason string
	}{
		{0, time.January, 1, "0000-01-01", "the year must lie between 1 and 9999"},
		{10_000, time.January, 1, "10000-01-01", "the year must lie between 1 and 9999"},
		{2018 + 1<<16, time.January, 1, "67554-01-01", "the year must lie between 1 and 9999"},
		{2018, 13, 1, "2018-13-01", "the month must lie between 01 and 12"},
		{2018, 1 + 1<<8, 1, "2018-257-01", "the month must lie between 01 and 12"},
		{2018, time.June, 31, "2018-06-31", "June 2018 has 30 days"},
		{2018, time.June, -1, "2018-06--1", "June 2018 has 30 days"},
	} {
		t.Run(test.input, func(t *testing.T) {
			_, err := civil.Of(test.year, test.month, test.day)
			var wrong *civil.DateError
			require.ErrorAs(t, err, &wrong)
			require.Equal(t, []string{test.input, test.mustReason}, []string{wrong.Input, wrong.Reason})
		})
	}
}

func TestErrorNamesInputAndRemedy(t *testing.T) {
	_, err := civil.Parse("16.10.2018")
	require.EqualError(t, err, `civil: "16.10.2018" is not a date: want the form YYYY-MM-DD, that is "2018-10-16"`)
}

// A time is read by the day that its own clock shows, not by the day in UTC.
func TestOfTimeKeepsTheLocalDay(t *testing.T) {
	summer := time.FixedZone("MESZ", 2*60*60)
	d, err := civil.OfTime(time.Date(2018, time.October, 16, 0, 30, 0, 0, summer))
	require.NoError(t, err)
	require.Equal(t, civil.MustParse("2018-10-16"), d)

	none, err := civil.OfTime(time.Time{})
	require.NoError(t, err)
	require.True(t, none.IsZero(), "no time is no date, and not the first day of year 1")

	_, err = civil.OfTime(time.Date(12018, time.October, 16, 0, 0, 0, 0, time.UTC))
	var wrong *civil.DateError
	require.ErrorAs(t, err, &wrong)
	require.Equal(t, "12018-10-16", wrong.Input)
}

func TestTime(t *testing.T) {
	require.Equal(t, time.Date(2018, time.October, 16, 0, 0, 0, 0, time.UTC), civil.MustParse("2018-10-16").Time())
	require.True(t, civil.Date{}.Time().IsZero())
}

func TestZeroDate(t *testing.T) {
	var none civil.Date
	require.True(t, none.IsZero())
	require.Empty(t, none.String())
	require.Zero(t, none.Year())
	require.Zero(t, none.Month())
	require.Zero(t, none.Day())
	require.True(t, none.Before(civil.MustParse("0001-01-01")), "before every real day")
	for _, n := range []int{1, 400, 100_000, -1} {
		require.True(t, none.AddDays(n).IsZero(), "%d days after no date there is no date", n)
		require.True(t, none.AddMonths(n).IsZero(), "%d months after no date there is no date", n)
	}
	require.Zero(t, none.DaysSince(civil.MustParse("2018-10-16")))
	require.Zero(t, civil.MustParse("2018-10-16").DaysSince(none))
}

// Every day of a thousand years is printed as it is parsed, follows the day before it, and agrees with package time.
func TestEveryDayFrom1583Through2600(t *testing.T) {
	day := civil.MustParse("1583-01-01")
	end := civil.MustParse("2600-12-31")
	clock := day.Time()
	for n := 0; ; n++ {
		if clock.Format(time.DateOnly) != day.String() {
			require.Equal(t, clock.Format(time.DateOnly), day.String())
		}
		if parsed, err := civil.Parse(day.String()); err != nil || parsed != day {
			require.NoError(t, err)
			require.Equal(t, day, parsed)
		}
		if day == end {
			require.Equal(t, n, day.DaysSince(civil.MustParse("1583-01-01")))
			return
		}
		next := day.AddDays(1)
		if !next.After(day) || !day.Before(next) || next.AddDays(-1) != day || next.DaysSince(day) != 1 {
			require.Failf(t, "the calendar breaks", "after %s comes %s", day, next)
		}
		day, clock = next, clock.AddDate(0, 0, 1)
	}
}

func TestAddDays(t *testing.T) {
	for _, test := range []struct {
		from string
		n    int
		want string
	}{
		{"2018-10-16", 0, "2018-10-16"},
		{"2018-12-31", 1, "2019-01-01"},
		{"2024-02-28", 1, "2024-02-29"},
		{"2023-02-28", 1, "2023-03-01"},
		{"1900-02-28", 1, "1900-03-01"},
		{"2000-02-28", 366, "2001-02-28"},
		{"2018-10-16", -365, "2017-10-16"},
		{"0001-01-01", 3652058, "9999-12-31"}, // 9,999 years with 2,424 leap days, less one day
		{"9999-12-31", -3652058, "0001-01-01"},
		{"9999-12-31", 1, ""},
		{"0001-01-02", -1, "0001-01-01"},
		{"0001-01-01", -1, ""},
		{"2018-10-16", math.MaxInt, ""},
		{"2018-10-16", math.MinInt, ""},
	} {
		require.Equal(t, test.want, civil.MustParse(test.from).AddDays(test.n).String(), "%s + %d", test.from, test.n)
	}
}

// Over the whole calendar: what AddDays adds, DaysSince counts, and counting goes both ways.
func TestAddDaysAndDaysSinceAreInverse(t *testing.T) {
	const daysInCalendar = 3652059
	first := civil.MustParse("0001-01-01")
	random := rand.New(rand.NewPCG(16, 66))
	for range 20_000 {
		m, n := random.IntN(daysInCalendar), random.IntN(daysInCalendar)
		a, b := first.AddDays(m), first.AddDays(n)
		require.Equal(t, n-m, b.DaysSince(a))
		require.Equal(t, m-n, a.DaysSince(b))
		require.Equal(t, b, a.AddDays(b.DaysSince(a)))
	}
}

// Compare, Before, After and the order of the printed text are one and the same order, with "no date" first.
func TestCompareIsATotalOrder(t *testing.T) {
	days := []civil.Date{
		{}, civil.MustParse("0001-01-01"), civil.MustParse("1999-12-31"), civil.MustParse("2000-01-01"),
		civil.MustParse("2018-02-28"), civil.MustParse("2018-03-01"), civil.MustParse("2018-03-31"),
		civil.MustParse("2018-04-01"), civil.MustParse("2018-12-01"), civil.MustParse("9999-12-31"),
	}
	for i, a := range days {
		for j, b := range days {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			require.Equal(t, want, a.Compare(b), "%s and %s", a, b)
			require.Equal(t, want < 0, a.Before(b))
			require.Equal(t, want > 0, a.After(b))
			require.Equal(t, want == 0, a == b)
		}
	}
	shuffled := slices.Clone(days)
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	slices.SortFunc(shuffled, civil.Date.Compare)
	require.Equal(t, days, shuffled)
}

func TestHotPathsDoNotAllocate(t *testing.T) {
	day := civil.MustParse("2018-10-16")
	buffer := make([]byte, 0, 16)
	for name, run := range map[string]func(){
		"Parse":      func() { _, _ = civil.Parse("2018-10-16") },
		"AddDays":    func() { _ = day.AddDays(30) },
		"Compare":    func() { _ = day.Compare(day) },
		"AppendText": func() { _, _ = day.AppendText(buffer) },
	} {
		require.Zero(t, testing.AllocsPerRun(100, run), name)
	}
}

// Any text is either the printed form of a day or refused; nothing is read as a day that it does not say.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{"2018-10-16", "2024-02-29", "1900-02-29", "16.10.2018", "", "9999-12-31", "0000-00-00"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, in string) {
		d, err := civil.Parse(in)
		if err != nil {
			var wrong *civil.DateError
			require.ErrorAs(t, err, &wrong)
			require.True(t, d.IsZero())
			return
		}
		require.Equal(t, in, d.String())
		_, err = time.Parse(time.DateOnly, in)
		require.NoError(t, err)
	})
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, _ = civil.Parse("2018-10-16")
	}
}

func BenchmarkCompare(b *testing.B) {
	b.ReportAllocs()
	x, y := civil.MustParse("2018-10-16"), civil.MustParse("2022-12-31")
	for b.Loop() {
		_ = x.Compare(y)
	}
}

func BenchmarkAddDays(b *testing.B) {
	b.ReportAllocs()
	day := civil.MustParse("2018-10-16")
	for b.Loop() {
		_ = day.AddDays(30)
	}
}

func BenchmarkDaysSince(b *testing.B) {
	b.ReportAllocs()
	x, y := civil.MustParse("2018-10-16"), civil.MustParse("2022-12-31")
	for b.Loop() {
		_ = y.DaysSince(x)
	}
}
