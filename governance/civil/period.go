package civil

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
)

// Period runs from the day From through the day Through, both included. A zero From has no known beginning, a zero
// Through has no end yet; the zero Period therefore holds every day. In JSON an open side is left out:
//
//	{"from":"2018-10-16","through":"2022-12-31"}
//
// In text and SQL it is "2018-10-16/2022-12-31", with ".." for an open side; the zero Period is NULL.
//
// A period that ends before it begins can be written and read. It is empty, which [Period.IsEmpty] tells; whether it is
// a mistake, the reader of the document knows.
type Period struct {
	From    Date `json:"from,omitzero"`
	Through Date `json:"through,omitzero"`
}

// Contains reports whether the day lies in the period. The zero Date lies in none.
func (p Period) Contains(day Date) bool {
	return !day.IsZero() && !day.Before(p.From) && (p.Through.IsZero() || !day.After(p.Through))
}

// Overlaps reports whether the two periods have a day in common.
func (p Period) Overlaps(q Period) bool {
	return !p.IsEmpty() && !q.IsEmpty() &&
		(p.Through.IsZero() || !q.From.After(p.Through)) &&
		(q.Through.IsZero() || !p.From.After(q.Through))
}

// IsEmpty reports whether the period ends before it begins and so holds no day.
func (p Period) IsEmpty() bool { return !p.Through.IsZero() && p.Through.Before(p.From) }

const openSide = ".."

// ParsePeriod reads a period in the form "2018-10-16/2022-12-31" that [Period.String] writes, with ".." for an open side. Nothing
// else is accepted; whatever is refused is a [*PeriodError].
func ParsePeriod(s string) (Period, error) {
	from, through, ok := strings.Cut(s, "/")
	if !ok {
		return Period{}, periodError(clip(s), wantPeriodForm)
	}
	var p Period
	for _, side := range []struct {
		text string
		day  *Date
	}{{from, &p.From}, {through, &p.Through}} {
		if side.text == openSide {
			continue
		}
		day, err := Parse(side.text)
		if fault := (*DateError)(nil); errors.As(err, &fault) {
			return Period{}, periodError(clip(s), bilingual.Sprintf("%s; %s", "%s; %s", bilingual.TextOf(fault), wantPeriodForm))
		}
		*side.day = day
	}
	return p, nil
}

// MustParsePeriod is [ParsePeriod] for periods that stand in the source code; it panics where ParsePeriod returns an error.
func MustParsePeriod(s string) Period {
	p, err := ParsePeriod(s)
	if err != nil {
		panic(err)
	}
	return p
}

// Scan reads a column of text in the form of [ParsePeriod], and NULL or empty text as the zero Period. Other text is a
// [*PeriodError], a column of another type, such as a number or a time, a [*bilingual.ColumnError]. After an error p is what it was before.
//
// The type daterange of PostgreSQL has another form, which [DateRange] reads and writes.
func (p *Period) Scan(src any) error {
	switch src := src.(type) {
	case nil:
		*p = Period{}
		return nil
	case string:
		return p.read(src)
	case []byte:
		return p.read(string(src))
	}
	return &bilingual.ColumnError{Name: "period", Type: fmt.Sprintf("%T", src)}
}

// Value returns the period as text, in the form of [Period.String], and the zero Period as NULL; the error is always nil.
func (p Period) Value() (driver.Value, error) {
	if p == (Period{}) {
		return nil, nil
	}
	return p.String(), nil
}

func (p *Period) read(s string) error {
	if s == "" {
		*p = Period{}
		return nil
	}
	parsed, err := ParsePeriod(s)
	if err != nil {
		return err
	}
	*p = parsed
	return nil
}

// String returns "2018-10-16/2022-12-31" as ISO 8601 writes intervals, with ".." for an open side.
func (p Period) String() string {
	side := func(d Date) string {
		if d.IsZero() {
			return openSide
		}
		return d.String()
	}
	return side(p.From) + "/" + side(p.Through)
}
