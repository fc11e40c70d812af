package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// program is one of the small programs.
type program struct {
	group, name string
	file        string
	size        int64
	output      string
	wall, cpu   []float64 // seconds
}

// ownMethod is the program whose result differs by a cent from that of the others, by its own method.
const ownMethod = "gomoney"

// build compiles the small programs as releases are, and runs each of them once: those of one kind must print the same.
func build(dir string) ([]*program, error) {
	mains, err := filepath.Glob("programs/*/main.go")
	if err != nil {
		return nil, err
	}
	var all []*program
	printed := map[string]string{}
	for _, main := range mains {
		folder := filepath.Dir(main)
		p := &program{file: filepath.Join(dir, filepath.Base(folder))}
		p.group, p.name, _ = strings.Cut(filepath.Base(folder), "-")
		fmt.Fprintln(os.Stderr, "building", folder)
		if _, err := command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", p.file, "./"+folder); err != nil {
			return nil, err
		}
		info, err := os.Stat(p.file)
		if err != nil {
			return nil, err
		}
		p.size = info.Size()
		output, err := command(p.file)
		if err != nil {
			return nil, err
		}
		p.output = string(output)
		if (p.group == "rules" || p.group == "money") && p.name != ownMethod {
			if first, found := printed[p.group]; found && first != p.output {
				return nil, fmt.Errorf("%s prints %s; another program of its kind %s", folder, p.output, first)
			}
			printed[p.group] = p.output
		}
		all = append(all, p)
	}
	return all, nil
}

// start runs all programs in turn, as often as asked for.
func start(all []*program, times int) error {
	for range times {
		for _, p := range all {
			var output bytes.Buffer
			c := exec.Command(p.file)
			c.Stdout = &output
			begin := time.Now()
			if err := c.Run(); err != nil {
				return fmt.Errorf("%s: %w", p.file, err)
			}
			p.wall = append(p.wall, time.Since(begin).Seconds())
			p.cpu = append(p.cpu, (c.ProcessState.UserTime() + c.ProcessState.SystemTime()).Seconds())
			if output.String() != p.output {
				return fmt.Errorf("%s prints %s, and %s before", p.file, output.String(), p.output)
			}
		}
	}
	return nil
}
