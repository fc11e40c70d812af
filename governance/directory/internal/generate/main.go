// Command generate writes the tables of the directories and the proof that they rest on.
//
// It is run by go generate from governance/bund and from the folders of the Länder that embed a table of their own, with the
// two digits of the Land:
//
//	//go:generate go run ../directory/internal/generate -out directory.bin -proof ../../docs/directory-proof.md
//	//go:generate go run ../governance/directory/internal/generate -land 16 -out directory.bin
//
// From governance/directory it writes the NUTS-3 regions of the Kreise.
//
// The official files are not part of the module; -data names the folder where they lie.
package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/directory/internal/territory"
	"github.com/foederal/foederal/governance/key"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func run(arguments []string, report io.Writer) error {
	flags := flag.NewFlagSet("generate", flag.ContinueOnError)
	data := flags.String("data", "", "folder of the official files (default ../shared/data beside the module)")
	var land key.Land
	flags.TextVar(&land, "land", key.Land{}, `two digits of a Land, such as "16"; all of Germany if empty`)
	out := flags.String("out", "directory.bin", "file of the table")
	nuts := flags.String("nuts", "", "file of the NUTS-3 regions, which is written instead of a table")
	proofFile := flags.String("proof", "", "file of the proof; none if empty")
	if err := flags.Parse(arguments); err != nil {
		return err
	}
	folder, err := dataFolder(*data)
	if err != nil {
		return err
	}
	if *nuts != "" {
		return writeNUTS(folder, *nuts, report)
	}
	germany, proof, err := territory.Germany(os.DirFS(folder))
	if err != nil {
		return err
	}
	history := germany
	if !land.IsZero() {
		if history, err = territory.OfLand(germany, land); err != nil {
			return err
		}
	}
	encoded, err := store.Encode(history)
	if err != nil {
		return err
	}
	if err := os.WriteFile(*out, encoded, 0o644); err != nil {
		return err
	}
	if *proofFile != "" {
		if err := writeProof(*proofFile, proof, germany); err != nil {
			return err
		}
	}
	fmt.Fprintf(report, "%s: %d bytes, %d units, %d events, complete %s, known beyond: %s\n%s", *out, len(encoded),
		len(history.Units), len(history.Events), history.Span, cmp.Or(history.Beyond.String(), "nothing"), proof.Table())
	return nil
}

// writeProof writes the page that proves the directory of Germany.
func writeProof(file string, proof territory.Proof, germany territory.History) error {
	table, err := store.Encode(germany)
	if err != nil {
		return err
	}
	answers, err := answers(table)
	if err != nil {
		return err
	}
	return os.WriteFile(file, []byte(proof.Markdown(germany, answers)), 0o644)
}

// dataFolder finds the official files: in the folder that is named, or in shared/data beside the module.
func dataFolder(named string) (string, error) {
	if named != "" {
		return named, nil
	}
	folder, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			return filepath.Join(filepath.Dir(folder), "shared", "data"), nil
		}
		parent := filepath.Dir(folder)
		if parent == folder {
			return "", errors.New("no go.mod above the working folder; name the folder of the official files with -data")
		}
		folder = parent
	}
}
