package directory_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/directory/internal/store/storetest"
	"github.com/foederal/foederal/governance/directory/internal/territory"
	"github.com/foederal/foederal/governance/key"
)

// datedPeriods returns the periods of a column, and requires that no two have a day in common.
func datedPeriods(t *testing.T, table directory.Dating) []string {
	t.Helper()
	var periods []string
	for i, p := range table.Periods {
		for _, other := range table.Periods[i+1:] {
			require.False(t, p.Period.Overlaps(other.Period), "%s and %s", p.Period, other.Period)
		}
		periods = append(periods, p.Period.String())
	}
	return periods
}

// An ARS holds on the days for which it is recorded, as far as the options admit its municipality on them: the kind changed in 2010 and the ARS
// in 2015 and 2018.
func TestAnARSAndAKindHoldOnTheirCommonDays(t *testing.T) {
	const old, recent, last = "160980000001", "160989001001", "160980001001"
	of := func(ars, from, through string, kind governance.Kind) directory.UnitRecord {
		u := place("16098001", period(from, through), nil)
		u.Key, u.Kind = key.MustParseARS(ars), kind
		return u
	}
	village, city := governance.KreisangehoerigeGemeinde, governance.Stadt
	d := kreise(t, nil, of(old, "", "2009-12-31", village), of(old, "2010-01-01", "2014-12-31", city), of(recent, "2015-01-01", "2017-12-31", city), of(last, "2018-01-01", "", city))
	for _, test := range []struct {
		cell string
		kind governance.Kind // 0 for any
		want []string
	}{
		{old, 0, []string{"2000-01-01/2014-12-31"}},
		{old, village, []string{"2000-01-01/2009-12-31"}},
		{old, city, []string{"2010-01-01/2014-12-31"}},
		{old, governance.Markt, nil},
		{recent, 0, []string{"2015-01-01/2017-12-31"}},
		{recent, city, []string{"2015-01-01/2017-12-31"}},
		{last, 0, []string{"2018-01-01/2020-12-31"}},
		{last, city, []string{"2018-01-01/2020-12-31"}},
		{recent, village, []string{"2000-01-01/2009-12-31"}}, // by its AGS, for on no day it is recorded with the kind
		{"16098001", village, []string{"2000-01-01/2009-12-31"}},
		{"16098001", city, []string{"2010-01-01/2020-12-31"}},
		{"160980000777", 0, nil}, // there is no such municipality
		{"160980000777", city, nil},
	} {
		var options []directory.FindOption
		if test.kind != 0 {
			options = append(options, directory.OfKind(test.kind))
		}
		require.Equal(t, test.want, datedPeriods(t, d.Dating([]string{test.cell}, options...)), test)
	}
}

// The first and the last day of the span are days like others: what begins or ends on them has its period.
func TestDatingOnTheFirstAndTheLastDay(t *testing.T) {
	d := kreise(t, nil, place("16098001", civil.Period{}, nil), place("16098002", period("2020-12-31", ""), nil),
		place("16098003", period("", "2000-01-01"), nil), place("16098004", period("", "2020-12-30"), nil))
	for _, test := range []struct{ cells, want []string }{
		{[]string{"16098002"}, []string{"2020-12-31/2020-12-31"}},
		{[]string{"16098001", "16098002"}, []string{"2020-12-31/2020-12-31", "2000-01-01/2020-12-30"}},
		{[]string{"16098003"}, []string{"2000-01-01/2000-01-01"}},
		{[]string{"16098001", "16098003"}, []string{"2000-01-01/2000-01-01", "2000-01-02/2020-12-31"}},
		{[]string{"16098001", "16098004"}, []string{"2000-01-01/2020-12-30", "2020-12-31/2020-12-31"}},
	} {
		require.Equal(t, test.want, datedPeriods(t, d.Dating(test.cells)), test.cells)
	}
	mixed := d.Dating([]string{"16098002", "16098004"})
	require.True(t, mixed.Mixture)
	require.Equal(t, [2]civil.Period{period("2000-01-01", "2020-12-30"), period("2020-12-31", "2020-12-31")}, mixed.Mixed)
}

// A cell that does not fit the column holds on days of the span and on the day beyond it; the days between are not among them, also where it
// holds on the last day of the span alone.
func TestAMisfitHoldsOnNoUnknownDay(t *testing.T) {
	h := storetest.History()
	i := slices.IndexFunc(h.Units, func(u territory.Unit) bool { return u.Key.String() == "16071056" })
	last := h.Span.Through
	h.Units = slices.Insert(h.Units, i+1, territory.Unit{Level: governance.Municipality, Key: key.MustParse("16071057"), Valid: civil.Period{From: last},
		States: []territory.State{{From: last, Name: "Neuort"}}})
	data, err := store.Encode(h)
	require.NoError(t, err)
	d, err := directory.Open(string(data))
	require.NoError(t, err)
	beyond, ok := d.Beyond()
	require.True(t, ok)
	for _, test := range []struct {
		cell string
		want []civil.Period
	}{
		{"16071057", []civil.Period{{From: last, Through: last}, {From: beyond.Date(), Through: beyond.Date()}}},
		{"16071056", []civil.Period{{From: day("1994-07-01"), Through: last}, {From: beyond.Date(), Through: beyond.Date()}}},
		{"16071038", []civil.Period{{From: day("1994-07-01"), Through: last}}},
	} {
		table := d.Dating([]string{"16034390", "16034120", test.cell}) // the first two are gone since 1994-04-09
		require.Len(t, table.Misfits, 1, test.cell)
		require.Equal(t, test.want, table.Misfits[0].Known, test.cell)
	}
}

// A cell may hold more than a key: a second key that no unit ever had says nothing, a postal code stands for its place as long as that has its name,
// and three zeros at the end may be those of a Kreis. A postal code alone, or one of another place, holds on no day.
func TestDatingOfCellsThatSayMore(t *testing.T) {
	d := bund.Directory()
	eisenach := datedPeriods(t, d.Dating([]string{"Eisenach"}, directory.OnLevel(governance.Municipality)))
	require.NotEmpty(t, eisenach)
	for cell, want := range map[string][]string{
		"16056000;16999999":     {"1998-01-01/2021-06-30"},
		"16999999;16056000":     nil,
		"99817 Eisenach":        eisenach,
		"99817 Eisenach, Stadt": datedPeriods(t, d.Dating([]string{"Eisenach, Stadt"}, directory.OnLevel(governance.Municipality))),
		"99817":                 nil,
		"99817 km":              nil,
	} {
		require.Equal(t, want, datedPeriods(t, d.Dating([]string{cell})), cell)
	}
	small := kreise(t, nil, place("16098000", period("", "2009-12-31"), nil), place("16098001", civil.Period{}, nil))
	require.Equal(t, []string{"2000-01-01/2020-12-31"}, datedPeriods(t, small.Dating([]string{"16098000"})))
	require.Equal(t, []string{"2000-01-01/2009-12-31"}, datedPeriods(t, small.Dating([]string{"16098000"}, directory.OnLevel(governance.Municipality))))
}
