package strictjson

import (
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
)

type shape uint8

const (
	stringShape shape = iota
	boolShape
	signedShape // an integer
	unsignedShape
	textShape // reads and writes itself as text
	rawShape  // reads and writes itself as JSON
	pointerShape
	sliceShape
	structShape
	unionShape // an interface
)

// plan says how a type is read, written and described. It is not changed once it is made.
type plan struct {
	shape    shape
	typ      reflect.Type
	wants    kind // the JSON it is read from
	describe Description
	zeroer   bool // has a method IsZero

	lowest, highest string // of an integer
	low, high       int64  // the same of a signed one

	elem *plan // of a pointer or slice

	names    []string // of the fields of a struct, or of the structs of a union
	fields   []field  // of a struct
	required int      // number of fields that must be there
	absent   int      // one more than the index of the field that names what is absent; 0 where there is none

	discriminator string  // of a union: the field that names the struct
	variants      []*plan // of a union
}

type field struct {
	name     string
	former   string // the name that it had before; "" for most
	index    []int
	optional bool
	label    bilingual.Text // how errors call it
	doc      bilingual.Text // what the schema says of it
	plan     *plan
}

// absentable returns the names of the fields that may be said to be absent: optional ones of the struct itself, not of what is
// embedded in it.
func (p *plan) absentable() []Word {
	var list []Word
	for _, f := range p.fields {
		if f.optional && len(f.index) == 1 {
			list = append(list, Word{Word: f.name, Text: f.label})
		}
	}
	return list
}

// outside says that a number is outside the limits.
func (p *plan) outside(number string) bilingual.Text {
	return bilingual.Sprintf("verlangt ist eine ganze Zahl von %s bis %s, hier steht %s", "want a whole number from %s to %s, but this is %s",
		p.lowest, p.highest, number)
}

// isZero reports whether an optional field is left out.
func (p *plan) isZero(v reflect.Value) bool {
	switch {
	case p.shape == sliceShape:
		return v.Len() == 0
	case p.zeroer:
		return v.Addr().Interface().(interface{ IsZero() bool }).IsZero()
	case p.shape == structShape:
		return !slices.ContainsFunc(p.fields, func(f field) bool { return !f.plan.isZero(v.FieldByIndex(f.index)) })
	}
	return v.IsZero()
}

// compiler makes plans. A type that is inside itself gets one plan that holds itself.
type compiler struct {
	config Config
	plans  map[reflect.Type]*plan
}

func compile(config Config, t reflect.Type) *plan {
	c := compiler{config: config, plans: make(map[reflect.Type]*plan)}
	root := c.plan(t)
	for _, p := range c.plans {
		p.checkFormerNames("")
		for _, v := range p.variants {
			v.checkFormerNames(p.discriminator)
			if slices.Contains(v.names, p.discriminator) {
				refuse(v.typ, "its field %q is the one that names the struct in %s", p.discriminator, p.typ)
			}
		}
	}
	return root
}

// refuse reports a type that cannot be a document.
func refuse(t reflect.Type, format string, args ...any) {
	panic(fmt.Sprintf("strictjson: %s: %s", t, fmt.Sprintf(format, args...)))
}

func implements[I any](t reflect.Type) bool {
	return reflect.PointerTo(t).Implements(reflect.TypeFor[I]())
}

func readsItself(t reflect.Type) bool {
	return implements[encoding.TextUnmarshaler](t) || implements[json.Unmarshaler](t)
}

