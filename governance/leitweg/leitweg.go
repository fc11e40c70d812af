// Package leitweg holds the Leitweg-ID, by which electronic invoices (XRechnung, Peppol) find the authority that they are for.
//
// A Leitweg-ID has up to three parts with hyphens between them:
//
//	16068058 - 0001 - 73
//	coarse     fine   check digits
//
// The coarse part is the official key of a unit with 2, 3, 5, 8, 9 or 12 digits, or 99 and perhaps one more digit for the
// Federation. The fine part is up to 30 digits and letters, and may be left out together with its hyphen. The check digits are
// those of ISO/IEC 7064, MOD 97-10, over the whole ID; letters count as 10 to 35.
//
// [Parse] is strict, [Read] is for IDs that people have typed. Neither can know whether an ID was ever issued. A coarse part
// that is the key of no unit is no error: that of 16502400-0001-42, the ID of the ZVL in Jena, is none. What a directory knows of it
// is a hint; see LeitwegHint of the package directory.
//
// The grammar is that of the format specification 2.0.2 of the KoSIT as python-stdnum and others restate it; the specification
// itself was not read. [Source] says so. That no other numbers of digits are right in the coarse part, and that a fine part that a
// hyphen announces has at least one character, is the reading of this package and not confirmed; python-stdnum lets both pass.
package leitweg

