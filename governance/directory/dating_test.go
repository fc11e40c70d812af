package directory_test

import (
	"fmt"
	"math/bits"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/internal/effort"
)

// registerDays are the days of the official registers from which the directory of Germany is made.
var registerDays = []string{
	"1991-01-01", "1994-12-31", "1998-12-31", "2002-12-31", "2005-12-31", "2009-12-31", "2013-12-31", "2018-09-30",
	"2021-09-30", "2021-11-30", "2021-12-31", "2023-11-30", "2023-12-31", "2024-12-31", "2025-11-30", "2026-06-30",
}

// registers returns the keys of the municipalities on each of the days.
func registers(t testing.TB) map[string][]string {
	t.Helper()
	keys := map[string][]string{}
	for _, day := range registerDays {
		s, ok := bund.Directory().Beyond()
		if !ok || s.Date().String() != day {
			s = on(t, bund.Directory(), day)
		}
		for u := range s.Units(governance.Municipality) {
			keys[day] = append(keys[day], u.AGS().String())
		}
	}
	return keys
}

// held says for every day on which one of the cells changes, and the first, which of them hold on it.
type held struct {
	days []civil.Date
	sets [][8]uint64
}

// count tries every day, unit by unit, without what Dating does to be fast.
func count(t testing.TB, d *directory.Directory, cells []string) held {
	t.Helper()
	beyond, _ := d.Beyond()
	days := map[civil.Date]bool{d.Span().From: true}
	for _, cell := range cells {
		for u := range d.History(key.MustParseAGS(cell)) {
			for _, day := range []civil.Date{u.Valid().From, u.Valid().Through.AddDays(1)} {
				if day.After(d.Span().Through) {
					day = beyond.Date()
				}
				if d.Span().Contains(day) || day == beyond.Date() {
					days[day] = true
				}
			}
		}
	}
	var h held
	for day := range days {
		s, err := d.On(day)
		if err != nil {
			s = beyond
		}
		var set [8]uint64
		for i, cell := range cells {
			if _, ok := s.Municipality(key.MustParseAGS(cell)); ok {
				set[i/64] |= 1 << (i % 64)
			}
		}
		h.days, h.sets = append(h.days, day), append(h.sets, set)
	}
	return h
}

func size(set [8]uint64) int {
	n := 0
	for _, word := range set {
		n += bits.OnesCount64(word)
	}
	return n
}

func union(a, b [8]uint64) [8]uint64 {
	for i := range a {
		a[i] |= b[i]
	}
	return a
}

// Over random columns of the keys of one register, of two or of three, the first period holds as many cells as the best of all days. Of
// one register it contains the day, or is as good as the period that does. A mixture is called so exactly where no day holds all and
// two do.
func TestDatingIsExact(t *testing.T) {
	samples, keys, d := 2000, registers(t), bund.Directory()
	if !effort.Full() {
		samples = 150
	}
	random, mixtures, neither := rand.New(rand.NewPCG(13, 1)), 0, 0
	for sample := range samples {
		n, day := 50+random.IntN(451), registerDays[random.IntN(len(registerDays))]
		from := []string{day}
		for range sample % 4 % 3 { // of every four columns two are of one day, one of two, and one of three
			from = append(from, registerDays[random.IntN(len(registerDays))])
		}
		cells := make([]string, n)
		for i := range cells {
			of := keys[from[i%len(from)]]
			cells[i] = of[random.IntN(len(of))]
		}
		name := fmt.Sprintf("sample %d of %v", sample, from)
		got, want := d.Dating(cells), count(t, d, cells)
		best, all, two := 0, [8]uint64{}, false
		for i, set := range want.sets {
			best, all = max(best, size(set)), union(all, set)
			if want.days[i].String() == day && len(from) == 1 {
				require.Equal(t, len(cells), size(set), name)
			}
		}
		for i, a := range want.sets {
			two = two || slices.ContainsFunc(want.sets[i+1:], func(b [8]uint64) bool { return union(a, b) == all })
		}
		require.Equal(t, len(cells), got.Readable, name)
		require.Equal(t, best, got.Periods[0].Held, name)
		require.Equal(t, best < size(all) && two, got.Mixture, name)
		require.Len(t, got.Misfits, len(cells)-best, name)
		if len(from) == 1 {
			require.Equal(t, len(cells), best)
			require.True(t, slices.ContainsFunc(got.Periods, func(p directory.DatedPeriod) bool {
				return p.Held == best && p.Period.Contains(civil.MustParse(day))
			}), name)
		}
		if best < size(all) && !got.Mixture {
			neither++
		}
		if got.Mixture {
			mixtures++
			requireMixture(t, got, want, all)
		}
	}
	require.Greater(t, mixtures, samples/10)
	require.Greater(t, neither, samples/20)
}

