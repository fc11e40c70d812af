package commandline_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bilingual/commandline"
	"github.com/foederal/foederal/governance/civil"
)

// commandLine parses the command line of a program that writes German where nothing else is asked for.
func commandLine(args ...string) (on civil.Date, tag language.Tag, all bool, out string, err error) {
	var output bytes.Buffer
	flags := flag.NewFlagSet("program", flag.ContinueOnError)
	flags.SetOutput(&output)
	flags.Usage = func() { fmt.Fprintln(&output, "usage"); flags.PrintDefaults() }
	tag = language.German
	flags.Func("lang", "language", bilingual.Choose(&tag))
	flags.TextVar(&on, "on", civil.MustParse("2020-01-31"), "day")
	flags.BoolVar(&all, "all", false, "everything")
	flags.Int("workers", 3, "how many")
	err = commandline.Parse(flags, args, &tag)
	return on, tag, all, output.String(), err
}

// What is wrong with a command line is told first, in the language that it asks for, also where that flag stands last.
func TestParseFlagsTellsMistakes(t *testing.T) {
	for _, test := range []struct {
		args []string
		want string
	}{
		{[]string{"-lang", "de", "-on", "31.12.2024"}, `-on: „31.12.2024“ ist kein Tag: verlangt ist die Form JJJJ-MM-TT, also „2024-12-31“`},
		{[]string{"-on", "31.12.2024", "-lang", "en"}, `-on: "31.12.2024" is not a date: want the form YYYY-MM-DD, that is "2024-12-31"`},
		{[]string{"-on", "gestern", "-workers", "two"}, `-on: „gestern“ ist kein Tag: verlangt ist die Form JJJJ-MM-TT`},
		{[]string{"-workers", "two"}, `-workers: „two“ ist hier kein gültiger Wert.`},
		{[]string{"-all=maybe", "-lang=en"}, `-all: "maybe" is no valid value here.`},
		{[]string{"-lang", "fr"}, `-lang: Die Sprache „fr“ gibt es nicht; es gibt de und en. / There is no language "fr"; there are de and en.`},
		{[]string{"-nothing"}, `Den Schalter -nothing gibt es nicht.`},
		{[]string{"-lang", "en", "-nothing"}, `There is no flag -nothing.`},
		{[]string{"-on"}, `Dem Schalter -on fehlt sein Wert.`},
		{[]string{"-lang", "en", "---"}, `"---" is no flag.`},
		{[]string{"-\x1b[2J"}, `Den Schalter -\x1b[2J gibt es nicht.`},
	} {
		_, _, _, out, err := commandLine(test.args...)
		var wrong *commandline.FlagError
		require.ErrorAs(t, err, &wrong, "%q", test.args)
		require.Error(t, errors.Unwrap(err), "%q", test.args)
		first, rest, _ := bytes.Cut([]byte(out), []byte("\n"))
		require.Equal(t, test.want, string(first), "%q", test.args)
		require.Contains(t, string(rest), "usage\n", "%q", test.args)
		require.Contains(t, string(rest), "(default 2020-01-31)", "the flags are what they were")
	}
	_, _, _, _, err := commandLine("-on", "gestern")
	var day *civil.DateError
	require.ErrorAs(t, err, &day, "what the flag says is wrapped")
}

// A command line that is right is read as package flag reads it, and help is no mistake.
func TestParseFlagsReads(t *testing.T) {
	on, tag, all, out, err := commandLine("-all", "-on", "2024-12-31", "-lang=en", "file")
	require.NoError(t, err)
	require.Empty(t, out)
	require.Equal(t, civil.MustParse("2024-12-31"), on)
	require.Equal(t, language.English, tag)
	require.True(t, all)
	_, _, _, out, err = commandLine("-h")
	require.ErrorIs(t, err, flag.ErrHelp)
	require.Contains(t, out, "usage\n")

	var output bytes.Buffer
	bare := flag.NewFlagSet("program", flag.ContinueOnError) // without a usage of its own
	bare.SetOutput(&output)
	bare.Bool("all", false, "everything")
	require.Error(t, commandline.Parse(bare, []string{"-x"}, &tag))
	require.Contains(t, output.String(), "everything")
}

