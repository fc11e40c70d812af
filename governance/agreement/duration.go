package agreement

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

// Duration is a length of time as agreements state it, such as "6 weeks" or "12 months". The zero value is not recorded.
type Duration struct {
	Number int // from 1
	Unit   TimeUnit
}

// TimeUnit is a unit of time by the calendar.
type TimeUnit string

// From days to years.
const (
	Days     TimeUnit = "days"
	Weeks    TimeUnit = "weeks"
	Months   TimeUnit = "months"
	Quarters TimeUnit = "quarters"
	Years    TimeUnit = "years"
)

var timeUnits = bilingual.Words[TimeUnit]{Name: "unit of time", List: []bilingual.Word[TimeUnit]{
	{Value: Days, Word: "days", Text: bilingual.Text{German: "Tage", English: "days"}},
	{Value: Weeks, Word: "weeks", Text: bilingual.Text{German: "Wochen", English: "weeks"}},
	{Value: Months, Word: "months", Text: bilingual.Text{German: "Monate", English: "months"}},
	{Value: Quarters, Word: "quarters", Text: bilingual.Text{German: "Quartale", English: "quarters"}},
	{Value: Years, Word: "years", Text: bilingual.Text{German: "Jahre", English: "years"}},
}}

// oneOfUnit are the German words for one of each.
var oneOfUnit = map[TimeUnit]string{Days: "Tag", Weeks: "Woche", Months: "Monat", Quarters: "Quartal", Years: "Jahr"}

// String returns the word as data writes it; "" for what is no unit of time.
func (u TimeUnit) String() string { return timeUnits.String(u) }

// Text returns the word for readers, in the plural.
func (u TimeUnit) Text(tag language.Tag) string { return timeUnits.Text(u, tag) }

// IsValid reports whether it is one of the list.
func (u TimeUnit) IsValid() bool { return timeUnits.Has(u) }

// MarshalText returns [TimeUnit.String]; what is no unit of time is a [*bilingual.WordError].
func (u TimeUnit) MarshalText() ([]byte, error) { return timeUnits.Marshal(u) }

// UnmarshalText reads what MarshalText writes.
func (u *TimeUnit) UnmarshalText(text []byte) error { return timeUnits.Unmarshal(u, text) }

// Value stores the word in a database; see [bilingual.Words].
func (u TimeUnit) Value() (driver.Value, error) { return timeUnits.Value(u) }

// Scan reads the word from a database; see [bilingual.Words].
func (u *TimeUnit) Scan(column any) error { return timeUnits.Scan(u, column) }

// DurationError tells that a text is no [Duration].
type DurationError struct{ Input string }

func (e *DurationError) Error() string { return "agreement: " + e.text().English }

// Text returns what is wrong and what would be right.
func (e *DurationError) Text(tag language.Tag) string { return e.text().In(tag) }

func (e *DurationError) text() bilingual.Text {
	if meant, ok := durationMeant(e.Input); ok {
		return bilingual.Sprintf("„%s“ ist keine Frist; %s", "%q is no period; %s", e.Input, meant)
	}
	return bilingual.Text{
		German: fmt.Sprintf("„%s“ ist keine Frist; möglich ist eine Zahl mit days, weeks, months, quarters oder years, etwa "+
			"„6 weeks“ für sechs Wochen", e.Input),
		English: fmt.Sprintf("%q is not a period; want a number with days, weeks, months, quarters or years, such as \"6 weeks\"", e.Input),
	}
}

// mostOfUnit is the largest number of a duration: a hundred years in months.
const mostOfUnit = 1200

// ParseDuration reads a duration: a number and a unit, whose final s may be missing. Anything else is a [*DurationError].
func ParseDuration(text string) (Duration, error) {
	fields := strings.Fields(text)
	if len(fields) == 2 {
		number, _ := strconv.Atoi(fields[0]) // 0 where it is no number
		unit := TimeUnit(strings.TrimSuffix(fields[1], "s") + "s")
		if d := (Duration{number, unit}); d.IsValid() && fields[0] == strconv.Itoa(number) {
			return d, nil
		}
	}
	return Duration{}, &DurationError{Input: shortened(strings.Join(fields, " "))}
}

// IsZero reports whether no duration is recorded.
func (d Duration) IsZero() bool { return d == Duration{} }

// IsValid reports whether it is a duration: a number from 1 to 1200 and a unit.
func (d Duration) IsValid() bool { return d.Number >= 1 && d.Number <= mostOfUnit && d.Unit.IsValid() }

// Months returns the duration in months. It reports false for days and weeks, which are no number of months.
func (d Duration) Months() (int, bool) {
	switch d.Unit {
	case Months:
		return d.Number, true
	case Quarters:
		return 3 * d.Number, true
	case Years:
		return 12 * d.Number, true
	}
	return 0, false
}

// String returns the duration as data writes it, such as "1 month"; "" for what is none.
func (d Duration) String() string {
	if !d.IsValid() {
		return ""
	}
	unit := d.Unit.String()
	if d.Number == 1 {
		unit = strings.TrimSuffix(unit, "s")
	}
	return strconv.Itoa(d.Number) + " " + unit
}

