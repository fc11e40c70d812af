// Package genesis writes units as GENESIS and the Regionaldatenbank do, the databases of the statistical offices: Länder with two digits,
// Kreise with five, municipalities with the eight of their AGS, and "DG" for Germany.
//
// Tables of the Regionaldatenbank used to write the ARS with eleven digits, without the first digit of the association: 03353406035 for
// 033535406035.
package genesis

import (
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/interop"
	"github.com/foederal/foederal/governance/interop/internal/digits"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

// Germany is the whole of Germany, which has no key.
const Germany = "DG"

const (
	short = 11 // digits of the short form
	drop  = 5  // place of the digit that it leaves out
)

// Source says on what the form rests.
func Source() law.Source {
	return law.Source{Where: "CorrelAid/pystatis #108; CorrelAid/datenguideR #18", Evidence: law.Secondary}
}

// Coded are the keys that the tables have.
type Coded interface {
	key.Land | key.District | key.AGS
	key.Key
}

// Code returns the code of a unit: the digits of its key.
func Code[K Coded](k K) string { return k.String() }

// AppendCode appends what [Code] returns.
func AppendCode[K Coded](b []byte, k K) []byte { return digits.Of(k).Append(b) }

// Parse reads a code. The key is nil for [Germany]. Other numbers of digits than 2, 5 and 8 are an [*interop.FormError]; [ParseShort] reads
// the form of eleven.
func Parse(code string) (key.Key, error) {
	if code == Germany {
		return nil, nil
	}
	k, err := key.Parse(code)
	if err == nil {
		switch k.(type) {
		case key.Land, key.District, key.AGS:
			return k, nil
		}
	}
	return nil, misfit(code, bilingual.Text{
		German: "verlangt sind 2, 5 oder 8 Ziffern oder DG", English: "want 2, 5 or 8 digits, or DG",
	})
}

// ShortARS returns the form of eleven digits, without the first digit of the association. The second result is false where another ARS
// would have the same form: outside associations, whose first digit is 5.
func ShortARS(k key.ARS) (string, bool) {
	var room [short]byte
	b, ok := AppendShortARS(room[:0], k)
	return string(b), ok
}

// AppendShortARS appends what [ShortARS] returns.
func AppendShortARS(b []byte, k key.ARS) ([]byte, bool) {
	var room [digits.Full]byte
	text := digits.Of(k).Append(room[:0])
	if len(text) == 0 || text[drop] != '5' {
		return b, false
	}
	return append(append(b, text[:drop]...), text[drop+1:]...), true
}

// ParseShort reads the form of eleven digits. Where it can be read in more than one way, the error is a [*key.AmbiguousError]; a text that
// has no such form is an [*interop.FormError].
func ParseShort(s string) (key.ARS, error) {
	if !digits.Only(s, short) {
		return key.ARS{}, misfit(s, bilingual.Text{German: "verlangt sind elf Ziffern", English: "want eleven digits"})
	}
	k, _, err := key.RepairARS(s)
	return k, err
}

func misfit(input string, reason bilingual.Text) error {
	return &interop.FormError{Format: "GENESIS", Input: input, Reason: reason}
}
