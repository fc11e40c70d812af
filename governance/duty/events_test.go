package duty_test

import (
	"bytes"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/calendar"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/thueringen"
)

func erfurt() directory.Unit {
	snapshot, err := thueringen.Directory().On(civil.MustParse("2026-06-30"))
	if err != nil {
		panic(err)
	}
	unit, _ := snapshot.Municipality(key.MustParseAGS("16051000"))
	return unit
}

// Every milestone of Erfurt is in its calendar, a former date is no deadline, and UIDs do not turn on the days that are asked for.
func TestAsCalendar(t *testing.T) {
	title := bilingual.Text{German: "Pflichten der Stadt Erfurt", English: "Duties of the city of Erfurt"}
	duties := duty.New(bund.Duties(), thueringen.Duties())
	of := func(period civil.Period) calendar.Calendar {
		c, err := duty.AsCalendar(title, "16051000", period, duties.Calendar(erfurt(), period.From, period.Through))
		require.NoError(t, err)
		return c
	}
	all := of(civil.MustParsePeriod("2015-01-01/2035-12-31"))
	topics, milestones := map[calendar.Topic]int{}, map[calendar.Topic]int{}
	byUID := map[string]calendar.Event{}
	for _, e := range all.Events {
		topics[e.Topic]++
		byUID[e.UID] = e
	}
	uncovered := 0
	for _, m := range duties.Calendar(erfurt(), all.Period.From, all.Period.Through) {
		switch m.Kind {
		case duty.Begin:
			milestones[calendar.DutyBegin]++
		case duty.Deadline:
			milestones[calendar.DutyDeadline]++
		case duty.End:
			milestones[calendar.DutyEnd]++
		case duty.Uncovered:
			uncovered++
		default:
			milestones[calendar.DutyChange]++
		}
	}
	require.Equal(t, milestones, topics)
	require.Len(t, byUID, len(all.Events))
	require.Equal(t, 1, uncovered, "what is not recorded has no day")
	require.Len(t, all.Undated, uncovered)

	short := of(civil.MustParsePeriod("2026-07-01/2026-12-31"))
	require.NotEmpty(t, short.Events)
	for _, e := range short.Events {
		require.Equal(t, byUID[e.UID], e)
		require.NotEmpty(t, e.Sources)
	}
	var out bytes.Buffer
	require.NoError(t, all.WriteICalendar(&out, language.German, time.Date(2026, 6, 30, 0, 0, 0, 0, time.UTC)))
	require.Equal(t, len(all.Events), bytes.Count(out.Bytes(), []byte("BEGIN:VEVENT\r\n")))
}

// What is not covered has no day, and the same milestone twice is one event.
func TestAsCalendarOfWhatIsNotCovered(t *testing.T) {
	period := civil.MustParsePeriod("2026-01-01/2026-12-31")
	c, err := duty.AsCalendar(bilingual.Text{}, "16051000", period, duty.New(bund.Duties()).Calendar(erfurt(), period.From, period.Through))
	require.NoError(t, err)
	require.NotEmpty(t, c.Undated, "the chapter of Thüringen was not handed in")
	for _, u := range c.Undated {
		require.False(t, u.Reason.IsZero())
	}
	text := bilingual.Text{German: "x", English: "x"}
	one := duty.Milestone{Kind: duty.Deleted, Day: civil.MustParse("2026-05-01"), DutyID: "A", Title: text, Was: civil.MustParse("2027-01-01")}
	other := one
	other.Text = text
	c, err = duty.AsCalendar(text, "x", period, []duty.Milestone{one, one, other})
	require.NoError(t, err)
	require.Len(t, c.Events, 2)
	texts := []string{c.Events[0].Text.German, c.Events[1].Text.German}
	require.ElementsMatch(t, []string{"Termin war: 01.01.2027", "x (Termin war: 01.01.2027)"}, texts)
}

// What Erfurt must do by the end of 2026, as a calendar.
func ExampleAsCalendar() {
	period := civil.MustParsePeriod("2026-07-01/2026-12-31")
	milestones := duty.New(bund.Duties(), thueringen.Duties()).Calendar(erfurt(), period.From, period.Through)
	c, err := duty.AsCalendar(bilingual.Text{German: "Pflichten", English: "Duties"}, "16051000", period, milestones)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range c.Events {
		if e.Topic == calendar.DutyDeadline {
			fmt.Println(e.Day, e.Title.German, e.Sources[0].Citation)
		}
	}
	// Output:
	// 2026-12-02 Frist: Transparenz von KI-Systemen Art. 111 Abs. 4 KI-VO
	// 2026-12-31 Frist: Elektronische Rechnungen zwischen Unternehmern § 27 Abs. 38 UStG
	// 2026-12-31 Frist: Umsatzsteuer auf Zusammenarbeit § 27 Abs. 22a S. 1 UStG
}
