package agreement

import "github.com/foederal/foederal/governance/civil"

// Disputes is how disputes are settled.
type Disputes struct {
	// Body is who settles them.
	Body string `json:"body" label:"Stelle|body"`
	// Enforcement tells whether a party submits to immediate enforcement, EnforcementSigned whether the head of the authority,
	// the general deputy or an official qualified for judicial office acted for it (§ 61 Abs. 1 VwVfG).
	Enforcement       Fact `json:"enforcement,omitzero" label:"sofortige Vollstreckung|immediate enforcement"`
	EnforcementSigned Fact `json:"enforcementSigned,omitzero" label:"Unterwerfung unterzeichnet|submission signed"`
	Note
}

// Kind implements [Clause].
func (Disputes) Kind() ClauseKind { return KindDisputes }

// Publication is where and when the agreement is made public.
type Publication struct {
	// Gazette is the publication; empty if not recorded.
	Gazette string `json:"gazette,omitempty" label:"Bekanntmachungsblatt|gazette"`
	// On is the day; zero while it has not been published.
	On civil.Date `json:"on,omitzero" label:"Tag der Bekanntmachung|day of publication"`
	// NamesApproval tells whether the publication names the authority that approved.
	NamesApproval Fact `json:"namesApproval,omitzero" label:"nennt die Genehmigung|names the approval"`
	Note
}

// Kind implements [Clause].
func (Publication) Kind() ClauseKind { return KindPublication }

// Open implements [Clause].
func (c Publication) Open() string { return open("gazette", c.Gazette == "" && c.On.IsZero()) }

// Approval is an approval by, or a notice to, a supervisory authority.
type Approval struct {
	// Authority is which one.
	Authority string `json:"authority" label:"Behörde|authority"`
	// Notice tells whether notice is enough (Anzeige) and no approval (Genehmigung) was asked for.
	Notice Fact `json:"notice,omitzero" label:"Anzeige genügt|notice suffices"`
	// Delegated tells whether the competent authority delegated the matter to this one in writing (§ 46 Abs. 3 ThürKGG).
	Delegated Fact `json:"delegated,omitzero" label:"übertragen|delegated"`
	// On is the day of the approval, or of the notice; zero while it is pending.
	On civil.Date `json:"on,omitzero" label:"Tag der Genehmigung oder Anzeige|day of the approval or notice"`
	Note
}

// Kind implements [Clause].
func (Approval) Kind() ClauseKind { return KindApproval }

// Annexes are the annexes and how often they are reviewed.
type Annexes struct {
	Annexes []Annex `json:"annexes" label:"Anlage|annex"`
	Note
}

// Kind implements [Clause].
func (Annexes) Kind() ClauseKind { return KindAnnexes }

// Annex is one annex, such as a list of projects.
type Annex struct {
	Title string `json:"title" label:"Titel der Anlage|title of the annex" id:"entry"`
	// ReviewMonths is how often it is reviewed; 0 for never or not recorded.
	ReviewMonths int `json:"reviewMonths,omitempty" range:"1..1200" label:"Überprüfung alle … Monate|months between reviews"`
}

// Severability says that the rest stays valid where a part is void.
type Severability struct {
	Note
}

// Kind implements [Clause].
func (Severability) Kind() ClauseKind { return KindSeverability }
