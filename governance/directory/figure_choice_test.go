package directory_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// countedIn returns figures at the ends of years. Each tells its year: 11 of 2001 is 112001.
func countedIn(thousands int64, years ...int) []directory.Figure {
	var list []directory.Figure
	for _, year := range years {
		list = append(list, directory.Figure{Value: thousands*10_000 + int64(year), AsOf: civil.MustParse(fmt.Sprintf("%d-12-31", year))})
	}
	return list
}

// place is a municipality of one of the Kreise that never were.
func place(k string, valid civil.Period, figures []directory.Figure) directory.UnitRecord {
	return directory.UnitRecord{Key: key.MustParseAGS(k), Name: "Ort " + k, Valid: valid, Population: figures, Area: figures}
}

func kreise(t *testing.T, events []directory.EventRecord, places ...directory.UnitRecord) *directory.Directory {
	t.Helper()
	units := []directory.UnitRecord{
		{Key: key.MustParseLand("16"), Name: "Thüringen"},
		{Key: key.MustParseDistrict("16096"), Name: "Altkreis", Kind: governance.Landkreis},
		{Key: key.MustParseDistrict("16097"), Name: "Neukreis", Kind: governance.Landkreis},
		{Key: key.MustParseDistrict("16098"), Name: "Musterkreis", Kind: governance.Landkreis},
		{Key: key.MustParseDistrict("16099"), Name: "Nachbarkreis", Kind: governance.Landkreis},
	}
	d, err := directory.Build(period("2000-01-01", "2020-12-31"), append(units, places...), events)
	require.NoError(t, err)
	return d
}

// requireFigure requires the same answer of the population and of the area; the empty day says that nothing is recorded.
func requireFigure(t *testing.T, u directory.Unit, on string, value int64, asOf string, joined bool) {
	t.Helper()
	for what, of := range map[string]func() (directory.Figure, bool){"population": u.Population, "area": u.Area} {
		got, ok := of()
		require.Equal(t, asOf != "", ok, "%s of %s on %s", what, u, on)
		require.Equal(t, directory.Figure{Value: value, AsOf: day(asOf), Joined: joined}, got, "%s of %s on %s", what, u, on)
	}
	register, ok := u.FigureRegister(directory.ByPopulation)
	require.Equal(t, asOf != "", ok, "%s on %s", u, on)
	require.Equal(t, asOf, register.String(), "%s on %s", u, on)
}

// The figure of a day is the newest as of that day or before, and where there is none the oldest of a later day, whatever other units
// were counted on. The figures of a Kreis are those of the day on which all of its municipalities were counted.
func TestTheFigureOfADayIsTheNewestUpToIt(t *testing.T) {
	always := civil.Period{}
	d := kreise(t, nil,
		place("16098001", always, countedIn(1, 2001, 2005, 2010, 2015)),
		place("16098002", always, countedIn(2, 2001, 2015)),
		place("16099001", always, countedIn(3, 2010, 2015)),
		place("16099002", always, countedIn(4, 2005, 2010, 2015)))
	for _, test := range []struct {
		key, on string
		value   int64
		asOf    string
	}{
		{"16098001", "2000-06-01", 12001, "2001-12-31"}, // before the first
		{"16098001", "2001-12-31", 12001, "2001-12-31"},
		{"16098001", "2005-12-30", 12001, "2001-12-31"},
		{"16098001", "2005-12-31", 12005, "2005-12-31"},
		{"16098001", "2010-12-30", 12005, "2005-12-31"},
		{"16098001", "2014-01-01", 12010, "2010-12-31"},
		{"16098001", "2020-12-31", 12015, "2015-12-31"},
		{"16098002", "2014-01-01", 22001, "2001-12-31"}, // 2010 and 2005 are tried before it, and 2015 after it
		{"16098002", "2015-12-31", 22015, "2015-12-31"},
		{"16099001", "2003-01-01", 32010, "2010-12-31"}, // the nearest of the later ones
		{"16099001", "2000-06-01", 32010, "2010-12-31"},
		{"16099002", "2000-06-01", 42005, "2005-12-31"},
		{"16098", "2014-01-01", 12001 + 22001, "2001-12-31"},
		{"16098", "2016-01-01", 12015 + 22015, "2015-12-31"},
		{"16099", "2003-01-01", 32010 + 42010, "2010-12-31"},
		{"16099", "2007-01-01", 32010 + 42010, "2010-12-31"},
		{"16", "2003-01-01", 12015 + 22015 + 32015 + 42015, "2015-12-31"},
	} {
		requireFigure(t, unitOn(t, d, test.key, test.on), test.on, test.value, test.asOf, false)
	}
}

