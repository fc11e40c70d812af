package bund_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

func on(t testing.TB, day string) directory.Snapshot {
	t.Helper()
	s, err := bund.Directory().On(civil.MustParse(day))
	require.NoError(t, err)
	return s
}

func TestDirectoryCoversGermanyAndSaysHowFar(t *testing.T) {
	d := bund.Directory()
	require.Same(t, d, bund.Directory())
	require.Equal(t, "1990-10-03/2025-11-30", d.Span().String())
	beyond, ok := d.Beyond()
	require.True(t, ok)
	require.Equal(t, civil.MustParse("2026-06-30"), beyond.Date())
	info, err := os.Stat("directory.bin")
	require.NoError(t, err)
	require.LessOrEqual(t, info.Size(), int64(3_000_000))
}

// The numbers are those of the registers in shared/data: records of every level, and municipalities without the areas
// outside any municipality that are uninhabited.
func TestDirectoryCountsWhatTheRegistersCount(t *testing.T) {
	tests := []struct {
		day                                string
		districts, municipalities, outside int
	}{
		{"1994-12-31", 444, 14884, 82},
		{"2018-09-30", 401, 11089, 77},
		{"2021-12-31", 400, 10997, 210},
		{"2023-11-30", 400, 10981, 208},
		{"2025-11-30", 400, 10953, 202},
	}
	for _, test := range tests {
		s := on(t, test.day)
		require.Len(t, slices.Collect(s.Units(governance.Land)), 16)
		require.Len(t, slices.Collect(s.Units(governance.District)), test.districts, test.day)
		all, outside := 0, 0
		for u := range s.Units(governance.Municipality) {
			all++
			switch u.Kind() {
			case governance.BewohntesGemeindefreiesGebiet, governance.UnbewohntesGemeindefreiesGebiet:
				outside++
			}
		}
		require.Equal(t, test.municipalities, all, test.day)
		require.Equal(t, test.outside, outside, test.day)
	}
}

func TestHanauBecomesKreisfrei(t *testing.T) {
	s, _ := bund.Directory().Beyond()
	hanau, ok := s.Municipality(key.MustParseAGS("06415000"))
	require.True(t, ok)
	require.Equal(t, "2026-01-01/..", hanau.Unchanged().String())
	require.False(t, hanau.Undated())
	boenebuettel, ok := s.Municipality(key.MustParseAGS("01057008"))
	require.True(t, ok)
	require.Equal(t, "010575785008", boenebuettel.ARS().String())
	require.True(t, boenebuettel.Undated(), "only the register shows its new association, no list tells the day")
	require.True(t, hanau.Fills(governance.District))
	_, ok = s.Municipality(key.MustParseAGS("06435014"))
	require.False(t, ok)
	_, ok = on(t, "2025-11-30").Municipality(key.MustParseAGS("06435014"))
	require.True(t, ok)
}

func TestChangesBeyondTheSpanAreFollowedAsFarAsTheyAreKnown(t *testing.T) {
	d := bund.Directory()
	latest := d.Latest()
	beyond, ok := d.Beyond()
	require.True(t, ok)
	moved, lost := 0, 0
	for u := range latest.Units(governance.Municipality) {
		s, err := d.Successors(u.AGS(), latest.Date(), beyond.Date())
		var broken *directory.BrokenChainError
		if errors.As(err, &broken) {
			require.Equal(t, governance.UnbewohntesGemeindefreiesGebiet, u.Kind(), "%s", u)
			lost++
			continue
		}
		require.NoError(t, err)
		if s.Parts[0].AGS != u.AGS() {
			moved++
		}
	}
	require.Equal(t, 5, moved, "Hanau, and the four mergers in Thüringen")
	require.Equal(t, 6, lost, "uninhabited areas of which no list tells where they went")
}

