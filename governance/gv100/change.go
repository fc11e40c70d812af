package gv100

import (
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
	Column string // heading of the column
	Found  string // what stands there
	Reason string // what is odd, and what was made of it
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
