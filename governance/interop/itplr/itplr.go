// Package itplr holds the numbers of the decisions of the IT-Planungsrat, which have two forms: 2023/35, and since 2026 B-2026/19-IT.
package itplr

import (
	"strconv"
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/interop"
	"github.com/foederal/foederal/governance/law"
)

const newForm = "B-"

// Source says on what the two forms rest.
func Source() law.Source {
	return law.Source{Where: "it-planungsrat.de, 2023/35, 2025/17, B-2026/19-IT, B-2026/24-IT", Evidence: law.Secondary}
}

// DecisionNumber is the number of a decision. It is comparable with ==.
type DecisionNumber struct {
	Year   int // four digits
	Number int // from 1
	// Suffix is what stands behind the number in the newer form, such as "IT"; it is "" in the older one.
	Suffix string
}

// Parse reads a number in either form. Anything else is an [*interop.FormError].
func Parse(s string) (DecisionNumber, error) {
	text, isNew := strings.CutPrefix(s, newForm)
	year, rest, _ := strings.Cut(text, "/")
	number, suffix, hasSuffix := strings.Cut(rest, "-")
	y, yearErr := strconv.Atoi(year)
	n, numberErr := strconv.Atoi(number)
	d := DecisionNumber{Year: y, Number: n, Suffix: suffix}
	if yearErr != nil || numberErr != nil || isNew != hasSuffix || d.String() != s {
		return DecisionNumber{}, &interop.FormError{Format: "IT-Planungsrat", Input: s, Reason: bilingual.Text{
			German: "verlangt ist die Form 2023/35 oder B-2026/19-IT", English: "want the form 2023/35 or B-2026/19-IT",
		}}
	}
	return d, nil
}

func (d DecisionNumber) isValid() bool {
	return d.Year >= 1000 && d.Year <= 9999 && d.Number >= 1 && isUpper(d.Suffix)
}

// isUpper reports whether a text holds nothing but capital letters; the empty text does.
func isUpper(s string) bool {
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}

// String returns the number in the older form where it has no suffix, and in the newer one where it has; "" for one whose parts have no
// such form, as those of the zero value.
func (d DecisionNumber) String() string {
	var room [48]byte
	return string(d.Append(room[:0]))
}

// Append appends what [DecisionNumber.String] returns.
func (d DecisionNumber) Append(b []byte) []byte {
	if !d.isValid() {
		return b
	}
	if d.Suffix != "" {
		b = append(b, newForm...)
	}
	b = strconv.AppendInt(b, int64(d.Year), 10)
	b = strconv.AppendInt(append(b, '/'), int64(d.Number), 10)
	if d.Suffix != "" {
		b = append(append(b, '-'), d.Suffix...)
	}
	return b
}
