package directory_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// What just fits into the table is built, and what is one more is refused.
func TestBuildTakesWhatJustFits(t *testing.T) {
	const mostPeople, mostLand, longest = 4_294_967_294, 1_099_511_627_774, 1000
	build := func(change func(u *directory.UnitRecord, e *directory.EventRecord)) error {
		u := place("16098001", civil.Period{}, people(1))
		e := part(directory.PartialTransfer, "16/2010/0001", "16098001", "16098002", 1, 1)
		change(&u, &e)
		_, err := directory.Build(period("2000-01-01", "2020-12-31"), []directory.UnitRecord{
			{Key: key.MustParseLand("16"), Name: "Thüringen"}, {Key: key.MustParseDistrict("16098"), Name: "Musterkreis"}, u, place("16098002", civil.Period{}, nil),
		}, []directory.EventRecord{e})
		return err
	}
	for name, change := range map[string]func(u *directory.UnitRecord, e *directory.EventRecord, more int64){
		"people of an event": func(_ *directory.UnitRecord, e *directory.EventRecord, more int64) {
			e.Population = new(mostPeople + more)
		},
		"land of an event": func(_ *directory.UnitRecord, e *directory.EventRecord, more int64) { e.Area = new(mostLand + more) },
		"people": func(u *directory.UnitRecord, _ *directory.EventRecord, more int64) {
			u.Population = people(mostPeople + more)
		},
		"land":    func(u *directory.UnitRecord, _ *directory.EventRecord, more int64) { u.Area = people(mostLand + more) },
		"nobody":  func(u *directory.UnitRecord, _ *directory.EventRecord, more int64) { u.Population = people(-more) },
		"no land": func(u *directory.UnitRecord, _ *directory.EventRecord, more int64) { u.Area = people(-more) },
		"a name": func(u *directory.UnitRecord, _ *directory.EventRecord, more int64) {
			u.Name = strings.Repeat("x", longest+int(more))
		},
		"a number": func(_ *directory.UnitRecord, e *directory.EventRecord, more int64) {
			e.Number = strings.Repeat("x", longest+int(more))
		},
	} {
		require.NoError(t, build(func(u *directory.UnitRecord, e *directory.EventRecord) { change(u, e, 0) }), name)
		var argument *directory.ArgumentError
		require.ErrorAs(t, build(func(u *directory.UnitRecord, e *directory.EventRecord) { change(u, e, 1) }), &argument, name)
	}
}

// A sum of a migration may fill 64 bits, and not leave them, to either side; the error names the column. A table whose first row has no
// values has none in any.
func TestSumsOfAMigrationFill64Bits(t *testing.T) {
	for _, test := range []struct {
		rows [][]int64
		want string
	}{
		{[][]int64{{math.MaxInt64}, {0}}, ""}, {[][]int64{{math.MaxInt64 - 1}, {1}}, ""}, {[][]int64{{math.MaxInt64}, {1}}, "the sum of column 1 leaves"},
		{[][]int64{{math.MinInt64}, {0}}, ""}, {[][]int64{{math.MinInt64}, {-1}}, "the sum of column 1 leaves"}, {[][]int64{{0, math.MaxInt64}, {0, 1}}, "the sum of column 2 leaves"},
		{[][]int64{{5}, {-7}, {0}}, ""}, {[][]int64{{}, {}}, ""}, {[][]int64{{}, {1}}, "1 values, want 0"}, {[][]int64{{1}, {}}, "0 values, want 1"}, {[][]int64{{1}, {2}, {3, 4}}, "2 values, want 1"},
	} {
		m := migration(t, "2025-11-30", directory.ByPopulation)
		var err error
		var sum int64
		for _, values := range test.rows {
			if _, err = m.Restate(directory.Row{Key: "16063051", Date: day("2020-01-01"), Values: values}); err != nil {
				break
			}
			if len(values) > 0 {
				sum += values[0]
				require.Equal(t, sum, m.Report().Before[0])
				require.Equal(t, sum, m.Report().Placed[0])
				require.Zero(t, m.Report().Left[0])
			}
		}
		if test.want == "" {
			require.NoError(t, err)
			require.True(t, m.Report().Balanced())
			continue
		}
		require.ErrorContains(t, err, test.want)
	}
}

