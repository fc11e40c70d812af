// Package eli holds identifiers of German federal law by the scheme ELI, as the legal information portal of the Federation forms them:
//
//	eli/bund/bgbl-1/2024/10                          a work: an act as such
//	eli/bund/bgbl-1/2024/10/2024-01-15/1/deu         an expression: its text in force from a day
//
// Only the Federation is known to form them so. No identifier of the law of Thüringen or another Land was found.
package eli

import (
	"strconv"
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/interop"
	"github.com/foederal/foederal/governance/law"
)

const prefix = "eli/bund/"

// Source says on what the form rests.
func Source() law.Source {
	return law.Source{Where: "github.com/digitalservicebund/ris-norms, ELI", Evidence: law.Secondary}
}

// Work is the identifier of an act. It is comparable with ==.
type Work struct {
	Agent  string // the gazette, such as "bgbl-1"
	Year   int    // four digits
	Number string // in it: "s419" by the page, "10" by the number since the gazette is electronic
}

// ParseWork reads the identifier of an act. Anything else is an [*interop.FormError].
func ParseWork(s string) (Work, error) {
	parts := strings.Split(strings.TrimPrefix(s, prefix), "/")
	if !strings.HasPrefix(s, prefix) || len(parts) != 3 {
		return Work{}, wrongWork(s)
	}
	w, ok := workOf(parts)
	if !ok {
		return Work{}, wrongWork(s)
	}
	return w, nil
}

func workOf(parts []string) (Work, bool) {
	year, err := strconv.Atoi(parts[1])
	w := Work{Agent: parts[0], Year: year, Number: parts[2]}
	return w, err == nil && len(parts[1]) == 4 && w.isValid()
}

func (w Work) isValid() bool {
	return isPart(w.Agent) && isPart(w.Number) && w.Year >= 1000 && w.Year <= 9999
}

// isPart reports whether a part of an identifier is there and holds no slash, blank or other character that does not belong into a path.
func isPart(s string) bool {
	for i := range len(s) {
		switch c := s[i]; c {
		case '/', '?', '#', '%', '"', '<', '>', '\\', '^', '`', '{', '|', '}':
			return false
		default:
			if c <= ' ' || c >= 0x7f {
				return false
			}
		}
	}
	return s != ""
}

func wrongWork(s string) error {
	return &interop.FormError{Format: "ELI", Input: s, Reason: bilingual.Text{
		German:  "verlangt ist die Form eli/bund/bgbl-1/2024/10; nur der Bund bildet sie so",
		English: "want the form eli/bund/bgbl-1/2024/10; only the Federation forms them so",
	}}
}

// String returns the identifier; "" for a work whose parts have no such form, as those of the zero value.
func (w Work) String() string {
	var room [64]byte
	return string(w.Append(room[:0]))
}

// Append appends what [Work.String] returns.
func (w Work) Append(b []byte) []byte {
	if !w.isValid() {
		return b
	}
	return w.append(b)
}

// append appends the identifier of a work that is valid.
func (w Work) append(b []byte) []byte {
	b = append(append(b, prefix...), w.Agent...)
	b = strconv.AppendInt(append(b, '/'), int64(w.Year), 10)
	return append(append(b, '/'), w.Number...)
}

// Expression is the identifier of the text of an act. It is comparable with ==.
type Expression struct {
	Work     Work
	Day      civil.Date // from which the text is in force
	Version  int        // from 1
	Language string     // three letters: "deu"
}

// ParseExpression reads the identifier of a text. Anything else is an [*interop.FormError].
func ParseExpression(s string) (Expression, error) {
	parts := strings.Split(strings.TrimPrefix(s, prefix), "/")
	if !strings.HasPrefix(s, prefix) || len(parts) != 6 {
		return Expression{}, wrongExpression(s)
	}
	work, ok := workOf(parts[:3])
	day, dayErr := civil.Parse(parts[3])
	version, versionErr := strconv.Atoi(parts[4])
	e := Expression{Work: work, Day: day, Version: version, Language: parts[5]}
	if !ok || dayErr != nil || versionErr != nil || !e.isValid() || strconv.Itoa(version) != parts[4] {
		return Expression{}, wrongExpression(s)
	}
	return e, nil
}

func (e Expression) isValid() bool {
	return e.Work.isValid() && !e.Day.IsZero() && e.Version >= 1 && isLanguage(e.Language)
}

func isLanguage(s string) bool {
	const letters = 26
	return len(s) == 3 && s[0]-'a' < letters && s[1]-'a' < letters && s[2]-'a' < letters
}

func wrongExpression(s string) error {
	return &interop.FormError{Format: "ELI", Input: s, Reason: bilingual.Text{
		German:  "verlangt ist die Form eli/bund/bgbl-1/2024/10/2024-01-15/1/deu",
		English: "want the form eli/bund/bgbl-1/2024/10/2024-01-15/1/deu",
	}}
}

// String returns the identifier; "" for a text whose parts have no such form.
func (e Expression) String() string {
	var room [96]byte
	return string(e.Append(room[:0]))
}

// Append appends what [Expression.String] returns.
func (e Expression) Append(b []byte) []byte {
	if !e.isValid() {
		return b
	}
	b = append(e.Work.append(b), '/')
	b, _ = e.Day.AppendText(b) // the error is always nil
	b = strconv.AppendInt(append(b, '/'), int64(e.Version), 10)
	return append(append(b, '/'), e.Language...)
}
