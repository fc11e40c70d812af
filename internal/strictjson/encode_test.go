package strictjson_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/internal/strictjson"
)

// golden returns the content of a file in testdata.
func golden(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	require.NoError(t, err)
	return string(data)
}

// The canonical form is the one that testdata shows, for a value with everything and for one with as little as possible.
func TestAppend(t *testing.T) {
	for name, value := range map[string]*Treaty{
		"full.json":  full(),
		"small.json": {Form: "purpose", Parties: []Party{}, origin: origin{Days: []Day{}, Copied: true}},
	} {
		out, err := treaties().Append([]byte("before "), value)

		require.NoError(t, err)
		require.Equal(t, "before "+golden(t, name), string(out))
	}
}

// What is written is read back as the same value, and written again as the same text.
func TestRoundTrip(t *testing.T) {
	codec := treaties()
	var first, second bytes.Buffer
	require.NoError(t, codec.Encode(&first, full()))
	text := first.String()
	value, err := codec.Decode(&first)
	require.NoError(t, err)
	require.Equal(t, full(), value)
	require.NoError(t, codec.Encode(&second, value))
	require.Equal(t, text, second.String())
}

// Every character survives, the awkward ones too, and only those that must be are written as escape sequences.
func TestStrings(t *testing.T) {
	var all []rune
	for r := rune(0); r < 0x300; r++ {
		all = append(all, r)
	}
	all = append(all, 0x2028, 0x2029, 0xFEFF, 0xFFFD, 0xFFFE, 0x10FFFF)
	codec := strictjson.New[string](strictjson.Config{})
	want := string(all)
	out, err := codec.Append(nil, &want)
	require.NoError(t, err)
	require.True(t, bytes.HasPrefix(out, []byte(`"\u0000\u0001`)))
	require.Contains(t, string(out), `\t\n\u000b\u000c\r\u000e`)
	require.Contains(t, string(out), ` !\"#$%&'()*+`)
	require.Contains(t, string(out), `[\\]^`)
	require.Contains(t, string(out), "\u2028\u2029\uFEFF\uFFFD\uFFFE\U0010FFFF\"\n")

	got, err := codec.Decode(bytes.NewReader(out))
	require.NoError(t, err)
	require.Equal(t, want, *got)
}

// unset is zero when it says so.
type unset int8

func (u unset) IsZero() bool { return u < 0 }

// A struct in which nothing is set is left out like every other zero value: documents cannot tell the two apart. A type
// may say itself what its zero values are.
func TestAppendLeavesOutZeroValues(t *testing.T) {
	type inner struct {
		Texts []string `json:"texts,omitempty"`
		Unset unset    `json:"unset,omitzero"`
	}
	type outer struct {
		Inner inner `json:"inner,omitzero"`
	}
	out, err := strictjson.New[outer](strictjson.Config{}).Append(nil, &outer{inner{Texts: []string{}, Unset: -1}})

	require.NoError(t, err)
	require.Equal(t, "{}\n", string(out))
}

type stranger struct{ sealed }

// box reads and writes itself as any JSON there is.
type box struct{ raw string }

func (b box) MarshalJSON() ([]byte, error) { return []byte(b.raw), nil }

func (b *box) UnmarshalJSON(data []byte) error {
	b.raw = string(data)
	return nil
}

type boxes struct {
	Box   box      `json:"box"`
	Boxes []*boxes `json:"boxes,omitempty"`
}

func boxCodec() *strictjson.Codec[boxes] {
	return strictjson.New[boxes](strictjson.Config{Describe: map[reflect.Type]strictjson.Description{
		reflect.TypeFor[box](): {Type: "object"},
	}})
}

// JSON that a type writes itself is brought into canonical form.
func TestAppendIndents(t *testing.T) {
	value := boxes{Box: box{`{}`}, Boxes: []*boxes{{Box: box{"\n{\"<a>\" :[1,{ }]} "}}}}
	out, err := boxCodec().Append(nil, &value)

	require.NoError(t, err)
	require.Equal(t, `{
  "box": {},
  "boxes": [
    {
      "box": {
        "<a>": [
          1,
          {}
        ]
      }
    }
  ]
}
`, string(out))
}

