package sachsen_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/deadline"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/sachsen"
)

// The Buß- und Bettag is the Wednesday before 23 November: from the 16th (2033) to the 22nd (2028), and no other.
func TestBussUndBettag(t *testing.T) {
	for year, want := range map[string]string{"2025": "2025-11-19", "2027": "2027-11-17", "2028": "2028-11-22", "2033": "2033-11-16"} {
		var got []string
		for day := civil.MustParse(year + "-11-01"); day.Month() == time.November; day = day.AddDays(1) {
			if sachsen.Holidays().On(day).Name.German == "Buß- und Bettag" {
				got = append(got, day.String())
			}
		}
		require.Equal(t, []string{want}, got)
	}
}

// The holidays of a year, as a printed calendar has them.
func TestHolidays(t *testing.T) {
	got := map[string]string{}
	holidays := sachsen.Holidays()
	for day := civil.MustParse("2026-01-01"); day.Year() == 2026; day = day.AddDays(1) {
		switch found := holidays.On(day); found.Status {
		case deadline.IsHoliday:
			want := law.Primary
			switch found.Name.German {
			case "Karfreitag", "Ostermontag", "Christi Himmelfahrt", "Pfingstmontag":
				want = law.Derived
			case "Buß- und Bettag":
				want = law.Assumed
			}
			require.Equal(t, want.String(), found.Source.Evidence.String(), found.Name.German)
			got[day.String()] = found.Name.German
		case deadline.HolidayNotRecorded:
			got[day.String()] = "?"
		}
	}
	require.Equal(t, map[string]string{
		"2026-01-01": "Neujahr", "2026-04-03": "Karfreitag", "2026-04-06": "Ostermontag", "2026-05-01": "1. Mai",
		"2026-05-14": "Christi Himmelfahrt", "2026-05-25": "Pfingstmontag", "2026-06-04": "?",
		"2026-10-03": "3. Oktober", "2026-10-31": "31. Oktober",
		"2026-11-18": "Buß- und Bettag", "2026-12-25": "25. Dezember", "2026-12-26": "26. Dezember",
	}, got)
	require.Equal(t, "Buß- und Bettag", holidays.On(civil.MustParse("2033-11-16")).Name.German, "23 November 2033 is a Wednesday itself")
	require.Equal(t, deadline.IsNoHoliday, holidays.On(civil.MustParse("2033-11-23")).Status)
	require.Equal(t, deadline.HolidayNotRecorded, holidays.On(civil.MustParse("2025-05-01")).Status, "before the text that was read")
}

func ExampleHolidays() {
	day := sachsen.Holidays().On(civil.MustParse("2026-11-18"))
	fmt.Println(day.Status, day.Name.German, day.Source)
	// Output: holiday Buß- und Bettag § 1 SächsSFG (revosax.sachsen.de, Stand 18.05.2025; Tag nach allgemeiner Kenntnis)
}
