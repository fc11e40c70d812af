// Command newedition makes a newer edition of a directory out of official files, with its proof.
//
//	go run github.com/foederal/foederal/governance/directory/newedition \
//		-changes changes-2026.tsv -register GV100AD_31012026.txt -out directory.bin -proof directory-proof.md
//
// The register is a file in the format GV100AD, and the changes are the official list that leads to it, in the form that
// gv100.ReadChanges reads; either may be packed with gzip (".gz"). The edition leads on from the embedded one of Germany, or from
// that in the file which -from names. Without -changes it is of the one day of the register, and has no history.
//
// The list must lead exactly to the register. Where it does not, and where a file is damaged, is not later than the edition or is
// something else, nothing is written and every difference is printed. The page of the proof names the files by their SHA-256,
// the changes that were made, and every name that the register has otherwise.
//
// A program takes the edition by directory.OpenFileOr, without a release.
package main

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/directory"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "newedition:", err)
		os.Exit(1)
	}
}

// files are the files that the arguments name.
type files struct{ from, changes, register, out, proof string }

// run makes the edition. Where it returns an error it wrote nothing, unless the file system failed in between.
func run(arguments []string, report io.Writer) error {
	var f files
	flags := flag.NewFlagSet("newedition", flag.ContinueOnError)
	flags.StringVar(&f.from, "from", "", "`file` of the edition to lead on from; the embedded one of Germany if empty")
	flags.StringVar(&f.changes, "changes", "", "`file` of the list of changes; none for an edition of one day")
	flags.StringVar(&f.register, "register", "", "`file` of the register in the format GV100AD")
	flags.StringVar(&f.out, "out", "", "`file` of the new edition")
	flags.StringVar(&f.proof, "proof", "", "`file` of the proof; none if empty")
	if err := flags.Parse(arguments); err != nil {
		return err
	}
	switch {
	case flags.NArg() > 0:
		return fmt.Errorf("%q is no argument; want files behind -changes, -register and -out", flags.Arg(0))
	case f.register == "" || f.out == "":
		return errors.New("want a register and a file for the edition: -register GV100AD.txt -out directory.bin")
	case f.changes == "" && f.from != "":
		return errors.New("-from leads nowhere without -changes, the list that leads from that edition to the register")
	}
	if err := f.areApart(); err != nil {
		return err
	}
	e, err := f.edition()
	if err != nil {
		return err
	}
	var table bytes.Buffer
	if _, err := e.is.WriteTo(&table); err != nil {
		return err
	}
	if f.proof != "" {
		if err := replace(f.proof, []byte(e.page())); err != nil {
			return err
		}
	}
	if err := replace(f.out, table.Bytes()); err != nil {
		return err
	}
	fmt.Fprintf(report, "%s: edition %s, %d bytes, SHA-256 of the content %s\n", f.out, e.is.Edition(), table.Len(), e.is.Hash())
	fmt.Fprintf(report, "complete %s, %d changes since %s, differences from the register: 0\n", e.is.Span(), len(e.changes),
		cmp.Or(e.was.Edition().String(), "nothing"))
	return nil
}

// areApart refuses to write over a file that is read, or over the other that is written. To replace the edition that is led on from
// is allowed.
func (f files) areApart() error {
	for _, written := range [...]struct {
		flag, name string
		others     map[string]string
	}{
		{"-out", f.out, map[string]string{"-register": f.register, "-changes": f.changes, "-proof": f.proof}},
		{"-proof", f.proof, map[string]string{"-register": f.register, "-changes": f.changes, "-from": f.from}},
	} {
		for _, flag := range slices.Sorted(maps.Keys(written.others)) {
			if isSame(written.name, written.others[flag]) {
				return fmt.Errorf("%s and %s name the same file %q; want two", written.flag, flag, written.name)
			}
		}
	}
	return nil
}

// isSame reports whether two names are of one file, whether it is there yet or not.
func isSame(name, other string) bool {
	if name == "" || other == "" {
		return false
	}
	one, err := os.Stat(name)
	if two, missing := os.Stat(other); err == nil && missing == nil {
		return os.SameFile(one, two)
	}
	return absolute(name) == absolute(other)
}

// absolute returns the path of a file that may not be there yet, in its real folder.
func absolute(name string) string {
	folder, err := filepath.Abs(filepath.Dir(name))
	if err != nil {
		return filepath.Clean(name)
	}
	if real, err := filepath.EvalSymlinks(folder); err == nil {
		folder = real
	}
	return filepath.Join(folder, filepath.Base(name))
}

// edition reads the files and proves what they yield.
func (f files) edition() (*edition, error) {
	register, err := read(f.register)
	if err != nil {
		return nil, err
	}
	alone, err := directory.FromGV100AD(bytes.NewReader(register))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", f.register, err)
	}
	if f.changes == "" {
		return prove(&directory.Directory{}, alone, alone)
	}
	changes, err := read(f.changes)
	if err != nil {
		return nil, err
	}
	was, err := f.start()
	if err != nil {
		return nil, err
	}
	is, err := directory.Extend(was, bytes.NewReader(changes), bytes.NewReader(register))
	if err != nil {
		return nil, fmt.Errorf("%s and %s: %w", f.changes, f.register, err)
	}
	return prove(was, is, alone)
}

// start opens the edition to lead on from.
func (f files) start() (*directory.Directory, error) {
	if f.from == "" {
		return bund.Directory(), nil
	}
	table, err := os.ReadFile(f.from)
	if err != nil {
		return nil, err
	}
	d, err := directory.Open(string(table))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", f.from, err)
	}
	return d, nil
}

// read reads a file and unpacks it if its name ends in ".gz".
func read(name string) ([]byte, error) {
	content, err := os.ReadFile(name)
	if err != nil || filepath.Ext(name) != ".gz" {
		return content, err
	}
	packed, err := gzip.NewReader(bytes.NewReader(content))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	content, err = io.ReadAll(packed)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return content, nil
}

// replace writes a file as a whole, so that whoever reads it has the old one or the new one.
func replace(name string, content []byte) error {
	file, err := os.CreateTemp(filepath.Dir(name), filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	err = cmp.Or(err, file.Chmod(0o644), file.Close())
	if err == nil {
		err = os.Rename(file.Name(), name)
	}
	if err != nil {
		return errors.Join(err, os.Remove(file.Name()))
	}
	return nil
}
