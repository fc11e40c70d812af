package strictjson_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/internal/strictjson"
)

// A reader learns in both languages where a mistake stands, what it is, and what would be right.
func TestErrorsInBothLanguages(t *testing.T) {
	for _, test := range []struct{ text, german, english string }{
		{"{", "Zeile 1, Spalte 2: das Dokument endet zu früh, es ist abgeschnitten: verlangt ist ein Name in doppelten Anführungszeichen",
			"line 1, column 2: the document ends too early, it is truncated: want a name in double quotes"},
		{`{"form":"leas","title":"t","parties":[]}`, `Zeile 1, Spalte 9, /form: unbekannter Wert "leas": gemeint ist vielleicht "lease" (Mietvertrag)`,
			`line 1, column 9, /form: unknown value "leas": did you mean "lease"?`},
		{`{"form":"Zweckvereinbarung","title":"t","parties":[]}`,
			`Zeile 1, Spalte 9, /form: unbekannter Wert "Zweckvereinbarung": gemeint ist vielleicht "purpose" (Zweckvereinbarung)`,
			`line 1, column 9, /form: unknown value "Zweckvereinbarung": did you mean "purpose" (agreement for a purpose)?`},
		{`{"form":"lease","parties":[]}`, `Zeile 1, Spalte 1: ganz oben im Dokument fehlt das Feld "title": verlangt ist ein Text in doppelten Anführungszeichen`,
			`line 1, column 1: at the top of the document the field "title" is missing: want a string`},
		{patch(`"public":"Ja"`), "Zeile 1, Spalte 11, /public: verlangt ist true (ja) oder false (nein), hier steht ein Text in doppelten Anführungszeichen: " +
			"true schreiben, ohne Anführungszeichen", "line 1, column 11, /public: want true or false, but this is a string: write true, without quotes"},
		{patch(`"public":Nein`), "Zeile 1, Spalte 11, /public: unerwartet steht hier 'N': verlangt ist ein Wert: ein Objekt { }, eine Liste [ ], " +
			"ein Text in doppelten Anführungszeichen, eine Zahl, true oder false; Nein heißt hier false, klein geschrieben und ohne Anführungszeichen",
			"line 1, column 11, /public: unexpected 'N': want a value: an object, an array, a string in double quotes, a number, true or false; " +
				"Nein is written false, in small letters and without quotes"},
		{patch(`"main":{"type":"Laufzeit","months":3}`), `Zeile 1, Spalte 17, /main/type: unbekannter Wert "Laufzeit" für "type": gemeint ist vielleicht "term" (Laufzeit)`,
			`line 1, column 17, /main/type: unknown value "Laufzeit" of "type": did you mean "term" (duration)?`},
		{patch(`"where":{"ort":"Gera","town":""}`), `Zeile 1, Spalte 11, /where/ort: unbekanntes Feld "ort": gemeint ist vielleicht "town" (Ort)`,
			`line 1, column 11, /where/ort: unknown field "ort": did you mean "town"?`},
	} {
		_, err := decode(t, test.text)
		var errs strictjson.Errors
		require.ErrorAs(t, err, &errs)
		require.Equal(t, test.german, errs.Text(language.German))
		require.Equal(t, test.english, errs.Text(language.French))
		require.EqualError(t, err, test.english)
	}
}

// An error of a type that speaks no German, and one that was made without German, are told in English.
func TestErrorsInEnglishOnly(t *testing.T) {
	_, err := decode(t, patch(`"signed":"today"`))
	require.Equal(t, `Zeile 1, Spalte 11, /signed: "today" is not a day: want 2006-01-02`, err.(strictjson.Errors).Text(language.German))
	require.Equal(t, "/a: no", (&strictjson.Error{Pointer: "/a", Reason: "no"}).Text(language.German))
	require.Equal(t, "/a: nein", strictjson.NewError("/a", text("nein", "no")).Text(language.German))

	_, err = decode(t, patch(`"clauses":[`+strings.Repeat("1,", 30)+`1]`))
	require.True(t, strings.HasSuffix(err.(strictjson.Errors).Text(language.German), "\nnach 20 Fehlern abgebrochen"))
}

