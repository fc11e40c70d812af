package calendar_test

import (
	"fmt"
	"os"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/calendar"
	"github.com/foederal/foederal/governance/civil"
)

func maintenance() *agreement.Agreement {
	return &agreement.Agreement{
		Title: "Wartung des Fachverfahrens", Form: agreement.ServiceContract, Signed: civil.MustParse("2025-01-15"),
		Parties: []agreement.Party{{ID: "stadt"}, {ID: "dienstleister"}},
		Clauses: []agreement.Clause{
			agreement.Term{From: civil.MustParse("2025-02-01"), Unlimited: agreement.Yes},
			agreement.Termination{Notice: agreement.Duration{Number: 3, Unit: agreement.Months}, To: agreement.YearEnd},
			agreement.Audit{ReportMonths: 12},
		},
	}
}

func ExampleNewSchedule() {
	schedule, err := calendar.NewSchedule(maintenance(), calendar.Known{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, day := range []string{"2025-01-31", "2027-05-01", "2027-10-01"} {
		standing := schedule.On(civil.MustParse(day))
		fmt.Println(day, standing.Text(language.English))
	}
	// Output:
	// 2025-01-31 not yet in force, at the earliest from 1 February 2025
	// 2027-05-01 terminable until 30 September 2027 to the end of 2027
	// 2027-10-01 terminable until 30 September 2028 to the end of 2028
}

func ExampleSchedule_Calendar() {
	schedule, _ := calendar.NewSchedule(maintenance(), calendar.Known{Notice: calendar.Notice{Received: civil.MustParse("2026-09-30")}})
	year, _ := schedule.Calendar(civil.MustParse("2026-01-01"), civil.MustParse("2026-12-31"))
	_ = year.WriteText(os.Stdout, language.German)
	// Output:
	// Wartung des Fachverfahrens (vom 01.01.2026 bis 31.12.2026)
	//
	// 31.12.2026  Wirksamwerden der Kündigung
	//     Grundlage: § 187 Abs. 1 BGB (allgemeine Kenntnis) [angenommen]
	//     Grundlage: § 188 Abs. 2 und 3 BGB (allgemeine Kenntnis) [angenommen]
	//
	// Ohne Tag (nicht vermerkt):
	//
	// Bericht: alle 12 Monate; die Vereinbarung nennt keinen Tag
}

func ExampleCalendar_WriteICalendar() {
	schedule, _ := calendar.NewSchedule(maintenance(), calendar.Known{})
	year, _ := schedule.Calendar(civil.MustParse("2027-01-01"), civil.MustParse("2027-12-31"))
	var out strings.Builder
	_ = year.WriteICalendar(&out, language.German, time.Date(2026, 6, 30, 12, 0, 0, 0, time.UTC))
	for line := range strings.Lines(strings.ReplaceAll(out.String(), "\r\n ", "")) {
		if strings.HasPrefix(line, "DT") || strings.HasPrefix(line, "SUMMARY") {
			fmt.Println(strings.TrimSpace(line))
		}
	}
	// Output:
	// DTSTAMP:20260630T120000Z
	// DTSTART;VALUE=DATE:20270930
	// DTEND;VALUE=DATE:20271001
	// SUMMARY;LANGUAGE=de:letzter Tag für die Kündigung zum Ende des Jahres 2027
}

func ExampleNew() {
	events := []calendar.Event{{UID: calendar.UID("meeting", "2026"), Day: civil.MustParse("2026-06-15"), Topic: calendar.ReportDue,
		Title: bilingual.Text{German: "Bericht an den Rat", English: "Report to the council"}}}
	c, err := calendar.New(bilingual.Text{German: "Termine", English: "Dates"}, civil.Period{From: civil.MustParse("2026-01-01")}, events, nil)
	fmt.Println(c.Events[0].Day, c.Events[0].Title.English, err)
	// Output: 2026-06-15 Report to the council <nil>
}

func ExampleJoin() {
	one := calendar.Calendar{Period: civil.MustParsePeriod("2026-01-01/2026-12-31")}
	two := calendar.Calendar{Period: civil.MustParsePeriod("2027-01-01/2027-06-30")}
	c, err := calendar.Join(bilingual.Text{German: "Alles", English: "All"}, one, two)
	fmt.Println(c.Period, err)
	// Output: 2026-01-01/2027-06-30 <nil>
}

func ExampleUID() {
	fmt.Println(calendar.UID("duty", "16051000", "TH-EGOVG-INVOICE", "begin"))
	// Output: 70802276-fd94-876d-b8a8-ad2e726ca18c
}

func ExampleTopics() {
	fmt.Println(len(calendar.Topics()), calendar.Topics()[0].Text(language.German))
	// Output: 22 Unterzeichnung
}
