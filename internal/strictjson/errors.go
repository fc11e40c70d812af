package strictjson

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Error is one thing that is wrong with a document, or with a value that is to become one.
type Error struct {
	Pointer string // RFC 6901: the value that is wrong, or the object that lacks a field; "" is the whole document
	Line    int    // from 1; 0 where there is no document yet
	Column  int    // from 1, in characters
	Reason  string // what is wrong, and what would be right, in English
	german  string // the same in German; "" where it is known in English only
	cause   error
}

// NewError returns an error with a reason in both languages, about a value that is no document yet.
func NewError(pointer string, reason bilingual.Text) *Error {
	return &Error{Pointer: pointer, Reason: reason.English, german: reason.German}
}

// Error returns what Text returns in English. It names no package: the one that owns the document does.
func (e *Error) Error() string { return e.Text(language.English) }

// Text returns place and reason in the language of the reader.
func (e *Error) Text(tag language.Tag) string {
	var place []string
	if e.Line > 0 {
		place = append(place, bilingual.Sprintf("Zeile %d, Spalte %d", "line %d, column %d", e.Line, e.Column).In(tag))
	}
	if e.Pointer != "" {
		// Names come from strangers: what cannot be printed must not reach a terminal.
		quoted := strconv.Quote(shorten(e.Pointer, 200))
		place = append(place, quoted[1:len(quoted)-1])
	}
	if len(place) == 0 {
		return e.ReasonIn(tag)
	}
	return strings.Join(place, ", ") + ": " + e.ReasonIn(tag)
}

// ReasonIn returns the reason without the place, in the language of the reader.
func (e *Error) ReasonIn(tag language.Tag) string {
	if e.german != "" && bilingual.German(tag) {
		return e.german
	}
	return e.Reason
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

// Error returns what Text returns in English.
func (e Errors) Error() string { return e.Text(language.English) }

// Text returns one line for each error in the language of the reader.
func (e Errors) Text(tag language.Tag) string {
	lines := make([]string, 0, len(e)+1)
	for _, err := range e {
		lines = append(lines, err.Text(tag))
	}
	if len(e) == MaxErrors {
		lines = append(lines, bilingual.Sprintf("nach %d Fehlern abgebrochen", "stopped after %d errors", MaxErrors).In(tag))
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

// told returns what the error of a type says for readers; in English in both languages where it knows no German.
func told(err error) bilingual.Text {
	text := both("%v", err)
	if speaker, ok := err.(interface{ Text(language.Tag) string }); ok {
		text = bilingual.TextOf(speaker)
	}
	return text.Printable()
}

// noReader is the error about a document that is not there.
func noReader() Errors {
	return Errors{refused(nil, bilingual.Text{
		German:  "es gibt keine Quelle: verlangt ist die eines Dokuments",
		English: "there is no reader: want one of a document",
	})}
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

// quote writes a text as it stands in a document.
func quote(s string) string { return strconv.Quote(shorten(s, 60)) }

// both is a text that is the same in both languages.
func both(format string, args ...any) bilingual.Text {
	return bilingual.Sprintf(format, format, args...)
}

// ending appends a remark to a reason, if there is one.
func ending(reason bilingual.Text, mark string, remark bilingual.Text) bilingual.Text {
	if remark.IsZero() {
		return reason
	}
	return both("%s%s%s", reason, mark, remark)
}
