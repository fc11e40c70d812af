package directory

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/store"
)

// Timeline is the history of one unit for people: the periods in which nothing changed that they would call a change, and what
// happened, day by day. [Timeline.WriteSVG] draws it, [Timeline.Table] is the same as rows.
//
// It follows the unit where it goes on under another key ([NewKey]), to both sides. It ends where the unit is dissolved: which
// units hold its people since, [Directory.Successors] tells.
type Timeline struct {
	Unit    Unit             // of which it tells
	Span    civil.Period     // what the directory knows: its span, and the day of [Directory.Beyond]
	Periods []TimelinePeriod // by day; they follow each other without a gap
	Steps   []TimelineStep   // by day; those of one day in the order of the official list
}

// TimelinePeriod is a period in which a unit kept its key, its name, its kind and the units above it.
type TimelinePeriod struct {
	Unit Unit // as of a day in the period on which all is recorded that is recorded of the period
	// Period has no From where the unit was there before the records begin, and no Through where it is still there when they end.
	Period civil.Period
}

// TimelineStep is one thing that happened to a unit.
type TimelineStep struct {
	Day civil.Date // from which it holds
	// Undated tells that the day is not known: Day is that of the first register that shows it.
	Undated bool
	Text    bilingual.Text // what happened, told of the unit; the other side with its name and key
	Event   Event          // of the official lists that tells of it; the zero Event where only the registers show it
	After   Unit           // the unit on the day; the zero Unit where it has ended
}

// Timeline returns the history of the unit. That of the zero Unit and of the Federation is empty.
func (u Unit) Timeline() Timeline {
	t := Timeline{Unit: u}
	if u.IsZero() || u.isFederation() {
		return t
	}
	from, through := u.table.Span()
	t.Span = civil.Period{From: from.Date(), Through: max(through, u.table.Beyond()).Date()}
	lives := u.lives()
	t.Periods = periodsOf(lives)
	for i, life := range lives {
		t.Steps = append(t.Steps, life.steps(i > 0)...)
	}
	t.Steps = append(t.Steps, t.untold()...)
	slices.SortStableFunc(t.Steps, func(a, b TimelineStep) int { return a.Day.Compare(b.Day) })
	return t
}

// lives returns the units of all keys under which the unit went on, by day.
func (u Unit) lives() []Unit {
	lives := []Unit{u}
	for _, forward := range [...]bool{false, true} {
		for at := u; ; {
			next, ok := at.underOtherKey(forward)
			if !ok || slices.ContainsFunc(lives, func(known Unit) bool { return known.id == next.id }) {
				break
			}
			lives = append(lives, next)
			at = next
		}
	}
	slices.SortFunc(lives, func(a, b Unit) int {
		from, _ := a.table.Valid(int(a.id))
		other, _ := b.table.Valid(int(b.id))
		return cmp.Compare(from, other)
	})
	return lives
}

// underOtherKey returns the unit that goes on as u, or before that u went on as, by an event of the day on which one begins.
func (u Unit) underOtherKey(forward bool) (Unit, bool) {
	for event := range u.events() {
		entry := event.entry()
		own, other := entry.To, entry.From
		if forward {
			own, other = other, own
		}
		if event.Kind() != NewKey || own != int(u.id) || other == own || other == store.None || other >= u.table.Units() {
			continue
		}
		if !event.isSameUnit() {
			continue
		}
		day := event.measure().Effective()
		if !forward {
			day = dayBefore(day)
		}
		return Unit{u.table, int32(other), day}, true
	}
	return Unit{}, false
}

// isSameUnit reports whether the side to which the event leads begins with it. The lists call it a new key, too, where a unit goes into one
// that was there before.
func (e Event) isSameUnit() bool {
	entry := e.entry()
	if entry.To >= e.table.Units() {
		return false
	}
	from, _ := e.table.Valid(entry.To)
	return from == e.measure().Effective()
}

// events yields the events in which the unit is a side.
func (u Unit) events() func(func(Event) bool) {
	return func(yield func(Event) bool) {
		for mentions := u.table.Mentions(int(u.id)); ; {
			i, ok := mentions.Next()
			if !ok || !yield(Event{u.table, int32(i)}) {
				return
			}
		}
	}
}

