package civil

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// DateError tells that a text, a triple of numbers or a value of a database is no day of the calendar.
type DateError struct {
	Input    string // what was given, shortened when long
	Reason   string // what is wrong with it, and what would be right, in English
	LacksDay bool   // the input names a month or a year and no day in it
	german   string // the reason in German
}

func dateError(input string, reason bilingual.Text) *DateError {
	return &DateError{Input: input, Reason: reason.English, german: reason.German}
}

func (e *DateError) Error() string { return "civil: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *DateError) Text(tag language.Tag) string {
	return bilingual.Sprintf("%q ist kein Tag: %s", "%q is not a date: %s", e.Input, bilingual.Text{German: e.german, English: e.Reason}).In(tag)
}

// PeriodError tells that a text or a value of a database is no period.
type PeriodError struct {
	Input  string // what was given, shortened when long
	Reason string // what is wrong with it, and what would be right, in English
	german string // the reason in German
}

func periodError(input string, reason bilingual.Text) *PeriodError {
	return &PeriodError{Input: input, Reason: reason.English, german: reason.German}
}

func (e *PeriodError) Error() string { return "civil: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *PeriodError) Text(tag language.Tag) string {
	return bilingual.Sprintf("%q ist kein Zeitraum: %s", "%q is not a period: %s", e.Input,
		bilingual.Text{German: e.german, English: e.Reason}).In(tag)
}

var (
	wantForm       = bilingual.Text{German: "verlangt ist die Form JJJJ-MM-TT", English: "want the form YYYY-MM-DD"}
	wantPeriodForm = bilingual.Text{
		German:  "verlangt ist die Form 2018-10-16/2022-12-31, mit .. für eine offene Seite",
		English: "want the form 2018-10-16/2022-12-31, with .. for an open side",
	}
)

// notInForm says what a text is that is no day in the form of [Parse], and how it would be right where that is certain.
func notInForm(s string) *DateError {
	parts := strings.FieldsFunc(clip(s), func(r rune) bool { return strings.ContainsRune(" .,-/", r) })
	if year, month, day, ok := otherForm(s, parts); ok {
		if !exists(year, month, day) {
			return dateError(clip(s), bilingual.Sprintf("%s; %s", "%s; %s", reasonAgainst(year, month, day), wantForm))
		}
		return dateError(clip(s), bilingual.Sprintf("%s, also %q", "%s, that is %q", wantForm, fmt.Sprintf("%04d-%02d-%02d", year, int(month), day)))
	}
	if lacksDay(parts) {
		e := dateError(clip(s), bilingual.Sprintf("es fehlt der Tag des Monats; %s", "the day of the month is missing; %s", wantForm))
		e.LacksDay = true
		return e
	}
	return dateError(clip(s), wantForm)
}

// otherForm reads a day that is written with another mark or in another order, where only one order can be meant: "16.10.2018",
// "16. Oktober 2018", "2018/10/16", "20181016". In "10/11/2018" the month may be either number.
func otherForm(s string, parts []string) (year int, month time.Month, day int, ok bool) {
	if len(parts) == 1 && len(parts[0]) == 8 {
		parts = []string{parts[0][:4], parts[0][4:6], parts[0][6:]}
	}
	if len(parts) != 3 {
		return 0, 0, 0, false
	}
	named := monthOf(parts[1]) != 0
	switch {
	case len(parts[0]) == 4:
	case strings.Count(s, ".") == 2 || named:
		parts = []string{parts[2], parts[1], parts[0]}
	default:
		return 0, 0, 0, false
	}
	year, okYear := number(parts[0])
	month, okMonth := monthOf(parts[1]), named
	if !named {
		var n int
		n, okMonth = number(parts[1])
		month = time.Month(n)
	}
	day, okDay := number(parts[2])
	return year, month, day, okYear && okMonth && okDay && len(parts[0]) == 4 && (named || len(parts[1]) <= 2) && len(parts[2]) <= 2
}

// lacksDay reports whether the parts of a text are those of a month or a year.
func lacksDay(parts []string) bool {
	isYear := func(s string) bool { _, ok := number(s); return ok && len(s) == 4 }
	isMonth := func(s string) bool { _, ok := number(s); return ok && len(s) <= 2 || monthOf(s) != 0 }
	switch len(parts) {
	case 1:
		return isYear(parts[0])
	case 2:
		return isYear(parts[0]) && isMonth(parts[1]) || isMonth(parts[0]) && isYear(parts[1])
	}
	return false
}

var months = [...]string{
	"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember",
}

// monthOf returns the month with the German or English name, 0 for other texts.
func monthOf(name string) time.Month {
	if i := slices.Index(months[:], name); i >= 0 {
		return time.Month(i + 1)
	}
	for month := time.January; month <= time.December; month++ {
		if month.String() == name {
			return month
		}
	}
	return 0
}

// reasonAgainst says why there is no such day.
func reasonAgainst(year int, month time.Month, day int) bilingual.Text {
	switch {
	case year < firstYear || year > lastYear:
		return bilingual.Text{German: "das Jahr muss zwischen 1 und 9999 liegen", English: "the year must lie between 1 and 9999"}
	case month < time.January || month > time.December:
		return bilingual.Text{German: "der Monat muss zwischen 01 und 12 liegen", English: "the month must lie between 01 and 12"}
	}
	days := daysIn(year, month)
	return bilingual.Text{
		German:  fmt.Sprintf("der %s %d hat %d Tage", months[month-1], year, days),
		English: fmt.Sprintf("%s %d has %d days", month, year, days),
	}
}
