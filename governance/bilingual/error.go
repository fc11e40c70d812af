package bilingual

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"strings"

	"golang.org/x/text/language"
)

// ErrorText returns what an error says to readers: in their language where it, or an error that it wraps, has a Text method, as those of
// this module have; where it is one of the usual errors of the system, such as a file that is not there; and otherwise in English as Error
// returns it. An error of the system names its file, so far as it knows it. Of nil it is empty. Control characters are left as they are;
// [Printable] shows them.
func ErrorText(err error, tag language.Tag) string {
	var speaker interface{ Text(language.Tag) string }
	if errors.As(err, &speaker) {
		return speaker.Text(tag)
	}
	if text := systemText(err); !text.IsZero() {
		return text.In(tag)
	}
	if err == nil {
		return ""
	}
	return err.Error()
}

// systemText returns the words for an error of the system, with the file that it names; zero for any other error.
func systemText(err error) Text {
	var file *fs.PathError
	text := systemWords(err)
	if !errors.As(err, &file) {
		return text
	}
	if isFolder(file.Err) {
		text = Text{German: "Das ist ein Ordner; verlangt ist eine Datei.", English: "This is a folder; want a file."}
	}
	return named(file.Path, text, file.Err)
}

// isFolder reports whether the system says so. Its words are the same everywhere, and the packages that know its numbers open files, too.
func isFolder(err error) bool { return err != nil && strings.EqualFold(err.Error(), "is a directory") }

// named puts the name of a file before the words, and the words of the system into those that are not known.
func named(name string, text Text, cause error) Text {
	if text.IsZero() {
		text = Sprintf("Die Datei kann nicht gelesen oder geschrieben werden (%v).", "The file cannot be read or written (%v).", cause)
	}
	return Sprintf("%s: %s", "%s: %s", name, text)
}

// systemWords returns the words for what went wrong, whichever file it was; zero where there are none.
func systemWords(err error) Text {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Text{German: "Die Datei gibt es nicht.", English: "There is no such file."}
	case errors.Is(err, fs.ErrPermission):
		return Text{German: "Die Datei darf nicht gelesen oder geschrieben werden.", English: "The file must not be read or written."}
	case errors.Is(err, context.Canceled):
		return Text{German: "Der Vorgang wurde abgebrochen.", English: "The operation was cancelled."}
	case errors.Is(err, context.DeadlineExceeded):
		return Text{German: "Die Zeit für den Vorgang ist abgelaufen.", English: "The time for the operation has run out."}
	case errors.Is(err, io.ErrUnexpectedEOF):
		return Text{German: "Die Eingabe bricht mittendrin ab.", English: "The input breaks off in the middle."}
	}
	return Text{}
}
