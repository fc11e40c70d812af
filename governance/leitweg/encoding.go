package leitweg

import (
	"database/sql/driver"

	"github.com/foederal/foederal/governance/bilingual"
)

// AppendText appends what [ID.String] returns; the error is always nil.
func (id ID) AppendText(b []byte) ([]byte, error) { return append(b, id.text...), nil }

// MarshalText returns the ID in its normal form, and empty text for the zero value; the error is always nil.
func (id ID) MarshalText() ([]byte, error) { return []byte(id.text), nil }

// UnmarshalText reads an ID as [Parse] does, and empty text as the zero value. An error leaves id as it was.
func (id *ID) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*id = ID{}
		return nil
	}
	read, err := Parse(string(text))
	if err != nil {
		return err
	}
	*id = read
	return nil
}

// Value stores the ID in a database as text, and the zero value as NULL; the error is always nil.
func (id ID) Value() (driver.Value, error) {
	if id.IsZero() {
		return nil, nil
	}
	return id.text, nil
}

// Scan reads the text of an ID from a database; NULL and empty text are the zero value. It refuses numbers.
func (id *ID) Scan(column any) error { return bilingual.ScanText("Leitweg-ID", id, column) }
