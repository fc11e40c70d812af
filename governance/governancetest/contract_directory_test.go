package governancetest_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/governancetest"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/internal/effort"
	"github.com/foederal/foederal/thueringen"
)

// The directories of this module keep the contract, the sample among them.
func TestDirectoriesKeepTheContract(t *testing.T) {
	governancetest.TestDirectory(t, governancetest.SampleDirectory())
	governancetest.TestDirectory(t, thueringen.Directory(),
		directory.UnitRecord{Key: key.MustParseARS("160635051051"), Name: "Leimbach", Kind: governance.KreisangehoerigeGemeinde, PostalCode: "36433",
			Valid: civil.MustParsePeriod("2009-01-01/..")})
	if effort.Full() {
		governancetest.TestDirectory(t, bund.Directory())
	}
}

// A directory that is wrong in one thing is caught, and the message says what.
func TestWrongDirectoriesAreCaught(t *testing.T) {
	ended := civil.MustParsePeriod("../2021-12-31")
	oberdorf := directory.UnitRecord{Key: ags("16098001"), Name: "Oberdorf", Kind: governance.KreisangehoerigeGemeinde}
	unterdorf := directory.UnitRecord{Key: ags("16098002"), Name: "Unterdorf", Valid: ended}
	merger := []directory.EventRecord{{Kind: directory.Dissolution, Day: day("2022-01-01"), From: unterdorf.Key, To: oberdorf.Key}}
	neustadt := directory.UnitRecord{Key: ags("16098003"), Name: "Neustadt", Valid: civil.MustParsePeriod("2022-01-01/..")}
	for _, c := range []struct {
		name     string
		d        *directory.Directory
		expected []directory.UnitRecord
		want     []string
	}{
		{"sound", governancetest.NewHistory(t, merger, oberdorf, unterdorf), []directory.UnitRecord{oberdorf, unterdorf}, nil},
		{"nil", nil, nil, []string{"there is none"}},
		{"an end without an event", governancetest.NewDirectory(t, oberdorf, unterdorf), nil,
			[]string{"16098002 Unterdorf is there on 1990-10-03 and not on 2029-12-31, and has no successors", "want an event"}},
		{"a beginning without an event", governancetest.NewDirectory(t, oberdorf, neustadt), nil,
			[]string{"16098003 Neustadt is there on 2029-12-31 and not on 1990-10-03", "want an event"}},
		{"another name", governancetest.NewDirectory(t, oberdorf), []directory.UnitRecord{{Key: oberdorf.Key, Name: "Oberndorf"}},
			[]string{`has the name "Oberdorf"; want "Oberndorf"`}},
		{"another kind", governancetest.NewDirectory(t, oberdorf), []directory.UnitRecord{{Key: oberdorf.Key, Kind: governance.Stadt}},
			[]string{`has the kind "kreisangehoerige-gemeinde"; want "stadt"`}},
		{"not there", governancetest.NewDirectory(t, oberdorf), []directory.UnitRecord{neustadt}, []string{"16098003 Neustadt is expected on 2022-01-01"}},
		{"no key", governancetest.NewDirectory(t, oberdorf), []directory.UnitRecord{{Name: "Neustadt"}}, []string{"has no key"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			message := said(func(t testing.TB) { governancetest.TestDirectory(t, c.d, c.expected...) })
			if len(c.want) == 0 {
				require.Empty(t, message)
			}
			for _, want := range c.want {
				require.Contains(t, message, want)
			}
		})
	}
}

// NewDirectory adds what a directory needs beside the units of the test, and ends the test where they do not fit together.
func TestNewDirectory(t *testing.T) {
	d := governancetest.NewDirectory(t,
		directory.UnitRecord{Key: key.MustParseAGS("16099000"), Name: "Musterstadt", Kind: governance.KreisfreieStadt},
		directory.UnitRecord{Key: key.MustParseDistrict("08099"), Name: "Stadtkreis Muster", Kind: governance.Stadtkreis},
		directory.UnitRecord{Key: key.MustParseARS("160985001001")})
	s := on(t, d, "2024-02-29")
	city, ok := s.Unit(key.MustParseDistrict("16099"))
	require.True(t, ok)
	require.Equal(t, governance.KreisfreieStadt, city.Kind())
	_, ok = s.Municipality(ags("08099000"))
	require.True(t, ok)
	village, ok := s.Municipality(ags("16098001"))
	require.True(t, ok)
	require.Equal(t, "16098001 Gemeinde 16098001", village.String())
	land, _ := village.Above(governance.Land)
	require.Equal(t, "Thüringen", land.Name())
	governancetest.TestDirectory(t, d)

	require.Contains(t, said(func(t testing.TB) { governancetest.NewDirectory(t, directory.UnitRecord{Name: "ohne Schlüssel"}) }),
		"these units make no directory")
	require.Empty(t, said(func(t testing.TB) { governancetest.TestDirectory(t, governancetest.NewDirectory(t)) }), "one without units")
}
