package directory_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// called is a municipality by its names, of which each but the last holds through the last day of a year from 2001 on.
func called(k string, names ...string) (list []directory.UnitRecord) {
	from := civil.Date{}
	for i, name := range names {
		r := directory.UnitRecord{Key: key.MustParseAGS(k), Name: name, Valid: civil.Period{From: from}}
		if i < len(names)-1 {
			r.Valid.Through = day(fmt.Sprintf("%d-12-31", 2001+i))
			from = r.Valid.Through.AddDays(1)
		}
		list = append(list, r)
	}
	return list
}

// snapshotWith is the day 2010-01-01 of a directory of Kreise without seats, and of the given units.
func snapshotWith(t *testing.T, units ...[]directory.UnitRecord) directory.Snapshot {
	t.Helper()
	var all []directory.UnitRecord
	for _, list := range units {
		all = append(all, list...)
	}
	return on(t, kreise(t, nil, all...), "2010-01-01")
}

// unitsOf returns the keys of matches in their order.
func unitsOf(matches []directory.Match) (list []string) {
	for _, m := range matches {
		list = append(list, m.Unit.Key().String())
	}
	return list
}

// Similar names, beginnings and words are one group: in it the names of the day come before former ones, and only then the rank counts.
func TestFormerSimilarNamesComeBehindBeginningsOfTheDay(t *testing.T) {
	s := snapshotWith(t, called("16098001", "Dorf", "Neuhof"), called("16098002", "Klein Dorf Aubach"), called("16098003", "Dorf Aubach"), called("16098004", "Dorf"))
	found := s.Find("Dorf (Au)")
	require.Equal(t, []string{"16098004", "16098003", "16098002", "16098001"}, unitsOf(found))
	for i, rank := range []directory.Rank{directory.Similar, directory.Beginning, directory.Word, directory.Similar} {
		require.Equal(t, rank, found[i].Rank, found[i].Unit)
		require.Equal(t, i == 3, found[i].Former, found[i].Unit)
	}
}

// A name that a unit gets later is none of it on the day.
func TestLaterNamesAreNotFound(t *testing.T) {
	d := kreise(t, nil, called("16098001", "Althof", "Mittelhof", "Neuhof")...)
	for query, from := range map[string]int{"Althof": 2000, "Mittelhof": 2002, "Neuhof": 2003} {
		for year := 2000; year <= 2004; year++ {
			s := on(t, d, fmt.Sprintf("%d-06-01", year))
			require.Len(t, s.Find(query, directory.WholeNames()), min(1, max(0, year-from+1)), "%s in %d", query, year)
		}
	}
}

// The other names of the same core are similar, but not those that only begin so, or have as many letters.
func TestNamesWithAnotherAdditionHaveTheSameCore(t *testing.T) {
	s := snapshotWith(t, called("16098001", "Dorf/Saale"), called("16098002", "Dorf Neubau"), called("16098003", "Dorg"), called("16098004", "Dorfau"), called("16098005", "Dorf, Stadt"))
	require.Equal(t, []string{"16098001", "16098005"}, unitsOf(s.Find("Dorf (Elster)", directory.WholeNames())))
}

// Of several former names of a unit that fit alike the first in the order of names is told, whether there is a limit or not.
func TestOfNamesThatFitAlikeTheFirstIsTold(t *testing.T) {
	s := snapshotWith(t, called("16098001", "Dorf/Saale", "Dorf/Elster", "Neuhof"))
	for _, limit := range []int{-1, 1, 5, 100} {
		found := s.Find("Dorf", directory.Limit(limit))
		require.Len(t, found, 1)
		require.Equal(t, "Dorf/Elster", found[0].Name, "limit %d", limit)
		require.True(t, found[0].Former)
	}
}

// With a limit a municipality still comes before a Kreis whose name was met first.
func TestALimitKeepsTheMunicipality(t *testing.T) {
	kreis := []directory.UnitRecord{{Key: key.MustParseDistrict("16095"), Name: "Aubachtal", Kind: governance.Landkreis}}
	s := snapshotWith(t, kreis, called("16098001", "Auerfeld"), called("16098002", "Auendorf"))
	require.Equal(t, []string{"16098001", "16098002", "16095"}, unitsOf(s.Find("Au")))
	require.Equal(t, []string{"16098001"}, unitsOf(s.Find("Au", directory.Limit(1))))
	require.Equal(t, []string{"16098001", "16098002"}, unitsOf(s.Find("Au", directory.Limit(2))))
}