// A unit in an association lies in it and in no other of its Kreis, and the areas in which nobody lives can be left out.
func TestFindInAnAssociation(t *testing.T) {
	member := func(ars string, kind governance.Kind) directory.UnitRecord {
		return directory.UnitRecord{Key: key.MustParseARS(ars), Name: "Ort", Kind: kind}
	}
	association := func(k string) directory.UnitRecord {
		return directory.UnitRecord{Key: key.MustParse(k), Name: "Verband", Kind: governance.Verwaltungsgemeinschaft}
	}
	const village = governance.KreisangehoerigeGemeinde
	s := on(t, kreise(t, nil, association("160985001"), association("160985002"), member("160985001001", village), member("160985002002", village),
		member("160980000003", village), member("160980000004", governance.UnbewohntesGemeindefreiesGebiet)), "2010-01-01")
	found := func(options ...directory.FindOption) (keys []string) {
		for _, m := range s.Find("Ort", options...) {
			keys = append(keys, m.Unit.Key().String())
		}
		return keys
	}
	require.Equal(t, []string{"16098001", "16098002", "16098003", "16098004"}, found())
	require.Equal(t, []string{"16098001"}, found(directory.InUnit(key.MustParse("160985001"))))
	require.Equal(t, []string{"16098002"}, found(directory.InUnit(key.MustParse("160985002"))))
	require.Empty(t, found(directory.InUnit(key.MustParse("160985003"))))
	require.Equal(t, []string{"16098001", "16098002", "16098003", "16098004"}, found(directory.InUnit(key.MustParse("16098"))))
	require.Empty(t, found(directory.InUnit(key.MustParse("16099"))))
	require.Equal(t, []string{"16098001"}, found(directory.InUnit(key.MustParse("16098001"))))
	require.Equal(t, []string{"16098001", "16098002", "16098003"}, found(directory.WithoutUninhabited()))
	require.Equal(t, []string{"16098004"}, found(directory.OfKind(governance.UnbewohntesGemeindefreiesGebiet)))
	for code, want := range map[string]int{"99441": 2, "9944": 0, "99440": 0, "99442": 0, "994411": 0, "": 0, "Leimbach": 0, "36433": 2} {
		require.Len(t, slices.Collect(sample(t).Latest().PostalCode(code)), want, code)
	}
}

// A record that the register keeps among the associations for a municipality in none stands for that municipality in a table.
func TestARecordInThePlaceOfAnAssociation(t *testing.T) {
	m := migration(t, "2025-11-30", directory.ByPopulation)
	for cell, want := range map[string]string{"160640046": "16064046", "160640071": "16064071", "160610118": "16061118", "160510000": "16051000", "160630105": "16063105"} {
		got, err := m.Restate(directory.Row{Key: cell, Date: day("2025-01-01"), Values: []int64{1}})
		require.NoError(t, err)
		require.NoError(t, got.Err, cell)
		require.Len(t, got.Parts, 1, cell)
		require.Equal(t, want, got.Parts[0].Key.String(), cell)
	}
	got, err := m.Restate(directory.Row{Key: "160715008", Date: day("2025-01-01"), Values: []int64{1}})
	require.NoError(t, err)
	var level *directory.LevelError
	require.ErrorAs(t, got.Err, &level, "an association with members is no row")
}

