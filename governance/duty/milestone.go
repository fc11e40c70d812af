package duty

import (
	"database/sql/driver"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// Milestone is a day in the life of a duty: when it begins, by when something must be done, when its dates were moved.
type Milestone struct {
	Kind MilestoneKind
	// Day is the day. Of a change of dates it is the day from which the change holds, or, where Text says so, that of the act.
	Day civil.Date
	// Was is the day that was moved or deleted; Now is the day to which it was moved. Both are zero for other kinds.
	Was, Now civil.Date
	// Classes are the bodies whom the day concerns; the empty set means all to whom the duty is addressed.
	Classes Classes
	// DutyID and Title name the duty; [Collection.Calendar] fills them in.
	DutyID string
	Title  bilingual.Text
	// Text says what is to be done, or what happened.
	Text bilingual.Text
	// Source says on what the day rests.
	Source law.Source
}

// MilestoneKind is what a day of a duty means. The zero value is none.
type MilestoneKind uint8

// The kinds.
const (
	Begin       MilestoneKind = iota + 1 // the duty binds from this day
	Deadline                             // something must be done by this day, the day itself included
	End                                  // the last day on which the duty binds
	Moved                                // a day of the duty was moved
	Deleted                              // a day of the duty was deleted, and no other was put in its place
	Amended                              // the duty got another content
	Dropped                              // the day for which something was foreseen, before that day was moved or deleted
	UnitChanges                          // the unit is another one from this day on; it must be asked for anew
	Uncovered                            // what follows is not covered
)

var milestoneKinds = bilingual.Words[MilestoneKind]{Name: "kind of milestone", List: []bilingual.Word[MilestoneKind]{
	{Value: Begin, Word: "begin", Text: bilingual.Text{German: "Beginn", English: "begin"}},
	{Value: Deadline, Word: "deadline", Text: bilingual.Text{German: "Frist", English: "deadline"}},
	{Value: End, Word: "end", Text: bilingual.Text{German: "Ende", English: "end"}},
	{Value: Moved, Word: "moved", Text: bilingual.Text{German: "Termin verschoben", English: "date moved"}},
	{Value: Deleted, Word: "deleted", Text: bilingual.Text{German: "Termin gestrichen", English: "date deleted"}},
	{Value: Amended, Word: "amended", Text: bilingual.Text{German: "Inhalt geändert", English: "content amended"}},
	{Value: Dropped, Word: "dropped", Text: bilingual.Text{German: "früherer Termin", English: "former date"}},
	{Value: UnitChanges, Word: "unit-changes", Text: bilingual.Text{German: "Gebietseinheit ändert sich", English: "unit changes"}},
	{Value: Uncovered, Word: "uncovered", Text: bilingual.Text{German: "nicht abgedeckt", English: "not covered"}},
}}

// IsValid reports whether k is one of the kinds.
func (k MilestoneKind) IsValid() bool { return milestoneKinds.Has(k) }

// String returns the kind as data writes it, such as "deadline"; "" for the zero value.
func (k MilestoneKind) String() string { return milestoneKinds.String(k) }

// Text returns the word for readers.
func (k MilestoneKind) Text(tag language.Tag) string { return milestoneKinds.Text(k, tag) }

// MarshalText returns [MilestoneKind.String]; what is no kind is a [*bilingual.WordError].
func (k MilestoneKind) MarshalText() ([]byte, error) { return milestoneKinds.Marshal(k) }

// UnmarshalText reads what MarshalText writes.
func (k *MilestoneKind) UnmarshalText(text []byte) error { return milestoneKinds.Unmarshal(k, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (k MilestoneKind) Value() (driver.Value, error) { return milestoneKinds.Value(k) }

// Scan reads the word from a database; see [bilingual.Words].
func (k *MilestoneKind) Scan(column any) error { return milestoneKinds.Scan(k, column) }
