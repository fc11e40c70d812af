package directory_test

import (
	"errors"
	"os"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/thueringen"
)

func TestOpenRefusesWhatIsNoDirectory(t *testing.T) {
	_, err := directory.Open("")
	require.EqualError(t, err, "directory: store: this is no table; want FOEDERAL at the beginning")
}

// A table is opened once, also by many at once, and one that cannot be opened never becomes a directory.
func TestEmbeddedIsOpenedOnce(t *testing.T) {
	table, err := os.ReadFile("../../thueringen/directory.bin")
	require.NoError(t, err)
	var embedded directory.Embedded
	opened := make([]*directory.Directory, 8)
	var group sync.WaitGroup
	for i := range opened {
		group.Go(func() { opened[i] = embedded.MustOpen(string(table)) })
	}
	group.Wait()
	for _, d := range opened {
		require.Same(t, opened[0], d)
	}
	require.Equal(t, "16", slices.Collect(opened[0].Latest().Units(governance.Land))[0].Key().String())

	var damaged directory.Embedded
	for range 2 {
		require.Panics(t, func() { damaged.MustOpen("") })
	}
}

func TestEditionNamesStateAndSources(t *testing.T) {
	e := sample(t).Edition()
	require.Equal(t, civil.MustParse("2025-11-30"), e.AsOf)
	require.Equal(t, civil.MustParse("2026-06-30"), e.Beyond)
	require.Len(t, e.Hash, 64)
	require.Equal(t, e.Hash, sample(t).Hash())
	require.Len(t, e.Sources, 2)
	require.Equal(t, "GV100AD", e.Sources[0].Title)
	require.Equal(t, "2025-11-30 ("+e.Hash[:8]+")", e.String())
}

func TestOnRefusesDaysOutsideTheSpan(t *testing.T) {
	d := sample(t)
	for _, day := range []civil.Date{{}, civil.MustParse("1990-12-31"), civil.MustParse("2025-12-01"), civil.MustParse("2026-06-30"), civil.MustParse("1871-01-18"), civil.MustParse("2400-01-01")} {
		_, err := d.On(day)
		var span *directory.SpanError
		require.ErrorAs(t, err, &span)
		require.Equal(t, d.Span(), span.Span)
		require.Equal(t, day, span.Day)
	}
	_, err := d.On(civil.MustParse("2026-01-01"))
	require.EqualError(t, err, "directory: 2026-01-01 lies outside the span 1991-01-01/2025-11-30 of the directory; keys and names of 2026-06-30 are known, see Beyond")
}

func TestLastKnownDay(t *testing.T) {
	d := sample(t) // 1991-01-01/2025-11-30
	for year, want := range map[int]string{1991: "1991-12-31", 2024: "2024-12-31", 2025: "2025-11-30"} {
		day, err := d.LastKnownDay(year)
		require.NoError(t, err)
		require.Equal(t, want, day.String())
		require.Equal(t, want, on(t, d, want).Date().String(), "the day can be asked")
	}
	var span *directory.SpanError
	for _, year := range []int{1990, 2026, 9999, 1} {
		_, err := d.LastKnownDay(year)
		require.ErrorAs(t, err, &span, year)
	}
	_, err := d.LastKnownDay(2026)
	require.EqualError(t, err, "directory: 2026-12-31 lies outside the span 1991-01-01/2025-11-30 of the directory; keys and names of 2026-06-30 are known, see Beyond")
	var argument *directory.ArgumentError
	for _, year := range []int{0, -1, 10000} {
		_, err := d.LastKnownDay(year)
		require.ErrorAs(t, err, &argument, year)
	}
	_, err = new(directory.Directory).LastKnownDay(2020)
	require.ErrorAs(t, err, &span)
}

func TestBeyondTheSpanKeysAndNamesAreKnown(t *testing.T) {
	d := sample(t)
	require.Equal(t, d.Span().Through, d.Latest().Date())
	beyond, ok := d.Beyond()
	require.True(t, ok)
	uder, ok := beyond.Unit(key.MustParse("160615051"))
	require.True(t, ok)
	require.Equal(t, "Uder", uder.Name())
	require.True(t, uder.Undated())
	latest, _ := d.Latest().Unit(key.MustParse("160615051"))
	require.Equal(t, "EG Uder", latest.Name())
	require.False(t, latest.Undated())
	_, ok = beyond.Municipality(key.MustParseAGS("16071038"))
	require.False(t, ok, "Kiliansroda has been merged")
}

