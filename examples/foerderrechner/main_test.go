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

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(m.Run())
}

// program runs the program as the command line does.
func program(t *testing.T, stdin string, args ...string) (exit int, out, errors string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	exit = run(args, strings.NewReader(stdin), &stdout, &stderr)
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

// The sample, the same case where nobody read how the decision is meant, and an application without a proof.
func TestReports(t *testing.T) {
	for file, args := range map[string][]string{
		"beispiel.de.txt":    nil,
		"beispiel.en.txt":    {"-lang", "en"},
		"beispiel.json":      {"-json"},
		"ohne-lesart.de.txt": {"testdata/ohne-lesart.json"},
		"nur-antrag.en.txt":  {"-lang", "en", "testdata/nur-antrag.json"},
	} {
		exit, out, errors := program(t, "", args...)
		require.Equal(t, rule.ExitIncomplete, exit, file)
		require.Empty(t, errors)
		golden(t, file, out)
	}
}

// answer is what the tests read of the JSON.
type answer struct {
	Grant, Interest string
	Settlements     []struct{ Reading, Grant, Repay string }
	WhatIf          struct{ Rows [][]any }
}

// The figures that docs/grant-worked-example.md works out by hand, and those of the questions: 421,422.22 × 300,000 / 431,220.50 =
// 293,183.33 for cost one tenth higher, and (383,111.11 − 4,000.00) × 300,000 / 431,220.50 = 263,747.50 where the Kreis gives 4,000 more.
func TestFiguresByHand(t *testing.T) {
	var a answer
	_, out, _ := program(t, "", "-json")
	require.NoError(t, json.Unmarshal([]byte(out), &a))
	require.Equal(t, "300000.00", a.Grant)
	require.Equal(t, "4105.63", a.Interest)
	require.Len(t, a.Settlements, 1)
	require.Equal(t, "266530.30", a.Settlements[0].Grant)
	require.Equal(t, "33469.70", a.Settlements[0].Repay)
	for _, figure := range []string{"293183.33", "263747.50", "129269.70"} {
		require.Contains(t, out, figure)
	}
}

// Who did not record the reading gets both figures, and 3.
func TestBothReadings(t *testing.T) {
	var a answer
	exit, out, _ := program(t, "", "-json", "testdata/ohne-lesart.json")
	require.Equal(t, rule.ExitIncomplete, exit)
	require.NoError(t, json.Unmarshal([]byte(out), &a))
	require.Len(t, a.Settlements, 2)
	require.Equal(t, "266530.30", a.Settlements[0].Grant)
	require.Equal(t, "300000.00", a.Settlements[1].Grant)
	require.Equal(t, "0.00", a.Settlements[1].Repay)
	_, text, _ := program(t, "", "testdata/ohne-lesart.json")
	first, _, _ := strings.Cut(text, "\n")
	require.Contains(t, first, "beide Lesarten")
}

// The sample that is written is the one that is reckoned with.
func TestSampleIsATemplate(t *testing.T) {
	exit, template, _ := program(t, "", "-sample")
	require.Equal(t, rule.ExitComplete, exit)
	_, want, _ := program(t, "")
	_, got, _ := program(t, template, "-")
	require.Equal(t, want, "[eingebautes Beispiel] "+got)
}

// Where there is no grant, or the budget names another one, the program ends with 1.
func TestErrors(t *testing.T) {
	elsewhere := strings.ReplaceAll(string(sample), "2021-05-17", "2024-07-01") // the programme had ended on the day before
	exit, out, _ := program(t, elsewhere, "-")
	require.Equal(t, rule.ExitErrors, exit)
	require.Contains(t, out, "Keine Zuwendung: ")
	budget := strings.Replace(string(sample), `"amount": "60000.00"}`, `"amount": "60000.01"}`, 1)
	exit, out, _ = program(t, budget, "-", "-lang")
	require.Equal(t, rule.ExitUnreadable, exit)
	require.Empty(t, out)
	exit, out, _ = program(t, budget, "-lang", "en", "-")
	require.Equal(t, rule.ExitErrors, exit)
	require.Contains(t, out, "Does not fit: financing plan, sum of all years: EUR 487,350.01 instead of EUR 487,350.00; ")
}

// What cannot be read is an error with its place, and shows no control characters; nothing is drawn then.
func TestWhatCannotBeRead(t *testing.T) {
	svg := filepath.Join(t.TempDir(), "a.svg")
	change := func(old, new string) string {
		require.Contains(t, string(sample), old)
		return strings.Replace(string(sample), old, new, 1)
	}
	for _, document := range []string{
		"", "null", "[]", `{"programme": "\u001b[2J"}`, strings.Repeat("[", 1<<20), change("th-egovrl-2019", `\u001b[2J\u202e`),
		change(`"16063003"`, `"99999999"`), change(`"16063003"`, `""`), change(`"268500.00"`, `268500.00`), change(`"268500.00"`, `"-1.00"`),
		change("2021-05-17", "1950-01-01"), change("own-funds", "\u202egift"), change("2024-06-20", "2024-06-31"), change(`"on"`, `"On"`),
	} {
		exit, out, errors := program(t, document, "-svg", svg, "-")
		require.Equal(t, rule.ExitUnreadable, exit, "%.80q", document)
		require.Empty(t, out)
		require.NotEmpty(t, errors)
		require.NotContains(t, errors, "\x1b")
		require.NotContains(t, errors, "\u202e")
		require.NoFileExists(t, svg)
	}
	for _, args := range [][]string{{"no-such-file.json"}, {"testdata"}, {"-lang", "fr"}, {"a", "b"}, {"-svg", "no/such/folder/a.svg"}, {"-x"}} {
		exit, out, errors := program(t, "", args...)
		require.Equal(t, rule.ExitUnreadable, exit, "%q", args)
		require.Empty(t, out)
		require.NotEmpty(t, errors)
	}
	exit, _, usage := program(t, "", "-h")
	require.Equal(t, rule.ExitComplete, exit)
	require.Contains(t, usage, "-sample")
}

// Names of strangers are shown as escapes in the text and in the drawing.
func TestHostileNames(t *testing.T) {
	svg := filepath.Join(t.TempDir(), "a.svg")
	document := strings.ReplaceAll(string(sample), "Wartburgkreis", `\u001b[2J\u202e<script>`)
	document = strings.ReplaceAll(document, "Dokumentenmanagement", `\u001b[2J\u202e`)
	exit, out, _ := program(t, document, "-svg", svg, "-budget", svg+"2", "-")
	require.Equal(t, rule.ExitIncomplete, exit)
	require.NotContains(t, out, "\x1b")
	require.NotContains(t, out, "\u202e")
	for _, file := range []string{svg, svg + "2"} {
		drawn, err := os.ReadFile(file)
		require.NoError(t, err)
		require.NoError(t, xml.Unmarshal(drawn, new(struct{})))
		require.NotContains(t, string(drawn), "<script>")
	}
}

// The bars tell the figures of the table.
func TestCharts(t *testing.T) {
	folder := t.TempDir()
	exit, _, _ := program(t, "", "-svg", filepath.Join(folder, "a.svg"), "-budget", filepath.Join(folder, "b.svg"))
	require.Equal(t, rule.ExitIncomplete, exit)
	for file, words := range map[string][]string{
		"a.svg": {"266.530,30 EUR", "293.183,33 EUR", "263.747,50 EUR", "Ausgaben 10 % höher"},
		"b.svg": {"90.000,00 EUR", "170.000,00 EUR", "57.350,00 EUR", "2024"},
	} {
		drawn, err := os.ReadFile(filepath.Join(folder, file))
		require.NoError(t, err)
		for _, word := range words {
			require.Contains(t, string(drawn), word, file)
		}
	}
}

// A drawing replaces neither the case nor the other drawing.
func TestDrawingsReplaceNothing(t *testing.T) {
	folder := t.TempDir()
	file, svg := filepath.Join(folder, "fall.json"), filepath.Join(folder, "a.svg")
	require.NoError(t, os.WriteFile(file, sample, 0o644))
	for _, args := range [][]string{{"-svg", file, file}, {"-budget", file, file}, {"-svg", svg, "-budget", svg, file}} {
		exit, out, errors := program(t, "", args...)
		require.Equal(t, rule.ExitUnreadable, exit)
		require.Empty(t, out)
		require.Contains(t, errors, "sie wird nicht ersetzt")
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		require.Equal(t, string(sample), string(text))
	}
}
