// Package internal holds the checks over the whole repository: which package may import which, and under which licence
// each file stands.
package internal

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

const (
	root   = ".."
	module = "github.com/foederal/foederal"
)

// floors is the plan of the house, from the ground up. A package imports only from lines above its own in this table: from
// lower floors, and on its own floor from what was laid before it. A folder that ends in "/*" stands for all folders in it;
// "." is the root. docs/house.md says what lives in each room.
var floors = []line{
	{0, []string{"governance/bilingual", "internal/effort", "internal/lazy", "internal/recompute", "internal/version"}},
	{0, []string{"governance/bilingual/commandline", "governance/civil", "internal/doubling", "internal/strictjson"}},
	{1, []string{"governance/law", "governance/key"}},
	{2, []string{"governance/rule", "governance/gv100", "governance/leitweg", "governance/deadline"}},
	{3, []string{"governance", "finance"}},
	{4, []string{"governance/directory/internal/territory"}},
	{4, []string{"governance/directory/internal/store", "governance/directory/internal/store/*"}},
	{4, []string{"governance/directory", "governance/agreement", "finance/grant"}},
	{4, []string{"governance/directory/spreadsheet"}},
	{5, []string{"governance/review", "governance/voting", "governance/transfer", "governance/calendar"}},
	{5, []string{"governance/review/paper", "governance/review/accepted"}},
	{5, []string{"governance/review/batch"}},
	{5, []string{"governance/bulk"}},
	{6, []string{"governance/actor", "governance/supervision"}},
	{6, []string{"governance/interop", "governance/interop/internal/*"}},
	{6, []string{"governance/duty", "governance/interop/*"}},
	{6, []string{"governance/dossier"}},
	{6, []string{"governance/identifiers"}},
	{7, []string{"governance/bund"}},
	{8, []string{"thueringen", "sachsen", "schleswigholstein"}},
	{9, []string{"governance/governancetest", "internal/corpus"}},
	{9, []string{"internal/rulebook", "internal/vectors"}},
	{10, []string{"internal/vectors/generate", "vectors/server"}},
	{10, []string{"internal/rulebook/pages", "internal/release", "examples/labor/lab"}},
	{10, []string{"governance/directory/newedition", "examples/labor/wasm"}},
	{10, []string{".", "examples/*", "internal/newrule", "governance/directory/internal/generate"}},
}

// planned are the rooms of the plan that are still to be built.
var planned = []string{}

// landFloor is the floor of the Länder.
const landFloor = 8

// line is a part of a floor.
type line struct {
	floor int
	rooms []string
}

// lineOf returns the line of the table on which the package in a folder stands.
func lineOf(dir string) (index int, known bool) {
	for index, line := range floors {
		if slices.Contains(line.rooms, dir) || slices.Contains(line.rooms, path.Dir(dir)+"/*") {
			return index, true
		}
	}
	return 0, false
}

// source is one Go file of the repository.
type source struct {
	name    string // slash-separated, from the root
	dir     string
	test    bool
	nested  bool // of a module of its own
	imports []string
	syntax  *ast.File
	fset    *token.FileSet // of all files
}

// sources parses every Go file of the root module, whatever its build tags.
func sources(t *testing.T) []source {
	t.Helper()
	return slices.DeleteFunc(slices.Clone(allSources(t)), func(file source) bool { return file.nested })
}

// allSources is sources with the nested modules. The files are read once for all tests, which change none of them.
func allSources(t *testing.T) []source {
	t.Helper()
	files, err := readSources()
	require.NoError(t, err)
	require.NotEmpty(t, files)
	return files
}

var readSources = sync.OnceValues(func() (files []source, err error) {
	var modules []string
	fset := token.NewFileSet()
	err = fs.WalkDir(os.DirFS(root), ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir():
			if name != "." && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata") {
				return fs.SkipDir
			}
			if name != "." && hasModule(name) {
				modules = append(modules, name+"/")
			}
			return nil
		case path.Ext(name) != ".go":
			return nil
		}
		file := source{name: name, dir: path.Dir(name), test: strings.HasSuffix(name, "_test.go"), fset: fset}
		file.nested = slices.ContainsFunc(modules, func(module string) bool { return strings.HasPrefix(name, module) })
		file.syntax, err = parser.ParseFile(fset, filepath.Join(root, name), nil, parser.SkipObjectResolution|parser.ParseComments)
		if err != nil {
			return err
		}
		for _, spec := range file.syntax.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			file.imports = append(file.imports, imported)
		}
		files = append(files, file)
		return nil
	})
	return files, err
})

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
		if _, known := lineOf(file.dir); !known && !file.test {
			t.Errorf("%s: the package %s has no floor; give it one in the table of this test and in docs/house.md", file.name, file.dir)
		}
	}
}

