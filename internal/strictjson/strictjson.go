// Package strictjson reads JSON documents that people write by hand and machines check: everything that is not exactly
// right is refused, with its place and with what would be right.
//
// A [Codec] is made once from a Go type. It reads documents into that type, writes values in one canonical form, and
// prints the JSON Schema that says the same as the type:
//
//	codec := strictjson.New[Agreement](strictjson.Config{Unions: []strictjson.Union{
//		strictjson.OneOf("type", map[string]Clause{"costSharing": CostSharing{}, "term": Term{}}),
//	}})
//	agreement, err := codec.Decode(file)
//
// # Types
//
// A type is made of structs, slices, pointers, strings, booleans and integers; of types that read and write themselves
// as text ([encoding.TextUnmarshaler] and [encoding.TextMarshaler]) or else as JSON ([json.Unmarshaler] and
// [json.Marshaler]); and of interfaces that [OneOf] ties to their structs. There are no maps, no floating-point numbers
// and no fields of type any.
//
// Every field names itself in the struct tag json. The fields of an embedded struct without a name there belong to the
// struct around it. A field with omitempty or omitzero may be missing and is left out when it is zero; the two options
// mean the same here. Every other field is required. The struct tag doc:"German|English" describes the field in the schema; errors call it by its label ([Config]). The struct tag
// range, such as range:"1..12", gives a signed integer, or the elements of a slice of them, limits narrower than its type
// has. A type with an Enum in [Config] has these values and no others.
//
// A field that had another name in an earlier version of the documents says so in the struct tag formerly. Under that name, which is
// never written, it is read by the method UnmarshalFormer(name string, value []byte) error of its type, which gets the JSON, or
// else like the field itself.
//
// A list of strings with the struct tag absent:"fields" holds names of optional fields of its struct that are known to be absent, where
// a field that is left out is only not known. A name of no such field, and of one that is there, is refused.
//
// There is one way to say nothing: to leave the field out. Null is refused, and so is an empty text where a type reads
// itself from text. An empty array and a missing one are both a nil slice.
//
// # Errors
//
// Every error tells in German and in English what is wrong and what would be right, with what readers call the fields and words in
// question; what was probably meant is found by [Nearest]. The error of a type that reads itself is told by its method
// Text(language.Tag) string where it has one. Texts for readers are made only once there is an error.
//
// # Why a scanner of its own
//
// The tokens of encoding/json have lost what this package must report: bytes that are not UTF-8 and lone surrogates
// arrive there as U+FFFD, repeated names are passed on, and errors know neither line nor column. The scanner here checks
// the whole document against RFC 8259 and I-JSON (RFC 7493) before a single field is set; its code is one short file.
// The strings themselves are still decoded by encoding/json.
package strictjson

import (
	"errors"
	"fmt"
	"io"
	"reflect"

	"github.com/foederal/foederal/governance/bilingual"
)

// A document beyond one of these limits is refused; they bound memory and time for whatever a stranger sends.
const (
	MaxBytes  = 4 << 20 // length of a document
	MaxDepth  = 64      // arrays and objects inside each other
	MaxNodes  = 1 << 18 // values and field names
	MaxFields = 256     // fields of one object
	MaxErrors = 20      // errors reported at once
)

// Config says what the Go types alone do not say.
type Config struct {
	ID          string                       // $id of the schema; where there is one, documents may name a schema in "$schema"
	Title       string                       // title of the schema
	Description bilingual.Text               // description of the schema
	Unions      []Union                      // every interface that occurs in the type
	Describe    map[reflect.Type]Description // what the schema says about a type
	LabelTag    string                       // the struct tag that describes a field which has no tag doc; "" for none
	// Label describes the field of a struct that has neither tag, by its name in documents; nil describes none.
	Label func(of reflect.Type, field string) bilingual.Text
}

