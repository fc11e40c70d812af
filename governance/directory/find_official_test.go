package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/thueringen"
)

// Places of one name are told apart by an addition, however it is written.
func TestFindOneHeedsTheAdditionOfTheQuery(t *testing.T) {
	s := on(t, bund.Directory(), "2025-11-30")
	for query, want := range map[string]string{
		"Rothenburg/Tauber":    "Rothenburg ob der Tauber, GKSt",
		"Landsberg/Lech":       "Landsberg am Lech, GKSt",
		"Weiden/Opf.":          "Weiden i.d.OPf.",
		"Pfaffenhofen/Ilm":     "Pfaffenhofen a.d.Ilm, St",
		"Neuburg/Donau":        "Neuburg a.d.Donau, GKSt",
		"Haag/Obb.":            "Haag i.OB, M",
		"Oldenburg i.O.":       "Oldenburg (Oldb), Stadt",
		"Bergen/Rügen":         "Bergen auf Rügen, Stadt",
		"Halle a.d. Saale":     "Halle (Saale), Stadt",
		"Halle (Saale)":        "Halle (Saale), Stadt",
		"Frankfurt/O.":         "Frankfurt (Oder), Stadt",
		"Frankfurt a.M.":       "Frankfurt am Main, Stadt",
		"Mühlhausen/Thüringen": "Mühlhausen/Thüringen, Stadt",
		"Muehlhausen/Thür.":    "Mühlhausen/Thüringen, Stadt",
		"Neustadt/Orla":        "Neustadt an der Orla, Stadt",
	} {
		u, err := s.FindOne(query, directory.OnLevel(governance.Municipality))
		require.NoError(t, err, query)
		require.Equal(t, want, u.Name(), query)
	}
	u, err := s.FindOne("Oldenburg i.O.")
	require.NoError(t, err)
	require.Equal(t, "03403000", u.Key().String(), "not the Landkreis, whose name has no addition")
}

func TestFindOneReturnsNothingThatLacksTheAddition(t *testing.T) {
	s := on(t, bund.Directory(), "2025-11-30")
	inThueringen := directory.InUnit(key.MustParse("16"))
	tests := []struct {
		query   string
		options []directory.FindOption
		near    bool
	}{
		{"/Thür.", nil, false},
		{" (Oder)", nil, false},
		{"Weiden/Opf.", []directory.FindOption{inThueringen}, true},
		{"Schmiedefeld/Rstg.", []directory.FindOption{inThueringen}, true},
		{"Erfurt/Sachsen", nil, true},
		{"Neustadt a.d.", nil, true},
		{"Frankfurt a.", nil, true},
	}
	for _, test := range tests {
		_, err := s.FindOne(test.query, test.options...)
		var notFound *directory.NotFoundError
		require.ErrorAs(t, err, &notFound, test.query)
		require.Equal(t, test.near, len(notFound.Near) > 0, test.query)
	}
	require.Empty(t, s.Find("/Thür."))
}

func TestFindOneDoesNotChooseBecauseFewerMatchesAreAskedFor(t *testing.T) {
	_, err := thueringen.Directory().Latest().FindOne("Elxleben", directory.Limit(1))
	var ambiguous *directory.AmbiguousError
	require.ErrorAs(t, err, &ambiguous)
	require.Len(t, ambiguous.Candidates, 2)
}

func TestWordsForTheKindAreNoPartOfTheName(t *testing.T) {
	s := thueringen.Directory().Latest()
	for query, want := range map[string]string{
		"Stadt Jena":              "16053000 Jena, Stadt",
		"Landeshauptstadt Erfurt": "16051000 Erfurt, Stadt",
		"kreisfreie Stadt Weimar": "16055000 Weimar, Stadt",
		"Gemeinde Nobitz":         "16077036 Nobitz",
		"Landkreis Gotha":         "16067 Gotha",
		"EG Uder":                 "16061119 Uder",
		"Verwaltungsgemeinschaft Riechheimer Berg": "160705009 Riechheimer Berg",
	} {
		u, err := s.FindOne(query)
		require.NoError(t, err, query)
		require.Equal(t, want, u.String())
	}
	_, err := s.FindOne("Landkreis Erfurt")
	require.Error(t, err, "Erfurt is a city")
	_, err = s.FindOne("Landkreis Gotha", directory.OnLevel(governance.Municipality))
	require.Error(t, err)

	germany := on(t, bund.Directory(), "2025-11-30")
	for query, want := range map[string]string{
		"Hansestadt Rostock": "13003000 Rostock, Hanse- und Universitätsstadt",
		"Landkreis Rostock":  "13072 Landkreis Rostock",
		"Markt Schwaben":     "09175127 Markt Schwaben, M",
		"Stadt Wehlen":       "14628370 Stadt Wehlen, Stadt",
	} {
		u, err := germany.FindOne(query)
		require.NoError(t, err, query)
		require.Equal(t, want, u.String())
	}
}

