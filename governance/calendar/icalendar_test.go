package calendar_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/calendar"
	"github.com/foederal/foederal/governance/civil"
)

var stamp = time.Date(2026, 1, 2, 4, 4, 5, 0, time.FixedZone("CET", 60*60))

// property is a content line of iCalendar, unfolded and with its text unescaped.
type property struct{ name, params, value string }

// readICalendar reads strictly what RFC 5545 allows here: lines that end with CR LF, have at most 75 octets and cut no character; components
// that are closed in their order; texts in which comma, semicolon and backslash are escaped, and nothing else.
func readICalendar(text string) (events [][]property, head []property, err error) {
	if !strings.HasSuffix(text, "\r\n") || strings.Contains(strings.ReplaceAll(text, "\r\n", ""), "\n") || strings.Contains(strings.ReplaceAll(text, "\r\n", ""), "\r") {
		return nil, nil, fmt.Errorf("a line does not end with CR LF")
	}
	for line := range strings.SplitSeq(text, "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) {
			return nil, nil, fmt.Errorf("line of %d octets, or with a cut character: %q", len(line), line)
		}
	}
	var open []string
	for line := range strings.SplitSeq(strings.TrimSuffix(strings.ReplaceAll(text, "\r\n ", ""), "\r\n"), "\r\n") {
		before, value, ok := strings.Cut(line, ":")
		name, params, _ := strings.Cut(before, ";")
		if !ok || name == "" || strings.ToUpper(name) != name {
			return nil, nil, fmt.Errorf("no property: %q", line)
		}
		p := property{name, params, value}
		switch name {
		case "BEGIN":
			open = append(open, value)
			if value == "VEVENT" {
				events = append(events, nil)
			}
			continue
		case "END":
			if len(open) == 0 || open[len(open)-1] != value {
				return nil, nil, fmt.Errorf("%q closes nothing", line)
			}
			open = open[:len(open)-1]
			continue
		case "SUMMARY", "DESCRIPTION", "CATEGORIES", "NAME", "UID":
			if p.value, err = unescape(value); err != nil {
				return nil, nil, err
			}
		}
		switch strings.Join(open, "/") {
		case "VCALENDAR":
			head = append(head, p)
		case "VCALENDAR/VEVENT":
			events[len(events)-1] = append(events[len(events)-1], p)
		default:
			return nil, nil, fmt.Errorf("%q in %v", line, open)
		}
	}
	if len(open) > 0 {
		return nil, nil, fmt.Errorf("%v is not closed", open)
	}
	return events, head, nil
}

func unescape(text string) (string, error) {
	var out strings.Builder
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == ',' || c == ';' || c < ' ' || c == 0x7f:
			return "", fmt.Errorf("%q is not escaped in %q", c, text)
		case c != '\\':
			out.WriteByte(c)
		case i+1 < len(text) && strings.IndexByte(`\;,`, text[i+1]) >= 0:
			i++
			out.WriteByte(text[i])
		case i+1 < len(text) && text[i+1] == 'n':
			i++
			out.WriteByte('\n')
		default:
			return "", fmt.Errorf("stray backslash in %q", text)
		}
	}
	return out.String(), nil
}

// values returns the properties of an event by their names, and requires each once.
func values(t *testing.T, properties []property) map[string]property {
	t.Helper()
	found := map[string]property{}
	for _, p := range properties {
		require.NotContains(t, found, p.name)
		found[p.name] = p
	}
	return found
}

