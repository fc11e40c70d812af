package bilingual

import (
	"encoding"
	"fmt"
	"strings"

	"golang.org/x/text/language"
)

// ScanText reads a value from a database column of text, as its UnmarshalText does; NULL is the zero value. Any other column is
// a [*ColumnError]. The name is what such a value is called in English: "citation". It is for types that are stored as their
// text and have no closed list of words.
func ScanText[T any, P interface {
	*T
	encoding.TextUnmarshaler
}](name string, target P, column any) error {
	return scan(name, (*T)(target), column, target.UnmarshalText)
}

// scan hands the text of a column to read, and makes the target the zero value for NULL.
func scan[T any](name string, target *T, column any, read func([]byte) error) error {
	switch column := column.(type) {
	case nil:
		var zero T
		*target = zero
		return nil
	case string:
		return read([]byte(column))
	case []byte:
		return read(column)
	}
	return &ColumnError{Name: name, Type: fmt.Sprintf("%T", column)}
}

// ColumnError tells that a database column is of another type than what is stored as text.
type ColumnError struct {
	Name string // what should be read
	Type string // the Go type that the database driver gave
}

func (e *ColumnError) Error() string {
	article := "a"
	if e.Name != "" && strings.IndexByte("aeio", e.Name[0]) >= 0 {
		article = "an"
	}
	return fmt.Sprintf("%s %s is stored as text; the column holds %s", article, e.Name, e.Type)
}

// Text returns the error for readers. What should be read is known in English only, so that German does without.
func (e *ColumnError) Text(tag language.Tag) string {
	if !German(tag) {
		return e.Error()
	}
	return fmt.Sprintf("der Wert wird als Text gespeichert; die Spalte der Datenbank enthält %s", e.Type)
}
