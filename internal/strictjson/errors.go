package strictjson

import (
	"fmt"
	"strconv"
	"strings"
)

// Error is one thing that is wrong with a document, or with a value that is to become one.
type Error struct {
	Pointer string // RFC 6901: the value that is wrong, or the object that lacks a field; "" is the whole document
	Line    int    // from 1; 0 where there is no document yet
	Column  int    // from 1, in characters
	Reason  string // what is wrong, and what would be right
	cause   error
}

// Error returns place and reason. It names no package: the one that owns the document does.
func (e *Error) Error() string {
	var place []string
	if e.Line > 0 {
		place = append(place, fmt.Sprintf("line %d, column %d", e.Line, e.Column))
	}
	if e.Pointer != "" {
		// Names come from strangers: what cannot be printed must not reach a terminal.
		quoted := strconv.Quote(shorten(e.Pointer, 200))
		place = append(place, quoted[1:len(quoted)-1])
	}
	return strings.Join(append(place, e.Reason), ": ")
}

// Unwrap returns the error of the type that could not read or write itself, nil for all other errors.
func (e *Error) Unwrap() error { return e.cause }

// under moves the error of a value to the field or element that holds the value.
func (e *Error) under(token string) *Error {
	e.Pointer = "/" + escapeToken(token) + e.Pointer
	return e
}

func escapeToken(name string) string {
	return strings.ReplaceAll(strings.ReplaceAll(name, "~", "~0"), "/", "~1")
}

// Errors is all that is wrong with a document, in the order of the text and at most [MaxErrors]. Where the text is not
// JSON, it is the first error alone.
type Errors []*Error

// Error returns one line for each error.
func (e Errors) Error() string {
	lines := make([]string, 0, len(e)+1)
	for _, err := range e {
		lines = append(lines, err.Error())
	}
	if len(e) == MaxErrors {
		lines = append(lines, fmt.Sprintf("stopped after %d errors", MaxErrors))
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the errors for [errors.Is] and [errors.As].
func (e Errors) Unwrap() []error {
	errs := make([]error, len(e))
	for i, err := range e {
		errs[i] = err
	}
	return errs
}

// suggest says what may have been meant by a name that is none of the known ones.
func suggest(name string, known []string) string {
	if near := nearest(name, known); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	if len(known) == 0 {
		return "there are none"
	}
	return "want one of " + quoteAll(known)
}

// nearest returns the known name that is at most two edits away, "" if there is none.
func nearest(name string, known []string) string {
	near, distance := "", 3
	for _, candidate := range known {
		// With two edits any name of two letters becomes any other, hence the second condition.
		if d := editDistance(name, candidate); d < distance && 2*d <= len(candidate) {
			near, distance = candidate, d
		}
	}
	return near
}

// editDistance returns how many bytes must be inserted, removed or replaced to turn a into b. For texts that differ in
// length by more than two it returns 3, which is enough to know.
func editDistance(a, b string) int {
	if d := len(a) - len(b); d < -2 || d > 2 {
		return 3
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replaced := diagonal
			if a[i] != b[j] {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, diagonal+1, row[j]+1)
		}
	}
	return row[len(b)]
}

// shorten keeps a text from filling the line: it returns at most the given number of characters and an ellipsis.
func shorten(s string, longest int) string {
	length := 0
	for i := range s {
		if length == longest {
			return s[:i] + "…"
		}
		length++
	}
	return s
}

func quote(s string) string { return strconv.Quote(shorten(s, 60)) }

func quoteAll(texts []string) string {
	quoted := make([]string, len(texts))
	for i, text := range texts {
		quoted[i] = quote(text)
	}
	return strings.Join(quoted, ", ")
}
