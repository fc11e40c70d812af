package spreadsheet

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/directory"
)

// NumberColumn is a column of numbers that add up.
type NumberColumn struct {
	Name    string `json:"name"`
	Decimal bool   `json:"decimal"` // numbers with two decimals, such as amounts in euro; otherwise whole numbers
	// Empty counts the cells without a number, which add nothing.
	Empty int `json:"empty"`
	at    int
}

// value returns a number of the column as tables and JSON have it.
func (c NumberColumn) value(n int64) finance.Value {
	if c.Decimal {
		return finance.Cent(n)
	}
	return finance.Number(n)
}

const tried = 500 // cells of each column, to find that of the keys

// keyColumn returns the column that the options name, or the one of whose first cells most are municipalities or Kreise; of several the one that fits
// the fewest days, as keys do, and then the first.
func (s *Spreadsheet) keyColumn(d *directory.Directory, name string) (int, error) {
	for i, row := range s.Rows {
		if len(row) != len(s.Head) || len(s.Lines) != len(s.Rows) {
			return 0, readError(nil, "die Zeile %d hat %d Zellen, oder ihre Nummer fehlt; verlangt sind %d, wie der Kopf hat",
				"row %d has %d cells, or no number; want %d, as the head has", i+1, len(row), len(s.Head))
		}
	}
	if name != "" {
		at := slices.Index(s.Head, name)
		switch {
		case at >= 0 && slices.Contains(s.Head[at+1:], name):
			return 0, readError(nil, "eine Spalte %q gibt es mehrmals", "there are several columns %q", name)
		case at >= 0:
			return at, nil
		}
		return 0, readError(nil, "eine Spalte %q gibt es nicht; es gibt %s", "there is no column %q; there are %s", name, strings.Join(s.Head, ", "))
	}
	best, at := directory.Dating{}, -1
	for i := range s.Head {
		cells := slices.DeleteFunc(s.column(i), func(cell string) bool { return strings.TrimSpace(cell) == "" })
		cells = cells[:min(len(cells), tried)]
		found := d.Dating(cells, directory.OnLevel(governance.Municipality))
		if districts := d.Dating(cells, directory.OnLevel(governance.District)); districts.Readable > found.Readable {
			found = districts
		}
		if order := cmp.Or(found.Readable-best.Readable, daysOf(best)-daysOf(found)); found.Readable > 0 && (at < 0 || order > 0) {
			best, at = found, i
		}
	}
	if at < 0 {
		return 0, readError(nil, "keine Spalte enthält Schlüssel oder Namen, die das Verzeichnis kennt",
			"no column has keys or names that the directory knows")
	}
	return at, nil
}

// daysOf returns how many days the first period has.
func daysOf(d directory.Dating) int {
	if len(d.Periods) == 0 {
		return 0
	}
	return d.Periods[0].Period.Through.DaysSince(d.Periods[0].Period.From) + 1
}

// noSum matches the names of columns whose numbers do not add up: keys and other signs, years, shares and means.
var noSum = regexp.MustCompile(`(?i)schlüssel|schluessel|\b(ags|ars|rs|key|id|nr|plz|jahr|year|stand|land|kreis|regbez|vb|gem)\b|postleitzahl|` +
	`anteil|quote|prozent|%|durchschnitt|mittelwert|median|\bje\b|\bpro\b|\bper\b|share|rate|mean|average`)

// numbers returns the columns that hold numbers and nothing else. Of others that hold any number it tells why they are left out.
func (s *Spreadsheet) numbers(but int) (columns []NumberColumn, left []leftColumn) {
	for at, name := range s.Head {
		if at == but {
			continue
		}
		c, found, bad, grouped, isPointed := NumberColumn{Name: name, at: at}, 0, -1, -1, false
		for i, row := range s.Rows {
			n, isGrouped, kind := numberOf(row[at])
			isPointed = isPointed || pointed.MatchString(row[at])
			if isGrouped && grouped < 0 {
				grouped = i
			}
			switch {
			case kind == empty:
				c.Empty++
			case kind == number:
				found++
				c.Decimal = c.Decimal || n%100 != 0
			case bad < 0:
				bad = i
			}
		}
		switch {
		case found == 0:
		case noSum.MatchString(name):
			left = append(left, leftColumn{Name: name, Line: 0})
		case bad >= 0:
			left = append(left, leftColumn{Name: name, Line: s.Lines[bad], Cell: s.Rows[bad][at], mostly: 2*found > len(s.Rows)-c.Empty})
		case grouped >= 0 && isPointed:
			s.note("In der Spalte „%s“ steht der Punkt bald vor drei Ziffern, bald vor weniger; ob er Tausender teilt, lässt sich nicht sagen.",
				"In the column %q the point stands before three digits and before fewer; whether it divides thousands nobody can tell.", name)
			left = append(left, leftColumn{Name: name, Line: s.Lines[grouped], Cell: s.Rows[grouped][at], mostly: true})
		default:
			if grouped >= 0 {
				s.note("In der Spalte „%s“ ist ein Punkt vor drei Ziffern als Tausenderpunkt gelesen.",
					"In the column %q a point before three digits is read as dividing thousands.", name)
			}
			columns = append(columns, c)
		}
	}
	return columns, left
}

// leftColumn is a column that holds numbers and is not restated: by its name, or because of a cell.
type leftColumn struct {
	Name   string
	Line   int // of the first cell that is no number; 0 where the name tells that the numbers do not add up
	Cell   string
	mostly bool // most cells are numbers
}

type cellKind uint8

const (
	empty cellKind = iota
	number
	other
)

var (
	thousands = regexp.MustCompile(`^[-−+]?\d{1,3}(\.\d{3})+$`)
	pointed   = regexp.MustCompile(`^[\s']*[-−+]?\d+\.([1-9]\d?|0[1-9])\s*$`) // the point divides off decimals
)

// numberOf reads a cell as hundredths. A point before three digits divides thousands.
func numberOf(cell string) (hundredths int64, grouped bool, kind cellKind) {
	cell = strings.Trim(cell, " \t\u00a0\ufeff'")
	if cell == "" {
		return 0, false, empty
	}
	if grouped = thousands.MatchString(cell); grouped {
		cell = strings.ReplaceAll(cell, ".", "")
	}
	amount, err := finance.ParseAmount(cell)
	if err != nil {
		return 0, false, other
	}
	return amount.Cents(), grouped, number
}

// values returns the numbers of a row.
func valuesOf(row []string, columns []NumberColumn) []int64 {
	values := make([]int64, len(columns))
	for i, c := range columns {
		n, _, _ := numberOf(row[c.at])
		if !c.Decimal {
			n /= 100
		}
		values[i] = n
	}
	return values
}

func hasDigit(cell string) bool { return strings.ContainsAny(cell, "0123456789") }

// mostlyKeys reports whether most cells of a column have digits, so that a name among them is told.
func mostlyKeys(cells []string) bool {
	n := 0
	for _, cell := range cells {
		if hasDigit(cell) {
			n++
		}
	}
	return 2*n > len(cells)
}
