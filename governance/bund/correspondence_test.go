package bund_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// Three measures took 45,447 m² and 86 people from Oberkrämer to Velten, back, and to Velten again, all with effect from 2021-10-01.
// It is one transfer from Oberkrämer, and none from Velten. The figures are those of 12/2021/0013-R.
func TestATransferThatWasUndoneAndRepeatedCountsOnce(t *testing.T) {
	d := bund.Directory()
	before, after := civil.MustParse("2020-12-31"), civil.MustParse("2021-12-31")
	s, err := d.Successors(key.MustParseAGS("12065332"), before, after)
	require.NoError(t, err)
	require.Len(t, s.Parts, 1)
	require.Equal(t, finance.Whole(), s.Parts[0].ByPopulation)

	s, err = d.Successors(key.MustParseAGS("12065251"), before, after)
	require.NoError(t, err)
	require.Len(t, s.Parts, 2)
	require.Equal(t, finance.MustFraction(86, 86+11747), s.Parts[1].ByPopulation)
	require.Equal(t, finance.MustFraction(45447, 45447+103619465), s.Parts[1].ByArea)
	require.Len(t, s.Parts[1].Events, 1)
	require.Equal(t, "12/2021/0013-R", s.Parts[1].Events[0].Number())
}

// Nobody lives in the forests, so that every share of the people is right: it is that of the land, and no gap.
func TestWhereNobodyLivesNoSharesOfPeopleAreNeeded(t *testing.T) {
	s, err := bund.Directory().Successors(key.MustParseAGS("09671456"), civil.MustParse("2020-12-31"), civil.MustParse("2025-11-30"))
	require.NoError(t, err)
	require.Len(t, s.Parts, 3)
	_, isGap := s.Gap(directory.ByPopulation)
	require.False(t, isGap)
	for _, part := range s.Parts {
		require.Equal(t, part.ByArea, part.ByPopulation, part)
	}
	// Heinersreuther Forst went to two Kreise; none of the people of its Kreis lived there.
	parts, err := bund.Directory().DistrictSuccessors(key.MustParseDistrict("09374"), civil.MustParse("2022-12-31"),
		civil.MustParse("2025-11-30"), directory.ByPopulation)
	require.NoError(t, err)
	require.Len(t, parts, 2)
	require.Equal(t, finance.Whole(), parts[0].Share)
	require.True(t, parts[1].Share.IsZero())
}

// Of 12/2024/0001-R the list has the square metres, but no inhabitants. The shares by population stay a gap; who chooses so parts
// the people as the land was.
func TestAGapIsPartedByAreaWhereTheCallerChoosesSo(t *testing.T) {
	d := bund.Directory()
	from, to := civil.MustParse("2021-01-01"), civil.MustParse("2025-11-30")
	s, err := d.Successors(key.MustParseAGS("12068117"), from, to)
	require.NoError(t, err)
	gap, isGap := s.Gap(directory.ByPopulation)
	require.True(t, isGap)
	require.Equal(t, "12/2024/0001-R", gap.Event.Number())
	_, isGap = s.Gap(directory.ByPopulationElseArea)
	require.False(t, isGap)
	require.Equal(t, finance.MustFraction(73914, 73914+270372668), s.Parts[0].Share(directory.ByPopulationElseArea))

	ostprignitz := key.MustParseDistrict("12068")
	var missing *directory.GapError
	_, err = d.DistrictSuccessors(ostprignitz, from, to, directory.ByPopulation)
	require.ErrorAs(t, err, &missing)
	parts, err := d.DistrictSuccessors(ostprignitz, from, to, directory.ByPopulationElseArea)
	require.NoError(t, err)
	require.Len(t, parts, 2)
	sum, err := parts[0].Share.Add(parts[1].Share)
	require.NoError(t, err)
	require.Equal(t, finance.Whole(), sum)
}

