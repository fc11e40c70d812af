package bilingual

import (
	"database/sql/driver"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"golang.org/x/text/language"
)

// Words is a closed list of words: the values of a type, each with the word that data and databases hold and with the words
// that readers see. A type whose values are such a list declares its list once and lets it do the work:
//
//	type Colour uint8
//
//	var colours = bilingual.Words[Colour]{Name: "colour", List: []bilingual.Word[Colour]{
//		{Red, "red", bilingual.Text{German: "rot", English: "red"}},
//		{Green, "green", bilingual.Text{German: "grün", English: "green"}},
//	}}
//
//	func (c Colour) String() string                   { return colours.String(c) }
//	func (c Colour) Text(tag language.Tag) string     { return colours.Text(c, tag) }
//	func (c Colour) IsValid() bool                    { return colours.Has(c) }
//	func (c Colour) MarshalText() ([]byte, error)     { return colours.Marshal(c) }
//	func (c *Colour) UnmarshalText(text []byte) error { return colours.Unmarshal(c, text) }
//	func (c Colour) Value() (driver.Value, error)     { return colours.Value(c) }
//	func (c *Colour) Scan(column any) error           { return colours.Scan(c, column) }
//
// In a database a value is stored as its word and never as a number; the zero value that stands for no word is NULL.
type Words[T comparable] struct {
	// Name is what one value of the list is called in English, for errors: "legal form".
	Name string
	// List holds every value once, in the order in which readers see them.
	List []Word[T]
}

// Word is one value of a closed list.
type Word[T comparable] struct {
	Value T
	Word  string // for data
	Text  Text   // for readers
}

// find returns the entry of a value.
func (w Words[T]) find(value T) (*Word[T], bool) {
	for i := range w.List {
		if w.List[i].Value == value {
			return &w.List[i], true
		}
	}
	return nil, false
}

// Has reports whether the value is one of the list.
func (w Words[T]) Has(value T) bool {
	_, ok := w.find(value)
	return ok
}

// Values returns all values of the list.
func (w Words[T]) Values() []T {
	values := make([]T, len(w.List))
	for i := range w.List {
		values[i] = w.List[i].Value
	}
	return values
}

// Strings returns the words of the list, as data holds them.
func (w Words[T]) Strings() []string {
	words := make([]string, len(w.List))
	for i := range w.List {
		words[i] = w.List[i].Word
	}
	return words
}

// String returns the word of a value as data holds it; "" for a value that is not in the list.
func (w Words[T]) String(value T) string {
	if entry, ok := w.find(value); ok {
		return entry.Word
	}
	return ""
}

// Text returns the word of a value for readers; "" for a value that is not in the list.
func (w Words[T]) Text(value T, tag language.Tag) string {
	if entry, ok := w.find(value); ok {
		return entry.Text.In(tag)
	}
	return ""
}

// Parse returns the value of a word. Any other text is a [*WordError].
func (w Words[T]) Parse(word string) (T, error) {
	for i := range w.List {
		if w.List[i].Word == word {
			return w.List[i].Value, nil
		}
	}
	var zero T
	return zero, w.fault(word)
}

// Check returns a [*WordError] for a value that is not in the list.
func (w Words[T]) Check(value T) error {
	if w.Has(value) {
		return nil
	}
	return w.fault(bare(value))
}

// fault says that the input is no word of the list, and which words are. The error stays short however long the input was.
func (w Words[T]) fault(input string) error {
	const most = 60
	if len(input) > most {
		input = strings.ToValidUTF8(input[:most], "") + "…"
	}
	return &WordError{Name: w.Name, Input: input, Words: w.Strings()}
}

// Marshal returns the word of a value as text. A value that is not in the list is a [*WordError].
func (w Words[T]) Marshal(value T) ([]byte, error) {
	entry, ok := w.find(value)
	if !ok {
		return nil, w.fault(bare(value))
	}
	return []byte(entry.Word), nil
}

// Unmarshal reads what [Words.Marshal] writes. After an error the target is what it was. It panics on a nil target.
func (w Words[T]) Unmarshal(target *T, text []byte) error {
	value, err := w.Parse(string(text))
	if err == nil {
		*target = value
	}
	return err
}

// Value returns the word of a value for a database column of text. The zero value, where it is not in the list, is NULL; any
// other value that is not in the list is a [*WordError].
func (w Words[T]) Value(value T) (driver.Value, error) {
	var zero T
	switch entry, ok := w.find(value); {
	case ok:
		return entry.Word, nil
	case value == zero:
		return nil, nil
	}
	return nil, w.fault(bare(value))
}

// bare prints a value as its underlying number or string.
func bare(value any) string {
	switch v := reflect.ValueOf(value); {
	case v.CanUint():
		return strconv.FormatUint(v.Uint(), 10)
	case v.CanInt():
		return strconv.FormatInt(v.Int(), 10)
	default:
		return v.String()
	}
}

// Scan reads a word from a database column of text; NULL is the zero value. Numbers are refused, for a list may grow in its
// middle. After an error the target is what it was. It panics on a nil target.
func (w Words[T]) Scan(target *T, column any) error {
	return scan(w.Name, target, column, func(text []byte) error { return w.Unmarshal(target, text) })
}

// WordError tells that an input is no word of a closed list.
type WordError struct {
	Name  string   // what a word of the list is called
	Input string   // what was given instead, shortened when long
	Words []string // the words of the list
}

func (e *WordError) Error() string {
	return fmt.Sprintf("%q is no %s; want one of %s", e.Input, e.Name, strings.Join(e.Words, ", "))
}

// Text returns the error for readers. What a word of the list is called is known in English only, so that German does without.
func (e *WordError) Text(tag language.Tag) string {
	if !German(tag) {
		return e.Error()
	}
	return fmt.Sprintf("„%s“ ist keines der Wörter, die hier möglich sind: %s", Printable(e.Input), strings.Join(e.Words, ", "))
}
