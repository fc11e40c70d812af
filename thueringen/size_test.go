package thueringen_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

// 17, 14 and 13 municipalities stood alone with fewer than 3,000 inhabitants (GV-ISys of the three quarters). Whether the consequence of
// § 46 Abs. 3 ThürKO follows needs three year-ends: only those of 2020 to 2022 are all recorded.
func TestSmallAlone(t *testing.T) {
	for _, test := range []struct {
		day                              string
		all, violated, satisfied, missed int
		due                              string
	}{
		{"2018-09-30", 17, 0, 0, 17, ""},
		{"2021-11-30", 14, 0, 0, 14, ""},
		{"2023-11-30", 13, 12, 1, 0, "2024-12-31"},
	} {
		list := thueringen.SmallAlone(directoryOn(t, test.day))
		require.Len(t, list, test.all, test.day)
		count := map[rule.Outcome]int{}
		for _, f := range list {
			count[f.Outcome]++
			require.Less(t, f.Population.Value, int64(3000))
			require.Equal(t, f.Outcome != rule.Violated, f.Due.IsZero(), f.Unit)
			if f.Outcome == rule.Violated {
				require.Equal(t, test.due, f.Due.String())
			}
			require.NotEmpty(t, f.Reason.English)
			require.Equal(t, "§ 46 Abs. 3 ThürKO", f.Source.Citation.String())
			above, _ := f.Unit.Parent()
			require.Equal(t, governance.District, above.Level(), "it is in no association")
		}
		require.Equal(t, map[rule.Outcome]int{rule.Violated: test.violated, rule.Satisfied: test.satisfied, rule.Undecidable: test.missed},
			map[rule.Outcome]int{rule.Violated: count[rule.Violated], rule.Satisfied: count[rule.Satisfied], rule.Undecidable: count[rule.Undecidable]}, test.day)
	}
}

// One year-end with 3,000 inhabitants breaks the row: Wurzbach had 3,036 at the end of 2020, then fewer.
func TestSmallAloneByYearEnds(t *testing.T) {
	list := thueringen.SmallAlone(directoryOn(t, "2023-11-30"))
	i := slices.IndexFunc(list, func(f thueringen.SizeFinding) bool { return f.Unit.Name() == "Wurzbach, Stadt" })
	require.GreaterOrEqual(t, i, 0)
	require.Equal(t, rule.Satisfied, list[i].Outcome)
	day := func(s string) civil.Date { return civil.MustParse(s) }
	require.Equal(t, [3]thueringen.YearEnd{{On: day("2020-12-31"), Population: 3036, Recorded: true},
		{On: day("2021-12-31"), Population: 2956, Recorded: true}, {On: day("2022-12-31"), Population: 2996, Recorded: true}}, list[i].YearEnds)
	for _, f := range thueringen.SmallAlone(directoryOn(t, "2002-12-31")) {
		require.Equal(t, rule.Undecidable, f.Outcome, "§ 46 was read in the version of 28 January 2003")
	}
}

