package store

import (
	"math/bits"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
)

// Span returns the first and the last day for which the table is complete.
func (t *Table) Span() (from, through Day) {
	return Day(u16(t.sections[sectionFacts], 0)), Day(u16(t.sections[sectionFacts], 2))
}

// Beyond returns the one later day of which keys and names are known; zero if there is none.
func (t *Table) Beyond() Day { return Day(u16(t.sections[sectionFacts], 4)) }

// Data returns the table as [Open] reads it.
func (t *Table) Data() string { return t.data }

// Hash returns the SHA-256 of the content in hexadecimal digits. It is made of the content when it is first asked for; the one
// that the header names is compared with it by [Open].
func (t *Table) Hash() string { return t.hash() }

// Source is a file from which the table was made.
type Source struct {
	Title, File, SHA256 string
	AsOf                civil.Date
}

// Sources returns the files from which the table was made.
func (t *Table) Sources() []Source {
	var list []Source
	r := reader{t.sections[sectionSources]}
	for len(r.s) >= 2 {
		day := Day(u16(r.s, 0))
		r.s = r.s[2:]
		list = append(list, Source{AsOf: day.Date(), Title: r.text(), File: r.text(), SHA256: r.text()})
	}
	return list
}

// Level returns the units of a level: first and one after the last.
func (t *Table) Level(level governance.Level) (first, end int) {
	if level < governance.Land || level > governance.Municipality {
		return 0, 0
	}
	return t.starts[level], t.starts[level+1]
}

// LevelOf returns the level of a unit.
func (t *Table) LevelOf(unit int) governance.Level {
	for level := governance.Municipality; level > governance.Land; level-- {
		if unit >= t.starts[level] {
			return level
		}
	}
	return governance.Land
}

// Range returns the units of a level whose keys lie from low through high.
func (t *Table) Range(level governance.Level, low, high uint32) (first, end int) {
	first, end = t.Level(level)
	first = t.lowerBound(first, end, low)
	return first, t.lowerBound(first, end, high+1)
}

func (t *Table) lowerBound(first, end int, number uint32) int {
	for first < end {
		middle := int(uint(first+end) >> 1)
		if t.Number(middle) < number {
			first = middle + 1
		} else {
			end = middle
		}
	}
	return first
}

// Number returns the key of a unit as a number.
func (t *Table) Number(unit int) uint32 { return u32(t.sections[sectionUnits], unit*unitSize) }

// Valid returns the first and the last day of a unit; zero is open.
func (t *Table) Valid(unit int) (from, through Day) {
	at := unit * unitSize
	return Day(u16(t.sections[sectionUnits], at+4)), Day(u16(t.sections[sectionUnits], at+6))
}

// ValidOn reports whether the unit is there on the day.
func (t *Table) ValidOn(unit int, day Day) bool {
	from, through := t.Valid(unit)
	return from <= day && (through == 0 || day <= through)
}

// Municipality returns the unit that has the key of a municipality on the day.
func (t *Table) Municipality(number uint32, day Day) (unit int, ok bool) {
	unit, ok = t.FirstMunicipality(number)
	if !ok {
		return 0, false
	}
	units := t.sections[sectionUnits]
	for end := t.starts[levels-1]; unit < end && u32(units, unit*unitSize) == number; unit++ {
		if t.ValidOn(unit, day) {
			return unit, true
		}
	}
	return 0, false
}

// FirstMunicipality returns the first unit that ever had the key of a municipality; the others follow it.
func (t *Table) FirstMunicipality(number uint32) (unit int, ok bool) {
	slots := t.sections[sectionSlots]
	size := len(slots) / 2
	for i := slot(number, size); ; i = (i + 1) & (size - 1) {
		unit := u16(slots, 2*i)
		if unit == noRef {
			return 0, false
		}
		if t.Number(unit) == number {
			return unit, true
		}
	}
}

