package agreement

import (
	"database/sql/driver"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/internal/lazy"
)

// ClauseKind names a type of clause in data.
type ClauseKind string

// There is one kind for each struct that is a clause.
const (
	KindPurpose                  ClauseKind = "purpose"
	KindIdentity                 ClauseKind = "identity"
	KindParity                   ClauseKind = "parity"
	KindTasks                    ClauseKind = "tasks"
	KindBodies                   ClauseKind = "bodies"
	KindConsentRights            ClauseKind = "consent-rights"
	KindBylaws                   ClauseKind = "by-laws"
	KindCostSharing              ClauseKind = "cost-sharing"
	KindLevy                     ClauseKind = "levy"
	KindFunding                  ClauseKind = "funding"
	KindFullCost                 ClauseKind = "full-cost"
	KindGrantDistribution        ClauseKind = "grant-distribution"
	KindOwnShare                 ClauseKind = "own-share"
	KindPrice                    ClauseKind = "price"
	KindReuse                    ClauseKind = "reuse"
	KindService                  ClauseKind = "service"
	KindOpenStandards            ClauseKind = "open-standards"
	KindServiceLevels            ClauseKind = "service-levels"
	KindDeliverables             ClauseKind = "deliverables"
	KindSecurity                 ClauseKind = "security"
	KindDataProtection           ClauseKind = "data-protection"
	KindConfidentiality          ClauseKind = "confidentiality"
	KindLiability                ClauseKind = "liability"
	KindAudit                    ClauseKind = "audit"
	KindStaff                    ClauseKind = "staff"
	KindStaffTransfer            ClauseKind = "staff-transfer"
	KindSupport                  ClauseKind = "support"
	KindJointProvider            ClauseKind = "joint-provider"
	KindProcurement              ClauseKind = "procurement"
	KindVAT                      ClauseKind = "vat"
	KindTerm                     ClauseKind = "term"
	KindRenewal                  ClauseKind = "renewal"
	KindTermination              ClauseKind = "termination"
	KindExtraordinaryTermination ClauseKind = "extraordinary-termination"
	KindAccession                ClauseKind = "accession"
	KindExit                     ClauseKind = "exit"
	KindSettlement               ClauseKind = "settlement"
	KindChange                   ClauseKind = "change"
	KindTransition               ClauseKind = "transition"
	KindDisputes                 ClauseKind = "disputes"
	KindPublication              ClauseKind = "publication"
	KindApproval                 ClauseKind = "approval"
	KindEntryIntoForce           ClauseKind = "entry-into-force"
	KindAnnexes                  ClauseKind = "annexes"
	KindSeverability             ClauseKind = "severability"
)

