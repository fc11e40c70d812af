package strictjson

import (
	"cmp"
	"encoding"
	"encoding/json"
	"reflect"
	"slices"
	"strconv"

	"github.com/foederal/foederal/governance/bilingual"
)

// binder sets Go values from the nodes of a document and collects what does not fit.
type binder struct {
	*document
	hasSchema bool // the document may name its schema
	errors    Errors
	misspelt  []misspelt // at most one for each error
}

// misspelt is a field of an object that stands there under a name which is none.
type misspelt struct {
	object int
	name   string // that it should have
}

// schemaField is the name under which a document names its schema.
const schemaField = "$schema"

// formerReader is a type that reads what a field of the type was before it had its present name.
type formerReader interface {
	UnmarshalFormer(name string, value []byte) error
}

// bind sets v, which has the type of the plan, from the whole document.
func bind(p *plan, d *document, v reflect.Value, hasSchema bool) Errors {
	b := binder{document: d, hasSchema: hasSchema}
	b.value(p, 0, v)
	slices.SortStableFunc(b.errors, func(e, f *Error) int {
		return cmp.Or(cmp.Compare(e.Line, f.Line), cmp.Compare(e.Column, f.Column))
	})
	return b.errors
}

func (b *binder) full() bool { return len(b.errors) == MaxErrors }

// refuse adds an error about a node; about the field, when the node is a name.
func (b *binder) refuse(at int, cause error, reason bilingual.Text) {
	if b.full() {
		return
	}
	e := b.fail(at, int(b.nodes[at].start), reason)
	e.cause = cause
	b.errors = append(b.errors, e)
}

func (b *binder) value(p *plan, at int, v reflect.Value) {
	switch {
	case b.full():
		return
	case b.nodes[at].kind != p.wants:
		b.refuse(at, nil, b.wrongKind(p, at))
		return
	}
	switch p.shape {
	case stringShape:
		s := b.str(at)
		if !p.knows(s) {
			b.refuse(at, nil, p.unknown(b.pointer(at), s))
		}
		v.SetString(s)
	case boolShape:
		v.SetBool(b.raw(at) == "true")
	case signedShape:
		n, err := strconv.ParseInt(b.raw(at), 10, p.typ.Bits())
		b.inRange(p, at, err == nil && n >= p.low && n <= p.high)
		v.SetInt(n)
	case unsignedShape:
		n, err := strconv.ParseUint(b.raw(at), 10, p.typ.Bits())
		b.inRange(p, at, err == nil)
		v.SetUint(n)
	case textShape:
		b.text(p, at, v)
	case rawShape:
		if err := v.Addr().Interface().(json.Unmarshaler).UnmarshalJSON([]byte(b.raw(at))); err != nil {
			b.refuse(at, err, told(err))
		}
	case pointerShape:
		v.Set(reflect.New(p.elem.typ))
		b.value(p.elem, at, v.Elem())
	case sliceShape:
		b.slice(p, at, v)
	case structShape:
		b.structure(p, at, v, "")
	case unionShape:
		b.union(p, at, v)
	}
}

func (b *binder) inRange(p *plan, at int, ok bool) {
	if !ok {
		b.refuse(at, nil, p.outside(shorten(b.raw(at), 60)))
	}
}

func (b *binder) text(p *plan, at int, v reflect.Value) {
	s := b.str(at)
	if s == "" {
		b.refuse(at, nil, bilingual.Text{
			German:  "ein leerer Text besagt nichts: weglassen oder einen Wert angeben",
			English: "an empty text says nothing: leave it out, or give a value",
		})
		return
	}
	if !p.knows(s) {
		b.refuse(at, nil, p.unknown(b.pointer(at), s))
		return
	}
	if err := v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(s)); err != nil {
		b.refuse(at, err, ending(told(err), "; ", p.remedy(b.pointer(at), s)))
	}
}

func (b *binder) slice(p *plan, at int, v reflect.Value) {
	length := 0
	for range b.elements(at) {
		length++
	}
	if length == 0 {
		return
	}
	v.Set(reflect.MakeSlice(p.typ, length, length))
	for i, element := range b.elements(at) {
		b.value(p.elem, element, v.Index(i))
	}
}

// structure sets the fields of a struct; the object may have one more field of the given name, and that of the whole document one
// that names its schema. A field that is there under a misspelt name is not missed besides.
func (b *binder) structure(p *plan, at int, v reflect.Value, discriminator string) {
	required := 0
	for key, value := range b.members(at) {
		name := b.str(key)
		if discriminator != "" && name == discriminator {
			continue
		}
		i := slices.Index(p.names, name)
		if i < 0 {
			if i = b.otherField(p, at, key, name); i < 0 {
				continue
			}
			b.former(&p.fields[i], value, v)
		} else {
			b.value(p.fields[i].plan, value, v.FieldByIndex(p.fields[i].index))
		}
		if !p.fields[i].optional {
			required++
		}
	}
	if p.absent > 0 {
		b.absent(p, at)
	}
	if required == p.required {
		return
	}
	for _, f := range p.fields {
		if !f.optional && !b.has(at, &f) {
			b.refuse(at, nil, missing(b.pointer(at), Word{Word: f.name, Text: f.label}, f.plan.wanted()))
		}
	}
}

