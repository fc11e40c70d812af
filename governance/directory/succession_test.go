package directory_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

func successors(t *testing.T, ags, from, to string) directory.Succession {
	t.Helper()
	s, err := sample(t).Successors(key.MustParseAGS(ags), civil.MustParse(from), civil.MustParse(to))
	require.NoError(t, err)
	return s
}

func TestSuccessorsFollowChains(t *testing.T) {
	tests := []struct {
		name, ags, from, to string
		want                string
		continuity          directory.Continuity
		events              int
	}{
		{"nothing happens", "16063051", "1994-07-01", "2025-11-30", "16063051", directory.Continued, 0},
		{"the same day", "16063051", "2000-01-01", "2000-01-01", "16063051", directory.Continued, 0},
		{"Eisenach loses its Kreis", "16056000", "2021-06-30", "2021-07-01", "16063105", directory.Continued, 1},
		{"Eisenach from the first Kreis to the second", "16063022", "1994-07-01", "2025-11-30", "16063105", directory.Continued, 2},
		{"chain in days", "16034390", "1994-04-05", "1994-04-09", "16034350", directory.Absorbed, 2},
		{"chain in days, the day between", "16034390", "1994-04-05", "1994-04-08", "16034120", directory.Absorbed, 1},
		{"chain over a new key", "16034390", "1991-01-01", "2025-11-30", "16073067", directory.Absorbed, 3},
		{"key used twice, first time", "16075059", "1999-06-30", "1999-12-31", "16075134", directory.Absorbed, 1},
		{"key used twice, second time", "16075059", "2000-01-01", "2025-11-30", "16075134", directory.Absorbed, 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := successors(t, test.ags, test.from, test.to)
			require.Len(t, s.Parts, 1)
			part := s.Parts[0]
			require.Equal(t, test.want, part.AGS.String())
			require.Equal(t, part.AGS, part.Unit.AGS())
			require.Equal(t, finance.Whole(), part.ByPopulation)
			require.Equal(t, finance.Whole(), part.ByArea)
			require.Len(t, part.Events, test.events)
			legal, continuity := s.Legal()
			require.Equal(t, test.want, legal.String())
			require.Equal(t, test.continuity, continuity)
			_, gap := s.Gap(directory.ByPopulation)
			require.False(t, gap)
		})
	}
}

// The successor is the unit that Legal names, as of the later day; where Legal names none, the error says why.
func TestSuccessorIsTheLegalOneOrAnError(t *testing.T) {
	u, err := successors(t, "16034390", "1991-01-01", "2025-11-30").Successor()
	require.NoError(t, err)
	require.Equal(t, municipality(t, sample(t).Latest(), "16073067").String(), u.String())
	require.Equal(t, "2025-11-30", u.Date().String())

	divided := successors(t, "16064073", "2022-12-31", "2023-01-01")
	_, err = divided.Successor()
	var division *directory.DividedError
	require.ErrorAs(t, err, &division)
	require.Len(t, division.Succession.Parts, 3)

	_, err = directory.Succession{}.Successor()
	var argument *directory.ArgumentError
	require.ErrorAs(t, err, &argument)
}

func TestDivisionHasExactSharesAndNoLegalSuccessor(t *testing.T) {
	s := successors(t, "16064073", "2022-12-31", "2023-01-01")
	require.Len(t, s.Parts, 3)
	want := map[string]struct{ population, area finance.Share }{
		"16061118": {finance.MustFraction(1699, 3138), finance.MustFraction(23300105, 52730934)},
		"16064046": {finance.MustFraction(313, 3138), finance.MustFraction(4808650, 52730934)},
		"16064071": {finance.MustFraction(1126, 3138), finance.MustFraction(24622179, 52730934)},
	}
	for _, part := range s.Parts {
		require.Equal(t, want[part.AGS.String()].population, part.ByPopulation)
		require.Equal(t, want[part.AGS.String()].area, part.ByArea)
		require.Equal(t, part.ByArea, part.Share(directory.ByArea))
	}
	legal, continuity := s.Legal()
	require.True(t, legal.IsZero())
	require.Equal(t, directory.Divided, continuity)
}

