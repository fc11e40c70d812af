package gv100

import (
	"database/sql/driver"
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
)

// Change is one row of a list of changes. It says what happened to one unit, or to one part of it.
//
// A measure that concerns several units has several rows with one ID. A dissolved unit has a row for every unit that
// takes a part of it. Where a part leaves a unit that goes on, a further row, whose Old and New are the same unit, tells
// what remains.
type Change struct {
	Line int    // in the file, counted from 1; the heading is line 1
	List string // the yearly list that the row comes from, such as "2019"
	ID   string // official number of the measure, such as "16/2018/0001-R"; "" = not recorded

	Level Level // of the unit
	Kinds Kinds // what happened

	Old Side // the unit before; of a unit that is new, nothing is recorded
	New Side // the unit after, or the one that took it; of a unit that nobody took, nothing is recorded

	// Area and population of the unit or the part, by the last figures known at the time of the change.
	Area       Figure // square metres
	Population Figure // inhabitants

	Legal       civil.Date // the day of legal effect; zero = not recorded
	Statistical civil.Date // the day of effect for statistics, mostly the first of a month; zero = not recorded

	Evidence string // what a row that was added by hand rests on; "" in official lists

	// Oddities are the places where the row does not follow the form of the lists and what was made of them. They are
	// nil on most rows. Nothing is lost: an oddity holds what was written.
	Oddities []Oddity
}

// Side is a unit as it was before a change, or as it is after. Keys before 1953 are those of their time: 16 was Hessen
// then.
type Side struct {
	Key            key.Key      // of the type that the level has; a municipality has a key.AGS; nil = not recorded
	ARS            key.ARS      // only municipalities; zero = not recorded
	Within         key.District // the Kreis, where the list tells no more of a municipality's key; otherwise zero
	PlanningRegion string       // four digits, only Regions, for which there is no key type; "" = not recorded
	Name           string       // "" = not recorded
}

// Figure is a number that may be missing.
type Figure struct {
	Value    int64
	Recorded bool // false: the list does not tell, and Value is 0
}

// Oddity is a place where a row does not follow the form of the lists.
type Oddity struct {
	Kind   OddityKind
	Column string // heading of the column
	Found  string // what stands there
}

// String returns what is odd, and what was made of it.
func (o Oddity) String() string {
	return fmt.Sprintf("%s %q: %s", o.Column, o.Found, o.Kind.Text(language.English))
}

// OddityKind tells what is odd at a place, and what was made of it.
type OddityKind uint8

const (
	// NotAKey: there is no key of the level, such as an ARS of eleven digits; it was left out.
	NotAKey OddityKind = iota + 1
	// KeysContradict: the two keys of one side do not belong together, so one of them is wrong. Both were kept on a
	// municipality; for another unit, the one in the column of the ARS.
	KeysContradict
	// KeyInOtherColumn: the key of a unit that is no municipality stands in the column of the AGS; it was taken from there.
	KeyInOtherColumn
	// AGSFromARS: the AGS is missing; it was made of the ARS.
	AGSFromARS
	// LevelFromKeys: the unit is missing, mistyped or no match for the keys; the level was taken from the number of their
	// digits.
	LevelFromKeys
	// FootnoteMark: the text ends with the mark of a footnote, such as " 2)"; the mark was left out.
	FootnoteMark
	// SquareKilometres: hectares with decimals, which are square kilometres in truth; they were read as such.
	SquareKilometres
	// FiguresDisplaced: area and population stand one column too far to the right; both were left out.
	FiguresDisplaced
)

