package rowcheck_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/interop/rowcheck"
	"github.com/foederal/foederal/governance/key"
)

func ExampleCheckRow() {
	row := rowcheck.CheckRow{Key: "16063051", Land: "Thüringen", Kreis: "Sömmerda", Name: "Weißensee"}
	check := row.In(bund.Directory().Latest())
	fmt.Println(check.Text(language.German))
	// Output: Vorschlag 16068058 Weißensee, Stadt: Schlüssel widerspricht, Land passt, Kreis passt, Name passt
}

const (
	none      = rowcheck.NotGiven
	yes       = rowcheck.Agrees
	no        = rowcheck.Contradicts
	undecided = rowcheck.Undecided
)

func TestCheckRow(t *testing.T) {
	s := bund.Directory().Latest()
	for _, test := range []struct {
		name     string
		row      rowcheck.CheckRow
		proposal string              // its key
		verdicts [5]rowcheck.Verdict // key, Land, Kreis, name, postal code
		others   int                 // candidates where there is no proposal
		repair   key.Repair
	}{
		{"all fits", rowcheck.CheckRow{Key: "16063051", Land: "Thüringen", Kreis: "Wartburgkreis", Name: "Leimbach"}, "16063051",
			[5]rowcheck.Verdict{yes, yes, yes, yes, none}, 1, 0},
		{"a lost zero is repaired and told", rowcheck.CheckRow{Key: "1001000", Land: "Schleswig-Holstein", Name: "Flensburg"}, "01001000",
			[5]rowcheck.Verdict{yes, yes, none, yes, none}, 1, key.AddedZero},
		{"Land by code and by key", rowcheck.CheckRow{Key: "16063051", Land: "DE-TH", Kreis: "16063"}, "16063051",
			[5]rowcheck.Verdict{yes, yes, yes, none, none}, 1, 0},
		{"one digit of the Land", rowcheck.CheckRow{Key: "05334002", Land: "5", Name: "Aachen"}, "05334002",
			[5]rowcheck.Verdict{yes, yes, none, yes, none}, 1, 0},
		{"the wrong Land, as for plants in the register of energy", rowcheck.CheckRow{Key: "05566080", Land: "Bayern"}, "",
			[5]rowcheck.Verdict{undecided, undecided, none, none, none}, 1, 0},
		{"a key of no unit, and a name that is one", rowcheck.CheckRow{Key: "16063999", Land: "Thüringen", Name: "Eisenach"}, "16063105",
			[5]rowcheck.Verdict{no, yes, none, yes, none}, 1, 0},
		{"a name twice, and the Kreis decides", rowcheck.CheckRow{Land: "TH", Kreis: "Ilm-Kreis", Name: "Elxleben"}, "16070013",
			[5]rowcheck.Verdict{none, yes, yes, yes, none}, 1, 0},
		{"a name twice, and nothing decides", rowcheck.CheckRow{Land: "TH", Name: "Elxleben"}, "",
			[5]rowcheck.Verdict{none, undecided, none, undecided, none}, 2, 0},
		{"key against name, one to one", rowcheck.CheckRow{Key: "16063051", Name: "Weißensee"}, "",
			[5]rowcheck.Verdict{undecided, none, none, undecided, none}, 2, 0},
		{"a kreisfreie Stadt by the digits of its Kreis", rowcheck.CheckRow{Key: "16051", Kreis: "Erfurt", Name: "Erfurt"}, "16051000",
			[5]rowcheck.Verdict{yes, none, yes, yes, none}, 1, 0},
		{"a village is no contradiction", rowcheck.CheckRow{Key: "16063051", Name: "Kaiseroda-am-Nirgendwo"}, "16063051",
			[5]rowcheck.Verdict{yes, none, none, undecided, none}, 1, 0},
		{"a Kreis", rowcheck.CheckRow{Key: "16063", Land: "Thüringen", Name: "Wartburgkreis"}, "16063",
			[5]rowcheck.Verdict{yes, yes, none, yes, none}, 1, 0},
		{"the name of a dissolved Kreis is undecided", rowcheck.CheckRow{Key: "16063051", Kreis: "Eisenach"}, "16063051",
			[5]rowcheck.Verdict{yes, none, undecided, none, none}, 1, 0},
		{"a cell that holds no key is no contradiction", rowcheck.CheckRow{Key: "k.A.", Land: "Thüringen", Name: "Leimbach", PLZ: "36433"}, "16063051",
			[5]rowcheck.Verdict{undecided, yes, none, yes, yes}, 1, 0},
		{"a key of no unit contradicts", rowcheck.CheckRow{Key: "16063999", Land: "Thüringen", Name: "Leimbach", PLZ: "36433"}, "16063051",
			[5]rowcheck.Verdict{no, yes, none, yes, yes}, 1, 0},
		{"nothing", rowcheck.CheckRow{}, "", [5]rowcheck.Verdict{}, 0, 0},
		{"blanks", rowcheck.CheckRow{Key: " ", Name: "\t"}, "", [5]rowcheck.Verdict{}, 0, 0},
		{"nonsense", rowcheck.CheckRow{Key: "x", Land: "x", Kreis: "x", Name: "Qqqqqq", PLZ: "x"}, "",
			[5]rowcheck.Verdict{undecided, undecided, undecided, undecided, undecided}, 0, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			before := test.row
			check := test.row.In(s)
			require.Equal(t, before, test.row)
			if test.proposal == "" {
				require.True(t, check.Proposal.IsZero(), check.Text(language.English))
				require.False(t, check.Agrees())
			} else {
				require.Equal(t, key.MustParse(test.proposal), check.Proposal.Key(), check.Text(language.English))
			}
			require.Equal(t, test.verdicts, [5]rowcheck.Verdict{check.Key, check.Land, check.Kreis, check.Name, check.PLZ})
			require.Len(t, check.Candidates, test.others)
			require.Equal(t, test.repair, check.Repair)
			require.NotEmpty(t, check.Text(language.German))
		})
	}
}

