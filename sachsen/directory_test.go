package sachsen_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/sachsen"
)

func day(s string) civil.Date { return civil.MustParse(s) }

func directoryOn(t testing.TB, day string) directory.Snapshot {
	t.Helper()
	s, err := sachsen.Directory().On(civil.MustParse(day))
	require.NoError(t, err)
	return s
}

func ExampleDirectory() {
	snapshot, _ := sachsen.Directory().On(civil.MustParse("2025-05-18"))
	crimmitschau, _ := snapshot.Municipality(key.MustParseAGS("14524030"))
	district, _ := crimmitschau.District()
	fmt.Println(crimmitschau.Name(), crimmitschau.AGS())
	fmt.Println(district.Name(), district.Key())
	// Output:
	// Crimmitschau, Stadt 14524030
	// Zwickau 14524
}

func TestDirectoryCoversSachsenSince1990(t *testing.T) {
	d := sachsen.Directory()
	require.Same(t, d, sachsen.Directory())
	require.Equal(t, "1990-10-03/2025-11-30", d.Span().String())
	beyond, ok := d.Beyond()
	require.True(t, ok, "the days of the changes after the last complete register are not recorded")
	require.Equal(t, "2026-06-30", beyond.Date().String())
}

// The register of 30 November 2023 counts 418 municipalities, 13 Kreise of which three are kreisfrei, and 70 associations.
func TestDirectoryCountsUnits(t *testing.T) {
	s := directoryOn(t, "2023-11-30")
	require.Len(t, slices.Collect(s.Units(governance.Municipality)), 418)
	require.Len(t, slices.Collect(s.Units(governance.District)), 13)
	require.Len(t, slices.Collect(s.Units(governance.Association)), 70)
	kreisfrei := 0
	for district := range s.Units(governance.District) {
		if district.Kind() == governance.KreisfreieStadt {
			kreisfrei++
		}
	}
	require.Equal(t, 3, kreisfrei)
}

// Nine municipalities of Thüringen went to Sachsen on 1 April 1992; the table of Sachsen knows whence they came.
func TestMunicipalitiesCameFromThueringen(t *testing.T) {
	came := map[key.Key]bool{}
	day := civil.MustParse("1992-04-01")
	for e := range sachsen.Directory().Events(directory.EventFilter{Period: civil.Period{From: day, Through: day}}) {
		if e.From().Key != nil && e.From().Key.Land() == key.MustParseLand("16") && e.Level() == governance.Municipality {
			came[e.From().Key] = true
		}
	}
	require.Len(t, came, 9)
}

// A Verwaltungsgemeinschaft of Sachsen is no legal person: which member acts for the others the register does not say.
func TestWhoActsInAnAssociation(t *testing.T) {
	s := directoryOn(t, "2025-05-18")
	kinds := map[governance.Kind]int{}
	for association := range s.Units(governance.Association) {
		kinds[association.Kind()]++
		_, found := association.ActingMember()
		if association.Kind() == governance.Verwaltungsverband {
			require.Equal(t, directory.ActingItself, found, "%s", association)
		} else {
			require.Equal(t, directory.ActingNotRecorded, found, "%s", association)
		}
	}
	require.Len(t, kinds, 2, "Verwaltungsgemeinschaften and Verwaltungsverbände")
}