// Description is what the schema says about a type. All parts may be empty, but a type that reads itself from JSON needs
// Type.
type Description struct {
	Text    bilingual.Text // what a value is, for readers: "a day", such as follows on "want"
	Type    string         // the JSON type of a type that reads itself from JSON: "boolean", "string", "integer", …
	Format  string         // a format of JSON Schema, such as "date"; only for types that read themselves
	Pattern string         // an ECMA 262 regular expression that whole texts match; only for types that read themselves
	// Enum are all values there are, in the order in which readers should see them; the codec refuses others. A type that is a
	// string is read and written as the string that it is, even if it has methods for text: there its words are its values.
	Enum []Word
	// Remedy tells what should be written instead of a text, or of a number as it is written, that the type refuses at a place; a
	// text without words where it does not know. Nil never knows.
	Remedy func(pointer, written string) bilingual.Text
}

// Union ties an interface to the structs that may stand for it in a document. [OneOf] makes one.
type Union struct {
	iface    reflect.Type
	field    string
	variants map[string]reflect.Type
}

// OneOf returns the union of an interface type I: an object whose field has one of the given names as its value is read
// into a struct like the one beside that name.
func OneOf[I any](field string, variants map[string]I) Union {
	types := make(map[string]reflect.Type, len(variants))
	for name, sample := range variants {
		types[name] = reflect.TypeOf(sample)
	}
	return Union{iface: reflect.TypeFor[I](), field: field, variants: types}
}

// Codec reads and writes documents of type T. It is immutable and safe for concurrent use.
type Codec[T any] struct {
	config Config
	root   *plan
}

// New makes the codec of a type. Making it takes much longer than reading a document with it, so make it once. A type
// that the package documentation does not allow is a mistake in the program: New panics and names it.
func New[T any](config Config) *Codec[T] {
	return &Codec[T]{config: config, root: compile(config, reflect.TypeFor[T]())}
}

// Decode reads one document and nothing after it. What is wrong with the document is told by [Errors]; every other error
// comes from r. No value is returned with an error.
func (c *Codec[T]) Decode(r io.Reader) (*T, error) {
	if r == nil {
		return nil, noReader()
	}
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("reading the document: %w", err)
	}
	doc, syntax := scan(string(data))
	if syntax != nil {
		return nil, Errors{syntax}
	}
	value := new(T)
	if errs := bind(c.root, doc, reflect.ValueOf(value).Elem(), c.config.ID != ""); errs != nil {
		return nil, errs
	}
	return value, nil
}

// Append appends the document of value in its canonical form: fields in the order of the Go types, the field that names
// the struct of a union first, two blanks of indentation, a line feed at the end. [Codec.Decode] reads it back as the
// same value. A value that no document can hold, such as a required field without a value, is an [*Error] without line and
// column; b is then returned as it was.
func (c *Codec[T]) Append(b []byte, value *T) ([]byte, error) {
	if value == nil {
		return b, errors.New("strictjson: there is no value to write")
	}
	e := encoder{out: b, start: len(b)}
	if err := e.value(c.root, reflect.ValueOf(value).Elem()); err != nil {
		return b, err
	}
	e.out = append(e.out, '\n')
	if _, err := scan(string(e.out[e.start:])); err != nil {
		err.Line, err.Column = 0, 0
		return b, err
	}
	return e.out, nil
}

// Encode writes what [Codec.Append] appends; after an error in the value nothing is written.
func (c *Codec[T]) Encode(w io.Writer, value *T) error {
	const usual = 16 << 10 // bytes of a document, so that it seldom grows
	out, err := c.Append(make([]byte, 0, usual), value)
	if err != nil {
		return err
	}
	_, err = w.Write(out)
	return err
}

// Schema returns the JSON Schema (draft 2020-12) of the documents that Decode reads, indented and always in the same
// order. Every document that Decode accepts is valid under it, but for those of an earlier version, which use former names of fields.
// The converse has exceptions that no schema can state: the
// limits, repeated names, whole numbers written as 1.0 or 1e2, and what types that read themselves check beyond their
// pattern.
func (c *Codec[T]) Schema() []byte {
	return schemaOf(c.config, c.root)
}
