package batch_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/review/batch"
)

// The sample stands only for what nobody named, and is marked; what is named and empty, or cannot be read, is said.
func TestOpenStream(t *testing.T) {
	file := filepath.Join(t.TempDir(), "tabelle.csv")
	require.NoError(t, os.WriteFile(file, []byte("16051000"), 0o600))
	blank := filepath.Join(t.TempDir(), "leer.csv")
	require.NoError(t, os.WriteFile(blank, nil, 0o600))
	null, err := os.Open(os.DevNull)
	require.NoError(t, err)
	defer null.Close()
	for name, c := range map[string]struct {
		file     string
		stdin    io.Reader
		want     string
		isSample bool
	}{
		"file":              {file, strings.NewReader("unread"), "16051000", false},
		"standard input":    {"", strings.NewReader("a\nb"), "a\nb", false},
		"named":             {batch.Stdin, strings.NewReader("a\nb"), "a\nb", false},
		"nothing":           {"", strings.NewReader(""), "sample", true},
		"no standard input": {"", nil, "sample", true},
		"device":            {"", null, "sample", true},
	} {
		stream, err := batch.OpenStream(c.file, c.stdin, []byte("sample"))
		require.NoError(t, err, name)
		text, err := io.ReadAll(stream)
		require.NoError(t, err, name)
		require.Equal(t, c.want, string(text), name)
		require.Equal(t, c.isSample, stream.IsSample, name)
		var mark bytes.Buffer
		require.NoError(t, stream.Mark(&mark, language.German))
		require.Equal(t, c.isSample, mark.String() == "[eingebautes Beispiel] ", name)
		require.NoError(t, stream.Close())
	}
	for name, c := range map[string]struct {
		file  string
		stdin io.Reader
		want  string
	}{
		"named and empty": {batch.Stdin, strings.NewReader(""), "Da ist nichts zu lesen: Die Eingabe ist leer."},
		"empty file":      {blank, nil, "Da ist nichts zu lesen: Die Eingabe ist leer."},
		"no file":         {file + ".gz", nil, "Die Datei gibt es nicht."},
		"folder":          {t.TempDir(), nil, "Das ist ein Ordner; verlangt ist eine Datei."},
	} {
		_, err := batch.OpenStream(c.file, c.stdin, []byte("sample"))
		var wrong *batch.FileError
		require.ErrorAs(t, err, &wrong, name)
		require.Equal(t, c.want, wrong.Text(language.German), name)
	}
	broken := errors.New("broken")
	_, err = batch.OpenStream("", iotest.ErrReader(broken), []byte("sample"))
	require.ErrorIs(t, err, broken, "what cannot be read is not empty")
}

// A file is replaced as a whole or not at all.
func TestOutputWrite(t *testing.T) {
	require.NoError(t, batch.Output{}.Write(func(io.Writer) error { return errors.New("nobody asked") }))
	file := filepath.Join(t.TempDir(), "bild.svg")
	output := batch.Output{Name: file}
	require.NoError(t, output.Write(func(w io.Writer) error { _, err := io.WriteString(w, "old"); return err }))
	broken := errors.New("broken")
	require.ErrorIs(t, output.Write(func(w io.Writer) error { io.WriteString(w, "half"); return broken }), broken)
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, "old", string(text))
}

func ExampleOpenStream() {
	stream, err := batch.OpenStream("", strings.NewReader(""), []byte("16051000;Erfurt\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer stream.Close()
	stream.Mark(os.Stdout, language.English)
	io.Copy(os.Stdout, stream)
	// Output: [built-in sample] 16051000;Erfurt
}
