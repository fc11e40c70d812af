package store_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/directory/internal/store/storetest"
	"github.com/foederal/foederal/governance/directory/internal/territory"
	"github.com/foederal/foederal/governance/key"
)

func mentions(opened *store.Table, ref int) (events []int) {
	list := opened.Mentions(ref)
	for i, ok := list.Next(); ok; i, ok = list.Next() {
		events = append(events, i)
	}
	return events
}

// The events of a unit, or of a key outside the table, are all those of which it is a side, once each.
func TestMentionsAreTheEventsOfAUnit(t *testing.T) {
	opened := open(t)
	require.Equal(t, opened.Units()+2, opened.References(), "Ebersgrün lies outside with both its keys")
	for ref := range opened.References() {
		var want []int
		for i := range opened.EventCount() {
			if e := opened.Event(i); e.From == ref || e.To == ref {
				want = append(want, i)
			}
		}
		require.Equal(t, want, mentions(opened, ref), "reference %d", ref)
	}
}

// Keys of units outside the table are known as such, and found by level and number.
func TestKeysOutsideTheTable(t *testing.T) {
	opened := open(t)
	for i, ags := range []uint32{16_045_070, 14_045_600} {
		ref, ok := opened.FindFar(governance.Municipality, ags)
		require.True(t, ok)
		require.Equal(t, opened.Units()+i, ref)
		for _, far := range []func(int) (governance.Level, uint32){opened.Far, opened.Identify} {
			level, number := far(ref)
			require.Equal(t, governance.Municipality, level)
			require.Equal(t, ags, number)
		}
		require.Equal(t, []int{3}, mentions(opened, ref))
		_, ok = opened.FindFar(governance.District, ags)
		require.False(t, ok, "of another level")
	}
	_, ok := opened.FindFar(governance.Municipality, 16_051_000)
	require.False(t, ok, "Erfurt lies in the table")
	level, number := opened.Identify(opened.Units() - 1)
	require.Equal(t, governance.Municipality, level)
	require.Equal(t, uint32(16_075_134), number)
	level, number = opened.Identify(0)
	require.Equal(t, governance.Land, level)
	require.Equal(t, uint32(16), number)
}

// The moves of a time are the events that carry people and land and take effect in it: after its first day, not after its last.
func TestMovesInATime(t *testing.T) {
	h, opened := storetest.History(), open(t)
	days := []string{"1990-12-31", "1991-01-01", "1991-12-31", "1992-01-01", "1994-06-30", "1994-07-01", "1996-01-01", "2009-01-01", "2022-12-31", "2023-01-01", "2025-11-30"}
	for i, after := range days {
		for _, through := range days[i:] {
			from, to := civil.MustParse(after), civil.MustParse(through)
			var want, got []int
			for n, e := range h.Events {
				if e.Kind.Moves() && from.Before(e.Legal) && !to.Before(e.Legal) {
					want = append(want, n)
				}
			}
			for n, day := range opened.MovesIn(packed(t, from), packed(t, to)) {
				got = append(got, n)
				require.Equal(t, h.Events[n].Legal, day.Date())
			}
			require.Equal(t, want, got, "after %s through %s", after, through)
		}
	}
	for n := range opened.MovesIn(0, packed(t, civil.MustParse("2077-12-31"))) {
		require.Zero(t, n)
		break // as far as one wants
	}
}

// sent writes a history and reads it back.
func sent(t *testing.T, h territory.History) territory.History {
	t.Helper()
	data, err := store.Encode(h)
	require.NoError(t, err)
	opened, err := store.Open(string(data))
	require.NoError(t, err)
	return opened.History()
}

// The numbers that the lists give to measures survive, also those that do not follow their pattern.
func TestNumbersOfMeasuresSurvive(t *testing.T) {
	for _, number := range []string{
		"", "16/2018/0001", "16/2018/0001-R", "01/1990/0001", "31/2077/9999", "31/2077/9999-R", "stba/2009/0012", "stba/2009/0012-R", "stba/1992/0001",
		"09/1950/0999", "16/1949/0001", "16/2078/0001", "32/2018/0001", "00/2018/0001", "99/2018/0001", "16/2018/1", "16/2018/0001-S", "16/2018/0001-RR",
		"16/2018/00011", "16/2018-0001", "16-2018/0001", "16/2018", "16/2018/", "16/2018/000", "16/20x8/0001", "16/2018/00:1", "16/2018/00/1", "1x/2018/0001", "stba/", "stba/2009",
		"stba/2009/0012-r", "Stba/2009/0012", "1", "16", "16/", "Gesetz vom 1. Juli 1994", "16/２018/0001",
	} {
		h := storetest.History()
		h.Events[0].Number = number
		require.Equal(t, number, sent(t, h).Events[0].Number)
	}
}

