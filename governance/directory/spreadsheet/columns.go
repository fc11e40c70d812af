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

// noSum matches the names of columns whose numbers do not add up: keys and other signs, rates and means. perhapsNoSum matches those that
// may be such columns or sums: "Zuschuss Land", "Einwohner, Stand 31.12.2023", "Gemeindeanteil an der Einkommensteuer".
var (
	noSum = regexp.MustCompile(`(?i)schl(ü|ue)ssel(nummer|nr)?\.?($|[^a-zäöüß])|\b(ags|ars|rs|key|id|nr|plz|regbez|vb)\b|` +
		`^\s*(jahr|year|stand|land|kreis|gem)\s*$|postleitzahl|quote\b|prozent|%|durchschnitt|mittelwert|median|\bje\b|\bpro\b|\bper\b|` +
		`rate\b|\bmean\b|average`)
	perhapsNoSum = regexp.MustCompile(`(?i)anteil|share|\b(jahr|year|stand|land|kreis|gem)\b`)
)

// numbers returns the columns that hold numbers and nothing else, but for that of the keys. Of others that hold any number it tells why
// they are left out.
func (s *Spreadsheet) numbers(d *directory.Directory, but int) (columns []NumberColumn, left []leftColumn) {
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
		case bad < 0 && s.hasOtherUnits(d, at, but):
			left = append(left, leftColumn{Name: name, hasUnits: true})
		case noSum.MatchString(name):
			left = append(left, leftColumn{Name: name, Line: 0})
		case perhapsNoSum.MatchString(name):
			left = append(left, leftColumn{Name: name, isDoubtful: true})
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
	// hasUnits tells that the column holds keys of units, and of others than that of the keys; isDoubtful, that the name leaves open
	// whether the numbers add up.
	hasUnits, isDoubtful bool
}

// hasOtherUnits reports whether all cells of a column are whole keys of municipalities that the directory knows, and not of those in the
// column of the keys: as in a table of who goes from where to where.
func (s *Spreadsheet) hasOtherUnits(d *directory.Directory, at, keys int) bool {
	var cells []string
	isOther := false
	for _, row := range s.Rows {
		cell := strings.Trim(row[at], " \t'")
		if cell == "" {
			continue
		}
		if len(cell) != len("16051000") && len(cell) != len("160510000000") {
			return false
		}
		cells, isOther = append(cells, cell), isOther || municipal(cell) != municipal(strings.Trim(row[keys], " \t'"))
	}
	cells = cells[:min(len(cells), tried)]
	return isOther && d.Dating(cells, directory.OnLevel(governance.Municipality)).Readable == len(cells)
}

// municipal returns the eight digits of a regional key of twelve, and every other text as it is.
func municipal(cell string) string {
	if len(cell) != len("160510000000") {
		return cell
	}
	return cell[:5] + cell[9:]
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

// isHeadless reports whether the names of the columns are a row of values: that of the keys is a unit, and that of numbers is one.
func (s *Spreadsheet) isHeadless(d *directory.Directory, at int, columns []NumberColumn) bool {
	isNumber := func(c NumberColumn) bool {
		_, _, kind := numberOf(c.Name)
		return kind == number
	}
	isUnit := func(level governance.Level) bool {
		return d.Dating(s.Head[at:at+1], directory.OnLevel(level)).Readable > 0
	}
	return slices.ContainsFunc(columns, isNumber) && slices.ContainsFunc(levels[:], isUnit)
}
