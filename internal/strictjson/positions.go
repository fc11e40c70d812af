package strictjson

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Positions says where the values of a document stand. It is made once, so that each question costs about the same, wherever in
// the document the value stands.
type Positions struct {
	doc      *document
	elements map[int32][]int32 // the nodes of the elements of each array, by the node of the array
	marks    []mark            // one for each markEvery bytes of the text
}

// markEvery is how many bytes lie between two places of a text whose line and column are known.
const markEvery = 1 << 10

// mark is a place of a text whose line and column are known.
type mark struct{ line, column int32 }

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
	return newPositions(doc), nil
}

func newPositions(doc *document) Positions {
	p := Positions{doc: doc, elements: make(map[int32][]int32), marks: make([]mark, 0, len(doc.text)/markEvery+1)}
	for at := range doc.nodes {
		if doc.nodes[at].kind != arrayKind {
			continue
		}
		var elements []int32
		for _, element := range doc.elements(at) {
			elements = append(elements, int32(element))
		}
		p.elements[int32(at)] = elements
	}
	for m, from := (mark{1, 1}), 0; from <= len(doc.text); from += markEvery {
		p.marks = append(p.marks, m)
		m = m.after(doc.text[from:min(from+markEvery, len(doc.text))])
	}
	return p
}

// after returns the place behind a piece of text that begins at m. The piece may begin or end within a character, which counts where
// its first byte is.
func (m mark) after(piece string) mark {
	for i := range len(piece) {
		switch b := piece[i]; {
		case b == '\n':
			m.line++
			m.column = 1
		case utf8.RuneStart(b):
			m.column++
		}
	}
	return m
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
		if at, ok = p.child(at, unescapeToken.Replace(token)); !ok {
			return 0, 0, false
		}
		if pointer = ""; more {
			pointer = "/" + rest
		}
	}
	line, column = p.place(int(p.doc.nodes[at].start))
	return line, column, true
}

// place returns line and column of an offset.
func (p Positions) place(offset int) (line, column int) {
	m := p.marks[offset/markEvery].after(p.doc.text[offset/markEvery*markEvery : offset])
	return int(m.line), int(m.column)
}

var unescapeToken = strings.NewReplacer("~1", "/", "~0", "~")

// child returns the node of the field or element that the token names.
func (p Positions) child(at int, token string) (int, bool) {
	switch p.doc.nodes[at].kind {
	case objectKind:
		for name, value := range p.doc.members(at) {
			if p.doc.str(name) == token {
				return value, true
			}
		}
	case arrayKind:
		elements := p.elements[int32(at)]
		number, err := strconv.Atoi(token)
		if err == nil && 0 <= number && number < len(elements) && strconv.Itoa(number) == token {
			return int(elements[number]), true
		}
	}
	return 0, false
}
