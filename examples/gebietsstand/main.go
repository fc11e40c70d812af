// Command gebietsstand reads an old, damaged table of municipalities or Kreise, finds of which day it is, repairs its keys and restates it
// for the units of any other day. The sums are the same before and after, and what has no place is listed.
//
//	go run ./examples/gebietsstand [-to DAY] [-day DAY] [-column NAME] [-out FILE] [-all] [-json] [-lang de|en] [FILE | -]
//
// Without a file it reads standard input, and where that is empty a built-in table: municipalities on both sides of the border between
// Thüringen and Hessen by the register of 31 December 2013, with the damage that spreadsheets do. The result goes into the file of -out as
// CSV that is safe for spreadsheets, and never replaces the table that is read; -json writes all of it.
//
// It ends with 0 where every row has its place, with 1 where a cell is no key and no name of any unit, with 2 where the table cannot be read
// or the result not be written, and with 3 where a row is ambiguous or cannot be traced or something was left out, which the first line says.
package main

import (
	_ "embed"
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
	"github.com/foederal/foederal/governance/directory/spreadsheet"
	"github.com/foederal/foederal/governance/review/batch"
	"github.com/foederal/foederal/governance/rule"
)

//go:embed beispiel.csv
var sample []byte

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

const usage = `gebietsstand [-to TAG] [-day TAG] [-column NAME] [-out DATEI] [-all] [-json] [-lang de|en] [DATEI | -]
Bringt eine Tabelle von Gemeinden oder Kreisen auf den Gebietsstand eines anderen Tages.
Restates a table of municipalities or Kreise for the units of another day.`

const (
	mostTold = 20    // rows of each kind in the text, without -all
	eachRows = 50000 // between two lines on the progress
)

// job is what the command line asks for.
type job struct {
	tag          language.Tag
	to, day      civil.Date
	column, file string
	out          batch.Output
	all, asJSON  bool
}

func parse(args []string, stderr io.Writer) (j job, err error) {
	flags := flag.NewFlagSet("gebietsstand", flag.ContinueOnError)
	flags.SetOutput(stderr)
	j.tag = language.German
	flags.Func("lang", "Sprache / language: de, en (default de)", bilingual.Choose(&j.tag))
	flags.TextVar(&j.to, "to", bund.Directory().Span().Through, "Tag, auf den umgerechnet wird / day of the result")
	flags.TextVar(&j.day, "day", civil.Date{}, "Tag der Tabelle, wo er nicht gefunden werden soll / day of the table, not to be found")
	flags.StringVar(&j.column, "column", "", "Spalte der Schlüssel oder Namen / column of keys or names")
	flags.StringVar(&j.out.Name, "out", "", "CSV-Datei für das Ergebnis / CSV file for the result")
	flags.BoolVar(&j.all, "all", false, "jede Zeile nennen, von der etwas zu sagen ist / tell every row that has a remark")
	flags.BoolVar(&j.asJSON, "json", false, "JSON ausgeben / write JSON")
	flags.Usage = func() { fmt.Fprintln(stderr, usage); flags.PrintDefaults() }
	err = commandline.Parse(flags, args, &j.tag, commandline.AtMost(1))
	j.file, j.out.Inputs = flags.Arg(0), flags.Args()
	return j, err
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	j, err := parse(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return rule.ExitComplete
	case err != nil:
		return rule.ExitUnreadable
	}
	j.out.Stdin = stdin
	stream, err := batch.OpenStream(j.file, stdin, sample)
	restated := (*spreadsheet.Restatement)(nil)
	if err == nil {
		defer stream.Close()
		restated, err = j.restate(stream, stderr)
	}
	if err == nil {
		err = j.write(stdout, stream, restated)
	}
	if err != nil {
		fmt.Fprintln(stderr, bilingual.Printable(bilingual.ErrorText(err, j.tag)))
		return rule.ExitUnreadable
	}
	return restated.Exit()
}

// restate reads the table and restates it.
func (j job) restate(stream io.Reader, stderr io.Writer) (*spreadsheet.Restatement, error) {
	table, err := spreadsheet.Read(stream)
	if err != nil {
		return nil, err
	}
	progress := func(done int) {
		if done%eachRows == 0 {
			fmt.Fprintln(stderr, bilingual.Sprintf("%d von %d Zeilen umgerechnet", "%d of %d rows restated", done, len(table.Rows)).In(j.tag))
		}
	}
	return table.Restate(bund.Directory(), j.to, spreadsheet.Options{Column: j.column, Day: j.day, Progress: progress})
}

// write writes what became of the table, and the result where a file is named.
func (j job) write(stdout io.Writer, of batch.Stream, restated *spreadsheet.Restatement) error {
	if err := j.out.Write(restated.Table().WriteCSV); err != nil {
		return err
	}
	if j.asJSON {
		encoder := json.NewEncoder(stdout)
		encoder.SetIndent("", "  ")
		return encoder.Encode(restated)
	}
	most := mostTold
	if j.all {
		most = -1
	}
	return errors.Join(of.Mark(stdout, j.tag), restated.WriteText(stdout, j.tag, most))
}
