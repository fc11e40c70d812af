package grant

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

// column is a column of a file of movements.
type column int

const (
	dayColumn column = iota
	kindColumn
	amountColumn
	useByColumn
	columns int = iota
)

// columnNames are the headings that are understood, in lower case; the first two of each are those that errors name.
func columnNames(c column) []string {
	switch c {
	case dayColumn:
		return []string{"tag", "day", "datum", "date"}
	case kindColumn:
		return []string{"vorgang", "movement", "art", "kind"}
	case amountColumn:
		return []string{"betrag", "amount"}
	}
	return []string{"zu verwenden bis", "use by"}
}

// kindNames are further words for kinds, in lower case, beside those of [MovementKind.String] and [MovementKind.Text].
func kindNames(k MovementKind) []string {
	switch k {
	case PaidOut:
		return []string{"ausgezahlt", "paid out"}
	case Used:
		return []string{"verwendet"}
	case RepaymentClaimed:
		return []string{"zurückgefordert", "claimed"}
	}
	return []string{"erstattet"}
}

// ReadMovements reads the movements of a [Ledger] from CSV with a line of headings, as spreadsheets write it: with semicolons,
// commas or tabs, also with a byte order mark, with a line such as "sep=;" before the headings, and with lines that end in CR LF.
//
//	Tag;Vorgang;Betrag
//	01.03.2024;Auszahlung;50.000,00
//	15.10.2024;Verwendung;20.000,00
//
// The headings are Tag or Datum, Vorgang or Art, Betrag and, if there is such a column, "zu verwenden bis"; or day or date, movement
// or kind, amount and "use by". Other columns are passed over. The words for movements are those of [MovementKind.Text] and
// [MovementKind.String]; days are written 01.03.2024 or 2024-03-01, amounts as [finance.ParseAmount] reads them. Upper and lower case
// are the same. A line without anything in these columns is passed over.
//
// Whatever else is in them is a [*LedgerError] with line, column and what would be right; nothing is read then. Errors of the reader
// are returned as they are.
func ReadMovements(r io.Reader) ([]Movement, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if !utf8.Valid(data) {
		line := 1 + bytes.Count(data[:firstInvalid(data)], []byte("\n"))
		return nil, ledgerError(line, bilingual.Text{German: "die Datei ist nicht in UTF-8 geschrieben; als „CSV UTF-8“ speichern",
			English: `the file is not written in UTF-8; save it as "CSV UTF-8"`})
	}
	if bytes.ContainsRune(data, '\r') && !bytes.ContainsRune(data, '\n') {
		return nil, ledgerError(1, bilingual.Text{
			German:  "die Zeilen enden mit CR allein, wie alte Programme sie schreiben; mit Zeilenenden CR LF oder LF speichern",
			English: "the lines end in CR alone, as old programs write them; save it with lines that end in CR LF or LF"})
	}
	data, comma := separated(data)
	reader := csv.NewReader(bytes.NewReader(data))
	reader.Comma = comma
	file := movementFile{reader: reader}
	if err := file.readHeadings(); err != nil {
		return nil, err
	}
	var movements []Movement
	for {
		cells, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return movements, nil
		}
		if err != nil {
			return nil, csvError(err, len(cells), len(file.headings), reader.Comma)
		}
		m, ok, err := file.movement(cells)
		if err != nil {
			return nil, err
		}
		if ok {
			movements = append(movements, m)
		}
	}
}

// separated returns what divides the fields of a file, and the file without a first line that says so. That line stays as an empty one, so
// that lines are counted as they stand.
func separated(data []byte) (rest []byte, comma rune) {
	heading, _, _ := bytes.Cut(data, []byte("\n"))
	if said, ok := bytes.CutPrefix(bytes.TrimRight(heading, "\r"), []byte("sep=")); ok && len(said) == 1 && bytes.IndexByte([]byte(";,\t"), said[0]) >= 0 {
		return data[len(heading):], rune(said[0])
	}
	heading, _, _ = bytes.Cut(bytes.TrimLeft(data, "\r\n"), []byte("\n"))
	isQuoted, comma := false, ','
	for _, b := range heading {
		switch {
		case b == '"':
			isQuoted = !isQuoted
		case isQuoted:
		case b == ';':
			return data, ';'
		case b == '\t':
			comma = '\t'
		}
	}
	return data, comma
}