// requireMixture requires that the two periods together hold all cells.
func requireMixture(t *testing.T, got directory.Dating, want held, all [8]uint64) {
	t.Helper()
	var on [2][8]uint64
	for i, period := range got.Mixed {
		for j, day := range want.days {
			if day == period.From {
				on[i] = want.sets[j]
			}
		}
	}
	require.Equal(t, all, union(on[0], on[1]))
}

// Periods are apart from each other, have the number of cells that hold, and stand in their order.
func TestDatingPeriods(t *testing.T) {
	d := bund.Directory()
	// Eisenach was kreisfrei until the middle of 2021; then it became a municipality of the Wartburgkreis.
	got := d.Dating([]string{"16056000", "16063105", "16051000", "16063999", "no such place"})
	require.Equal(t, 3, got.Readable)
	require.True(t, got.Mixture)
	require.Equal(t, 2, got.Periods[0].Held)
	require.Equal(t, "2021-07-01", got.Periods[0].Period.From.String(), "the later of two that are as good")
	require.Equal(t, "2021-06-30", got.Periods[1].Period.Through.String())
	require.Equal(t, [2]civil.Period{got.Periods[1].Period, got.Periods[0].Period}, got.Mixed)
	require.Len(t, got.Misfits, 3)
	require.Equal(t, "16056000", got.Misfits[0].Cell)
	require.Equal(t, "2021-06-30", got.Misfits[0].Known[0].Through.String())
	require.NoError(t, got.Misfits[0].Err)
	var unknown *directory.UnknownKeyError
	require.ErrorAs(t, got.Misfits[1].Err, &unknown)
	require.Equal(t, 3, got.Misfits[1].Index)
	var notFound *directory.NotFoundError
	require.ErrorAs(t, got.Misfits[2].Err, &notFound)

	three := d.Dating([]string{"16056000", "16063105", "16034390", "11000000"})
	require.Equal(t, 2, three.Periods[0].Held)
	require.False(t, three.Mixture, "they are of three days: until 1994, until 2021, and since")
	none := d.Dating(nil)
	require.Equal(t, directory.Dating{}, none)
	require.Len(t, d.Dating([]string{"", "x"}).Misfits, 2)
	require.Empty(t, d.Dating([]string{"", "x"}).Periods)
}

// Cells of every kind date a table: damaged keys, Kreise, ARS, associations, names.
func TestDatingOfOtherCells(t *testing.T) {
	for name, cells := range map[string][]string{
		"Kreise that lost their zero": {"5313", "5354", "9162"},
		"Kreise as names":             {"Aachen, Kreis", "Wartburgkreis"},
		"numbers":                     {"3156001.0", "9162000.0"},
	} {
		t.Run(name, func(t *testing.T) {
			got := bund.Directory().Dating(cells)
			require.NotEmpty(t, got.Periods)
			require.Equal(t, got.Readable, got.Periods[0].Held)
		})
	}
	got := bund.Directory().Dating([]string{"5313", "5354", "9162"})
	require.Equal(t, "2009-10-20", got.Periods[0].Period.Through.String(), "the Städteregion Aachen began on 2009-10-21")
	ars := bund.Directory().Dating([]string{"160635051051"})
	require.Equal(t, 1, ars.Readable)
	s := on(t, bund.Directory(), ars.Periods[0].Period.From.String())
	require.Equal(t, "160635051051", municipality(t, s, "16063051").ARS().String())
}