// A value of the wrong kind is shown as it would be right, where it is clear what was meant.
func TestValuesOfTheWrongKindAreRewritten(t *testing.T) {
	for document, want := range map[string]string{
		patch(`"copies":"3"`):            "want a number, but this is a string: write 3, without quotes",
		patch(`"copies":"three"`):        "want a number, but this is a string",
		patch(`"source":7`):              `want a string, but this is a number: write "7", with the double quotes`,
		patch(`"signed":20181016`):       `want a string, but this is a number: "20181016" is not a day: want 2006-01-02`,
		patch(`"days":"2018-10-16"`):     "want an array, but this is a string: put square brackets [ ] around it, even around a single entry",
		patch(`"clauses":"none"`):        `want an array, but this is a string; such as [{"type": …}]`,
		patch(`"where":"Gera"`):          `want an object, but this is a string; such as {"town": …}`,
		patch(`"where":null`):            `null says nothing: leave it out, or give an object, such as {"town": …}`,
		patch(`"main":{"type":"share"}`): `the field "payer" is missing: want a string`,
		`{"form":7,"title":"t","parties":[]}`: `want a string, but this is a number: one of "framework" (framework agreement), ` +
			`"purpose" (agreement for a purpose), "lease"`,
		patch(`"main":{"type":"share","payer":16063,"percent":1}`):     `write "16063", with the double quotes; write 16063 at /main/payer`,
		patch(`"main":{"type":"share","payer":"1 60 63","percent":1}`): `"1 60 63" is not a key: want five digits; write 16063 at /main/payer`,
	} {
		_, err := decode(t, document)
		require.Error(t, err, document)
		require.Contains(t, err.(strictjson.Errors)[0].Reason, want, document)
	}
}

// The commonest slips of people who do not write JSON every day are named.
func TestSlips(t *testing.T) {
	for document, want := range map[string]string{
		`{'form':"lease"}`:                     `quotes are always straight and double in JSON`,
		`{„form“:"lease"}`:                     `quotes are always straight and double in JSON`,
		"{\"form\":\"lease“,\n\"title\":\"\"}": `want the closing straight quote`,
		`{"copies":1,5}`:                       `numbers with a decimal comma, amounts and shares stand in double quotes`,
		`{"copies":1.000,50}`:                  `numbers with a decimal comma, amounts and shares stand in double quotes`,
		`{"form":"lease" "title":"t"}`:         `a comma seems to be missing after the value before it`,
		`{"parties":[{} {}]}`:                  `a comma seems to be missing after the value before it`,
		`{"form":"lease" // Miete`:             `JSON has no comments`,
		`{"public":TRUE}`:                      `TRUE is written true, in small letters and without quotes`,
	} {
		_, err := decode(t, document)
		require.ErrorContains(t, err, want, document)
	}
}

// What was meant is found behind capital letters, umlauts, mistakes of typing and the words of readers, and nothing where too much comes
// into question.
func TestNearest(t *testing.T) {
	words := []strictjson.Word{
		{Word: "term", Text: text("Laufzeit", "term")},
		{Word: "termination", Text: text("ordentliche Kündigung", "ordinary termination")},
		{Word: "extraordinary-termination", Text: text("außerordentliche Kündigung", "extraordinary termination")},
		{Word: "cost-sharing", Text: text("Kostenverteilung", "cost sharing")},
		{Word: "TH", Text: text("Thüringen", "Thüringen")},
		{Word: "SN", Text: text("Sachsen", "Sachsen")},
		{Word: "ST", Text: text("Sachsen-Anhalt", "Sachsen-Anhalt")},
	}
	for written, want := range map[string][]string{
		"Term": {"term"}, "laufzeit": {"term"}, "Laufzit": {"term"}, "Thueringen": {"TH"}, "THÜRINGEN": {"TH"}, "th": {"TH"},
		"Cost Sharing": {"cost-sharing"}, "Kostenteilung": {"cost-sharing"}, "Kündigung": {"termination", "extraordinary-termination"},
		"Kündigungsklausel": {"termination", "extraordinary-termination"}, "Sachsen": {"SN"}, "sachsenanhalt": {"ST"},
		"Freistaat Sachsen": nil, "ZZ": nil, "": nil, "–": nil, strings.Repeat("x", 1000): nil, "Haftung": nil,
	} {
		var got []string
		for _, w := range strictjson.Nearest(written, words) {
			got = append(got, w.Word)
		}
		require.Equal(t, want, got, written)
	}
}

