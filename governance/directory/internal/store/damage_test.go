package store

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/directory/internal/store/storetest"
)

// sectionsOf returns the sections of the table of the small history, for tests to damage.
func sectionsOf(t *testing.T) (sections [sectionCount][]byte) {
	t.Helper()
	data, err := Encode(storetest.History())
	require.NoError(t, err)
	opened, err := Open(string(data))
	require.NoError(t, err)
	for i, section := range opened.sections {
		sections[i] = []byte(section)
	}
	return sections
}

// sealed puts sections together to a table whose checksum and hash fit, so that only the checks behind them can notice damage.
func sealed(sections [sectionCount][]byte) string {
	e := encoder{sections: sections}
	return string(e.assemble())
}

func set16(b []byte, at, n int)                   { copy(b[at:], put16(nil, n)) }
func set24(b []byte, at, n int)                   { copy(b[at:], put24(nil, n)) }
func set32[N int | uint32](b []byte, at int, n N) { copy(b[at:], put32(nil, uint32(n))) }

// damage is a change to the sections of a table, and what must be said of it; "" where the table is still a good one.
type damage struct {
	name   string
	change func(s *[sectionCount][]byte)
	want   string
}

func requireNoticed(t *testing.T, tests []damage) {
	t.Helper()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			sections := sectionsOf(t)
			test.change(&sections)
			_, err := Open(sealed(sections))
			if test.want == "" {
				require.NoError(t, err)
				return
			}
			var format *FormatError
			require.ErrorAs(t, err, &format)
			require.Contains(t, err.Error(), test.want)
		})
	}
}

// A section holds whole records: one byte more than that is noticed in every section that has records.
func TestEverySectionHoldsWholeRecords(t *testing.T) {
	free := []int{sectionFacts, sectionSources, sectionLevels, sectionDetails, sectionStrings} // these have no records of one width
	for section := range sectionCount {
		if slices.Contains(free, section) {
			continue
		}
		sections := sectionsOf(t)
		sections[section] = append(sections[section], 0)
		_, err := Open(sealed(sections))
		require.ErrorContains(t, err, "which is no multiple of", "section %d", section)
	}
}

func TestOpenNoticesWrongSizes(t *testing.T) {
	cut := func(section, n int) func(*[sectionCount][]byte) {
		return func(s *[sectionCount][]byte) { s[section] = s[section][:len(s[section])-n] }
	}
	longer := func(section, n int) func(*[sectionCount][]byte) {
		return func(s *[sectionCount][]byte) { s[section] = append(s[section], make([]byte, n)...) }
	}
	requireNoticed(t, []damage{
		{"short facts", cut(sectionFacts, 2), "the facts about the whole have the wrong size"},
		{"long facts", longer(sectionFacts, 2), "the facts about the whole have the wrong size"},
		{"one level less", cut(sectionLevels, 3), "the facts about the whole have the wrong size"},
		{"one level more", longer(sectionLevels, 3), "the facts about the whole have the wrong size"},
		{"no strings", func(s *[sectionCount][]byte) { s[sectionStringEnds] = nil }, "damaged: 0 strings"},
		{"one signature less", cut(sectionSignatures, 2), "the lists of strings have different lengths"},
		{"one list of bearers less", cut(sectionBearerEnds, 3), "the lists of strings have different lengths"},
		{"one string less", cut(sectionStringEnds, 3), "the lists of strings have different lengths"},
		{"64 dates of figures", func(s *[sectionCount][]byte) { s[sectionFigureDates] = make([]byte, 64*figureDateSize) }, ""},
		{"65 dates of figures", func(s *[sectionCount][]byte) { s[sectionFigureDates] = make([]byte, 65*figureDateSize) },
			"figures of more than 64 dates"},
		{"a text that no string ends", longer(sectionStrings, 1), "a list ends at"},
		{"a bearer of no string", longer(sectionBearers, 2), "a list ends at"},
		{"strings out of order", func(s *[sectionCount][]byte) { set24(s[sectionStringEnds], 3, len(s[sectionStrings])) },
			"the places in a list are not in order"},
		{"bearers out of order", func(s *[sectionCount][]byte) { set24(s[sectionBearerEnds], 3, len(s[sectionBearers])/2) },
			"the places in a list are not in order"},
	})
}

