package bilingual

import (
	"errors"

	"golang.org/x/text/language"
)

// ErrorText returns what an error says to readers: in their language where it, or an error that it wraps, has a Text method, as those of
// this module have, and otherwise in English as Error returns it. Of nil it is empty. Control characters are left as they are;
// [Printable] shows them.
func ErrorText(err error, tag language.Tag) string {
	var speaker interface{ Text(language.Tag) string }
	switch {
	case err == nil:
		return ""
	case errors.As(err, &speaker):
		return speaker.Text(tag)
	}
	return err.Error()
}
