// Command kennungen tells how everybody names one unit: its official keys, and its key as Wikidata, NUTS, XÖV, PVOG, FIT-Connect, DCAT-AP,
// OpenStreetMap, the Deutscher Wetterdienst and others write it, with the source of each form.
//
//	go run ./examples/kennungen [-lang de|en] [-on DATE] [-json] [NAME OR KEY]
//
// Without an argument it tells of Leimbach, a municipality for which another one acts. What others assign and the library does not hold
// is called not recorded; what there is not for the level of the unit is called so, too.
//
// It ends with 0 where the unit is found, although some identifiers never are recorded; with 2 where the input cannot be read or names no
// unit; and with 3 where it names several, or the unit only by a former name, which the first line says.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bilingual/commandline"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/identifiers"
	"github.com/foederal/foederal/governance/rule"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("kennungen", flag.ContinueOnError)
	flags.SetOutput(stderr)
	tag, on := language.German, bund.Directory().Span().Through
	flags.Func("lang", "Sprache der Ausgabe / language of the output: de, en", bilingual.Choose(&tag))
	flags.TextVar(&on, "on", on, "Tag, an dem Name oder Schlüssel gilt / day on which the name or key holds")
	asJSON := flags.Bool("json", false, "JSON für Programme / JSON for programs")
	flags.Usage = func() {
		fmt.Fprintln(stderr, "kennungen [-lang de|en] [-on DATE] [-json] [NAME ODER SCHLÜSSEL / NAME OR KEY]")
		flags.PrintDefaults()
	}
	if err := commandline.Parse(flags, args, &tag, commandline.AtMost(1)); errors.Is(err, flag.ErrHelp) {
		return rule.ExitComplete
	} else if err != nil {
		return rule.ExitUnreadable
	}
	asked := "16063051"
	if flags.NArg() == 1 {
		asked = flags.Arg(0)
	}
	found, err := find(asked, on)
	if err == nil && *asJSON {
		err = writeJSON(stdout, found)
	} else if err == nil {
		err = write(stdout, found, tag)
	}
	several := (*directory.AmbiguousError)(nil)
	if errors.As(err, &several) && *asJSON {
		err = writeSeveral(stdout, several)
	} else if errors.As(err, &several) {
		_, err = fmt.Fprintln(stdout, bilingual.Printable(several.Text(tag)))
	}
	switch {
	case err != nil:
		fmt.Fprintln(stderr, bilingual.Printable(bilingual.ErrorText(err, tag)))
		return rule.ExitUnreadable
	case found.Former || several != nil:
		return rule.ExitIncomplete
	}
	return rule.ExitComplete
}

func find(asked string, on civil.Date) (directory.Resolution, error) {
	snapshot, err := bund.Directory().On(on)
	if err != nil {
		return directory.Resolution{}, err
	}
	return snapshot.Resolve(asked)
}

func write(w io.Writer, found directory.Resolution, tag language.Tag) error {
	if found.Former {
		fmt.Fprintln(w, bilingual.Sprintf("„%s“ ist ein früherer Name, oder der eines Ortes, der aufgenommen wurde.",
			"%q is a former name, or that of a place that was taken in.", bilingual.Printable(found.Name)).In(tag))
	}
	unit, list := found.Unit, identifiers.Of(found.Unit)
	missing := 0
	for _, s := range list {
		if s.NotRecorded {
			missing++
		}
	}
	fmt.Fprintf(w, bilingual.Text{German: "%d Kennungen, nicht erfasst: %d; Tag: %s, Ausgabe: %s. Ob ein Dienst die Einheit führt, weiß nur er.\n",
		English: "%d identifiers, not recorded: %d; day: %s, edition: %s. Whether a service has the unit only the service knows.\n"}.In(tag),
		len(list), missing, unit.Date().Format(tag), unit.Edition())
	fmt.Fprintf(w, "\n%s (%s)\n\n", bilingual.Printable(unit.String()), unit.Level().Text(tag))
	for _, s := range list {
		value := s.Value
		switch {
		case s.NotRecorded:
			value = bilingual.Text{German: "nicht erfasst", English: "not recorded"}.In(tag)
		case value == "":
			value = bilingual.Text{German: "gibt es für diese Ebene nicht", English: "there is none for this level"}.In(tag)
		}
		line := s.Name.In(tag) + ": " + value
		if !s.Source.IsZero() {
			line += " [" + s.Source.String() + "; " + s.Source.EvidenceText(tag) + "]"
		}
		fmt.Fprintln(w, bilingual.Printable(line))
	}
	return nil
}

func writeJSON(w io.Writer, found directory.Resolution) error {
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	return encoder.Encode(map[string]any{
		"key": found.Unit.Key(), "name": found.Unit.Name(), "level": found.Unit.Level(), "on": found.Unit.Date(),
		"edition": found.Unit.Edition().String(), "formerName": found.Former, "identifiers": identifiers.Of(found.Unit),
	})
}

func writeSeveral(w io.Writer, several *directory.AmbiguousError) error {
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	return encoder.Encode(map[string]any{"note": bilingual.TextOf(several), "candidates": bund.Directory().Latest().Candidates(several)})
}
