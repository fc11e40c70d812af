package agreement_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
)

// agreed is a correct document of which lawyers and clerks make wrong ones.
const agreed = `{
  "title": "Zweckvereinbarung über das Standesamt",
  "form": "zweckvereinbarung",
  "jurisdiction": "TH",
  "signed": "2023-03-20",
  "basis": [{"citation": "§ 7 Abs. 1 ThürKGG", "evidence": "primary"}],
  "parties": [
    {"id": "ilmenau", "partner": {"name": "Stadt Ilmenau", "kind": "unit", "unit": "16070029"}},
    {"id": "breitenbach", "partner": {"name": "Stadt Großbreitenbach", "kind": "unit", "unit": "16070058"}}
  ],
  "clauses": [
    {"type": "tasks", "tasks": [{"name": "Standesamt", "transfer": "transferred", "from": ["breitenbach"], "to": "ilmenau"}]},
    {"type": "cost-sharing", "measure": "shares", "shares": [{"party": "ilmenau", "share": "60%"}, {"party": "breitenbach", "share": "40%"}]},
    {"type": "full-cost", "funder": "ilmenau", "of": "Fachverfahren"},
    {"type": "funding", "funder": "ilmenau", "total": "10000.00"},
    {"type": "change", "decision": "unanimity"},
    {"type": "term", "unlimited": true}
  ]
}
`

// mistakes are what people write, each in place of something in the document above.
var mistakes = []struct{ name, old, new string }{
	{"a day in German order", `"2023-03-20"`, `"20.03.2023"`},
	{"the form with a capital letter", `"zweckvereinbarung"`, `"Zweckvereinbarung"`},
	{"the form of other Länder", `"zweckvereinbarung"`, `"öffentlich-rechtliche Vereinbarung"`},
	{"a Land by its name", `"TH"`, `"Thüringen"`},
	{"a key as a number", `"16070029"`, `16070029`},
	{"a key with its official blanks", `"16070029"`, `"16 070 029"`},
	{"a share as a number", `"60%"`, `60`},
	{"an amount as a number", `"10000.00"`, `10000`},
	{"a type of clause in German", `"term"`, `"laufzeit"`},
	{"a comma before the bracket", `"unlimited": true`, `"unlimited": true,`},
	{"a misspelt field", `"unlimited"`, `"unlimitted"`},
	{"yes as a text", `"unlimited": true`, `"unlimited": "ja"`},
	{"an Absatz without its number", `"§ 7 Abs. 1 ThürKGG"`, `"§ 7 Abs. ThürKGG"`},
	{"no evidence", `, "evidence": "primary"`, ``},
	{"a municipality as the kind of a partner", `"kind": "unit", "unit": "16070029"`, `"kind": "gemeinde", "unit": "16070029"`},
	{"no title", `"title": "Zweckvereinbarung über das Standesamt",`, ``},
	{"German quotes", `"title":`, `„title“:`},

	{"yes as a bare word", `"unlimited": true`, `"unlimited": Ja`},
	{"an ambiguous amount", `"10000.00"`, `"10.000 EUR"`},
	{"an amount with a decimal comma and no quotes", `"10000.00"`, `1.000,50`},
	{"a provision without an act", `"§ 7 Abs. 1 ThürKGG"`, `"§ 7"`},
	{"the 31st of February", `"2023-03-20"`, `"31.02.2023"`},
	{"a month for a day", `"2023-03-20"`, `"02.2023"`},
	{"a missing comma", `"form": "zweckvereinbarung",`, `"form": "zweckvereinbarung"`},
	{"single quotes", `"title":`, `'title':`},
	{"a German closing quote", `über das Standesamt"`, `über das Standesamt“`},
	{"the name for the key", `"unit": "16070029"`, `"unit": "Ilmenau"`},
	{"a percentage as a part of one", `"60%"`, `0.6`},
	{"text after the document", "  ]\n}\n", "  ]\n}\nStand: 20.03.2023\n"},
	{"a field twice", `"jurisdiction": "TH",`, `"jurisdiction": "TH", "form": "zweckverband",`},
	{"a field with a capital letter", `"jurisdiction"`, `"Jurisdiction"`},
	{"a clause without a type", `"type": "term", `, ``},
	{"a single task without brackets", `[{"name": "Standesamt", "transfer": "transferred", "from": ["breitenbach"], "to": "ilmenau"}]`,
		`{"name": "Standesamt", "transfer": "transferred", "from": ["breitenbach"], "to": "ilmenau"}`},
	{"the parties as a text", agreed[strings.Index(agreed, `[
    {"id"`):strings.Index(agreed, `,
  "clauses"`)], `"Stadt Ilmenau und Stadt Großbreitenbach"`},
	{"null for a day", `"2023-03-20"`, `null`},
	{"a majority in German", `"unanimity"`, `"einfache Mehrheit"`},
	{"a period of notice in German", `"unlimited": true}`, `"unlimited": true}, {"type": "termination", "notice": "12 Monate"}`},
	{"a field of the earlier version beside the new one", `"unlimited": true}`,
		`"unlimited": true}, {"type": "termination", "notice": "12 months", "noticeMonths": 12}`},
	{"a transfer in German", `"transferred"`, `"übertragen"`},
}

// Each mistake is answered in German and in English, as testdata/mistakes.txt shows: with its place, with what was meant, and with how it
// would be right. go test -update writes the file anew.
func TestMistakes(t *testing.T) {
	a, err := decode(agreed)
	require.NoError(t, err)
	require.NoError(t, a.Check(), "the document itself is correct")
	require.GreaterOrEqual(t, len(mistakes), 30)
	var told strings.Builder
	for _, mistake := range mistakes {
		require.Equal(t, 1, strings.Count(agreed, mistake.old), "%s: %s", mistake.name, mistake.old)
		_, err := decode(strings.Replace(agreed, mistake.old, mistake.new, 1))
		var errs agreement.DocumentErrors
		require.ErrorAs(t, err, &errs, mistake.name)
		german, english := errs.Text(language.German), errs.Text(language.English)
		require.NotEqual(t, german, english)
		require.Equal(t, english, errs.Error())
		for _, line := range append(strings.Split(german, "\n"), strings.Split(english, "\n")...) {
			require.Less(t, len(line), 1800, "%s: nobody reads that", mistake.name)
		}
		require.NotContains(t, english, "2006", "the reference date of Go")
		fmt.Fprintf(&told, "%s\n  de: %s\n  en: %s\n\n", mistake.name,
			strings.ReplaceAll(german, "\n", "\n      "), strings.ReplaceAll(english, "\n", "\n      "))
	}
	golden(t, filepath.Join("testdata", "mistakes.txt"), []byte(told.String()))
}