// firstInvalid returns where the first byte is that is no UTF-8.
func firstInvalid(data []byte) int {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(data)
}

// csvError tells in our words what is wrong with the form of a line, which has so many cells.
func csvError(err error, cells, want int, comma rune) error {
	line := 0
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		line = parse.Line
	}
	fault := ledgerError(line, bilingual.Text{
		German:  "ein Anführungszeichen steht an falscher Stelle; ganze Felder in Anführungszeichen setzen und solche darin verdoppeln",
		English: "a quotation mark is out of place; quote whole fields, and double those that stand in them",
	})
	switch {
	case errors.Is(err, csv.ErrFieldCount) && cells < want:
		fault = ledgerError(line, bilingual.Sprintf("die Zeile hat nur %d Felder und die Überschrift %d; ein Feld ohne Inhalt leer lassen, aber "+
			"mit %q abteilen", "the line has only %d fields, and the headings are %d; leave a field without content empty, but divide it by %q",
			cells, want, string(comma)))
	case errors.Is(err, csv.ErrFieldCount):
		fault = ledgerError(line, bilingual.Sprintf("die Zeile hat nicht so viele Felder wie die Überschrift, die %d hat; Beträge mit %q darin "+
			"in Anführungszeichen setzen oder Semikolons zum Trennen nehmen", "the line does not have as many fields as the headings, which are %d; "+
			"quote amounts that hold %q, or divide fields by semicolons", want, string(comma)))
	}
	fault.Err = err
	return fault
}

// movementFile is a file of movements that is being read.
type movementFile struct {
	reader   *csv.Reader
	headings []string
	places   [columns]int // of each column in a line; -1 where it is missing
}

// readHeadings finds the columns.
func (f *movementFile) readHeadings() error {
	cells, err := f.reader.Read()
	if errors.Is(err, io.EOF) {
		return ledgerError(1, bilingual.Text{German: "die Datei ist leer; verlangt ist eine Überschrift: Tag;Vorgang;Betrag",
			English: "the file is empty; want headings: day;movement;amount"})
	}
	if err != nil {
		return csvError(err, 0, 0, f.reader.Comma)
	}
	line, _ := f.reader.FieldPos(0)
	f.headings = cells
	for c := range f.places {
		f.places[c] = -1
		for place, heading := range cells {
			if !isOneOf(heading, columnNames(column(c))) {
				continue
			}
			if f.places[c] >= 0 {
				return f.cellError(line, place, bilingual.Sprintf("dieselbe Angabe steht schon in der Spalte %q; eine davon umbenennen",
					"the column %q has the same; rename one of them", strings.TrimSpace(cells[f.places[c]])))
			}
			f.places[c] = place
		}
		if names := columnNames(column(c)); f.places[c] < 0 && column(c) != useByColumn {
			return ledgerError(line, bilingual.Sprintf("es fehlt eine Spalte %q; verlangt ist eine Überschrift wie Tag;Vorgang;Betrag",
				"there is no column %q; want headings such as day;movement;amount", bilingual.Text{German: names[0], English: names[1]}))
		}
	}
	return nil
}

func isOneOf(cell string, names []string) bool {
	cell = strings.ToLower(strings.TrimSpace(cell))
	for _, name := range names {
		if cell == strings.ToLower(name) {
			return true
		}
	}
	return false
}

