package calendar_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/calendar"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/corpus"
	"github.com/foederal/foederal/internal/effort"
	"github.com/foederal/foederal/thueringen"
)

// documents are all agreements of the corpus, and the framework agreement.
func documents(t testing.TB) map[string]*agreement.Agreement {
	all := map[string]*agreement.Agreement{"framework agreement": thueringen.FrameworkAgreement()}
	for _, d := range corpus.Read(t, "../../thueringen/"+corpus.Folder, func(*agreement.Agreement) (rule.Report, error) { return rule.Report{}, nil }) {
		all[d.Name] = d.Agreement
	}
	return all
}

// variants are agreements of every form with each of several terms, terminations and days of signing.
func variants() []*agreement.Agreement {
	terms := [][]agreement.Clause{
		{indefinite("2025-02-01")},
		{agreement.Term{From: day("2024-02-29"), Unlimited: agreement.Yes, Minimum: agreement.Duration{Number: 3, Unit: agreement.Years}}},
		{agreement.Term{From: day("2025-02-01"), Through: day("2031-06-30"), Unlimited: agreement.No}},
		{agreement.Term{From: day("2025-02-01"), Through: day("2031-06-30")}, agreement.Renewal{Automatic: agreement.Yes, Years: 2}},
		{agreement.Term{From: day("2025-02-01"), Through: day("2031-06-30")}, agreement.Renewal{}},
		{agreement.Term{From: day("2025-02-01")}, agreement.EntryIntoForce{On: day("2025-05-01")}},
		{agreement.EntryIntoForce{AfterPublication: agreement.Yes}, agreement.Publication{On: day("2025-03-03")}, agreement.Term{Unlimited: agreement.Yes}},
		{},
	}
	ends := []agreement.Clause{
		nil,
		agreement.Termination{},
		agreement.Termination{Excluded: agreement.Yes},
		notice(3, agreement.Months, agreement.YearEnd),
		notice(6, agreement.Weeks, agreement.QuarterEnd),
		notice(1, agreement.Quarters, agreement.HalfYearEnd),
		notice(1, agreement.Months, agreement.MonthEnd),
		notice(10, agreement.Days, agreement.AnyDay),
		notice(1, agreement.Years, agreement.SchoolYearEnd),
		agreement.Termination{Notice: agreement.Duration{Number: 12, Unit: agreement.Months}, To: agreement.YearEnd, FirstTo: day("2030-12-31")},
	}
	var all []*agreement.Agreement
	for _, form := range agreement.Forms() {
		for _, term := range terms {
			for _, end := range ends {
				for signed := range 4 {
					a := contract(append(slices.Clone(term), end)...)
					a.Form = form
					switch signed {
					case 1:
						a.Signed = civil.Date{}
					case 2:
						a.Signed, a.SignedIn.First = civil.Date{}, day("2025-04-01")
					case 3:
						a.Signed = day("2026-03-10")
					}
					all = append(all, a)
				}
			}
		}
	}
	return all
}

// On every day of several decades an agreement is in exactly one phase: it never goes back to one that is over, says why wherever it
// cannot be decided, and names a last day of notice that is one.
func TestOnePhaseOnEveryDay(t *testing.T) {
	count := map[calendar.Phase]int{}
	for _, a := range documents(t) {
		walk(t, a, calendar.Known{}, civil.Period{From: day("2005-01-01"), Through: day("2044-12-31")}, count)
	}
	all := variants()
	for i, a := range all {
		if a.Form != agreement.ServiceContract && i%16 != 0 || !effort.Full() && i%4 != 0 {
			continue
		}
		walk(t, a, calendar.Known{}, civil.Period{From: day("2023-12-01"), Through: day("2034-02-01")}, count)
		walk(t, a, calendar.Known{Notice: calendar.Notice{Received: day("2027-02-28")}}, civil.Period{From: day("2027-02-27"), Through: day("2031-07-02")}, count)
	}
	for _, phase := range []calendar.Phase{calendar.NotYetInForce, calendar.Running, calendar.Terminable, calendar.RunningOut, calendar.Ended, calendar.Undecidable} {
		require.NotZero(t, count[phase], "%s does not occur, so that nothing is proved of it", phase)
	}
	t.Log(count)
}

func walk(t *testing.T, a *agreement.Agreement, known calendar.Known, period civil.Period, count map[calendar.Phase]int) {
	s, err := calendar.NewSchedule(a, known)
	require.NoError(t, err)
	var before calendar.Standing
	for on := period.From; !on.After(period.Through); on = on.AddDays(1) {
		standing := s.On(on)
		count[standing.Phase]++
		switch {
		case !standing.Phase.IsValid():
			t.Fatalf("%s on %s: no phase", a.Title, on)
		case before.Phase == calendar.Ended && standing.Phase != calendar.Ended,
			before.Phase.IsValid() && before.Phase != calendar.NotYetInForce && standing.Phase == calendar.NotYetInForce,
			before.Phase == calendar.RunningOut && standing.Phase != calendar.RunningOut && standing.Phase != calendar.Ended && standing.Phase != calendar.Undecidable:
			t.Fatalf("%s: %s after %s on %s", a.Title, standing.Phase, before.Phase, on)
		case standing.Phase == calendar.Undecidable && standing.Reason.IsZero():
			t.Fatalf("%s on %s: undecidable without a reason", a.Title, on)
		case standing.Phase == calendar.Terminable:
			requireLastNotice(t, s, standing, before)
		}
		before = standing
	}
}