// clauseTypes holds every type of clause once, in the order in which readers see them: an empty clause, and the name for readers.
//
// A new type of clause is a struct with its Kind, a constant above and a line here. What else is known of its fields stands in
// their tags; see [record].
var clauseTypes = [...]struct {
	blank Clause
	name  bilingual.Text
}{
	{Purpose{}, bilingual.Text{German: "Zweck", English: "purpose"}},
	{Identity{}, bilingual.Text{German: "Name und Sitz", English: "name and seat"}},
	{Parity{}, bilingual.Text{German: "Parität der Ebenen", English: "parity of the levels"}},
	{Tasks{}, bilingual.Text{German: "Aufgaben", English: "tasks"}},
	{Bodies{}, bilingual.Text{German: "Gremien", English: "bodies"}},
	{ConsentRights{}, bilingual.Text{German: "Anhörungs- und Zustimmungsrechte", English: "rights of hearing and consent"}},
	{Bylaws{}, bilingual.Text{German: "Satzungsbefugnis", English: "power to make by-laws"}},
	{CostSharing{}, bilingual.Text{German: "Kostenverteilung", English: "cost sharing"}},
	{Levy{}, bilingual.Text{German: "Umlegungsschlüssel", English: "levy key"}},
	{Funding{}, bilingual.Text{German: "Finanzierungszusage", English: "funding promise"}},
	{FullCost{}, bilingual.Text{German: "Übernahme der vollen Kosten", English: "full cost"}},
	{GrantDistribution{}, bilingual.Text{German: "Verteilung der Fördermittel", English: "distribution of the grant"}},
	{OwnShare{}, bilingual.Text{German: "Eigenanteil", English: "own share"}},
	{Price{}, bilingual.Text{German: "Entgelt und Zahlung", English: "price and payment"}},
	{Reuse{}, bilingual.Text{German: "Nachnutzung", English: "re-use"}},
	{Service{}, bilingual.Text{German: "Dienst", English: "service"}},
	{OpenStandards{}, bilingual.Text{German: "offene Standards", English: "open standards"}},
	{ServiceLevels{}, bilingual.Text{German: "Dienstgüte", English: "service levels"}},
	{Deliverables{}, bilingual.Text{German: "Arbeitsergebnisse und Rechte daran", English: "deliverables and rights in them"}},
	{Security{}, bilingual.Text{German: "Informationssicherheit", English: "IT security"}},
	{DataProtection{}, bilingual.Text{German: "Datenschutz", English: "data protection"}},
	{Confidentiality{}, bilingual.Text{German: "Vertraulichkeit", English: "confidentiality"}},
	{Liability{}, bilingual.Text{German: "Haftung", English: "liability"}},
	{Audit{}, bilingual.Text{German: "Prüfung und Berichte", English: "audit and reports"}},
	{Staff{}, bilingual.Text{German: "Personal", English: "staff"}},
	{StaffTransfer{}, bilingual.Text{German: "Personalübergang", English: "transfer of staff"}},
	{Support{}, bilingual.Text{German: "Unterstützung", English: "support"}},
	{JointProvider{}, bilingual.Text{German: "gemeinsamer IT-Dienstleister", English: "joint IT provider"}},
	{Procurement{}, bilingual.Text{German: "Vergaberecht", English: "procurement"}},
	{VAT{}, bilingual.Text{German: "Umsatzsteuer", English: "value added tax"}},
	{Term{}, bilingual.Text{German: "Laufzeit", English: "term"}},
	{Renewal{}, bilingual.Text{German: "Verlängerung", English: "renewal"}},
	{Termination{}, bilingual.Text{German: "ordentliche Kündigung", English: "ordinary termination"}},
	{ExtraordinaryTermination{}, bilingual.Text{German: "außerordentliche Kündigung", English: "extraordinary termination"}},
	{Accession{}, bilingual.Text{German: "Beitritt weiterer Parteien", English: "accession of further parties"}},
	{Exit{}, bilingual.Text{German: "Austritt einer Partei", English: "exit of one party"}},
	{Settlement{}, bilingual.Text{German: "Auseinandersetzung", English: "settlement on exit"}},
	{Change{}, bilingual.Text{German: "Änderung", English: "change"}},
	{Transition{}, bilingual.Text{German: "Übergangsregelung", English: "transition"}},
	{Disputes{}, bilingual.Text{German: "Streitbeilegung", English: "dispute settlement"}},
	{Publication{}, bilingual.Text{German: "Bekanntmachung", English: "publication"}},
	{Approval{}, bilingual.Text{German: "Genehmigung oder Anzeige", English: "approval or notice"}},
	{EntryIntoForce{}, bilingual.Text{German: "Inkrafttreten", English: "entry into force"}},
	{Annexes{}, bilingual.Text{German: "Anlagen", English: "annexes"}},
	{Severability{}, bilingual.Text{German: "salvatorische Klausel", English: "severability"}},
}

func clauseKinds() bilingual.Words[ClauseKind] { return theClauseKinds.Get(makeClauseKinds) }

var theClauseKinds lazy.Value[bilingual.Words[ClauseKind]]

func makeClauseKinds() bilingual.Words[ClauseKind] {
	words := bilingual.Words[ClauseKind]{Name: "kind of clause"}
	for _, t := range clauseTypes {
		kind := t.blank.Kind()
		words.List = append(words.List, bilingual.Word[ClauseKind]{Value: kind, Word: string(kind), Text: t.name})
	}
	return words
}

// ClauseKinds returns all kinds of clauses.
func ClauseKinds() []ClauseKind { return clauseKinds().Values() }

// String returns the kind as data writes it; "" for what is no kind of clause.
func (k ClauseKind) String() string { return clauseKinds().String(k) }

// Text returns the name of the clause for readers.
func (k ClauseKind) Text(tag language.Tag) string { return clauseKinds().Text(k, tag) }

// IsValid reports whether there is a clause of the kind.
func (k ClauseKind) IsValid() bool { return clauseKinds().Has(k) }

// MarshalText returns [ClauseKind.String]; what is no kind of clause is a [*bilingual.WordError].
func (k ClauseKind) MarshalText() ([]byte, error) { return clauseKinds().Marshal(k) }

// UnmarshalText reads what MarshalText writes.
func (k *ClauseKind) UnmarshalText(text []byte) error { return clauseKinds().Unmarshal(k, text) }

// Value stores the word in a database; see [bilingual.Words].
func (k ClauseKind) Value() (driver.Value, error) { return clauseKinds().Value(k) }

// Scan reads the word from a database; see [bilingual.Words].
func (k *ClauseKind) Scan(column any) error { return clauseKinds().Scan(k, column) }