func (c *compiler) plan(t reflect.Type) *plan {
	if p := c.plans[t]; p != nil {
		return p
	}
	p := &plan{typ: t, describe: c.config.Describe[t]}
	c.plans[t] = p
	if t.Kind() != reflect.Pointer && t.Kind() != reflect.Interface {
		p.zeroer = implements[interface{ IsZero() bool }](t)
		switch {
		case t.Kind() == reflect.String && p.describe.Enum != nil:
			p.needOwnWords()
		case implements[encoding.TextUnmarshaler](t):
			if !implements[encoding.TextMarshaler](t) {
				refuse(t, "it has UnmarshalText and needs MarshalText too")
			}
			p.shape, p.wants = textShape, stringKind
			return p
		case implements[json.Unmarshaler](t):
			c.raw(p)
			return p
		}
	}
	switch t.Kind() {
	case reflect.String:
		p.shape, p.wants = stringShape, stringKind
	case reflect.Bool:
		p.shape, p.wants = boolShape, boolKind
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		p.shape, p.wants = signedShape, numberKind
		p.within(-1<<(t.Bits()-1), 1<<(t.Bits()-1)-1)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		p.shape, p.wants = unsignedShape, numberKind
		p.lowest, p.highest = "0", strconv.FormatUint(^uint64(0)>>(64-t.Bits()), 10)
	case reflect.Pointer:
		if t.Elem().Kind() == reflect.Pointer {
			refuse(t, "one pointer is enough")
		}
		p.shape, p.elem = pointerShape, c.plan(t.Elem())
		p.wants = p.elem.wants
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 && c.plan(t.Elem()).shape == unsignedShape {
			refuse(t, "encoding/json writes bytes as base64; use a type with UnmarshalText")
		}
		p.shape, p.wants = sliceShape, arrayKind
		p.elem = c.plan(t.Elem())
	case reflect.Struct:
		p.shape, p.wants = structShape, objectKind
		c.addFields(p, t, nil)
	case reflect.Interface:
		p.shape, p.wants = unionShape, objectKind
		c.union(p)
	default:
		refuse(t, "documents hold structs, slices, pointers, strings, booleans, integers, and types that read themselves")
	}
	if p.describe.Type != "" || p.describe.Format != "" || p.describe.Pattern != "" {
		refuse(t, "only types that read themselves have a JSON type, format or pattern in Config.Describe")
	}
	if p.describe.Enum != nil && p.shape != stringShape {
		refuse(t, "only types that are read from strings have an enum")
	}
	return p
}

// needOwnWords refuses a string type whose words are not its values.
func (p *plan) needOwnWords() {
	if !implements[encoding.TextMarshaler](p.typ) {
		return
	}
	for _, w := range p.describe.Enum {
		word := w.Word
		value := reflect.New(p.typ)
		value.Elem().SetString(word)
		if text, err := value.Interface().(encoding.TextMarshaler).MarshalText(); err != nil || string(text) != word {
			refuse(p.typ, "its value %q is not the word %q; only types that are no strings can have other words than values", word, text)
		}
	}
}

func (c *compiler) raw(p *plan) {
	if !implements[json.Marshaler](p.typ) {
		refuse(p.typ, "it has UnmarshalJSON and needs MarshalJSON too")
	}
	if p.describe.Enum != nil {
		refuse(p.typ, "only types that are read from strings have an enum")
	}
	p.shape = rawShape
	switch p.describe.Type {
	case "object":
		p.wants = objectKind
	case "array":
		p.wants = arrayKind
	case "string":
		p.wants = stringKind
	case "integer", "number":
		p.wants = numberKind
	case "boolean":
		p.wants = boolKind
	default:
		refuse(p.typ, "it has UnmarshalJSON, so Config.Describe must tell its JSON type")
	}
}

// addFields adds the fields of the struct t, which p holds at index, and of what is embedded in it.
func (c *compiler) addFields(p *plan, t reflect.Type, index []int) {
	for i := range t.NumField() {
		f := t.Field(i)
		tag := f.Tag.Get("json")
		if tag == "-" {
			continue
		}
		at := append(slices.Clone(index), i)
		name, options, _ := strings.Cut(tag, ",")
		switch {
		case f.Anonymous && name == "" && f.Type.Kind() == reflect.Struct && !readsItself(f.Type):
			c.addFields(p, f.Type, at)
			continue
		case !f.IsExported():
			refuse(t, `the field %s is not exported and would be lost; tag it json:"-" if that is meant`, f.Name)
		case name == "":
			refuse(t, "the field %s has no name in the struct tag json", f.Name)
		}
		optional := options == "omitempty" || options == "omitzero"
		if options != "" && !optional {
			refuse(t, "the field %s has the options %q; want omitempty or omitzero", f.Name, options)
		}
		if slices.Contains(p.names, name) {
			refuse(p.typ, "two fields are named %q", name)
		}
		if !optional {
			p.required++
		}
		p.names = append(p.names, name)
		fieldPlan := c.plan(f.Type)
		if limits, ok := f.Tag.Lookup("range"); ok {
			low, high, err := parseRange(limits)
			if fieldPlan = fieldPlan.ranged(low, high); err != nil || fieldPlan == nil {
				refuse(t, "the field %s has the range %q; want two numbers such as 1..12, for an integer type with a sign that "+
					"holds both and has no description, or for a slice of it", f.Name, limits)
			}
		}
		p.fields = append(p.fields, field{name, f.Tag.Get("formerly"), at, optional, c.text(t, f, name, c.config.LabelTag, "doc"), c.text(t, f, name, "doc", c.config.LabelTag), fieldPlan})
		if f.Tag.Get("absent") == "fields" {
			if fieldPlan.shape != sliceShape || fieldPlan.elem.shape != stringShape || p.absent > 0 {
				refuse(t, "the field %s names absent fields; want one list of strings", f.Name)
			}
			p.absent = len(p.fields)
		}
	}
}

