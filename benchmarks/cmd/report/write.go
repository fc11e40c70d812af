package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/perf/benchmath"

	"github.com/foederal/foederal/benchmarks/faults"
	"github.com/foederal/foederal/internal/version"
)

// machine is where the measurement ran.
type machine struct {
	processor, system, goVersion, day string
	cores                             int
	before, after                     string // load
}

// report is all that is written.
type report struct {
	machine
	plan
	peers    []peer
	rows     []*row
	programs []*program
}

// section says what a group of measurements is.
type section struct{ group, title, text string }

var sections = []section{
	{"Rules", "Thirty rules, nothing to find", "A valid draft of an agreement, a struct of Go, is checked by the same thirty rules. " +
		"*plain Go* is the conditions without anything else; foederal adds a report with rule, law and remedy. JSON Schema and OPA turn the struct into " +
		"a form of their own first, which counts; *at hand* is without that. For their time, expressions, schemas and policies are texts that can be " +
		"exchanged while a program runs and read by other languages; rules of foederal are Go, and a new one is a new program."},
	{"BrokenRules", "Thirty rules, one of them broken", "One party of three has not signed. All find this one violation."},
	{"RulesReady", "Making the rules ready", "What a program pays once: compiling expressions, schema and policy, and for foederal a check of its own rules. " +
		"validator reads the tags of a struct when it meets the first one, and ozzo-validation puts its rules together for each document: what they do here is little, and not all."},
	{"Parse", "Reading an identifier", "The key of a municipality or of one with its association; beside it what is like work: a UUID and a language tag. " +
		"*AGS by regexp* is what programs do without a library."},
	{"ParseWrong", "Refusing an identifier", "The last character is wrong. foederal says what is wrong with it and at which place."},
	{"LookUp", "Naming what a key stands for", "All entries in a random order: the directory of all municipalities of Germany, maps of Go that were filled with the same names, which takes time and memory at the start, " +
		"and the table of the names of states and regions in x/text."},
	{"Apportion/16", "Splitting an amount among the 16 Länder", "1,000,000,000.01 euro by inhabitants, by largest remainders. " +
		"For shopspring, apd, govalues and math/big the method is written by hand here, since they have none. go-money has one of its own, which gives the cents that are left to the first."},
	{"Apportion/400", "Splitting an amount among the 400 Kreise", "The same amount, again by inhabitants."},
}

var kinds = []section{
	{"rules", "thirty rules", "makes them ready, checks a valid draft and a broken one"},
	{"key", "an identifier", "reads one"},
	{"names", "a name", "names one municipality (bund and thueringen are of foederal) or one state (display of x/text)"},
	{"money", "an amount", "splits one among 16"},
	{"nothing", "nothing", "what every program of Go costs"},
}

func write(w io.Writer, r report) {
	fmt.Fprint(w, "# Measured against the field\n\nfoederal and its peers do the same work in one run. Tests of the module `benchmarks` hold that all come to the same\n"+
		"result; a result that is wrong gets no time. `go run ./cmd/report` in that folder measures again and writes this page.\n\n")
	writeMachine(w, r)
	fmt.Fprint(w, "\n## How to read the tables\n\nA time is the median of all rounds, with its interval of confidence of 95 % behind it (∞ where the rounds are too few for one). The ratio is to\n"+
		"foederal, or to its first row: 2.00 takes twice its time. A ratio in brackets is no difference that this run can tell from chance\n"+
		"(Mann-Whitney U test, 5 %). Bytes and allocations are those of one operation.\n")
	for _, s := range sections {
		writeSection(w, s, r.rows)
	}
	writePrograms(w, r.programs)
	writeFaults(w)
}

func writeMachine(w io.Writer, r report) {
	fmt.Fprintf(w, "## Where and when\n\n- %s, %d cores, %s, %s, on %s\n", cmp.Or(r.processor, "a processor that the system does not name"), r.cores, r.system, r.goVersion, r.day)
	if r.before != "" {
		fmt.Fprintf(w, "- Load of the machine (programs that ran or waited, mean of a minute): %s before the first round, %s after the last.%s\n"+
			"  The benchmarks use one core.\n", r.before, r.after, shared(r.machine))
	}
	fmt.Fprintf(w, "- %d rounds of %v for each benchmark, %d starts of each program\n\n| module | version |\n| --- | --- |\n| `github.com/foederal/foederal` | %s, the tree beside the module |\n",
		r.rounds, r.each, r.starts, version.Version)
	for _, p := range r.peers {
		fmt.Fprintf(w, "| `%s` | %s |\n", p.path, p.version)
	}
	fmt.Fprintf(w, "| `math/big`, `regexp`, `strconv` | %s |\n", r.goVersion)
}

