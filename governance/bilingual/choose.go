package bilingual

import "golang.org/x/text/language"

// Choose returns what [flag.FlagSet.Func] takes for the language of a program's output: it sets tag to German or English, also for a tag of a
// country (de-AT), and answers a [*LanguageError] for any other language, in which no program writes.
func Choose(tag *language.Tag) func(string) error {
	return func(text string) error {
		chosen, err := language.Parse(text)
		base, confidence := chosen.Base() // of "und" English is guessed
		if err != nil || confidence != language.Exact || base.String() != "de" && base.String() != "en" {
			return &LanguageError{text}
		}
		*tag = chosen
		return nil
	}
}

// LanguageError says that an output is asked for in a language in which there is none.
type LanguageError struct{ Language string }

func (e *LanguageError) Error() string { return e.Text(language.English) }

// Text returns the error for readers.
func (e *LanguageError) Text(tag language.Tag) string {
	return Sprintf("Die Sprache %q gibt es nicht; es gibt de und en.", "There is no language %q; there are de and en.", e.Language).In(tag)
}
