package agreement

import (
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// ClauseKind names a type of clause in data.
type ClauseKind string

// The types of clauses, one for each struct.
const (
	KindPurpose                  ClauseKind = "purpose"
	KindIdentity                 ClauseKind = "identity"
	KindParity                   ClauseKind = "parity"
	KindTasks                    ClauseKind = "tasks"
	KindBodies                   ClauseKind = "bodies"
	KindCostSharing              ClauseKind = "cost-sharing"
	KindLevy                     ClauseKind = "levy"
	KindFunding                  ClauseKind = "funding"
	KindFullCost                 ClauseKind = "full-cost"
	KindReuse                    ClauseKind = "reuse"
	KindService                  ClauseKind = "service"
	KindOpenStandards            ClauseKind = "open-standards"
	KindServiceLevels            ClauseKind = "service-levels"
	KindSecurity                 ClauseKind = "security"
	KindDataProtection           ClauseKind = "data-protection"
	KindStaff                    ClauseKind = "staff"
	KindSupport                  ClauseKind = "support"
	KindJointProvider            ClauseKind = "joint-provider"
	KindProcurement              ClauseKind = "procurement"
	KindVAT                      ClauseKind = "vat"
	KindTerm                     ClauseKind = "term"
	KindRenewal                  ClauseKind = "renewal"
	KindTermination              ClauseKind = "termination"
	KindExtraordinaryTermination ClauseKind = "extraordinary-termination"
	KindSettlement               ClauseKind = "settlement"
	KindChange                   ClauseKind = "change"
	KindDisputes                 ClauseKind = "disputes"
	KindPublication              ClauseKind = "publication"
	KindApproval                 ClauseKind = "approval"
	KindEntryIntoForce           ClauseKind = "entry-into-force"
	KindAnnexes                  ClauseKind = "annexes"
	KindSeverability             ClauseKind = "severability"
)

var clauseKinds = [...]entry[ClauseKind]{
	{KindPurpose, bilingual.Text{German: "Zweck", English: "purpose"}},
	{KindIdentity, bilingual.Text{German: "Name und Sitz", English: "name and seat"}},
	{KindParity, bilingual.Text{German: "Parität der Ebenen", English: "parity of the levels"}},
	{KindTasks, bilingual.Text{German: "Aufgaben", English: "tasks"}},
	{KindBodies, bilingual.Text{German: "Gremien", English: "bodies"}},
	{KindCostSharing, bilingual.Text{German: "Kostenverteilung", English: "cost sharing"}},
	{KindLevy, bilingual.Text{German: "Umlegungsschlüssel", English: "levy key"}},
	{KindFunding, bilingual.Text{German: "Finanzierungszusage", English: "funding promise"}},
	{KindFullCost, bilingual.Text{German: "Übernahme der vollen Kosten", English: "full cost"}},
	{KindReuse, bilingual.Text{German: "Nachnutzung", English: "re-use"}},
	{KindService, bilingual.Text{German: "Dienst", English: "service"}},
	{KindOpenStandards, bilingual.Text{German: "offene Standards", English: "open standards"}},
	{KindServiceLevels, bilingual.Text{German: "Dienstgüte", English: "service levels"}},
	{KindSecurity, bilingual.Text{German: "Informationssicherheit", English: "IT security"}},
	{KindDataProtection, bilingual.Text{German: "Datenschutz", English: "data protection"}},
	{KindStaff, bilingual.Text{German: "Personal", English: "staff"}},
	{KindSupport, bilingual.Text{German: "Unterstützung", English: "support"}},
	{KindJointProvider, bilingual.Text{German: "gemeinsamer IT-Dienstleister", English: "joint IT provider"}},
	{KindProcurement, bilingual.Text{German: "Vergaberecht", English: "procurement"}},
	{KindVAT, bilingual.Text{German: "Umsatzsteuer", English: "value added tax"}},
	{KindTerm, bilingual.Text{German: "Laufzeit", English: "term"}},
	{KindRenewal, bilingual.Text{German: "Verlängerung", English: "renewal"}},
	{KindTermination, bilingual.Text{German: "ordentliche Kündigung", English: "ordinary termination"}},
	{KindExtraordinaryTermination, bilingual.Text{German: "außerordentliche Kündigung", English: "extraordinary termination"}},
	{KindSettlement, bilingual.Text{German: "Auseinandersetzung", English: "settlement on exit"}},
	{KindChange, bilingual.Text{German: "Änderung", English: "change"}},
	{KindDisputes, bilingual.Text{German: "Streitbeilegung", English: "dispute settlement"}},
	{KindPublication, bilingual.Text{German: "Bekanntmachung", English: "publication"}},
	{KindApproval, bilingual.Text{German: "Genehmigung oder Anzeige", English: "approval or notice"}},
	{KindEntryIntoForce, bilingual.Text{German: "Inkrafttreten", English: "entry into force"}},
	{KindAnnexes, bilingual.Text{German: "Anlagen", English: "annexes"}},
	{KindSeverability, bilingual.Text{German: "salvatorische Klausel", English: "severability"}},
}

// ClauseKinds returns all types of clauses.
func ClauseKinds() []ClauseKind {
	list := make([]ClauseKind, len(clauseKinds))
	for i, e := range clauseKinds {
		list[i] = e.word
	}
	return list
}

// Text returns the name of the type for readers.
func (k ClauseKind) Text(tag language.Tag) string { return textOf(clauseKinds[:], k, tag) }

// Enum returns what the field may say.
func (ClauseKind) Enum() []string { return wordsOf(clauseKinds[:]) }

// blankClause returns the empty clause of a kind.
func blankClause(kind ClauseKind) Clause {
	switch kind {
	case KindPurpose:
		return Purpose{}
	case KindIdentity:
		return Identity{}
	case KindParity:
		return Parity{}
	case KindTasks:
		return Tasks{}
	case KindBodies:
		return Bodies{}
	case KindCostSharing:
		return CostSharing{}
	case KindLevy:
		return Levy{}
	case KindFunding:
		return Funding{}
	case KindFullCost:
		return FullCost{}
	case KindReuse:
		return Reuse{}
	case KindService:
		return Service{}
	case KindOpenStandards:
		return OpenStandards{}
	case KindServiceLevels:
		return ServiceLevels{}
	case KindSecurity:
		return Security{}
	case KindDataProtection:
		return DataProtection{}
	case KindStaff:
		return Staff{}
	case KindSupport:
		return Support{}
	case KindJointProvider:
		return JointProvider{}
	case KindProcurement:
		return Procurement{}
	case KindVAT:
		return VAT{}
	case KindTerm:
		return Term{}
	case KindRenewal:
		return Renewal{}
	case KindTermination:
		return Termination{}
	case KindExtraordinaryTermination:
		return ExtraordinaryTermination{}
	case KindSettlement:
		return Settlement{}
	case KindChange:
		return Change{}
	case KindDisputes:
		return Disputes{}
	case KindPublication:
		return Publication{}
	case KindApproval:
		return Approval{}
	case KindEntryIntoForce:
		return EntryIntoForce{}
	case KindAnnexes:
		return Annexes{}
	case KindSeverability:
		return Severability{}
	}
	return nil
}

// Kind returns "purpose".
func (Purpose) Kind() ClauseKind { return KindPurpose }

// Kind returns "identity".
func (Identity) Kind() ClauseKind { return KindIdentity }

// Kind returns "parity".
func (Parity) Kind() ClauseKind { return KindParity }

// Kind returns "tasks".
func (Tasks) Kind() ClauseKind { return KindTasks }

// Kind returns "bodies".
func (Bodies) Kind() ClauseKind { return KindBodies }

// Kind returns "cost-sharing".
func (CostSharing) Kind() ClauseKind { return KindCostSharing }

// Kind returns "levy".
func (Levy) Kind() ClauseKind { return KindLevy }

// Kind returns "funding".
func (Funding) Kind() ClauseKind { return KindFunding }

// Kind returns "full-cost".
func (FullCost) Kind() ClauseKind { return KindFullCost }

// Kind returns "reuse".
func (Reuse) Kind() ClauseKind { return KindReuse }

// Kind returns "service".
func (Service) Kind() ClauseKind { return KindService }

// Kind returns "open-standards".
func (OpenStandards) Kind() ClauseKind { return KindOpenStandards }

// Kind returns "service-levels".
func (ServiceLevels) Kind() ClauseKind { return KindServiceLevels }

// Kind returns "security".
func (Security) Kind() ClauseKind { return KindSecurity }

// Kind returns "data-protection".
func (DataProtection) Kind() ClauseKind { return KindDataProtection }

// Kind returns "staff".
func (Staff) Kind() ClauseKind { return KindStaff }

// Kind returns "support".
func (Support) Kind() ClauseKind { return KindSupport }

// Kind returns "joint-provider".
func (JointProvider) Kind() ClauseKind { return KindJointProvider }

// Kind returns "procurement".
func (Procurement) Kind() ClauseKind { return KindProcurement }

// Kind returns "vat".
func (VAT) Kind() ClauseKind { return KindVAT }

// Kind returns "term".
func (Term) Kind() ClauseKind { return KindTerm }

// Kind returns "renewal".
func (Renewal) Kind() ClauseKind { return KindRenewal }

// Kind returns "termination".
func (Termination) Kind() ClauseKind { return KindTermination }

// Kind returns "extraordinary-termination".
func (ExtraordinaryTermination) Kind() ClauseKind { return KindExtraordinaryTermination }

// Kind returns "settlement".
func (Settlement) Kind() ClauseKind { return KindSettlement }

// Kind returns "change".
func (Change) Kind() ClauseKind { return KindChange }

// Kind returns "disputes".
func (Disputes) Kind() ClauseKind { return KindDisputes }

// Kind returns "publication".
func (Publication) Kind() ClauseKind { return KindPublication }

// Kind returns "approval".
func (Approval) Kind() ClauseKind { return KindApproval }

// Kind returns "entry-into-force".
func (EntryIntoForce) Kind() ClauseKind { return KindEntryIntoForce }

// Kind returns "annexes".
func (Annexes) Kind() ClauseKind { return KindAnnexes }

// Kind returns "severability".
func (Severability) Kind() ClauseKind { return KindSeverability }