// Between its header and its end a table is filled by its sections, one behind the other.
func TestSectionsFillTheTable(t *testing.T) {
	const length = 4 // of a section, behind its offset
	for section := range sectionCount {
		data := []byte(sealed(sectionsOf(t)))
		at := headerSize + section*sectionSize
		set32(data, at+length, int(u32(string(data), at+length))+1)
		set32(data, len(magic)+4, int(checksum(string(data[checksumFrom:]))))
		_, err := OpenKnown(string(data))
		require.ErrorContains(t, err, "lies outside the data", "section %d", section)
	}
	data := []byte(sealed(sectionsOf(t)) + "x")
	set32(data, len(magic)+4, int(checksum(string(data[checksumFrom:]))))
	_, err := OpenKnown(string(data))
	require.EqualError(t, err, "store: damaged: 1 bytes after the last section")
}

func TestOpenNoticesUnitsOutOfOrder(t *testing.T) {
	level := func(level governance.Level, n int) func(*[sectionCount][]byte) {
		return func(s *[sectionCount][]byte) { set24(s[sectionLevels], 3*int(level), n) }
	}
	const last = governance.Municipality + 1 // behind all levels stands the number of all units
	erfurt := func(s *[sectionCount][]byte) []byte { return s[sectionUnits][4*unitSize:] }
	land := func(n int) func(*[sectionCount][]byte) {
		return func(s *[sectionCount][]byte) { set32(s[sectionUnits], 0, n) }
	}
	days := func(from, through int) func(*[sectionCount][]byte) {
		return func(s *[sectionCount][]byte) { set16(erfurt(s), 4, from); set16(erfurt(s), 6, through) }
	}
	requireNoticed(t, []damage{
		{"a level that begins before the one above", level(governance.District, 0), "the levels are not in order"},
		{"a level that begins behind all units", level(governance.Municipality, 1000), "the levels are not in order"},
		{"fewer units than there are", level(last, 20), "the levels are not in order"},
		{"a unit of no level", func(s *[sectionCount][]byte) {
			for l := governance.Federation; l <= governance.Land; l++ {
				set24(s[sectionLevels], 3*int(l), 1)
			}
		}, "the levels do not hold all units"},
		{"a unit of the Federation", level(governance.Land, 1), "the levels do not hold all units"},
		{"Land 99", land(99), ""},
		{"Land 100", land(100), "the unit with the key 100 is not in the order of keys and days"},
		{"a Kreis before the one before", func(s *[sectionCount][]byte) { set32(erfurt(s), 0, 16001) },
			"the unit with the key 16001 is not in the order of keys and days"},
		{"ends on its first day", days(20000, 20000), ""},
		{"ends before it begins", days(20001, 20000), "the unit with the key 16051 ends before it begins"},
		{"never ends", days(20001, 0), ""},
	})
}

// Units of one key follow each other: the second begins after the last day of the first.
func TestOpenNoticesUnitsThatOverlap(t *testing.T) {
	twice := func(firstThrough, secondFrom int) func(*[sectionCount][]byte) {
		return func(s *[sectionCount][]byte) {
			first, second := s[sectionUnits][4*unitSize:], s[sectionUnits][5*unitSize:] // Erfurt and Eisenach
			set32(second, 0, 16051)
			set16(first, 6, firstThrough)
			set16(second, 4, secondFrom)
			set16(second, 6, 0)
		}
	}
	requireNoticed(t, []damage{
		{"the next day", twice(20000, 20001), ""},
		{"the same day", twice(20000, 20000), "the unit with the key 16051 is not in the order of keys and days"},
		{"before the end", twice(20000, 19999), "the unit with the key 16051 is not in the order of keys and days"},
		{"the first never ends", twice(0, 20000), "the unit with the key 16051 is not in the order of keys and days"},
	})
}

// Every level has keys of so many digits.
func TestLargestKeyOfEveryLevel(t *testing.T) {
	for level := governance.Land; level <= governance.Municipality; level++ {
		most := 1
		for range Digits(level) {
			most *= 10
		}
		record := func(n int) string { return string(append(put32(nil, uint32(n)), make([]byte, unitSize-4)...)) }
		require.NoError(t, checkOrder(record(most-1), largest[level]), "%s", level)
		require.Error(t, checkOrder(record(most), largest[level]), "%s", level)
		requireNoticed(t, []damage{
			{"outside, " + level.String(), func(s *[sectionCount][]byte) { s[sectionFar][0] = byte(level); set32(s[sectionFar], 1, most-1) }, ""},
			{"outside, too large, " + level.String(),
				func(s *[sectionCount][]byte) { s[sectionFar][0] = byte(level); set32(s[sectionFar], 1, most) }, "key 0 outside the table"},
		})
	}
}