// periodsOf returns the periods of units that follow each other.
func periodsOf(lives []Unit) []TimelinePeriod {
	var periods []TimelinePeriod
	for _, life := range lives {
		from, _ := life.table.Valid(int(life.id))
		start, _ := life.table.Span()
		for day := from; ; {
			state := life.table.StateOn(int(life.id), day)
			u := Unit{life.table, life.id, max(day, start)}
			last := len(periods) - 1
			switch {
			case state.Next != 0 && state.Next <= start: // over before the records begin
			case last >= 0 && !periods[last].Unit.differsFrom(u):
				periods[last].Unit, periods[last].Period.Through = u, u.Unchanged().Through
			default:
				periods = append(periods, TimelinePeriod{u, u.Unchanged()})
			}
			if state.Next == 0 {
				break
			}
			day = state.Next
		}
	}
	return periods
}

// differsFrom reports whether people would call it a change if the unit became the later one. What was not recorded before is none.
func (u Unit) differsFrom(later Unit) bool {
	return u.id != later.id || u.Name() != later.Name() || u.hasNewKind(later) || u.hasNewARS(later)
}

func (u Unit) hasNewKind(later Unit) bool {
	return u.Kind() != 0 && later.Kind() != 0 && u.Kind() != later.Kind()
}

func (u Unit) hasNewARS(later Unit) bool {
	return !u.ARS().IsZero() && !later.ARS().IsZero() && u.ARS() != later.ARS()
}

// steps returns what the events tell of a unit under one key, and its beginning where it does not go on from another key.
func (u Unit) steps(goesOn bool) []TimelineStep {
	from, _ := u.table.Valid(int(u.id))
	begins := !goesOn && from != 0
	var steps []TimelineStep
	for event := range u.events() {
		text := u.tell(event)
		if text.IsZero() {
			continue
		}
		day := event.measure().Effective()
		step := TimelineStep{Day: day.Date(), Undated: event.Legal().IsZero(), Text: text, Event: event, After: u.on(day)}
		begins = begins && !(event.Kind() == Formation && day == from)
		steps = append(steps, step)
	}
	if begins {
		after := u.on(from)
		steps = slices.Insert(steps, 0, TimelineStep{Day: from.Date(), Undated: after.Undated(), After: after,
			Text: bilingual.Text{German: "wird gebildet", English: "is formed"}})
	}
	return steps
}

// on returns the unit on a day, and the zero Unit where it has ended.
func (u Unit) on(day store.Day) Unit {
	from, through := u.table.Valid(int(u.id))
	if day < from || through != 0 && day > through {
		return Unit{}
	}
	return Unit{u.table, u.id, day}
}

// tell returns what an event means for the unit, and no text for an event that another tells in its place.
func (u Unit) tell(event Event) bilingual.Text {
	entry := event.entry()
	isGiver, isTaker := entry.From == int(u.id), entry.To == int(u.id)
	from, to := sideText(event.From()), sideText(event.To())
	switch kind := event.Kind(); {
	case kind == Formation && isTaker:
		return bilingual.Text{German: "wird gebildet", English: "is formed"}
	case kind == NewKey && isTaker && !event.isSameUnit():
		return bilingual.Sprintf("%s geht unter diesem Schlüssel auf", "%s goes on under this key", from)
	case kind == NewKey && isTaker:
		return bilingual.Sprintf("neuer Schlüssel; vorher %s", "new key; before %s", from)
	case kind == NewKey && isGiver && entry.To >= u.table.Units():
		return bilingual.Sprintf("neuer Schlüssel außerhalb dieses Verzeichnisses: %s", "new key outside this directory: %s", to)
	case kind == NewKey && isGiver && !event.isSameUnit():
		return bilingual.Sprintf("neuer Schlüssel, unter dem es schon eine Einheit gibt: %s", "new key, which a unit had before: %s", to)
	case kind == NewName && isTaker:
		return newName(event.To().Name, event.From().Name)
	case isGiver == isTaker || event.Remains():
		return bilingual.Text{} // what stays, and changes that the periods show
	case kind == Dissolution && isTaker && event.isWhole():
		return bilingual.Sprintf("%s endet und kommt ganz hinzu", "%s ends and comes in as a whole", from)
	case kind == Dissolution && isTaker:
		return bilingual.Sprintf("%s endet und kommt zum Teil hinzu", "%s ends, and a part of it comes in", from)
	case kind == Dissolution && event.isWhole() && to != "":
		return bilingual.Sprintf("endet und kommt ganz zu %s", "ends and goes to %s as a whole", to)
	case kind == Dissolution && to != "":
		return bilingual.Sprintf("endet; ein Teil kommt zu %s", "ends; a part goes to %s", to)
	case kind == Dissolution:
		return bilingual.Text{German: "endet", English: "ends"}
	case kind == PartialTransfer && isTaker:
		return bilingual.Sprintf("ein Teil von %s kommt hinzu", "a part of %s comes in", from)
	case kind == PartialTransfer:
		return bilingual.Sprintf("ein Teil kommt zu %s", "a part goes to %s", to)
	}
	return bilingual.Text{}
}