// requireLastNotice holds a last day of notice against its own definition: up to that day the effect is the same, and from the next on
// it is later.
func requireLastNotice(t *testing.T, s *calendar.Schedule, standing, before calendar.Standing) {
	if standing.LastNotice.Before(standing.Day) || !standing.Effect.After(standing.LastNotice) && standing.Effect != standing.LastNotice {
		t.Fatalf("on %s the last day of notice is %s, to %s", standing.Day, standing.LastNotice, standing.Effect)
	}
	if before.Phase == calendar.Terminable && standing.Effect != before.Effect && before.LastNotice != before.Day {
		t.Fatalf("on %s notice takes effect on %s, though that was to be %s until %s", standing.Day, standing.Effect, before.Effect, before.LastNotice)
	}
	if standing.LastNotice == standing.Day {
		if next := s.On(standing.Day.AddDays(1)); next.Phase == calendar.Terminable && !next.Effect.After(standing.Effect) && next.Effect != standing.Effect {
			t.Fatalf("notice on the day after %s takes effect sooner", standing.Day)
		}
	}
}

// A slow second reckoner walks from day to day: notice takes effect at the first end of a year, quarter or month at which its period is
// over and which is not before the first day allowed. It agrees on every day.
func TestEffectAgainstSlowReckoner(t *testing.T) {
	isEnd := map[agreement.NoticeDay]func(civil.Date) bool{
		agreement.AnyDay:      func(civil.Date) bool { return true },
		agreement.MonthEnd:    func(d civil.Date) bool { return d.AddDays(1).Day() == 1 },
		agreement.QuarterEnd:  func(d civil.Date) bool { return d.AddDays(1).Day() == 1 && d.AddDays(1).Month()%3 == 1 },
		agreement.HalfYearEnd: func(d civil.Date) bool { return d.AddDays(1).Day() == 1 && d.AddDays(1).Month()%6 == 1 },
		agreement.YearEnd:     func(d civil.Date) bool { return d.Month() == 12 && d.Day() == 31 },
	}
	for to, ends := range isEnd {
		for _, months := range []int{1, 3, 6, 12} {
			for _, first := range []string{"", "2026-12-31"} {
				clause := notice(months, agreement.Months, to)
				clause.FirstTo = day(first)
				s, err := calendar.NewSchedule(contract(indefinite("2025-02-01"), clause), calendar.Known{})
				require.NoError(t, err)
				for on := day("2025-02-01"); on.Before(day("2028-04-01")); on = on.AddDays(1) {
					effect, over := on, slowMonths(on, months)
					for !ends(effect) || effect.Before(over) || effect.Before(clause.FirstTo) {
						effect = effect.AddDays(1)
					}
					standing := s.On(on)
					if standing.Phase != calendar.Terminable || standing.Effect != effect {
						t.Fatalf("%d months to %s, on %s: %s %s, want %s", months, to, on, standing.Phase, standing.Effect, effect)
					}
				}
			}
		}
	}
}

// slowMonths counts months by stepping through their days: the day with the same number, or the last of a month that lacks it.
func slowMonths(on civil.Date, months int) civil.Date {
	d := on
	for range months {
		d = d.AddDays(1 - d.Day()) // the first of the month
		for month := d.Month(); d.Month() == month; {
			d = d.AddDays(1) // the first of the next
		}
	}
	for d.Day() < on.Day() && d.AddDays(1).Month() == d.Month() {
		d = d.AddDays(1)
	}
	return d
}

// Whatever a document says, its calendar can be made and every day has its phase.
func FuzzSchedule(f *testing.F) {
	all := documents(f)
	for _, name := range []string{"framework agreement", "th-standesamt-ilmenau-2025", "th-datenschutzbeauftragter-2023", "bw-e-government-pakt-2019",
		"th-zweckvereinbarung-widersprueche", "th-verwaltungsvereinbarung-doppelte-klauseln", "th-zweckvereinbarung-entgelt"} {
		a := all[name]
		require.NotNil(f, a, name)
		var out bytes.Buffer
		require.NoError(f, agreement.Encode(&out, a))
		f.Add(out.Bytes(), uint16(3000))
	}
	f.Fuzz(func(t *testing.T, document []byte, received uint16) {
		a, err := agreement.Decode(bytes.NewReader(document))
		if err != nil {
			return // what is no document has no calendar
		}
		known := calendar.Known{Notice: calendar.Notice{Received: day("2015-01-01").AddDays(int(received))},
			First: map[calendar.Topic]civil.Date{calendar.ReportDue: day("2020-01-31"), calendar.Instalment: day("2020-02-29")}}
		period := civil.Period{From: day("2018-01-01"), Through: day("2025-12-31")}
		walk(t, a, known, period, map[calendar.Phase]int{})
		s, err := calendar.NewSchedule(a, known)
		require.NoError(t, err)
		_, err = s.Calendar(period.From, period.Through)
		require.NoError(t, err)
	})
}