// The table is true: what it calls a plan is not there yet, and everything else is.
func TestPlannedRoomsAreNotBuilt(t *testing.T) {
	files := sources(t)
	isBuilt := func(room string) bool {
		return slices.ContainsFunc(files, func(file source) bool {
			return !file.test && (file.dir == room || path.Dir(file.dir)+"/*" == room)
		})
	}
	for _, line := range floors {
		for _, room := range line.rooms {
			switch isPlan := slices.Contains(planned, room); {
			case isPlan && isBuilt(room):
				t.Errorf("%s is built now; take it out of the list of planned rooms", room)
			case !isPlan && !isBuilt(room):
				t.Errorf("%s has no Go files; take it off its floor, or call it planned", room)
			}
		}
	}
	for _, room := range planned {
		if _, known := lineOf(room); !known {
			t.Errorf("%s is planned and has no floor", room)
		}
	}
}

// Tests are free to look upwards, for example to try a rule on a real municipality.
func TestNoImportClimbs(t *testing.T) {
	for _, file := range sources(t) {
		at, known := lineOf(file.dir)
		if file.test || !known {
			continue
		}
		for _, imported := range file.imports {
			dir, ok := within(imported)
			if !ok {
				continue
			}
			below, known := lineOf(dir)
			switch {
			case !known:
				t.Errorf("%s imports %s, which has no floor", file.name, dir)
			case below >= at:
				t.Errorf("%s is on floor %d and imports %s on floor %d; imports go downwards only, and on one floor to the lines "+
					"above in the table", file.name, floors[at].floor, dir, floors[below].floor)
			}
		}
	}
}

// linked returns all packages of the house that a program links when it imports the one in the folder, sorted.
func linked(files []source, dir string) []string {
	found := map[string]bool{}
	var visit func(dir string)
	visit = func(dir string) {
		for _, file := range files {
			if file.test || file.dir != dir {
				continue
			}
			for _, imported := range file.imports {
				if below, ok := within(imported); ok && !found[below] {
					found[below] = true
					visit(below)
				}
			}
		}
	}
	visit(dir)
	return slices.Sorted(maps.Keys(found))
}

// What is linked is followed through all packages between.
func TestLinked(t *testing.T) {
	files := []source{
		{dir: "thueringen", imports: []string{module + "/finance", "fmt"}},
		{dir: "thueringen", imports: []string{module + "/sachsen"}, test: true},
		{dir: "finance", imports: []string{module + "/governance/law"}},
	}
	require.Equal(t, []string{"finance", "governance/law"}, linked(files, "thueringen"))
	require.Empty(t, linked(files, "governance/law"))
}

// Whoever imports one Land gets no other Land with it, and below the Länder nothing knows any.
func TestNothingLinksAnotherLand(t *testing.T) {
	files := sources(t)
	dirs := map[string]bool{}
	for _, file := range files {
		dirs[file.dir] = dirs[file.dir] || !file.test
	}
	laender := 0
	for _, dir := range slices.Sorted(maps.Keys(dirs)) {
		at, known := lineOf(dir)
		if !known || floors[at].floor > landFloor {
			continue
		}
		if floors[at].floor == landFloor {
			laender++
		}
		for _, other := range linked(files, dir) {
			if below, known := lineOf(other); known && floors[below].floor >= landFloor {
				t.Errorf("%s links %s; a Land is linked by what stands above the Länder only", dir, other)
			}
		}
	}
	require.NotZero(t, laender)
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

// What importers' tests need is for tests: no program links it, and our own tests import it from outside their package, as others do. This
// package holds nothing but tests.
func TestOnlyTestsImportWhatTestsNeed(t *testing.T) {
	importing := 0
	for _, file := range sources(t) {
		if !slices.Contains(file.imports, module+"/governance/governancetest") {
			continue
		}
		importing++
		if !file.test || file.dir != "internal" && !strings.HasSuffix(file.syntax.Name.Name, "_test") {
			t.Errorf("%s imports governance/governancetest; that is for tests, in a package whose name ends in _test", file.name)
		}
	}
	require.NotZero(t, importing)
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
