package calendar_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/calendar"
	"github.com/foederal/foederal/governance/civil"
)

func day(text string) civil.Date {
	if text == "" {
		return civil.Date{}
	}
	return civil.MustParse(text)
}

// contract is an agreement of two parties, signed on 2025-01-15.
func contract(clauses ...agreement.Clause) *agreement.Agreement {
	return &agreement.Agreement{Title: "Vertrag", Form: agreement.ServiceContract, Signed: day("2025-01-15"), Clauses: clauses,
		Parties: []agreement.Party{{ID: "a"}, {ID: "b"}}}
}

func indefinite(from string) agreement.Term {
	return agreement.Term{From: day(from), Unlimited: agreement.Yes}
}

func notice(number int, unit agreement.TimeUnit, to agreement.NoticeDay) agreement.Termination {
	return agreement.Termination{Notice: agreement.Duration{Number: number, Unit: unit}, To: to}
}

// Where agreements stand, reckoned by hand from their clauses.
func TestStanding(t *testing.T) {
	all := documents(t)
	quarterly := contract(indefinite("2025-02-01"), notice(3, agreement.Months, agreement.YearEnd))
	draft := contract(indefinite("2025-02-01"))
	draft.Signed = civil.Date{}
	month := contract(indefinite("2025-02-01"), notice(1, agreement.Months, agreement.MonthEnd))
	month.Signed, month.SignedIn.First = civil.Date{}, day("2025-03-01")
	bare := contract()
	purposed := contract(agreement.Exit{})
	purposed.Form = agreement.Zweckvereinbarung
	renewing := contract(agreement.Term{From: day("2025-02-01"), Through: day("2026-01-31")}, agreement.Renewal{Automatic: agreement.Yes, Years: 1},
		agreement.Termination{Excluded: agreement.Yes})
	unsure := contract(agreement.Term{From: day("2025-02-01"), Through: day("2026-01-31")}, agreement.Renewal{})
	published := contract(agreement.EntryIntoForce{AfterPublication: agreement.Yes}, agreement.Publication{On: day("2025-03-03")}, agreement.Term{Unlimited: agreement.Yes})
	unpublished := contract(agreement.EntryIntoForce{AfterPublication: agreement.Yes}, agreement.Term{Unlimited: agreement.Yes})
	school := contract(indefinite("2025-02-01"), notice(6, agreement.Months, agreement.SchoolYearEnd))
	noWord := contract(indefinite("2025-02-01"), notice(1, agreement.Months, "jahresende"))
	anyDay := contract(indefinite("2025-02-01"), notice(1, agreement.Months, agreement.AnyDay))
	leap := contract(indefinite("2025-02-01"), notice(1, agreement.Months, agreement.MonthEnd))
	halves := contract(indefinite("2025-02-01"), notice(6, agreement.Weeks, agreement.HalfYearEnd))
	fixed := contract(agreement.Term{From: day("2025-02-01"), Through: day("2027-12-31")}, notice(3, agreement.Months, agreement.YearEnd))
	openTerm := contract(agreement.Term{From: day("2025-02-01")}, notice(3, agreement.Months, agreement.YearEnd))

	pending := contract(indefinite("2025-02-01"), agreement.Approval{})
	late := contract(indefinite("2025-02-01"), agreement.Approval{On: day("2025-03-10")})

	for name, test := range map[string]struct {
		agreement *agreement.Agreement
		day       string
		want      string
	}{
		"before the term":         {quarterly, "2025-01-31", "noch nicht in Kraft, frühestens ab 01.02.2025"},
		"the first day":           {quarterly, "2025-02-01", "kündbar bis 30.09.2025 zum Ende des Jahres 2025"},
		"in the middle of a year": {quarterly, "2027-05-01", "kündbar bis 30.09.2027 zum Ende des Jahres 2027"},
		"the last day of notice":  {quarterly, "2027-09-30", "kündbar bis 30.09.2027 zum Ende des Jahres 2027"},
		"the day after it":        {quarterly, "2027-10-01", "kündbar bis 30.09.2028 zum Ende des Jahres 2028"},
		"no day":                  {quarterly, "", "nicht entscheidbar: es ist kein Tag angegeben"},

		"a draft":           {draft, "2025-02-01", "nicht entscheidbar: die Vereinbarung ist ein Entwurf; eine Unterzeichnung ist nicht vermerkt"},
		"a draft, before":   {draft, "2025-01-31", "noch nicht in Kraft, frühestens ab 01.02.2025"},
		"signed in a month": {month, "2025-02-28", "läuft: gilt rückwirkend; unterzeichnet erst: 03.2025"},
		"within the month": {month, "2025-03-30", "nicht entscheidbar: der Tag der Unterzeichnung ist nicht vermerkt, nur Monat oder Jahr; " +
			"ob an diesem Tag schon gekündigt werden konnte, ist offen"},
		"at the end of the month":    {month, "2025-03-31", "kündbar bis 31.03.2025 zum 30.04.2025"},
		"in force when it is signed": {bare, "2025-01-15", "läuft: die Vereinbarung regelt keine ordentliche Kündigung"},
		"a form that takes more": {purposed, "2025-01-15", "nicht entscheidbar: die Vereinbarung nennt keinen Tag des Inkrafttretens, " +
			"und bei ihrer Form hängt er von mehr als der Unterzeichnung ab"},
		"renewed":                  {renewing, "2030-06-01", "läuft: die ordentliche Kündigung ist ausgeschlossen"},
		"renewal not recorded":     {unsure, "2026-02-01", "nicht entscheidbar: ob sich die Vereinbarung nach der Laufzeit von selbst verlängert, ist nicht vermerkt"},
		"before the renewal":       {unsure, "2026-01-31", "läuft: die Vereinbarung regelt keine ordentliche Kündigung"},
		"the day of publication":   {published, "2025-03-03", "nicht entscheidbar: die Vereinbarung tritt mit oder nach ihrer Bekanntmachung in Kraft; welches von beiden, ist nicht vermerkt"},
		"after publication":        {published, "2025-03-04", "läuft: die Vereinbarung regelt keine ordentliche Kündigung"},
		"publication not recorded": {unpublished, "2030-01-01", "nicht entscheidbar: die Vereinbarung tritt mit oder nach ihrer Bekanntmachung in Kraft, deren Tag nicht vermerkt ist"},
		"to the end of the school year": {school, "2025-06-01",
			"nicht entscheidbar: gekündigt werden kann zum Ende des Schuljahrs, dessen letzter Tag hier nicht vermerkt ist"},
		"a day that is no word":    {noWord, "2026-01-31", "nicht entscheidbar: in Kraft; zu welchem Tag gekündigt werden kann, ist nicht lesbar vermerkt"},
		"on any day":               {anyDay, "2026-01-31", "kündbar bis 31.01.2026 zum 28.02.2026"},
		"31 January to a leap day": {leap, "2028-01-31", "kündbar bis 31.01.2028 zum 29.02.2028"},
		"1 February is too late":   {leap, "2028-02-01", "kündbar bis 29.02.2028 zum 31.03.2028"},
		"weeks to half a year":     {halves, "2027-05-19", "kündbar bis 19.05.2027 zum 30.06.2027"},
		"weeks, a day too late":    {halves, "2027-05-20", "kündbar bis 19.11.2027 zum Ende des Jahres 2027"},
		"the term ends as early":   {fixed, "2026-10-01", "läuft: die Laufzeit endet, bevor eine Kündigung von diesem Tag wirksam würde"},
		"the term ends later":      {fixed, "2026-09-30", "kündbar bis 30.09.2026 zum Ende des Jahres 2026"},
		"the last day":             {fixed, "2027-12-31", "läuft: die Laufzeit endet, bevor eine Kündigung von diesem Tag wirksam würde"},
		"after the term":           {fixed, "2028-01-01", "beendet mit Ablauf des 31.12.2027"},
		"the term is not recorded": {openTerm, "2025-06-01", "nicht entscheidbar: die Laufzeit ist nicht vermerkt"},

		"Ilmenau, notice before the first possible end": {all["th-standesamt-ilmenau-2025"], "2026-01-15", "kündbar bis 31.12.2027 zum Ende des Jahres 2028"},
		"Ilmenau, later":                    {all["th-standesamt-ilmenau-2025"], "2028-01-01", "kündbar bis 31.12.2028 zum Ende des Jahres 2029"},
		"DigitalPakt, over":                 {all["de-digitalpakt-schule-2019"], "2024-05-17", "beendet mit Ablauf des 16.05.2024"},
		"DigitalPakt, notice is not known":  {all["de-digitalpakt-schule-2019"], "2024-05-16", "nicht entscheidbar: in Kraft; ob und wie gekündigt werden kann, ist nicht vermerkt"},
		"Schmölln and Crimmitschau":         {all["th-rechenzentrum-schmoelln-crimmitschau"], "2026-02-28", "nicht entscheidbar: in Kraft; zu welchem Tag gekündigt werden kann, ist nicht vermerkt"},
		"Schmölln and Crimmitschau, over":   {all["th-rechenzentrum-schmoelln-crimmitschau"], "2026-03-01", "beendet mit Ablauf des 28.02.2026"},
		"renewed each year":                 {all["th-datenschutzbeauftragter-2023"], "2030-06-30", "kündbar bis 30.06.2030 zum Ende des Jahres 2030"},
		"retroactive":                       {all["th-verwaltungsvereinbarung-rueckwirkend"], "2020-02-01", "läuft: gilt rückwirkend; unterzeichnet erst: 02.03.2020"},
		"limited and unlimited":             {all["th-zweckvereinbarung-widersprueche"], "2020-04-01", "nicht entscheidbar: die Laufzeit ist zugleich befristet und unbefristet vermerkt"},
		"two terms":                         {all["th-zweckvereinbarung-zwei-laufzeiten"], "2020-04-01", "nicht entscheidbar: die Vereinbarung hat mehrere Klauseln zur Laufzeit"},
		"excluded for ten years":            {all["th-zweckvereinbarung-10-jahre-unkuendbar"], "2029-01-01", "läuft: die ordentliche Kündigung ist ausgeschlossen"},
		"no period of notice":               {all["th-zweckvereinbarung-kuendigung-ohne-frist"], "2021-01-01", "nicht entscheidbar: die Vereinbarung nennt keine Kündigungsfrist; welche das Gesetz setzt, ist nicht vermerkt"},
		"Baden-Württemberg, signed in 2019": {all["bw-e-government-pakt-2019"], "2019-02-28", "nicht entscheidbar: der Tag des Inkrafttretens ist nicht vermerkt; der Tag der Unterzeichnung ist nicht vermerkt, nur 02.2019"},
		"approval is pending":               {pending, "2026-01-01", "nicht entscheidbar: eine Genehmigung ist vorgesehen, und dass sie erteilt ist, ist nicht vermerkt"},
		"approved later, before":            {late, "2025-03-09", "nicht entscheidbar: die Genehmigung wurde erst erteilt: 10.03.2025"},
		"approved later":                    {late, "2025-03-10", "läuft: die Vereinbarung regelt keine ordentliche Kündigung"},
		"the approval is awaited":           {all["th-zweckvereinbarung-schwebend"], "2021-01-01", "nicht entscheidbar: eine Genehmigung ist vorgesehen, und dass sie erteilt ist, ist nicht vermerkt"},
		"the framework agreement":           {all["framework agreement"], "2020-06-01", "nicht entscheidbar: der Tag des Inkrafttretens ist nicht vermerkt"},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := calendar.NewSchedule(test.agreement, calendar.Known{})
			require.NoError(t, err)
			standing := s.On(day(test.day))
			require.Equal(t, test.want, standing.Text(language.German))
			require.NotEmpty(t, standing.Text(language.English))
			require.Equal(t, day(test.day), standing.Day)
		})
	}
	s, err := calendar.NewSchedule(quarterly, calendar.Known{})
	require.NoError(t, err)
	standing := s.On(day("2027-05-01"))
	require.Equal(t, "terminable until 30 September 2027 to the end of 2027", standing.Text(language.English))
	text, err := json.Marshal(standing)
	require.NoError(t, err)
	require.JSONEq(t, `{"day":"2027-05-01","phase":"terminable","lastNotice":"2027-09-30","effect":"2027-12-31","sources":[
		{"citation":"§ 187 Abs. 1 BGB","where":"allgemeine Kenntnis","evidence":"assumed"},
		{"citation":"§ 188 Abs. 2 und 3 BGB","where":"allgemeine Kenntnis","evidence":"assumed"}]}`, string(text))
}

