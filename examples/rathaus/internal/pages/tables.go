package pages

import (
	"encoding/csv"
	"errors"
	"io"
	"net/http"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

const (
	mostShown   = 100 // rows of a table on its page
	mostColumns = 200
	mostRows    = 20_000 // all municipalities of Germany are 11,000
)

type tableBody struct {
	Text, Column, Day, To string
	Header                []string
	Columns               []option
	Errors                map[string]string
	Faults                []fault

	Rows     int
	Dating   directory.Dating
	Found    civil.Date // the day as of which the rows are taken; zero where none was found
	Target   civil.Date
	Numbers  []string // names of the columns that are restated
	Restated []restatedRow
	Shown    int
	Report   directory.MigrationReport
	Outcomes []rowCount
	Notes    []string
	column   int
	values   []int // columns that are restated
	rows     [][]string
}

type restatedRow struct {
	Cell, Key, Name string
	Outcome         directory.RowOutcome
	Values          []int64
	Why             string
}

type rowCount struct {
	Outcome directory.RowOutcome
	N       int
}

func (q *request) tableCovers() []string {
	return []string{
		q.text("Umgerechnet werden Spalten ganzer Zahlen, die sich addieren lassen; Anteile, Mittelwerte und Texte nicht.", "Columns of whole numbers that add up are restated; shares, means and texts are not."),
		q.text("Wurde eine Gemeinde geteilt, werden ihre Werte nach Einwohnern verteilt, und nach Fläche, wo die Einwohner nicht verzeichnet sind. Das ist eine Schätzung.",
			"Where a municipality was divided its values are apportioned by people, and by area where the people are not recorded. That is an estimate."),
		q.directoryCovers(),
	}
}

func (q *request) tables() error {
	text := ""
	if q.FormValue("sample") != "" {
		text = sampleTable
	}
	return q.showTable(http.StatusOK, &tableBody{Text: text})
}

// sampleTable is of 2018: Eisenach has had another key since 1 July 2021, Urnshausen belongs to Dermbach since 2019 and Herrenhof to
// Georgenthal since 2024.
const sampleTable = "AGS;Gemeinde;Anträge\n16056000;Eisenach, Stadt;310\n16063081;Urnshausen;12\n16067036;Herrenhof;9\n16067029;Gotha, Stadt;402\n"

func (q *request) showTable(status int, body *tableBody) error {
	body.Errors = q.errorsOf(body.Faults)
	q.show(status, "tables", &page{Title: q.text("Tabelle auf einen anderen Tag bringen", "Restate a table"), Section: "tables", Covered: q.tableCovers(), Body: body})
	return nil
}

// table reads a table, finds its day and restates it. Nothing of it is stored.
func (q *request) table() error {
	body, err := q.readTable()
	if err != nil {
		return err
	}
	if len(body.Faults) == 0 {
		err = body.restate(q, func(row restatedRow) error {
			if len(body.Restated) < mostShown {
				body.Restated = append(body.Restated, row)
			}
			body.Shown++
			return nil
		})
		if err != nil {
			body.Faults = append(body.Faults, fault{"table", q.errorText(err)})
		}
	}
	if len(body.Faults) > 0 {
		return q.showTable(http.StatusUnprocessableEntity, body)
	}
	return q.showTable(http.StatusOK, body)
}

// tableFile answers with the restated table. Cells that a spreadsheet would run as a formula are guarded.
func (q *request) tableFile() error {
	body, err := q.readTable()
	if err != nil {
		return err
	}
	if len(body.Faults) > 0 {
		return q.showTable(http.StatusUnprocessableEntity, body)
	}
	return q.download("tabelle-"+body.Target.String()+".csv", "text/csv; charset=utf-8", func(w io.Writer) error {
		out := csv.NewWriter(w)
		out.Comma, out.UseCRLF = ';', true
		write := func(cells []string) error {
			for i := range cells {
				cells[i] = finance.GuardFormula(cells[i])
			}
			return out.Write(cells)
		}
		head := append([]string{q.text("Schlüssel", "key"), q.text("Name", "name"), q.text("Ergebnis", "outcome"), q.text("Zelle", "cell")}, body.Numbers...)
		if err := write(head); err != nil {
			return err
		}
		err := body.restate(q, func(row restatedRow) error {
			cells := []string{row.Key, row.Name, row.Outcome.Text(q.tag), row.Cell}
			for _, value := range row.Values {
				cells = append(cells, strconv.FormatInt(value, 10))
			}
			return write(cells)
		})
		out.Flush()
		return errors.Join(err, out.Error())
	})
}

// readTable reads the form with its table, and finds the day of the table.
func (q *request) readTable() (*tableBody, error) {
	text, err := q.upload("table", "file", MostTable)
	if err != nil {
		return nil, err
	}
	body := &tableBody{Column: q.FormValue("column"), Day: q.FormValue("day"), To: q.FormValue("to")}
	if !utf8.ValidString(text) {
		if text, err = charmap.Windows1252.NewDecoder().String(text); err != nil {
			return nil, err
		}
		body.Notes = append(body.Notes, q.text("Die Datei ist kein UTF-8; sie wurde als Windows-1252 gelesen.", "The file is no UTF-8; it was read as Windows-1252."))
	}
	body.Text = strings.TrimPrefix(text, "\ufeff")
	body.parse(q)
	if len(body.Faults) == 0 {
		body.date(q)
	}
	return body, nil
}

// parse splits the table into its cells and chooses the columns.
func (b *tableBody) parse(q *request) {
	bad := func(field, german, english string, args ...any) {
		b.Faults = append(b.Faults, fault{field, q.text(german, english, args...)})
	}
	if strings.TrimSpace(b.Text) == "" {
		bad("table", "Es ist keine Tabelle da: Fügen Sie eine ein, oder wählen Sie eine Datei.", "There is no table: paste one, or choose a file.")
		return
	}
	reader := csv.NewReader(strings.NewReader(b.Text))
	reader.Comma, reader.FieldsPerRecord = separator(b.Text), -1
	all, err := reader.ReadAll()
	if err != nil {
		bad("table", "Das ist keine CSV-Tabelle: %v", "This is no CSV table: %v", err)
		return
	}
	b.Header, b.rows = all[0], all[1:]
	b.Rows = len(b.rows)
	if len(b.rows) > mostRows {
		bad("table", "Die Tabelle hat %d Zeilen; hier werden höchstens %d angenommen.", "The table has %d rows; at most %d are taken here.", len(b.rows), mostRows)
		return
	}
	if len(b.rows) == 0 || len(b.Header) > mostColumns {
		bad("table", "Verlangt sind eine Zeile mit den Namen der Spalten, mindestens eine weitere und höchstens %d Spalten.", "A line with the names of the columns, at least one more and at most %d columns are wanted.", mostColumns)
		return
	}
	b.Columns = append(b.Columns, option{"", q.text("selbst finden", "find it")})
	for i, name := range b.Header {
		b.Columns = append(b.Columns, option{strconv.Itoa(i), strconv.Itoa(i+1) + ": " + name})
	}
	b.column = -1
	if b.Column != "" {
		if b.column, err = strconv.Atoi(b.Column); err != nil || b.column < 0 || b.column >= len(b.Header) {
			bad("column", "Diese Spalte gibt es nicht.", "There is no such column.")
		}
	}
}

// separator is the mark that stands most often in the first line.
func separator(text string) rune {
	line, _, _ := strings.Cut(text, "\n")
	best := ';'
	for _, mark := range ",\t" {
		if strings.Count(line, string(mark)) > strings.Count(line, string(best)) {
			best = mark
		}
	}
	return best
}

func (b *tableBody) cells(column int) []string {
	cells := make([]string, len(b.rows))
	for i, row := range b.rows {
		if column < len(row) {
			cells[i] = row[column]
		}
	}
	return cells
}

// date chooses the column of keys or names, if the reader did not, and finds its day.
func (b *tableBody) date(q *request) {
	if b.column < 0 {
		for i := range b.Header {
			if dating := q.data.Directory.Dating(b.cells(i)); b.column < 0 || dating.Readable > b.Dating.Readable {
				b.column, b.Dating = i, dating
			}
		}
	} else {
		b.Dating = q.data.Directory.Dating(b.cells(b.column))
	}
	bad := func(field, german, english string) {
		b.Faults = append(b.Faults, fault{field, q.text(german, english)})
	}
	span := q.data.Directory.Span()
	var err error
	if b.Target, err = civil.Parse(b.To); b.To == "" {
		b.Target = span.Through
	} else if err != nil || !span.Contains(b.Target) {
		bad("to", "Für diesen Tag ist nichts verzeichnet.", "Nothing is recorded for this day.")
	}
	if b.Day != "" {
		if b.Found, err = civil.Parse(b.Day); err != nil || !span.Contains(b.Found) {
			bad("day", "Für diesen Tag ist nichts verzeichnet.", "Nothing is recorded for this day.")
		}
	} else if len(b.Dating.Periods) > 0 && !b.Dating.Periods[0].Beyond {
		b.Found = b.Dating.Periods[0].Period.Through
		if b.Found.IsZero() {
			b.Found = span.Through
		}
	}
	if b.Dating.Readable == 0 && len(b.Faults) == 0 {
		bad("table", "Keine Spalte enthält Schlüssel oder Namen, die das Verzeichnis kennt.", "No column has keys or names that the directory knows.")
	}
	if b.Found.After(b.Target) && len(b.Faults) == 0 {
		b.Notes = append(b.Notes, q.text("Die Tabelle ist jünger als der gewünschte Tag; sie wird nur auf einen späteren Tag gebracht.", "The table is later than the day that was asked for; it can only be restated to a later day."))
		b.Found = b.Target
	}
	b.numbers()
}

// numbers finds the columns that hold whole numbers and nothing else.
func (b *tableBody) numbers() {
	for i, name := range b.Header {
		if i == b.column {
			continue
		}
		isNumber := true
		for _, cell := range b.cells(i) {
			if _, err := wholeNumber(cell); err != nil {
				isNumber = false
				break
			}
		}
		if isNumber && !isKeyColumn(b.cells(i)) {
			b.values, b.Numbers = append(b.values, i), append(b.Numbers, name)
		}
	}
}

// isKeyColumn tells a second column of official keys from one of figures: all of its cells have eight digits or more and are keys.
func isKeyColumn(cells []string) bool {
	for _, cell := range cells {
		if k, err := key.Parse(strings.TrimSpace(cell)); err != nil || k.Len() < 5 {
			return false
		}
	}
	return true
}

// wholeNumber reads a number with or without points between thousands; an empty cell is 0.
func wholeNumber(cell string) (int64, error) {
	cell = strings.TrimSpace(cell)
	if cell == "" {
		return 0, nil
	}
	if groups := strings.Split(cell, "."); len(groups) > 1 {
		for _, group := range groups[1:] {
			if len(group) != 3 {
				return 0, strconv.ErrSyntax
			}
		}
		cell = strings.Join(groups, "")
	}
	return strconv.ParseInt(cell, 10, 64)
}

// restate hands on each part of each row as it is on the day that was asked for.
func (b *tableBody) restate(q *request, hand func(restatedRow) error) error {
	migration, err := q.data.Directory.Migrate(b.Target, directory.ByPopulationElseArea)
	if err != nil {
		return err
	}
	snapshot, err := q.data.Directory.On(b.Target)
	if err != nil {
		return err
	}
	cells := b.cells(b.column)
	for i, row := range b.rows {
		values := make([]int64, len(b.values))
		for j, column := range b.values {
			if column < len(row) {
				values[j], _ = wholeNumber(row[column])
			}
		}
		restated, err := migration.Restate(directory.Row{Key: cells[i], Date: b.Found, Values: values})
		if err != nil {
			return err
		}
		if len(restated.Parts) == 0 {
			if err := hand(restatedRow{Cell: cells[i], Outcome: restated.Outcome, Values: values, Why: q.errorText(restated.Err)}); err != nil {
				return err
			}
		}
		for _, part := range restated.Parts {
			unit, _ := snapshot.Unit(part.Key)
			if err := hand(restatedRow{Cell: cells[i], Key: part.Key.String(), Name: unit.Name(), Outcome: restated.Outcome, Values: append([]int64(nil), part.Values...)}); err != nil {
				return err
			}
		}
	}
	b.Report = migration.Report()
	for outcome := directory.Unchanged; outcome.IsValid(); outcome++ {
		if n := b.Report.Count(outcome); n > 0 {
			b.Outcomes = append(b.Outcomes, rowCount{outcome, n})
		}
	}
	return nil
}
