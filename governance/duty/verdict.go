package duty

import (
	"cmp"
	"encoding/json"
	"slices"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
)

// Verdict is what a duty is to a body on a day, with its reason. The zero Verdict says nothing.
type Verdict struct {
	*ruling
	asked *asked
}

// cause is how a verdict came about.
type cause uint8

const (
	causeScope     cause = iota + 1 // the scope says so
	causeEarly                      // the scope begins later
	causeLate                       // the scope has ended
	causeStart                      // it is not recorded whether the scope had begun
	causeUnnamed                    // no scope names the class
	causeToldYes                    // the question of the scope was answered with yes
	causeToldNo                     // the question of the scope was answered with no
	causeDecided                    // the decision was told, and the duty has begun
	causeUndecided                  // the decision was told, and the duty begins later
	causeBar                        // the subject cannot be judged
	causeMissing                    // the law was not handed in
	causeFaulty                     // the law was handed in with a fault
	causeUnplaced                   // it is not told which law it is
)

// judge tells what a duty is to a subject for whose class it is what the ruling says.
func judge(r *ruling, a *asked) Verdict {
	if a.decided != nil && r.status == StartsOnDecision {
		r = r.decide(a)
	}
	if a.told != nil && r.asks() {
		r = r.consult(a.told)
	}
	return Verdict{ruling: r, asked: a}
}

// asks reports whether it depends on a question.
func (r *ruling) asks() bool {
	return r.status == Conditional || r.status == StartsOnDecision && r.scope.Proviso != nil
}

// consult returns the ruling after the body has been asked.
func (r *ruling) consult(told map[string]bool) *ruling {
	answered := *r
	switch yes, known := told[r.scope.Proviso.ID]; {
	case !known:
		return r
	case !yes:
		answered.status, answered.cause = NotBinding, causeToldNo
	case r.status == Conditional:
		answered.status, answered.cause = Binding, causeToldYes
	}
	return &answered
}

// decide returns the ruling after the body has told from when the decision makes the duty bind.
func (r *ruling) decide(a *asked) *ruling {
	from := a.decidedDay(r.duty, r.scope)
	if from.IsZero() {
		return r
	}
	answered := *r
	answered.status, answered.cause = Binding, causeDecided
	switch {
	case a.day.Before(from):
		answered.status, answered.cause = NotBinding, causeUndecided
	case r.scope.Proviso != nil:
		answered.status, answered.cause = Conditional, causeScope
	}
	return &answered
}

// decidedDay returns from when a duty binds by the decision that the body has told; zero where it told none. It does not bind before its
// norm holds.
func (a *asked) decidedDay(d *Duty, s *Scope) civil.Date {
	told := a.decided[d.ID]
	if first := d.norm(s); !told.IsZero() && told.Before(first) {
		return first
	}
	return told
}

// norm returns the first day on which the norm of the scope can hold: its own, or that of the act; zero where neither is recorded.
func (d *Duty) norm(s *Scope) civil.Date {
	if first := s.begins(); !first.IsZero() {
		return first
	}
	if act := d.Norms[0].Citation.Act(); act.IsValid() {
		inForce, _ := act.InForce()
		return inForce.From
	}
	return civil.Date{}
}

// barred is the verdict on a duty for a subject that cannot be judged.
func barred(d *Duty, a *asked) Verdict {
	r := &ruling{duty: d, status: NotCovered, cause: causeBar}
	if a.bar == noMunicipal || a.bar == noClass {
		r.status = NotRecorded
	}
	return Verdict{ruling: r, asked: a}
}

// begins returns the first day, or that before which the scope surely did not begin.
func (s *Scope) begins() civil.Date {
	if !s.From.IsZero() {
		return s.From
	}
	return s.NotBefore
}

// ID returns the ID of the duty, such as "TH-EGOVG-INVOICE".
func (v Verdict) ID() string {
	if v.ruling == nil {
		return ""
	}
	return v.duty.ID
}

// Status returns the answer.
func (v Verdict) Status() Status {
	if v.ruling == nil {
		return 0
	}
	return v.status
}

// Date returns the day for which the verdict was asked.
func (v Verdict) Date() civil.Date {
	if v.asked == nil {
		return civil.Date{}
	}
	return v.asked.day
}

// Class returns the class of the body; zero where it has none.
func (v Verdict) Class() Class {
	if v.asked == nil {
		return 0
	}
	return v.asked.class
}

// Duty returns the duty. It is the caller's own.
func (v Verdict) Duty() Duty {
	if v.ruling == nil {
		return Duty{}
	}
	return v.duty.clone()
}

// Force tells whether the body must or should do what the duty bids, where it binds the body or may come to. It is zero where the duty
// does not bind it, and where nobody can tell.
func (v Verdict) Force() review.Force {
	if v.ruling == nil || v.scope == nil || v.status != Binding && v.status != Conditional && v.status != StartsOnDecision {
		return 0
	}
	return cmp.Or(v.scope.Force, review.Must)
}

// Norm returns on what the verdict rests, and how well that is known. It is zero where no law was handed in that says anything.
func (v Verdict) Norm() law.Source {
	switch {
	case v.ruling == nil:
	case v.scope != nil && !v.scope.Source.IsZero():
		return v.scope.Source
	case len(v.duty.Norms) > 0:
		return v.duty.Norms[0]
	}
	return law.Source{}
}

// Proviso returns the question on which it depends. It reports false where nothing is asked.
func (v Verdict) Proviso() (Proviso, bool) {
	if v.ruling == nil || !v.asks() {
		return Proviso{}, false
	}
	if _, answered := v.asked.told[v.scope.Proviso.ID]; answered {
		return Proviso{}, false
	}
	return *v.scope.Proviso, true
}

