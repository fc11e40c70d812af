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
// # Versions of documents
//
// Documents are of version 2, as their [Schema] says. Those of version 1 are read too: the number noticeMonths of a termination is its
// notice in months, and its toYearEnd is to, where true means the end of a year and false any day. [Encode] writes version 2. A majority
// of version 1 names no votes; that is kept, and rules that turn on the votes cannot be decided.
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
	ID string `json:"id,omitempty" label:"Kennung|ID" doc:"Kennung, wenn foederal die Vereinbarung selbst kennt; sonst leer|ID where foederal itself knows the agreement; otherwise empty"`
	// Title is the official title in German.
	Title string `json:"title" label:"Titel|title" doc:"Amtlicher Titel der Vereinbarung|Official title of the agreement, in German"`
	// Form is the legal form.
	Form Form `json:"form" label:"Form der Vereinbarung|form of the agreement" doc:"Rechtsform der Vereinbarung, etwa zweckvereinbarung oder verwaltungsvereinbarung|Legal form of the agreement, such as zweckvereinbarung or verwaltungsvereinbarung"`
	// Jurisdiction is whose law governs the agreement.
	Jurisdiction law.Jurisdiction `json:"jurisdiction" label:"anwendbares Recht|jurisdiction" doc:"Wessen Recht für die Vereinbarung gilt, etwa TH für Thüringen oder DE für den Bund|Whose law governs the agreement, such as TH for Thüringen or DE for the Federation"`
	// ContractLaw tells whether it is a contract under public or private law; empty where it is as its form says.
	ContractLaw ContractLaw `json:"contractLaw,omitempty" label:"Rechtsnatur|legal nature" doc:"Öffentlich-rechtlicher (public-law) oder privatrechtlicher Vertrag (private-law); leer, wenn es aus der Rechtsform folgt|Contract under public or private law; empty where this follows from its form"`
	// Signed is the day of the last signature; zero while the agreement is a draft.
	Signed civil.Date `json:"signed,omitzero" label:"Tag der letzten Unterschrift|day of the last signature" doc:"Tag der letzten Unterschrift, etwa 2018-10-16; im Entwurf leer|Day of the last signature, such as 2018-10-16; empty while it is a draft"`
	// SignedIn is the month or year of the last signature where its day is not known; zero otherwise.
	SignedIn Month `json:"signedIn,omitzero" label:"Monat oder Jahr der letzten Unterschrift|month or year of the last signature" doc:"Monat oder Jahr der letzten Unterschrift, etwa 2018-10 oder 2018, wenn der Tag nicht bekannt ist|Month or year of the last signature, such as 2018-10 or 2018, where its day is not known"`
	// Place is where it was signed.
	Place string `json:"place,omitempty" label:"Ort|place" doc:"Ort der Unterzeichnung|Where the agreement was signed"`
	// Basis are the norms on which the agreement says it rests.
	Basis []law.Source `json:"basis,omitempty" label:"Rechtsgrundlage|legal basis" doc:"Vorschriften, auf die sich die Vereinbarung nach ihrem Wortlaut stützt|Provisions on which the agreement says that it is based"`
	// Relations are what it means for other agreements, such as an earlier one that it changes.
	Relations []Relation `json:"relations,omitempty" label:"Bezug zu einer anderen Vereinbarung|relation to another agreement" doc:"Was die Vereinbarung für andere bedeutet, etwa für eine frühere, die sie ändert|What it means for other agreements, such as an earlier one that it changes"`
	// Parties are who agreed, in the order of the document.
	Parties []Party `json:"parties" label:"Partei|party" doc:"Wer die Vereinbarung schließt, in der Reihenfolge der Urkunde|Who concludes the agreement, in the order of the document"`
	// Clauses are what was agreed, in the order of the document.
	Clauses []Clause `json:"clauses" label:"Klausel|clause" doc:"Was vereinbart ist, Klausel für Klausel in der Reihenfolge der Urkunde|What was agreed, clause by clause in the order of the document"`
	// Gaps are the types of clauses of which nobody knows whether the agreement has them.
	Gaps []Gap `json:"gaps,omitempty" label:"nicht bekannte Klausel|gap" doc:"Arten von Klauseln, von denen nicht bekannt ist, ob die Vereinbarung sie enthält|Types of clauses of which it is not known whether the agreement contains them"`
	// Remarks are notes on the agreement that belong to no clause.
	Remarks []string `json:"remarks,omitempty" label:"Anmerkung|remark" doc:"Anmerkungen zur Vereinbarung, die zu keiner Klausel gehören|Notes on the agreement that belong to no clause"`
	// Source says where the agreement as a whole was read.
	Source law.Source `json:"source,omitzero" label:"Quelle|source" doc:"Fundstelle, an der die Vereinbarung als Ganzes gelesen wurde|Where the agreement as a whole was read"`

	// byID is the index of each party by its ID, where [Agreement.Plain] made one.
	byID map[PartyID]int `json:"-"`
}

