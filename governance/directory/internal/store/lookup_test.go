package store_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/directory/internal/store/storetest"
	"github.com/foederal/foederal/governance/directory/internal/territory"
	"github.com/foederal/foederal/governance/key"
)

// The strings of a table are all texts of the history, once each, in the order of their folded forms.
func TestStringsAreSortedByTheirFoldedForms(t *testing.T) {
	h, opened := storetest.History(), open(t)
	want := map[string]bool{"": true}
	for _, u := range h.Units {
		for _, s := range u.States {
			want[s.Name], want[s.Seat], want[s.PostalCode] = true, true, true
		}
	}
	for _, e := range h.Events {
		want[e.FromName], want[e.ToName], want[e.Note] = true, true, true
	}
	require.Equal(t, len(want), opened.Strings())
	require.Empty(t, opened.String(0))
	require.Empty(t, opened.String(opened.Strings()), "one that is not there")
	for id := range opened.Strings() {
		require.True(t, want[opened.String(id)], opened.String(id))
		if id > 0 {
			before, folded := fold(opened.String(id-1)), fold(opened.String(id))
			require.Less(t, string(before.Text())+"\x00"+opened.String(id-1), string(folded.Text())+"\x00"+opened.String(id))
		}
	}
}

// The bearers of a string are the units that ever had it as their name or postal code, once each; a seat is no name.
func TestBearersAreTheUnitsOfAString(t *testing.T) {
	h, opened := storetest.History(), open(t)
	for id := range opened.Strings() {
		var want, got []int
		for i, u := range h.Units {
			if s := opened.String(id); s != "" && slices.ContainsFunc(u.States, func(state territory.State) bool {
				return state.Name == s || state.PostalCode == s
			}) {
				want = append(want, i)
			}
		}
		for i := range opened.Bearers(id).Len() {
			got = append(got, opened.Bearers(id).Unit(i))
		}
		require.Equal(t, want, got, opened.String(id))
	}
}

// The words are the second and later words of all names, in the order of what the names are from there on. A postal code, a seat
// and what an event says are no names.
func TestWordsAreThoseOfTheNames(t *testing.T) {
	h, opened := storetest.History(), open(t)
	names := map[string]bool{}
	for _, u := range h.Units {
		for _, s := range u.States {
			names[s.Name] = true
		}
	}
	var want, got []string
	for name := range names {
		folded := fold(name)
		for rest := string(folded.Text()); strings.ContainsAny(rest, " ,"); {
			_, rest = rest[:0], rest[strings.IndexAny(rest, " ,")+1:]
			want = append(want, rest+" of "+name)
		}
	}
	for i := range opened.Words() {
		id, at := opened.Word(i)
		folded := fold(opened.String(id))
		got = append(got, string(folded.Text()[at:])+" of "+opened.String(id))
		require.Equal(t, got[:i+1], slices.Sorted(slices.Values(got)), "in order")
	}
	require.ElementsMatch(t, want, got)
	require.Contains(t, got, "uder of EG Uder")
}

// The signature of a string has a bit for every letter in it, where letters that are sixteen apart in the alphabet share one.
func TestSignatures(t *testing.T) {
	tests := map[string]uint16{
		"": 0, "99084": 0, "a": 1, "b": 1 << 1, "p": 1 << 15, "q": 1, "z": 1 << 9, "abba": 1 | 1<<1, "a b,c": 1 | 1<<1 | 1<<2,
	}
	for folded, want := range tests {
		require.Equal(t, want, store.Signature([]byte(folded)), folded)
	}
	opened := open(t)
	for id := range opened.Strings() {
		folded := fold(opened.String(id))
		require.Equal(t, store.Signature(folded.Text()), opened.Signature(id), opened.String(id))
	}
}

// A unit is found by its key on every day on which it is there, the first and the last included, and on no other.
func TestEveryUnitIsFoundOnItsDays(t *testing.T) {
	h, opened := storetest.History(), open(t)
	find := func(u territory.Unit, day civil.Date) int {
		unit, ok := opened.Find(u.Level, store.Number(u.Key), packed(t, day))
		if !ok {
			return -1
		}
		return unit
	}
	for i, u := range h.Units {
		from, through := u.Valid.From, u.Valid.Through
		if from.IsZero() {
			from = civil.MustParse("1950-01-01")
		}
		if through.IsZero() {
			through = civil.MustParse("2077-12-31")
		} else {
			require.NotEqual(t, i, find(u, through.AddDays(1)), "%s after its end", u.Key)
		}
		require.Equal(t, i, find(u, from), "%s on its first day", u.Key)
		require.Equal(t, i, find(u, through), "%s on its last day", u.Key)
		if !u.Valid.From.IsZero() {
			require.NotEqual(t, i, find(u, from.AddDays(-1)), "%s before it began", u.Key)
		}
	}
}

// A key that no unit ever had is not found, at any level.
func TestUnknownKeysAreNotFound(t *testing.T) {
	opened := open(t)
	day := packed(t, civil.MustParse("2025-01-01"))
	known := map[uint32]bool{}
	first, end := opened.Level(governance.Municipality)
	for unit := first; unit < end; unit++ {
		known[opened.Number(unit)] = true
	}
	for number := uint32(16_051_000); number < 16_078_000; number++ {
		unit, ok := opened.FirstMunicipality(number)
		require.Equal(t, known[number], ok, number)
		if ok {
			require.Equal(t, number, opened.Number(unit))
			require.True(t, unit == first || opened.Number(unit-1) != number, "the first of the key")
		}
	}
	for level := governance.Land; level <= governance.Municipality; level++ {
		for _, number := range []uint32{1, 15, 17, 16052, 160_510_001, 99_999_999} {
			_, ok := opened.Find(level, number, day)
			require.False(t, ok, "%s %d", level, number)
		}
	}
}

