package thueringen

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// A key is one of the Land as a value and behind a pointer; where there is none it is of no Land.
func TestKeysOfTheLand(t *testing.T) {
	erfurt := key.MustParseAGS("16051000")
	require.True(t, isThuringian(erfurt))
	require.True(t, isThuringian(&erfurt))
	require.True(t, isThuringian(land()))
	require.False(t, isThuringian(key.MustParseAGS("09463000")))
	require.False(t, isThuringian((*key.AGS)(nil)))
	require.False(t, isThuringian(nil))
}

// The ceilings begin in 2018 and end in 2022.
func TestCeilingsByYear(t *testing.T) {
	for year, millions := range map[int]int64{2018: 10, 2019: 20, 2020: 20, 2021: 20, 2022: 10} {
		amount, ok := ceilingOf(year)
		require.True(t, ok, year)
		require.Equal(t, finance.Euro(millions*1_000_000), amount, year)
	}
	for _, year := range []int{0, 2017, 2023} {
		_, ok := ceilingOf(year)
		require.False(t, ok, year)
	}
}

// A mayor who also bears another office signs as the mayor, unless a word stands there that nobody can place.
func TestOfficesBehindCommas(t *testing.T) {
	for title, want := range map[string]agreement.Fact{
		"Bürgermeister, Kämmerer": agreement.Yes, "Kämmerer": agreement.No, "Bürgermeister, Kämmerer, Xyzzy": agreement.Unknown,
		"Kämmerer, Xyzzy": agreement.No, "Xyzzy": agreement.Unknown,
	} {
		require.Equal(t, want, isOfficeOfMayor(title, "Schmalkalden"), title)
	}
}

// A key that two units had one after the other: what is advised follows the day between, before and after.
func TestKeyOfTwoUnitsInTurn(t *testing.T) {
	period := civil.MustParsePeriod
	d, err := directory.Build(period("1995-01-01/2020-12-31"), []directory.UnitRecord{
		{Key: key.MustParse("16"), Name: "Thüringen"},
		{Key: key.MustParse("16066"), Name: "Schmalkalden-Meiningen", Kind: governance.Landkreis},
		{Key: key.MustParse("16066005"), Name: "Alt", Kind: governance.KreisangehoerigeGemeinde, Valid: period("1998-01-01/1999-12-31")},
		{Key: key.MustParse("16066005"), Name: "Neu", Kind: governance.KreisangehoerigeGemeinde, Valid: period("2010-01-01/..")},
		{Key: key.MustParse("16066006"), Name: "Kurz", Kind: governance.KreisangehoerigeGemeinde, Valid: period("1998-01-01/1999-12-31")},
	}, nil)
	require.NoError(t, err)
	for _, test := range []struct{ key, day, want string }{
		{"16066005", "2005-06-30", "Es gab ihn bis zum 31.12.1999; anzugeben ist der Schlüssel der Rechtsnachfolgerin"},
		{"16066005", "1996-06-30", "Es gibt ihn erst seit dem 01.01.1998; anzugeben ist der Schlüssel der Vorgängerin"},
		{"16066006", "1996-06-30", "Es gibt ihn erst seit dem 01.01.1998; anzugeben ist der Schlüssel der Vorgängerin"},
		{"16066006", "2005-06-30", "Es gab ihn bis zum 31.12.1999; anzugeben ist der Schlüssel der Rechtsnachfolgerin"},
		{"16066007", "2005-06-30", "Diesen Schlüssel kennt es an keinem Tag"},
	} {
		snapshot, err := d.On(civil.MustParse(test.day))
		require.NoError(t, err)
		require.Equal(t, test.want, instead(snapshot, key.MustParse(test.key)).German, "%s on %s", test.key, test.day)
	}
}
