package batch

import (
	"bufio"
	"bytes"
	"io"
	"os"

	"golang.org/x/text/language"
)

// Stream is what a program reads from its start to its end: a file, standard input or the built-in sample. The zero Stream is empty.
type Stream struct {
	// IsSample says that it stands for a file that nobody named.
	IsSample bool
	reader   io.Reader
	file     *os.File // nil where nothing is to be closed
}

// OpenStream opens the file with the name, or stdin for [Stdin]. Where no file is named, it reads stdin, and takes the sample where that is
// empty; a terminal counts as empty. A [*FileError] says why nothing can be read, also that what is named is empty.
func OpenStream(name string, stdin io.Reader, sample []byte) (Stream, error) {
	s := Stream{reader: stdin}
	if name != "" && name != Stdin {
		file, err := os.Open(name)
		if err != nil {
			return Stream{}, explained(err)
		}
		s = Stream{reader: file, file: file}
	} else if file, ok := stdin.(*os.File); stdin == nil || ok && isTerminal(file) {
		s.reader = bytes.NewReader(nil) // nobody types a table
	}
	buffered := bufio.NewReader(s.reader)
	s.reader = buffered
	_, err := buffered.Peek(1)
	switch {
	case err == nil:
		return s, nil
	case err == io.EOF && name == "":
		return Stream{IsSample: true, reader: bytes.NewReader(sample)}, nil
	case err == io.EOF:
		err = &FileError{isEmpty, nil}
	}
	s.Close()
	return Stream{}, explained(err)
}

// Read reads what comes next, as [io.Reader] says.
func (s Stream) Read(p []byte) (int, error) {
	if s.reader == nil {
		return 0, io.EOF
	}
	return s.reader.Read(p)
}

// Mark begins the first line of an output with the word that it is about the built-in sample, where it is.
func (s Stream) Mark(w io.Writer, tag language.Tag) error {
	if !s.IsSample {
		return nil
	}
	_, err := io.WriteString(w, sampled.In(tag)+" ")
	return err
}

// Close closes the file, where one was opened. It never closes standard input.
func (s Stream) Close() error {
	if s.file == nil {
		return nil
	}
	return s.file.Close()
}
