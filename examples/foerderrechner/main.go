// Command foerderrechner follows a grant from the application to the repayment: what the programme gives, what the proof of use leaves of
// it, what goes back with which interest, what would be if cost, own funds or other givers come out otherwise, and who pays in which year.
// Every figure comes with its Rechenweg.
//
//	go run ./examples/foerderrechner [-lang de|en] [-json] [-svg FILE] [-budget FILE] [FILE | -]
//	go run ./examples/foerderrechner -sample > fall.json
//
// The file is a project as grant.ReadProject reads it; -sample writes the built-in one, which is the worked example of
// docs/grant-worked-example.md and stands in where no file is named. What has not happened yet (proof, movements, budget) is left out.
// With -svg the bars of what would be are drawn, and with -budget those of the years.
//
// It ends with 0 where a grant comes out and everything is recorded, with 1 where there is no grant, or the budget or what was paid does
// not fit, with 2 where the file cannot be read or its figures make no sense, and with 3 where something is not recorded, such as how the
// decision is to be read: then the first line says so, and both figures are given.
package main

import (
	_ "embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bilingual/commandline"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/review/batch"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

//go:embed beispiel.json
var sample []byte

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

const usage = `foerderrechner [-lang de|en] [-json] [-svg DATEI] [-budget DATEI] [FALL.json | -]
foerderrechner -sample
FALL / case: programme, applicant, partners (amtliche Schlüssel / official keys), items, contributions (own-funds, income, other-giver),
  submitted, start, end, decision (on, source; financing, rate, cap, itemTolerance, reading: share-of-decision, rate-up-to-cap),
  proof, movements (paid-out, used, repayment-claimed, repaid), through, budget (der Zahlende / the payer "grant": diese Zuwendung)
  Beträge als Text / amounts as texts: "268500.00"; Tage / days: "2021-05-17"; -sample gibt eine Vorlage aus / writes a template`

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("foerderrechner", flag.ContinueOnError)
	flags.SetOutput(stderr)
	tag := language.German
	flags.Func("lang", "Sprache / language: de, en (default de)", bilingual.Choose(&tag))
	asJSON := flags.Bool("json", false, "JSON ausgeben / write JSON")
	svg := flags.String("svg", "", "Balken: was wäre, wenn / bars of what would be: FILE.svg")
	budget := flags.String("budget", "", "Balken der Jahre / bars of the years: FILE.svg")
	asSample := flags.Bool("sample", false, "das Beispiel als Vorlage ausgeben / write the sample as a template")
	flags.Usage = func() { fmt.Fprintln(stderr, usage); flags.PrintDefaults() }
	if err := commandline.Parse(flags, args, &tag, commandline.AtMost(1)); errors.Is(err, flag.ErrHelp) {
		return rule.ExitComplete
	} else if err != nil {
		return rule.ExitUnreadable
	}
	if *asSample {
		stdout.Write(sample)
		return rule.ExitComplete
	}
	followed := grant.Followed{}
	stream, err := batch.OpenStream(flags.Arg(0), stdin, sample)
	if err == nil {
		defer stream.Close()
		followed, err = follow(stream)
	}
	if err == nil {
		output := batch.Output{Name: *svg, Inputs: flags.Args(), Stdin: stdin}
		err = output.Write(func(w io.Writer) error { return followed.Chart().WriteSVG(w, tag) })
		output.Name, output.Inputs = *budget, append(output.Inputs, *svg)
		err = errors.Join(err, output.Write(func(w io.Writer) error { return followed.Budget.Chart().WriteSVG(w, tag) }))
	}
	if err == nil && *asJSON {
		encoder := json.NewEncoder(stdout)
		encoder.SetIndent("", "  ")
		err = encoder.Encode(followed)
	} else if err == nil {
		err = errors.Join(stream.Mark(stdout, tag), followed.WriteText(stdout, tag))
	}
	switch {
	case err != nil:
		for line := range strings.Lines(bilingual.ErrorText(err, tag)) {
			fmt.Fprintln(stderr, bilingual.Printable(strings.TrimSuffix(line, "\n")))
		}
		return rule.ExitUnreadable
	case followed.Refused(), len(followed.Remarks) > 0:
		return rule.ExitErrors
	case len(followed.Open()) > 0:
		return rule.ExitIncomplete
	}
	return rule.ExitComplete
}

// follow reads the project and reckons with it under the law of Thüringen.
func follow(stream io.Reader) (followed grant.Followed, err error) {
	project, err := grant.ReadProject(stream)
	if err != nil {
		return followed, err
	}
	programme, err := thueringen.ProgrammeNamed(project.Programme)
	if err != nil {
		return followed, err
	}
	units, err := thueringen.Directory().OnOrLatest(project.Decided.On)
	if err != nil {
		return followed, err
	}
	terms := grant.Terms{LateUse: thueringen.UnusedMoneyTerms(), Repayment: thueringen.RepaymentTerms()}
	return project.Follow(programme, terms, func(key string) (grant.Applicant, error) {
		unit, err := units.Resolve(key)
		return bund.ApplicantOf(unit.Unit), err
	})
}
