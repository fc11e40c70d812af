package bilingual_test

import (
	"flag"
	"fmt"
	"io"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// A program writes in German or English, and says so to whoever asks for another language, of which it keeps nothing.
func TestChoose(t *testing.T) {
	for text, want := range map[string]language.Tag{"de": language.German, "en": language.English, "de-AT": language.MustParse("de-AT"), "EN": language.English} {
		var tag language.Tag
		require.NoError(t, bilingual.Choose(&tag)(text))
		require.Equal(t, want, tag, text)
	}
	for _, text := range []string{"fr", "", "und", "deutsch", "de_", "\x1b[2J"} {
		tag := language.German
		var wrong *bilingual.LanguageError
		require.ErrorAs(t, bilingual.Choose(&tag)(text), &wrong, "%q", text)
		require.Equal(t, text, wrong.Language)
		require.NotContains(t, wrong.Text(language.German), "\x1b")
		require.Equal(t, language.German, tag)
	}
}

func ExampleChoose() {
	flags := flag.NewFlagSet("program", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	tag := language.German
	flags.Func("lang", "language of the output: de, en", bilingual.Choose(&tag))
	fmt.Println(flags.Parse([]string{"-lang", "en"}), tag)
	fmt.Println(flags.Parse([]string{"-lang", "fr"}))
	// Output:
	// <nil> en
	// invalid value "fr" for flag -lang: There is no language "fr"; there are de and en.
}
