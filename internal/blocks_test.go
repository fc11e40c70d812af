package internal

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/internal/effort"
)

// block is a piece of code on a page: what stands between two fences, or a command in the middle of a sentence.
type block struct {
	page   string
	line   int
	lang   string
	text   string
	marker string // of the comment before it, such as "not run: why"; "" for none
}

func (b block) String() string { return fmt.Sprintf("%s:%d", b.page, b.line) }

// says returns what follows a word of the marker.
func (b block) says(word string) (string, bool) { return strings.CutPrefix(b.marker, word+": ") }

var comment = regexp.MustCompile(`^<!-- (.*) -->$`)

// blocksOf returns the blocks between fences.
func blocksOf(page, text string) []block {
	var blocks []block
	var open *block
	before := ""
	for i, line := range strings.Split(text, "\n") {
		rest, fence := strings.CutPrefix(line, "```")
		switch {
		case fence && open == nil:
			open = &block{page: page, line: i + 1, lang: rest}
			if found := comment.FindStringSubmatch(before); found != nil {
				open.marker = found[1]
			}
		case fence:
			blocks = append(blocks, *open)
			open = nil
		case open != nil:
			open.text += line + "\n"
		}
		before = line
	}
	return blocks
}

var inline = regexp.MustCompile("`((?:go|python3|node) [^`]*)`")

// commandsIn returns the commands in the sentences of a page.
func commandsIn(page, text string) []block {
	var blocks []block
	for _, found := range inline.FindAllStringSubmatchIndex(text, -1) {
		blocks = append(blocks, block{page: page, line: 1 + strings.Count(text[:found[0]], "\n"), lang: "sh",
			text: strings.ReplaceAll(text[found[2]:found[3]], "\n", " ")})
	}
	return blocks
}

// manual returns the pages whose code is run: both READMEs, and docs without what is made from the code.
func manual(t *testing.T) []string {
	t.Helper()
	pages := []string{"README.md", "README.de.md"}
	files, err := filepath.Glob(filepath.Join(root, "docs", "*.md"))
	require.NoError(t, err)
	for _, file := range files {
		pages = append(pages, "docs/"+filepath.Base(file))
	}
	return pages
}

// held are the blocks that another test compares with what the library answers: those with a marker of one word.
var held = map[string]string{
	"docs/grant-worked-example.md":    "thueringen/worked_example_test.go",
	"docs/grant-worked-example.de.md": "thueringen/worked_example_test.go",
}

// unrun are the commands that are not run here, with the reason.
var unrun = map[string]string{
	"go get github.com/foederal/foederal":                           "TestNewcomer takes the clone in its place",
	"go mod edit -replace github.com/foederal/foederal=../foederal": "TestNewcomer runs it with the folder of the clone",
	"go mod tidy":                       "TestNewcomer runs it",
	"go run .":                          "TestNewcomer runs it",
	"go mod init example.org/first":     "TestNewcomer runs it",
	"go run":                            "the name of a tool, in a sentence on how it ends",
	"go build":                          "the name of a tool, in the same sentence",
	"go install":                        "it would put a program into the folder of whoever tests",
	"go vet":                            "the name of a tool and no command; the tests of the module vet run it",
	"go test ./...":                     "this is one of its tests",
	"go run ./cmd/report":               "it stands in the module benchmarks, and measures for minutes",
	"go run ./internal/release changes": "it writes a page anew; the tests of internal/release hold it",
	"go run ./internal/release changes -since TAG": "there is no tag yet",
	"go generate ./internal":                       "it writes pages anew; TestCommandsNameWhatIsThere finds what it generates",
}

// placeholders are what stands on the pages for something of the reader's own.
func placeholders(folder string) *strings.Replacer {
	document := "examples/rahmenvereinbarung/testdata/korrekt.json"
	return strings.NewReplacer("FILE…", document, "DATEI…", document, "FILE", document, "DATEI", document, "ORDNER", folder, "DIR", folder,
		"DATE", "2026-06-30", "TAG", "2026-06-30", "CMD", "go run ./vectors/server")
}

// answers are what commands and programs wrote, so that each is run once; those that write files write them into the folder.
type answers struct {
	folder string
	of     map[string]string
}

// TestBlocksCanBeRun runs every command on the pages for readers as it stands there, and every piece of Go. What cannot be run says why.
func TestBlocksCanBeRun(t *testing.T) {
	effort.OrSkip(t, "builds the programs of the repository")
	var snippets []block
	outputs := answers{folder: filepath.Join(t.TempDir(), "out"), of: map[string]string{}}
	for _, page := range manual(t) {
		text := read(t, page)
		for _, b := range append(blocksOf(page, text), commandsIn(page, text)...) {
			switch why, isNot := b.says("not run"); {
			case isNot:
				require.NotEmpty(t, why, b)
			case b.lang == "go" && strings.HasPrefix(b.text, "package "):
				requireProgram(t, b, outputs)
			case b.lang == "go":
				snippets = append(snippets, b)
			case b.lang == "sh":
				requireCommands(t, b, outputs)
			default:
				requireOutput(t, b, outputs)
			}
		}
	}
	requireSnippets(t, snippets)
}