// Opening returns the decision with which the duty begins. It reports false where the duty does not wait for one.
func (v Verdict) Opening() (Opening, bool) {
	if v.Status() != StartsOnDecision {
		return Opening{}, false
	}
	opening := v.duty.Opening
	opening.Stages = slices.Clone(opening.Stages)
	return opening, true
}

// Starts returns the first day on which the duty binds the body, or will. It reports false where no such day is recorded, and for a
// duty that begins with a decision of which [Subject.Decided] tells no day.
func (v Verdict) Starts() (civil.Date, bool) {
	switch {
	case v.ruling == nil || v.scope == nil:
		return civil.Date{}, false
	case v.scope.Status == StartsOnDecision:
		day := v.asked.decidedDay(v.duty, v.scope)
		return day, !day.IsZero()
	}
	return v.scope.From, !v.scope.From.IsZero()
}

// Exceptions returns the cases in which the duty does not bind. They are the caller's own.
func (v Verdict) Exceptions() []bilingual.Text {
	if v.ruling == nil {
		return nil
	}
	return slices.Clone(v.duty.Exceptions)
}

// Milestones returns what became of the dates of the duty, as far as it concerns the body, in the order of their days.
func (v Verdict) Milestones() []Milestone {
	if v.ruling == nil || v.asked.bar != noBar {
		return nil
	}
	list := v.duty.milestonesOf(v.asked.class)
	slices.SortStableFunc(list, compareMilestones)
	return list
}

// Addressees returns who must act: the unit itself, or whoever does the matter for it. It is empty where the duty neither binds the body
// nor may come to bind it. Where the law of the Land does not tell who acts, the entry says why and has no unit.
func (v Verdict) Addressees() []Addressee {
	if v.ruling == nil || v.asked.bar != noBar || v.status == NotBinding || v.status == NotCovered {
		return nil
	}
	unit := v.asked.unit
	if !unit.IsZero() && !v.duty.Personal && v.asked.chapter != nil && v.asked.chapter.Addressees != nil {
		if day := v.asked.day; day != unit.Date() && !unit.Unchanged().Contains(day) {
			return []Addressee{undescribed(unit, v.Norm())}
		}
		if list := slices.Clone(v.asked.acting.Get(func() []Addressee { return v.asked.chapter.Addressees(unit) })); len(list) > 0 {
			for i := range list {
				if list[i].Source == (law.Source{}) {
					list[i].Source = v.Norm()
				}
			}
			return list
		}
	}
	return []Addressee{Itself(unit, v.asked.name, v.Norm())}
}

// undescribed is who must act for a unit that may have been in another association on the day.
func undescribed(unit directory.Unit, norm law.Source) Addressee {
	return Addressee{Source: norm, Reason: bilingual.Sprintf(
		"Wer an diesem Tag für %s handelte, sagt die Beschreibung zum %s nicht; fragen Sie das Verzeichnis nach diesem Tag.",
		"Who acted for %s on that day its description as of %s does not tell; ask the directory for that day.",
		unit.Name(), bilingual.FormatOf(unit.Date()))}
}

// Itself returns the unit as the one that must act for itself, by the norm. A body that no directory holds has a name only.
func Itself(unit directory.Unit, name string, norm law.Source) Addressee {
	if !unit.IsZero() {
		name = unit.Name()
	}
	return Addressee{Unit: unit, Name: name, Source: norm, Reason: bilingual.Text{
		German: "Die Stelle handelt selbst.", English: "The body acts itself.",
	}}
}

// verdictJSON is a verdict as JSON.
type verdictJSON struct {
	ID         string           `json:"id"`
	Title      bilingual.Text   `json:"title"`
	Status     Status           `json:"status"`
	Date       civil.Date       `json:"date"`
	Class      Class            `json:"class,omitzero"`
	Deed       bilingual.Text   `json:"deed,omitzero"`
	Force      review.Force     `json:"force,omitzero"`
	Reason     bilingual.Text   `json:"reason"`
	Question   bilingual.Text   `json:"question,omitzero"`
	Decision   bilingual.Text   `json:"decision,omitzero"`
	Starts     civil.Date       `json:"starts,omitzero"`
	Norm       law.Source       `json:"norm,omitzero"`
	Addressees []string         `json:"addressees,omitempty"`
	Exceptions []bilingual.Text `json:"exceptions,omitempty"`
}

// MarshalJSON writes the verdict with its force, its reason, its norm, the first day or the decision with which it begins, its exceptions
// and the names of those who must act. The zero Verdict is null.
func (v Verdict) MarshalJSON() ([]byte, error) {
	if v.ruling == nil {
		return []byte("null"), nil
	}
	written := verdictJSON{
		ID: v.ID(), Title: v.duty.Title, Status: v.status, Date: v.Date(), Class: v.Class(), Deed: v.duty.Deed, Reason: v.Reason(), Norm: v.Norm(),
		Force: v.Force(), Exceptions: v.duty.Exceptions,
	}
	written.Starts, _ = v.Starts()
	if opening, ok := v.Opening(); ok {
		written.Decision = bilingual.Sprintf("%s %s", "%s %s", opening.Who, opening.What)
	}
	if proviso, ok := v.Proviso(); ok {
		written.Question = proviso.Question
	}
	for _, addressee := range v.Addressees() {
		if addressee.Name != "" {
			written.Addressees = append(written.Addressees, addressee.Name)
		}
	}
	return json.Marshal(written)
}
