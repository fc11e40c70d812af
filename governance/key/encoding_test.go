package key_test

import (
	"bytes"
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"encoding/xml"
	"flag"
	"io"
	"log/slog"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/key"
)

// value is what every key type can do, and pointer what a pointer to it can do besides.
type value interface {
	key.Key
	encoding.TextAppender
	encoding.TextMarshaler
	json.Marshaler
	driver.Valuer
}

type pointer[K any] interface {
	*K
	encoding.TextUnmarshaler
	json.Unmarshaler
	sql.Scanner
}

func TestEncodings(t *testing.T) {
	t.Run("Land", func(t *testing.T) { testEncodings[key.Land](t, "01", "16") })
	t.Run("Region", func(t *testing.T) { testEncodings[key.Region](t, "010", "160") })
	t.Run("District", func(t *testing.T) { testEncodings[key.District](t, "01001", "16063") })
	t.Run("AGS", func(t *testing.T) { testEncodings[key.AGS](t, "01001000", "16063051") })
	t.Run("Association", func(t *testing.T) { testEncodings[key.Association](t, "010010000", "160635051") })
	t.Run("ARS", func(t *testing.T) { testEncodings[key.ARS](t, "010010000000", "160635051051") })
}

// testEncodings proves for one type that keys and the zero value come back from every encoding as they went in, and that
// what is refused leaves the value as it was. The first key begins with 0, the second does not.
func testEncodings[K interface {
	comparable
	value
}, P pointer[K]](t *testing.T, withZero, other string) {
	var zero K
	keys := []K{zero, key.MustParse(withZero).(K), key.MustParse(other).(K)}
	before := keys[2]

	for _, want := range keys {
		text, err := want.MarshalText()
		require.NoError(t, err)
		require.Equal(t, want.String(), string(text))
		got := before
		require.NoError(t, P(&got).UnmarshalText(text))
		require.Equal(t, want, got)

		text, err = want.AppendText([]byte("AGS "))
		require.NoError(t, err)
		require.Equal(t, "AGS "+want.String(), string(text))

		data, err := json.Marshal(want)
		require.NoError(t, err)
		if want == zero {
			require.Equal(t, `null`, string(data))
		} else {
			require.Equal(t, `"`+want.String()+`"`, string(data))
		}
		got = before
		require.NoError(t, json.Unmarshal(data, &got))
		require.Equal(t, want, got)

		data, err = json.Marshal(map[K]bool{want: true})
		require.NoError(t, err)
		require.Equal(t, `{"`+want.String()+`":true}`, string(data))
		var set map[K]bool
		require.NoError(t, json.Unmarshal(data, &set))
		require.Equal(t, map[K]bool{want: true}, set)

		type element struct {
			Attribute K `xml:"key,attr"`
			Element   K `xml:"key"`
		}
		data, err = xml.Marshal(element{want, want})
		require.NoError(t, err)
		require.Equal(t, `<element key="`+want.String()+`"><key>`+want.String()+`</key></element>`, string(data))
		both := element{before, before}
		require.NoError(t, xml.Unmarshal(data, &both))
		require.Equal(t, element{want, want}, both)

		column, err := want.Value()
		require.NoError(t, err)
		require.True(t, driver.IsValue(column))
		if want == zero {
			require.Nil(t, column, "NULL")
		} else {
			require.Equal(t, want.String(), column)
			got = zero
			require.NoError(t, P(&got).Scan([]byte(want.String())))
			require.Equal(t, want, got)
		}
		got = before
		require.NoError(t, P(&got).Scan(column))
		require.Equal(t, want, got)
	}

	fromJSON, fromSQL := before, before
	require.NoError(t, json.Unmarshal([]byte(`""`), &fromJSON))
	require.NoError(t, P(&fromSQL).Scan(""))
	require.Equal(t, zero, fromJSON, "an empty string is no key")
	require.Equal(t, zero, fromSQL, "an empty text is no key")

	number := json.Number(withZero[1:]).String() // as a spreadsheet would write the first key
	got := before
	for _, test := range []struct {
		name   string
		decode func() error
	}{
		{"text of another length", func() error { return P(&got).UnmarshalText([]byte(number)) }},
		{"text with a blank", func() error { return P(&got).UnmarshalText([]byte(" " + number)) }},
		{"JSON string of another length", func() error { return json.Unmarshal([]byte(`"`+number+`"`), &got) }},
		{"JSON number", func() error { return json.Unmarshal([]byte(number), &got) }},
		{"JSON object", func() error { return json.Unmarshal([]byte(`{}`), &got) }},
		{"JSON boolean", func() error { return json.Unmarshal([]byte(`true`), &got) }},
		{"JSON list", func() error { return json.Unmarshal([]byte(`["`+withZero+`"]`), &got) }},
		{"SQL integer", func() error { return P(&got).Scan(int64(1001000)) }},
		{"SQL floating-point number", func() error { return P(&got).Scan(float64(1001000)) }},
		{"SQL text of another length", func() error { return P(&got).Scan(number) }},
	} {
		var wrong *key.ParseError
		require.ErrorAs(t, test.decode(), &wrong, test.name)
		require.NotEmpty(t, wrong.Reason, test.name)
		require.Equal(t, before, got, test.name)
	}
}

