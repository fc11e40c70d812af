package agreement_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
)

// A documented schema has a description in both languages at every property, every type of clause and every word of a closed list.
func TestSchemaDescribesEverything(t *testing.T) {
	type node struct {
		Description string
		Ref         string `json:"$ref"`
		Const       string
		AnyOf       []node
		OneOf       []node
		Properties  map[string]node
	}
	var schema struct {
		ID          string `json:"$id"`
		Title       string
		Description string
		Defs        map[string]node `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal(agreement.Schema(), &schema))
	require.Equal(t, "https://github.com/foederal/foederal/schema/agreement-2.json", schema.ID)
	require.Equal(t, "foederal agreement, version 2", schema.Title)
	require.NotEmpty(t, schema.Description)

	described := func(description, what string) {
		german, english, ok := strings.Cut(description, " / ")
		require.True(t, ok && strings.TrimSpace(german) != "" && strings.TrimSpace(english) != "", "%s: %q", what, description)
	}
	properties, variants, words := 0, 0, 0
	for name, definition := range schema.Defs {
		for field, property := range definition.Properties {
			properties++
			described(property.Description, name+"."+field)
			require.Empty(t, property.Properties, "structs without a name would have to be walked through too")
		}
		for _, word := range definition.AnyOf {
			words++
			require.NotEmpty(t, word.Const)
			described(word.Description, name+" "+word.Const)
		}
		for _, variant := range definition.OneOf {
			variants++
			of := schema.Defs[strings.TrimPrefix(variant.Ref, "#/$defs/")]
			described(of.Description, variant.Ref)
		}
	}
	require.Equal(t, len(agreement.ClauseKinds()), variants)
	require.Greater(t, properties, 200)
	require.Greater(t, words, 100)
	require.Contains(t, schema.Defs["Agreement"].Properties, "$schema")
}

// A document may name its schema at the top, as editors write it, and nowhere else; it is not written again.
func TestDocumentsNameTheirSchema(t *testing.T) {
	a, err := decode(strings.Replace(small, `"title"`, `"$schema": "https://github.com/foederal/foederal/schema/agreement-2.json", "title"`, 1))
	require.NoError(t, err)
	want, err := decode(small)
	require.NoError(t, err)
	require.Equal(t, want, a)
	var written strings.Builder
	require.NoError(t, agreement.Encode(&written, a))
	require.NotContains(t, written.String(), "$schema")
	_, err = decode(strings.Replace(small, `{"id"`, `{"$schema": "x", "id"`, 1))
	require.ErrorContains(t, err, `/parties/0/$schema: unknown field "$schema"`)
}