// Find returns the unit of a level that has the key on the day.
func (t *Table) Find(level governance.Level, number uint32, day Day) (unit int, ok bool) {
	if level == governance.Municipality {
		return t.Municipality(number, day)
	}
	first, end := t.Range(level, number, number)
	for unit := first; unit < end; unit++ {
		if t.ValidOn(unit, day) {
			return unit, true
		}
	}
	return 0, false
}

// State is what holds for a unit from one day on.
type State struct {
	From, Next       Day // Next is the first day of the next state, zero if there is none
	Name, PostalCode int // strings
	Kind             governance.Kind
	PostalCodeShared bool
	Undated          bool

	seatOrAssociation int
}

// Seat returns the string of the seat of a unit above the municipalities.
func (s State) Seat() int { return s.seatOrAssociation }

// Association returns the four digits of the association in the ARS of a municipality; ok is false if not recorded.
func (s State) Association() (digits int, ok bool) {
	return s.seatOrAssociation - 1, s.seatOrAssociation > 0
}

// StateOn returns the state of a unit on the day; before its first day the first, after its last day the last.
func (t *Table) StateOn(unit int, day Day) State {
	r := t.details(unit)
	var s State
	for i := range r.count() {
		if next := r.from(); i > 0 && next > day {
			s.Next = next
			break
		}
		r.state(&s)
	}
	return s
}

func (t *Table) details(unit int) reader {
	units, start := t.sections[sectionUnits], 0
	if unit > 0 {
		start = u24(units, unit*unitSize-3)
	}
	return reader{t.sections[sectionDetails][start:u24(units, unit*unitSize+8)]}
}

// Figure is a number of a unit, the date that it has, and the day whose territory it counts.
type Figure struct {
	Value           int64
	AsOf, Territory Day
}

// FigureDates returns how many dates there are that figures have, together with the register that has them.
func (t *Table) FigureDates() int { return len(t.sections[sectionFigureDates]) / figureDateSize }

// FigureDate returns the date of figures and the day whose territory they count.
func (t *Table) FigureDate(i int) (asOf, territory Day) {
	dates := t.sections[sectionFigureDates]
	return Day(u16(dates, i*figureDateSize)), Day(u16(dates, i*figureDateSize+2))
}

// Populations returns the populations of a unit by date.
func (t *Table) Populations(unit int) Figures { return t.figures(unit, 0) }

// Areas returns the areas of a unit in hectares by date.
func (t *Table) Areas(unit int) Figures { return t.figures(unit, 1) }

// figures finds the figures of a unit after skipping some lists of them.
func (t *Table) figures(unit, skip int) Figures {
	r := t.details(unit)
	var s State
	for range r.count() {
		r.state(&s)
	}
	for range r.count() {
		r.number()
	}
	for range skip {
		for mask := t.figureMask(r.number()); mask != 0; mask &= mask - 1 {
			r.number()
		}
	}
	return Figures{mask: t.figureMask(r.number()), r: r, dates: t.sections[sectionFigureDates]}
}

// Figures is a list of figures in ascending order of their dates.
type Figures struct {
	mask  uint64
	value int64
	r     reader
	dates string
}

// Next returns the next figure; ok is false after the last.
func (f *Figures) Next() (figure Figure, ok bool) {
	at := figureDateSize * bits.TrailingZeros64(f.mask)
	if f.mask == 0 || at >= len(f.dates) {
		return Figure{}, false
	}
	f.mask &= f.mask - 1
	f.value += f.r.signed()
	return Figure{f.value, Day(u16(f.dates, at)), Day(u16(f.dates, at+2))}, true
}

func (t *Table) figureMask(n uint64) uint64 {
	masks := t.sections[sectionFigureMasks]
	if n == 0 || n > uint64(len(masks)/8) {
		return 0
	}
	at := 8 * (int(n) - 1)
	return uint64(u32(masks, at)) | uint64(u32(masks, at+4))<<32
}

// Strings returns how many strings there are.
func (t *Table) Strings() int { return len(t.sections[sectionStringEnds]) / 3 }

