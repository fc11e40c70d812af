package calendar_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/calendar"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

func same(text string) bilingual.Text { return bilingual.Text{German: text, English: text} }

func event(uid, on, through string) calendar.Event {
	return calendar.Event{UID: uid, Day: day(on), Through: day(through), Topic: calendar.Evaluation, Title: same(uid)}
}

// titles lists the events of a calendar with their days, and what has none.
func titles(c calendar.Calendar) (dated, undated []string) {
	for _, e := range c.Events {
		text := e.Day.String()
		if !e.Through.IsZero() {
			text += "/" + e.Through.String()
		}
		dated = append(dated, text+" "+e.Title.German)
	}
	for _, u := range c.Undated {
		undated = append(undated, u.Title.German+": "+u.Reason.German)
	}
	return dated, undated
}

func calendarOf(t *testing.T, a *agreement.Agreement, known calendar.Known, from, through string) calendar.Calendar {
	s, err := calendar.NewSchedule(a, known)
	require.NoError(t, err)
	c, err := s.Calendar(day(from), day(through))
	require.NoError(t, err)
	return c
}

// What must be done by which day under real agreements, reckoned by hand from their clauses.
func TestCalendarOfAgreements(t *testing.T) {
	all := documents(t)
	dated, undated := titles(calendarOf(t, all["th-standesamt-ilmenau-2025"], calendar.Known{}, "2025-01-01", "2030-12-31"))
	require.Equal(t, []string{
		"2025-01-15 Unterzeichnung",
		"2025-04-01 Inkrafttreten",
		"2025-04-01 Beginn der Laufzeit",
		"2025-06-30 Ende der Übergangsregelung",
		"2027-12-31 letzter Tag für die Kündigung zum Ende des Jahres 2028",
		"2028-03-31 Ende der Mindestlaufzeit",
		"2028-12-31 letzter Tag für die Kündigung zum Ende des Jahres 2029",
		"2029-12-31 letzter Tag für die Kündigung zum Ende des Jahres 2030",
		"2030-12-31 letzter Tag für die Kündigung zum Ende des Jahres 2031",
	}, dated)
	require.Empty(t, undated)

	dated, undated = titles(calendarOf(t, all["th-datenschutzbeauftragter-2023"], calendar.Known{}, "2025-01-01", "2027-12-31"))
	require.Equal(t, []string{
		"2025-06-30 letzter Tag für die Kündigung zum Ende des Jahres 2025",
		"2025-12-31 Ende der Laufzeit",
		"2026-01-01 Verlängerung",
		"2026-06-30 letzter Tag für die Kündigung zum Ende des Jahres 2026",
		"2027-01-01 Verlängerung",
		"2027-06-30 letzter Tag für die Kündigung zum Ende des Jahres 2027",
	}, dated)
	require.Empty(t, undated)

	dated, undated = titles(calendarOf(t, all["bw-e-government-pakt-2019"], calendar.Known{}, "2019-01-01", "2020-12-31"))
	require.Equal(t, []string{"2019-02-01/2019-02-28 Unterzeichnung"}, dated)
	require.Contains(t, undated, "Ende der Laufzeit: die Laufzeit ist nicht vermerkt")

	dated, undated = titles(calendarOf(t, all["framework agreement"], calendar.Known{}, "2018-01-01", "2026-12-31"))
	require.Contains(t, dated, "2018-10-16 Unterzeichnung")
	require.Contains(t, undated, "Ende der Laufzeit: die Laufzeit ist nicht vermerkt")
	require.Contains(t, undated, "letzter Tag für die Kündigung: in Kraft; ob und wie gekündigt werden kann, ist nicht vermerkt")
	amounts := 0
	for _, line := range dated {
		if strings.Contains(line, "Jahresbetrag") {
			amounts++
		}
	}
	funding, _, _ := agreement.First[agreement.Funding](all["framework agreement"])
	require.Len(t, funding.Ceilings, amounts)
	require.NotZero(t, amounts)
}