func TestSpecialAreasHaveNoKreis(t *testing.T) {
	for _, ags := range []string{"07000999", "13000999", "13000998"} {
		u, ok := on(t, "2025-11-30").Municipality(key.MustParseAGS(ags))
		require.True(t, ok)
		parent, ok := u.Parent()
		require.True(t, ok)
		require.Equal(t, governance.Land, parent.Level(), ags)
		acting, form := u.Administration()
		require.True(t, acting.IsZero())
		require.Equal(t, directory.NotRecorded, form)
	}
}

func TestCityStatesFillThreeLevels(t *testing.T) {
	s := on(t, "2025-11-30")
	for _, k := range []string{"02", "02000", "02000000", "11", "11000", "11000000"} {
		u, ok := s.Unit(key.MustParse(k))
		require.True(t, ok)
		for _, level := range []governance.Level{governance.Land, governance.District, governance.Municipality} {
			require.True(t, u.Fills(level), "%s, %s", k, level)
		}
	}
	bremen, _ := s.Unit(key.MustParse("04011000"))
	require.False(t, bremen.Fills(governance.Land))
	require.True(t, bremen.Fills(governance.District))
}

func TestAdministrationKnowsTheFormsOfAllLaender(t *testing.T) {
	s := on(t, "2025-11-30")
	forms := map[directory.AdministrationForm]int{}
	for u := range s.Units(governance.Municipality) {
		acting, form := u.Administration()
		forms[form]++
		require.Equal(t, form == directory.NotRecorded, acting.IsZero(), u)
		if form == directory.OwnAdministration {
			require.Equal(t, u, acting)
		}
	}
	require.Equal(t, 202, forms[directory.NotRecorded], "only the areas outside any municipality")
	for form := directory.OwnAdministration; form <= directory.ErfuellendeGemeinde; form++ {
		require.NotZero(t, forms[form], form)
	}
}

func TestSchleswigHolsteinAndOtherVectors(t *testing.T) {
	vectors := map[string]string{ // AGS to ARS, 30.11.2021
		"16051000": "160510000000", "16063105": "160630105105", "16063003": "160635051003", "16063051": "160635051051",
		"16068058": "160680058058", "16068009": "160685050009", "16070013": "160705009013", "16070004": "160700004004",
		"01001000": "010010000000", "01058152": "010585890152", "08125063": "081255007063", "09779194": "097790194194",
		"14730070": "147300070070",
	}
	s := on(t, "2021-11-30")
	for ags, want := range vectors {
		got, ok := s.ARS(key.MustParseAGS(ags))
		require.True(t, ok)
		require.Equal(t, want, got.String())
		u, ok := s.Unit(got)
		require.True(t, ok)
		require.Equal(t, ags, u.AGS().String())
	}
}

func TestMunicipalitiesAreFollowedAcrossTheBordersOfLaender(t *testing.T) {
	crossed := 0
	for e := range bund.Directory().Events(directory.EventFilter{Period: civil.Period{From: civil.MustParse("1992-04-01"), Through: civil.MustParse("1992-04-01")}}) {
		if e.From().Key == nil || e.From().Key.Land().String() != "16" || e.To().Key.Land().String() != "14" {
			continue
		}
		crossed++
		s, err := bund.Directory().Successors(e.From().Key.(key.AGS), civil.MustParse("1992-03-31"), civil.MustParse("2025-11-30"))
		require.NoError(t, err)
		for _, part := range s.Parts {
			require.Equal(t, "14", part.AGS.Land().String())
			require.False(t, part.Unit.IsZero())
		}
	}
	require.Equal(t, 9, crossed, "nine municipalities of Thüringen went to Sachsen on 1 April 1992")
}

