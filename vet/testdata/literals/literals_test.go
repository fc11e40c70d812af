package literals

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
)

// In tests only a panic that nobody wants is reported.
func TestLiterals(t *testing.T) {
	_, err := key.ParseAGS("1606305")
	require.Error(t, err)
	require.Panics(t, func() { _ = key.MustParseAGS("1606305") })
	for _, f := range []func(){func() { key.MustParseLand("1") }} {
		require.Panics(t, f)
	}
	require.True(t, civil.MustParsePeriod("2022-12-31/2018-10-16").IsEmpty())
	require.NotZero(t, key.MustParseAGS("1606305")) // want `MustParseAGS always panics`
}
