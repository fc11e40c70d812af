// Package internal holds the checks over the whole repository: which package may import which, and under which licence
// each file stands.
package internal

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const (
	root   = ".."
	module = "github.com/foederal/foederal"
)

// floors is the plan of the house, from the ground up. A package imports only from floors below its own. A folder that
// ends in "/*" stands for all folders in it; "." is the root.
var floors = [][]string{
	{"internal/strictjson", "internal/lazy", "governance/bilingual"},
	{"governance/civil"},
	{"governance/law", "governance/key"},
	{"governance/rule", "governance/gv100", "governance/leitweg"},
	{"governance", "finance"},
	{"governance/directory/internal/territory"},
	{"governance/directory/internal/store", "governance/directory/internal/store/*"},
	{"governance/directory", "governance/agreement", "finance/grant"},
	{"governance/review"},
	{"governance/duty", "governance/interop/*"},
	{"governance/bund"},
	{"thueringen", "sachsen", "schleswigholstein"},
	{"governance/governancetest"},
	{".", "examples/*", "governance/directory/internal/generate"},
}

func floorOf(dir string) (floor int, known bool) {
	for floor, dirs := range floors {
		if slices.Contains(dirs, dir) || slices.Contains(dirs, path.Dir(dir)+"/*") {
			return floor, true
		}
	}
	return 0, false
}

// source is one Go file of the root module.
type source struct {
	name    string // slash-separated, from the root
	dir     string
	test    bool
	imports []string
	syntax  *ast.File
	fset    *token.FileSet // of all files
}

// sources parses every Go file of the root module, whatever its build tags. Nested modules are left out.
func sources(t *testing.T) []source {
	t.Helper()
	var files []source
	fset := token.NewFileSet()
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir():
			if name != "." && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata" || hasModule(name)) {
				return fs.SkipDir
			}
			return nil
		case path.Ext(name) != ".go":
			return nil
		}
		syntax, err := parser.ParseFile(fset, filepath.Join(root, name), nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		file := source{name: name, dir: path.Dir(name), test: strings.HasSuffix(name, "_test.go"), syntax: syntax, fset: fset}
		for _, spec := range syntax.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			file.imports = append(file.imports, imported)
		}
		files = append(files, file)
		return nil
	})
	require.NoError(t, err)
	require.NotEmpty(t, files)
	return files
}

func hasModule(dir string) bool {
	_, err := os.Stat(filepath.Join(root, dir, "go.mod"))
	return err == nil
}

// within returns the folder of an imported package of the root module.
func within(imported string) (dir string, ok bool) {
	if imported == module {
		return ".", true
	}
	return strings.CutPrefix(imported, module+"/")
}

func TestEveryPackageHasItsFloor(t *testing.T) {
	for _, file := range sources(t) {
		if _, known := floorOf(file.dir); !known && !file.test {
			t.Errorf("%s: the package %s has no floor; give it one in the table of this test", file.name, file.dir)
		}
	}
}

// Tests are free to look upwards, for example to try a rule on a real municipality.
func TestNoImportClimbs(t *testing.T) {
	for _, file := range sources(t) {
		floor, known := floorOf(file.dir)
		if file.test || !known {
			continue
		}
		for _, imported := range file.imports {
			dir, ok := within(imported)
			if !ok {
				continue
			}
			below, known := floorOf(dir)
			switch {
			case !known:
				t.Errorf("%s imports %s, which has no floor", file.name, dir)
			case below >= floor:
				t.Errorf("%s is on floor %d and imports %s on floor %d; imports go downwards only", file.name, floor, dir, below)
			}
		}
	}
}

// An importer of the library gets the standard library, golang.org/x/text and nothing else; the tests use testify.
func TestImportsFromOutside(t *testing.T) {
	for _, file := range sources(t) {
		for _, imported := range file.imports {
			_, ours := within(imported)
			first, _, _ := strings.Cut(imported, "/")
			switch {
			case ours, !strings.Contains(first, "."), strings.HasPrefix(imported, "golang.org/x/text/"):
			case file.test && strings.HasPrefix(imported, "github.com/stretchr/testify/"):
			default:
				t.Errorf("%s imports %s; allowed are the standard library, golang.org/x/text and, in tests, testify",
					file.name, imported)
			}
		}
	}
}

// A program that imports the library pays nothing before it asks something.
func TestNoInit(t *testing.T) {
	for _, file := range sources(t) {
		if file.test {
			continue
		}
		for _, declaration := range file.syntax.Decls {
			if f, ok := declaration.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
				t.Errorf("%s has a func init; packages do no work before main", file.name)
			}
		}
	}
}
