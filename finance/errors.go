package finance

import (
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// AmountError tells that a text, a JSON value or a value of a database is no amount.
type AmountError struct {
	Input  string // what was given, shortened when long
	Reason string // what is wrong with it, and what would be right, in English
	german string // the reason in German
}

func amountError(input string, reason bilingual.Text) *AmountError {
	return &AmountError{Input: clip(input), Reason: reason.English, german: reason.German}
}

func (e *AmountError) Error() string { return "finance: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *AmountError) Text(tag language.Tag) string {
	return bilingual.Sprintf("%q ist kein Betrag: %s", "%q is not an amount: %s", e.Input, bilingual.Text{German: e.german, English: e.Reason}).In(tag)
}

// ShareError tells that a text, a pair of numbers, a JSON value or a value of a database is no share.
type ShareError struct {
	Input  string // what was given, shortened when long
	Reason string // what is wrong with it, and what would be right, in English
	german string // the reason in German
}

func shareError(input string, reason bilingual.Text) *ShareError {
	return &ShareError{Input: clip(input), Reason: reason.English, german: reason.German}
}

func (e *ShareError) Error() string { return "finance: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *ShareError) Text(tag language.Tag) string {
	return bilingual.Sprintf("%q ist kein Anteil: %s", "%q is not a share: %s", e.Input, bilingual.Text{German: e.german, English: e.Reason}).In(tag)
}

// Text returns the error for readers.
func (e *OverflowError) Text(tag language.Tag) string {
	operation := bilingual.Text{German: e.German, English: e.Operation}
	if operation.German == "" {
		operation.German = e.Operation
	}
	return bilingual.Sprintf("%s liegt außerhalb dessen, was genau darstellbar ist", "%s is outside the range that can be held exactly",
		operation).In(tag)
}

func tooLong() bilingual.Text {
	return bilingual.Sprintf("länger als %d Bytes", "longer than %d bytes", longestNumber)
}