// Numbers are refused with the reason and the remedy; where one zero is missing, with the key as it should stand there.
func TestNumbersAreRefusedWithTheRemedy(t *testing.T) {
	const lost = " is no key, for Länder 01 to 09 lose their leading zero in it; "
	for _, test := range []struct {
		json string
		want refusal
	}{
		{`1001000`, refusal{Input: "1001000", Reason: "a JSON number" + lost + `write the key as a string: "01001000"`}},
		{`16063051`, refusal{Input: "16063051", Reason: "a JSON number" + lost + `write the key as a string: "16063051"`}},
		{`1001`, refusal{Input: "1001", Reason: "a JSON number" + lost + `write the key as a string`}},
		{`1.001e6`, refusal{Input: "1.001e6", Reason: "a JSON number" + lost + `write the key as a string`}},
		{`-1`, refusal{Input: "-1", Reason: "a JSON number" + lost + `write the key as a string`}},
		{`{"ags":"16063051"}`, refusal{Input: `{"ags":"16063051"}`, Reason: "want a JSON string of 8 digits"}},
	} {
		var k key.AGS
		var wrong *key.ParseError
		require.ErrorAs(t, json.Unmarshal([]byte(test.json), &k), &wrong)
		require.Equal(t, test.want, refusalOf(wrong))
	}
	for _, test := range []struct {
		src  any
		want refusal
	}{
		{int64(1001000), refusal{Input: "1001000", Reason: "an SQL integer" + lost + `make the column CHAR(8): "01001000"`}},
		{int64(-1), refusal{Input: "-1", Reason: "an SQL integer" + lost + `make the column CHAR(8)`}},
		{float64(1001000), refusal{Input: "1.001e+06", Reason: "the database sent float64; want text of 8 digits"}},
	} {
		var k key.AGS
		var wrong *key.ParseError
		require.ErrorAs(t, k.Scan(test.src), &wrong)
		require.Equal(t, test.want, refusalOf(wrong))
	}
}

// A file that mixes strings and numbers, as spreadsheets export it, is refused and not half read.
func TestFileThatMixesStringsAndNumbers(t *testing.T) {
	var districts []key.District
	var wrong *key.ParseError
	require.ErrorAs(t, json.Unmarshal([]byte(`["07131", 16077]`), &districts), &wrong)
	require.Contains(t, wrong.Reason, `write the key as a string: "16077"`)
}

func TestOmitzeroLeavesTheZeroValueOut(t *testing.T) {
	type unit struct {
		AGS     key.AGS  `json:"ags,omitzero"`
		ARS     key.ARS  `json:"ars"`
		Pointer *key.AGS `json:"pointer"`
	}
	data, err := json.Marshal(unit{})
	require.NoError(t, err)
	require.Equal(t, `{"ars":null,"pointer":null}`, string(data))
}

func TestFlag(t *testing.T) {
	var ags key.AGS
	flags := flag.NewFlagSet("test", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.TextVar(&ags, "ags", key.MustParseAGS("16051000"), "municipality asked for")
	require.NoError(t, flags.Parse(nil))
	require.Equal(t, key.MustParseAGS("16051000"), ags, "the default")
	require.NoError(t, flags.Parse([]string{"-ags", "16063051"}))
	require.Equal(t, key.MustParseAGS("16063051"), ags)
	require.ErrorContains(t, flags.Parse([]string{"-ags", "1001000"}), "it is 01001000")
}

func TestSlog(t *testing.T) {
	withoutTime := &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}}
	var text, object bytes.Buffer
	k := key.MustParseAGS("01001000")
	slog.New(slog.NewTextHandler(&text, withoutTime)).Info("asked", "ags", k)
	slog.New(slog.NewJSONHandler(&object, withoutTime)).Info("asked", "ags", k)
	require.Equal(t, "level=INFO msg=asked ags=01001000\n", text.String())
	require.Equal(t, `{"level":"INFO","msg":"asked","ags":"01001000"}`+"\n", object.String())
}

// Any JSON is either a key or none, which its encoding gives back, or refused with the typed error.
func FuzzUnmarshalJSON(f *testing.F) {
	for _, seed := range []string{`"16063051"`, `"\u00316063051"`, `1001000`, `null`, `""`, `{}`, `"`, ``, `1e7`, `"160635051051"`, `"16"`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		fuzzDecoder[key.Land](t, in)
		fuzzDecoder[key.Region](t, in)
		fuzzDecoder[key.District](t, in)
		fuzzDecoder[key.AGS](t, in)
		fuzzDecoder[key.Association](t, in)
		fuzzDecoder[key.ARS](t, in)
	})
}

func fuzzDecoder[K value, P pointer[K]](t *testing.T, in []byte) {
	for _, decode := range []func(P) error{
		func(p P) error { return p.UnmarshalJSON(in) },
		func(p P) error { return p.UnmarshalText(in) },
		func(p P) error { return p.Scan(in) },
	} {
		var k K
		if err := decode(&k); err != nil {
			var wrong *key.ParseError
			require.ErrorAs(t, err, &wrong)
			require.True(t, k.IsZero())
			continue
		}
		data, err := k.MarshalJSON()
		require.NoError(t, err)
		var again K
		require.NoError(t, P(&again).UnmarshalJSON(data))
		require.Equal(t, k, again)
	}
}