// absent refuses what is said to be absent and is no optional field of the object, or is there.
func (b *binder) absent(p *plan, at int) {
	list := b.member(at, p.fields[p.absent-1].name)
	if list < 0 || b.nodes[list].kind != arrayKind {
		return
	}
	for _, element := range b.elements(list) {
		if b.nodes[element].kind != stringKind {
			continue
		}
		name, known := b.str(element), p.absentable()
		switch i := slices.IndexFunc(known, func(w Word) bool { return w.Word == name }); {
		case i < 0:
			b.refuse(element, nil, both("%s: %s", bilingual.Sprintf("kein Feld, das hier fehlen kann: %s", "no field that can be absent here: %s", quote(name)),
				meantOrListed(Nearest(name, known), known)))
		case b.has(at, &p.fields[slices.Index(p.names, name)]):
			b.refuse(element, nil, bilingual.Sprintf("das Feld %s steht hier und soll doch fehlen: eines von beiden streichen",
				"the field %s is there and is said to be absent: remove one of the two", known[i].told()))
		}
	}
}

// has reports whether an object holds a field, be it under its former name or under one that is misspelt.
func (b *binder) has(at int, f *field) bool {
	return b.member(at, f.name) >= 0 || f.former != "" && b.member(at, f.former) >= 0 || slices.Contains(b.misspelt, misspelt{at, f.name})
}

// otherField returns the field that had the name before, -1 for every other name; these it refuses, but for that of the schema.
func (b *binder) otherField(p *plan, at, key int, name string) int {
	if b.full() {
		return -1
	}
	if at == 0 && name == schemaField && b.hasSchema {
		if is := b.nodes[key+1].kind; is != stringKind {
			b.refuse(key+1, nil, bilingual.Sprintf("verlangt ist %s, hier steht %s", "want %s, but this is %s", kindNames[stringKind], kindNames[is]))
		}
		return -1
	}
	i := slices.IndexFunc(p.fields, func(f field) bool { return f.former == name && name != "" })
	if i < 0 {
		known := p.fieldWords()
		near := Nearest(name, known)
		if len(near) == 1 {
			b.misspelt = append(b.misspelt, misspelt{at, near[0].Word})
		}
		b.refuse(key, nil, both("%s: %s", bilingual.Sprintf("unbekanntes Feld %s", "unknown field %s", quote(name)), meantOrListed(near, known)))
		return -1
	}
	if b.member(at, p.fields[i].name) >= 0 {
		b.refuse(key, nil, bilingual.Sprintf("das Feld %s hieß früher %s, und hier stehen beide: %[2]s streichen",
			"the field %s was called %s before, and both are there: remove %[2]s", Word{Word: p.fields[i].name, Text: p.fields[i].label}.told(), quote(name)))
		return -1
	}
	return i
}

// former sets a field from what a document holds under the name that the field had before.
func (b *binder) former(f *field, at int, v reflect.Value) {
	v = v.FieldByIndex(f.index)
	reader, ok := v.Addr().Interface().(formerReader)
	switch {
	case !ok:
		b.value(f.plan, at, v)
	case b.nodes[at].kind == nullKind:
		b.refuse(at, nil, b.wrongKind(f.plan, at))
	default:
		if err := reader.UnmarshalFormer(f.former, []byte(b.raw(at))); err != nil {
			b.refuse(at, err, told(err))
		}
	}
}

// member returns the value of a field of an object, -1 if there is none.
func (b *binder) member(at int, name string) int {
	for key, value := range b.members(at) {
		if b.str(key) == name {
			return value
		}
	}
	return -1
}

func (b *binder) union(p *plan, at int, v reflect.Value) {
	value := b.member(at, p.discriminator)
	if value < 0 {
		b.refuse(at, nil, missing(b.pointer(at), Word{Word: p.discriminator},
			bilingual.Sprintf("eines dieser Wörter: %s", "one of %s", enumerated(p.variantWords()))))
		return
	}
	if is := b.nodes[value].kind; is != stringKind {
		b.refuse(value, nil, bilingual.Sprintf("verlangt ist %s, hier steht %s", "want %s, but this is %s", kindNames[stringKind], kindNames[is]))
		return
	}
	name := b.str(value)
	i := slices.Index(p.names, name)
	if i < 0 {
		b.refuse(value, nil, both("%s: %s", bilingual.Sprintf("unbekannter Wert %s für %s", "unknown value %s of %s", quote(name), quote(p.discriminator)),
			suggest(name, p.variantWords())))
		return
	}
	made := reflect.New(p.variants[i].typ).Elem()
	b.structure(p.variants[i], at, made, p.discriminator)
	v.Set(made)
}