func TestOpenNoticesDetailsThatBelongToNothing(t *testing.T) {
	lastUnit := func(s *[sectionCount][]byte) int { return len(s[sectionUnits]) - 3 }
	far := func(level byte) func(*[sectionCount][]byte) {
		return func(s *[sectionCount][]byte) { s[sectionFar][0] = level }
	}
	requireNoticed(t, []damage{
		{"a key outside of the Federation", far(byte(governance.Federation)), "key 0 outside the table"},
		{"a key outside of no level", far(byte(governance.Municipality) + 1), "key 0 outside the table"},
		{"details that end before those before", func(s *[sectionCount][]byte) { set24(s[sectionUnits], unitSize-3, 1<<20) },
			"the places in a list are not in order"},
		{"details behind the last", func(s *[sectionCount][]byte) { s[sectionDetails] = append(s[sectionDetails], 0) }, "a list ends at"},
		{"no keys outside, and details left", func(s *[sectionCount][]byte) { s[sectionFar] = nil }, "details that belong to no unit"},
		{"keys outside before the units", func(s *[sectionCount][]byte) {
			end := u24(string(s[sectionFar]), 5)
			set24(s[sectionUnits], lastUnit(s), end+1)
		}, "the details of keys outside the table are not after those of units"},
		{"keys outside have no details", func(s *[sectionCount][]byte) {
			end := u24(string(s[sectionUnits]), lastUnit(s))
			for at := 5; at < len(s[sectionFar]); at += farSize {
				set24(s[sectionFar], at, end)
			}
			s[sectionDetails] = s[sectionDetails][:end]
		}, ""},
	})
}

func TestOpenNoticesDamagedEvents(t *testing.T) {
	event := func(i, at int, change func([]byte, int)) func(*[sectionCount][]byte) {
		return func(s *[sectionCount][]byte) { change(s[sectionEvents][i*eventSize:], at) }
	}
	refs := func(s *[sectionCount][]byte) int { return len(s[sectionUnits])/unitSize + len(s[sectionFar])/farSize }
	ref := func(at, more int) func(*[sectionCount][]byte) {
		return func(s *[sectionCount][]byte) { set16(s[sectionEvents], at, refs(s)+more) }
	}
	text := func(at int, n func(*[sectionCount][]byte) int) func(*[sectionCount][]byte) {
		return func(s *[sectionCount][]byte) { set16(s[sectionTexts], at, n(s)) }
	}
	strings := func(more int) func(*[sectionCount][]byte) int {
		return func(s *[sectionCount][]byte) int { return len(s[sectionStringEnds])/3 + more }
	}
	digits := func(n int) func(*[sectionCount][]byte) int { return func(*[sectionCount][]byte) int { return n } }
	first := func(section, n int) func(*[sectionCount][]byte) {
		return func(s *[sectionCount][]byte) { set24(s[section], 0, n) }
	}
	none := func(b []byte, at int) { set16(b, at, noRef) }
	tests := []damage{
		{"no kind", event(0, 0, func(b []byte, at int) { b[at] &^= kindMask }), "event 0 has no kind"},
		{"old side behind the last key", ref(1, 0), "event 0 names no unit"},
		{"old side is the last key", ref(1, -1), ""},
		{"new side behind the last key", ref(3, 0), "event 0 names no unit"},
		{"new side is the last key", ref(3, -1), ""},
		{"no old side", event(0, 1, none), ""},
		{"no new side", event(0, 3, none), ""},
		{"neither side", func(s *[sectionCount][]byte) { none(s[sectionEvents], 1); none(s[sectionEvents], 3) }, "event 0 names no unit"},
		{"part of another event", first(sectionParts, 0), "event 1 has no part"},
		{"no parts", func(s *[sectionCount][]byte) { s[sectionParts] = nil }, "event 1 has no part"},
		{"part of no event", func(s *[sectionCount][]byte) { s[sectionParts] = append(s[sectionParts], make([]byte, partSize)...) },
			"parts or texts that belong to no event"},
		{"no texts", func(s *[sectionCount][]byte) { s[sectionTexts] = nil }, "has no text"},
		{"text of another event", first(sectionTexts, 1000), "has no text"},
		{"text of no event", func(s *[sectionCount][]byte) { s[sectionTexts] = append(s[sectionTexts], make([]byte, textSize)...) },
			"parts or texts that belong to no event"},
	}
	for name, at := range map[string]int{"old name": 3, "new name": 5, "note": 11} {
		tests = append(tests, damage{name + " is no string", text(at, strings(0)), "text of event"},
			damage{name + " is the last string", text(at, strings(-1)), ""})
	}
	for name, at := range map[string]int{"old association": 7, "new association": 9} {
		tests = append(tests, damage{name + " 9999", text(at, digits(10_000)), ""}, damage{name + " of five digits", text(at, digits(10_001)), "text of event"})
	}
	requireNoticed(t, tests)
}

