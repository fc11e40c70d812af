package main

import (
	"encoding/json"
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/effort"
)

// published is how the ready-made steps get the program. The test puts the program of this tree in its place and changes nothing else.
const published = "go install github.com/foederal/foederal/examples/vereinbarung-pruefen@main"

// commandsOf returns the shell commands of the steps of a pipeline: what stands behind "run: ", in the block under "run: |", and in the list
// under "script:". That is as much of YAML as the two files need.
func commandsOf(text string) []string {
	var commands []string
	isIn, depth := "", 0
	for line := range strings.Lines(text) {
		content := strings.TrimSpace(line)
		indent := len(line) - len(strings.TrimLeft(line, " "))
		if content != "" && indent <= depth {
			isIn = ""
		}
		switch {
		case content == "":
		case isIn == "script":
			commands = append(commands, strings.TrimPrefix(content, "- "))
		case isIn == "run":
			commands = append(commands, content)
		case content == "script:":
			isIn, depth = "script", indent
		case content == "run: |":
			isIn, depth = "run", indent
		case strings.HasPrefix(content, "run: "):
			commands = append(commands, strings.TrimPrefix(content, "run: "))
		}
	}
	return commands
}

// Commands are found in a list, in one line and in a block, and nowhere else.
func TestCommandsOf(t *testing.T) {
	require.Equal(t, []string{"a", "b: c", "d", "e", "if f; then", "g"}, commandsOf(
		"script:\n  - a\n  - b: c\nafter:\n  - x\nsteps:\n  - uses: y\n    run: d\n  - name: z\n    run: |\n      e\n\n      if f; then\n        g\n    if: w\n"))
}

// The ready-made steps run as they stand: with a good document they end well, with a bad one they do not, and each time the reports are
// there.
func TestStepsRun(t *testing.T) {
	effort.OrSkip(t, "builds the program")
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("the steps are scripts for bash, which is not installed here")
	}
	here, err := os.Getwd()
	require.NoError(t, err)
	steps := map[string]string{}
	for _, file := range []string{"gitlab-ci.yml", "github-actions.yml"} {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		steps[file] = string(text)
	}
	folder(t)
	documents := map[string][]byte{}
	for _, name := range []string{"korrekt.json", "alt.json", "zehn-fehler.json"} {
		documents[name], err = os.ReadFile(name)
		require.NoError(t, err)
	}
	for _, test := range []struct {
		file       string
		reports    []string
		incomplete int // how the steps end where not everything was checked: one lets GitLab warn, the other warns itself
	}{
		{"gitlab-ci.yml", []string{"vereinbarungen.xml", "vereinbarungen.html"}, rule.ExitIncomplete},
		{"github-actions.yml", []string{"vereinbarungen.sarif", "vereinbarungen.xml"}, rule.ExitComplete},
	} {
		text := steps[test.file]
		require.Equal(t, 1, strings.Count(text, published))
		for _, report := range test.reports {
			require.GreaterOrEqual(t, strings.Count(text, report), 2, "%s is made and handed on", report)
		}
		script := strings.Replace(strings.Join(commandsOf(text), "\n"), published, "go install -C '"+here+"' .", 1)
		dir := t.TempDir()
		require.NoError(t, os.Mkdir(filepath.Join(dir, "vertraege"), 0o755))
		for _, document := range []struct {
			sample string
			exit   int
		}{{"korrekt.json", rule.ExitComplete}, {"alt.json", test.incomplete}, {"zehn-fehler.json", rule.ExitErrors}} {
			content := documents[document.sample]
			require.NoError(t, os.WriteFile(filepath.Join(dir, "vertraege", document.sample), content, 0o644))
			command := exec.Command(bash, "-e", "-o", "pipefail", "-c", script)
			command.Dir = dir
			command.Env = append(os.Environ(), "GOPROXY=off", "GOTOOLCHAIN=local")
			out, _ := command.CombinedOutput()
			require.Equal(t, document.exit, command.ProcessState.ExitCode(), "%s: %s", test.file, out)
			for _, report := range test.reports {
				content, err := os.ReadFile(filepath.Join(dir, report))
				require.NoError(t, err)
				require.Contains(t, string(content), document.sample)
				if filepath.Ext(report) == ".sarif" {
					require.True(t, json.Valid(content))
				} else {
					require.NoError(t, xml.Unmarshal(content, new(struct{})))
				}
				require.NoError(t, os.Remove(filepath.Join(dir, report)))
			}
		}
	}
}
