package grant

import (
	"database/sql/driver"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
)

// Decision is what a decision on a grant (Zuwendungsbescheid) says about how the grant is settled. What nobody has read in it is
// not recorded; [Settle] then says so where it matters.
type Decision struct {
	// Reference is the number of the decision; a proof of use for another one is refused.
	Reference string
	// Reading says how a share grant that was cut below its rate follows the cost. It matters only then.
	Reading Sourced[CapReading]
	// CutsExcess says whether the grant is cut where grant, own funds and other money exceed the cost at settlement.
	CutsExcess Sourced[bool]
}

// CapReading is how a share grant that was decided below rate × eligible cost (by a cap, by what was asked for, by the gap in
// the financing) follows the cost. Both readings are in use, and no norm that was read says which holds: it depends on how the
// decision words share and highest sum. The zero value is none.
type CapReading uint8

// The two readings.
const (
	ShareOfDecision CapReading = iota + 1 // grant / eligible cost of the decision, of the cost that counts
	RateUpToCap                           // the rate of the programme of the cost that counts, at most the grant as decided
)

var capReadings = bilingual.Words[CapReading]{Name: "reading of a capped share grant", List: []bilingual.Word[CapReading]{
	{Value: ShareOfDecision, Word: "share-of-decision", Text: bilingual.Text{
		German:  "bewilligter Anteil an den zuwendungsfähigen Ausgaben",
		English: "granted share of the eligible cost",
	}},
	{Value: RateUpToCap, Word: "rate-up-to-cap", Text: bilingual.Text{
		German:  "Fördersatz bis zum bewilligten Höchstbetrag",
		English: "rate up to the sum that was granted",
	}},
}}

// IsValid reports whether r is one of the two readings.
func (r CapReading) IsValid() bool { return capReadings.Has(r) }

// String returns "share-of-decision" or "rate-up-to-cap", and "" for anything else.
func (r CapReading) String() string { return capReadings.String(r) }

// Text returns what the reading says, for readers.
func (r CapReading) Text(tag language.Tag) string { return capReadings.Text(r, tag) }

// MarshalText returns [CapReading.String]; what is none of the readings is a [*bilingual.WordError].
func (r CapReading) MarshalText() ([]byte, error) { return capReadings.Marshal(r) }

// UnmarshalText reads what MarshalText writes.
func (r *CapReading) UnmarshalText(text []byte) error { return capReadings.Unmarshal(r, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (r CapReading) Value() (driver.Value, error) { return capReadings.Value(r) }

// Scan reads the word from a database; see [bilingual.Words].
func (r *CapReading) Scan(column any) error { return capReadings.Scan(r, column) }

// ReadingResult is what a settlement comes to under one reading of the decision.
type ReadingResult struct {
	Reading CapReading
	Grant   finance.Amount
	Repay   finance.Amount
	Due     finance.Amount

	followed finance.Amount // the grant before money in excess is cut
}

// UndecidedError tells that a settlement depends on how the decision is read, and that its reading is not recorded. No sum is
// chosen; both are told.
type UndecidedError struct {
	Readings [2]ReadingResult // share of the decision, rate up to the cap
}

func (e *UndecidedError) Error() string { return "grant: " + e.Text(language.English) }

// Text returns the error for readers, with what comes out under each reading and what to do.
func (e *UndecidedError) Text(tag language.Tag) string {
	result := func(r ReadingResult) bilingual.Text {
		return bilingual.Sprintf("%s: Zuwendung %s, zu erstatten %s", "%s: grant %s, to be repaid %s",
			bilingual.TextOf(r.Reading), bilingual.FormatOf(r.Grant), bilingual.FormatOf(r.Repay))
	}
	return bilingual.Sprintf(
		"die Zuwendung wurde unter dem Fördersatz bewilligt, und wie der Bescheid zu lesen ist, ist nicht erfasst. %s. %s. "+
			"Die Lesart des Bescheids ist mit ihrer Quelle anzugeben (Decision.Reading)",
		"the grant was decided below its rate, and how the decision is to be read is not recorded. %s. %s. "+
			"Name the reading of the decision with its source (Decision.Reading)",
		result(e.Readings[0]), result(e.Readings[1])).In(tag)
}
