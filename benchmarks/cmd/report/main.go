// Command report measures foederal and its peers in one run and writes docs/benchmarks.md. It stands in the folder of this
// module:
//
//	go run ./cmd/report
//
// Each benchmark runs once a round, on one core, and the rounds follow each other, so that what else the machine does hits
// all alike. What the peers come to is compared first: no time is written down for a result that is wrong.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"strings"
	"time"
)

func main() {
	var (
		output = flag.String("o", "../docs/benchmarks.md", "file to write")
		plan   plan
	)
	flag.IntVar(&plan.rounds, "rounds", 8, "how often each benchmark runs; six at least for an interval of 95 %")
	flag.DurationVar(&plan.each, "time", 100*time.Millisecond, "how long a benchmark runs in a round")
	flag.IntVar(&plan.starts, "starts", 15, "how often each small program is started")
	flag.Parse()
	if err := run(*output, plan); err != nil {
		fmt.Fprintln(os.Stderr, "report:", err)
		os.Exit(1)
	}
}

// plan says how much is measured.
type plan struct {
	rounds, starts int
	each           time.Duration
}

func run(output string, plan plan) error {
	dir, err := os.MkdirTemp("", "benchmarks")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	peers, err := versions()
	if err != nil {
		return err
	}
	all, err := build(dir)
	if err != nil {
		return err
	}
	m := machine{system: runtime.GOOS + "/" + runtime.GOARCH, cores: runtime.NumCPU(), goVersion: runtime.Version(), before: load(), day: time.Now().Format(time.DateOnly)}
	measured, err := benchmarks(dir, plan)
	if err != nil {
		return err
	}
	if err := start(all, plan.starts); err != nil {
		return err
	}
	m.after, m.processor = load(), measured.processor
	var text strings.Builder
	write(&text, report{m, plan, peers, measured.rows, all})
	return os.WriteFile(output, []byte(text.String()), 0o644)
}

// load is the mean number of programs that ran or waited in the last minute, or empty where the system does not tell.
func load() string {
	data, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return ""
	}
	first, _, _ := strings.Cut(string(data), " ")
	return first
}