var oddities = bilingual.Words[OddityKind]{Name: "kind of oddity", List: []bilingual.Word[OddityKind]{
	{Value: NotAKey, Word: "not-a-key",
		Text: bilingual.Text{German: "kein Schlüssel dieser Ebene; weggelassen", English: "no key of this level; left out"}},
	{Value: KeysContradict, Word: "keys-contradict",
		Text: bilingual.Text{German: "die beiden Schlüssel widersprechen sich", English: "the two keys contradict each other"}},
	{Value: KeyInOtherColumn, Word: "key-in-other-column", Text: bilingual.Text{
		German:  "Schlüssel in der Spalte des AGS; von dort übernommen",
		English: "key in the column of the AGS; taken from there",
	}},
	{Value: AGSFromARS, Word: "ags-from-ars",
		Text: bilingual.Text{German: "kein AGS; aus dem ARS gebildet", English: "no AGS; made of the ARS"}},
	{Value: LevelFromKeys, Word: "level-from-keys", Text: bilingual.Text{
		German:  "Einheit unklar; Ebene nach der Stellenzahl der Schlüssel bestimmt",
		English: "unit unclear; level taken from the number of digits of the keys",
	}},
	{Value: FootnoteMark, Word: "footnote-mark",
		Text: bilingual.Text{German: "Fußnotenzeichen; weggelassen", English: "mark of a footnote; left out"}},
	{Value: SquareKilometres, Word: "square-kilometres", Text: bilingual.Text{
		German:  "Hektar mit Nachkommastellen; als Quadratkilometer gelesen",
		English: "hectares with decimals; read as square kilometres",
	}},
	{Value: FiguresDisplaced, Word: "figures-displaced", Text: bilingual.Text{
		German:  "Fläche und Bevölkerung um eine Spalte verschoben; weggelassen",
		English: "area and population displaced by a column; left out",
	}},
}}

// String returns the kind as data writes it, such as "not-a-key"; "" for the zero value.
func (k OddityKind) String() string { return oddities.String(k) }

// Text returns the meaning for readers.
func (k OddityKind) Text(tag language.Tag) string { return oddities.Text(k, tag) }

// IsValid reports whether k is one of the kinds.
func (k OddityKind) IsValid() bool { return oddities.Has(k) }

// MarshalText returns [OddityKind.String]; what is no kind is a [*bilingual.WordError].
func (k OddityKind) MarshalText() ([]byte, error) { return oddities.Marshal(k) }

// UnmarshalText reads what MarshalText writes.
func (k *OddityKind) UnmarshalText(text []byte) error { return oddities.Unmarshal(k, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (k OddityKind) Value() (driver.Value, error) { return oddities.Value(k) }

// Scan reads the word from a database; see [bilingual.Words].
func (k *OddityKind) Scan(column any) error { return oddities.Scan(k, column) }

// Kinds is the set of things that one row tells.
type Kinds uint8

// The kinds of changes; the lists number the first four from 1 to 4.
const (
	Dissolution     Kinds = 1 << iota // 1 Auflösung
	PartialTransfer                   // 2 Teilausgliederung
	KeyChange                         // 3 Schlüsseländerung
	NameChange                        // 4 Namensänderung
	Formation                         // Neuaufnahme, Neubildung: the unit was not there before
)

// Has reports whether all of the kinds are in the set.
func (k Kinds) Has(kinds Kinds) bool { return k&kinds == kinds }

var changeKinds = bilingual.Flags[Kinds]{Name: "set of kinds of changes", List: []bilingual.Word[Kinds]{
	{Value: Dissolution, Word: "1", Text: bilingual.Text{German: "Auflösung", English: "dissolution"}},
	{Value: PartialTransfer, Word: "2", Text: bilingual.Text{German: "Teilausgliederung", English: "partial transfer"}},
	{Value: KeyChange, Word: "3", Text: bilingual.Text{German: "Schlüsseländerung", English: "new key"}},
	{Value: NameChange, Word: "4", Text: bilingual.Text{German: "Namensänderung", English: "new name"}},
	{Value: Formation, Word: "Neubildung", Text: bilingual.Text{German: "Neubildung", English: "formation"}},
}}

// String returns the set in the numbers of the lists, such as "3, 4", and "Neubildung" for a formation.
func (k Kinds) String() string { return changeKinds.String(k) }

// Text returns the set for readers, such as "Schlüsseländerung, Namensänderung".
func (k Kinds) Text(tag language.Tag) string { return changeKinds.Text(k, tag) }

// IsValid reports whether the set holds nothing but the five kinds; the empty set is one.
func (k Kinds) IsValid() bool { return changeKinds.Has(k) }

// MarshalText returns [Kinds.String]; a set with anything but the five kinds is a [*bilingual.WordError].
func (k Kinds) MarshalText() ([]byte, error) { return changeKinds.Marshal(k) }

// UnmarshalText reads what MarshalText writes.
func (k *Kinds) UnmarshalText(text []byte) error { return changeKinds.Unmarshal(k, text) }

// Value stores the text in a database, and the empty set as NULL; see [bilingual.Flags].
func (k Kinds) Value() (driver.Value, error) { return changeKinds.Value(k) }

// Scan reads the text from a database; see [bilingual.Flags].
func (k *Kinds) Scan(column any) error { return changeKinds.Scan(k, column) }
