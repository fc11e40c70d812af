package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// people returns figures of one day: so many inhabitants, and as many hectares.
func people(n int64) []directory.Figure {
	return []directory.Figure{{Value: n, AsOf: civil.MustParse("2005-12-31")}}
}

// part is an event of 2010-01-01 that carries so many people and square metres; -1 is not recorded.
func part(kind directory.EventKind, number, from, to string, population, area int64) directory.EventRecord {
	e := directory.EventRecord{Kind: kind, Day: day("2010-01-01"), Number: number, From: key.MustParseAGS(from), To: key.MustParseAGS(to)}
	if population >= 0 {
		e.Population = &population
	}
	if area >= 0 {
		e.Area = &area
	}
	return e
}

const hectare = 10_000

// share is what is known of a row: the shares by population, by area and by population else area, where a gap is "?".
type shares struct{ population, area, elseArea string }

// tableOf returns the rows of a correspondence by "from → to".
func tableOf(t *testing.T, d *directory.Directory, from, to string, level governance.Level) map[string]shares {
	t.Helper()
	rows, err := d.Correspondence(day(from), day(to), level)
	require.NoError(t, err)
	side := func(u directory.Unit, outside key.AGS) string {
		switch {
		case !u.IsZero() && u.Key() != nil:
			return u.Key().String()
		case !u.IsZero():
			return "Bund"
		}
		return outside.String()
	}
	table := map[string]shares{}
	for row := range rows {
		text := func(by directory.Weighting) string {
			if row.Gap(by) != nil {
				require.True(t, row.Share(by).IsZero())
				return "?"
			}
			return row.Share(by).String()
		}
		pair := side(row.From, row.Outside) + " → " + side(row.To, row.Outside)
		require.NotContains(t, table, pair)
		table[pair] = shares{text(directory.ByPopulation), text(directory.ByArea), text(directory.ByPopulationElseArea)}
	}
	return table
}

// all is a share of 100 % by any weighting.
func all() shares { return known(1, 1) }

// known is the same share by any weighting.
func known(part, of int64) shares {
	text := finance.MustFraction(part, of).String()
	return shares{text, text, text}
}

// Of Musterkreis a quarter of the 1000 people of one municipality went to the Nachbarkreis, with a fifth of its land; the shares of
// the Kreise are those of their people and hectares, and backward the later Kreis is made of what came and of what was there.
func TestCorrespondenceWeighsTheMunicipalities(t *testing.T) {
	d := kreise(t, []directory.EventRecord{
		part(directory.PartialTransfer, "16/2010/0001", "16098001", "16099001", 250, 200*hectare),
		part(directory.PartialTransfer, "16/2010/0001", "16098001", "16098001", 750, 800*hectare),
	}, place("16098001", civil.Period{}, people(1000)), place("16098002", civil.Period{}, people(2000)), place("16099001", civil.Period{}, people(3000)))
	mixed := func(population, area finance.Share) shares {
		return shares{population.String(), area.String(), population.String()}
	}
	fraction := finance.MustFraction
	for _, test := range []struct {
		name, from, to string
		level          governance.Level
		want           map[string]shares
	}{
		{"municipalities", "2009-12-31", "2010-01-01", governance.Municipality, map[string]shares{
			"16098001 → 16098001": mixed(fraction(3, 4), fraction(4, 5)), "16098001 → 16099001": mixed(fraction(1, 4), fraction(1, 5)),
			"16098002 → 16098002": all(), "16099001 → 16099001": all(),
		}},
		{"municipalities backward", "2010-01-01", "2009-12-31", governance.Municipality, map[string]shares{
			"16098001 → 16098001": all(), "16098002 → 16098002": all(),
			"16099001 → 16098001": mixed(fraction(1, 13), fraction(1, 16)), "16099001 → 16099001": mixed(fraction(12, 13), fraction(15, 16)),
		}},
		{"Kreise", "2009-12-31", "2010-01-01", governance.District, map[string]shares{
			"16098 → 16098": mixed(fraction(11, 12), fraction(14, 15)), "16098 → 16099": mixed(fraction(1, 12), fraction(1, 15)), "16099 → 16099": all(),
		}},
		{"Kreise backward", "2010-01-01", "2009-12-31", governance.District, map[string]shares{
			"16098 → 16098": all(), "16099 → 16098": mixed(fraction(1, 13), fraction(1, 16)), "16099 → 16099": mixed(fraction(12, 13), fraction(15, 16)),
		}},
		{"a municipality in no association stands for itself", "2009-12-31", "2010-01-01", governance.Association, map[string]shares{
			"16098001 → 16098001": mixed(fraction(3, 4), fraction(4, 5)), "16098001 → 16099001": mixed(fraction(1, 4), fraction(1, 5)),
			"16098002 → 16098002": all(), "16099001 → 16099001": all(),
		}},
		{"a Land without Regierungsbezirke stands for itself", "2009-12-31", "2010-01-01", governance.GovernmentRegion, map[string]shares{"16 → 16": all()}},
		{"Länder", "2009-12-31", "2010-01-01", governance.Land, map[string]shares{"16 → 16": all()}},
		{"Bund", "2009-12-31", "2010-01-01", governance.Federation, map[string]shares{"Bund → Bund": all()}},
		{"before it", "2008-12-31", "2009-12-31", governance.District, map[string]shares{"16098 → 16098": all(), "16099 → 16099": all()}},
		{"after it", "2010-01-01", "2010-12-31", governance.District, map[string]shares{"16098 → 16098": all(), "16099 → 16099": all()}},
		{"the same day", "2010-01-01", "2010-01-01", governance.District, map[string]shares{"16098 → 16098": all(), "16099 → 16099": all()}},
	} {
		require.Equal(t, test.want, tableOf(t, d, test.from, test.to, test.level), test.name)
	}
}

