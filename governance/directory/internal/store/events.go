package store

import (
	"iter"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/directory/internal/territory"
)

// None is the reference of an event's side that has no unit.
const None = noRef

// Event is one event as it is written. From and To are references: numbers of units below [Table.Units], from there on
// of keys outside the table (see [Table.Far]), or [None].
type Event struct {
	Kind     territory.EventKind
	From, To int
	Remains  bool
	Derived  bool

	index   int
	hasPart bool
	hasText bool
	zeros   bool
}

// Units returns how many units there are.
func (t *Table) Units() int { return t.starts[levels-1] }

// References returns how many units and keys outside the table there are: references lie below it.
func (t *Table) References() int { return t.Units() + t.farCount() }

// Far returns the key that a reference from [Table.Units] on means.
func (t *Table) Far(ref int) (level governance.Level, number uint32) {
	at := (ref - t.Units()) * farSize
	far := t.sections[sectionFar]
	return governance.Level(far[at]), u32(far, at+1)
}

// Identify returns the level and the digits of a unit, or of a key outside the table.
func (t *Table) Identify(ref int) (governance.Level, uint32) {
	if ref >= t.Units() {
		return t.Far(ref)
	}
	return t.LevelOf(ref), t.Number(ref)
}

// FindFar returns the reference of a key outside the table.
func (t *Table) FindFar(level governance.Level, number uint32) (ref int, ok bool) {
	for i := range t.farCount() {
		if l, n := t.Far(t.Units() + i); l == level && n == number {
			return t.Units() + i, true
		}
	}
	return 0, false
}

// EventCount returns how many events there are. They are in the order of their legal days.
func (t *Table) EventCount() int { return len(t.sections[sectionEvents]) / eventSize }

// Event returns an event.
func (t *Table) Event(i int) Event {
	events := t.sections[sectionEvents]
	marks := events[i*eventSize]
	return Event{
		Kind: territory.EventKind(marks & kindMask), From: u16(events, i*eventSize+1), To: u16(events, i*eventSize+3),
		Remains: marks&markRemains != 0, Derived: marks&markDerived != 0,
		index: i, hasPart: marks&markPart != 0, hasText: marks&markText != 0, zeros: marks&markZeros != 0,
	}
}

// Measure is what the events of one measure have in common.
type Measure struct {
	Legal, Statistical Day
	number             uint32
}

// Effective returns the legal day, and where it is not recorded the statistical one: the first register that shows it.
func (m Measure) Effective() Day {
	if m.Legal != 0 {
		return m.Legal
	}
	return m.Statistical
}

// MeasureOf returns the measure of an event.
func (t *Table) MeasureOf(event int) Measure {
	measures := t.sections[sectionMeasures]
	low, high := 0, len(measures)/measureSize
	for high-low > 1 {
		middle := int(uint(low+high) >> 1)
		if u24(measures, middle*measureSize+8) <= event {
			low = middle
		} else {
			high = middle
		}
	}
	at := low * measureSize
	return Measure{Day(u16(measures, at)), Day(u16(measures, at+2)), u32(measures, at+4)}
}

// MovesIn yields the events that carry people and land from one unit to another and take effect after a day and through another,
// each with the day, in their order.
func (t *Table) MovesIn(after, through Day) iter.Seq2[int, Day] {
	return func(yield func(int, Day) bool) {
		events, measures := t.sections[sectionEvents], t.sections[sectionMeasures]
		for ; len(measures) >= measureSize; measures = measures[measureSize:] {
			day := Measure{Legal: Day(u16(measures, 0)), Statistical: Day(u16(measures, 2))}.Effective()
			if day <= after || day > through {
				continue
			}
			end := t.EventCount()
			if len(measures) > measureSize {
				end = u24(measures, measureSize+8)
			}
			for i := u24(measures, 8); i < end; i++ {
				if territory.EventKind(events[i*eventSize]&kindMask).Moves() && !yield(i, day) {
					return
				}
			}
		}
	}
}

// NumberOf returns the official number of a measure.
func (t *Table) NumberOf(m Measure) string {
	if m.number&pooledNumber != 0 {
		return t.String(int(m.number &^ pooledNumber))
	}
	if m.number == 0 {
		return ""
	}
	b := make([]byte, 0, len("stba/2009/0012-R"))
	if land := int(m.number >> 2 & 31); land == 0 {
		b = append(b, "stba"...)
	} else {
		b = append(b, '0'+byte(land/10), '0'+byte(land%10))
	}
	b = appendFour(append(b, '/'), firstYear+int(m.number>>7&127))
	b = appendFour(append(b, '/'), int(m.number>>14&(1<<14-1)))
	if m.number>>1&1 != 0 {
		b = append(b, "-R"...)
	}
	return string(b)
}

