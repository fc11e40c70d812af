// Package bilingual holds texts in German and English and chooses between them.
//
// German is chosen for every German language tag (de, de-AT, …), English for all others: a reader who asked for a third
// language is more likely to read English.
package bilingual

import (
	"fmt"
	"reflect"

	"golang.org/x/text/language"
)

// Text is one text in both languages.
type Text struct {
	German  string `json:"de"`
	English string `json:"en"`
}

// TextOf returns in both languages what a value says for readers, such as the word of a closed list. Nil says nothing.
func TextOf(value interface{ Text(language.Tag) string }) Text {
	if value == nil {
		return Text{}
	}
	return Text{German: value.Text(language.German), English: value.Text(language.English)}
}

// FormatOf returns in both languages how a value is written, such as a day, a period or an amount. Nil says nothing.
func FormatOf(value interface{ Format(language.Tag) string }) Text {
	if value == nil {
		return Text{}
	}
	return Text{German: value.Format(language.German), English: value.Format(language.English)}
}

// Sprintf returns the text that [fmt.Sprintf] makes of the two formats with the same arguments; where the languages want them in
// another order, the verbs say so (%[2]s). An argument that is a [Text] is told in the language of the format. In German %q puts a text
// between „ and “, as [Printable] shows it.
func Sprintf(german, english string, args ...any) Text {
	return Text{German: sprintf(language.German, german, args), English: sprintf(language.English, english, args)}
}

func sprintf(tag language.Tag, format string, args []any) string {
	told := make([]any, len(args))
	for i, arg := range args {
		if text, ok := arg.(Text); ok {
			arg = text.In(tag)
		}
		if tag == language.German {
			arg = inGerman(arg)
		}
		told[i] = arg
	}
	return fmt.Sprintf(format, told...)
}

// inGerman returns an argument that %q quotes as German does; what is neither text nor a character stays as it is.
func inGerman(arg any) any {
	switch value := arg.(type) {
	case nil:
		return arg
	case rune:
		return germanQuote{arg, string(value)}
	case fmt.Stringer, error:
		return germanQuote{arg, ""}
	}
	if reflect.TypeOf(arg).Kind() == reflect.String {
		return germanQuote{arg, ""}
	}
	return arg
}

// germanQuote is an argument that is written as ever, but for %q.
type germanQuote struct {
	value     any
	character string // what a character is as text; "" for anything else
}

// Format implements [fmt.Formatter].
func (q germanQuote) Format(state fmt.State, verb rune) {
	if verb != 'q' {
		fmt.Fprintf(state, fmt.FormatString(state, verb), q.value)
		return
	}
	text := q.character
	if text == "" {
		text = fmt.Sprint(q.value)
	}
	fmt.Fprint(state, "„"+Printable(text)+"“")
}

// In returns the text in the language of the tag.
func (t Text) In(tag language.Tag) string {
	if German(tag) {
		return t.German
	}
	return t.English
}

// Format returns what [Text.In] returns. It lets a text stand where days and amounts stand too: as a parameter of a finding or
// in a step of a calculation.
func (t Text) Format(tag language.Tag) string { return t.In(tag) }

// IsZero reports whether there is no text in either language.
func (t Text) IsZero() bool { return t == Text{} }

// German reports whether a reader who asked for tag gets German.
func German(tag language.Tag) bool {
	if tag == language.German {
		return true
	}
	base, confidence := tag.Base()
	return confidence != language.No && base.String() == "de"
}
