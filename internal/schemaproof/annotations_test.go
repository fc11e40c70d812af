package schemaproof

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
)

// The validator reads the descriptions where an editor looks for them: beside a reference, at the struct of a union, and at each word
// of a closed list.
//
// The validator keeps the annotations of a schema and does not report which of them apply to a document. Hence annotations walks
// through a document itself and asks, at every value, the validator which subschemas the value is valid under.
func TestDescriptionsArrive(t *testing.T) {
	for _, subject := range []struct {
		schema []byte
		file   string
		want   map[string][]string
	}{
		{libraries().Schema(), "testdata/library/full.json", map[string][]string{
			"/kind":         {"wer sie unterhält / who keeps it", "Gemeinde / municipality"},
			"/town":         {"amtlicher Gemeindeschlüssel / official key of a municipality"},
			"/head":         {"Leitung / head"},
			"/media/0":      {"Buch / book"},
			"/media/0/type": {"Buch / book"},
		}},
		{agreement.Schema(), "../../governance/agreement/testdata/full.json", map[string][]string{
			"/signed":               {"Tag der letzten Unterschrift, etwa 2018-10-16", "ein Tag in der Form JJJJ-MM-TT"},
			"/jurisdiction":         {"Wessen Recht für die Vereinbarung gilt", "Thüringen / Thüringen"},
			"/parties/0/partner":    {"Wer die Partei ist"},
			"/source/evidence":      {"Beleg / evidence", "Wortlaut gelesen / text of the provision read"},
			"/clauses/0":            {"Zweck / purpose"},
			"/clauses/0/type":       {"Zweck / purpose"},
			"/parties/0/roles/0":    {"Geldgeber / funder"},
			"/parties/0/signatures": {"Wer für die Partei unterschrieben hat / Who signed for the party"},
		}},
	} {
		document, err := os.ReadFile(filepath.FromSlash(subject.file))
		require.NoError(t, err)
		got := map[string][]string{}
		annotations(compile(t, subject.schema), parse(t, document), "", got)
		for pointer, want := range subject.want {
			for _, description := range want {
				require.True(t, holds(got[pointer], description), "%s: %q is not among %q", pointer, description, got[pointer])
			}
		}
		for pointer, descriptions := range got {
			for _, description := range descriptions {
				require.Contains(t, description, " / ", pointer)
			}
		}
	}
}

func holds(descriptions []string, beginning string) bool {
	for _, description := range descriptions {
		if strings.HasPrefix(description, beginning) {
			return true
		}
	}
	return false
}

// annotations notes the descriptions that apply to a value and to all that it holds, by JSON Pointer.
func annotations(schema *jsonschema.Schema, value any, pointer string, noted map[string][]string) {
	if schema.Description != "" {
		noted[pointer] = append(noted[pointer], schema.Description)
	}
	if schema.Ref != nil {
		annotations(schema.Ref, value, pointer, noted)
	}
	for _, branches := range [][]*jsonschema.Schema{schema.AnyOf, schema.OneOf} {
		for _, branch := range branches {
			if branch.Validate(value) == nil {
				annotations(branch, value, pointer, noted)
			}
		}
	}
	switch value := value.(type) {
	case map[string]any:
		for name, property := range schema.Properties {
			if field, ok := value[name]; ok {
				annotations(property, field, pointer+"/"+name, noted)
			}
		}
	case []any:
		if schema.Items2020 != nil && len(value) > 0 {
			annotations(schema.Items2020, value[0], pointer+"/0", noted)
		}
	}
}

// A document may name its schema, for the decoder and for the validator; a document that uses a former name of a field is read and is
// valid under no schema any more, and both names at once are refused by both.
func TestSchemaNameAndFormerNames(t *testing.T) {
	library := libraries()
	validate := validator(t, library.Schema())
	for _, test := range []struct {
		field           string
		decoded, passed bool
	}{
		{`"$schema": "library.json"`, true, true},
		{`"$schema": 1`, false, false},
		{`"head": {"name": "x"}`, true, true},
		{`"head": {"name": "x", "$schema": "library.json"}`, false, false},
		{`"director": {"name": "x"}`, true, false},
		{`"director": {"name": "x"}, "head": {"name": "x"}`, false, false},
	} {
		document := `{"kind": "church", "name": "x", "town": "16051000", "media": [], ` + test.field + `}`
		_, err := library.Decode(strings.NewReader(document))
		require.Equal(t, test.decoded, err == nil, "%s: %v", document, err)
		require.Equal(t, test.passed, validate([]byte(document)) == nil, document)
	}
}
