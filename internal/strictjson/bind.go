package strictjson

import (
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
)

// binder sets Go values from the nodes of a document and collects what does not fit.
type binder struct {
	*document
	errors Errors
}

// bind sets v, which has the type of the plan, from the whole document.
func bind(p *plan, d *document, v reflect.Value) Errors {
	b := binder{document: d}
	b.value(p, 0, v)
	b.errors.sort()
	return b.errors
}

func (b *binder) full() bool { return len(b.errors) == MaxErrors }

// refuse adds an error about a node; about the field, when the node is a name.
func (b *binder) refuse(at int, cause error, format string, args ...any) {
	if b.full() {
		return
	}
	e := b.fail(at, int(b.nodes[at].start), fmt.Sprintf(format, args...))
	e.cause = cause
	b.errors = append(b.errors, e)
}

func (b *binder) value(p *plan, at int, v reflect.Value) {
	switch is := b.nodes[at].kind; {
	case b.full():
		return
	case is == null:
		b.refuse(at, nil, "null says nothing: leave it out, or give %s", kindNames[p.wants])
		return
	case is != p.wants && is == number && p.wants == text:
		b.refuse(at, nil, "want a string, but this is a number: write it in double quotes, so that no leading zero is lost")
		return
	case is != p.wants:
		b.refuse(at, nil, "want %s, but this is %s", kindNames[p.wants], kindNames[is])
		return
	}
	switch p.shape {
	case stringShape:
		s := b.str(at)
		if reason := p.unknown(s); reason != "" {
			b.refuse(at, nil, "%s", reason)
		}
		v.SetString(s)
	case boolShape:
		v.SetBool(b.raw(at) == "true")
	case signedShape:
		b.signed(at, v)
	case unsignedShape:
		b.unsigned(at, v)
	case textShape:
		b.text(p, at, v)
	case rawShape:
		if err := v.Addr().Interface().(json.Unmarshaler).UnmarshalJSON([]byte(b.raw(at))); err != nil {
			b.refuse(at, err, "%v", err)
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

func (b *binder) signed(at int, v reflect.Value) {
	bits := v.Type().Bits()
	n, err := strconv.ParseInt(b.raw(at), 10, bits)
	if err != nil {
		b.refuse(at, nil, "want a whole number from %d to %d, but this is %s",
			int64(-1)<<(bits-1), int64(1)<<(bits-1)-1, shorten(b.raw(at)))
		return
	}
	v.SetInt(n)
}

func (b *binder) unsigned(at int, v reflect.Value) {
	bits := v.Type().Bits()
	n, err := strconv.ParseUint(b.raw(at), 10, bits)
	if err != nil {
		b.refuse(at, nil, "want a whole number from 0 to %d, but this is %s", ^uint64(0)>>(64-bits), shorten(b.raw(at)))
		return
	}
	v.SetUint(n)
}

func (b *binder) text(p *plan, at int, v reflect.Value) {
	s := b.str(at)
	if s == "" {
		b.refuse(at, nil, "an empty text says nothing: leave it out, or give a value")
		return
	}
	if reason := p.unknown(s); reason != "" {
		b.refuse(at, nil, "%s", reason)
		return
	}
	if err := v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(s)); err != nil {
		b.refuse(at, err, "%v", err)
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

// structure sets the fields of a struct; the object may have one more field of the given name.
func (b *binder) structure(p *plan, at int, v reflect.Value, discriminator string) {
	required := 0
	for key, value := range b.members(at) {
		name := b.str(key)
		if name == discriminator && discriminator != "" {
			continue
		}
		i, known := p.byName[name]
		if !known {
			b.refuse(key, nil, "unknown field %s: %s", quote(name), suggest(name, p.fieldNames()))
			continue
		}
		f := &p.fields[i]
		if !f.optional {
			required++
		}
		b.value(f.plan, value, v.FieldByIndex(f.index))
	}
	if required == p.required {
		return
	}
	for _, f := range p.fields {
		if !f.optional && b.member(at, f.name) < 0 {
			b.refuse(at, nil, "the field %q is missing: want %s", f.name, kindNames[f.plan.wants])
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
		b.refuse(at, nil, "the field %q is missing: want one of %s", p.discriminator, quoteAll(p.variantNames()))
		return
	}
	if is := b.nodes[value].kind; is != text {
		b.refuse(value, nil, "want a string, but this is %s", kindNames[is])
		return
	}
	name := b.str(value)
	variant := p.variant(name)
	if variant == nil {
		known := p.variantNames()
		reason := fmt.Sprintf("unknown %s %s: want one of %s", p.discriminator, quote(name), quoteAll(known))
		if near := nearest(name, known); near != "" {
			reason += fmt.Sprintf("; did you mean %q?", near)
		}
		b.refuse(value, nil, "%s", reason)
		return
	}
	made := reflect.New(variant.typ).Elem()
	b.structure(variant, at, made, p.discriminator)
	v.Set(made)
}
