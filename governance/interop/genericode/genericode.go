// Package genericode reads and writes code lists in the form genericode of OASIS, in which the XRepository offers them:
// CodeList, SimpleCodeList, Row, Value.
//
// The names of the other elements and the namespace are general knowledge; the specification was not read. The reader therefore
// goes by the local names of elements and passes over what it does not know.
package genericode

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

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
	return law.Source{Where: "OASIS Code List Representation (genericode) 1.0", Evidence: law.Assumed}
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

// document is a code list as it is written. Only the outermost element is in the namespace; those in it have none.
type document struct {
	XMLName        xml.Name       `xml:"gc:CodeList"`
	Namespace      string         `xml:"xmlns:gc,attr"`
	Identification identification `xml:"Identification"`
	Columns        []column       `xml:"ColumnSet>Column"`
	Rows           []row          `xml:"SimpleCodeList>Row"`
}

type identification struct {
	ShortName           string `xml:"ShortName,omitempty"`
	Version             string `xml:"Version,omitempty"`
	CanonicalURI        string `xml:"CanonicalUri,omitempty"`
	CanonicalVersionURI string `xml:"CanonicalVersionUri,omitempty"`
}

type column struct {
	ID        string `xml:"Id,attr"`
	Use       string `xml:"Use,attr"`
	ShortName string `xml:"ShortName"`
	Data      data   `xml:"Data"`
}

type data struct {
	Type string `xml:"Type,attr"`
}

type row struct {
	Values []value `xml:"Value"`
}

type value struct {
	Column  string    `xml:"ColumnRef,attr,omitempty"`
	Text    string    `xml:"SimpleValue"`
	Complex *struct{} `xml:"ComplexValue"`
}

// Read reads a code list, with the elements in it qualified by the namespace or not. A value that names no column is that of the
// column behind the one before. Errors: an [*interop.FormError] for a document of another kind, for a column that is not declared,
// stands twice or comes after the rows, for a value that is no text, for what follows the list, and for one of more than [MostCells],
// which is left as soon as there are so many; errors of the reader and of the XML as they are.
func Read(r io.Reader) (CodeTable, error) {
	var t CodeTable
	decoder := xml.NewDecoder(r)
	root, err := nextElement(decoder)
	switch {
	case errors.Is(err, io.EOF):
		err = io.ErrUnexpectedEOF
	case err == nil && root.Name.Local != "CodeList":
		return CodeTable{}, misfit(root.Name.Local, bilingual.Text{
			German: "das äußerste Element ist CodeList", English: "the outermost element is CodeList",
		})
	case err == nil:
		err = eachElement(decoder, func(start xml.StartElement) error { return t.readPart(decoder, start) })
	}
	if err == nil {
		err = readEnd(decoder)
	}
	var form *interop.FormError
	switch {
	case errors.As(err, &form):
		return CodeTable{}, err
	case err != nil:
		return CodeTable{}, fmt.Errorf("interop: genericode: %w", err)
	}
	return t, nil
}

// nextElement returns the next element that begins.
func nextElement(decoder *xml.Decoder) (xml.StartElement, error) {
	for {
		token, err := decoder.Token()
		if err != nil {
			return xml.StartElement{}, err
		}
		if start, ok := token.(xml.StartElement); ok {
			return start, nil
		}
	}
}

// eachElement calls read for each element that begins before the one around them ends. It has to read to the end of the element.
func eachElement(decoder *xml.Decoder, read func(xml.StartElement) error) error {
	for {
		token, err := decoder.Token()
		if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.EndElement:
			return nil
		case xml.StartElement:
			if err := read(token); err != nil {
				return err
			}
		}
	}
}

// readEnd reads what follows the list: nothing but blanks and comments.
func readEnd(decoder *xml.Decoder) error {
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		text, isText := token.(xml.CharData)
		if _, isElement := token.(xml.StartElement); isElement || isText && len(bytes.TrimSpace(text)) > 0 {
			return misfit(string(text), bilingual.Text{German: "nach der Liste folgt nichts", English: "nothing follows the list"})
		}
	}
}

