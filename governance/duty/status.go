package duty

import (
	"database/sql/driver"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Status is what a duty is to a body on a day. The zero value is none.
type Status uint8

// The answers.
const (
	Binding          Status = iota + 1 // the body must or should do it, see [Verdict.Force]
	NotBinding                         // the duty is not addressed to the body, or not on that day
	Conditional                        // it depends on a question that only the body can answer
	StartsOnDecision                   // it begins with a decision that nobody has recorded; no day is known
	NotRecorded                        // the text was not read, or no duty was found
	NotCovered                         // the law that decides was not handed in, or the unit is not described for that day
)

var statuses = bilingual.Words[Status]{Name: "status of a duty", List: []bilingual.Word[Status]{
	{Value: Binding, Word: "binding", Text: bilingual.Text{German: "gilt", English: "binding"}},
	{Value: NotBinding, Word: "not-binding", Text: bilingual.Text{German: "gilt nicht", English: "not binding"}},
	{Value: Conditional, Word: "conditional", Text: bilingual.Text{German: "gilt unter einer Bedingung", English: "conditional"}},
	{Value: StartsOnDecision, Word: "starts-on-decision",
		Text: bilingual.Text{German: "beginnt mit einer Entscheidung", English: "starts on a decision"}},
	{Value: NotRecorded, Word: "not-recorded", Text: bilingual.Text{German: "nicht erfasst", English: "not recorded"}},
	{Value: NotCovered, Word: "not-covered", Text: bilingual.Text{German: "nicht abgedeckt", English: "not covered"}},
}}

// IsValid reports whether s is one of the answers.
func (s Status) IsValid() bool { return statuses.Has(s) }

// String returns the answer as data writes it, such as "not-binding"; "" for the zero value.
func (s Status) String() string { return statuses.String(s) }

// Text returns the words for readers.
func (s Status) Text(tag language.Tag) string { return statuses.Text(s, tag) }

// MarshalText returns [Status.String]; what is no answer is a [*bilingual.WordError].
func (s Status) MarshalText() ([]byte, error) { return statuses.Marshal(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Status) UnmarshalText(text []byte) error { return statuses.Unmarshal(s, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (s Status) Value() (driver.Value, error) { return statuses.Value(s) }

// Scan reads the word from a database; see [bilingual.Words].
func (s *Status) Scan(column any) error { return statuses.Scan(s, column) }
