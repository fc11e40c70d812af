package law

import (
	"cmp"
	"database/sql/driver"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

// Evidence tells how well a fact is known. The zero value means that nobody has said so yet; no [Source] is valid with it.
type Evidence uint8

// The four grades, from the strongest to the weakest.
const (
	Primary   Evidence = iota + 1 // the norm itself, or the official record, was read
	Secondary                     // press, a ministry's page, commentary, an encyclopaedia
	Derived                       // computed from other facts
	Assumed                       // general knowledge, or only the norm of another jurisdiction was read
)

var grades = bilingual.Words[Evidence]{Name: "grade of evidence", List: []bilingual.Word[Evidence]{
	{Value: Primary, Word: "primary", Text: bilingual.Text{German: "Wortlaut gelesen", English: "text of the provision read"}},
	{Value: Secondary, Word: "secondary", Text: bilingual.Text{German: "aus zweiter Hand", English: "second-hand"}},
	{Value: Derived, Word: "derived", Text: bilingual.Text{German: "abgeleitet", English: "derived"}},
	{Value: Assumed, Word: "assumed", Text: bilingual.Text{German: "angenommen", English: "assumed"}},
}}

// IsValid reports whether e is one of the four grades.
func (e Evidence) IsValid() bool { return grades.Has(e) }

// String returns "primary", "secondary", "derived" or "assumed", and "" for the zero value.
func (e Evidence) String() string { return grades.String(e) }

// Text returns what the grade means of a norm, for readers. A source of any other kind says it with [Source.EvidenceText].
func (e Evidence) Text(tag language.Tag) string { return grades.Text(e, tag) }

// MarshalText returns [Evidence.String]; what is no grade is a [*bilingual.WordError].
func (e Evidence) MarshalText() ([]byte, error) { return grades.Marshal(e) }

// UnmarshalText reads what MarshalText writes.
func (e *Evidence) UnmarshalText(text []byte) error { return grades.Unmarshal(e, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (e Evidence) Value() (driver.Value, error) { return grades.Value(e) }

// Scan reads the word from a database; see [bilingual.Words].
func (e *Evidence) Scan(column any) error { return grades.Scan(e, column) }

// Weakest returns the weakest of the grades: a conclusion is known no better than its weakest premise. Without
// arguments, or where one of them is no grade, the result is the zero value.
func Weakest(grades ...Evidence) Evidence {
	var weakest Evidence
	for _, e := range grades {
		if !e.IsValid() {
			return 0
		}
		weakest = max(weakest, e)
	}
	return weakest
}

// Source says on what a fact rests: on which line of law, where it was read, when that was checked, and how well it is
// known. A source needs a citation or a place; most have both.
type Source struct {
	Citation Citation   `json:"citation,omitzero"`
	Where    string     `json:"where,omitempty"`  // where it was read: an official collection, a newspaper with its date
	Checked  civil.Date `json:"checked,omitzero"` // the day on which it was last read there; zero if not recorded
	Evidence Evidence   `json:"evidence"`
}

// SourceError tells what a [Source] lacks.
type SourceError struct {
	Reason string // what it lacks, in English
	german string // the same in German
}

func (e *SourceError) Error() string { return "law: " + e.Reason }

// Text returns the error for readers.
func (e *SourceError) Text(tag language.Tag) string {
	return bilingual.Text{German: cmp.Or(e.german, e.Reason), English: e.Reason}.In(tag)
}

func sourceError(reason bilingual.Text) *SourceError {
	return &SourceError{reason.English, reason.German}
}

// Check returns a [*SourceError] where the source does not say how well the fact is known or on what it rests.
func (s Source) Check() error {
	switch {
	case !s.Evidence.IsValid():
		return sourceError(bilingual.Sprintf("die Quelle %q sagt nicht, wie gut die Angabe belegt ist; verlangt ist %v, %v, %v oder %v",
			"source %q does not say how well the fact is known; want %v, %v, %v or %v", s.String(), Primary, Secondary, Derived, Assumed))
	case s.Citation.IsZero() && s.Where == "":
		return sourceError(bilingual.Text{
			German:  "eine Quelle braucht eine Fundstelle oder einen Ort, an dem die Angabe steht",
			English: "a source needs a citation or a place where the fact stands",
		})
	}
	return nil
}

// IsZero reports whether nothing is said about the source.
func (s Source) IsZero() bool { return s == Source{} }

// String returns the citation and the place, such as "§ 27 ThürEGovG (kommune21, 17.10.2018)".
func (s Source) String() string {
	citation := s.Citation.String()
	switch {
	case citation == "":
		return s.Where
	case s.Where == "":
		return citation
	}
	return citation + " (" + s.Where + ")"
}

// recordRead is what [Primary] means of a source that cites no act, such as a register: it has no norm whose text could be read.
var recordRead = bilingual.Text{German: "amtliche Quelle gelesen", English: "official record read"}

// EvidenceText returns for readers how well the fact is known: "Wortlaut gelesen" of an act that is cited, "amtliche Quelle
// gelesen" of an official record, "aus zweiter Hand" of either. It is "" where the source does not say.
func (s Source) EvidenceText(tag language.Tag) string {
	if s.Evidence == Primary && s.Citation.IsZero() {
		return recordRead.In(tag)
	}
	return s.Evidence.Text(tag)
}
