package review

import (
	"database/sql/driver"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

var duties = bilingual.Words[Duty]{Name: "duty", List: []bilingual.Word[Duty]{
	{Value: May, Word: "may", Text: bilingual.Text{German: "kann", English: "may"}},
	{Value: Should, Word: "should", Text: bilingual.Text{German: "soll", English: "should"}},
	{Value: Must, Word: "must", Text: bilingual.Text{German: "muss", English: "must"}},
}}

// String returns "may", "should" or "must", and "" for the zero value.
func (d Duty) String() string { return duties.String(d) }

// Text returns the word of the norm for readers.
func (d Duty) Text(tag language.Tag) string { return duties.Text(d, tag) }

// IsValid reports whether d is one of the three.
func (d Duty) IsValid() bool { return duties.Has(d) }

// MarshalText returns [Duty.String]; what is no duty is a [*bilingual.WordError].
func (d Duty) MarshalText() ([]byte, error) { return duties.Marshal(d) }

// UnmarshalText reads what MarshalText writes.
func (d *Duty) UnmarshalText(text []byte) error { return duties.Unmarshal(d, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (d Duty) Value() (driver.Value, error) { return duties.Value(d) }

// Scan reads the word from a database; see [bilingual.Words].
func (d *Duty) Scan(column any) error { return duties.Scan(d, column) }