// The postal code of the seat speaks for a municipality. Another one speaks against it only where the register says that it has no other.
func TestPostalCode(t *testing.T) {
	s := bund.Directory().Latest()
	single, several := directory.Unit{}, directory.Unit{}
	for u := range s.Units(6) {
		switch {
		case u.PostalCode() == "":
		case u.HasMorePostalCodes() && several.IsZero():
			several = u
		case !u.HasMorePostalCodes() && single.IsZero():
			single = u
		}
	}
	for _, u := range []directory.Unit{single, several} {
		row := rowcheck.CheckRow{Key: u.AGS().String(), Name: u.Name(), PLZ: u.PostalCode()}
		require.Equal(t, yes, row.In(s).PLZ)
		require.True(t, row.In(s).Agrees())
		row.PLZ = "00000"
		want := no
		if u == several {
			want = undecided
		}
		check := row.In(s)
		require.Equal(t, u, check.Proposal)
		require.Equal(t, want, check.PLZ, u)
		require.Equal(t, u == several, check.Agrees())
	}
}

// A postal code that a table has damaged is repaired and told; what is none, speaks neither for a unit nor against it. The code of
// Leimbach is 36433, that of Doberlug-Kirchhain and three neighbours 03253, and none of them has another.
func TestPostalCodeIsRepaired(t *testing.T) {
	s := bund.Directory().Latest()
	const leimbach, doberlug = "16063051", "12062092"
	for _, test := range []struct {
		ags, plz string
		want     rowcheck.Verdict
		repair   key.Repair
	}{
		{doberlug, "03253", yes, 0},
		{doberlug, "3253", yes, key.AddedZero},
		{doberlug, "3253.0", yes, key.AddedZero | key.RemovedDecimal},
		{doberlug, "D-03253", yes, key.RemovedMarks},
		{doberlug, "de 03253", yes, key.RemovedMarks},
		{doberlug, "D – 03253", yes, key.RemovedMarks},
		{doberlug, "03 253", yes, key.RemovedSeparators},
		{doberlug, "03\u00a0253", yes, key.RemovedSeparators},
		{doberlug, "03253,0", yes, key.RemovedDecimal},
		{leimbach, "x", undecided, 0},
		{leimbach, "n/a", undecided, 0},
		{leimbach, "D-", undecided, 0},
		{leimbach, "364", undecided, 0},
		{leimbach, "0364", undecided, 0},
		{leimbach, "364333", undecided, 0},
		{leimbach, "３６４３３", undecided, 0},
	} {
		t.Run(test.plz, func(t *testing.T) {
			check := rowcheck.CheckRow{Key: test.ags, PLZ: test.plz}.In(s)
			require.Equal(t, test.ags, check.Proposal.AGS().String())
			require.Equal(t, test.want, check.PLZ)
			require.Equal(t, test.repair, check.PLZRepair)
			require.True(t, check.Agrees())
		})
	}
	alone := rowcheck.CheckRow{PLZ: "3253"}.In(s)
	require.Len(t, alone.Candidates, 4, "the repaired code leads to the units by itself")
	require.Equal(t, doberlug, alone.Candidates[0].AGS().String())
	other := rowcheck.CheckRow{Key: leimbach, Name: "Leimbach", PLZ: "3253"}.In(s)
	require.Equal(t, no, other.PLZ, "a repaired code of another place contradicts")
}

func TestZeroSnapshot(t *testing.T) {
	check := rowcheck.CheckRow{Key: "16063051", Land: "TH", Name: "Leimbach", PLZ: "36433"}.In(directory.Snapshot{})
	require.True(t, check.Proposal.IsZero())
	require.Empty(t, check.Candidates)
}

// Whatever stands in a row, there is a proposal only among the candidates, and only where a field speaks for it.
func FuzzCheckRow(f *testing.F) {
	f.Add("16063051", "Thüringen", "Wartburgkreis", "Leimbach", "36433")
	f.Add("1001000.0", "5", "05334", "Oldenburg", "")
	s := bund.Directory().Latest()
	f.Fuzz(func(t *testing.T, k, land, kreis, name, plz string) {
		check := rowcheck.CheckRow{Key: k, Land: land, Kreis: kreis, Name: name, PLZ: plz}.In(s)
		require.NotEmpty(t, check.Text(language.German))
		if !check.Proposal.IsZero() {
			require.Equal(t, []directory.Unit{check.Proposal}, check.Candidates)
			require.Contains(t, []rowcheck.Verdict{check.Key, check.Name, check.PLZ, check.Land, check.Kreis}, yes)
		}
	})
}

func BenchmarkCheckRow(b *testing.B) {
	s := bund.Directory().Latest()
	row := rowcheck.CheckRow{Key: "16063051", Land: "Thüringen", Kreis: "Wartburgkreis", Name: "Leimbach", PLZ: "36433"}
	b.ReportAllocs()
	for b.Loop() {
		if row.In(s).Proposal.IsZero() {
			b.Fatal("no proposal")
		}
	}
}