// The list does not tell how many of the 2000 people of a municipality went to the Nachbarkreis, only that it was a quarter of the
// land. So the shares by population are a gap that lies between none and all of them, and the land parts them where the caller chooses so.
func TestCorrespondenceBoundsWhatIsNotKnown(t *testing.T) {
	d := kreise(t, []directory.EventRecord{
		part(directory.PartialTransfer, "16/2010/0001", "16098002", "16099001", -1, 500*hectare),
		part(directory.PartialTransfer, "16/2010/0001", "16098002", "16098002", -1, 1500*hectare),
	}, place("16098001", civil.Period{}, people(1000)), place("16098002", civil.Period{}, people(2000)), place("16099001", civil.Period{}, people(3000)))
	text := func(part, of int64) string { return finance.MustFraction(part, of).String() }
	for _, test := range []struct {
		from, to string
		want     map[string]shares
		bounds   map[string][2]string
	}{
		{"2009-12-31", "2010-01-01",
			map[string]shares{"16098 → 16098": {"?", text(5, 6), text(5, 6)}, "16098 → 16099": {"?", text(1, 6), text(1, 6)}, "16099 → 16099": all()},
			map[string][2]string{"16098 → 16098": {text(1, 3), text(1, 1)}, "16098 → 16099": {text(0, 1), text(2, 3)}, "16099 → 16099": {text(1, 1), text(1, 1)}}},
		{"2010-01-01", "2009-12-31",
			map[string]shares{"16098 → 16098": all(), "16099 → 16098": {"?", text(1, 7), text(1, 7)}, "16099 → 16099": {"?", text(6, 7), text(6, 7)}},
			map[string][2]string{"16098 → 16098": {text(1, 1), text(1, 1)}, "16099 → 16098": {text(0, 1), text(2, 5)}, "16099 → 16099": {text(3, 5), text(1, 1)}}},
	} {
		require.Equal(t, test.want, tableOf(t, d, test.from, test.to, governance.District))
		rows, err := d.Correspondence(day(test.from), day(test.to), governance.District)
		require.NoError(t, err)
		for row := range rows {
			pair := row.From.Key().String() + " → " + row.To.Key().String()
			least, most, ok := row.Bounds(directory.ByPopulation)
			require.True(t, ok, pair)
			require.Equal(t, test.bounds[pair], [2]string{least.String(), most.String()}, pair)
			least, most, ok = row.Bounds(directory.ByArea)
			require.True(t, ok, pair)
			require.Equal(t, row.ByArea, least, "a share that is known is its own bound")
			require.Equal(t, row.ByArea, most)
			_, _, ok = row.Bounds(directory.ByPopulationElseArea + 1)
			require.False(t, ok)
			if test.want[pair].population == "?" {
				var gap *directory.GapError
				require.ErrorAs(t, row.Gap(directory.ByPopulation), &gap)
				require.Equal(t, "16/2010/0001", gap.Gap.Event.Number())
			}
		}
	}
	_, _, ok := directory.CorrespondenceRow{}.Bounds(directory.ByArea)
	require.False(t, ok, "a row of nothing")
}

