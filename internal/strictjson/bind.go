package strictjson

import (
	"cmp"
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
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
	slices.SortStableFunc(b.errors, func(e, f *Error) int {
		return cmp.Or(cmp.Compare(e.Line, f.Line), cmp.Compare(e.Column, f.Column))
	})
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
	case is == nullKind:
		b.refuse(at, nil, "null says nothing: leave it out, or give %s", kindNames[p.wants])
		return
	case is != p.wants && is == numberKind && p.wants == stringKind:
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

func (b *binder) inRange(p *plan, at int, ok bool) {
	if !ok {
		b.refuse(at, nil, "want a whole number from %s to %s, but this is %s", p.lowest, p.highest, shorten(b.raw(at), 60))
	}
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
		if discriminator != "" && name == discriminator {
			continue
		}
		i := slices.Index(p.names, name)
		if i < 0 {
			b.refuse(key, nil, "unknown field %s: %s", quote(name), suggest(name, p.names))
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
		b.refuse(at, nil, "the field %q is missing: want one of %s", p.discriminator, quoteAll(p.names))
		return
	}
	if is := b.nodes[value].kind; is != stringKind {
		b.refuse(value, nil, "want a string, but this is %s", kindNames[is])
		return
	}
	name := b.str(value)
	i := slices.Index(p.names, name)
	if i < 0 {
		reason := fmt.Sprintf("unknown %s %s: want one of %s", p.discriminator, quote(name), quoteAll(p.names))
		if near := nearest(name, p.names); near != "" {
			reason += fmt.Sprintf("; did you mean %q?", near)
		}
		b.refuse(value, nil, "%s", reason)
		return
	}
	made := reflect.New(p.variants[i].typ).Elem()
	b.structure(p.variants[i], at, made, p.discriminator)
	v.Set(made)
}