// What the list writes of a side is kept where it is not what the register says: another name, another association, the
// association 0000 in the place of none, and a note.
func TestWhatTheListSaysOtherwiseSurvives(t *testing.T) {
	tests := map[string]func(*territory.Event){
		"as the register":      func(*territory.Event) {},
		"old name":             func(e *territory.Event) { e.FromName = "Anrode, Landgemeinde" },
		"new name":             func(e *territory.Event) { e.ToName = "Unstruttal, Landgemeinde" },
		"no names":             func(e *territory.Event) { e.FromName, e.ToName = "", "" },
		"note":                 func(e *territory.Event) { e.Note = "§ 1" },
		"no old association":   func(e *territory.Event) { e.FromARS = key.ARS{} },
		"no new association":   func(e *territory.Event) { e.ToARS = key.ARS{} },
		"old association 0000": func(e *territory.Event) { e.FromARS = key.MustParseARS("160640000073") },
		"new association 0000": func(e *territory.Event) { e.ToARS = key.MustParseARS("160640000071") },
		"old association 9999": func(e *territory.Event) { e.FromARS = key.MustParseARS("160649999073") },
		"both as the register": func(e *territory.Event) {
			e.FromARS, e.ToARS = key.MustParseARS("160640073073"), key.MustParseARS("160640071071")
		},
		"both as the register, note": func(e *territory.Event) { e.FromARS, e.Note = key.MustParseARS("160640073073"), "§ 1" },
		"nothing that remains":       func(e *territory.Event) { e.Area, e.Population = 0, 0 },
		"area alone":                 func(e *territory.Event) { e.Population = -1 },
		"people alone":               func(e *territory.Event) { e.Area = -1 },
		"neither":                    func(e *territory.Event) { e.Area, e.Population = -1, -1 },
		"derived":                    func(e *territory.Event) { e.Derived = true },
		"remains and derived":        func(e *territory.Event) { e.Remains, e.Derived = true, true },
		"most that fits":             func(e *territory.Event) { e.Area, e.Population = 1<<40-2, 1<<32-2 },
		"another statistical day":    func(e *territory.Event) { e.Statistical = civil.MustParse("2023-02-01") },
	}
	for name, change := range tests {
		t.Run(name, func(t *testing.T) {
			h := storetest.History()
			change(&h.Events[17]) // Anrode, the first part
			require.Equal(t, h, sent(t, h))
		})
	}
}

// The list writes the association 0000 where there is none; a register of before 2009 has no association at all. Both come back as
// they were written, on either side alone and on both.
func TestAssociationOfNone(t *testing.T) {
	for _, test := range []struct{ from, to string }{
		{"160280000160", "160660000025"}, {"", "160660000025"}, {"160280000160", ""}, {"", ""}, {"160281234160", "160660000025"}, {"160280000160", "160661234025"},
	} {
		h := storetest.History()
		e := &h.Events[7] // Friedelshausen, whose new unit has the association 0000 in the register and whose old one has none
		if e.FromARS = (key.ARS{}); test.from != "" {
			e.FromARS = key.MustParseARS(test.from)
		}
		if e.ToARS = (key.ARS{}); test.to != "" {
			e.ToARS = key.MustParseARS(test.to)
		}
		require.Equal(t, h, sent(t, h), "%s to %s", test.from, test.to)
	}
}

// An event of which no legal day is recorded is that of the day on which the statistics follow it.
func TestAnEventWithoutALegalDay(t *testing.T) {
	h := storetest.History()
	h.Events[0].Legal = civil.Date{}
	data, err := store.Encode(h)
	require.NoError(t, err)
	opened, err := store.Open(string(data))
	require.NoError(t, err)
	require.Equal(t, h, opened.History())
	require.Equal(t, "1991-01-01", opened.MeasureOf(0).Effective().Date().String())
	for event, day := range opened.MovesIn(0, packed(t, civil.MustParse("1991-01-01"))) {
		require.Zero(t, event)
		require.Equal(t, "1991-01-01", day.Date().String())
	}
}

// The same measure is named once for all its events in a row, and every event has its own.
func TestEveryEventHasItsMeasure(t *testing.T) {
	h, opened := storetest.History(), open(t)
	for i, e := range h.Events {
		m := opened.MeasureOf(i)
		require.Equal(t, e.Number, opened.NumberOf(m))
		require.Equal(t, e.Legal, m.Effective().Date())
		area, population := opened.Part(opened.Event(i))
		require.Equal(t, e.Area, area)
		require.Equal(t, e.Population, population)
	}
	text := opened.TextOf(opened.Event(16)) // Eisenach
	digits, ok := text.FromAssociation()
	require.True(t, ok)
	require.Zero(t, digits)
	digits, ok = text.ToAssociation()
	require.True(t, ok)
	require.Equal(t, 105, digits)
	_, ok = opened.TextOf(opened.Event(0)).FromAssociation()
	require.False(t, ok)
}
