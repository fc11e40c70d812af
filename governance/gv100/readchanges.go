package gv100

import (
	"bufio"
	"errors"
	"io"
	"iter"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
)

// The order of the columns in a list of changes.
const (
	columnList = iota
	columnID
	columnUnit
	columnOldARS
	columnOldAGS
	columnOldName
	columnKind
	columnArea
	columnAreaUnit
	columnPopulation
	columnNewARS
	columnNewAGS
	columnNewName
	columnLegal
	columnStatistical
	columnEvidence // may be missing
	columns
)

var headings = [columns]string{"list", "id", "unit", "ars_old", "ags_old", "name_old", "kind", "area", "area_unit",
	"population", "ars_new", "ags_new", "name_new", "date_legal", "date_statistical", "beleg"}

// ReadChanges reads a list of changes in the form of text with one row a line and TAB between the columns, in UTF-8. The
// first line holds the headings
//
//	list id unit ars_old ags_old name_old kind area area_unit population
//	ars_new ags_new name_new date_legal date_statistical
//
// and may have a last one, beleg. The official lists are spreadsheets with these columns, one for every year since 1950.
//
// The lists were written by hand over seven decades and do not always keep to their form. Where it is clear what a row
// means, or where only a part of it is unclear, the row is read and the place is noted in Change.Oddities. These are
// refused: other headings; rows with fewer or more columns; a unit, a kind or a unit of area that the lists do not have;
// numbers and dates that are none; control characters; text that is not UTF-8; a file without rows.
//
// The sequence can be used once, because it consumes r. After the first error, which is an [*Error], it ends.
func ReadChanges(r io.Reader) iter.Seq2[Change, error] {
	return func(yield func(Change, error) bool) {
		table := table{in: bufio.NewReaderSize(r, longestLine)}
		if err := table.readHeadings(); err != nil {
			yield(Change{}, err)
			return
		}
		for {
			ok, err := table.next()
			if err == nil && !ok && table.line == 1 {
				err = Error{Line: 1}.because(bilingual.Text{German: "die Liste hat keine Zeilen", English: "the list has no rows"})
			}
			if err != nil {
				yield(Change{}, err)
				return
			}
			if !ok {
				return
			}
			row := row{table: &table}
			change := row.change()
			if row.err != nil {
				yield(Change{}, row.err)
				return
			}
			if !yield(change, nil) {
				return
			}
		}
	}
}

// table cuts the input into rows and columns.
type table struct {
	in    *bufio.Reader
	line  int
	width int // number of columns, from the headings
	cells [columns]string
}

func (t *table) readHeadings() error {
	ok, err := t.next()
	if err != nil {
		return err
	}
	if !ok {
		return Error{}.because(bilingual.Text{
			German:  "die Liste ist leer; verlangt ist eine Zeile mit Überschriften",
			English: "the list is empty, want a line of headings",
		})
	}
	for i, cell := range t.cells[:t.width] {
		if cell != headings[i] {
			return t.fault(i, bilingual.Sprintf("verlangt ist die Überschrift %s", "want the heading %s", headings[i]))
		}
	}
	return nil
}

// next goes to the next row and reports whether there is one.
func (t *table) next() (bool, error) {
	raw, err := t.in.ReadSlice('\n')
	if err != nil && err != io.EOF && !errors.Is(err, bufio.ErrBufferFull) {
		return false, Error{Line: t.line + 1, Err: err}.because(cannotRead)
	}
	if len(raw) == 0 {
		return false, nil
	}
	t.line++
	if errors.Is(err, bufio.ErrBufferFull) {
		return false, Error{Line: t.line}.because(bilingual.Sprintf("mehr als %d Bytes ohne ein Zeilenende",
			"more than %d bytes without a line end", len(raw)-1))
	}
	text := strings.TrimSuffix(strings.TrimSuffix(string(raw), "\n"), "\r")
	if t.line == 1 {
		text = strings.TrimPrefix(text, byteOrderMark)
	}
	return true, t.cut(text)
}

