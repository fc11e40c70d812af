package directory_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/directory/internal/store/storetest"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/internal/effort"
)

// turningDays returns the days of the span of the small directory on which a unit begins or changes, and those around them.
func turningDays(t *testing.T) []civil.Date {
	t.Helper()
	h := storetest.History()
	seen := map[civil.Date]bool{h.Span.From: true, h.Span.Through: true}
	add := func(on civil.Date) {
		for shift := -1; shift <= 1; shift++ {
			if near := on.AddDays(shift); h.Span.Contains(near) {
				seen[near] = true
			}
		}
	}
	for _, u := range h.Units {
		for _, s := range u.States {
			if !s.From.IsZero() {
				add(s.From)
			}
		}
		if !u.Valid.Through.IsZero() {
			add(u.Valid.Through)
		}
	}
	var list []civil.Date
	for on := range seen {
		list = append(list, on)
	}
	slices.SortFunc(list, civil.Date.Compare)
	return list
}

// smallCells are cells as tables have them: keys and names of the small directory, sound and damaged, and such as stand for nothing.
func smallCells(t *testing.T) []string {
	t.Helper()
	seen := map[string]bool{}
	for _, u := range storetest.History().Units {
		k := u.Key.String()
		for _, cell := range []string{k, k + ".0", " " + k, `"` + k + `"`, k + " " + u.States[0].Name, k + " Xyz", k + "; 7"} {
			seen[cell] = true
		}
		if u.Level == governance.Municipality {
			seen[k[2:]] = true
		}
		for _, s := range u.States {
			if seen[s.Name] = true; u.Level == governance.Municipality {
				seen[s.Name+" (Thüringen)"], seen[s.Name+" (Wartburgkreis)"] = true, true
			}
			if !s.ARS.IsZero() {
				seen[s.ARS.String()] = true
			}
		}
	}
	for _, cell := range []string{"", "Xyz", "99999999", "36433 Leimbach", "36433", "16", "16000", "1,6E+07", "160630000051", "LK Eichsfeld", "Mühlhausen", "MÃ¼hlhausen"} {
		seen[cell] = true
	}
	var list []string
	for cell := range seen {
		list = append(list, cell)
	}
	slices.Sort(list)
	return list
}

// holdsOn reports whether a cell holds on a day: a unit, or more than one, has the key or the name on it.
func holdsOn(s directory.Snapshot, cell string, options []directory.FindOption) bool {
	r, err := s.Resolve(cell, options...)
	if several := new(directory.AmbiguousError); errors.As(err, &several) {
		return slices.ContainsFunc(several.Candidates, func(m directory.Match) bool { return !m.Former })
	}
	return err == nil && !r.Former
}

// requireDating requires that the periods of a dating count the cells that hold, and that its misfits are those that do not.
func requireDating(t *testing.T, days []civil.Date, holds map[string][]bool, column []string, got directory.Dating) {
	t.Helper()
	best := 0
	for i, on := range days {
		held := 0
		for _, cell := range column {
			if holds[cell][i] {
				held++
			}
		}
		best = max(best, held)
		told := 0
		for _, p := range got.Periods {
			if p.Period.Contains(on) {
				require.Zero(t, told, "two periods of %s", on)
				told = p.Held
			}
		}
		require.Equal(t, held, told, "%q on %s", column, on)
	}
	if best == 0 {
		return
	}
	first := got.Periods[0]
	require.True(t, first.Beyond || first.Held == best, column)
	require.Len(t, got.Misfits, len(column)-first.Held, column)
	for _, m := range got.Misfits {
		require.Equal(t, column[m.Index], m.Cell)
		require.Equal(t, m.Err != nil, len(m.Known) == 0, m.Cell)
		for i, on := range days {
			known := slices.ContainsFunc(m.Known, func(p civil.Period) bool { return p.Contains(on) })
			require.Equal(t, holds[m.Cell][i], known, "%q on %s", m.Cell, on)
		}
	}
}