// Where a figure is missing that the shares of a Kreis need, they are not known, and the error names the municipality that lacks it. A
// Kreis that goes on as a whole needs none.
func TestCorrespondenceNamesTheMissingFigure(t *testing.T) {
	d := kreise(t, []directory.EventRecord{part(directory.Dissolution, "16/2010/0001", "16098001", "16099001", -1, -1)},
		place("16098001", period("", "2009-12-31"), people(1000)), place("16098002", civil.Period{}, nil), place("16099001", civil.Period{}, people(3000)))
	require.Equal(t, map[string]shares{"16098 → 16098": {"?", "?", "?"}, "16098 → 16099": {"?", "?", "?"}, "16099 → 16099": all()},
		tableOf(t, d, "2009-12-31", "2010-01-01", governance.District))
	rows, err := d.Correspondence(day("2009-12-31"), day("2010-01-01"), governance.District)
	require.NoError(t, err)
	for row := range rows {
		if row.From.Key().String() == "16099" {
			continue
		}
		for by := directory.ByPopulation; by <= directory.ByPopulationElseArea; by++ {
			var figure *directory.FigureError
			require.ErrorAs(t, row.Gap(by), &figure)
			require.Equal(t, "16098002", figure.Unit.Key().String())
			_, _, ok := row.Bounds(by)
			require.False(t, ok)
		}
	}
	require.Equal(t, map[string]shares{"16098001 → 16099001": all(), "16098002 → 16098002": all(), "16099001 → 16099001": all()},
		tableOf(t, d, "2009-12-31", "2010-01-01", governance.Municipality))
}

// Where nobody lives, no share of the people is wrong: that of the land stands in its place. Where there is no land either, nothing is known.
func TestCorrespondenceOfForests(t *testing.T) {
	forest := func(k string, valid civil.Period, hectares int64) directory.UnitRecord {
		u := place(k, valid, people(hectares))
		u.Population = people(0)
		return u
	}
	gone := period("", "2009-12-31")
	d := kreise(t, []directory.EventRecord{part(directory.Dissolution, "16/2010/0001", "16098001", "16099001", -1, -1)},
		forest("16098001", gone, 30), forest("16098002", civil.Period{}, 70), place("16099001", civil.Period{}, people(3000)))
	require.Equal(t, map[string]shares{"16098 → 16098": known(7, 10), "16098 → 16099": known(3, 10), "16099 → 16099": all()},
		tableOf(t, d, "2009-12-31", "2010-01-01", governance.District))
	d = kreise(t, []directory.EventRecord{part(directory.Dissolution, "16/2010/0001", "16098001", "16099001", -1, -1)},
		forest("16098001", gone, 0), forest("16098002", civil.Period{}, 0), place("16099001", civil.Period{}, people(3000)))
	require.Equal(t, map[string]shares{"16098 → 16098": {"?", "?", "?"}, "16098 → 16099": {"?", "?", "?"}, "16099 → 16099": all()},
		tableOf(t, d, "2009-12-31", "2010-01-01", governance.District))
}

// What comes from a Land of which the directory holds no unit is a row of its own, whose share nobody knows; what goes there is named
// with the day on which it went.
func TestCorrespondenceWithWhatLiesOutside(t *testing.T) {
	d := kreise(t, []directory.EventRecord{
		part(directory.PartialTransfer, "stba/2010/0001", "14521010", "16098001", 10, 5*hectare),
		part(directory.PartialTransfer, "stba/2010/0002", "16098002", "14521020", 500, 250*hectare),
		part(directory.PartialTransfer, "stba/2010/0002", "16098002", "16098002", 1500, 1750*hectare),
	}, place("16098001", civil.Period{}, people(1000)), place("16098002", civil.Period{}, people(2000)), place("16099001", civil.Period{}, people(3000)))
	unknown := shares{"?", "?", "?"}
	quarter := func(n int64) string { return finance.MustFraction(n, 4).String() }
	eighth := func(n int64) string { return finance.MustFraction(n, 8).String() }
	require.Equal(t, map[string]shares{
		"16098001 → 16098001": all(), "14521010 → 16098001": unknown, "16099001 → 16099001": all(),
		"16098002 → 14521020": {quarter(1), eighth(1), quarter(1)}, "16098002 → 16098002": {quarter(3), eighth(7), quarter(3)},
	}, tableOf(t, d, "2009-12-31", "2010-01-01", governance.Municipality))
	require.Equal(t, map[string]shares{
		"16098001 → 16098001": unknown, "16098001 → 14521010": unknown, "16099001 → 16099001": all(),
		"14521020 → 16098002": unknown, "16098002 → 16098002": all(),
	}, tableOf(t, d, "2010-01-01", "2009-12-31", governance.Municipality))

	rows, err := d.Correspondence(day("2009-12-31"), day("2010-06-01"), governance.Municipality)
	require.NoError(t, err)
	for row := range rows {
		if row.From.IsZero() || row.To.IsZero() {
			require.Equal(t, "2010-01-01", row.Left.String(), row)
			least, most, ok := row.Bounds(directory.ByArea)
			require.Equal(t, !row.From.IsZero(), ok, "what went is known, and what came is not")
			require.Equal(t, [2]finance.Share{row.ByArea, row.ByArea}, [2]finance.Share{least, most})
		}
		var left *directory.LeftError
		if row.From.IsZero() {
			require.ErrorAs(t, row.Gap(directory.ByPopulation), &left)
			require.Equal(t, &directory.LeftError{AGS: key.MustParseAGS("14521010"), Day: day("2010-01-01")}, left)
		}
	}
}

