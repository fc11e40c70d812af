package main

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// A small share of the load is answered without a failure. How fast, the command tells; a test on a busy machine cannot.
func TestLoad(t *testing.T) {
	var report strings.Builder
	require.NoError(t, plan{lasts: 300 * time.Millisecond, clients: 2, most: 20, pages: 40, units: 40, checks: 20}.run(t.Context(), &report))
	require.Equal(t, 10, strings.Count(report.String(), "p99"), report.String())
	for _, want := range []string{"pages  at 40 a second: ", "status 200: 12", "for the first time, as fast as 2 clients can: ", "checks at 5 a second, all at once: "} {
		require.Contains(t, report.String(), want)
	}
}

// What is not answered with 200 counts as such and neither in the rate nor in the times, and is an error.
func TestTally(t *testing.T) {
	statuses, n := []int{http.StatusOK, http.StatusTooManyRequests, http.StatusOK, 0}, -1
	result := asFast(func() int {
		n++
		if n == len(statuses)-1 {
			time.Sleep(20 * time.Millisecond) // and with that the time is over
		}
		return statuses[n]
	}, 1, 10*time.Millisecond)
	require.Len(t, result.took, 2)
	require.Equal(t, 4, result.asked())
	require.Contains(t, result.String(), "failed: 1, status 200: 2, status 429: 1")
	require.EqualError(t, result.err("pages"), "pages: 2 of 4 requests were not answered with 200")
}

// At a rate the time counts from the moment at which a request was due, so that a server that stops for a while cannot hide it.
func TestDueTime(t *testing.T) {
	gate := make(chan struct{}, 1)
	gate <- struct{}{}
	result := atRate(func() int { // one after the other, 10 ms each, asked for every 2 ms
		<-gate
		time.Sleep(10 * time.Millisecond)
		gate <- struct{}{}
		return http.StatusOK
	}, 500, 20*time.Millisecond)
	require.Len(t, result.took, 10)
	_ = result.String()
	require.Greater(t, result.at(1), 70*time.Millisecond, "the last of ten was due after 18 ms and done after 100")
}
