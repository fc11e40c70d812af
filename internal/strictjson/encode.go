package strictjson

import (
	"bytes"
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/foederal/foederal/governance/bilingual"
)

// encoder appends values in canonical form.
type encoder struct {
	out   []byte
	start int // where the document begins in out
	depth int
}

func refused(cause error, reason bilingual.Text) *Error {
	e := NewError("", reason)
	e.cause = cause
	return e
}

var noValue = bilingual.Text{German: "es fehlt ein Wert: verlangt ist einer", English: "there is no value: want one"}

func tooDeep() bilingual.Text {
	return bilingual.Sprintf("mehr als %d Listen und Objekte ineinander: weniger verlangt",
		"more than %d arrays and objects inside each other: want fewer", MaxDepth)
}

func tooLong() bilingual.Text {
	return bilingual.Sprintf("das Dokument ist zu lang: erlaubt sind höchstens %d Bytes", "the document is too long: want at most %d bytes", MaxBytes)
}

// value appends v, which can be addressed.
func (e *encoder) value(p *plan, v reflect.Value) *Error {
	switch p.shape {
	case stringShape:
		if !p.knows(v.String()) {
			return refused(nil, p.unknown("", v.String()))
		}
		return e.string(v.String())
	case boolShape:
		e.out = strconv.AppendBool(e.out, v.Bool())
	case signedShape:
		if n := v.Int(); n < p.low || n > p.high {
			return refused(nil, p.outside(strconv.FormatInt(n, 10)))
		}
		e.out = strconv.AppendInt(e.out, v.Int(), 10)
	case unsignedShape:
		e.out = strconv.AppendUint(e.out, v.Uint(), 10)
	case textShape:
		return e.text(p, v)
	case rawShape:
		return e.raw(p, v)
	case pointerShape:
		if v.IsNil() {
			return refused(nil, noValue)
		}
		return e.value(p.elem, v.Elem())
	case sliceShape:
		return e.slice(p, v)
	case structShape:
		return e.structure(p, v, "", "")
	case unionShape:
		return e.union(p, v)
	}
	return nil
}

func (e *encoder) text(p *plan, v reflect.Value) *Error {
	marshaled, err := v.Addr().Interface().(encoding.TextMarshaler).MarshalText()
	if err != nil {
		return refused(err, told(err))
	}
	if len(marshaled) == 0 {
		return refused(nil, noValue)
	}
	if !p.knows(string(marshaled)) {
		return refused(nil, p.unknown("", string(marshaled)))
	}
	return e.string(string(marshaled))
}

func (e *encoder) raw(p *plan, v reflect.Value) *Error {
	marshaled, err := v.Addr().Interface().(json.Marshaler).MarshalJSON()
	if err != nil {
		return refused(err, told(err))
	}
	marshaled = bytes.TrimRight(marshaled, " \t\r\n") // json.Indent would leave it
	var indented bytes.Buffer
	if err := json.Indent(&indented, marshaled, strings.Repeat("  ", e.depth), "  "); err != nil {
		return refused(err, bilingual.Sprintf("sein MarshalJSON hat kein JSON geschrieben: %v", "its MarshalJSON wrote no JSON: %v", err))
	}
	if is := kindOf(indented.Bytes()[0]); is != p.wants {
		return refused(nil, bilingual.Sprintf("sein MarshalJSON hat %s geschrieben: verlangt ist %s", "its MarshalJSON wrote %s: want %s",
			kindNames[is], kindNames[p.wants]))
	}
	e.out = append(e.out, indented.Bytes()...)
	return nil
}

func (e *encoder) slice(p *plan, v reflect.Value) *Error {
	if err := e.open('['); err != nil {
		return err
	}
	for i := range v.Len() {
		e.next(i)
		if err := e.value(p.elem, v.Index(i)); err != nil {
			return err.under(strconv.Itoa(i))
		}
	}
	e.close(']', v.Len())
	return nil
}

// structure appends an object with the fields of v, and before them the field that names the struct, unless it is "".
func (e *encoder) structure(p *plan, v reflect.Value, discriminator, name string) *Error {
	if err := e.open('{'); err != nil {
		return err
	}
	written := 0
	if discriminator != "" {
		e.key(written, discriminator)
		e.out = appendString(e.out, name)
		written++
	}
	for i := range p.fields {
		f := &p.fields[i]
		fv := v.FieldByIndex(f.index)
		if f.optional && f.plan.isZero(fv) {
			continue
		}
		e.key(written, f.name)
		written++
		if err := e.value(f.plan, fv); err != nil {
			return err.under(f.name)
		}
	}
	e.close('}', written)
	return nil
}

func (e *encoder) union(p *plan, v reflect.Value) *Error {
	if v.IsNil() {
		return refused(nil, noValue)
	}
	i := p.variant(v)
	if i < 0 {
		return refused(nil, bilingual.Sprintf("für %s gibt es in Dokumenten keinen Namen", "a %s has no name in documents", v.Elem().Type()))
	}
	addressable := reflect.New(v.Elem().Type()).Elem()
	addressable.Set(v.Elem())
	return e.structure(p.variants[i], addressable, p.discriminator, p.names[i])
}

// variant returns which of the structs of a union the value is, -1 where it is none of them.
func (p *plan) variant(v reflect.Value) int {
	if v.IsNil() {
		return -1
	}
	return slices.IndexFunc(p.variants, func(variant *plan) bool { return variant.typ == v.Elem().Type() })
}

// open begins an object or array. Its limits also end the walk through a value that contains itself.
func (e *encoder) open(bracket byte) *Error {
	switch {
	case e.depth == MaxDepth:
		return refused(nil, tooDeep())
	case len(e.out)-e.start > MaxBytes:
		return refused(nil, tooLong())
	}
	e.depth++
	e.out = append(e.out, bracket)
	return nil
}

func (e *encoder) close(bracket byte, written int) {
	e.depth--
	if written > 0 {
		e.line()
	}
	e.out = append(e.out, bracket)
}

// next begins the line of a field or element; that many are written before it.
func (e *encoder) next(written int) {
	if written > 0 {
		e.out = append(e.out, ',')
	}
	e.line()
}

func (e *encoder) line() {
	e.out = append(e.out, '\n')
	for range e.depth {
		e.out = append(e.out, "  "...)
	}
}

func (e *encoder) key(written int, name string) {
	e.next(written)
	e.out = append(appendString(e.out, name), ": "...)
}

func (e *encoder) string(s string) *Error {
	if !utf8.ValidString(s) {
		return refused(nil, bilingual.Sprintf("%s ist nicht UTF-8", "%s is not UTF-8", quote(s)))
	}
	e.out = appendString(e.out, s)
	return nil
}

// appendString appends s, which is UTF-8, with no more escape sequences than RFC 8259 asks for. encoding/json would
// write U+2028 as one.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	for i := range len(s) {
		switch c := s[i]; {
		case c == '"', c == '\\':
			b = append(b, '\\', c)
		case c == '\n':
			b = append(b, `\n`...)
		case c == '\r':
			b = append(b, `\r`...)
		case c == '\t':
			b = append(b, `\t`...)
		case c < ' ':
			b = fmt.Appendf(b, `\u%04x`, c)
		default:
			b = append(b, c)
		}
	}
	return append(b, '"')
}