// Text returns the duration for readers.
func (d Duration) Text(tag language.Tag) string {
	if !bilingual.German(tag) || !d.IsValid() {
		return d.String()
	}
	if d.Number == 1 {
		return "1 " + oneOfUnit[d.Unit]
	}
	return strconv.Itoa(d.Number) + " " + d.Unit.Text(tag)
}

// Format returns what [Duration.Text] returns; it lets a duration stand as a parameter of a finding.
func (d Duration) Format(tag language.Tag) string { return d.Text(tag) }

// MarshalText returns [Duration.String]; what is no duration is a [*DurationError].
func (d Duration) MarshalText() ([]byte, error) {
	if !d.IsValid() {
		return nil, &DurationError{Input: fmt.Sprintf("%d %s", d.Number, shortened(string(d.Unit)))}
	}
	return []byte(d.String()), nil
}

// UnmarshalText reads what [ParseDuration] reads.
func (d *Duration) UnmarshalText(text []byte) error {
	parsed, err := ParseDuration(string(text))
	if err == nil {
		*d = parsed
	}
	return err
}

// UnmarshalFormer reads the field noticeMonths of earlier documents, a number of months.
func (d *Duration) UnmarshalFormer(_ string, value []byte) error {
	var number int
	_ = json.Unmarshal(value, &number) // 0 where it is no number
	if !(Duration{number, Months}).IsValid() {
		return &DurationError{Input: shortened(string(value))}
	}
	*d = Duration{number, Months}
	return nil
}

// Value stores the duration in a database column of text, and the zero value as NULL.
func (d Duration) Value() (driver.Value, error) {
	if d.IsZero() {
		return nil, nil
	}
	text, err := d.MarshalText()
	return string(text), err
}

// Scan reads a duration from a database column of text; NULL is the zero value.
func (d *Duration) Scan(column any) error { return bilingual.ScanText("period", d, column) }

// Month is a month or a whole year, for days of which no more is known: "2019-02" or "2019". The zero value is not recorded.
type Month struct {
	// First is the first day of the month or the year.
	First civil.Date
	// Year tells whether it is the whole year.
	Year bool
}

// MonthError tells that a text is neither a month nor a year.
type MonthError struct{ Input string }

func (e *MonthError) Error() string { return "agreement: " + e.text().English }

// Text returns what is wrong and what would be right.
func (e *MonthError) Text(tag language.Tag) string { return e.text().In(tag) }

func (e *MonthError) text() bilingual.Text {
	return bilingual.Text{
		German:  fmt.Sprintf("„%s“ ist weder ein Monat noch ein Jahr; möglich ist JJJJ-MM oder JJJJ, etwa 2019-02", e.Input),
		English: fmt.Sprintf("%q is neither a month nor a year; want YYYY-MM or YYYY, such as 2019-02", e.Input),
	}
}

// ParseMonth reads a month as YYYY-MM or a year as YYYY. Anything else is a [*MonthError].
func ParseMonth(text string) (Month, error) {
	m := Month{Year: len(text) == len("2019")}
	first := text + "-01"
	if m.Year {
		first = text + "-01-01"
	}
	day, err := civil.Parse(first)
	if err != nil {
		return Month{}, &MonthError{Input: shortened(text)}
	}
	m.First = day
	return m, nil
}

// IsZero reports whether no month is recorded.
func (m Month) IsZero() bool { return m.First.IsZero() }

// Period returns the days of the month or the year; the zero period for the zero value.
func (m Month) Period() civil.Period {
	if m.IsZero() {
		return civil.Period{}
	}
	months := 1
	if m.Year {
		months = 12
	}
	return civil.Period{From: m.First, Through: m.First.AddMonths(months).AddDays(-1)}
}

// String returns the month as data writes it; "" for the zero value.
func (m Month) String() string {
	text := m.First.String()
	switch {
	case text == "":
		return ""
	case m.Year:
		return text[:len("2019")]
	}
	return text[:len("2019-02")]
}

// Text returns the month for readers: "02.2019".
func (m Month) Text(tag language.Tag) string {
	text := m.String()
	if m.Year || !bilingual.German(tag) || text == "" {
		return text
	}
	return text[len("2019-"):] + "." + text[:len("2019")]
}

// Format returns what [Month.Text] returns; it lets a month stand as a parameter of a finding.
func (m Month) Format(tag language.Tag) string { return m.Text(tag) }

// MarshalText returns [Month.String]; the zero value is a [*MonthError].
func (m Month) MarshalText() ([]byte, error) {
	if m.String() == "" {
		return nil, &MonthError{}
	}
	if parsed, _ := ParseMonth(m.String()); parsed != m {
		return nil, &MonthError{Input: m.First.String()}
	}
	return []byte(m.String()), nil
}

// UnmarshalText reads what [ParseMonth] reads.
func (m *Month) UnmarshalText(text []byte) error {
	parsed, err := ParseMonth(string(text))
	if err == nil {
		*m = parsed
	}
	return err
}

// Value stores the month in a database column of text, and the zero value as NULL.
func (m Month) Value() (driver.Value, error) {
	if m.IsZero() {
		return nil, nil
	}
	text, err := m.MarshalText()
	return string(text), err
}

// Scan reads a month from a database column of text; NULL is the zero value.
func (m *Month) Scan(column any) error { return bilingual.ScanText("month", m, column) }
