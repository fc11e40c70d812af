package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
)

// boundsOf returns the bounds by population of a table of Kreise by "from → to"; "?" where nothing is known.
func boundsOf(t *testing.T, d *directory.Directory, from, to string) map[string][2]string {
	t.Helper()
	rows, err := d.Correspondence(day(from), day(to), governance.District)
	require.NoError(t, err)
	bounds := map[string][2]string{}
	for row := range rows {
		least, most, ok := row.Bounds(directory.ByPopulation)
		pair := row.From.Key().String() + " → " + row.To.Key().String()
		bounds[pair] = [2]string{least.String(), most.String()}
		if !ok {
			bounds[pair] = [2]string{"?", "?"}
			require.Zero(t, [2]finance.Share{least, most}, pair)
		}
	}
	return bounds
}

// Nobody knows how many people of a municipality went with its land to the Nachbarkreis, in which nobody lived before: none or all. Then
// the Nachbarkreis may have no people, of whom there are no shares; and if it has any, they all came.
func TestBoundsOfAKreisThatMayBeUninhabited(t *testing.T) {
	forest := place("16099001", civil.Period{}, people(0))
	forest.Area = people(50)
	d := kreise(t, []directory.EventRecord{
		part(directory.PartialTransfer, "16/2010/0001", "16098001", "16099001", -1, 500*hectare),
		part(directory.PartialTransfer, "16/2010/0001", "16098001", "16098001", -1, 500*hectare),
	}, place("16098001", civil.Period{}, people(1000)), place("16098002", civil.Period{}, people(3000)), forest)
	whole, none := finance.Whole().String(), finance.Share{}.String()
	require.Equal(t, map[string][2]string{
		"16098 → 16098": {finance.MustFraction(3, 4).String(), whole}, "16098 → 16099": {none, finance.MustFraction(1, 4).String()}, "16099 → 16099": {whole, whole},
	}, boundsOf(t, d, "2009-12-31", "2010-01-01"))
	require.Equal(t, map[string][2]string{
		"16098 → 16098": {whole, whole}, "16099 → 16098": {"?", "?"}, "16099 → 16099": {"?", "?"},
	}, boundsOf(t, d, "2010-01-01", "2009-12-31"))
}

// Bounds of the people count what is known of them, also of a municipality of which only the land is not known: a quarter of its 2000
// people is in the Nachbarkreis for certain, and up to 1000 of another may be.
func TestBoundsCountWhatIsKnownByTheSameWeighting(t *testing.T) {
	d := kreise(t, []directory.EventRecord{
		part(directory.PartialTransfer, "16/2010/0001", "16098001", "16099001", -1, 500*hectare),
		part(directory.PartialTransfer, "16/2010/0001", "16098001", "16098001", -1, 500*hectare),
		part(directory.PartialTransfer, "16/2010/0002", "16098002", "16099001", 500, -1),
		part(directory.PartialTransfer, "16/2010/0002", "16098002", "16098002", 1500, -1),
	}, place("16098001", civil.Period{}, people(1000)), place("16098002", civil.Period{}, people(2000)), place("16099001", civil.Period{}, people(3000)))
	part := func(n, of int64) string { return finance.MustFraction(n, of).String() }
	require.Equal(t, map[string][2]string{
		"16098 → 16098": {part(1, 2), part(5, 6)}, "16098 → 16099": {part(1, 6), part(1, 2)}, "16099 → 16099": {part(1, 1), part(1, 1)},
	}, boundsOf(t, d, "2009-12-31", "2010-01-01"))
	require.Equal(t, map[string][2]string{
		"16098 → 16098": {part(1, 1), part(1, 1)}, "16099 → 16098": {part(1, 7), part(1, 3)}, "16099 → 16099": {part(2, 3), part(6, 7)},
	}, boundsOf(t, d, "2010-01-01", "2009-12-31"))
}

// A Kreis of which all people are counted and not all land has shares by population, and no bounds by area: the people say nothing of the land.
func TestWithoutAFigureThereAreNoBounds(t *testing.T) {
	unmeasured := place("16098002", civil.Period{}, people(2000))
	unmeasured.Area = nil
	d := kreise(t, []directory.EventRecord{part(directory.Dissolution, "16/2010/0001", "16098001", "16099001", -1, -1)},
		place("16098001", period("", "2009-12-31"), people(1000)), unmeasured, place("16099001", civil.Period{}, people(3000)))
	third, rest := finance.MustFraction(1, 3).String(), finance.MustFraction(2, 3).String()
	require.Equal(t, map[string][2]string{"16098 → 16098": {rest, rest}, "16098 → 16099": {third, third}, "16099 → 16099": {finance.Whole().String(), finance.Whole().String()}},
		boundsOf(t, d, "2009-12-31", "2010-01-01"))
	rows, err := d.Correspondence(day("2009-12-31"), day("2010-01-01"), governance.District)
	require.NoError(t, err)
	for row := range rows {
		_, _, ok := row.Bounds(directory.ByArea)
		require.Equal(t, row.From.Key().String() == "16099", ok, row)
	}
}

