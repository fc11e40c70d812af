package agreement

import "github.com/foederal/foederal/governance/civil"

// Disputes is how disputes are settled.
type Disputes struct {
	// Body is who settles them.
	Body string `json:"body" label:"Stelle|body" doc:"Wer Streitigkeiten beilegt, etwa eine Schlichtungsstelle|Who settles disputes, such as a board of conciliation"`
	// Enforcement tells whether a party submits to immediate enforcement, EnforcementSigned whether the head of the authority,
	// the general deputy or an official qualified for judicial office acted for it (§ 61 Abs. 1 VwVfG).
	Enforcement       Fact `json:"enforcement,omitzero" label:"sofortige Vollstreckung|immediate enforcement" doc:"Unterwirft sich eine Partei der sofortigen Vollstreckung (§ 61 Abs. 1 VwVfG)?|Does a party submit to immediate enforcement (§ 61 Abs. 1 VwVfG)?"`
	EnforcementSigned Fact `json:"enforcementSigned,omitzero" label:"Unterwerfung unterzeichnet|submission signed" doc:"Hat der Behördenleiter, sein allgemeiner Vertreter oder ein Bediensteter mit Befähigung zum Richteramt die Unterwerfung erklärt (§ 61 Abs. 1 VwVfG)?|Did the head of the authority, the head's general deputy or an official qualified to hold judicial office declare the submission (§ 61 Abs. 1 VwVfG)?"`
	Note
}

// Kind implements [Clause].
func (Disputes) Kind() ClauseKind { return KindDisputes }

// Publication is where and when the agreement is made public.
type Publication struct {
	// Gazette is the publication; empty if not recorded.
	Gazette string `json:"gazette,omitempty" label:"Bekanntmachungsblatt|gazette" doc:"Wo die Vereinbarung bekannt gemacht wird, etwa Thüringer Staatsanzeiger|Where the agreement is published, such as Thüringer Staatsanzeiger"`
	// On is the day; zero while it has not been published.
	On civil.Date `json:"on,omitzero" label:"Tag der Bekanntmachung|day of publication" doc:"Tag der Bekanntmachung, etwa 2026-03-31; leer, solange sie aussteht|Day of the publication, such as 2026-03-31; empty while it has not been published"`
	// NamesApproval tells whether the publication names the authority that approved.
	NamesApproval Fact `json:"namesApproval,omitzero" label:"nennt die Genehmigungsbehörde|names the approving authority" doc:"Nennt die Bekanntmachung die Behörde, die genehmigt hat?|Does the publication name the authority that gave the approval?"`
	Note
}

// Kind implements [Clause].
func (Publication) Kind() ClauseKind { return KindPublication }

// Open implements [Clause].
func (c Publication) Open() string { return open("gazette", c.Gazette == "" && c.On.IsZero()) }

// Approval is an approval by, or a notice to, a supervisory authority.
type Approval struct {
	// Authority is which one.
	Authority string `json:"authority" label:"Behörde|authority" doc:"Behörde, die genehmigt oder die Anzeige erhält, etwa Thüringer Landesverwaltungsamt|Authority that gives the approval or receives the notice, such as Thüringer Landesverwaltungsamt"`
	// Notice tells whether notice is enough (Anzeige) and no approval (Genehmigung) was asked for.
	Notice Fact `json:"notice,omitzero" label:"Anzeige genügt|notice suffices" doc:"Genügt die Anzeige, sodass keine Genehmigung beantragt ist?|Is notice (Anzeige) enough, so that no approval (Genehmigung) was applied for?"`
	// Delegated tells whether the competent authority delegated the matter to this one in writing (§ 46 Abs. 3 ThürKGG).
	Delegated Fact `json:"delegated,omitzero" label:"Zuständigkeit übertragen|delegated" doc:"Hat die zuständige Behörde die Sache schriftlich auf die genannte Behörde übertragen (§ 46 Abs. 3 ThürKGG)?|Did the competent authority delegate the matter in writing to the one named (§ 46 Abs. 3 ThürKGG)?"`
	// On is the day of the approval, or of the notice; zero while it is pending.
	On civil.Date `json:"on,omitzero" label:"Tag der Genehmigung oder Anzeige|day of the approval or notice" doc:"Tag der Genehmigung oder der Anzeige, etwa 2026-03-31; leer, solange sie aussteht|Day of the approval, or of the notice, such as 2026-03-31; empty while it is pending"`
	Note
}

// Kind implements [Clause].
func (Approval) Kind() ClauseKind { return KindApproval }

// Annexes are the annexes and how often they are reviewed.
type Annexes struct {
	Annexes []Annex `json:"annexes" label:"Anlage|annex" doc:"Anlagen der Vereinbarung, und wie oft sie überprüft werden|Annexes to the agreement, and how often they are reviewed"`
	Note
}

// Kind implements [Clause].
func (Annexes) Kind() ClauseKind { return KindAnnexes }

// Annex is one annex, such as a list of projects.
type Annex struct {
	Title string `json:"title" label:"Titel der Anlage|title of the annex" doc:"Titel der Anlage, etwa Liste der Vorhaben|Title of the annex, such as a list of projects" id:"entry"`
	// ReviewMonths is how often it is reviewed; 0 for never or not recorded.
	ReviewMonths int `json:"reviewMonths,omitempty" range:"1..1200" label:"Überprüfung alle … Monate|months between reviews" doc:"Alle wie viele Monate die Anlage überprüft wird, etwa 12 für jährlich|Number of months between reviews of the annex, such as 12 for yearly"`
}

// Severability says that the rest stays valid where a part is void.
type Severability struct {
	Note
}

// Kind implements [Clause].
func (Severability) Kind() ClauseKind { return KindSeverability }
