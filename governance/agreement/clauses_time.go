package agreement

import "github.com/foederal/foederal/governance/civil"

// EntryIntoForce is when the agreement takes effect.
type EntryIntoForce struct {
	// On is a fixed day; zero where the agreement names none.
	On civil.Date `json:"on,omitzero" label:"Tag des Inkrafttretens|day of entry into force"`
	// AfterPublication tells whether it takes effect with, or after, its publication.
	AfterPublication Fact `json:"afterPublication,omitzero" label:"Inkrafttreten mit der Bekanntmachung|effect after publication"`
	Note
}

// Kind implements [Clause].
func (EntryIntoForce) Kind() ClauseKind { return KindEntryIntoForce }

// Term is how long the agreement runs.
type Term struct {
	From civil.Date `json:"from,omitzero" label:"Beginn|beginning"`
	// Through is the last day; zero where the agreement is unlimited.
	Through civil.Date `json:"through,omitzero" label:"Ende|end"`
	// Unlimited tells whether the agreement has no end.
	Unlimited Fact `json:"unlimited,omitzero" label:"unbefristet|unlimited"`
	// Minimum is for how long at least it runs, before any ordinary termination; zero where there is no minimum.
	Minimum Duration `json:"minimum,omitzero" label:"Mindestlaufzeit|minimum term"`
	Note
}

// Kind implements [Clause].
func (Term) Kind() ClauseKind { return KindTerm }

// Renewal is how the agreement goes on after its term.
type Renewal struct {
	Automatic Fact `json:"automatic,omitzero" label:"von selbst|by itself"`
	// Years is by how many years it goes on each time.
	Years int `json:"years,omitempty" range:"1..100" label:"Jahre|years"`
	Note
}

// Kind implements [Clause].
func (Renewal) Kind() ClauseKind { return KindRenewal }

// Termination is the ordinary termination by notice.
type Termination struct {
	// Excluded tells whether ordinary termination is excluded.
	Excluded Fact `json:"excluded,omitzero" label:"ausgeschlossen|excluded"`
	// Notice is the period of notice; zero if not recorded.
	Notice Duration `json:"notice,omitzero" formerly:"noticeMonths" label:"Kündigungsfrist|period of notice"`
	// To is at the end of what notice takes effect; empty if not recorded.
	To NoticeDay `json:"to,omitempty" formerly:"toYearEnd" label:"wirksam zum|takes effect"`
	// FirstTo is the first day to which notice can be given; zero where there is none.
	FirstTo civil.Date `json:"firstTo,omitzero" label:"erstmals zum|first to"`
	// Written tells whether the notice must be in writing.
	Written Fact `json:"written,omitzero" label:"schriftlich|in writing"`
	// Conditions are further conditions.
	Conditions string `json:"conditions,omitempty" label:"Bedingungen|conditions"`
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
	Excluded Fact `json:"excluded,omitzero" label:"ausgeschlossen|excluded"`
	// Causes are examples of good cause.
	Causes []string `json:"causes,omitempty" label:"wichtiger Grund|good cause"`
	Note
}

// Kind implements [Clause].
func (ExtraordinaryTermination) Kind() ClauseKind { return KindExtraordinaryTermination }

// Settlement is how assets, debts and staff are divided when a party leaves or the agreement ends.
type Settlement struct {
	Rule string `json:"rule" label:"Regel|rule"`
	Note
}

// Kind implements [Clause].
func (Settlement) Kind() ClauseKind { return KindSettlement }

// Open implements [Clause].
func (c Settlement) Open() string { return open("rule", c.Rule == "") }

// Change is how the agreement can be changed.
type Change struct {
	// Decision is by what agreement; empty if not recorded.
	Decision Decision `json:"decision,omitempty" label:"Änderung durch|changed by"`
	// Written tells whether a change must be in writing.
	Written Fact `json:"written,omitzero" label:"schriftlich|in writing"`
	// TaskChange, Exit and Dissolution are by what majority a Zweckverband changes its task, lets members leave or excludes
	// them, and is dissolved; empty where the statute leaves it to the law.
	TaskChange  Decision `json:"taskChange,omitempty" label:"Mehrheit für eine Änderung der Aufgabe|majority for a change of the task"`
	Exit        Decision `json:"exit,omitempty" label:"Mehrheit für den Austritt|majority for exit"`
	Dissolution Decision `json:"dissolution,omitempty" label:"Mehrheit für die Auflösung|majority for dissolution"`
	// ExclusionForCause tells whether a member can be excluded for good cause only.
	ExclusionForCause Fact `json:"exclusionForCause,omitzero" label:"Ausschluss nur aus wichtigem Grund|exclusion for cause only"`
	// Supervised tells whether changes are brought before the supervisory authority as the agreement itself was.
	Supervised Fact `json:"supervised,omitzero" label:"Aufsicht beteiligt|brought before the supervision"`
	Note
}

// Kind implements [Clause].
func (Change) Kind() ClauseKind { return KindChange }
