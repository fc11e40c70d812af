package deadline_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/deadline"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

func length(number int, unit deadline.LengthUnit) deadline.Length {
	return deadline.Length{Number: number, Unit: unit}
}

// Deadlines whose end no weekend moves, each reckoned by hand with a calendar and the text of the norm.
func TestDeadlines(t *testing.T) {
	const (
		days     = "§ 188 Abs. 1 BGB"
		weeks    = "§ 188 Abs. 2 BGB"
		months   = "§ 188 Abs. 2 und 3 BGB"
		event    = "§ 187 Abs. 1 BGB"
		begin    = "§ 187 Abs. 2 BGB"
		extended = "§ 190 BGB"
	)
	for _, test := range []struct {
		name     string
		counting deadline.Counting
		day      string
		length   deadline.Length
		want     string
		norms    string
	}{
		{"the month lacks the 31st, leap year", deadline.AfterEvent, "2024-01-31", length(1, deadline.Months), "2024-02-29", event + ", " + months},
		{"the month lacks the 31st", deadline.AfterEvent, "2023-01-31", length(1, deadline.Months), "2023-02-28", event + ", " + months},
		{"a leap day, a year on", deadline.AfterEvent, "2024-02-29", length(1, deadline.Years), "2025-02-28", event + ", " + months},
		{"the 28th stays the 28th in a leap year", deadline.AfterEvent, "2023-02-28", length(1, deadline.Years), "2024-02-28", event + ", " + months},
		{"from a leap day into a long month", deadline.AfterEvent, "2024-02-29", length(1, deadline.Months), "2024-03-29", event + ", " + months},
		{"August to September", deadline.AfterEvent, "2024-08-31", length(1, deadline.Months), "2024-09-30", event + ", " + months},
		{"over the turn of the year into February", deadline.AfterEvent, "2024-11-30", length(3, deadline.Months), "2025-02-28", event + ", " + months},
		{"leap day to leap day", deadline.AfterEvent, "2020-02-29", length(4, deadline.Years), "2024-02-29", event + ", " + months},
		{"two weeks in days", deadline.AfterEvent, "2026-03-02", length(14, deadline.Days), "2026-03-16", event + ", " + days},
		{"days over a leap day", deadline.AfterEvent, "2024-02-27", length(3, deadline.Days), "2024-03-01", event + ", " + days},
		{"two weeks: the same weekday", deadline.AfterEvent, "2026-10-14", length(2, deadline.Weeks), "2026-10-28", event + ", " + weeks},
		{"the objection within three weeks", deadline.AfterEvent, "2026-02-10", length(3, deadline.Weeks), "2026-03-03", event + ", " + weeks},
		{"the last day of a year", deadline.AfterEvent, "2024-12-31", length(1, deadline.Years), "2025-12-31", event + ", " + months},
		{"half a year is six months", deadline.AfterEvent, "2025-08-31", length(1, deadline.HalfYears), "2026-02-28", event + ", " + months + ", § 189 Abs. 1 BGB"},
		{"a quarter is three months", deadline.AfterEvent, "2025-11-30", length(1, deadline.Quarters), "2026-02-28", event + ", " + months + ", § 189 Abs. 1 BGB"},
		{"half a month is fifteen days", deadline.AfterEvent, "2026-03-01", length(1, deadline.HalfMonths), "2026-03-16", event + ", " + days + ", § 189 Abs. 1 BGB"},

		{"three years of least term from the first of a month", deadline.FromDay, "2025-04-01", length(3, deadline.Years), "2028-03-31", begin + ", " + months},
		{"five years that began before the signature of 21.04.2020", deadline.FromDay, "2020-04-01", length(5, deadline.Years), "2025-03-31", begin + ", " + months},
		{"from the 31st, leap year", deadline.FromDay, "2024-01-31", length(1, deadline.Months), "2024-02-29", begin + ", " + months},
		{"from the 30th, February lacks the 29th", deadline.FromDay, "2023-01-30", length(1, deadline.Months), "2023-02-28", begin + ", " + months},
		{"from the 30th, leap year", deadline.FromDay, "2024-01-30", length(1, deadline.Months), "2024-02-29", begin + ", " + months},
		{"from the 31st into a month of 30 days", deadline.FromDay, "2024-03-31", length(1, deadline.Months), "2024-04-30", begin + ", " + months},
		{"18 years of a child of a leap day", deadline.FromDay, "2008-02-29", length(18, deadline.Years), "2026-02-28", begin + ", " + months},
		{"a year from a leap day", deadline.FromDay, "2024-02-29", length(1, deadline.Years), "2025-02-28", begin + ", " + months},
		{"a year from 1 March ends in February", deadline.FromDay, "2024-03-01", length(1, deadline.Years), "2025-02-28", begin + ", " + months},
		{"a year from 1 March ends on the leap day", deadline.FromDay, "2023-03-01", length(1, deadline.Years), "2024-02-29", begin + ", " + months},
		{"five years of the DigitalPakt Schule", deadline.FromDay, "2019-05-17", length(5, deadline.Years), "2024-05-16", begin + ", " + months},
		{"a week ends the day before its weekday", deadline.FromDay, "2026-01-01", length(1, deadline.Weeks), "2026-01-07", begin + ", " + weeks},
		{"one day is that day", deadline.FromDay, "2026-01-01", length(1, deadline.Days), "2026-01-01", begin + ", " + days},

		{"a month added to January", deadline.Extension, "2024-01-31", length(1, deadline.Months), "2024-02-29", extended + ", " + months},
		{"two weeks added to the end of February", deadline.Extension, "2025-02-28", length(2, deadline.Weeks), "2025-03-14", extended + ", " + weeks},

		{"a week between invitation and meeting", deadline.BeforeEvent, "2026-06-15", length(1, deadline.Weeks), "2026-06-07", event + ", " + weeks},
		{"four days between invitation and meeting", deadline.BeforeEvent, "2026-03-10", length(4, deadline.Days), "2026-03-05", event + ", " + days},
		{"a month back from the 31st", deadline.BeforeEvent, "2025-03-31", length(1, deadline.Months), "2025-02-27", event + ", " + months},
		{"a day back over a leap day", deadline.BeforeEvent, "2024-03-01", length(1, deadline.Days), "2024-02-28", event + ", " + days},

		{"three months to the end of the year", deadline.NoticeTo, "2027-12-31", length(3, deadline.Months), "2027-09-30", event + ", " + months},
		{"twelve months to the end of the year", deadline.NoticeTo, "2027-12-31", length(12, deadline.Months), "2026-12-31", event + ", " + months},
		{"a month to the end of February", deadline.NoticeTo, "2025-02-28", length(1, deadline.Months), "2025-01-31", event + ", " + months},
		{"a month to 30 March: 28 February is in time", deadline.NoticeTo, "2025-03-30", length(1, deadline.Months), "2025-02-28", event + ", " + months},
		{"two years to the end of the year", deadline.NoticeTo, "2028-12-31", length(24, deadline.Months), "2026-12-31", event + ", " + months},
		{"six weeks to the middle of the year", deadline.NoticeTo, "2027-06-30", length(6, deadline.Weeks), "2027-05-19", event + ", " + weeks},
		{"six months to the end of a quarter", deadline.NoticeTo, "2027-03-31", length(6, deadline.Months), "2026-09-30", event + ", " + months},
		{"a year to a leap day", deadline.NoticeTo, "2024-02-29", length(1, deadline.Years), "2023-02-28", event + ", " + months},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := deadline.Deadline{Day: civil.MustParse(test.day), Length: test.length, Counting: test.counting, Closing: deadline.Unmoved}
			result, err := d.Reckon()
			require.NoError(t, err)
			require.Equal(t, test.want, result.Last.String())
			require.Equal(t, result.Last, result.Nominal)
			require.Equal(t, result.Last, d.Last())
			var norms []string
			for _, source := range result.Norms {
				norms = append(norms, source.Citation.String())
				require.Equal(t, law.Assumed, source.Evidence)
			}
			require.Equal(t, test.norms, strings.Join(norms, ", "))
		})
	}
}