func (t *table) cut(text string) error {
	if err := t.checkCharacters(text); err != nil {
		return err
	}
	found := strings.Count(text, "\t") + 1
	switch {
	case t.width == 0 && (found == columns || found == columns-1):
		t.width = found
	case t.width == 0:
		return Error{Line: t.line}.because(bilingual.Sprintf("%d Überschriften, verlangt sind %d oder %d: %s", "%d headings, want %d or %d: %s",
			found, columns-1, columns, strings.Join(headings[:], " ")))
	case found != t.width:
		return Error{Line: t.line}.because(bilingual.Sprintf("%d Spalten, verlangt sind %d wie in den Überschriften",
			"%d columns, want %d as in the headings", found, t.width))
	}
	for i := range t.cells[:t.width] {
		t.cells[i], text, _ = strings.Cut(text, "\t")
	}
	return nil
}

func (t *table) checkCharacters(text string) error {
	column := 0
	for i, r := range text {
		column++
		switch {
		case ' ' <= r && r <= '~', r == '\t':
		case r == utf8.RuneError && !strings.HasPrefix(text[i:], "\uFFFD"):
			return Error{Line: t.line, Column: column}.because(bilingual.Text{German: "nicht UTF-8", English: "not UTF-8"})
		case isDamage(r):
			return Error{Line: t.line, Column: column}.because(bilingual.Sprintf("das Zeichen %U steht in keiner Liste",
				"the character %U stands in no list", r))
		}
	}
	return nil
}

func (t *table) fault(column int, reason bilingual.Text) error {
	place := 1
	for _, cell := range t.cells[:column] {
		place += utf8.RuneCountInString(cell) + 1
	}
	return Error{Line: t.line, Column: place, Field: headings[column], Found: clip(t.cells[column])}.because(reason)
}

// row reads the columns of one row. It keeps the first error.
type row struct {
	*table
	oddities []Oddity
	formed   bool // a mark of a new unit was found
	err      error
}

func (r *row) fail(column int, reason bilingual.Text) {
	if r.err == nil {
		r.err = r.fault(column, reason)
	}
}

func (r *row) odd(column int, kind OddityKind) {
	r.oddities = append(r.oddities, Oddity{Kind: kind, Column: headings[column], Found: r.cells[column]})
}

func (r *row) change() Change {
	c := Change{
		Line:     r.line,
		List:     r.cells[columnList],
		ID:       r.withoutFootnote(columnID),
		Evidence: r.cells[columnEvidence],
	}
	c.Level = r.level()
	c.Kinds = r.kinds()
	c.Old = r.side(c.Level, columnOldARS, columnOldAGS, columnOldName)
	c.New = r.side(c.Level, columnNewARS, columnNewAGS, columnNewName)
	if r.formed || c.Kinds == 0 && c.Old == (Side{}) {
		c.Kinds |= Formation
	}
	if r.figuresDisplaced() {
		r.odd(columnPopulation, FiguresDisplaced)
	} else {
		c.Area = r.area()
		c.Population = r.population()
	}
	c.Legal = r.date(columnLegal)
	c.Statistical = r.date(columnStatistical)
	c.Oddities = r.oddities
	return c
}

// withoutFootnote returns a cell without the mark of a footnote, such as " 2)".
func (r *row) withoutFootnote(column int) string {
	text := r.cells[column]
	n := len(text) - len(" 2)")
	if n < 0 || text[n] != ' ' || !isDigits(text[n+1:n+2]) || text[n+2] != ')' {
		return text
	}
	r.odd(column, FootnoteMark)
	return text[:n]
}

func isDigits(text string) bool {
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return text != ""
}

