package main

import (
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// tally is what became of the requests of one kind.
type tally struct {
	mutex    sync.Mutex
	took     []time.Duration // of those that were answered with 200
	statuses map[int]int     // 0 for those without an answer
	lasts    time.Duration   // from the first request to the last answer
}

// add counts a request.
func (t *tally) add(status int, took time.Duration) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	if t.statuses == nil {
		t.statuses = map[int]int{}
	}
	t.statuses[status]++
	if status == http.StatusOK {
		t.took = append(t.took, took)
	}
}

// asked is how many requests were made.
func (t *tally) asked() (n int) {
	for _, count := range t.statuses {
		n += count
	}
	return n
}

// err tells of requests that were not answered with 200.
func (t *tally) err(kind string) error {
	if bad := t.asked() - len(t.took); bad > 0 {
		return fmt.Errorf("%s: %d of %d requests were not answered with 200", kind, bad, t.asked())
	}
	return nil
}

// at returns the time within which a share of the requests was answered.
func (t *tally) at(share float64) time.Duration {
	return t.took[int(share*float64(len(t.took)-1))].Round(10 * time.Microsecond)
}

func (t *tally) String() string {
	var out strings.Builder
	if len(t.took) > 0 {
		slices.Sort(t.took)
		fmt.Fprintf(&out, "%.0f answers a second, p50 %s, p99 %s, longest %s; ", float64(len(t.took))/t.lasts.Seconds(), t.at(.5), t.at(.99), t.at(1))
	}
	var parts []string
	for _, status := range slices.Sorted(maps.Keys(t.statuses)) {
		name := fmt.Sprint("status ", status)
		if status == 0 {
			name = "failed"
		}
		parts = append(parts, fmt.Sprintf("%s: %d", name, t.statuses[status]))
	}
	out.WriteString(strings.Join(parts, ", "))
	return out.String()
}

// asFast asks from several clients, each as soon as it has its answer.
func asFast(ask func() int, clients int, lasts time.Duration) *tally {
	var wait sync.WaitGroup
	t, start := &tally{}, time.Now()
	for range clients {
		wait.Go(func() {
			for time.Since(start) < lasts {
				asked := time.Now()
				t.add(ask(), time.Since(asked))
			}
		})
	}
	wait.Wait()
	t.lasts = time.Since(start)
	return t
}

// once asks n times in all, from several clients.
func once(ask func() int, n, clients int) *tally {
	var wait sync.WaitGroup
	var left atomic.Int64
	left.Store(int64(n))
	t, start := &tally{}, time.Now()
	for range clients {
		wait.Go(func() {
			for left.Add(-1) >= 0 {
				asked := time.Now()
				t.add(ask(), time.Since(asked))
			}
		})
	}
	wait.Wait()
	t.lasts = time.Since(start)
	return t
}

// atRate asks at a rate, whatever the answers take, and counts from the moment at which each request was due.
func atRate(ask func() int, rate float64, lasts time.Duration) *tally {
	var wait sync.WaitGroup
	t, start := &tally{}, time.Now()
	for i := range int(rate * lasts.Seconds()) {
		due := start.Add(time.Duration(float64(i) / rate * float64(time.Second)))
		time.Sleep(time.Until(due))
		wait.Go(func() { t.add(ask(), time.Since(due)) })
	}
	wait.Wait()
	t.lasts = time.Since(start)
	return t
}