// A notice that was given makes the agreement run out; one that cannot be, leaves it undecidable.
func TestStandingAfterNotice(t *testing.T) {
	two := contract(indefinite("2025-02-01"), notice(3, agreement.Months, agreement.YearEnd))
	three := contract(indefinite("2025-02-01"), notice(3, agreement.Months, agreement.YearEnd))
	three.Parties = append(three.Parties, agreement.Party{ID: "c"})
	goesOn := contract(append(three.Clauses, agreement.Exit{Continues: agreement.Yes})...)
	goesOn.Parties = three.Parties
	ends := contract(append(three.Clauses, agreement.Exit{Continues: agreement.No})...)
	ends.Parties = three.Parties
	excluded := contract(indefinite("2025-02-01"), agreement.Termination{Excluded: agreement.Yes})
	twice := contract(indefinite("2025-02-01"), notice(3, agreement.Months, agreement.YearEnd), notice(1, agreement.Months, agreement.MonthEnd))
	later := contract(indefinite("2026-01-01"), notice(1, agreement.Months, agreement.MonthEnd))
	fixed := contract(agreement.Term{From: day("2025-02-01"), Through: day("2027-06-30")}, notice(3, agreement.Months, agreement.YearEnd))

	for name, test := range map[string]struct {
		agreement    *agreement.Agreement
		received, to string
		day          string
		want         string
	}{
		"the day before":              {two, "2026-09-30", "", "2026-09-29", "kündbar bis 30.09.2026 zum Ende des Jahres 2026"},
		"the day of receipt":          {two, "2026-09-30", "", "2026-09-30", "gekündigt und läuft aus zum Ende des Jahres 2026"},
		"the last day":                {two, "2026-09-30", "", "2026-12-31", "gekündigt und läuft aus zum Ende des Jahres 2026"},
		"over":                        {two, "2026-09-30", "", "2027-01-01", "beendet mit Ablauf des 31.12.2026"},
		"a day late":                  {two, "2026-10-01", "", "2026-12-31", "gekündigt und läuft aus zum Ende des Jahres 2027"},
		"to a later year":             {two, "2026-09-30", "2028-12-31", "2028-12-31", "gekündigt und läuft aus zum Ende des Jahres 2028"},
		"to a day that is too early":  {two, "2026-10-01", "2026-12-31", "2026-11-01", "nicht entscheidbar: zu dem Tag, den die Kündigung nennt, kann von ihrem Zugang an nicht gekündigt werden"},
		"to no end of a year":         {two, "2026-09-30", "2027-06-30", "2026-11-01", "nicht entscheidbar: zu dem Tag, den die Kündigung nennt, kann von ihrem Zugang an nicht gekündigt werden"},
		"before the signature":        {two, "2025-01-14", "", "2026-01-01", "nicht entscheidbar: die Kündigung ging vor der Unterzeichnung zu"},
		"where it is excluded":        {excluded, "2026-09-30", "", "2026-10-01", "nicht entscheidbar: die ordentliche Kündigung ist ausgeschlossen"},
		"by one of two clauses":       {twice, "2026-09-30", "", "2026-10-01", "nicht entscheidbar: nach welcher der Klauseln gekündigt wurde, ist nicht vermerkt"},
		"before it is in force":       {later, "2025-03-01", "", "2026-01-01", "nicht entscheidbar: die Kündigung würde wirksam, bevor die Vereinbarung in Kraft tritt"},
		"three parties, running out":  {three, "2026-09-30", "", "2026-12-31", "gekündigt und läuft aus zum Ende des Jahres 2026"},
		"three parties, after that":   {three, "2026-09-30", "", "2027-01-01", "nicht entscheidbar: ob die Vereinbarung unter den übrigen Parteien weiter gilt, ist nicht vermerkt"},
		"it goes on among the others": {goesOn, "2026-09-30", "", "2027-01-01", "nicht entscheidbar: die Vereinbarung gilt unter den übrigen Parteien weiter; für die Partei, die gekündigt hat, ist sie beendet"},
		"it ends for all":             {ends, "2026-09-30", "", "2027-01-01", "beendet mit Ablauf des 31.12.2026"},
		"to a day after the term":     {fixed, "2025-09-30", "2028-12-31", "2027-06-30", "gekündigt und läuft aus zum 30.06.2027"},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := calendar.NewSchedule(test.agreement, calendar.Known{Notice: calendar.Notice{Received: day(test.received), To: day(test.to)}})
			require.NoError(t, err)
			require.Equal(t, test.want, s.On(day(test.day)).Text(language.German))
		})
	}
}

