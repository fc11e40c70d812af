package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Killed in the middle of writing, the application has everything that it has acknowledged. The command does the same a hundred times.
func TestNothingIsLost(t *testing.T) {
	var report strings.Builder
	require.NoError(t, prove(t.Context(), 3, 4, "", &report))
	require.Contains(t, report.String(), "killed 3 times")
	require.NotContains(t, report.String(), "acknowledged: 0,")
}