// requireCommands runs each line.
func requireCommands(t *testing.T, b block, outputs answers) {
	t.Helper()
	for line := range strings.Lines(b.text) {
		line, _, _ = strings.Cut(line, "#")
		if line = strings.TrimSpace(line); line != "" && unrun[line] == "" {
			outputOf(t, b, line, outputs)
		}
	}
}

// outputOf runs a command in the root, once for all pages.
func outputOf(t *testing.T, b block, line string, outputs answers) string {
	t.Helper()
	_, errors := b.says("output with errors")
	line = placeholders(outputs.folder).Replace(line)
	if output, ok := outputs.of[line]; ok {
		return output
	}
	words := strings.Fields(line)
	program, err := exec.LookPath(words[0])
	if err != nil {
		t.Logf("%s: %s is not here, so %q is not run", b, words[0], line)
		return ""
	}
	command := exec.CommandContext(t.Context(), program, words[1:]...)
	command.Dir = root
	var complaints bytes.Buffer
	command.Stderr = &complaints
	output, err := command.Output()
	require.Equal(t, errors, err != nil, "%s: %s\n%s", b, line, complaints.String())
	outputs.of[line] = string(output)
	return outputs.of[line]
}

// requireOutput compares a block that shows what a command answers with the answer. A line "…" stands for lines that are left out.
func requireOutput(t *testing.T, b block, outputs answers) {
	t.Helper()
	if b.marker == ofTheProgram {
		require.Equal(t, b.text, outputs.of[ofTheProgram], b)
		return
	}
	line, isOutput := b.says("output")
	if errors, ok := b.says("output with errors"); ok {
		line, isOutput = errors, true
	}
	if !isOutput {
		require.Contains(t, held, b.page, "%s: neither code that is run, nor with a marker that says what it is", b)
		require.Contains(t, read(t, held[b.page]), filepath.Base(b.page), b)
		return
	}
	got := outputOf(t, b, line, outputs)
	for part := range strings.SplitSeq(b.text, "…\n") {
		require.Contains(t, got, part, b)
	}
}

// ofTheProgram marks what the whole program above it writes.
const ofTheProgram = "output of the program"

// requireProgram compiles a whole program and runs it.
func requireProgram(t *testing.T, b block, outputs answers) {
	t.Helper()
	code := withoutComments(b)
	if output, ok := outputs.of[code]; ok {
		outputs.of[ofTheProgram] = output
		return // the same in the other language
	}
	file := filepath.Join(t.TempDir(), "main.go")
	require.NoError(t, os.WriteFile(file, []byte(b.text), 0o644))
	command := exec.CommandContext(t.Context(), "go", "run", file)
	command.Dir = root
	output, err := command.CombinedOutput()
	require.NoError(t, err, "%s: %s", b, output)
	require.NotEmpty(t, output, b)
	outputs.of[code], outputs.of[ofTheProgram] = string(output), string(output)
}

// given are the variables that pieces of Go on a page take for granted, with their values.
var given = map[string]string{
	"README.md":                       givenOfREADME,
	"README.de.md":                    givenOfREADME,
	"docs/grant-worked-example.md":    givenOfGrant,
	"docs/grant-worked-example.de.md": givenOfGrant,
}

const givenOfREADME = `a := thueringen.FrameworkAgreement()
day, before, after := civil.MustParse("2026-05-04"), civil.MustParse("2018-10-16"), civil.MustParse("2026-05-04")
reviewer := review.New(bund.Law(), thueringen.Law()).Asking(bund.Directory)
parties, err := reviewer.PartiesNamed([]string{"leimbach=16063051", "barchfeld=16063097"}, day, thueringen.Partner)
w := io.Discard`

const givenOfGrant = `var application grant.Application
var proof grant.Proof
var decisionOfTheAuthority law.Source`

// requireSnippets compiles all pieces in one program, each in a function of its own behind what its page takes for granted, and runs those
// that can be run. An error that the piece does not handle fails.
func requireSnippets(t *testing.T, snippets []block) {
	t.Helper()
	folder := t.TempDir()
	files := []string{filepath.Join(folder, "main.go")}
	main := "package main\n\nimport \"log\"\n\nfunc check(err error) {\n\tif err != nil {\n\t\tlog.Panic(err)\n\t}\n}\n\nfunc main() {\n"
	for i, b := range snippets {
		if _, compiled := b.says("compiled"); !compiled {
			main += fmt.Sprintf("\tpiece%d()\n", i)
		}
		file := filepath.Join(folder, fmt.Sprintf("piece%d.go", i))
		require.NoError(t, os.WriteFile(file, pieceOf(t, b, fmt.Sprintf("piece%d", i)), 0o644))
		files = append(files, file)
	}
	require.NoError(t, os.WriteFile(files[0], []byte(main+"}\n"), 0o644))
	command := exec.CommandContext(t.Context(), "go", append([]string{"run"}, files...)...)
	command.Dir = root
	output, err := command.CombinedOutput()
	require.NoError(t, err, "%s\n%v", output, snippets)
}

