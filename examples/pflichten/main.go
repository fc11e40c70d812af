// Command pflichten tells a municipality, a Kreis or an association which duties of digital administration it has on a day, and which
// days of them lie ahead. What nobody has recorded is never passed off as no duty: it is counted first.
//
//	go run ./examples/pflichten [-lang de|en] [-on DAY] [-from DAY] [-through DAY] [-ics FILE | -ics - | -json] [NAME | KEY]
//
// Without a name it answers for Erfurt. The calendar runs from -on for two years, where nothing else is named. With -ics it is written as
// iCalendar into a file, or to standard output alone; then the summary goes to standard error.
//
// It ends with 0 where every duty is judged, with 2 where the unit or a day cannot be read or the calendar has no event to write, and with
// 3 where a duty is not recorded or not covered, which the first line says, or where a name means several units: then the output
// is the line that names them.
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
	"time"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bilingual/commandline"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/review/batch"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

const usage = `pflichten [-lang de|en] [-on TAG] [-from TAG] [-through TAG] [-ics DATEI | -ics - | -json] [NAME | SCHLÜSSEL]
NAME, SCHLÜSSEL / name, key: Erfurt; "Weimar, Stadt"; 16066018; 14612000`

func run(args []string, _ io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("pflichten", flag.ContinueOnError)
	flags.SetOutput(stderr)
	tag, on, from, through := language.German, civil.Date{}, civil.Date{}, civil.Date{}
	flags.Func("lang", "Sprache / language: de, en (default de)", bilingual.Choose(&tag))
	flags.TextVar(&on, "on", on, "Tag, für den gefragt wird / day that is asked for: 2026-06-30")
	flags.TextVar(&from, "from", from, "erster Tag des Kalenders / first day of the calendar")
	flags.TextVar(&through, "through", through, "letzter Tag des Kalenders / last day of the calendar")
	ics := flags.String("ics", "", "iCalendar schreiben / write iCalendar: FILE, -")
	asJSON := flags.Bool("json", false, "JSON ausgeben / write JSON")
	flags.Usage = func() { fmt.Fprintln(stderr, usage); flags.PrintDefaults() }
	twice := commandline.Refuse(func() bool { return *asJSON && *ics == "-" }, "-json und -ics - schreiben beide in die Ausgabe; nur eines davon.", "-json and -ics - both write to standard output; only one of them.")
	if err := commandline.Parse(flags, args, &tag, twice); errors.Is(err, flag.ErrHelp) {
		return rule.ExitComplete
	} else if err != nil {
		return rule.ExitUnreadable
	}
	name := strings.Join(flags.Args(), " ")
	if name == "" {
		name = "Erfurt"
	}
	unit, err := find(name, on)
	if ambiguous := (*directory.AmbiguousError)(nil); errors.As(err, &ambiguous) {
		fmt.Fprintln(stdout, bilingual.Printable(ambiguous.Text(tag)))
		return rule.ExitIncomplete
	}
	var report duty.Report
	if err == nil {
		report, err = ask(unit, on, civil.Period{From: from, Through: through})
	}
	if err == nil {
		err = write(report, stdout, stderr, tag, *ics, *asJSON)
	}
	switch {
	case err != nil:
		fmt.Fprintln(stderr, bilingual.Printable(bilingual.ErrorText(err, tag)))
		return rule.ExitUnreadable
	case !report.Complete():
		return rule.ExitIncomplete
	}
	return rule.ExitComplete
}

// find returns the unit on the day, or on the last one of its directory. The directory of Thüringen goes on longer than the national one.
func find(name string, on civil.Date) (directory.Unit, error) {
	national, err := bund.Directory().OnOrLatest(on)
	if err != nil {
		return directory.Unit{}, err
	}
	found, err := national.Resolve(name)
	if ambiguous := (*directory.AmbiguousError)(nil); errors.As(err, &ambiguous) {
		return directory.Unit{}, err
	} else if err == nil {
		name = found.Unit.Key().String()
	}
	if later, own := thueringen.Directory().OnOrLatest(on); own == nil {
		if unit, own := later.Resolve(name); own == nil {
			return unit.Unit, nil
		}
	}
	return found.Unit, err
}

// ask returns the duties on the day, or else on the last day on which the unit is described, and their calendar, or else that of two years.
func ask(unit directory.Unit, on civil.Date, period civil.Period) (duty.Report, error) {
	if on.IsZero() {
		on = unit.Date()
	}
	if period.From.IsZero() {
		period.From = on
	}
	if period.Through.IsZero() {
		period.Through = period.From.AddMonths(24)
	}
	return duty.New(bund.Duties(), thueringen.Duties(), sachsen.Duties()).Report(unit, on, period)
}

func write(report duty.Report, stdout, stderr io.Writer, tag language.Tag, ics string, asJSON bool) error {
	var events bytes.Buffer
	if ics != "" {
		if err := report.Calendar.WriteICalendar(&events, tag, time.Now()); err != nil {
			return err
		}
	}
	switch {
	case ics == "-":
		fmt.Fprintln(stderr, report.Summary(tag))
		_, err := events.WriteTo(stdout)
		return err
	case ics != "":
		if err := (batch.Output{Name: ics}).Replace(events.Bytes()); err != nil {
			return err
		}
	}
	if asJSON {
		encoder := json.NewEncoder(stdout)
		encoder.SetIndent("", "  ")
		return encoder.Encode(report)
	}
	return report.WriteText(stdout, tag)
}
