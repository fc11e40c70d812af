package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
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

// golden compares with a golden file; the edition of the directory, which changes with every new register, is left out.
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

const to = "2025-11-30"

func TestSample(t *testing.T) {
	for name, args := range map[string][]string{
		"beispiel.de.txt":    {"-all"},
		"beispiel.en.txt":    {"-all", "-lang", "en"},
		"beispiel.json":      {"-json"},
		"rueckwaerts.de.txt": {"-to", "1995-12-31"},
	} {
		t.Run(name, func(t *testing.T) {
			exit, out, stderr := program(t, "", append([]string{"-to", to}, args...)...)
			require.Equal(t, rule.ExitIncomplete, exit)
			require.Empty(t, stderr)
			golden(t, name, out)
		})
	}
	exit, out, stderr := program(t, "")
	require.Equal(t, rule.ExitIncomplete, exit)
	require.Empty(t, stderr)
	require.True(t, strings.HasPrefix(out, "[eingebautes Beispiel] NICHT VOLLSTÄNDIG: 3 von 113 Zeilen haben keinen Platz gefunden"))
}

// The built-in table is the register of 31 December 2013, damaged: each row that can be read has the name, the people and the land that the
// directory records for that day.
func TestSampleIsTheRegister(t *testing.T) {
	on, err := bund.Directory().On(civil.MustParse("2013-12-31"))
	require.NoError(t, err)
	reader := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(sample, []byte("\ufeffsep=;\r\n"))))
	reader.Comma, reader.LazyQuotes = ';', true
	rows, err := reader.ReadAll()
	require.NoError(t, err)
	damaged := 0
	for _, row := range rows[1:] {
		found, err := on.Resolve(row[1])
		if err != nil { // "Lauterbach"; the land tells which it is
			continue
		}
		require.Equal(t, governance.Municipality, found.Unit.Level(), row[1])
		if row[0] != found.Unit.AGS().String() {
			damaged++
		}
		people, ok := found.Unit.Population()
		require.True(t, ok)
		require.Equal(t, "2013-12-31", people.AsOf.String())
		number := strings.ReplaceAll(strings.TrimSuffix(row[2], ".0"), ".", "")
		require.Equal(t, strconv.FormatInt(people.Value, 10), number, row[1])
		area, _ := found.Unit.Area()
		require.Equal(t, strconv.FormatInt(area.Value, 10), row[3], row[1])
	}
	require.Greater(t, damaged, 60)
}

// Eisenach had the key 16056000 until 30 June 2021 and then 16063105, legally effective on 1 July (facts on the merger of 2021).
func TestEisenach(t *testing.T) {
	table := "AGS;Anträge\n16056000;7\n"
	for _, test := range []struct{ to, want string }{
		{"2021-06-30", "16056000"}, {"2021-07-01", "16063105"},
	} {
		exit, out, _ := program(t, table, "-json", "-day", "2018-12-31", "-to", test.to)
		require.Equal(t, rule.ExitComplete, exit)
		var got struct {
			Units []struct {
				Key    string
				Values []string
			}
		}
		require.NoError(t, json.Unmarshal([]byte(out), &got))
		require.Len(t, got.Units, 1)
		require.Equal(t, test.want, got.Units[0].Key)
		require.Equal(t, []string{"7"}, got.Units[0].Values)
	}
}

// The file for spreadsheets has the sums of the table before, whatever has no place, and no formula.
func TestOut(t *testing.T) {
	file := filepath.Join(t.TempDir(), "neu.csv")
	exit, _, stderr := program(t, "", "-to", to, "-out", file)
	require.Equal(t, rule.ExitIncomplete, exit)
	require.Empty(t, stderr)
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	require.True(t, bytes.HasPrefix(text, []byte("\ufeffSchlüssel;")))
	lines := strings.Split(strings.TrimSuffix(string(text), "\r\n"), "\r\n")
	require.Len(t, lines, 1+75+3+1)
	require.True(t, strings.HasPrefix(lines[1], "'06632001;Alheim;1;nein;5019;6383"), lines[1])
	people := 0
	for _, line := range lines[1 : len(lines)-1] {
		cells := strings.Split(line, ";")
		n, err := strconv.Atoi(cells[len(cells)-2])
		require.NoError(t, err, line)
		people += n
	}
	require.Equal(t, ";Summe;113;;"+strconv.Itoa(people)+";348138", lines[len(lines)-1])
}

