package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/directory/internal/store/storetest"
	"github.com/foederal/foederal/governance/key"
)

// sample opens the small directory of package storetest.
func sample(t testing.TB) *directory.Directory {
	t.Helper()
	data, err := store.Encode(storetest.History())
	require.NoError(t, err)
	d, err := directory.Open(string(data))
	require.NoError(t, err)
	return d
}

func on(t testing.TB, d *directory.Directory, day string) directory.Snapshot {
	t.Helper()
	s, err := d.On(civil.MustParse(day))
	require.NoError(t, err)
	return s
}

func municipality(t testing.TB, s directory.Snapshot, ags string) directory.Unit {
	t.Helper()
	u, err := s.Lookup(key.MustParseAGS(ags))
	require.NoError(t, err)
	return u
}
