package strictjson_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/internal/strictjson"
)

// The schema says what the Go types and the configuration say. internal/schemaproof holds it against documents.
func TestSchema(t *testing.T) {
	codec := treaties()

	require.Equal(t, golden(t, "schema.json"), string(codec.Schema()))
	require.Equal(t, codec.Schema(), treaties().Schema(), "the order is always the same")
}

// Pair is generic; the schema names it without the packages of its arguments.
type Pair[T any] struct {
	First  T `json:"first"`
	Second T `json:"second"`
}

// Types that share a name, or have none, or stand in a union and outside it, have definitions of their own.
func TestSchemaNames(t *testing.T) {
	type Party struct {
		Other bool `json:"other"`
	}
	type document struct {
		Days    Pair[Day]   `json:"days"`
		Longer  Pair[[]Day] `json:"longer"`
		Party   Party       `json:"party"`
		Parties struct {
			First Party `json:"first"`
		} `json:"parties"`
		Main   Clause `json:"main"`
		Direct Term   `json:"direct"`
	}
	var schema struct {
		Ref         string `json:"$ref"`
		Description string
		Defs        map[string]struct {
			Type       string
			Properties map[string]any
			Required   []string
		} `json:"$defs"`
	}
	c := config()
	c.Description = bilingual.Text{}
	require.NoError(t, json.Unmarshal(strictjson.New[document](c).Schema(), &schema))

	require.Equal(t, "#/$defs/document", schema.Ref)
	require.Empty(t, schema.Description)
	require.Contains(t, schema.Defs, "PairDay")
	require.Contains(t, schema.Defs, "PairDay2")
	require.Equal(t, []string{"other"}, schema.Defs["Party"].Required)
	require.Equal(t, []string{"type", "months"}, schema.Defs["Term"].Required)
	require.Equal(t, []string{"months"}, schema.Defs["Term2"].Required)
	require.Equal(t, "object", schema.Defs["document"].Properties["parties"].(map[string]any)["type"])
}

// A document need not be a struct.
func TestDocumentsThatAreNoStructs(t *testing.T) {
	list := strictjson.New[[]Role](strictjson.Config{})
	out, err := list.Append(nil, &[]Role{Payee})

	require.NoError(t, err)
	require.Equal(t, "[\n  \"payee\"\n]\n", string(out))
	require.JSONEq(t, `{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"array",
		"items":{"type":"string","minLength":1}}`, string(list.Schema()))
}

type (
	readsOnly struct{}
	bytesOnly []byte
	silent    interface{ silent() }
	renamed   string
	reads     struct{}
	embedding struct{ *origin }
)

func (*readsOnly) UnmarshalText([]byte) error { return nil }
func (*reads) UnmarshalJSON([]byte) error     { return nil }
func (renamed) MarshalText() ([]byte, error)  { return []byte("other"), nil }
func (Pair[T]) clause()                       {}
func (Day) clause()                           {}

