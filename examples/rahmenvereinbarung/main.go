// Command rahmenvereinbarung shows the Thuringian framework agreement on E-Government of 16 October 2018: its partners and
// clauses and how well each is known, what the rules say about it, and what its money would mean for the Kreise.
//
// With a file as its argument it shows and checks that agreement instead.
//
//	go run ./examples/rahmenvereinbarung [-lang de|en] [-json] [FILE]
//
// It ends with 0 where no error was found, with 1 where the rules found errors, and with 2 where the document cannot be read.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

const (
	exitValid      = 0
	exitFindings   = 1
	exitUnreadable = 2
)

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("rahmenvereinbarung", flag.ContinueOnError)
	flags.SetOutput(stderr)
	tag := language.German
	flags.TextVar(&tag, "lang", language.German, "language of the output: de or en")
	asJSON := flags.Bool("json", false, "write JSON for machines")
	flags.Usage = func() {
		fmt.Fprintln(stderr, "rahmenvereinbarung [-lang de|en] [-json] [FILE | -]")
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return exitValid
		}
		return exitUnreadable
	}
	if base, _ := tag.Base(); flags.NArg() > 1 || base.String() != "de" && base.String() != "en" {
		flags.Usage()
		return exitUnreadable
	}
	document, err := load(flags.Arg(0), stdin)
	if err != nil {
		if *asJSON {
			err = errors.Join(err, writeUnreadableJSON(stdout, err))
		}
		writeUnreadable(stderr, err, tag)
		return exitUnreadable
	}
	result, err := check(document)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return exitUnreadable
	}
	write := writeText
	if *asJSON {
		write = writeJSON
	}
	if err := write(stdout, result, tag); err != nil {
		fmt.Fprintln(stderr, err)
		return exitUnreadable
	}
	if !result.report.OK() {
		return exitFindings
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
	spanError *directory.SpanError // the day of the agreement lies outside the directory
	whatIf    *whatIf
}

// check looks at the agreement as the law and the municipalities stood on the day of signing; for a draft, on the last day of
// the directory. On a day that the directory does not know, it looks at the law alone.
func check(document *agreement.Agreement) (r result, err error) {
	r.agreement = document
	r.report, err = thueringen.Check(document)
	if errors.As(err, &r.spanError) {
		r.report = thueringen.Rules().Evaluate(review.Case{Agreement: document}, document.Signed)
	} else if err != nil {
		return r, err
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
