package sachsen

import (
	"time"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/deadline"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/lazy"
)

// Holidays returns the public holidays of Sachsen (§ 1 SächsSFG). The text was read as it stood on 18 May 2025, and nothing says since
// when it holds: no earlier day is recorded. Fronleichnam is a holiday in the regions that a regulation sets; that was not read, so that
// the day is not recorded either.
func Holidays() deadline.Holidays { return holidays{} }

type holidays struct{}

var holidaySource lazy.Value[law.Source]

// On implements [deadline.Holidays].
func (holidays) On(day civil.Date) deadline.Holiday {
	source := holidaySource.Get(func() law.Source {
		return law.Source{Citation: law.MustParseCitation("§ 1 SächsSFG"), Where: "REVOSAX", Evidence: law.Primary}
	})
	if day.Before(civil.MustParse(normsRead)) {
		return deadline.Holiday{Status: deadline.HolidayNotRecorded, Name: bilingual.Text{
			German:  "der Wortlaut des § 1 SächsSFG ist erst für die Zeit ab dem 18.05.2025 gesichert",
			English: "the text of § 1 SächsSFG is confirmed from 18 May 2025 only",
		}}
	}
	switch name := holiday(day); name {
	case "":
		return deadline.Holiday{Status: deadline.IsNoHoliday, Source: source}
	case corpusChristi:
		return deadline.Holiday{Status: deadline.HolidayNotRecorded, Source: source, Name: bilingual.Text{
			German:  "Fronleichnam ist nur in den Gebieten Feiertag, die eine Rechtsverordnung bestimmt; sie wurde nicht gelesen",
			English: "Corpus Christi (Fronleichnam) is a holiday only in the areas that a regulation sets, which was not read",
		}}
	default:
		return deadline.Holiday{Status: deadline.IsHoliday, Source: source, Name: bilingual.Text{German: name, English: name}}
	}
}

const corpusChristi = "Fronleichnam"

// holiday returns the name of the holiday, which is German in every language, or "".
func holiday(day civil.Date) string {
	type date struct {
		month time.Month
		day   int
	}
	switch (date{day.Month(), day.Day()}) {
	case date{time.January, 1}:
		return "Neujahr"
	case date{time.May, 1}:
		return "1. Mai"
	case date{time.October, 3}:
		return "Tag der Deutschen Einheit (3. Oktober)"
	case date{time.October, 31}:
		return "Reformationstag (31. Oktober)"
	case date{time.December, 25}:
		return "1. Weihnachtstag (25. Dezember)"
	case date{time.December, 26}:
		return "2. Weihnachtstag (26. Dezember)"
	}
	switch day.DaysSince(deadline.Easter(day.Year())) {
	case -2:
		return "Karfreitag"
	case 1:
		return "Ostermontag"
	case 39:
		return "Christi Himmelfahrt"
	case 50:
		return "Pfingstmontag"
	case 60:
		return corpusChristi
	}
	if day.Month() == time.November && day.Day() >= 16 && day.Day() <= 22 && day.Time().Weekday() == time.Wednesday {
		return "Buß- und Bettag" // the Wednesday before 23 November
	}
	return ""
}
