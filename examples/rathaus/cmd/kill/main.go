// Command kill proves that nothing is lost which the application has acknowledged: it starts it, writes from several sides, kills it in the middle of that as
// kill -9 does, starts it again and asks for every write that was answered with success.
//
//	go run ./cmd/kill [-rounds 100] [-writers 8] [-db postgres://…]
//
// It ends with 0 where nothing was lost, and with 1 otherwise.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"os"
	"sync"
	"time"

	"github.com/foederal/foederal/examples/rathaus/internal/running"
)

func main() {
	rounds := flag.Int("rounds", 100, "how many times it is killed")
	writers := flag.Int("writers", 8, "how many write at once")
	db := flag.String("db", "", "database; a new file where it is empty")
	flag.Parse()
	if err := prove(context.Background(), *rounds, *writers, *db, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "kill:", err)
		os.Exit(1)
	}
}

// acknowledged is a write that was answered with success.
type acknowledged struct {
	ID      string
	Version int
	Title   string
}

// proof is what is known of the writes so far.
type proof struct {
	client  *http.Client
	mutex   sync.Mutex
	answers []acknowledged
	checked int
}

func prove(ctx context.Context, rounds, writers int, db string, report io.Writer) (err error) {
	folder, err := os.MkdirTemp("", "rathaus-kill-*")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	program, err := running.Build(ctx, folder)
	if err != nil {
		return err
	}
	var args []string
	if db != "" {
		args = []string{"-db", db}
	}
	p := &proof{client: &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: writers}}}
	start := time.Now()
	for round := range rounds {
		if err := p.round(program, folder, args, writers); err != nil {
			return fmt.Errorf("round %d: %w", round+1, err)
		}
	}
	process, err := running.Start(program, folder, args...)
	if err != nil {
		return err
	}
	lost := p.lost(process.URL, p.answers)
	if err := errors.Join(lost, process.Stop()); err != nil {
		return err
	}
	if len(p.answers) == 0 {
		return errors.New("nothing was written between the kills, so nothing is proven")
	}
	_, err = fmt.Fprintf(report, "killed %d times in %s; writes acknowledged: %d, lost: 0 (asked %d times)\n", rounds, time.Since(start).Round(time.Second), len(p.answers), p.checked)
	return err
}

// round starts the program, asks for what the round before was told, writes, and kills it at some moment.
func (p *proof) round(program, folder string, args []string, writers int) error {
	process, err := running.Start(program, folder, args...)
	if err != nil {
		return err
	}
	if err := p.lost(process.URL, p.answers[max(0, len(p.answers)-1000):]); err != nil {
		return errors.Join(err, process.Kill())
	}
	var wait sync.WaitGroup
	for range writers {
		wait.Go(func() { p.write(process.URL) })
	}
	const shortest, spread = 100 * time.Millisecond, 400 * time.Millisecond
	time.Sleep(shortest + rand.N(spread))
	err = process.Kill()
	wait.Wait()
	p.client.CloseIdleConnections()
	return err
}

// write makes an agreement and changes it, again and again, until the application does not answer any more.
func (p *proof) write(url string) {
	const changes = 3
	for {
		made, err := p.send("POST", url+"/v1/agreements", 0)
		for range changes {
			if err != nil {
				return
			}
			made, err = p.send("PUT", url+"/v1/agreements/"+made.ID, made.Version)
		}
		if err != nil {
			return
		}
	}
}

func (p *proof) send(method, url string, version int) (acknowledged, error) {
	title := fmt.Sprintf("%s %d %x", method, version, rand.Uint64())
	body := fmt.Sprintf(`{"title": %q, "document": {"title": %q, "form": "zweckvereinbarung", "jurisdiction": "TH", "parties": [], "clauses": []}}`, title, title)
	request, err := http.NewRequest(method, url, bytes.NewReader([]byte(body)))
	if err != nil {
		return acknowledged{}, err
	}
	if version > 0 {
		request.Header.Set("If-Match", fmt.Sprintf("%q", fmt.Sprint(version)))
	}
	a, err := p.ask(request)
	if err != nil {
		return a, err
	}
	if a.Title != title {
		return a, fmt.Errorf("stored was %q and not %q", a.Title, title)
	}
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.answers = append(p.answers, a)
	return a, nil
}

func (p *proof) ask(request *http.Request) (a acknowledged, err error) {
	response, err := p.client.Do(request)
	if err != nil {
		return a, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK && response.StatusCode != http.StatusCreated {
		return a, fmt.Errorf("%s %s: %s", request.Method, request.URL.Path, response.Status)
	}
	return a, json.NewDecoder(response.Body).Decode(&a)
}

// lost asks for writes, and tells which are not there as they were acknowledged.
func (p *proof) lost(url string, writes []acknowledged) error {
	var errs []error
	for _, want := range writes {
		request, err := http.NewRequest("GET", fmt.Sprintf("%s/v1/agreements/%s/versions/%d", url, want.ID, want.Version), nil)
		if err != nil {
			return err
		}
		p.checked++
		if got, err := p.ask(request); err != nil || got != want {
			errs = append(errs, fmt.Errorf("lost: %+v (found %+v, %v)", want, got, err))
		}
	}
	return errors.Join(errs...)
}
