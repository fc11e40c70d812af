package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"golang.org/x/perf/benchfmt"
)

// row is one benchmark with what was measured in each round.
type row struct {
	group, name        string
	seconds            []float64
	bytes, allocations float64
}

// measurement is what all rounds of the benchmarks say.
type measurement struct {
	processor string
	rows      []*row
}

// benchmarks runs the tests of the module once, for they hold that all come to the same results, and the benchmarks after them.
func benchmarks(dir string, plan plan) (measurement, error) {
	binary := filepath.Join(dir, "benchmarks.test")
	if _, err := command("go", "test", "-c", "-o", binary, "."); err != nil {
		return measurement{}, err
	}
	if _, err := command(binary, "-test.run", "."); err != nil {
		return measurement{}, err
	}
	var output bytes.Buffer
	for round := range plan.rounds {
		fmt.Fprintf(os.Stderr, "round %d of %d\n", round+1, plan.rounds)
		text, err := command(binary, "-test.run", "^$", "-test.bench", ".", "-test.cpu", "1", "-test.benchtime", plan.each.String())
		if err != nil {
			return measurement{}, err
		}
		output.Write(text)
	}
	return read(&output)
}

// read gathers the rounds of each benchmark in the order of the first.
func read(output io.Reader) (measurement, error) {
	var m measurement
	byName := map[string]*row{}
	reader := benchfmt.NewReader(output, "benchmarks")
	for reader.Scan() {
		result, ok := reader.Result().(*benchfmt.Result)
		if !ok {
			continue
		}
		m.processor = result.GetConfig("cpu")
		full := string(result.Name.Full())
		if byName[full] == nil {
			byName[full] = named(full)
			m.rows = append(m.rows, byName[full])
		}
		r := byName[full]
		seconds, ok := result.Value("cpu-sec/op")
		if !ok {
			return measurement{}, fmt.Errorf("%s does not tell what it used of a core", full)
		}
		r.seconds = append(r.seconds, seconds)
		r.bytes, _ = result.Value("B/op")
		r.allocations, _ = result.Value("allocs/op")
	}
	if len(m.rows) == 0 && reader.Err() == nil {
		return measurement{}, errors.New("no benchmark ran")
	}
	return m, reader.Err()
}

// named divides a name such as Apportion/16/go-money into the group Apportion/16 and the name. A name may have a slash itself.
func named(full string) *row {
	group, name, _ := strings.Cut(full, "/")
	if count, rest, found := strings.Cut(name, "/"); found && strings.Trim(count, "0123456789") == "" {
		group, name = group+"/"+count, rest
	}
	return &row{group: group, name: strings.ReplaceAll(name, "_", " ")}
}

// command runs a program and returns what it prints.
func command(name string, arguments ...string) ([]byte, error) {
	var complaint bytes.Buffer
	c := exec.Command(name, arguments...)
	c.Stderr = &complaint
	output, err := c.Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w\n%s%s", c, err, output, complaint.Bytes())
	}
	return output, nil
}