// A long list of words is shown without what readers call them, and a very long one is cut.
func TestListsOfWordsAreBounded(t *testing.T) {
	refused := func(words int) string {
		var enum []strictjson.Word
		for i := range words {
			enum = append(enum, strictjson.Word{Word: fmt.Sprintf("w%03d", i), Text: text("das Wort", "the word")})
		}
		codec := strictjson.New[[]Form](strictjson.Config{Describe: map[reflect.Type]strictjson.Description{reflect.TypeFor[Form](): {Enum: enum}}})
		_, err := codec.Decode(strings.NewReader(`["another"]`))
		return err.(strictjson.Errors)[0].ReasonIn(language.German)
	}
	require.Contains(t, refused(50), `"w000" (das Wort), "w001" (das Wort)`)
	require.True(t, strings.HasSuffix(refused(150), `"w148", "w149"`))
	require.NotContains(t, refused(150), "das Wort")
	long := refused(1000)
	require.Less(t, len(long), 1700)
	require.True(t, strings.HasSuffix(long, `"w199" und 800 weitere`), long[len(long)-50:])
}

// A field that is there under a misspelt name is not missed besides; one for which nothing stands there is.
func TestMisspeltFieldsAreNotMissed(t *testing.T) {
	_, err := decode(t, `{"Form":"lease","titel":"t","parties":[{"nmae":"n"},{"key":"16063","nmae":"n"}]}`)
	require.EqualError(t, err, `line 1, column 2, /Form: unknown field "Form": did you mean "form" (what the parties conclude)?`+"\n"+
		`line 1, column 17, /titel: unknown field "titel": did you mean "title"?`+"\n"+
		`line 1, column 40, /parties/0: the field "key" is missing: want a string`+"\n"+
		`line 1, column 41, /parties/0/nmae: unknown field "nmae": did you mean "name" (name of the party)?`+"\n"+
		`line 1, column 68, /parties/1/nmae: unknown field "nmae": did you mean "name" (name of the party)?`)
}

// A document may name its schema at its top, as text; the name is not kept.
func TestSchemaIsNamedAtTheTop(t *testing.T) {
	value, err := decode(t, patch(`"$schema":"https://example.org/treaty.json"`))
	require.NoError(t, err)
	require.Equal(t, &Treaty{Form: "purpose", Title: "t"}, value)
	out, err := treaties().Append(nil, value)
	require.NoError(t, err)
	require.NotContains(t, string(out), "$schema")

	for document, want := range map[string]string{
		patch(`"$schema":1`):                             "/$schema: want a string, but this is a number",
		patch(`"$schema":null`):                          "/$schema: want a string, but this is null",
		patch(`"where":{"$schema":"x","town":"x"}`):      `/where/$schema: unknown field "$schema"`,
		patch(`"main":{"$schema":"x","type":"silence"}`): `/main/$schema: unknown field "$schema"`,
	} {
		_, err := decode(t, document)
		require.ErrorContains(t, err, want)
	}
	c := config()
	c.ID = ""
	_, err = strictjson.New[Treaty](c).Decode(strings.NewReader(patch(`"$schema":"x"`)))
	require.ErrorContains(t, err, `unknown field "$schema"`, "there is no schema to name")
}

// A field is read under the name that it had before, by its type where that knows how, and written under its own.
func TestFormerNames(t *testing.T) {
	value, err := decode(t, patch(`"specimens":3,"main":{"type":"term","years":2}`))
	require.NoError(t, err)
	require.Equal(t, &Treaty{Form: "purpose", Title: "t", Copies: 3, Main: Term{Months: 24}}, value)
	out, err := treaties().Append(nil, value)
	require.NoError(t, err)
	for _, old := range []string{"specimens", "years"} {
		require.NotContains(t, string(out), old)
		require.NotContains(t, string(treaties().Schema()), old)
	}
	for document, want := range map[string]string{
		patch(`"specimens":3,"copies":3`):                     `/specimens: the field "copies" was called "specimens" before, and both are there: remove "specimens"`,
		patch(`"copies":3,"specimens":3`):                     `/specimens: the field "copies" was called "specimens" before, and both are there: remove "specimens"`,
		patch(`"specimens":300`):                              "/specimens: want a whole number from 0 to 255, but this is 300",
		patch(`"specimen":3`):                                 `/specimen: unknown field "specimen": did you mean "copies"?`,
		patch(`"main":{"type":"term","years":"x"}`):           `/main/years: want a number of years, but this is "x"`,
		patch(`"main":{"type":"term","years":null}`):          "/main/years: null says nothing: leave it out, or give a number",
		patch(`"main":{"type":"term","years":1,"months":12}`): `the field "months" was called "years" before`,
		patch(`"main":{"type":"term"}`):                       `/main: the field "months" is missing: want a number`,
		patch(`"main":{"type":"silence","years":1}`):          `unknown field "years": there are none`,
	} {
		_, err := decode(t, document)
		var errs strictjson.Errors
		require.ErrorAs(t, err, &errs, document)
		require.Len(t, errs, 1, document)
		require.ErrorContains(t, err, want)
	}
}
