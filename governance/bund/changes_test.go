package bund_test

import (
	"maps"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/thueringen"
)

// registerDays are the days of the official registers, from which the directory is proven.
func registerDays(t *testing.T) []string {
	t.Helper()
	var days []string
	for _, source := range bund.Directory().Edition().Sources {
		if source.Title == "Auszug aus dem Gemeindeverzeichnis" || source.Title == "Gemeindeverzeichnis GV100AD" {
			days = append(days, source.AsOf.String())
		}
	}
	require.Len(t, days, 16)
	return days
}

// entry is what a feed tells of a unit.
type entry struct {
	name string
	kind governance.Kind
	ars  key.ARS
}

func entryOf(u directory.Unit) entry { return entry{u.Name(), u.Kind(), u.ARS()} }

// entries are the units of a snapshot by key.
func entries(s directory.Snapshot) map[key.Key]entry {
	units := map[key.Key]entry{}
	for level := governance.Land; level <= governance.Municipality; level++ {
		for u := range s.Units(level) {
			units[u.Key()] = entryOf(u)
		}
	}
	return units
}

// parents returns the units directly above, by the keys and ARS of entries alone: what a reader of the feed can find out.
func parents(units map[key.Key]entry) map[key.Key]key.Key {
	above := map[key.Key]key.Key{}
	for k, e := range units {
		var chain []key.Key
		if association := e.ars.Association(); !e.ars.IsZero() && units[association].kind != governance.VerbandsfreieGemeinde {
			chain = append(chain, association)
		}
		if district, ok := key.DistrictOf(k); ok && governance.LevelOf(k) > governance.District {
			chain = append(chain, district)
		}
		if governance.LevelOf(k) > governance.GovernmentRegion {
			region, err := key.ParseRegion(k.String()[:3])
			if err == nil {
				chain = append(chain, region)
			}
		}
		if governance.LevelOf(k) > governance.Land {
			chain = append(chain, k.Land())
		}
		for _, candidate := range chain {
			if _, ok := units[candidate]; ok {
				above[k] = candidate
				break
			}
		}
	}
	return above
}

func snapshotOf(t *testing.T, day string) directory.Snapshot {
	t.Helper()
	if beyond, ok := bund.Directory().Beyond(); ok && beyond.Date().String() == day {
		return beyond
	}
	return on(t, day)
}

// The feed applied to the snapshot of a register day gives that of the next in keys, names, kinds and units above. Days are unknown
// only where the changes say so.
func TestTheFeedLeadsFromRegisterToRegister(t *testing.T) {
	days := registerDays(t)
	for i, day := range days[1:] {
		before, after := snapshotOf(t, days[i]), snapshotOf(t, day)
		feed, err := bund.Directory().Changes(before.Date(), after.Date())
		require.NoError(t, err)
		units := entries(before)
		numbers := map[string]bool{}
		count, undated := 0, 0
		last := before.Date()
		for c := range feed {
			count++
			require.False(t, c.Day.Before(last), c)
			require.True(t, c.Day.After(before.Date()) && !c.Day.After(after.Date()), c)
			last = c.Day
			require.False(t, numbers[c.Number()], "%s is there twice", c.Number())
			numbers[c.Number()] = true
			require.NotEmpty(t, c.Kinds())
			if slices.Equal(c.Kinds(), []directory.EventKind{directory.NewKind}) && c.Before.Kind() == 0 {
				require.True(t, c.Undated, "a kind that was not recorded before was none on a day: %s", c)
			}
			if c.Undated {
				undated++
				require.Contains(t, days, c.Day.String(), "an unknown day is that of the register that shows the change: %s", c)
			}
			if !c.Before.IsZero() {
				require.Equal(t, units[c.Before.Key()], entryOf(c.Before), c)
				delete(units, c.Before.Key())
			}
			if !c.After.IsZero() {
				_, isThere := units[c.After.Key()]
				require.False(t, isThere, c)
				units[c.After.Key()] = entryOf(c.After)
			}
		}
		want := entries(after)
		require.True(t, maps.Equal(want, units), "from %s to %s", days[i], day)
		above := parents(units)
		for level := governance.Land; level <= governance.Municipality; level++ {
			for u := range after.Units(level) {
				parent, _ := u.Parent()
				require.Equal(t, parent.Key(), above[u.Key()], u)
			}
		}
		t.Logf("%s to %s: %d changes, %d undated", days[i], day, count, undated)
	}
}

// What two snapshots have otherwise is the same as what the feed tells, whatever the days.
func TestSnapshotsAreComparedLikeTheFeed(t *testing.T) {
	before, after := on(t, "2020-12-31"), on(t, "2025-11-30")
	units := entries(before)
	for c := range before.ChangesTo(after) {
		require.Equal(t, after.Date(), c.Day)
		require.True(t, c.Undated)
		if !c.Before.IsZero() {
			delete(units, c.Before.Key())
		}
		if !c.After.IsZero() {
			units[c.After.Key()] = entryOf(c.After)
		}
	}
	require.True(t, maps.Equal(entries(after), units))
	for range after.ChangesTo(after) {
		require.Fail(t, "nothing differs from itself")
	}
}

