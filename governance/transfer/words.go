package transfer

import (
	"database/sql/driver"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
)

// Permission tells whether a task may pass. The zero value is none.
type Permission uint8

// The permissions, from the widest to none at all.
const (
	Allowed     Permission = iota + 1
	Conditional            // where its conditions are met
	NotRecorded            // the law is among those that were given, and says nothing that is recorded, or not for the day
	NotCovered             // the law that would tell was not given
	Forbidden
)

var permissions = bilingual.Words[Permission]{Name: "permission", List: []bilingual.Word[Permission]{
	{Value: Allowed, Word: "allowed", Text: bilingual.Text{German: "zulässig", English: "allowed"}},
	{Value: Conditional, Word: "conditional", Text: bilingual.Text{German: "unter Bedingungen zulässig", English: "allowed under conditions"}},
	{Value: NotRecorded, Word: "not-recorded", Text: bilingual.Text{German: "nicht erfasst", English: "not recorded"}},
	{Value: NotCovered, Word: "not-covered",
		Text: bilingual.Text{German: "Recht nicht einbezogen", English: "law not covered"}},
	{Value: Forbidden, Word: "forbidden", Text: bilingual.Text{German: "unzulässig", English: "forbidden"}},
}}

// IsValid reports whether p is one of the permissions.
func (p Permission) IsValid() bool { return permissions.Has(p) }

// String returns the permission as data writes it, such as "allowed"; "" for the zero value.
func (p Permission) String() string { return permissions.String(p) }

// Text returns the words for readers.
func (p Permission) Text(tag language.Tag) string { return permissions.Text(p, tag) }

// MarshalText returns [Permission.String]; what is no permission is a [*bilingual.WordError].
func (p Permission) MarshalText() ([]byte, error) { return permissions.Marshal(p) }

