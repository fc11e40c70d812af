package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// later makes an event of 2010-01-01 one of another day.
func later(e directory.EventRecord, on string) directory.EventRecord {
	e.Day = day(on)
	return e
}

// Whose Unit a caller has replaced, that Succession is not one that the directory returned of it: it has no successor, and does not fail.
func TestASuccessionOfAnotherUnitHasNoSuccessor(t *testing.T) {
	d := kreise(t, nil, place("16098001", civil.Period{}, nil))
	s, err := d.Successors(key.MustParseAGS("16098001"), day("2009-12-31"), day("2010-01-01"))
	require.NoError(t, err)
	_, err = s.Successor()
	require.NoError(t, err)
	for _, u := range []directory.Unit{{}, unitOn(t, d, "16098", "2009-12-31"), unitOn(t, d, "16", "2009-12-31")} {
		s.Unit = u
		legal, continuity := s.Legal()
		require.Zero(t, legal, u)
		require.Zero(t, continuity, u)
		var argument *directory.ArgumentError
		_, err := s.Successor()
		require.ErrorAs(t, err, &argument, u)
	}
}

// A number that is missing is a gap only for those who need it: of a part to which no people went, it does not matter how its people were
// divided later. How its land was divided does.
func TestWhatHasNothingNeedsNoNumbers(t *testing.T) {
	d := kreise(t, []directory.EventRecord{
		part(directory.Dissolution, "16/2010/0001", "16098001", "16098002", 100, 50*hectare),
		part(directory.Dissolution, "16/2010/0001", "16098001", "16098003", 0, 50*hectare),
		later(part(directory.Dissolution, "16/2011/0001", "16098003", "16098004", -1, -1), "2011-01-01"),
		later(part(directory.Dissolution, "16/2011/0001", "16098003", "16098005", -1, -1), "2011-01-01"),
	}, place("16098001", period("", "2009-12-31"), people(100)), place("16098002", civil.Period{}, nil), place("16098003", period("", "2010-12-31"), people(7)),
		place("16098004", civil.Period{}, nil), place("16098005", civil.Period{}, nil))
	whole, none := finance.Whole().String(), finance.Share{}.String()
	require.Equal(t, []string{"16098002 " + whole + " ?", "16098004 " + none + " ?", "16098005 " + none + " ?"},
		partsOf(t, d, "16098001", "2009-12-31", "2011-01-01"))
	require.Equal(t, []string{"16098004 ? ?", "16098005 ? ?"}, partsOf(t, d, "16098003", "2009-12-31", "2011-01-01"))
}

// Shares can be held exactly only if they have a common denominator that can: of the first division the share is one of some billions, and
// those of the second, of what it left, are not.
func TestSharesAreTooFineByTheirCommonDenominator(t *testing.T) {
	const first, second = 999_999_999_989, 999_999_999_961 // without a common divisor
	d := kreise(t, []directory.EventRecord{
		part(directory.Dissolution, "16/2010/0001", "16098001", "16098002", 1, 1),
		part(directory.Dissolution, "16/2010/0001", "16098001", "16098003", 3, first-1),
		later(part(directory.Dissolution, "16/2011/0001", "16098003", "16098004", 1, 1), "2011-01-01"),
		later(part(directory.Dissolution, "16/2011/0001", "16098003", "16098005", 3, second-1), "2011-01-01"),
	}, place("16098001", period("", "2009-12-31"), nil), place("16098002", civil.Period{}, nil), place("16098003", period("", "2010-12-31"), nil),
		place("16098004", civil.Period{}, nil), place("16098005", civil.Period{}, nil))
	share := func(n, of int64) string { return finance.MustFraction(n, of).String() }
	require.Equal(t, []string{"16098002 " + share(1, 4) + " " + share(1, first), "16098003 " + share(3, 4) + " " + share(first-1, first)},
		partsOf(t, d, "16098001", "2009-12-31", "2010-01-01"))
	require.Equal(t, []string{"16098002 " + share(1, 4) + " ?", "16098004 " + share(3, 16) + " ?", "16098005 " + share(9, 16) + " ?"},
		partsOf(t, d, "16098001", "2009-12-31", "2011-01-01"))
	s, err := d.Successors(key.MustParseAGS("16098001"), day("2009-12-31"), day("2011-01-01"))
	require.NoError(t, err)
	gap, ok := s.Gap(directory.ByArea)
	require.True(t, ok)
	require.True(t, gap.TooFine)
}

// What goes to a municipality outside the directory that is divided on the same day is followed to where it is that day. Nobody knows whether
// anybody lived outside: the land does not stand for the people.
func TestWhatIsDividedOutsideOnTheSameDay(t *testing.T) {
	const outside = "14521010"
	d := kreise(t, []directory.EventRecord{
		part(directory.Dissolution, "stba/2010/0001", "16098001", outside, -1, -1),
		part(directory.Dissolution, "stba/2010/0002", outside, "16098002", -1, 25),
		part(directory.Dissolution, "stba/2010/0002", outside, "16098003", -1, 75),
	}, place("16098001", period("", "2009-12-31"), people(0)), place("16098002", civil.Period{}, people(2)), place("16098003", civil.Period{}, people(3)))
	require.Equal(t, []string{"16098002 ? " + finance.MustFraction(1, 4).String(), "16098003 ? " + finance.MustFraction(3, 4).String()},
		partsOf(t, d, "16098001", "2009-12-31", "2010-01-01"))
	a, err := d.Predecessors(key.MustParseAGS("16098002"), day("2009-12-31"), day("2010-01-01"))
	require.NoError(t, err)
	var names []string
	for _, p := range a.Parts {
		names = append(names, p.String())
	}
	require.Equal(t, []string{"16098001 Ort 16098001", "16098002 Ort 16098002"}, names, "what passed through brings nothing of its own")
}

