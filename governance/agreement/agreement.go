// Package agreement models cooperation agreements between public bodies as data: who agreed, when and by whose signature,
// and on what, clause by clause.
//
// An [Agreement] is plain data. Its clauses are typed: one struct for each type of clause, with what a check needs and not
// prose; free text may stand beside the data, never instead of it. Whatever is not known about an agreement is said: a
// three-valued [Fact] that is left out is "not recorded", and a [Gap] names a whole type of clause that nobody has been able
// to read. A clause that is missing and is no gap does not exist.
//
// # Start here
//
// An agreement comes from a document ([Decode]) or is built in Go, as the example of this page does; then [Agreement.Check] tells
// whether it could be a document. [Encode] writes it in canonical form, and [Schema] is the JSON Schema of that form.
//
//   - [Agreement], [Party], [Signature]: who agreed, when, and by whose signature.
//   - [Clause] and the structs that are clauses, such as [Tasks], [CostSharing] or [Termination]: what was agreed. [All] and
//     [First] find the clauses of a type, [Agreement.State] tells whether there is one, [At] says where it stands.
//   - [Fact], [Gap]: what is not known.
//   - [Form], [Decision], [Measure] and other closed lists of words, which are shown to readers by their method Text.
//   - [Diff]: how a new version differs from an old one, told in clauses and parties.
//   - [Positions]: on which line of a document a JSON Pointer leads.
//
// Whether what was agreed is lawful is the business of package review and of the packages of the Länder, such as thueringen.
package agreement

