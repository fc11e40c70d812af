package governancetest_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/internal/effort"
)

// A project with a go.mod of its own imports the package, and each of its four mistakes is found: in its register, its rules, its law and its
// column of keys. What is sound passes, and the project needs no testify.
func TestSecondProjectFindsItsMistakes(t *testing.T) {
	effort.OrSkip(t, "builds a second project")
	root, err := filepath.Abs(filepath.Join("..", ".."))
	require.NoError(t, err)
	dir := secondProject(t, root)
	command := exec.Command("go", "test", "-v", "./...")
	command.Dir = dir
	command.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOPROXY=off", "GOWORK=off", "GONOSUMDB=*")
	out, err := command.CombinedOutput()
	text := string(out)
	require.Error(t, err, "its mistakes are not found:\n%s", text)
	for test, breach := range map[string]string{
		"TestRegister": "14998002 Unterdorf is there on 2020-01-01 and not on 2024-12-31, and has no successors",
		"TestRules":    `SN-MUSTER-1 is satisfied by subject 0 (zweckvereinbarung, "Muster") and violated when nobody has read whether it has a clause "cost-sharing"`,
		"TestLaw":      `it covers the form "zweckverband" on 2021-10-01, and none of its rules applies to such an agreement`,
		"TestColumn":   "the leading zero is lost: keys are digits and no numbers",
	} {
		require.Contains(t, text, "--- FAIL: "+test)
		require.Contains(t, between(text, "=== RUN   "+test+"\n", "--- FAIL: "+test), breach)
	}
	require.Contains(t, text, "--- PASS: TestSound")

	list := exec.Command("go", "list", "-deps", "-test", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", "./...")
	list.Dir, list.Env = dir, command.Env
	out, err = list.CombinedOutput()
	require.NoError(t, err, string(out))
	require.Contains(t, string(out), "github.com/foederal/foederal/governance/governancetest")
	require.NotContains(t, string(out), "testify")
}

// secondProject writes the project into a temporary folder and returns it.
func secondProject(t *testing.T, root string) string {
	t.Helper()
	dir := t.TempDir()
	for from, to := range map[string]string{"ours.go.txt": "ours.go", "ours_test.go.txt": "ours_test.go"} {
		text, err := os.ReadFile(filepath.Join("testdata", "second", from))
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, to), text, 0o644))
	}
	sums, err := os.ReadFile(filepath.Join(root, "go.sum"))
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "go.sum"), sums, 0o644))
	ours, err := os.ReadFile(filepath.Join(root, "go.mod"))
	require.NoError(t, err)
	version := strings.Fields(between(string(ours), "\ngo ", "\n"))[0]
	module := "module example.org/ours\n\ngo " + version + "\n\nrequire github.com/foederal/foederal v0.0.0\n\nreplace github.com/foederal/foederal => " + root + "\n"
	require.NoError(t, os.WriteFile(filepath.Join(dir, "go.mod"), []byte(module), 0o644))
	return dir
}

// between returns what stands in a text between two others.
func between(text, from, to string) string {
	_, after, _ := strings.Cut(text, from)
	inner, _, _ := strings.Cut(after, to)
	return inner
}