// level reads the level, and takes it from the number of digits of the keys where the list writes it otherwise.
func (r *row) level() Level {
	switch unit := r.cells[columnUnit]; unit {
	case "Land":
		return Land
	case "Regierungsbezirk":
		return GovernmentRegion
	case "Region":
		return PlanningRegion
	case "Kreis":
		return District
	case "Gemeindeverband":
		return Association
	case "Gemeinde":
		level := r.levelOfKeys()
		if r.cells[columnOldAGS]+r.cells[columnNewAGS] != "" || level != District && level != Association {
			return Municipality
		}
		r.odd(columnUnit, LevelFromKeys)
		return level
	case "", "Verband", "Gemeindec":
		if level := r.levelOfKeys(); level == Association || level == Municipality {
			r.odd(columnUnit, LevelFromKeys)
			return level
		}
	}
	r.fail(columnUnit, bilingual.Text{
		German:  "verlangt ist Land, Regierungsbezirk, Region, Kreis, Gemeindeverband oder Gemeinde",
		English: "want Land, Regierungsbezirk, Region, Kreis, Gemeindeverband or Gemeinde",
	})
	return 0
}

// levelOfKeys tells the level by the longer of the keys in the columns for the ARS; 0 if it does not show.
func (r *row) levelOfKeys() Level {
	switch max(digitsAtStart(r.cells[columnOldARS]), digitsAtStart(r.cells[columnNewARS])) {
	case len("16063"):
		return District
	case len("160635051"):
		return Association
	case len("160635051051"):
		return Municipality
	}
	return 0
}

func digitsAtStart(text string) int {
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return i
		}
	}
	return len(text)
}

// kinds reads the kinds, which the lists write as "3", "3.4", "3,4" or "3, 4".
func (r *row) kinds() Kinds {
	text := r.cells[columnKind]
	if isFormationMark(text) {
		r.formed = true
		return 0
	}
	if text == "" {
		return 0
	}
	var kinds Kinds
	points := strings.ReplaceAll(strings.ReplaceAll(text, ", ", "."), ",", ".")
	for number := range strings.SplitSeq(points, ".") {
		if len(number) != 1 || number < "1" || number > "4" {
			r.fail(columnKind, bilingual.Text{
				German:  "verlangt sind Zahlen von 1 bis 4 mit Punkten oder Kommas dazwischen",
				English: "want numbers from 1 to 4 with points or commas between them",
			})
			return 0
		}
		kind := Dissolution << (number[0] - '1')
		if kinds >= kind {
			r.fail(columnKind, bilingual.Text{
				German:  "verlangt ist jede Zahl einmal, die kleinere vor der größeren",
				English: "want every number once, the lower before the higher",
			})
			return 0
		}
		kinds |= kind
	}
	return kinds
}

func isFormationMark(text string) bool {
	return strings.EqualFold(text, "Neuaufnahme") || strings.EqualFold(text, "Neubildung")
}

// notAvailable stands behind the key of the Kreis where the key of a municipality is not known, mostly before 1961.
const notAvailable = "n.a."

// text returns a cell of one side without footnote and without the mark of a new unit.
func (r *row) text(column int) string {
	text := r.withoutFootnote(column)
	if column <= columnOldName && isFormationMark(text) {
		r.formed = true
		return ""
	}
	return text
}

func (r *row) side(level Level, arsColumn, agsColumn, nameColumn int) Side {
	side := Side{Name: r.text(nameColumn)}
	ars, ags := r.text(arsColumn), r.text(agsColumn)
	switch {
	case level == Municipality:
		r.municipality(&side, arsColumn, ars, agsColumn, ags)
	case ars == "" && ags != "":
		r.odd(agsColumn, KeyInOtherColumn)
		r.unit(&side, level, agsColumn, strings.TrimSuffix(ags, notAvailable))
	case ars != "":
		// Some rows repeat the key, or that of the Kreis, in the other column.
		if !strings.HasPrefix(ars, ags) {
			r.odd(agsColumn, KeysContradict)
		}
		r.unit(&side, level, arsColumn, ars)
	}
	return side
}

// unit reads the key of a unit that is no municipality.
func (r *row) unit(side *Side, level Level, column int, text string) {
	var k key.Key
	var err error
	switch level {
	case Land:
		k, err = key.ParseLand(text)
	case GovernmentRegion:
		k, err = key.ParseRegion(text)
	case PlanningRegion:
		if len(text) != len("0811") || !isDigits(text) {
			r.odd(column, NotAKey)
			return
		}
		side.PlanningRegion = text
		return
	case District:
		k, err = key.ParseDistrict(text)
	case Association:
		k, err = key.ParseAssociation(text)
	}
	if err != nil {
		r.odd(column, NotAKey)
		return
	}
	side.Key = k
}