// However few matches are asked for, they are the first of all.
func TestLimitGivesTheBest(t *testing.T) {
	s := on(t, bund.Directory(), "2025-11-30")
	for _, query := range []string{"B", "Bad", "Neu", "Neustadt", "Berg", "Weiden/Opf.", "Roda", "am", "eimba", "Leimbsch", "Stadt Jena", "s"} {
		all := s.Find(query)
		require.NotEmpty(t, all)
		for _, n := range []int{1, 3, 10, 64, 65, 1000} {
			some := s.Find(query, directory.Limit(n))
			require.Len(t, some, min(n, len(all)))
			for i := range some {
				require.Equal(t, all[i].Unit, some[i].Unit, "%s, %d of %d", query, i, n)
				require.Equal(t, all[i].Rank, some[i].Rank)
			}
		}
	}
}

func BenchmarkFindBeginning(b *testing.B) {
	s := bund.Directory().Latest()
	for _, query := range []string{"B", "Ba", "Bad", "Bad S", "Neu", "S", "Weiden/Opf.", "36"} {
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				s.Find(query, directory.Limit(10))
			}
		})
	}
}

// namesToFind are names of every way in which a query is read: found at once, ambiguous, with words for the kind, designations and
// places, misread, and not found.
var namesToFind = []string{
	"München", "Gotha", "Neustadt", "Schwerin, Landeshauptstadt", "Weiden/Opf.", "Landkreis Gotha", "Lutherstadt Wittenberg",
	"Elxleben (Ilm-Kreis)", "WeiÃenburg", "Leimbsch", "LK Vchta",
}

func BenchmarkFind(b *testing.B) {
	s := bund.Directory().Latest()
	for _, query := range namesToFind {
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				s.Find(query)
			}
		})
	}
}

func BenchmarkFindOne(b *testing.B) {
	s := bund.Directory().Latest()
	for _, query := range namesToFind {
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				_, _ = s.FindOne(query)
			}
		})
	}
}

// What stands in brackets may be the place in which one unit lay, and part of the name that another had; none of the two is chosen.
func TestFindOneReadsAnAdditionInTwoWays(t *testing.T) {
	_, err := on(t, bund.Directory(), "2025-11-30").FindOne("Burg (Magdeburg)")
	var ambiguous *directory.AmbiguousError
	require.ErrorAs(t, err, &ambiguous)
	var units []string
	for _, m := range ambiguous.Candidates {
		require.True(t, m.Former)
		units = append(units, m.Unit.Key().String())
	}
	require.ElementsMatch(t, []string{"15086", "15086015"}, units)
}

// The usual letters of a Land behind a name are the Land. Where it has no such place, they may be a number plate, and nothing is found.
func TestFindOneReadsTheLettersOfALand(t *testing.T) {
	s := on(t, bund.Directory(), "2025-11-30")
	for query, want := range map[string]string{
		"Münster (NRW)": "05515000", "Schwerin (MV)": "13004000", "Neustadt (SH)": "01055032", "Weiden (BY)": "09363000",
		"Essen, NRW": "05113000", "Essen/NRW": "05113000", "Halle (ST)": "15002000", "Mainz (RLP)": "07315000", "Altdorf (TH)": "", "Altdorf (BB)": "",
		"Altenburg, TH": "16077001",
	} {
		got, err := s.FindOne(query)
		if want == "" {
			var notFound *directory.NotFoundError
			require.ErrorAs(t, err, &notFound, query)
			require.False(t, notFound.Land.IsZero())
			require.Empty(t, notFound.Plate)
			continue
		}
		require.NoError(t, err, query)
		require.Equal(t, want, got.Key().String(), query)
	}
	_, err := s.FindOne("Halle, St")
	var ambiguous *directory.AmbiguousError
	require.ErrorAs(t, err, &ambiguous, "St is the Stadt of the register, of which there are two")
}
