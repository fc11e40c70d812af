package agreement

import (
	"iter"
	"reflect"
	"slices"

	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// Clause is a clause of an agreement: one of the structs of this package, and no other. A pointer to one of them means what the
// struct means, and a nil pointer what nil means: nothing; see [Plain].
//
// A type from elsewhere that embeds one of the structs compiles as a Clause and is none: whoever reads the agreement takes it for nil,
// and [Agreement.Check] and [Encode] refuse it at its place.
type Clause interface {
	// Kind is the type of the clause, as data names it.
	Kind() ClauseKind
	// Origin says where the clause was read and how well it is known.
	Origin() law.Source
	// Remark is the heading and the free text beside the data.
	Remark() Note
	// Open names the main field where the clause is there and leaves it open, such as "goals"; empty where it does not.
	Open() string

	clause()
}

// Note is what every clause may carry beside its data.
type Note struct {
	// Heading is the heading of the clause in the document, or its number.
	Heading string `json:"heading,omitempty" doc:"Überschrift oder Nummer der Klausel in der Urkunde|Heading of the clause in the document, or its number" label:"Überschrift|heading"`
	// Text is free text: what the clause says, in German.
	Text string `json:"text,omitempty" doc:"Was die Klausel sagt, als freier Text|What the clause says, as free text in German" label:"Wortlaut|text"`
	// None are the fields of the clause of which the text says nothing, by their names in documents, such as "notice": the whole
	// clause was read, and there is no period of notice in it. A field that is left out and does not stand here is not recorded.
	None []string `json:"none,omitempty" absent:"fields" doc:"Punkte, zu denen der gelesene Text nichts sagt, etwa notice, wenn keine Frist vereinbart ist|Points of which the text says nothing, such as notice where there is no period of notice" label:"nicht geregelt|not provided for"`
	// Source says where the clause was read.
	Source law.Source `json:"source,omitzero" doc:"Fundstelle, an der die Klausel gelesen wurde|Where the clause was read" label:"Quelle|source"`
}

// IsNone reports whether the text says nothing of the field, by its name in documents; see the field None.
func (n Note) IsNone(field string) bool { return slices.Contains(n.None, field) }

// Origin implements [Clause].
func (n Note) Origin() law.Source { return n.Source }

// Remark implements [Clause].
func (n Note) Remark() Note { return n }

// Open implements [Clause] for those that have no main field.
func (n Note) Open() string { return "" }

func (Note) clause() {}

// open returns the name of a field that is open.
func open(field string, isOpen bool) string {
	if isOpen {
		return field
	}
	return ""
}

// Plain returns the clause itself where it is handed in by a pointer, which has the same methods; a nil pointer, like nil, is
// nil, and so is what is no struct of this package. Whoever takes a [Clause] and asks for its type asks for that of its plain form.
func Plain(clause Clause) Clause {
	if isStruct(clause) {
		return clause
	}
	if v := reflect.ValueOf(clause); v.Kind() == reflect.Pointer && !v.IsNil() {
		if pointed, ok := v.Elem().Interface().(Clause); ok && isStruct(pointed) {
			return pointed
		}
	}
	return nil
}

// isStruct reports whether a clause is one of the structs of this package, the types of [clauseTypes]. It is asked for every
// clause and every question, and a switch answers it several times faster than a table.
func isStruct(clause Clause) bool {
	switch clause.(type) {
	case Purpose, Identity, Parity, Tasks, Bodies, CostSharing, Levy, Funding, FullCost, Reuse, Service, OpenStandards,
		ServiceLevels, Security, DataProtection, Staff, Support, JointProvider, Procurement, VAT, Term, Renewal, Termination,
		ExtraordinaryTermination, Settlement, Change, Disputes, Publication, Approval, EntryIntoForce, Annexes, Severability,
		GrantDistribution, OwnShare, Price, StaffTransfer, ConsentRights, Bylaws, Deliverables, Liability, Confidentiality, Audit,
		Accession, Exit, Transition:
		return true
	}
	return false
}

// All returns the clauses of type C with their indexes in the agreement, whether given as values or pointers. C is one of the
// structs of this package. Anything else finds nothing, a pointer type such as *Funding included.
//
//	for i, funding := range agreement.All[agreement.Funding](a) { … }
func All[C Clause](a *Agreement) iter.Seq2[int, C] {
	return func(yield func(int, C) bool) {
		for i := next[C](a, 0); i >= 0 && yield(i, typed[C](a.Clauses[i])); i = next[C](a, i+1) {
		}
	}
}

// First returns the first clause of type C and its index in the agreement; see [All].
//
//	funding, i, ok := agreement.First[agreement.Funding](a)
func First[C Clause](a *Agreement) (clause C, index int, ok bool) {
	if index = next[C](a, 0); index >= 0 {
		return typed[C](a.Clauses[index]), index, true
	}
	return clause, -1, false
}

// next returns the index of the first clause of type C, or of a pointer to one, from this index on; -1 where there is none.
func next[C Clause](a *Agreement, from int) int {
	var blank C
	if a == nil || !isStruct(blank) {
		return -1
	}
	for i := from; i < len(a.Clauses); i++ {
		switch c := any(a.Clauses[i]).(type) {
		case C:
			return i
		case *C:
			if c != nil {
				return i
			}
		}
	}
	return -1
}

// typed returns a clause that is of type C or a pointer to one.
func typed[C Clause](clause Clause) C {
	if c, ok := clause.(C); ok {
		return c
	}
	return *any(clause).(*C)
}

// At returns the JSON Pointer of the clause with the index, or of a place in it: At(2, "ceilings", 0) is
// "/clauses/2/ceilings/0".
func At(clause int, steps ...any) string {
	return rule.Pointer("clauses", clause) + rule.Pointer(steps...)
}