func TestPartialTransferLeavesTheLegalPerson(t *testing.T) {
	s := successors(t, "16028160", "1991-12-31", "1994-07-01")
	require.Len(t, s.Parts, 2)
	require.Equal(t, "16066025", s.Parts[0].AGS.String())
	require.Equal(t, finance.MustFraction(361, 866), s.Parts[0].ByPopulation)
	require.Equal(t, finance.MustFraction(691, 2016), s.Parts[0].ByArea)
	require.Equal(t, "16066033", s.Parts[1].AGS.String())
	require.Equal(t, finance.MustFraction(505, 866), s.Parts[1].ByPopulation)
	legal, continuity := s.Legal()
	require.Equal(t, "16066025", legal.String())
	require.Equal(t, directory.Continued, continuity)
}

func TestMissingRemainderIsAGapUntilThePartsAreOneAgain(t *testing.T) {
	s := successors(t, "16075134", "1999-07-01", "2000-01-01")
	require.Len(t, s.Parts, 2)
	for by := directory.ByPopulation; by <= directory.ByArea; by++ {
		gap, ok := s.Gap(by)
		require.True(t, ok, "the list does not tell what remained with Remptendorf")
		require.Equal(t, "16/2000/0001", gap.Event.Number())
		require.False(t, gap.TooFine)
		for _, part := range s.Parts {
			require.True(t, part.Share(by).IsZero())
		}
	}
	legal, continuity := s.Legal()
	require.Equal(t, "16075134", legal.String())
	require.Equal(t, directory.Continued, continuity)

	s = successors(t, "16075134", "1999-07-01", "2000-09-29")
	require.Len(t, s.Parts, 1)
	require.Equal(t, finance.Whole(), s.Parts[0].ByPopulation)
	require.Len(t, s.Parts[0].Events, 2)
	_, gap := s.Gap(directory.ByPopulation)
	require.False(t, gap)
}

func TestSuccessorOutsideTheDirectoryIsNamed(t *testing.T) {
	d := sample(t)
	var found bool
	for e := range d.Events(directory.EventFilter{Unit: key.MustParseAGS("14045600")}) {
		found = true
		require.Equal(t, "16045070", e.From().Key.String())
		require.Equal(t, "Ebersgrün", e.To().Name)
		require.Equal(t, "stba/1992/0001", e.Number())
	}
	require.True(t, found)
}

func TestSuccessorsRefuse(t *testing.T) {
	d := sample(t)
	day := civil.MustParse
	erfurt := key.MustParseAGS("16051000")
	var (
		span    *directory.SpanError
		order   *directory.ArgumentError
		unknown *directory.UnknownKeyError
	)
	_, err := d.Successors(erfurt, day("1980-01-01"), day("2000-01-01"))
	require.ErrorAs(t, err, &span)
	_, err = d.Successors(erfurt, day("2000-01-01"), day("2030-01-01"))
	require.ErrorAs(t, err, &span)
	_, err = d.Successors(erfurt, day("2001-01-01"), day("2000-01-01"))
	require.EqualError(t, err, "directory: from, to: 2001-01-01 is after 2000-01-01; want the earlier day first")
	require.ErrorAs(t, err, &order)
	_, err = d.Successors(key.MustParseAGS("16056000"), day("2021-07-01"), day("2022-01-01"))
	require.ErrorAs(t, err, &unknown)
	require.NotEmpty(t, unknown.Known)
	_, err = d.Successors(key.AGS{}, day("2021-07-01"), day("2022-01-01"))
	require.ErrorAs(t, err, &unknown)
	_, err = d.Predecessors(key.MustParseAGS("16056000"), day("1999-01-01"), day("2022-01-01"))
	require.ErrorAs(t, err, &unknown)
}

