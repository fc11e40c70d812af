package directory_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

func TestFindRanksWhatFits(t *testing.T) {
	s := sample(t).Latest()
	tests := []struct {
		query string
		want  string // the first match
		rank  directory.Rank
	}{
		{"Leimbach", "16063051 Leimbach", directory.Exact},
		{"LEIMBACH", "16063051 Leimbach", directory.Exact},
		{"Bad Salzungen", "16063003 Bad Salzungen, Stadt", directory.Exact},
		{"Bad Salzungen, Stadt", "16063003 Bad Salzungen, Stadt", directory.Exact},
		{"bad-salzungen", "16063003 Bad Salzungen, Stadt", directory.Exact},
		{"Muehlhausen/Thueringen", "16064046 Mühlhausen/Thüringen, Stadt", directory.Exact},
		{"Muhlhausen/Thuringen", "16064046 Mühlhausen/Thüringen, Stadt", directory.Equivalent},
		{"Mühlhausen", "16064046 Mühlhausen/Thüringen, Stadt", directory.Short},
		{"Mühlhausen/Thür.", "16064046 Mühlhausen/Thüringen, Stadt", directory.Short},
		{"Erfurt/Thür.", "16051000 Erfurt, Stadt", directory.Similar},
		{"Huempfershausen", "16066033 Hümpfershausen", directory.Exact},
		{"Eisen", "16063105 Eisenach, Stadt", directory.Beginning},
		{"Salzungen", "16063003 Bad Salzungen, Stadt", directory.Word},
		{"eimba", "16063051 Leimbach", directory.Within},
		{"Leimbsch", "16063051 Leimbach", directory.Typo},
		{"Leimach", "16063051 Leimbach", directory.Typo},
		{"Leimbbach", "16063051 Leimbach", directory.Typo},
		{"Liembach", "16063051 Leimbach", directory.Typo},
	}
	for _, test := range tests {
		matches := s.Find(test.query)
		require.NotEmpty(t, matches, test.query)
		require.Equal(t, test.want, matches[0].Unit.String(), test.query)
		require.Equal(t, test.rank, matches[0].Rank, test.query)
	}
	for _, query := range []string{"", " ", ",", "Xyz", "Limbuch", "99084", string(make([]byte, 1000))} {
		require.Empty(t, s.Find(query), query)
	}
}

func TestFindKnowsFormerNames(t *testing.T) {
	s := sample(t).Latest()
	tests := []struct {
		query string
		want  []string
	}{
		{"Anrode", []string{"16061118 Dingelstädt, Stadt", "16064046 Mühlhausen/Thüringen, Stadt", "16064071 Unstruttal"}},
		{"Roda", []string{"16073067 Probstzella"}},
		{"Großgeschwenda", []string{"16073067 Probstzella"}},
		{"Liebschütz", []string{"16075134 Remptendorf"}},
	}
	for _, test := range tests {
		var got []string
		for _, m := range s.Find(test.query) {
			require.True(t, m.Former)
			require.Equal(t, test.query, m.Name)
			got = append(got, m.Unit.String())
		}
		require.Equal(t, test.want, got, test.query)
	}
	require.False(t, on(t, sample(t), "1994-04-05").Find("Roda")[0].Former)
	require.Empty(t, on(t, sample(t), "1994-04-05").Find("Anrode"), "a municipality of the future is not found")
}

func TestFindCanBeRestricted(t *testing.T) {
	s := sample(t).Latest()
	require.Len(t, s.Find("Erfurt"), 1, "the city stands for its Kreis")
	require.Equal(t, governance.District, s.Find("Erfurt", directory.OnLevel(governance.District))[0].Unit.Level())
	require.Equal(t, governance.Association, s.Find("Bad Salzungen", directory.OnLevel(governance.Association))[0].Unit.Level())
	require.Len(t, s.Find("Leimbach", directory.InUnit(key.MustParse("16063"))), 1)
	require.Len(t, s.Find("Leimbach", directory.InUnit(key.MustParse("160635051"))), 1)
	require.Empty(t, s.Find("Leimbach", directory.InUnit(key.MustParse("16064"))))
	require.Empty(t, s.Find("Leimbach", directory.InUnit(key.MustParse("15"))))
	require.Len(t, s.Find("M", directory.Limit(1)), 1)
	require.Empty(t, s.Find("M", directory.Limit(0)))
	require.Equal(t, s.Find("M"), s.Find("M", directory.Limit(-1)))
}

