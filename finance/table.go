package finance

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

// Table is a result in rows and columns, for readers, for spreadsheets and for programs.
type Table struct {
	Title   bilingual.Text
	Columns []bilingual.Text
	Rows    [][]Value // one value for each column; nil is an empty cell: there is no such value, or it is not recorded
}

// TableError tells that a row of a table does not fit its columns.
type TableError struct{ Row, Want, Got int }

func (e *TableError) Error() string {
	return fmt.Sprintf("finance: table: row %d has %d cells; want %d, one for each column", e.Row, e.Got, e.Want)
}

func (t Table) check() error {
	for i, row := range t.Rows {
		if len(row) != len(t.Columns) {
			return &TableError{i, len(t.Columns), len(row)}
		}
	}
	return nil
}

// WriteText writes the table for readers, with columns in line: words to the left, figures to the right. Names that others gave are
// shown as [bilingual.Printable] does.
func (t Table) WriteText(w io.Writer, tag language.Tag) error {
	if err := t.check(); err != nil {
		return err
	}
	cells := make([][]string, 1, len(t.Rows)+1)
	widths := make([]int, len(t.Columns))
	words := make([]bool, len(t.Columns))
	for i, column := range t.Columns {
		cells[0] = append(cells[0], bilingual.Printable(column.In(tag)))
		widths[i] = utf8.RuneCountInString(cells[0][i])
	}
	for _, row := range t.Rows {
		line := make([]string, len(row))
		for i, value := range row {
			line[i] = bilingual.Printable(shown(value, tag))
			widths[i] = max(widths[i], utf8.RuneCountInString(line[i]))
			switch value.(type) {
			case Plain, bilingual.Text:
				words[i] = true
			}
		}
		cells = append(cells, line)
	}
	var out strings.Builder
	out.WriteString(bilingual.Printable(t.Title.In(tag)) + "\n")
	for _, line := range cells {
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

// WriteCSV writes the table as a German spreadsheet opens it without questions: UTF-8 with byte order mark, semicolons,
// lines that end in CR LF, "1234,56" for amounts, "31.12.2022" for days, German headings. A text that a spreadsheet would
// take for a formula gets an apostrophe in front.
func (t Table) WriteCSV(w io.Writer) error {
	if err := t.check(); err != nil {
		return err
	}
	var out strings.Builder
	out.WriteString("\ufeff")
	line := make([]string, len(t.Columns))
	for i, column := range t.Columns {
		line[i] = csvText(column.German)
	}
	out.WriteString(strings.Join(line, ";") + "\r\n")
	for _, row := range t.Rows {
		for i, value := range row {
			line[i] = csvCell(value)
		}
		out.WriteString(strings.Join(line, ";") + "\r\n")
	}
	_, err := io.WriteString(w, out.String())
	return err
}

func csvCell(value Value) string {
	if isNil(value) {
		return ""
	}
	switch v := value.(type) {
	case Amount:
		if v.beyond {
			return csvText(v.Format(language.German))
		}
		return strings.Replace(v.String(), ".", ",", 1)
	case Number:
		digits, _ := v.MarshalText() // cannot fail
		return string(digits)
	case Share, civil.Date:
		return v.Format(language.German)
	}
	return csvText(value.Format(language.German))
}

// csvText quotes a text where it must be and takes the power from texts that spreadsheets run as formulas.
func csvText(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		s = "'" + s
	}
	if strings.ContainsAny(s, ";\"\r\n") {
		return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
	}
	return s
}

// MarshalJSON writes the table with its headings in both languages and its values in the form for machines; an empty cell
// is null.
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
		Rows    [][]*jsonValue   `json:"rows"`
	}{t.Title, t.Columns, rows})
}

// CompareKeys is the what-if over keys: one row for each body of any of the keys, one column for what it gets by each key,
// and behind every key but the first the difference to the first. A body that is no part of a key gets nothing by it: its
// cell is empty and counts as zero in the difference; without an amount on either side the difference is empty too. The
// last row is the sum.
func CompareKeys(total Amount, method Method, keys ...Key) (Table, error) {
	t := Table{
		Title:   bilingual.Text{German: "Vergleich der Schlüssel", English: "Comparison of keys"},
		Columns: []bilingual.Text{{German: "Beteiligte", English: "body"}},
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
				t.Rows = append(t.Rows, []Value{Plain(part.Name)})
			}
		}
	}
	var first []Amount
	var inFirst []bool
	sums := []Value{Plain("Σ")}
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