func TestPredecessorsHaveSharesOfTheirs(t *testing.T) {
	d := sample(t)
	a, err := d.Predecessors(key.MustParseAGS("16064046"), civil.MustParse("2022-12-31"), civil.MustParse("2023-01-01"))
	require.NoError(t, err)
	require.Len(t, a.Parts, 2)
	require.Equal(t, "16064046", a.Parts[0].AGS.String())
	require.Equal(t, finance.Whole(), a.Parts[0].ByPopulation)
	require.Equal(t, "16064073", a.Parts[1].AGS.String())
	require.Equal(t, "Anrode", a.Parts[1].Unit.Name())
	require.Equal(t, finance.MustFraction(313, 3138), a.Parts[1].ByPopulation)

	a, err = d.Predecessors(key.MustParseAGS("16073067"), civil.MustParse("1991-01-01"), civil.MustParse("2025-11-30"))
	require.NoError(t, err)
	var names []string
	for _, part := range a.Parts {
		names = append(names, part.Unit.Name())
	}
	require.Equal(t, []string{"Großgeschwenda", "Probstzella", "Roda"}, names)
}

func TestPropertiesOfSuccession(t *testing.T) {
	checkSuccession(t, sample(t), []string{"1991-01-01", "1994-04-06", "1999-12-31", "2000-01-01", "2022-12-31", "2025-11-30"})
}

// checkSuccession checks over all municipalities and all pairs of the given days that the shares add up to the whole, that
// the parts exist on the later day, that every successor names the municipality among its predecessors with the same
// share, and that the legal successor is one of the parts.
func checkSuccession(t *testing.T, d *directory.Directory, days []string) {
	t.Helper()
	for i, day := range days {
		for _, later := range days[i:] {
			from, to := civil.MustParse(day), civil.MustParse(later)
			for u := range on(t, d, day).Units(governance.Municipality) {
				s, err := d.Successors(u.AGS(), from, to)
				require.NoError(t, err, "%s from %s to %s", u, from, to)
				require.NotEmpty(t, s.Parts)
				legal, continuity := s.Legal()
				require.Equal(t, continuity == directory.Divided, legal.IsZero())
				for by := directory.ByPopulation; by <= directory.ByArea; by++ {
					if _, gap := s.Gap(by); gap {
						continue
					}
					var sum finance.Share
					for _, part := range s.Parts {
						sum, err = sum.Add(part.Share(by))
						require.NoError(t, err)
					}
					require.Equal(t, finance.Whole(), sum, "%s from %s to %s by %s", u, from, to, by)
				}
				for _, part := range s.Parts {
					if part.Unit.IsZero() {
						continue
					}
					require.True(t, part.Unit.Valid().Contains(to))
					a, err := d.Predecessors(part.AGS, from, to)
					require.NoError(t, err)
					at := slices.IndexFunc(a.Parts, func(p directory.Part) bool { return p.AGS == u.AGS() })
					require.GreaterOrEqual(t, at, 0, "%s is no predecessor of %s", u, part.Unit)
					require.Equal(t, part.ByPopulation, a.Parts[at].ByPopulation)
					require.Equal(t, part.ByArea, a.Parts[at].ByArea)
				}
			}
		}
	}
}

// Fractions are computed only where a municipality is divided: a chain of three events that each pass on the whole takes less than
// half the memory of one division.
func TestSuccessionWithoutADivisionAllocatesLittle(t *testing.T) {
	d := sample(t)
	allocations := func(ags, from, to string, parts int) float64 {
		k, first, last := key.MustParseAGS(ags), civil.MustParse(from), civil.MustParse(to)
		s, err := d.Successors(k, first, last)
		require.NoError(t, err)
		require.Len(t, s.Parts, parts)
		return testing.AllocsPerRun(100, func() { _, _ = d.Successors(k, first, last) })
	}
	roda, anrode := allocations("16034390", "1991-01-01", "2025-11-30", 1), allocations("16064073", "2022-12-31", "2023-01-01", 3)
	require.Less(t, 2*roda, anrode)
}