// text returns what readers are told of a field, by the first of the struct tags that it has.
func (c *compiler) text(t reflect.Type, f reflect.StructField, name string, tags ...string) bilingual.Text {
	for _, tag := range tags {
		if text := f.Tag.Get(tag); text != "" {
			german, english, ok := strings.Cut(text, "|")
			if !ok || german == "" || english == "" {
				refuse(t, `the field %s has the %s %q; want "German|English"`, f.Name, tag, text)
			}
			return bilingual.Text{German: german, English: english}
		}
	}
	if c.config.Label != nil {
		return c.config.Label(t, name)
	}
	return bilingual.Text{}
}

// checkFormerNames refuses former names that are the name of another field.
func (p *plan) checkFormerNames(discriminator string) {
	for i, f := range p.fields {
		taken := slices.IndexFunc(p.fields, func(other field) bool { return other.former == f.former }) != i
		if f.former != "" && (taken || slices.Contains(p.names, f.former) || f.former == discriminator) {
			refuse(p.typ, "two fields are or were named %q", f.former)
		}
	}
}

// within limits a signed integer.
func (p *plan) within(low, high int64) {
	p.low, p.high = low, high
	p.lowest, p.highest = strconv.FormatInt(low, 10), strconv.FormatInt(high, 10)
}

// ranged returns the plan of a field with narrower limits than its type, nil where the type cannot have them.
func (p *plan) ranged(low, high int64) *plan {
	narrow := *p
	switch {
	case p.shape == sliceShape:
		if narrow.elem = p.elem.ranged(low, high); narrow.elem == nil {
			return nil
		}
	case p.shape != signedShape || !p.describe.Text.IsZero() || low < p.low || high > p.high || low > high:
		return nil
	default:
		narrow.within(low, high)
	}
	return &narrow
}

// parseRange reads the struct tag range: "1..12".
func parseRange(limits string) (low, high int64, err error) {
	first, last, _ := strings.Cut(limits, "..")
	low, errLow := strconv.ParseInt(first, 10, 64)
	high, errHigh := strconv.ParseInt(last, 10, 64)
	return low, high, errors.Join(errLow, errHigh)
}

func (c *compiler) union(p *plan) {
	i := slices.IndexFunc(c.config.Unions, func(u Union) bool { return u.iface == p.typ })
	if i < 0 {
		refuse(p.typ, "Config.Unions has no union for this interface")
	}
	union := c.config.Unions[i]
	if union.field == "" {
		refuse(p.typ, "the field that names the struct needs a name itself")
	}
	p.discriminator = union.field
	for _, name := range slices.Sorted(maps.Keys(union.variants)) {
		t := union.variants[name]
		if t == nil || t.Kind() != reflect.Struct || readsItself(t) {
			refuse(p.typ, "%q stands for %v; want a struct that does not read itself", name, t)
		}
		variant := c.plan(t)
		if i := slices.Index(p.variants, variant); i >= 0 {
			refuse(p.typ, "%q and %q both stand for %v", p.names[i], name, t)
		}
		p.names = append(p.names, name)
		p.variants = append(p.variants, variant)
	}
}
