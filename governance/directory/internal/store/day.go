package store

import (
	"time"

	"github.com/foederal/foederal/governance/civil"
)

// Day is a calendar day in two bytes. Days compare as the dates do; the zero Day is no date.
type Day uint16

const (
	firstYear = 1950
	lastYear  = firstYear + 127
)

// DayOf packs a date; ok is false outside the years 1950 to 2077.
func DayOf(d civil.Date) (day Day, ok bool) {
	if d.IsZero() {
		return 0, true
	}
	if d.Year() < firstYear || d.Year() > lastYear {
		return 0, false
	}
	return Day((d.Year()-firstYear)<<9 | int(d.Month())<<5 | d.Day()), true
}

// Date unpacks the day.
func (d Day) Date() civil.Date {
	if d == 0 {
		return civil.Date{}
	}
	date, err := civil.Of(firstYear+int(d>>9), time.Month(d>>5&15), int(d&31))
	if err != nil {
		return civil.Date{}
	}
	return date
}