func TestFindOneNeverChooses(t *testing.T) {
	s := sample(t).Latest()
	u, err := s.FindOne("Mühlhausen")
	require.NoError(t, err)
	require.Equal(t, "16064046", u.Key().String())

	_, err = s.FindOne("Mellingen")
	var ambiguous *directory.AmbiguousError
	require.ErrorAs(t, err, &ambiguous)
	require.Len(t, ambiguous.Candidates, 2, "the municipality and its Verwaltungsgemeinschaft")
	require.EqualError(t, err, `directory: "Mellingen" is not one unit on 2025-11-30, but 16071056 Mellingen (kreisangehörige Gemeinde, Kreis Weimarer Land, Thüringen) and 160715008 Mellingen (Verwaltungsgemeinschaft, Kreis Weimarer Land, Thüringen); say which by its kind, its level, its Kreis or its Land`)
	u, err = s.FindOne("Mellingen", directory.OnLevel(governance.Municipality))
	require.NoError(t, err)
	require.Equal(t, "16071056", u.Key().String())

	_, err = s.FindOne("Anrode")
	require.ErrorAs(t, err, &ambiguous)
	require.Len(t, ambiguous.Candidates, 3)
	u, err = s.FindOne("Roda")
	require.NoError(t, err)
	require.Equal(t, "Probstzella", u.Name())

	_, err = s.FindOne("Leimbsch")
	var notFound *directory.NotFoundError
	require.ErrorAs(t, err, &notFound)
	require.EqualError(t, err, `directory: no unit is called "Leimbsch" on 2025-11-30; similar: 16063051 Leimbach (kreisangehörige Gemeinde, Wartburgkreis, Thüringen, 1,726 inhabitants)`)
	_, err = s.FindOne("Xyz")
	require.EqualError(t, err, `directory: no unit is called "Xyz" on 2025-11-30`)
}

func FuzzFind(f *testing.F) {
	for _, name := range []string{
		"Mühlhausen/Thür.", "Leimbsch", ", Stadt", "a\xff", "16", "Landkreis Gotha", "Elxleben (SÖM)", "Gotha, Stadt, Kreis",
		"VG Stadt Lkr. Gotha (Thüringen)", "WeiÃenburg", "Chóśebuz", "Lutherstadt Wittenberg/Elbe,,",
	} {
		f.Add(name, uint8(0), uint32(0))
		f.Add(name, uint8(governance.Municipality), uint32(1<<governance.Stadt))
	}
	d := sample(f)
	f.Fuzz(func(t *testing.T, name string, level uint8, kinds uint32) {
		s := d.Latest()
		options := []directory.FindOption{directory.OnLevel(governance.Level(level))}
		for kind := range governance.Kind(32) {
			if kinds&(1<<kind) != 0 {
				options = append(options, directory.OfKind(kind), directory.WithoutUninhabited())
			}
		}
		matches := s.Find(name, options...)
		for i, m := range matches {
			require.NotEmpty(t, m.Name)
			require.True(t, m.Unit.Valid().Contains(s.Date()))
			require.True(t, level == 0 || m.Unit.Level() == governance.Level(level))
			require.True(t, i == 0 || matches[i-1].Rank <= m.Rank || m.Rank <= directory.Word)
		}
		requireAnswer(t, s, name, matches, options)
	})
}

// requireAnswer checks that FindOne finds one unit that Find finds, too, or says why it does not.
func requireAnswer(t *testing.T, s directory.Snapshot, name string, matches []directory.Match, options []directory.FindOption) {
	t.Helper()
	found := func(u directory.Unit) bool {
		return slices.ContainsFunc(matches, func(m directory.Match) bool { return m.Unit == u && m.Rank <= directory.Short })
	}
	u, err := s.FindOne(name, options...)
	var ambiguous *directory.AmbiguousError
	var notFound *directory.NotFoundError
	var argument *directory.ArgumentError
	switch {
	case err == nil:
		require.True(t, found(u), u)
	case errors.As(err, &argument):
		require.Empty(t, matches, "an option that makes no sense finds nothing")
	case errors.As(err, &ambiguous):
		require.Greater(t, len(ambiguous.Candidates), 1)
		for _, c := range ambiguous.Candidates {
			require.True(t, found(c.Unit), c.Unit)
		}
		require.NotEmpty(t, ambiguous.Text(language.German))
	default:
		require.ErrorAs(t, err, &notFound)
		require.True(t, len(notFound.Near) > 0 || len(matches) == 0, "what Find finds is near")
		require.NotEmpty(t, notFound.Text(language.German))
	}
}
