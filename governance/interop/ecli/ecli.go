// Package ecli holds identifiers of German judgments by the scheme ECLI: ECLI:DE:FGRLP:1969:0905.IV85.68.0A.
//
// The five parts are read; that a court has at most seven characters and an ordinal at most 25 is general knowledge, see [LimitSource].
package ecli

import (
	"strconv"
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/interop"
	"github.com/foederal/foederal/governance/law"
)

const (
	prefix         = "ECLI:DE:"
	longestCourt   = 7
	longestOrdinal = 25
)

// Source says on what the form rests.
func Source() law.Source {
	return law.Source{Where: "e-justice.europa.eu, European Case Law Identifier, Deutschland", Evidence: law.Primary}
}

// LimitSource says on what the limits of the parts rest.
func LimitSource() law.Source {
	return law.Source{Where: "European Case Law Identifier, Format", Evidence: law.Assumed}
}

// Judgment is the identifier of a judgment of a German court. It is comparable with ==.
type Judgment struct {
	Court   string // letters and digits, such as "FGRLP"
	Year    int    // four digits
	Ordinal string // letters, digits and points
}

// Parse reads an identifier. Anything else is an [*interop.FormError]; so is a judgment of another country.
func Parse(s string) (Judgment, error) {
	parts := strings.Split(strings.TrimPrefix(s, prefix), ":")
	if strings.HasPrefix(s, prefix) && len(parts) == 3 && len(parts[1]) == 4 {
		year, err := strconv.Atoi(parts[1])
		j := Judgment{Court: parts[0], Year: year, Ordinal: parts[2]}
		if err == nil && j.isValid() {
			return j, nil
		}
	}
	return Judgment{}, &interop.FormError{Format: "ECLI", Input: s, Reason: bilingual.Text{
		German:  "verlangt ist die Form ECLI:DE:Gericht:Jahr:Ordnungszahl, das Gericht mit höchstens 7, die Ordnungszahl mit höchstens 25 Zeichen",
		English: "want the form ECLI:DE:court:year:ordinal, the court of at most 7, the ordinal of at most 25 characters",
	}}
}

func (j Judgment) isValid() bool {
	return len(j.Court) <= longestCourt && len(j.Ordinal) <= longestOrdinal && j.Year >= 1000 && j.Year <= 9999 &&
		isMadeOf(j.Court, 'A') && !isDigit(j.Court[0]) && isMadeOf(j.Ordinal, '.')
}

func isDigit(c byte) bool { return c-'0' <= 9 }

// isMadeOf reports whether a text is there and holds letters, digits and the other character only.
func isMadeOf(s string, other byte) bool {
	for i := range len(s) {
		if c := s[i]; !isDigit(c) && (c|0x20)-'a' >= 26 && c != other {
			return false
		}
	}
	return s != ""
}

// String returns the identifier; "" for a judgment whose parts have no such form, as those of the zero value.
func (j Judgment) String() string {
	var room [64]byte
	return string(j.Append(room[:0]))
}

// Append appends what [Judgment.String] returns.
func (j Judgment) Append(b []byte) []byte {
	if !j.isValid() {
		return b
	}
	b = append(append(b, prefix...), j.Court...)
	b = strconv.AppendInt(append(b, ':'), int64(j.Year), 10)
	return append(append(b, ':'), j.Ordinal...)
}