// A type that could not be read, or not written, or not described, is found when the codec is made.
func TestNewRefusesTypes(t *testing.T) {
	plain := func(make func(strictjson.Config)) func() { return func() { make(strictjson.Config{}) } }
	with := func(d strictjson.Description) strictjson.Config {
		return strictjson.Config{Describe: map[reflect.Type]strictjson.Description{
			reflect.TypeFor[string](): d, reflect.TypeFor[box](): d, reflect.TypeFor[bool](): d,
			reflect.TypeFor[uint8](): d, reflect.TypeFor[renamed](): d,
		}}
	}
	union := func(variants map[string]Clause) func() {
		return func() {
			strictjson.New[Clause](strictjson.Config{Unions: []strictjson.Union{strictjson.OneOf("first", variants)}})
		}
	}
	for _, test := range []struct {
		name, reason string
		make         func()
	}{
		{"map", "map[string]int: documents hold structs", plain(func(c strictjson.Config) { strictjson.New[map[string]int](c) })},
		{"float", "float64: documents hold", plain(func(c strictjson.Config) { strictjson.New[[]float64](c) })},
		{"bytes", "base64", plain(func(c strictjson.Config) { strictjson.New[bytesOnly](c) })},
		{"pointers", "one pointer is enough", plain(func(c strictjson.Config) { strictjson.New[**int](c) })},
		{"no union", "silent: Config.Unions has no union", plain(func(c strictjson.Config) { strictjson.New[silent](c) })},
		{"only UnmarshalText", "needs MarshalText", plain(func(c strictjson.Config) { strictjson.New[readsOnly](c) })},
		{"only UnmarshalJSON", "needs MarshalJSON", plain(func(c strictjson.Config) { strictjson.New[reads](c) })},
		{"unknown JSON type", "must tell its JSON type", plain(func(c strictjson.Config) { strictjson.New[boxes](c) })},
		{"enum of a number", "have an enum", func() { strictjson.New[uint8](with(strictjson.Description{Enum: []strictjson.Word{{Word: "one"}}})) }},
		{"enum of other words than values", `its value "a" is not the word "other"`, func() {
			strictjson.New[renamed](with(strictjson.Description{Enum: []strictjson.Word{{Word: "a"}}}))
		}},
		{"pattern of a string with an enum", "only types that read themselves", func() {
			strictjson.New[string](with(strictjson.Description{Enum: []strictjson.Word{{Word: "a"}}, Pattern: "a"}))
		}},
		{"enum of JSON", "have an enum", func() { strictjson.New[box](with(strictjson.Description{Enum: []strictjson.Word{{Word: "a"}}})) }},
		{"enum of a truth value", "have an enum", func() {
			strictjson.New[bool](with(strictjson.Description{Enum: []strictjson.Word{{Word: "a"}}}))
		}},
		{"pattern of a string", "only types that read themselves", func() {
			strictjson.New[string](with(strictjson.Description{Pattern: "a"}))
		}},
		{"no name", "the field Name has no name", plain(func(c strictjson.Config) {
			strictjson.New[struct{ Name string }](c)
		})},
		{"not exported", "the field name is not exported", plain(func(c strictjson.Config) {
			strictjson.New[struct{ name string }](c)
		})},
		{"embedded pointer", "the field origin is not exported", plain(func(c strictjson.Config) {
			strictjson.New[embedding](c)
		})},
		{"embedded text", "the field Key has no name", plain(func(c strictjson.Config) {
			strictjson.New[struct {
				Key
				Role
			}](c)
		})},
		{"unknown option", `the options "string"`, plain(func(c strictjson.Config) {
			strictjson.New[struct {
				N int `json:"n,string"`
			}](c)
		})},
		{"description in one language", `the field N has the doc "a number"; want "German|English"`, plain(func(c strictjson.Config) {
			strictjson.New[struct {
				N int `json:"n" doc:"a number"`
			}](c)
		})},
		{"former name of a field", `two fields are or were named "m"`, plain(func(c strictjson.Config) {
			strictjson.New[struct {
				N int `json:"n" formerly:"m"`
				M int `json:"m"`
			}](c)
		})},
		{"former name of two fields", `two fields are or were named "o"`, plain(func(c strictjson.Config) {
			strictjson.New[struct {
				N int `json:"n" formerly:"o"`
				M int `json:"m" formerly:"o"`
			}](c)
		})},
		{"two fields of one name", `two fields are named "source"`, plain(func(c strictjson.Config) {
			strictjson.New[struct {
				origin
				Source string `json:"source"`
			}](c)
		})},
		{"union without a field", "needs a name itself", func() {
			strictjson.New[Clause](strictjson.Config{Unions: []strictjson.Union{strictjson.OneOf("", map[string]Clause{})}})
		}},
		{"variant without a struct", `"x" stands for <nil>`, union(map[string]Clause{"x": nil})},
		{"variant that is a pointer", `"x" stands for *strictjson_test.Term`, union(map[string]Clause{"x": &Term{}})},
		{"variant that reads itself", `"x" stands for strictjson_test.Day`, union(map[string]Clause{"x": Day{}})},
		{"two names for a variant", `"x" and "y" both stand for`, union(map[string]Clause{"x": Term{}, "y": Term{}})},
		{"field with the name of the discriminator", `its field "first" is the one that names the struct`,
			union(map[string]Clause{"x": Pair[Pair[bool]]{}})},
	} {
		t.Run(test.name, func(t *testing.T) {
			defer func() {
				message, _ := recover().(string)
				require.Contains(t, message, "strictjson: ")
				require.Contains(t, message, test.reason)
			}()
			test.make()
		})
	}
}
