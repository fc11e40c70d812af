package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/rule"
)

var update = flag.Bool("update", false, "write the golden files of the tests anew")

func program(args ...string) (exit int, out, errors string) {
	var stdout, stderr bytes.Buffer
	exit = run(args, &stdout, &stderr)
	return exit, stdout.String(), stderr.String()
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, string(want), got, "%s; go test -update writes it anew", file)
}

// Eisenach in both languages, as JSON and as a drawing.
func TestGolden(t *testing.T) {
	for name, args := range map[string][]string{
		"eisenach.de.txt": nil, "eisenach.en.txt": {"-lang", "en", "16056000"}, "eisenach.json": {"-json"}, "eisenach.svg": {"-svg", "-"},
	} {
		exit, out, errors := program(args...)
		require.Zero(t, exit)
		require.Empty(t, errors)
		golden(t, name, out)
	}
}

// Eisenach lost its own Kreis on 1 July 2021, in law, and has another key since; every key of it leads to the same history.
func TestEisenach(t *testing.T) {
	_, want, _ := program("16063105")
	require.Contains(t, want, "\n01.07.2021  neuer Schlüssel; vorher Eisenach, Stadt (16056000) [16/2021/0006-R]\n")
	require.Contains(t, want, "\n01.07.2021  anderer Kreis: Wartburgkreis (16063); vorher kreisfrei")
	for _, key := range []string{"16056000", "16063022", "16016150", "Stadt Eisenach"} {
		exit, out, _ := program(key)
		require.Zero(t, exit, key)
		_, history, _ := strings.Cut(out, "\n01.07.1994")
		require.True(t, strings.HasSuffix(want, history), key)
	}
}

func TestExitCodes(t *testing.T) {
	for _, test := range []struct {
		args  []string
		exit  int
		first string // begin of the first line of the output, or of what is told of an error
	}{
		{[]string{"-h"}, rule.ExitComplete, "chronik [-lang"},
		{[]string{"München"}, rule.ExitIncomplete, `„München“ ist am `},
		{[]string{"-lang", "en", "16028260"}, rule.ExitIncomplete, "16028260 is no unit on 2025-11-30, only until 1990-12-31 and from 1992-01-01 to 1994-06-30; it became"},
		{[]string{"-on", "1993-01-01", "16028260"}, rule.ExitComplete, "Aufgezeichnet"},
		{[]string{"Frauensee"}, rule.ExitIncomplete, "„Frauensee“ ist ein früherer Name"},
		{[]string{"-lang", "en", "16063029"}, rule.ExitComplete, "Recorded"},
		{[]string{"-lang", "en", "-on", "2025-01-01", "16056000"}, rule.ExitUnreadable, "16056000 is no unit on 2025-01-01"}, // Eisenach had it before
		{[]string{"-lang", "en", "-on", "1993-01-01", "16056000"}, rule.ExitUnreadable, "16056000 is no unit on 1993-01-01"},
		{[]string{"99999999"}, rule.ExitUnreadable, ""},
		{[]string{"-on", "1889-01-01", "16063105"}, rule.ExitUnreadable, ""},
		{[]string{"-on", "gestern"}, rule.ExitUnreadable, ""},
		{[]string{"-lang", "fr"}, rule.ExitUnreadable, "-lang: Die Sprache „fr“ gibt es nicht"},
		{[]string{"Gotha", "Jena"}, rule.ExitUnreadable, "Zu viele Angaben hinter den Schaltern, von „Jena“ an"},
		{[]string{"-json", "-svg", "-"}, rule.ExitUnreadable, "-json und -svg sind zweierlei Ausgabe"},
		{[]string{"-svg", "testdata/fehlt/x.svg"}, rule.ExitUnreadable, ""},
		{[]string{"\x1b[2J\u202eGotha"}, rule.ExitUnreadable, ""},
	} {
		exit, out, errors := program(test.args...)
		require.Equal(t, test.exit, exit, "%q %s", test.args, errors)
		if exit == rule.ExitUnreadable {
			require.NotEmpty(t, errors)
			require.NotContains(t, errors, "\x1b")
		}
		if test.first != "" {
			require.True(t, strings.HasPrefix(out+errors, test.first), "%q: %s", test.args, out+errors)
		}
	}
}

// With -svg FILE the drawing lies beside the text; it is well-formed.
func TestDrawingInAFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "x.svg")
	exit, out, _ := program("-svg", file, "16063051")
	require.Zero(t, exit)
	require.Contains(t, out, "Leimbach")
	drawing, err := os.ReadFile(file)
	require.NoError(t, err)
	require.NoError(t, xml.Unmarshal(drawing, new(struct{})))
	require.Contains(t, string(drawing), "<title>Zeitleiste: Leimbach</title>")
}

func TestJSONFields(t *testing.T) {
	_, out, _ := program("-json", "Frauensee")
	var read struct {
		Note     struct{ De, En string }
		Timeline struct {
			Key   string
			Steps struct{ Rows [][]any }
		}
	}
	require.NoError(t, json.Unmarshal([]byte(out), &read))
	require.Contains(t, read.Note.En, "former name")
	require.Equal(t, "16063003", read.Timeline.Key)
	require.NotEmpty(t, read.Timeline.Steps.Rows)
}

// The key 16028260 was that of Hümpfershausen twice, with a pause in 1991: -on decides, and both days that are named lead to an answer.
func TestSeveralUnitsOfOneKey(t *testing.T) {
	exit, out, _ := program("16028260")
	require.Equal(t, rule.ExitIncomplete, exit)
	first, rest, _ := strings.Cut(out, "\n")
	require.Contains(t, first, "nur bis 31.12.1990 und vom 01.01.1992 bis 30.06.1994;")
	require.True(t, strings.HasSuffix(first, "entscheidet -on:"), first)
	lines := strings.Split(strings.TrimSpace(rest), "\n")
	require.Len(t, lines, 2)
	for i, day := range []string{"1990-12-31", "1994-06-30"} {
		require.True(t, strings.HasPrefix(lines[i], "-on "+day+": 16028260 "), lines[i])
		exit, _, errors := program("-on", day, "16028260")
		require.Zero(t, exit, errors)
	}
}

// Programs get the units that may be meant as JSON, too, with what tells them apart.
func TestCandidatesAsJSON(t *testing.T) {
	for asked, want := range map[string][]string{"München": {"09162000", "09184"}, "16028260": {"16028260", "16028260"}} {
		exit, out, errors := program("-json", asked)
		require.Equal(t, rule.ExitIncomplete, exit)
		require.Empty(t, errors)
		var read struct {
			Note       struct{ De, En string }
			Candidates []struct {
				Key, On string
				Text    struct{ De, En string }
			}
		}
		require.NoError(t, json.Unmarshal([]byte(out), &read))
		require.NotEmpty(t, read.Note.De)
		var keys []string
		for _, c := range read.Candidates {
			keys = append(keys, c.Key)
			require.Contains(t, c.Text.De, c.Key+" ")
		}
		require.Equal(t, want, keys)
	}
}
