package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/thueringen"
)

func unitOn(t *testing.T, d *directory.Directory, k, day string) directory.Unit {
	t.Helper()
	s, err := d.On(civil.MustParse(day))
	require.NoError(t, err)
	u, err := s.Lookup(key.MustParse(k))
	require.NoError(t, err)
	return u
}

// Nothing was counted between two registers: whatever the day, an answer is of the registers around it, and says so.
func TestFiguresTellTheirRegisters(t *testing.T) {
	for _, c := range []struct {
		key, day, asOf, figures, before, after string
	}{
		{"16051000", "2021-12-31", "2021-12-31", "2021-12-31", "2021-12-31", "2021-12-31"}, // a register day
		{"16051000", "2000-05-01", "1997-12-31", "1998-12-31", "1998-12-31", "2002-12-31"}, // between two
		{"16001000", "1990-10-03", "1990-12-31", "1991-01-01", "", "1991-01-01"},           // before the first
		{"16051000", "2026-06-01", "2024-12-31", "2025-11-30", "2025-11-30", ""},           // after the last with figures
	} {
		u := unitOn(t, thueringen.Directory(), c.key, c.day)
		population, ok := u.Population()
		require.True(t, ok)
		require.Equal(t, c.asOf, population.AsOf.String(), "%s on %s", c.key, c.day)
		register, ok := u.FigureRegister(directory.ByPopulation)
		require.True(t, ok)
		require.Equal(t, c.figures, register.String(), "%s on %s", c.key, c.day)
		days := u.RegisterDays()
		require.Equal(t, c.before, days.From.String(), c.day)
		require.Equal(t, c.after, days.Through.String(), c.day)
	}
	var none directory.Unit
	_, ok := none.FigureRegister(directory.ByArea)
	require.False(t, ok)
	_, ok = none.PostalCodeAsOf()
	require.False(t, ok)
	require.Zero(t, none.RegisterDays())
}

// A postal code is not continuous: before 1994-12-31 no register has one, and between two registers it is that of the neighbours which
// show it. The codes are those of the registers in thueringen-zeitreihe.tsv.
func TestPostalCodesTellTheirRegisters(t *testing.T) {
	early := unitOn(t, bund.Directory(), "16001000", "1992-01-01")
	require.Empty(t, early.PostalCode())
	_, ok := early.PostalCodeAsOf()
	require.False(t, ok)

	between := unitOn(t, bund.Directory(), "16051000", "2000-05-01")
	days, ok := between.PostalCodeAsOf()
	require.True(t, ok)
	require.Equal(t, "1998-12-31", days.From.String())
	require.Equal(t, "2002-12-31", days.Through.String())
}
