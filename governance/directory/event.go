package directory

import (
	"database/sql/driver"
	"fmt"
	"iter"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/directory/internal/territory"
	"github.com/foederal/foederal/governance/key"
)

// EventKind tells what an event does.
type EventKind uint8

// The kinds of events. The first four are the numbers of the official lists of changes ("Art der Änderung").
const (
	Dissolution     = EventKind(territory.Dissolution)     // Auflösung: the old side ends and goes, or a part of it, to the new
	PartialTransfer = EventKind(territory.PartialTransfer) // Teilausgliederung: a part goes to the new side, the old goes on
	NewKey          = EventKind(territory.NewKey)          // Schlüsseländerung: the unit goes on under another key
	NewRegionalKey  = EventKind(territory.NewRegionalKey)  // only the ARS changes, by another association or its new key
	NewName         = EventKind(territory.NewName)         // Namensänderung
	Formation       = EventKind(territory.Formation)       // the new side begins
	NewKind         = EventKind(territory.NewKind)         // another official kind (Textkennzeichen)
)

var eventKinds = bilingual.Words[EventKind]{Name: "kind of event", List: []bilingual.Word[EventKind]{
	{Value: Dissolution, Word: "dissolution", Text: bilingual.Text{German: "Auflösung", English: "dissolution"}},
	{Value: PartialTransfer, Word: "partial transfer",
		Text: bilingual.Text{German: "Teilausgliederung", English: "partial transfer"}},
	{Value: NewKey, Word: "new key", Text: bilingual.Text{German: "Schlüsseländerung", English: "new key"}},
	{Value: NewRegionalKey, Word: "new regional key",
		Text: bilingual.Text{German: "Änderung des Regionalschlüssels", English: "new regional key"}},
	{Value: NewName, Word: "new name", Text: bilingual.Text{German: "Namensänderung", English: "new name"}},
	{Value: Formation, Word: "formation", Text: bilingual.Text{German: "Neubildung", English: "formation"}},
	{Value: NewKind, Word: "new kind",
		Text: bilingual.Text{German: "Änderung des Textkennzeichens", English: "new official kind"}},
}}

// String returns the English name, such as "partial transfer", and "" for anything else.
func (k EventKind) String() string { return eventKinds.String(k) }

// Text returns the name for readers.
func (k EventKind) Text(tag language.Tag) string { return eventKinds.Text(k, tag) }

// IsValid reports whether k is one of the kinds.
func (k EventKind) IsValid() bool { return eventKinds.Has(k) }

// MarshalText returns [EventKind.String]; what is no kind is a [*bilingual.WordError].
func (k EventKind) MarshalText() ([]byte, error) { return eventKinds.Marshal(k) }

