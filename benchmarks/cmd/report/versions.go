package main

import (
	"slices"
	"strings"
)

// peer is a module with the version that was measured.
type peer struct{ path, version string }

// versions asks the go command for the modules that this one requires directly. What tests and measures is no peer.
func versions() ([]peer, error) {
	output, err := command("go", "list", "-m", "-f", "{{if not (or .Indirect .Main .Replace)}}{{.Path}} {{.Version}}{{end}}", "all")
	if err != nil {
		return nil, err
	}
	var all []peer
	for line := range strings.Lines(string(output)) {
		path, version, found := strings.Cut(strings.TrimSpace(line), " ")
		if found && !slices.Contains([]string{"github.com/stretchr/testify", "golang.org/x/perf"}, path) {
			all = append(all, peer{path, version})
		}
	}
	return all, nil
}
