package internal

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/internal/effort"
)

const (
	mostProgramLines = 150
	shownLines       = 25 // of the output of a program in examples/README.md
	examplesGuide    = "examples/README.md"
	examplesLeaflet  = "examples/README.de.md" // the same in German
)

// notSmall are the examples that are more than one file: an application, a page with its builder, a pipeline.
var notSmall = []string{"labor", "massenpruefung-beam", "rathaus"}

// exampleFolders returns the names of the folders below examples.
func exampleFolders(t *testing.T) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join(root, "examples"))
	require.NoError(t, err)
	var names []string
	for _, entry := range entries {
		if entry.IsDir() {
			names = append(names, entry.Name())
		}
	}
	require.Subset(t, names, notSmall)
	return names
}

func smallPrograms(t *testing.T) []string {
	return slices.DeleteFunc(exampleFolders(t), func(name string) bool { return slices.Contains(notSmall, name) })
}

// What a program refuses it tells before it tells how it is called: none shows its usage by itself, package commandline does, with the reason.
func TestProgramsTellWhyTheyRefuse(t *testing.T) {
	for _, name := range smallPrograms(t) {
		main := read(t, "examples/"+name+"/main.go")
		require.Contains(t, main, "commandline.Parse(", name)
		require.NotContains(t, main, "flags.Usage()", name)
	}
}

// A small program is one file of at most 150 lines that imports nothing internal: what a reader can take over as it stands.
func TestSmallProgramsAreSmall(t *testing.T) {
	for _, name := range smallPrograms(t) {
		var own []string
		for _, file := range sources(t) {
			if file.dir != "examples/"+name || file.test {
				continue
			}
			own = append(own, path.Base(file.name))
			require.LessOrEqual(t, strings.Count(read(t, file.name), "\n"), mostProgramLines, file.name)
			for _, imported := range file.imports {
				require.NotContains(t, strings.Split(imported, "/"), "internal", "%s imports %s", file.name, imported)
			}
		}
		require.Equal(t, []string{"main.go"}, own, name)
	}
}

// Every folder of examples has its section in both languages, and the sections come in one order with the same commands.
func TestEveryExampleHasItsSection(t *testing.T) {
	heading := regexp.MustCompile(`(?m)^## ([a-z-]+): `)
	command := regexp.MustCompile(`(?m)^\$? ?(?:go run|cd) .*`)
	var sections, commands [2][]string
	for i, name := range []string{examplesGuide, examplesLeaflet} {
		text := read(t, name)
		for _, found := range heading.FindAllStringSubmatch(text, -1) {
			sections[i] = append(sections[i], found[1])
		}
		for _, found := range command.FindAllString(text, -1) {
			commands[i] = append(commands[i], strings.NewReplacer(" -lang en", "", " -lang de", "").Replace(found))
		}
		require.ElementsMatch(t, exampleFolders(t), sections[i], name)
	}
	require.Equal(t, sections[0], sections[1])
	require.Equal(t, commands[0], commands[1])
	require.Contains(t, read(t, "README.md"), "]("+examplesGuide+")")
	require.Contains(t, read(t, "README.de.md"), "]("+examplesLeaflet+")")
}

// buildPrograms builds the small programs into a folder and returns it.
func buildPrograms(t *testing.T) string {
	t.Helper()
	effort.OrSkip(t, "building all programs takes a while")
	folder := t.TempDir()
	args := []string{"build", "-o", folder + string(filepath.Separator)}
	for _, name := range smallPrograms(t) {
		args = append(args, "./examples/"+name)
	}
	build := exec.Command("go", args...)
	build.Dir = root
	out, err := build.CombinedOutput()
	require.NoError(t, err, string(out))
	return folder
}

// runProgram runs a program in an empty folder without input. What it writes on standard error counts where it writes nothing else.
func runProgram(t *testing.T, program string, args ...string) (exit int, out string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	var stdout, stderr bytes.Buffer
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = t.TempDir(), &stdout, &stderr
	if ended := (*exec.ExitError)(nil); !errors.As(cmd.Run(), &ended) {
		require.NotNil(t, cmd.ProcessState, program)
	}
	if stdout.Len() == 0 {
		return cmd.ProcessState.ExitCode(), stderr.String()
	}
	return cmd.ProcessState.ExitCode(), stdout.String()
}

