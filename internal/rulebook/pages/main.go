// Command pages writes the rule book as a site of static pages, which needs no server and loads nothing from elsewhere:
//
//	go run ./internal/rulebook/pages -o DIR
//
// writes into the folder index.html, a page for every rule (rules/TH-KGG-17-2-5.html) and one for every document of the corpora. It
// is run in the root of the repository. What else lies in the folder is left as it is.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/foederal/foederal/internal/rulebook"
)

func main() {
	err := run(".", os.Args[1:], os.Stdout)
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "pages:", err)
		os.Exit(1)
	}
}

func run(root string, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("pages", flag.ContinueOnError)
	folder := flags.String("o", "", "the `folder` into which the pages are written")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *folder == "" || flags.NArg() > 0 {
		return errors.New("want a folder: go run ./internal/rulebook/pages -o DIR")
	}
	book, err := rulebook.Join(rulebook.Jurisdictions())
	if err != nil {
		return err
	}
	documents, err := rulebook.Documents(root)
	if err != nil {
		return err
	}
	pages, err := rulebook.Site(book, documents)
	if err != nil {
		return err
	}
	for _, page := range pages {
		file := filepath.Join(*folder, filepath.FromSlash(page.Name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, page.HTML, 0o644); err != nil {
			return err
		}
	}
	fmt.Fprintf(out, "%d pages; begin with %s\n", len(pages), filepath.Join(*folder, "index.html"))
	return nil
}