// movement reads one line. It reports false where nothing stands in it.
func (f *movementFile) movement(cells []string) (m Movement, ok bool, err error) {
	var texts [columns]string
	for c, place := range f.places {
		if place >= 0 {
			texts[c] = strings.TrimSpace(cells[place])
			ok = ok || texts[c] != ""
		}
	}
	if !ok {
		return Movement{}, false, nil
	}
	line, _ := f.reader.FieldPos(0)
	m.Line = line
	fault := func(c column, reason bilingual.Text, cause error) (Movement, bool, error) {
		e := f.cellError(line, f.places[c], reason)
		e.Err = cause
		return Movement{}, false, e
	}
	var reason bilingual.Text
	if m.Day, reason, err = readDay(texts[dayColumn]); !reason.IsZero() {
		return fault(dayColumn, reason, err)
	}
	if m.Kind = readKind(texts[kindColumn]); m.Kind == 0 {
		return fault(kindColumn, bilingual.Sprintf("%q ist kein Vorgang; verlangt ist Auszahlung, Verwendung, Erstattungsforderung oder Erstattung",
			"%q is no movement; want payment, use, claim for repayment or repayment", clip(texts[kindColumn])), nil)
	}
	if m.Amount, err = finance.ParseAmount(texts[amountColumn]); err != nil {
		return fault(amountColumn, amountReason(err), err)
	}
	if texts[useByColumn] != "" {
		if m.UseBy, reason, err = readDay(texts[useByColumn]); !reason.IsZero() {
			return fault(useByColumn, reason, err)
		}
	}
	return m, true, nil
}

// cellError is an error of one cell.
func (f *movementFile) cellError(line, place int, reason bilingual.Text) *LedgerError {
	e := ledgerError(line, reason)
	e.Column = strings.TrimSpace(f.headings[place])
	return e
}

func amountReason(err error) bilingual.Text {
	if told, ok := err.(interface{ Text(language.Tag) string }); ok {
		return bilingual.TextOf(told)
	}
	return bilingual.Text{German: err.Error(), English: err.Error()}
}

func readKind(text string) MovementKind {
	for k := PaidOut; k <= Repaid; k++ {
		names := append(kindNames(k), k.String(), k.Text(language.German), k.Text(language.English))
		if isOneOf(text, names) {
			return k
		}
	}
	return 0
}

// readDay reads 01.03.2024 or 2024-03-01; the reason tells why it cannot.
func readDay(text string) (civil.Date, bilingual.Text, error) {
	want := bilingual.Text{German: "verlangt ist ein Tag wie 01.03.2024 oder 2024-03-01", English: "want a day such as 01.03.2024 or 2024-03-01"}
	switch {
	case text == "":
		return civil.Date{}, want, nil
	case strings.Count(text, "/") == 2:
		return civil.Date{}, bilingual.Sprintf("%q kann mit dem Tag oder mit dem Monat beginnen; %s", "%q may begin with the day or with the month; %s",
			clip(text), want), nil
	case strings.ContainsAny(text, "/–") || strings.Contains(text, " - ") || strings.Contains(text, " bis ") || strings.Contains(text, " to "):
		return civil.Date{}, bilingual.Sprintf("%q ist nicht ein Tag; Geld mehrerer Tage oder Jahre in Zeilen mit je einem Tag teilen; %s",
			"%q is not one day; divide money of several days or years into lines of one day each; %s", clip(text), want), nil
	}
	parts := strings.Split(text, ".")
	if len(parts) != 3 {
		day, err := civil.Parse(text)
		if err != nil {
			return civil.Date{}, bilingual.Sprintf("%q ist kein Tag; %s", "%q is no day; %s", clip(text), want), err
		}
		return day, bilingual.Text{}, nil
	}
	var numbers [3]int
	for i, most := range [...]int{2, 2, 4} {
		number, err := strconv.ParseUint(parts[i], 10, 16)
		if err != nil || len(parts[i]) > most || i == 2 && len(parts[i]) < most {
			return civil.Date{}, bilingual.Sprintf("%q ist kein Tag; %s", "%q is no day; %s", clip(text), want), nil
		}
		numbers[i] = int(number)
	}
	day, err := civil.Of(numbers[2], time.Month(numbers[1]), numbers[0])
	if err != nil {
		return civil.Date{}, bilingual.Sprintf("den Tag %q gibt es nicht; %s", "there is no day %q; %s", clip(text), want), err
	}
	return day, bilingual.Text{}, nil
}

// clip keeps errors short however long a cell is.
func clip(text string) string {
	const most = 40
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return text
}