// Every kind of clause that can date something does, with what the reader knows beside the document, and says so where nobody knows.
func TestEveryClauseWithATime(t *testing.T) {
	a := contract(
		agreement.Term{From: day("2025-02-01"), Through: day("2026-12-31")},
		agreement.Funding{Ceilings: []agreement.Ceiling{{Year: 2025, Amount: finance.Euro(1500)}}, UpTo: agreement.Yes, ProofOfUse: agreement.Yes},
		agreement.Price{Instalments: 4, Yearly: agreement.Yes, Indexed: agreement.Yes, Index: "Verbraucherpreisindex"},
		agreement.Audit{ReportMonths: 6, Evaluation: day("2026-06-30")},
		agreement.Annexes{Annexes: []agreement.Annex{{Title: "Liste", ReviewMonths: 12}, {Title: "Plan"}}},
		agreement.Deliverables{Deliverables: []agreement.Deliverable{{Name: "Konzept", Due: day("2025-09-30")}, {Name: "Software"}}},
		agreement.Transition{Rule: "Alte Anträge werden zu Ende geführt.", Through: day("2025-07-31")},
		agreement.Transition{},
	)
	a.Gaps = []agreement.Gap{{Clause: agreement.KindRenewal, Reason: "nicht gelesen"}}
	_, undated := titles(calendarOf(t, a, calendar.Known{}, "2025-01-01", "2027-12-31"))
	require.Equal(t, []string{
		"Verwendungsnachweis: die Vereinbarung nennt keinen Tag",
		"Rate: 4 Raten im Jahr; die Vereinbarung nennt keinen Tag",
		"Preisanpassung: nach dem Index: Verbraucherpreisindex; die Vereinbarung nennt keinen Tag",
		"Bericht: alle 6 Monate; die Vereinbarung nennt keinen Tag",
		"Überprüfung einer Anlage: Liste: alle 12 Monate; die Vereinbarung nennt keinen Tag",
		"Liefertermin: Software: die Vereinbarung nennt keinen Tag",
		"Ende der Übergangsregelung: die Vereinbarung nennt keinen Tag",
		"Verlängerung: nicht bekannt, ob es die Klausel gibt und was sie sagt: nicht gelesen",
	}, undated)

	a.Gaps = nil
	known := calendar.Known{First: map[calendar.Topic]civil.Date{calendar.Instalment: day("2025-03-31"), calendar.Adjustment: day("2026-01-01"),
		calendar.ProofOfUse: day("2026-03-31"), calendar.ReportDue: day("2025-08-31"), calendar.ReviewDue: day("2025-11-30")}}
	dated, undated := titles(calendarOf(t, a, known, "2025-01-01", "2027-12-31"))
	for _, line := range []string{
		"2025-03-31 Rate", "2025-06-30 Rate", "2025-09-30 Rate", "2025-12-31 Rate", "2026-12-31 Rate",
		"2026-01-01 Preisanpassung", "2026-03-31 Verwendungsnachweis", "2026-06-30 Evaluierung",
		"2025-08-31 Bericht", "2026-02-28 Bericht", "2026-08-31 Bericht",
		"2025-11-30 Überprüfung einer Anlage: Liste", "2026-11-30 Überprüfung einer Anlage: Liste",
		"2025-09-30 Liefertermin: Konzept", "2025-07-31 Ende der Übergangsregelung", "2026-12-31 Ende der Laufzeit",
		"2025-01-01/2025-12-31 Jahresbetrag 2025: bis zu 1.500,00 EUR",
	} {
		require.Contains(t, dated, line)
	}
	for _, line := range dated {
		require.Less(t, line, "2027", "the agreement is over by then")
	}
	require.Equal(t, []string{"Liefertermin: Software: die Vereinbarung nennt keinen Tag", "Ende der Übergangsregelung: die Vereinbarung nennt keinen Tag"}, undated)
}