// readPart reads one of the elements of which a list consists.
func (t *CodeTable) readPart(decoder *xml.Decoder, start xml.StartElement) error {
	switch start.Name.Local {
	case "Identification":
		var id identification
		err := decoder.DecodeElement(&id, &start)
		t.ShortName, t.Version, t.CanonicalURI, t.CanonicalVersionURI = id.ShortName, id.Version, id.CanonicalURI, id.CanonicalVersionURI
		return err
	case "ColumnSet":
		return eachElement(decoder, func(start xml.StartElement) error { return t.readColumn(decoder, start) })
	case "SimpleCodeList":
		return eachElement(decoder, func(start xml.StartElement) error { return t.readRow(decoder, start) })
	}
	return decoder.Skip()
}

func (t *CodeTable) readColumn(decoder *xml.Decoder, start xml.StartElement) error {
	if start.Name.Local != "Column" {
		return decoder.Skip()
	}
	var c column
	if err := decoder.DecodeElement(&c, &start); err != nil {
		return err
	}
	if _, ok := t.Column(c.ID); ok || c.ID == "" {
		return misfit(c.ID, wrongColumn)
	}
	if len(t.Rows) > 0 {
		return misfit(c.ID, bilingual.Text{German: "die Spalten stehen vor den Zeilen", English: "the columns stand before the rows"})
	}
	t.Columns = append(t.Columns, c.ID)
	return nil
}

func (t *CodeTable) readRow(decoder *xml.Decoder, start xml.StartElement) error {
	if start.Name.Local != "Row" {
		return decoder.Skip()
	}
	if len(t.Rows) >= MostCells/max(1, len(t.Columns)) {
		return misfit(t.ShortName, bilingual.Sprintf("mehr als %d Zellen", "more than %d cells", MostCells))
	}
	var r row
	if err := decoder.DecodeElement(&r, &start); err != nil {
		return err
	}
	cells, err := t.cells(r)
	t.Rows = append(t.Rows, cells)
	return err
}

var wrongColumn = bilingual.Text{
	German: "jede Spalte hat einen Namen, den keine andere hat", English: "each column has a name that no other has",
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
		if v.Complex != nil {
			return nil, misfit(v.Column, bilingual.Text{
				German: "jeder Wert ist ein Text (SimpleValue)", English: "each value is a text (SimpleValue)",
			})
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

// Write writes a code list that Read reads again. A row with another number of cells than there are columns, a column without a
// name or with that of another, and a text with a character that XML does not have, such as U+0000, are an [*interop.FormError];
// nothing is written then. Cells that are "" are left out, and so are parts of the identification.
func (t CodeTable) Write(w io.Writer) error {
	d := document{Namespace: namespace, Identification: identification{t.ShortName, t.Version, t.CanonicalURI, t.CanonicalVersionURI}}
	for _, text := range []string{t.ShortName, t.Version, t.CanonicalURI, t.CanonicalVersionURI} {
		if !isXML(text) {
			return misfit(text, wrongText)
		}
	}
	for i, name := range t.Columns {
		if first, _ := t.Column(name); first != i || name == "" {
			return misfit(name, wrongColumn)
		}
		if !isXML(name) {
			return misfit(name, wrongText)
		}
		d.Columns = append(d.Columns, column{ID: name, Use: "optional", ShortName: name, Data: data{"string"}})
	}
	for i, cells := range t.Rows {
		if len(cells) != len(t.Columns) {
			return misfit(fmt.Sprint(i), bilingual.Sprintf("Zeile %d hat %d Zellen; es gibt %d Spalten",
				"row %d has %d cells; there are %d columns", i, len(cells), len(t.Columns)))
		}
		var out row
		for place, text := range cells {
			if !isXML(text) {
				return misfit(text, wrongText)
			}
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

var wrongText = bilingual.Text{
	German: "der Text hat ein Zeichen, das es in XML nicht gibt", English: "the text has a character that there is not in XML",
}

// isXML reports whether a text is one of UTF-8 and of characters that XML has.
func isXML(text string) bool {
	return utf8.ValidString(text) && !strings.ContainsFunc(text, func(r rune) bool {
		return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == '\ufffe' || r == '\uffff'
	})
}
