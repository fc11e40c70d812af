// Command leitweg reads Leitweg-IDs, by which electronic invoices find their receiver: parts, unit, address in Peppol, portal of the
// Federation. Of a damaged one it says what could be meant, and never takes it.
//
//	go run ./examples/leitweg [-lang de|en] [-on DATE] [-json] [ID… | - | -new KEY [-fine PART]]
//
// With -new it computes check digits for a key. It ends with 0 where every ID is sound and its coarse part the key of a unit, 1 where one
// is damaged, 2 where the input cannot be read, 3 where no unit has the key. Whether an ID was issued nobody can know from it.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bilingual/commandline"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/leitweg"
	"github.com/foederal/foederal/governance/rule"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

const usage = "leitweg [-lang de|en] [-on DATE] [-json] [ID… | -]\nleitweg -new KEY [-fine TEIL / PART] …"

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("leitweg", flag.ContinueOnError)
	flags.SetOutput(stderr)
	tag, on := language.German, bund.Directory().Span().Through
	flags.Func("lang", "Sprache der Ausgabe / language of the output: de, en", bilingual.Choose(&tag))
	flags.TextVar(&on, "on", on, "Tag, für den die Gebietseinheit gesucht wird / day on which the unit is looked up")
	issued := flags.String("new", "", "Prüfziffern berechnen für diesen `KEY` / compute check digits for this key")
	fine := flags.String("fine", "", "Feinadressierung zu -new / fine part for -new")
	asJSON := flags.Bool("json", false, "JSON für Programme / JSON for programs")
	flags.Usage = func() { fmt.Fprintln(stderr, usage); flags.PrintDefaults() }
	alone := commandline.Refuse(func() bool { return *fine != "" && *issued == "" }, "-fine gehört zu -new.", "-fine belongs to -new.")
	both := commandline.Refuse(func() bool { return *issued != "" && flags.NArg() > 0 }, "Neben -new darf keine ID stehen.", "No ID may stand beside -new.")
	if err := commandline.Parse(flags, args, &tag, alone, both); errors.Is(err, flag.ErrHelp) {
		return rule.ExitComplete
	} else if err != nil {
		return rule.ExitUnreadable
	}
	ids, err := asked(flags.Args(), *issued, *fine, stdin)
	units, outside := bund.Directory().On(on)
	if err = errors.Join(err, outside); err != nil {
		fmt.Fprintln(stderr, bilingual.Printable(bilingual.ErrorText(err, tag)))
		return rule.ExitUnreadable
	}
	r := report{On: on, Edition: units.Edition().String(), IDs: []answer{}}
	for _, id := range ids {
		r.IDs = append(r.IDs, explain(id, units))
		if a := r.IDs[len(r.IDs)-1]; a.ID.IsZero() {
			r.Damaged++
		} else if !a.Known {
			r.Unknown++
		}
	}
	if *asJSON {
		err = json.NewEncoder(stdout).Encode(r)
	} else {
		_, err = io.WriteString(stdout, r.text(tag))
	}
	switch {
	case err != nil:
		return rule.ExitUnreadable
	case r.Damaged > 0:
		return rule.ExitErrors
	case r.Unknown > 0:
		return rule.ExitIncomplete
	}
	return rule.ExitComplete
}

func asked(args []string, issued, fine string, stdin io.Reader) ([]string, error) {
	switch {
	case issued != "":
		id, err := leitweg.New(issued, fine)
		return []string{id.String()}, err
	case len(args) == 1 && args[0] == "-":
		input, err := io.ReadAll(stdin)
		lines := strings.FieldsFunc(strings.TrimPrefix(string(input), "\ufeff"), func(r rune) bool { return r == '\n' || r == '\r' })
		return slices.DeleteFunc(lines, func(line string) bool { return strings.TrimSpace(line) == "" }), err
	case len(args) == 0:
		return []string{"16068058-0001-73", "16502400-0001-42"}, nil
	}
	return args, nil
}

type report struct {
	On      civil.Date `json:"on"`
	Edition string     `json:"edition"`
	Damaged int        `json:"damaged"`
	Unknown int        `json:"unknown"` // sound, and no unit has the key in the coarse part
	IDs     []answer   `json:"ids"`
}

type answer struct {
	Input string           `json:"input"`
	ID    leitweg.ID       `json:"id,omitzero"` // of a sound one
	Known bool             `json:"known"`       // a unit has the key in the coarse part, or it is one of the Federation
	Lines []bilingual.Text `json:"lines"`
}

func explain(input string, units directory.Snapshot) answer {
	a := answer{Input: input}
	say := func(german, english string, args ...any) {
		a.Lines = append(a.Lines, bilingual.Sprintf(german, english, args...))
	}
	id, err := leitweg.Parse(input)
	if err != nil {
		a.Lines = append(a.Lines, bilingual.Text{German: bilingual.ErrorText(err, language.German), English: bilingual.ErrorText(err, language.English)})
		if meant, why, ok := leitweg.Suggest(input); ok {
			say("Vorschlag, nicht übernommen: %s (%s)", "Suggestion, not taken: %s (%s)", meant, why)
		}
		return a
	}
	hint := units.LeitwegHint(id)
	a.ID, a.Known = id, id.IsFederal() || !hint.Unit.IsZero()
	say("Grobadressierung %s, Feinadressierung „%s“, Prüfziffern %s", "coarse part %s, fine part %q, check digits %s", id.Coarse(), id.Fine(), id.Check())
	a.Lines = append(a.Lines, bilingual.TextOf(hint))
	say("Käuferreferenz (BT-10): %s, Teilnehmer bei Peppol: %s", "buyer reference (BT-10): %s, participant in Peppol: %s", id, id.Participant())
	if portal, ok := id.Portal(); ok {
		say("Eingang: %s", "received through: %s", portal)
	}
	return a
}

func (r *report) text(tag language.Tag) string {
	b := new(strings.Builder)
	fmt.Fprintf(b, bilingual.Text{German: "Leitweg-IDs: %d, beschädigt: %d, ohne Gebietseinheit am %[4]s: %[3]d; Ausgabe: %[5]s. Ob eine vergeben ist, ist ihr nicht anzusehen.\n",
		English: "Leitweg-IDs: %d, damaged: %d, without a unit on %[4]s: %[3]d; edition: %[5]s. Whether one was issued cannot be seen from it.\n"}.In(tag),
		len(r.IDs), r.Damaged, r.Unknown, r.On.Format(tag), r.Edition)
	for _, a := range r.IDs {
		fmt.Fprintf(b, "\n%s\n", bilingual.Printable(a.Input))
		for _, line := range a.Lines {
			fmt.Fprintf(b, "  %s\n", bilingual.Printable(line.In(tag)))
		}
	}
	return b.String() + fmt.Sprintf("\n%s: %s\n", bilingual.Text{German: "Grundlage", English: "Source"}.In(tag), leitweg.Source())
}