// A price of which nothing says whether it follows an index may be adjusted: only where that is denied, or where the document is known to
// say nothing of it, the calendar is silent.
func TestCalendarOfAPriceOfUnknownIndex(t *testing.T) {
	const open = "Preisanpassung: ob sich der Preis anpasst, ist nicht vermerkt"
	price := agreement.Price{Instalments: 4, Yearly: agreement.Yes}
	silent := price
	silent.None = []string{"indexed"}
	denied := price
	denied.Indexed = agreement.No
	for clause, told := range map[*agreement.Price]bool{&price: true, &silent: false, &denied: false} {
		_, undated := titles(calendarOf(t, contract(indefinite("2025-02-01"), *clause), calendar.Known{}, "2025-02-02", "2027-12-31"))
		if told {
			require.Contains(t, undated, open)
		} else {
			require.NotContains(t, undated, open)
		}
	}
}

// A party that can leave alone is told until when; after the end of the term it need not be.
func TestCalendarOfExit(t *testing.T) {
	exit := agreement.Exit{Possible: agreement.Yes, Notice: agreement.Duration{Number: 6, Unit: agreement.Months}, To: agreement.YearEnd}
	dated, undated := titles(calendarOf(t, contract(agreement.Term{From: day("2025-02-01"), Through: day("2027-12-31")}, exit), calendar.Known{}, "2025-03-01", "2027-12-30"))
	require.Equal(t, []string{"2025-06-30 letzter Tag für die Erklärung des Austritts zum Ende des Jahres 2025",
		"2026-06-30 letzter Tag für die Erklärung des Austritts zum Ende des Jahres 2026"}, dated)
	require.Empty(t, undated)
	_, undated = titles(calendarOf(t, contract(indefinite("2025-02-01"), agreement.Exit{}), calendar.Known{}, "2025-03-01", "2027-12-30"))
	require.Equal(t, []string{"letzter Tag für die Erklärung des Austritts: mit welcher Frist und zu welchem Tag eine Partei austreten kann, ist nicht vermerkt"}, undated)
}

// After notice nobody is reminded of it; what comes later than the end falls away.
func TestCalendarAfterNotice(t *testing.T) {
	a := contract(indefinite("2025-02-01"), notice(3, agreement.Months, agreement.YearEnd), agreement.Audit{ReportMonths: 12})
	known := calendar.Known{Notice: calendar.Notice{Received: day("2026-09-30")}, First: map[calendar.Topic]civil.Date{calendar.ReportDue: day("2026-06-30")}}
	dated, _ := titles(calendarOf(t, a, known, "2025-02-02", "2028-12-31"))
	require.Equal(t, []string{"2025-09-30 letzter Tag für die Kündigung zum Ende des Jahres 2025", "2026-06-30 Bericht", "2026-12-31 Wirksamwerden der Kündigung"}, dated)
	known.Notice.To = day("2026-11-30")
	_, undated := titles(calendarOf(t, a, known, "2025-02-02", "2028-12-31"))
	require.Contains(t, undated, "Wirksamwerden der Kündigung: zu dem Tag, den die Kündigung nennt, kann von ihrem Zugang an nicht gekündigt werden")
}

// No calendar of the corpus loses an event to another's UID, and each stays the same when it is read again, or signed.
func TestUIDsAreStable(t *testing.T) {
	for name, a := range documents(t) {
		first := calendarOf(t, a, calendar.Known{}, "2000-01-01", "2040-12-31")
		require.Equal(t, first, calendarOf(t, a, calendar.Known{}, "2000-01-01", "2040-12-31"), name)
	}
	draft := contract(indefinite("2025-02-01"))
	draft.Signed = civil.Date{}
	uid := func(a *agreement.Agreement) string {
		for _, e := range calendarOf(t, a, calendar.Known{}, "2000-01-01", "2040-12-31").Events {
			if e.Topic == calendar.TermBegin {
				return e.UID
			}
		}
		return ""
	}
	moved := contract(indefinite("2026-07-01"))
	require.Equal(t, uid(draft), uid(contract(indefinite("2025-02-01"))))
	require.Equal(t, uid(draft), uid(moved))
	moved.Title = "Anderer Vertrag"
	require.NotEqual(t, uid(draft), uid(moved))
	require.Regexp(t, `^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`, uid(moved))
	require.NotEqual(t, calendar.UID("a", "b"), calendar.UID("ab"))
}

