package icalproof

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/calendar"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/thueringen"
)

var stamp = time.Date(2026, 6, 30, 12, 0, 0, 0, time.UTC)

// agreements are all documents of the corpus, and the framework agreement.
func agreements(t *testing.T) []*agreement.Agreement {
	files, err := filepath.Glob(filepath.FromSlash("../../thueringen/testdata/corpus/*.json"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	all := []*agreement.Agreement{thueringen.FrameworkAgreement()}
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		a, err := agreement.Decode(bytes.NewReader(text))
		require.NoError(t, err, file)
		all = append(all, a)
	}
	return all
}

// requireSame holds the calendar against what the reader finds in the file.
func requireSame(t *testing.T, want calendar.Calendar, tag language.Tag) {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, want.WriteICalendar(&out, tag, stamp))
	read, err := ics.ParseCalendar(&out)
	require.NoError(t, err)
	events := read.Events()
	require.Len(t, events, len(want.Events))
	for i, e := range want.Events {
		got := events[i]
		require.Equal(t, e.UID, got.Id())
		require.Equal(t, e.Title.In(tag), got.GetProperty(ics.ComponentPropertySummary).Value)
		start, err := got.GetAllDayStartAt()
		require.NoError(t, err)
		require.Equal(t, e.Day.String(), start.Format("2006-01-02"))
		through := e.Through
		if through.IsZero() {
			through = e.Day
		}
		end, err := got.GetAllDayEndAt()
		require.NoError(t, err)
		require.Equal(t, through.AddDays(1).String(), end.Format("2006-01-02"), "the end is the first day after the event")
		made, err := got.GetDtStampTime()
		require.NoError(t, err)
		require.True(t, stamp.Equal(made))
		if text := e.Text.In(tag); text != "" {
			require.True(t, strings.HasPrefix(got.GetProperty(ics.ComponentPropertyDescription).Value, text))
		}
		for _, source := range e.Sources {
			require.Contains(t, got.GetProperty(ics.ComponentPropertyDescription).Value, source.String())
		}
	}
}

// The calendars of all agreements are read back as they were, in both languages.
func TestAgreementsAreReadBack(t *testing.T) {
	events := 0
	for _, a := range agreements(t) {
		s, err := calendar.NewSchedule(a, calendar.Known{})
		require.NoError(t, err)
		c, err := s.Calendar(civil.MustParse("2000-01-01"), civil.MustParse("2040-12-31"))
		require.NoError(t, err)
		if len(c.Events) == 0 {
			continue
		}
		events += len(c.Events)
		requireSame(t, c, language.German)
		requireSame(t, c, language.English)
	}
	require.Greater(t, events, 1000)
}

// What is folded and escaped comes back as it was.
func TestHardTextsAreReadBack(t *testing.T) {
	for _, text := range []string{
		strings.Repeat("äöü€𝄞", 40), "Komma, Semikolon; Schrägstrich \\ und \\n", `"in Anführungszeichen": ja`, strings.Repeat(";,", 60), "BEGIN:VEVENT", " x ",
	} {
		c, err := calendar.New(bilingual.Text{German: text, English: text}, civil.Period{}, []calendar.Event{{
			UID: calendar.UID(text), Day: civil.MustParse("2028-02-29"), Through: civil.MustParse("2028-03-01"), Topic: calendar.Delivery,
			Title: bilingual.Text{German: text, English: text}, Text: bilingual.Text{German: text, English: text},
		}}, nil)
		require.NoError(t, err)
		requireSame(t, c, language.German)
	}
}
