package deadline

import (
	"time"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// Deadline is a period whose last day is asked for.
type Deadline struct {
	// Day is that of the event, the first day of the period, the last day of the earlier one, or the day to which notice is given: as
	// Counting says.
	Day      civil.Date
	Length   Length
	Counting Counting
	Closing  Closing
	// Holidays are those of the place; nil where none are known. They are asked only where Closing moves an end.
	Holidays Holidays
}

// PassedOver is a day on which a period cannot end.
type PassedOver struct {
	Day    civil.Date     `json:"day"`
	Reason bilingual.Text `json:"reason"` // "Samstag", or the name of the holiday
	Source law.Source     `json:"source,omitzero"`
}

// End is the last day of a period, and why it is that.
type End struct {
	// Last is the last day of the period, or the last day for the deed where the period is counted backwards; zero where it is undecided.
	Last civil.Date `json:"last,omitzero"`
	// Nominal is the last day before weekends and holidays are looked at.
	Nominal civil.Date `json:"nominal"`
	// Safe is a day by which whoever acts is in time, whatever is not recorded: the last day where it is known, and otherwise the nominal
	// one, which can only move forward. A period that is counted backwards may have to be kept on an earlier working day; where that day
	// turns on a holiday that is not recorded, no day is safe and this is zero.
	Safe civil.Date `json:"safe,omitzero"`
	// Counted are the days that the period counts up to the nominal end, both included.
	Counted civil.Period `json:"counted"`
	// PassedOver are the days on which the period would have ended and could not.
	PassedOver []PassedOver `json:"passedOver,omitempty"`
	// Undecided says why the last day is not known; zero where it is.
	Undecided bilingual.Text `json:"undecided,omitzero"`
	// Norms are those that were applied.
	Norms []law.Source `json:"norms"`
}

// IsDecided reports whether the last day is known.
func (e End) IsDecided() bool { return !e.Last.IsZero() }

// Text returns the last day for readers, or why it is not known.
func (e End) Text(tag language.Tag) string {
	if e.IsDecided() {
		return bilingual.Sprintf("bis zum Ablauf des %s", "by the end of %s", e.Last.Format(tag)).In(tag)
	}
	if e.Safe.IsZero() {
		return bilingual.Sprintf("nicht entschieden: %s; gezählt endet die Frist am %s, und ob dieser Tag genügt, ist offen",
			"undecided: %s; as counted the period ends on %s, and whether that day is in time is open", e.Undecided, e.Nominal.Format(tag)).In(tag)
	}
	return bilingual.Sprintf("nicht entschieden: %s; wer bis zum %s handelt, ist jedenfalls rechtzeitig",
		"undecided: %s; whoever acts by %s is in time in any case", e.Undecided, e.Safe.Format(tag)).In(tag)
}

// DeadlineError tells what of a [Deadline] cannot be reckoned with.
type DeadlineError struct {
	Field  string // of the Deadline, such as "Length"
	Reason bilingual.Text
}

func (e *DeadlineError) Error() string { return "deadline: " + e.Field + ": " + e.Reason.English }

// Text returns the error for readers.
func (e *DeadlineError) Text(tag language.Tag) string { return e.Reason.In(tag) }

// Reckon returns the last day. A day that is missing, a length, counting or closing that is none, and a period that leaves the years
// 1 to 9999 are a [*DeadlineError].
func (d Deadline) Reckon() (End, error) {
	if err := d.check(); err != nil {
		return End{}, err
	}
	last := d.nominal()
	r := End{Nominal: last, Counted: d.counted(last)}
	if last.IsZero() || r.Counted.From.IsZero() || r.Counted.Through.IsZero() {
		return End{}, outside()
	}
	r.Norms = d.Norms()
	switch {
	case d.Closing == Unmoved:
		r.Last, r.Safe = last, last
		return r, nil
	case d.Counting == BeforeEvent || d.Counting == NoticeTo:
		return d.closeBackwards(r)
	}
	return d.close(r)
}

// Last returns the last day where no weekend and no holiday moves it, without the norms; the zero Date where the deadline has an error
// or a Closing that could move the end.
func (d Deadline) Last() civil.Date {
	if d.Closing != Unmoved || d.check() != nil {
		return civil.Date{}
	}
	return d.nominal()
}

func (d Deadline) check() error {
	switch {
	case d.Day.IsZero():
		return &DeadlineError{"Day", bilingual.Text{German: "es fehlt der Tag, von dem an gerechnet wird", English: "the day from which to count is missing"}}
	case !d.Length.IsValid():
		return &DeadlineError{"Length", bilingual.Text{
			German:  "es fehlt die Länge der Frist: eine Zahl von 1 bis 9999 und eine Einheit",
			English: "the length is missing: want a number from 1 to 9999 and a unit"}}
	case !d.Counting.IsValid():
		return &DeadlineError{"Counting", bilingual.Text{German: "es fehlt, welche Tage zählen", English: "it is missing which days count"}}
	case !d.Closing.IsValid():
		return &DeadlineError{"Closing", bilingual.Text{
			German:  "es fehlt, was bei einem Ende am Wochenende oder Feiertag gilt",
			English: "it is missing what becomes of an end on a weekend or holiday"}}
	}
	return nil
}

func outside() error {
	return &DeadlineError{"Length", bilingual.Text{German: "die Frist verlässt die Jahre 1 bis 9999", English: "the period leaves the years 1 to 9999"}}
}

// nominal returns the last day as the period is counted.
func (d Deadline) nominal() civil.Date {
	switch d.Counting {
	case FromDay:
		return d.Length.from(d.Day)
	case Extension:
		return d.Length.from(d.Day.AddDays(1))
	case BeforeEvent:
		if days, ok := d.Length.days(); ok {
			return d.Day.AddDays(-days - 1)
		}
		return d.Day.AddMonths(-d.Length.months()).AddDays(-1)
	case NoticeTo:
		return d.Length.noticeTo(d.Day)
	}
	return d.Length.after(d.Day)
}

// counted returns the days that the period counts.
func (d Deadline) counted(last civil.Date) civil.Period {
	switch d.Counting {
	case FromDay:
		return civil.Period{From: d.Day, Through: last}
	case BeforeEvent:
		return civil.Period{From: last.AddDays(1), Through: d.Day.AddDays(-1)}
	case NoticeTo:
		return civil.Period{From: last.AddDays(1), Through: d.Length.after(last)}
	}
	return civil.Period{From: d.Day.AddDays(1), Through: last}
}

// after ends the period that begins with the day after the event: with the day that has the number of the event, or with the last day
// of a month that lacks it (§ 188 Abs. 2 and 3 BGB).
func (l Length) after(event civil.Date) civil.Date {
	if days, ok := l.days(); ok {
		return event.AddDays(days)
	}
	return event.AddMonths(l.months())
}

// from ends the period that begins with the day itself: with the day before the one that has its number, or with the last day of a month
// that lacks that day. A period from the first of a month ends with the last of one.
func (l Length) from(first civil.Date) civil.Date {
	if days, ok := l.days(); ok {
		return first.AddDays(days - 1)
	}
	if first.Day() == 1 {
		return first.AddMonths(l.months()).AddDays(-1)
	}
	return first.AddDays(-1).AddMonths(l.months())
}

// noticeTo returns the last day of which the period is over with the end of the day given. In months of different lengths several days
// have the same end; the last of them counts.
func (l Length) noticeTo(end civil.Date) civil.Date {
	if days, ok := l.days(); ok {
		return end.AddDays(-days)
	}
	last := end.AddMonths(-l.months())
	for next := last.AddDays(1); !next.IsZero() && !l.after(next).IsZero() && !l.after(next).After(end); next = last.AddDays(1) {
		last = next
	}
	return last
}

// mostPassedOver is over how many days an end moves at most.
const mostPassedOver = 366

func allHolidays() error {
	return &DeadlineError{"Holidays", bilingual.Text{
		German: "ein Jahr lang ist jeder Tag ein Feiertag", English: "every day of a year is a holiday"}}
}

// closeBackwards leaves the end of a period that is counted backwards where it is, on a working day. On any other it is not recorded
// whether it moves; safe is then the last working day before, as far as the holidays tell which one that is.
func (d Deadline) closeBackwards(r End) (End, error) {
	found := d.at(r.Nominal)
	switch found.Status {
	case IsNoHoliday:
		r.Last, r.Safe = r.Nominal, r.Nominal
		return r, nil
	case IsHoliday:
		r.Undecided = bilingual.Sprintf("%s ist %s, und ob das Ende einer rückwärts gerechneten Frist verlegt wird, ist nicht vermerkt",
			"%s is %s, and whether the end of a period that is counted backwards moves is not recorded", dayText(r.Nominal), found.Name)
	default:
		r.Undecided = notRecorded(r.Nominal, found)
	}
	day := r.Nominal
	for range mostPassedOver {
		switch {
		case day.IsZero():
			return End{}, outside()
		case found.Status == IsNoHoliday:
			r.Safe = day
			return r, nil
		case found.Status != IsHoliday:
			return r, nil
		}
		if day = day.AddDays(-1); !day.IsZero() {
			found = d.at(day)
		}
	}
	return End{}, allHolidays()
}

func notRecorded(day civil.Date, found Holiday) bilingual.Text {
	return bilingual.Sprintf("ob %s ein gesetzlicher Feiertag ist, ist nicht vermerkt: %s",
		"whether %s is a public holiday is not recorded: %s", dayText(day), found.Name)
}

// close moves the end to the next working day.
func (d Deadline) close(r End) (End, error) {
	day := r.Nominal
	r.Safe = r.Nominal
	for range mostPassedOver {
		if day.IsZero() {
			return End{}, outside()
		}
		found := d.at(day)
		switch {
		case found.Status == IsNoHoliday:
			r.Last, r.Safe = day, day
			return r, nil
		case found.Status == IsHoliday:
			r.PassedOver = append(r.PassedOver, PassedOver{Day: day, Reason: found.Name, Source: found.Source})
			day = day.AddDays(1)
		default:
			r.Undecided = notRecorded(day, found)
			return r, nil
		}
	}
	return End{}, allHolidays()
}

// at tells whether a period can end on the day. Saturdays and Sundays count as holidays here.
func (d Deadline) at(day civil.Date) Holiday {
	weekday := day.Time().Weekday()
	if weekday == time.Saturday || weekday == time.Sunday {
		return Holiday{Status: IsHoliday, Name: weekdays[weekday]}
	}
	if d.Holidays == nil {
		return Holiday{Status: HolidayNotRecorded, Name: bilingual.Text{
			German: "es ist nicht angegeben, welche Feiertage gelten", English: "it is not given which holidays apply"}}
	}
	return d.Holidays.On(day)
}

var weekdays = [...]bilingual.Text{
	time.Sunday:    {German: "Sonntag", English: "Sunday"},
	time.Monday:    {German: "Montag", English: "Monday"},
	time.Tuesday:   {German: "Dienstag", English: "Tuesday"},
	time.Wednesday: {German: "Mittwoch", English: "Wednesday"},
	time.Thursday:  {German: "Donnerstag", English: "Thursday"},
	time.Friday:    {German: "Freitag", English: "Friday"},
	time.Saturday:  {German: "Samstag", English: "Saturday"},
}

// dayText returns the day with its weekday.
func dayText(day civil.Date) bilingual.Text {
	name := weekdays[day.Time().Weekday()]
	return bilingual.Text{German: name.German + ", " + day.Format(language.German), English: name.English + ", " + day.Format(language.English)}
}
