package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/directory"
)

// What tells a unit from others of its name may hold brackets itself, be told by another record of the same city, or be its postal code; and
// the halves of a letter that was read in a wrong encoding are no blanks, also at the end of a name.
func TestAdditionsOfTheWholeCountry(t *testing.T) {
	for _, test := range []struct{ day, cell, want string }{
		{"2025-11-30", "Visselhövede (Rotenburg)", "03357051"},
		{"2025-11-30", "Visselhövede (Rotenburg (Wümme))", "03357051"},
		{"2025-11-30", "Visselhövede (Kreis Rotenburg (Wümme))", "03357051"},
		{"2025-11-30", "Visselhövede (Stade (Wümme))", ""}, // it lies in no such Kreis
		{"2025-11-30", "Visselhövede (Wümme)", ""},
		{"2025-11-30", "Frankfurt (Oder) (Brandenburg)", "12053000"},
		{"2025-11-30", "92360 Mühlhausen", "09373146"}, // one of three
		{"2025-11-30", "69242 Mühlhausen", "08226054"},
		{"2025-11-30", "96172 Mühlhausen", "09572143"},
		{"2025-11-30", "99999 Mühlhausen", ""},
		{"2025-11-30", "VettweiÃ\u009f", "05358060"},
		{"2025-11-30", "\x07Vettweiß\x1b", "05358060"},
		{"2025-11-30", "GOTHA, ST", "16067029"}, // in capitals it is the Stadt, or else the Land Sachsen-Anhalt
		{"2025-11-30", "Gotha, ST", ""},
		{"2025-11-30", "Thüringen (TH)", "16"},
		{"2025-11-30", "Sachsen, SN", "14"},
		{"2025-11-30", "Thüringen (SN)", ""},
		{"2025-11-30", "Bremen, HB", "04011000"}, // the city in the Land of its name
		{"2025-11-30", "Bremen (HB)", "04011000"},
		{"2025-11-30", "Bremen/HB", "04011000"},
		{"2025-11-30", "Berlin (BE)", "11000000"},
		{"2025-11-30", "Hamburg, HH", "02000000"},
		{"2025-11-30", "120735051 Gemeinde Schwedt/Oder", "120735051"}, // the record of the erfüllende Gemeinde among the associations
		{"2010-01-01", "08222 Mannheim, Universitätsstadt", "08222"},   // the register calls the Stadtkreis "Mannheim" alone
		{"2010-01-01", "13003 Hansestadt Rostock", "13003"},
		{"2010-01-01", "13003 Hansestadt Wismar", ""},
	} {
		r, err := on(t, bund.Directory(), test.day).Resolve(test.cell)
		if test.want == "" {
			require.Error(t, err, test.cell)
			continue
		}
		require.NoError(t, err, test.cell)
		require.Equal(t, test.want, r.Unit.Key().String(), test.cell)
	}
}

// Of a city that was a Kreis of its own the search among Kreise tells which Kreis it lies in since.
func TestAFormerKreisAmongKreise(t *testing.T) {
	s := on(t, bund.Directory(), "2025-11-30")
	found := s.Find("Eisenach", directory.OnLevel(governance.District))
	require.Len(t, found, 1)
	require.Equal(t, "16063", found[0].Unit.Key().String())
	require.True(t, found[0].Former)
}
