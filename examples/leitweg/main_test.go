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
	const damaged = "Leitweg-ID: 16068058–0001–37"
	for name, test := range map[string]struct {
		exit int
		args []string
	}{
		"beispiel.de.txt": {rule.ExitIncomplete, nil}, "beispiel.en.txt": {rule.ExitIncomplete, []string{"-lang", "en"}},
		"beispiel.json": {rule.ExitIncomplete, []string{"-json"}}, "beschaedigt.de.txt": {rule.ExitErrors, []string{damaged}},
		"beschaedigt.en.txt": {rule.ExitErrors, []string{"-lang", "en", damaged}},
	} {
		exit, out, errors := program("", test.args...)
		require.Equal(t, test.exit, exit)
		require.Empty(t, errors)
		golden(t, name, out)
	}
}

// Every ID of a long list is read, as other systems end their lines; what begins a file and blank lines are no IDs.
func TestList(t *testing.T) {
	const n = 1<<16 + 1 // more than a megabyte
	exit, out, _ := program("\ufeff"+strings.Repeat("16068058-0001-73\r\n\r\n", n), "-")
	require.Equal(t, rule.ExitComplete, exit)
	require.True(t, strings.HasPrefix(out, "Leitweg-IDs: 65537, beschädigt: 0, "), out[:50])
	exit, out, _ = program("", "-json", "-")
	require.Equal(t, rule.ExitComplete, exit)
	require.Contains(t, out, `"ids":[]`)
}

// The ID of the ZVL in Jena is sound although its coarse part is the key of no unit; check digits that are changed over are found.
func TestIDs(t *testing.T) {
	exit, out, _ := program("", "16502400-0001-42")
	require.Equal(t, rule.ExitIncomplete, exit)
	require.True(t, strings.HasPrefix(out, "Leitweg-IDs: 1, beschädigt: 0, ohne Gebietseinheit am 30.11.2025: 1; "))
	exit, out, _ = program("", "-lang", "en", "16502400-0001-24")
	require.Equal(t, rule.ExitErrors, exit)
	require.Contains(t, out, "Suggestion, not taken: 16502400-0001-42")
	exit, out, _ = program("16068058-0001-73\n", "-")
	require.Equal(t, rule.ExitComplete, exit)
	require.Contains(t, out, "Weißensee")
	require.Contains(t, out, "Teilnehmer bei Peppol: 0204:16068058-0001-73")
	exit, out, _ = program("", "-new", "16068058", "-fine", "0001")
	require.Equal(t, rule.ExitComplete, exit)
	require.Contains(t, out, "\n16068058-0001-73\n")
}

func TestExitCodes(t *testing.T) {
	for _, test := range []struct {
		args []string
		exit int
		says string
	}{
		{[]string{"-h"}, rule.ExitComplete, "leitweg -new KEY"},
		{[]string{""}, rule.ExitErrors, "ist keine Leitweg-ID"},
		{[]string{"\x1b[2J\u202e"}, rule.ExitErrors, `\x1b`},
		{[]string{"-new", "160680581"}, rule.ExitIncomplete, "ohne Gebietseinheit am 30.11.2025: 1;"},
		{[]string{"-new", "Gotha"}, rule.ExitUnreadable, ""},
		{[]string{"-new", "1001000"}, rule.ExitUnreadable, "vielleicht ist 01001000 gemeint (verlorene führende Null ergänzt)"},
		{[]string{"-lang", "en", "-new", "16.068.058"}, rule.ExitUnreadable, "perhaps 16068058 is meant (removed separators)"},
		{[]string{"-new", "16068058", "-fine", "ä"}, rule.ExitUnreadable, ""},
		{[]string{"-fine", "1"}, rule.ExitUnreadable, "-fine gehört zu -new."},
		{[]string{"-lang", "fr"}, rule.ExitUnreadable, "leitweg [-lang"},
		{[]string{"-on", "1889-01-01"}, rule.ExitUnreadable, "1889"},
	} {
		exit, out, errors := program("", test.args...)
		require.Equal(t, test.exit, exit, "%q %s", test.args, errors)
		require.Contains(t, out+errors, test.says, "%q", test.args)
		require.NotContains(t, out+errors, "\x1b")
		if exit == rule.ExitUnreadable {
			require.Empty(t, out)
		}
	}
}
