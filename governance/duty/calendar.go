package duty

import (
	"cmp"
	"slices"
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/law"
)

// Calendar returns the days of the duties that are addressed to the unit, from one day through another, both included, in their order:
// when duties begin and end, what must be done by when, and which days were moved or deleted. A day that was moved stands both where the
// change was made and, as [Dropped], where it had been. A duty that begins with a decision has no day, and is
// in the calendar only where [Subject.Decided] tells one.
//
// Where the unit has its key on a part of the period only, the days of that part alone are listed, and a milestone of the kind
// [UnitChanges] says where it begins or ends. Where the unit is not covered, or has not its key on any day of the period, a single
// milestone of the kind [Uncovered] says so; likewise where a day is missing or the period ends before it begins. One further milestone
// of that kind names the duties of which it is not recorded, for the period or a part of it, whether they bind.
//
// [AsCalendar] makes a calendar of the list that prints, and that is written as JSON or iCalendar.
func (c *Collection) Calendar(unit directory.Unit, from, through civil.Date) []Milestone {
	return c.CalendarOf(Subject{Unit: unit}, from, through)
}

// CalendarOf is [Collection.Calendar] for any body, and with what it has told.
func (c *Collection) CalendarOf(subject Subject, from, through civil.Date) []Milestone {
	if from.IsZero() || through.IsZero() || through.Before(from) {
		return []Milestone{{Kind: Uncovered, Day: from, Title: notCovered, Text: bilingual.Text{
			German: "Der Zeitraum hat keinen ersten oder letzten Tag, oder er endet, bevor er beginnt.", English: "The period lacks its first or last day, or ends before it begins."}}}
	}
	period, list := cut(subject.Unit, from, through)
	if period.IsEmpty() {
		return list
	}
	a := c.orNone().ask(subject, period.From)
	var open []string
	for _, v := range c.ForSubject(subject, period.From) {
		if a.bar != noBar {
			return append(list, Milestone{Kind: Uncovered, Day: period.From, Text: v.barred(), Title: notCovered})
		}
		if v.cause == causeMissing || v.cause == causeFaulty || v.cause == causeUnplaced {
			list = append(list, Milestone{Kind: Uncovered, Day: period.From, DutyID: v.ID(), Title: v.duty.Title, Text: v.Reason()})
			continue
		}
		if v.duty.isOpen(a.class, period) {
			open = append(open, v.ID())
		}
		for _, m := range append(v.duty.milestonesOf(a.class), a.toldBegin(v.duty)...) {
			if period.Contains(m.Day) && v.duty.concerns(a) {
				list = append(list, m)
			}
		}
	}
	if len(open) > 0 {
		list = append(list, unrecorded(open, period.From))
	}
	slices.SortStableFunc(list, compareMilestones)
	return list
}

// isOpen reports whether it is not recorded, on a day of the period, whether the duty binds bodies of the class.
func (d *Duty) isOpen(class Class, period civil.Period) bool {
	isOpenOn := func(day civil.Date) bool {
		return !day.IsZero() && period.Contains(day) && d.rule(class, day).status == NotRecorded
	}
	return isOpenOn(period.From) || slices.ContainsFunc(d.Scopes, func(s Scope) bool {
		return isOpenOn(s.From) || isOpenOn(s.Seen) || isOpenOn(s.NotBefore) || !s.Through.IsZero() && isOpenOn(s.Through.AddDays(1))
	})
}

// unrecorded is the milestone that names the duties of which it is not recorded whether they bind.
func unrecorded(ids []string, day civil.Date) Milestone {
	text := bilingual.Sprintf("Bei %d Pflichten ist für den Zeitraum oder einen Teil davon nicht erfasst, ob sie die Stelle binden: %s.",
		"Of %d duties it is not recorded for the period, or a part of it, whether they bind the body: %s.", len(ids), strings.Join(ids, ", "))
	if len(ids) == 1 {
		text = bilingual.Sprintf("Bei einer Pflicht ist für den Zeitraum oder einen Teil davon nicht erfasst, ob sie die Stelle bindet: %s.",
			"Of one duty it is not recorded for the period, or a part of it, whether it binds the body: %s.", ids[0])
	}
	return Milestone{Kind: Uncovered, Day: day, Title: bilingual.Text{German: "Pflichten nicht erfasst", English: "Duties not recorded"}, Text: text}
}

// toldBegin is the day from which a duty binds by a decision that the body has told.
func (a *asked) toldBegin(d *Duty) []Milestone {
	if a.decided[d.ID].IsZero() || d.Opening.IsZero() {
		return nil
	}
	i := slices.IndexFunc(d.Scopes, func(s Scope) bool { return s.Status == StartsOnDecision && s.Classes.Has(a.class) })
	if i < 0 {
		return nil
	}
	day := a.decidedDay(d, &d.Scopes[i])
	source := law.Source{Citation: d.Norms[0].Citation, Where: "Angabe der Stelle", Evidence: law.Assumed}
	return []Milestone{{Kind: Begin, Day: day, DutyID: d.ID, Title: d.Title, Text: d.Deed, Source: source}}
}