// Where a norm moves the end, Sachsen knows its holidays since 18.05.2025, and Thüringen none.
func TestDeadlinesThatEndOnWorkingDays(t *testing.T) {
	const undecided = ""
	sn, th := sachsen.Holidays(), thueringen.Holidays()
	for _, test := range []struct {
		name     string
		closing  deadline.Closing
		holidays deadline.Holidays
		counting deadline.Counting
		day      string
		length   deadline.Length
		nominal  string
		want     string
		passed   string
	}{
		{"a Monday stays", deadline.WorkdayVwVfG, sn, deadline.AfterEvent, "2025-05-30", length(1, deadline.Months), "2025-06-30", "2025-06-30", ""},
		{"a Saturday", deadline.WorkdayVwVfG, sn, deadline.AfterEvent, "2025-05-28", length(1, deadline.Months), "2025-06-28", "2025-06-30", "Samstag, Sonntag"},
		{"a Sunday", deadline.WorkdayBGB, sn, deadline.AfterEvent, "2025-06-15", length(2, deadline.Weeks), "2025-06-29", "2025-06-30", "Sonntag"},
		{"Whitsun", deadline.WorkdayVwVfG, sn, deadline.AfterEvent, "2025-05-24", length(2, deadline.Weeks), "2025-06-07", "2025-06-10", "Samstag, Sonntag, Pfingstmontag"},
		{"31 October, a Friday", deadline.WorkdayVwVfG, sn, deadline.AfterEvent, "2025-10-17", length(2, deadline.Weeks), "2025-10-31", "2025-11-03",
			"31. Oktober, Samstag, Sonntag"},
		{"Buß- und Bettag", deadline.WorkdayVwVfG, sn, deadline.AfterEvent, "2025-11-12", length(1, deadline.Weeks), "2025-11-19", "2025-11-20", "Buß- und Bettag"},
		{"Christmas before a weekend", deadline.WorkdayBGB, sn, deadline.AfterEvent, "2025-12-18", length(1, deadline.Weeks), "2025-12-25", "2025-12-29",
			"25. Dezember, 26. Dezember, Samstag, Sonntag"},
		{"Easter", deadline.WorkdayVwVfG, sn, deadline.AfterEvent, "2026-03-27", length(1, deadline.Weeks), "2026-04-03", "2026-04-07",
			"Karfreitag, Samstag, Sonntag, Ostermontag"},
		{"Ascension Day", deadline.WorkdayVwVfG, sn, deadline.AfterEvent, "2026-04-14", length(1, deadline.Months), "2026-05-14", "2026-05-15", "Christi Himmelfahrt"},
		{"New Year before a weekend", deadline.WorkdayBGB, sn, deadline.AfterEvent, "2026-12-25", length(1, deadline.Weeks), "2027-01-01", "2027-01-04",
			"Neujahr, Samstag, Sonntag"},
		{"from a day, to a Sunday", deadline.WorkdayVwVfG, sn, deadline.FromDay, "2026-03-01", length(1, deadline.Quarters), "2026-05-31", "2026-06-01", "Sonntag"},
		{"an extension to a Saturday", deadline.WorkdayVwVfG, sn, deadline.Extension, "2026-01-31", length(2, deadline.Weeks), "2026-02-14", "2026-02-16",
			"Samstag, Sonntag"},

		{"Corpus Christi is set by a regulation", deadline.WorkdayVwVfG, sn, deadline.AfterEvent, "2025-06-12", length(1, deadline.Weeks), "2025-06-19", undecided, ""},
		{"before the text of Sachsen that was read", deadline.WorkdayVwVfG, sn, deadline.AfterEvent, "2025-04-23", length(1, deadline.Weeks), "2025-04-30", undecided, ""},
		{"Thüringen: a Monday after a Sunday", deadline.WorkdayVwVfG, th, deadline.AfterEvent, "2025-06-13", length(1, deadline.Months), "2025-07-13", undecided, "Sonntag"},
		{"Thüringen: any working day", deadline.WorkdayBGB, th, deadline.AfterEvent, "2026-06-30", length(1, deadline.Months), "2026-07-30", undecided, ""},
		{"no holidays given", deadline.WorkdayBGB, nil, deadline.AfterEvent, "2026-06-30", length(1, deadline.Months), "2026-07-30", undecided, ""},
		{"backwards to a Sunday: whether it moves is not recorded", deadline.WorkdayBGB, sn, deadline.NoticeTo, "2025-12-31", length(1, deadline.Months), "2025-11-30", undecided, ""},
		{"backwards from a meeting to a Sunday", deadline.WorkdayVwVfG, sn, deadline.BeforeEvent, "2026-06-29", length(7, deadline.Days), "2026-06-21", undecided, ""},
		{"backwards, and no holidays given", deadline.WorkdayVwVfG, nil, deadline.BeforeEvent, "2026-06-30", length(7, deadline.Days), "2026-06-22", undecided, ""},
		{"backwards to a working day", deadline.WorkdayBGB, sn, deadline.NoticeTo, "2026-12-31", length(3, deadline.Months), "2026-09-30", "2026-09-30", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			result, err := deadline.Deadline{Day: civil.MustParse(test.day), Length: test.length, Counting: test.counting,
				Closing: test.closing, Holidays: test.holidays}.Reckon()
			require.NoError(t, err)
			require.Equal(t, test.nominal, result.Nominal.String())
			require.Equal(t, test.want, result.Last.String())
			require.Equal(t, test.want == undecided, !result.IsDecided())
			require.Equal(t, test.want == undecided, !result.Undecided.IsZero())
			var passed []string
			for _, day := range result.PassedOver {
				passed = append(passed, day.Reason.German)
			}
			require.Equal(t, test.passed, strings.Join(passed, ", "))
			last := map[deadline.Closing]string{deadline.WorkdayBGB: "§ 193 BGB", deadline.WorkdayVwVfG: "§ 31 Abs. 3 S. 1 VwVfG"}[test.closing]
			require.Equal(t, last, result.Norms[len(result.Norms)-1].Citation.String())
			require.NotEmpty(t, result.Text(language.German))
			require.NotEmpty(t, result.Text(language.English))
		})
	}
}