// The names of every register, with their tails or without, all hold on its day.
func TestDatingOfTheNamesOfEveryRegister(t *testing.T) {
	days := registerDays
	if !effort.Full() {
		days = days[len(days)-2:]
	}
	for _, day := range days {
		s := snapshotOf(t, day)
		for level := governance.District; level <= governance.Municipality; level++ {
			var names, short []string
			for u := range s.Units(level) {
				names, short = append(names, u.Name()), append(short, u.ShortName())
			}
			for _, column := range [][]string{names, short} {
				if len(column) == 0 {
					continue // no associations are recorded so early
				}
				got := bund.Directory().Dating(column)
				require.Equal(t, len(column), got.Periods[0].Held, "%s %s: %v", day, level, got.Misfits)
				require.False(t, got.Mixture)
				require.True(t, slices.ContainsFunc(got.Periods, func(p directory.DatedPeriod) bool {
					return p.Held == len(column) && p.Period.Contains(s.Date())
				}), "%s %s", day, level)
			}
		}
	}
}

// A name holds on the days on which a unit has it, and not on those on which it was a name before.
func TestDatingOfNames(t *testing.T) {
	for cell, want := range map[string]string{
		"Schmitten":              "1990-10-03/2025-11-30", // a Schmitten im Taunus still has the name, with what tells it from others
		"Güstrow, Stadt":         "1990-10-03/2020-12-31", // then Güstrow, Barlachstadt
		"GÃ¼strow, Barlachstadt": "2021-01-01/2025-11-30",
		"Landkreis Göttingen":    "1990-10-03/2025-11-30",
	} {
		got := bund.Directory().Dating([]string{cell})
		require.Equal(t, 1, got.Readable, cell)
		require.Equal(t, want, got.Periods[0].Period.String(), cell)
		later := slices.DeleteFunc(slices.Clone(got.Periods[1:]), func(p directory.DatedPeriod) bool { return p.Beyond })
		require.Empty(t, later, cell)
	}
}

func FuzzDating(f *testing.F) {
	f.Add("16063051", "16056000", "5334.0")
	f.Add("Leimbach", `"16063105"`, "")
	f.Add("Bad Salzungen, Stadt", "VG Hügelland/Täler", "ThÃ¼ringen")
	d := sample(f)
	f.Fuzz(func(t *testing.T, a, b, c string) {
		got := d.Dating([]string{a, b, c})
		best := 0
		for _, p := range got.Periods {
			require.False(t, p.Period.IsEmpty())
			require.Positive(t, p.Held)
			best = max(best, p.Held)
		}
		require.LessOrEqual(t, got.Readable, 3)
		require.Len(t, got.Misfits, 3-best)
		if len(got.Periods) > 0 {
			require.Equal(t, best, got.Periods[0].Held)
		}
		if got.Mixture {
			require.Less(t, best, got.Readable)
		}
	})
}

func BenchmarkDating(b *testing.B) {
	keys := registers(b)
	d := bund.Directory()
	for _, day := range []string{"1994-12-31", "2013-12-31", "2025-11-30"} {
		random := rand.New(rand.NewPCG(1, 2))
		cells := slices.Clone(keys[day])
		random.Shuffle(len(cells), func(i, j int) { cells[i], cells[j] = cells[j], cells[i] })
		numbers := make([]string, len(cells))
		for i, cell := range cells {
			n, err := strconv.Atoi(cell)
			require.NoError(b, err)
			numbers[i] = strconv.Itoa(n)
		}
		mixed := append(slices.Clone(cells[:min(5500, len(cells)/2)]), keys["2025-11-30"][:5500]...)
		for name, column := range map[string][]string{
			"100": cells[:100], "11000": cells[:min(11000, len(cells))], "mixed": mixed, "numbers": numbers[:min(11000, len(numbers))],
		} {
			b.Run(day+"/"+name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					d.Dating(column)
				}
			})
		}
	}
}

