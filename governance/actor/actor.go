// Package actor holds the public bodies that take part in E-Government, their offices and who held them, over time.
//
// An office is a value of its own that stands at one body after the other: when the task of a Land's CIO moves from one ministry to the
// next, the office goes on. What is not known of a body, such as its seat or the day of its foundation, is recorded as missing; persons are
// named only as holders of public offices.
//
// The actors stand in the packages of the Federation and of the Länder: bund.Actor, thueringen.Actor and sachsen.Actor return one by its ID,
// bund.Actors, thueringen.Actors and sachsen.Actors all.
package actor

import (
	"database/sql/driver"
	"slices"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// Actor is a public body, an association of municipalities, a committee or a company of public bodies.
type Actor struct {
	// ID names the actor among all that the library knows, such as "th-landesverwaltungsamt". It is for ever.
	ID string `json:"id"`
	// Name is the official name in German, Short the usual abbreviation or "".
	Name  string `json:"name"`
	Short string `json:"short,omitempty"`
	// Kind is the legal kind; zero where it is not recorded and for a body that is no legal person and no part of one.
	Kind governance.PartnerKind `json:"kind,omitempty"`
	// LegalForm tells what the body is in law.
	LegalForm bilingual.Text `json:"legalForm,omitzero"`
	// Level is the level of the state at which it acts.
	Level governance.Level `json:"level"`
	// Role tells what it does.
	Role bilingual.Text `json:"role"`
	// Bearer is the ID of the actor of which it is a part, or to which it belongs; empty where none is recorded.
	Bearer string `json:"bearer,omitempty"`
	// Seat is the place of its seat; empty where it is not recorded.
	Seat string `json:"seat,omitempty"`
	// Exists tells since when and how long, as far as recorded: before a known first day it was not founded, and what is not known is a
	// zero day.
	Exists civil.Period `json:"exists,omitzero"`
	// Founded tells what is known of the foundation where no day is.
	Founded bilingual.Text `json:"founded,omitzero"`
	// Handovers are tasks that went on to others.
	Handovers []Handover `json:"handovers,omitempty"`
	// Posts are its offices.
	Posts []Post `json:"-"`
	// Missing is what is not recorded of the actor.
	Missing []Missing `json:"missing,omitempty"`
	// Source says where this was read.
	Source law.Source `json:"source"`
	// AsOf is the last day for which the record was read; zero where none is told. Of later days nothing is recorded.
	AsOf civil.Date `json:"asOf,omitzero"`
}

// AsOf returns actors and their offices as they were read, with the last day for which the record was. An actor or an office that has
// such a day, as that on which its holder was last seen, keeps it; an office without one takes that of its actor.
func AsOf(day civil.Date, actors []Actor) []Actor {
	list := slices.Clone(actors)
	for i := range list {
		if list[i].AsOf.IsZero() {
			list[i].AsOf = day
		}
		list[i].Posts = slices.Clone(list[i].Posts)
		for j := range list[i].Posts {
			if p := &list[i].Posts[j]; p.AsOf.IsZero() {
				p.AsOf = list[i].AsOf
			}
		}
	}
	return list
}

// Handover is the passing of tasks to another actor.
type Handover struct {
	// To is the ID of the actor that goes on.
	To string `json:"to"`
	// What went over.
	What bilingual.Text `json:"what"`
	// On is the first day of the other; zero where only About is known.
	On    civil.Date     `json:"on,omitzero"`
	About bilingual.Text `json:"about,omitzero"`
	// Source says where this was read.
	Source law.Source `json:"source"`
}

// Aspect is what may be missing of an actor.
type Aspect uint8

// The aspects.
const (
	LegalForm   Aspect = iota + 1 // what it is in law
	Seat                          // where it sits
	Start                         // since when it is there
	Holders                       // who holds or held its offices
	Composition                   // who belongs to it, with which votes or shares
	Place                         // at which body it stands now
)

var aspects = bilingual.Words[Aspect]{Name: "aspect of an actor", List: []bilingual.Word[Aspect]{
	{Value: LegalForm, Word: "legal-form", Text: bilingual.Text{German: "Rechtsform", English: "legal form"}},
	{Value: Seat, Word: "seat", Text: bilingual.Text{German: "Sitz", English: "seat"}},
	{Value: Start, Word: "start", Text: bilingual.Text{German: "Beginn", English: "start"}},
	{Value: Holders, Word: "holders", Text: bilingual.Text{German: "Amtsinhaber", English: "holders of offices"}},
	{Value: Composition, Word: "composition", Text: bilingual.Text{German: "Zusammensetzung", English: "composition"}},
	{Value: Place, Word: "place", Text: bilingual.Text{German: "Zuordnung", English: "place in the administration"}},
}}

// IsValid reports whether it is one of the aspects.
func (a Aspect) IsValid() bool { return aspects.Has(a) }

// String returns the word as data writes it, such as "legal-form"; "" for the zero value.
func (a Aspect) String() string { return aspects.String(a) }

// Text returns the word for readers.
func (a Aspect) Text(tag language.Tag) string { return aspects.Text(a, tag) }

// MarshalText returns [Aspect.String]; what is no aspect is a [*bilingual.WordError].
func (a Aspect) MarshalText() ([]byte, error) { return aspects.Marshal(a) }

// UnmarshalText reads what MarshalText writes.
func (a *Aspect) UnmarshalText(text []byte) error { return aspects.Unmarshal(a, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (a Aspect) Value() (driver.Value, error) { return aspects.Value(a) }

// Scan reads the word from a database; see [bilingual.Words].
func (a *Aspect) Scan(column any) error { return aspects.Scan(a, column) }

// Missing is something that is not recorded of an actor.
type Missing struct {
	Aspect Aspect         `json:"aspect"`
	Reason bilingual.Text `json:"reason"`
}

// Post is an office with the bodies at which it stood and its holders, over time.
type Post struct {
	// ID names the office, such as "th-cio".
	ID string
	governance.Office
	// At is the ID of the actor at which the office stands.
	At law.Series[string]
	// AsOf is the last day for which the record was read, such as the one on which the holder was last seen; zero where none is told.
	AsOf civil.Date
}

// Occupancy tells who holds an office on a day.
type Occupancy struct {
	// On is the day of the question.
	On civil.Date `json:"on"`
	// State tells whether somebody is recorded.
	State Occupied `json:"state"`
	// Holder is who holds the office, and Period since when and how long as far as recorded.
	Holder governance.Holder `json:"holder,omitzero"`
	Period civil.Period      `json:"period,omitzero"`
	// At is the ID of the actor at which the office stands; "" where that is not recorded for the day.
	At string `json:"at,omitempty"`
	// Last is what was recorded on the last day for which the record was read, where the day of the question is a later one.
	Last Seen `json:"last,omitzero"`
	// Why tells why nobody is recorded, and Reason, in German, what is known of a gap between two holders, or until when the record goes.
	Why    law.Absence `json:"why,omitempty"`
	Reason string      `json:"reason,omitempty"`
	// Source says where this was read.
	Source law.Source `json:"source,omitzero"`
}

// Seen is who held an office, and at which actor it stood, on the last day of its record. Whether that went on is not recorded.
type Seen struct {
	On civil.Date `json:"on"`
	// Holder is who held it; without a name where nobody is recorded.
	Holder governance.Holder `json:"holder,omitzero"`
	At     string            `json:"at,omitempty"`
	// Source says where the holder was read.
	Source law.Source `json:"source,omitzero"`
}

// Occupied tells whether the holder of an office is known. The zero value is no answer.
type Occupied uint8

// The three states of an office.
const (
	Held     Occupied = iota + 1 // somebody is recorded
	Vacant                       // it is recorded that nobody held it
	Unstated                     // nothing is recorded for the day
)

var occupations = bilingual.Words[Occupied]{Name: "occupation of an office", List: []bilingual.Word[Occupied]{
	{Value: Held, Word: "held", Text: bilingual.Text{German: "besetzt", English: "held"}},
	{Value: Vacant, Word: "vacant", Text: bilingual.Text{German: "unbesetzt", English: "vacant"}},
	{Value: Unstated, Word: "not-recorded", Text: bilingual.Text{German: "nicht erfasst", English: "not recorded"}},
}}

// IsValid reports whether it is one of the three.
func (o Occupied) IsValid() bool { return occupations.Has(o) }

// String returns the word as data writes it, such as "vacant"; "" for the zero value.
func (o Occupied) String() string { return occupations.String(o) }

// Text returns the word for readers.
func (o Occupied) Text(tag language.Tag) string { return occupations.Text(o, tag) }

// MarshalText returns [Occupied.String]; anything else is a [*bilingual.WordError].
func (o Occupied) MarshalText() ([]byte, error) { return occupations.Marshal(o) }

// UnmarshalText reads what MarshalText writes.
func (o *Occupied) UnmarshalText(text []byte) error { return occupations.Unmarshal(o, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (o Occupied) Value() (driver.Value, error) { return occupations.Value(o) }

// Scan reads the word from a database; see [bilingual.Words].
func (o *Occupied) Scan(column any) error { return occupations.Scan(o, column) }

// On tells who holds the office on the day and at which actor it stands. Where nothing is recorded it says why. After the day for which
// the record was read nothing is, for nobody read it again: then it says until when it goes and who held the office on that day.
func (p Post) On(day civil.Date) Occupancy {
	o := Occupancy{On: day, State: Unstated}
	if !p.AsOf.IsZero() && day.After(p.AsOf) {
		o.Why = law.AfterRecords
		o.Reason = "Die Angaben reichen bis zum " + p.AsOf.Format(language.German) + "; was später gilt, ist nicht erfasst."
		last := p.On(p.AsOf)
		o.Last = Seen{On: p.AsOf, Holder: last.Holder, At: last.At, Source: last.Source}
		return o
	}
	if at, ok := p.At.On(day); ok {
		o.At = at.Value
	}
	held, ok := p.Holders.On(day)
	if !ok {
		o.Why, o.Reason = p.Holders.Absent(day)
		return o
	}
	o.State, o.Holder, o.Period, o.Source = Held, held.Value, held.Period, held.Source
	if held.Value.Name == "" {
		o.State = Vacant
	}
	return o
}

// On reports whether the actor exists on the day. Known is false where its first or last day is not recorded and the day lies before what
// is known, or after the day for which the record was read.
func (a Actor) On(day civil.Date) (exists, known bool) {
	switch {
	case day.IsZero():
		return false, false
	case !a.Exists.From.IsZero() && day.Before(a.Exists.From):
		return false, true
	case !a.Exists.Through.IsZero() && day.After(a.Exists.Through):
		return false, true
	case !a.AsOf.IsZero() && day.After(a.AsOf):
		return false, false
	}
	return !a.Exists.From.IsZero(), !a.Exists.From.IsZero()
}

// SuccessorsOn returns to whom tasks of the actor had gone over on the day, the latest last. A handover whose day is not recorded stands
// before these on every day, with a zero On: whether the tasks had gone over by the day nobody can tell, and About says what is known.
// Without a day there is no answer.
func (a Actor) SuccessorsOn(day civil.Date) []Handover {
	if day.IsZero() {
		return nil
	}
	var undated, dated []Handover
	for _, h := range a.Handovers {
		switch {
		case h.On.IsZero():
			undated = append(undated, h)
		case !day.Before(h.On):
			dated = append(dated, h)
		}
	}
	return append(undated, dated...)
}
