package directory_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/directory/internal/store/storetest"
	"github.com/foederal/foederal/governance/key"
)

// said is what a change can change of a unit.
type said struct{ name, kind, ars string }

func saidOf(u directory.Unit) said {
	return said{u.Name(), u.Kind().String(), u.ARS().String()}
}

// standing returns what is to be said of all units of a snapshot by their keys, but for the records that stand for municipalities in no
// association.
func standing(s directory.Snapshot) map[string]said {
	units := map[string]said{}
	for level := governance.Land; level <= governance.Municipality; level++ {
		for u := range s.Units(level) {
			if u.Kind() != governance.VerbandsfreieGemeinde {
				units[u.Key().String()] = saidOf(u)
			}
		}
	}
	return units
}

// requireChanges applies the changes of a period to its first day, and requires its last day, and that each says what is true.
func requireChanges(t *testing.T, d *directory.Directory, from, to string) []directory.Change {
	t.Helper()
	units := standing(on(t, d, from))
	changes, err := d.Changes(day(from), day(to))
	require.NoError(t, err)
	list := slices.Collect(changes)
	numbers := map[string]bool{}
	for i, c := range list {
		require.NotEmpty(t, c.Kinds(), c)
		require.False(t, numbers[c.Number()], "%s twice", c.Number())
		numbers[c.Number()] = true
		require.True(t, day(from).Before(c.Day) && !day(to).Before(c.Day), c)
		require.True(t, i == 0 || !c.Day.Before(list[i-1].Day), "in order")
		if !c.Before.IsZero() {
			require.Equal(t, units[c.Before.Key().String()], saidOf(c.Before), c)
			require.Equal(t, c.Day.AddDays(-1), c.Before.Date(), c)
			delete(units, c.Before.Key().String())
		}
		if !c.After.IsZero() {
			require.NotContains(t, units, c.After.Key().String())
			require.Equal(t, c.Day, c.After.Date(), c)
			units[c.After.Key().String()] = saidOf(c.After)
		}
		for _, e := range c.Events {
			require.Equal(t, c.Day, e.Legal(), e)
			require.Contains(t, []key.Key{e.From().Key, e.To().Key}, key.Key(key.MustParse(c.Number()[len("2000-01-01/"):])), e)
		}
	}
	require.Equal(t, standing(on(t, d, to)), units, "%s to %s", from, to)
	return list
}

// Applied to one day, the changes up to another give that one, between all days around which something happens.
func TestChangesLeadFromDayToDay(t *testing.T) {
	days := []string{"1991-01-01", "1991-12-31", "1992-01-01", "1994-04-05", "1994-04-06", "1994-06-30", "1994-07-01", "1996-01-01", "1997-12-31", "1998-01-01", "1999-07-01",
		"2000-01-01", "2009-01-01", "2021-06-30", "2021-07-01", "2022-12-31", "2023-01-01", "2025-11-30"}
	for i, from := range days {
		require.Empty(t, requireChanges(t, sample(t), from, from))
		for _, to := range days[i:] {
			requireChanges(t, sample(t), from, to)
		}
	}
	requireChanges(t, bund.Directory(), "2021-06-30", "2021-07-01")
}

// What happened to a unit on a day is told as one change, with the events that tell of it.
func TestChangesOfOneDay(t *testing.T) {
	type told struct {
		number string
		kinds  []directory.EventKind
		events int
	}
	for _, test := range []struct {
		from, to string
		want     []told
	}{
		{"1995-12-31", "1996-01-01", []told{{"1996-01-01/16075059", []directory.EventKind{directory.NewRegionalKey}, 1}}},
		{"1991-12-31", "1992-01-01", []told{{"1992-01-01/16028260", []directory.EventKind{directory.Formation}, 1}}},
		{"1999-06-30", "1999-07-01", []told{{"1999-07-01/16075059", []directory.EventKind{directory.Dissolution}, 1}, {"1999-07-01/16075134", []directory.EventKind{directory.Formation}, 1}}},
		{"2021-06-30", "2021-07-01", []told{{"2021-07-01/16056", []directory.EventKind{directory.Dissolution}, 0},
			{"2021-07-01/16056000", []directory.EventKind{directory.Dissolution}, 1}, {"2021-07-01/16063105", []directory.EventKind{directory.Formation}, 1}}},
		{"2008-12-31", "2009-01-01", []told{{"2009-01-01/160615051", []directory.EventKind{directory.Formation}, 0}, {"2009-01-01/160635051", []directory.EventKind{directory.Formation}, 1},
			{"2009-01-01/160715008", []directory.EventKind{directory.Formation}, 0}, {"2009-01-01/16064073", []directory.EventKind{directory.NewKind, directory.NewRegionalKey}, 0}}},
		{"2025-11-30", "2026-06-30", []told{{"2026-06-30/160615051", []directory.EventKind{directory.NewName}, 0}, {"2026-06-30/16071038", []directory.EventKind{directory.Dissolution}, 0}}},
	} {
		changes, err := sample(t).Changes(day(test.from), day(test.to))
		require.NoError(t, err)
		var got []told
		for c := range changes {
			got = append(got, told{c.Number(), c.Kinds(), len(c.Events)})
		}
		require.Equal(t, test.want, got, test.from)
	}
}

