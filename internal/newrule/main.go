// Command newrule begins a rule.
//
//	go run ./internal/newrule [-from DOCUMENT] TH-KGG-99-1
//
// writes the function of the rule into the file of its act, names it in the list of rules, and adds a test with two documents,
// one that keeps to the norm and one that breaks it. The test fails until the rule is written; what is left to do is printed.
//
// Both documents begin as copies of one that the corpus has already. The command takes a correct one to which most rules of
// the same act apply; -from names another.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

func main() {
	folder, err := os.Getwd()
	if err == nil {
		err = run(folder, os.Args[1:], os.Stdout)
	}
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "newrule:", err)
		os.Exit(1)
	}
}

// run does what the arguments say in the repository to which the folder belongs. Where it returns an error it wrote nothing,
// unless the file system failed in between.
func run(folder string, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("newrule", flag.ContinueOnError)
	from := flags.String("from", "", "name of the `document` of the corpus from which the two documents start")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() != 1 {
		return errors.New("want the ID of one rule: go run ./internal/newrule TH-KGG-99-1")
	}
	root, err := rootOf(folder)
	if err != nil {
		return err
	}
	id := flags.Arg(0)
	order, err := ask(root, id)
	if err != nil {
		return err
	}
	if err := order.begin(*from); err != nil {
		return err
	}
	files, err := order.files()
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(root, filepath.FromSlash(f.name)), f.text, 0o644); err != nil {
			return err
		}
	}
	return order.report(out, files)
}

// rootOf returns the folder above (or the folder itself) that holds the module of the library.
func rootOf(folder string) (string, error) {
	for at := folder; ; at = filepath.Dir(at) {
		text, err := os.ReadFile(filepath.Join(at, "go.mod"))
		if err == nil && isLibrary(text) {
			return at, nil
		}
		if at == filepath.Dir(at) {
			return "", fmt.Errorf("%s belongs to no clone of the library", folder)
		}
	}
}
