package deadline

import (
	"database/sql/driver"
	"time"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// HolidayStatus tells whether a day is a public holiday.
type HolidayStatus uint8

// A day whose status is not recorded may be a holiday or none.
const (
	IsHoliday HolidayStatus = iota + 1
	IsNoHoliday
	HolidayNotRecorded
)

var holidayStatuses = bilingual.Words[HolidayStatus]{Name: "status of a day", List: []bilingual.Word[HolidayStatus]{
	{Value: IsHoliday, Word: "holiday", Text: bilingual.Text{German: "gesetzlicher Feiertag", English: "public holiday"}},
	{Value: IsNoHoliday, Word: "no-holiday", Text: bilingual.Text{German: "kein gesetzlicher Feiertag", English: "no public holiday"}},
	{Value: HolidayNotRecorded, Word: "not-recorded", Text: bilingual.Text{German: "nicht vermerkt", English: "not recorded"}},
}}

// IsValid reports whether s is one of the three.
func (s HolidayStatus) IsValid() bool { return holidayStatuses.Has(s) }

// String returns "holiday", "no-holiday" or "not-recorded", and "" for anything else.
func (s HolidayStatus) String() string { return holidayStatuses.String(s) }

// Text returns the status for readers.
func (s HolidayStatus) Text(tag language.Tag) string { return holidayStatuses.Text(s, tag) }

// MarshalText returns [HolidayStatus.String]; what is no status is a [*bilingual.WordError].
func (s HolidayStatus) MarshalText() ([]byte, error) { return holidayStatuses.Marshal(s) }

// UnmarshalText reads what MarshalText writes.
func (s *HolidayStatus) UnmarshalText(text []byte) error { return holidayStatuses.Unmarshal(s, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (s HolidayStatus) Value() (driver.Value, error) { return holidayStatuses.Value(s) }

// Scan reads the word from a database; see [bilingual.Words].
func (s *HolidayStatus) Scan(column any) error { return holidayStatuses.Scan(s, column) }

// Holiday is what is known of a day.
type Holiday struct {
	Status HolidayStatus
	// Name is that of the holiday, such as "Karfreitag"; where the status is not recorded, why.
	Name bilingual.Text
	// Source is the norm; zero where nothing is recorded.
	Source law.Source
}

// Holidays are the public holidays of a place. Sundays need not be among them.
type Holidays interface {
	On(day civil.Date) Holiday
}

// NotRecorded returns the holidays of a place of which none is recorded. A period that can only end on a working day has no decided
// end there.
func NotRecorded(place bilingual.Text) Holidays { return unrecorded{place} }

type unrecorded struct{ place bilingual.Text }

func (u unrecorded) On(civil.Date) Holiday {
	return Holiday{Status: HolidayNotRecorded, Name: bilingual.Sprintf("die gesetzlichen Feiertage sind nicht vermerkt (%s)",
		"the public holidays are not recorded (%s)", u.place)}
}

// Easter returns Easter Sunday of a year from 1583 to 9999, by the Gregorian reckoning, from which the movable holidays are counted;
// the zero Date for any other year.
func Easter(year int) civil.Date {
	if year < 1583 || year > 9999 {
		return civil.Date{}
	}
	// Anonymous Gregorian computus (Meeus, Jones, Butcher).
	golden, century, rest := year%19, year/100, year%100
	skipped, moon := century/4, (century+8)/25
	epact := (19*golden + century - skipped - (century-moon+1)/3 + 15) % 30
	weekday := (32 + 2*(century%4) + 2*(rest/4) - epact - rest%4) % 7
	late := (golden + 11*epact + 22*weekday) / 451
	days := epact + weekday - 7*late + 114
	day, err := civil.Of(year, time.Month(days/31), days%31+1)
	if err != nil {
		return civil.Date{}
	}
	return day
}
