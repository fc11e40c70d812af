package pages

import (
	"bytes"
	"io"
	"net/http"

	"github.com/foederal/foederal/examples/rathaus/internal/store"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/calendar"
	"github.com/foederal/foederal/governance/civil"
)

// scheduled is a stored agreement in its time.
type scheduled struct {
	Stored   store.Agreement
	Standing calendar.Standing
	Missing  string // why its days are not known
	dates    calendar.Calendar
}

// schedules reads the days of all stored agreements. What cannot be read stands in the list with its reason.
func (q *request) schedules(period civil.Period) ([]scheduled, bool, error) {
	list, err := q.site.Store.List(q.Context(), "", mostListed+1)
	if err != nil {
		return nil, false, err
	}
	more := len(list) > mostListed
	if more {
		list = list[:mostListed]
	}
	var out []scheduled
	for _, kept := range list {
		one := scheduled{Stored: kept}
		if err := one.read(period, q.site.today()); err != nil {
			one.Missing = q.errorText(err)
		}
		out = append(out, one)
	}
	return out, more, nil
}

// read fills in the days. The ID under which the agreement is stored tells its events from those of others.
func (s *scheduled) read(period civil.Period, today civil.Date) error {
	a, err := agreement.Decode(bytes.NewReader(s.Stored.Document))
	if err != nil {
		return err
	}
	a.ID = s.Stored.ID
	schedule, err := calendar.NewSchedule(a, calendar.Known{})
	if err != nil {
		return err
	}
	s.Standing = schedule.On(today)
	s.dates, err = schedule.Calendar(period.From, period.Through)
	if err != nil {
		return err
	}
	name := s.Stored.Title + ": "
	for i := range s.dates.Events {
		s.dates.Events[i].Title = prefixed(name, s.dates.Events[i].Title)
	}
	for i := range s.dates.Undated {
		s.dates.Undated[i].Title = prefixed(name, s.dates.Undated[i].Title)
	}
	return nil
}

func prefixed(name string, text bilingual.Text) bilingual.Text {
	return bilingual.Text{German: name + text.German, English: name + text.English}
}

// joined is one calendar of all that could be read.
func joined(all []scheduled, period civil.Period) (calendar.Calendar, error) {
	title := bilingual.Text{German: "Termine der Vereinbarungen", English: "Days of the agreements"}
	var calendars []calendar.Calendar
	for _, one := range all {
		if one.Missing == "" {
			calendars = append(calendars, one.dates)
		}
	}
	if len(calendars) == 0 {
		return calendar.New(title, period, nil, nil)
	}
	return calendar.Join(title, calendars...)
}

type calendarBody struct {
	All      []scheduled
	Calendar calendar.Calendar
	From     string
	Through  string
	Errors   map[string]string
	Faults   []fault
	File     string
}

func (q *request) calendar() error {
	today := q.site.today()
	body := &calendarBody{Errors: map[string]string{}}
	period := civil.Period{From: today, Through: today.AddMonths(24)}
	var err error
	for field, day := range map[string]*civil.Date{"from": &period.From, "through": &period.Through} {
		if *day, err = q.day(field, *day); err != nil {
			body.Errors[field] = q.text("„%s“ ist kein Tag; verlangt ist einer wie 2026-01-31.", "“%s” is no day; one such as 2026-01-31 is wanted.", q.FormValue(field))
			body.Faults = append(body.Faults, fault{field, body.Errors[field]})
		}
	}
	if len(body.Faults) == 0 && period.IsEmpty() {
		body.Errors["through"] = q.text("Das Ende liegt vor dem Anfang.", "The end lies before the beginning.")
		body.Faults = append(body.Faults, fault{"through", body.Errors["through"]})
	}
	status, covered := http.StatusOK, []string{q.text("Termine stehen hier, soweit die Dokumente sie nennen oder sich aus ihnen berechnen lassen. Was kein Datum hat, steht gesondert.",
		"Days stand here as far as the documents name them or let them be computed. What has no day stands apart.")}
	if len(body.Faults) > 0 {
		status, period = http.StatusBadRequest, civil.Period{From: today, Through: today.AddMonths(24)}
	}
	body.From, body.Through = period.From.String(), period.Through.String()
	all, more, err := q.schedules(period)
	if err != nil {
		return err
	}
	if more {
		covered = append(covered, q.text("Nur die ersten %d Vereinbarungen sind berücksichtigt.", "Only the first %d agreements are taken into account.", mostListed))
	}
	body.All = all
	if body.Calendar, err = joined(all, period); err != nil {
		return err
	}
	body.File = "/" + q.lang() + "/calendar.ics"
	q.show(status, "calendar", &page{Title: q.text("Termine aller Vereinbarungen", "Days of all agreements"), Section: "calendar", Covered: covered, Body: body})
	return nil
}

// calendarFile is what a calendar program subscribes to: from ten years ago to five years ahead. A calendar without any event is none in
// iCalendar, so there is no file then.
func (q *request) calendarFile() error {
	today := q.site.today()
	period := civil.Period{From: today.AddMonths(-120), Through: today.AddMonths(60)}
	all, _, err := q.schedules(period)
	if err != nil {
		return err
	}
	joint, err := joined(all, period)
	if err != nil {
		return err
	}
	if len(joint.Events) == 0 {
		return notFound("Keine gespeicherte Vereinbarung hat in dieser Zeit einen Termin; darum gibt es noch keine Kalenderdatei.",
			"No stored agreement has a day in this time; so there is no calendar file yet.")
	}
	return q.download("termine.ics", "text/calendar; charset=utf-8", func(w io.Writer) error {
		return joint.WriteICalendar(w, q.tag, q.site.Now())
	})
}