// pieceOf returns a file with a function of a piece of Go.
func pieceOf(t *testing.T, b block, name string) []byte {
	t.Helper()
	body := "func " + name + "() {\n" + given[b.page] + "\n{\n" + b.text + "}\n}\n"
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", "package main\n"+body, 0)
	require.NoError(t, err, b)
	offset := len("package main\n")
	var inserts []insert
	var used = map[string]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			inserts = append(inserts, uses(n, fset.Position(n.End()).Offset-offset, body)...)
		case *ast.ValueSpec:
			for _, name := range n.Names {
				inserts = append(inserts, insert{lineEnd(body, fset.Position(n.End()).Offset-offset), "_ = " + name.Name})
			}
		case *ast.SelectorExpr:
			if x, ok := n.X.(*ast.Ident); ok {
				used[x.Name] = true
			}
		}
		return true
	})
	slices.SortStableFunc(inserts, func(a, b insert) int { return b.at - a.at })
	for _, i := range inserts {
		body = body[:i.at] + "\n" + i.text + body[i.at:]
	}
	var imports strings.Builder
	for _, name := range slices.Sorted(maps.Keys(used)) {
		if path := importable(t)[name]; path != "" {
			fmt.Fprintf(&imports, "import %q\n", path)
		}
	}
	return []byte("package main\n\n" + imports.String() + "\n" + body)
}

// insert is a line that is put into a piece behind a place.
type insert struct {
	at   int
	text string
}

func lineEnd(text string, at int) int { return at + strings.IndexByte(text[at:], '\n') }

// uses returns lines behind an assignment that use what it declares, and look at its error.
func uses(n *ast.AssignStmt, at int, body string) []insert {
	end := lineEnd(body, at)
	if strings.HasSuffix(strings.TrimSpace(body[at:end]), "{") {
		return nil // the head of a loop
	}
	var lines []insert
	for _, left := range n.Lhs {
		name, ok := left.(*ast.Ident)
		switch {
		case !ok || name.Name == "_":
		case name.Name == "err":
			lines = append(lines, insert{end, "check(err)"})
		case n.Tok == token.DEFINE:
			lines = append(lines, insert{end, "_ = " + name.Name})
		}
	}
	return lines
}

// importable returns the packages by their names: those of the house that anybody can import, and those of others that pages use.
func importable(t *testing.T) map[string]string {
	t.Helper()
	packages := map[string]string{"fmt": "fmt", "log": "log", "io": "io", "os": "os", "strings": "strings", "language": "golang.org/x/text/language"}
	for _, file := range sources(t) {
		name := file.syntax.Name.Name
		if !file.test && !file.nested && name != "main" && !slices.Contains(strings.Split(file.dir, "/"), "internal") {
			packages[name] = "github.com/foederal/foederal/" + file.dir
		}
	}
	return packages
}

// TestNewcomer does what the README tells whoever begins beside a clone: a module of his own, the replacement, the first program.
func TestNewcomer(t *testing.T) {
	effort.OrSkip(t, "builds a program")
	clone, err := filepath.Abs(root)
	require.NoError(t, err)
	for _, page := range []string{"README.md", "README.de.md"} {
		folder := t.TempDir()
		text := read(t, page)
		blocks := blocksOf(page, text)
		first := slices.IndexFunc(blocks, func(b block) bool { return strings.HasPrefix(b.text, "package main") })
		require.GreaterOrEqual(t, first, 0, page)
		require.NoError(t, os.WriteFile(filepath.Join(folder, "main.go"), []byte(blocks[first].text), 0o644))
		for _, line := range []string{"go mod init example.org/first", "go mod edit -replace github.com/foederal/foederal=../foederal", "go mod tidy"} {
			require.Contains(t, oneLine(text), "`"+line+"`", page)
			inFolder(t, folder, strings.Replace(line, "../foederal", clone, 1))
		}
		require.Contains(t, oneLine(text), "`go run .`", page)
		require.Equal(t, "Leimbach 160635051051 Bad Salzungen, Stadt erfüllende Gemeinde\n", inFolder(t, folder, "go run ."))
	}
}

func inFolder(t *testing.T, folder, line string) string {
	t.Helper()
	words := strings.Fields(line)
	command := exec.CommandContext(t.Context(), words[0], words[1:]...)
	command.Dir = folder
	var complaints bytes.Buffer
	command.Stderr = &complaints
	output, err := command.Output()
	require.NoError(t, err, "%s: %s", line, complaints.String())
	return string(output)
}

// Fences, their language and the marker before them are found, and commands in sentences.
func TestBlocks(t *testing.T) {
	text := "a\n<!-- not run: because -->\n```go\nx\n```\n\n```\ny\nz\n```\n`go run ./a\nFILE` and `gofmt x`"
	require.Equal(t, []block{{"p", 3, "go", "x\n", "not run: because"}, {"p", 7, "", "y\nz\n", ""}}, blocksOf("p", text))
	require.Equal(t, []block{{"p", 11, "sh", "go run ./a FILE", ""}}, commandsIn("p", text))
	why, isNot := blocksOf("p", text)[0].says("not run")
	require.True(t, isNot)
	require.Equal(t, "because", why)
}