// Whoever acts by the safe day is in time, whatever is not recorded. Counted forwards an end only ever moves to a later day; counted
// backwards it may have to be kept on the working day before, and where no holidays tell which one that is, no day is called safe.
func TestSafeDay(t *testing.T) {
	sn, th := sachsen.Holidays(), thueringen.Holidays()
	for _, test := range []struct {
		name     string
		holidays deadline.Holidays
		counting deadline.Counting
		day      string
		length   deadline.Length
		want     string
	}{
		{"forwards to a Sunday", th, deadline.AfterEvent, "2025-06-13", length(1, deadline.Months), "2025-07-13"},
		{"forwards, decided", sn, deadline.AfterEvent, "2025-05-28", length(1, deadline.Months), "2025-06-30"},
		{"backwards to a Sunday: the Friday before", sn, deadline.BeforeEvent, "2026-06-29", length(7, deadline.Days), "2026-06-19"},
		{"backwards to Easter Monday: Maundy Thursday", sn, deadline.BeforeEvent, "2026-04-14", length(7, deadline.Days), "2026-04-02"},
		{"a notice to a Sunday: the Friday before", sn, deadline.NoticeTo, "2025-12-31", length(1, deadline.Months), "2025-11-28"},
		{"backwards to a Sunday, holidays not recorded", th, deadline.BeforeEvent, "2026-06-29", length(7, deadline.Days), ""},
		{"backwards to a Monday, holidays not recorded", th, deadline.BeforeEvent, "2026-06-30", length(7, deadline.Days), ""},
		{"a notice to a Wednesday, no holidays given", nil, deadline.NoticeTo, "2026-12-31", length(3, deadline.Months), ""},
		{"backwards to a working day", sn, deadline.NoticeTo, "2026-12-31", length(3, deadline.Months), "2026-09-30"},
	} {
		t.Run(test.name, func(t *testing.T) {
			end, err := deadline.Deadline{Day: civil.MustParse(test.day), Length: test.length, Counting: test.counting,
				Closing: deadline.WorkdayVwVfG, Holidays: test.holidays}.Reckon()
			require.NoError(t, err)
			require.Equal(t, test.want, end.Safe.String())
			require.Equal(t, test.want != "" && !end.IsDecided(), strings.Contains(end.Text(language.German), "jedenfalls rechtzeitig"))
			require.Equal(t, test.want == "", strings.Contains(end.Text(language.English), "is open"))
		})
	}
}

