package thueringen_test

import (
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/thueringen"
)

func directoryOn(t testing.TB, day string) directory.Snapshot {
	t.Helper()
	s, err := thueringen.Directory().On(civil.MustParse(day))
	require.NoError(t, err)
	return s
}

func successorsOf(t testing.TB, ags, from, to string) directory.Succession {
	t.Helper()
	s, err := thueringen.Directory().Successors(key.MustParseAGS(ags), civil.MustParse(from), civil.MustParse(to))
	require.NoError(t, err)
	return s
}

func TestDirectoryCoversThueringenSince1990(t *testing.T) {
	d := thueringen.Directory()
	require.Same(t, d, thueringen.Directory())
	require.Equal(t, "1990-10-03/2026-06-30", d.Span().String())
	_, ok := d.Beyond()
	require.False(t, ok, "the last register is the end of the span")
}

// The embedded table has the hash that it names: Open, which compares the two, takes it.
func TestTheHashOfTheEmbeddedTableIsTrue(t *testing.T) {
	table, err := os.ReadFile("directory.bin")
	require.NoError(t, err)
	d, err := directory.Open(string(table))
	require.NoError(t, err)
	require.Equal(t, thueringen.Directory().Hash(), d.Hash())
}

// Numbers of municipalities at register days, from facts of the registers themselves.
func TestDirectoryCountsMunicipalities(t *testing.T) {
	for day, want := range map[string]int{
		"1991-01-01": 1704, "1994-12-31": 1241, "1998-12-31": 1053, "2002-12-31": 1007, "2005-12-31": 998, "2009-12-31": 951,
		"2013-12-31": 849, "2018-09-30": 821, "2021-12-31": 631, "2023-12-31": 624, "2024-12-31": 605, "2025-11-30": 605, "2026-06-30": 601,
	} {
		require.Len(t, slices.Collect(directoryOn(t, day).Units(governance.Municipality)), want, day)
	}
}

func TestDirectoryCountsKinds(t *testing.T) {
	tests := []struct {
		day                                                           string
		landkreise, kreisfrei, verwaltungsgemeinschaften, erfuellende int
	}{
		{"1994-12-31", 17, 5, 0, 0}, // associations are not recorded before 1996
		{"2009-12-31", 17, 6, 85, 36},
		{"2013-12-31", 17, 6, 69, 39},
		{"2021-06-30", 17, 6, 43, 39},
		{"2021-07-01", 17, 5, 43, 39},
		{"2025-11-30", 17, 5, 42, 38},
		{"2026-01-01", 17, 5, 42, 37}, // the one of Schmölln ended
	}
	for _, test := range tests {
		s := directoryOn(t, test.day)
		kinds := map[governance.Kind]int{}
		for _, level := range []governance.Level{governance.District, governance.Association} {
			for u := range s.Units(level) {
				kinds[u.Kind()]++
			}
		}
		require.Equal(t, test.landkreise, kinds[governance.Landkreis], test.day)
		require.Equal(t, test.kreisfrei, kinds[governance.KreisfreieStadt], test.day)
		require.Equal(t, test.verwaltungsgemeinschaften, kinds[governance.Verwaltungsgemeinschaft], test.day)
		require.Equal(t, test.erfuellende, kinds[governance.ErfuellendeGemeinde], test.day)
	}
}

func TestLeimbachIsAdministeredByBadSalzungen(t *testing.T) {
	leimbach, ok := directoryOn(t, "2018-10-16").Municipality(key.MustParseAGS("16063051"))
	require.True(t, ok)
	acting, form := leimbach.Administration()
	require.Equal(t, "16063003", acting.AGS().String())
	require.Equal(t, directory.ErfuellendeGemeinde, form)
}

