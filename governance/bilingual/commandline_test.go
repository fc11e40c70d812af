package bilingual_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
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
	err = bilingual.ParseFlags(flags, args, &tag)
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
		var wrong *bilingual.FlagError
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
	require.Error(t, bilingual.ParseFlags(bare, []string{"-x"}, &tag))
	require.Contains(t, output.String(), "everything")
}

func ExampleParseFlags() {
	flags := flag.NewFlagSet("program", flag.ContinueOnError)
	flags.SetOutput(os.Stdout)
	flags.Usage = func() { fmt.Println("program [-lang de|en] [-n NUMBER]") }
	tag := language.German
	flags.Func("lang", "Sprache / language: de, en", bilingual.Choose(&tag))
	flags.Int("n", 0, "Anzahl / number")
	err := bilingual.ParseFlags(flags, []string{"-n", "drei"}, &tag)
	fmt.Println(err != nil)
	// Output:
	// -n: „drei“ ist hier kein gültiger Wert.
	// program [-lang de|en] [-n NUMBER]
	// true
}
