package agreement

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/civil"
)

// Deliverables are the results of a cooperation and the rights in them.
type Deliverables struct {
	Deliverables []Deliverable `json:"deliverables" label:"Arbeitsergebnis|deliverable" doc:"Ergebnisse der Zusammenarbeit|Results of the cooperation"`
	// Acceptance tells whether the results are accepted formally (Abnahme).
	Acceptance Fact `json:"acceptance,omitzero" label:"Abnahme|acceptance" doc:"Werden die Arbeitsergebnisse förmlich abgenommen (Abnahme)?|Are the results accepted formally (Abnahme)?"`
	// RightsToAll tells whether all parties may use the results.
	RightsToAll Fact `json:"rightsToAll,omitzero" label:"Nutzungsrechte für alle Parteien|rights of use for all parties" doc:"Dürfen alle Parteien die Arbeitsergebnisse nutzen?|May all parties use the results?"`
	// Licence is the licence for others; empty if not recorded.
	Licence string `json:"licence,omitempty" label:"Lizenz|licence" doc:"Lizenz, unter der Dritte die Ergebnisse nutzen dürfen, etwa EUPL|Licence for others, such as the EUPL"`
	Note
}

// Kind implements [Clause].
func (Deliverables) Kind() ClauseKind { return KindDeliverables }

// Open implements [Clause].
func (c Deliverables) Open() string { return open("deliverables", len(c.Deliverables) == 0) }

// Deliverable is one result.
type Deliverable struct {
	Name string `json:"name" label:"Name|name" doc:"Name des Arbeitsergebnisses|Name of the result" id:"entry"`
	// By is the party that delivers it; empty if not recorded.
	By PartyID `json:"by,omitempty" label:"liefernde Partei|delivering party" doc:"Partei, die das Ergebnis liefert|Party that delivers the result"`
	// Due is the day by which it is delivered; zero if not recorded.
	Due civil.Date `json:"due,omitzero" label:"Liefertermin|delivery date" doc:"Tag, bis zu dem geliefert wird, etwa 2026-12-31|Day by which the result is delivered, such as 2026-12-31"`
}

// Liability says who is liable to whom.
type Liability struct {
	// Limited tells whether liability is limited, Cap to which sum; zero if not recorded.
	Limited Fact           `json:"limited,omitzero" label:"Haftung beschränkt|liability limited" doc:"Ist die Haftung beschränkt?|Is liability limited?"`
	Cap     finance.Amount `json:"cap,omitzero" label:"Haftungshöchstbetrag|cap on liability" doc:"Höchstbetrag der Haftung in Euro, etwa 500000.00|Sum to which liability is limited, in euro, such as 500000.00"`
	// IntentKept tells whether the limit leaves liability for intent and gross negligence as it is.
	IntentKept Fact `json:"intentKept,omitzero" label:"Vorsatz und grobe Fahrlässigkeit ausgenommen|intent and gross negligence excluded" doc:"Bleibt die Haftung für Vorsatz und grobe Fahrlässigkeit von der Beschränkung unberührt?|Does the limitation leave liability for intent and gross negligence unaffected?"`
	// Insured tells whether a party insures the risk.
	Insured Fact `json:"insured,omitzero" label:"versichert|insured" doc:"Versichert eine Partei das Haftungsrisiko?|Does a party insure the risk?"`
	// Indemnified is the party that the others indemnify from claims of third parties; empty where there is none.
	Indemnified PartyID `json:"indemnified,omitempty" label:"freigestellte Partei|indemnified party" doc:"Partei, die von den anderen von Ansprüchen Dritter freigestellt wird|Party that the others indemnify against claims of third parties"`
	Note
}

// Kind implements [Clause].
func (Liability) Kind() ClauseKind { return KindLiability }

// Confidentiality says what the parties keep to themselves.
type Confidentiality struct {
	// AfterEnd tells whether the duty outlives the agreement.
	AfterEnd Fact `json:"afterEnd,omitzero" label:"auch nach Vertragsende|after the end, too" doc:"Gilt die Pflicht zur Vertraulichkeit auch nach dem Ende der Vereinbarung?|Does the duty of confidentiality continue after the end of the agreement?"`
	// Exceptions are what may be disclosed, such as what freedom of information demands.
	Exceptions []string `json:"exceptions,omitempty" label:"Ausnahme|exception" doc:"Was offengelegt werden darf, etwa nach dem Recht der Informationsfreiheit|What may be disclosed, such as under freedom of information law"`
	Note
}

// Kind implements [Clause].
func (Confidentiality) Kind() ClauseKind { return KindConfidentiality }

