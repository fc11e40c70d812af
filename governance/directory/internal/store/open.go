package store

import (
	"encoding/hex"
	"fmt"
	"sync"

	"github.com/foederal/foederal/governance"
)

// Table is an opened table. It is immutable; everything it returns is read from the string it was opened on.
type Table struct {
	data     string
	sections [sectionCount]string
	starts   [levels]int // first unit of every level; the last entry is the number of units
	hash     func() string
	aliases  func() []Alias
	folds    func() *Folds
}

// FormatError tells that data is no table of this format, or a damaged one.
type FormatError struct{ Reason string }

func (e *FormatError) Error() string { return "store: " + e.Reason }

// Open opens a table that comes from outside: it is [OpenKnown], and the content must have the hash that the header names, so that
// a table which somebody has changed and sealed again is a [*FormatError] too.
func Open(data string) (*Table, error) {
	t, err := OpenKnown(data)
	if err != nil {
		return nil, err
	}
	if named := hex.EncodeToString([]byte(data[checksumFrom:hashFrom])); t.Hash() != named {
		return nil, &FormatError{fmt.Sprintf("the content has the SHA-256 %s and not %s, which the table names; it was changed after it was written",
			t.Hash(), named)}
	}
	return t, nil
}

// OpenKnown checks the data once and from end to end, and returns a table that reads in it: magic, version, checksum, the
// bounds of all sections and lists, the order of all units and events, and that every reference has its target. Data that
// is not a table, of another version of the format, or damaged is a [*FormatError]. It does not compare the hash: that is for tables
// of which this is known, because they were just written or a test of the package that embeds them proves it.
func OpenKnown(data string) (*Table, error) {
	t := &Table{data: data}
	for _, check := range []func() error{
		t.checkHeader, t.checkSizes, t.checkStrings, t.checkUnits, t.checkDetails, t.checkEvents, t.checkReferences,
	} {
		if err := check(); err != nil {
			return nil, err
		}
	}
	t.hash = sync.OnceValue(func() string {
		hash := fingerprint(data[hashFrom:])
		return hex.EncodeToString(hash[:])
	})
	t.aliases = sync.OnceValue(t.makeAliases)
	t.folds = sync.OnceValue(t.makeFolds)
	return t, nil
}

func damaged(format string, args ...any) error {
	return &FormatError{"damaged: " + fmt.Sprintf(format, args...)}
}

func (t *Table) checkHeader() error {
	data := t.data
	first := headerSize + sectionCount*sectionSize
	switch {
	case len(data) < len(magic) || data[:len(magic)] != magic:
		return &FormatError{"this is no table; want " + magic + " at the beginning"}
	case len(data) < first:
		return damaged("ends after %d bytes, within its header", len(data))
	case u32(data, len(magic)) != version:
		return &FormatError{fmt.Sprintf("format version %d, want %d; make the table anew", u32(data, len(magic)), version)}
	case u32(data, len(magic)+4) != checksum(data[checksumFrom:]):
		return damaged("the checksum does not fit")
	}
	offset := first
	for i := range t.sections {
		at := headerSize + i*sectionSize
		start, length := u32(data, at), u32(data, at+4)
		if uint64(start) != uint64(offset) || uint64(offset)+uint64(length) > uint64(len(data)) {
			return damaged("section %d lies outside the data", i)
		}
		offset += int(length)
		t.sections[i] = data[start:offset]
	}
	if offset != len(data) {
		return damaged("%d bytes after the last section", len(data)-offset)
	}
	return nil
}