// Party is a partner in an agreement.
type Party struct {
	// ID is how the clauses of the same agreement call the party.
	ID PartyID `json:"id" label:"Bezeichnung in der Vereinbarung|name in the agreement" doc:"Kurze Bezeichnung, unter der die Klauseln die Partei nennen, etwa land|Short name by which the clauses call the party, such as land"`
	// Partner is who the party is.
	Partner governance.Partner `json:"partner" doc:"Wer die Partei ist: Name, Art und gegebenenfalls amtlicher Schlüssel|Who the party is: name, kind and, where it has one, official key"`
	// Roles are what the party does in the agreement.
	Roles []governance.Role `json:"roles,omitempty" label:"Rolle|role" doc:"Was die Partei in der Vereinbarung tut, etwa funder (Geldgeber) oder provider (Leistungserbringer)|What the party does in the agreement, such as funder or provider"`
	// Signatures are who signed for the party.
	Signatures []Signature `json:"signatures,omitempty" label:"Unterschrift|signature" doc:"Wer für die Partei unterschrieben hat|Who signed for the party"`
	// CouncilDecision is the day on which the party's council or assembly agreed; zero if not recorded or not needed.
	CouncilDecision civil.Date `json:"councilDecision,omitzero" label:"Tag des Beschlusses|day of the council's decision" doc:"Tag, an dem die Vertretung der Partei zugestimmt hat, etwa der Gemeinderat; leer, wenn kein Beschluss nötig ist|Day on which the party's council or assembly consented; empty where that is not needed"`
	// OnlyTasks are the tasks for which alone it is a party, by their names; empty where it is one for all.
	OnlyTasks []string `json:"onlyTasks,omitempty" label:"nur für die Aufgabe|for this task only" doc:"Namen der Aufgaben, auf die sich die Beteiligung der Partei beschränkt; leer, wenn sie alle umfasst|Names of the tasks for which alone it is a party; empty where it is a party for all tasks"`
	// OnlyParts are the parts of its area for which alone it is a party, such as an Ortsteil; empty where it is one for all.
	OnlyParts []string `json:"onlyParts,omitempty" label:"nur für den Ortsteil|for this part only" doc:"Teile des Gebiets, auf die sich die Beteiligung der Partei beschränkt, etwa ein Ortsteil; leer, wenn sie alle umfasst|Parts of its area for which alone it is a party, such as an Ortsteil; empty where it is a party for the whole area"`
}

// Relation is what an agreement means for another one.
type Relation struct {
	Kind RelationKind `json:"kind" label:"Art des Bezugs|kind of relation" doc:"Ob die Vereinbarung die andere ändert, ersetzt oder aufhebt, ihr beitritt oder als Einzelvereinbarung zu ihr gehört|Whether it changes, replaces, repeals or joins the other agreement, or is an individual contract under it"`
	// Title is the title of the other agreement.
	Title string `json:"title" label:"Titel|title" doc:"Titel der anderen Vereinbarung|Title of the other agreement" id:"entry"`
	// Signed is the day of the other agreement; zero if not recorded.
	Signed civil.Date `json:"signed,omitzero" label:"Tag der anderen Vereinbarung|day of the other agreement" doc:"Tag der anderen Vereinbarung, etwa 2015-06-30|Day of the other agreement, such as 2015-06-30"`
	// Approved tells whether a supervisory authority approved the other agreement. Where it did not, notice of it was enough.
	Approved Fact `json:"approved,omitzero" label:"war genehmigt|was approved" doc:"Hat eine Aufsichtsbehörde die andere Vereinbarung genehmigt, statt nur die Anzeige zu erhalten?|Did a supervisory authority approve the other agreement, rather than only receive notice of it?"`
}

