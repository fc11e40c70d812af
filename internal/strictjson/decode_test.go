package strictjson_test

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/internal/strictjson"
)

// A text that is not JSON, or more than JSON should be, is refused with one error at the exact place.
func TestDecodeRefusesTexts(t *testing.T) {
	deep := strings.Repeat("[", strictjson.MaxDepth+1)
	for _, test := range []struct {
		name, text, pointer string
		line, column        int
		reason              string
	}{
		{"empty", "", "", 1, 1, "the document is empty: want a value"},
		{"blank", " \n\t", "", 1, 1, "the document is empty"},
		{"byte order mark", "\uFEFF{}", "", 1, 1, "byte order mark: save it as UTF-8 without one"},
		{"UTF-16 little endian", "\xFF\xFE{\x00}\x00", "", 1, 1, "UTF-16"},
		{"UTF-16 big endian", "\xFE\xFF\x00{\x00}", "", 1, 1, "UTF-16"},
		{"ISO-8859-1", "{\"title\":\n \"Th\xFCringen\"}", "/title", 2, 5, "the byte 0xFC is not UTF-8"},
		{"ISO-8859-1 in a name", "{\"K\xF6nig\":1}", "", 1, 4, "the byte 0xF6 is not UTF-8"},
		{"surrogate in UTF-8", "\"\xED\xA0\x80\"", "", 1, 2, "the byte 0xED is not UTF-8"},
		{"byte outside a string", "{\xFF}", "", 1, 2, "unexpected byte 0xFF"},
		{"column counts characters", `{"title":"Köln😀" x}`, "", 1, 18, `unexpected 'x': want a comma or the closing }`},
		{"nothing but a word", "Vertrag", "", 1, 1, "unexpected 'V': want a value"},
		{"cut in an object", `{`, "", 1, 2, "truncated: want a name in double quotes"},
		{"cut after a name", `{"form"`, "", 1, 8, "truncated: want a colon"},
		{"cut before a value", `{"form":`, "/form", 1, 9, "truncated: want a value"},
		{"cut after a value", `{"form":"lease"`, "", 1, 16, "truncated: want a comma or the closing }"},
		{"cut in an array", `{"parties":[{},`, "/parties/1", 1, 16, "truncated: want a value"},
		{"cut after an element", "{\"parties\":[{}\n", "/parties", 2, 1, "truncated: want a comma or the closing ]"},
		{"cut in a string", "{\n\"form\":\"le", "/form", 2, 11, "ends in the string that begins at line 2, column 8"},
		{"cut in a name", `{"fo`, "", 1, 5, "ends in the string that begins at line 1, column 2"},
		{"cut in a character", "[\"\xC3", "/0", 1, 4, "ends in the string"},
		{"cut in an escape sequence", `["\`, "/0", 1, 4, "ends in the string"},
		{"cut in hexadecimal digits", `["\u00e`, "/0", 1, 8, "ends in the string"},
		{"cut in a word", `{"public":tru`, "/public", 1, 14, "truncated: want a value"},
		{"cut in a number", `[-`, "/0", 1, 3, "truncated: want the rest of the number"},
		{"cut after a point", `[1.`, "/0", 1, 4, "truncated: want the rest of the number"},
		{"cut in an exponent", `[1e+`, "/0", 1, 5, "truncated: want the rest of the number"},
		{"misspelt word", `[True]`, "/0", 1, 2, "unexpected 'T': want a value"},
		{"word with a tail", `[truer]`, "", 1, 6, "unexpected 'r': want a comma"},
		{"NaN", `[NaN]`, "/0", 1, 2, "unexpected 'N'"},
		{"plus", `[+1]`, "/0", 1, 2, "unexpected '+'"},
		{"leading zero", `{"parties":[{"key":01234}]}`, "/parties/0/key", 1, 20,
			`01234 is no number: want one such as -12; keys, amounts, shares and days stand in double quotes: "01234"`},
		{"leading zero after minus", `[-01]`, "/0", 1, 2, "-01 is no number"},
		{"no digit", `[-x]`, "/0", 1, 2, "- is no number"},
		{"no digit after the point", `[1.e1]`, "/0", 1, 2, "1.e1 is no number"},
		{"no digit in the exponent", `[1E-]`, "/0", 1, 2, "1E- is no number"},
		{"comma before }", "{\"a\":1,\n}", "", 1, 7, "a comma before the closing }: remove it"},
		{"comma before ]", `{"a":[1 , ]}`, "/a", 1, 9, "a comma before the closing ]: remove it"},
		{"two commas", `[1,,2]`, "/1", 1, 4, "unexpected ',': want a value"},
		{"no comma", `{"a":1 "b":2}`, "", 1, 8, "unexpected '\"': want a comma"},
		{"no colon", `{"a" 1}`, "", 1, 6, "unexpected '1': want a colon"},
		{"wrong bracket", `{"a":[1}`, "/a", 1, 8, "unexpected '}': want a comma or the closing ]"},
		{"single quotes", `{'a':1}`, "", 1, 2, `unexpected "'": want a name in double quotes`},
		{"no quotes", `{a:1}`, "", 1, 2, "want a name in double quotes"},
		{"comment", "// note\n{}", "", 1, 1, "unexpected '/'"},
		{"second document", "{}\n{}", "", 2, 1, "complete before '{': want nothing after it"},
		{"zero byte at the end", "{}\x00", "", 1, 3, `complete before '\x00'`},
		{"line feed in a string", "[\"a\nb\"]", "/0", 1, 4, `the line ends in the string that begins at line 1, column 2: want the closing straight quote "; a line break in a string is written \u000a`},
		{"unknown escape sequence", `["C:\Daten"]`, "/0", 1, 5, `a backslash is written \\`},
		{"bad hexadecimal digits", `["\u00g0"]`, "/0", 1, 3, "want four hexadecimal digits"},
		{"sign in hexadecimal digits", `["\u+123"]`, "/0", 1, 3, "want four hexadecimal digits"},
		{"lone high surrogate", `["ab\uD83D"]`, "/0", 1, 5, `\uD83D is half of a surrogate pair`},
		{"lone low surrogate", `["\uDE00\uD83D"]`, "/0", 1, 3, `\uDE00 is half of a surrogate pair`},
		{"high surrogate and letter", `["\ud83d\u0041"]`, "/0", 1, 3, `\ud83d is half of a surrogate pair`},
		{"high surrogate and damage", `["\ud83d\u00x1"]`, "/0", 1, 3, `\ud83d is half of a surrogate pair`},
		{"repeated name", "{\"a\":1,\n \"a\":1}", "/a", 2, 2,
			`the field "a" is there twice, first at line 1, column 2: remove one`},
		{"repeated name, escaped", `{"a/b":1,"\u0061\/b":1}`, "/a~1b", 1, 10, "first at line 1, column 2"},
		{"repeated name inside", `{"x":[{},{"m~n":{}, "m~n":{}}]}`, "/x/1/m~0n", 1, 21, "first at line 1, column 11"},
		{"too deep", deep, strings.Repeat("/0", strictjson.MaxDepth), 1, strictjson.MaxDepth + 1,
			"more than 64 arrays and objects"},
		{"too many values", "[" + strings.Repeat("1,", strictjson.MaxNodes) + "1]", "",
			1, 2 * strictjson.MaxNodes, "more than 262144 values"},
		{"too many fields", `{"a":{` + names(strictjson.MaxFields+1) + `}`, "/a", 1, 7 + len(names(strictjson.MaxFields)),
			"more than 256 fields"},
		{"too many names", "[1,1," + strings.Repeat("\n{\"\":{}},", strictjson.MaxNodes/3), "", 1 + strictjson.MaxNodes/3, 2,
			"more than 262144 values"},
		{"too long", strings.Repeat(" ", strictjson.MaxBytes) + "1", "", 1, strictjson.MaxBytes + 1, "want at most 4194304 bytes"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := decode(t, test.text)

			var errs strictjson.Errors
			require.ErrorAs(t, err, &errs)
			require.Len(t, errs, 1)
			require.Equal(t, test.pointer, errs[0].Pointer)
			require.Equal(t, []int{test.line, test.column}, []int{errs[0].Line, errs[0].Column})
			require.Contains(t, errs[0].Reason, test.reason)
		})
	}
}

func names(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `"%x":1,`, i)
	}
	return b.String()
}

// A document that does not fit the type is refused with all that is wrong, in the order of the text.
func TestDecodeRefusesDocuments(t *testing.T) {
	type want struct {
		pointer      string
		line, column int
		reason       string
	}
	for _, test := range []struct {
		name, text string
		want       []want
	}{
		{"null", `null`, []want{{"", 1, 1, "null says nothing: leave it out, or give an object"}}},
		{"another type", `["form"]`, []want{{"", 1, 1, "want an object, but this is an array"}}},
		{"everything missing", ` {}`, []want{
			{"", 1, 2, `at the top of the document the field "form" (what the parties conclude) is missing: want one of "framework" (framework agreement), ` +
				`"purpose" (agreement for a purpose), "lease"`},
			{"", 1, 2, `at the top of the document the field "title" is missing: want a string`},
			{"", 1, 2, `the field "parties" is missing: want an array, such as [{"key": …, "name": …}]`},
		}},
		{"unknown fields", `{"form":"lease","titel":"x","title":"t","Parties":[],"parties":[],"zuständig":1}`, []want{
			{"/titel", 1, 17, `unknown field "titel": did you mean "title"?`},
			{"/Parties", 1, 41, `unknown field "Parties": did you mean "parties"?`},
			{"/zuständig", 1, 67, `unknown field "zuständig": want one of "form" (what the parties conclude), "title", "signed", "written", "copies",`},
		}},
		{"the field of Go is none", patch(`"Copied":true`), []want{{"/Copied", 1, 2, `unknown field "Copied"`}}},
		{"null in a field", patch(`"signed":null`), []want{
			{"/signed", 1, 11, "null says nothing: leave it out, or give a string"},
		}},
		{"null in an array", patch(`"days":[null]`), []want{{"/days/0", 1, 10, "null says nothing"}}},
		{"null in a union", patch(`"main":null`), []want{{"/main", 1, 9, "null says nothing: leave it out, or give an object"}}},
		{"null in a pointer", patch(`"where":null`), []want{{"/where", 1, 10, "null says nothing"}}},
		{"null for a type that reads JSON", patch(`"written":null`), []want{{"/written", 1, 12, "give true or false"}}},
		{"text for a type that reads JSON", patch(`"written":"yes"`), []want{
			{"/written", 1, 12, "want true or false, but this is a string"},
		}},
		{"number for a key", "{\"form\":\"lease\",\"title\":\"t\",\"parties\":[\n{\"key\":16063,\"name\":\"n\"}]}", []want{
			{"/parties/0/key", 2, 8, `want a string, but this is a number: write "16063", with the double quotes`},
		}},
		{"text for a number", patch(`"copies":"3"`), []want{{"/copies", 1, 11, "want a number, but this is a string"}}},
		{"object for an array", patch(`"clauses":{}`), []want{{"/clauses", 1, 12, "want an array, but this is an object"}}},
		{"array for an object", patch(`"where":[]`), []want{{"/where", 1, 10, "want an object, but this is an array"}}},
		{"number for a truth value", patch(`"public":1`), []want{{"/public", 1, 11, "want true or false, but this is a number"}}},
		{"too large", patch(`"copies":256`), []want{{"/copies", 1, 11, "want a whole number from 0 to 255, but this is 256"}}},
		{"negative", patch(`"copies":-1`), []want{{"/copies", 1, 11, "from 0 to 255, but this is -1"}}},
		{"too small", patch(`"offset":-129`), []want{{"/offset", 1, 11, "from -128 to 127, but this is -129"}}},
		{"too large for 64 bits", patch(`"large":9223372036854775808`), []want{
			{"/large", 1, 10, "from -9223372036854775808 to 9223372036854775807, but"},
		}},
		{"fraction", patch(`"offset":1.5`), []want{{"/offset", 1, 11, "want a whole number from -128 to 127, but this is 1.5"}}},
		{"exponent", patch(`"offset":1e1`), []want{{"/offset", 1, 11, "but this is 1e1"}}},
		{"endless number", patch(`"offset":` + strings.Repeat("7", 1000)), []want{
			{"/offset", 1, 11, "but this is " + strings.Repeat("7", 60) + "…"},
		}},
		{"unknown value", `{"form":"leas","title":"t","parties":[]}`, []want{
			{"/form", 1, 9, `unknown value "leas": did you mean "lease"?`},
		}},
		{"empty value", `{"form":"","title":"t","parties":[]}`, []want{
			{"/form", 1, 9, `unknown value "": want one of "framework" (framework agreement), "purpose" (agreement for a purpose), "lease"`},
		}},
		{"unknown value of a text", `{"form":"lease","title":"t","parties":[{"key":"16063","name":"n","role":"judge"}]}`, []want{
			{"/parties/0/role", 1, 73, `unknown value "judge": want one of "payer", "payee"`},
		}},
		{"empty text", patch(`"signed":""`), []want{
			{"/signed", 1, 11, "an empty text says nothing: leave it out, or give a value"},
		}},
		{"text that a type refuses", patch(`"days":["2018-10-16","16.10.2018"]`), []want{
			{"/days/1", 1, 23, `"16.10.2018" is not a day: want 2006-01-02`},
		}},
		{"clause without type", patch(`"clauses":[{"percent":1}]`), []want{
			{"/clauses/0", 1, 13, `the field "type" is missing: want one of "group", "share", "silence", "term"`},
		}},
		{"clause with a type that is no name", patch(`"clauses":[{"type":1}]`), []want{
			{"/clauses/0/type", 1, 21, "want a string, but this is a number"},
		}},
		{"misspelt clause", patch(`"clauses":[{"type":"silense"}]`), []want{
			{"/clauses/0/type", 1, 21,
				`unknown value "silense" of "type": did you mean "silence"?`},
		}},
		{"unknown clause", patch(`"clauses":[{"type":"` + strings.Repeat("x", 100) + `"}]`), []want{
			{"/clauses/0/type", 1, 21,
				`unknown value "` + strings.Repeat("x", 60) + `…" of "type": want one of "group", "share", "silence", "term" (duration)`},
		}},
		{"text for a clause", patch(`"main":"term"`), []want{{"/main", 1, 9, "want an object, but this is a string"}}},
		{"type where none is asked for", patch(`"where":{"type":"term","town":"Gera"}`), []want{
			{"/where/type", 1, 11, `unknown field "type": want one of "street", "town", "floor"`},
		}},
		{"fields of no clause", patch(`"main":{"type":"silence","a":1}`), []want{
			{"/main/a", 1, 27, `unknown field "a": there are none`},
		}},
		{"faults inside faults", patch("\"clauses\":[\n{\"months\":\"1\",\"type\":\"term\",\"from\":\"x\"},\n" +
			`{"type":"group","clauses":[{"type":"share","percent":300}]}]`), []want{
			{"/clauses/0/months", 2, 11, "want a number, but this is a string"},
			{"/clauses/0/from", 2, 36, `"x" is not a day`},
			{"/clauses/1/clauses/0", 3, 28, `the field "payer" is missing: want a string`},
			{"/clauses/1/clauses/0/percent", 3, 54, "from 0 to 255"},
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := decode(t, test.text)

			var errs strictjson.Errors
			require.ErrorAs(t, err, &errs)
			require.Len(t, errs, len(test.want), "%v", err)
			for i, want := range test.want {
				require.Equal(t, want.pointer, errs[i].Pointer)
				require.Equal(t, []int{want.line, want.column}, []int{errs[i].Line, errs[i].Column}, want.pointer)
				require.Contains(t, errs[i].Reason, want.reason)
			}
		})
	}
}

// patch returns a correct small document with one more field, which is the first.
func patch(field string) string { return "{" + field + "," + small[1:] }

// The documents that the refusals above are made from are themselves correct, so nothing but the fault is refused.
func TestDecode(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       Treaty
	}{
		{"small", small, Treaty{Form: "purpose", Title: "t"}},
		{"white space", " \r\n\t" + strings.ReplaceAll(small, ":", "\n: ") + "\n", Treaty{Form: "purpose", Title: "t"}},
		{"escape sequences", patch(`"\u0073ource":"\"\\\/\b\f\n\r\t\u00e4\uD83D\ude00"`), Treaty{
			Form: "purpose", Title: "t", origin: origin{Source: "\"\\/\b\f\n\r\tä😀"},
		}},
		{"the character U+FFFD itself", patch(`"source":"` + "\uFFFD" + `\ufffd"`), Treaty{
			Form: "purpose", Title: "t", origin: origin{Source: "\uFFFD\uFFFD"},
		}},
		{"type at the end", patch(`"main":{"months":0,"type":"term"}`), Treaty{Form: "purpose", Title: "t", Main: Term{}}},
		{"numbers at their bounds", patch(`"copies":255,"offset":-128,"large":-9223372036854775808`), Treaty{
			Form: "purpose", Title: "t", Copies: 255, Offset: -128, Large: -1 << 63,
		}},
		{"minus zero", patch(`"offset":-0`), Treaty{Form: "purpose", Title: "t"}},
		{"the same name in two objects", patch(`"clauses":[{"type":"silence"},{"type":"silence"}]`), Treaty{
			Form: "purpose", Title: "t", Clauses: []Clause{Silence{}, Silence{}},
		}},
		{"three truth values", patch(`"written":false`), Treaty{Form: "purpose", Title: "t", Written: -1}},
		{"zero in a pointer", patch(`"where":{"town":"","floor":0}`), Treaty{
			Form: "purpose", Title: "t", origin: origin{Where: &Address{Floor: new(int16)}},
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := decode(t, test.text)

			require.NoError(t, err)
			require.Equal(t, &test.want, got)
		})
	}
}

// A reader learns of every fault at once, but not of endless ones.
func TestDecodeStopsAfterManyErrors(t *testing.T) {
	_, err := decode(t, patch(`"clauses":[`+strings.Repeat(`{"type":"no"},`, 1000)+`{}]`))

	var errs strictjson.Errors
	require.ErrorAs(t, err, &errs)
	require.Len(t, errs, strictjson.MaxErrors)
	require.Equal(t, "/clauses/19/type", errs[19].Pointer)
	require.ErrorContains(t, err, "\nstopped after 20 errors")

	_, err = decode(t, "{"+names(strictjson.MaxFields)[:len(names(strictjson.MaxFields))-1]+"}")
	require.ErrorAs(t, err, &errs)
	require.Len(t, errs, strictjson.MaxErrors)
	require.Equal(t, "/13", errs[19].Pointer, "names are numbers to the base of 16")
}

// The text of an error has its place; errors.As finds it and the error of the type that refused a text.
func TestErrors(t *testing.T) {
	_, err := decode(t, patch("\"signed\":\n \"today\",\"large\":true"))

	require.EqualError(t, err, "line 2, column 2, /signed: \"today\" is not a day: want 2006-01-02\n"+
		"line 2, column 18, /large: want a number, but this is true or false")
	var first *strictjson.Error
	require.ErrorAs(t, err, &first)
	require.Equal(t, "/signed", first.Pointer)
	var day *DayError
	require.ErrorAs(t, err, &day)
	require.Equal(t, "today", day.Text)

	_, err = decode(t, "")
	require.ErrorContains(t, err, "line 1, column 1: the document is empty")
}

// A name can bring neither control characters nor endless text into the text of an error; the pointer keeps it as it is.
func TestErrorTextIsPrintable(t *testing.T) {
	_, err := decode(t, patch(`"\u001b[2J\n":1`))
	require.ErrorContains(t, err, `, /\x1b[2J\n: unknown field "\x1b[2J\n"`)
	var first *strictjson.Error
	require.ErrorAs(t, err, &first)
	require.Equal(t, "/\x1b[2J\n", first.Pointer)

	_, err = decode(t, patch(`"`+strings.Repeat("x", 1<<20)+`":1`))
	require.Less(t, len(err.Error()), 1000)
}

// Types that read themselves from JSON get what they ask for, of any kind, and their errors have a place.
func TestDecodeIntoTypesThatReadJSON(t *testing.T) {
	for kind, text := range map[string]string{
		"object": `{"a" : [null]}`, "array": `[1, {}]`, "string": `"\u00e4"`,
		"integer": `1e2`, "number": `1.5`, "boolean": `false`,
	} {
		codec := strictjson.New[box](strictjson.Config{Describe: map[reflect.Type]strictjson.Description{
			reflect.TypeFor[box](): {Type: kind},
		}})
		got, err := codec.Decode(strings.NewReader(" " + text + "\n"))
		require.NoError(t, err)
		require.Equal(t, text, got.raw)
		require.Contains(t, string(codec.Schema()), `"type": "`+kind+`"`)
	}
	codec := strictjson.New[[]Ternary](strictjson.Config{Describe: map[reflect.Type]strictjson.Description{
		reflect.TypeFor[Ternary](): {Type: "number"},
	}})
	_, err := codec.Decode(strings.NewReader("[\n7]"))
	require.EqualError(t, err, "line 2, column 1, /0: 7 is no truth value")
}

// An error of the reader is passed on and is no fault of the document.
func TestDecodePassesOnErrorsOfTheReader(t *testing.T) {
	broken := errors.New("broken")
	_, err := treaties().Decode(io.MultiReader(strings.NewReader(small), iotest.ErrReader(broken)))

	require.ErrorIs(t, err, broken)
	var errs strictjson.Errors
	require.False(t, errors.As(err, &errs))
}

type endless struct{ read int }

func (e *endless) Read(b []byte) (int, error) {
	e.read += len(b)
	for i := range b {
		b[i] = '['
	}
	return len(b), nil
}

// Of a document without end no more is read than what shows that it is too long.
func TestDecodeReadsNoMoreThanItMay(t *testing.T) {
	source := new(endless)
	_, err := treaties().Decode(source)

	require.ErrorContains(t, err, "too long")
	require.Equal(t, strictjson.MaxBytes+1, source.read)
}

// The worst documents that are short enough take a bounded multiple of their length in memory.
func TestDecodeMemory(t *testing.T) {
	for name, text := range map[string]string{
		"many values":  "[" + strings.Repeat("1,", strictjson.MaxNodes),
		"many names":   "[" + strings.Repeat("{"+names(strictjson.MaxFields)+`"x":1},`, 500),
		"many structs": patch(`"parties":[` + strings.Repeat("{},", strictjson.MaxNodes-20) + `{}]`),
		"long string":  `["` + strings.Repeat("x", strictjson.MaxBytes-10),
		"escapes":      `{"` + strings.Repeat(`\n`, strictjson.MaxBytes/2-10) + `":1}`,
		"deep":         strings.Repeat("[", strictjson.MaxBytes),
	} {
		codec := treaties()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := codec.Decode(strings.NewReader(text))
		runtime.ReadMemStats(&after)

		require.Error(t, err, name)
		require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(32*strictjson.MaxBytes), name)
	}
}
