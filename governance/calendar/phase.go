package calendar

import (
	"database/sql/driver"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Phase is where an agreement stands on a day. On each day it is exactly one.
type Phase uint8

const (
	// NotYetInForce is before the first day on which the agreement is in force.
	NotYetInForce Phase = iota + 1

	// Running is in force, and the agreement lets nobody give ordinary notice on that day: it excludes it, says nothing of it, ends before
	// a notice could take effect, or is not signed yet.
	Running

	// Terminable is in force, and ordinary notice that is received on that day takes effect, at the earliest with the end of the day that
	// the [Standing] names.
	Terminable

	// RunningOut is in force, and notice has been given.
	RunningOut

	// Ended is after the last day.
	Ended

	// Undecidable is where what is recorded does not tell which of the others it is.
	Undecidable
)

var phases = bilingual.Words[Phase]{Name: "phase of an agreement", List: []bilingual.Word[Phase]{
	{Value: NotYetInForce, Word: "not-yet-in-force", Text: bilingual.Text{German: "noch nicht in Kraft", English: "not yet in force"}},
	{Value: Running, Word: "running", Text: bilingual.Text{German: "läuft", English: "running"}},
	{Value: Terminable, Word: "terminable", Text: bilingual.Text{German: "kündbar", English: "terminable"}},
	{Value: RunningOut, Word: "running-out", Text: bilingual.Text{German: "gekündigt und läuft aus", English: "terminated and running out"}},
	{Value: Ended, Word: "ended", Text: bilingual.Text{German: "beendet", English: "ended"}},
	{Value: Undecidable, Word: "undecidable", Text: bilingual.Text{German: "nicht entscheidbar", English: "undecidable"}},
}}

// IsValid reports whether p is one of the six.
func (p Phase) IsValid() bool { return phases.Has(p) }

// String returns "not-yet-in-force", "running", "terminable", "running-out", "ended" or "undecidable", and "" for anything else.
func (p Phase) String() string { return phases.String(p) }

// Text returns the phase for readers.
func (p Phase) Text(tag language.Tag) string { return phases.Text(p, tag) }

// MarshalText returns [Phase.String]; what is no phase is a [*bilingual.WordError].
func (p Phase) MarshalText() ([]byte, error) { return phases.Marshal(p) }

// UnmarshalText reads what MarshalText writes.
func (p *Phase) UnmarshalText(text []byte) error { return phases.Unmarshal(p, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (p Phase) Value() (driver.Value, error) { return phases.Value(p) }

// Scan reads the word from a database; see [bilingual.Words].
func (p *Phase) Scan(column any) error { return phases.Scan(p, column) }
