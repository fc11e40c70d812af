// Package civil holds calendar days and periods of days, as law and official registers use them: without a clock and
// without a time zone.
//
// A [Date] is one day of the proleptic Gregorian calendar. Its zero value means "no date"; it is before every real day.
// A [Period] runs from its first day through its last day, both included, because German law counts "bis zum Ablauf
// des …". A period whose Through is the zero Date has no end yet.
//
// A Date is written as "2006-01-02" in text, JSON and SQL, where it fits a column of type DATE. "No date" is the empty
// text, JSON null and SQL NULL, and each of them is read back as the zero Date, so that no value changes on its way out
// and in again. Nothing else is read: a number, a time of day or another order of day and month is a [*DateError].
//
// The package knows no "today". A program that needs the current day hands it in.
package civil

import (
	"fmt"
	"strings"
	"time"
)

const (
	firstYear = 1
	lastYear  = 9999
)

// Date is a calendar day. The zero value means "no date". Dates can be compared with ==.
type Date struct {
	year  uint16
	month uint8
	day   uint8
}

// Of returns the given day. Years run from 1 to 9999. A day that the calendar does not have, such as 31 June, is a
// [*DateError].
func Of(year int, month time.Month, day int) (Date, error) {
	if !exists(year, month, day) {
		return Date{}, dateError(fmt.Sprintf("%04d-%02d-%02d", year, int(month), day), reasonAgainst(year, month, day))
	}
	return Date{uint16(year), uint8(month), uint8(day)}, nil
}

// Parse reads a day in the form "2006-01-02" (ISO 8601, RFC 3339 full-date). Nothing else is accepted: no blanks, no
// missing zeros, no time of day, no empty text. Whatever is refused is a [*DateError].
func Parse(s string) (Date, error) {
	if len(s) != len("2006-01-02") || s[4] != '-' || s[7] != '-' {
		return Date{}, notInForm(s)
	}
	year, ok1 := number(s[0:4])
	month, ok2 := number(s[5:7])
	day, ok3 := number(s[8:10])
	if !ok1 || !ok2 || !ok3 {
		return Date{}, notInForm(s)
	}
	if !exists(year, time.Month(month), day) {
		return Date{}, dateError(s, reasonAgainst(year, time.Month(month), day))
	}
	return Date{uint16(year), uint8(month), uint8(day)}, nil
}

// MustParse is [Parse] for dates that stand in the source code; it panics where Parse returns an error.
func MustParse(s string) Date {
	d, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

// OfTime returns the calendar day that t shows in its own location. The zero Time means "no time" and gives the zero
// Date. A year outside 1 to 9999 is a [*DateError].
func OfTime(t time.Time) (Date, error) {
	if t.IsZero() {
		return Date{}, nil
	}
	year, month, day := t.Date()
	return Of(year, month, day)
}

// Year returns the year, 0 for the zero Date.
func (d Date) Year() int { return int(d.year) }

// Month returns the month, 0 for the zero Date.
func (d Date) Month() time.Month { return time.Month(d.month) }

// Day returns the day of the month, 0 for the zero Date.
func (d Date) Day() int { return int(d.day) }

// IsZero reports whether d is "no date".
func (d Date) IsZero() bool { return d == Date{} }

// ordinal puts dates in order; it does not count days.
func (d Date) ordinal() int32 { return int32(d.year)<<9 | int32(d.month)<<5 | int32(d.day) }

// Compare returns -1, 0 or +1 as d is before, equal to or after e.
func (d Date) Compare(e Date) int {
	switch a, b := d.ordinal(), e.ordinal(); {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// Before reports whether d is an earlier day than e.
func (d Date) Before(e Date) bool { return d.ordinal() < e.ordinal() }

// After reports whether d is a later day than e.
func (d Date) After(e Date) bool { return d.ordinal() > e.ordinal() }

// Time returns midnight UTC of the day, for packages that want a [time.Time]; the zero Date gives the zero Time.
func (d Date) Time() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return time.Date(int(d.year), time.Month(d.month), int(d.day), 0, 0, 0, 0, time.UTC)
}

// AddDays returns the day n days after d, or before it where n is negative. Outside the years 1 to 9999, and for the
// zero Date, the result is the zero Date.
func (d Date) AddDays(n int) Date {
	const longest = 9999 * 366
	if d.IsZero() || n > longest || n < -longest {
		return Date{}
	}
	year, month, day := time.Date(int(d.year), time.Month(d.month), int(d.day)+n, 0, 0, 0, 0, time.UTC).Date()
	if year < firstYear || year > lastYear {
		return Date{}
	}
	return Date{uint16(year), uint8(month), uint8(day)}
}

// AddMonths returns the day with the same number n months later, or earlier where n is negative; in a month that is too
// short for it, the last day of that month, as § 188 Abs. 3 BGB has it. A year is twelve months. Outside the years 1 to
// 9999, and for the zero Date, the result is the zero Date.
func (d Date) AddMonths(n int) Date {
	const most = 12 * 9999
	if d.IsZero() || n > most || n < -most {
		return Date{}
	}
	months := 12*int(d.year) + int(d.month) - 1 + n
	year, month := months/12, time.Month(months%12+1)
	if year < 1 || year > 9999 {
		return Date{}
	}
	return Date{uint16(year), uint8(month), uint8(min(int(d.day), daysIn(year, month)))}
}

// DaysSince returns how many days d is after e; it is negative where d is before e. Between a day and "no date" there is
// no distance: ask [Date.IsZero] first where a date may be missing, for the result is 0 then.
func (d Date) DaysSince(e Date) int {
	if d.IsZero() || e.IsZero() {
		return 0
	}
	const secondsPerDay = 24 * 60 * 60
	return int((d.Time().Unix() - e.Time().Unix()) / secondsPerDay)
}

// String returns the day as "2006-01-02", and "" for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return string(d.digits(make([]byte, 0, len("2006-01-02"))))
}

// digits appends the ten characters of a day that is not zero.
func (d Date) digits(b []byte) []byte {
	y, m, day := d.year, d.month, d.day
	return append(b,
		'0'+byte(y/1000), '0'+byte(y/100%10), '0'+byte(y/10%10), '0'+byte(y%10), '-',
		'0'+m/10, '0'+m%10, '-',
		'0'+day/10, '0'+day%10)
}

// number reads digits and nothing else.
func number(s string) (n int, ok bool) {
	for i := range len(s) {
		c := s[i] - '0'
		if c > 9 {
			return 0, false
		}
		n = 10*n + int(c)
	}
	return n, true
}

func exists(year int, month time.Month, day int) bool {
	return year >= firstYear && year <= lastYear && month >= time.January && month <= time.December && day >= 1 && day <= daysIn(year, month)
}

func daysIn(year int, month time.Month) int {
	switch month {
	case time.February:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case time.April, time.June, time.September, time.November:
		return 30
	}
	return 31
}

// clip keeps error texts short however long the input was.
func clip(s string) string {
	const most = 40
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}
