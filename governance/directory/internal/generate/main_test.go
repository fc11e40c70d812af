package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/directory/internal/store"
)

// The tables that programs embed, and the page that proves them, are exactly what the official files yield.
func TestGeneratedFilesAreCurrent(t *testing.T) {
	data, err := dataFolder("")
	require.NoError(t, err)
	if _, err := os.Stat(data); err != nil {
		t.Skip("the official files do not lie in shared/data beside the module")
	}
	folder := t.TempDir()
	for _, c := range []struct{ land, embedded string }{
		{"", "../../../bund/directory.bin"},
		{"16", "../../../../thueringen/directory.bin"},
	} {
		out, proof := filepath.Join(folder, "directory.bin"), filepath.Join(folder, "proof.md")
		var report strings.Builder
		require.NoError(t, run([]string{"-land", c.land, "-out", out, "-proof", proof}, &report))
		require.Contains(t, report.String(), "2026-06-30")
		requireSame(t, c.embedded, out)
		requireSame(t, "../../../../docs/directory-proof.md", proof)
	}
}

func requireSame(t *testing.T, committed, made string) {
	t.Helper()
	want, err := os.ReadFile(made)
	require.NoError(t, err)
	got, err := os.ReadFile(committed)
	require.NoError(t, err)
	require.True(t, string(want) == string(got), "%s is not current; run go generate ./...", committed)
}

func TestNothingIsWrittenOnErrors(t *testing.T) {
	out := filepath.Join(t.TempDir(), "directory.bin")
	for _, arguments := range [][]string{
		{"-out", out, "-data", t.TempDir()},
		{"-out", out, "-land", "15"},
		{"-unknown"},
	} {
		require.Error(t, run(arguments, &strings.Builder{}))
		require.NoFileExists(t, out)
	}
}

// Reading a table and writing it again gives the same bytes.
func TestTableSurvivesARoundTrip(t *testing.T) {
	data, err := os.ReadFile("../../../bund/directory.bin")
	require.NoError(t, err)
	opened, err := store.Open(string(data))
	require.NoError(t, err)
	again, err := store.Encode(opened.History())
	require.NoError(t, err)
	require.True(t, string(data) == string(again), "decoding and encoding gives other bytes")
}