// UnmarshalText reads what MarshalText writes.
func (p *Permission) UnmarshalText(text []byte) error { return permissions.Unmarshal(p, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (p Permission) Value() (driver.Value, error) { return permissions.Value(p) }

// Scan reads the word from a database; see [bilingual.Words].
func (p *Permission) Scan(column any) error { return permissions.Scan(p, column) }

// TaskKind is a kind of task, as the law that orders it calls it. The zero value is none.
type TaskKind uint8

// The kinds of tasks. Which of them there are is a matter of the Land: Thüringen has the own and the transferred sphere, Sachsen has
// voluntary tasks, Pflichtaufgaben and Weisungsaufgaben.
const (
	FederalTask     TaskKind = iota + 1 // carrying out federal law
	StateTask                           // a task of the Land itself
	OwnTask                             // eigener Wirkungskreis
	TransferredTask                     // übertragener Wirkungskreis
	VoluntaryTask                       // freiwillige Aufgabe
	MandatoryTask                       // Pflichtaufgabe
	DirectedTask                        // Weisungsaufgabe
)

var taskKinds = bilingual.Words[TaskKind]{Name: "kind of task", List: []bilingual.Word[TaskKind]{
	{Value: FederalTask, Word: "federal", Text: bilingual.Text{German: "Ausführung von Bundesrecht", English: "execution of federal law"}},
	{Value: StateTask, Word: "state", Text: bilingual.Text{German: "Aufgabe des Landes", English: "task of the Land"}},
	{Value: OwnTask, Word: "own", Text: bilingual.Text{German: "Aufgabe des eigenen Wirkungskreises", English: "task of the own sphere"}},
	{Value: TransferredTask, Word: "transferred",
		Text: bilingual.Text{German: "Aufgabe des übertragenen Wirkungskreises", English: "task of the transferred sphere"}},
	{Value: VoluntaryTask, Word: "voluntary", Text: bilingual.Text{German: "freiwillige Aufgabe", English: "voluntary task"}},
	{Value: MandatoryTask, Word: "mandatory", Text: bilingual.Text{German: "Pflichtaufgabe", English: "mandatory task"}},
	{Value: DirectedTask, Word: "directed",
		Text: bilingual.Text{German: "Weisungsaufgabe", English: "task under direction (Weisungsaufgabe)"}},
}}

// TaskOf returns the kind of task of a sphere; 0 for no sphere.
func TaskOf(sphere governance.Sphere) TaskKind {
	switch sphere {
	case governance.OwnSphere:
		return OwnTask
	case governance.TransferredSphere:
		return TransferredTask
	}
	return 0
}

// IsValid reports whether k is one of the kinds.
func (k TaskKind) IsValid() bool { return taskKinds.Has(k) }

// String returns the kind as data writes it, such as "own"; "" for the zero value.
func (k TaskKind) String() string { return taskKinds.String(k) }

// Text returns the words for readers.
func (k TaskKind) Text(tag language.Tag) string { return taskKinds.Text(k, tag) }

// MarshalText returns [TaskKind.String]; what is no kind of task is a [*bilingual.WordError].
func (k TaskKind) MarshalText() ([]byte, error) { return taskKinds.Marshal(k) }

// UnmarshalText reads what MarshalText writes.
func (k *TaskKind) UnmarshalText(text []byte) error { return taskKinds.Unmarshal(k, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (k TaskKind) Value() (driver.Value, error) { return taskKinds.Value(k) }

// Scan reads the word from a database; see [bilingual.Words].
func (k *TaskKind) Scan(column any) error { return taskKinds.Scan(k, column) }

// Instrument is by what a task passes. The zero value is none; a [Query] with it asks for any.
type Instrument uint8

// The instruments.
const (
	Act Instrument = iota + 1
	Regulation
	CouncilDecision // of the body that takes the task over
	Zweckvereinbarung
	ZweckverbandArticles      // the articles of a Zweckverband
	PublicLawAgreement        // another öffentlich-rechtliche Vereinbarung
	InterstateTreaty          // Staatsvertrag
	AdministrativeAgreement   // Verwaltungsvereinbarung
	GemeinsameAnstaltArticles // the Unternehmenssatzung of a gemeinsame kommunale Anstalt
)

var instruments = bilingual.Words[Instrument]{Name: "instrument", List: []bilingual.Word[Instrument]{
	{Value: Act, Word: "act", Text: bilingual.Text{German: "Gesetz", English: "act"}},
	{Value: Regulation, Word: "regulation", Text: bilingual.Text{German: "Rechtsverordnung", English: "regulation"}},
	{Value: CouncilDecision, Word: "council-decision",
		Text: bilingual.Text{German: "Beschluss des Übernehmenden", English: "decision of the body that takes over"}},
	{Value: Zweckvereinbarung, Word: "zweckvereinbarung", Text: bilingual.Text{German: "Zweckvereinbarung", English: "Zweckvereinbarung"}},
	{Value: ZweckverbandArticles, Word: "zweckverband",
		Text: bilingual.Text{German: "Verbandssatzung", English: "articles of a Zweckverband"}},
	{Value: PublicLawAgreement, Word: "oeffentlich-rechtliche-vereinbarung",
		Text: bilingual.Text{German: "öffentlich-rechtliche Vereinbarung", English: "agreement under public law"}},
	{Value: InterstateTreaty, Word: "staatsvertrag", Text: bilingual.Text{German: "Staatsvertrag", English: "treaty"}},
	{Value: AdministrativeAgreement, Word: "verwaltungsvereinbarung",
		Text: bilingual.Text{German: "Verwaltungsvereinbarung", English: "administrative agreement"}},
	{Value: GemeinsameAnstaltArticles, Word: "gemeinsame-kommunale-anstalt",
		Text: bilingual.Text{German: "Unternehmenssatzung einer gemeinsamen kommunalen Anstalt", English: "articles of a gemeinsame kommunale Anstalt"}},
}}

// Form returns the form of the agreement that the instrument is. It reports false for acts, regulations and decisions.
func (i Instrument) Form() (agreement.Form, bool) {
	form := agreement.Form(i.String())
	return form, form.IsValid()
}

// IsValid reports whether i is one of the instruments.
func (i Instrument) IsValid() bool { return instruments.Has(i) }

// String returns the instrument as data writes it, such as "act"; "" for the zero value.
func (i Instrument) String() string { return instruments.String(i) }

// Text returns the words for readers.
func (i Instrument) Text(tag language.Tag) string { return instruments.Text(i, tag) }

// MarshalText returns [Instrument.String]; what is no instrument is a [*bilingual.WordError].
func (i Instrument) MarshalText() ([]byte, error) { return instruments.Marshal(i) }

// UnmarshalText reads what MarshalText writes.
func (i *Instrument) UnmarshalText(text []byte) error { return instruments.Unmarshal(i, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (i Instrument) Value() (driver.Value, error) { return instruments.Value(i) }

// Scan reads the word from a database; see [bilingual.Words].
func (i *Instrument) Scan(column any) error { return instruments.Scan(i, column) }
