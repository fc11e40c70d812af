package batch

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/review/accepted"
)

// Input is what was read of a file.
type Input struct {
	Name      string
	IsSample  bool // whether it stands for a file that nobody named
	Text      []byte
	Agreement *agreement.Agreement // nil where the file cannot be read
	Err       error                // why it cannot
}

// Stdin is the name that stands for standard input.
const Stdin = "-"

// Read reads an agreement from r, under the name of its file. A terminal counts as empty, for nobody types a document. A nil r is empty.
func Read(name string, r io.Reader) Input {
	if file, ok := r.(*os.File); r == nil || ok && isTerminal(file) {
		r = bytes.NewReader(nil)
	}
	var text bytes.Buffer
	in := Input{Name: name}
	in.Agreement, in.Err = agreement.Decode(io.TeeReader(r, &text))
	in.Text, in.Err = text.Bytes(), explained(in.Err)
	return in
}

// Open reads the agreement in the file with the name, or from stdin for [Stdin].
func Open(name string, stdin io.Reader) Input {
	if name == Stdin {
		return Read(name, stdin)
	}
	file, err := os.Open(name)
	if err != nil {
		return Input{Name: name, Err: explained(err)}
	}
	defer file.Close()
	return Read(name, file)
}

// OpenAll reads each file once, as it is named first, and tells of each that is named again: "./a.json" is "a.json", and so is its whole
// path, though "./-" is not standard input. Where no file is named it reads stdin, and takes the sample where that is empty; what cannot be
// read is not empty.
func OpenAll(names []string, stdin io.Reader, sample *agreement.Agreement) (inputs []Input, repeated []*FileError) {
	if len(names) == 0 {
		in := Read(Stdin, stdin)
		var mistakes agreement.DocumentErrors // what an empty document has; other errors are those of reading
		if len(in.Text) > 0 || !errors.As(in.Err, &mistakes) {
			return []Input{in}, nil
		}
		var text bytes.Buffer
		err := agreement.Encode(&text, sample)
		return []Input{{Name: "beispiel.json", IsSample: true, Text: text.Bytes(), Agreement: sample, Err: err}}, nil
	}
	files, repeated := distinct(names)
	for _, name := range files {
		inputs = append(inputs, Open(name, stdin))
	}
	return inputs, repeated
}

// distinct returns each file once, as it is named first, and those that are named again; see [OpenAll].
func distinct(names []string) (files []string, repeated []*FileError) {
	times := make(map[string]int, len(names))
	for _, name := range names {
		path := name
		if absolute, err := filepath.Abs(name); err == nil && name != Stdin {
			path = absolute
		}
		times[path]++
		switch times[path] {
		case 1:
			files = append(files, name)
		case 2:
			repeated = append(repeated, &FileError{bilingual.Sprintf(isRepeated.German, isRepeated.English, name), nil})
		}
	}
	return files, repeated
}

// OpenAccepted reads the list of accepted findings in the file with the name; none where the name is empty.
func OpenAccepted(name string) (*accepted.List, error) {
	if name == "" {
		return nil, nil
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, explained(err)
	}
	defer file.Close()
	list, err := accepted.Decode(file)
	return list, explained(err)
}

// isTerminal reports whether somebody would have to type what is read from the file.
func isTerminal(file *os.File) bool {
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
