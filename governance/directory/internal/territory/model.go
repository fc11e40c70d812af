// Package territory rebuilds the history of the territorial units of Germany from official registers and official lists
// of changes.
//
// A register tells which units there are on one day. A list of changes tells what happened between two days. The package
// replays the lists from register to register and accepts the result only if it is exactly the next register; where the
// two official sources contradict each other, a named correction says so. What comes out is a [History]: every unit with
// the days on which it had its key, and every event that led from one unit to another.
//
// What a register does not hold is "not recorded" in the history: a zero key, a zero kind, an empty name of a seat.
package territory

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
)

// History is all that is known about the units of one area.
type History struct {
	// Span is the period for which the history is complete: every day in it can be asked. Its first day is the day from
	// which the lists of changes are complete; keys and names before the first register follow by replaying backwards.
	Span civil.Period
	// Beyond is one later register day of which keys and names are known although the days of the changes before it are
	// not all known; it is zero if there is none.
	Beyond civil.Date
	// Sources are the files from which the history was made, registers by date, then lists by date.
	Sources []Source
	// Units are sorted by level, key and first day.
	Units []Unit
	// Events are sorted by legal date, then number, then their place in the list.
	Events []Event
}

// Source is a file from which a history was made.
type Source struct {
	Title  string     // what it is, in German as its publisher calls it
	File   string     // name below the data folder
	SHA256 string     // of the file as it lies there, in hexadecimal digits
	AsOf   civil.Date // day of a register; last day that a list covers
}

// Unit is one unit under one key without interruption. A unit that gets a new key is a new Unit, linked by an [Event]; a
// key that is used again is a second Unit.
//
// Municipalities and areas outside any municipality (gemeindefreie Gebiete) are both units of the level Municipality and
// differ in kind. A kreisfreie Stadt has a unit of the level District and one of the level Municipality. From 2009-01-01
// on the register has an association record for every municipality, also for those outside any association and for the
// kreisfreie Städte; those records are units of the level Association and of the kind VerbandsfreieGemeinde.
type Unit struct {
	Level governance.Level // Land, GovernmentRegion, District, Association or Municipality
	Key   key.Key          // key.Land, key.Region, key.District, key.Association or key.AGS
	// Valid is the period in which the unit has its key, both days included. A zero From means that it had it before the
	// span began, a zero Through that it still has it.
	Valid      civil.Period
	States     []State  // without gaps over Valid, sorted by From; States[0].From == Valid.From
	Population []Figure // sorted by date; empty = not recorded
	Area       []Figure // hectares, sorted by date; empty = not recorded
}

// State is what holds for a unit from one day on, up to the day before its next state.
//
// Keys and names follow from the lists of changes and have their legal day. Kinds, seats and postal codes stand only in
// registers. A unit that began after the register before has them from its beginning. A kind that changed holds from the
// day on which the name got another tail (", Stadt"), if there is such a day since the register before; otherwise, like
// a seat and a postal code, from the first register that shows it, and is undated. Kinds are the registers' own: the first
// register with kinds is that of 1994-12-31, and a Markt is told from 2002 on, a Große Kreisstadt from 2002 and in
// Baden-Württemberg from 2005 on.
type State struct {
	From             civil.Date
	ARS              key.ARS         // of a municipality; zero = not recorded, or another level
	Name             string          // official name with its tail, such as "Bad Salzungen, Stadt"
	Kind             governance.Kind // 0 = not recorded
	Seat             string          // place of the seat as the register writes it; "" = not recorded
	PostalCode       string          // of the seat of a municipality; "" = not recorded
	PostalCodeShared bool            // a register says that the municipality has further postal codes; others do not tell
	// Undated tells that the day of the change to this state is not known: From is the first register day that shows it.
	Undated bool
}

// Figure is a number with its own date, which is rarely the date of the register that prints it. A zero AsOf means that the
// date is not recorded. The number counts the territory that the unit has on the day of that register, up to two years later
// than its own date.
type Figure struct {
	AsOf      civil.Date
	Territory civil.Date // day of the register
	Value     int64
}

// EventKind tells what an [Event] does. The zero value is no event.
type EventKind uint8

// The kinds of events. The numbers are those of the official lists ("Art der Änderung"); a row with two numbers becomes
// two events.
const (
	Dissolution     EventKind = iota + 1 // 1, Auflösung: From ends, (a part of) it goes to To
	PartialTransfer                      // 2, Teilausgliederung: a part of From goes to To, From goes on
	NewKey                               // 3, Schlüsseländerung: From goes on under the key To
	NewRegionalKey                       // 3 where only the ARS changes: another association, or a re-keyed one
	NewName                              // 4, Namensänderung
	Formation                            // a row without a number or without an old side: To begins
	NewKind                              // another Textkennzeichen; the lists do not have it, a comparison of registers has
)

// Moves reports whether events of the kind carry people and land from one unit to another.
func (k EventKind) Moves() bool { return k == Dissolution || k == PartialTransfer || k == NewKey }

// Event is one row of an official list of changes, or of a dated correction to it.
type Event struct {
	Kind EventKind
	// Legal is the day from which the change holds in law ("rechtlich wirksam"); zero = not recorded.
	Legal civil.Date
	// Statistical is the day from which official statistics follow the change, mostly the first of a month. Where the legal
	// day is not recorded because only a register shows the change, it is the day of the first register that does.
	Statistical      civil.Date
	Number           string // official number of the measure, such as "16/2018/0001-R"; "" = not recorded
	Level            governance.Level
	From, To         key.Key // nil where the row has none; key.AGS for municipalities
	FromARS, ToARS   key.ARS // zero where the row has none
	FromName, ToName string
	Area             int64 // square metres of the part that goes from From to To; -1 = not recorded
	Population       int64 // of that part; -1 = not recorded
	// Remains marks the extra row of a Teilausgliederung that tells what stays with From; From and To are equal.
	Remains bool
	// Derived tells that the event follows from the comparison of two registers and stands in no list.
	Derived bool
	// Note says why a correction was made; "" for rows of the lists.
	Note string
}
