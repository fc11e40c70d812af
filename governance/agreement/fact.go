package agreement

import (
	"database/sql/driver"
	"strconv"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Fact is the answer to a yes-or-no question about an agreement. In JSON it is true or false; left out, it is not recorded. A
// database holds "yes", "no" or NULL.
type Fact uint8

// The zero value is no answer: it says that none is recorded.
const (
	Unknown Fact = iota
	Yes
	No
)

var facts = bilingual.Words[Fact]{Name: "answer", List: []bilingual.Word[Fact]{
	{Value: Yes, Word: "yes", Text: bilingual.Text{German: "ja", English: "yes"}},
	{Value: No, Word: "no", Text: bilingual.Text{German: "nein", English: "no"}},
}}

// IsZero reports whether the answer is not recorded.
func (f Fact) IsZero() bool { return f == Unknown }

// IsValid reports whether it is an answer: yes or no.
func (f Fact) IsValid() bool { return facts.Has(f) }

// String returns "yes" or "no"; "" where the answer is not recorded.
func (f Fact) String() string { return facts.String(f) }

// Text returns the answer for readers; "" where it is not recorded.
func (f Fact) Text(tag language.Tag) string { return facts.Text(f, tag) }

// Value stores "yes" or "no" in a database, and NULL where the answer is not recorded; see [bilingual.Words].
func (f Fact) Value() (driver.Value, error) { return facts.Value(f) }

// Scan reads the answer from a database; see [bilingual.Words].
func (f *Fact) Scan(column any) error { return facts.Scan(f, column) }

// MarshalJSON writes true or false. An answer that is not recorded is left out by omitzero and cannot be written: it is a
// [*bilingual.WordError].
func (f Fact) MarshalJSON() ([]byte, error) {
	switch f {
	case Yes:
		return []byte("true"), nil
	case No:
		return []byte("false"), nil
	}
	return nil, noTruth(strconv.Itoa(int(f)))
}

// UnmarshalJSON reads true or false; anything else is a [*bilingual.WordError].
func (f *Fact) UnmarshalJSON(data []byte) error {
	switch string(data) {
	case "true":
		*f = Yes
	case "false":
		*f = No
	default:
		return noTruth(string(data))
	}
	return nil
}

func noTruth(input string) error {
	return &bilingual.WordError{Name: facts.Name, Input: input, Words: []string{"true", "false"}}
}

// State tells whether an agreement has a clause of some kind. The zero value is no state.
type State uint8

// An agreement has a clause, has none, or nobody knows.
const (
	Absent      State = iota + 1 // the agreement has none
	Present                      // it has one
	NotRecorded                  // nobody knows; there is a [Gap]
)

var states = bilingual.Words[State]{Name: "state of a clause", List: []bilingual.Word[State]{
	{Value: Absent, Word: "absent", Text: bilingual.Text{German: "nicht vorhanden", English: "absent"}},
	{Value: Present, Word: "present", Text: bilingual.Text{German: "vorhanden", English: "present"}},
	{Value: NotRecorded, Word: "not-recorded", Text: bilingual.Text{German: "nicht bekannt", English: "not recorded"}},
}}

// String returns "absent", "present" or "not-recorded"; "" for what is no state.
func (s State) String() string { return states.String(s) }

// Text returns the word for readers.
func (s State) Text(tag language.Tag) string { return states.Text(s, tag) }

// IsValid reports whether it is one of the three.
func (s State) IsValid() bool { return states.Has(s) }

// MarshalText returns [State.String]; what is no state is a [*bilingual.WordError].
func (s State) MarshalText() ([]byte, error) { return states.Marshal(s) }

// UnmarshalText reads what MarshalText writes.
func (s *State) UnmarshalText(text []byte) error { return states.Unmarshal(s, text) }

// Value stores the word in a database; see [bilingual.Words].
func (s State) Value() (driver.Value, error) { return states.Value(s) }

// Scan reads the word from a database; see [bilingual.Words].
func (s *State) Scan(column any) error { return states.Scan(s, column) }