func (t *Table) checkSizes() error {
	for section, size := range [sectionCount]int{
		sectionUnits: unitSize, sectionStringEnds: 3, sectionSignatures: 2, sectionWords: wordSize, sectionBearerEnds: 3,
		sectionBearers: 2, sectionSlots: 2, sectionEvents: eventSize, sectionMeasures: measureSize,
		sectionParts: partSize, sectionTexts: textSize, sectionFar: farSize,
		sectionFigureDates: figureDateSize, sectionFigureMasks: 8,
	} {
		if size > 0 && len(t.sections[section])%size != 0 {
			return damaged("section %d has %d bytes, which is no multiple of %d", section, len(t.sections[section]), size)
		}
	}
	strings := t.Strings()
	switch {
	case len(t.sections[sectionFacts]) != factsSize, len(t.sections[sectionLevels]) != levelsSize:
		return damaged("the facts about the whole have the wrong size")
	case strings == 0 || strings > maxUnits:
		return damaged("%d strings", strings)
	case len(t.sections[sectionSignatures])/2 != strings, len(t.sections[sectionBearerEnds])/3 != strings:
		return damaged("the lists of strings have different lengths")
	case len(t.sections[sectionFigureDates])/figureDateSize > 64:
		return damaged("figures of more than 64 dates")
	}
	return nil
}

func (t *Table) checkStrings() error {
	if err := ascending(t.sections[sectionStringEnds], 3, 0, len(t.sections[sectionStrings])); err != nil {
		return err
	}
	return ascending(t.sections[sectionBearerEnds], 3, 0, len(t.sections[sectionBearers])/2)
}

// ascending checks that the three bytes at the given place of every record never fall and end at the given number.
func ascending(records string, size, at, end int) error {
	previous := 0
	for ; len(records) >= size; records = records[size:] {
		n := u24(records, at)
		if n < previous {
			return damaged("the places in a list are not in order")
		}
		previous = n
	}
	if previous != end {
		return damaged("a list ends at %d, want %d", previous, end)
	}
	return nil
}

func (t *Table) checkUnits() error {
	units := t.sections[sectionUnits]
	count := len(units) / unitSize
	if count+t.farCount() > maxUnits {
		return damaged("%d units", count)
	}
	previous := 0
	for i := range t.starts {
		t.starts[i] = u24(t.sections[sectionLevels], 3*i)
		if t.starts[i] < previous || t.starts[i] > count {
			return damaged("the levels are not in order")
		}
		previous = t.starts[i]
	}
	if t.starts[levels-1] != count || t.starts[governance.Federation] != 0 || t.starts[governance.Land] != 0 {
		return damaged("the levels do not hold all units")
	}
	for level := governance.Land; level <= governance.Municipality; level++ {
		if err := checkOrder(units[t.starts[level]*unitSize:t.starts[level+1]*unitSize], largest[level]); err != nil {
			return err
		}
	}
	return nil
}

// checkOrder checks that the units of a level are in the order of their keys and days, and that none has a key above the
// largest of the level.
func checkOrder(units string, largest uint32) error {
	var number uint32
	through := Day(0) // of the unit before; 0 is open
	for ; len(units) >= unitSize; units = units[unitSize:] {
		n, from := u32(units, 0), Day(u16(units, 4))
		if n < number || n == number && (through == 0 || from <= through) || n > largest {
			return damaged("the unit with the key %d is not in the order of keys and days", n)
		}
		number, through = n, Day(u16(units, 6))
		if through != 0 && through < from {
			return damaged("the unit with the key %d ends before it begins", n)
		}
	}
	return nil
}

var largest = [...]uint32{
	governance.Land: 99, governance.GovernmentRegion: 999, governance.District: 99_999,
	governance.Association: 999_999_999, governance.Municipality: 99_999_999,
}