// For a sample of municipalities on many pairs of days: shares add up to exactly 100 %, parts exist on the later day and
// name the municipality among their predecessors, and every chain of parents ends with the Federation.
func TestSuccessionOfAllMunicipalities(t *testing.T) {
	d := bund.Directory()
	random := rand.New(rand.NewPCG(16, 2018))
	days := []string{"1990-10-03", "1994-12-31", "2001-06-30", "2009-01-01", "2018-10-16", "2025-11-30"}
	gaps := map[directory.Weighting]int{}
	for i, day := range days {
		from := civil.MustParse(day)
		for u := range on(t, day).Units(governance.Municipality) {
			var last directory.Unit
			for above := range u.Chain() {
				require.Less(t, above.Level(), max(last.Level(), governance.Municipality+1))
				last = above
			}
			require.Equal(t, governance.Federation, last.Level())

			to := civil.MustParse(days[i+random.IntN(len(days)-i)])
			s, err := d.Successors(u.AGS(), from, to)
			require.NoError(t, err, "%s from %s to %s", u, from, to)
			for _, by := range []directory.Weighting{directory.ByPopulation, directory.ByArea} {
				if _, gap := s.Gap(by); gap {
					gaps[by]++
					continue
				}
				var sum finance.Share
				for _, part := range s.Parts {
					sum, err = sum.Add(part.Share(by))
					require.NoError(t, err)
				}
				require.Equal(t, finance.Whole(), sum, "%s from %s to %s", u, from, to)
			}
			for _, part := range s.Parts {
				require.True(t, part.Unit.Valid().Contains(to))
				if random.IntN(20) > 0 {
					continue
				}
				a, err := d.Predecessors(part.AGS, from, to)
				require.NoError(t, err)
				require.True(t, slices.ContainsFunc(a.Parts, func(p directory.Part) bool { return p.AGS == u.AGS() && p.ByArea == part.ByArea }))
			}
		}
	}
	require.Less(t, gaps[directory.ByPopulation], 200)
	require.Less(t, gaps[directory.ByArea], 200)
}

func TestSharesThatCannotBeHeldExactlyAreAGap(t *testing.T) {
	d := bund.Directory()
	s, err := d.Successors(key.MustParseAGS("07235004"), d.Span().From, d.Span().Through)
	require.NoError(t, err)
	gap, ok := s.Gap(directory.ByArea)
	require.True(t, ok, "Bekond and Schweich have exchanged land too often")
	require.True(t, gap.TooFine)
	_, ok = s.Gap(directory.ByPopulation)
	require.False(t, ok)

	m, err := d.Migrate(d.Span().Through, directory.ByArea)
	require.NoError(t, err)
	got, err := m.Restate(directory.Row{Key: "07235004", Date: d.Span().From, Values: []int64{1}})
	require.NoError(t, err)
	require.Equal(t, directory.NotTraceable, got.Outcome)
	require.EqualError(t, got.Err, "directory: the shares by area are too fine to be held exactly")
}

func TestNamesFindTheirUnits(t *testing.T) {
	s := on(t, "2025-11-30")
	for u := range s.Units(governance.Municipality) {
		found := slices.ContainsFunc(s.Find(u.Name(), directory.OnLevel(governance.Municipality)), func(m directory.Match) bool {
			return m.Unit == u && m.Rank == directory.Exact && !m.Former
		})
		require.True(t, found, u)
	}
}

func TestDirectoryIsSafeForConcurrentUse(t *testing.T) {
	var group sync.WaitGroup
	for i := range 4 {
		group.Go(func() {
			s := bund.Directory().Latest()
			for range s.Find(fmt.Sprint("Neu", i)) {
			}
			for u := range s.Units(governance.District) {
				u.Population()
			}
		})
	}
	group.Wait()
}

// Up to 2018 the registers have one collective key for the areas of a Bavarian Kreis that lie in no municipality, and since then each
// area by itself.
func TestBavarianAreasAreRecordedSinglyFrom2019(t *testing.T) {
	eck, collective := key.MustParseAGS("09172452"), key.MustParseAGS("09172444")
	for day, isSingle := range map[string]bool{"2015-12-31": false, "2018-12-31": false, "2019-01-01": true, "2025-11-30": true} {
		s := on(t, day)
		_, ok := s.Municipality(eck)
		require.Equal(t, isSingle, ok, day)
		_, ok = s.Municipality(collective)
		require.Equal(t, !isSingle, ok, day)
	}
}