// Where two units of one key follow each other without a gap, the end of one and the beginning of the other are one change; with a
// gap, as of Liebschütz, they are two.
func TestAKeyThatIsTakenOver(t *testing.T) {
	for _, test := range []struct {
		begins string
		kinds  [][]directory.EventKind
	}{
		{"2000-01-01", [][]directory.EventKind{{directory.Dissolution}, {directory.Formation}}},
		{"1999-07-02", [][]directory.EventKind{{directory.Dissolution}, {directory.Formation}}},
		{"1999-07-01", [][]directory.EventKind{{directory.Dissolution, directory.Formation}}},
	} {
		h := storetest.History()
		for i := range h.Units {
			if u := &h.Units[i]; u.Key.String() == "16075059" && u.Valid.From == day("2000-01-01") {
				u.Valid.From, u.States[0].From, u.States[0].Name = day(test.begins), day(test.begins), "Liebschütz, Neuort"
			}
		}
		data, err := store.Encode(h)
		require.NoError(t, err)
		d, err := directory.Open(string(data))
		require.NoError(t, err)
		var kinds [][]directory.EventKind
		for _, c := range requireChanges(t, d, "1999-06-30", "2000-01-01") {
			if c.Number() != "1999-07-01/16075134" {
				kinds = append(kinds, c.Kinds())
				require.False(t, c.Undated)
			}
		}
		require.Equal(t, test.kinds, kinds, test.begins)
	}
	require.Empty(t, directory.Change{}.String())
	require.Empty(t, directory.Change{}.Number())
	_, err := sample(t).Changes(day("2010-01-02"), day("2010-01-01"))
	var order *directory.ArgumentError
	require.ErrorAs(t, err, &order)
}

// What was not recorded before and stands in a register is a change of which the day is not known, and so is what only the register
// beyond the span shows.
func TestUndatedChanges(t *testing.T) {
	of := func(k, from, through string, kind governance.Kind, ars string, figures []directory.Figure) directory.UnitRecord {
		u := place(k, period(from, through), figures)
		u.Kind = kind
		if ars != "" {
			u.Key = key.MustParseARS(ars)
		}
		return u
	}
	const village, city = governance.KreisangehoerigeGemeinde, governance.Stadt
	for _, test := range []struct {
		name    string
		day     string
		places  []directory.UnitRecord
		undated bool
	}{
		{"a kind on the day of a register", "2005-12-31", []directory.UnitRecord{of("16098001", "", "2005-12-30", 0, "", nil), of("16098001", "2005-12-31", "", village, "", people(1))}, true},
		{"a kind on any day", "2005-12-30", []directory.UnitRecord{of("16098001", "", "2005-12-29", 0, "", nil), of("16098001", "2005-12-30", "", village, "", people(1))}, false},
		{"another kind on the day of a register", "2005-12-31",
			[]directory.UnitRecord{of("16098001", "", "2005-12-30", city, "", nil), of("16098001", "2005-12-31", "", village, "", people(1))}, false},
		{"an ARS on the day of a register", "2005-12-31",
			[]directory.UnitRecord{of("16098001", "", "2005-12-30", 0, "", nil), of("16098001", "2005-12-31", "", 0, "160980000001", people(1))}, true},
	} {
		d := kreise(t, nil, test.places...)
		list := requireChanges(t, d, "2001-01-01", "2020-12-31")
		require.Len(t, list, 1, test.name)
		require.Equal(t, test.day, list[0].Day.String(), test.name)
		require.Equal(t, test.undated, list[0].Undated, test.name)
	}
	beyond, err := sample(t).Changes(day("2025-11-30"), day("2026-06-30"))
	require.NoError(t, err)
	for c := range beyond {
		require.True(t, c.Undated, c)
	}
}

