package civil

import (
	"database/sql/driver"
	"fmt"
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
)

// DateRange is a [Period] in the form of the type daterange of PostgreSQL, so that the database itself can ask which rows held on a
// day (valid @> day) and refuse two that overlap. Period(r) and DateRange(p) turn one into the other.
//
// An open side has no bound, and the zero DateRange is "[,]", which holds every day and is not NULL: nothing is known of a NULL,
// while a period without beginning and end holds. A period that ends before it begins has no form there and is a [*PeriodError].
type DateRange Period

const (
	afterLastDay = "10000-01-01" // the bound that PostgreSQL makes of a last day 9999-12-31
	emptyRange   = "empty"       // how PostgreSQL writes a range without a day
)

// Value returns the range with both days included: "[2018-10-16,2022-12-31]".
func (r DateRange) Value() (driver.Value, error) {
	if Period(r).IsEmpty() {
		return nil, periodError(Period(r).String(), bilingual.Text{
			German:  "er endet, bevor er beginnt; eine Spalte vom Typ daterange kann das nicht festhalten",
			English: "it ends before it begins; a column of type daterange cannot keep that",
		})
	}
	var b [len("[2006-01-02,2006-01-02]")]byte
	text := append(b[:0], '[')
	if !r.From.IsZero() {
		text = r.From.digits(text)
	}
	text = append(text, ',')
	if !r.Through.IsZero() {
		text = r.Through.digits(text)
	}
	return string(append(text, ']')), nil
}

// Scan reads a column of type daterange, in whichever way its bounds are included; PostgreSQL sends "[2018-10-16,2023-01-01)". NULL,
// which would become a range of every day (use sql.Null[civil.DateRange]), other text, the empty range and the bounds infinity are a
// [*PeriodError], a column of another type is a [*bilingual.ColumnError]. After an error r is what it was before.
func (r *DateRange) Scan(src any) error {
	var text string
	switch src := src.(type) {
	case nil:
		return periodError("NULL", bilingual.Text{
			German:  "ein fehlender Bereich ist nicht jeder Tag; in sql.Null[civil.DateRange] einlesen",
			English: "a missing range is not every day; scan into sql.Null[civil.DateRange]",
		})
	case string:
		text = src
	case []byte:
		text = string(src)
	default:
		return &bilingual.ColumnError{Name: "range of days", Type: fmt.Sprintf("%T", src)}
	}
	p, err := parseRange(text)
	if err != nil {
		return err
	}
	*r = DateRange(p)
	return nil
}

func parseRange(s string) (Period, error) {
	if s == emptyRange {
		return Period{}, periodError(s, bilingual.Text{
			German: "der Bereich enthält keinen Tag", English: "the range holds no day",
		})
	}
	from, through, ok := strings.Cut(s, ",")
	if !ok || len(from) == 0 || len(through) == 0 {
		return Period{}, periodError(clip(s), wantRange)
	}
	opening, from := from[0], from[1:]
	through, closing := through[:len(through)-1], through[len(through)-1]
	first, okFirst := bound(from, opening == '[', opening == '(', 1)
	last, okLast := bound(through, closing == ']', closing == ')', -1)
	p := Period{From: first, Through: last}
	if !okFirst || !okLast || p.IsEmpty() {
		return Period{}, periodError(clip(s), wantRange)
	}
	return p, nil
}

var wantRange = bilingual.Text{
	German:  "verlangt ist ein Bereich wie [2018-10-16,2023-01-01) mit Tagen der Jahre 1 bis 9999, ohne Grenze für eine offene Seite",
	English: "want a range such as [2018-10-16,2023-01-01) with days of the years 1 to 9999, without a bound for an open side",
}

// bound reads one side of a range and returns the first or last day that lies in it; inwards is the day next to a bound that does not.
func bound(s string, included, excluded bool, inwards int) (Date, bool) {
	switch {
	case !included && !excluded:
		return Date{}, false
	case s == "":
		return Date{}, true
	case s == afterLastDay && excluded && inwards < 0:
		day, err := Of(lastYear, 12, 31)
		return day, err == nil
	}
	day, err := Parse(s)
	if err != nil {
		return Date{}, false
	}
	if excluded {
		day = day.AddDays(inwards)
	}
	return day, !day.IsZero()
}
