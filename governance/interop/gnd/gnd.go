// Package gnd holds numbers of the GND, the authority file of the German libraries, and their URIs: https://d-nb.info/gnd/4034724-2.
//
// The hyphen belongs to the number where there is one. Numbers have a check digit by one of two schemes; neither was read, and none is
// checked here. No conversion leads from an official key to a number: it is stored with the unit.
package gnd

import (
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/interop"
	"github.com/foederal/foederal/governance/law"
)

const base = "https://d-nb.info/gnd/"

// Source says on what the form rests. How many digits a number has was not read.
func Source() law.Source {
	return law.Source{Where: "github.com/OPUS4/application #1318", Evidence: law.Secondary}
}

// Identifier is a number of the GND with its form checked. It is comparable with ==; the zero value is none.
type Identifier struct{ text string }

// Parse reads a number: digits, the last of which may be X and may stand behind a hyphen. Anything else is an [*interop.FormError].
func Parse(s string) (Identifier, error) {
	body := strings.TrimSuffix(s, "X")
	if at := strings.IndexByte(body, '-'); at >= 0 && at >= len(s)-2 {
		body = body[:at] + body[at+1:]
	}
	if len(s) < 2 || body == "" || strings.Trim(body, "0123456789") != "" || s[0] == '-' || s[len(s)-1] == '-' {
		return Identifier{}, misfit(s)
	}
	return Identifier{s}, nil
}

// ParseURI reads the URI of a number; https and nothing behind the number.
func ParseURI(uri string) (Identifier, error) {
	rest, ok := strings.CutPrefix(uri, base)
	if !ok {
		return Identifier{}, misfit(uri)
	}
	return Parse(rest)
}

func misfit(input string) error {
	return &interop.FormError{Format: "GND", Input: input, Reason: bilingual.Text{
		German:  "verlangt ist eine Nummer wie 4034724-2, als Adresse hinter " + base,
		English: "want a number such as 4034724-2, in a URI behind " + base,
	}}
}

// IsZero reports whether this is the zero value.
func (n Identifier) IsZero() bool { return n.text == "" }

// String returns the number as it was read; "" for the zero value.
func (n Identifier) String() string { return n.text }

// URI returns the URI of the number; "" for the zero value.
func (n Identifier) URI() string {
	var room [64]byte
	return string(n.AppendURI(room[:0]))
}

// AppendURI appends what [Identifier.URI] returns.
func (n Identifier) AppendURI(b []byte) []byte {
	if n.IsZero() {
		return b
	}
	return append(append(b, base...), n.text...)
}
