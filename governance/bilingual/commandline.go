package bilingual

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/language"
)

// ParseFlags parses the command line of a program, and writes what is wrong with it, and how it is written, to the output of the flags: in the
// language that tag has after all flags are read, wherever the one that sets it ([Choose]) stands. A language that there is not is told in
// both. The first mistake is a [*FlagError]; where help is asked for, the error is [flag.ErrHelp]. The flags are of [flag.ContinueOnError].
func ParseFlags(flags *flag.FlagSet, args []string, tag *language.Tag) error {
	var first *FlagError
	flags.VisitAll(func(f *flag.Flag) { f.Value = heard{f.Value, f.Name, &first} })
	output, usage := flags.Output(), flags.Usage
	flags.SetOutput(io.Discard) // package flag would say it in English, and before it knows the language
	flags.Usage = func() {}
	err := flags.Parse(args)
	flags.SetOutput(output)
	flags.Usage = usage
	flags.VisitAll(func(f *flag.Flag) { f.Value = f.Value.(heard).Value })
	isHelp := errors.Is(err, flag.ErrHelp)
	if err != nil && !isHelp && first == nil {
		first = commandLineError(err)
	}
	if !isHelp && first == nil {
		return nil
	}
	if !isHelp {
		fmt.Fprintln(output, Printable(first.told(*tag)))
		err = first
	}
	if usage == nil {
		usage = flags.PrintDefaults
	}
	usage()
	return err
}

// heard is the value of a flag; the first text that any of them refuses is remembered, and the parsing goes on.
type heard struct {
	flag.Value
	name  string
	first **FlagError
}

func (h heard) Set(text string) error {
	if err := h.Value.Set(text); err != nil && *h.first == nil {
		*h.first = &FlagError{Flag: h.name, Err: err, text: refusedValue(h.name, text, err)}
	}
	return nil
}

// IsBoolFlag reports whether the flag may stand without a value, as package flag asks.
func (h heard) IsBoolFlag() bool {
	value, ok := h.Value.(interface{ IsBoolFlag() bool })
	return ok && value.IsBoolFlag()
}

func refusedValue(name, text string, err error) Text {
	var speaker interface{ Text(language.Tag) string }
	if errors.As(err, &speaker) {
		return Sprintf("-%s: %s", "-%s: %s", name, Text{German: speaker.Text(language.German), English: speaker.Text(language.English)})
	}
	return Sprintf("-%s: %q ist hier kein gültiger Wert.", "-%s: %q is no valid value here.", name, text)
}

// commandLineError puts into words what package flag says of a command line.
func commandLineError(err error) *FlagError {
	what, name, _ := strings.Cut(err.Error(), ": ")
	text := Text{German: err.Error(), English: err.Error()}
	switch what {
	case "flag provided but not defined":
		text = Sprintf("Den Schalter %s gibt es nicht.", "There is no flag %s.", name)
	case "flag needs an argument":
		text = Sprintf("Dem Schalter %s fehlt sein Wert.", "The value of the flag %s is missing.", name)
	case "bad flag syntax":
		text = Sprintf("%q ist kein Schalter.", "%q is no flag.", name)
	}
	return &FlagError{Err: err, text: text}
}

// FlagError tells what is wrong with a command line.
type FlagError struct {
	Flag string // the name of the flag whose value is refused; empty for anything else
	Err  error  // what the flag, or package flag, says
	text Text
}

func (e *FlagError) Error() string { return e.Text(language.English) }

// Text returns the error for readers.
func (e *FlagError) Text(tag language.Tag) string { return e.text.In(tag) }

// Unwrap returns what the flag, or package flag, says.
func (e *FlagError) Unwrap() error { return e.Err }

// told returns the error in the language of the output, and in both where there is no such language.
func (e *FlagError) told(tag language.Tag) string {
	if none := (*LanguageError)(nil); errors.As(e.Err, &none) {
		return e.text.German + " / " + none.Text(language.English)
	}
	return e.Text(tag)
}
