package directory_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/directory/internal/store/storetest"
	"github.com/foederal/foederal/governance/directory/internal/territory"
	"github.com/foederal/foederal/governance/key"
)

// Where a key is taken over, the day of the change is known only if both the end and the beginning have one: neither a register that shows
// the next unit without a day nor the register beyond the span, before which the unit ended some time, tells it.
func TestATakeoverHasADayIfBothSidesHave(t *testing.T) {
	for _, test := range []struct {
		name, key, ended, begins string
		undated                  bool // of the beginning
		want                     bool
	}{
		{"both have a day", "16075059", "1999-06-30", "1999-07-01", false, false},
		{"the beginning has none", "16075059", "1999-06-30", "1999-07-01", true, true},
		{"the end has none", "16071038", "2026-06-29", "2026-06-30", false, true},
		{"neither has one", "16071038", "2026-06-29", "2026-06-30", true, true},
	} {
		h := storetest.History()
		i := slices.IndexFunc(h.Units, func(u territory.Unit) bool { return u.Key.String() == test.key && u.Valid.Through == day(test.ended) })
		next := h.Units[i]
		next.Valid.From, next.Valid.Through = day(test.begins), civil.Period{}.Through
		next.States = []territory.State{{From: day(test.begins), Name: "Neuort", Undated: test.undated}}
		next.Population, next.Area = nil, nil
		if h.Units[i+1].Key == next.Key {
			h.Units = slices.Delete(h.Units, i+1, i+2)
		}
		h.Units = slices.Insert(h.Units, i+1, next)
		h.Events = slices.DeleteFunc(h.Events, func(e territory.Event) bool {
			return e.Legal.After(day("1999-12-31")) && e.Legal.Before(day("2000-12-31"))
		})
		data, err := store.Encode(h)
		require.NoError(t, err, test.name)
		d, err := directory.Open(string(data))
		require.NoError(t, err, test.name)
		changes, err := d.Changes(day(test.ended).AddDays(-1), day(test.begins))
		if err != nil { // the day before the day beyond lies outside the span
			changes, err = d.Changes(d.Span().Through, day(test.begins))
		}
		require.NoError(t, err, test.name)
		found := false
		for c := range changes {
			if c.Number() != test.begins+"/"+test.key {
				continue
			}
			require.False(t, found, "%s: the end and the beginning are one change", test.name)
			found = true
			require.Equal(t, []directory.EventKind{directory.Dissolution, directory.Formation}, c.Kinds(), test.name)
			require.Equal(t, test.want, c.Undated, test.name)
		}
		require.True(t, found, test.name)
	}
}

// What happens on the first or last day of a unit, or on the day of a register, is a change of that day: a register that shows a new unit, or
// only a new name, records nothing that was not recorded before.
func TestChangesOfSpecialDays(t *testing.T) {
	of := func(name, from, through string, kind governance.Kind) directory.UnitRecord {
		u := place("16098001", period(from, through), nil)
		u.Name, u.Kind = name, kind
		return u
	}
	regional := func(u directory.UnitRecord) directory.UnitRecord {
		u.Key = key.MustParseARS("160980000001")
		return u
	}
	counted := place("16098002", civil.Period{}, people(1)) // so that there is a register of 2005-12-31
	village := governance.KreisangehoerigeGemeinde
	for _, test := range []struct {
		name   string
		places []directory.UnitRecord
		want   []string
	}{
		{"a name on the last day", []directory.UnitRecord{of("Altort", "", "2009-12-30", village), of("Neuort", "2009-12-31", "2009-12-31", village)},
			[]string{"2009-12-31/16098001 new name: 16098001 Neuort", "2010-01-01/16098001 dissolution: 16098001 Neuort"}},
		{"a beginning on the day of a register", []directory.UnitRecord{of("Neuort", "2005-12-31", "", village)},
			[]string{"2005-12-31/16098001 formation: 16098001 Neuort"}},
		{"a name on the day of a register", []directory.UnitRecord{of("Altort", "", "2005-12-30", 0), of("Neuort", "2005-12-31", "", 0)},
			[]string{"2005-12-31/16098001 new name: 16098001 Neuort"}},
		{"a name beside an ARS on the day of a register", []directory.UnitRecord{regional(of("Altort", "", "2005-12-30", 0)), regional(of("Neuort", "2005-12-31", "", 0))},
			[]string{"2005-12-31/16098001 new name: 16098001 Neuort"}},
		{"a kind that is recorded no more", []directory.UnitRecord{of("Altort", "", "2005-12-30", village), of("Altort", "2005-12-31", "", 0)},
			[]string{"2005-12-31/16098001 new kind: 16098001 Altort"}},
		{"a key that another has years later", []directory.UnitRecord{of("Altort", "", "2004-12-31", village), of("Neuort", "2015-01-01", "", village)},
			[]string{"2005-01-01/16098001 dissolution: 16098001 Altort", "2015-01-01/16098001 formation: 16098001 Neuort"}},
	} {
		var got []string
		for _, c := range requireChanges(t, kreise(t, nil, append(test.places, counted)...), "2001-01-01", "2020-12-31") {
			require.False(t, c.Undated, test.name)
			got = append(got, c.String())
		}
		require.Equal(t, test.want, got, test.name)
	}
}

// A change has the events of its own unit: a municipality that begins on the day on which its Land gets a new name has none of the name.
func TestAChangeHasItsOwnEvents(t *testing.T) {
	land := key.MustParseLand("16")
	d, err := directory.Build(period("2000-01-01", "2020-12-31"), []directory.UnitRecord{
		{Key: land, Name: "Altland", Valid: period("", "2009-12-31")}, {Key: land, Name: "Neuland", Valid: period("2010-01-01", "")},
		{Key: key.MustParseDistrict("16098"), Name: "Musterkreis", Kind: governance.Landkreis},
		place("16098001", period("2010-01-01", ""), nil),
	}, []directory.EventRecord{
		{Kind: directory.NewName, Day: day("2010-01-01"), From: land, To: land},
		{Kind: directory.Formation, Day: day("2010-01-01"), To: key.MustParseAGS("16098001")},
	})
	require.NoError(t, err)
	list := requireChanges(t, d, "2009-12-31", "2010-01-01")
	require.Len(t, list, 2)
	for i, want := range []directory.EventKind{directory.NewName, directory.Formation} {
		require.Len(t, list[i].Events, 1)
		require.Equal(t, want, list[i].Events[0].Kind())
	}
}

// From one edition of a directory to another a unit is the one with its key, wherever it stands in the two: that others were added changes nothing
// of it.
func TestChangesToAnotherEdition(t *testing.T) {
	renamed := place("16098002", civil.Period{}, nil)
	renamed.Name = "Neuort"
	first := kreise(t, nil, place("16098002", civil.Period{}, nil), place("16098003", civil.Period{}, nil))
	second := kreise(t, nil, place("16098001", civil.Period{}, nil), renamed, place("16098003", civil.Period{}, nil))
	of := func(from, to *directory.Directory) (changes []string) {
		for c := range from.Latest().ChangesTo(to.Latest()) {
			changes = append(changes, c.String())
		}
		return changes
	}
	require.Equal(t, []string{"2020-12-31/16098001 formation: 16098001 Ort 16098001", "2020-12-31/16098002 new name: 16098002 Neuort"}, of(first, second))
	require.Equal(t, []string{"2020-12-31/16098001 dissolution: 16098001 Ort 16098001", "2020-12-31/16098002 new name: 16098002 Ort 16098002"}, of(second, first))
}
