package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/internal/effort"
)

// The command writes the pages into the folder, which need not be there, and leaves other files in it alone.
func TestRun(t *testing.T) {
	effort.OrSkip(t, "writes the whole site")
	folder := filepath.Join(t.TempDir(), "site")
	require.NoError(t, os.Mkdir(folder, 0o755))
	other := filepath.Join(folder, "CNAME")
	require.NoError(t, os.WriteFile(other, []byte("example.org"), 0o644))
	var out bytes.Buffer
	require.NoError(t, run("../../..", []string{"-o", folder}, &out))
	require.Contains(t, out.String(), filepath.Join(folder, "index.html"))
	for _, name := range []string{"index.html", "rules/TH-KGG-17-2-3.html", "documents/th-zweckverband.html", "CNAME"} {
		require.FileExists(t, filepath.Join(folder, filepath.FromSlash(name)))
	}
}

// Without a folder, with more than that, and outside the repository nothing is written.
func TestRunRefuses(t *testing.T) {
	folder := t.TempDir()
	for _, args := range [][]string{nil, {"-o", folder, "more"}, {"-x"}} {
		require.Error(t, run("../../..", args, &bytes.Buffer{}))
	}
	require.ErrorContains(t, run(folder, []string{"-o", folder}, &bytes.Buffer{}), "want the root of the repository")
	entries, err := os.ReadDir(folder)
	require.NoError(t, err)
	require.Empty(t, entries)
}