// Where a unit is called as the query says, names that only contain it are not looked for, nor beginnings after a word for the kind.
func TestWholeNamesHideParts(t *testing.T) {
	s := snapshotWith(t, called("16098001", "Dorfen, Stadt"), called("16098002", "Altdorfen, Stadt"), called("16098003", "Markt Erlbach"), called("16098004", "Erlbachtal"),
		called("16098005", "Dorfenberg"))
	require.Equal(t, []string{"16098001", "16098005"}, unitsOf(s.Find("Stadt Dorfen")))
	require.Equal(t, []string{"16098003"}, unitsOf(s.Find("Markt Erlbach")))
	require.Equal(t, []string{"16098002"}, unitsOf(s.Find("Stadt Altdorfe")))
	require.Equal(t, []string{"16098002"}, unitsOf(s.Find("tdor")))
}

// A name of the day is not looked at for designations, though another unit had it first; a former name is, for another unit may be meant.
func TestDesignationsAreReadBesideFormerNamesOnly(t *testing.T) {
	former, binz := called("16098001", "Ostseebad Binz", "Neuhof"), called("16098003", "Binz, Ostseebad")
	u, err := snapshotWith(t, former, binz).FindOne("Ostseebad Binz")
	require.NoError(t, err)
	require.Equal(t, "16098003", u.Key().String())

	s := snapshotWith(t, former, binz, called("16098002", "Ostseebad Binz"))
	u, err = s.FindOne("Ostseebad Binz")
	require.NoError(t, err)
	require.Equal(t, "16098002", u.Key().String())
	require.Equal(t, []string{"16098002", "16098001"}, unitsOf(s.Find("Ostseebad Binz")))
}

// What an ended unit gave away before its end is not what became of it: that is found by its name, and nothing else.
func TestFormerNamesLeadToWhatTheUnitBecame(t *testing.T) {
	end := period("", "2009-12-31")
	gift := part(directory.PartialTransfer, "1", "16098001", "16098003", 1, 1)
	gift.Day = day("2009-12-31")
	rest := part(directory.PartialTransfer, "1", "16098001", "16098001", 9, 9)
	rest.Day = gift.Day
	d := kreise(t, []directory.EventRecord{gift, rest, part(directory.Dissolution, "2", "16098001", "16098002", 9, 9)},
		place("16098001", end, nil), place("16098002", civil.Period{}, nil), place("16098003", civil.Period{}, nil))
	require.Equal(t, []string{"16098002"}, unitsOf(on(t, d, "2010-01-01").Find("Ort 16098001")))
}

// Roßlau and what lay around it came to Dessau-Roßlau in 2007, the rest of the Landkreis Anhalt-Zerbst to three Kreise: the city is found as the
// municipality, and where Kreise are asked for, by its record among them.
func TestACityThatTookInAPartOfAKreis(t *testing.T) {
	s := on(t, bund.Directory(), "2010-01-01")
	require.Equal(t, []string{"15001000", "15082", "15086", "15091"}, unitsOf(s.Find("Anhalt-Zerbst", directory.WholeNames())))
	require.Equal(t, []string{"15001", "15082", "15086", "15091"}, unitsOf(s.Find("Anhalt-Zerbst", directory.WholeNames(), directory.OnLevel(governance.District))))
	require.Empty(t, s.Find("Anhalt-Zerbst", directory.WholeNames(), directory.OnLevel(governance.Municipality)))
}

// Of units that had the name before, the description says so.
func TestFormerNamesInDescriptions(t *testing.T) {
	d := kreise(t, nil, append(called("16098001", "Althof", "Neuhof"), called("16098002", "Althof", "Mittelhof")...)...)
	_, err := on(t, d, "2010-01-01").FindOne("Althof")
	var ambiguous *directory.AmbiguousError
	require.ErrorAs(t, err, &ambiguous)
	require.Contains(t, ambiguous.Text(language.German), "16098001 Neuhof (Gemeinde, Musterkreis, Thüringen, früher Althof)")
	require.Contains(t, ambiguous.Text(language.English), "16098002 Mittelhof (municipality, Musterkreis, Thüringen, formerly Althof)")
}