// The table that is read stays, whatever the result is to be called.
func TestOutIsTheTable(t *testing.T) {
	file := filepath.Join(t.TempDir(), "tabelle.csv")
	const table = "AGS;n\n16063051;1\n"
	require.NoError(t, os.WriteFile(file, []byte(table), 0o644))
	exit, out, stderr := program(t, "", "-out", file, file)
	require.Equal(t, rule.ExitUnreadable, exit)
	require.Empty(t, out)
	require.Contains(t, stderr, "sie wird nicht ersetzt")
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, table, string(text))
}

// A long file tells on standard error how far it is, and the output is not touched by it.
func TestProgress(t *testing.T) {
	table := "AGS;n\n" + strings.Repeat("16063051;1\n", eachRows+1)
	exit, out, stderr := program(t, table, "-lang", "en")
	require.Equal(t, rule.ExitComplete, exit)
	require.Equal(t, "50000 of 50001 rows restated\n", stderr)
	require.NotContains(t, out, "rows restated")
	require.Contains(t, out, "n: 50,001 before = 50,001 restated + 0 without a place")
}

func TestExit(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "tabelle.csv")
	require.NoError(t, os.WriteFile(file, []byte("AGS;n\n16063051;1\n"), 0o644))
	for name, test := range map[string]struct {
		stdin string
		args  []string
		exit  int
	}{
		"help":               {"", []string{"-h"}, rule.ExitComplete},
		"file":               {"", []string{file}, rule.ExitComplete},
		"standard input":     {"AGS;n\n16063051;1\n", []string{"-"}, rule.ExitComplete},
		"empty, but named":   {"", []string{"-"}, rule.ExitUnreadable},
		"no such unit":       {"AGS;n\n16063051;1\n16063999;1\n", nil, rule.ExitErrors},
		"no file":            {"", []string{"nirgends.csv"}, rule.ExitUnreadable},
		"two files":          {"", []string{file, file}, rule.ExitUnreadable},
		"other language":     {"", []string{"-lang", "fr"}, rule.ExitUnreadable},
		"no such day":        {"", []string{"-to", "2025-02-30"}, rule.ExitUnreadable},
		"outside the span":   {"", []string{"-to", "1985-01-01"}, rule.ExitUnreadable},
		"no such column":     {"", []string{"-column", "AGS"}, rule.ExitUnreadable},
		"a folder":           {"", []string{"-out", dir}, rule.ExitUnreadable},
		"bytes":              {"\x00\xff\x1b[2J;\n\x1b]0;x\a;1\n", nil, rule.ExitUnreadable},
		"formula and bidi":   {"AGS;\u202en\n16063051;1\n=cmd|' /C calc'!A0;2\n", nil, rule.ExitErrors},
		"a number too large": {"AGS;n\n16063051;99999999999999999999\n", nil, rule.ExitIncomplete},
	} {
		t.Run(name, func(t *testing.T) {
			exit, out, stderr := program(t, test.stdin, test.args...)
			require.Equal(t, test.exit, exit, out)
			require.NotContains(t, out+stderr, "\x1b")
			require.NotContains(t, out+stderr, "\u202e")
			if test.exit == rule.ExitUnreadable {
				require.Empty(t, out)
				require.NotEmpty(t, stderr)
			}
		})
	}
	broken := errors.New("broken")
	var stderr bytes.Buffer
	require.Equal(t, rule.ExitUnreadable, run(nil, iotest.ErrReader(broken), &bytes.Buffer{}, &stderr))
	require.Contains(t, stderr.String(), "broken")
}
