package civil

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"time"

	"github.com/foederal/foederal/governance/bilingual"
)

// AppendText appends the day as "2006-01-02" and the zero Date as nothing; the error is always nil.
func (d Date) AppendText(b []byte) ([]byte, error) {
	if d.IsZero() {
		return b, nil
	}
	return d.digits(b), nil
}

// MarshalText returns the day as "2006-01-02" and the zero Date as empty text; the error is always nil.
func (d Date) MarshalText() ([]byte, error) {
	return d.AppendText(make([]byte, 0, len("2006-01-02")))
}

// UnmarshalText reads what [Parse] reads, and empty text as the zero Date. After an error d is what it was before.
func (d *Date) UnmarshalText(text []byte) error {
	return d.read(string(text))
}

// MarshalJSON returns the day as a JSON string and the zero Date as null; the error is always nil. The tag option
// omitzero leaves a zero Date out.
func (d Date) MarshalJSON() ([]byte, error) {
	if d.IsZero() {
		return []byte("null"), nil
	}
	b := append(make([]byte, 0, len(`"2006-01-02"`)), '"')
	return append(d.digits(b), '"'), nil
}

// UnmarshalJSON reads a JSON string in the form of [Parse]; null and the empty string are the zero Date. Everything else
// is a [*DateError], numbers too: 20181016 and 1539648000 are both written for dates, and nothing tells them apart.
// After an error d is what it was before.
func (d *Date) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		*d = Date{}
		return nil
	}
	var s string
	if err := json.Unmarshal(data, &s); err != nil {
		return dateError(clip(string(data)), bilingual.Text{
			German:  `verlangt ist ein Text in JSON in der Form "JJJJ-MM-TT", oder null für keinen Tag`,
			English: `want a JSON string in the form "YYYY-MM-DD", or null for no date`,
		})
	}
	return d.read(s)
}

// Scan reads a column of type DATE: a [time.Time] by the calendar day it shows in its own location, text in the form of
// [Parse], and NULL or empty text as the zero Date. Everything else, numbers too, is a [*DateError]. After an error d is
// what it was before.
//
// The zero Time is the zero Date, as in [OfTime], because drivers send it for the 0000-00-00 of MySQL; the day 0001-01-01 therefore
// comes back only from a column of text.
func (d *Date) Scan(src any) error {
	switch src := src.(type) {
	case nil:
		*d = Date{}
		return nil
	case time.Time:
		day, err := OfTime(src)
		if err != nil {
			return err
		}
		*d = day
		return nil
	case string:
		return d.read(src)
	case []byte:
		return d.read(string(src))
	}
	return dateError(clip(fmt.Sprint(src)), bilingual.Sprintf(
		"die Datenbank lieferte %T; verlangt ist eine Spalte vom Typ DATE oder Text in der Form JJJJ-MM-TT",
		"the database sent %T; want a column of type DATE, or text in the form YYYY-MM-DD", src))
}

// Value returns the day as text in the form of an SQL DATE, "2006-01-02", and the zero Date as NULL; the error is always
// nil.
func (d Date) Value() (driver.Value, error) {
	if d.IsZero() {
		return nil, nil
	}
	return d.String(), nil
}

func (d *Date) read(s string) error {
	if s == "" {
		*d = Date{}
		return nil
	}
	day, err := Parse(s)
	if err != nil {
		return err
	}
	*d = day
	return nil
}