func TestOpenNoticesDamagedMeasures(t *testing.T) {
	measure := func(i int) int { return i * measureSize }
	requireNoticed(t, []damage{
		{"the first begins behind the first event", func(s *[sectionCount][]byte) { set24(s[sectionMeasures], 8, 1) }, "measure 0"},
		{"the second begins with the first", func(s *[sectionCount][]byte) { set24(s[sectionMeasures], measure(1)+8, 0) }, "measure 1"},
		{"begins behind the last event", func(s *[sectionCount][]byte) {
			set24(s[sectionMeasures], len(s[sectionMeasures])-3, len(s[sectionEvents])/eventSize)
		}, "measure"},
		{"an earlier day than the one before", func(s *[sectionCount][]byte) { set16(s[sectionMeasures], measure(1), 1) }, "measure 1"},
		{"the day of the one before", func(s *[sectionCount][]byte) {
			set16(s[sectionMeasures], measure(1), u16(string(s[sectionMeasures]), 0))
		}, ""},
		{"number is no string", func(s *[sectionCount][]byte) {
			set32(s[sectionMeasures], 4, pooledNumber|uint32(len(s[sectionStringEnds])/3))
		}, "measure 0"},
		{"number is the last string", func(s *[sectionCount][]byte) {
			set32(s[sectionMeasures], 4, pooledNumber|uint32(len(s[sectionStringEnds])/3-1))
		}, ""},
		{"events without measures", func(s *[sectionCount][]byte) { s[sectionMeasures] = nil }, "events without measures"},
	})
}

func TestOpenNoticesDamagedReferencesOfTheSearch(t *testing.T) {
	slotOf := func(n int) func(*[sectionCount][]byte) {
		return func(s *[sectionCount][]byte) {
			at := 0
			for u16(string(s[sectionSlots]), at) == noRef {
				at += 2
			}
			set16(s[sectionSlots], at, n)
		}
	}
	requireNoticed(t, []damage{
		{"a bearer behind the last unit", func(s *[sectionCount][]byte) { set16(s[sectionBearers], 0, len(s[sectionUnits])/unitSize) },
			"a bearer of a name is no unit"},
		{"the last bearer behind the last unit", func(s *[sectionCount][]byte) {
			set16(s[sectionBearers], len(s[sectionBearers])-2, len(s[sectionUnits])/unitSize)
		}, "a bearer of a name is no unit"},
		{"a bearer that is the last unit", func(s *[sectionCount][]byte) { set16(s[sectionBearers], 0, len(s[sectionUnits])/unitSize-1) }, ""},
		{"a word behind the last name", func(s *[sectionCount][]byte) { set16(s[sectionWords], 0, len(s[sectionStringEnds])/3) },
			"a word belongs to no name"},
		{"the last word behind the last name", func(s *[sectionCount][]byte) {
			set16(s[sectionWords], len(s[sectionWords])-wordSize, len(s[sectionStringEnds])/3)
		}, "a word belongs to no name"},
		{"a word of the last name", func(s *[sectionCount][]byte) { set16(s[sectionWords], 0, len(s[sectionStringEnds])/3-1) }, ""},
		{"no slots", func(s *[sectionCount][]byte) { s[sectionSlots] = nil }, "0 slots, want a power of two"},
		{"slots are no power of two", func(s *[sectionCount][]byte) { s[sectionSlots] = append(s[sectionSlots], 255, 255) },
			"slots, want a power of two"},
		{"a slot with a Kreis", slotOf(1), "a slot holds no municipality"},
		{"a slot with no unit", slotOf(1000), "a slot holds no municipality"},
		{"no empty slot", func(s *[sectionCount][]byte) {
			unit := len(s[sectionUnits])/unitSize - 1
			for at := 0; at < len(s[sectionSlots]); at += 2 {
				if u16(string(s[sectionSlots]), at) == noRef {
					set16(s[sectionSlots], at, unit)
				}
			}
		}, "no empty slot"},
	})
}

// Twice as many slots as municipalities that the format holds are the most there can be.
func TestMostSlots(t *testing.T) {
	slots := func(n int) string {
		s := sectionsOf(t)
		s[sectionSlots] = []byte(strings.Repeat("\xff", 2*n))
		return sealed(s)
	}
	_, err := Open(slots(1 << 17))
	require.NoError(t, err)
	_, err = Open(slots(1 << 18))
	require.EqualError(t, err, "store: damaged: 262144 slots, want a power of two")
}
