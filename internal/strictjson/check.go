package strictjson

import (
	"bytes"
	"errors"
	"reflect"
	"strconv"

	"github.com/foederal/foederal/governance/bilingual"
)

// Check returns what [Codec.Decode] would refuse in the document of value, as [Errors] in the order of that document, with the
// pointers that Decode gives and without lines and columns; nil where Decode reads the document. Unlike [Codec.Append] it tells
// all mistakes at once.
//
// The function further, which may be nil, is asked about every value without parts that the document holds, in the same order: the
// reason that it returns is one more error at that place, a text without words is none.
func (c *Codec[T]) Check(value *T, further func(pointer string, leaf any) (reason bilingual.Text)) error {
	if value == nil {
		return Errors{refused(nil, noValue)}
	}
	check := checker{further: further}
	check.value(c.root, reflect.ValueOf(value).Elem())
	if check.errors != nil {
		return check.errors
	}
	text, err := c.Append(nil, value)
	var refused *Error
	if errors.As(err, &refused) {
		return Errors{refused}
	}
	_, err = c.Decode(bytes.NewReader(text))
	var errs Errors
	if !errors.As(err, &errs) {
		return nil
	}
	for _, err := range errs {
		err.Line, err.Column = 0, 0
	}
	return errs
}

// checker goes through a value and collects what cannot be written.
type checker struct {
	further func(pointer string, leaf any) bilingual.Text
	encoder encoder // for values without parts, whose text nobody needs
	path    []byte  // the pointer of the value
	depth   int     // of the value, itself included
	nodes   int     // values seen
	errors  Errors
}

// done reports that there is no use in looking further: Append tells which limit is passed.
func (c *checker) done() bool {
	return len(c.errors) == MaxErrors || c.nodes > MaxNodes || c.depth > MaxDepth+1
}

func (c *checker) refuse(err *Error) {
	if !c.done() {
		err.Pointer = string(c.path) + err.Pointer
		c.errors = append(c.errors, err)
	}
}

// value checks v, which can be addressed.
func (c *checker) value(p *plan, v reflect.Value) {
	c.nodes++
	c.depth++
	defer func() { c.depth-- }()
	switch {
	case c.done():
	case p.shape == pointerShape && !v.IsNil():
		c.value(p.elem, v.Elem())
	case p.shape == sliceShape:
		for i := range v.Len() {
			c.at(strconv.Itoa(i), p.elem, v.Index(i))
		}
	case p.shape == structShape:
		c.structure(p, v)
	case p.shape == unionShape && p.variant(v) >= 0:
		addressable := reflect.New(v.Elem().Type()).Elem()
		addressable.Set(v.Elem())
		c.structure(p.variants[p.variant(v)], addressable)
	default:
		c.leaf(p, v)
	}
}

// at checks a field or an element.
func (c *checker) at(token string, p *plan, v reflect.Value) {
	length := len(c.path)
	c.path = append(append(c.path, '/'), escapeToken(token)...)
	c.value(p, v)
	c.path = c.path[:length]
}

func (c *checker) structure(p *plan, v reflect.Value) {
	for i := range p.fields {
		f := &p.fields[i]
		if fv := v.FieldByIndex(f.index); !f.optional || !f.plan.isZero(fv) {
			c.at(f.name, f.plan, fv)
		}
	}
}

// leaf checks a value without parts, and what stands in the place of one that has some.
func (c *checker) leaf(p *plan, v reflect.Value) {
	c.encoder.out = c.encoder.out[:0]
	if err := c.encoder.value(p, v); err != nil {
		c.refuse(err)
		return
	}
	if c.further == nil {
		return
	}
	if reason := c.further(string(c.path), v.Interface()); !reason.IsZero() {
		c.refuse(refused(nil, reason))
	}
}
