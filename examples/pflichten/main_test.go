package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

var update = flag.Bool("update", false, "write the golden files of the tests anew")

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(m.Run())
}

// program runs the program as the command line does.
func program(t *testing.T, args ...string) (exit int, out, errors string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	exit = run(args, strings.NewReader(""), &stdout, &stderr)
	return exit, stdout.String(), stderr.String()
}

// golden compares without the editions of the directories, which change with every new register.
func golden(t *testing.T, name, got string) {
	t.Helper()
	got = strings.NewReplacer(thueringen.Directory().Edition().String(), "EDITION", sachsen.Directory().Edition().String(), "EDITION").Replace(got)
	file := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, string(want), got, "%s; go test -update writes it anew", file)
}

// What a kreisfreie Stadt and a member of a Verwaltungsgemeinschaft are told.
func TestReports(t *testing.T) {
	for file, args := range map[string][]string{
		"erfurt.de.txt":        {"Erfurt"},
		"erfurt.json":          {"-json", "16051000"},
		"ellingshausen.en.txt": {"-lang", "en", "Ellingshausen"},
	} {
		exit, out, errors := program(t, append([]string{"-on", "2026-06-30", "-through", "2027-12-31"}, args...)...)
		require.Equal(t, rule.ExitIncomplete, exit, file)
		require.Empty(t, errors)
		golden(t, file, out)
	}
}

// The sample ends with 3 and says in its first line how much is not recorded.
func TestSample(t *testing.T) {
	for lang, first := range map[string]string{"de": "Nicht vollständig: nicht erfasst: ", "en": "Not complete: not recorded: "} {
		exit, out, errors := program(t, "-lang", lang)
		require.Equal(t, rule.ExitIncomplete, exit)
		require.Empty(t, errors)
		require.True(t, strings.HasPrefix(out, first))
		require.Contains(t, out, "Erfurt, Stadt (16051000)")
	}
}

// answer is what the tests read of the JSON.
type answer struct {
	Name   string
	Groups []struct {
		Status string
		Duties []struct {
			ID, Starts string
			Norm       struct{ Citation, Evidence string }
		}
	}
	Calendar struct{ Events []struct{ Day, Topic string } }
}

func read(t *testing.T, args ...string) (a answer) {
	t.Helper()
	_, out, errors := program(t, append([]string{"-json"}, args...)...)
	require.Empty(t, errors)
	require.NoError(t, json.Unmarshal([]byte(out), &a))
	return a
}

// statusOf returns the status of a duty and the day on which it began.
func (a answer) statusOf(id string) (status, starts string) {
	for _, group := range a.Groups {
		for _, d := range group.Duties {
			if d.ID == id {
				return group.Status, d.Starts
			}
		}
	}
	return "", ""
}

// Facts of the law: authorities of Thüringen receive electronic invoices since 27 November 2019 (§ 14 ThürEGovG), and the time for the old
// law on value added tax ends with 2026 (§ 27 Abs. 22a UStG).
func TestFactsOfTheLaw(t *testing.T) {
	a := read(t, "-on", "2026-06-30", "16051000")
	status, starts := a.statusOf("TH-EGOVG-INVOICE")
	require.Equal(t, "binding", status)
	require.Equal(t, "2019-11-27", starts)
	require.Contains(t, a.Calendar.Events, struct{ Day, Topic string }{"2026-12-31", "duty-deadline"})
	status, _ = read(t, "-on", "2019-11-26", "16051000").statusOf("TH-EGOVG-INVOICE")
	require.Equal(t, "not-binding", status)
	status, _ = read(t, "-on", "2025-11-30", "Dresden").statusOf("TH-EGOVG-INVOICE")
	require.Empty(t, status, "the law of Thüringen says nothing about Dresden")
}

// Of a Land whose law is not at hand nothing is called "not binding".
func TestOtherLand(t *testing.T) {
	exit, out, _ := program(t, "09162000")
	require.Equal(t, rule.ExitIncomplete, exit)
	require.True(t, strings.HasPrefix(out, "Nicht vollständig: nicht abgedeckt: "))
	require.Contains(t, out, "gilt: 0, gilt nicht: 0,")
}

// A name of several units is not guessed, and what cannot be read is an error that shows no control characters.
func TestWhatCannotBeAnswered(t *testing.T) {
	exit, out, errors := program(t, "Weimar")
	require.Equal(t, rule.ExitIncomplete, exit)
	require.Empty(t, errors)
	require.Contains(t, out, "16055000 Weimar, Stadt")
	require.Contains(t, out, "06534020 Weimar (Lahn)")
	for _, args := range [][]string{
		{"Quatsch"}, {"99999999"}, {"\x1b[2Jweg\u202e"}, {"-on", "1950-01-01", "Erfurt"}, {"-on", "30.2.2026"}, {"-lang", "fr"}, {"-x"},
		{"-json", "-ics", "-"}, {"-from", "2026-06-30", "-through", "2026-01-01"}, {"-ics", "no/such/folder/a.ics"}, {strings.Repeat("a", 1<<16)},
	} {
		exit, out, errors := program(t, args...)
		require.Equal(t, rule.ExitUnreadable, exit, "%q", args)
		require.Empty(t, out)
		require.NotEmpty(t, errors)
		require.NotContains(t, errors, "\x1b")
		require.NotContains(t, errors, "\u202e")
	}
	exit, _, errors = program(t, "-h")
	require.Equal(t, rule.ExitComplete, exit)
	require.Contains(t, errors, "first day of the calendar")
}

// The calendar is a file that calendars of offices read, and the summary stands beside it.
func TestICalendar(t *testing.T) {
	file := filepath.Join(t.TempDir(), "erfurt.ics")
	exit, text, errors := program(t, "-on", "2026-06-30", "-ics", file, "Erfurt")
	require.Equal(t, rule.ExitIncomplete, exit)
	require.Empty(t, errors)
	require.Contains(t, text, "Termine der Pflichten")
	written, err := os.ReadFile(file)
	require.NoError(t, err)
	exit, out, errors := program(t, "-on", "2026-06-30", "-ics", "-", "Erfurt")
	require.Equal(t, rule.ExitIncomplete, exit)
	require.Contains(t, errors, "Nicht vollständig")
	for _, events := range []string{string(written), out} {
		require.True(t, strings.HasPrefix(events, "BEGIN:VCALENDAR\r\n"))
		require.Contains(t, events, "DTSTART;VALUE=DATE:20261231\r\n")
	}
}
