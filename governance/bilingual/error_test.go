package bilingual_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// spoken is an error in both languages.
type spoken struct{ words bilingual.Text }

func (e spoken) Error() string                { return e.words.English }
func (e spoken) Text(tag language.Tag) string { return e.words.In(tag) }

// An error speaks the language of the reader where it can, however deep it lies.
func TestErrorText(t *testing.T) {
	err := spoken{bilingual.Text{German: "Das ist ein Ordner.", English: "This is a folder."}}
	for _, wrapped := range []error{err, fmt.Errorf("a.json: %w", err), errors.Join(io.EOF, err)} {
		require.Equal(t, "Das ist ein Ordner.", bilingual.ErrorText(wrapped, language.German))
		require.Equal(t, "This is a folder.", bilingual.ErrorText(wrapped, language.English))
	}
	require.Equal(t, "EOF", bilingual.ErrorText(io.EOF, language.German))
	require.Empty(t, bilingual.ErrorText(nil, language.German))
}

// Errors of the system speak both languages and name their file; those that nobody knows keep their own words.
func TestErrorTextOfTheSystem(t *testing.T) {
	for _, test := range []struct {
		err             error
		german, english string
	}{
		{fs.ErrNotExist, "Die Datei gibt es nicht.", "There is no such file."},
		{&fs.PathError{Op: "open", Path: "a.json", Err: syscall.ENOENT}, "a.json: Die Datei gibt es nicht.", "a.json: There is no such file."},
		{fmt.Errorf("state: %w", &fs.PathError{Op: "open", Path: "a.json", Err: syscall.EACCES}),
			"a.json: Die Datei darf nicht gelesen oder geschrieben werden.", "a.json: The file must not be read or written."},
		{&fs.PathError{Op: "read", Path: "/tmp", Err: syscall.EISDIR}, "/tmp: Das ist ein Ordner; verlangt ist eine Datei.", "/tmp: This is a folder; want a file."},
		{&fs.PathError{Op: "write", Path: "a.json", Err: errors.New("disk full")},
			"a.json: Die Datei kann nicht gelesen oder geschrieben werden (disk full).", "a.json: The file cannot be read or written (disk full)."},
		{context.Canceled, "Der Vorgang wurde abgebrochen.", "The operation was cancelled."},
		{fmt.Errorf("page 2: %w", context.DeadlineExceeded), "Die Zeit für den Vorgang ist abgelaufen.", "The time for the operation has run out."},
		{io.ErrUnexpectedEOF, "Die Eingabe bricht mittendrin ab.", "The input breaks off in the middle."},
		{errors.New("disk full"), "disk full", "disk full"},
		{errors.Join(fs.ErrNotExist, spoken{bilingual.Text{German: "Genannt.", English: "Named."}}), "Genannt.", "Named."},
	} {
		require.Equal(t, test.german, bilingual.ErrorText(test.err, language.German), "%v", test.err)
		require.Equal(t, test.english, bilingual.ErrorText(test.err, language.English), "%v", test.err)
	}
}

// What the system itself says of a folder and of a file that is not there is known on the machine that runs the test.
func TestErrorTextOfRealFiles(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "a.json")
	_, err := os.ReadFile(missing)
	require.Equal(t, missing+": Die Datei gibt es nicht.", bilingual.ErrorText(err, language.German))
	err = os.WriteFile(t.TempDir(), nil, 0o600)
	require.Contains(t, bilingual.ErrorText(err, language.German), "Das ist ein Ordner")
}

func ExampleErrorText() {
	err := fmt.Errorf("vertrag.json: %w", spoken{bilingual.Text{German: "Das ist ein Ordner.", English: "This is a folder."}})
	fmt.Println(bilingual.ErrorText(err, language.German))
	// Output: Das ist ein Ordner.
}
