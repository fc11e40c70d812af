package strictjson_test

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/internal/strictjson"
)

func pointers(t *testing.T, err error) []string {
	t.Helper()
	var errs strictjson.Errors
	require.ErrorAs(t, err, &errs)
	var list []string
	for _, e := range errs {
		require.Zero(t, e.Line)
		require.Zero(t, e.Column)
		require.NotEmpty(t, e.Reason)
		list = append(list, e.Pointer)
	}
	return list
}

// A value that can be written and read again has no mistake; what Append refuses one by one is told at once, in the order of the
// document, and what a type says itself can be got at.
func TestCheck(t *testing.T) {
	require.NoError(t, treaties().Check(full(), nil))

	value := full()
	value.Form, value.Title, value.Written = "leas", "Th\xFCringen", 2
	value.Parties[0].Role, value.Parties[1].Key = Judge, ""
	value.Clauses = []Clause{nil, stranger{}, &Term{}, Group{Clauses: []Clause{Share{}}}}
	value.Days[1] = Day{}
	err := treaties().Check(value, nil)
	require.Equal(t, []string{
		"/form", "/title", "/written", "/parties/0/role", "/parties/1/key", "/clauses/0", "/clauses/1", "/clauses/2",
		"/clauses/3/clauses/0/payer", "/days/1",
	}, pointers(t, err))
	require.ErrorContains(t, err, "2 is no truth value")

	require.Equal(t, []string{""}, pointers(t, treaties().Check(nil, nil)))
}

// Limits hold for values too, and end the walk through one that contains itself.
func TestCheckHasLimits(t *testing.T) {
	for name, change := range map[string]func(*Treaty){
		"more than 64 arrays": func(v *Treaty) {
			v.Clauses = []Clause{nil, nil}
			v.Clauses[0], v.Clauses[1] = Group{Clauses: v.Clauses}, Group{Clauses: v.Clauses}
		},
		"too long": func(v *Treaty) { v.Title = strings.Repeat("x", strictjson.MaxBytes) },
	} {
		value := full()
		change(value)
		err := treaties().Check(value, nil)
		require.Len(t, pointers(t, err), 1, name)
		require.ErrorContains(t, err, name)
	}
	many := make([]bool, strictjson.MaxNodes)
	require.ErrorContains(t, strictjson.New[[]bool](strictjson.Config{}).Check(&many, nil), "values")

	value := full()
	value.Clauses = make([]Clause, 1000)
	err := treaties().Check(value, nil)
	require.Len(t, pointers(t, err), strictjson.MaxErrors)
	require.ErrorContains(t, err, "\nstopped after 20 errors")
}

// hermit writes texts that it does not read.
type hermit string

func (h hermit) MarshalText() ([]byte, error) { return []byte(h), nil }

func (h *hermit) UnmarshalText([]byte) error { return errors.ErrUnsupported }

// What a type writes and does not read again is no document either.
func TestCheckReadsBack(t *testing.T) {
	type cell struct {
		Name hermit `json:"name,omitempty"`
	}
	codec := strictjson.New[[]cell](strictjson.Config{})
	require.NoError(t, codec.Check(&[]cell{{}}, nil))
	err := codec.Check(&[]cell{{}, {Name: "x"}}, nil)
	require.Equal(t, []string{"/1/name"}, pointers(t, err))
	require.ErrorIs(t, err, errors.ErrUnsupported)
}

// The caller is asked about every value of the document without parts, and about nothing that the document leaves out.
func TestCheckAsksFurther(t *testing.T) {
	asked := map[string]string{}
	value := full()
	value.Copies = 0
	err := treaties().Check(value, func(pointer string, leaf any) bilingual.Text {
		asked[pointer] = reflect.TypeOf(leaf).String()
		if leaf == Key("16066") {
			return text("kein solcher Kreis", "no such district")
		}
		return bilingual.Text{}
	})
	require.Equal(t, []string{"/parties/1/key"}, pointers(t, err))
	require.EqualError(t, err, "/parties/1/key: no such district")
	for pointer, typ := range map[string]string{
		"/form": "strictjson_test.Form", "/written": "strictjson_test.Ternary", "/offset": "int8", "/public": "bool",
		"/parties/0/role": "strictjson_test.Role", "/clauses/0/percent": "uint8", "/main/from": "strictjson_test.Day", "/where/floor": "int16",
	} {
		require.Equal(t, typ, asked[pointer], pointer)
	}
	for _, left := range []string{"", "/copies", "/parties", "/parties/1/role", "/clauses/1", "/where/street"} {
		require.NotContains(t, asked, left)
	}
}

func ExampleCodec_Check() {
	err := zoo().Check(&Zoo{Animals: []Animal{Cat{Lives: 9}, nil, Dog{}}}, func(pointer string, leaf any) bilingual.Text {
		if leaf == "" {
			return bilingual.Text{German: "ein Hund braucht einen Namen", English: "a dog needs a name"}
		}
		return bilingual.Text{}
	})
	fmt.Println(err)
	// Output:
	// /animals/1: there is no value: want one
	// /animals/2/name: a dog needs a name
}