// Every counting agrees with the days that it counts: a slow reckoner that steps from day to day finds the same end.
func TestCountedDays(t *testing.T) {
	for _, unit := range []deadline.LengthUnit{deadline.Days, deadline.Weeks, deadline.HalfMonths} {
		of := map[deadline.LengthUnit]int{deadline.Days: 1, deadline.Weeks: 7, deadline.HalfMonths: 15}[unit]
		for _, counting := range []deadline.Counting{deadline.AfterEvent, deadline.FromDay, deadline.Extension, deadline.BeforeEvent, deadline.NoticeTo} {
			for day := civil.MustParse("2023-12-20"); day.Before(civil.MustParse("2024-03-10")); day = day.AddDays(1) {
				result, err := deadline.Deadline{Day: day, Length: length(3, unit), Counting: counting, Closing: deadline.Unmoved}.Reckon()
				require.NoError(t, err)
				counted := 0
				for d := result.Counted.From; result.Counted.Contains(d); d = d.AddDays(1) {
					counted++
				}
				require.Equal(t, 3*of, counted, "%s %s %s", day, unit, counting)
			}
		}
	}
}

// Months have no fixed number of days: a month from 28 February on ends on 28 March, two days before the day of the notice; a month before
// 31 March goes back to the last day of February, which counts.
func TestCountedDaysOfMonths(t *testing.T) {
	for _, test := range []struct {
		counting           deadline.Counting
		day, from, through string
	}{
		{deadline.NoticeTo, "2025-03-30", "2025-03-01", "2025-03-28"},
		{deadline.BeforeEvent, "2025-03-31", "2025-02-28", "2025-03-30"},
	} {
		end, err := deadline.Deadline{Day: civil.MustParse(test.day), Length: length(1, deadline.Months), Counting: test.counting,
			Closing: deadline.Unmoved}.Reckon()
		require.NoError(t, err)
		require.Equal(t, civil.Period{From: civil.MustParse(test.from), Through: civil.MustParse(test.through)}, end.Counted, test.counting)
	}
}

