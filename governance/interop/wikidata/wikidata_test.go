package wikidata_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/interop/wikidata"
	"github.com/foederal/foederal/governance/key"
)

func ExampleProperty() {
	fmt.Println(wikidata.Property(key.MustParseDistrict("16063")))
	// Output: P440
}

func ExampleQuery() {
	fmt.Println(wikidata.Query(key.MustParseAGS("16063051")))
	// Output: SELECT ?item ?itemLabel WHERE { ?item wdt:P439 "16063051" . SERVICE wikibase:label { bd:serviceParam wikibase:language "de" . } }
}

func ExampleAppendQuery() {
	fmt.Println(len(wikidata.AppendQuery(nil, key.MustParseLand("16"))))
	// Output: 0
}

func ExampleSource() {
	fmt.Println(wikidata.Source().Evidence)
	// Output: secondary
}

func ExampleIdentifierSource() {
	fmt.Println(wikidata.IdentifierSource().Evidence)
	// Output: assumed
}

func TestProperty(t *testing.T) {
	for k, property := range map[string]string{
		"16": "", "095": "", "16063": "P440", "16063051": "P439", "160635051": "", "160635051051": "P1388",
	} {
		require.Equal(t, property, wikidata.Property(key.MustParse(k)))
		require.Equal(t, property == "", wikidata.Query(key.MustParse(k)) == "")
	}
	require.Empty(t, wikidata.Property(key.AGS{}))
}
