// Command vereinbarung-pruefen checks agreements in the pipeline of those who keep them.
//
//	go run ./examples/vereinbarung-pruefen [-lang de|en] [-format text|json|sarif|junit|html|markdown] [-o FILE]
//	    [-explain RULE-ID] [-accepted FILE] [-on DAY] [-all] [FILE… | -]
//
// Several files are one output: one run of SARIF, one suite of JUnit for each, an array of JSON, one page of HTML with a list of the
// documents. A file that is named twice is checked once. What cannot be read is a result, too. Without a file it reads standard input, and
// where there is nothing it checks the Thuringian framework agreement of 2018.
//
// Findings that the file of -accepted accepts are shown as accepted and do not count, up to the last day that each entry names; -on is
// the day that decides, today where it is not named. With -explain it tells why one rule came to its outcome, as text or JSON.
//
// Machine formats hold the first thousand findings of each document and count the others; with -all they hold all, and pages every rule.
//
// It ends with 0 where there are rules for the general law that applies and no error counts, with 1 where errors count, with 2 where
// something cannot be read or written, and with 3 where no error counts but something was not covered. Of several files the worst counts,
// in the order 2, 1, 3, 0. The first line of a text says it in words, and standard error for other formats. (go run itself ends with 1
// for all but 0; a pipeline installs the program.)
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bilingual/commandline"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/review/batch"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

func main() {
	today := civil.MustParse(time.Now().Format(time.DateOnly))
	os.Exit(run(os.Args[1:], today, os.Stdin, os.Stdout, os.Stderr))
}

const usage = "vereinbarung-pruefen [-lang de|en] [-format text|json|sarif|junit|html|markdown] [-o FILE] [-explain RULE-ID] [-accepted FILE] [-on DAY] [-all] [FILE… | -]"

// job is what the command line asks for.
type job struct {
	tag      language.Tag
	format   string
	output   string // the file for the output; empty for standard output
	explain  string // the ID of a rule
	accepted string // the file with what is accepted
	on       civil.Date
	all      bool
	files    []string
}

// parse reads the command line.
func parse(args []string, today civil.Date, stderr io.Writer) (j job, err error) {
	flags := flag.NewFlagSet("vereinbarung-pruefen", flag.ContinueOnError)
	flags.SetOutput(stderr)
	j.tag, j.format = language.German, "text"
	flags.Func("lang", "Sprache / language: de, en (default de)", bilingual.Choose(&j.tag))
	flags.Func("format", "text, json, sarif, junit, html, markdown (default text)", batch.ChooseFormat(&j.format))
	flags.StringVar(&j.output, "o", "", "diese `FILE` durch die Ausgabe ersetzen; kein Ordner / replace this file by the output; no folder")
	flags.StringVar(&j.explain, "explain", "", "warum die Regel mit dieser `RULE-ID` so ausging, als text oder json / why the rule came out so, as text or json")
	flags.StringVar(&j.accepted, "accepted", "", "`FILE` mit hingenommenen Befunden / with accepted findings")
	flags.TextVar(&j.on, "on", today, "Tag, der entscheidet, was noch hingenommen ist / day that decides what is still accepted")
	flags.BoolVar(&j.all, "all", false, "jeden Befund zeigen und jede Regel / show every finding, and of every rule what became of it")
	flags.Usage = func() { fmt.Fprintln(stderr, usage); flags.PrintDefaults() }
	isOther := func() bool { return j.explain != "" && j.format != "text" && j.format != "json" }
	err = commandline.Parse(flags, args, &j.tag, commandline.Refuse(isOther, "-explain schreibt text oder json.", "-explain writes text or json."))
	j.files = flags.Args()
	return j, err
}

func run(args []string, today civil.Date, stdin io.Reader, stdout, stderr io.Writer) int {
	j, err := parse(args, today, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return rule.ExitComplete
	case err != nil:
		return rule.ExitUnreadable
	}
	fail := func(what string, err error) int {
		fmt.Fprintln(stderr, batch.Message(what, err, j.tag))
		return rule.ExitUnreadable
	}
	checker := batch.Checker{Units: bund.Directory().On, On: j.on, All: j.all,
		Reviewer: review.New(bund.Law(), thueringen.Law(), sachsen.Law()).Asking(bund.Directory)}
	if checker.Accepted, err = batch.OpenAccepted(j.accepted); err != nil {
		return fail(j.accepted, err)
	}
	output := batch.Output{Name: j.output, Inputs: append(slices.Clone(j.files), j.accepted)}
	if len(j.files) == 0 || slices.Contains(j.files, batch.Stdin) {
		output.Stdin = stdin
	}
	if err = output.Check(); err != nil {
		return fail(j.output, err)
	}
	inputs, repeated := batch.OpenAll(j.files, stdin, thueringen.FrameworkAgreement())
	for _, err := range repeated {
		fail("", err) // and check it once
	}
	var out bytes.Buffer
	exit, err := j.write(&out, stderr, checker, inputs)
	if err != nil {
		return fail("", err)
	}
	if j.output == "" {
		_, err = stdout.Write(out.Bytes())
	} else {
		err = output.Replace(out.Bytes())
	}
	if err != nil {
		return fail(j.output, err)
	}
	return exit
}

// write checks the documents, or explains a rule for each, and writes what came of it.
func (j job) write(out, stderr io.Writer, checker batch.Checker, inputs []batch.Input) (exit int, err error) {
	if j.explain != "" {
		explained, err := checker.Explain(j.explain, inputs...)
		return explained.Exit(), errors.Join(err, explained.Write(out, j.format, j.tag))
	}
	checked := checker.Check(inputs...)
	told := stderr
	if j.format == "text" {
		told = out
	}
	fmt.Fprintln(told, checked.Summary(j.tag))
	for _, remark := range checked.Remarks {
		fmt.Fprintln(told, remark.Text(j.tag))
	}
	if j.format == "text" {
		fmt.Fprintln(out)
	}
	return checked.Exit(), checked.Write(out, j.format, j.tag)
}
