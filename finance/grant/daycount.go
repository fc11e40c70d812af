package grant

import (
	"database/sql/driver"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

// DayCount says how days are counted and which part of a year a day is. § 49a VwVfG does not say it.
type DayCount uint8

const (
	// ActualActual counts each day, as 1/365 and in a leap year as 1/366. [RepaymentTerms] use it, which is assumed.
	ActualActual DayCount = iota + 1

	// Actual365 counts each day, as 1/365 in every year. Published calculators of interest on late payment use it; that many
	// courts and creditors do is general knowledge.
	Actual365

	// Thirty360 is the German commercial method: a month has 30 days and a year 360. The 31st of a month counts for nothing, and
	// the last day of February for all that it lacks to the 30th: three days, or two in a leap year. So the days of two periods
	// that follow each other are those of both together, wherever a part payment cuts them; other methods of the name count a
	// period that ends with February up to the 28th or 29th only. Calculators for court dunning have it; that banks use it is
	// general knowledge.
	Thirty360
)

var dayCounts = bilingual.Words[DayCount]{Name: "day count", List: []bilingual.Word[DayCount]{
	{Value: ActualActual, Word: "actual-actual", Text: bilingual.Text{
		German:  "taggenau durch die Tage des Jahres (365, im Schaltjahr 366)",
		English: "each day, by the days of the year (365, or 366 in a leap year)",
	}},
	{Value: Actual365, Word: "actual-365", Text: bilingual.Text{
		German:  "taggenau durch 365 (so nach allgemeiner Kenntnis viele Gerichte und Gläubiger)",
		English: "each day, by 365 (as many courts and creditors do, by general knowledge)",
	}},
	{Value: Thirty360, Word: "30-360", Text: bilingual.Text{
		German:  "Monate zu 30 Tagen durch 360 (deutsche kaufmännische Methode; so nach allgemeiner Kenntnis Banken)",
		English: "months of 30 days, by 360 (German commercial method; as banks do, by general knowledge)",
	}},
}}

// IsValid reports whether c is one of the three.
func (c DayCount) IsValid() bool { return dayCounts.Has(c) }

// String returns "actual-actual", "actual-365" or "30-360", and "" for anything else.
func (c DayCount) String() string { return dayCounts.String(c) }

// Text returns for readers how days are counted, and who counts so.
func (c DayCount) Text(tag language.Tag) string { return dayCounts.Text(c, tag) }

// MarshalText returns [DayCount.String]; what is no day count is a [*bilingual.WordError].
func (c DayCount) MarshalText() ([]byte, error) { return dayCounts.Marshal(c) }

// UnmarshalText reads what MarshalText writes.
func (c *DayCount) UnmarshalText(text []byte) error { return dayCounts.Unmarshal(c, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (c DayCount) Value() (driver.Value, error) { return dayCounts.Value(c) }

// Scan reads the word from a database; see [bilingual.Words].
func (c *DayCount) Scan(column any) error { return dayCounts.Scan(c, column) }

// Days returns how many days the count finds from the first day through the last, both included. It is 0 where a day is missing
// or the last is before the first, and where c is no day count.
func (c DayCount) Days(from, through civil.Date) int {
	switch {
	case from.IsZero() || through.Before(from) || !c.IsValid():
		return 0
	case c == Thirty360:
		return thirtiesThrough(through) - thirtiesBefore(from)
	}
	return through.DaysSince(from) + 1
}

// thirtiesThrough returns the days of years of 360 days up to the end of the day.
func thirtiesThrough(day civil.Date) int {
	of := min(day.Day(), 30)
	if day.AddDays(1).Month() != day.Month() {
		of = 30
	}
	return 360*day.Year() + 30*int(day.Month()-1) + of
}

// thirtiesBefore returns the days of years of 360 days up to the beginning of the day.
func thirtiesBefore(day civil.Date) int {
	return 360*day.Year() + 30*int(day.Month()-1) + day.Day() - 1
}

// daysOfYear returns the days by which those of a year are divided.
func (c DayCount) daysOfYear(year int) int {
	switch {
	case c == Thirty360:
		return 360
	case c == ActualActual && isLeap(year):
		return 366
	}
	return 365
}

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }
