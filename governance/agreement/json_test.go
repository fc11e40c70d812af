package agreement_test

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
)

var update = flag.Bool("update", false, "write the golden files of the tests anew")

// small is a correct document of twelve lines, of which the tests make faulty ones.
const small = `{
  "title": "Vereinbarung",
  "form": "zweckvereinbarung",
  "jurisdiction": "TH",
  "signed": "2018-10-16",
  "parties": [
    {"id": "gotha", "partner": {"name": "Gotha", "kind": "unit", "unit": "16067029"}}
  ],
  "clauses": [
    {"type": "cost-sharing", "shares": [{"party": "gotha", "share": "100%"}], "atMostCost": true}
  ]
}
`

func decode(document string) (*agreement.Agreement, error) {
	return agreement.Decode(strings.NewReader(document))
}

// The sample itself is correct; every other test of this file changes one thing in it.
func TestDecode(t *testing.T) {
	a, err := decode(small)
	require.NoError(t, err)
	require.Equal(t, agreement.Zweckvereinbarung, a.Form)
	require.Equal(t, civil.MustParse("2018-10-16"), a.Signed)
	require.Equal(t, key.MustParse("16067029"), a.Parties[0].Partner.Unit.Key)
	sharing, at, ok := agreement.First[agreement.CostSharing](a)
	require.True(t, ok)
	require.Equal(t, "/clauses/0", agreement.At(at))
	require.Equal(t, agreement.Yes, sharing.AtMostCost)
}

// A faulty document gives no agreement at all, and an error that names place, mistake and remedy.
func TestDecodeRefuses(t *testing.T) {
	for _, test := range []struct {
		name     string
		old, new string
		pointer  string
		line     int
		reason   []string
	}{
		{"a misspelt field", `"signed"`, `"singed"`, "/singed", 5, []string{"singed", "did you mean"}},
		{"a field from elsewhere", `"form":`, `"colour": "red", "form":`, "/colour", 3, []string{"colour"}},
		{"a field twice", `"form":`, `"title": "Andere", "form":`, "/title", 3, []string{"twice", "line 2"}},
		{"an unknown type of clause", `"cost-sharing"`, `"kostenverteilung"`, "/clauses/0/type", 10, []string{"kostenverteilung", "cost-sharing"}},
		{"a clause without a type", `"type": "cost-sharing", `, ``, "/clauses/0", 10, []string{"type"}},
		{"an unknown form", `"zweckvereinbarung"`, `"vertrag"`, "/form", 3, []string{"vertrag", "zweckvereinbarung"}},
		{"an unknown jurisdiction", `"TH"`, `"ZZ"`, "/jurisdiction", 4, []string{"ZZ"}},
		{"a key as a number", `"16067029"`, `16067029`, "/parties/0/partner/unit", 7, []string{"quotes"}},
		{"a key that lost its zero", `"16067029"`, `"1001000"`, "/parties/0/partner/unit", 7, []string{"7"}},
		{"a share as a number", `"100%"`, `1.0`, "/clauses/0/shares/0/share", 10, []string{"this is a number", `write "100%"`}},
		{"a share without its sign", `"100%"`, `"100"`, "/clauses/0/shares/0/share", 10, []string{"%"}},
		{"a share of nothing", `"100%"`, `"1/0"`, "/clauses/0/shares/0/share", 10, []string{"denominator"}},
		{"a share in words", `"100%"`, `"alles"`, "/clauses/0/shares/0/share", 10, []string{"alles"}},
		{"the 40th of June", `"2018-10-16"`, `"2018-06-40"`, "/signed", 5, []string{"2018-06-40"}},
		{"the 29th of February of a common year", `"2018-10-16"`, `"2018-02-29"`, "/signed", 5, []string{"2018-02-29"}},
		{"a day in German order", `"2018-10-16"`, `"16.10.2018"`, "/signed", 5, []string{"16.10.2018"}},
		{"a day as a number", `"2018-10-16"`, `20181016`, "/signed", 5, []string{"this is a number", `that is "2018-10-16"`}},
		{"an answer in words", `true`, `"ja"`, "/clauses/0/atMostCost", 10, []string{"true or false"}},
		{"null", `"2018-10-16"`, `null`, "/signed", 5, []string{"null"}},
		{"a list for a text", `"Vereinbarung"`, `["Vereinbarung"]`, "/title", 2, []string{"string"}},
		{"a missing field", `"form": "zweckvereinbarung",`, ``, "", 1, []string{"form"}},
		{"half a surrogate pair", `"Vereinbarung"`, `"\ud800"`, "/title", 2, []string{"surrogate"}},
		{"a tab in a text", `"Vereinbarung"`, "\"Verein\tbarung\"", "/title", 2, []string{`\u0009`}},
		{"text behind the document", "\n}\n", "\n}\n{}", "", 13, []string{"nothing after"}},
		{"a comma too many", `"100%"}]`, `"100%"},]`, "/clauses/0/shares", 10, []string{"comma"}},
		{"a byte order mark", "{\n  \"title\"", "\uFEFF{\n  \"title\"", "", 1, []string{"byte order mark"}},
		{"Latin-1", "Vereinbarung", "F\xf6rdervertrag", "/title", 2, []string{"0xF6", "UTF-8"}},
		{"UTF-16", "{\n  \"title\"", "\xff\xfe{\x00", "", 1, []string{"UTF-16", "UTF-8"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, 1, strings.Count(small, test.old), "the test changes one place")
			a, err := decode(strings.Replace(small, test.old, test.new, 1))
			require.Nil(t, a, "nothing partial")
			var errs agreement.DocumentErrors
			require.ErrorAs(t, err, &errs)
			require.Len(t, errs, 1)
			require.Equal(t, test.pointer, errs[0].Pointer)
			require.Equal(t, test.line, errs[0].Line)
			require.Positive(t, errs[0].Column)
			for _, reason := range test.reason {
				require.Contains(t, errs[0].Reason, reason)
			}
		})
	}
}

// Numbers that no agreement can mean are refused where a document is read, each at its place.
func TestDecodeRefusesNonsenseNumbers(t *testing.T) {
	for _, test := range []struct{ clause, pointer, want string }{
		{`{"type": "termination", "notice": "-5 months"}`, "/clauses/0/notice", `"-5 months" is not a period`},
		{`{"type": "termination", "notice": "0 months"}`, "/clauses/0/notice", `"0 months" is not a period`},
		{`{"type": "renewal", "years": -1}`, "/clauses/0/years", "from 1 to 100"},
		{`{"type": "bodies", "bodies": [{"name": "Rat", "seats": [{"holder": "x", "number": -3}]}]}`,
			"/clauses/0/bodies/0/seats/0/number", "but this is -3"},
		{`{"type": "bodies", "bodies": [{"name": "Rat", "seats": [{"holder": "x", "number": 1, "votes": -1}]}]}`,
			"/clauses/0/bodies/0/seats/0/votes", "but this is -1"},
		{`{"type": "annexes", "annexes": [{"title": "Projekte", "reviewMonths": -12}]}`,
			"/clauses/0/annexes/0/reviewMonths", "but this is -12"},
		{`{"type": "joint-provider", "stage": "exists", "employees": -1}`, "/clauses/0/employees", "but this is -1"},
		{`{"type": "funding", "funder": "gotha", "ceilings": [{"year": -2000, "amount": "1.00"}]}`,
			"/clauses/0/ceilings/0/year", "from 1900 to 9999, but this is -2000"},
		{`{"type": "security", "riskMeasures": [1, 11]}`, "/clauses/0/riskMeasures/1", "from 1 to 10, but this is 11"},
	} {
		before, _, _ := strings.Cut(small, `{"type"`)
		_, err := decode(before + test.clause + "]}")
		var errs agreement.DocumentErrors
		require.ErrorAs(t, err, &errs, test.clause)
		require.Equal(t, test.pointer, errs[len(errs)-1].Pointer)
		require.Contains(t, errs[len(errs)-1].Reason, test.want)
	}
}

// All mistakes of a document are told at once, in its order.
func TestDecodeTellsAllMistakes(t *testing.T) {
	document := strings.NewReplacer("2018-10-16", "2018-06-40", `"16067029"`, "16067029", "100%", "viel").Replace(small)
	_, err := decode(document)
	var errs agreement.DocumentErrors
	require.ErrorAs(t, err, &errs)
	require.Len(t, errs, 3)
	require.Equal(t, []int{5, 7, 10}, []int{errs[0].Line, errs[1].Line, errs[2].Line})
	var first *agreement.DocumentError
	require.ErrorAs(t, err, &first)
}

// Wherever a document breaks off, it is refused as a whole.
func TestDecodeTruncated(t *testing.T) {
	for end := range strings.LastIndexByte(small, '}') {
		a, err := decode(small[:end])
		require.Error(t, err, "the first %d bytes", end)
		require.Nil(t, a)
	}
}

// An error of the reader is passed on and is no mistake of the document.
func TestDecodeReaderFails(t *testing.T) {
	_, err := agreement.Decode(io.MultiReader(strings.NewReader(small[:40]), failing{}))
	require.ErrorIs(t, err, io.ErrUnexpectedEOF)
	var errs agreement.DocumentErrors
	require.NotErrorAs(t, err, &errs)
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

// endless is a document of 50 MB that makes itself while it is read.
type endless struct {
	head, body string
	left       int
}

func (e *endless) Read(p []byte) (int, error) {
	if e.left <= 0 {
		return 0, io.EOF
	}
	source := e.body
	if e.head != "" {
		source = e.head
	}
	n := copy(p, source[:min(len(source), e.left)])
	if e.head != "" {
		e.head = e.head[n:]
	}
	e.left -= n
	return n, nil
}

// Documents of 50 MB are refused, whatever they are made of, and cost no more memory than the limit of the documents
// allows: the text twice over while it grows, and its parts.
func TestDecodeHuge(t *testing.T) {
	const most = 64 << 20
	for _, test := range []struct{ name, head, body string }{
		{"one endless string", `{"title": "`, strings.Repeat("x", 4096)},
		{"arrays in arrays", ``, strings.Repeat("[", 4096)},
		{"objects in objects", ``, strings.Repeat(`{"a":`, 800)},
		{"many small values", `[`, strings.Repeat("0,", 2048)},
		{"many fields", `{`, strings.Repeat(`"a":1,`, 600)},
		{"many parties", `{"title":"x","form":"staatsvertrag","jurisdiction":"DE","clauses":[],"parties":[`, strings.Repeat(`{"id":"a"},`, 400)},
		{"blanks", ``, strings.Repeat(" ", 4096)},
		{"escape sequences", `{"title": "`, strings.Repeat(`\u00e4`, 600)},
		{"zero bytes", ``, strings.Repeat("\x00", 4096)},
	} {
		t.Run(test.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			a, err := agreement.Decode(&endless{test.head, test.body, 50 << 20})
			runtime.ReadMemStats(&after)
			require.Error(t, err)
			require.Nil(t, a)
			require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(most))
			require.Less(t, len(err.Error()), 10_000, "the error does not repeat the document")
		})
	}
}

// Arrays within arrays are refused long before the stack is full.
func TestDecodeDeep(t *testing.T) {
	for _, document := range []string{
		strings.Repeat("[", 100_000), strings.Repeat(`{"clauses":[`, 50_000),
		strings.Replace(small, `"Vereinbarung"`, strings.Repeat("[", 70)+strings.Repeat("]", 70), 1),
	} {
		_, err := decode(document)
		require.ErrorContains(t, err, "64")
	}
}

// Every field of every clause survives the way through JSON, and the canonical form is written the same again.
func TestRoundTrip(t *testing.T) {
	for _, want := range []*agreement.Agreement{full(t), gotha()} {
		var first, second bytes.Buffer
		require.NoError(t, agreement.Encode(&first, want))
		got, err := agreement.Decode(bytes.NewReader(first.Bytes()))
		require.NoError(t, err)
		require.Equal(t, want, got)
		require.NoError(t, agreement.Encode(&second, got))
		require.Equal(t, first.String(), second.String())
	}
}

// However a document is written, its canonical form is one and the same.
func TestCanonicalForm(t *testing.T) {
	var want bytes.Buffer
	a, err := decode(small)
	require.NoError(t, err)
	require.NoError(t, agreement.Encode(&want, a))
	for name, document := range map[string]string{
		"other order":        strings.Replace(strings.Replace(small, `"title": "Vereinbarung",`, ``, 1), `"signed"`, `"title": "Vereinbarung", "signed"`, 1),
		"no blanks":          strings.NewReplacer("\n", "", "  ", "").Replace(small),
		"escape sequences":   strings.Replace(small, `"Vereinbarung"`, `"\u0056ereinbarung"`, 1),
		"another percentage": strings.Replace(small, `"100%"`, `"100,0 %"`, 1),
		"the canonical form": want.String(),
	} {
		a, err := decode(document)
		require.NoError(t, err, name)
		var got bytes.Buffer
		require.NoError(t, agreement.Encode(&got, a))
		require.Equal(t, want.String(), got.String(), name)
	}
}

