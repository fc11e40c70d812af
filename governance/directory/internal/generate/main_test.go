package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/internal/effort"
)

// The tables that programs embed, and the page that proves them, are exactly what the official files yield.
func TestGeneratedFilesAreCurrent(t *testing.T) {
	effort.OrSkip(t, "rebuilds the directories of Germany and of two Länder")
	skipWithoutData(t)
	folder := t.TempDir()
	for _, c := range []struct{ land, embedded string }{
		{"", "../../../bund/directory.bin"},
		{"14", "../../../../sachsen/directory.bin"},
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

func TestTheRegionsAreCurrent(t *testing.T) {
	skipWithoutData(t)
	out := filepath.Join(t.TempDir(), "nuts3.txt")
	require.NoError(t, run([]string{"-nuts", out}, &strings.Builder{}))
	requireSame(t, "../../nuts3.txt", out)
}

// A Land without a package of its own gets its table too: it holds what the directory of Germany holds of the Land.
func TestTableOfAnotherLand(t *testing.T) {
	effort.OrSkip(t, "rebuilds a directory")
	skipWithoutData(t)
	out := filepath.Join(t.TempDir(), "directory.bin")
	require.NoError(t, run([]string{"-land", "15", "-out", out}, &strings.Builder{}))
	table, err := os.ReadFile(out)
	require.NoError(t, err)
	anhalt, err := directory.Open(string(table))
	require.NoError(t, err)
	germany := bund.Directory()
	require.Equal(t, germany.Span(), anhalt.Span())
	require.Equal(t, germany.Edition().Beyond, anhalt.Edition().Beyond)

	for _, day := range []string{"1990-10-03", "2008-08-01", "2025-11-30"} {
		ours, err := anhalt.On(civil.MustParse(day))
		require.NoError(t, err)
		whole, err := germany.On(civil.MustParse(day))
		require.NoError(t, err)
		for level := governance.Land; level <= governance.Municipality; level++ {
			var want, got []string
			for u := range whole.Units(level) {
				if u.Key().Land() == key.MustParseLand("15") {
					want = append(want, u.String()+" "+u.ARS().String())
				}
			}
			for u := range ours.Units(level) {
				got = append(got, u.String()+" "+u.ARS().String())
			}
			require.Equal(t, want, got, "%s on %s", level, day)
		}
	}
}

func skipWithoutData(t *testing.T) {
	t.Helper()
	data, err := dataFolder("")
	require.NoError(t, err)
	if _, err := os.Stat(data); err != nil {
		t.Skip("the official files do not lie in shared/data beside the module")
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
		{"-out", out, "-land", "1"},
		{"-out", out, "-land", "Sachsen"},
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