// In every association with an erfüllende Gemeinde the acting member is found by name, and it is the one with the most
// inhabitants.
func TestEveryFulfillingMunicipalityIsFoundByName(t *testing.T) {
	for _, day := range []string{"2013-12-31", "2021-12-31", "2025-11-30", "2026-06-30"} {
		for association := range directoryOn(t, day).Units(governance.Association) {
			if association.Kind() != governance.ErfuellendeGemeinde {
				continue
			}
			acting, found := association.ActingMember()
			require.Equal(t, directory.ActingByName, found, "%s on %s", association, day)
			most, ok := acting.Population()
			require.True(t, ok)
			for member := range association.Municipalities() {
				population, ok := member.Population()
				require.True(t, ok)
				require.LessOrEqual(t, population.Value, most.Value, "%s on %s", member, day)
			}
		}
	}
}

func TestEisenachLosesItsKreis(t *testing.T) {
	s := successorsOf(t, "16056000", "2021-06-30", "2021-07-01")
	require.Len(t, s.Parts, 1)
	require.Equal(t, "160630105105", s.Parts[0].Unit.ARS().String())
	legal, continuity := s.Legal()
	require.Equal(t, "16063105", legal.String())
	require.Equal(t, directory.Continued, continuity)
	_, ok := directoryOn(t, "2021-07-01").Unit(key.MustParse("16056"))
	require.False(t, ok)
	_, ok = directoryOn(t, "2021-06-30").Unit(key.MustParse("16056"))
	require.True(t, ok)
}

func TestSchmoellnLeavesItsAssociation(t *testing.T) {
	schmoelln := key.MustParseAGS("16077043")
	before, _ := directoryOn(t, "2025-12-31").ARS(schmoelln)
	after, _ := directoryOn(t, "2026-01-01").ARS(schmoelln)
	require.Equal(t, "160775052043", before.String())
	require.Equal(t, "160770043043", after.String())
	_, ok := directoryOn(t, "2026-01-01").Unit(key.MustParse("160775052"))
	require.False(t, ok)
	require.Equal(t, "16077043", successorsOf(t, "16077003", "2025-12-31", "2026-01-01").Parts[0].AGS.String())
}

func TestMergersOf2026(t *testing.T) {
	for from, to := range map[string]string{"16071038": "16071056", "16071055": "16071056", "16071042": "16071025"} {
		s := successorsOf(t, from, "2025-12-31", "2026-06-30")
		require.Len(t, s.Parts, 1)
		require.Equal(t, to, s.Parts[0].AGS.String())
		_, continuity := s.Legal()
		require.Equal(t, directory.Absorbed, continuity)
	}
}

func TestAnrodeWasDividedAmongTwoKreise(t *testing.T) {
	s := successorsOf(t, "16064073", "2022-12-31", "2023-01-01")
	require.Len(t, s.Parts, 3)
	require.Equal(t, finance.MustFraction(1699, 3138), s.Parts[0].ByPopulation)
	require.Equal(t, "Dingelstädt, Stadt", s.Parts[0].Unit.Name())
	_, continuity := s.Legal()
	require.Equal(t, directory.Divided, continuity)
}

func TestOtherDivisions(t *testing.T) {
	for ags, day := range map[string]string{"16076091": "2012-12-31", "16064014": "2023-01-01", "16064055": "2024-01-01"} {
		effect := civil.MustParse(day)
		s, err := thueringen.Directory().Successors(key.MustParseAGS(ags), effect.AddDays(-1), effect)
		require.NoError(t, err)
		require.Greater(t, len(s.Parts), 1, ags)
	}
}

func TestChainInDays(t *testing.T) {
	s := successorsOf(t, "16034390", "1994-04-05", "1994-04-10")
	require.Equal(t, "16034350", s.Parts[0].AGS.String())
	require.Len(t, s.Parts[0].Events, 2)
}

func TestKaltennordheimChangedItsKreis(t *testing.T) {
	s := directoryOn(t, "2018-12-31")
	u, err := s.FindOne("Kaltennordheim", directory.OnLevel(governance.Municipality))
	require.NoError(t, err)
	require.Equal(t, "16063", u.AGS().District().String())
	later, err := thueringen.Directory().Successors(u.AGS(), s.Date(), civil.MustParse("2019-01-01"))
	require.NoError(t, err)
	require.Equal(t, "16066", later.Parts[0].AGS.District().String())
}