// Eisenach lost its Kreis on 2021-07-01: the feed has its end as a Kreis, its end under the old key and its beginning under the new.
func TestTheFeedTellsOfEisenach(t *testing.T) {
	feed, err := bund.Directory().Changes(civil.MustParse("2021-06-30"), civil.MustParse("2021-07-01"))
	require.NoError(t, err)
	numbers := map[string]string{}
	for c := range feed {
		if c.Before.Name() == "Eisenach, Stadt" || c.After.Name() == "Eisenach, Stadt" {
			numbers[c.Number()] = c.Kinds()[0].String()
		}
	}
	require.Equal(t, "dissolution", numbers["2021-07-01/16056"])
	require.Equal(t, "dissolution", numbers["2021-07-01/16056000"])
	require.Equal(t, "formation", numbers["2021-07-01/16063105"])
}

// The embedded table has the hash that it names: Open, which compares the two, takes it.
func TestTheHashOfTheEmbeddedTableIsTrue(t *testing.T) {
	table, err := os.ReadFile("directory.bin")
	require.NoError(t, err)
	d, err := directory.Open(string(table))
	require.NoError(t, err)
	require.Equal(t, bund.Directory().Hash(), d.Hash())
}

// Mellingen took Kiliansroda and Mechelroda on 2026-01-01 and cannot be taken apart again. A category that the three had not in
// common is not chosen.
func TestWhatCannotBeTakenBack(t *testing.T) {
	d := bund.Directory()
	from, to := civil.MustParse("2025-11-30"), civil.MustParse("2026-06-30")
	mergers, err := d.IrreversibleBetween(from, to, governance.Municipality)
	require.NoError(t, err)
	mellingen := key.MustParseAGS("16071056")
	var of []string
	for m := range mergers {
		require.Greater(t, len(m.Of), 1)
		if m.Into.AGS() == mellingen {
			for _, u := range m.Of {
				of = append(of, u.AGS().String())
			}
		}
	}
	require.Equal(t, []string{"16071038", "16071055", "16071056"}, of)

	table := map[key.Key]string{mellingen: "town", key.MustParse("16071038"): "village", key.MustParse("16071055"): "village",
		key.MustParse("16051000"): "city"}
	rows, err := d.RestateCategories(table, from, to, governance.Municipality)
	require.NoError(t, err)
	found := 0
	for _, row := range rows {
		switch row.Unit.AGS().String() {
		case "16071056":
			found++
			require.True(t, row.Disagree)
			require.Empty(t, row.Category)
			require.Len(t, row.Of, 3)
			require.Equal(t, "village", row.Of[0].Category)
		case "16051000":
			found++
			require.False(t, row.Disagree)
			require.Equal(t, "city", row.Category)
		}
	}
	require.Equal(t, 2, found)

	var unknown *directory.UnknownKeyError
	_, err = d.RestateCategories(map[key.Key]string{key.MustParse("16056000"): "city"}, from, to, governance.Municipality)
	require.ErrorAs(t, err, &unknown)
}

// Lucka got land of two municipalities of other Länder on 2014-02-01, of which the directory of Thüringen knows nothing. Whatever they
// were, it cannot say that all of Lucka was of the category of its Land; the directory of Germany can.
func TestACategoryOfWhatCameFromOutside(t *testing.T) {
	from, to := civil.MustParse("1995-01-01"), civil.MustParse("2024-12-31")
	for _, test := range []struct {
		name     string
		d        *directory.Directory
		category string
		outside  []string
	}{
		{"Thüringen", thueringen.Directory(), "", []string{"14729170", "15084130"}},
		{"Germany", bund.Directory(), "land", nil},
	} {
		before, err := test.d.On(from)
		require.NoError(t, err)
		table := map[key.Key]string{}
		for u := range before.Units(governance.Municipality) {
			table[u.Key()] = "land"
		}
		rows, err := test.d.RestateCategories(table, from, to, governance.Municipality)
		require.NoError(t, err)
		lucka := slices.IndexFunc(rows, func(r directory.CategoryRow) bool { return r.Unit.AGS().String() == "16077028" })
		require.Equal(t, test.category, rows[lucka].Category, test.name)
		require.Equal(t, test.category == "", rows[lucka].Disagree, test.name)
		var outside []string
		for _, source := range rows[lucka].Of {
			require.NotEqual(t, source.Unit.IsZero(), source.Known, test.name)
			if source.Unit.IsZero() {
				outside = append(outside, source.Part.Outside.String())
			}
		}
		require.Equal(t, test.outside, outside, test.name)
	}
}

// What came to Lucka from two municipalities of other Länder makes it a merger in the directory of Thüringen as well as in that of
// Germany, which knows all three by themselves.
func TestAMergerOfWhatCameFromOutside(t *testing.T) {
	from, to := civil.MustParse("1995-01-01"), civil.MustParse("2024-12-31")
	for _, test := range []struct {
		name        string
		d           *directory.Directory
		of, outside []string
	}{
		{"Thüringen", thueringen.Directory(), []string{"16077028"}, []string{"14729170", "15084130"}},
		{"Germany", bund.Directory(), nil, nil},
	} {
		mergers, err := test.d.IrreversibleBetween(from, to, governance.Municipality)
		require.NoError(t, err)
		found := false
		for m := range mergers {
			if m.Into.AGS().String() != "16077028" {
				continue
			}
			found = true
			if test.of == nil {
				require.Greater(t, len(m.Of), 2, test.name)
				require.Empty(t, m.Outside, test.name)
				continue
			}
			require.Len(t, m.Of, 1, test.name)
			require.Equal(t, test.of[0], m.Of[0].AGS().String())
			require.Len(t, m.Outside, 2)
			require.Equal(t, test.outside, []string{m.Outside[0].String(), m.Outside[1].String()})
		}
		require.True(t, found, test.name)
	}
}
