// Package genericode reads and writes code lists in the form genericode of OASIS, in which the XRepository offers them:
// CodeList, SimpleCodeList, Row, Value.
//
// The names of the other elements and the namespace are general knowledge; the specification was not read. The reader therefore
// goes by the local names of elements and passes over what it does not know.
package genericode

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/interop"
	"github.com/foederal/foederal/governance/law"
)

const (
	format    = "genericode"
	namespace = "http://docs.oasis-open.org/codelist/ns/genericode/1.0/"
)

// MostCells is how many cells [Read] takes at most, columns times rows.
const MostCells = 4_000_000

// Source says on what the form rests.
func Source() law.Source {
	return law.Source{Where: "OASIS Code List Representation (genericode) 1.0, general knowledge of its elements", Evidence: law.Assumed}
}

// CodeTable is a code list: columns and rows of text. A cell that a row leaves out is "".
type CodeTable struct {
	ShortName           string
	Version             string
	CanonicalURI        string // the URN of the list
	CanonicalVersionURI string // the URN of this version
	Columns             []string
	Rows                [][]string
}

// Column returns the place of a column; false if there is none of that name.
func (t CodeTable) Column(name string) (int, bool) {
	for i, column := range t.Columns {
		if column == name {
			return i, true
		}
	}
	return 0, false
}

// document is a code list as it stands in XML.
type document struct {
	XMLName        xml.Name
	Identification struct {
		ShortName           string `xml:"ShortName"`
		Version             string `xml:"Version"`
		CanonicalURI        string `xml:"CanonicalUri"`
		CanonicalVersionURI string `xml:"CanonicalVersionUri"`
	} `xml:"Identification"`
	Columns []column `xml:"ColumnSet>Column"`
	Rows    []row    `xml:"SimpleCodeList>Row"`
}

type column struct {
	ID  string `xml:"Id,attr"`
	Use string `xml:"Use,attr"`
}

type row struct {
	Values []value `xml:"Value"`
}

type value struct {
	Column string `xml:"ColumnRef,attr,omitempty"`
	Text   string `xml:"SimpleValue"`
}

// Read reads a code list. A value that names no column is that of the column behind the one before. Errors: an [*interop.FormError] for a
// document of another kind, for a column that is not declared or stands twice, and for one of more than [MostCells]; errors of
// the reader and of the XML as they are.
func Read(r io.Reader) (CodeTable, error) {
	var d document
	if err := xml.NewDecoder(r).Decode(&d); err != nil {
		return CodeTable{}, fmt.Errorf("interop: genericode: %w", err)
	}
	if d.XMLName.Local != "CodeList" {
		return CodeTable{}, misfit(d.XMLName.Local, bilingual.Text{
			German: "das äußerste Element ist CodeList", English: "the outermost element is CodeList",
		})
	}
	t := CodeTable{
		ShortName: d.Identification.ShortName, Version: d.Identification.Version,
		CanonicalURI: d.Identification.CanonicalURI, CanonicalVersionURI: d.Identification.CanonicalVersionURI,
	}
	for _, c := range d.Columns {
		if _, ok := t.Column(c.ID); ok || c.ID == "" {
			return CodeTable{}, misfit(c.ID, bilingual.Text{
				German: "jede Spalte hat einen Namen, den keine andere hat", English: "each column has a name that no other has",
			})
		}
		t.Columns = append(t.Columns, c.ID)
	}
	if len(t.Columns) > 0 && len(d.Rows) > MostCells/len(t.Columns) {
		return CodeTable{}, misfit(t.ShortName, bilingual.Sprintf("mehr als %d Zellen", "more than %d cells", MostCells))
	}
	for _, row := range d.Rows {
		cells, err := t.cells(row)
		if err != nil {
			return CodeTable{}, err
		}
		t.Rows = append(t.Rows, cells)
	}
	return t, nil
}

// cells puts the values of a row into their columns.
func (t CodeTable) cells(r row) ([]string, error) {
	cells, taken := make([]string, len(t.Columns)), make([]bool, len(t.Columns))
	next := 0
	for _, v := range r.Values {
		at, ok := next, next < len(cells)
		if v.Column != "" {
			at, ok = t.Column(v.Column)
		}
		if !ok || taken[at] {
			return nil, misfit(v.Column, bilingual.Text{
				German:  "jede Zeile hat höchstens einen Wert für jede erklärte Spalte und keine anderen",
				English: "each row has at most one value for each declared column, and no others",
			})
		}
		cells[at], taken[at], next = v.Text, true, at+1
	}
	return cells, nil
}

func misfit(input string, reason bilingual.Text) error {
	return &interop.FormError{Format: format, Input: input, Reason: reason}
}

// Write writes a code list that Read reads again. A row with another number of cells than there are columns, and a column without a
// name or with that of another, are an [*interop.FormError]. Cells that are "" are left out.
func (t CodeTable) Write(w io.Writer) error {
	d := document{XMLName: xml.Name{Space: namespace, Local: "CodeList"}}
	d.Identification.ShortName, d.Identification.Version = t.ShortName, t.Version
	d.Identification.CanonicalURI, d.Identification.CanonicalVersionURI = t.CanonicalURI, t.CanonicalVersionURI
	for i, name := range t.Columns {
		if first, _ := t.Column(name); first != i || name == "" {
			return misfit(name, bilingual.Text{
				German: "jede Spalte hat einen Namen, den keine andere hat", English: "each column has a name that no other has",
			})
		}
		d.Columns = append(d.Columns, column{ID: name, Use: "optional"})
	}
	for i, cells := range t.Rows {
		if len(cells) != len(t.Columns) {
			return misfit(fmt.Sprint(i), bilingual.Sprintf("Zeile %d hat %d Zellen; es gibt %d Spalten",
				"row %d has %d cells; there are %d columns", i, len(cells), len(t.Columns)))
		}
		var out row
		for place, text := range cells {
			if text != "" {
				out.Values = append(out.Values, value{Column: t.Columns[place], Text: text})
			}
		}
		d.Rows = append(d.Rows, out)
	}
	_, headed := io.WriteString(w, xml.Header)
	encoder := xml.NewEncoder(w)
	encoder.Indent("", "  ")
	return errors.Join(headed, encoder.Encode(d), encoder.Close())
}