// A municipality that ended, and of which it is not recorded what became of it, may be anywhere: there are no bounds of the shares of its Kreis.
func TestWhatIsNotFollowedLeavesNoBounds(t *testing.T) {
	d := kreise(t, []directory.EventRecord{
		part(directory.PartialTransfer, "16/2010/0001", "16098001", "16099001", -1, 500*hectare),
		part(directory.PartialTransfer, "16/2010/0001", "16098001", "16098001", -1, 500*hectare),
	}, place("16098001", civil.Period{}, people(1000)), place("16098002", period("", "2009-12-31"), people(3000)), place("16099001", civil.Period{}, people(10)))
	rows, err := d.Correspondence(day("2009-12-31"), day("2010-01-01"), governance.District)
	require.NoError(t, err)
	count := 0
	for row := range rows {
		least, most, ok := row.Bounds(directory.ByPopulation)
		if row.From.Key().String() == "16099" {
			require.True(t, ok)
			continue
		}
		count++
		require.False(t, ok, row)
		require.Zero(t, [2]finance.Share{least, most}, row)
	}
	require.Equal(t, 3, count, "to itself, to the Nachbarkreis, and to nobody knows where")
}

// Where the shares were known but are too fine to be held, there are no bounds; where only the bounds are, there are none either. By a
// weighting that does not exist a row tells the error, and no bounds.
func TestSharesThatAreTooFineHaveNoBounds(t *testing.T) {
	const a, b = 999_999_999_989, 999_999_999_961 // two primes
	d := kreise(t, []directory.EventRecord{
		part(directory.PartialTransfer, "16/2010/0001", "16098001", "16099001", -1, 1),
		part(directory.PartialTransfer, "16/2010/0001", "16098001", "16098001", -1, a-1),
		part(directory.PartialTransfer, "16/2010/0002", "16098002", "16099001", -1, 1),
		part(directory.PartialTransfer, "16/2010/0002", "16098002", "16098002", -1, b-1),
	}, place("16098001", civil.Period{}, people(1000)), place("16098002", civil.Period{}, people(2000)), place("16099001", civil.Period{}, people(3000)))
	rows, err := d.Correspondence(day("2009-12-31"), day("2010-01-01"), governance.District)
	require.NoError(t, err)
	for row := range rows {
		var argument *directory.ArgumentError
		require.ErrorAs(t, row.Gap(directory.ByPopulationElseArea+1), &argument)
		if row.From.Key().String() == "16099" {
			continue
		}
		var gap *directory.GapError
		require.ErrorAs(t, row.Gap(directory.ByArea), &gap)
		require.True(t, gap.Gap.TooFine)
		_, _, ok := row.Bounds(directory.ByArea)
		require.False(t, ok, row)
		_, _, ok = row.Bounds(directory.ByPopulation)
		require.True(t, ok, row)
	}
}

// Bounds are told where both can be held exactly, as shares are. Here the least of one Kreis and the most of another could be, and nothing is told.
func TestBoundsThatAreTooFineAreNotTold(t *testing.T) {
	const vast, parts = 999_999_999_989, 999_999_999_961 // without a common divisor
	measured := func(k string, hectares int64) directory.UnitRecord {
		u := place(k, civil.Period{}, people(10))
		u.Area = people(hectares)
		return u
	}
	for _, test := range []struct {
		hectares, of int64
		ok           bool
	}{{7, 10, true}, {vast, parts, false}} {
		d := kreise(t, []directory.EventRecord{
			part(directory.PartialTransfer, "16/2010/0001", "16098001", "16099001", 5, -1), // nobody knows of how much land
			part(directory.PartialTransfer, "16/2010/0001", "16098001", "16098001", 5, -1),
			part(directory.PartialTransfer, "16/2010/0002", "16097001", "16099001", 5, 1),
			part(directory.PartialTransfer, "16/2010/0002", "16097001", "16097001", 5, test.of-1),
		}, measured("16098001", test.hectares), measured("16097001", 7), measured("16099001", 1))
		rows, err := d.Correspondence(day("2010-01-01"), day("2009-12-31"), governance.District)
		require.NoError(t, err)
		for row := range rows {
			if row.From.Key().String() != "16099" {
				continue
			}
			_, _, ok := row.Bounds(directory.ByArea)
			require.Equal(t, test.ok, ok, row)
			_, _, ok = row.Bounds(directory.ByPopulation)
			require.True(t, ok, row)
		}
	}
}
