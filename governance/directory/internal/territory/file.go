package territory

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"github.com/foederal/foederal/governance/civil"
)

// FileError tells which place of which file could not be read.
type FileError struct {
	File   string
	Line   int    // counted from 1; 0 = the file as a whole
	Column string // name of the column; "" = the line as a whole
	Value  string // what stands there
	Reason string // what is wrong with it, and what would be right
}

func (e *FileError) Error() string {
	place := e.File
	if e.Line > 0 {
		place += fmt.Sprintf(", line %d", e.Line)
	}
	if e.Column != "" {
		place += fmt.Sprintf(", column %s: %q", e.Column, e.Value)
	}
	return fmt.Sprintf("territory: %s: %s", place, e.Reason)
}

// open reads a file, unpacks it if its name ends in ".gz", and describes it as a source.
func open(fsys fs.FS, name, title string, asOf civil.Date) ([]byte, Source, error) {
	content, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, Source{}, fmt.Errorf("territory: reading %s: %w", name, err)
	}
	sum := sha256.Sum256(content)
	source := Source{Title: title, File: name, SHA256: hex.EncodeToString(sum[:]), AsOf: asOf}
	if path.Ext(name) != ".gz" {
		return content, source, nil
	}
	packed, err := gzip.NewReader(bytes.NewReader(content))
	if err != nil {
		return nil, Source{}, fmt.Errorf("territory: unpacking %s: %w", name, err)
	}
	content, err = io.ReadAll(packed)
	if err != nil {
		return nil, Source{}, fmt.Errorf("territory: unpacking %s: %w", name, err)
	}
	return content, source, nil
}

// line is one line of a table whose columns are separated by tabs and named in the first line.
type line struct {
	file    string
	number  int
	columns map[string]int
	values  []string
}

// get returns the value of a column. A column that the table does not have is empty.
func (l *line) get(column string) string {
	i, ok := l.columns[column]
	if !ok {
		return ""
	}
	return l.values[i]
}

func (l *line) fail(column, reason string) error {
	return &FileError{File: l.file, Line: l.number, Column: column, Value: l.get(column), Reason: reason}
}

// lines splits a table. It needs the columns that are named and allows others.
func lines(file string, content []byte, needed ...string) ([]line, error) {
	text := strings.Split(strings.TrimSuffix(string(content), "\n"), "\n")
	columns := map[string]int{}
	for i, name := range strings.Split(text[0], "\t") {
		columns[name] = i
	}
	for _, name := range needed {
		if _, ok := columns[name]; !ok {
			return nil, &FileError{File: file, Line: 1, Reason: fmt.Sprintf("the table has no column %q", name)}
		}
	}
	table := make([]line, 0, len(text)-1)
	for i, row := range text[1:] {
		values := strings.Split(row, "\t")
		if len(values) != len(columns) {
			return nil, &FileError{File: file, Line: i + 2,
				Reason: fmt.Sprintf("%d columns, the first line names %d", len(values), len(columns))}
		}
		table = append(table, line{file: file, number: i + 2, columns: columns, values: values})
	}
	return table, nil
}