func compareMilestones(a, b Milestone) int {
	return cmp.Or(a.Day.Compare(b.Day), cmp.Compare(a.DutyID, b.DutyID), cmp.Compare(a.Kind, b.Kind))
}

// cut returns the part of the period in which the unit has its key, and milestones for where it has not.
func cut(unit directory.Unit, from, through civil.Date) (civil.Period, []Milestone) {
	period := civil.Period{From: from, Through: through}
	known := unit.Valid()
	if unit.IsZero() || known == (civil.Period{}) {
		return period, nil
	}
	var list []Milestone
	note := func(kind MilestoneKind, day civil.Date, text bilingual.Text) {
		list = append(list, Milestone{Kind: kind, Day: day, Title: bilingual.Text{German: unit.Name(), English: unit.Name()}, Text: text,
			Source: law.Source{Where: "Gemeindeverzeichnis", Evidence: law.Primary}})
	}
	first, next := known.From, civil.Date{}
	if !known.Through.IsZero() {
		next = known.Through.AddDays(1)
	}
	before := bilingual.Sprintf("Vor dem %s gab es %s nicht unter diesem Schlüssel.", "Before %s there was no %s under this key.", bilingual.FormatOf(first), unit.Name())
	after := bilingual.Sprintf("Ab dem %s gibt es %s nicht mehr unter diesem Schlüssel.", "From %s on there is no %s under this key.", bilingual.FormatOf(next), unit.Name())
	switch {
	case through.Before(first): // the change lies outside the period, which none of its days may tell otherwise
		note(Uncovered, from, before)
		return civil.Period{From: first, Through: through}, list
	case !next.IsZero() && !from.Before(next):
		note(Uncovered, from, after)
		return civil.Period{From: from, Through: known.Through}, list
	}
	if from.Before(first) {
		period.From = first
		note(UnitChanges, first, before)
	}
	if !next.IsZero() && !through.Before(next) {
		period.Through = known.Through
		note(UnitChanges, next, after)
	}
	return period, list
}

// notCovered is the title of a milestone that says so of a whole period.
var notCovered = bilingual.Text{German: "Pflichten nicht abgedeckt", English: "Duties not covered"}

// concerns reports whether the duty binds the body, or may, on any day.
func (d *Duty) concerns(a *asked) bool {
	return slices.ContainsFunc(d.Scopes, func(s Scope) bool {
		if !s.Classes.Has(a.class) || s.Status == NotBinding || s.Status == NotRecorded {
			return false
		}
		if s.Proviso != nil {
			yes, known := a.told[s.Proviso.ID]
			return yes || !known
		}
		return true
	})
}

// milestonesOf returns the days of the duty that concern bodies of the class, with those that its scopes tell.
func (d *Duty) milestonesOf(class Class) []Milestone {
	var list []Milestone
	for i := range d.Scopes {
		if s := &d.Scopes[i]; s.Classes.Has(class) {
			list = append(list, d.edges(s, class)...)
		}
	}
	for _, m := range d.Milestones {
		if !m.Classes.IsZero() && !m.Classes.Has(class) {
			continue
		}
		m.DutyID, m.Title = d.ID, d.Title
		list = append(list, m)
		if !m.Was.IsZero() {
			list = append(list, m.dropped())
		}
	}
	return list
}

// dropped is the day that was moved or deleted.
func (m Milestone) dropped() Milestone {
	dropped := m
	dropped.Kind, dropped.Day, dropped.Was, dropped.Now = Dropped, m.Was, civil.Date{}, civil.Date{}
	return dropped
}

// edges returns the first and the last day of a scope, as far as they are recorded. Only what may bind begins and ends, and it does
// not end where another scope goes on with it, or where it is not recorded whether it goes on.
func (d *Duty) edges(s *Scope, class Class) []Milestone {
	if s.Status == NotBinding || s.Status == NotRecorded || s.Status == StartsOnDecision {
		return nil
	}
	source := s.Source
	if source.IsZero() {
		source = d.Norms[0]
	}
	var list []Milestone
	if !s.From.IsZero() {
		list = append(list, Milestone{Kind: Begin, Day: s.From, DutyID: d.ID, Title: d.Title, Text: d.Deed, Source: source})
	}
	if !s.Through.IsZero() && d.rule(class, s.Through.AddDays(1)).status == NotBinding {
		list = append(list, Milestone{Kind: End, Day: s.Through, DutyID: d.ID, Title: d.Title, Text: d.Deed, Source: source})
	}
	return list
}