// An agreement that no document can hold is not written at all.
func TestEncodeRefuses(t *testing.T) {
	for name, change := range map[string]func(*agreement.Agreement){
		"no form":               func(a *agreement.Agreement) { a.Form = "" },
		"an unknown form":       func(a *agreement.Agreement) { a.Form = "vertrag" },
		"text that is not text": func(a *agreement.Agreement) { a.Title = "\xff" },
		"no clause at all":      func(a *agreement.Agreement) { a.Clauses[0] = nil },
		"no kind of partner":    func(a *agreement.Agreement) { a.Parties[0].Partner.Kind = 0 },
	} {
		a := gotha()
		change(a)
		var out bytes.Buffer
		require.Error(t, agreement.Encode(&out, a), name)
		require.Empty(t, out.Bytes(), name)
	}
	require.Error(t, agreement.Encode(io.Discard, nil))
}

// The schema is the one that is published; go test -update writes it anew.
func TestSchema(t *testing.T) {
	golden(t, filepath.Join("testdata", "schema.json"), agreement.Schema())
}

// A document that uses every field of every clause, for other readers of the schema.
func TestFullDocument(t *testing.T) {
	var document bytes.Buffer
	require.NoError(t, agreement.Encode(&document, full(t)))
	golden(t, filepath.Join("testdata", "full.json"), document.Bytes())
}

func golden(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
		require.NoError(t, os.WriteFile(file, got, 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, string(want), string(got), "%s; go test -update writes it anew", file)
}

// No document makes the decoder panic, and what it reads it can write and read again.
func FuzzDecode(f *testing.F) {
	var whole bytes.Buffer
	require.NoError(f, agreement.Encode(&whole, full(f)))
	f.Add(whole.String())
	f.Add(small)
	for _, fault := range []string{"", "{", "null", "[]", `{"title": 1}`, "\xff\xfe{", strings.Replace(small, "100%", "1/3", 1)} {
		f.Add(fault)
	}
	f.Fuzz(func(t *testing.T, document string) {
		a, err := decode(document)
		if err != nil {
			require.Nil(t, a)
			return
		}
		var written bytes.Buffer
		require.NoError(t, agreement.Encode(&written, a))
		again, err := agreement.Decode(bytes.NewReader(written.Bytes()))
		require.NoError(t, err)
		require.Equal(t, a, again)
	})
}

// Without a reader there is no document; the error says so like any other.
func TestDecodeOfNoReader(t *testing.T) {
	_, err := agreement.Decode(nil)
	require.ErrorAs(t, err, new(agreement.DocumentErrors))
	require.ErrorContains(t, err, "there is no reader: want one of a document")
	_, err = agreement.Positions(nil)
	require.ErrorAs(t, err, new(agreement.DocumentErrors))
}

// A clause can say of which of its fields its text says nothing; of others it cannot.
func TestFieldsOfWhichTheTextSaysNothing(t *testing.T) {
	document := func(clause string) string {
		return `{"title": "x", "form": "zweckvereinbarung", "jurisdiction": "TH", "parties": [], "clauses": [` + clause + `]}`
	}
	a, err := decode(document(`{"type": "termination", "none": ["notice", "written"]}`))
	require.NoError(t, err)
	require.True(t, a.Clauses[0].Remark().IsNone("notice"))
	require.False(t, a.Clauses[0].Remark().IsNone("to"))
	var out bytes.Buffer
	require.NoError(t, agreement.Encode(&out, a))
	back, err := decode(out.String())
	require.NoError(t, err)
	require.Equal(t, a, back)
	for clause, want := range map[string]string{
		`{"type": "termination", "notice": "6 weeks", "none": ["notice"]}`: `is there and is said to be absent`,
		`{"type": "termination", "none": ["noticeMonths"]}`:                `no field that can be absent here: "noticeMonths"`,
		`{"type": "severability", "none": ["text"]}`:                       `no field that can be absent here: "text"`,
	} {
		_, err := decode(document(clause))
		require.ErrorContains(t, err, want)
	}
}
