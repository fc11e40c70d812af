package calendar

import (
	"bytes"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

// ErrNoStamp and ErrNoEvents say why a calendar cannot be written as iCalendar.
var (
	ErrNoStamp  error = &ICalendarError{bilingual.Text{German: "es fehlt der Zeitpunkt der Ausgabe (DTSTAMP)", English: "the time of writing (DTSTAMP) is missing"}}
	ErrNoEvents error = &ICalendarError{bilingual.Text{German: "der Kalender hat keinen Termin mit einem Tag; iCalendar verlangt einen", English: "the calendar has no event with a day; iCalendar wants one"}}
)

// ICalendarError tells why a calendar cannot be written as iCalendar.
type ICalendarError struct{ Reason bilingual.Text }

func (e *ICalendarError) Error() string { return "calendar: " + e.Reason.English }

// Text returns the error for readers.
func (e *ICalendarError) Text(tag language.Tag) string { return e.Reason.In(tag) }

// WriteICalendar writes the events as iCalendar (RFC 5545), in German or English. The stamp is the time of writing, which goes into
// each event; a zero time is [ErrNoStamp]. Events fill whole days and block no time. iCalendar has no place for what is undated: it stands
// in the description of the calendar (RFC 7986). A calendar without events is [ErrNoEvents], and an event that [New] refuses is an
// [*EventError]; then nothing is written.
func (c Calendar) WriteICalendar(w io.Writer, tag language.Tag, stamp time.Time) error {
	switch {
	case stamp.IsZero():
		return ErrNoStamp
	case len(c.Events) == 0:
		return ErrNoEvents
	}
	for _, e := range c.Events {
		if err := e.check(); err != nil {
			return err
		}
	}
	language := "en"
	if bilingual.German(tag) {
		language = "de"
	}
	p := icalendarPrinter{tag: tag, language: language, stamp: stamp.UTC().Format("20060102T150405Z")}
	p.line("BEGIN:VCALENDAR")
	p.line("VERSION:2.0")
	p.line("PRODID:-//foederal//calendar//" + strings.ToUpper(language))
	p.line("CALSCALE:GREGORIAN")
	p.text("NAME", oneLine(c.Title.In(tag)))
	if len(c.Undated) > 0 {
		lines := []string{textLabels.undated.In(tag)}
		for _, u := range c.Undated {
			lines = append(lines, u.Title.In(tag)+": "+u.Reason.In(tag))
		}
		p.text("DESCRIPTION", lines...)
	}
	for _, e := range c.Events {
		p.event(e)
	}
	p.line("END:VCALENDAR")
	_, err := w.Write(p.out.Bytes())
	return err
}

type icalendarPrinter struct {
	out      bytes.Buffer
	tag      language.Tag
	language string
	stamp    string
}

func (p *icalendarPrinter) event(e Event) {
	p.line("BEGIN:VEVENT")
	p.line("UID:" + escapeText(bilingual.Printable(e.UID)))
	p.line("DTSTAMP:" + p.stamp)
	p.line("DTSTART;VALUE=DATE:" + basic(e.Day))
	p.line("DTEND;VALUE=DATE:" + basic(e.through().AddDays(1))) // the first day after it
	p.text("SUMMARY", oneLine(e.Title.In(p.tag)))
	var lines []string
	if text := e.Text.In(p.tag); text != "" {
		lines = append(lines, text)
	}
	for _, s := range e.Sources {
		lines = append(lines, textLabels.basis.In(p.tag)+": "+s.String()+" ["+s.EvidenceText(p.tag)+"]")
	}
	if len(lines) > 0 {
		p.text("DESCRIPTION", lines...)
	}
	p.text("CATEGORIES", e.Topic.Text(p.tag))
	p.line("TRANSP:TRANSPARENT")
	p.line("END:VEVENT")
}

// text writes a property of text in the language of the calendar, on several lines where there are several.
func (p *icalendarPrinter) text(name string, lines ...string) {
	var shown []string
	for _, text := range lines {
		for _, line := range printableLines(text) {
			shown = append(shown, escapeText(line))
		}
	}
	p.line(name + ";LANGUAGE=" + p.language + ":" + strings.Join(shown, `\n`))
}

var escapes = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`)

// escapeText writes a text that has no control characters.
func escapeText(text string) string { return escapes.Replace(text) }

// basic returns the day as iCalendar writes it.
func basic(day civil.Date) string { return strings.ReplaceAll(day.String(), "-", "") }

// line writes a content line, folded so that no line is longer than 75 octets and no character is cut.
func (p *icalendarPrinter) line(text string) {
	const longest = 75
	room := longest
	for len(text) > room {
		cut := room
		for !utf8.RuneStart(text[cut]) {
			cut--
		}
		p.out.WriteString(text[:cut] + "\r\n ")
		text = text[cut:]
		room = longest - 1 // after the blank
	}
	p.out.WriteString(text + "\r\n")
}
