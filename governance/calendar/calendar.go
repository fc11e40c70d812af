package calendar

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// Event is something that happens or is due on a day, or on all days of a period.
type Event struct {
	// UID names the event for ever: a calendar that reads it again replaces what it has. [UID] makes one.
	UID string `json:"uid"`
	// Day is the day, or the first of several.
	Day civil.Date `json:"day"`
	// Through is the last of several days; zero where it is one day.
	Through civil.Date     `json:"through,omitzero"`
	Topic   Topic          `json:"topic"`
	Title   bilingual.Text `json:"title"`
	// Text says more, such as what rests on an assumption; it may be empty.
	Text bilingual.Text `json:"text,omitzero"`
	// Sources are the norms, and where a clause was read.
	Sources []law.Source `json:"sources,omitempty"`
}

// through returns the last day.
func (e Event) through() civil.Date { return cmp.Or(e.Through, e.Day) }

// Undated is something that is due, or may happen, on a day that is not recorded.
type Undated struct {
	Topic   Topic          `json:"topic"`
	Title   bilingual.Text `json:"title"`
	Reason  bilingual.Text `json:"reason"`
	Sources []law.Source   `json:"sources,omitempty"`
}

// Calendar is a list of events in the order of their days, and of what has no day. [New] makes one.
type Calendar struct {
	Title bilingual.Text `json:"title"`
	// Period is the time that the calendar covers.
	Period  civil.Period `json:"period"`
	Events  []Event      `json:"events"`
	Undated []Undated    `json:"undated"`
}

// EventError tells what is wrong with an event or an undated entry of a calendar.
type EventError struct {
	UID    string // of the event; empty where it has none
	Reason bilingual.Text
}

func (e *EventError) Error() string {
	return "calendar: event " + strconv.Quote(e.UID) + ": " + e.Reason.English
}

// Text returns the error for readers.
func (e *EventError) Text(tag language.Tag) string { return e.Reason.In(tag) }

// PeriodError tells that the period of a calendar ends before it begins.
type PeriodError struct{ Period civil.Period }

func (e *PeriodError) Error() string { return "calendar: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *PeriodError) Text(tag language.Tag) string {
	return bilingual.Sprintf("der Zeitraum des Kalenders endet am %[2]s, bevor er am %[1]s beginnt",
		"the period of the calendar ends on %[2]s, before it begins on %[1]s", bilingual.FormatOf(e.Period.From), bilingual.FormatOf(e.Period.Through)).In(tag)
}

// New returns the calendar of a period: the events of which at least one day lies in it, in the order of their days and, on one day, of [Topics], and
// all that is undated. An event without UID, day, topic or title, one that ends before it begins, and two different events of the same UID are an
// [*EventError]; the same event twice is one. A period that ends before it begins is a [*PeriodError].
func New(title bilingual.Text, period civil.Period, events []Event, undated []Undated) (Calendar, error) {
	if period.IsEmpty() {
		return Calendar{}, &PeriodError{period}
	}
	byUID := make(map[string]int, len(events))
	c := Calendar{Title: title, Period: period, Events: []Event{}, Undated: slices.Clone(undated)}
	for _, e := range events {
		if err := e.check(); err != nil {
			return Calendar{}, err
		}
		if !period.Overlaps(civil.Period{From: e.Day, Through: e.through()}) {
			continue
		}
		if i, again := byUID[e.UID]; again {
			if !e.equal(c.Events[i]) {
				return Calendar{}, &EventError{e.UID, bilingual.Text{
					German: "zwei verschiedene Termine haben dieselbe Kennung", English: "two different events have the same UID"}}
			}
			continue
		}
		byUID[e.UID] = len(c.Events)
		c.Events = append(c.Events, e)
	}
	for _, u := range undated {
		if !u.Topic.IsValid() || u.Title.IsZero() || u.Reason.IsZero() {
			return Calendar{}, &EventError{"", bilingual.Text{
				German:  "ein Eintrag ohne Tag braucht Thema, Bezeichnung und Grund",
				English: "an entry without a day needs a topic, a title and a reason"}}
		}
	}
	slices.SortStableFunc(c.Events, func(a, b Event) int {
		return cmp.Or(a.Day.Compare(b.Day), cmp.Compare(a.Topic.order(), b.Topic.order()), a.through().Compare(b.through()),
			cmp.Compare(a.Title.German, b.Title.German), cmp.Compare(a.UID, b.UID))
	})
	if c.Undated == nil {
		c.Undated = []Undated{}
	}
	return c, nil
}

