package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/rule"
)

var update = flag.Bool("update", false, "write the golden files of the tests anew")

func program(stdin string, args ...string) (exit int, out, errors string) {
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

func TestGolden(t *testing.T) {
	for name, args := range map[string][]string{
		"beispiel.de.txt": nil, "beispiel.en.txt": {"-lang", "en"}, "beispiel.json": {"-json"},
	} {
		exit, out, errors := program("", args...)
		require.Equal(t, rule.ExitComplete, exit)
		require.Empty(t, errors)
		golden(t, name, out)
	}
}

// The figures of the treaty with the key of 2019, on a day on which it was the newest: the five largest Länder are just under two
// thirds of the shares, and Nordrhein-Westfalen and Bayern together block every decision.
func TestCouncil(t *testing.T) {
	_, out, _ := program("", "-on", "2024-03-21", "ja=Bund, 05, 09, 08, 03, 06", "übrige=nein")
	require.Contains(t, out, "21.03.2024: abgelehnt\n")
	require.Contains(t, out, "66,50967 % von 100 %, nötig 2/3")
	require.Contains(t, out, "5 von 16, nötig 11, es fehlen 6 – nicht erfüllt [§ 1 Abs. 7 S. 1 IT-Staatsvertrag")
	require.Contains(t, out, "Kann verhindern: Nordrhein-Westfalen, Bayern\n")
	_, out, _ = program("nein: Nordrhein-Westfalen, Bayern\nübrige: ja\n", "-on", "2024-03-21", "-json", "-")
	require.Contains(t, out, `"result":"rejected"`)
}

func TestExitCodes(t *testing.T) {
	for _, test := range []struct {
		args  []string
		stdin string
		exit  int
		says  string
	}{
		{[]string{"-h"}, "", rule.ExitComplete, "abstimmung [-lang"},
		{[]string{"übrige=ja"}, "", rule.ExitComplete, "angenommen"},
		{[]string{"-lang", "en", "yes=Bund"}, "", rule.ExitIncomplete, "Not sure, missing: The votes of "},
		{[]string{"-matter", "recommendation", "-on", "2001-01-01", "others=yes"}, "", rule.ExitUnreadable, ""},
		{[]string{"-members", "Gotha=5, Erfurt=3, Jena=2", "-invited", "ja=Gotha,Jena", "nein=Erfurt"}, "", rule.ExitComplete, "angenommen"},
		{[]string{"-members", "Gotha=5, Erfurt=3, Jena=2", "ja=Gotha,Jena", "nein=Erfurt"}, "", rule.ExitIncomplete, "Nicht sicher, es fehlt: Ob alle"},
		{[]string{"-members", "Gotha=5", "-motion", "election", "ja=Gotha"}, "", rule.ExitIncomplete, "Nicht sicher, es fehlt: Für diese Sache ist keine Regel erfasst."},
		{[]string{"-members", "Gotha=\x1b", "ja=Gotha"}, "", rule.ExitUnreadable, `\x1b`},
		{[]string{"ja=Mars"}, "", rule.ExitUnreadable, "kein Mitglied"},
		{[]string{"ja=Bund,Bund"}, "", rule.ExitUnreadable, "zweimal"},
		{[]string{"-"}, "ja Bund", rule.ExitUnreadable, "Zeile 1"},
		{[]string{"-matter", "unsinn"}, "", rule.ExitUnreadable, "unsinn"},
		{[]string{"-lang", "fr"}, "", rule.ExitUnreadable, "abstimmung [-lang"},
		{[]string{"-on", "gestern"}, "", rule.ExitUnreadable, ""},
		{[]string{"-members", "Gotha=5", "-matter", "recommendation", "ja=Gotha"}, "", rule.ExitUnreadable, "-motion für einen Zweckverband"},
		{[]string{"-motion", "exit", "übrige=ja"}, "", rule.ExitUnreadable, "-motion für einen Zweckverband"},
		{[]string{"-"}, strings.Repeat("# "+strings.Repeat("x", 1<<10)+"\n", 1<<10) + "übrige=ja", rule.ExitComplete, "angenommen"},
	} {
		exit, out, errors := program(test.stdin, test.args...)
		require.Equal(t, test.exit, exit, "%q %s", test.args, errors)
		require.Contains(t, out+errors, test.says)
		if exit == rule.ExitUnreadable {
			require.Empty(t, out)
		}
		if exit == rule.ExitIncomplete {
			require.True(t, strings.HasPrefix(out, "N"), "the reason stands first: %s", out)
		}
	}
}
