package lab

import (
	"cmp"
	"encoding/csv"
	"regexp"
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/directory"
)

const (
	mostPeriods = 5
	mostMisfits = 100
)

// Dated is of which days a table is.
type Dated struct {
	// Summary says the result in one sentence.
	Summary bilingual.Text `json:"summary"`
	// Column is which column of the table was read, from 1, and Columns how many there are.
	Column  int `json:"column"`
	Columns int `json:"columns"`
	Cells   int `json:"cells"`
	// Readable is how many cells hold on any day.
	Readable int `json:"readable"`
	// Periods are the periods on which most cells hold; MorePeriods counts those left out.
	Periods     []Period `json:"periods"`
	MorePeriods int      `json:"morePeriods,omitempty"`
	// Misfits are the cells that do not hold in the first period; MoreMisfits counts those left out.
	Misfits     []Misfit `json:"misfits"`
	MoreMisfits int      `json:"moreMisfits,omitempty"`
	Edition     string   `json:"edition"`
}

// Period is a period in which the same cells hold.
type Period struct {
	Text bilingual.Text `json:"text"`
	Held int            `json:"held"`
}

// Misfit is a cell that does not hold on the day of the table.
type Misfit struct {
	Line int            `json:"line"`
	Cell string         `json:"cell"`
	Text bilingual.Text `json:"text"`
}

// Date tells of which days a table of units is: a column of keys or names, or a table with tabs or semicolons. Of a table the column
// counts whose heading says that it holds keys or names, and of several or none the one with the most readable cells; of several of
// these the one that fits the fewest days, as keys do, and then the first. The line of the headings is no cell.
func (l *Lab) Date(text string) Dated {
	columns, lines := columnsOf(text)
	heads := l.headings(columns)
	if heads != nil {
		lines = lines[1:]
	}
	best, at, isNamed := directory.Dating{}, 0, false
	for i := range columns {
		named := false
		if heads != nil {
			columns[i] = columns[i][1:]
			named = unitHeading.MatchString(heads[i])
		}
		found := l.national.Dating(columns[i])
		named = named && found.Readable > 0
		better := cmp.Or(found.Readable-best.Readable, daysOf(best)-daysOf(found)) > 0
		if i == 0 || named && !isNamed || named == isNamed && better {
			best, at, isNamed = found, i, named
		}
	}
	dated := Dated{
		Column: at + 1, Columns: len(columns), Readable: best.Readable, Edition: l.national.Edition().String(),
	}
	if len(columns) > 0 {
		dated.Cells = len(columns[at])
	}
	for _, p := range best.Periods[:min(len(best.Periods), mostPeriods)] {
		dated.Periods = append(dated.Periods, Period{periodOf(p), p.Held})
	}
	dated.MorePeriods = len(best.Periods) - len(dated.Periods)
	for _, m := range best.Misfits[:min(len(best.Misfits), mostMisfits)] {
		dated.Misfits = append(dated.Misfits, Misfit{lines[m.Index], bilingual.Printable(m.Cell), reasonOf(m)})
	}
	dated.MoreMisfits = len(best.Misfits) - len(dated.Misfits)
	dated.Summary = summaryOf(best, dated.Cells)
	return dated
}

// unitHeading matches what stands above keys or names of units.
var unitHeading = regexp.MustCompile(`(?i)^\s*(ags|ars|rs|amtlicher .*schlüssel|gemeindeschlüssel|kreisschlüssel|regionalschlüssel|schlüssel|` +
	`gemeinde|gemeindename|kommune|ort|stadt|kreis|landkreis|name|municipality|key)\s*$`)

// headings returns the first line of a table where it holds headings: where one of them is that of keys or names, or where the table
// has several columns, and where no cell of the line is a unit.
func (l *Lab) headings(columns [][]string) []string {
	if len(columns) == 0 || len(columns[0]) < 2 {
		return nil
	}
	var heads []string
	isHead := len(columns) > 1
	for _, cells := range columns {
		isHead = isHead || unitHeading.MatchString(cells[0])
		heads = append(heads, cells[0])
	}
	if !isHead || l.national.Dating(heads).Readable > 0 {
		return nil
	}
	return heads
}

// daysOf returns how many days the first period has.
func daysOf(d directory.Dating) int {
	if len(d.Periods) == 0 {
		return 0
	}
	return d.Periods[0].Period.Through.DaysSince(d.Periods[0].Period.From) + 1
}

// summaryOf says of which days a table is.
func summaryOf(d directory.Dating, cells int) bilingual.Text {
	if len(d.Periods) == 0 {
		return bilingual.Text{German: "Keine Zelle hält an irgendeinem Tag, den das Verzeichnis kennt.",
			English: "No cell holds on any day that the directory knows."}
	}
	if d.Mixture {
		first, second := inBoth(d.Mixed[0]), inBoth(d.Mixed[1])
		return bilingual.Sprintf("Die Tabelle ist aus zwei Gebietsständen zusammengesetzt: %s und %s.",
			"The table is put together from two days: one %s, the other %s.", first, second)
	}
	best := d.Periods[0]
	return bilingual.Sprintf("Gebietsstand: %s. %d von %d Zellen halten.", "Of a day in: %s. %d of %d cells hold.",
		periodOf(best), best.Held, cells)
}

func periodOf(p directory.DatedPeriod) bilingual.Text {
	if p.Beyond {
		return bilingual.Sprintf("%s (nur als Stichtag bekannt)", "%s (known as a single day only)", inBoth(p.Period.From))
	}
	return inBoth(p.Period)
}

// reasonOf says why a cell does not hold.
func reasonOf(m directory.Misfit) bilingual.Text {
	if len(m.Known) == 0 {
		if m.Err == nil {
			return bilingual.Text{German: "hält an keinem Tag", English: "holds on no day"}
		}
		return inWords(m.Err)
	}
	known := inBoth(m.Known[0])
	for _, p := range m.Known[1:] {
		known = bilingual.Sprintf("%s; %s", "%s; %s", known, inBoth(p))
	}
	return bilingual.Sprintf("hält %s", "holds %s", known)
}

// columnsOf returns the columns of a table without its blank lines, and the number of the line of each row, from 1. A text without tabs
// and semicolons is a single column; names have commas.
func columnsOf(text string) (columns [][]string, lines []int) {
	text = strings.TrimPrefix(text, "\ufeff")
	separator := '\t'
	if !strings.Contains(text, "\t") {
		separator = ';'
	}
	number := 0
	for line := range strings.Lines(text) {
		number++
		if line = strings.TrimRight(line, "\r\n"); strings.TrimSpace(line) == "" {
			continue
		}
		row := fields(line, separator)
		for len(columns) < len(row) {
			columns = append(columns, make([]string, len(lines)))
		}
		lines = append(lines, number)
		for i := range columns {
			cell := ""
			if i < len(row) {
				cell = row[i]
			}
			columns[i] = append(columns[i], cell)
		}
	}
	return columns, lines
}

// fields returns the cells of a line.
func fields(line string, separator rune) []string {
	reader := csv.NewReader(strings.NewReader(line))
	reader.Comma, reader.LazyQuotes = separator, true
	row, err := reader.Read()
	if err != nil {
		return []string{line}
	}
	return row
}
