package bilingual

import (
	"database/sql/driver"
	"strings"

	"golang.org/x/text/language"
)

// Flags is a closed list of words of which a value can hold several at once: every value of the list is one bit of its own.
// A type declares and uses it like [Words]. Data and databases hold the words in the order of the list with ", " between
// them; the value without any word is empty text and, in a database, NULL.
type Flags[T ~uint8 | ~uint16] struct {
	// Name is what a value is called in English, for errors: "set of kinds".
	Name string
	// List holds every flag once, in the order in which readers see them.
	List []Word[T]
}

const betweenFlags = ", "

// Has reports whether the value holds nothing but flags of the list; the value without any is such a value.
func (f Flags[T]) Has(value T) bool {
	for _, flag := range f.List {
		value &^= flag.Value
	}
	return value == 0
}

// String returns the words of the flags as data holds them; "" for a value that holds other bits too.
func (f Flags[T]) String(value T) string {
	return f.join(value, func(flag Word[T]) string { return flag.Word })
}

// Text returns the words of the flags for readers; "" for a value that holds other bits too.
func (f Flags[T]) Text(value T, tag language.Tag) string {
	return f.join(value, func(flag Word[T]) string { return flag.Text.In(tag) })
}

func (f Flags[T]) join(value T, word func(Word[T]) string) string {
	if !f.Has(value) {
		return ""
	}
	var words []string
	for _, flag := range f.List {
		if value&flag.Value != 0 {
			words = append(words, word(flag))
		}
	}
	return strings.Join(words, betweenFlags)
}

// words is the same list for questions about one flag.
func (f Flags[T]) words() Words[T] { return Words[T](f) }

// Marshal returns what [Flags.String] returns. A value that holds other bits too is a [*WordError].
func (f Flags[T]) Marshal(value T) ([]byte, error) {
	if !f.Has(value) {
		return nil, f.words().fault(bare(value))
	}
	return []byte(f.String(value)), nil
}

// Unmarshal reads what [Flags.Marshal] writes; the order of the words does not matter. After an error the target is what it
// was. It panics on a nil target.
func (f Flags[T]) Unmarshal(target *T, text []byte) error {
	var value T
	if len(text) > 0 {
		for word := range strings.SplitSeq(string(text), betweenFlags) {
			flag, err := f.words().Parse(word)
			if err != nil {
				return err
			}
			value |= flag
		}
	}
	*target = value
	return nil
}

// Value returns the words of the flags for a database column of text, and NULL for the value without any. A value that holds
// other bits too is a [*WordError].
func (f Flags[T]) Value(value T) (driver.Value, error) {
	switch text, err := f.Marshal(value); {
	case err != nil:
		return nil, err
	case value == 0:
		return nil, nil
	default:
		return string(text), nil
	}
}

// Scan reads the words from a database column of text; NULL is the value without any. Numbers are refused. After an error the
// target is what it was. It panics on a nil target.
func (f Flags[T]) Scan(target *T, column any) error {
	return scan(f.Name, target, column, func(text []byte) error { return f.Unmarshal(target, text) })
}