// checkDetails checks where the details of every unit begin and end. What is in them is read within these bounds: a
// number in them that leads nowhere reads as nothing.
func (t *Table) checkDetails() error {
	units, far, details := t.sections[sectionUnits], t.sections[sectionFar], len(t.sections[sectionDetails])
	between := 0
	if len(units) > 0 {
		between = u24(units, len(units)-3)
	}
	if err := ascending(units, unitSize, unitSize-3, between); err != nil {
		return err
	}
	for i := range t.farCount() {
		level := governance.Level(far[i*farSize])
		if level < governance.Land || level > governance.Municipality || u32(far, i*farSize+1) > largest[level] {
			return damaged("key %d outside the table", i)
		}
	}
	if len(far) == 0 {
		if between != details {
			return damaged("details that belong to no unit")
		}
		return nil
	}
	if u24(far, farSize-3) < between {
		return damaged("the details of keys outside the table are not after those of units")
	}
	return ascending(far, farSize, farSize-3, details)
}

func (t *Table) checkEvents() error {
	events, measures := t.sections[sectionEvents], t.sections[sectionMeasures]
	refs, strings := len(t.sections[sectionUnits])/unitSize+t.farCount(), t.Strings()
	parts, texts := t.sections[sectionParts], t.sections[sectionTexts]
	for i := 0; len(events) >= eventSize; i, events = i+1, events[eventSize:] {
		marks, from, to := events[0], u16(events, 1), u16(events, 3)
		if marks&kindMask == 0 {
			return damaged("event %d has no kind", i)
		}
		if from != noRef && from >= refs || to != noRef && to >= refs || from == noRef && to == noRef {
			return damaged("event %d names no unit", i)
		}
		if marks&markPart != 0 {
			if len(parts) < partSize || u24(parts, 0) != i {
				return damaged("event %d has no part", i)
			}
			parts = parts[partSize:]
		}
		if marks&markText != 0 {
			if len(texts) < textSize || u24(texts, 0) != i {
				return damaged("event %d has no text", i)
			}
			if u16(texts, 3) >= strings || u16(texts, 5) >= strings || u16(texts, 11) >= strings ||
				u16(texts, 7) > PerAssociation || u16(texts, 9) > PerAssociation {
				return damaged("text of event %d", i)
			}
			texts = texts[textSize:]
		}
	}
	if len(parts) != 0 || len(texts) != 0 {
		return damaged("parts or texts that belong to no event")
	}
	return t.checkMeasures(measures, t.EventCount(), strings)
}

func (t *Table) checkMeasures(measures string, events, strings int) error {
	previous, legal := -1, 0
	for i := 0; i < len(measures); i += measureSize {
		number, first := u32(measures, i+4), u24(measures, i+8)
		if first <= previous || first >= events || previous < 0 && first != 0 || u16(measures, i) < legal ||
			number&pooledNumber != 0 && int(number&^pooledNumber) >= strings {
			return damaged("measure %d", i/measureSize)
		}
		previous, legal = first, u16(measures, i)
	}
	if (len(measures) == 0) != (events == 0) {
		return damaged("events without measures")
	}
	return nil
}

// checkReferences checks what the search uses: bearers, words and slots.
func (t *Table) checkReferences() error {
	units := len(t.sections[sectionUnits]) / unitSize
	bearers, words, slots := t.sections[sectionBearers], t.sections[sectionWords], t.sections[sectionSlots]
	for ; len(bearers) >= 2; bearers = bearers[2:] {
		if u16(bearers, 0) >= units {
			return damaged("a bearer of a name is no unit")
		}
	}
	for count := t.Strings(); len(words) >= wordSize; words = words[wordSize:] {
		if u16(words, 0) >= count {
			return damaged("a word belongs to no name")
		}
	}
	size, first, empty := len(slots)/2, t.starts[governance.Municipality], 0
	if size == 0 || size&(size-1) != 0 || size > 2*(maxUnits+1) {
		return damaged("%d slots, want a power of two", size)
	}
	for ; len(slots) >= 2; slots = slots[2:] {
		n := u16(slots, 0)
		if n == noRef {
			empty++
		} else if n < first || n >= units {
			return damaged("a slot holds no municipality")
		}
	}
	if empty == 0 {
		return damaged("no empty slot")
	}
	return nil
}

func (t *Table) farCount() int { return len(t.sections[sectionFar]) / farSize }
