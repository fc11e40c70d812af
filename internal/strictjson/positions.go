package strictjson

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Positions says where the values of a document stand.
type Positions struct{ doc *document }

// ReadPositions reads a document that is JSON, whatever it says. What is wrong with it is told by [Errors]; every other
// error comes from r.
func ReadPositions(r io.Reader) (Positions, error) {
	if r == nil {
		return Positions{}, noReader()
	}
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return Positions{}, fmt.Errorf("reading the document: %w", err)
	}
	doc, syntax := scan(string(data))
	if syntax != nil {
		return Positions{}, Errors{syntax}
	}
	return Positions{doc}, nil
}

// Of returns line and column, both from 1, of the value that a JSON Pointer (RFC 6901) names. It reports false for a
// pointer that names no value of the document.
func (p Positions) Of(pointer string) (line, column int, ok bool) {
	if p.doc == nil || pointer != "" && pointer[0] != '/' {
		return 0, 0, false
	}
	at := 0
	for pointer != "" {
		token, rest, more := strings.Cut(pointer[1:], "/")
		if at, ok = p.doc.child(at, strings.NewReplacer("~1", "/", "~0", "~").Replace(token)); !ok {
			return 0, 0, false
		}
		if pointer = ""; more {
			pointer = "/" + rest
		}
	}
	line, column = p.doc.place(int(p.doc.nodes[at].start))
	return line, column, true
}

// child returns the node of the field or element that the token names.
func (d *document) child(at int, token string) (int, bool) {
	switch d.nodes[at].kind {
	case objectKind:
		for name, value := range d.members(at) {
			if d.str(name) == token {
				return value, true
			}
		}
	case arrayKind:
		for number, element := range d.elements(at) {
			if strconv.Itoa(number) == token {
				return element, true
			}
		}
	}
	return 0, false
}
