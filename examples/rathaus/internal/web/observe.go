package web

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"log/slog"
	"maps"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/foederal/foederal/examples/rathaus/internal/problem"
	"github.com/foederal/foederal/governance/bilingual"
)

// bounds are the upper bounds of the durations that are counted together, in seconds.
var bounds = [...]float64{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10}

// Metrics counts the answers, by route and status. A route is the pattern of a handler and never what a client wrote, so that there are only so many of
// them, and none tells of a person.
type Metrics struct {
	mutex  sync.Mutex
	series map[route]*series
}

type route struct {
	method, pattern string
	status          int
}

type series struct {
	counts [len(bounds) + 1]uint64
	sum    float64
}

func (m *Metrics) add(key route, took time.Duration) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	if m.series == nil {
		m.series = map[route]*series{}
	}
	s := m.series[key]
	if s == nil {
		s = &series{}
		m.series[key] = s
	}
	at, _ := slices.BinarySearch(bounds[:], took.Seconds())
	s.counts[at]++
	s.sum += took.Seconds()
}

// ServeHTTP writes the figures in the text format of Prometheus.
func (m *Metrics) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	m.mutex.Lock()
	defer m.mutex.Unlock()
	var out strings.Builder
	const name = "rathaus_http_request_duration_seconds"
	fmt.Fprintf(&out, "# HELP %s Time from the head of a request to the end of its answer.\n# TYPE %s histogram\n", name, name)
	for _, key := range slices.SortedFunc(maps.Keys(m.series), compareRoutes) {
		s := m.series[key]
		labels := fmt.Sprintf("method=%q,route=%q,status=\"%d\"", key.method, key.pattern, key.status)
		total := uint64(0)
		for i, bound := range bounds {
			total += s.counts[i]
			fmt.Fprintf(&out, "%s_bucket{%s,le=\"%g\"} %d\n", name, labels, bound, total)
		}
		total += s.counts[len(bounds)]
		fmt.Fprintf(&out, "%s_bucket{%s,le=\"+Inf\"} %d\n%s_sum{%s} %g\n%s_count{%s} %d\n", name, labels, total, name, labels, s.sum, name, labels, total)
	}
	_, _ = io.WriteString(w, out.String())
}

func compareRoutes(a, b route) int {
	return cmp.Or(cmp.Compare(a.pattern, b.pattern), cmp.Compare(a.method, b.method), cmp.Compare(a.status, b.status))
}

// answer remembers the status of an answer.
type answer struct {
	http.ResponseWriter
	status int
}

func (a *answer) WriteHeader(status int) {
	if a.status == 0 {
		a.status = status
	}
	a.ResponseWriter.WriteHeader(status)
}

func (a *answer) Write(b []byte) (int, error) {
	if a.status == 0 {
		a.status = http.StatusOK
	}
	return a.ResponseWriter.Write(b)
}

// Unwrap is for http.ResponseController.
func (a *answer) Unwrap() http.ResponseWriter { return a.ResponseWriter }

var methods = []string{"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"}

// Observed counts and logs every answer: method, route, status, time. Addresses, queries and what was sent are in neither.
func Observed(log *slog.Logger, m *Metrics, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		a := &answer{ResponseWriter: w}
		defer func() {
			took := time.Since(start)
			key := route{method: r.Method, pattern: r.Pattern, status: cmp.Or(a.status, http.StatusOK)}
			if !slices.Contains(methods, key.method) {
				key.method = "other"
			}
			m.add(key, took)
			log.LogAttrs(r.Context(), slog.LevelInfo, "request", slog.String("method", key.method), slog.String("route", key.pattern),
				slog.Int("status", key.status), slog.Float64("took_ms", float64(took.Microseconds())/1000))
		}()
		next.ServeHTTP(a, r)
	})
}

// Readiness tells whether the application takes requests: it does not while it stops, or while its database does not answer.
type Readiness struct {
	Ping     func(context.Context) error
	stopping atomic.Bool
}

// Stop makes the application not ready, so that a balancer sends no more requests.
func (s *Readiness) Stop() { s.stopping.Store(true) }

const pingTime = 2 * time.Second

// ServeHTTP answers 200, or 503 with a problem.
func (s *Readiness) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), pingTime)
	defer cancel()
	switch {
	case s.stopping.Load():
		problem.NotReady.With(bilingual.Text{German: "Die Anwendung wird beendet.", English: "The application is stopping."}).Write(w, r)
	case s.Ping(ctx) != nil:
		problem.NotReady.With(bilingual.Text{German: "Die Datenbank antwortet nicht.", English: "The database does not answer."}).Write(w, r)
	default:
		Alive(w, r)
	}
}

// Alive answers that the process runs.
func Alive(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	_, _ = io.WriteString(w, "ok\n")
}