import (
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// Agreement is a cooperation agreement.
type Agreement struct {
	// ID names the agreement among those that the library knows; empty for others.
	ID string `json:"id,omitempty" label:"Kennung|ID"`
	// Title is the official title in German.
	Title string `json:"title" label:"Titel|title"`
	// Form is the legal form.
	Form Form `json:"form" label:"Form der Vereinbarung|form of the agreement"`
	// Jurisdiction is whose law governs the agreement.
	Jurisdiction law.Jurisdiction `json:"jurisdiction" label:"anwendbares Recht|jurisdiction"`
	// ContractLaw tells whether it is a contract under public or private law; empty where it is as its form says.
	ContractLaw ContractLaw `json:"contractLaw,omitempty" label:"Rechtsnatur|nature of the contract"`
	// Signed is the day of the last signature; zero while the agreement is a draft.
	Signed civil.Date `json:"signed,omitzero" label:"Tag der letzten Unterschrift|day of the last signature"`
	// SignedIn is the month or year of the last signature where its day is not known; zero otherwise.
	SignedIn Month `json:"signedIn,omitzero" label:"Monat oder Jahr der letzten Unterschrift|month or year of the last signature"`
	// Place is where it was signed.
	Place string `json:"place,omitempty" label:"Ort|place"`
	// Basis are the norms on which the agreement says it rests.
	Basis []law.Source `json:"basis,omitempty" label:"Rechtsgrundlage|legal basis"`
	// Relations are what it means for other agreements, such as an earlier one that it changes.
	Relations []Relation `json:"relations,omitempty" label:"Bezug zu einer anderen Vereinbarung|relation to another agreement"`
	// Parties are who agreed, in the order of the document.
	Parties []Party `json:"parties" label:"Partei|party"`
	// Clauses are what was agreed, in the order of the document.
	Clauses []Clause `json:"clauses" label:"Klausel|clause"`
	// Gaps are the types of clauses of which nobody knows whether the agreement has them.
	Gaps []Gap `json:"gaps,omitempty" label:"Lücke|gap"`
	// Remarks are notes on the agreement that belong to no clause.
	Remarks []string `json:"remarks,omitempty" label:"Anmerkung|remark"`
	// Source says where the agreement as a whole was read.
	Source law.Source `json:"source,omitzero" label:"Quelle|source"`

	// byID is the index of each party by its ID, where [Agreement.Plain] made one.
	byID map[PartyID]int `json:"-"`
}

// Party is a partner in an agreement.
type Party struct {
	// ID is how the clauses of the same agreement call the party.
	ID PartyID `json:"id" label:"Bezeichnung in der Vereinbarung|name in the agreement"`
	// Partner is who the party is.
	Partner governance.Partner `json:"partner"`
	// Roles are what the party does in the agreement.
	Roles []governance.Role `json:"roles,omitempty" label:"Rolle|role"`
	// Signatures are who signed for the party.
	Signatures []Signature `json:"signatures,omitempty" label:"Unterschrift|signature"`
	// CouncilDecision is the day on which the party's council or assembly agreed; zero if not recorded or not needed.
	CouncilDecision civil.Date `json:"councilDecision,omitzero" label:"Tag des Beschlusses|day of the council's decision"`
	// OnlyTasks are the tasks for which alone it is a party, by their names; empty where it is one for all.
	OnlyTasks []string `json:"onlyTasks,omitempty" label:"nur für die Aufgabe|for this task only"`
	// OnlyParts are the parts of its area for which alone it is a party, such as an Ortsteil; empty where it is one for all.
	OnlyParts []string `json:"onlyParts,omitempty" label:"nur für den Ortsteil|for this part only"`
}

// Relation is what an agreement means for another one.
type Relation struct {
	Kind RelationKind `json:"kind" label:"Art des Bezugs|kind of relation"`
	// Title is the title of the other agreement.
	Title string `json:"title" label:"Titel|title" id:"entry"`
	// Signed is the day of the other agreement; zero if not recorded.
	Signed civil.Date `json:"signed,omitzero" label:"Tag der anderen Vereinbarung|day of the other agreement"`
	// Approved tells whether a supervisory authority approved the other agreement. Where it did not, notice of it was enough.
	Approved Fact `json:"approved,omitzero" label:"war genehmigt|was approved"`
}

// PartyID is how an agreement calls one of its parties, such as "land".
type PartyID string

// Signature is one signature for a party.
type Signature struct {
	// Name is who signed.
	Name string `json:"name" label:"Name in der Unterschrift|name in the signature"`
	// Office is the office in which the person signed, by its official title in German; empty if not recorded.
	Office string `json:"office,omitempty" label:"Amt|office"`
	// On is the day of the signature; zero stands for the day of the agreement.
	On civil.Date `json:"on,omitzero" label:"Tag der Unterschrift|day of the signature"`
	// Form is how it was signed; 0 if not recorded.
	Form SignatureForm `json:"form,omitzero" label:"Form der Unterschrift|form of the signature"`
	// Capacity is by what right the person signed for the party; 0 if not recorded.
	Capacity Capacity `json:"capacity,omitzero" label:"Vertretungsmacht|capacity"`
	// TitleGiven tells whether the official title stands beside the signature.
	TitleGiven Fact `json:"titleGiven,omitzero" label:"Amtsbezeichnung angegeben|official title given"`
	// PowerForm is the form of the power of attorney; empty if not recorded or none was needed.
	PowerForm SignatureForm `json:"powerForm,omitzero" label:"Form der Vollmacht|form of the power of attorney"`
	// Employee tells whether an attorney is a Beigeordneter or an employee of the party (§ 31 Abs. 2 S. 3 ThürKO).
	Employee Fact `json:"employee,omitzero" label:"Beigeordneter oder Bediensteter|Beigeordneter or employee"`
	// Source says where this was read.
	Source law.Source `json:"source,omitzero" label:"Quelle|source"`
}

// Gap is a type of clause of which it is not known whether the agreement has it, or what it says.
type Gap struct {
	Clause ClauseKind `json:"clause" label:"Klausel|clause"`
	// Reason is why it is not known.
	Reason string `json:"reason" label:"Grund|reason"`
}

// Party returns the party that the agreement calls id, and its index. Where several have the same ID, it is the first.
func (a *Agreement) Party(id PartyID) (party Party, index int, ok bool) {
	if i := a.index(id); i >= 0 {
		return a.Parties[i], i, true
	}
	return Party{}, -1, false
}

// index returns the index of the party that the agreement calls id, or -1.
func (a *Agreement) index(id PartyID) int {
	if a == nil {
		return -1
	}
	if a.byID != nil {
		if i, ok := a.byID[id]; ok {
			return i
		}
		return -1
	}
	for i := range a.Parties {
		if a.Parties[i].ID == id {
			return i
		}
	}
	return -1
}

// SignedBy returns the day on which the signature was made: its own, or that of the agreement.
func (a *Agreement) SignedBy(s Signature) civil.Date {
	if s.On.IsZero() && a != nil {
		return a.Signed
	}
	return s.On
}

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
	if a == nil {
		return false
	}
	return slices.ContainsFunc(a.Clauses, func(clause Clause) bool {
		plain := Plain(clause)
		return plain != nil && plain.Kind() == kind
	})
}

// Gap returns the index of the gap for the kind, for rules that cannot decide because of it.
func (a *Agreement) Gap(kind ClauseKind) (index int, ok bool) {
	if a == nil {
		return -1, false
	}
	for i, gap := range a.Gaps {
		if gap.Clause == kind {
			return i, true
		}
	}
	return -1, false
}