// A category of a Kreis goes on where all that it is made of have the same; where they disagree, or one has none, none is chosen.
func TestCategoriesOfWhatAUnitIsMadeOf(t *testing.T) {
	d := kreise(t, []directory.EventRecord{
		part(directory.Dissolution, "16/2010/0001", "16098001", "16099001", -1, -1),
		part(directory.PartialTransfer, "stba/2010/0001", "14521010", "16097001", 10, 5*hectare),
	}, place("16098001", period("", "2009-12-31"), people(1)), place("16098002", civil.Period{}, people(2)),
		place("16099001", civil.Period{}, people(3)), place("16097001", civil.Period{}, people(4)))
	for _, test := range []struct {
		first, second string // of 16098 and 16099; "" is none
		want          string
		disagree      bool
	}{
		{"rural", "rural", "rural", false}, {"rural", "urban", "", true}, {"", "urban", "", true}, {"rural", "", "", true}, {"", "", "", false},
	} {
		categories := map[key.Key]string{key.MustParseDistrict("16097"): "coast"}
		for k, category := range map[string]string{"16098": test.first, "16099": test.second} {
			if category != "" {
				categories[key.MustParseDistrict(k)] = category
			}
		}
		rows, err := d.RestateCategories(categories, day("2009-12-31"), day("2010-01-01"), governance.District)
		require.NoError(t, err)
		require.Len(t, rows, 3)
		require.Equal(t, "16097", rows[0].Unit.Key().String())
		require.True(t, rows[0].Disagree, "what came from outside has none")
		require.Len(t, rows[0].Of, 2)
		require.True(t, rows[0].Of[0].Known)
		require.False(t, rows[0].Of[1].Known)
		require.Equal(t, "14521010", rows[0].Of[1].Part.Outside.String())
		require.Equal(t, "16098", rows[1].Unit.Key().String())
		require.Equal(t, test.first, rows[1].Category)
		require.False(t, rows[1].Disagree)
		require.Len(t, rows[1].Of, 1)
		require.Equal(t, test.first != "", rows[1].Of[0].Known)
		require.Equal(t, "16099", rows[2].Unit.Key().String())
		require.Equal(t, test.want, rows[2].Category)
		require.Equal(t, test.disagree, rows[2].Disagree)
		require.Len(t, rows[2].Of, 2)
	}
}

// The people of a Kreis are weighed by people and its land by land; a Kreis of one municipality needs no figures, whatever it falls into.
func TestPeopleAndLandOfAKreisAreWeighedByThemselves(t *testing.T) {
	two := func(k string, valid civil.Period, people, hectares int64) directory.UnitRecord {
		u := place(k, valid, nil)
		asOf := civil.MustParse("2005-12-31")
		u.Population, u.Area = []directory.Figure{{Value: people, AsOf: asOf}}, []directory.Figure{{Value: hectares, AsOf: asOf}}
		return u
	}
	d := kreise(t, []directory.EventRecord{
		part(directory.NewKey, "1", "16098001", "16099001", -1, -1),
		part(directory.Dissolution, "2", "16096001", "16098002", 30, 40), part(directory.Dissolution, "2", "16096001", "16099002", 70, 60),
	}, two("16098001", period("", "2009-12-31"), 1000, 10), two("16098002", civil.Period{}, 3000, 90), place("16099001", period("2010-01-01", ""), nil),
		two("16099002", civil.Period{}, 500, 20), place("16096001", period("", "2009-12-31"), nil))
	want := func(population, area finance.Share) shares {
		return shares{population.String(), area.String(), population.String()}
	}
	got := tableOf(t, d, "2009-12-31", "2010-01-01", governance.District)
	require.Equal(t, want(finance.MustFraction(1, 4), finance.MustFraction(1, 10)), got["16098 → 16099"])
	require.Equal(t, want(finance.MustFraction(3, 4), finance.MustFraction(9, 10)), got["16098 → 16098"])
	require.Equal(t, want(finance.MustFraction(3, 10), finance.MustFraction(4, 10)), got["16096 → 16098"])
	require.Equal(t, want(finance.MustFraction(7, 10), finance.MustFraction(6, 10)), got["16096 → 16099"])
}