// Audit says who may look at the books and who reports to whom.
type Audit struct {
	// By are the parties that may audit, ByOthers those that are no parties, such as the Rechnungshof.
	By       []PartyID `json:"by,omitempty" label:"prüfende Partei|auditing party" doc:"Parteien, die prüfen dürfen|Parties that may audit"`
	ByOthers []string  `json:"byOthers,omitempty" label:"weitere Prüfstelle|other auditor" doc:"Prüfende Stellen, die nicht Partei sind, etwa der Rechnungshof|Auditors that are not parties, such as the Rechnungshof"`
	// ReportMonths is every how many months a report is due; 0 if not recorded.
	ReportMonths int `json:"reportMonths,omitempty" range:"1..1200" label:"Bericht alle … Monate|months between reports" doc:"Alle wie viele Monate ein Bericht fällig ist, etwa 12 für einen jährlichen Bericht|Number of months between reports, such as 12 for a yearly report"`
	// ReportTo are the parties that get it.
	ReportTo []PartyID `json:"reportTo,omitempty" label:"Empfänger des Berichts|recipient of the report" doc:"Parteien, die den Bericht erhalten|Parties that receive the report"`
	// Evaluation is the day by which the cooperation is evaluated; zero where there is none.
	Evaluation civil.Date `json:"evaluation,omitzero" label:"Evaluierung bis|evaluated by" doc:"Tag, bis zu dem die Zusammenarbeit evaluiert wird, etwa 2027-12-31|Day by which the cooperation is evaluated, such as 2027-12-31"`
	Note
}

// Kind implements [Clause].
func (Audit) Kind() ClauseKind { return KindAudit }

// Accession says how others become parties later.
type Accession struct {
	// Possible tells whether further parties can join.
	Possible Fact `json:"possible,omitzero" label:"Beitritt möglich|accession possible" doc:"Können weitere Parteien beitreten?|Can further parties join?"`
	// Who describes who can join; empty if not recorded.
	Who string `json:"who,omitempty" label:"Beitrittsberechtigte|who can join" doc:"Wer beitreten kann, in Worten|Who can join, in words"`
	// Decision is by what decision of the parties; empty if not recorded.
	Decision Decision `json:"decision,omitempty" label:"Aufnahme durch|admitted by" doc:"Mehrheit der Parteien, die über die Aufnahme entscheidet, etwa unanimity oder two-thirds of members|Majority by which the parties admit others, such as unanimity or two-thirds of members"`
	// Written tells whether it must be in writing.
	Written Fact `json:"written,omitzero" label:"schriftlich|in writing" doc:"Bedarf der Beitritt der Schriftform?|Must the accession be in writing?"`
	Note
}

// Kind implements [Clause].
func (Accession) Kind() ClauseKind { return KindAccession }

// Exit says how one party leaves while the others go on.
type Exit struct {
	// Possible tells whether a party can leave alone.
	Possible Fact `json:"possible,omitzero" label:"Austritt möglich|exit possible" doc:"Kann eine Partei allein austreten?|Can a single party leave?"`
	// Notice is the period of notice; zero if not recorded. To is at the end of what it takes effect; empty if not recorded.
	Notice Duration  `json:"notice,omitzero" label:"Austrittsfrist|period of notice" doc:"Frist für den Austritt, etwa 6 weeks oder 12 months|Period of notice for leaving, such as 6 weeks or 12 months"`
	To     NoticeDay `json:"to,omitempty" label:"wirksam zum|takes effect" doc:"Zu welchem Zeitpunkt der Austritt wirksam wird, etwa year-end (zum Jahresende)|When the exit takes effect, such as year-end"`
	// Continues tells whether the agreement goes on among the others.
	Continues Fact `json:"continues,omitzero" label:"Fortsetzung unter den Übrigen|continues among the others" doc:"Gilt die Vereinbarung unter den übrigen Parteien weiter?|Does the agreement continue among the other parties?"`
	Note
}

// Kind implements [Clause].
func (Exit) Kind() ClauseKind { return KindExit }

// Transition is what holds between the old state and the new one.
type Transition struct {
	Rule string `json:"rule" label:"Regel|rule" doc:"Was zwischen dem alten und dem neuen Zustand gilt, in Worten|What applies in the transition from the old arrangement to the new one, in words"`
	// Through is the last day on which it holds; zero if not recorded.
	Through civil.Date `json:"through,omitzero" label:"längstens bis|at the latest until" doc:"Letzter Tag, an dem die Übergangsregelung gilt, etwa 2026-12-31|Last day on which the transitional rule applies, such as 2026-12-31"`
	Note
}

// Kind implements [Clause].
func (Transition) Kind() ClauseKind { return KindTransition }

// Open implements [Clause].
func (c Transition) Open() string { return open("rule", c.Rule == "") }