func TestKeysNeedTheirDay(t *testing.T) {
	d := sample(t)
	tests := []struct {
		ags, day string
		want     string // name, "" if there is no unit
	}{
		{"16056000", "2021-06-30", "Eisenach, Stadt"},
		{"16056000", "2021-07-01", ""},
		{"16063105", "2021-06-30", ""},
		{"16063105", "2021-07-01", "Eisenach, Stadt"},
		{"16028260", "1991-06-01", ""},
		{"16028260", "1992-01-01", "Hümpfershausen"},
		{"16075059", "1999-06-30", "Liebschütz"},
		{"16075059", "1999-07-01", ""},
		{"16075059", "2000-01-01", "Liebschütz"},
		{"16075059", "2000-09-29", ""},
	}
	for _, test := range tests {
		u, ok := on(t, d, test.day).Municipality(key.MustParseAGS(test.ags))
		require.Equal(t, test.want != "", ok, "%s on %s", test.ags, test.day)
		require.Equal(t, test.want, u.Name())
	}
}

func TestLookupTellsUnknownFromNotOnThatDay(t *testing.T) {
	d := sample(t)
	var unknown *directory.UnknownKeyError

	_, err := on(t, d, "2021-07-01").Lookup(key.MustParseAGS("16056000"))
	require.ErrorAs(t, err, &unknown)
	require.Equal(t, "1998-01-01/2021-06-30", unknown.Known[0].String())
	require.EqualError(t, err, "directory: 16056000 is no unit on 2021-07-01, only from 1998-01-01 to 2021-06-30; "+
		"it became 16063105 Eisenach, Stadt; near keys: 16051000")
	require.Equal(t, []directory.Unit{municipality(t, on(t, d, "2021-07-01"), "16063105")}, unknown.Successors)

	_, err = on(t, d, "2021-07-01").Lookup(key.MustParseAGS("16063013"))
	require.ErrorAs(t, err, &unknown)
	require.Empty(t, unknown.Known)
	require.Equal(t, []key.Key{key.MustParseAGS("16063003")}, unknown.Near)

	_, err = on(t, d, "2021-07-01").Lookup(key.MustParseAGS("16063888"))
	require.ErrorAs(t, err, &unknown)
	require.Empty(t, unknown.Near, "no key of the day is so near")

	_, err = on(t, d, "2021-07-01").Lookup(key.MustParseAGS("16063015"))
	require.ErrorAs(t, err, &unknown)
	require.Equal(t, []key.Key{key.MustParseAGS("16063051"), key.MustParseAGS("16063105")}, unknown.Near, "one digit wrong, two digits changed over")

	_, err = on(t, d, "2000-06-01").Lookup(key.MustParseAGS("99999999"))
	require.ErrorAs(t, err, &unknown)
	_, err = on(t, d, "2000-06-01").Lookup(nil)
	require.ErrorAs(t, err, &unknown)
	_, err = directory.Snapshot{}.Lookup(key.MustParseAGS("16051000"))
	require.ErrorAs(t, err, &unknown)
}

func TestUnitOfAnyLevel(t *testing.T) {
	s := sample(t).Latest()
	tests := map[string]string{
		"16": "Thüringen", "16063": "Wartburgkreis", "160635051": "Bad Salzungen, Stadt", "16063051": "Leimbach", "160635051051": "Leimbach",
	}
	for k, name := range tests {
		u, ok := s.Unit(key.MustParse(k))
		require.True(t, ok, k)
		require.Equal(t, name, u.Name())
	}
	_, ok := s.Unit(key.MustParse("160630051051"))
	require.False(t, ok, "an ARS with another association is not that of Leimbach")
	_, ok = s.Unit(nil)
	require.False(t, ok)
	_, ok = s.Unit(key.AGS{})
	require.False(t, ok)
}