// The last day of a notice is the last whose period is over in time, whatever the day and the length: the next day is too late.
func TestNoticeIsTheLastDayInTime(t *testing.T) {
	for day := civil.MustParse("2023-01-01"); day.Before(civil.MustParse("2028-03-02")); day = day.AddDays(1) {
		for _, l := range []deadline.Length{length(1, deadline.Months), length(3, deadline.Months), length(12, deadline.Months), length(1, deadline.Years), length(6, deadline.Weeks)} {
			last := deadline.Deadline{Day: day, Length: l, Counting: deadline.NoticeTo, Closing: deadline.Unmoved}.Last()
			over := func(received civil.Date) civil.Date {
				return deadline.Deadline{Day: received, Length: l, Counting: deadline.AfterEvent, Closing: deadline.Unmoved}.Last()
			}
			require.False(t, over(last).After(day), "%s %v", day, l)
			require.True(t, over(last.AddDays(1)).After(day), "%s %v", day, l)
		}
	}
}

// What cannot be reckoned with is refused, with the field that is wrong.
func TestDeadlineErrors(t *testing.T) {
	good := deadline.Deadline{Day: civil.MustParse("2024-01-31"), Length: length(1, deadline.Months), Counting: deadline.AfterEvent, Closing: deadline.Unmoved}
	for field, change := range map[string]func(*deadline.Deadline){
		"Day":      func(d *deadline.Deadline) { d.Day = civil.Date{} },
		"Length":   func(d *deadline.Deadline) { d.Length = length(0, deadline.Months) },
		"Counting": func(d *deadline.Deadline) { d.Counting = 99 },
		"Closing":  func(d *deadline.Deadline) { d.Closing = 0 },
		"Holidays": func(d *deadline.Deadline) { d.Closing, d.Holidays = deadline.WorkdayBGB, always{} },
	} {
		d := good
		change(&d)
		_, err := d.Reckon()
		var fault *deadline.DeadlineError
		require.ErrorAs(t, err, &fault)
		require.Equal(t, field, fault.Field)
		require.NotEmpty(t, fault.Text(language.German))
		require.Contains(t, err.Error(), fault.Text(language.English))
		require.Equal(t, field == "Day" || field == "Holidays", d.Norms() != nil)
	}
	_, err := deadline.Deadline{Day: good.Day, Length: good.Length, Counting: deadline.NoticeTo, Closing: deadline.WorkdayBGB, Holidays: always{}}.Reckon()
	require.ErrorContains(t, err, "every day of a year is a holiday")
	for _, d := range []deadline.Deadline{
		{Day: civil.MustParse("9999-12-31"), Length: length(1, deadline.Days), Counting: deadline.AfterEvent, Closing: deadline.Unmoved},
		{Day: civil.MustParse("0001-01-01"), Length: length(9999, deadline.Years), Counting: deadline.BeforeEvent, Closing: deadline.Unmoved},
		{Day: civil.MustParse("0001-01-05"), Length: length(1, deadline.Months), Counting: deadline.NoticeTo, Closing: deadline.Unmoved},
		{Day: civil.MustParse("9999-12-31"), Length: length(1, deadline.Days), Counting: deadline.Extension, Closing: deadline.Unmoved},
	} {
		_, err := d.Reckon()
		var fault *deadline.DeadlineError
		require.ErrorAs(t, err, &fault)
		require.Equal(t, "Length", fault.Field)
	}
}

