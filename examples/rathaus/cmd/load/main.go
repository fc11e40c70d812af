// Command load tells how many requests the application answers in a second, how long they take, and what each costs.
//
//	go run ./cmd/load [-url http://…] [-for 10s] [-clients 16] [-pages 2000] [-units 2000] [-checks 500]
//
// It asks for the pages of all municipalities of Germany, one after the other, for the same units from the API, and for checks of the framework agreement
// of the library. First it asks once for every page, which the application then makes, and keeps. Of each kind it then asks as fast as the clients
// can, each as soon as it has its answer; the pages are those that are kept now. Then it asks at the given rate,
// whether or not the answers keep up, and counts the time of each request from the moment at which it was due; and last for all
// kinds at once, each at a quarter of its rate.
//
// Rates and times are those of answers with status 200; all others are counted with their status, and what got no answer as failed. Without -url it starts
// the application itself, in a new folder, and tells the processor time of the application for each request as well: that
// does not depend on what else runs on the machine. The clients use the same processors, and their time is not in it. It ends with 1
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
	"sync"
	"sync/atomic"
	"time"

	"github.com/foederal/foederal/examples/rathaus/internal/running"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/thueringen"
)

// together is the share of its rate at which each kind is asked for where all are asked for at once.
const together = 0.25

// plan is what is asked for.
type plan struct {
	url                  string
	lasts                time.Duration
	clients              int
	pages, units, checks float64 // a second
	most                 int     // municipalities of which is asked; 0 for all
}

func main() {
	var p plan
	flag.StringVar(&p.url, "url", "", "`address` of the application; it is started where this is empty")
	flag.DurationVar(&p.lasts, "for", 10*time.Second, "how long each part lasts")
	flag.IntVar(&p.clients, "clients", 16, "how many ask at once")
	flag.Float64Var(&p.pages, "pages", 2000, "pages of units a second, where the rate is given")
	flag.Float64Var(&p.units, "units", 2000, "units of the API a second, where the rate is given")
	flag.Float64Var(&p.checks, "checks", 500, "checks a second, where the rate is given")
	flag.Parse()
	if err := p.run(context.Background(), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "load:", err)
		os.Exit(1)
	}
}

func (p plan) run(ctx context.Context, report io.Writer) (err error) {
	cpu := func() (time.Duration, bool) { return 0, false }
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
		p.url, cpu = process.URL, process.CPU
	}
	l, err := newLoader(p)
	if err != nil {
		return err
	}
	return p.measure(l, cpu, report)
}

// measure asks for each kind alone, and then for all at once.
func (p plan) measure(l *loader, cpu func() (time.Duration, bool), report io.Writer) error {
	kinds := []kind{{"pages", l.page, p.pages}, {"units", l.unit, p.units}, {"checks", l.check, p.checks}}
	var errs []error
	tell := func(name, how string, t *tally, cost string) {
		fmt.Fprintf(report, "%-6s %s: %s%s\n", name, how, t, cost)
		errs = append(errs, t.err(name))
	}
	var first *tally
	cost := costing(cpu, func() int { first = once(l.page, len(l.keys), p.clients); return first.asked() })
	tell("pages", fmt.Sprintf("each for the first time, as fast as %d clients can", p.clients), first, cost)
	for _, k := range kinds {
		var t *tally
		cost := costing(cpu, func() int { t = asFast(k.ask, p.clients, p.lasts); return t.asked() })
		tell(k.name, fmt.Sprintf("as fast as %d clients can", p.clients), t, cost)
	}
	for _, k := range kinds {
		var t *tally
		cost := costing(cpu, func() int { t = atRate(k.ask, k.rate, p.lasts); return t.asked() })
		tell(k.name, fmt.Sprintf("at %.0f a second", k.rate), t, cost)
	}
	var wait sync.WaitGroup
	tallies := make([]*tally, len(kinds))
	for i, k := range kinds {
		wait.Go(func() { tallies[i] = atRate(k.ask, together*k.rate, p.lasts) })
	}
	wait.Wait()
	for i, k := range kinds {
		tell(k.name, fmt.Sprintf("at %.0f a second, all at once", together*k.rate), tallies[i], "")
	}
	return errors.Join(errs...)
}

// kind is a kind of requests. What asks returns the status of the answer, 0 where there is none.
type kind struct {
	name string
	ask  func() int
	rate float64
}

// costing tells what the application spent on each of the requests that were made; "" where that cannot be told.
func costing(cpu func() (time.Duration, bool), ask func() (n int)) string {
	before, ok := cpu()
	n := ask()
	after, _ := cpu()
	if !ok || n == 0 {
		return ""
	}
	return fmt.Sprintf("; processor time of the application: %s each", ((after - before) / time.Duration(n)).Round(time.Microsecond))
}

// loader asks the application.
type loader struct {
	client   *http.Client
	url      string
	keys     []string
	document []byte
	next     atomic.Int64
}

func newLoader(p plan) (*loader, error) {
	var document bytes.Buffer
	if err := agreement.Encode(&document, thueringen.FrameworkAgreement()); err != nil {
		return nil, err
	}
	transport := &http.Transport{MaxIdleConns: 0, MaxIdleConnsPerHost: 4 * p.clients, DisableCompression: true}
	l := &loader{client: &http.Client{Transport: transport, Timeout: time.Minute}, url: p.url, document: document.Bytes()}
	latest := bund.Directory().Latest()
	newest, ok := bund.Directory().Beyond() // the default day of pages; that of the API is the last complete one
	for unit := range latest.Units(governance.Municipality) {
		if _, remains := newest.Unit(unit.Key()); ok && !remains {
			continue
		}
		if l.keys = append(l.keys, unit.Key().String()); len(l.keys) == p.most {
			break
		}
	}
	return l, nil
}

// key is that of the next municipality, and after the last one of the first again.
func (l *loader) key() string { return l.keys[int(l.next.Add(1)-1)%len(l.keys)] }

// page asks as browsers do: packed.
func (l *loader) page() int {
	request, err := http.NewRequest(http.MethodGet, l.url+"/de/units/"+l.key(), nil)
	if err != nil {
		return 0
	}
	request.Header.Set("Accept-Encoding", "gzip")
	return status(l.client.Do(request))
}

func (l *loader) unit() int { return status(l.client.Get(l.url + "/v1/units/" + l.key())) }

func (l *loader) check() int {
	return status(l.client.Post(l.url+"/v1/check", "application/json", bytes.NewReader(l.document)))
}

// status reads an answer to its end. An answer that breaks off is none.
func status(response *http.Response, err error) int {
	if err != nil {
		return 0
	}
	_, err = io.Copy(io.Discard, response.Body)
	if errors.Join(err, response.Body.Close()) != nil {
		return 0
	}
	return response.StatusCode
}