// Three Kreise of Thüringen had municipalities without a figure of 2016, because they ended before the register that has it. Those
// of 2013 are there for all of them, so that what left is the people of its municipalities among all people of the Kreis then.
func TestFiguresOfOneDayTraceTheKreiseOfThueringen(t *testing.T) {
	then := on(t, "2013-12-31")
	for district, left := range map[string]struct {
		to             string
		municipalities []string
	}{
		"16063": {"16066", []string{"Kaltennordheim"}},                        // Schmalkalden-Meiningen
		"16070": {"16054", []string{"Gehlberg", "Schmiedefeld am Rennsteig"}}, // Suhl
		"16073": {"16072", []string{"Lichte", "Piesau"}},                      // Sonneberg
	} {
		var all, gone int64
		found := 0
		for u := range then.Units(governance.Municipality) {
			if u.AGS().District().String() != district {
				continue
			}
			people, ok := u.Population()
			require.True(t, ok, u)
			require.Equal(t, then.Date(), people.AsOf, u)
			all += people.Value
			if slices.Contains(left.municipalities, u.ShortName()) {
				gone += people.Value
				found++
			}
		}
		require.Len(t, left.municipalities, found, district)
		want := map[string]finance.Share{district: finance.MustFraction(all-gone, all), left.to: finance.MustFraction(gone, all)}
		for _, from := range []string{"2016-12-31", "2017-12-31"} {
			parts, err := bund.Directory().DistrictSuccessors(key.MustParseDistrict(district), civil.MustParse(from),
				civil.MustParse("2021-12-31"), directory.ByPopulation)
			require.NoError(t, err, "%s from %s", district, from)
			got := map[string]finance.Share{}
			for _, part := range parts {
				got[part.District.String()] = part.Share
			}
			require.Len(t, parts, len(got), district)
			require.Equal(t, want, got, "%s from %s", district, from)
		}
	}
}

// pair is a row without its shares.
type pair struct{ from, to string }

// correspondence reads a whole table, checks that the shares of each unit add up to exactly 100 % or have a gap that says why, and
// returns its pairs and how many units have a gap by each weighting.
func correspondence(t *testing.T, from, to string, level governance.Level) (pairs map[pair]bool, gaps [2]int) {
	t.Helper()
	rows, err := bund.Directory().Correspondence(civil.MustParse(from), civil.MustParse(to), level)
	require.NoError(t, err)
	pairs = map[pair]bool{}
	var last directory.Unit
	var sums [2]finance.Share
	var missing [2]error
	finish := func() {
		for by := range sums {
			if missing[by] != nil {
				gaps[by]++
			} else if !last.IsZero() {
				require.Equal(t, finance.Whole(), sums[by], "%s by %s", last, directory.Weighting(by))
			}
		}
	}
	for row := range rows {
		if row.From != last {
			finish()
			last, sums, missing = row.From, [2]finance.Share{}, [2]error{}
		}
		require.False(t, pairs[pair{row.From.String(), row.To.String()}], row)
		pairs[pair{row.From.String(), row.To.String()}] = true
		for by := range sums {
			if gap := row.Gap(directory.Weighting(by)); gap != nil {
				requireTyped(t, gap)
				missing[by] = gap
				continue
			}
			sums[by], err = sums[by].Add(row.Share(directory.Weighting(by)))
			require.NoError(t, err)
		}
	}
	finish()
	return pairs, gaps
}

// A migration by that choice tells of which rows the land stands in for the people: of that of Ostprignitz-Ruppin, not of that of the
// Wartburgkreis, whose people are recorded.
func TestAMigrationTellsWhereTheLandStandsIn(t *testing.T) {
	d := bund.Directory()
	for by, want := range map[directory.Weighting]int{directory.ByPopulation: 0, directory.ByPopulationElseArea: 2} {
		m, err := d.Migrate(d.Span().Through, by)
		require.NoError(t, err)
		for _, row := range []directory.Row{
			{Key: "12068", Date: civil.MustParse("2021-01-01"), Values: []int64{99110}},
			{Key: "12068117", Date: civil.MustParse("2021-01-01"), Values: []int64{9000}},
			{Key: "16063", Date: civil.MustParse("2016-12-31"), Values: []int64{125000}},
		} {
			restated, err := m.Restate(row)
			require.NoError(t, err)
			switch {
			case row.Key == "16063":
				require.NoError(t, restated.Err)
				require.NoError(t, restated.Gap)
			case by == directory.ByPopulation:
				require.Equal(t, directory.NotTraceable, restated.Outcome)
				require.NoError(t, restated.Gap)
			default:
				require.NoError(t, restated.Err)
				var gap *directory.GapError
				require.ErrorAs(t, restated.Gap, &gap)
				require.Equal(t, "12/2024/0001-R", gap.Gap.Event.Number())
			}
		}
		require.Equal(t, want, m.Report().Gaps)
		require.True(t, m.Report().Balanced())
	}
}

