// Command massenpruefung judges a stream of any length, line by line: official keys and names, or with -documents agreements as JSON, one a
// line. It takes the same memory for a million lines as for a hundred, counts the outcomes, and names the worst lines of each.
//
//	go run ./examples/massenpruefung [-documents] [-on DAY] [-state FILE] [-workers N] [-json] [-lang de|en] [FILE | -]
//
// A line of keys is what a table has in its cells: a key of any level, also damaged, a name, or both. Without a file it reads standard input,
// and where that is empty a built-in list. With -state a file holds how far it is: an interrupted run goes on from there to the same result.
//
// It ends with 0 where nothing is wrong, with 1 where a line has an error, with 2 where the stream or the state cannot be read, and with
// 3 where something is ambiguous, not of that day or not covered, or the run was interrupted. The first line says it.
package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"time"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bilingual/commandline"
	"github.com/foederal/foederal/governance/bulk"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/review/batch"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

//go:embed beispiel.txt
var sample []byte

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // who interrupts again ends it at once
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

const usage = `massenpruefung [-documents] [-on TAG] [-state DATEI] [-workers N] [-json] [-lang de|en] [DATEI | -]
Prüft Schlüssel und Namen oder Vereinbarungen, je Zeile eine. / Judges keys and names, or agreements, one a line.`

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("massenpruefung", flag.ContinueOnError)
	flags.SetOutput(stderr)
	tag, on := language.German, bund.Directory().Span().Through
	flags.Func("lang", "Sprache / language: de, en (default de)", bilingual.Choose(&tag))
	flags.TextVar(&on, "on", on, "Tag, für den Schlüssel geprüft werden / day for which keys are judged")
	documents := flags.Bool("documents", false, "Vereinbarungen als JSON, je Zeile eine / agreements as JSON, one a line")
	file := flags.String("state", "", "Datei für den Stand, von dem ein neuer Lauf fortfährt / file from which a later run goes on")
	workers := flags.Int("workers", 0, "wie viele zugleich prüfen, 0 für so viele wie Prozessoren / how many judge at once, 0 for one a processor")
	asJSON := flags.Bool("json", false, "JSON ausgeben / write JSON")
	flags.Usage = func() { fmt.Fprintln(stderr, usage); flags.PrintDefaults() }
	isOn := func() (isOn bool) { flags.Visit(func(f *flag.Flag) { isOn = isOn || f.Name == "on" }); return isOn }
	err := commandline.Parse(flags, args, &tag, commandline.AtMost(1),
		commandline.Refuse(func() bool { return *workers < 0 }, "-workers: mindestens 0.", "-workers: 0 at least."),
		commandline.Refuse(func() bool { return *documents && isOn() }, "-on gilt für Schlüssel; Vereinbarungen nennen ihre Tage selbst.", "-on is for keys; agreements name their days themselves."))
	if errors.Is(err, flag.ErrHelp) {
		return rule.ExitComplete
	} else if err != nil {
		return rule.ExitUnreadable
	}
	judge, question, err := judgeOf(*documents, on)
	course := bulk.Course{Workers: *workers, Question: question, Every: 100_000}
	if err == nil && *file != "" {
		course.Save = func(s bulk.State) error { return s.WriteFile(*file) }
		course.From, err = bulk.OpenState(*file)
	}
	state, stream, start := bulk.State{}, batch.Stream{}, time.Now()
	if err == nil {
		stream, err = batch.OpenStream(flags.Arg(0), stdin, sample)
	}
	if err == nil {
		defer stream.Close()
		state, err = bulk.Run(ctx, stream, judge, course)
	}
	if err != nil && !errors.Is(err, context.Canceled) {
		fmt.Fprintln(stderr, bilingual.Printable(bilingual.ErrorText(err, tag)))
		return rule.ExitUnreadable
	}
	rows := state.Tally.Rows
	if course.From != nil { // the lines of earlier runs are none of this one
		rows -= course.From.Tally.Rows
	}
	exit := write(stdout, stream, state, err != nil, tag, *asJSON)
	fmt.Fprintln(stderr, bilingual.Sprintf("%d Zeilen in diesem Lauf, %.0f je Sekunde", "%d lines in this run, %.0f a second", rows, float64(rows)/time.Since(start).Seconds()).In(tag))
	return exit
}

// judgeOf returns the judge, and in words what is asked of it: a run does not go on from the state of other data or other rules.
func judgeOf(documents bool, on civil.Date) (bulk.Judge, string, error) {
	edition := bund.Directory().Edition().String()
	if !documents {
		snapshot, err := bund.Directory().On(on)
		return bulk.Keys(snapshot), "AGS, ARS " + on.String() + "; GV-ISys " + edition, err
	}
	reviewer := review.New(bund.Law(), thueringen.Law(), sachsen.Law()).Asking(bund.Directory)
	report, err := reviewer.Check(thueringen.FrameworkAgreement())
	if err != nil {
		return nil, "", err
	}
	receipt, err := report.Receipt()
	rules := receipt.Library + " " + receipt.Rules.Hash.String()
	return bulk.Agreements(reviewer), "JSON; GV-ISys " + edition + "; foederal " + rules, err
}

type result struct {
	bulk.State
	Interrupted bool `json:"interrupted"`
}

// write writes the result; a run that was interrupted has none that is complete.
func write(stdout io.Writer, of batch.Stream, state bulk.State, isPart bool, tag language.Tag, asJSON bool) int {
	exit := state.Tally.Exit()
	if isPart {
		exit = rule.WorstExit(exit, rule.ExitIncomplete)
	}
	if asJSON {
		text, err := json.MarshalIndent(result{state, isPart}, "", "  ")
		if _, failed := fmt.Fprintln(stdout, string(text)); errors.Join(err, failed) != nil {
			return rule.ExitUnreadable
		}
		return exit
	}
	failed := of.Mark(stdout, tag)
	if isPart {
		fmt.Fprintln(stdout, bilingual.Text{German: "UNTERBROCHEN: Der Rest ist nicht geprüft.", English: "INTERRUPTED: the rest was not judged."}.In(tag))
	}
	about := bilingual.Sprintf("Geprüft mit: %s", "Judged by: %s", state.Question)
	if errors.Join(failed, state.Tally.WriteText(stdout, tag, about)) != nil {
		return rule.ExitUnreadable
	}
	return exit
}