// Each cell of a column holds on the days on which it resolves to a unit that is called so; the periods of a dating count the cells that
// do, day for day, the best period first, and what does not hold in it is a misfit.
func TestDatingOfASmallDirectoryIsExact(t *testing.T) {
	d, days := sample(t), turningDays(t)
	// An ARS holds on the days for which it is recorded, whatever else it may be. That a member has the digits of an association years
	// before the association is recorded, as that of Uder, is so in no register.
	cells := slices.DeleteFunc(smallCells(t), func(cell string) bool {
		_, err := key.ParseARS(cell)
		return err == nil || strings.HasPrefix(cell, "EG ")
	})
	for _, options := range [][]directory.FindOption{nil, {directory.OnLevel(governance.Municipality)}} {
		holds := map[string][]bool{}
		for _, on := range days {
			s, err := d.On(on)
			require.NoError(t, err)
			for _, cell := range cells {
				holds[cell] = append(holds[cell], holdsOn(s, cell, options))
			}
		}
		for _, cell := range cells {
			requireDating(t, days, holds, []string{cell}, d.Dating([]string{cell}, options...))
		}
		random := rand.New(rand.NewPCG(7, 11))
		for range 100 {
			var column []string
			for range 2 + random.IntN(5) {
				column = append(column, cells[random.IntN(len(cells))])
			}
			requireDating(t, days, holds, column, d.Dating(column, options...))
		}
	}
}

// What a migration remembers of a cell it does not use for another day: it answers every cell on every day as one that knows nothing yet.
func TestMigrateOfASmallDirectoryMixesNoDaysUp(t *testing.T) {
	d, days := sample(t), turningDays(t)
	to := days[len(days)-1]
	type options struct {
		name string
		list []directory.MigrateOption
	}
	row := func(cell string, on civil.Date) directory.Row {
		return directory.Row{Key: cell, Date: on, Values: []int64{100}}
	}
	for _, o := range []options{{"", nil}, {"tolerant", []directory.MigrateOption{directory.Tolerance(2)}}} {
		m, err := d.Migrate(to, directory.ByPopulation, o.list...)
		require.NoError(t, err)
		for i, cell := range smallCells(t) {
			if !effort.Full() && i%8 != 4*len(o.list) {
				continue
			}
			for j := i % 5; j < len(days); j += 5 {
				on := days[(j*7+i)%len(days)]
				if j%7 == 4 {
					on = civil.Date{} // without a day
				}
				alone, err := d.Migrate(to, directory.ByPopulation, o.list...)
				require.NoError(t, err)
				want, err := alone.Restate(row(cell, on))
				require.NoError(t, err)
				got, err := m.Restate(row(cell, on))
				require.NoError(t, err)
				if want.Err != nil {
					require.EqualError(t, got.Err, want.Err.Error())
					want.Err, got.Err = nil, nil
				}
				require.Equal(t, want, got, "%s %q on %q", o.name, cell, on)
			}
		}
	}
}

// An ARS holds on the days for which it is recorded, alone and with a name that its municipality has on any day; with another name, and where the
// options admit no municipality or none of its kind, it holds on none. A cell with two different keys holds on no day.
func TestDatingOfRegionalKeysOfASmallDirectory(t *testing.T) {
	d, days := sample(t), turningDays(t)
	recorded := map[string][]bool{} // the days on which a municipality has the ARS
	kinds, names := map[string]map[governance.Kind][]bool{}, map[string]string{}
	for i, on := range days {
		s, err := d.On(on)
		require.NoError(t, err)
		for u := range s.Units(governance.Municipality) {
			ars := u.ARS().String()
			if u.ARS().IsZero() || strings.HasSuffix(ars, "0000000") { // which is also the key of a Kreis, filled up
				continue
			}
			if recorded[ars] == nil {
				recorded[ars], kinds[ars], names[ars] = make([]bool, len(days)), map[governance.Kind][]bool{}, u.Name()
			}
			if kinds[ars][u.Kind()] == nil {
				kinds[ars][u.Kind()] = make([]bool, len(days))
			}
			recorded[ars][i], kinds[ars][u.Kind()][i] = true, true
		}
	}
	require.NotEmpty(t, recorded)
	never := make([]bool, len(days))
	for ars, days0 := range recorded {
		one := func(cell string, want []bool, options ...directory.FindOption) {
			requireDating(t, days, map[string][]bool{cell: want}, []string{cell}, d.Dating([]string{cell}, options...))
		}
		one(ars, days0)
		one(ars+" "+names[ars], days0)
		one(ars, days0, directory.OnLevel(governance.Municipality))
		one(ars+" Xyz", never)
		one(ars, never, directory.OnLevel(governance.Land))
		for other := range recorded {
			if other[:5]+other[9:] != ars[:5]+ars[9:] { // of another municipality
				one(ars+"; "+other, never)
				break
			}
		}
		if kinds[ars][0] != nil {
			continue // a kind that is not recorded
		}
		for _, kind := range []governance.Kind{governance.Stadt, governance.KreisangehoerigeGemeinde, governance.KreisfreieStadt} {
			want := slices.Clone(never)
			for i := range want {
				want[i] = kinds[ars][kind] != nil && kinds[ars][kind][i]
			}
			one(ars, want, directory.OfKind(kind))
		}
	}
}