// UnmarshalText reads what MarshalText writes.
func (k *EventKind) UnmarshalText(text []byte) error { return eventKinds.Unmarshal(k, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (k EventKind) Value() (driver.Value, error) { return eventKinds.Value(k) }

// Scan reads the word from a database; see [bilingual.Words].
func (k *EventKind) Scan(column any) error { return eventKinds.Scan(k, column) }

// Event is one change: a row of an official list of changes, or what follows from the comparison of two registers. It is
// a small value that can be compared with ==. The zero Event, which is no event, has the kind 0, no sides and nothing that is
// recorded.
type Event struct {
	table *store.Table
	index int32
}

// IsZero reports whether this is the zero Event, which is no event.
func (e Event) IsZero() bool { return e.table == nil }

func (e Event) entry() store.Event {
	if e.IsZero() {
		return store.Event{From: store.None, To: store.None}
	}
	return e.table.Event(int(e.index))
}

func (e Event) measure() store.Measure {
	if e.IsZero() {
		return store.Measure{}
	}
	return e.table.MeasureOf(int(e.index))
}

// Kind returns what the event does.
func (e Event) Kind() EventKind { return EventKind(e.entry().Kind) }

// Legal returns the day from which the change holds in law ("rechtlich wirksam"); it is zero if it is not recorded.
func (e Event) Legal() civil.Date { return e.measure().Legal.Date() }

// Statistical returns the day from which official statistics follow the change, mostly the first of a month; it is zero
// if it is not recorded. Of an event without a legal day it is the day of the first register that shows the change.
func (e Event) Statistical() civil.Date { return e.measure().Statistical.Date() }

// Number returns the official number of the measure, such as "16/2018/0001-R". One measure can have many events. It is ""
// if it is not recorded.
func (e Event) Number() string {
	if e.IsZero() {
		return ""
	}
	return e.table.NumberOf(e.measure())
}

// Side is one side of an event.
type Side struct {
	Key  key.Key // nil if the event has no such side
	ARS  key.ARS // of a municipality, as the list has it; zero if not recorded
	Name string  // "" if not recorded
}

// From returns the old side. A [Formation] has none.
func (e Event) From() Side {
	if e.IsZero() {
		return Side{}
	}
	entry := e.entry()
	text := e.table.TextOf(entry)
	digits, ok := text.FromAssociation()
	return e.side(entry.From, text.FromName, digits, ok)
}

// To returns the new side.
func (e Event) To() Side {
	if e.IsZero() {
		return Side{}
	}
	entry := e.entry()
	text := e.table.TextOf(entry)
	digits, ok := text.ToAssociation()
	return e.side(entry.To, text.ToName, digits, ok)
}

func (e Event) side(ref, name, association int, recorded bool) Side {
	if ref == store.None {
		return Side{}
	}
	level, number := e.table.Identify(ref)
	s := Side{Key: store.Key(level, number), Name: e.table.String(name)}
	if recorded && level == governance.Municipality {
		s.ARS = store.ARS(number, association)
	}
	return s
}

// Level returns the level of the units that the event concerns.
func (e Event) Level() governance.Level {
	if e.IsZero() {
		return 0
	}
	entry := e.entry()
	ref := entry.To
	if ref == store.None {
		ref = entry.From
	}
	level, _ := e.table.Identify(ref)
	return level
}

// Population returns how many inhabitants go from the old side to the new one; the second result is false if that is not
// recorded.
func (e Event) Population() (int64, bool) {
	if e.IsZero() {
		return 0, false
	}
	_, population := e.table.Part(e.entry())
	return max(population, 0), population >= 0
}

// Area returns how many square metres go from the old side to the new one; the second result is false if that is not
// recorded. The lists of changes until 2006 count in hectares.
func (e Event) Area() (int64, bool) {
	if e.IsZero() {
		return 0, false
	}
	area, _ := e.table.Part(e.entry())
	return max(area, 0), area >= 0
}

// Remains reports whether the event is the second row of a partial transfer: it tells what stays with the old side.
func (e Event) Remains() bool { return e.entry().Remains }

// Derived reports whether the event follows from the comparison of two registers and stands in no list of changes.
func (e Event) Derived() bool { return e.entry().Derived }

// Note says why the event is not as in the official list; "" if it is.
func (e Event) Note() string {
	if e.IsZero() {
		return ""
	}
	return e.table.String(e.table.TextOf(e.entry()).Note)
}

// String describes the event for logs, such as
// "2026-01-01 dissolution 16071038 Kiliansroda → 16071056 Mellingen". Where the legal day is not recorded it begins with
// "by" and the statistical day, or with "undated".
func (e Event) String() string {
	if e.IsZero() {
		return ""
	}
	var b strings.Builder
	switch legal, statistical := e.Legal(), e.Statistical(); {
	case !legal.IsZero():
		fmt.Fprintf(&b, "%s %s", legal, e.Kind())
	case !statistical.IsZero():
		fmt.Fprintf(&b, "by %s %s", statistical, e.Kind())
	default:
		fmt.Fprintf(&b, "undated %s", e.Kind())
	}
	from, to := e.From(), e.To()
	if from.Key != nil {
		fmt.Fprintf(&b, " %s %s", from.Key, from.Name)
	}
	if from.Key != nil && to.Key != nil {
		b.WriteString(" →")
	}
	if to.Key != nil {
		fmt.Fprintf(&b, " %s %s", to.Key, to.Name)
	}
	return b.String()
}

// EventFilter chooses events. The zero EventFilter chooses all.
type EventFilter struct {
	// Unit is the key of one side, and nil for every key. A reader who asks by key gets the events of all units that ever had
	// it.
	Unit   key.Key
	Kind   EventKind    // 0 = every kind
	Period civil.Period // the legal day lies in it; the zero Period also holds events without a recorded legal day
}

// Events yields the events that the filter chooses, by legal day and within a day by number and in the order of the list.
// Events without a recorded legal day come first.
func (d *Directory) Events(filter EventFilter) iter.Seq[Event] {
	return func(yield func(Event) bool) {
		if d.isEmpty() {
			return
		}
		wanted := func(e Event) bool {
			return (filter.Kind == 0 || e.Kind() == filter.Kind) &&
				(filter.Period == civil.Period{} || filter.Period.Contains(e.Legal()))
		}
		if unit := key.Plain(filter.Unit); unit != nil {
			for event := range d.mentions(unit) {
				if wanted(event) && !yield(event) {
					return
				}
			}
			return
		}
		for i := range d.table.EventCount() {
			if e := (Event{d.table, int32(i)}); wanted(e) && !yield(e) {
				return
			}
		}
	}
}

// mentions yields the events of all units that ever had the key, each once and in order.
func (d *Directory) mentions(k key.Key) iter.Seq[Event] {
	return func(yield func(Event) bool) {
		level, number := split(k)
		first, end := d.table.Range(level, number, number)
		if ref, ok := d.table.FindFar(level, number); ok && first == end {
			first, end = ref, ref+1
		}
		lists := make([]store.Mentions, 0, 2)
		for ref := first; ref < end; ref++ {
			lists = append(lists, d.table.Mentions(ref))
		}
		next := make([]int, len(lists))
		for i := range lists {
			next[i] = advance(&lists[i])
		}
		for {
			event := none
			for _, n := range next {
				event = min(event, n)
			}
			if event == none || !yield(Event{d.table, int32(event)}) {
				return
			}
			for i := range lists {
				if next[i] == event {
					next[i] = advance(&lists[i])
				}
			}
		}
	}
}

const none = 1<<31 - 1

func advance(m *store.Mentions) int {
	if event, ok := m.Next(); ok {
		return event
	}
	return none
}