// What a newcomer sees: each program answers without arguments and input, and where the answer is not whole its first line says why.
// The outputs in the guide to the examples are those of the programs; -update writes them anew.
func TestPrograms(t *testing.T) {
	folder := buildPrograms(t)
	for _, name := range smallPrograms(t) {
		for _, lang := range []string{"de", "en"} {
			exit, out := runProgram(t, filepath.Join(folder, name), "-lang", lang)
			require.Contains(t, []int{0, 3}, exit, "%s: %s", name, out)
			first, _, _ := strings.Cut(out, "\n")
			require.NotEmpty(t, strings.TrimSpace(first), name)
		}
	}
	refuseCommandLines(t, folder)
	block := regexp.MustCompile("(?s)```console\n\\$ go run \\./examples/([a-z-]+)([^\n]*)\n(.*?)```\n")
	for _, name := range []string{examplesGuide, examplesLeaflet} {
		text, shown := read(t, name), []string{}
		made := block.ReplaceAllStringFunc(text, func(old string) string {
			found := block.FindStringSubmatch(old)
			shown = append(shown, found[1])
			exit, out := runProgram(t, filepath.Join(folder, found[1]), arguments(found[2])...)
			return "```console\n$ go run ./examples/" + found[1] + found[2] + "\n" + beginning(exit, out) + "```\n"
		})
		require.ElementsMatch(t, smallPrograms(t), shown, name)
		keepGuide(t, name, made)
	}
}

// refuseCommandLines shows that each program says first, and in the language of its output, what is wrong with its command line.
func refuseCommandLines(t *testing.T, folder string) {
	t.Helper()
	withDay := 0
	for _, name := range smallPrograms(t) {
		program := filepath.Join(folder, name)
		refuse := func(want string, args ...string) {
			exit, out := runProgram(t, program, args...)
			require.Equal(t, 2, exit, "%s: %s", name, out)
			first, _, _ := strings.Cut(out, "\n")
			require.Equal(t, want, first, name)
		}
		refuse(`-lang: Die Sprache „fr“ gibt es nicht; es gibt de und en. / There is no language "fr"; there are de and en.`, "-lang", "fr")
		if _, help := runProgram(t, program, "-h"); !strings.Contains(help, "\n  -on ") {
			continue
		}
		withDay++
		refuse("-on: „31.12.2024“ ist kein Tag: verlangt ist die Form JJJJ-MM-TT, also „2024-12-31“", "-on", "31.12.2024", "-lang", "de")
		refuse(`-on: "31.12.2024" is not a date: want the form YYYY-MM-DD, that is "2024-12-31"`, "-on", "31.12.2024", "-lang", "en")
	}
	require.Positive(t, withDay)
}

// arguments splits what stands behind a command, with single quotation marks.
func arguments(line string) []string {
	var args []string
	for i, part := range strings.Split(line, "'") {
		if i%2 == 1 {
			args = append(args, part)
			continue
		}
		args = append(args, strings.Fields(part)...)
	}
	return args
}

// beginning returns the first lines of an output, and behind it how the go command tells that a program ended otherwise than with 0.
func beginning(exit int, out string) string {
	lines := strings.SplitAfter(strings.TrimRight(out, "\n")+"\n", "\n")
	if lines = lines[:len(lines)-1]; len(lines) > shownLines {
		lines = append(lines[:shownLines:shownLines], "…\n")
	}
	if exit != 0 {
		lines = append(lines, "exit status "+string(rune('0'+exit))+"\n")
	}
	return strings.Join(lines, "")
}

func keepGuide(t *testing.T, name, made string) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(filepath.Join(root, name), []byte(made), 0o644))
		return
	}
	require.Equal(t, made, read(t, name), "%s; go test ./internal -run TestPrograms -update writes it anew", name)
}

// The ten lines of the guide are a program, and answer what stands below them.
func TestTenLines(t *testing.T) {
	effort.OrSkip(t, "building a program takes a while")
	block := regexp.MustCompile("(?s)```go\n(.*?)```\n\n```console\n\\$ go run \\.\n(.*?)```\n")
	for _, name := range []string{examplesGuide, examplesLeaflet} {
		text := read(t, name)
		found := block.FindStringSubmatch(text)
		require.NotNil(t, found, name)
		lines := slices.DeleteFunc(strings.Split(found[1], "\n"), func(line string) bool { return strings.TrimSpace(line) == "" })
		require.Len(t, lines, 10, "lines with text")
		file := filepath.Join(t.TempDir(), "main.go")
		require.NoError(t, os.WriteFile(file, []byte(found[1]), 0o644))
		run := exec.Command("go", "run", file)
		run.Dir = root
		out, err := run.CombinedOutput()
		require.NoError(t, err, string(out))
		keepGuide(t, name, strings.Replace(text, found[0], "```go\n"+found[1]+"```\n\n```console\n$ go run .\n"+string(out)+"```\n", 1))
	}
}