// Every calendar of the corpus is read back by a strict reader, in both languages, event by event.
func TestICalendarIsReadBack(t *testing.T) {
	seen := 0
	for name, a := range documents(t) {
		c := calendarOf(t, a, calendar.Known{}, "2000-01-01", "2040-12-31")
		for _, tag := range []language.Tag{language.German, language.English} {
			var out bytes.Buffer
			err := c.WriteICalendar(&out, tag, stamp)
			if len(c.Events) == 0 {
				require.ErrorIs(t, err, calendar.ErrNoEvents)
				continue
			}
			require.NoError(t, err, name)
			events, head, err := readICalendar(out.String())
			require.NoError(t, err, name)
			require.Len(t, events, len(c.Events))
			top := values(t, head)
			require.Equal(t, "2.0", top["VERSION"].value)
			require.NotEmpty(t, top["PRODID"].value)
			require.Equal(t, c.Title.In(tag), top["NAME"].value)
			require.Equal(t, len(c.Undated) > 0, top["DESCRIPTION"].value != "", "what is undated does not fall away in silence")
			for i, e := range c.Events {
				got := values(t, events[i])
				require.Equal(t, e.UID, got["UID"].value)
				require.Equal(t, e.Title.In(tag), got["SUMMARY"].value)
				require.Equal(t, "20260102T030405Z", got["DTSTAMP"].value)
				require.Equal(t, property{"DTSTART", "VALUE=DATE", strings.ReplaceAll(e.Day.String(), "-", "")}, got["DTSTART"])
				last := e.Day
				if !e.Through.IsZero() {
					last = e.Through
				}
				require.Equal(t, property{"DTEND", "VALUE=DATE", strings.ReplaceAll(last.AddDays(1).String(), "-", "")}, got["DTEND"])
				seen++
			}
		}
	}
	require.Greater(t, seen, 1000)
}

// Lines are folded at 75 octets without cutting a character, and what would end a property is escaped.
func TestICalendarFoldsAndEscapes(t *testing.T) {
	for _, title := range []string{
		strings.Repeat("ä", 200), strings.Repeat("a", 58) + "ü" + strings.Repeat("€", 30), "a, b; c\\n d: \"e\"", strings.Repeat(",", 100),
		"Zeile\r\nEND:VCALENDAR", "\x1b]0;\u202e\xff", strings.Repeat("𝄞", 60), "x",
	} {
		e := event("uid,;\\"+title[:1], "2026-02-28", "2026-02-28")
		e.Title = same(title)
		c, err := calendar.New(same(title), civil.Period{}, []calendar.Event{e}, nil)
		require.NoError(t, err)
		var out bytes.Buffer
		require.NoError(t, c.WriteICalendar(&out, language.German, stamp))
		events, _, err := readICalendar(out.String())
		require.NoError(t, err)
		got := values(t, events[0])
		if !strings.ContainsAny(title, "\r\x1b") {
			require.Equal(t, title, got["SUMMARY"].value)
		}
		require.Equal(t, "20260301", got["DTEND"].value)
	}
}

func TestICalendarErrors(t *testing.T) {
	c, err := calendar.New(same("x"), civil.Period{}, []calendar.Event{event("a", "2026-01-01", "")}, nil)
	require.NoError(t, err)
	var out bytes.Buffer
	require.ErrorIs(t, c.WriteICalendar(&out, language.German, time.Time{}), calendar.ErrNoStamp)
	require.ErrorIs(t, calendar.Calendar{}.WriteICalendar(&out, language.German, stamp), calendar.ErrNoEvents)
	var wrong *calendar.EventError
	require.ErrorAs(t, calendar.Calendar{Events: []calendar.Event{event("a", "2026-01-01", ""), {}}}.WriteICalendar(&out, language.German, stamp), &wrong)
	require.Zero(t, out.Len(), "nothing is written before an error")
	var fault *calendar.ICalendarError
	require.ErrorAs(t, calendar.ErrNoStamp, &fault)
	require.NotEmpty(t, fault.Text(language.German))
}

// Whatever the texts are, the file can be read strictly and holds one event.
func FuzzWriteICalendar(f *testing.F) {
	f.Add("Titel", "Text", "uid")
	f.Add(strings.Repeat("ä", 90), "a\r\nEND:VEVENT", ";,\\")
	f.Add("\xff\xfe", "\u2028", "\x00")
	f.Fuzz(func(t *testing.T, title, text, uid string) {
		e := event(uid, "2026-01-01", "")
		e.Title, e.Text = same(title), same(text)
		c, err := calendar.New(same(title), civil.Period{}, []calendar.Event{e}, nil)
		if err != nil {
			return
		}
		var out bytes.Buffer
		require.NoError(t, c.WriteICalendar(&out, language.English, stamp))
		events, _, err := readICalendar(out.String())
		require.NoError(t, err)
		require.Len(t, events, 1)
	})
}
