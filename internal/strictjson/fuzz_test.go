package strictjson_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/internal/strictjson"
)

// FuzzDecode proves for every input: no panic; what encoding/json refuses is refused; errors are in order and lie inside
// the text; what is accepted survives the way out and in again, and the canonical form does not change any more.
func FuzzDecode(f *testing.F) {
	codec := treaties()
	canonical, err := codec.Append(nil, full())
	require.NoError(f, err)
	f.Add(canonical)
	for _, text := range []string{
		small, patch(`"main":{"type":"share","payer":"16063","percent":1}`), patch(`"where":{"town":"\ud83d\ude00","floor":-1}`),
		patch(`"days":["2018-10-16"],"written":true`), `{"form":null,"a":[{"b":1e5}],"a":"\ud800"}`, "\uFEFF[]", "[0.5,\"\\u00",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		value, err := codec.Decode(bytes.NewReader(data))
		if err != nil {
			require.Nil(t, value)
			checkErrors(t, string(data), err)
			return
		}
		require.True(t, json.Valid(data))
		require.True(t, utf8.Valid(data))
		checkRoundTrip(t, codec, value)
	})
}

// FuzzScan proves for every input that exactly what is JSON in UTF-8, without repeated names, lone surrogates or too
// many levels, gets past the scanner; encoding/json is the judge.
func FuzzScan(f *testing.F) {
	codec := boxCodec()
	for _, text := range []string{
		`{}`, `{"a":[1,-0.5e+7,true,false,null,"\u00e4\/"]}`, `{"a":{"b":[{}]}}`,
		"{\"\\ud83d\\ude00\":\"ä\"}", `{"a":1,"a":2}`, `{"a":01}`,
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		value, err := codec.Decode(strings.NewReader(`{"box":` + text + `}`))
		if err == nil {
			require.True(t, json.Valid([]byte(text)))
			checkRoundTrip(t, codec, value)
			return
		}
		var errs strictjson.Errors
		require.ErrorAs(t, err, &errs)
		if !json.Valid([]byte(`{"box":`+text+`}`)) || !utf8.ValidString(text) {
			return
		}
		reasons := []string{"twice", "surrogate", "inside each other", "want an object", "null", "unknown field", "want an array"}
		for _, reason := range reasons {
			if strings.Contains(errs[0].Reason, reason) {
				return
			}
		}
		require.NoError(t, err, "this is JSON")
	})
}

func checkErrors(t *testing.T, text string, err error) {
	var errs strictjson.Errors
	require.ErrorAs(t, err, &errs)
	require.NotEmpty(t, errs)
	require.LessOrEqual(t, len(errs), strictjson.MaxErrors)
	lines := strings.Split(text, "\n")
	last := strictjson.Error{Line: 1, Column: 1}
	for _, e := range errs {
		require.LessOrEqual(t, e.Line, len(lines))
		require.LessOrEqual(t, e.Column, utf8.RuneCountInString(lines[e.Line-1])+1)
		require.True(t, e.Line > last.Line || e.Line == last.Line && e.Column >= last.Column)
		require.NotEmpty(t, e.Reason)
		require.True(t, utf8.ValidString(e.Text(language.German)), "what cannot be printed is quoted")
		last = *e
	}
}

func checkRoundTrip[T any](t *testing.T, codec *strictjson.Codec[T], value *T) {
	first, err := codec.Append(nil, value)
	require.NoError(t, err)
	again, err := codec.Decode(bytes.NewReader(first))
	require.NoError(t, err)
	second, err := codec.Append(nil, again)
	require.NoError(t, err)
	require.Equal(t, string(first), string(second))
	if _, rewrites := any(value).(*boxes); !rewrites {
		require.True(t, reflect.DeepEqual(value, again))
	}
}
