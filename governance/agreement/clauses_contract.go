package agreement

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/civil"
)

// Deliverables are the results of a cooperation and the rights in them.
type Deliverables struct {
	Deliverables []Deliverable `json:"deliverables" label:"Arbeitsergebnis|deliverable"`
	// Acceptance tells whether the results are accepted formally (Abnahme).
	Acceptance Fact `json:"acceptance,omitzero" label:"Abnahme|acceptance"`
	// RightsToAll tells whether all parties may use the results.
	RightsToAll Fact `json:"rightsToAll,omitzero" label:"Nutzungsrechte für alle Parteien|rights of use for all parties"`
	// Licence is the licence for others; empty if not recorded.
	Licence string `json:"licence,omitempty" label:"Lizenz|licence"`
	Note
}

// Kind implements [Clause].
func (Deliverables) Kind() ClauseKind { return KindDeliverables }

// Open implements [Clause].
func (c Deliverables) Open() string { return open("deliverables", len(c.Deliverables) == 0) }

// Deliverable is one result.
type Deliverable struct {
	Name string `json:"name" label:"Name|name" id:"entry"`
	// By is the party that delivers it; empty if not recorded.
	By PartyID `json:"by,omitempty" label:"liefernde Partei|delivering party"`
	// Due is the day by which it is delivered; zero if not recorded.
	Due civil.Date `json:"due,omitzero" label:"Liefertermin|day of delivery"`
}

// Liability says who is liable to whom.
type Liability struct {
	// Limited tells whether liability is limited, Cap to which sum; zero if not recorded.
	Limited Fact           `json:"limited,omitzero" label:"Haftung beschränkt|liability limited"`
	Cap     finance.Amount `json:"cap,omitzero" label:"Haftungshöchstbetrag|cap of liability"`
	// IntentKept tells whether the limit leaves liability for intent and gross negligence as it is.
	IntentKept Fact `json:"intentKept,omitzero" label:"Vorsatz und grobe Fahrlässigkeit ausgenommen|intent and gross negligence excepted"`
	// Insured tells whether a party insures the risk.
	Insured Fact `json:"insured,omitzero" label:"versichert|insured"`
	// Indemnified is the party that the others indemnify from claims of third parties; empty where there is none.
	Indemnified PartyID `json:"indemnified,omitempty" label:"freigestellte Partei|indemnified party"`
	Note
}

// Kind implements [Clause].
func (Liability) Kind() ClauseKind { return KindLiability }

// Confidentiality says what the parties keep to themselves.
type Confidentiality struct {
	// AfterEnd tells whether the duty outlives the agreement.
	AfterEnd Fact `json:"afterEnd,omitzero" label:"auch nach Vertragsende|after the end, too"`
	// Exceptions are what may be disclosed, such as what freedom of information demands.
	Exceptions []string `json:"exceptions,omitempty" label:"Ausnahme|exception"`
	Note
}

// Kind implements [Clause].
func (Confidentiality) Kind() ClauseKind { return KindConfidentiality }

// Audit says who may look at the books and who reports to whom.
type Audit struct {
	// By are the parties that may audit, ByOthers those that are no parties, such as the Rechnungshof.
	By       []PartyID `json:"by,omitempty" label:"prüfende Partei|auditing party"`
	ByOthers []string  `json:"byOthers,omitempty" label:"weitere Prüfstelle|other auditor"`
	// ReportMonths is every how many months a report is due; 0 if not recorded.
	ReportMonths int `json:"reportMonths,omitempty" range:"1..1200" label:"Bericht alle … Monate|months between reports"`
	// ReportTo are the parties that get it.
	ReportTo []PartyID `json:"reportTo,omitempty" label:"Empfänger des Berichts|recipient of the report"`
	// Evaluation is the day by which the cooperation is evaluated; zero where there is none.
	Evaluation civil.Date `json:"evaluation,omitzero" label:"Evaluierung bis|evaluated by"`
	Note
}

// Kind implements [Clause].
func (Audit) Kind() ClauseKind { return KindAudit }

// Accession says how others become parties later.
type Accession struct {
	// Possible tells whether further parties can join.
	Possible Fact `json:"possible,omitzero" label:"Beitritt möglich|accession possible"`
	// Who describes who can join; empty if not recorded.
	Who string `json:"who,omitempty" label:"Beitrittsberechtigte|who can join"`
	// Decision is by what decision of the parties; empty if not recorded.
	Decision Decision `json:"decision,omitempty" label:"Aufnahme durch|admitted by"`
	// Written tells whether it must be in writing.
	Written Fact `json:"written,omitzero" label:"schriftlich|in writing"`
	Note
}

// Kind implements [Clause].
func (Accession) Kind() ClauseKind { return KindAccession }

// Exit says how one party leaves while the others go on.
type Exit struct {
	// Possible tells whether a party can leave alone.
	Possible Fact `json:"possible,omitzero" label:"Austritt möglich|exit possible"`
	// Notice is the period of notice; zero if not recorded. To is at the end of what it takes effect; empty if not recorded.
	Notice Duration  `json:"notice,omitzero" label:"Austrittsfrist|period of notice"`
	To     NoticeDay `json:"to,omitempty" label:"wirksam zum|takes effect"`
	// Continues tells whether the agreement goes on among the others.
	Continues Fact `json:"continues,omitzero" label:"Fortsetzung unter den Übrigen|goes on among the others"`
	Note
}

// Kind implements [Clause].
func (Exit) Kind() ClauseKind { return KindExit }

// Transition is what holds between the old state and the new one.
type Transition struct {
	Rule string `json:"rule" label:"Regel|rule"`
	// Through is the last day on which it holds; zero if not recorded.
	Through civil.Date `json:"through,omitzero" label:"längstens bis|at most through"`
	Note
}

// Kind implements [Clause].
func (Transition) Kind() ClauseKind { return KindTransition }

// Open implements [Clause].
func (c Transition) Open() string { return open("rule", c.Rule == "") }
