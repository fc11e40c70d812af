// Command rahmenvereinbarung shows the Thuringian framework agreement on E-Government of 16 October 2018: its partners and
// clauses and how well each is known, what the rules say about it, and what its money would mean for the Kreise. With files as its
// arguments it shows and checks these agreements instead.
//
//	go run ./examples/rahmenvereinbarung [-lang de|en] [-all] [-on DATE] [-json | -html] [FILE… | -]
//
// What was found stands first. With -all it names every rule, and with -html it writes one page for a browser. With -on it tells also who
// holds the offices of the partners on a later day, who succeeded them, which duties bind them and what became of the money.
//
// It ends with 0 where there are rules for the general law that applies and no error was found, with 1 where the rules found errors, with 2
// where a document cannot be read, and with 3 where there is no error but something was not covered, or nothing is recorded of the day of
// -on. Of several files the worst counts, in the order 2, 1, 3, 0. (go run itself ends with 1 for all but 0.)
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/actor"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bilingual/commandline"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/dossier"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/review/batch"
	"github.com/foederal/foederal/governance/review/paper"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

const usage = "rahmenvereinbarung [-lang de|en] [-all] [-on DATE] [-json | -html] [FILE… | -]"

// output is where and how the program writes what it found.
type output struct {
	stdout, stderr      io.Writer
	tag                 language.Tag
	on                  civil.Date // tell what became of the agreement by this day; zero for nothing
	asJSON, asHTML, all bool
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o := output{stdout: stdout, stderr: stderr}
	flags := flag.NewFlagSet("rahmenvereinbarung", flag.ContinueOnError)
	flags.SetOutput(stderr)
	o.tag = language.German
	flags.Func("lang", "Sprache der Ausgabe / language of the output: de, en", bilingual.Choose(&o.tag))
	flags.BoolVar(&o.all, "all", false, "jede Regel nennen / tell of every rule what became of it")
	flags.BoolVar(&o.asJSON, "json", false, "JSON ausgeben / write JSON for machines")
	on := func(text string) (err error) { o.on, err = civil.Parse(text); return err }
	flags.Func("on", "was bis zu diesem Tag wurde / what became of it by this `DATE`, as 2026-06-30; not with -html", on)
	flags.BoolVar(&o.asHTML, "html", false, "ein Dokument als Seite in beiden Sprachen / one document as an HTML page in both languages")
	flags.Usage = func() { fmt.Fprintln(stderr, usage); flags.PrintDefaults() }
	isMore := func() bool { return o.asHTML && (o.asJSON || flags.NArg() > 1 || !o.on.IsZero()) }
	page := commandline.Refuse(isMore, "Eine Seite (-html) ist der Bericht zu einem Dokument: ohne -json, ohne -on.", "A page (-html) is the report on one document: without -json, without -on.")
	if err := commandline.Parse(flags, args, &o.tag, page); errors.Is(err, flag.ErrHelp) {
		return rule.ExitComplete
	} else if err != nil {
		return rule.ExitUnreadable
	}
	if flags.NArg() == 0 {
		return o.show(batch.Input{Agreement: thueringen.FrameworkAgreement()})
	}
	exit := rule.ExitComplete
	for i, file := range flags.Args() {
		if i > 0 {
			fmt.Fprintln(stdout)
		}
		if flags.NArg() > 1 && !o.asJSON {
			fmt.Fprintf(stdout, "%s: ", bilingual.Printable(file))
		}
		exit = rule.WorstExit(exit, o.show(batch.Open(file, stdin)))
	}
	return exit
}

// show checks one document, tells what came of it, and returns the exit code for it.
func (o output) show(in batch.Input) int {
	if in.Err != nil {
		if o.asJSON {
			_ = in.WriteProblem(o.stdout, o.tag) // standard error says it too
		}
		fmt.Fprint(o.stderr, in.Unreadable(o.tag))
		return rule.ExitUnreadable
	}
	var d dossier.Dossier
	reviewer := review.New(bund.Law(), thueringen.Law(), sachsen.Law()).Asking(bund.Directory)
	report, err := reviewer.CheckAnyDay(in.Agreement)
	if err == nil {
		d, err = dossier.New(in.Agreement, report, known()).Split(2019, thueringen.Directory().Latest())
	}
	if err == nil && !o.on.IsZero() {
		d, err = d.On(o.on)
	}
	if err == nil {
		err = o.write(reviewer, d)
	}
	if err != nil {
		fmt.Fprintln(o.stderr, bilingual.ErrorText(err, o.tag))
		return rule.ExitUnreadable
	}
	return d.Exit()
}

// write writes the report and the dossier in the format that is asked for; a page has the report alone.
func (o output) write(reviewer *review.Reviewer, d dossier.Dossier) error {
	units, _ := bund.Directory().On(d.Report.On) // a page without units names none
	options := []paper.Option{paper.Units(units)}
	if o.all {
		options = append(options, paper.All())
	}
	switch {
	case o.asJSON:
		encoder := json.NewEncoder(o.stdout)
		encoder.SetIndent("", "  ")
		encoder.SetEscapeHTML(false)
		return encoder.Encode(d)
	case o.asHTML:
		explained, _, _ := reviewer.WhyAll(d.Agreement, d.Report) // none on a day that no directory knows
		options = append(options, paper.Explained(explained...))
		return paper.New(d.Agreement, d.Report, options...).WriteHTML(o.stdout, o.tag, language.German, language.English)
	}
	return errors.Join(paper.New(d.Agreement, d.Report, options...).WriteText(o.stdout, o.tag), d.WriteText(o.stdout, o.tag))
}

// known is what the library knows beside an agreement.
func known() dossier.Known {
	return dossier.Known{
		Partners:    []func(string) (governance.Partner, bool){thueringen.Partner, sachsen.Partner},
		Actors:      []func(string) (actor.Actor, bool){bund.Actor, thueringen.Actor, sachsen.Actor},
		Directories: []func() *directory.Directory{bund.Directory, thueringen.Directory, sachsen.Directory},
		Duties:      duty.New(bund.Duties(), thueringen.Duties(), sachsen.Duties()),
		Through:     thueringen.Directory().Span().Through,
		History:     thueringen.History,
	}
}
