// Command load tells how many requests the application answers in a second, and how long they take.
//
//	go run ./cmd/load [-url http://…] [-for 10s] [-clients 16] [-units 2000] [-checks 500]
//
// First it asks as fast as the clients can, for units and then for checks of the agreements that the library has documents of; then at the given rates, first
// one after the other and then both at once, and counts the time of each request from the moment at which it was due. Without -url it starts the application itself, in a new folder. It ends with 1
// where a request fails or is answered with another status than 200.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/foederal/foederal/examples/rathaus/internal/running"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/thueringen"
)

// plan is what is asked for.
type plan struct {
	url           string
	lasts         time.Duration
	clients       int
	units, checks float64 // a second
}

func main() {
	var p plan
	flag.StringVar(&p.url, "url", "", "`address` of the application; it is started where this is empty")
	flag.DurationVar(&p.lasts, "for", 10*time.Second, "how long each part lasts")
	flag.IntVar(&p.clients, "clients", 16, "how many ask at once")
	flag.Float64Var(&p.units, "units", 2000, "units a second, where the rate is given")
	flag.Float64Var(&p.checks, "checks", 500, "checks a second, where the rate is given")
	flag.Parse()
	if err := p.run(context.Background(), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "load:", err)
		os.Exit(1)
	}
}

func (p plan) run(ctx context.Context, report io.Writer) (err error) {
	if p.url == "" {
		folder, err := os.MkdirTemp("", "rathaus-load-*")
		if err != nil {
			return err
		}
		defer os.RemoveAll(folder)
		program, err := running.Build(ctx, folder)
		if err != nil {
			return err
		}
		process, err := running.Start(program, folder)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, process.Stop()) }()
		p.url = process.URL
	}
	var document bytes.Buffer
	if err := agreement.Encode(&document, thueringen.FrameworkAgreement()); err != nil {
		return err
	}
	l := &loader{client: &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 4 * p.clients}}, url: p.url, document: document.Bytes()}
	for unit := range bund.Directory().Latest().Units(governance.Municipality) {
		l.keys = append(l.keys, unit.Key().String())
	}
	return p.measure(l, report)
}

func (p plan) measure(l *loader, report io.Writer) error {
	for name, ask := range l.kinds() {
		fmt.Fprintf(report, "%-6s as fast as %d clients can: %s\n", name, p.clients, asFast(ask, p.clients, p.lasts))
	}
	rates := map[string]float64{"units": p.units, "checks": p.checks}
	for name, ask := range l.kinds() {
		fmt.Fprintf(report, "%-6s at %.0f a second: %s\n", name, rates[name], atRate(ask, rates[name], p.lasts))
	}
	var wait sync.WaitGroup
	results := map[string]*result{}
	for name, ask := range l.kinds() {
		r := &result{}
		results[name] = r
		wait.Go(func() { *r = atRate(ask, rates[name], p.lasts) })
	}
	wait.Wait()
	for name := range l.kinds() {
		fmt.Fprintf(report, "%-6s at %.0f a second, both at once: %s\n", name, rates[name], *results[name])
	}
	if n := l.failed.Load(); n > 0 {
		return fmt.Errorf("%d requests failed; the first: %v", n, l.first.Load())
	}
	return nil
}

// loader asks the application.
type loader struct {
	client   *http.Client
	url      string
	keys     []string
	document []byte
	next     atomic.Int64
	failed   atomic.Int64
	first    atomic.Value
}

// kinds yields the two kinds of requests, in order.
func (l *loader) kinds() func(yield func(string, func()) bool) {
	return func(yield func(string, func()) bool) {
		_ = yield("units", l.unit) && yield("checks", l.check)
	}
}

func (l *loader) unit() {
	key := l.keys[int(l.next.Add(1))%len(l.keys)]
	l.done(l.client.Get(l.url + "/v1/units/" + key))
}

func (l *loader) check() {
	l.done(l.client.Post(l.url+"/v1/check", "application/json", bytes.NewReader(l.document)))
}

func (l *loader) done(response *http.Response, err error) {
	if err == nil {
		_, err = io.Copy(io.Discard, response.Body)
		err = errors.Join(err, response.Body.Close())
		if response.StatusCode != http.StatusOK {
			err = errors.New(response.Status)
		}
	}
	if err != nil {
		l.failed.Add(1)
		l.first.CompareAndSwap(nil, err.Error())
	}
}

// result is how many requests were answered in which time, and how long each took.
type result struct {
	took  []time.Duration
	lasts time.Duration
}

func (r result) String() string {
	if len(r.took) == 0 {
		return "no answer"
	}
	slices.Sort(r.took)
	at := func(share float64) time.Duration {
		return r.took[int(share*float64(len(r.took)-1))].Round(10 * time.Microsecond)
	}
	return fmt.Sprintf("%.0f a second, p50 %s, p99 %s, longest %s", float64(len(r.took))/r.lasts.Seconds(), at(.5), at(.99), at(1))
}

// asFast asks from several clients, each as soon as it has its answer.
func asFast(ask func(), clients int, lasts time.Duration) result {
	var wait sync.WaitGroup
	all := make([][]time.Duration, clients)
	start := time.Now()
	for i := range clients {
		wait.Go(func() {
			for time.Since(start) < lasts {
				asked := time.Now()
				ask()
				all[i] = append(all[i], time.Since(asked))
			}
		})
	}
	wait.Wait()
	return result{slices.Concat(all...), time.Since(start)}
}

// atRate asks at a rate, whatever the answers take, and counts from the moment at which each request was due.
func atRate(ask func(), rate float64, lasts time.Duration) result {
	n := int(rate * lasts.Seconds())
	took := make([]time.Duration, n)
	var wait sync.WaitGroup
	start := time.Now()
	for i := range n {
		due := start.Add(time.Duration(float64(i) / rate * float64(time.Second)))
		time.Sleep(time.Until(due))
		wait.Go(func() {
			ask()
			took[i] = time.Since(due)
		})
	}
	wait.Wait()
	return result{took, time.Since(start)}
}