// Whoever has 3,000 inhabitants may stand alone, and may act as erfüllende Gemeinde; with one fewer neither. Ilfeld had exactly 3,000 at the
// end of 2009, which breaks the row of year-ends. Nothing is told of those that were not counted, whose administration is not recorded,
// that belong to an association or to another Land.
func TestExactlyThreeThousandInhabitants(t *testing.T) {
	counted := func(n int64) []directory.Figure {
		return []directory.Figure{{Value: n, AsOf: civil.MustParse("2010-12-31")}}
	}
	for _, test := range []struct {
		population int64
		small      int
	}{{3000, 0}, {2999, 1}} {
		d, err := directory.Build(civil.MustParsePeriod("2010-12-31/2011-12-31"), []directory.UnitRecord{
			{Key: key.MustParse("16"), Name: "Thüringen"},
			{Key: key.MustParse("16062"), Name: "Nordhausen", Kind: governance.Landkreis},
			{Key: key.MustParse("160620022022"), Name: "Ilfeld", Kind: governance.KreisangehoerigeGemeinde, Population: counted(test.population)},
			{Key: key.MustParse("160625041"), Name: "Nordhausen", Kind: governance.ErfuellendeGemeinde},
			{Key: key.MustParse("160625041041"), Name: "Nordhausen, Stadt", Kind: governance.Stadt, Population: counted(test.population)},
			{Key: key.MustParse("160620037037"), Name: "nicht gezählt", Kind: governance.KreisangehoerigeGemeinde},
			{Key: key.MustParse("16062039"), Name: "Verwaltung nicht erfasst", Kind: governance.KreisangehoerigeGemeinde, Population: counted(1)},
			{Key: key.MustParse("160625050"), Name: "ohne Mitglied", Kind: governance.ErfuellendeGemeinde},
			{Key: key.MustParse("160625051"), Name: "Verband", Kind: governance.Verwaltungsgemeinschaft},
			{Key: key.MustParse("160625051051"), Name: "Verband", Kind: governance.KreisangehoerigeGemeinde, Population: counted(1)},
			{Key: key.MustParse("16051"), Name: "Erfurt", Kind: governance.KreisfreieStadt},
			{Key: key.MustParse("160510000000"), Name: "Erfurt, Stadt", Kind: governance.KreisfreieStadt, Population: counted(1)},
			{Key: key.MustParse("14"), Name: "Sachsen"},
			{Key: key.MustParse("14523"), Name: "Vogtlandkreis", Kind: governance.Landkreis},
			{Key: key.MustParse("145230010010"), Name: "Andernorts", Kind: governance.KreisangehoerigeGemeinde, Population: counted(1)},
			{Key: key.MustParse("145235020"), Name: "Andernorts mit anderen", Kind: governance.ErfuellendeGemeinde},
			{Key: key.MustParse("145235020020"), Name: "Andernorts", Kind: governance.KreisangehoerigeGemeinde, Population: counted(1)},
		}, nil)
		require.NoError(t, err)
		snapshot, err := d.On(civil.MustParse("2011-11-30"))
		require.NoError(t, err)
		require.Len(t, thueringen.SmallFulfilling(snapshot), test.small, test.population)
		alone := thueringen.SmallAlone(snapshot)
		require.Len(t, alone, test.small, test.population)
		for _, f := range alone {
			require.Equal(t, thueringen.YearEnd{On: civil.MustParse("2009-12-31"), Population: 3000, Recorded: true}, f.YearEnds[1])
			require.Equal(t, rule.Satisfied, f.Outcome, "3,000 on one of the three year-ends")
		}
	}
}

// 66, 43 and 43 Verwaltungsgemeinschaften, of which 12, 11 and 10 were below 5,000 inhabitants; the smallest had 2,773 in 2023.
func TestAssociationSizes(t *testing.T) {
	for _, test := range []struct {
		day        string
		all, small int
	}{{"2018-09-30", 66, 12}, {"2021-11-30", 43, 11}, {"2023-11-30", 43, 10}} {
		list := thueringen.AssociationSizes(directoryOn(t, test.day))
		require.Len(t, list, test.all, test.day)
		small, smallest, members := 0, int64(1<<62), 0
		for _, a := range list {
			require.True(t, a.Recorded, a.Unit)
			members += a.Members
			smallest = min(smallest, a.Population.Value)
			if a.Population.Value < 5000 {
				small++
			}
		}
		require.Equal(t, test.small, small, test.day)
		if test.day == "2023-11-30" {
			require.Equal(t, int64(2773), smallest)
			require.Equal(t, 386, members)
		}
	}
}

// An erfüllende Gemeinde needs 3,000 inhabitants; some have fewer.
func TestSmallFulfilling(t *testing.T) {
	for day, want := range map[string]int{"2018-09-30": 7, "2023-11-30": 5} {
		snapshot := directoryOn(t, day)
		list := thueringen.SmallFulfilling(snapshot)
		require.Len(t, list, want, day)
		for _, k := range list {
			unit, ok := snapshot.Municipality(k)
			require.True(t, ok)
			population, ok := unit.Population()
			require.True(t, ok)
			require.Less(t, population.Value, int64(3000), k)
		}
	}
}

func ExampleSmallAlone() {
	then, err := thueringen.Directory().On(civil.MustParse("2023-11-30"))
	if err != nil {
		fmt.Println(err)
		return
	}
	first := thueringen.SmallAlone(then)[0]
	fmt.Println(first.Unit.Name(), first.Population.Value, first.Outcome, first.Due.Format(language.German))
	// Output: Sollstedt 2965 violated 31.12.2024
}

func ExampleAssociationSizes() {
	then, err := thueringen.Directory().On(civil.MustParse("2023-11-30"))
	if err != nil {
		fmt.Println(err)
		return
	}
	first := thueringen.AssociationSizes(then)[0]
	fmt.Println(first.Unit.Name(), first.Members, first.Population.Value)
	// Output: Lindenberg/Eichsfeld 7 6685
}

func ExampleSmallFulfilling() {
	then, err := thueringen.Directory().On(civil.MustParse("2023-11-30"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(thueringen.SmallFulfilling(then)))
	// Output: 5
}
