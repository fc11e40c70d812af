package duty

import (
	"fmt"
	"slices"
	"strings"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
)

// Duty is what an act bids somebody to do.
type Duty struct {
	// ID begins with who made the act and names the act and the matter, as in "TH-EGOVG-INVOICE". It is stable for ever.
	ID string
	// Title names the duty; Deed says in plain words what is to be done.
	Title, Deed bilingual.Text
	// Norms are the places that bid it, the first of which is cited; there is at least one.
	Norms []law.Source
	// Personal tells that the duty binds the body as such. Otherwise it binds whoever does the matter: for a member of a
	// Verwaltungsgemeinschaft that is the Verwaltungsgemeinschaft in the transferred sphere.
	Personal bool
	// Scopes say who is bound and when; the first that names the class of a body on a day decides. Of a class that none names it is not
	// recorded whether the duty is addressed to it.
	Scopes []Scope
	// Opening is the decision with which the duty begins; zero where it begins on a day.
	Opening Opening
	// Milestones are the days beside the first and the last one: deadlines, and what became of dates.
	Milestones []Milestone
	// Exceptions are the cases in which the duty does not bind.
	Exceptions []bilingual.Text
	// AsOf is the day of the wording that was read, where that is not the one of the chapter.
	AsOf civil.Date
	// Undated tells that the texts of this duty bear no day, so that the day of the chapter is only the reference day of the record.
	Undated bool
}

// Scope says what a duty is to bodies of some classes in a period.
type Scope struct {
	Classes Classes
	// Status is what the duty is to them in the period: any but [NotCovered].
	Status Status
	// Force tells whether they must or should; zero means must. What is only a power binds nobody.
	Force review.Force
	// From is the first day. Where it is not recorded, Seen is the day from which the duty surely held, and NotBefore, if any, a day
	// before which it surely did not; in between the answer is not recorded. All three are zero for what always holds.
	From, Seen, NotBefore civil.Date
	// Through is the last day; zero means that none is known.
	Through civil.Date
	// Proviso is the question on which a conditional duty depends. A duty that begins with a decision may depend on one, too.
	Proviso *Proviso
	// Why adds to the reason.
	Why bilingual.Text
	// Source is on what this rests, where it is not the first norm of the duty.
	Source law.Source
}

// Proviso is a question that only the body itself can answer, and on which it depends whether a duty binds it.
type Proviso struct {
	// ID is the name under which [Subject.Told] holds the answer, such as "federal-law". Duties with the same question share it.
	ID       string
	Question bilingual.Text
}

// Opening is the decision with which a duty begins that has no day in the calendar.
type Opening struct {
	// Who decides, and what.
	Who, What bilingual.Text
	// Stages are the states that the duty goes through, from the first to the one in which it binds.
	Stages []bilingual.Text
}

// IsZero reports whether the duty begins on a day.
func (o Opening) IsZero() bool { return o.Who.IsZero() && o.What.IsZero() && len(o.Stages) == 0 }

// Chapter is the duties of one jurisdiction, and what its law says of the bodies under it.
type Chapter struct {
	Jurisdiction law.Jurisdiction
	// Land is the key of the Land; zero for the Federation, whose chapter holds the law of the European Union too.
	Land   key.Land
	Duties []Duty
	// AsOf is the day of the wording that was read; zero where none is told. Of a later day verdicts say that it was not.
	AsOf civil.Date
	// Undated tells that the texts bear no day; AsOf is then the reference day of the record.
	Undated bool
	// Bodiless are the kinds of units that are no body under the law of the Land though the register lists them.
	Bodiless []governance.Kind
	// Addressees tells who does the matters of a unit on its day. Nil means that every unit does its own, and an empty list that this
	// one does.
	Addressees func(directory.Unit) []Addressee
}

// Addressee is who must act where a duty binds a unit.
type Addressee struct {
	// Unit is the unit that must act; zero where the register does not tell it, or where the body is none of a directory.
	Unit directory.Unit
	// Name is the name of the body.
	Name string
	// Sphere is the sphere whose matters it does; zero means all. Where a Land knows no transferred sphere it is its counterpart.
	Sphere governance.Sphere
	// Matter names the matters in the words of the Land; zero means all.
	Matter bilingual.Text
	// Condition tells what must be given for the answer to hold, and Unless what would change it; zero where nothing is recorded.
	Condition bilingual.Text
	Unless    bilingual.Text
	// Reason says why it is this one, or why that is not known, and Source on which norm that rests.
	Reason bilingual.Text
	Source law.Source
}

// ChapterError tells what is wrong with a chapter.
type ChapterError struct {
	Duty   string // the ID; "" for the chapter itself
	Reason string
}

func (e *ChapterError) Error() string {
	if e.Duty == "" {
		return "duty: " + e.Reason
	}
	return fmt.Sprintf("duty: %s: %s", e.Duty, e.Reason)
}