func (r *row) municipality(side *Side, arsColumn int, ars string, agsColumn int, ags string) {
	if district, found := strings.CutSuffix(ags, notAvailable); found {
		within, err := key.ParseDistrict(district)
		if err != nil {
			r.odd(agsColumn, NotAKey)
		}
		side.Within = within
	} else if ags != "" {
		k, err := key.ParseAGS(ags)
		if err != nil {
			r.odd(agsColumn, NotAKey)
		} else {
			side.Key = k
		}
	}
	if ars == "" {
		return
	}
	k, err := key.ParseARS(ars)
	if err != nil {
		r.odd(arsColumn, NotAKey)
		return
	}
	side.ARS = k
	switch {
	case side.Key == nil:
		side.Key = k.AGS()
		r.odd(arsColumn, AGSFromARS)
	case side.Key != key.Key(k.AGS()):
		r.odd(arsColumn, KeysContradict)
	}
}

// figuresDisplaced reports whether the area stands where the population belongs, and the population where the ARS does.
func (r *row) figuresDisplaced() bool {
	ars := r.cells[columnNewARS]
	return r.cells[columnArea] == "" && r.cells[columnPopulation] != "" && isDigits(ars) && len(ars) < len("16063")
}

const (
	squareMetresPerHectare         = 10_000
	squareMetresPerSquareKilometre = 1_000_000
)

// area reads the area in square metres. The lists write whole hectares, since 2007 whole square metres. Where a number of
// hectares has decimals, it is one of square kilometres: wherever the municipality register of the time has the unit,
// the two agree.
func (r *row) area() Figure {
	text, unit := r.cells[columnArea], r.cells[columnAreaUnit]
	var factor int64
	switch unit {
	case "ha":
		factor = squareMetresPerHectare
	case "qm":
		factor = 1
	case "":
		if text == "" {
			return Figure{}
		}
		fallthrough
	default:
		r.fail(columnAreaUnit, bilingual.Text{German: "verlangt ist ha oder qm", English: "want ha or qm"})
		return Figure{}
	}
	if text == "" {
		return Figure{}
	}
	whole, decimals, fraction := strings.Cut(text, ".")
	if !fraction {
		return r.figure(columnArea, text, factor)
	}
	if unit != "ha" || len(decimals) > 2 || !isDigits(whole) || !isDigits(decimals) {
		r.fail(columnArea, bilingual.Text{
			German:  "verlangt ist eine ganze Zahl, oder Hektar mit einer oder zwei Nachkommastellen",
			English: "want a whole number, or hectares with one or two decimals",
		})
		return Figure{}
	}
	r.odd(columnArea, SquareKilometres)
	if len(decimals) == 1 {
		decimals += "0"
	}
	return r.figure(columnArea, whole+decimals, squareMetresPerSquareKilometre/100)
}

func (r *row) population() Figure {
	text := r.cells[columnPopulation]
	if text == "" {
		return Figure{}
	}
	return r.figure(columnPopulation, text, 1)
}

func (r *row) figure(column int, text string, factor int64) Figure {
	const most = 12 // digits; the whole of Germany has that many square metres
	if !isDigits(text) || len(text) > most {
		r.fail(column, bilingual.Sprintf("verlangt ist eine ganze Zahl mit höchstens %d Ziffern", "want a whole number of at most %d digits", most))
		return Figure{}
	}
	n, _ := strconv.ParseInt(text, 10, 64)
	return Figure{Value: n * factor, Recorded: true}
}

func (r *row) date(column int) civil.Date {
	text := r.cells[column]
	if text == "" {
		return civil.Date{}
	}
	date, err := civil.Parse(text)
	if err != nil {
		r.fail(column, told(err))
	}
	return date
}