// The changes from one snapshot to another are those between their days, whenever they happened: what came and went between is none.
func TestChangesToAnotherSnapshot(t *testing.T) {
	d := sample(t)
	for _, days := range [][2]string{{"1991-01-01", "2025-11-30"}, {"2025-11-30", "1991-01-01"}, {"2022-12-31", "2023-01-01"}, {"2000-01-01", "2000-01-01"}} {
		before, after := on(t, d, days[0]), on(t, d, days[1])
		units := map[string]said{}
		for level := governance.Land; level <= governance.Municipality; level++ {
			for u := range before.Units(level) {
				units[u.Key().String()] = saidOf(u)
			}
		}
		for c := range before.ChangesTo(after) {
			require.True(t, c.Undated)
			require.Equal(t, after.Date(), c.Day)
			require.Empty(t, c.Events)
			require.NotEmpty(t, c.Kinds())
			if !c.Before.IsZero() {
				require.Equal(t, units[c.Before.Key().String()], saidOf(c.Before))
				delete(units, c.Before.Key().String())
			}
			if !c.After.IsZero() {
				units[c.After.Key().String()] = saidOf(c.After)
			}
		}
		want := map[string]said{}
		for level := governance.Land; level <= governance.Municipality; level++ {
			for u := range after.Units(level) {
				want[u.Key().String()] = saidOf(u)
			}
		}
		require.Equal(t, want, units, days)
	}
	for range on(t, d, "1991-01-01").ChangesTo(d.Latest()) {
		break // as far as one wants
	}
}

// A table cannot be taken back for the units that hold what was in several before: those to which the correspondence leads from several.
func TestMergersAreWhatComesFromSeveral(t *testing.T) {
	d := kreise(t, []directory.EventRecord{
		part(directory.Dissolution, "1", "16098001", "16098002", 5, 5), part(directory.PartialTransfer, "2", "14521010", "16098003", 5, 5),
		part(directory.PartialTransfer, "3", "16098004", "16099001", 5, 5), part(directory.PartialTransfer, "3", "16098004", "16098004", 5, 5),
	}, place("16098001", period("", "2009-12-31"), people(1)), place("16098002", civil.Period{}, people(1)), place("16098003", civil.Period{}, people(1)),
		place("16098004", civil.Period{}, people(1)), place("16099001", civil.Period{}, people(1)), place("16099002", civil.Period{}, people(1)))
	of := func(level governance.Level) map[string][]string {
		mergers, err := d.IrreversibleBetween(day("2009-12-31"), day("2010-01-01"), level)
		require.NoError(t, err)
		got := map[string][]string{}
		for m := range mergers {
			var keys []string
			for _, u := range m.Of {
				keys = append(keys, u.Key().String())
			}
			for _, ags := range m.Outside {
				keys = append(keys, "outside "+ags.String())
			}
			got[m.Into.Key().String()] = keys
		}
		return got
	}
	require.Equal(t, map[string][]string{"16098002": {"16098001", "16098002"}, "16098003": {"16098003", "outside 14521010"}, "16099001": {"16098004", "16099001"}},
		of(governance.Municipality))
	require.Equal(t, map[string][]string{"16098": {"16098", "outside 14521010"}, "16099": {"16098", "16099"}}, of(governance.District))
	mergers, err := d.IrreversibleBetween(day("2009-12-31"), day("2010-01-01"), governance.Municipality)
	require.NoError(t, err)
	for m := range mergers {
		require.Equal(t, "16098002", m.Into.Key().String())
		break
	}
	_, err = d.IrreversibleBetween(day("2010-01-02"), day("2010-01-01"), governance.District)
	var order *directory.ArgumentError
	require.ErrorAs(t, err, &order)
}

// That the register of 1994-12-31 is the first that tells the kinds and regional keys of most units is no day on which they changed: such changes
// have no day. What a list of changes tells has its day, also where the kind was not recorded before.
func TestWhatIsFirstRecordedHasNoDay(t *testing.T) {
	changes, err := bund.Directory().Changes(day("1990-10-03"), day("1996-12-31"))
	require.NoError(t, err)
	first := map[string]int{}
	for c := range changes {
		if c.Before.IsZero() || c.After.IsZero() {
			continue
		}
		kind, ars := c.Before.Kind() == 0 && c.After.Kind() != 0, c.Before.ARS().IsZero() && !c.After.ARS().IsZero()
		if !kind && !ars {
			continue
		}
		require.Equal(t, c.Day == day("1994-12-31"), c.Undated, "%s", c)
		first[fmt.Sprint(kind, ars, c.Undated)]++
	}
	for _, both := range []string{"true true true", "true false true", "false true true", "true false false", "false true false"} {
		require.Positive(t, first[both], both)
	}
}