// What leaves the directory on the last day itself is a part of its Kreis that is known; from the next day on nobody knows where it is.
func TestWhatLeavesOnTheLastDay(t *testing.T) {
	d := kreise(t, []directory.EventRecord{
		part(directory.PartialTransfer, "1", "16098001", "14521010", 30, 30), part(directory.PartialTransfer, "1", "16098001", "16098001", 70, 70),
	}, place("16098001", civil.Period{}, people(100)), place("16098002", civil.Period{}, people(100)))
	kreis := key.MustParseDistrict("16098")
	parts, err := d.DistrictSuccessors(kreis, day("2009-12-31"), day("2010-01-01"), directory.ByPopulation)
	require.NoError(t, err)
	require.Len(t, parts, 2)
	require.Equal(t, "14521", parts[0].District.String())
	require.True(t, parts[0].Unit.IsZero())
	require.Equal(t, finance.MustFraction(30, 200), parts[0].Share)
	require.Equal(t, "16098", parts[1].District.String())
	require.Equal(t, finance.MustFraction(170, 200), parts[1].Share)
	_, err = d.DistrictSuccessors(kreis, day("2009-12-31"), day("2010-01-02"), directory.ByPopulation)
	require.Equal(t, &directory.LeftError{AGS: key.MustParseAGS("14521010"), Day: day("2010-01-01")}, err)
	for _, by := range []directory.Weighting{directory.ByPopulationElseArea + 1, 200} {
		_, err = d.DistrictSuccessors(kreis, day("2009-12-31"), day("2010-01-01"), by)
		var argument *directory.ArgumentError
		require.ErrorAs(t, err, &argument)
	}
}

// Every code of a region leads to its Kreis and back, and what is no code to none.
func TestCodesOfRegions(t *testing.T) {
	codes := map[string]bool{}
	for u := range bund.Directory().Latest().Units(governance.District) {
		region, ok := directory.NUTS3(u.Key().(key.District), directory.NUTS2021)
		if !ok {
			continue
		}
		codes[region.Code] = true
		back, ok := directory.DistrictOfNUTS3(region.Code, directory.NUTS2021)
		require.True(t, ok, region.Code)
		require.Equal(t, region, back)
		_, ok = directory.DistrictOfNUTS3(region.Code, 2013)
		require.False(t, ok, "of another version")
	}
	require.Greater(t, len(codes), 390)
	for code := range codes {
		for _, wrong := range []string{code[:4], code + "0", "", strings.ToLower(code), "X" + code[1:]} {
			_, ok := directory.DistrictOfNUTS3(wrong, directory.NUTS2021)
			require.False(t, ok, wrong)
		}
	}
}

// An error without a day says so, and a candidate in whom nobody lives has no inhabitants to tell it by.
func TestErrorsTellWhatThereIs(t *testing.T) {
	_, err := sample(t).On(civil.Date{})
	require.ErrorContains(t, err, "directory: no date lies outside the span")
	s := on(t, kreise(t, nil, place("16098001", civil.Period{}, people(1)), place("16099001", civil.Period{}, people(0))), "2010-01-01")
	for k, want := range map[string]bool{"16098001": true, "16099001": false} {
		u, err := s.Lookup(key.MustParse(k))
		require.NoError(t, err)
		text := (&directory.AmbiguousError{Name: "?", Candidates: []directory.Match{{Unit: u}}}).Text(language.English)
		require.Equal(t, want, strings.Contains(text, ", 1 inhabitants"), text)
		require.Equal(t, want, strings.Contains(text, "inhabitants"), text)
	}
}

// There are three weightings; of a fourth nothing is known.
func TestThereIsNoFourthWeighting(t *testing.T) {
	const fourth = directory.ByPopulationElseArea + 1
	s := successors(t, "16064073", "2022-12-31", "2023-01-01")
	a, err := sample(t).Predecessors(key.MustParseAGS("16064046"), day("2022-12-31"), day("2023-01-01"))
	require.NoError(t, err)
	for by := directory.ByPopulation; by <= fourth+1; by++ {
		_, gap := s.Gap(by)
		require.Equal(t, by >= fourth, gap)
		_, gap = a.Gap(by)
		require.Equal(t, by >= fourth, gap)
		require.Equal(t, by >= fourth, s.Parts[0].Share(by).IsZero())
		_, ok := unitOn(t, sample(t), "16051000", "2025-01-01").FigureRegister(by)
		require.Equal(t, by < fourth, ok)
	}
}