// isWhole reports whether no other event of the day takes a part of the unit that ends.
func (e Event) isWhole() bool {
	entry := e.entry()
	ended := Unit{e.table, int32(entry.From), 0}
	for other := range ended.events() {
		if o := other.entry(); o.From == entry.From && o.To != entry.To && other.Kind() == Dissolution && other.measure().Effective() == e.measure().Effective() {
			return false
		}
	}
	return true
}

func sideText(s Side) string {
	switch {
	case s.Key == nil:
		return ""
	case s.Name == "":
		return s.Key.String()
	}
	return s.Name + " (" + s.Key.String() + ")"
}

// untold returns what the periods show and the events of the day do not tell.
func (t Timeline) untold() []TimelineStep {
	var steps []TimelineStep
	for i := 1; i < len(t.Periods); i++ {
		before, after := t.Periods[i-1].Unit, t.Periods[i].Unit
		day, _ := store.DayOf(t.Periods[i].Period.From)
		add := func(differs bool, source EventKind, text bilingual.Text) {
			if differs {
				event := after.eventOf(source, day)
				after := after.on(day)
				steps = append(steps, TimelineStep{day.Date(), after.Undated(), text, event, after})
			}
		}
		add(before.Name() != after.Name() && after.eventOf(NewName, day).IsZero(), NewName, newName(after.Name(), before.Name()))
		add(before.hasNewKind(after), NewKind, bilingual.Sprintf("neue Art: %s; vorher %s", "new kind: %s; before %s",
			bilingual.TextOf(after.Kind()), bilingual.TextOf(before.Kind())))
		district, districtBefore := after.districtText(), before.districtText()
		add(before.id != after.id && district != districtBefore, NewKey,
			bilingual.Sprintf("anderer Kreis: %s; vorher %s", "another Kreis: %s; before %s", district, districtBefore))
		association, associationBefore := after.associationText(), before.associationText()
		isMoved := before.hasNewARS(after) && association != associationBefore
		add(isMoved, NewRegionalKey, bilingual.Sprintf("anderer Verband: %s; vorher %s", "another association: %s; before %s", association, associationBefore))
		add(before.hasNewARS(after) && !isMoved && before.id == after.id, NewRegionalKey,
			bilingual.Sprintf("neuer Regionalschlüssel: %s; vorher %s", "new regional key: %s; before %s", after.ARS(), before.ARS()))
	}
	if last := len(t.Periods) - 1; last >= 0 && !t.Periods[last].Period.Through.IsZero() {
		day := t.Periods[last].Period.Through.AddDays(1)
		if !slices.ContainsFunc(t.Steps, func(s TimelineStep) bool { return s.Day == day && s.After.IsZero() }) {
			steps = append(steps, TimelineStep{Day: day, Undated: day == t.Span.Through, Text: bilingual.Text{German: "endet", English: "ends"}})
		}
	}
	return steps
}

func newName(name, before string) bilingual.Text {
	return bilingual.Sprintf("neuer Name: %s; vorher %s", "new name: %s; before %s", name, before)
}

// eventOf returns the event of a kind that tells of the unit on a day, and the zero Event where none does.
func (u Unit) eventOf(kind EventKind, day store.Day) Event {
	for event := range u.events() {
		if event.Kind() == kind && event.measure().Effective() == day {
			return event
		}
	}
	return Event{}
}

// nameAbove returns the name of the unit above at a level, with its key; "" where there is none.
func (u Unit) nameAbove(level governance.Level) string {
	above, ok := u.Above(level)
	if !ok || above.Level() == u.Level() {
		return ""
	}
	return above.Name() + " (" + above.Key().String() + ")"
}

// districtText returns the Kreis in which a municipality or an association lies; "" for every other unit.
func (u Unit) districtText() bilingual.Text {
	if u.Level() == governance.Municipality && u.Fills(governance.District) {
		return bilingual.Text{German: "kreisfrei", English: "none (kreisfrei)"}
	}
	name := u.nameAbove(governance.District)
	return bilingual.Text{German: name, English: name}
}

func (u Unit) associationText() bilingual.Text {
	if name := u.nameAbove(governance.Association); name != "" {
		return bilingual.Text{German: name, English: name}
	}
	return bilingual.Text{German: "keiner", English: "none"}
}

