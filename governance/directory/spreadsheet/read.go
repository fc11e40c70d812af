package spreadsheet

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/key"
)

// Spreadsheet is a table as it stands in a file. The zero Spreadsheet has no rows; a nil one panics.
type Spreadsheet struct {
	Head  []string   // the names of the columns; "1", "2" and so on where the file has none
	Rows  [][]string // the cells, each row with as many as the head
	Lines []int      // in which line of the file each row begins, from 1
	// Notes tell what had to be guessed to read the file, and Wrong which lines have more cells than the head: what they say of the
	// later columns cannot be trusted.
	Notes []bilingual.Text
	Wrong []int
	// Quoted tells in which lines a quotation begins that holds what divides cells, over the end of the line or in place of cells: as one
	// does that was never closed, and takes in the rows below it.
	Quoted []int
}

// ReadError tells why a file is no table that can be restated.
type ReadError struct {
	Reason bilingual.Text
	Err    error // what a reader said; nil where there is none
}

func (e *ReadError) Error() string { return "spreadsheet: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *ReadError) Text(tag language.Tag) string {
	if e.Err == nil {
		return e.Reason.In(tag)
	}
	return fmt.Sprintf("%s: %s", e.Reason.In(tag), bilingual.ErrorText(e.Err, tag))
}

// Unwrap returns the error of the reader.
func (e *ReadError) Unwrap() error { return e.Err }

func readError(err error, german, english string, args ...any) error {
	return &ReadError{bilingual.Sprintf(german, english, args...), err}
}

// Read reads CSV as spreadsheets write it: with semicolons, commas, tabs or bars, in UTF-8, UTF-16 or Windows-1252, with a byte order
// mark, with a line such as "sep=;" before the table. Blank lines are passed over. Errors are of the reader itself, or a [*ReadError].
func Read(r io.Reader) (*Spreadsheet, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	s := &Spreadsheet{}
	if data, err = s.decode(data); err != nil {
		return nil, err
	}
	data, comma := separated(data)
	reader := csv.NewReader(bytes.NewReader(data))
	reader.Comma, reader.FieldsPerRecord, reader.LazyQuotes = comma, -1, true
	for {
		cells, err := reader.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, readError(err, "das ist keine CSV-Tabelle", "this is no CSV table")
		}
		line, _ := reader.FieldPos(0)
		s.add(line, cells, comma)
	}
	if len(s.Rows) == 0 {
		return nil, readError(nil, "die Tabelle hat keine Zeile mit Werten; verlangt sind eine Zeile mit den Namen der Spalten und mindestens eine weitere",
			"the table has no row of values; want a line with the names of the columns and at least one more")
	}
	return s, nil
}

// decode turns the bytes of the file into UTF-8.
func (s *Spreadsheet) decode(data []byte) ([]byte, error) {
	name, from := "", encoding.Encoding(nil)
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		name, from = "UTF-16", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case !utf8.Valid(data):
		name, from = "Windows-1252", charmap.Windows1252
	default:
		return bytes.TrimPrefix(data, []byte("\ufeff")), nil
	}
	s.note("Die Datei ist kein UTF-8; sie wurde als %s gelesen.", "The file is no UTF-8; it was read as %s.", name)
	text, err := from.NewDecoder().Bytes(data)
	if err != nil {
		return nil, readError(err, "die Datei ist nicht als %s lesbar", "the file cannot be read as %s", name)
	}
	return text, nil
}

func (s *Spreadsheet) note(german, english string, args ...any) {
	s.Notes = append(s.Notes, bilingual.Sprintf(german, english, args...))
}

const separators = ";\t,|"

// separated returns what divides the cells, and the file without a first line that says so. That line stays as an empty one, so that
// lines are counted as they stand.
func separated(data []byte) (rest []byte, comma rune) {
	first, _, _ := bytes.Cut(data, []byte("\n"))
	said, ok := bytes.CutPrefix(bytes.TrimRight(first, "\r"), []byte("sep="))
	if ok && len(said) == 1 && strings.Contains(separators, string(said)) {
		return data[len(first):], rune(said[0])
	}
	first, _, _ = bytes.Cut(bytes.TrimLeft(data, "\r\n"), []byte("\n"))
	var counts [len(separators)]int
	isQuoted, best := false, 0
	for _, b := range first {
		if b == '"' {
			isQuoted = !isQuoted
		}
		if at := strings.IndexByte(separators, b); at >= 0 && !isQuoted {
			counts[at]++
		}
	}
	for i, n := range counts {
		if n > counts[best] {
			best = i
		}
	}
	return data, rune(separators[best])
}

// add adds a line of the file, whose cells the comma divides.
func (s *Spreadsheet) add(line int, cells []string, comma rune) {
	if strings.TrimSpace(strings.Join(cells, "")) == "" {
		return
	}
	if s.Head == nil {
		if !hasKey(cells) {
			s.Head = cells
			return
		}
		for i := range cells {
			s.Head = append(s.Head, fmt.Sprint(i+1))
		}
		s.note("Die Datei nennt keine Spalten; sie sind gezählt.", "The file names no columns; they are counted.")
	}
	isOpen := func(cell string) bool {
		return strings.ContainsRune(cell, comma) && (len(cells) < len(s.Head) || strings.Contains(cell, "\n"))
	}
	if slices.ContainsFunc(cells, isOpen) {
		s.Quoted = append(s.Quoted, line)
	}
	for len(cells) < len(s.Head) {
		cells = append(cells, "")
	}
	if strings.TrimSpace(strings.Join(cells[len(s.Head):], "")) != "" {
		s.Wrong = append(s.Wrong, line)
	}
	s.Rows, s.Lines = append(s.Rows, cells[:len(s.Head)]), append(s.Lines, line)
}

// hasKey reports whether a line holds the key of a Kreis or of a municipality, as no line of names does. Four digits may be a year.
func hasKey(cells []string) bool {
	const fewest = 5
	for _, cell := range cells {
		if digits := strings.Trim(cell, `'"= `); len(digits) >= fewest && strings.Trim(digits, "0123456789") == "" {
			if readings, err := key.Readings(cell); err == nil && len(readings) > 0 {
				return true
			}
		}
	}
	return false
}

// column returns the cells of a column.
func (s *Spreadsheet) column(at int) []string {
	cells := make([]string, len(s.Rows))
	for i, row := range s.Rows {
		cells[i] = row[at]
	}
	return cells
}
