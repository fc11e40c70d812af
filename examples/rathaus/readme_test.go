package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// readmeCommands are the commands of a page: its indented lines.
func readmeCommands(t *testing.T, file string) (commands []string) {
	t.Helper()
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	for line := range strings.Lines(string(text)) {
		if command, ok := strings.CutPrefix(line, "    "); ok {
			commands = append(commands, strings.TrimSpace(command))
		}
	}
	return commands
}

// The two pages name the same commands and the same flags, and the flags are those of the program.
func TestReadmeIsWhole(t *testing.T) {
	german, english := readmeCommands(t, "README.de.md"), readmeCommands(t, "README.md")
	require.Equal(t, english, german)
	var help strings.Builder
	require.Equal(t, exitDone, run(t.Context(), []string{"-h"}, strings.NewReader(""), &help, &help))
	for _, page := range []string{"README.md", "README.de.md"} {
		text, err := os.ReadFile(page)
		require.NoError(t, err)
		for _, flag := range regexp.MustCompile(`(?m)^  (-[a-z-]+)`).FindAllStringSubmatch(help.String(), -1) {
			require.Contains(t, string(text), "| `"+flag[1], page)
		}
		for _, link := range regexp.MustCompile(`\]\(([^)]+)\)`).FindAllStringSubmatch(string(text), -1) {
			_, err := os.Stat(filepath.FromSlash(link[1]))
			require.NoError(t, err, page)
		}
	}
}

// The commands of the program that the page names run one after the other as they stand there, in a shell, in a folder of their own.
func TestReadme(t *testing.T) {
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("there is no shell on this machine")
	}
	folder := t.TempDir()
	p := start(t, folder) // makes rathaus.db
	defer p.Kill()
	path, err := program()
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(folder, "password.txt"), []byte("ein langes Passwort\n"), 0o600))
	status, _ := send(t, "POST", p.URL+"/v1/agreements", draft)
	require.Equal(t, 201, status)
	ran := 0
	for _, command := range readmeCommands(t, "README.md") {
		if !strings.HasPrefix(command, "rathaus ") || strings.Contains(command, "-addr") {
			continue // not of the program, or serves until it is interrupted
		}
		cmd := exec.CommandContext(t.Context(), shell, "-c", command)
		cmd.Dir, cmd.Env = folder, append(os.Environ(), "PATH="+filepath.Dir(path)+":"+os.Getenv("PATH"))
		out, err := cmd.CombinedOutput()
		require.NoError(t, err, "%s\n%s", command, out)
		ran++
	}
	require.Equal(t, 5, ran)
	for _, file := range []string{"agreements.jsonl", "backup.db", "users"} {
		info, err := os.Stat(filepath.Join(folder, file))
		require.NoError(t, err)
		require.NotZero(t, info.Size(), file)
	}
	status, text := send(t, "GET", p.URL+"/v1/agreements", "")
	require.Equal(t, 200, status)
	require.Contains(t, text, `"title":"Vereinbarung"`, "taken back from the backup")
}

// The files of operation name what there is: the unit is as systemd wants it, and the image is built with the Go version of the module.
func TestOperation(t *testing.T) {
	module, err := os.ReadFile("go.mod")
	require.NoError(t, err)
	version := regexp.MustCompile(`(?m)^go (\d+\.\d+)`).FindStringSubmatch(string(module))[1]
	container, err := os.ReadFile("Containerfile")
	require.NoError(t, err)
	require.Contains(t, string(container), "golang:"+version+" ")
	require.Contains(t, string(container), "cd examples/rathaus")
	require.FileExists(t, "../../examples/rathaus/go.mod")

	analyze, err := exec.LookPath("systemd-analyze")
	if err != nil {
		t.Skip("there is no systemd-analyze on this machine")
	}
	unit, err := os.ReadFile("rathaus.service")
	require.NoError(t, err)
	path, err := program()
	require.NoError(t, err)
	file := filepath.Join(t.TempDir(), "rathaus.service") // with the program as it lies here
	require.NoError(t, os.WriteFile(file, []byte(strings.ReplaceAll(string(unit), "/usr/local/bin/rathaus", path)), 0o600))
	out, err := exec.CommandContext(t.Context(), analyze, "verify", file).CombinedOutput()
	require.NoError(t, err, "%s", out)
	require.NotContains(t, string(out), "rathaus.service", "%s", out)
}
