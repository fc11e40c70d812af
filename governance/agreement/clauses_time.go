package agreement

import "github.com/foederal/foederal/governance/civil"

// EntryIntoForce is when the agreement takes effect.
type EntryIntoForce struct {
	// On is a fixed day; zero where the agreement names none.
	On civil.Date `json:"on,omitzero" label:"Tag des Inkrafttretens|day of entry into force" doc:"Fester Tag des Inkrafttretens, etwa 2026-01-01; leer, wenn keiner genannt ist|Fixed day of entry into force, such as 2026-01-01; empty where none is named"`
	// AfterPublication tells whether it takes effect with, or after, its publication.
	AfterPublication Fact `json:"afterPublication,omitzero" label:"Inkrafttreten mit der Bekanntmachung|effect on publication" doc:"Tritt die Vereinbarung mit oder nach ihrer Bekanntmachung in Kraft?|Does the agreement take effect with, or after, its publication?"`
	Note
}

// Kind implements [Clause].
func (EntryIntoForce) Kind() ClauseKind { return KindEntryIntoForce }

// Term is how long the agreement runs.
type Term struct {
	From civil.Date `json:"from,omitzero" label:"Beginn|beginning" doc:"Erster Tag der Laufzeit, etwa 2026-01-01|First day of the term, such as 2026-01-01"`
	// Through is the last day; zero where the agreement is unlimited.
	Through civil.Date `json:"through,omitzero" label:"Ende|end" doc:"Letzter Tag der Laufzeit, etwa 2030-12-31; leer, wenn die Vereinbarung unbefristet ist|Last day of the term, such as 2030-12-31; empty where the agreement is of indefinite duration"`
	// Unlimited tells whether the agreement has no end.
	Unlimited Fact `json:"unlimited,omitzero" label:"unbefristet|indefinite duration" doc:"Läuft die Vereinbarung unbefristet?|Is the agreement of indefinite duration?"`
	// Minimum is for how long at least it runs, before any ordinary termination; zero where there is no minimum.
	Minimum Duration `json:"minimum,omitzero" label:"Mindestlaufzeit|minimum term" doc:"Wie lange die Vereinbarung mindestens läuft, bevor ordentlich gekündigt werden kann, etwa 2 years oder 24 months|Minimum duration of the agreement before ordinary termination, such as 2 years or 24 months"`
	Note
}

// Kind implements [Clause].
func (Term) Kind() ClauseKind { return KindTerm }

// Renewal is how the agreement goes on after its term.
type Renewal struct {
	Automatic Fact `json:"automatic,omitzero" label:"von selbst|automatic" doc:"Verlängert sich die Vereinbarung von selbst?|Is the agreement renewed automatically after its term?"`
	// Years is by how many years it goes on each time.
	Years int `json:"years,omitempty" range:"1..100" label:"Jahre|years" doc:"Um wie viele Jahre sich die Vereinbarung jeweils verlängert, etwa 1|By how many years the agreement is renewed each time, such as 1"`
	Note
}

// Kind implements [Clause].
func (Renewal) Kind() ClauseKind { return KindRenewal }

// Termination is the ordinary termination by notice.
type Termination struct {
	// Excluded tells whether ordinary termination is excluded.
	Excluded Fact `json:"excluded,omitzero" label:"ausgeschlossen|excluded" doc:"Ist die ordentliche Kündigung ausgeschlossen?|Is ordinary termination excluded?"`
	// Notice is the period of notice; zero if not recorded.
	Notice Duration `json:"notice,omitzero" formerly:"noticeMonths" label:"Kündigungsfrist|period of notice" doc:"Kündigungsfrist, etwa 6 weeks oder 12 months|Period of notice, such as 6 weeks or 12 months"`
	// To is at the end of what notice takes effect; empty if not recorded.
	To NoticeDay `json:"to,omitempty" formerly:"toYearEnd" label:"wirksam zum|takes effect" doc:"Zu welchem Zeitpunkt die Kündigung wirksam wird, etwa year-end (zum Jahresende)|When notice takes effect, such as year-end"`
	// FirstTo is the first day to which notice can be given; zero where there is none.
	FirstTo civil.Date `json:"firstTo,omitzero" label:"erstmals zum|first at" doc:"Tag, zu dem erstmals gekündigt werden kann, etwa 2028-12-31|First day on which notice can take effect, such as 2028-12-31"`
	// Written tells whether the notice must be in writing.
	Written Fact `json:"written,omitzero" label:"schriftlich|in writing" doc:"Bedarf die Kündigung der Schriftform?|Must the notice be in writing?"`
	// Conditions are further conditions.
	Conditions string `json:"conditions,omitempty" label:"Bedingungen|conditions" doc:"Weitere Bedingungen der Kündigung, in Worten|Further conditions of the termination, in words"`
	Note
}

