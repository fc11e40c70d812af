package gv100

import (
	"fmt"
	"strings"

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
func (o Oddity) String() string { return fmt.Sprintf("%s %q: %s", o.Column, o.Found, o.Kind) }

// OddityKind tells what is odd at a place, and what was made of it.
type OddityKind uint8

// The kinds of oddities.
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

// String returns the meaning in words.
func (k OddityKind) String() string {
	switch k {
	case NotAKey:
		return "no key of this level; left out"
	case KeysContradict:
		return "the two keys contradict each other"
	case KeyInOtherColumn:
		return "key in the column of the AGS; taken from there"
	case AGSFromARS:
		return "no AGS; made of the ARS"
	case LevelFromKeys:
		return "unit unclear; level taken from the number of digits of the keys"
	case FootnoteMark:
		return "mark of a footnote; left out"
	case SquareKilometres:
		return "hectares with decimals; read as square kilometres"
	case FiguresDisplaced:
		return "area and population displaced by a column; left out"
	}
	return ""
}

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

// String returns the set in the numbers of the lists, such as "3, 4", and "Neubildung" for a formation.
func (k Kinds) String() string {
	var parts []string
	for i, name := range [...]string{"1", "2", "3", "4", "Neubildung"} {
		if k.Has(1 << i) {
			parts = append(parts, name)
		}
	}
	return strings.Join(parts, ", ")
}
