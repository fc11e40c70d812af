package grant

import (
	"database/sql/driver"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

// Movement is one entry of a [Ledger]: on one day, one thing happened with one sum.
type Movement struct {
	Day    civil.Date     `json:"day"`
	Kind   MovementKind   `json:"kind"`
	Amount finance.Amount `json:"amount"` // above zero

	// UseBy is the last day of prompt use of money that was paid out, where the decision sets one; zero where the side provisions
	// set it.
	UseBy civil.Date `json:"useBy,omitzero"`

	// Line is the line of the file from which the movement was read, and 0 where it was not read from a file. Errors name it.
	Line int `json:"-"`
}

// MovementKind says what happened with money of a grant.
type MovementKind uint8

const (
	PaidOut          MovementKind = iota + 1 // the recipient got money
	Used                                     // the recipient spent money of the grant for its purpose
	RepaymentClaimed                         // from this day on a part of the grant must be repaid, for the decision on it became invalid
	Repaid                                   // money came back
)

var movementKinds = bilingual.Words[MovementKind]{Name: "kind of movement", List: []bilingual.Word[MovementKind]{
	{Value: PaidOut, Word: "paid-out", Text: bilingual.Text{German: "Auszahlung", English: "payment"}},
	{Value: Used, Word: "used", Text: bilingual.Text{German: "Verwendung", English: "use"}},
	{Value: RepaymentClaimed, Word: "repayment-claimed",
		Text: bilingual.Text{German: "Erstattungsforderung", English: "claim for repayment"}},
	{Value: Repaid, Word: "repaid", Text: bilingual.Text{German: "Erstattung", English: "repayment"}},
}}

// IsValid reports whether k is one of the four kinds.
func (k MovementKind) IsValid() bool { return movementKinds.Has(k) }

// String returns "paid-out", "used", "repayment-claimed" or "repaid", and "" for anything else.
func (k MovementKind) String() string { return movementKinds.String(k) }

// Text returns the kind for readers, such as "Auszahlung".
func (k MovementKind) Text(tag language.Tag) string { return movementKinds.Text(k, tag) }

// MarshalText returns [MovementKind.String]; what is no kind is a [*bilingual.WordError].
func (k MovementKind) MarshalText() ([]byte, error) { return movementKinds.Marshal(k) }

// UnmarshalText reads what MarshalText writes.
func (k *MovementKind) UnmarshalText(text []byte) error { return movementKinds.Unmarshal(k, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (k MovementKind) Value() (driver.Value, error) { return movementKinds.Value(k) }

// Scan reads the word from a database; see [bilingual.Words].
func (k *MovementKind) Scan(column any) error { return movementKinds.Scan(k, column) }
