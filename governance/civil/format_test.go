package civil_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/civil"
)

// Readers get the day in the form of their language.
func TestFormat(t *testing.T) {
	day := civil.MustParse("2018-10-06")
	require.Equal(t, "06.10.2018", day.Format(language.German))
	require.Equal(t, "06.10.2018", day.Format(language.MustParse("de-AT")))
	require.Equal(t, "6 October 2018", day.Format(language.English))
	require.Equal(t, "6 October 2018", day.Format(language.French))
	require.Empty(t, civil.Date{}.Format(language.German))
}

// A month that is too short for the day ends the period on its last day.
func TestAddMonths(t *testing.T) {
	for _, test := range []struct {
		day    string
		months int
		want   string
	}{
		{"2024-01-31", 1, "2024-02-29"},
		{"2023-01-31", 1, "2023-02-28"},
		{"2024-02-29", 12, "2025-02-28"},
		{"2024-02-29", 48, "2028-02-29"},
		{"2024-03-31", -1, "2024-02-29"},
		{"2024-01-15", -1, "2023-12-15"},
		{"2018-10-16", 0, "2018-10-16"},
		{"2018-12-31", 2, "2019-02-28"},
		{"0001-02-28", -1, "0001-01-28"},
		{"0002-01-31", -12, "0001-01-31"},
		{"9999-11-30", 1, "9999-12-30"},
		{"9999-12-01", 1, ""},
		{"0001-01-01", -1, ""},
		{"2018-10-16", math.MaxInt, ""},
		{"2018-10-16", math.MinInt, ""},
	} {
		require.Equal(t, test.want, civil.MustParse(test.day).AddMonths(test.months).String(), "%s + %d months", test.day, test.months)
	}
	require.True(t, civil.Date{}.AddMonths(1).IsZero())
}

func ExampleDate_AddMonths() {
	fmt.Println(civil.MustParse("2024-02-29").AddMonths(12))
	// Output: 2025-02-28
}

func ExampleDate_Format() {
	day := civil.MustParse("2018-10-16")
	fmt.Println(day.Format(language.German))
	fmt.Println(day.Format(language.English))
	// Output:
	// 16.10.2018
	// 16 October 2018
}

// A period says in words where it begins and ends, as far as it does.
func TestPeriodFormat(t *testing.T) {
	for period, want := range map[string][2]string{
		"1990-10-03/2026-06-30": {"vom 03.10.1990 bis 30.06.2026", "from 3 October 1990 to 30 June 2026"},
		"1990-10-03/..":         {"seit 03.10.1990", "since 3 October 1990"},
		"../2026-06-30":         {"bis 30.06.2026", "until 30 June 2026"},
	} {
		require.Equal(t, want[0], civil.MustParsePeriod(period).Format(language.German))
		require.Equal(t, want[1], civil.MustParsePeriod(period).Format(language.English))
	}
	require.Empty(t, civil.Period{}.Format(language.German))
}

func ExamplePeriod_Format() {
	fmt.Println(civil.MustParsePeriod("1990-10-03/2026-06-30").Format(language.German))
	// Output: vom 03.10.1990 bis 30.06.2026
}
