package schemaproof

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	_ "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif" // holds the schema of the standard
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/corpus"
	"github.com/foederal/foederal/thueringen"
)

// The SARIF logs of all documents of every corpus are valid under the schema of the standard.
func TestSARIF(t *testing.T) {
	compiler := jsonschema.NewCompiler()
	require.NoError(t, compiler.AddResource("sarif.json", parse(t, sarifSchema(t))))
	schema, err := compiler.Compile("sarif.json")
	require.NoError(t, err)
	require.Equal(t, 4, schema.DraftVersion)

	files, err := corpus.Files("../..")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		document, err := os.ReadFile(file)
		require.NoError(t, err)
		a, err := agreement.Decode(bytes.NewReader(document))
		require.NoError(t, err)
		position, err := agreement.Positions(bytes.NewReader(document))
		require.NoError(t, err)
		report := thueringen.Rules().Evaluate(review.Case{Agreement: a}, a.Signed)
		for _, tag := range []language.Tag{language.German, language.English} {
			var log bytes.Buffer
			require.NoError(t, report.WriteSARIF(&log, tag, rule.Artifact{URI: filepath.ToSlash(file), Position: position}))
			require.NoError(t, schema.Validate(parse(t, log.Bytes())), file)

			faulty := bytes.Replace(log.Bytes(), []byte(`"level": "`), []byte(`"level": "grave-`), 1)
			require.Error(t, schema.Validate(parse(t, faulty)), "the schema is not empty")
		}
	}
}

// A log about several files is valid, too: with documents that cannot be read, with findings that are accepted, and with names that no
// URI can hold as they are.
func TestSARIFOfSeveralFiles(t *testing.T) {
	compiler := jsonschema.NewCompiler()
	require.NoError(t, compiler.AddResource("sarif.json", parse(t, sarifSchema(t))))
	compiler.AssertFormat()
	schema, err := compiler.Compile("sarif.json")
	require.NoError(t, err)

	corpusFiles, err := corpus.Files("../..")
	require.NoError(t, err)
	var files []rule.File
	for i, name := range corpusFiles {
		document, err := os.ReadFile(name)
		require.NoError(t, err)
		a, err := agreement.Decode(bytes.NewReader(document))
		require.NoError(t, err)
		file := rule.File{Report: thueringen.Rules().Evaluate(review.Case{Agreement: a}, a.Signed)}
		file.URI = rule.URI(filepath.Base(name))
		if i%2 == 0 {
			file.Accepted = func(f rule.Finding) rule.Acceptance {
				return rule.Acceptance{Holds: f.Severity == rule.Error, Note: bilingual.Text{German: "Grund", English: "reason"}}
			}
		}
		files = append(files, file)
	}
	_, syntax := agreement.Decode(strings.NewReader("{"))
	_, fields := agreement.Decode(strings.NewReader(`{"title": 1}`))
	for i, reason := range []error{syntax, fields, os.ErrNotExist} {
		file := rule.File{Unreadable: reason}
		file.URI = rule.URI([]string{"a b ä.json", "c:d%.json", "../\x1b.json"}[i])
		files = append(files, file)
	}
	for _, tag := range []language.Tag{language.German, language.English} {
		for _, some := range [][]rule.File{files, files[len(files)-3:], nil} {
			var log bytes.Buffer
			require.NoError(t, rule.WriteSARIF(&log, tag, some...))
			require.NoError(t, schema.Validate(parse(t, log.Bytes())))
		}
	}
}

// sarifSchema returns the schema that the module go-sarif holds as a constant.
func sarifSchema(t *testing.T) []byte {
	folder, err := exec.Command("go", "list", "-f", "{{.Dir}}", "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif").Output()
	require.NoError(t, err)
	source, err := parser.ParseFile(token.NewFileSet(), filepath.Join(strings.TrimSpace(string(folder)), "schema.go"), nil, parser.SkipObjectResolution)
	require.NoError(t, err)
	var schema string
	ast.Inspect(source, func(node ast.Node) bool {
		if spec, ok := node.(*ast.ValueSpec); ok && spec.Names[0].Name == "schema" {
			schema, err = strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
		}
		return true
	})
	require.NoError(t, err)
	require.NotEmpty(t, schema)
	return []byte(schema)
}
