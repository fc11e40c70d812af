package leitweg

import (
	"errors"
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
)

// Suggest returns the ID that a text which [Parse] refuses may stand for, and what is to be changed for it. It is a suggestion to ask
// with and never to take: of wrong check digits nobody knows whether they or the rest are wrong. The last result is false where there
// is none, and for an ID that Parse reads.
func Suggest(s string) (ID, bilingual.Text, bool) {
	if _, err := Parse(s); err == nil {
		return ID{}, bilingual.Text{}, false
	}
	lenient, err := Read(s)
	var wrong *CheckError
	switch {
	case err == nil && !lenient.ID.IsZero():
		return lenient.ID, bilingual.TextOf(lenient.Departure), true
	case errors.As(err, &wrong):
		if id, err := Parse(strings.TrimSuffix(wrong.Input, wrong.Written) + wrong.Computed); err == nil {
			return id, bilingual.Text{German: "falls nur die Prüfziffern falsch sind", English: "if only the check digits are wrong"}, true
		}
	}
	return ID{}, bilingual.Text{}, false
}