// Kind implements [Clause].
func (Termination) Kind() ClauseKind { return KindTermination }

// Open implements [Clause].
func (c Termination) Open() string {
	return open("notice", c.Notice.IsZero() && c.Excluded != Yes)
}

// ExtraordinaryTermination is the termination for good cause.
type ExtraordinaryTermination struct {
	// Excluded tells whether the agreement excludes it.
	Excluded Fact `json:"excluded,omitzero" label:"ausgeschlossen|excluded" doc:"Schließt die Vereinbarung die Kündigung aus wichtigem Grund aus?|Does the agreement exclude termination for good cause?"`
	// Causes are examples of good cause.
	Causes []string `json:"causes,omitempty" label:"wichtiger Grund|good cause" doc:"Beispiele für einen wichtigen Grund|Examples of good cause"`
	Note
}

// Kind implements [Clause].
func (ExtraordinaryTermination) Kind() ClauseKind { return KindExtraordinaryTermination }

// Settlement is how assets, debts and staff are divided when a party leaves or the agreement ends.
type Settlement struct {
	Rule string `json:"rule" label:"Regel|rule" doc:"Wie Vermögen, Schulden und Personal beim Austritt einer Partei oder am Ende aufgeteilt werden, in Worten|How assets, debts and staff are divided when a party leaves or the agreement ends, in words"`
	Note
}

// Kind implements [Clause].
func (Settlement) Kind() ClauseKind { return KindSettlement }

// Open implements [Clause].
func (c Settlement) Open() string { return open("rule", c.Rule == "") }

// Change is how the agreement can be changed.
type Change struct {
	// Decision is by what agreement; empty if not recorded.
	Decision Decision `json:"decision,omitempty" label:"Änderung durch|changed by" doc:"Mehrheit, mit der die Vereinbarung geändert wird, etwa unanimity oder two-thirds of members|Majority by which the agreement can be changed, such as unanimity or two-thirds of members"`
	// Written tells whether a change must be in writing.
	Written Fact `json:"written,omitzero" label:"schriftlich|in writing" doc:"Bedarf eine Änderung der Schriftform?|Must a change be in writing?"`
	// TaskChange, Exit and Dissolution are by what majority a Zweckverband changes its task, lets members leave or excludes
	// them, and is dissolved; empty where the articles leave it to the law.
	TaskChange  Decision `json:"taskChange,omitempty" label:"Mehrheit für eine Änderung der Aufgabe|majority for a change of the task" doc:"Mehrheit, mit der ein Zweckverband seine Aufgabe ändert; leer, wenn die Verbandssatzung das dem Gesetz überlässt|By what majority a Zweckverband changes its task; empty where the articles leave it to the law"`
	Exit        Decision `json:"exit,omitempty" label:"Mehrheit für den Austritt|majority for exit" doc:"Mehrheit für Austritt und Ausschluss in einem Zweckverband; leer, wenn die Verbandssatzung das dem Gesetz überlässt|By what majority members of a Zweckverband leave or are excluded; empty where the articles leave it to the law"`
	Dissolution Decision `json:"dissolution,omitempty" label:"Mehrheit für die Auflösung|majority for dissolution" doc:"Mehrheit für die Auflösung eines Zweckverbands; leer, wenn die Verbandssatzung das dem Gesetz überlässt|By what majority a Zweckverband is dissolved; empty where the articles leave it to the law"`
	// ExclusionForCause tells whether a member can be excluded for good cause only.
	ExclusionForCause Fact `json:"exclusionForCause,omitzero" label:"Ausschluss nur aus wichtigem Grund|exclusion for good cause only" doc:"Kann ein Mitglied nur aus wichtigem Grund ausgeschlossen werden?|Can a member be excluded for good cause only?"`
	// Supervised tells whether changes are brought before the supervisory authority as the agreement itself was.
	Supervised Fact `json:"supervised,omitzero" label:"Aufsicht beteiligt|submitted to the supervisory authority" doc:"Werden Änderungen der Aufsichtsbehörde vorgelegt wie die Vereinbarung selbst?|Are changes submitted to the supervisory authority in the same way as the agreement itself?"`
	Note
}

// Kind implements [Clause].
func (Change) Kind() ClauseKind { return KindChange }