// PartyID is how an agreement calls one of its parties, such as "land".
type PartyID string

// Signature is one signature for a party.
type Signature struct {
	// Name is who signed.
	Name string `json:"name" label:"Name in der Unterschrift|name in the signature" doc:"Name der Person, die unterschrieben hat|Name of the person who signed"`
	// Office is the office in which the person signed, by its official title in German; empty if not recorded.
	Office string `json:"office,omitempty" label:"Amt|office" doc:"Amt, in dem die Person unterschrieben hat, etwa Bürgermeisterin oder Landrat|Office in which the person signed, by its official title in German, such as Landrat"`
	// On is the day of the signature; zero stands for the day of the agreement.
	On civil.Date `json:"on,omitzero" label:"Tag der Unterschrift|day of the signature" doc:"Tag dieser Unterschrift, etwa 2018-10-16; leer, wenn es der Tag der Vereinbarung ist|Day of this signature, such as 2018-10-16; empty where it is the day of the agreement"`
	// Form is how it was signed; 0 if not recorded.
	Form SignatureForm `json:"form,omitzero" label:"Form der Unterschrift|form of the signature" doc:"Wie unterschrieben wurde, etwa handwritten (eigenhändig) oder qualified-electronic (qualifiziert elektronisch)|How it was signed, such as handwritten or qualified-electronic"`
	// Capacity is by what right the person signed for the party; 0 if not recorded.
	Capacity Capacity `json:"capacity,omitzero" label:"Vertretungsmacht|capacity" doc:"Vertretungsmacht: kraft Amtes (office-holder), in Vertretung (deputy) oder mit Vollmacht (attorney)|In what capacity the person signed for the party: office-holder, deputy or attorney"`
	// TitleGiven tells whether the official title stands beside the signature.
	TitleGiven Fact `json:"titleGiven,omitzero" label:"Amtsbezeichnung angegeben|official title given" doc:"Steht die Amtsbezeichnung neben der Unterschrift?|Is the official title given beside the signature?"`
	// PowerForm is the form of the power of attorney; empty if not recorded or none was needed.
	PowerForm SignatureForm `json:"powerForm,omitzero" label:"Form der Vollmacht|form of the power of attorney" doc:"Form der Vollmacht, etwa handwritten (eigenhändig); leer, wenn keine nötig war|Form of the power of attorney, such as handwritten; empty where none was needed"`
	// Employee tells whether an attorney is a Beigeordneter or an employee of the party (§ 31 Abs. 2 S. 3 ThürKO).
	Employee Fact `json:"employee,omitzero" label:"Beigeordneter oder Bediensteter|Beigeordneter or employee" doc:"Ist die bevollmächtigte Person Beigeordneter oder Bediensteter der Partei (§ 31 Abs. 2 S. 3 ThürKO)?|Is the authorised representative a Beigeordneter or an employee of the party (§ 31 Abs. 2 S. 3 ThürKO)?"`
	// Source says where this was read.
	Source law.Source `json:"source,omitzero" label:"Quelle|source" doc:"Fundstelle der Angaben zu dieser Unterschrift|Where the data on this signature were read"`
}

// Gap is a type of clause of which it is not known whether the agreement has it, or what it says.
type Gap struct {
	Clause ClauseKind `json:"clause" label:"Klausel|clause" doc:"Art der Klausel, von der nicht bekannt ist, ob es sie gibt oder was sie sagt|Type of clause of which it is not known whether there is one, or what it says"`
	// Reason is why it is not known.
	Reason string `json:"reason" label:"Grund|reason" doc:"Warum das nicht bekannt ist, etwa weil der Volltext nicht vorlag|Why it is not known, for example because the full text was not at hand"`
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