// A cell with a key and a name holds where the key does, if the name is that of the unit on any day. Two keys hold nowhere.
func TestDatingComparesTheNameWithTheKey(t *testing.T) {
	for cell, want := range map[string]string{
		"16056000 Eisenach":        "1998-01-01/2021-06-30",
		"16056000;Eisenach, Stadt": "1998-01-01/2021-06-30",
		"160560000000 Eisenach":    "1998-01-01/2021-06-30",
		"16056000 Gotha":           "",
		"16056000 km":              "",
		"160560000000 Gotha":       "",
		"16056000;16063105":        "",
		"16056;16062":              "",
		"16063 Landkreis Gotha":    "",
	} {
		table := bund.Directory().Dating([]string{cell})
		if want == "" {
			require.Empty(t, table.Periods, cell)
			require.Error(t, table.Misfits[0].Err, cell)
			continue
		}
		require.Equal(t, want, table.Periods[0].Period.String(), cell)
	}
}

// Nothing is said of the days between the end of the span and the day beyond it, of which nothing is known.
func TestDatingSaysNothingOfUnknownDays(t *testing.T) {
	d := bund.Directory()
	beyond, ok := d.Beyond()
	require.True(t, ok)
	unknown := d.Span().Through.AddDays(1)
	for _, cells := range [][]string{{"16063105"}, {"16063105", "16056000"}, registers(t)["2026-06-30"], registers(t)["2025-11-30"]} {
		table := d.Dating(cells)
		periods := []civil.Period{table.Mixed[0], table.Mixed[1]}
		for _, p := range table.Periods {
			periods = append(periods, p.Period)
			require.Equal(t, p.Period.From == beyond.Date(), p.Beyond)
		}
		for _, m := range table.Misfits {
			periods = append(periods, m.Known...)
		}
		for _, p := range periods {
			require.False(t, p != civil.Period{} && p.Contains(unknown), "%v", p)
		}
	}
	current := d.Dating(registers(t)["2025-11-30"]).Periods[0]
	require.False(t, current.Beyond)
	require.Equal(t, d.Span().Through, current.Period.Through)
	require.True(t, d.Dating(registers(t)["2026-06-30"]).Periods[0].Beyond)
}

// A column of keys without their Land is dated with the Land, and what a name says of its Kreis has to be true on the day.
func TestDatingHeedsOptionsAndClaims(t *testing.T) {
	d := bund.Directory()
	hessen := directory.InUnit(key.MustParseLand("06"))
	require.Zero(t, d.Dating([]string{"411000"}).Readable)
	table := d.Dating([]string{"411000", "06411000", "16056000"}, hessen)
	require.Equal(t, 2, table.Readable)
	require.Equal(t, 2, table.Misfits[0].Index)
	require.Equal(t, 1, d.Dating([]string{"13100007"}, directory.InUnit(key.MustParseLand("07"))).Readable)
	require.Equal(t, 1, d.Dating([]string{"Gotha"}, directory.OnLevel(governance.District)).Readable)
	require.Zero(t, d.Dating([]string{"16063105"}, directory.OnLevel(governance.District)).Readable)

	kreise := on(t, d, "1991-01-01")
	_, err := kreise.FindOne("Haufeld (Saalfeld-Rudolstadt)")
	require.Error(t, err)
	for _, cell := range []string{"Haufeld (Saalfeld-Rudolstadt)", "Haufeld, Landkreis Saalfeld-Rudolstadt"} {
		periods := d.Dating([]string{cell}).Periods
		require.NotEmpty(t, periods, cell)
		for _, p := range periods {
			s := on(t, d, p.Period.From.String())
			_, err := s.FindOne(cell)
			require.NoError(t, err, "%s on %s", cell, p.Period)
		}
	}
}

