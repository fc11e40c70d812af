package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/thueringen"
)

// Nine municipalities went to Sachsen on 1992-04-01. The directory of Thüringen knows their keys of that day only, and says
// so; that of Germany knows what came after.
func TestWhatLeftTheDirectoryIsNotFollowedFarther(t *testing.T) {
	d := thueringen.Directory()
	day := civil.MustParse("1992-04-01")
	count := 0
	for e := range d.Events(directory.EventFilter{Kind: directory.NewKey, Period: civil.Period{From: day, Through: day}}) {
		from, ok := e.From().Key.(key.AGS)
		if !ok || from.Land().String() != "16" || e.To().Key.Land().String() != "14" {
			continue
		}
		count++
		s, err := d.Successors(from, day.AddDays(-1), day)
		require.NoError(t, err)
		legal, continuity := s.Legal()
		require.Equal(t, e.To().Key, key.Key(legal), "the key of the day itself is known")
		require.Equal(t, directory.Continued, continuity)
		outside := &directory.LeftError{AGS: legal, Day: day}
		_, err = s.Successor()
		require.Equal(t, outside, err, "there is no unit of it in the directory")

		s, err = d.Successors(from, day.AddDays(-1), d.Span().Through)
		require.NoError(t, err)
		require.Len(t, s.Parts, 1)
		require.Equal(t, day, s.Parts[0].Left)
		legal, continuity = s.Legal()
		require.True(t, legal.IsZero())
		require.Equal(t, directory.LeftDirectory, continuity)
		require.Equal(t, "left the directory", continuity.String())
		_, err = s.Successor()
		require.Equal(t, outside, err)

		m, err := d.Migrate(d.Span().Through, directory.ByPopulation)
		require.NoError(t, err)
		got, err := m.Restate(directory.Row{Key: from.String(), Date: day.AddDays(-1), Values: []int64{1}})
		require.NoError(t, err)
		require.Equal(t, directory.NotTraceable, got.Outcome)
		require.Empty(t, got.Parts)
		require.Equal(t, outside, got.Err)
	}
	require.Equal(t, 9, count)

	goerschnitz := key.MustParseAGS("16021100")
	s, err := bund.Directory().Successors(goerschnitz, civil.MustParse("1991-01-01"), civil.MustParse("1994-12-31"))
	require.NoError(t, err)
	legal, continuity := s.Legal()
	require.Equal(t, "14045610", legal.String())
	require.Equal(t, directory.Absorbed, continuity)

	_, err = d.DistrictSuccessors(goerschnitz.District(), civil.MustParse("1991-01-01"), d.Span().Through, directory.ByArea)
	var left *directory.LeftError
	require.ErrorAs(t, err, &left)
	require.Equal(t, day, left.Day)
	require.ErrorContains(t, err, "since 1992-04-01 lies outside the directory")
}

// Lucka exchanged land without people with two municipalities of other Länder on 2014-02-01. Nothing of it comes back on the
// same day, and the share that stayed is the same whether or not the directory knows the others.
func TestExchangeWithAFarMunicipalityIsNoCircle(t *testing.T) {
	lucka := key.MustParseAGS("16077028")
	from, to := civil.MustParse("2009-12-31"), civil.MustParse("2021-12-31")
	for _, d := range []*directory.Directory{thueringen.Directory(), bund.Directory()} {
		s, err := d.Successors(lucka, from, to)
		require.NoError(t, err)
		var keys []string
		for _, part := range s.Parts {
			keys = append(keys, part.AGS.String())
		}
		require.Equal(t, []string{"14729170", "15084130", "16077028"}, keys)
		require.Equal(t, finance.MustFraction(286403, 288673), s.Parts[2].ByArea)
		require.Equal(t, finance.Whole(), s.Parts[2].ByPopulation)
	}

	d := thueringen.Directory()
	for by, outcome := range map[directory.Weighting]directory.RowOutcome{
		directory.ByPopulation: directory.Unchanged, directory.ByArea: directory.NotTraceable,
	} {
		m, err := d.Migrate(to, by)
		require.NoError(t, err)
		got, err := m.Restate(directory.Row{Key: lucka.String(), Date: from, Values: []int64{1000}})
		require.NoError(t, err)
		require.Equal(t, outcome, got.Outcome, "only land left the directory")
	}

	a, err := d.Predecessors(lucka, from, to)
	require.NoError(t, err)
	require.Len(t, a.Parts, 3, "the municipalities outside are predecessors too")
	require.True(t, a.Parts[0].Unit.IsZero())
	require.Equal(t, civil.MustParse("2014-02-01"), a.Parts[0].Left)
	gap, ok := a.Gap(directory.ByArea)
	require.True(t, ok, "which share of their land came is not known")
	require.Equal(t, civil.MustParse("2014-02-01"), gap.Event.Legal())
	_, ok = a.Gap(directory.ByPopulation)
	require.False(t, ok, "nobody came")
}
