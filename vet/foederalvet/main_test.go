package main_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const (
	wrongProgram = `package main

import (
	"fmt"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
)

func main() { fmt.Println(key.MustParseAGS("1606305"), civil.MustParse("2018-02-30")) }
`
	rightProgram = `package main

import (
	"fmt"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
)

func main() { fmt.Println(key.MustParseAGS("16063105"), civil.MustParse("2018-02-28")) }
`
	// What the module file of a program has beside that of the tool.
	more = `
tool github.com/foederal/foederal/vet/foederalvet

require github.com/foederal/foederal/vet v0.0.0

replace github.com/foederal/foederal/vet => ROOT/vet
`
)

// program writes a module of its own outside the repository.
func program(t *testing.T, text string) (folder string) {
	t.Helper()
	root, err := filepath.Abs("../..")
	require.NoError(t, err)
	sums, err := os.ReadFile("../go.sum")
	require.NoError(t, err)
	own, err := os.ReadFile("../go.mod")
	require.NoError(t, err)
	module := strings.NewReplacer("module github.com/foederal/foederal/vet", "module example.org/program", "=> ..", "=> "+root).
		Replace(string(own)) + strings.ReplaceAll(more, "ROOT", root)
	folder = t.TempDir()
	for name, content := range map[string]string{
		"main.go": text, "go.mod": module, "go.sum": string(sums),
	} {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600))
	}
	return folder
}

func run(t *testing.T, folder, name string, args ...string) (output string, err error) {
	t.Helper()
	command := exec.Command(name, args...)
	command.Dir = folder
	command.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOPROXY=off", "GOWORK=off")
	text, err := command.CombinedOutput()
	return string(text), err
}

// The ways that README.md shows find the faults of a program, and nothing in one without faults.
func TestAsReadMeSays(t *testing.T) {
	wrong, right := program(t, wrongProgram), program(t, rightProgram)
	tool, err := run(t, wrong, "go", "tool", "-n", "foederalvet")
	require.NoError(t, err, tool)
	tool = strings.TrimSpace(tool)

	for way, command := range map[string][]string{
		"go vet":  {"go", "vet", "-vettool=" + tool, "./..."},
		"alone":   {tool, "./..."},
		"go tool": {"go", "tool", "foederalvet", "./..."},
	} {
		t.Run(way, func(t *testing.T) {
			output, err := run(t, wrong, command[0], command[1:]...)
			require.Error(t, err)
			require.Contains(t, output, `main.go:10:27: MustParseAGS always panics: key: "1606305"`)
			require.Contains(t, output, `main.go:10:56: MustParse always panics: civil: "2018-02-30" is not a date: February 2018 has 28 days`)
			output, err = run(t, right, command[0], command[1:]...)
			require.NoError(t, err, output)
		})
	}
	output, err := run(t, wrong, "go", "vet", "-vettool="+tool, "-foederalliteral=false", "./...")
	require.NoError(t, err, output)
}
