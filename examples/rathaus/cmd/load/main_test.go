package main

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// A small share of the load is answered without a failure. How fast, the command tells; a test on a busy machine cannot.
func TestLoad(t *testing.T) {
	var report strings.Builder
	require.NoError(t, plan{lasts: 300 * time.Millisecond, clients: 2, units: 50, checks: 10}.run(t.Context(), &report))
	require.Equal(t, 6, strings.Count(report.String(), "p99"))
}