// What the program refuses is told after what a flag refuses, in the language of the output, and before how the command line is written; a
// command line that asks for help is not checked.
func TestChecks(t *testing.T) {
	for _, test := range []struct {
		args []string
		want string // the first line; empty where nothing is wrong
	}{
		{[]string{"-json", "one"}, ""},
		{[]string{"one", "two", "three"}, `Zu viele Angaben hinter den Schaltern, von „two“ an: 3 statt höchstens 1.`},
		{[]string{"-lang", "en", "one", "two\x1b"}, `Too many words behind the flags, from "two\x1b" on: 2 instead of 1 at most.`},
		{[]string{"-json", "-html"}, "Nur eines von -json und -html."},
		{[]string{"-json", "-html", "-lang=en"}, "Only one of -json and -html."},
		{[]string{"-json", "-html", "one", "two"}, `Zu viele Angaben hinter den Schaltern, von „two“ an: 2 statt höchstens 1.`},
		{[]string{"-json=vielleicht", "one", "two"}, `-json: „vielleicht“ ist hier kein gültiger Wert.`},
		{[]string{"-json", "-html", "-h"}, "usage"},
	} {
		var output bytes.Buffer
		flags := flag.NewFlagSet("program", flag.ContinueOnError)
		flags.SetOutput(&output)
		flags.Usage = func() { fmt.Fprintln(&output, "usage") }
		tag := language.German
		flags.Func("lang", "language", bilingual.Choose(&tag))
		asJSON, asHTML := flags.Bool("json", false, "JSON"), flags.Bool("html", false, "HTML")
		both := commandline.Refuse(func() bool { return *asJSON && *asHTML }, "Nur eines von -json und -html.", "Only one of -json and -html.")
		err := commandline.Parse(flags, test.args, &tag, commandline.AtMost(1), nil, both)
		if test.want == "" {
			require.NoError(t, err, test.args)
			require.Empty(t, output.String())
			continue
		}
		require.Error(t, err, test.args)
		first, _, _ := strings.Cut(output.String(), "\n")
		require.Equal(t, test.want, first, test.args)
		require.Contains(t, output.String(), "usage\n", test.args)
	}
}

func ExampleAtMost() {
	flags := flag.NewFlagSet("program", flag.ContinueOnError)
	flags.SetOutput(os.Stdout)
	flags.Usage = func() { fmt.Println("program [FILE]") }
	tag := language.German
	err := commandline.Parse(flags, []string{"one.json", "two.json"}, &tag, commandline.AtMost(1))
	fmt.Println(err != nil)
	// Output:
	// Zu viele Angaben hinter den Schaltern, von „two.json“ an: 2 statt höchstens 1.
	// program [FILE]
	// true
}

func ExampleRefuse() {
	flags := flag.NewFlagSet("program", flag.ContinueOnError)
	flags.SetOutput(os.Stdout)
	flags.Usage = func() { fmt.Println("program [-json | -html]") }
	tag := language.English
	asJSON, asHTML := flags.Bool("json", false, "JSON"), flags.Bool("html", false, "HTML")
	both := commandline.Refuse(func() bool { return *asJSON && *asHTML }, "Nur eines von -json und -html.", "Only one of -json and -html.")
	err := commandline.Parse(flags, []string{"-json", "-html"}, &tag, both)
	fmt.Println(err != nil)
	// Output:
	// Only one of -json and -html.
	// program [-json | -html]
	// true
}

func ExampleParse() {
	flags := flag.NewFlagSet("program", flag.ContinueOnError)
	flags.SetOutput(os.Stdout)
	flags.Usage = func() { fmt.Println("program [-lang de|en] [-n NUMBER]") }
	tag := language.German
	flags.Func("lang", "Sprache / language: de, en", bilingual.Choose(&tag))
	flags.Int("n", 0, "Anzahl / number")
	err := commandline.Parse(flags, []string{"-n", "drei"}, &tag)
	fmt.Println(err != nil)
	// Output:
	// -n: „drei“ ist hier kein gültiger Wert.
	// program [-lang de|en] [-n NUMBER]
	// true
}