// always has a holiday every day.
type always struct{}

func (always) On(civil.Date) deadline.Holiday { return deadline.Holiday{Status: deadline.IsHoliday} }

// Easter as printed tables have it, the earliest and the latest days among them.
func TestEaster(t *testing.T) {
	for year, want := range map[int]string{1818: "1818-03-22", 1943: "1943-04-25", 1954: "1954-04-18", 1981: "1981-04-19", 2000: "2000-04-23",
		2008: "2008-03-23", 2019: "2019-04-21", 2024: "2024-03-31", 2025: "2025-04-20", 2026: "2026-04-05", 2027: "2027-03-28",
		2038: "2038-04-25", 2285: "2285-03-22", 1582: "", 10000: ""} {
		require.Equal(t, want, deadline.Easter(year).String(), year)
	}
}

func TestLengthText(t *testing.T) {
	for l, want := range map[deadline.Length][2]string{
		length(1, deadline.Months): {"1 Monat", "1 month"}, length(3, deadline.Weeks): {"3 Wochen", "3 weeks"}, {}: {"", ""}} {
		require.Equal(t, want, [2]string{l.Text(language.German), l.Text(language.English)})
	}
}

// A result is the same after a way through JSON.
func TestEndInJSON(t *testing.T) {
	result, err := deadline.Deadline{Day: civil.MustParse("2025-10-17"), Length: length(2, deadline.Weeks), Counting: deadline.AfterEvent,
		Closing: deadline.WorkdayVwVfG, Holidays: sachsen.Holidays()}.Reckon()
	require.NoError(t, err)
	text, err := json.Marshal(result)
	require.NoError(t, err)
	var read deadline.End
	require.NoError(t, json.Unmarshal(text, &read))
	require.Equal(t, result, read)
}

func BenchmarkLast(b *testing.B) {
	d := deadline.Deadline{Day: civil.MustParse("2027-12-31"), Length: length(3, deadline.Months), Counting: deadline.NoticeTo, Closing: deadline.Unmoved}
	b.ReportAllocs()
	for b.Loop() {
		if d.Last().IsZero() {
			b.Fatal("no day")
		}
	}
}

func BenchmarkReckon(b *testing.B) {
	d := deadline.Deadline{Day: civil.MustParse("2025-12-18"), Length: length(1, deadline.Weeks), Counting: deadline.AfterEvent,
		Closing: deadline.WorkdayVwVfG, Holidays: sachsen.Holidays()}
	b.ReportAllocs()
	for b.Loop() {
		if end, err := d.Reckon(); err != nil || !end.IsDecided() {
			b.Fatal("no day")
		}
	}
}