func TestARSDependsOnTheDay(t *testing.T) {
	d := sample(t)
	anrode := key.MustParseAGS("16064073")
	ars, ok := on(t, d, "2008-12-31").ARS(anrode)
	require.True(t, ok)
	require.Equal(t, "160640000073", ars.String())
	ars, ok = on(t, d, "2009-01-01").ARS(anrode)
	require.True(t, ok)
	require.Equal(t, "160640073073", ars.String())
	_, ok = on(t, d, "1992-01-01").ARS(key.MustParseAGS("16028260"))
	require.False(t, ok, "no ARS is recorded for Thüringen before 1996")
	_, ok = on(t, d, "2023-01-01").ARS(anrode)
	require.False(t, ok)
}

func TestUnitsAreInTheOrderOfTheRegister(t *testing.T) {
	s := sample(t).Latest()
	for level := governance.Land; level <= governance.Municipality; level++ {
		units := slices.Collect(s.Units(level))
		require.True(t, slices.IsSortedFunc(units, func(a, b directory.Unit) int { return key.Compare(a.Key(), b.Key()) }))
		for _, u := range units {
			require.Equal(t, level, u.Level())
			require.True(t, u.Valid().Contains(s.Date()))
			same, ok := s.Unit(u.Key())
			require.True(t, ok)
			require.Equal(t, u, same)
		}
	}
	require.Len(t, slices.Collect(s.Units(governance.Municipality)), 15)
	require.Len(t, slices.Collect(s.Units(governance.Association)), 3, "without the records of municipalities outside any association")
	require.Len(t, slices.Collect(s.Units(governance.Federation)), 1)
	require.Empty(t, slices.Collect(s.Units(0)))
	require.Empty(t, slices.Collect(directory.Snapshot{}.Units(governance.Land)))
}

func TestPostalCodeGivesAllCandidates(t *testing.T) {
	s := sample(t).Latest()
	names := func(plz string) (list []string) {
		for u := range s.PostalCode(plz) {
			require.Equal(t, plz, u.PostalCode())
			list = append(list, u.Name())
		}
		return list
	}
	require.Equal(t, []string{"Bad Salzungen, Stadt", "Leimbach"}, names("36433"))
	require.Empty(t, names("36434"))
	require.Empty(t, names(""))
	require.Empty(t, names("Leimbach"))
	require.True(t, municipality(t, s, "16063003").HasMorePostalCodes())
	require.False(t, municipality(t, s, "16063051").HasMorePostalCodes())
}

func TestHistoryOfAKeyShowsGaps(t *testing.T) {
	d := sample(t)
	var periods []string
	for u := range d.History(key.MustParseAGS("16075059")) {
		require.True(t, u.Unchanged().Contains(u.Date()))
		periods = append(periods, u.Unchanged().String())
	}
	require.Equal(t, []string{"1994-07-01/1995-12-31", "1996-01-01/1999-06-30", "2000-01-01/2000-09-28"}, periods)
	require.Empty(t, slices.Collect(d.History(key.MustParseAGS("16075999"))))
	erfurt := slices.Collect(d.History(key.MustParseAGS("16051000")))
	require.Equal(t, d.Span().From, erfurt[0].Date(), "a unit that is older than the span begins with it")
	require.Len(t, slices.Collect(d.History(key.MustParseAGS("16028260"))), 1, "the first municipality of this key ended before the span")
}

func TestLookUpDoesNotAllocate(t *testing.T) {
	s := sample(t).Latest()
	k := key.MustParseAGS("16063051")
	require.Zero(t, testing.AllocsPerRun(100, func() {
		u, _ := s.Municipality(k)
		_ = u.Name()
		_ = u.Kind()
		_, _ = u.Population()
	}))
}

// A day outside the directory is told to readers in their language, whatever day it is and whatever the directory holds.
func TestSpanErrorSpeaks(t *testing.T) {
	span := civil.Period{From: civil.MustParse("1990-10-03"), Through: civil.MustParse("2025-11-30")}
	for want, err := range map[string]directory.SpanError{
		"der Tag 01.03.2026 liegt außerhalb des Gemeindeverzeichnisses; es umfasst die Zeit vom 03.10.1990 bis 30.11.2025": {Day: civil.MustParse("2026-03-01"), Span: span},
		"ein fehlender Tag liegt außerhalb des Gemeindeverzeichnisses; es umfasst die Zeit vom 03.10.1990 bis 30.11.2025":  {Span: span},
		"der Tag 01.03.2026 liegt außerhalb des Verzeichnisses, das leer ist":                                              {Day: civil.MustParse("2026-03-01")},
	} {
		require.Equal(t, want, err.Text(language.German))
	}
	err := directory.SpanError{Day: civil.MustParse("2026-03-01"), Span: span}
	require.Equal(t, "the day 1 March 2026 lies outside the municipality register, which covers the time "+span.Format(language.English), err.Text(language.English))
}

