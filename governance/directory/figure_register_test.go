package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/directory/internal/store/storetest"
	"github.com/foederal/foederal/governance/directory/internal/territory"
	"github.com/foederal/foederal/governance/key"
)

// ofRegister is a figure of a register: the date that it has, or none, and the day of the register.
type ofRegister struct{ asOf, register string }

func (c ofRegister) when() civil.Date {
	if c.asOf == "" {
		return day(c.register)
	}
	return day(c.asOf)
}

// withFigures is the small directory without events, in which Leimbach has such figures, and Bad Salzungen has others.
func withFigures(t *testing.T, leimbach, salzungen []ofRegister) *directory.Directory {
	t.Helper()
	h := storetest.History()
	h.Events = nil
	figures := func(list []ofRegister) (figures []territory.Figure) {
		for i, c := range list {
			figures = append(figures, territory.Figure{AsOf: day(c.asOf), Territory: day(c.register), Value: int64(i + 1)})
		}
		return figures
	}
	for i := range h.Units {
		u := &h.Units[i]
		switch u.Population, u.Area = nil, nil; u.Key.String() {
		case "16063051":
			u.Population, u.Area = figures(leimbach), figures(leimbach)
		case "16063003":
			u.Population, u.Area = figures(salzungen), figures(salzungen)
		}
	}
	data, err := store.Encode(h)
	require.NoError(t, err)
	d, err := directory.Open(string(data))
	require.NoError(t, err)
	return d
}

// A figure without a date of its own has that of its register. Among figures of both kinds that of a day is the newest up to it, and
// where there is none the oldest after it; of two registers with a figure of one date the first counts.
func TestFiguresOfRegistersWithAndWithoutDates(t *testing.T) {
	lists := map[string][]ofRegister{
		"both kinds": {{"", "1998-06-30"}, {"", "2004-12-31"}, {"", "2013-06-30"}, {"1995-12-31", "1996-12-31"}, {"2001-12-31", "2002-06-30"}, {"2010-12-31", "2011-12-31"}},
		"registers":  {{"", "1998-06-30"}, {"", "2004-12-31"}, {"", "2013-06-30"}},
		"dates":      {{"1998-06-30", "1998-06-30"}, {"2004-12-31", "2005-12-31"}, {"2004-12-31", "2006-12-31"}, {"2013-06-30", "2014-12-31"}},
		"one":        {{"2004-12-31", "2005-12-31"}},
		"none":       nil,
	}
	others := []ofRegister{{"", "1997-06-30"}, {"", "2008-06-30"}, {"1999-12-31", "2000-06-30"}, {"2012-12-31", "2013-12-31"}}
	for name, list := range lists {
		d := withFigures(t, list, others)
		for on := day("1994-07-01"); on.Year() < 2016; on = on.AddDays(13) {
			s, err := d.On(on)
			require.NoError(t, err)
			u := municipality(t, s, "16063051")
			best := -1
			for i, c := range list {
				switch {
				case best < 0:
					best = i
				case on.Before(c.when()) && c.when().Before(list[best].when()), // the older of two later ones
					!on.Before(c.when()) && on.Before(list[best].when()),
					!on.Before(c.when()) && list[best].when().Before(c.when()):
					best = i
				}
			}
			figure, ok := u.Area()
			register, told := u.FigureRegister(directory.ByArea)
			require.Equal(t, best >= 0, ok, "%s on %s", name, on)
			require.Equal(t, ok, told)
			if ok {
				require.Equal(t, directory.Figure{Value: int64(best + 1), AsOf: day(list[best].asOf)}, figure, "%s on %s", name, on)
				require.Equal(t, list[best].register, register.String(), "%s on %s", name, on)
			}
		}
	}
}

// The registers around a day are the last up to it and the first from it on, whatever order the dates of their figures have.
func TestRegistersAroundADayInAnyOrder(t *testing.T) {
	list := []ofRegister{{"", "2013-06-30"}, {"1995-12-31", "2004-12-31"}, {"1996-12-31", "1998-06-30"}, {"2001-12-31", "2002-06-30"}}
	d := withFigures(t, list, nil)
	for on := day("1994-07-01"); on.Year() < 2016; on = on.AddDays(1) {
		var want civil.Period
		for _, c := range list {
			if r := day(c.register); !on.Before(r) && (want.From.IsZero() || want.From.Before(r)) {
				want.From = r
			}
			if r := day(c.register); !r.Before(on) && (want.Through.IsZero() || r.Before(want.Through)) {
				want.Through = r
			}
		}
		s, err := d.On(on)
		require.NoError(t, err)
		require.Equal(t, want, municipality(t, s, "16063051").RegisterDays(), "%s", on)
	}
}

// The shares of Kreise need figures of one day of all municipalities: those of the day that suits best and has them all. Where there is
// none, the error names a municipality that the best day lacks, and the day; without a day where it was never counted.
func TestFiguresInCommon(t *testing.T) {
	for _, test := range []struct {
		name          string
		first, second []directory.Figure
		on            string
		share         finance.Share
		lacks, asOf   string
	}{
		{"the newest up to the day", countedIn(1, 2001, 2005), countedIn(3, 2001, 2005), "2009-12-31", finance.MustFraction(12005, 12005+32005), "", ""},
		{"the newest that both have", countedIn(1, 2001, 2003, 2005), countedIn(3, 2001, 2003, 2007), "2009-12-31", finance.MustFraction(12003, 12003+32003), "", ""},
		{"the oldest later one", countedIn(1, 2002, 2004), countedIn(3, 2001, 2004), "2000-06-01", finance.MustFraction(12004, 12004+32004), "", ""},
		{"an earlier one before a later one", countedIn(1, 2001, 2008), countedIn(3, 2001, 2008), "2005-12-31", finance.MustFraction(12001, 12001+32001), "", ""},
		{"none in common", countedIn(1, 2001), countedIn(3, 2005), "2009-12-31", finance.Share{}, "16098001", "2005-12-31"},
		{"none in common, the other way", countedIn(1, 2005), countedIn(3, 2001), "2009-12-31", finance.Share{}, "16098002", "2005-12-31"},
		{"never counted", nil, countedIn(3, 2005), "2009-12-31", finance.Share{}, "16098001", ""},
		{"the other never counted", countedIn(1, 2001, 2005), nil, "2009-12-31", finance.Share{}, "16098002", ""},
		{"neither", nil, nil, "2009-12-31", finance.Share{}, "16098001", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := kreise(t, []directory.EventRecord{part(directory.Dissolution, "1", "16098001", "16099001", -1, -1)},
				place("16098001", period("", "2009-12-31"), test.first), place("16098002", civil.Period{}, test.second), place("16099001", civil.Period{}, countedIn(5, 2000, 2006)))
			parts, err := d.DistrictSuccessors(key.MustParseDistrict("16098"), day(test.on), day("2010-01-01"), directory.ByPopulation)
			if test.lacks == "" {
				require.NoError(t, err)
				require.Len(t, parts, 2)
				require.Equal(t, "16099", parts[1].District.String())
				require.Equal(t, test.share, parts[1].Share)
				return
			}
			var figure *directory.FigureError
			require.ErrorAs(t, err, &figure)
			require.Equal(t, test.lacks, figure.Unit.Key().String())
			require.Equal(t, test.asOf, figure.AsOf.String())
			require.Equal(t, directory.ByPopulation, figure.By)
			require.Equal(t, test.on, figure.Unit.Date().String())
		})
	}
}