// A figure counts the territory of its own day. From the day on which a part moved, figures of before stand for it no longer; those of the
// day itself and of later do, and they do not stand for the time before.
func TestAFigureEndsWithTheTerritoryThatItCounts(t *testing.T) {
	always := civil.Period{}
	part := func(day civil.Date, from, to string) directory.EventRecord {
		return directory.EventRecord{Kind: directory.PartialTransfer, Day: day, From: key.MustParseAGS(from), To: key.MustParseAGS(to),
			Population: new(int64(10)), Area: new(int64(100_000))}
	}
	d := kreise(t, []directory.EventRecord{
		part(day("2008-01-01"), "16098001", "16098002"),
		part(day("2010-12-31"), "16098003", "16098004"),
	},
		place("16098001", always, countedIn(1, 2005, 2010)),
		place("16098002", always, countedIn(2, 2005)),
		place("16098003", always, countedIn(3, 2010)),
		place("16098004", always, countedIn(4, 2005, 2010)),
		place("16099001", always, countedIn(5, 2005)))
	for _, test := range []struct {
		key, on string
		value   int64
		asOf    string
	}{
		{"16098001", "2007-12-31", 12005, "2005-12-31"},
		{"16098001", "2008-01-01", 12010, "2010-12-31"},
		{"16098001", "2001-01-01", 12005, "2005-12-31"},
		{"16098002", "2007-12-31", 22005, "2005-12-31"},
		{"16098002", "2008-01-01", 0, ""},
		{"16098002", "2020-12-31", 0, ""},
		{"16098003", "2010-12-30", 0, ""}, // counted one day later, after a part had left
		{"16098003", "2010-12-31", 32010, "2010-12-31"},
		{"16098003", "2012-01-01", 32010, "2010-12-31"},
		{"16098004", "2010-12-30", 42005, "2005-12-31"},
		{"16098004", "2010-12-31", 42010, "2010-12-31"},
		{"16099001", "2012-01-01", 52005, "2005-12-31"}, // nothing moved here
	} {
		requireFigure(t, unitOn(t, d, test.key, test.on), test.on, test.value, test.asOf, false)
	}
}

// What is recorded to carry no inhabitants leaves the population as it was counted, and not the area; and the other way round.
func TestWhatCarriesNothingMovesNoFigure(t *testing.T) {
	always, nobody, people := civil.Period{}, int64(0), int64(7)
	transfer := func(from, to string, population, area *int64) directory.EventRecord {
		return directory.EventRecord{Kind: directory.PartialTransfer, Day: day("2008-01-01"), From: key.MustParseAGS(from),
			To: key.MustParseAGS(to), Population: population, Area: area}
	}
	d := kreise(t, []directory.EventRecord{
		transfer("16098001", "16098002", &nobody, new(int64(20_000))),
		transfer("16099001", "16099002", &people, &nobody),
	},
		place("16098001", always, countedIn(1, 2005)), place("16098002", always, countedIn(2, 2005)),
		place("16099001", always, countedIn(3, 2005)), place("16099002", always, countedIn(4, 2005)))
	for k, want := range map[string]struct{ population, area bool }{
		"16098001": {true, false}, "16098002": {true, false}, "16099001": {false, true}, "16099002": {false, true},
	} {
		u := unitOn(t, d, k, "2009-01-01")
		_, ok := u.Population()
		require.Equal(t, want.population, ok, "population of %s", k)
		_, ok = u.Area()
		require.Equal(t, want.area, ok, "area of %s", k)
	}
}

