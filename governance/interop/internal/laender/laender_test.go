package laender_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/interop/internal/laender"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

// The rows stand in the order of their keys, and the letters of ISO 3166-2 are those by which the jurisdictions of this library go.
func TestTable(t *testing.T) {
	for n := 1; n <= 16; n++ {
		k := key.MustParseLand(fmt.Sprintf("%02d", n))
		land, ok := laender.Of(k)
		require.True(t, ok)
		require.Equal(t, k.String(), land.Key)
		require.Contains(t, law.Jurisdictions(), law.Jurisdiction(land.ISO))
		back, ok := laender.Find(land.ISO, func(l *laender.Land) string { return l.ISO })
		require.True(t, ok)
		require.Equal(t, k, back)
	}
	for _, none := range []key.Land{{}, key.MustParseLand("17"), key.MustParseLand("99")} {
		_, ok := laender.Of(none)
		require.False(t, ok)
	}
	_, ok := laender.Find("", func(l *laender.Land) string { return l.ISO })
	require.False(t, ok)
}