// A program that is asked for a day after the end of the register answers for its last day, and says so.
func TestOnOrLatest(t *testing.T) {
	d := thueringen.Directory()
	for day, want := range map[string]civil.Date{
		"2018-12-31": civil.MustParse("2018-12-31"), "2999-01-01": d.Span().Through, d.Span().Through.String(): d.Span().Through,
	} {
		snapshot, err := d.OnOrLatest(civil.MustParse(day))
		require.NoError(t, err)
		require.Equal(t, want, snapshot.Date())
	}
	snapshot, err := d.OnOrLatest(civil.Date{})
	require.NoError(t, err)
	require.Equal(t, d.Latest(), snapshot)
	var outside *directory.SpanError
	_, err = d.OnOrLatest(civil.MustParse("1989-11-09"))
	require.ErrorAs(t, err, &outside)
	_, err = new(directory.Directory).OnOrLatest(civil.MustParse("2026-06-30"))
	require.ErrorAs(t, err, &outside)
}

// What is offered in place of a key that no unit has on a day is there on that day: keys that look alike lie in the same Land, and what became
// of an earlier unit is within the directory. Of a key that comes later nothing has become yet.
func TestWhatIsOfferedForAKeyIsThere(t *testing.T) {
	for name, d := range map[string]*directory.Directory{"Thüringen": thueringen.Directory(), "Germany": bund.Directory()} {
		for _, on := range []string{"1993-06-01", "2000-01-01", "2025-11-30"} {
			s, err := d.On(day(on))
			require.NoError(t, err)
			seen := map[key.Key]bool{}
			for event := range d.Events(directory.EventFilter{Kind: directory.Dissolution, Period: period("1994-01-01", "1996-12-31")}) {
				k := event.From().Key
				var unknown *directory.UnknownKeyError
				if _, err := s.Lookup(k); seen[k] || !errors.As(err, &unknown) {
					continue
				}
				seen[k] = true
				for _, u := range unknown.Successors {
					_, ok := s.Unit(u.Key())
					require.True(t, ok, "%s: %v became %v on %s", name, k, u, on)
				}
				for _, near := range unknown.Near {
					_, ok := s.Unit(near)
					require.True(t, ok, "%v on %s", near, on)
					require.NotEqual(t, k, near)
				}
			}
			require.NotEmpty(t, seen, "%s on %s", name, on)
		}
	}
	s := on(t, bund.Directory(), "2020-01-01")
	for k, near := range map[string]bool{"16503000": true, "10653000": false, "16053001": true} { // Jena is 16053000
		var unknown *directory.UnknownKeyError
		_, err := s.Lookup(key.MustParse(k))
		if near {
			require.ErrorAs(t, err, &unknown, k)
		}
		if errors.As(err, &unknown) {
			require.Equal(t, near, slices.Contains(unknown.Near, key.Key(key.MustParseAGS("16053000"))), k)
		}
	}
	var later *directory.UnknownKeyError
	_, err := s.Lookup(key.MustParseAGS("16063105")) // Eisenach since 2021-07-01
	require.ErrorAs(t, err, &later)
	require.Empty(t, later.Successors)
}

// Without a key there is nothing to look up, whatever type the key that is none has.
func TestLookupWithoutAKey(t *testing.T) {
	s := on(t, bund.Directory(), "2010-01-01")
	for _, k := range []key.Key{nil, key.AGS{}, key.District{}, (*key.AGS)(nil)} {
		_, err := s.Lookup(k)
		var unknown *directory.UnknownKeyError
		require.ErrorAs(t, err, &unknown)
		require.Equal(t, "kein Schlüssel angegeben; verlangt ist der einer Gebietseinheit", unknown.Text(language.German), "%T", k)
	}
}