// A unit changes its kind and its association under one key. The options admit it on the days on which what they ask is true of it, by
// its key, its ARS and its name alike, and no cell is called unknown that the directory finds on some day.
func TestDatingAdmitsEveryDayByItself(t *testing.T) {
	d := bund.Directory()
	const burgwedel = "03241004"
	unit, err := d.Latest().Resolve(burgwedel, directory.OfKind(governance.Stadt))
	require.NoError(t, err)
	ars := unit.Unit.ARS().String()
	for _, cell := range []string{burgwedel, ars, unit.Unit.Name()} {
		table := d.Dating([]string{cell}, directory.OfKind(governance.Stadt))
		require.Equal(t, 1, table.Readable, cell)
		require.Empty(t, table.Misfits, cell)
		for _, p := range table.Periods {
			if p.Beyond {
				continue
			}
			for _, day := range []civil.Date{p.Period.From, p.Period.Through} {
				s, err := d.On(day)
				require.NoError(t, err)
				r, err := s.Resolve(cell, directory.OfKind(governance.Stadt))
				require.NoError(t, err, "%s on %s", cell, day)
				require.Equal(t, governance.Stadt, r.Unit.Kind(), "%s on %s", cell, day)
			}
		}
	}
	for kind, want := range map[governance.Kind]string{
		governance.KreisangehoerigeGemeinde: "2001-11-01/2003-08-25",
		governance.Stadt:                    "2003-08-26/2025-11-30",
	} {
		table := d.Dating([]string{burgwedel}, directory.OfKind(kind))
		require.NotEmpty(t, table.Periods, kind)
		require.Equal(t, want, table.Periods[0].Period.String(), "a town since 26 August 2003")
	}
	none := d.Dating([]string{burgwedel}, directory.OfKind(governance.Markt))
	require.Zero(t, none.Readable)
	require.Error(t, none.Misfits[0].Err)
}

// A directory that knows of no day beyond its span dates a column within it: there is no period of its own behind the last day.
func TestDatingWithoutADayBeyond(t *testing.T) {
	d := kreise(t, nil, place("16098001", civil.Period{}, nil), place("16098002", period("", "2009-12-31"), nil), place("16098003", period("2015-01-01", ""), nil))
	for _, test := range []struct {
		cells []string
		want  []string
	}{
		{[]string{"16098001"}, []string{"2000-01-01/2020-12-31"}},
		{[]string{"Ort 16098001"}, []string{"2000-01-01/2020-12-31"}},
		{[]string{"16098001", "16098002"}, []string{"2000-01-01/2009-12-31", "2010-01-01/2020-12-31"}},
		{[]string{"16098001", "16098003"}, []string{"2015-01-01/2020-12-31", "2000-01-01/2014-12-31"}},
	} {
		var got []string
		for _, p := range d.Dating(test.cells).Periods {
			require.False(t, p.Beyond, test.cells)
			got = append(got, p.Period.String())
		}
		require.Equal(t, test.want, got, test.cells)
	}
	mixed := d.Dating([]string{"16098001", "16098002", "16098003"}).Mixed
	require.Equal(t, "2009-12-31", mixed[0].Through.String())
	require.Equal(t, "2015-01-01/2020-12-31", mixed[1].String())
}

// A name that says more than the register holds on the day beyond the span too, if what it says is true then.
func TestClaimsHoldBeyondTheSpan(t *testing.T) {
	d := sample(t)
	for _, cell := range []string{"Leimbach (Wartburgkreis)", "16063051 Leimbach", "Leimbach"} {
		periods := d.Dating([]string{cell}).Periods
		require.NotEmpty(t, periods, cell)
		require.True(t, periods[len(periods)-1].Beyond, cell)
	}
}