// Check returns a [*ChapterError] for a chapter without its jurisdiction or its Land, and for the first duty that is not complete: without an ID in its form or with one that stands twice,
// without texts in both languages, without a source, with a conditional scope that asks nothing or a period that ends before it begins.
// Whoever writes a chapter calls it in a test.
func (c Chapter) Check() error {
	if !c.Jurisdiction.IsValid() {
		return &ChapterError{Reason: fmt.Sprintf("%q is no jurisdiction", string(c.Jurisdiction))}
	}
	if of, ok := governance.JurisdictionOf(c.Land); c.Land.IsZero() && c.Jurisdiction != law.Federation || !c.Land.IsZero() && (!ok || of != c.Jurisdiction) {
		return &ChapterError{Reason: fmt.Sprintf("the chapter of %s wants the key of its Land, and that of the Federation none", c.Jurisdiction)}
	}
	seen := map[string]bool{}
	for i := range c.Duties {
		d := &c.Duties[i]
		fault := d.fault()
		if seen[d.ID] {
			fault = "the ID stands twice"
		}
		if fault != "" {
			return &ChapterError{Duty: d.ID, Reason: fault}
		}
		seen[d.ID] = true
	}
	return nil
}

func (d *Duty) fault() string {
	switch {
	case !isID(d.ID):
		return "want an ID such as TH-EGOVG-INVOICE"
	case isLacking(d.Title) || isLacking(d.Deed):
		return "want title and deed in German and English"
	case len(d.Norms) == 0:
		return "want the norm"
	case len(d.Scopes) == 0:
		return "want a scope: to whom the duty is addressed"
	}
	for _, source := range d.Norms {
		if err := source.Check(); err != nil {
			return err.Error()
		}
	}
	for i := range d.Scopes {
		if fault := d.Scopes[i].fault(d.Opening); fault != "" {
			return fmt.Sprintf("scope %d: %s", i+1, fault)
		}
	}
	for i := range d.Milestones {
		if fault := d.Milestones[i].fault(); fault != "" {
			return fmt.Sprintf("milestone %d: %s", i+1, fault)
		}
	}
	return ""
}

func (s *Scope) fault(opening Opening) string {
	switch {
	case s.Classes.IsZero():
		return "want the classes"
	case !s.Status.IsValid() || s.Status == NotCovered:
		return "want a status other than not covered"
	case s.Status == Conditional && s.Proviso == nil:
		return "a conditional scope asks a question"
	case s.Proviso != nil && s.Status != Conditional && s.Status != StartsOnDecision:
		return "a question belongs to a conditional scope, or to one that begins with a decision"
	case s.Status == StartsOnDecision && opening.IsZero():
		return "want the decision with which the duty begins"
	case s.Proviso != nil && (s.Proviso.ID == "" || isLacking(s.Proviso.Question)):
		return "want the question with its ID in German and English"
	case s.Force == review.May:
		return "a power is no duty; want the status not binding"
	case !s.From.IsZero() && !s.Seen.IsZero():
		return "want either the first day or one on which the duty surely held"
	case !s.Through.IsZero() && s.Through.Before(s.From):
		return "the last day lies before the first"
	case !s.Source.IsZero() && s.Source.Check() != nil:
		return s.Source.Check().Error()
	}
	return ""
}

func (m *Milestone) fault() string {
	switch {
	case !m.Kind.IsValid():
		return "want the kind"
	case m.Day.IsZero():
		return "want the day"
	case isLacking(m.Text):
		return "want the text in German and English"
	case (m.Kind == Moved || m.Kind == Deleted) == m.Was.IsZero():
		return "a former day belongs to a date that was moved or deleted, and to no other"
	case (m.Kind == Moved) == m.Now.IsZero():
		return "a new day belongs to a date that was moved, and to no other"
	case m.Source.Check() != nil:
		return m.Source.Check().Error()
	}
	return ""
}

// isID reports whether the ID is made of a jurisdiction, an act and a matter: capital letters and digits, joined by hyphens.
func isID(id string) bool {
	parts := strings.Split(id, "-")
	if len(parts) < 3 || !law.Jurisdiction(parts[0]).IsValid() {
		return false
	}
	return !slices.ContainsFunc(parts, func(part string) bool {
		return part == "" || strings.Trim(part, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") != ""
	})
}

func isLacking(t bilingual.Text) bool { return t.German == "" || t.English == "" }

// clone returns a copy that shares nothing with d.
func (d *Duty) clone() Duty {
	c := *d
	c.Norms = slices.Clone(d.Norms)
	c.Scopes = slices.Clone(d.Scopes)
	for i := range c.Scopes {
		if p := c.Scopes[i].Proviso; p != nil {
			copied := *p
			c.Scopes[i].Proviso = &copied
		}
	}
	c.Opening.Stages = slices.Clone(d.Opening.Stages)
	c.Milestones = slices.Clone(d.Milestones)
	c.Exceptions = slices.Clone(d.Exceptions)
	return c
}

// place tells where a day lies to a scope.
type place uint8

const (
	early    place = iota // before it begins
	doubtful              // it is not recorded whether it had begun
	within                // in it
	late                  // after it
)

func (s *Scope) place(day civil.Date) place {
	switch {
	case !s.Through.IsZero() && day.After(s.Through):
		return late
	case !s.From.IsZero():
		if day.Before(s.From) {
			return early
		}
	case !s.NotBefore.IsZero() && day.Before(s.NotBefore):
		return early
	case !s.Seen.IsZero() && day.Before(s.Seen):
		return doubtful
	}
	return within
}