func TestKeysUsedTwiceNeedTheirDay(t *testing.T) {
	for _, ags := range []string{"16028260", "16075059"} {
		known := map[string]bool{}
		for u := range thueringen.Directory().History(key.MustParseAGS(ags)) {
			known[u.Valid().String()] = true
		}
		require.Len(t, known, 2, ags)
	}
}

func TestNineMunicipalitiesWentToSachsen(t *testing.T) {
	day := civil.MustParse("1992-04-01")
	count := 0
	for e := range thueringen.Directory().Events(directory.EventFilter{Period: civil.Period{From: day, Through: day}}) {
		from, to := e.From(), e.To()
		if from.Key == nil || to.Key == nil || from.Key.Land().String() != "16" || to.Key.Land().String() != "14" {
			continue
		}
		count++
		s, err := thueringen.Directory().Successors(from.Key.(key.AGS), day.AddDays(-1), day)
		require.NoError(t, err)
		require.Equal(t, to.Key, key.Key(s.Parts[0].AGS))
	}
	require.Equal(t, 9, count)
}

func TestNamesAndVectors(t *testing.T) {
	s := directoryOn(t, "2021-11-30")
	for ags, ars := range map[string]string{
		"16051000": "160510000000", "16063105": "160630105105", "16063003": "160635051003", "16063051": "160635051051",
		"16068058": "160680058058", "16068009": "160685050009", "16070013": "160705009013", "16070004": "160700004004",
	} {
		got, ok := s.ARS(key.MustParseAGS(ags))
		require.True(t, ok)
		require.Equal(t, ars, got.String())
	}
	_, err := s.FindOne("Elxleben")
	var ambiguous *directory.AmbiguousError
	require.ErrorAs(t, err, &ambiguous)
	require.Len(t, ambiguous.Candidates, 2)
	for query, ags := range map[string]string{
		"Sankt Gangloff": "16074093", "Graitschen bei Bürgel": "16074028", "Muehlhausen": "16064046", "Brünn": "16069006", "Weissensee": "16068058",
	} {
		u, err := s.FindOne(query, directory.OnLevel(governance.Municipality))
		require.NoError(t, err, query)
		require.Equal(t, ags, u.AGS().String(), query)
	}
	for u := range s.Units(governance.Municipality) {
		found, err := s.FindOne(u.Name(), directory.OnLevel(governance.Municipality), directory.InUnit(u.AGS().District()))
		require.NoError(t, err)
		require.Equal(t, u, found)
	}
}

// For every municipality of every register day: the shares of what it became add up to exactly 100 %, and each part has it
// among its predecessors.
func TestSuccessionOfAllMunicipalities(t *testing.T) {
	d := thueringen.Directory()
	to := d.Span().Through
	for _, day := range []string{"1991-01-01", "1994-12-31", "2009-12-31", "2018-10-16", "2026-06-30"} {
		from := civil.MustParse(day)
		for u := range directoryOn(t, day).Units(governance.Municipality) {
			s, err := d.Successors(u.AGS(), from, to)
			require.NoError(t, err)
			for _, by := range []directory.Weighting{directory.ByPopulation, directory.ByArea} {
				if _, gap := s.Gap(by); gap {
					continue
				}
				var sum finance.Share
				for _, part := range s.Parts {
					sum, err = sum.Add(part.Share(by))
					require.NoError(t, err)
				}
				require.Equal(t, finance.Whole(), sum)
			}
			for _, part := range s.Parts {
				if part.Unit.IsZero() {
					require.NotEqual(t, "16", part.AGS.Land().String())
					continue
				}
				a, err := d.Predecessors(part.AGS, from, to)
				require.NoError(t, err)
				require.True(t, slices.ContainsFunc(a.Parts, func(p directory.Part) bool { return p.AGS == u.AGS() }))
			}
		}
	}
}
