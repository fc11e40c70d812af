package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bulk"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

var update = flag.Bool("update", false, "write the golden files of the tests anew")

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(m.Run())
}

// program runs the program as the command line does.
func program(t *testing.T, stdin string, args ...string) (exit int, out, errors string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	exit = run(t.Context(), args, strings.NewReader(stdin), &stdout, &stderr)
	return exit, stdout.String(), stderr.String()
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	got = strings.ReplaceAll(got, bund.Directory().Edition().String(), "EDITION")
	file := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, string(want), got, "%s; go test -update writes it anew", file)
}

// Standard error tells the throughput, and nothing else.
var throughput = regexp.MustCompile(`^\d+ (Zeilen in diesem Lauf, \d+ je Sekunde|lines in this run, \d+ a second)\n$`)

func TestSample(t *testing.T) {
	for name, args := range map[string][]string{"beispiel.de.txt": nil, "beispiel.en.txt": {"-lang", "en"}, "beispiel.json": {"-json"}} {
		exit, out, stderr := program(t, "", append([]string{"-on", "2025-11-30"}, args...)...)
		require.Equal(t, rule.ExitIncomplete, exit)
		require.Regexp(t, throughput, stderr)
		golden(t, name, out)
	}
	exit, out, _ := program(t, "")
	require.Equal(t, rule.ExitIncomplete, exit)
	require.True(t, strings.HasPrefix(out, "[eingebautes Beispiel] NICHT VOLLSTÄNDIG: Zeilen: 333, mit Fehlern: 0, offen ("))
}

// Eisenach had the key 16056000 until 30 June 2021 and has 16063105 since 1 July (facts on the merger of 2021).
func TestDay(t *testing.T) {
	for _, test := range []struct {
		key, on string
		exit    int
	}{
		{"16056000", "2021-06-30", rule.ExitComplete}, {"16056000", "2021-07-01", rule.ExitIncomplete},
		{"16063105", "2021-07-01", rule.ExitComplete}, {"16063105", "2021-06-30", rule.ExitIncomplete},
	} {
		exit, out, _ := program(t, test.key+"\n", "-on", test.on)
		require.Equal(t, test.exit, exit, out)
	}
}

// Documents are judged one a line, and a line that is broken is counted with its number.
func TestDocuments(t *testing.T) {
	var text bytes.Buffer
	for _, d := range []*agreement.Agreement{thueringen.FrameworkAgreement(), {Title: "x", Form: agreement.Zweckvereinbarung, Jurisdiction: "TH"}} {
		var one bytes.Buffer
		require.NoError(t, agreement.Encode(&one, d))
		require.NoError(t, json.Compact(&text, one.Bytes()))
		text.WriteString("\n{broken\x1b[2J\n")
	}
	exit, out, _ := program(t, text.String(), "-documents", "-json", "-workers", "2")
	require.Equal(t, rule.ExitErrors, exit)
	var got struct{ Tally bulk.Tally }
	require.NoError(t, json.Unmarshal([]byte(out), &got))
	require.Equal(t, int64(2), got.Tally.Outcomes[bulk.Unreadable])
	require.Equal(t, int64(2), got.Tally.Worst[bulk.Unreadable][0].Line)
	require.Equal(t, int64(4), got.Tally.Worst[bulk.Unreadable][1].Line)
	_, out, _ = program(t, text.String(), "-documents")
	require.NotContains(t, out, "\x1b")
}

// A run that is interrupted says so first, and the next one goes on to the same result.
func TestState(t *testing.T) {
	file := filepath.Join(t.TempDir(), "stand.json")
	_, whole, _ := program(t, string(sample), "-json")
	ctx, stop := context.WithCancel(t.Context())
	stop()
	var out, stderr bytes.Buffer
	require.Equal(t, rule.ExitIncomplete, run(ctx, []string{"-state", file}, bytes.NewReader(sample), &out, &stderr))
	require.True(t, strings.HasPrefix(out.String(), "UNTERBROCHEN: "))
	for range 2 { // the rest, and then nothing more
		exit, out, _ := program(t, string(sample), "-state", file, "-json")
		require.Equal(t, rule.ExitIncomplete, exit)
		require.Equal(t, whole, out)
	}
	exit, _, told := program(t, string(sample), "-state", file, "-on", "2020-01-01")
	require.Equal(t, rule.ExitUnreadable, exit)
	require.Contains(t, told, "der Stand gehört zu einer anderen Frage")
}

func TestExit(t *testing.T) {
	for name, test := range map[string]struct {
		stdin string
		args  []string
		exit  int
	}{
		"help":             {"", []string{"-h"}, rule.ExitComplete},
		"sound":            {"16063051\n\n6632001\n", nil, rule.ExitComplete},
		"empty, but named": {"", []string{"-"}, rule.ExitUnreadable},
		"no unit":          {"16063999\n", nil, rule.ExitErrors},
		"control and bidi": {"\x1b[2J\u202e\xff\n", nil, rule.ExitErrors},
		"no file":          {"", []string{"nirgends.txt"}, rule.ExitUnreadable},
		"a folder":         {"", []string{"testdata"}, rule.ExitUnreadable},
		"two files":        {"", []string{"a", "b"}, rule.ExitUnreadable},
		"other language":   {"", []string{"-lang", "fr"}, rule.ExitUnreadable},
		"outside the span": {"", []string{"-on", "1980-01-01"}, rule.ExitUnreadable},
		"workers":          {"", []string{"-workers", "-1"}, rule.ExitUnreadable},
		"many workers":     {"16063051", []string{"-workers", "2147483647"}, rule.ExitComplete}, // the most of 32 bits,
		"day of documents": {"", []string{"-documents", "-on", "2020-01-01"}, rule.ExitUnreadable},
	} {
		exit, out, stderr := program(t, test.stdin, test.args...)
		require.Equal(t, test.exit, exit, name)
		require.NotContains(t, out+stderr, "\x1b", name)
		require.NotContains(t, out+stderr, "\u202e", name)
	}
}