// The figures of municipalities that merged as a whole, or went on under another key, are added up; those of a municipality that was
// divided, and sums of which one part was not counted, are not recorded.
func TestFiguresOfMergedMunicipalitiesAreAddedUp(t *testing.T) {
	before, since := period("", "2007-12-31"), period("2008-01-01", "")
	into := func(kind directory.EventKind, from, to string) directory.EventRecord {
		return directory.EventRecord{Kind: kind, Day: day("2008-01-01"), From: key.MustParseAGS(from), To: key.MustParseAGS(to)}
	}
	again := into(directory.Dissolution, "16098012", "16098014")
	again.Day = day("2009-01-01")
	d := kreise(t, []directory.EventRecord{
		into(directory.Dissolution, "16098001", "16098003"),
		into(directory.Dissolution, "16098002", "16098003"),
		into(directory.Dissolution, "16098005", "16098004"),
		into(directory.NewKey, "16098006", "16099001"),
		into(directory.Dissolution, "16098007", "16098008"),
		into(directory.Dissolution, "16098007", "16098009"),
		into(directory.Dissolution, "16098010", "16099002"),
		into(directory.Dissolution, "16098011", "16098012"),
		into(directory.Dissolution, "16097002", "16097001"),
		into(directory.Dissolution, "16096002", "16096003"),
		again,
	},
		place("16098001", before, countedIn(1, 2005)), place("16098002", before, countedIn(2, 2005)), // both go into a new one,
		place("16098003", since, countedIn(3, 2010)),
		place("16098004", period("", ""), countedIn(4, 2005)), place("16098005", before, countedIn(5, 2005)), // one goes into another,
		place("16098006", before, countedIn(6, 2005)), place("16099001", since, nil), // goes on under another key,
		place("16098007", before, countedIn(7, 2005)), // is divided between two,
		place("16098008", period("", ""), countedIn(8, 2005)), place("16098009", period("", ""), countedIn(9, 2005)),
		place("16098010", before, nil), place("16099002", period("", ""), countedIn(1, 2005)), // was not counted,
		place("16098011", before, countedIn(11, 2005)), // and two merge one after the other
		place("16097001", period("", ""), countedIn(15, 2005)), place("16097002", before, countedIn(16, 2005)),
		place("16097003", period("", ""), countedIn(17, 2005)),
		place("16096001", period("", ""), countedIn(18, 2005)), place("16096002", before, countedIn(19, 2005)),
		place("16096003", period("", ""), countedIn(20, 2005)),
		place("16098012", period("", "2008-12-31"), countedIn(12, 2005)), place("16098014", period("", ""), countedIn(14, 2005)))
	for _, test := range []struct {
		key, on string
		value   int64
		asOf    string
		joined  bool
	}{
		{"16098001", "2007-12-31", 12005, "2005-12-31", false},
		{"16098003", "2008-01-01", 12005 + 22005, "2005-12-31", true},
		{"16098003", "2010-12-30", 12005 + 22005, "2005-12-31", true},
		{"16098003", "2010-12-31", 32010, "2010-12-31", false},
		{"16098004", "2007-12-31", 42005, "2005-12-31", false},
		{"16098004", "2008-01-01", 42005 + 52005, "2005-12-31", true},
		{"16099001", "2008-01-01", 62005, "2005-12-31", true},
		{"16098008", "2007-12-31", 82005, "2005-12-31", false},
		{"16098008", "2008-01-01", 0, "", false},
		{"16098009", "2008-01-01", 0, "", false},
		{"16099002", "2007-12-31", 12005, "2005-12-31", false},
		{"16099002", "2008-01-01", 0, "", false},
		{"16098012", "2008-01-01", 112005 + 122005, "2005-12-31", true},
		{"16097", "2008-01-01", 152005 + 162005 + 172005, "2005-12-31", true}, // joined in one of its municipalities, whichever
		{"16096", "2008-01-01", 182005 + 192005 + 202005, "2005-12-31", true},
		{"16097", "2007-12-31", 152005 + 162005 + 172005, "2005-12-31", false},
		{"16098014", "2008-12-31", 142005, "2005-12-31", false},
		{"16098014", "2009-01-01", 112005 + 122005 + 142005, "2005-12-31", true},
	} {
		requireFigure(t, unitOn(t, d, test.key, test.on), test.on, test.value, test.asOf, test.joined)
	}
}

// The registers around a day are the last up to it and the first from it on; a postal code is told by those alone that show it.
func TestRegistersAroundADay(t *testing.T) {
	d := kreise(t, nil, place("16098001", civil.Period{}, countedIn(1, 2001, 2005, 2010)),
		directory.UnitRecord{Key: key.MustParseAGS("16098002"), Name: "Neuort", PostalCode: "99998", Valid: period("2004-01-01", "")})
	for on, want := range map[string][2]string{
		"2000-06-01": {"", "2001-12-31"}, "2001-12-31": {"2001-12-31", "2001-12-31"}, "2002-01-01": {"2001-12-31", "2005-12-31"},
		"2005-12-30": {"2001-12-31", "2005-12-31"}, "2006-01-01": {"2005-12-31", "2010-12-31"}, "2015-01-01": {"2010-12-31", ""},
	} {
		days := unitOn(t, d, "16098001", on).RegisterDays()
		require.Equal(t, want, [2]string{days.From.String(), days.Through.String()}, on)
	}
	days, ok := unitOn(t, d, "16098002", "2004-06-01").PostalCodeAsOf()
	require.True(t, ok)
	require.Equal(t, period("", "2005-12-31"), days, "the register of 2001 does not know the place yet")
}