// Where the people of a transfer are not recorded, the share of its Kreis lies between nothing and all people of the municipality: of
// Ostprignitz-Ruppin at most Fehrbellin went to Brandenburg an der Havel or the Havelland. Parted by area the share lies within.
func TestAShareThatIsNotKnownIsBounded(t *testing.T) {
	d := bund.Directory()
	from, to := civil.MustParse("2021-01-01"), civil.MustParse("2025-11-30")
	rows, err := d.Correspondence(from, to, governance.District)
	require.NoError(t, err)
	snapshot := on(t, "2021-01-01")
	fehrbellin, ok := snapshot.Municipality(key.MustParseAGS("12068117"))
	require.True(t, ok)
	people, ok := fehrbellin.Population()
	require.True(t, ok)
	found := 0
	for row := range rows {
		if row.From.Key() != key.Key(key.MustParseDistrict("12068")) {
			continue
		}
		found++
		require.Error(t, row.Gap(directory.ByPopulation))
		least, most, ok := row.Bounds(directory.ByPopulation)
		require.True(t, ok)
		all, ok := row.From.Population()
		require.True(t, ok)
		if row.To.Key() == row.From.Key() {
			require.Equal(t, finance.MustFraction(all.Value-people.Value, all.Value), least)
			require.Equal(t, finance.Whole(), most)
		} else {
			require.True(t, least.IsZero())
			require.Equal(t, finance.MustFraction(people.Value, all.Value), most)
		}
	}
	require.Equal(t, 2, found)
}

// In both directions and on every level the bounds hold what is known otherwise: a share that is known is its own bound, and one of
// which the land stands in for the people lies between them.
func TestBoundsHoldWhatIsKnownOtherwise(t *testing.T) {
	d := bund.Directory()
	days := [2]civil.Date{civil.MustParse("2013-12-31"), civil.MustParse("2025-11-30")}
	bounded := 0
	for level := governance.Federation; level <= governance.Municipality; level++ {
		for _, from := range days {
			to := days[0]
			if from == to {
				to = days[1]
			}
			rows, err := d.Correspondence(from, to, level)
			require.NoError(t, err)
			for row := range rows {
				least, most, ok := row.Bounds(directory.ByPopulation)
				switch gap := row.Gap(directory.ByPopulation); {
				case gap == nil:
					require.True(t, ok)
					require.Equal(t, row.ByPopulation, least)
					require.Equal(t, row.ByPopulation, most)
				case ok && row.Gap(directory.ByPopulationElseArea) == nil:
					bounded++
					share := row.Share(directory.ByPopulationElseArea)
					require.LessOrEqual(t, least.Compare(share), 0, row)
					require.LessOrEqual(t, share.Compare(most), 0, row)
				}
			}
		}
	}
	require.NotZero(t, bounded)
}

func requireTyped(t *testing.T, gap error) {
	t.Helper()
	var (
		unrecorded *directory.GapError
		figure     *directory.FigureError
		alone      *directory.UnconnectedError
		broken     *directory.BrokenChainError // of areas that ended on the way to the register beyond the span
	)
	require.True(t, errors.As(gap, &unrecorded) || errors.As(gap, &figure) || errors.As(gap, &alone) || errors.As(gap, &broken),
		"%T %v", gap, gap)
}

func TestCorrespondenceGoesBothWays(t *testing.T) {
	for _, days := range [][2]string{
		{"1990-10-03", "2025-11-30"}, {"1994-12-31", "1998-12-31"}, {"2007-06-30", "2011-12-31"}, {"2020-12-31", "2021-12-31"},
		{"2025-11-30", "2026-06-30"}, {"2013-12-31", "2013-12-31"},
	} {
		for level := governance.Federation; level <= governance.Municipality; level++ {
			forward, gapsForward := correspondence(t, days[0], days[1], level)
			backward, gapsBackward := correspondence(t, days[1], days[0], level)
			turned := map[pair]bool{}
			for p := range backward {
				turned[pair{p.to, p.from}] = true
			}
			require.Equal(t, forward, turned, "%s of %s", level, days)
			t.Logf("%s to %s, %s: %d pairs, gaps by population and area forward %v, backward %v", days[0], days[1], level,
				len(forward), gapsForward, gapsBackward)
		}
	}
}

// From each register to the next, too, and to the last.
func TestCorrespondenceOfTheRegisterDaysGoesBothWays(t *testing.T) {
	days := registerDays(t)
	for i, day := range days[1:] {
		for _, level := range []governance.Level{governance.District, governance.Municipality} {
			forward, _ := correspondence(t, days[i], day, level)
			backward, _ := correspondence(t, day, days[i], level)
			require.Len(t, backward, len(forward))
			for p := range forward {
				require.True(t, backward[pair{p.to, p.from}], p)
			}
		}
	}
}

func BenchmarkCorrespondence(b *testing.B) {
	d := bund.Directory()
	unity, today := d.Span().From, d.Span().Through
	for name, days := range map[string][2]civil.Date{"forward": {unity, today}, "backward": {today, unity}} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				rows, err := d.Correspondence(days[0], days[1], governance.Municipality)
				require.NoError(b, err)
				for range rows {
				}
			}
		})
	}
}
