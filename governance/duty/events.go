package duty

import (
	"slices"
	"strconv"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/calendar"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// topicOf is what a milestone is in a calendar. A former date is a change there, and no deadline.
func topicOf(kind MilestoneKind) calendar.Topic {
	switch kind {
	case Begin:
		return calendar.DutyBegin
	case Deadline:
		return calendar.DutyDeadline
	case End:
		return calendar.DutyEnd
	}
	return calendar.DutyChange
}

// AsCalendar returns milestones, such as [Collection.Calendar] lists them, as a calendar that can be printed and written as iCalendar. The
// owner is whose duties they are, such as the key of a unit; UIDs are made of it, the duty, the kind and the day. What is not covered has
// no day in the calendar and stands among its undated entries. Errors are those of [calendar.New].
func AsCalendar(title bilingual.Text, owner string, period civil.Period, milestones []Milestone) (calendar.Calendar, error) {
	var events []calendar.Event
	var undated []calendar.Undated
	given := map[string]int{}
	for i, m := range milestones {
		if slices.Contains(milestones[:i], m) {
			continue
		}
		name := bilingual.TextOf(m.Kind)
		if !m.Title.IsZero() {
			name = bilingual.Sprintf("%s: %s", "%s: %s", name, m.Title)
		}
		var sources []law.Source
		if !m.Source.IsZero() {
			sources = []law.Source{m.Source}
		}
		if m.Kind == Uncovered {
			undated = append(undated, calendar.Undated{Topic: topicOf(m.Kind), Title: name, Reason: m.Text, Sources: sources})
			continue
		}
		parts := []string{"duty", owner, m.DutyID, m.Kind.String(), m.Day.String()}
		uid := calendar.UID(parts...)
		if given[uid]++; given[uid] > 1 {
			uid = calendar.UID(append(parts, strconv.Itoa(given[uid]))...)
		}
		events = append(events, calendar.Event{UID: uid, Day: m.Day, Topic: topicOf(m.Kind), Title: name, Text: m.told(), Sources: sources})
	}
	return calendar.New(title, period, events, undated)
}

// told returns the text of the milestone with the days that were moved.
func (m Milestone) told() bilingual.Text {
	was := bilingual.FormatOf(m.Was)
	now := bilingual.FormatOf(m.Now)
	var moved bilingual.Text
	switch {
	case m.Was.IsZero():
		return m.Text
	case m.Now.IsZero():
		moved = bilingual.Sprintf("Termin war: %s", "the date was: %s", was)
	default:
		moved = bilingual.Sprintf("Termin war: %s; jetzt: %s", "the date was: %s; it is now: %s", was, now)
	}
	if m.Text.IsZero() {
		return moved
	}
	return bilingual.Sprintf("%s (%s)", "%s (%s)", m.Text, moved)
}
