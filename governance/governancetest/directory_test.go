package governancetest_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/governancetest"
	"github.com/foederal/foederal/governance/key"
)

func day(s string) civil.Date { return civil.MustParse(s) }

func ags(s string) key.AGS { return key.MustParseAGS(s) }

func on(t testing.TB, d *directory.Directory, s string) directory.Snapshot {
	t.Helper()
	snapshot, err := d.On(day(s))
	require.NoError(t, err)
	return snapshot
}

// A city that is kreisfrei in two periods has the other of its records in both.
func TestNewDirectoryOfACityKreisfreiTwice(t *testing.T) {
	record := func(k key.Key, period string) directory.UnitRecord {
		return directory.UnitRecord{Key: k, Name: "Neustadt", Kind: governance.KreisfreieStadt, Valid: civil.MustParsePeriod(period)}
	}
	for _, k := range []key.Key{key.MustParseARS("160560000000"), key.MustParseDistrict("16056")} {
		d := governancetest.NewDirectory(t, record(k, "1994-07-01/2004-12-31"), record(k, "2010-01-01/2020-12-31"))
		for day, want := range map[string]bool{"2000-01-01": true, "2007-01-01": false, "2015-01-01": true, "2021-01-01": false} {
			s, err := d.On(civil.MustParse(day))
			require.NoError(t, err)
			for _, own := range []string{"16056", "16056000"} {
				_, ok := s.Unit(key.MustParse(own))
				require.Equal(t, want, ok, "%s on %s", own, day)
			}
		}
	}
}

// The sample does not change within a major version.
func TestSampleIsFrozen(t *testing.T) {
	d := governancetest.SampleDirectory()
	require.Equal(t, governancetest.SampleHash, d.Hash(),
		"the sample directory has changed; that breaks the tests of other projects and needs a new major version")
	require.Equal(t, "1999-01-01/2024-12-31", d.Span().String())
	require.Len(t, slices.Collect(d.Latest().Units(governance.Municipality)), 24)
	require.Len(t, slices.Collect(d.Latest().Units(governance.Land)), 3)
}

// Every unit of the sample is what the national register says of it: on the day of each event, and on the day before.
func TestSampleIsAnExcerptOfTheRegister(t *testing.T) {
	sample, national := governancetest.SampleDirectory(), bund.Directory()
	days := []civil.Date{sample.Span().From, sample.Span().Through}
	for e := range sample.Events(directory.EventFilter{}) {
		days = append(days, e.Legal(), e.Legal().AddDays(-1))
	}
	slices.SortFunc(days, civil.Date.Compare)
	compared := 0
	for _, d := range slices.Compact(days) {
		then, err := sample.On(d)
		require.NoError(t, err)
		want, err := national.On(d)
		require.NoError(t, err)
		for level := governance.Land; level <= governance.Municipality; level++ {
			for u := range then.Units(level) {
				official, err := want.Lookup(u.Key())
				require.NoError(t, err)
				seat, _ := u.Seat()
				officialSeat, _ := official.Seat()
				require.Equal(t, []any{official.Name(), official.Kind(), official.ARS(), official.PostalCode(), officialSeat},
					[]any{u.Name(), u.Kind(), u.ARS(), u.PostalCode(), seat}, "%s on %s", u, d)
				compared++
			}
		}
	}
	require.Greater(t, compared, 1000)
}
