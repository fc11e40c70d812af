package supervision

import (
	"database/sql/driver"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Outcome tells what an answer is worth. The zero value is no answer.
type Outcome uint8

// The six outcomes.
const (
	Known       Outcome = iota + 1 // the norm names who it is
	Conditional                    // it is this one under a condition that the answer tells
	Nobody                         // by law there is none
	NotRecorded                    // there may be one, and the norm or the fact that tells was not read
	Undecidable                    // the question leaves out a fact that decides
	NotCovered                     // the law of another Land decides, or that of the day was not read
)

var outcomes = bilingual.Words[Outcome]{Name: "outcome of a question of competence", List: []bilingual.Word[Outcome]{
	{Value: Known, Word: "known", Text: bilingual.Text{German: "bestimmt", English: "known"}},
	{Value: Conditional, Word: "conditional", Text: bilingual.Text{German: "bedingt", English: "conditional"}},
	{Value: Nobody, Word: "nobody", Text: bilingual.Text{German: "niemand", English: "nobody"}},
	{Value: NotRecorded, Word: "not-recorded", Text: bilingual.Text{German: "nicht erfasst", English: "not recorded"}},
	{Value: Undecidable, Word: "undecidable",
		Text: bilingual.Text{German: "nicht entscheidbar, Angabe fehlt", English: "undecidable, fact missing"}},
	{Value: NotCovered, Word: "not-covered", Text: bilingual.Text{German: "nicht abgedeckt", English: "not covered"}},
}}

// IsValid reports whether it is one of the six.
func (o Outcome) IsValid() bool { return outcomes.Has(o) }

// String returns the word as data writes it, such as "not-recorded"; "" for the zero value.
func (o Outcome) String() string { return outcomes.String(o) }

// Text returns the words for readers.
func (o Outcome) Text(tag language.Tag) string { return outcomes.Text(o, tag) }

// MarshalText returns [Outcome.String]; what is no outcome is a [*bilingual.WordError].
func (o Outcome) MarshalText() ([]byte, error) { return outcomes.Marshal(o) }

// UnmarshalText reads what MarshalText writes.
func (o *Outcome) UnmarshalText(text []byte) error { return outcomes.Unmarshal(o, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (o Outcome) Value() (driver.Value, error) { return outcomes.Value(o) }

// Scan reads the word from a database; see [bilingual.Words].
func (o *Outcome) Scan(column any) error { return outcomes.Scan(o, column) }

// Tier is the place of an authority in the order of those that supervise municipalities. The zero value is none of them, as of
// an authority for data protection.
type Tier uint8

// From the lowest to the highest.
const (
	Lower   Tier = iota + 1 // untere Rechtsaufsichtsbehörde
	Upper                   // obere
	Highest                 // oberste
)

var tiers = bilingual.Words[Tier]{Name: "tier of authorities", List: []bilingual.Word[Tier]{
	{Value: Lower, Word: "lower", Text: bilingual.Text{German: "untere Behörde", English: "lower authority"}},
	{Value: Upper, Word: "upper", Text: bilingual.Text{German: "obere Behörde", English: "upper authority"}},
	{Value: Highest, Word: "highest", Text: bilingual.Text{German: "oberste Behörde", English: "highest authority"}},
}}

// IsValid reports whether it is one of the three.
func (t Tier) IsValid() bool { return tiers.Has(t) }

// String returns the word as data writes it, such as "lower"; "" for the zero value.
func (t Tier) String() string { return tiers.String(t) }

// Text returns the words for readers.
func (t Tier) Text(tag language.Tag) string { return tiers.Text(t, tag) }

// MarshalText returns [Tier.String]; what is no tier is a [*bilingual.WordError].
func (t Tier) MarshalText() ([]byte, error) { return tiers.Marshal(t) }

// UnmarshalText reads what MarshalText writes.
func (t *Tier) UnmarshalText(text []byte) error { return tiers.Unmarshal(t, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (t Tier) Value() (driver.Value, error) { return tiers.Value(t) }

// Scan reads the word from a database; see [bilingual.Words].
func (t *Tier) Scan(column any) error { return tiers.Scan(t, column) }

// Supervision is the kind of a supervision. The zero value is none.
type Supervision uint8

// The two kinds.
const (
	LegalSupervision     Supervision = iota + 1 // Rechtsaufsicht: whether the law is kept
	TechnicalSupervision                        // Fachaufsicht: also how a matter of the state is done
)

var kinds = bilingual.Words[Supervision]{Name: "kind of supervision", List: []bilingual.Word[Supervision]{
	{Value: LegalSupervision, Word: "legal", Text: bilingual.Text{German: "Rechtsaufsicht", English: "legal supervision"}},
	{Value: TechnicalSupervision, Word: "technical", Text: bilingual.Text{German: "Fachaufsicht", English: "technical supervision"}},
}}

// IsValid reports whether it is one of the two.
func (k Supervision) IsValid() bool { return kinds.Has(k) }

// String returns the word as data writes it, "legal" or "technical"; "" for the zero value.
func (k Supervision) String() string { return kinds.String(k) }

// Text returns the word for readers.
func (k Supervision) Text(tag language.Tag) string { return kinds.Text(k, tag) }

// MarshalText returns [Supervision.String]; what is no kind is a [*bilingual.WordError].
func (k Supervision) MarshalText() ([]byte, error) { return kinds.Marshal(k) }

// UnmarshalText reads what MarshalText writes.
func (k *Supervision) UnmarshalText(text []byte) error { return kinds.Unmarshal(k, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (k Supervision) Value() (driver.Value, error) { return kinds.Value(k) }

// Scan reads the word from a database; see [bilingual.Words].
func (k *Supervision) Scan(column any) error { return kinds.Scan(k, column) }
