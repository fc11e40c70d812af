package calendar

import (
	"database/sql/driver"
	"slices"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Topic says what an event is about.
type Topic string

// Events of agreements come first, those of duties last.
const (
	Signature      Topic = "signature"
	InForce        Topic = "entry-into-force"
	TermBegin      Topic = "term-begin"
	TermEnd        Topic = "term-end"
	MinimumEnd     Topic = "minimum-end"
	LastNotice     Topic = "last-notice" // the last day on which a notice can be received that takes effect on a certain day
	LastExit       Topic = "last-exit"   // the last day on which a party can declare that it leaves, to a certain day
	TerminationDay Topic = "termination" // the day at whose end a notice takes effect
	RenewalDay     Topic = "renewal"
	YearlyAmount   Topic = "yearly-amount"
	Instalment     Topic = "instalment"
	Adjustment     Topic = "adjustment"
	ProofOfUse     Topic = "proof-of-use"
	ReportDue      Topic = "report"
	Evaluation     Topic = "evaluation"
	ReviewDue      Topic = "review"
	Delivery       Topic = "delivery"
	TransitionEnd  Topic = "transition-end"
	DutyBegin      Topic = "duty-begin"
	DutyDeadline   Topic = "duty-deadline"
	DutyEnd        Topic = "duty-end"
	DutyChange     Topic = "duty-change" // a date of a duty that was moved, deleted or announced
)

var topics = bilingual.Words[Topic]{Name: "topic of an event", List: []bilingual.Word[Topic]{
	{Value: Signature, Word: "signature", Text: bilingual.Text{German: "Unterzeichnung", English: "signature"}},
	{Value: InForce, Word: "entry-into-force", Text: bilingual.Text{German: "Inkrafttreten", English: "entry into force"}},
	{Value: TermBegin, Word: "term-begin", Text: bilingual.Text{German: "Beginn der Laufzeit", English: "beginning of the term"}},
	{Value: TermEnd, Word: "term-end", Text: bilingual.Text{German: "Ende der Laufzeit", English: "end of the term"}},
	{Value: MinimumEnd, Word: "minimum-end", Text: bilingual.Text{German: "Ende der Mindestlaufzeit", English: "end of the minimum term"}},
	{Value: LastNotice, Word: "last-notice", Text: bilingual.Text{German: "letzter Tag für die Kündigung", English: "last day for notice"}},
	{Value: LastExit, Word: "last-exit", Text: bilingual.Text{German: "letzter Tag für die Erklärung des Austritts", English: "last day for declaring exit"}},
	{Value: TerminationDay, Word: "termination", Text: bilingual.Text{German: "Wirksamwerden der Kündigung", English: "notice takes effect"}},
	{Value: RenewalDay, Word: "renewal", Text: bilingual.Text{German: "Verlängerung", English: "renewal"}},
	{Value: YearlyAmount, Word: "yearly-amount", Text: bilingual.Text{German: "Jahresbetrag", English: "yearly amount"}},
	{Value: Instalment, Word: "instalment", Text: bilingual.Text{German: "Rate", English: "instalment"}},
	{Value: Adjustment, Word: "adjustment", Text: bilingual.Text{German: "Preisanpassung", English: "price adjustment"}},
	{Value: ProofOfUse, Word: "proof-of-use", Text: bilingual.Text{German: "Verwendungsnachweis", English: "proof of use"}},
	{Value: ReportDue, Word: "report", Text: bilingual.Text{German: "Bericht", English: "report"}},
	{Value: Evaluation, Word: "evaluation", Text: bilingual.Text{German: "Evaluierung", English: "evaluation"}},
	{Value: ReviewDue, Word: "review", Text: bilingual.Text{German: "Überprüfung einer Anlage", English: "review of an annex"}},
	{Value: Delivery, Word: "delivery", Text: bilingual.Text{German: "Liefertermin", English: "delivery"}},
	{Value: TransitionEnd, Word: "transition-end", Text: bilingual.Text{German: "Ende der Übergangsregelung", English: "end of the transitional rule"}},
	{Value: DutyBegin, Word: "duty-begin", Text: bilingual.Text{German: "Beginn einer Pflicht", English: "beginning of a duty"}},
	{Value: DutyDeadline, Word: "duty-deadline", Text: bilingual.Text{German: "Frist einer Pflicht", English: "deadline of a duty"}},
	{Value: DutyEnd, Word: "duty-end", Text: bilingual.Text{German: "Ende einer Pflicht", English: "end of a duty"}},
	{Value: DutyChange, Word: "duty-change", Text: bilingual.Text{German: "Änderung einer Pflicht", English: "change of a duty"}},
}}

// Topics returns all topics.
func Topics() []Topic { return topics.Values() }

// order is the place of the topic in the list.
func (t Topic) order() int {
	return slices.IndexFunc(topics.List, func(word bilingual.Word[Topic]) bool { return word.Value == t })
}

// IsValid reports whether it is one of the list.
func (t Topic) IsValid() bool { return topics.Has(t) }

// String returns the word as data writes it; "" for what is no topic.
func (t Topic) String() string { return topics.String(t) }

// Text returns the word for readers.
func (t Topic) Text(tag language.Tag) string { return topics.Text(t, tag) }

// MarshalText returns [Topic.String]; what is no topic is a [*bilingual.WordError].
func (t Topic) MarshalText() ([]byte, error) { return topics.Marshal(t) }

// UnmarshalText reads what MarshalText writes.
func (t *Topic) UnmarshalText(text []byte) error { return topics.Unmarshal(t, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (t Topic) Value() (driver.Value, error) { return topics.Value(t) }

// Scan reads the word from a database; see [bilingual.Words].
func (t *Topic) Scan(column any) error { return topics.Scan(t, column) }
