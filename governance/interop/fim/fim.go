// Package fim holds the keys of services in the catalogue LeiKa, by which the FIM, FIT-Connect and the PVOG name what an authority
// does: fourteen digits that begin with 99.
//
// No conversion leads from a place to a service. Keys of other kinds that begin with 77 are in use too; [ParseAny] reads them.
package fim

import (
	"database/sql/driver"
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/interop"
	"github.com/foederal/foederal/governance/interop/internal/digits"
	"github.com/foederal/foederal/governance/law"
)

const (
	format = "LeiKa"
	urn    = "urn:de:fim:leika:leistung:"
	length = 14
	own    = "99" // with which the keys of the catalogue begin
)

// Source says on what the form of the keys rests. Of what their parts are called, see [PartsSource].
func Source() law.Source {
	return law.Source{Where: "FIT-Connect, routing-api.yaml 2.0.0 (leikaKey)", Evidence: law.Secondary}
}

// PartsSource says on what the names and lengths of the parts of a key rest.
func PartsSource() law.Source {
	return law.Source{Where: "dewiki.de/Lexikon/LeiKa", Evidence: law.Assumed}
}

// LeistungKey is the key of a service (Leistungsschlüssel). It is comparable with ==; the zero value is no key.
type LeistungKey struct{ digits string }

// Parse reads the fourteen digits of a service in the catalogue, which begin with 99. Anything else is an [*interop.FormError].
func Parse(s string) (LeistungKey, error) {
	k, err := ParseAny(s)
	if err == nil && !k.IsCatalogued() {
		return LeistungKey{}, misfit(s, bilingual.Text{
			German:  "Schlüssel des Leistungskatalogs beginnen mit 99; andere liest ParseAny",
			English: "keys of the catalogue begin with 99; others are read by ParseAny"})
	}
	return k, err
}

// MustParse is [Parse] for keys that stand in the source code; it panics where Parse returns an error.
func MustParse(s string) LeistungKey {
	k, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return k
}

// ParseAny reads fourteen digits, whatever they begin with: the German part of publiccode.yml has the example 77000000000316. Anything
// else is an [*interop.FormError].
func ParseAny(s string) (LeistungKey, error) {
	if !digits.Only(s, length) {
		return LeistungKey{}, misfit(s, bilingual.Text{German: "verlangt sind 14 Ziffern", English: "want 14 digits"})
	}
	return LeistungKey{s}, nil
}

// ParseURN reads the URN of a service in the catalogue.
func ParseURN(s string) (LeistungKey, error) {
	text, ok := strings.CutPrefix(s, urn)
	if !ok {
		return LeistungKey{}, misfit(s, bilingual.Text{
			German: "verlangt sind " + urn + " und 14 Ziffern", English: "want " + urn + " and 14 digits",
		})
	}
	return Parse(text)
}

func misfit(input string, reason bilingual.Text) error {
	return &interop.FormError{Format: format, Input: input, Reason: reason}
}

// IsZero reports whether this is the zero value, which is no key.
func (k LeistungKey) IsZero() bool { return k.digits == "" }

// IsCatalogued reports whether the key begins with 99 like those of the catalogue.
func (k LeistungKey) IsCatalogued() bool { return strings.HasPrefix(k.digits, own) }

// String returns the fourteen digits; "" for the zero value.
func (k LeistungKey) String() string { return k.digits }

// URN returns "urn:de:fim:leika:leistung:99050012104000"; "" for a key that is not in the catalogue.
func (k LeistungKey) URN() string {
	if !k.IsCatalogued() {
		return ""
	}
	return urn + k.digits
}

// AppendURN appends what [LeistungKey.URN] returns.
func (k LeistungKey) AppendURN(b []byte) []byte {
	if !k.IsCatalogued() {
		return b
	}
	return append(append(b, urn...), k.digits...)
}

// Parts are the five parts of a key of the catalogue.
type Parts struct{ Instanz, Gruppierung, Leistung, Verrichtung, Detail string }

// Parts returns the parts of a key: 2, 3, 3, 3 and 3 digits. The second result is false for a key that is not in the catalogue.
func (k LeistungKey) Parts() (Parts, bool) {
	if !k.IsCatalogued() {
		return Parts{}, false
	}
	d := k.digits
	return Parts{Instanz: d[:2], Gruppierung: d[2:5], Leistung: d[5:8], Verrichtung: d[8:11], Detail: d[11:]}, true
}

// MarshalText returns the digits, and empty text for the zero value; the error is always nil.
func (k LeistungKey) MarshalText() ([]byte, error) { return []byte(k.digits), nil }

// UnmarshalText reads fourteen digits as [ParseAny] does, and empty text as the zero value. An error leaves k as it was.
func (k *LeistungKey) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*k = LeistungKey{}
		return nil
	}
	read, err := ParseAny(string(text))
	if err == nil {
		*k = read
	}
	return err
}

// Value stores the digits in a database as text, and the zero value as NULL; the error is always nil.
func (k LeistungKey) Value() (driver.Value, error) {
	if k.IsZero() {
		return nil, nil
	}
	return k.digits, nil
}

// Scan reads the digits from a database column of text; it refuses numbers.
func (k *LeistungKey) Scan(column any) error {
	return bilingual.ScanText("Leistungsschlüssel", k, column)
}
