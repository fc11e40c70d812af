package schemaproof

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/internal/corpus"
)

// The validator and the decoder give the same verdict on every document of every subject: correct ones, and those that
// differ from a correct one in a single place. Where a decoder asks more of texts than patterns can state, such as that
// a day exists, the validator may accept another text that the decoder refuses, and never the other way round.
func TestSchemas(t *testing.T) {
	library := libraries()
	for _, subject := range []struct {
		name   string
		files  string
		split  func(document any) []any // makes small documents of a large one; their changes are fewer
		schema []byte
		decode func(document []byte) error
		exact  bool // the patterns state all that the decoder asks of texts
	}{
		{"library", "testdata/library/*.json", whole, library.Schema(), func(document []byte) error {
			_, err := library.Decode(bytes.NewReader(document))
			return err
		}, true},
		{"agreement", "../../governance/agreement/testdata/full.json", clauseByClause, agreement.Schema(), func(document []byte) error {
			_, err := agreement.Decode(bytes.NewReader(document))
			return err
		}, false},
	} {
		t.Run(subject.name, func(t *testing.T) {
			validate := validator(t, subject.schema)
			files, err := filepath.Glob(subject.files)
			require.NoError(t, err)
			require.NotEmpty(t, files)
			refused, parts := 0, 0
			for _, file := range files {
				document, err := os.ReadFile(file)
				require.NoError(t, err)
				require.NoError(t, subject.decode(document), file)
				require.NoError(t, validate(document), file)
				for _, part := range subject.split(parse(t, document)) {
					parts++
					for _, change := range changes(part) {
						document, err := json.Marshal(change.document)
						require.NoError(t, err)
						decoded, validated := subject.decode(document), validate(document)
						if decoded != nil {
							refused++
						}
						if change.text && !subject.exact && decoded != nil {
							continue
						}
						require.Equal(t, decoded == nil, validated == nil, "%s: %s\ndecoder: %v\nvalidator: %v",
							file, document, decoded, validated)
					}
				}
			}
			require.Greater(t, refused, 10*parts, "most changes are faults")
		})
	}
}

func whole(document any) []any { return []any{document} }

// clauseByClause makes of an agreement one document without clauses, and for every clause one that has little else.
func clauseByClause(document any) []any {
	agreement := document.(map[string]any)
	parts := []any{with(agreement, "clauses", []any{})}
	for _, clause := range agreement["clauses"].([]any) {
		parts = append(parts, map[string]any{
			"title": agreement["title"], "form": agreement["form"], "jurisdiction": agreement["jurisdiction"],
			"parties": []any{}, "clauses": []any{clause},
		})
	}
	return parts
}

// Every document of every corpus of agreements is valid for the independent validator.
func TestCorpus(t *testing.T) {
	validate := validator(t, agreement.Schema())
	files, err := corpus.Files("../..")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 40)
	for _, file := range files {
		document, err := os.ReadFile(file)
		require.NoError(t, err)
		require.NoError(t, validate(document), file)
	}
}

// validator returns what the independent validator makes of a schema. It first holds the schema itself against the
// metaschema of draft 2020-12.
func validator(t *testing.T, schema []byte) func(document []byte) error {
	compiled := compile(t, schema)
	return func(document []byte) error {
		return compiled.Validate(parse(t, document))
	}
}

func compile(t *testing.T, schema []byte) *jsonschema.Schema {
	compiler := jsonschema.NewCompiler()
	require.NoError(t, compiler.AddResource("subject.json", parse(t, schema)))
	compiled, err := compiler.Compile("subject.json")
	require.NoError(t, err)
	require.Equal(t, 2020, compiled.DraftVersion)
	return compiled
}

func parse(t *testing.T, document []byte) any {
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(document))
	require.NoError(t, err)
	return value
}

type change struct {
	document any
	text     bool // one text has become another
}

// changes returns all documents that differ from value in one place: a value replaced by each of a list of others, a
// field removed, added or renamed, an element repeated or removed.
func changes(value any) []change {
	var changed []change
	add := func(document any) { changed = append(changed, change{document: document}) }
	for _, other := range []any{
		nil, true, false, json.Number("0"), json.Number("-1"), json.Number("127"), json.Number("128"), json.Number("-129"),
		json.Number("65536"), json.Number("9223372036854775808"), json.Number("0.5"),
		[]any{}, []any{"x"}, map[string]any{}, map[string]any{"type": "x"}, map[string]any{"x": "x"},
	} {
		add(other)
	}
	was, wasText := value.(string)
	for _, other := range []string{"", "x", "0000000", "00000000", was + "x", strings.ToUpper(was)} {
		changed = append(changed, change{other, wasText})
	}
	switch value := value.(type) {
	case []any:
		for i, element := range value {
			add(slices.Delete(slices.Clone(value), i, i+1))
			add(append(slices.Clone(value), element))
			for _, other := range changes(element) {
				with := slices.Clone(value)
				with[i] = other.document
				changed = append(changed, change{with, other.text})
			}
		}
	case map[string]any:
		add(with(value, "unknown", "x"))
		add(with(value, "$schema", "x"))
		add(with(value, "$schema", nil))
		add(with(value, "type", "gap"))
		add(with(value, "", nil))
		for name, field := range value {
			without := maps.Clone(value)
			delete(without, name)
			add(without)
			add(with(without, strings.ToUpper(name), field))
			for _, other := range changes(field) {
				changed = append(changed, change{with(value, name, other.document), other.text})
			}
		}
	}
	return changed
}

// with returns a copy of an object with one more field, or another value in it.
func with(object map[string]any, name string, value any) map[string]any {
	changed := maps.Clone(object)
	changed[name] = value
	return changed
}