import (
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

// Lengths of an ID and its parts, in characters.
const (
	shortest    = 5  // a Land and two check digits
	longest     = 46 // an ARS, a fine part of 30 characters and two check digits
	longestFine = 30
	checkDigits = 2
)

// ID is a Leitweg-ID. It is comparable with ==, and the zero value is no ID. Every other value keeps to the grammar, has upper
// case letters and its own check digits.
type ID struct {
	text   string // in normal form, or "" for the zero value
	coarse uint8  // length of the coarse part
}

// Source says on what the grammar and the check digits rest.
func Source() law.Source {
	return law.Source{
		Where:    "KoSIT, Formatspezifikation Leitweg-ID 2.0.2 (python-stdnum, stdnum/de/leitweg.py)",
		Evidence: law.Secondary,
	}
}

// Parse reads an ID. It is strict: a Land is 01 to 16, the Federation 99; the coarse part has as many digits as a key; a fine
// part that is announced by a hyphen is not empty; nothing stands around the ID. Small letters are read as capital ones. The
// check digits are computed anew and have to be the same, for with some IDs a second pair, such as 00 for 97, leaves the same
// remainder.
//
// Errors: an [*IDError] for a text that is no ID, a [*CheckError] for check digits that are not those of the rest. Parse does not
// allocate for an ID without small letters.
func Parse(s string) (ID, error) {
	if len(s) < shortest || len(s) > longest {
		return ID{}, misfit(s, min(len(s), longest), wrongLength(len(s)))
	}
	coarse := leadingDigits(s)
	if fault := checkCoarse(s[:coarse]); fault != nil {
		return ID{}, misfit(s, 0, *fault)
	}
	last := len(s) - checkDigits - 1
	if last < coarse || s[coarse] != '-' || s[last] != '-' || !isDigit(s[last+1]) || !isDigit(s[last+2]) {
		return ID{}, misfit(s, coarse, wrongParts)
	}
	fine := ""
	if last > coarse {
		fine = s[coarse+1 : last]
		if fine == "" {
			return ID{}, misfit(s, last, wrongFine)
		}
	}
	form := readFine(s[:coarse], fine)
	if form.at >= 0 {
		return ID{}, misfit(s, coarse+1+form.at, wrongFine)
	}
	if form.small {
		s = strings.ToUpper(s)
	}
	if computed := twoDigits(form.check()); s[last+1:] != computed {
		return ID{}, &CheckError{Input: s, Written: s[last+1:], Computed: computed}
	}
	return ID{text: s, coarse: uint8(coarse)}, nil
}

// MustParse is [Parse] for IDs that stand in the source code; it panics where Parse returns an error.
func MustParse(s string) ID {
	id, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return id
}

// New returns the ID with a coarse and a fine part and the check digits that belong to them. The fine part may be empty: the ID
// then has none. What the grammar does not allow is an [*IDError]. New can compute an ID; it cannot know that one was issued.
func New(coarse, fine string) (ID, error) {
	if fault := checkCoarse(coarse); fault != nil {
		return ID{}, misfit(coarse, 0, orKey(*fault, coarse))
	}
	form := readFine(coarse, fine)
	if form.at >= 0 {
		return ID{}, misfit(fine, form.at, wrongFine)
	}
	check := twoDigits(form.check())
	if fine == "" {
		return ID{text: coarse + "-" + check, coarse: uint8(len(coarse))}, nil
	}
	return ID{text: coarse + "-" + strings.ToUpper(fine) + "-" + check, coarse: uint8(len(coarse))}, nil
}

// orKey adds to a fault the key that the text may stand for, which is never taken: a key that lost its zero, or a number of a spreadsheet.
func orKey(fault bilingual.Text, coarse string) bilingual.Text {
	k, repair, err := key.RepairAGS(coarse)
	if err != nil {
		return fault
	}
	return bilingual.Sprintf("%s; vielleicht ist %s gemeint (%s)", "%s; perhaps %s is meant (%s)", fault, k, bilingual.TextOf(repair))
}

// Of is [New] with the key of a unit as the coarse part: its AGS, its ARS, or the key of an association, a Kreis,
// a Regierungsbezirk or a Land. No key and the zero value are an [*IDError].
func Of(k key.Key, fine string) (ID, error) {
	k = key.Plain(k)
	if k == nil {
		return New("", fine)
	}
	return New(k.String(), fine)
}

// IsZero reports whether id is the zero value, which is no ID.
func (id ID) IsZero() bool { return id.text == "" }

// String returns the ID in its normal form, with capital letters; "" for the zero value.
func (id ID) String() string { return id.text }

// Coarse returns the part before the first hyphen (Grobadressierung): the key of a unit, or 99 and perhaps a digit.
func (id ID) Coarse() string { return id.text[:id.coarse] }

// Fine returns the part between the hyphens (Feinadressierung), which its owner is free to choose; "" where there is none.
func (id ID) Fine() string {
	from, to := int(id.coarse)+1, len(id.text)-checkDigits-1
	if from >= to {
		return ""
	}
	return id.text[from:to]
}

// Check returns the two check digits; "" for the zero value.
func (id ID) Check() string {
	if id.IsZero() {
		return ""
	}
	return id.text[len(id.text)-checkDigits:]
}

// Key returns the key that the coarse part is by its form, and nil for an ID of the Federation and for the zero value. Whether a
// unit has the key, a directory tells; an ID may well have the key of none.
func (id ID) Key() key.Key {
	k, err := key.Parse(id.Coarse())
	if err != nil || id.IsFederal() {
		return nil
	}
	return k
}

// IsFederal reports whether the ID is one of the Federation.
func (id ID) IsFederal() bool { return isFederal(id.Coarse()) }

// Portal returns by which way the Federation receives invoices with an ID of 991, 992 or 993. The second result is false for
// every other ID.
func (id ID) Portal() (bilingual.Text, bool) {
	switch id.Coarse() {
	case "991":
		return bilingual.Text{
			German:  "unmittelbare Bundesverwaltung über die ZRE",
			English: "direct federal administration by way of the ZRE",
		}, true
	case "992":
		return bilingual.Text{German: "über die OZG-RE", English: "by way of the OZG-RE"}, true
	case "993":
		return bilingual.Text{German: "über eine eigene Lösung", English: "by way of a solution of its own"}, true
	}
	return bilingual.Text{}, false
}

// peppolScheme is the code of the Leitweg-ID among the schemes of participants (Electronic Address Scheme).
const peppolScheme = "0204"

// Participant returns the ID as a participant of the Peppol network: "0204:16068058-0001-73". The part before the colon is the
// schemeID of the endpoint in the invoice; the buyer reference (BT-10) is the ID without it. It is "" for the zero value.
func (id ID) Participant() string {
	if id.IsZero() {
		return ""
	}
	return peppolScheme + ":" + id.text
}

// AppendParticipant appends what [ID.Participant] returns.
func (id ID) AppendParticipant(b []byte) []byte {
	if id.IsZero() {
		return b
	}
	b = append(b, peppolScheme...)
	b = append(b, ':')
	return append(b, id.text...)
}

// ParseParticipant reads a participant of the Peppol network that is a Leitweg-ID, strictly. Another scheme is an [*IDError].
func ParseParticipant(s string) (ID, error) {
	rest, ok := strings.CutPrefix(s, peppolScheme+":")
	if !ok {
		return ID{}, misfit(s, 0, wrongScheme)
	}
	return Parse(rest)
}
