package finance

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Table is a result in rows and columns, for readers, for spreadsheets and for programs.
type Table struct {
	Title   bilingual.Text
	Columns []bilingual.Text
	Rows    [][]Value // one value for each column; nil is an empty cell: there is no such value, or it is not recorded
	Sum     bool      // the last row is the sum of the others
}

// TableError tells that a row of a table does not fit its columns.
type TableError struct{ Row, Want, Got int }

func (e *TableError) Error() string {
	return fmt.Sprintf("finance: table: row %d has %d cells; want %d, one for each column", e.Row, e.Got, e.Want)
}

// Text returns the error for readers.
func (e *TableError) Text(tag language.Tag) string {
	return bilingual.Sprintf("Zeile %d der Tabelle hat %d Zellen; verlangt sind %d, eine für jede Spalte",
		"row %d of the table has %d cells; want %d, one for each column", e.Row, e.Got, e.Want).In(tag)
}

func (t Table) check() error {
	for i, row := range t.Rows {
		if len(row) != len(t.Columns) {
			return &TableError{i, len(t.Columns), len(row)}
		}
	}
	return nil
}

// Kinds returns what each column holds, so that other programs give its cells the right type: "amount", "share", "points", "number",
// "date" or "text". A column of several kinds, and one without any value, holds text. Keys, IDs and budget codes are text and keep their
// zeros as long as nobody makes numbers of them.
func (t Table) Kinds() []string {
	kinds := make([]string, len(t.Columns))
	for i := range kinds {
		for _, row := range t.Rows {
			if i >= len(row) || isNil(row[i]) {
				continue
			}
			switch kind := kindOf(row[i]); kinds[i] {
			case "", kind:
				kinds[i] = kind
			default:
				kinds[i] = "text"
			}
		}
		if kinds[i] == "" {
			kinds[i] = "text"
		}
	}
	return kinds
}

// words reports which columns hold words and so begin at the left; figures end at the right.
func (t Table) words() []bool {
	words := make([]bool, len(t.Columns))
	for _, row := range t.Rows {
		for i, value := range row {
			switch value.(type) {
			case Plain, bilingual.Text:
				words[i] = true
			}
		}
	}
	return words
}

// lines returns headings and cells in the language of the reader. Names that others gave are shown as [bilingual.Printable] does.
func (t Table) lines(tag language.Tag) [][]string {
	lines := make([][]string, 1, len(t.Rows)+1)
	for _, column := range t.Columns {
		lines[0] = append(lines[0], bilingual.Printable(column.In(tag)))
	}
	for _, row := range t.Rows {
		line := make([]string, len(row))
		for i, value := range row {
			line[i] = bilingual.Printable(shown(value, tag))
		}
		lines = append(lines, line)
	}
	return lines
}

// WriteText writes the table for readers, with columns in line: words to the left, figures to the right. Names that others gave are
// shown as [bilingual.Printable] does.
func (t Table) WriteText(w io.Writer, tag language.Tag) error {
	if err := t.check(); err != nil {
		return err
	}
	lines, words := t.lines(tag), t.words()
	widths := make([]int, len(t.Columns))
	for _, line := range lines {
		for i, cell := range line {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	var out strings.Builder
	out.WriteString(bilingual.Printable(t.Title.In(tag)) + "\n")
	for _, line := range lines {
		var text strings.Builder
		for i, cell := range line {
			if i > 0 {
				text.WriteString("  ")
			}
			blanks := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
			if words[i] {
				text.WriteString(cell + blanks)
			} else {
				text.WriteString(blanks + cell)
			}
		}
		out.WriteString(strings.TrimRight(text.String(), " ") + "\n")
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// MarshalJSON writes the table with its headings in both languages and the kinds of its columns, see [Table.Kinds], and its
// values in the form for machines; an empty cell is null. Where the last row is a sum, "sum" is true.
func (t Table) MarshalJSON() ([]byte, error) {
	if err := t.check(); err != nil {
		return nil, err
	}
	rows := make([][]*jsonValue, len(t.Rows))
	for i, row := range t.Rows {
		rows[i] = make([]*jsonValue, len(row))
		for j, value := range row {
			cell, err := valueJSON(value)
			if err != nil {
				return nil, err
			}
			rows[i][j] = cell
		}
	}
	return json.Marshal(struct {
		Title   bilingual.Text   `json:"title"`
		Columns []bilingual.Text `json:"columns"`
		Kinds   []string         `json:"kinds"`
		Rows    [][]*jsonValue   `json:"rows"`
		Sum     bool             `json:"sum,omitempty"`
	}{t.Title, t.Columns, t.Kinds(), rows, t.Sum})
}

// The columns that name a body. Two bodies may have the same name; the ID tells them apart and joins the table to other data.
var (
	bodyColumn = bilingual.Text{German: "Beteiligte", English: "body"}
	idColumn   = bilingual.Text{German: "Kennung", English: "ID"}
)

// CompareKeys is the what-if over keys: one row for each body of any of the keys, with its ID, one column for what it gets by each key,
// and behind every key but the first the difference to the first. A body that is no part of a key gets nothing by it: its
// cell is empty and counts as zero in the difference; without an amount on either side the difference is empty too. The
// last row is the sum.
func CompareKeys(total Amount, method Method, keys ...Key) (Table, error) {
	t := Table{
		Title:   bilingual.Text{German: "Vergleich der Schlüssel", English: "Comparison of keys"},
		Columns: []bilingual.Text{bodyColumn, idColumn},
		Sum:     true,
	}
	row := map[string]int{}
	for n, key := range keys {
		t.Columns = append(t.Columns, key.name)
		if n > 0 {
			t.Columns = append(t.Columns, bilingual.Text{German: "Unterschied", English: "difference"})
		}
		for _, part := range key.parts {
			if _, known := row[part.ID]; !known {
				row[part.ID] = len(t.Rows)
				t.Rows = append(t.Rows, []Value{Plain(part.Name), Plain(part.ID)})
			}
		}
	}
	var first []Amount
	var inFirst []bool
	sums := []Value{Plain("Σ"), nil}
	for n, key := range keys {
		allocations, err := key.Apportion(total, method)
		if err != nil {
			return Table{}, err
		}
		amounts, in := make([]Amount, len(t.Rows)), make([]bool, len(t.Rows))
		for _, a := range allocations {
			amounts[row[a.ID]], in[row[a.ID]] = a.Amount, true
		}
		for i, amount := range amounts {
			t.Rows[i] = append(t.Rows[i], valueIf(in[i], amount))
			if n == 0 {
				continue
			}
			difference, err := amount.Sub(first[i])
			if err != nil {
				return Table{}, err
			}
			t.Rows[i] = append(t.Rows[i], valueIf(in[i] || inFirst[i], difference))
		}
		if n == 0 {
			first, inFirst, sums = amounts, in, append(sums, total)
		} else {
			sums = append(sums, total, Amount{})
		}
	}
	t.Rows = append(t.Rows, sums)
	return t, nil
}

// valueIf returns the amount as a value, or no value.
func valueIf(there bool, a Amount) Value {
	if !there {
		return nil
	}
	return a
}
