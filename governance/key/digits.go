package key

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"

	"github.com/foederal/foederal/governance/bilingual"
)

// digits is what the six key types have in common: a number written with a fixed count of digits, which the type W
// tells. It holds the number instead of the text, so that a malformed key cannot be built and comparing is one machine
// instruction. Its methods are those of every key type.
type digits[W width] struct{ n uint64 }

// width is the count of digits as a type.
type width interface {
	two | three | five | eight | nine | twelve
	count() int
}

type (
	two    struct{}
	three  struct{}
	five   struct{}
	eight  struct{}
	nine   struct{}
	twelve struct{}
)

const (
	landDigits        = 2
	regionDigits      = 3
	districtDigits    = 5
	agsDigits         = 8
	associationDigits = 9
	arsDigits         = 12
)

func (two) count() int    { return landDigits }
func (three) count() int  { return regionDigits }
func (five) count() int   { return districtDigits }
func (eight) count() int  { return agsDigits }
func (nine) count() int   { return associationDigits }
func (twelve) count() int { return arsDigits }

// Len returns the number of digits that keys of this type have.
func (k digits[W]) Len() int {
	var w W
	return w.count()
}

// IsZero reports whether k is the zero value, which names no unit.
func (k digits[W]) IsZero() bool { return k.n == 0 }

func (k digits[W]) number() uint64 { return k.n }

// Number returns the digits as a whole number, 0 for the zero value: short to store and quick to compare. The number is not
// the key, for the leading zeros are lost; [AGSFromNumber] and [ARSFromNumber] restore them.
func (k digits[W]) Number() uint64 { return k.n }

// String returns the digits with their leading zero, and "" for the zero value.
func (k digits[W]) String() string {
	var b [arsDigits]byte
	return string(k.appendTo(b[:0]))
}

// AppendText appends what String returns; the error is always nil.
func (k digits[W]) AppendText(b []byte) ([]byte, error) { return k.appendTo(b), nil }

// MarshalText returns the digits, and empty text for the zero value; the error is always nil.
func (k digits[W]) MarshalText() ([]byte, error) {
	return k.appendTo(make([]byte, 0, arsDigits)), nil
}

// UnmarshalText reads exactly the digits, and empty text as the zero value. Anything else is a [*ParseError], which
// leaves k as it was.
func (k *digits[W]) UnmarshalText(text []byte) error { return k.read(string(text)) }

// MarshalJSON returns the digits as a JSON string, and null for the zero value; the error is always nil. The tag option
// omitzero leaves a zero value out.
func (k digits[W]) MarshalJSON() ([]byte, error) {
	if k.IsZero() {
		return []byte("null"), nil
	}
	b := append(make([]byte, 0, arsDigits+len(`""`)), '"')
	return append(k.appendTo(b), '"'), nil
}

// UnmarshalJSON reads a JSON string of exactly the digits; null and the empty string are the zero value. Anything else
// is a [*ParseError], which leaves k as it was; for a number it explains the lost leading zero.
func (k *digits[W]) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		k.n = 0
		return nil
	}
	var s string
	if err := json.Unmarshal(data, &s); err == nil {
		return k.read(s)
	}
	var number json.Number
	if err := json.Unmarshal(data, &number); err == nil {
		return numberError(bilingual.Text{German: "eine Zahl in JSON", English: "a JSON number"}, number.String(), k.Len(),
			bilingual.Text{German: "den Schlüssel als Text schreiben", English: "write the key as a string"})
	}
	return parseError(string(data), 0, bilingual.Sprintf("verlangt ist ein Text in JSON aus %d Ziffern", "want a JSON string of %d digits", k.Len()))
}

// Scan reads text of exactly the digits from a database; NULL and empty text are the zero value. Anything else is a
// [*ParseError], which leaves k as it was; for an integer it explains the lost leading zero.
func (k *digits[W]) Scan(src any) error {
	switch src := src.(type) {
	case nil:
		k.n = 0
		return nil
	case string:
		return k.read(src)
	case []byte:
		return k.read(string(src))
	case int64:
		return numberError(bilingual.Text{German: "eine ganze Zahl in SQL", English: "an SQL integer"}, fmt.Sprint(src), k.Len(),
			bilingual.Sprintf("die Spalte als CHAR(%d) anlegen", "make the column CHAR(%d)", k.Len()))
	}
	return parseError(fmt.Sprint(src), 0, bilingual.Sprintf("die Datenbank lieferte %T; verlangt ist Text aus %d Ziffern",
		"the database sent %T; want text of %d digits", src, k.Len()))
}

// Value returns the digits as text, and NULL for the zero value; the error is always nil.
func (k digits[W]) Value() (driver.Value, error) {
	if k.IsZero() {
		return nil, nil
	}
	return k.String(), nil
}

func (k *digits[W]) read(s string) error {
	if s == "" {
		k.n = 0
		return nil
	}
	n, err := parse(s, k.Len())
	if err != nil {
		return err
	}
	k.n = n
	return nil
}

func (k digits[W]) appendTo(b []byte) []byte {
	if k.IsZero() {
		return b
	}
	var text [arsDigits]byte
	n, first := k.n, arsDigits-k.Len()
	for i := arsDigits - 1; i >= first; i-- {
		text[i] = '0' + byte(n%10)
		n /= 10
	}
	return append(b, text[first:]...)
}

// fromNumber restores the leading zeros. The lowest number is that of the first key of Land 01.
func fromNumber[W width](n uint64) (digits[W], error) {
	var w W
	lowest := uint64(1)
	for range w.count() - landDigits {
		lowest *= 10
	}
	if n != 0 && (n < lowest || n >= 100*lowest) {
		return digits[W]{}, parseError(fmt.Sprint(n), 0, bilingual.Sprintf(
			"verlangt ist die Zahl eines Schlüssels von %d Ziffern, ab dem Land 01", "want the number of a key of %d digits, in Land 01 or higher", w.count()))
	}
	return digits[W]{n}, nil
}