// String returns a string. They are in the order of their folded forms; string 0 is empty, and so is one that is not
// there.
func (t *Table) String(id int) string {
	ends, start := t.sections[sectionStringEnds], 0
	if id >= len(ends)/3 {
		return ""
	}
	if id > 0 {
		start = u24(ends, 3*id-3)
	}
	return t.sections[sectionStrings][start:u24(ends, 3*id)]
}

// Signature returns the [Signature] of the folded form of a string.
func (t *Table) Signature(id int) uint16 { return uint16(u16(t.sections[sectionSignatures], 2*id)) }

// Bearers returns a list of the units that ever had the string as a name or a postal code.
func (t *Table) Bearers(id int) Bearers {
	ends, start := t.sections[sectionBearerEnds], 0
	if id > 0 {
		start = u24(ends, 3*id-3)
	}
	return Bearers{t.sections[sectionBearers][2*start : 2*u24(ends, 3*id)]}
}

// Bearers is a list of units.
type Bearers struct{ s string }

// Len returns how many there are.
func (b Bearers) Len() int { return len(b.s) / 2 }

// Unit returns one of them.
func (b Bearers) Unit(i int) int { return u16(b.s, 2*i) }

// Words returns how many second and later words of names there are.
func (t *Table) Words() int { return len(t.sections[sectionWords]) / wordSize }

// Word returns the string and the place of a word in its folded form. Words are in the order of the folded form from
// there on.
func (t *Table) Word(i int) (id, at int) {
	words := t.sections[sectionWords]
	return u16(words, i*wordSize), int(words[i*wordSize+2])
}

// reader reads numbers and states; past the end it reads zeros.
type reader struct{ s string }

// number reads an unsigned number of variable length, of 63 bits at most.
func (r *reader) number() uint64 {
	if len(r.s) > 0 && r.s[0] < 0x80 {
		n := uint64(r.s[0])
		r.s = r.s[1:]
		return n
	}
	var n uint64
	for i := 0; i < len(r.s) && i < 9; i++ {
		n |= uint64(r.s[i]&0x7f) << (7 * i)
		if r.s[i] < 0x80 {
			r.s = r.s[i+1:]
			return n
		}
	}
	r.s = ""
	return 0
}

// count reads the length of a list, which cannot be more than the bytes that follow.
func (r *reader) count() int {
	return int(min(r.number(), uint64(len(r.s))))
}

func (r *reader) signed() int64 {
	n := r.number()
	return int64(n>>1) ^ -int64(n&1)
}

func (r *reader) text() string {
	n := r.count()
	s := r.s[:n]
	r.s = r.s[n:]
	return s
}

// from returns the first day of the next state without reading it.
func (r *reader) from() Day {
	if len(r.s) < 2 {
		return 0
	}
	return Day(u16(r.s, 0))
}

// state reads the next state over the one before it.
func (r *reader) state(s *State) bool {
	if len(r.s) < 3 {
		r.s = ""
		return false
	}
	marks := r.s[2]
	s.From = Day(u16(r.s, 0))
	s.PostalCodeShared = marks&statePostalCodeShared != 0
	s.Undated = marks&stateUndated != 0
	r.s = r.s[3:]
	ok := true
	if marks&stateARS != 0 {
		s.seatOrAssociation, ok = r.two()
	}
	if marks&stateName != 0 {
		s.Name, ok = r.two()
	}
	if marks&stateKind != 0 {
		if len(r.s) == 0 {
			return false
		}
		s.Kind = governance.Kind(r.s[0])
		r.s = r.s[1:]
	}
	if marks&statePostalCode != 0 {
		s.PostalCode, ok = r.two()
	}
	return ok
}

func (r *reader) two() (int, bool) {
	if len(r.s) < 2 {
		r.s = ""
		return 0, false
	}
	n := u16(r.s, 0)
	r.s = r.s[2:]
	return n, true
}
