// Package dvdv holds the keys of organisations in the DVDV, the directory of the electronic services of authorities: three small letters
// for the category and twelve digits.
//
// What the twelve digits are made of differs from category to category. Some are an AGS with a serial number and a number of the
// environment; [FromAGS] makes those. Whether a key is in the directory, only the directory knows.
package dvdv

import (
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/interop"
	"github.com/foederal/foederal/governance/interop/internal/digits"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

const (
	prefixLength = 3
	ofAGS        = 8
	most         = 99 // of a number of two digits
)

// Source says on what the form of three letters and twelve digits rests.
func Source() law.Source {
	return law.Source{Where: "docs.fitko.de/dvdv/diensteprovider", Evidence: law.Primary}
}

// AGSSource says on what the keys rest that are made of an AGS: the checklist of one provider, for one category.
func AGSSource() law.Source {
	return law.Source{Where: "docs.osi.dataport.de, Checkliste zur Anbindung", Evidence: law.Secondary}
}

// OrganisationKey is the key of an organisation. It is comparable with ==; the zero value is no key.
type OrganisationKey struct{ text string }

// Parse reads three small letters and twelve digits. Anything else is an [*interop.FormError].
func Parse(s string) (OrganisationKey, error) {
	if len(s) != prefixLength+digits.Full || !isPrefix(s[:prefixLength]) || !digits.Only(s[prefixLength:], digits.Full) {
		return OrganisationKey{}, misfit(s, bilingual.Text{
			German: "verlangt sind drei Kleinbuchstaben und zwölf Ziffern", English: "want three small letters and twelve digits",
		})
	}
	return OrganisationKey{s}, nil
}

// FromAGS makes a key of a category whose keys are an AGS, a serial number and a number of the environment, each from 0 to 99:
// FromAGS("wgb", niebuell, 0, 0) is wgb010540880000. Other numbers, another prefix than three small letters and the zero AGS are an
// [*interop.FormError].
func FromAGS(prefix string, ags key.AGS, serial, environment uint8) (OrganisationKey, error) {
	var room [prefixLength + digits.Full]byte
	b, err := AppendFromAGS(room[:0], prefix, ags, serial, environment)
	return OrganisationKey{string(b)}, err
}

// AppendFromAGS appends what [FromAGS] returns; nothing with an error.
func AppendFromAGS(b []byte, prefix string, ags key.AGS, serial, environment uint8) ([]byte, error) {
	switch {
	case !isPrefix(prefix):
		return b, misfit(prefix, bilingual.Text{German: "das Kürzel hat drei Kleinbuchstaben", English: "the prefix has three small letters"})
	case ags.IsZero():
		return b, misfit(prefix, bilingual.Text{German: "ein Gemeindeschlüssel fehlt", English: "there is no AGS"})
	case serial > most || environment > most:
		return b, misfit(prefix, bilingual.Text{
			German: "laufende Nummer und Umgebung haben je zwei Ziffern", English: "serial number and environment have two digits each",
		})
	}
	b = digits.Of(ags).Append(append(b, prefix...))
	return append(b, '0'+serial/10, '0'+serial%10, '0'+environment/10, '0'+environment%10), nil
}

func isPrefix(s string) bool {
	if len(s) != prefixLength {
		return false
	}
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
}

func misfit(input string, reason bilingual.Text) error {
	return &interop.FormError{Format: "DVDV", Input: input, Reason: reason}
}

// IsZero reports whether this is the zero value, which is no key.
func (k OrganisationKey) IsZero() bool { return k.text == "" }

// String returns the key; "" for the zero value.
func (k OrganisationKey) String() string { return k.text }

// Prefix returns the three letters of the category; "" for the zero value.
func (k OrganisationKey) Prefix() string { return k.text[:min(prefixLength, len(k.text))] }

// Digits returns the twelve digits; "" for the zero value.
func (k OrganisationKey) Digits() string { return k.text[min(prefixLength, len(k.text)):] }

// AGS returns the first eight digits as an AGS. That is right only for a category whose keys are made so, which the caller has to know;
// the second result is false where they are not even the form of one.
func (k OrganisationKey) AGS() (key.AGS, bool) {
	if k.IsZero() {
		return key.AGS{}, false
	}
	ags, err := key.ParseAGS(k.Digits()[:ofAGS])
	return ags, err == nil
}