// A value that no document can hold is refused with its pointer, and nothing is written.
func TestAppendRefuses(t *testing.T) {
	for _, test := range []struct {
		name    string
		change  func(*Treaty)
		pointer string
		reason  string
	}{
		{"unknown value", func(v *Treaty) { v.Form = "leas" }, "/form", `unknown value "leas": did you mean "lease"?`},
		{"text that is not UTF-8", func(v *Treaty) { v.Title = "Th\xFCringen" }, "/title", `"Th\xfcringen" is not UTF-8`},
		{"required text without a value", func(v *Treaty) { v.Parties[1].Key = "" },
			"/parties/1/key", "there is no value: want one"},
		{"clause without a value", func(v *Treaty) { v.Clauses[0] = nil }, "/clauses/0", "there is no value: want one"},
		{"clause without a name", func(v *Treaty) { v.Main = stranger{} }, "/main", "stranger has no name in documents"},
		{"pointer to a clause", func(v *Treaty) { v.Main = &Term{} }, "/main", "*strictjson_test.Term has no name in documents"},
		{"field of a clause", func(v *Treaty) { v.Clauses[1] = Group{Clauses: []Clause{Share{}}} },
			"/clauses/1/clauses/0/payer", "there is no value"},
		{"text without a value in an array", func(v *Treaty) { v.Days[1] = Day{} }, "/days/1", "there is no value: want one"},
		{"own error of a text", func(v *Treaty) { v.Parties[0].Role = 9 }, "/parties/0/role", "9 is no role"},
		{"unknown value of a text", func(v *Treaty) { v.Parties[0].Role = Judge }, "/parties/0/role",
			`unknown value "judge": want one of "payer", "payee"`},
		{"own error of a type", func(v *Treaty) { v.Written = 2 }, "/written", "2 is no truth value"},
		{"cycle", func(v *Treaty) {
			v.Clauses = []Clause{nil}
			v.Clauses[0] = Group{Clauses: v.Clauses}
		}, "/clauses/0" + strings.Repeat("/clauses/0", 31), "more than 64 arrays and objects"},
		{"wide cycle", func(v *Treaty) {
			v.Clauses = []Clause{nil, nil}
			v.Clauses[0], v.Clauses[1] = Group{Clauses: v.Clauses}, Group{Clauses: v.Clauses}
		}, "/clauses/0" + strings.Repeat("/clauses/0", 31), "more than 64 arrays and objects"},
		{"too long", func(v *Treaty) { v.Title = strings.Repeat("x", strictjson.MaxBytes) }, "/parties", "too long"},
	} {
		t.Run(test.name, func(t *testing.T) {
			value := full()
			test.change(value)
			var out bytes.Buffer
			err := treaties().Encode(&out, value)

			var refused *strictjson.Error
			require.ErrorAs(t, err, &refused)
			require.Equal(t, test.pointer, refused.Pointer)
			require.Zero(t, refused.Line)
			require.Contains(t, refused.Reason, test.reason)
			require.Zero(t, out.Len())
		})
	}
}

// What a type writes itself is not trusted: it must be what this package would read.
func TestAppendRefusesForeignJSON(t *testing.T) {
	for _, test := range []struct{ raw, pointer, reason string }{
		{``, "/box", "its MarshalJSON wrote no JSON"},
		{`{`, "/box", "its MarshalJSON wrote no JSON"},
		{`null`, "/box", "its MarshalJSON wrote null: want an object"},
		{` []`, "/box", "its MarshalJSON wrote an array: want an object"},
		{`{"a":1,"a":2}`, "/box/a", `the field "a" is there twice`},
		{"{\"a\":\"\xFC\"}", "/box/a", "the byte 0xFC is not UTF-8"},
	} {
		out, err := boxCodec().Append([]byte("before"), &boxes{Box: box{test.raw}})

		var refused *strictjson.Error
		require.ErrorAs(t, err, &refused, test.raw)
		require.Equal(t, test.pointer, refused.Pointer, test.raw)
		require.Zero(t, refused.Line)
		require.Contains(t, refused.Reason, test.reason, test.raw)
		require.Equal(t, "before", string(out))
	}
}

// There is no document of nothing.
func TestAppendRefusesNil(t *testing.T) {
	_, err := treaties().Append(nil, nil)
	require.ErrorContains(t, err, "there is no value to write")

	_, err = boxCodec().Append(nil, &boxes{Box: box{`{}`}, Boxes: []*boxes{nil}})
	require.EqualError(t, err, "/boxes/0: there is no value: want one")
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errors.ErrUnsupported }

// An error of the writer is passed on.
func TestEncodePassesOnErrorsOfTheWriter(t *testing.T) {
	require.ErrorIs(t, treaties().Encode(brokenWriter{}, full()), errors.ErrUnsupported)
}
