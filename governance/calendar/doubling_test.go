package calendar_test

import (
	"fmt"
	"io"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/calendar"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/internal/doubling"
)

// many is a calendar of n events and as many matters without a day.
func many(t testing.TB, n int, prefix string) calendar.Calendar {
	t.Helper()
	events, undated := make([]calendar.Event, n), make([]calendar.Undated, n)
	for i := range n {
		events[i] = event(fmt.Sprint(prefix, i, "@example.org"), "2025-01-01", "")
		undated[i] = calendar.Undated{Topic: calendar.Evaluation, Title: same("x"), Reason: same("y")}
	}
	c, err := calendar.New(same("many"), civil.MustParsePeriod("2025-01-01/2025-12-31"), events, undated)
	require.NoError(t, err)
	return c
}

// full is an agreement of n parties and four times as many clauses that each name days.
func full(n int) *agreement.Agreement {
	clauses := []agreement.Clause{indefinite("2025-02-01"), notice(3, agreement.Months, agreement.YearEnd)}
	for range n {
		clauses = append(clauses, agreement.Term{From: day("2025-02-01"), Through: day("2029-02-01")}, notice(1, agreement.Months, agreement.MonthEnd),
			agreement.EntryIntoForce{}, agreement.Publication{On: day("2025-03-03")})
	}
	a := contract(clauses...)
	for i := range n {
		a.Parties = append(a.Parties, agreement.Party{ID: agreement.PartyID(fmt.Sprint("p", i)), Partner: governance.Partner{Name: fmt.Sprint("Gemeinde ", i)}})
	}
	return a
}

// Calendars are made, joined and written in a time that grows with their events.
func TestDoubling(t *testing.T) {
	doubling.Run(t, []doubling.Case{
		{Name: "calendar.New", From: 2_000, Prepare: func(t testing.TB, n int) func() { return func() { many(t, n, "a") } }},
		{Name: "calendar.Join", From: 2_000, Prepare: func(t testing.TB, n int) func() {
			first, second := many(t, n, "a"), many(t, n, "b")
			return func() {
				_, err := calendar.Join(same("all"), first, second)
				require.NoError(t, err)
			}
		}},
		{Name: "calendar.Join", Of: "many calendars", From: 500, Prepare: func(t testing.TB, n int) func() {
			calendars := make([]calendar.Calendar, n)
			for i := range calendars {
				calendars[i] = many(t, 3, fmt.Sprint(i, "-"))
			}
			return func() {
				_, err := calendar.Join(same("all"), calendars...)
				require.NoError(t, err)
			}
		}},
		{Name: "calendar.Calendar.WriteText", From: 2_000, Prepare: func(t testing.TB, n int) func() {
			c := many(t, n, "a")
			return func() { require.NoError(t, c.WriteText(io.Discard, language.German)) }
		}},
		{Name: "calendar.Calendar.WriteICalendar", From: 2_000, Prepare: func(t testing.TB, n int) func() {
			c := many(t, n, "a")
			return func() { require.NoError(t, c.WriteICalendar(io.Discard, language.German, time.Unix(0, 0))) }
		}},
		{Name: "calendar.NewSchedule calendar.Schedule.On", From: 2_000, Limit: 32_000, Prepare: func(t testing.TB, n int) func() {
			a := full(n)
			return func() {
				s, err := calendar.NewSchedule(a, calendar.Known{})
				require.NoError(t, err)
				s.On(day("2027-05-01"))
			}
		}},
		{Name: "calendar.Schedule.Calendar", Of: "many clauses", From: 200, Limit: 32_000, Prepare: func(t testing.TB, n int) func() {
			s, err := calendar.NewSchedule(full(n), calendar.Known{})
			require.NoError(t, err)
			return func() {
				_, err := s.Calendar(day("2026-01-01"), day("2027-12-31"))
				require.NoError(t, err)
			}
		}},
		{Name: "calendar.Schedule.Calendar", Of: "many years", From: 100, Limit: 7_000, Prepare: func(t testing.TB, n int) func() {
			s, err := calendar.NewSchedule(full(1), calendar.Known{})
			require.NoError(t, err)
			return func() {
				_, err := s.Calendar(day("2026-01-01"), day("2026-01-01").AddDays(365*n))
				require.NoError(t, err)
			}
		}},
	})
}