// Where it is not known which part of a predecessor came, the ancestry has its gap, and names the event. Of a municipality outside the
// directory from which something came twice there is one part, with both events and the later day.
func TestGapsAndDaysOfPredecessors(t *testing.T) {
	const outside, taker = "14521010", "16098002"
	d := kreise(t, []directory.EventRecord{
		part(directory.PartialTransfer, "stba/2010/0001", outside, taker, 0, 5*hectare),
		later(part(directory.PartialTransfer, "stba/2011/0001", outside, taker, 0, 5*hectare), "2011-01-01"),
		later(part(directory.PartialTransfer, "16/2012/0001", "16098001", "16098003", -1, -1), "2012-01-01"),
		later(part(directory.PartialTransfer, "16/2013/0001", "16098004", "16098003", 5, 5), "2013-01-01"),
		later(part(directory.PartialTransfer, "16/2013/0001", "16098004", "16098004", 5, 5), "2013-01-01"),
	}, place("16098001", civil.Period{}, nil), place(taker, period("2010-01-01", ""), nil), place("16098003", civil.Period{}, nil), place("16098004", civil.Period{}, nil))
	a, err := d.Predecessors(key.MustParseAGS(taker), day("2009-12-31"), day("2020-01-01"))
	require.NoError(t, err)
	require.Len(t, a.Parts, 1)
	require.Equal(t, outside, a.Parts[0].String())
	require.Equal(t, day("2011-01-01"), a.Parts[0].Left)
	require.Len(t, a.Parts[0].Events, 2)
	_, ok := a.Gap(directory.ByPopulation)
	require.False(t, ok, "nobody came")
	gap, ok := a.Gap(directory.ByArea)
	require.True(t, ok)
	require.Equal(t, "stba/2010/0001", gap.Event.Number())

	a, err = d.Predecessors(key.MustParseAGS("16098003"), day("2009-12-31"), day("2020-01-01"))
	require.NoError(t, err)
	var names []string
	for _, p := range a.Parts {
		names = append(names, p.AGS.String())
	}
	require.Equal(t, []string{"16098001", "16098003", "16098004"}, names)
	for by := directory.ByPopulation; by <= directory.ByArea; by++ {
		gap, ok := a.Gap(by)
		require.True(t, ok)
		require.Equal(t, "16/2012/0001", gap.Event.Number(), "the last predecessor has no gap")
	}
	a, err = d.Predecessors(key.MustParseAGS("16098003"), day("2012-06-01"), day("2020-01-01"))
	require.NoError(t, err)
	_, ok = a.Gap(directory.ByArea)
	require.False(t, ok)
}

// Where several events of one day bring parts of a municipality to another, one that is not recorded makes their sum unknown, whichever it is.
func TestASumWithAnUnknownPartIsUnknown(t *testing.T) {
	const a, b = "16098001", "16098002"
	share := func(n, of int64) string { return finance.MustFraction(n, of).String() }
	for _, test := range []struct {
		first, second int64
		want          []string
	}{
		{5, 15, []string{a + " " + share(4, 5) + " " + share(8, 9), b + " " + share(1, 5) + " " + share(1, 9)}},
		{-1, 15, []string{a + " ? " + share(8, 9), b + " ? " + share(1, 9)}},
		{15, -1, []string{a + " ? " + share(8, 9), b + " ? " + share(1, 9)}},
		{-1, -1, []string{a + " ? " + share(8, 9), b + " ? " + share(1, 9)}},
	} {
		d := kreise(t, []directory.EventRecord{
			part(directory.PartialTransfer, "16/2010/0001", a, b, test.first, 5),
			part(directory.PartialTransfer, "16/2010/0001", a, b, test.second, 5),
			part(directory.PartialTransfer, "16/2010/0001", a, a, 80, 80),
		}, place(a, civil.Period{}, people(100)), place(b, civil.Period{}, people(1)))
		require.Equal(t, test.want, partsOf(t, d, a, "2009-12-31", "2010-01-01"), test)
	}
}

// Where two divisions on the way lack numbers, the gap is that of the first: without it nothing of what follows can be known.
func TestTheFirstGapIsTold(t *testing.T) {
	d := kreise(t, []directory.EventRecord{
		part(directory.Dissolution, "16/2010/0001", "16098001", "16098002", -1, -1),
		part(directory.Dissolution, "16/2010/0001", "16098001", "16098003", -1, -1),
		later(part(directory.Dissolution, "16/2011/0001", "16098003", "16098004", -1, -1), "2011-01-01"),
		later(part(directory.Dissolution, "16/2011/0001", "16098003", "16098005", -1, -1), "2011-01-01"),
	}, place("16098001", period("", "2009-12-31"), people(100)), place("16098002", civil.Period{}, nil), place("16098003", period("", "2010-12-31"), nil),
		place("16098004", civil.Period{}, nil), place("16098005", civil.Period{}, nil))
	for k, want := range map[string]string{"16098001": "16/2010/0001", "16098003": "16/2011/0001"} {
		s, err := d.Successors(key.MustParseAGS(k), day("2009-12-31"), day("2020-01-01"))
		require.NoError(t, err)
		for by := directory.ByPopulation; by <= directory.ByPopulationElseArea; by++ {
			gap, ok := s.Gap(by)
			require.True(t, ok)
			require.Equal(t, want, gap.Event.Number())
		}
	}
}
