package internal

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A command of the go tool on one package of the repository, in a text for readers.
var command = regexp.MustCompile(`go (run|generate|test|vet) (?:-[^ ]+ )*\./([A-Za-z0-9_./-]*[A-Za-z0-9_-])`)

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, name))
	require.NoError(t, err)
	return string(text)
}

// What a reader is told to run can be run: the package is there, it is a program where it is to be run, and it has something to
// generate where that is to be done.
func TestCommandsNameWhatIsThere(t *testing.T) {
	files := sources(t)
	for _, name := range []string{"README.md", "README.de.md", "CONTRIBUTING.md", "docs/versions.md", "docs/versions.de.md"} {
		runs := 0
		for _, found := range command.FindAllStringSubmatch(read(t, name), -1) {
			what, dir := found[1], found[2]
			isIn := func(is func(file source) bool) bool {
				return slices.ContainsFunc(files, func(file source) bool { return file.dir == dir && is(file) })
			}
			switch what {
			case "run":
				runs++
				require.True(t, isIn(func(file source) bool { return file.syntax.Name.Name == "main" }), "%s: %s", name, found[0])
			case "generate":
				require.True(t, isIn(func(file source) bool { return strings.Contains(read(t, file.name), "\n//go:generate ") }),
					"%s: %s", name, found[0])
			default:
				require.True(t, isIn(func(source) bool { return true }), "%s: %s", name, found[0])
			}
		}
		require.NotZero(t, runs, "%s names no program", name)
	}
}

// The command is found with its flags and without what follows it.
func TestCommand(t *testing.T) {
	for text, want := range map[string]string{
		"`go run ./examples/a -lang en FILE`.":      "examples/a",
		"go run ./internal/newrule TH-KGG-99-1":     "internal/newrule",
		"`go generate ./internal/rulebook` adds it": "internal/rulebook",
		"go test -count=1 -race ./governance/law.":  "governance/law",
		"go test ./...":             "",
		"(see go run ./examples/b)": "examples/b",
		"go run github.com/foederal/foederal/examples/a@main": "",
	} {
		got := ""
		if found := command.FindStringSubmatch(text); found != nil {
			got = found[2]
		}
		require.Equal(t, want, got, text)
	}
}

// Every package that can be imported has a row in both READMEs and a line in the package at the root.
func TestEveryPackageIsListed(t *testing.T) {
	dirs := map[string]bool{}
	for _, file := range sources(t) {
		folders := strings.Split(file.dir, "/")
		if file.test || file.syntax.Name.Name == "main" || file.dir == "." || slices.Contains(folders, "internal") || folders[0] == "examples" {
			continue
		}
		dir := file.dir
		if strings.HasPrefix(dir, "governance/interop/") {
			dir = "governance/interop" // one row for all
		}
		dirs[dir] = true
	}
	require.Greater(t, len(dirs), 30)
	english, german, root := read(t, "README.md"), read(t, "README.de.md"), read(t, "doc.go")
	for dir := range dirs {
		row := regexp.MustCompile("(?m)^\\|[^|]*`" + dir + "(/…)?`[^|]*\\|")
		require.Regexp(t, row, english)
		require.Regexp(t, row, german)
		require.Contains(t, root, "//   - "+dir+": ")
	}
}

// Both READMEs say the same: the same headings, commands, packages and pages, and one program.
func TestREADMEsSayTheSame(t *testing.T) {
	english, german := read(t, "README.md"), read(t, "README.de.md")
	for name, pattern := range map[string]string{
		"headings": `(?m)^#+ `,
		"commands": `(?m)^go [^#\n]*[^# \n]`,
		"packages": "(?m)^\\| `[^|]*\\|",
		"pages":    `\]\(([^)]*)\)`,
		"code":     `(?m)^\t.*`,
		"items":    `(?m)^- `,
	} {
		find := func(text string) []string {
			text = germanEnd.ReplaceAllString(text, ".$1")
			found := regexp.MustCompile(pattern).FindAllString(text, -1)
			for i, line := range found {
				line, _, _ = strings.Cut(line, " // ") // comments are in the language of the reader
				found[i] = line
			}
			return found
		}
		require.NotEmpty(t, find(english), name)
		require.Equal(t, find(english), find(german), name)
	}
}
