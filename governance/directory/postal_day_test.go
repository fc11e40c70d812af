package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/directory"
)

// A postal code is recorded on the days of registers. Of any other day it is known of the registers around it, as far as they show the
// municipality, and show it with this code.
func TestTheRegistersThatShowAPostalCode(t *testing.T) {
	coded := func(k, from, through, code string, figures []directory.Figure) directory.UnitRecord {
		u := place(k, period(from, through), figures)
		u.PostalCode = code
		return u
	}
	d := kreise(t, nil,
		coded("16098001", "", "2005-01-01", "99081", countedIn(1, 2001)),
		coded("16098001", "2005-01-02", "2014-12-31", "99082", countedIn(1, 2005, 2010)),
		coded("16098001", "2015-01-01", "", "99083", countedIn(1, 2015)),
		coded("16098002", "", "2006-12-31", "99084", nil),
		coded("16098003", "2006-01-01", "", "99085", nil),
		coded("16098004", "2006-01-01", "2009-12-31", "99086", nil))
	for _, test := range []struct{ key, on, before, after string }{
		{"16098001", "2000-06-01", "", "2001-12-31"},
		{"16098001", "2001-12-31", "2001-12-31", "2001-12-31"},
		{"16098001", "2003-01-01", "2001-12-31", ""},
		{"16098001", "2006-01-01", "2005-12-31", "2010-12-31"},
		{"16098001", "2012-01-01", "2010-12-31", ""},
		{"16098001", "2020-01-01", "2015-12-31", ""},
		{"16098002", "2002-01-01", "2001-12-31", "2005-12-31"},
		{"16098002", "2006-06-01", "2005-12-31", ""},
		{"16098003", "2006-06-01", "", "2010-12-31"},
	} {
		days, ok := unitOn(t, d, test.key, test.on).PostalCodeAsOf()
		require.True(t, ok, test)
		require.Equal(t, period(test.before, test.after), days, test)
	}
	_, ok := unitOn(t, d, "16098004", "2007-01-01").PostalCodeAsOf()
	require.False(t, ok, "no register shows it")
	_, ok = unitOn(t, d, "16098", "2007-01-01").PostalCodeAsOf()
	require.False(t, ok, "a Kreis has none")
}
