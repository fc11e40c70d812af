// Command rahmenvereinbarung shows the Thuringian framework agreement on E-Government of 16 October 2018: its partners and
// clauses and how well each is known, what the rules say about it, and what its money would mean for the Kreise.
//
// With files as its arguments it shows and checks these agreements instead.
//
//	go run ./examples/rahmenvereinbarung [-lang de|en] [-all] [-on DATE] [-json] [FILE… | -]
//	go run ./examples/rahmenvereinbarung [-lang de|en] [-all] -html [FILE | -]
//
// What was found stands first. With -all it names every rule, and with -html it writes one page for a browser. With -on it tells also
// who holds the offices of the partners on a later day, who succeeded them, which duties bind them and what became of the money; a day of
// which nothing is recorded it calls so, and ends with 3 where it would have ended with 0.
//
// It ends with 0 where all law that applies was checked and no error was found, with 1 where the rules found errors, with 2 where
// a document cannot be read, and with 3 where there is no error but something was not covered. Of several files the worst
// counts, in the order 2, 1, 3, 0.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

const (
	exitValid      = 0
	exitFindings   = 1
	exitUnreadable = 2
	exitIncomplete = 3
)

// worst returns the worse of two exit codes.
func worst(a, b int) int {
	order := [...]int{exitValid, exitIncomplete, exitFindings, exitUnreadable}
	return order[max(slices.Index(order[:], a), slices.Index(order[:], b))]
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("rahmenvereinbarung", flag.ContinueOnError)
	flags.SetOutput(stderr)
	tag := language.German
	flags.TextVar(&tag, "lang", language.German, "language of the output: de or en")
	all := flags.Bool("all", false, "tell of every rule what became of it")
	asJSON := flags.Bool("json", false, "write JSON for machines")
	var on civil.Date
	flags.Func("on", "tell also who holds the offices on this `DATE`, and what became of the agreement, as 2026-06-30; not with -html", func(text string) (err error) {
		on, err = civil.Parse(text)
		return err
	})
	asHTML := flags.Bool("html", false, "write one document as an HTML page in both languages")
	flags.Usage = func() {
		fmt.Fprintln(stderr, "rahmenvereinbarung [-lang de|en] [-all] [-on DATE] [-json] [FILE… | -]")
		fmt.Fprintln(stderr, "rahmenvereinbarung [-lang de|en] [-all] -html [FILE | -]")
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return exitValid
		}
		return exitUnreadable
	}
	if base, _ := tag.Base(); base.String() != "de" && base.String() != "en" {
		flags.Usage()
		return exitUnreadable
	}
	files := flags.Args()
	if len(files) == 0 {
		files = []string{""}
	}
	show := output{stdout, stderr, writeText, tag, on, *asJSON, *all}
	switch {
	case *asHTML && (*asJSON || len(files) > 1 || !on.IsZero()): // a page is one document, and the report on it alone
		flags.Usage()
		return exitUnreadable
	case *asHTML:
		show.write = writeHTML
	case *asJSON:
		show.write = writeJSON
	}
	exit := exitValid
	for i, file := range files {
		if i > 0 {
			fmt.Fprintln(stdout)
		}
		if len(files) > 1 && !*asJSON {
			fmt.Fprintf(stdout, "%s: ", file)
		}
		exit = worst(exit, show.file(file, stdin))
	}
	return exit
}

// output is where and how the program writes what it found.
type output struct {
	stdout, stderr io.Writer
	write          func(io.Writer, result, output) error
	tag            language.Tag
	on             civil.Date // tell what became of the agreement by this day; zero for nothing
	asJSON         bool
	all            bool // tell of every rule
}

// file checks one document and returns the exit code for it.
func (o output) file(path string, stdin io.Reader) int {
	document, err := load(path, stdin)
	if err != nil {
		if o.asJSON {
			err = errors.Join(err, writeUnreadableJSON(o.stdout, err, o.tag))
		}
		writeUnreadable(o.stderr, err, o.tag)
		return exitUnreadable
	}
	result, err := check(document)
	if err == nil && !o.on.IsZero() {
		result.later, err = newLater(document, o.on)
	}
	if err == nil {
		err = o.write(o.stdout, result, o)
	}
	switch {
	case err != nil:
		fmt.Fprintln(o.stderr, err)
		return exitUnreadable
	case !result.report.OK():
		return exitFindings
	case !result.report.Complete(), result.later != nil && !result.later.Inside:
		return exitIncomplete
	}
	return exitValid
}

// load returns the agreement in the file, the one on standard input for "-", or the framework agreement where no file is named.
func load(path string, stdin io.Reader) (*agreement.Agreement, error) {
	switch path {
	case "":
		return thueringen.FrameworkAgreement(), nil
	case "-":
		return agreement.Decode(stdin)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return agreement.Decode(file)
}

// result is what the program found out about an agreement.
type result struct {
	agreement *agreement.Agreement
	report    rule.Report
	units     directory.Snapshot   // on the day of the report; zero where no directory knows it
	spanError *directory.SpanError // the day of the agreement lies outside the directory
	reviewer  *review.Reviewer
	whatIf    *whatIf
	later     *later // what became of it; nil where nobody asked
}

// check reviews the agreement under all laws at hand, and asks the national directory. On a day that no directory knows, it looks
// at the rules alone; such a report is never complete.
func check(document *agreement.Agreement) (r result, err error) {
	r.agreement = document
	r.reviewer = review.New(bund.Law(), thueringen.Law(), sachsen.Law()).Asking(bund.Directory)
	r.report, err = r.reviewer.Check(document)
	if errors.As(err, &r.spanError) {
		on, is := review.DayOf(document)
		r.report = r.reviewer.Rules().Evaluate(review.Case{Agreement: document}, on)
		r.report.OnIs = is
	} else if err != nil {
		return r, err
	}
	if snapshot, err := bund.Directory().On(r.report.On); err == nil {
		r.units = snapshot
	}
	r.whatIf, err = newWhatIf(document)
	return r, err
}

// signedOn returns the day for which the offices of the partners are told.
func (r result) signedOn() civil.Date {
	if r.agreement.Signed.IsZero() {
		return r.report.On
	}
	return r.agreement.Signed
}
