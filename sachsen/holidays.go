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

// holidaySources are where the days are known from, by how well.
type holidaySources struct{ fixed, counted, assumed law.Source }

var sourcesOfHolidays lazy.Value[holidaySources]

func makeHolidaySources() holidaySources {
	fixed := law.Source{Citation: law.MustParseCitation("§ 1 SächsSFG"), Where: revosax, Evidence: law.Primary}
	counted, assumed := fixed, fixed
	counted.Where, counted.Evidence = revosax+"; der Tag ist nach dem Osterdatum berechnet", law.Derived
	assumed.Where, assumed.Evidence = revosax+"; Tag nach allgemeiner Kenntnis", law.Assumed
	return holidaySources{fixed, counted, assumed}
}

// On implements [deadline.Holidays]. The text names the days; that those of Easter are counted from it, and on which day the Buß- und
// Bettag falls, is told as derived and as assumed.
func (holidays) On(day civil.Date) deadline.Holiday {
	if day.Before(civil.MustParse(normsRead)) {
		return deadline.Holiday{Status: deadline.HolidayNotRecorded, Name: bilingual.Text{
			German:  "der Wortlaut des § 1 SächsSFG ist erst für die Zeit ab dem 18.05.2025 gesichert",
			English: "the text of § 1 SächsSFG is confirmed from 18 May 2025 only",
		}}
	}
	sources := sourcesOfHolidays.Get(makeHolidaySources)
	name, source := fixedHoliday(day), sources.fixed
	if name == "" {
		name, source = easterHoliday(day), sources.counted
	}
	if name == "" && isBussUndBettag(day) {
		name, source = "Buß- und Bettag", sources.assumed
	}
	switch name {
	case "":
		return deadline.Holiday{Status: deadline.IsNoHoliday, Source: sources.fixed}
	case corpusChristi:
		return deadline.Holiday{Status: deadline.HolidayNotRecorded, Source: source, Name: bilingual.Text{
			German:  "Fronleichnam ist nur in den Gebieten Feiertag, die eine Rechtsverordnung bestimmt; sie wurde nicht gelesen",
			English: "Corpus Christi (Fronleichnam) is a holiday only in the areas that a regulation sets, which was not read",
		}}
	}
	return deadline.Holiday{Status: deadline.IsHoliday, Source: source, Name: bilingual.Text{German: name, English: name}}
}

const corpusChristi = "Fronleichnam"

// fixedHoliday returns the name of the holiday on a fixed day as the text has it, which is German in every language, or "".
func fixedHoliday(day civil.Date) string {
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
		return "3. Oktober"
	case date{time.October, 31}:
		return "31. Oktober"
	case date{time.December, 25}:
		return "25. Dezember"
	case date{time.December, 26}:
		return "26. Dezember"
	}
	return ""
}

// easterHoliday returns the name of the holiday that is counted from Easter, or "".
func easterHoliday(day civil.Date) string {
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
	return ""
}

// isBussUndBettag reports whether the day is the Wednesday before 23 November.
func isBussUndBettag(day civil.Date) bool {
	return day.Month() == time.November && day.Day() >= 16 && day.Day() <= 22 && day.Time().Weekday() == time.Wednesday
}
