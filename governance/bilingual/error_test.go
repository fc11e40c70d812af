package bilingual_test

import (
	"errors"
	"fmt"
	"io"
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

func ExampleErrorText() {
	err := fmt.Errorf("vertrag.json: %w", spoken{bilingual.Text{German: "Das ist ein Ordner.", English: "This is a folder."}})
	fmt.Println(bilingual.ErrorText(err, language.German))
	// Output: Das ist ein Ordner.
}
