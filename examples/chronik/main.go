// Command chronik tells the history of a municipality, or of any other unit: under which keys and names it was there, what it took
// in, what it gave away, in which Kreis and which association it lay, and by which official measure.
//
//	go run ./examples/chronik [-lang de|en] [-on DATE] [-json | -svg FILE] [NAME OR KEY]
//
// Without an argument it tells of Eisenach. With -on the name or the key is that of the day; without it that of today, and where
// nothing has the key today, the one unit that had it. With -svg it also draws the history into a file; with -svg - it writes nothing else.
//
// It ends with 0, with 2 where the input cannot be read, and with 3 where several units have the name or had the key, where only a
// former name fits, or where the day of a change is not recorded; the first line says which.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bilingual/commandline"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/review/batch"
	"github.com/foederal/foederal/governance/rule"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("chronik", flag.ContinueOnError)
	flags.SetOutput(stderr)
	tag, on := language.German, bund.Directory().Span().Through
	flags.Func("lang", "Sprache der Ausgabe / language of the output: de, en", bilingual.Choose(&tag))
	flags.TextVar(&on, "on", on, "Tag, an dem Name oder Schlüssel gilt / day on which the name or key holds")
	asJSON := flags.Bool("json", false, "JSON für Programme / JSON for programs")
	svg := flags.String("svg", "", "Zeitleiste als SVG in diese `FILE` / the timeline as SVG into this file; - = stdout")
	flags.Usage = func() {
		fmt.Fprintln(stderr, "chronik [-lang de|en] [-on DATE] [-json | -svg FILE] [NAME ODER SCHLÜSSEL / NAME OR KEY]")
		flags.PrintDefaults()
	}
	twice := commandline.Refuse(func() bool { return *asJSON && *svg != "" }, "-json und -svg sind zweierlei Ausgabe; nur eines davon.", "-json and -svg are two outputs; only one of them.")
	if err := commandline.Parse(flags, args, &tag, commandline.AtMost(1), twice); errors.Is(err, flag.ErrHelp) {
		return rule.ExitComplete
	} else if err != nil {
		return rule.ExitUnreadable
	}
	asked := "16063105"
	if flags.NArg() == 1 {
		asked = flags.Arg(0)
	}
	isToday := true
	flags.Visit(func(f *flag.Flag) { isToday = isToday && f.Name != "on" })
	unit, note, err := find(asked, on, isToday)
	if err != nil {
		return refuse(err, tag, *asJSON, stdout, stderr)
	}
	timeline := unit.Timeline()
	if i := slices.IndexFunc(timeline.Steps, func(s directory.TimelineStep) bool { return s.Undated }); i >= 0 && note.IsZero() {
		note = bilingual.Sprintf("Der Tag ist nicht bekannt: %s.", "The day is not known: %s.", timeline.Steps[i].Text)
	}
	switch {
	case *asJSON:
		err = answer{Note: note, Timeline: &timeline}.writeJSON(stdout)
	case *svg == "-":
		err = timeline.WriteSVG(stdout, tag)
	default:
		err = errors.Join(writeText(stdout, timeline, note, tag),
			batch.Output{Name: *svg}.Write(func(w io.Writer) error { return timeline.WriteSVG(w, tag) }))
	}
	switch {
	case err != nil:
		return refuse(err, tag, *asJSON, stdout, stderr)
	case !note.IsZero():
		return rule.ExitIncomplete
	}
	return rule.ExitComplete
}

// find returns the unit of the day, or of today the one that had the key, and what is not sure about it.
func find(asked string, on civil.Date, isToday bool) (unit directory.Unit, note bilingual.Text, err error) {
	snapshot, err := bund.Directory().On(on)
	if err != nil {
		return unit, note, err
	}
	found, err := snapshot.Resolve(asked)
	if was := snapshot.Candidates(err); isToday && len(was) == 1 && !was[0].Period.Through.IsZero() { // nothing else ever had the key
		if snapshot, err = bund.Directory().On(was[0].On); err == nil {
			found, err = snapshot.Resolve(asked)
		}
	}
	if found.Former {
		note = bilingual.Sprintf("„%s“ ist ein früherer Name, oder der eines Ortes, der aufgenommen wurde.",
			"%q is a former name, or that of a place that was taken in.", bilingual.Printable(asked))
	}
	return found.Unit, note, err
}

// refuse says why there is no history, with the units that may be meant, and returns the exit code.
func refuse(err error, tag language.Tag, asJSON bool, stdout, stderr io.Writer) int {
	candidates := bund.Directory().Latest().Candidates(err)
	if len(candidates) < 2 {
		fmt.Fprintln(stderr, bilingual.Printable(bilingual.ErrorText(err, tag)))
		return rule.ExitUnreadable
	}
	note := bilingual.Text{German: bilingual.ErrorText(err, language.German), English: bilingual.ErrorText(err, language.English)}
	if candidates[0].Period != (civil.Period{}) {
		note.German, note.English = note.German+". Welche gemeint ist, entscheidet -on:", note.English+". Which is meant, -on decides:"
	}
	if asJSON && (answer{Note: note, Candidates: candidates}).writeJSON(stdout) == nil {
		return rule.ExitIncomplete
	}
	fmt.Fprintln(stdout, bilingual.Printable(note.In(tag)))
	for _, c := range candidates {
		if c.Period != (civil.Period{}) {
			fmt.Fprintf(stdout, "-on %s: %s\n", c.On, bilingual.Printable(c.Describe(tag)))
		}
	}
	return rule.ExitIncomplete
}

func writeText(w io.Writer, t directory.Timeline, note bilingual.Text, tag language.Tag) error {
	if !note.IsZero() {
		fmt.Fprintln(w, note.In(tag))
	}
	fmt.Fprintf(w, bilingual.Text{German: "Aufgezeichnet %s; was davor war, kennt das Verzeichnis nicht. Ausgabe: %s\n\n",
		English: "Recorded %s; the directory does not know what was before. Edition: %s\n\n"}.In(tag), t.Span.Format(tag), t.Unit.Edition())
	return t.WriteText(w, tag)
}

// answer is what programs get: the history, or the units that may be meant.
type answer struct {
	Note       bilingual.Text        `json:"note,omitzero"` // what is not sure
	Timeline   *directory.Timeline   `json:"timeline,omitempty"`
	Candidates []directory.Candidate `json:"candidates,omitempty"`
}

func (a answer) writeJSON(w io.Writer) error {
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	return encoder.Encode(a)
}