func appendFour(b []byte, n int) []byte {
	return append(b, '0'+byte(n/1000%10), '0'+byte(n/100%10), '0'+byte(n/10%10), '0'+byte(n%10))
}

// Part returns the area in square metres and the population that an event passes on; -1 is not recorded.
func (t *Table) Part(e Event) (area, population int64) {
	if !e.hasPart {
		return -1, -1
	}
	parts := t.sections[sectionParts]
	at := search(parts, partSize, e.index)
	return u40(parts, at+3) - 1, int64(u32(parts, at+8)) - 1
}

// Text is what an event says about its two sides.
type Text struct {
	FromName, ToName, Note         int // strings
	fromAssociation, toAssociation int
}

// FromAssociation returns the four digits of the association in the ARS on the old side.
func (t Text) FromAssociation() (digits int, ok bool) {
	return t.fromAssociation - 1, t.fromAssociation > 0
}

// ToAssociation returns the four digits of the association in the ARS on the new side.
func (t Text) ToAssociation() (digits int, ok bool) { return t.toAssociation - 1, t.toAssociation > 0 }

// TextOf returns what an event says about its two sides.
func (t *Table) TextOf(e Event) Text {
	if e.hasText {
		texts := t.sections[sectionTexts]
		at := search(texts, textSize, e.index)
		return Text{
			FromName: u16(texts, at+3), ToName: u16(texts, at+5), Note: u16(texts, at+11),
			fromAssociation: u16(texts, at+7), toAssociation: u16(texts, at+9),
		}
	}
	day := t.MeasureOf(e.index).Effective()
	var text Text
	text.FromName, text.fromAssociation = t.side(e.From, day, true)
	text.ToName, text.toAssociation = t.side(e.To, day, false)
	if e.zeros {
		text.fromAssociation, text.toAssociation = orZeros(text.fromAssociation), orZeros(text.toAssociation)
	}
	return text
}

// side mirrors what the encoder found in the history itself.
func (t *Table) side(ref int, day Day, old bool) (name, association int) {
	if ref >= t.Units() {
		return 0, 0
	}
	r := t.details(ref)
	var s State
	for i := range r.count() {
		if next := r.from(); i > 0 && (next > day || old && next == day) {
			break
		}
		r.state(&s)
	}
	if ref < t.starts[governance.Municipality] {
		return s.Name, 0
	}
	return s.Name, s.seatOrAssociation
}

// search finds the record of an event in a section sorted by events, where it is known to be.
func search(records string, size, event int) int {
	low, high := 0, len(records)/size
	for high-low > 1 {
		middle := int(uint(low+high) >> 1)
		if u24(records, middle*size) <= event {
			low = middle
		} else {
			high = middle
		}
	}
	return low * size
}

// Mentions returns the events in which a unit, or a key outside the table, is one of the sides.
func (t *Table) Mentions(ref int) Mentions {
	if ref < t.Units() {
		r := t.details(ref)
		var s State
		for range r.count() {
			r.state(&s)
		}
		return t.mentions(r)
	}
	far, start := t.sections[sectionFar], 0
	if n := ref - t.Units(); n > 0 {
		start = u24(far, n*farSize-3)
	} else if t.Units() > 0 {
		start = u24(t.sections[sectionUnits], t.Units()*unitSize-3)
	}
	r := reader{t.sections[sectionDetails][start:u24(far, (ref-t.Units())*farSize+5)]}
	return t.mentions(r)
}

func (t *Table) mentions(r reader) Mentions {
	return Mentions{left: r.count(), end: t.EventCount(), r: r}
}

// Mentions is a list of events in ascending order.
type Mentions struct {
	left, event, end int
	r                reader
}

// Next returns the next event; ok is false after the last.
func (m *Mentions) Next() (event int, ok bool) {
	if m.left == 0 {
		return 0, false
	}
	m.left--
	step := m.r.number()
	if step > uint64(m.end) || m.event+int(step) < 0 || m.event+int(step) >= m.end {
		m.left = 0
		return 0, false
	}
	m.event += int(step)
	return m.event, true
}