// shared says that other programs ran too, where the load before the first round says so.
func shared(m machine) string {
	if before, err := strconv.ParseFloat(m.before, 64); err != nil || before < 0.5 {
		return ""
	}
	return fmt.Sprintf("\n  So other programs shared the %d cores and their caches: read the ratios, and the times for their order of magnitude.", m.cores)
}

func writeSection(w io.Writer, s section, rows []*row) {
	rows = slices.DeleteFunc(slices.Clone(rows), func(r *row) bool { return r.group != s.group })
	if len(rows) == 0 {
		return
	}
	fmt.Fprintf(w, "\n## %s\n\n%s\n\n| | time | ratio | bytes | allocations |\n| --- | ---: | ---: | ---: | ---: |\n", s.title, s.text)
	base := rows[max(0, slices.IndexFunc(rows, func(r *row) bool { return strings.HasPrefix(r.name, "foederal") }))]
	for _, r := range rows {
		fmt.Fprintf(w, "| %s | %s | %s | %.0f | %.0f |\n", r.name, interval(r.seconds), ratio(r.seconds, base.seconds), r.bytes, r.allocations)
	}
}

func writePrograms(w io.Writer, all []*program) {
	fmt.Fprint(w, "\n## Start and size of small programs\n\nEach program does its work once and ends; it was built with `-trimpath -ldflags=\"-s -w\"`. "+
		"The time is from its start to its end as the caller sees it, and then what it used of a core, to which the first ratio belongs: "+
		"other work on the machine hardly changes it.\n\n"+
		"| | what it does | time | of a core | ratio | size in MB | ratio |\n| --- | --- | ---: | ---: | ---: | ---: | ---: |\n")
	for _, kind := range kinds {
		of := slices.DeleteFunc(slices.Clone(all), func(p *program) bool { return p.group != kind.group })
		if len(of) == 0 {
			continue
		}
		own := func(p *program) bool { return p.name == "foederal" || p.name == "bund" }
		base := of[max(0, slices.IndexFunc(of, own))]
		for _, p := range of {
			fmt.Fprintf(w, "| %s | %s | %s | %s | %s | %.1f | %.2f |\n", strings.TrimSuffix(kind.title+", "+p.name, ", "), kind.text, interval(p.wall), interval(p.cpu),
				ratio(p.cpu, base.cpu), float64(p.size)/1e6, float64(p.size)/float64(base.size))
		}
	}
}

func writeFaults(w io.Writer) {
	fmt.Fprint(w, "\n## What a user would meet\n\nEach row is a test: it fails when the peer mends it. Much of this is in the documentation of the peers, and some of it is "+
		"a decision that others may want; it is listed for who carries keys and public money through them.\n\n| peer | work | it gives | foederal gives |\n| --- | --- | --- | --- |\n")
	for _, f := range faults.All() {
		peer, foederal := f.Observe()
		fmt.Fprintf(w, "| `%s` | %s | %s | %s |\n", f.Peer, f.Work, peer, foederal)
	}
}

func sample(values []float64) *benchmath.Sample {
	return benchmath.NewSample(slices.Clone(values), &benchmath.DefaultThresholds)
}

// interval is the median with its interval of confidence, where there are enough values for one.
func interval(values []float64) string {
	summary := benchmath.AssumeNothing.Summary(sample(values), 0.95)
	return fmt.Sprintf("%s ± %s", duration(summary.Center), strings.ReplaceAll(summary.PctRangeString(), "%", " %"))
}

// ratio compares two medians; in brackets where chance may have made the difference.
func ratio(values, base []float64) string {
	if slices.Equal(values, base) {
		return "1"
	}
	a, b := sample(values), sample(base)
	quotient := fmt.Sprintf("%.2f", benchmath.AssumeNothing.Summary(a, 0.95).Center/benchmath.AssumeNothing.Summary(b, 0.95).Center)
	if c := benchmath.AssumeNothing.Compare(a, b); c.P > c.Alpha {
		return "(" + quotient + ")"
	}
	return quotient
}

// duration writes three digits and a unit.
func duration(seconds float64) string {
	for _, unit := range []struct {
		name string
		size float64
	}{{"s", 1}, {"ms", 1e-3}, {"µs", 1e-6}} {
		if seconds >= unit.size {
			return digits(seconds/unit.size) + " " + unit.name
		}
	}
	return digits(seconds/1e-9) + " ns"
}

func digits(x float64) string {
	switch {
	case x >= 100:
		return fmt.Sprintf("%.0f", x)
	case x >= 10:
		return fmt.Sprintf("%.1f", x)
	}
	return fmt.Sprintf("%.2f", x)
}