func TestScheduleErrors(t *testing.T) {
	for name, test := range map[string]struct {
		agreement *agreement.Agreement
		known     calendar.Known
	}{
		"no agreement":           {nil, calendar.Known{}},
		"no receipt":             {contract(), calendar.Known{Notice: calendar.Notice{To: day("2026-12-31")}}},
		"a kind that has a date": {contract(), calendar.Known{First: map[calendar.Topic]civil.Date{calendar.TermEnd: day("2026-12-31")}}},
	} {
		_, err := calendar.NewSchedule(test.agreement, test.known)
		var fault *calendar.ScheduleError
		require.ErrorAs(t, err, &fault, name)
		require.NotEmpty(t, fault.Text(language.German))
		require.Contains(t, err.Error(), fault.Text(language.English))
	}
	s, err := calendar.NewSchedule(contract(), calendar.Known{})
	require.NoError(t, err)
	for _, period := range []civil.Period{{}, {From: day("2026-01-01")}, {Through: day("2026-01-01")}, {From: day("2026-01-02"), Through: day("2026-01-01")}} {
		_, err := s.Calendar(period.From, period.Through)
		var fault *calendar.ScheduleError
		require.ErrorAs(t, err, &fault)
	}
}

func BenchmarkOn(b *testing.B) {
	s, err := calendar.NewSchedule(contract(indefinite("2025-02-01"), notice(3, agreement.Months, agreement.YearEnd)), calendar.Known{})
	require.NoError(b, err)
	on := day("2027-05-01")
	b.ReportAllocs()
	for b.Loop() {
		if s.On(on).Phase != calendar.Terminable {
			b.Fatal("not terminable")
		}
	}
}

func BenchmarkCalendar(b *testing.B) {
	s, err := calendar.NewSchedule(contract(indefinite("2025-02-01"), notice(3, agreement.Months, agreement.YearEnd)), calendar.Known{})
	require.NoError(b, err)
	from, through := day("2026-01-01"), day("2035-12-31")
	b.ReportAllocs()
	for b.Loop() {
		c, err := s.Calendar(from, through)
		if err != nil || len(c.Events) != 10 {
			b.Fatal("not ten years of notice")
		}
	}
}

func BenchmarkNewSchedule(b *testing.B) {
	a := contract(indefinite("2025-02-01"), notice(3, agreement.Months, agreement.YearEnd))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := calendar.NewSchedule(a, calendar.Known{}); err != nil {
			b.Fatal(err)
		}
	}
}
