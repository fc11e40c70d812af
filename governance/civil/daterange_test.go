package civil_test

import (
	"database/sql"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

func ExampleDateRange() {
	inForce := civil.MustParsePeriod("2018-10-16/2022-12-31")
	column, err := civil.DateRange(inForce).Value()
	fmt.Println(column, err)

	var read civil.DateRange
	err = read.Scan("[2018-10-16,2023-01-01)") // as PostgreSQL sends it
	fmt.Println(civil.Period(read), err)
	// Output:
	// [2018-10-16,2022-12-31] <nil>
	// 2018-10-16/2022-12-31 <nil>
}

// PostgreSQL includes the lower bound and excludes the upper one in what it sends, section 8.17.7 of its manual; its other
// spellings mean the same days.
func TestDateRangeScan(t *testing.T) {
	for _, c := range []struct{ column, period string }{
		{"[2018-10-16,2023-01-01)", "2018-10-16/2022-12-31"},
		{"[2018-10-16,2022-12-31]", "2018-10-16/2022-12-31"},
		{"(2018-10-15,2023-01-01)", "2018-10-16/2022-12-31"},
		{"[2024-02-29,2024-03-01)", "2024-02-29/2024-02-29"},
		{"[2018-10-16,)", "2018-10-16/.."},
		{"(,2023-01-01)", "../2022-12-31"},
		{"(,)", "../.."},
		{"[2018-10-16,10000-01-01)", "2018-10-16/9999-12-31"},
		{"[0001-01-01,0001-01-02)", "0001-01-01/0001-01-01"},
	} {
		want := civil.MustParsePeriod(c.period)
		for _, column := range []any{c.column, []byte(c.column)} {
			var got civil.DateRange
			require.NoError(t, got.Scan(column), c.column)
			require.Equal(t, want, civil.Period(got), c.column)
		}
	}
}

func TestDateRangeRefuses(t *testing.T) {
	before := civil.DateRange(civil.MustParsePeriod("2018-10-16/2022-12-31"))
	for _, column := range []string{
		"", "empty", "[", ",", "[,", ",]", "2018-10-16,2023-01-01", "{2018-10-16,2023-01-01)", "[2018-10-16;2023-01-01)",
		"[2018-10-16,infinity)", "[-infinity,2018-10-16)", "[2018-06-31,)", "[2023-01-01,2018-10-16)", "[2018-10-16,2018-10-16)",
		"(9999-12-31,)", "(10000-01-01,)", "(,0001-01-01)", "[10000-01-01,)", "[,10000-01-01]", "[2018-10-16,2019-01-01),[2020-01-01,)",
		"2018-10-16/2022-12-31", `["2018-10-16","2023-01-01")`, "[0044-03-15 BC,)",
	} {
		got := before
		var fault *civil.PeriodError
		require.ErrorAs(t, got.Scan(column), &fault, column)
		require.Equal(t, before, got, column)
	}
	for _, column := range []any{int64(20181016), 1.5, true} {
		var fault *bilingual.ColumnError
		got := before
		require.ErrorAs(t, got.Scan(column), &fault)
		require.Equal(t, before, got)
	}
	_, err := civil.DateRange(civil.MustParsePeriod("2022-12-31/2018-10-16")).Value()
	var fault *civil.PeriodError
	require.ErrorAs(t, err, &fault)
	require.Equal(t, "2022-12-31/2018-10-16", fault.Input)
}

// A range of every day is one thing, and a range that is missing another.
func TestDateRangeOfEveryDay(t *testing.T) {
	column, err := civil.DateRange{}.Value()
	require.NoError(t, err)
	require.Equal(t, "[,]", column, "NULL @> day would be unknown, and the zero Period holds every day")

	before := civil.DateRange(civil.MustParsePeriod("2018-10-16/2022-12-31"))
	got, fault := before, (*civil.PeriodError)(nil)
	require.ErrorAs(t, got.Scan(nil), &fault)
	require.Equal(t, before, got)
	missing := sql.Null[civil.DateRange]{V: before, Valid: true}
	require.NoError(t, missing.Scan(nil))
	require.Zero(t, missing)
}

func BenchmarkDateRangeScan(b *testing.B) {
	var r civil.DateRange
	var column any = "[2018-10-16,2023-01-01)"
	b.ReportAllocs()
	for b.Loop() {
		if err := r.Scan(column); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDateRangeValue(b *testing.B) {
	r := civil.DateRange(civil.MustParsePeriod("2018-10-16/2022-12-31"))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.Value(); err != nil {
			b.Fatal(err)
		}
	}
}

// Whatever is read is a period that is written and read again as the same.
func FuzzDateRange(f *testing.F) {
	for _, seed := range []string{"[2018-10-16,2023-01-01)", "(,)", "empty", "[2018-10-16,10000-01-01)", "(0001-01-01,0001-01-03]"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, column string) {
		var read, again civil.DateRange
		if read.Scan(column) != nil {
			require.Zero(t, read)
			return
		}
		require.False(t, civil.Period(read).IsEmpty())
		written, err := read.Value()
		require.NoError(t, err)
		require.NoError(t, again.Scan(written))
		require.Equal(t, read, again)
	})
}