// above returns the units above by which a reader knows where a unit lies: the association, the Kreis and the Land.
func (u Unit) above() string {
	var names []string
	for _, level := range [...]governance.Level{governance.Association, governance.District, governance.Land} {
		if above, ok := u.Above(level); ok && level < u.Level() && !u.Fills(level) {
			names = append(names, above.Name())
		}
	}
	return strings.Join(names, "; ")
}

var timelineColumns = []bilingual.Text{
	{German: "Tag", English: "day"}, {German: "Ereignis", English: "event"}, {German: "Schlüssel danach", English: "key after"},
	{German: "Name danach", English: "name after"}, {German: "Art danach", English: "kind after"},
	{German: "liegt in", English: "lies in"}, {German: "Einwohner", English: "inhabitants"}, {German: "Quadratmeter", English: "square metres"},
	{German: "Nachweis", English: "evidence"},
}

// Table returns the timeline as rows: how the unit stands where the records begin, if it is older, and then every step with the
// unit as it is after it. Inhabitants and area are those that changed hands, where they are recorded; the evidence is the official
// number of the measure.
func (t Timeline) Table() finance.Table {
	table := finance.Table{Title: t.title(), Columns: timelineColumns}
	if len(t.Periods) > 0 && t.Periods[0].Period.From.IsZero() {
		text := bilingual.Text{German: "besteht bei Beginn der Aufzeichnungen", English: "is there when the records begin"}
		table.Rows = append(table.Rows, TimelineStep{Day: t.Span.From, Text: text, After: t.Periods[0].Unit}.row())
		table.Rows[0][len(timelineColumns)-1] = nil
	}
	for _, step := range t.Steps {
		table.Rows = append(table.Rows, step.row())
	}
	return table
}

func (s TimelineStep) row() []finance.Value {
	row := []finance.Value{s.Day, s.told(), nil, nil, nil, nil, nil, nil, s.evidence()}
	if !s.After.IsZero() {
		same := func(text string) bilingual.Text { return bilingual.Text{German: text, English: text} }
		row[2], row[3], row[5] = same(s.After.Key().String()), same(s.After.Name()), same(s.After.above())
		if s.After.Kind() != 0 {
			row[4] = bilingual.TextOf(s.After.Kind())
		}
	}
	if kind := s.Event.Kind(); kind == Dissolution || kind == PartialTransfer {
		if people, ok := s.Event.Population(); ok {
			row[6] = finance.Number(people)
		}
		if area, ok := s.Event.Area(); ok {
			row[7] = finance.Number(area)
		}
	}
	return row
}

// told returns the text of the step, with what is to be known of its day.
func (s TimelineStep) told() bilingual.Text {
	if !s.Undated {
		return s.Text
	}
	return bilingual.Sprintf("%s (Tag nicht bekannt: erstes Register, das es zeigt)", "%s (day not known: first register that shows it)", s.Text)
}

func (s TimelineStep) evidence() bilingual.Text {
	if number := s.Event.Number(); number != "" && !s.Event.Derived() {
		return bilingual.Text{German: number, English: number}
	}
	return bilingual.Text{German: "aus den Registern", English: "from the registers"}
}

// MarshalJSON writes the key and the name of the unit, the edition, the periods with their keys and names, and the rows of
// [Timeline.Table].
func (t Timeline) MarshalJSON() ([]byte, error) {
	type period struct {
		Period civil.Period `json:"period"`
		Key    string       `json:"key"`
		Name   string       `json:"name"`
		In     string       `json:"in"`
	}
	out := struct {
		Key     string        `json:"key"`
		Name    string        `json:"name"`
		Edition string        `json:"edition"`
		Span    civil.Period  `json:"span"`
		Periods []period      `json:"periods"`
		Steps   finance.Table `json:"steps"`
	}{"", t.Unit.Name(), t.Unit.Edition().String(), t.Span, []period{}, t.Table()}
	if k := t.Unit.Key(); k != nil {
		out.Key = k.String()
	}
	for _, p := range t.Periods {
		out.Periods = append(out.Periods, period{p.Period, p.Unit.Key().String(), p.Unit.Name(), p.Unit.above()})
	}
	return json.Marshal(out)
}

func (t Timeline) title() bilingual.Text {
	if t.Unit.IsZero() {
		return bilingual.Text{German: "Zeitleiste", English: "Timeline"}
	}
	return bilingual.Sprintf("Zeitleiste: %s", "Timeline: %s", t.Unit.Name())
}