// BenchmarkOpen opens the table as a program does that embeds it, and as one that gets it from outside and so compares its hash.
func BenchmarkOpen(b *testing.B) {
	data, err := os.ReadFile("directory.bin")
	require.NoError(b, err)
	text := string(data)
	b.Run("embedded", func(b *testing.B) {
		for b.Loop() {
			new(directory.Embedded).MustOpen(text)
		}
	})
	b.Run("from outside", func(b *testing.B) {
		for b.Loop() {
			if _, err := directory.Open(text); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkMunicipality asks for all municipalities in a random order, once in a Go map and once in the directory.
func BenchmarkMunicipality(b *testing.B) {
	s := bund.Directory().Latest()
	units := map[key.AGS]directory.Unit{}
	var keys []key.AGS
	for u := range s.Units(governance.Municipality) {
		units[u.AGS()] = u
		keys = append(keys, u.AGS())
	}
	random := rand.New(rand.NewPCG(1, 2))
	random.Shuffle(len(keys), func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
	each := func(ask func(key.AGS) bool) func(*testing.B) {
		return func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				if !ask(keys[i%len(keys)]) {
					b.Fatal(keys[i%len(keys)])
				}
			}
		}
	}
	b.Run("map", each(func(k key.AGS) bool { _, ok := units[k]; return ok }))
	b.Run("snapshot", each(func(k key.AGS) bool { _, ok := s.Municipality(k); return ok }))
	b.Run("name", each(func(k key.AGS) bool { u, _ := s.Municipality(k); return u.Name() != "" }))
	b.Run("ars", each(func(k key.AGS) bool { _, ok := s.ARS(k); return ok }))
}

func BenchmarkSuccessors(b *testing.B) {
	d := bund.Directory()
	from, to := civil.MustParse("1995-11-30"), d.Span().Through
	var keys []key.AGS
	for u := range on(b, "1995-11-30").Units(governance.Municipality) {
		keys = append(keys, u.AGS())
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, err := d.Successors(keys[i*7919%len(keys)], from, to); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	s := bund.Directory().Latest()
	for _, query := range []string{"Mühlhausen", "Neuen", "Bad", "Leimbsch"} {
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				s.Find(query, directory.Limit(10))
			}
		})
	}
}

// BenchmarkMigrate restates a table of 1995 with one row for every municipality and every year.
func BenchmarkMigrate(b *testing.B) {
	d := bund.Directory()
	var rows []directory.Row
	for u := range on(b, "1995-01-01").Units(governance.Municipality) {
		rows = append(rows, directory.Row{Key: u.AGS().String(), Date: u.Date(), Values: []int64{1000, 77}})
	}
	random := rand.New(rand.NewPCG(1, 2))
	random.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
	const million = 1_000_000
	b.Run("million rows", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			m, err := d.Migrate(d.Span().Through, directory.ByPopulation)
			require.NoError(b, err)
			for i := range million {
				if _, err := m.Restate(rows[i%len(rows)]); err != nil {
					b.Fatal(err)
				}
			}
			require.True(b, m.Report().Balanced())
		}
	})
}

// BenchmarkDistrictCrosswalk restates 155 rows of Kreise: once with all that must be found out first, once for a migration
// that has met the Kreise before.
func BenchmarkDistrictCrosswalk(b *testing.B) {
	d := bund.Directory()
	var rows []directory.Row
	for u := range on(b, "2005-12-31").Units(governance.District) {
		if len(rows) < 155 {
			rows = append(rows, directory.Row{Key: u.Key().String(), Date: u.Date(), Values: []int64{1000}})
		}
	}
	restate := func(m *directory.Migration) {
		for _, row := range rows {
			if _, err := m.Restate(row); err != nil {
				b.Fatal(err)
			}
		}
	}
	migration := func() *directory.Migration {
		m, err := d.Migrate(d.Span().Through, directory.ByPopulation)
		require.NoError(b, err)
		return m
	}
	b.Run("first time", func(b *testing.B) {
		for b.Loop() {
			restate(migration())
		}
	})
	b.Run("again", func(b *testing.B) {
		m := migration()
		restate(m)
		for b.Loop() {
			restate(m)
		}
	})
}
