package bilingual_test

import (
	"fmt"
	"io"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Readers of German get German, all others English.
func TestIn(t *testing.T) {
	text := bilingual.Text{German: "Gemeinde", English: "municipality"}
	for tag, want := range map[string]string{"de": "Gemeinde", "de-AT": "Gemeinde", "en": "municipality", "fr": "municipality", "und": "municipality"} {
		require.Equal(t, want, text.In(language.MustParse(tag)), tag)
	}
}

func ExampleText_In() {
	text := bilingual.Text{German: "Gemeinde", English: "municipality"}
	fmt.Println(text.In(language.German), text.In(language.French))
	// Output: Gemeinde municipality
}

func ExampleTextOf() {
	fmt.Printf("%+v\n", bilingual.TextOf(green))
	// Output: {German:grün English:green}
}

func ExampleSprintf() {
	wanted := bilingual.Text{German: "ein Tag", English: "a day"}
	fmt.Printf("%+v\n", bilingual.Sprintf("verlangt ist %s, hier steht %d", "want %s, but this is %d", wanted, 7))
	// Output: {German:verlangt ist ein Tag, hier steht 7 English:want a day, but this is 7}
}

func ExampleFormatOf() {
	fmt.Printf("%+v\n", bilingual.FormatOf(bilingual.Text{German: "01.07.2021", English: "1 July 2021"}))
	// Output: {German:01.07.2021 English:1 July 2021}
}

// Nil says nothing, in both languages.
func TestTextOfNil(t *testing.T) {
	require.Zero(t, bilingual.TextOf(nil))
	require.Zero(t, bilingual.FormatOf(nil))
}

func ExampleGerman() {
	fmt.Println(bilingual.German(language.MustParse("de-AT")), bilingual.German(language.French))
	// Output: true false
}

// German quotes a text with its own marks and shows what cannot be printed; English writes %q as ever. Other verbs, widths and numbers of
// arguments are those of fmt.
func TestSprintfQuotes(t *testing.T) {
	day := bilingual.Text{German: "Tag", English: "day"}
	for _, test := range []struct {
		format          string
		args            []any
		german, english string
	}{
		{"%q", []any{"a\x1b[2J"}, `„a\x1b[2J“`, `"a\x1b[2J"`},
		{"%q", []any{"sagt \"ja\""}, `„sagt "ja"“`, `"sagt \"ja\""`},
		{"%q", []any{day}, "„Tag“", `"day"`},
		{"%q", []any{language.German}, "„de“", `"de"`},
		{"%q", []any{'x'}, "„x“", "'x'"},
		{"%c%d", []any{'x', 'x'}, "x120", "x120"},
		{"%[2]q %[1]s|%-4s|%[1]v", []any{"a", "b"}, "„b“ a|b   |a", `"b" a|b   |a`},
		{"%v %s", []any{nil, io.EOF}, "<nil> EOF", "<nil> EOF"},
		{"%d %x", []any{7, "a"}, "7 61", "7 61"},
	} {
		require.Equal(t, bilingual.Text{German: test.german, English: test.english}, bilingual.Sprintf(test.format, test.format, test.args...), test.format)
	}
}