// A level holds exactly its units, and a range of keys those of its keys, the first and the last included.
func TestLevelsAndRangesHoldTheirUnits(t *testing.T) {
	h, opened := storetest.History(), open(t)
	units := func(level governance.Level, low, high uint32) (units []int) {
		for i, u := range h.Units {
			if number := store.Number(u.Key); u.Level == level && low <= number && number <= high {
				units = append(units, i)
			}
		}
		return units
	}
	all := func(first, end int) (units []int) {
		for ; first < end; first++ {
			units = append(units, first)
		}
		return units
	}
	for level := range governance.Municipality + 3 {
		require.Equal(t, units(level, 0, 1<<32-1), all(opened.Level(level)), "%s", level)
	}
	for _, r := range []struct {
		level     governance.Level
		low, high uint32
	}{
		{governance.Land, 16, 16}, {governance.Land, 0, 15}, {governance.Land, 17, 99}, {governance.District, 16027, 16034},
		{governance.District, 16028, 16028}, {governance.District, 16052, 16055}, {governance.Municipality, 16_061_000, 16_061_999},
		{governance.Municipality, 16_061_024, 16_061_119}, {governance.Association, 160_510_000, 160_615_051}, {governance.GovernmentRegion, 0, 999},
	} {
		require.Equal(t, units(r.level, r.low, r.high), all(opened.Range(r.level, r.low, r.high)), "%s %d to %d", r.level, r.low, r.high)
	}
}

// What a unit is called on a day is what it was called since the last state that began by then.
func TestStateOnTheDaysAroundAChange(t *testing.T) {
	opened := open(t)
	unit, ok := opened.FirstMunicipality(16_064_073)
	require.True(t, ok)
	tests := []struct {
		day, from, next string
		association     int
		kind            governance.Kind
	}{
		{"1990-01-01", "1997-01-01", "2009-01-01", 0, 0},
		{"1997-01-01", "1997-01-01", "2009-01-01", 0, 0},
		{"2008-12-31", "1997-01-01", "2009-01-01", 0, 0},
		{"2009-01-01", "2009-01-01", "", 73, governance.KreisangehoerigeGemeinde},
		{"2030-01-01", "2009-01-01", "", 73, governance.KreisangehoerigeGemeinde},
	}
	for _, test := range tests {
		s := opened.StateOn(unit, packed(t, civil.MustParse(test.day)))
		require.Equal(t, test.from, s.From.Date().String(), test.day)
		require.Equal(t, test.next, s.Next.Date().String(), test.day)
		association, ok := s.Association()
		require.True(t, ok)
		require.Equal(t, test.association, association, test.day)
		require.Equal(t, test.kind, s.Kind, test.day)
	}
}

// The facts about the whole are those of the history.
func TestFactsOfTheTable(t *testing.T) {
	h, opened := storetest.History(), open(t)
	from, through := opened.Span()
	require.Equal(t, h.Span, civil.Period{From: from.Date(), Through: through.Date()})
	require.Equal(t, h.Beyond, opened.Beyond().Date())
	require.Equal(t, []store.Source{
		{Title: "GV100AD", File: "gv100ad/GV100AD_30112025.txt", SHA256: "00", AsOf: civil.MustParse("2025-11-30")},
		{Title: "Namens-, Grenz- und Schlüsseländerungen", File: "gebietsaenderungen", SHA256: "01", AsOf: civil.MustParse("2025-02-28")},
	}, opened.Sources())
	require.Equal(t, encoded(t), opened.Data())
	require.Equal(t, 2, opened.FigureDates())
	for i, want := range []string{"1990-12-31", "2024-12-31"} {
		asOf, counted := opened.FigureDate(i)
		require.Equal(t, want, asOf.Date().String())
		require.Equal(t, want, counted.Date().String())
	}
}

// A key has so many digits that its level can be told from them, and its number is that of its digits.
func TestKeysAndNumbers(t *testing.T) {
	tests := []struct {
		level  governance.Level
		number uint32
		key    key.Key
	}{
		{governance.Land, 1, key.MustParse("01")},
		{governance.GovernmentRegion, 51, key.MustParse("051")},
		{governance.District, 1001, key.MustParse("01001")},
		{governance.Association, 10_515_438, key.MustParse("010515438")},
		{governance.Municipality, 1_051_001, key.MustParse("01051001")},
	}
	for _, test := range tests {
		require.Equal(t, test.number, store.Number(test.key))
		require.Equal(t, test.key, store.Key(test.level, test.number))
		require.Equal(t, len(test.key.String()), store.Digits(test.level))
	}
	require.Equal(t, uint32(1_051_001), store.Number(key.MustParseARS("010515438001")), "an ARS counts as its AGS")
	require.Zero(t, store.Number(nil))
	require.Nil(t, store.Key(governance.Federation, 1))
	require.Nil(t, store.Key(0, 1))
	require.Equal(t, key.MustParseARS("010515438001"), store.ARS(1_051_001, 5438))
}
