package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bulk"
	"github.com/foederal/foederal/governance/governancetest"
	"github.com/foederal/foederal/governance/rule"
)

func TestMain(m *testing.M) {
	beam.Init()
	os.Exit(m.Run())
}

// alone judges a file as massenpruefung does: with the judge of the pipeline, but without the pipeline.
func alone(t *testing.T, f judgeFn) bulk.Tally {
	t.Helper()
	require.NoError(t, f.Setup())
	file, err := os.Open(f.File)
	require.NoError(t, err)
	defer file.Close()
	state, err := bulk.Run(t.Context(), file, f.judge, bulk.Course{})
	require.NoError(t, err)
	return state.Tally
}

// documents are agreements of every kind and lines that are none.
func documents(t *testing.T) string {
	var text bytes.Buffer
	for _, d := range governancetest.Documents() {
		for _, a := range []*agreement.Agreement{d.New(), {Title: "x", Form: d.New().Form, Jurisdiction: "TH"}} {
			var one bytes.Buffer
			require.NoError(t, agreement.Encode(&one, a))
			require.NoError(t, json.Compact(&text, one.Bytes()))
			text.WriteString("\n{broken\n\n")
		}
	}
	return text.String()
}

// The pipeline comes to the same result as massenpruefung over the same lines: counts, reasons, the worst lines with their numbers.
func TestSameResult(t *testing.T) {
	sample, err := os.ReadFile("../massenpruefung/beispiel.txt")
	require.NoError(t, err)
	keys := "16063999\n" + strings.Repeat("16063051\n6632001.0\n16056000\n\n", 100_000) + string(sample) + "1.6E+07"
	for name, test := range map[string]struct {
		text      string
		documents bool
		parts     int
	}{
		"keys":      {keys, false, 3},
		"documents": {documents(t), true, 1},
		"sample":    {string(sample), false, 1},
		"empty":     {"", false, 1},
	} {
		t.Run(name, func(t *testing.T) {
			f := judgeFn{File: filepath.Join(t.TempDir(), "zeilen.txt"), Documents: test.documents, On: "2025-11-30"}
			require.NoError(t, os.WriteFile(f.File, []byte(test.text), 0o644))
			list, err := parts(strings.NewReader(test.text))
			require.NoError(t, err)
			require.GreaterOrEqual(t, len(list), test.parts)
			want, err := json.Marshal(alone(t, f))
			require.NoError(t, err)
			sum, err := judgeFile(t.Context(), f)
			require.NoError(t, err)
			got, err := json.Marshal(sum)
			require.NoError(t, err)
			require.JSONEq(t, string(want), string(got))
		})
	}
}

// Parts are whole lines, none is missing, and each knows how many lines stand before it.
func TestParts(t *testing.T) {
	text := strings.Repeat("x", partBytes+5) + "\n" + strings.Repeat("16063051\r\n", 300_000) + "end"
	list, err := parts(strings.NewReader(text))
	require.NoError(t, err)
	require.Greater(t, len(list), 3)
	at := int64(0)
	for _, p := range list {
		require.Equal(t, at, p.Offset)
		require.Equal(t, int64(strings.Count(text[:at], "\n")), p.Before)
		require.True(t, at == 0 || text[at-1] == '\n')
		at += p.Bytes
	}
	require.Equal(t, int64(len(text)), at)
}

func TestExit(t *testing.T) {
	file := filepath.Join(t.TempDir(), "zeilen.txt")
	require.NoError(t, os.WriteFile(file, []byte("16063051\n16063999\n"), 0o644))
	require.Equal(t, rule.ExitErrors, run(t.Context(), []string{file}, io.Discard, io.Discard))
	require.Equal(t, rule.ExitComplete, run(t.Context(), []string{"-h"}, io.Discard, io.Discard))
	for _, args := range [][]string{nil, {"nirgends.txt"}, {"-on", "gestern", file}, {"-on", "1980-01-01", file}} {
		require.Equal(t, rule.ExitUnreadable, run(t.Context(), args, io.Discard, io.Discard), args)
	}
}
