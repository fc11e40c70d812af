package leitweg

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// IDError tells that a text, or a part for an ID, is none.
type IDError struct {
	Input  string // what was given, shortened when long
	Offset int    // byte at which it goes wrong
	Reason string // what is wrong, and what would be right, in English
	german string // the reason in German
}

func misfit(input string, offset int, reason bilingual.Text) *IDError {
	return &IDError{Input: clip(input), Offset: offset, Reason: reason.English, german: reason.German}
}

func (e *IDError) Error() string {
	return fmt.Sprintf("leitweg: %q at byte %d: %s", e.Input, e.Offset, e.Reason)
}

// Text returns the error for readers.
func (e *IDError) Text(tag language.Tag) string {
	return bilingual.Sprintf("%q ist keine Leitweg-ID: %s", "%q is no Leitweg-ID: %s",
		e.Input, bilingual.Text{German: e.german, English: e.Reason}).In(tag)
}

// CheckError tells that the check digits are not those of the rest of an ID: somewhere a character is wrong or changed over.
type CheckError struct {
	Input    string // the ID with capital letters
	Written  string // the check digits in it
	Computed string // those that belong to its other parts
}

func (e *CheckError) Error() string { return "leitweg: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *CheckError) Text(tag language.Tag) string {
	return bilingual.Sprintf("die Prüfziffern von %q sind nicht %s, sondern %s; wahrscheinlich ist ein Zeichen falsch oder vertauscht",
		"the check digits of %q are not %s but %s; probably a character is wrong or changed over", e.Input, e.Written, e.Computed).In(tag)
}

// clip keeps error texts short however long the input was.
func clip(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}
