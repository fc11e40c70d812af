package strictjson_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/internal/strictjson"
)

// lease has numbers with limits narrower than those of their type.
type lease struct {
	Months int   `json:"months,omitempty" range:"1..1200"`
	Shift  int8  `json:"shift" range:"-12..14"`
	Floors []int `json:"floors,omitempty" range:"0..9"`
	Free   int8  `json:"free,omitempty"`
}

// A range holds where a document is read, where it is written, and in the schema; a field without one keeps the limits of the
// type.
func TestRange(t *testing.T) {
	codec := strictjson.New[lease](strictjson.Config{})
	for document, want := range map[string]string{
		`{"shift": -12, "months": 1200, "floors": [0, 9], "free": -128}`: "",
		`{"shift": 14, "months": 1}`:                                     "",
		`{"shift": 0, "months": 0}`:                                      "want a whole number from 1 to 1200, but this is 0",
		`{"shift": -13}`:                                                 "want a whole number from -12 to 14, but this is -13",
		`{"shift": 15}`:                                                  "want a whole number from -12 to 14, but this is 15",
		`{"shift": 0, "floors": [0, 10]}`:                                "/floors/1: want a whole number from 0 to 9, but this is 10",
		`{"shift": 0, "free": 128}`:                                      "want a whole number from -128 to 127, but this is 128",
		`{"shift": 99999999999999999999}`:                                "want a whole number from -12 to 14, but this is 99999999999999999999",
		`{"shift": 0, "months": 1e2}`:                                    "want a whole number from 1 to 1200, but this is 1e2",
		`{"shift": 0, "floors": [-1, 100]}`:                              "/floors/0: want a whole number from 0 to 9, but this is -1",
	} {
		value, err := codec.Decode(strings.NewReader(document))
		if want == "" {
			require.NoError(t, err, document)
			_, err = codec.Append(nil, value)
			require.NoError(t, err, document)
			continue
		}
		require.ErrorContains(t, err, want, document)
	}

	_, err := codec.Append(nil, &lease{Months: -5})
	require.EqualError(t, err, "/months: want a whole number from 1 to 1200, but this is -5")
	_, err = codec.Append(nil, &lease{Floors: []int{10}})
	require.EqualError(t, err, "/floors/0: want a whole number from 0 to 9, but this is 10")

	require.JSONEq(t, `{"$schema": "https://json-schema.org/draft/2020-12/schema", "$ref": "#/$defs/lease", "$defs": {"lease": {
		"type": "object", "additionalProperties": false, "required": ["shift"], "properties": {
			"months": {"type": "integer", "minimum": 1, "maximum": 1200},
			"shift": {"type": "integer", "minimum": -12, "maximum": 14},
			"floors": {"type": "array", "items": {"type": "integer", "minimum": 0, "maximum": 9}},
			"free": {"type": "integer", "minimum": -128, "maximum": 127}}}}}`, string(codec.Schema()))
}

// A range that says nothing clear is a mistake in the program, found when the codec is made.
func TestRangeRefusesTypes(t *testing.T) {
	type word struct {
		Field string `json:"field" range:"1..2"`
	}
	type unsigned struct {
		Field uint8 `json:"field" range:"1..2"`
	}
	type words struct {
		Field []string `json:"field" range:"1..2"`
	}
	type wide struct {
		Field int8 `json:"field" range:"1..200"`
	}
	type backwards struct {
		Field int `json:"field" range:"2..1"`
	}
	type open struct {
		Field int `json:"field" range:"1.."`
	}
	for _, make := range []func(){
		func() { strictjson.New[word](strictjson.Config{}) },
		func() { strictjson.New[unsigned](strictjson.Config{}) },
		func() { strictjson.New[words](strictjson.Config{}) },
		func() { strictjson.New[wide](strictjson.Config{}) },
		func() { strictjson.New[backwards](strictjson.Config{}) },
		func() { strictjson.New[open](strictjson.Config{}) },
	} {
		require.Panics(t, make)
	}
}
