package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
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

func TestGolden(t *testing.T) {
	for name, args := range map[string][]string{
		"beispiel.de.txt": nil, "beispiel.en.txt": {"-lang", "en"}, "beispiel.json": {"-json"},
	} {
		exit, out, errors := program(args...)
		require.Equal(t, rule.ExitComplete, exit)
		require.Empty(t, errors)
		golden(t, name, out)
	}
}

// Leimbach and Erfurt by the vectors of the standards, and a Kreis, which has no LAU.
func TestIdentifiers(t *testing.T) {
	_, out, _ := program("Leimbach (Wartburgkreis)")
	require.Contains(t, out, "Regionalschlüssel (ARS, bei Verband, Kreis und Land dessen Anfang): 160635051051\n")
	require.Contains(t, out, "ISO 3166-2: gibt es für diese Ebene nicht [")
	require.Contains(t, out, "GND: nicht erfasst [")
	_, out, _ = program("-lang", "en", "16051000")
	require.Contains(t, out, "regional key (ARS; of an association, a Kreis and a Land its beginning): 160510000000\n")
	_, out, _ = program("-lang", "en", "16063")
	require.Contains(t, out, "LAU (EU): there is none for this level [")
	_, out, _ = program("-json", "-on", "2021-06-30", "16056000")
	var read struct {
		Key, On     string
		Identifiers []struct {
			Name        struct{ De string }
			Value       string
			NotRecorded bool
		}
	}
	require.NoError(t, json.Unmarshal([]byte(out), &read))
	require.Equal(t, "16056000", read.Key)
	require.Equal(t, "2021-06-30", read.On)
	require.Equal(t, "160560000000", read.Identifiers[1].Value)
}

func TestExitCodes(t *testing.T) {
	for _, test := range []struct {
		args []string
		exit int
		says string
	}{
		{[]string{"-h"}, rule.ExitComplete, "kennungen [-lang"},
		{[]string{"Thüringen"}, rule.ExitComplete, "DE-TH"},
		{[]string{"München"}, rule.ExitIncomplete, `„München“ ist am `},
		{[]string{"Frauensee"}, rule.ExitIncomplete, "ist ein früherer Name"},
		{[]string{"16063029"}, rule.ExitUnreadable, "Bad Salzungen"},
		{[]string{"99999999"}, rule.ExitUnreadable, ""},
		{[]string{"\x1b[2J\u202e"}, rule.ExitUnreadable, ""},
		{[]string{""}, rule.ExitUnreadable, ""},
		{[]string{"a", "b"}, rule.ExitUnreadable, "Zu viele Angaben hinter den Schaltern"},
		{[]string{"-lang", "fr"}, rule.ExitUnreadable, "kennungen [-lang"},
		{[]string{"-on", "1889-01-01"}, rule.ExitUnreadable, ""},
	} {
		exit, out, errors := program(test.args...)
		require.Equal(t, test.exit, exit, "%q %s", test.args, errors)
		require.Contains(t, out+errors, test.says, "%q", test.args)
		require.NotContains(t, out+errors, "\x1b")
		if exit == rule.ExitUnreadable {
			require.Empty(t, out)
		}
	}
}

// Programs get the units that a name may mean as JSON, too.
func TestCandidatesAsJSON(t *testing.T) {
	exit, out, errors := program("-json", "München")
	require.Equal(t, rule.ExitIncomplete, exit)
	require.Empty(t, errors)
	var read struct {
		Note       struct{ De string }
		Candidates []struct {
			Key  string
			Text struct{ De string }
		}
	}
	require.NoError(t, json.Unmarshal([]byte(out), &read))
	require.Contains(t, read.Note.De, `„München“ ist am `)
	require.Len(t, read.Candidates, 2)
	require.Equal(t, "09184", read.Candidates[1].Key)
	require.Contains(t, read.Candidates[1].Text.De, "(Landkreis, Bayern, ")
}
