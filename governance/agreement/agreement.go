// Package agreement models cooperation agreements between public bodies as data: who agreed, when and by whose signature,
// and on what, clause by clause.
//
// An [Agreement] is plain data. Its clauses are typed: one struct for each type of clause, with what a check needs and not
// prose; free text may stand beside the data, never instead of it. Whatever is not known about an agreement is said: a
// three-valued [Fact] that is left out is "not recorded", and a [Gap] names a whole type of clause that nobody has been able
// to read. A clause that is missing and is no gap does not exist.
//
// [Decode] reads an agreement from strict JSON, [Encode] writes it in canonical form, [Schema] is the JSON Schema of that
// form. The law on agreements is the business of package review.
package agreement

import (
	"iter"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// Agreement is a cooperation agreement.
type Agreement struct {
	// ID names the agreement among those that the library knows; empty for others.
	ID string `json:"id,omitempty"`
	// Title is the official title in German.
	Title string `json:"title"`
	// Form is the legal form.
	Form Form `json:"form"`
	// Jurisdiction is whose law governs the agreement.
	Jurisdiction law.Jurisdiction `json:"jurisdiction"`
	// Signed is the day of the last signature; zero while the agreement is a draft.
	Signed civil.Date `json:"signed,omitzero"`
	// Place is where it was signed.
	Place string `json:"place,omitempty"`
	// Basis are the norms on which the agreement says it rests.
	Basis []law.Source `json:"basis,omitempty"`
	// Parties are who agreed, in the order of the document.
	Parties []Party `json:"parties"`
	// Clauses are what was agreed, in the order of the document.
	Clauses []Clause `json:"clauses"`
	// Gaps are the types of clauses of which nobody knows whether the agreement has them.
	Gaps []Gap `json:"gaps,omitempty"`
	// Remarks are notes on the agreement that belong to no clause.
	Remarks []string `json:"remarks,omitempty"`
	// Source says where the agreement as a whole was read.
	Source law.Source `json:"source,omitzero"`
}

// Party is a partner in an agreement.
type Party struct {
	// ID is how the clauses of the same agreement call the party.
	ID PartyID `json:"id"`
	// Partner is who the party is.
	Partner governance.Partner `json:"partner"`
	// Roles are what the party does in the agreement.
	Roles []governance.Role `json:"roles,omitempty"`
	// Signatures are who signed for the party.
	Signatures []Signature `json:"signatures,omitempty"`
	// CouncilDecision is the day on which the party's council or assembly agreed; zero if not recorded or not needed.
	CouncilDecision civil.Date `json:"councilDecision,omitzero"`
}

// PartyID is how an agreement calls one of its parties, such as "land".
type PartyID string

// Signature is one signature for a party.
type Signature struct {
	// Name is who signed.
	Name string `json:"name"`
	// Office is the office in which the person signed, by its official title in German; empty if not recorded.
	Office string `json:"office,omitempty"`
	// On is the day of the signature; zero stands for the day of the agreement.
	On civil.Date `json:"on,omitzero"`
	// Form is how it was signed; 0 if not recorded.
	Form SignatureForm `json:"form,omitzero"`
	// Capacity is by what right the person signed for the party; 0 if not recorded.
	Capacity Capacity `json:"capacity,omitzero"`
	// TitleGiven tells whether the official title stands beside the signature.
	TitleGiven Fact `json:"titleGiven,omitzero"`
	// Source says where this was read.
	Source law.Source `json:"source,omitzero"`
}

// Gap is a type of clause of which it is not known whether the agreement has it, or what it says.
type Gap struct {
	Clause ClauseKind `json:"clause"`
	Reason string     `json:"reason"`
}

// Party returns the party that the agreement calls id, and its index.
func (a *Agreement) Party(id PartyID) (party Party, index int, ok bool) {
	if i := a.index(id); i >= 0 {
		return a.Parties[i], i, true
	}
	return Party{}, -1, false
}

// index returns the index of the party that the agreement calls id, or -1.
func (a *Agreement) index(id PartyID) int {
	for i := range a.Parties {
		if a.Parties[i].ID == id {
			return i
		}
	}
	return -1
}

// SignedBy returns the day on which the signature was made: its own, or that of the agreement.
func (a *Agreement) SignedBy(s Signature) civil.Date {
	if s.On.IsZero() {
		return a.Signed
	}
	return s.On
}

// State tells whether an agreement has a clause of some type.
type State uint8

// The three states of a clause.
const (
	Absent      State = iota // the agreement has none
	Present                  // it has one
	NotRecorded              // nobody knows; there is a Gap
)

// State returns whether the agreement has a clause of the kind.
func (a *Agreement) State(kind ClauseKind) State {
	if a.Has(kind) {
		return Present
	}
	if _, ok := a.Gap(kind); ok {
		return NotRecorded
	}
	return Absent
}

// Has reports whether the agreement has a clause of the kind.
func (a *Agreement) Has(kind ClauseKind) bool {
	for _, clause := range a.Clauses {
		if clause != nil && clause.Kind() == kind {
			return true
		}
	}
	return false
}

// Gap returns the index of the gap for the kind, for rules that cannot decide because of it.
func (a *Agreement) Gap(kind ClauseKind) (index int, ok bool) {
	for i, gap := range a.Gaps {
		if gap.Clause == kind {
			return i, true
		}
	}
	return -1, false
}

// All returns the clauses of type C with their indexes in the agreement.
//
//	for i, funding := range agreement.All[agreement.Funding](a) { … }
func All[C Clause](a *Agreement) iter.Seq2[int, C] {
	return func(yield func(int, C) bool) {
		for i, clause := range a.Clauses {
			if typed, ok := clause.(C); ok && !yield(i, typed) {
				return
			}
		}
	}
}

// First returns the first clause of type C and its index in the agreement.
//
//	funding, i, ok := agreement.First[agreement.Funding](a)
func First[C Clause](a *Agreement) (clause C, index int, ok bool) {
	for i, clause := range All[C](a) {
		return clause, i, true
	}
	return clause, -1, false
}

// At returns the JSON Pointer of the clause with the index, or of a place in it: At(2, "ceilings", 0) is
// "/clauses/2/ceilings/0".
func At(clause int, steps ...any) string {
	return rule.Pointer("clauses", clause) + rule.Pointer(steps...)
}
