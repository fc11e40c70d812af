package voting

import (
	"database/sql/driver"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Choice is what a member does in a vote. The zero value is not recorded: the member may have done anything.
type Choice uint8

// The choices.
const (
	Yes        Choice = iota + 1
	No                // votes against
	Abstention        // is present and votes neither way
	Absent            // is not present and not represented
)

var choices = bilingual.Words[Choice]{Name: "vote", List: []bilingual.Word[Choice]{
	{Value: Yes, Word: "yes", Text: bilingual.Text{German: "ja", English: "yes"}},
	{Value: No, Word: "no", Text: bilingual.Text{German: "nein", English: "no"}},
	{Value: Abstention, Word: "abstention", Text: bilingual.Text{German: "Enthaltung", English: "abstention"}},
	{Value: Absent, Word: "absent", Text: bilingual.Text{German: "abwesend", English: "absent"}},
}}

// IsValid reports whether c is one of the choices.
func (c Choice) IsValid() bool { return choices.Has(c) }

// String returns the choice as data writes it, such as "yes"; "" for the zero value.
func (c Choice) String() string { return choices.String(c) }

// Text returns the word for readers.
func (c Choice) Text(tag language.Tag) string { return choices.Text(c, tag) }

// MarshalText returns [Choice.String]; what is no choice is a [*bilingual.WordError].
func (c Choice) MarshalText() ([]byte, error) { return choices.Marshal(c) }

// UnmarshalText reads what MarshalText writes.
func (c *Choice) UnmarshalText(text []byte) error { return choices.Unmarshal(c, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (c Choice) Value() (driver.Value, error) { return choices.Value(c) }

// Scan reads the word from a database; see [bilingual.Words].
func (c *Choice) Scan(column any) error { return choices.Scan(c, column) }

// VoteResult is what becomes of a motion. The zero value is none.
type VoteResult uint8

// The results.
const (
	Adopted     VoteResult = iota + 1
	Rejected               // a majority is missing
	NoQuorum               // the body could not decide
	Suspended              // adopted, and a member objected in time: there is a new vote
	Undecidable            // what is missing makes a difference
	NotRecorded            // by which rule the body decided on the day is not recorded
)

var results = bilingual.Words[VoteResult]{Name: "result of a vote", List: []bilingual.Word[VoteResult]{
	{Value: Adopted, Word: "adopted", Text: bilingual.Text{German: "angenommen", English: "adopted"}},
	{Value: Rejected, Word: "rejected", Text: bilingual.Text{German: "abgelehnt", English: "rejected"}},
	{Value: NoQuorum, Word: "no-quorum", Text: bilingual.Text{German: "nicht beschlussfähig", English: "no quorum"}},
	{Value: Suspended, Word: "suspended",
		Text: bilingual.Text{German: "angenommen, durch Einspruch ausgesetzt", English: "adopted, suspended by an objection"}},
	{Value: Undecidable, Word: "undecidable", Text: bilingual.Text{German: "nicht entscheidbar", English: "undecidable"}},
	{Value: NotRecorded, Word: "not-recorded",
		Text: bilingual.Text{German: "Regel für den Tag nicht erfasst", English: "rule not recorded for the day"}},
}}

// IsValid reports whether r is one of the results.
func (r VoteResult) IsValid() bool { return results.Has(r) }

// String returns the result as data writes it, such as "adopted"; "" for the zero value.
func (r VoteResult) String() string { return results.String(r) }

// Text returns the word for readers.
func (r VoteResult) Text(tag language.Tag) string { return results.Text(r, tag) }

// MarshalText returns [VoteResult.String]; what is no result is a [*bilingual.WordError].
func (r VoteResult) MarshalText() ([]byte, error) { return results.Marshal(r) }

// UnmarshalText reads what MarshalText writes.
func (r *VoteResult) UnmarshalText(text []byte) error { return results.Unmarshal(r, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (r VoteResult) Value() (driver.Value, error) { return results.Value(r) }

// Scan reads the word from a database; see [bilingual.Words].
func (r *VoteResult) Scan(column any) error { return results.Scan(r, column) }

// Motion is what a body decides on, where the law asks for different majorities. The zero value is none.
type Motion uint8

// The matters.
const (
	Ordinary         Motion = iota + 1 // whatever has no majority of its own
	ChangeOfTask                       // of the task of a Zweckverband
	ChangeOfArticles                   // any other change of the articles (Verbandssatzung)
	Accession                          // a member joins
	Exit                               // a member leaves of its own will
	Exclusion                          // a member must leave
	Dissolution
	Merger
	Election
	Budget
	Levy // by another measure than that of the law
)

var matters = bilingual.Words[Motion]{Name: "matter of a decision", List: []bilingual.Word[Motion]{
	{Value: Ordinary, Word: "ordinary", Text: bilingual.Text{German: "gewöhnlicher Beschluss", English: "ordinary decision"}},
	{Value: ChangeOfTask, Word: "change-of-task", Text: bilingual.Text{German: "Änderung der Aufgabe", English: "change of the task"}},
	{Value: ChangeOfArticles, Word: "change-of-articles",
		Text: bilingual.Text{German: "Änderung der Satzung", English: "change of the articles"}},
	{Value: Accession, Word: "accession", Text: bilingual.Text{German: "Beitritt", English: "accession"}},
	{Value: Exit, Word: "exit", Text: bilingual.Text{German: "Austritt", English: "exit"}},
	{Value: Exclusion, Word: "exclusion", Text: bilingual.Text{German: "Ausschluss", English: "exclusion"}},
	{Value: Dissolution, Word: "dissolution", Text: bilingual.Text{German: "Auflösung", English: "dissolution"}},
	{Value: Merger, Word: "merger", Text: bilingual.Text{German: "Zusammenschluss", English: "merger"}},
	{Value: Election, Word: "election", Text: bilingual.Text{German: "Wahl", English: "election"}},
	{Value: Budget, Word: "budget", Text: bilingual.Text{German: "Haushalt", English: "budget"}},
	{Value: Levy, Word: "levy", Text: bilingual.Text{German: "Umlage nach anderem Maßstab", English: "levy by another measure"}},
}}

// IsValid reports whether m is one of the matters.
func (m Motion) IsValid() bool { return matters.Has(m) }

// String returns the matter as data writes it, such as "exit"; "" for the zero value.
func (m Motion) String() string { return matters.String(m) }

// Text returns the words for readers.
func (m Motion) Text(tag language.Tag) string { return matters.Text(m, tag) }

// MarshalText returns [Motion.String]; what is no matter is a [*bilingual.WordError].
func (m Motion) MarshalText() ([]byte, error) { return matters.Marshal(m) }

// UnmarshalText reads what MarshalText writes.
func (m *Motion) UnmarshalText(text []byte) error { return matters.Unmarshal(m, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (m Motion) Value() (driver.Value, error) { return matters.Value(m) }

// Scan reads the word from a database; see [bilingual.Words].
func (m *Motion) Scan(column any) error { return matters.Scan(m, column) }

// Ownership tells what kind of person a member is where the law limits the votes of private members.
type Ownership uint8

// Who counts among the private members differs: [PrivateLimit] says it.
const (
	PublicLaw         Ownership = iota // a person of public law, such as a Gemeinde
	Private                            // a natural person, or a person of private law with private owners
	MainlyPublic                       // a person of private law whose capital is wholly or mainly public
	MunicipallyOwned                   // a company that Gemeinden or Landkreise alone own
	OwnersNotRecorded                  // a person of private law whose owners are not recorded
)

var ownerships = bilingual.Words[Ownership]{Name: "ownership of a member", List: []bilingual.Word[Ownership]{
	{Value: PublicLaw, Word: "public-law", Text: bilingual.Text{German: "Person des öffentlichen Rechts", English: "person of public law"}},
	{Value: Private, Word: "private", Text: bilingual.Text{German: "Privater", English: "private person"}},
	{Value: MainlyPublic, Word: "mainly-public",
		Text: bilingual.Text{German: "ganz oder überwiegend in öffentlicher Hand", English: "wholly or mainly public capital"}},
	{Value: MunicipallyOwned, Word: "municipally-owned",
		Text: bilingual.Text{German: "nur in der Hand von Gemeinden oder Landkreisen", English: "owned by Gemeinden or Landkreise alone"}},
	{Value: OwnersNotRecorded, Word: "owners-not-recorded",
		Text: bilingual.Text{German: "privatrechtlich, Eigentümer nicht erfasst", English: "of private law, owners not recorded"}},
}}

// IsValid reports whether s is one of the five.
func (s Ownership) IsValid() bool { return ownerships.Has(s) }

// String returns the ownership as data writes it, such as "private"; "" for what is none.
func (s Ownership) String() string { return ownerships.String(s) }

// Text returns the words for readers.
func (s Ownership) Text(tag language.Tag) string { return ownerships.Text(s, tag) }

// MarshalText returns [Ownership.String]; what is no ownership is a [*bilingual.WordError].
func (s Ownership) MarshalText() ([]byte, error) { return ownerships.Marshal(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Ownership) UnmarshalText(text []byte) error { return ownerships.Unmarshal(s, text) }

// Value stores the word in a database; see [bilingual.Words].
func (s Ownership) Value() (driver.Value, error) { return ownerships.Value(s) }

// Scan reads the word from a database; see [bilingual.Words].
func (s *Ownership) Scan(column any) error { return ownerships.Scan(s, column) }