// Join returns one calendar of several, such as those of an agreement and of the duties of a unit, over the days that any of them
// covers. What is undated in several of them stands there once. Errors are those of [New].
func Join(title bilingual.Text, calendars ...Calendar) (Calendar, error) {
	var period civil.Period
	var events []Event
	var undated []Undated
	for i, c := range calendars {
		if i == 0 {
			period = c.Period
		}
		period = civil.Period{From: earlier(period.From, c.Period.From), Through: later(period.Through, c.Period.Through)}
		events = append(events, c.Events...)
		earlier := undated
		for _, u := range c.Undated {
			if !slices.ContainsFunc(earlier, u.equal) {
				undated = append(undated, u)
			}
		}
	}
	return New(title, period, events, undated)
}

// earlier returns the earlier of two beginnings; none is before every day.
func earlier(a, b civil.Date) civil.Date {
	if b.Before(a) {
		return b
	}
	return a
}

// later returns the later of two ends; none is after every day.
func later(a, b civil.Date) civil.Date {
	if a.IsZero() || b.IsZero() {
		return civil.Date{}
	}
	if b.After(a) {
		return b
	}
	return a
}

func (e Event) check() error {
	fault := func(german, english string) error {
		return &EventError{e.UID, bilingual.Text{German: german, English: english}}
	}
	switch {
	case strings.TrimSpace(e.UID) == "":
		return fault("dem Termin fehlt die Kennung", "the event has no UID")
	case e.Day.IsZero():
		return fault("dem Termin fehlt der Tag", "the event has no day")
	case !e.Through.IsZero() && e.Through.Before(e.Day):
		return fault("der Termin endet, bevor er beginnt", "the event ends before it begins")
	case e.through().AddDays(1).IsZero():
		return fault("der Termin reicht bis zum 31.12.9999; ein Kalender braucht den Tag danach", "the event ends on 31 December 9999; a calendar needs the day after")
	case !e.Topic.IsValid():
		return fault("dem Termin fehlt, worum es geht", "the event has no topic")
	case e.Title.German == "" || e.Title.English == "":
		return fault("dem Termin fehlt die Bezeichnung auf Deutsch oder Englisch", "the event has no title in German or English")
	}
	return nil
}

func (e Event) equal(f Event) bool {
	return e.UID == f.UID && e.Day == f.Day && e.Through == f.Through && e.Topic == f.Topic && e.Title == f.Title && e.Text == f.Text &&
		slices.Equal(e.Sources, f.Sources)
}

func (u Undated) equal(v Undated) bool {
	return u.Topic == v.Topic && u.Title == v.Title && u.Reason == v.Reason && slices.Equal(u.Sources, v.Sources)
}

// UID returns a name for an event, which is the same whenever the parts are: what the event belongs to, what it is, and which of several
// it is. The day is no part of it where the event stays the same when its day moves.
func UID(parts ...string) string {
	text, _ := json.Marshal(parts) // texts can be written
	return uuid(sha256.Sum256(text))
}

func uuid(sum [sha256.Size]byte) string {
	sum[6], sum[8] = sum[6]&0x0f|0x80, sum[8]&0x3f|0x80 // a UUID of version 8 (RFC 9562)
	digits := hex.EncodeToString(sum[:16])
	return strings.Join([]string{digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]}, "-")
}
