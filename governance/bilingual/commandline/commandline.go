// Package commandline reads the flags of a program that speaks German and English, and tells what is wrong with them in the language that
// they ask for, as far as they were read: see [Parse].
package commandline

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Check returns what is wrong with a command line whose flags were read; the zero text where nothing is. A nil Check asks nothing.
type Check func(*flag.FlagSet) bilingual.Text

// AtMost refuses more words behind the flags than a number, and names the first of them.
func AtMost(most int) Check {
	return func(flags *flag.FlagSet) bilingual.Text {
		if flags.NArg() <= most {
			return bilingual.Text{}
		}
		return bilingual.Sprintf("Zu viele Angaben hinter den Schaltern, von %q an: %d statt höchstens %d.",
			"Too many words behind the flags, from %q on: %d instead of %d at most.", flags.Arg(most), flags.NArg(), most)
	}
}

// Refuse refuses a command line for which a condition holds, and says why. Neither the condition is nil nor a text empty.
func Refuse(when func() bool, german, english string) Check {
	return func(*flag.FlagSet) bilingual.Text {
		if !when() {
			return bilingual.Text{}
		}
		return bilingual.Text{German: german, English: english}
	}
}

// Parse parses the command line of a program, and writes what is wrong with it, and how it is written, to the output of the flags: in the
// language that tag has when the reading ends, wherever before that the flag stands that sets it ([bilingual.Choose]): package flag reads on
// behind a value that is refused, but not behind a flag that there is not. A language that there is not is told in both. The checks are asked in their order, once all flags are read. The first mistake is a [*FlagError]; where help is asked for,
// the error is [flag.ErrHelp]. The flags are of [flag.ContinueOnError].
func Parse(flags *flag.FlagSet, args []string, tag *language.Tag, checks ...Check) error {
	mistake, isHelp := parse(flags, args)
	if mistake == nil && !isHelp {
		mistake = check(flags, checks)
	}
	if mistake == nil && !isHelp {
		return nil
	}
	if !isHelp {
		fmt.Fprintln(flags.Output(), bilingual.Printable(mistake.told(*tag)))
	}
	if flags.Usage == nil {
		flags.PrintDefaults()
	} else {
		flags.Usage()
	}
	if isHelp {
		return flag.ErrHelp
	}
	return mistake
}

// parse reads the flags without a word, and returns the first mistake, or that help is asked for.
func parse(flags *flag.FlagSet, args []string) (first *FlagError, isHelp bool) {
	flags.VisitAll(func(f *flag.Flag) { f.Value = heard{f.Value, f.Name, &first} })
	output, usage := flags.Output(), flags.Usage
	flags.SetOutput(io.Discard) // package flag would say it in English, and before it knows the language
	flags.Usage = func() {}
	err := flags.Parse(args)
	flags.SetOutput(output)
	flags.Usage = usage
	flags.VisitAll(func(f *flag.Flag) { f.Value = f.Value.(heard).Value })
	if isHelp = errors.Is(err, flag.ErrHelp); !isHelp && err != nil && first == nil {
		first = commandLineError(err)
	}
	return first, isHelp
}

// check returns the first mistake that one of the checks finds.
func check(flags *flag.FlagSet, checks []Check) *FlagError {
	for _, check := range checks {
		if check == nil {
			continue
		}
		if text := check(flags); !text.IsZero() {
			return &FlagError{text: text}
		}
	}
	return nil
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

func refusedValue(name, text string, err error) bilingual.Text {
	var speaker interface{ Text(language.Tag) string }
	if errors.As(err, &speaker) {
		return bilingual.Sprintf("-%s: %s", "-%s: %s", name, bilingual.TextOf(speaker))
	}
	return bilingual.Sprintf("-%s: %q ist hier kein gültiger Wert.", "-%s: %q is no valid value here.", name, text)
}

// commandLineError puts into words what package flag says of a command line.
func commandLineError(err error) *FlagError {
	what, name, _ := strings.Cut(err.Error(), ": ")
	text := bilingual.Text{German: err.Error(), English: err.Error()}
	switch what {
	case "flag provided but not defined":
		text = bilingual.Sprintf("Den Schalter %s gibt es nicht.", "There is no flag %s.", name)
	case "flag needs an argument":
		text = bilingual.Sprintf("Dem Schalter %s fehlt sein Wert.", "The value of the flag %s is missing.", name)
	case "bad flag syntax":
		text = bilingual.Sprintf("%q ist kein Schalter.", "%q is no flag.", name)
	}
	return &FlagError{Err: err, text: text}
}

// FlagError tells what is wrong with a command line.
type FlagError struct {
	Flag string // the name of the flag whose value is refused; empty for anything else
	Err  error  // what the flag, or package flag, says; nil where a [Check] refused
	text bilingual.Text
}

func (e *FlagError) Error() string { return e.Text(language.English) }

// Text returns the error for readers.
func (e *FlagError) Text(tag language.Tag) string { return e.text.In(tag) }

// Unwrap returns what the flag, or package flag, says; nil where a [Check] refused.
func (e *FlagError) Unwrap() error { return e.Err }

// told returns the error in the language of the output, and in both where there is no such language.
func (e *FlagError) told(tag language.Tag) string {
	if none := (*bilingual.LanguageError)(nil); errors.As(e.Err, &none) {
		return e.text.German + " / " + none.Text(language.English)
	}
	return e.Text(tag)
}
