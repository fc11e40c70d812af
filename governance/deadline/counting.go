package deadline

import (
	"database/sql/driver"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Counting says which days of a period count.
type Counting uint8

const (
	// AfterEvent counts from the day after an event, such as the receipt of a letter (§ 187 Abs. 1 BGB).
	AfterEvent Counting = iota + 1

	// FromDay counts the first day, too: the period runs from the beginning of that day, as the term of an agreement does, or a year
	// of age from the day of birth (§ 187 Abs. 2 BGB).
	FromDay

	// Extension counts from the end of an earlier period, whose last day is given (§ 190 BGB).
	Extension

	// BeforeEvent counts backwards from an event, such as a meeting. Neither the day of the event nor that of the deed counts: the whole
	// period lies between them. The law does not say it; §§ 187 and 188 BGB are applied the other way round.
	BeforeEvent

	// NoticeTo is the last day on which a notice can be received that takes effect with the end of the day given: the period, counted from
	// the day after the receipt, is over by then.
	NoticeTo
)

var countings = bilingual.Words[Counting]{Name: "way of counting", List: []bilingual.Word[Counting]{
	{Value: AfterEvent, Word: "after-event", Text: bilingual.Text{
		German: "ab dem Tag nach dem Ereignis", English: "from the day after the event"}},
	{Value: FromDay, Word: "from-day", Text: bilingual.Text{
		German: "ab Beginn des Tages, der mitzählt", English: "from the beginning of the day, which counts"}},
	{Value: Extension, Word: "extension", Text: bilingual.Text{
		German: "ab dem Ablauf der vorigen Frist", English: "from the end of the earlier period"}},
	{Value: BeforeEvent, Word: "before-event", Text: bilingual.Text{
		German: "rückwärts vom Ereignis", English: "backwards from the event"}},
	{Value: NoticeTo, Word: "notice-to", Text: bilingual.Text{
		German: "spätester Zugang einer Erklärung zu dem Tag", English: "latest receipt of a notice to the day"}},
}}

// IsValid reports whether c is one of the list.
func (c Counting) IsValid() bool { return countings.Has(c) }

// String returns "after-event", "from-day", "extension", "before-event" or "notice-to", and "" for anything else.
func (c Counting) String() string { return countings.String(c) }

// Text returns for readers which days count.
func (c Counting) Text(tag language.Tag) string { return countings.Text(c, tag) }

// MarshalText returns [Counting.String]; what is not in the list is a [*bilingual.WordError].
func (c Counting) MarshalText() ([]byte, error) { return countings.Marshal(c) }

// UnmarshalText reads what MarshalText writes.
func (c *Counting) UnmarshalText(text []byte) error { return countings.Unmarshal(c, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (c Counting) Value() (driver.Value, error) { return countings.Value(c) }

// Scan reads the word from a database; see [bilingual.Words].
func (c *Counting) Scan(column any) error { return countings.Scan(c, column) }

// Closing says what becomes of a period that would end on a Saturday, a Sunday or a holiday.
type Closing uint8

const (
	// Unmoved leaves the end where it is: no norm moves it. So it is with periods of notice, which protect whoever receives the notice,
	// and with those of § 31 Abs. 4 and 5 VwVfG.
	Unmoved Closing = iota + 1

	// WorkdayBGB moves the end to the next working day, where something must be declared or done by then (§ 193 BGB).
	WorkdayBGB

	// WorkdayVwVfG moves the end to the next working day, where the period is one of administrative procedure (§ 31 Abs. 3 S. 1 VwVfG);
	// not where a certain day was set and that rule was pointed to (S. 2).
	WorkdayVwVfG
)

var closings = bilingual.Words[Closing]{Name: "closing", List: []bilingual.Word[Closing]{
	{Value: Unmoved, Word: "unmoved", Text: bilingual.Text{
		German: "das Ende bleibt auch am Wochenende und am Feiertag", English: "the end stays, on weekends and holidays too"}},
	{Value: WorkdayBGB, Word: "workday-bgb", Text: bilingual.Text{
		German: "nächster Werktag (§ 193 BGB)", English: "next working day (§ 193 BGB)"}},
	{Value: WorkdayVwVfG, Word: "workday-vwvfg", Text: bilingual.Text{
		German: "nächster Werktag (§ 31 Abs. 3 VwVfG)", English: "next working day (§ 31 Abs. 3 VwVfG)"}},
}}

// IsValid reports whether c is one of the three.
func (c Closing) IsValid() bool { return closings.Has(c) }

// String returns "unmoved", "workday-bgb" or "workday-vwvfg", and "" for anything else.
func (c Closing) String() string { return closings.String(c) }

// Text returns for readers what becomes of such an end.
func (c Closing) Text(tag language.Tag) string { return closings.Text(c, tag) }

// MarshalText returns [Closing.String]; what is not in the list is a [*bilingual.WordError].
func (c Closing) MarshalText() ([]byte, error) { return closings.Marshal(c) }

// UnmarshalText reads what MarshalText writes.
func (c *Closing) UnmarshalText(text []byte) error { return closings.Unmarshal(c, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (c Closing) Value() (driver.Value, error) { return closings.Value(c) }

// Scan reads the word from a database; see [bilingual.Words].
func (c *Closing) Scan(column any) error { return closings.Scan(c, column) }