// A calendar holds what touches its period, in the order of days, and nothing that is wrong.
func TestNew(t *testing.T) {
	period := civil.Period{From: day("2026-01-01"), Through: day("2026-12-31")}
	c, err := calendar.New(same("x"), period, []calendar.Event{event("late", "2026-12-31", ""), event("across", "2025-06-01", "2026-01-01"),
		event("before", "2025-12-31", ""), event("after", "2027-01-01", ""), event("late", "2026-12-31", "")}, nil)
	require.NoError(t, err)
	dated, _ := titles(c)
	require.Equal(t, []string{"2025-06-01/2026-01-01 across", "2026-12-31 late"}, dated)
	for name, wrong := range map[string][]calendar.Event{
		"no UID":            {event(" ", "2026-01-01", "")},
		"no day":            {event("a", "", "")},
		"backwards":         {event("a", "2026-01-02", "2026-01-01")},
		"no day after":      {event("a", "9999-12-31", "")},
		"no kind":           {{UID: "a", Day: day("2026-01-01"), Title: same("a")}},
		"no title":          {{UID: "a", Day: day("2026-01-01"), Topic: calendar.Evaluation, Title: bilingual.Text{German: "a"}}},
		"the same UID":      {event("a", "2026-01-01", ""), event("a", "2026-01-02", "")},
		"the same UID, too": {event("a", "2026-01-01", ""), {UID: "a", Day: day("2026-01-01"), Topic: calendar.Delivery, Title: same("a")}},
	} {
		_, err := calendar.New(same("x"), period, wrong, nil)
		var fault *calendar.EventError
		require.ErrorAs(t, err, &fault, name)
		require.NotEmpty(t, fault.Text(language.German))
		require.Contains(t, err.Error(), fault.Text(language.English))
	}
	_, err = calendar.New(same("x"), civil.Period{From: day("2026-12-31"), Through: day("2026-01-01")}, nil, nil)
	var reversed *calendar.PeriodError
	require.ErrorAs(t, err, &reversed)
	require.Equal(t, "der Zeitraum des Kalenders endet am 01.01.2026, bevor er am 31.12.2026 beginnt", reversed.Text(language.German))
	require.Equal(t, "calendar: the period of the calendar ends on 1 January 2026, before it begins on 31 December 2026", err.Error())
	_, err = calendar.New(same("x"), period, nil, []calendar.Undated{{Topic: calendar.Evaluation, Title: same("x")}})
	require.Error(t, err)
}

func TestJoin(t *testing.T) {
	one, err := calendar.New(same("1"), civil.Period{From: day("2026-01-01"), Through: day("2026-12-31")}, []calendar.Event{event("a", "2026-05-01", "")},
		[]calendar.Undated{{Topic: calendar.Delivery, Title: same("x"), Reason: same("y")}})
	require.NoError(t, err)
	two, err := calendar.New(same("2"), civil.Period{From: day("2025-01-01")}, []calendar.Event{event("b", "2025-05-01", ""), event("a", "2026-05-01", "")}, nil)
	require.NoError(t, err)
	c, err := calendar.Join(same("both"), one, two)
	require.NoError(t, err)
	dated, undated := titles(c)
	require.Equal(t, []string{"2025-05-01 b", "2026-05-01 a"}, dated)
	require.Len(t, undated, 1)
	require.Equal(t, civil.Period{From: day("2025-01-01")}, c.Period)
	again, err := calendar.Join(same("again"), one, one)
	require.NoError(t, err)
	require.Equal(t, one.Events, again.Events)
	require.Equal(t, one.Undated, again.Undated)
	none, err := calendar.Join(same("none"))
	require.NoError(t, err)
	require.Empty(t, none.Events)
}

