package deadline

import (
	"database/sql/driver"
	"strconv"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// LengthUnit is a unit in which the length of a period is stated.
type LengthUnit uint8

// From days to years. Half a month is fifteen days, a quarter three months and half a year six months (§ 189 Abs. 1 BGB).
const (
	Days LengthUnit = iota + 1
	Weeks
	HalfMonths
	Months
	Quarters
	HalfYears
	Years
)

var lengthUnits = bilingual.Words[LengthUnit]{Name: "unit of length", List: []bilingual.Word[LengthUnit]{
	{Value: Days, Word: "days", Text: bilingual.Text{German: "Tage", English: "days"}},
	{Value: Weeks, Word: "weeks", Text: bilingual.Text{German: "Wochen", English: "weeks"}},
	{Value: HalfMonths, Word: "half-months", Text: bilingual.Text{German: "halbe Monate", English: "half-months"}},
	{Value: Months, Word: "months", Text: bilingual.Text{German: "Monate", English: "months"}},
	{Value: Quarters, Word: "quarters", Text: bilingual.Text{German: "Vierteljahre", English: "quarters"}},
	{Value: HalfYears, Word: "half-years", Text: bilingual.Text{German: "Halbjahre", English: "half-years"}},
	{Value: Years, Word: "years", Text: bilingual.Text{German: "Jahre", English: "years"}},
}}

// one are the words for one of each unit.
var one = [...]bilingual.Text{
	Days:       {German: "1 Tag", English: "1 day"},
	Weeks:      {German: "1 Woche", English: "1 week"},
	HalfMonths: {German: "1 halber Monat", English: "1 half-month"},
	Months:     {German: "1 Monat", English: "1 month"},
	Quarters:   {German: "1 Vierteljahr", English: "1 quarter"},
	HalfYears:  {German: "1 Halbjahr", English: "1 half-year"},
	Years:      {German: "1 Jahr", English: "1 year"},
}

// IsValid reports whether u is one of the units.
func (u LengthUnit) IsValid() bool { return lengthUnits.Has(u) }

// String returns "days", "weeks", "half-months", "months", "quarters", "half-years" or "years", and "" for anything else.
func (u LengthUnit) String() string { return lengthUnits.String(u) }

// Text returns the unit for readers, in the plural.
func (u LengthUnit) Text(tag language.Tag) string { return lengthUnits.Text(u, tag) }

// MarshalText returns [LengthUnit.String]; what is no unit is a [*bilingual.WordError].
func (u LengthUnit) MarshalText() ([]byte, error) { return lengthUnits.Marshal(u) }

// UnmarshalText reads what MarshalText writes.
func (u *LengthUnit) UnmarshalText(text []byte) error { return lengthUnits.Unmarshal(u, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (u LengthUnit) Value() (driver.Value, error) { return lengthUnits.Value(u) }

// Scan reads the word from a database; see [bilingual.Words].
func (u *LengthUnit) Scan(column any) error { return lengthUnits.Scan(u, column) }

// Length is how long a period is, such as {3, Months}.
type Length struct {
	Number int        `json:"number"` // from 1 to 9999
	Unit   LengthUnit `json:"unit"`
}

const longest = 9999

// IsValid reports whether it is a length: a number from 1 to 9999 and a unit.
func (l Length) IsValid() bool { return l.Number >= 1 && l.Number <= longest && l.Unit.IsValid() }

// Text returns the length for readers, such as "3 Monate"; "" for what is none.
func (l Length) Text(tag language.Tag) string {
	switch {
	case !l.IsValid():
		return ""
	case l.Number == 1:
		return one[l.Unit].In(tag)
	}
	return strconv.Itoa(l.Number) + " " + l.Unit.Text(tag)
}

// days returns the length in days, where it is counted so; otherwise it is counted in months.
func (l Length) days() (number int, ok bool) {
	switch l.Unit {
	case Days:
		return l.Number, true
	case Weeks:
		return 7 * l.Number, true
	case HalfMonths:
		return 15 * l.Number, true
	}
	return 0, false
}

func (l Length) months() int {
	switch l.Unit {
	case Quarters:
		return 3 * l.Number
	case HalfYears:
		return 6 * l.Number
	case Years:
		return 12 * l.Number
	}
	return l.Number
}
