// Command vereinbarung-entwerfen makes the draft of an agreement: a valid document with every clause that the law at hand can demand of
// its form, and the questions that are open. It invents no words, figures or choices.
//
//	go run ./examples/vereinbarung-entwerfen -form FORM [-day DATE] [-lang de|en] [-o FILE] [-questions | -json] PARTY…
//	go run ./examples/vereinbarung-entwerfen -forms [-lang de|en] [-json]
//
// A party is an official key, or the ID of a partner such as th-landkreistag; with NAME= before it clauses call it so. The document goes to
// standard output, or into the file of -o, and what is open to standard error; with -questions that alone goes to standard output.
//
// It ends with 0 where there are rules for the general law that applies, with 1 where the rules find an error in the draft, with 2 where
// there is no draft, and with 3 where something is not covered, which stands in the first line.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bilingual/commandline"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/review/batch"
	"github.com/foederal/foederal/governance/review/paper"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

const usage = `vereinbarung-entwerfen -forms | -form FORM [-day TAG] [-lang de|en] [-o DATEI] [-questions | -json] PARTEI…
PARTEI, PARTY: gotha=16067029 (Schlüssel, key), th-landkreistag (Kennung, ID), DE (Bund, Federation)`

var sample = bilingual.Text{German: "[eingebautes Beispiel; -h nennt die Aufrufe]", English: "[built-in sample; -h tells how to call the program]"}

func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("vereinbarung-entwerfen", flag.ContinueOnError)
	flags.SetOutput(stderr)
	tag, day, form := language.German, civil.Date{}, agreement.Form("")
	flags.Func("lang", "Sprache / language: de, en (default de)", bilingual.Choose(&tag))
	flags.TextVar(&day, "day", civil.Date{}, "Tag des Inkrafttretens / day of entry into force: 2026-03-01")
	flags.StringVar((*string)(&form), "form", "", "Form der Vereinbarung / form of the agreement")
	forms := flags.Bool("forms", false, "die Formen nennen / name the forms")
	questions := flags.Bool("questions", false, "nur ausgeben, was offen ist / write only what is open")
	asJSON := flags.Bool("json", false, "alles als JSON ausgeben / write all of it as JSON")
	file := flags.String("o", "", "Datei für das Dokument / file for the document")
	flags.Usage = func() { fmt.Fprintln(stderr, usage); flags.PrintDefaults() }
	twice := commandline.Refuse(func() bool { return *questions && *asJSON }, "-questions und -json sind zweierlei Ausgabe; nur eines davon.", "-questions and -json are two outputs; only one of them.")
	isHalf := func() bool { return !*forms && (form == "") != (flags.NArg() == 0) }
	half := commandline.Refuse(isHalf, "Ein Entwurf braucht -form und mindestens eine Partei; -forms nennt die Formen.", "A draft needs -form and one party at least; -forms names the forms.")
	if err := commandline.Parse(flags, args, &tag, twice, half); errors.Is(err, flag.ErrHelp) {
		return rule.ExitComplete
	} else if err != nil {
		return rule.ExitUnreadable
	}
	reviewer := review.New(bund.Law(), thueringen.Law(), sachsen.Law()).Asking(bund.Directory)
	parties, isSample := flags.Args(), form == "" && flags.NArg() == 0
	switch {
	case *forms:
		return writeForms(stdout, reviewer, tag, *asJSON)
	case isSample:
		form, parties, day = "zweckvereinbarung", []string{"gotha=16067029", "erfurt=16051000"}, civil.MustParse("2026-03-01")
		fmt.Fprintln(stderr, "-form", form, "-day", day, strings.Join(parties, " "), sample.In(tag))
	}
	d, err := newDraft(reviewer, form, parties, day)
	if err == nil {
		err = d.write(stdout, stderr, tag, *questions, *asJSON, *file)
	}
	if err != nil {
		fmt.Fprintln(stderr, batch.Message("", err, tag))
		return rule.ExitUnreadable
	}
	return rule.File{Report: d.Report}.Exit()
}

// draft is a document and what is open of it.
type draft struct {
	Document  json.RawMessage   `json:"document"`
	Questions []review.Question `json:"questions"`
	Report    rule.Report       `json:"report"`
	agreement *agreement.Agreement
}

func newDraft(reviewer *review.Reviewer, form agreement.Form, names []string, day civil.Date) (d draft, err error) {
	parties, err := reviewer.PartiesNamed(names, day, bund.Partner, thueringen.Partner, sachsen.Partner)
	if err != nil {
		return d, err
	}
	if d.agreement, err = reviewer.Draft(form, parties, day); err != nil {
		return d, err
	}
	var document bytes.Buffer
	if err = agreement.Encode(&document, d.agreement); err == nil {
		d.Report, err = reviewer.Check(d.agreement)
	}
	d.Document, d.Questions = document.Bytes(), review.Questions(d.Report, d.agreement)
	return d, err
}

// write writes the document, and what is open of it, where the flags say.
func (d draft) write(stdout, stderr io.Writer, tag language.Tag, questions, asJSON bool, file string) (err error) {
	if file != "" {
		err = batch.Output{Name: file}.Replace(d.Document)
	}
	page := paper.New(d.agreement, d.Report)
	switch {
	case asJSON:
		return errors.Join(err, writeJSON(stdout, d))
	case questions:
		return errors.Join(err, page.WriteQuestions(stdout, tag))
	case file == "":
		_, err = stdout.Write(d.Document)
	}
	return errors.Join(err, page.WriteQuestions(stderr, tag))
}

// writeForms names the forms with the laws that know them; of a form that none knows there is no draft.
func writeForms(w io.Writer, reviewer *review.Reviewer, tag language.Tag, asJSON bool) int {
	laws := map[agreement.Form][]law.Jurisdiction{}
	for _, form := range agreement.Forms() {
		var names []string
		for _, profile := range reviewer.Profiles(form) {
			laws[form], names = append(laws[form], profile.Jurisdiction), append(names, profile.Jurisdiction.Text(tag))
		}
		if len(names) > 0 && !asJSON {
			fmt.Fprintf(w, "%-29s %s (%s)\n", form, form.Text(tag), strings.Join(names, ", "))
		}
	}
	if asJSON && writeJSON(w, laws) != nil {
		return rule.ExitUnreadable
	}
	return rule.ExitComplete
}

func writeJSON(w io.Writer, value any) error {
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}