// A minimum term that would last longer than the agreement did has no end in its calendar.
func TestMinimumTermAfterTheEnd(t *testing.T) {
	minimum := agreement.Term{From: day("2025-02-01"), Through: day("2026-01-31"), Minimum: agreement.Duration{Number: 2, Unit: agreement.Years}}
	dated, _ := titles(calendarOf(t, contract(minimum), calendar.Known{}, "2025-02-02", "2030-12-31"))
	require.Equal(t, []string{"2026-01-31 Ende der Laufzeit"}, dated)
	minimum.Through, minimum.Unlimited = civil.Date{}, agreement.Yes
	dated, _ = titles(calendarOf(t, contract(minimum), calendar.Known{}, "2025-02-02", "2030-12-31"))
	require.Equal(t, []string{"2027-01-31 Ende der Mindestlaufzeit"}, dated)
}

// Lines of a clause are lines in print; they stand apart from the days of the calendar, and a title has one.
func TestLinesOfAClause(t *testing.T) {
	e := event("x", "2026-01-01", "")
	e.Title, e.Text = same("Titel\nmit Umbruch"), same("erste Zeile\r\n01.01.2030  kein Termin")
	c, err := calendar.New(same("Kalender"), civil.Period{}, []calendar.Event{e}, nil)
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, c.WriteText(&out, language.German))
	require.Equal(t, "Kalender (ohne Grenze)\n\n01.01.2026  Titel mit Umbruch\n    erste Zeile\n    01.01.2030  kein Termin\n", out.String())
	out.Reset()
	require.NoError(t, c.WriteICalendar(&out, language.German, stamp))
	require.Contains(t, out.String(), "SUMMARY;LANGUAGE=de:Titel mit Umbruch\r\n")
	require.Contains(t, out.String(), `DESCRIPTION;LANGUAGE=de:erste Zeile\n01.01.2030  kein Termin`)
}

// JSON holds the whole calendar: what is read back is what was written.
func TestJSON(t *testing.T) {
	for name, a := range documents(t) {
		c := calendarOf(t, a, calendar.Known{}, "2015-01-01", "2030-12-31")
		text, err := json.Marshal(c)
		require.NoError(t, err, name)
		var read calendar.Calendar
		require.NoError(t, json.Unmarshal(text, &read), name)
		require.Equal(t, c, read, name)
	}
	text, err := json.Marshal(calendar.Calendar{Title: same("x"), Events: []calendar.Event{event("a", "2026-01-01", "")}, Undated: []calendar.Undated{}})
	require.NoError(t, err)
	require.JSONEq(t, `{"title":{"de":"x","en":"x"},"period":{},"events":[{"uid":"a","day":"2026-01-01","topic":"evaluation","title":{"de":"a","en":"a"}}],"undated":[]}`, string(text))
}

// The printed calendar names each day, its basis and how well that is known; the text of a stranger cannot take over a terminal.
func TestWriteText(t *testing.T) {
	e := event("x", "2026-01-01", "2026-01-02")
	e.Title, e.Text, e.Sources = same("Titel\x1b[2J"), same("Text"), []law.Source{{Citation: law.MustCite(law.BGB, "§ 188"), Evidence: law.Assumed}}
	c, err := calendar.New(same("Kalender"), civil.Period{}, []calendar.Event{e}, []calendar.Undated{{Topic: calendar.ReportDue, Title: same("Bericht"), Reason: same("kein Tag")}})
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, c.WriteText(&out, language.German))
	require.Equal(t, "Kalender (ohne Grenze)\n\n01.01.2026 – 02.01.2026  Titel\\x1b[2J\n    Text\n    Grundlage: § 188 BGB [angenommen]\n\n"+
		"Ohne Tag (nicht vermerkt):\n\nBericht: kein Tag\n", out.String())
	out.Reset()
	require.NoError(t, calendar.Calendar{Title: same("Leer")}.WriteText(&out, language.English))
	require.Equal(t, "Leer (without limits)\n\nno events\n", out.String())
}
