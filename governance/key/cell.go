package key

import (
	"slices"
	"strings"
	"unicode"

	"github.com/foederal/foederal/governance/bilingual"
)

// gathered are the digits that were taken out of a cell.
type gathered struct {
	digits string
	repair Repair
	// column is the first column of a row in which the digits may be spread over two columns: "09184;148" is a municipality, or a
	// Kreis and a number. Otherwise it is "".
	column string
	rest   string   // what follows the key: a name, or the columns from the first that is no number
	later  []string // the numbers in the columns behind the one that is the whole key
}

// forms are the keys that may be spread over the columns of a row.
type forms uint8

const (
	ofMunicipalities forms = iota // an AGS or an ARS
	ofAll                         // the key of a Kreis or an association as well
)

// gather takes the digits of a key out of a cell or a row of a table.
func gather(s string, wanted forms) (gathered, error) {
	if notDigit(s) == len(s) {
		return gathered{digits: s}, nil
	}
	trimmed := strings.TrimFunc(s, isSeparator)
	if strings.ContainsFunc(trimmed, isColumnEnd) {
		return gatherRow(s, wanted)
	}
	start, end, marks := core(s)
	cell := s[start:end]
	repair := marks
	cell, rest := cutName(cell)
	if rest != "" {
		repair |= TookColumn
	}
	if whole, ok := cutDecimal(cell); ok {
		cell = whole
		repair |= RemovedDecimal
	}
	if i := firstStray(cell); i >= 0 {
		return gathered{}, parseError(s, start+i, strayReason(trimmed))
	}
	if plain := plainDigits(cell); plain != cell {
		cell = plain
		repair |= RemovedMarks
	}
	if notDigit(cell) == len(cell) {
		return gathered{digits: cell, repair: repair, rest: rest}, nil
	}
	groups := strings.FieldsFunc(cell, isJoint)
	repair |= RemovedSeparators
	for _, widths := range [][]int{agsParts[:], arsParts[:], districtParts, associationParts} {
		if joined, added, wrong := join(groups, widths); wrong.reason.IsZero() {
			return gathered{digits: joined, repair: repair | added, rest: rest}, nil
		}
	}
	if !atJoints(groups) {
		return gathered{}, parseError(s, start+len(groups[0]), bilingual.Text{
			German:  "die Trennzeichen stehen, wo ein Schlüssel keine Fuge hat; verlangt ist 16 0 66 065 oder 16 0 66 5014 065",
			English: "the separators stand where a key has no joint; want 16 0 66 065 or 16 0 66 5014 065",
		})
	}
	return gathered{digits: strings.Join(groups, ""), repair: repair, rest: rest}, nil
}

// core returns where the key in a cell begins and ends: without what stands around it, such as blanks, quotation marks, the
// signs with which spreadsheets mark a text, and a word for the key.
func core(s string) (start, end int, changed Repair) {
	end = len(s)
	for {
		before := end - start
		cell := strings.TrimLeftFunc(s[start:end], isSeparator)
		start = end - len(cell)
		cell = strings.TrimRightFunc(cell, isSeparator)
		if end = start + len(cell); end-start != before {
			changed |= RemovedSeparators
		}
		marked := end - start
		cell = strings.TrimLeftFunc(cell, isMark)
		start = end - len(cell)
		cell = strings.TrimRightFunc(cell, isMark)
		end = start + len(cell)
		start = end - len(cutWord(cell))
		if end-start != marked {
			changed |= RemovedMarks
		}
		if end-start == before {
			return start, end, changed
		}
	}
}

// keyWords are the words that people write before a key.
var keyWords = [...]string{"AGS", "ARS", "RS", "LAU"}

// cutWord returns a cell without a word for the key before it. "DE" is one only before the whole key of a municipality, as in
// the keys of the European statistics; with fewer digits it is the code of a larger area, which has digits of its own.
func cutWord(cell string) string {
	if cell == "" || isDigit(rune(cell[0])) {
		return cell
	}
	const germany, fewest = "DE", agsDigits - 1
	if rest, ok := cutFold(cell, germany); ok && len(rest) >= fewest && notDigit(rest) == len(rest) {
		return rest
	}
	for _, word := range keyWords {
		rest, ok := cutFold(cell, word)
		if rest = strings.TrimLeft(rest, " \u00a0:=.-_"); ok && rest != "" && isDigit(firstRune(rest)) {
			return rest
		}
	}
	return cell
}

func cutFold(s, prefix string) (rest string, ok bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

// cutName parts a cell that holds a key and then a name: "09162000 München". The rest is "" where there is none. A key with fewer
// digits than that of a Kreis has is as likely to be a number of the name, and is none.
func cutName(cell string) (before, rest string) {
	const fewest = districtDigits - 1
	at := strings.IndexFunc(cell, func(r rune) bool { return unicode.IsLetter(r) || r == '(' })
	if at <= 0 {
		return cell, ""
	}
	before = strings.TrimRightFunc(cell[:at], func(r rune) bool { return isSeparator(r) || isJoint(r) || r == ':' })
	if len(before) == at || firstStray(before) >= 0 {
		return cell, ""
	}
	digits := 0
	for _, r := range before {
		if isDigit(r) {
			digits++
		}
	}
	if digits < fewest {
		return cell, ""
	}
	return before, cell[at:]
}

// firstStray returns the place of the first character that belongs to no key; -1 if there is none. The signs between the parts
// of a key stand nowhere else.
func firstStray(cell string) int {
	stray, within := -1, false
	for i, r := range cell {
		switch {
		case isDigit(r):
			within = true
		case isSeparator(r), within && isJoint(r):
			if stray < 0 && !isSeparator(r) {
				stray = i
			}
		case stray >= 0:
			return stray
		default:
			return i
		}
	}
	if cell != "" && isJoint(lastRune(cell)) {
		return stray
	}
	return -1
}

func lastRune(s string) rune {
	last := rune(0)
	for _, r := range s {
		last = r
	}
	return last
}

// plainDigits writes digits of full width, as East Asian keyboards have them, as plain ones.
func plainDigits(cell string) string {
	if !strings.ContainsFunc(cell, func(r rune) bool { return isDigit(r) && r > '9' }) {
		return cell
	}
	return strings.Map(func(r rune) rune {
		if isDigit(r) && r > '9' {
			return r - fullWidthZero + '0'
		}
		return r
	}, cell)
}

const fullWidthZero = '０'

func isDigit(r rune) bool { return '0' <= r && r <= '9' || fullWidthZero <= r && r <= '９' }

// gatherRow takes the digits out of the columns of a row: a "G" for Gemeinde or nothing, the parts of the key or the key as a
// whole, and then nothing or the name, behind which other columns may follow. The column of the Regierungsbezirk may be empty or
// missing.
func gatherRow(row string, wanted forms) (gathered, error) {
	var found gathered
	var partsOf [len(arsParts) + 1]string
	var startsOf [len(arsParts) + 1]int
	parts, starts, err := found.columns(row, partsOf[:0], startsOf[:0])
	if err != nil {
		return gathered{}, err
	}
	if len(parts) > 0 && len(parts[0]) > landDigits || len(parts) == 1 {
		return found.firstColumn(row, parts, wanted)
	}
	if len(parts) == len(districtParts) && len(parts[1]) > 1 {
		parts, starts = slices.Insert(parts, 1, ""), slices.Insert(starts, 1, starts[1])
	}
	joined, added, wrong := join(parts, widthsOf(parts, wanted))
	if !wrong.reason.IsZero() {
		return gathered{}, parseError(row, append(starts, 0)[wrong.index], wrong.reason)
	}
	found.digits = joined
	found.repair |= added | JoinedColumns
	return found, nil
}

// widthsOf returns the parts of the key that is spread over so many columns.
func widthsOf(parts []string, wanted forms) []int {
	switch {
	case len(parts) == len(arsParts):
		return arsParts[:]
	case wanted == ofAll && len(parts) == len(districtParts):
		return districtParts
	case wanted == ofAll && len(parts) == len(associationParts) && len(parts[3]) == associationPart:
		return associationParts
	}
	return agsParts[:]
}

// columns adds the columns of numbers with which a row begins, and where they begin. Only that of the Regierungsbezirk may be
// empty.
func (g *gathered) columns(row string, parts []string, starts []int) ([]string, []int, error) {
	ended := false
	start := 0
	for i, more := 0, true; more; i++ {
		column := row[start:]
		end := strings.IndexAny(column, columnEnds)
		if more = end >= 0; more {
			column = column[:end]
		}
		part := g.part(column)
		switch number := part != "" && notDigit(part) == len(part); {
		case number && ended:
			return nil, nil, parseError(row, start, bilingual.Sprintf("diese Zahl steht abseits der anderen; %s",
				"this number is apart from the others; %s", wantParts))
		case number, part == "" && len(parts) == 1:
			parts, starts = append(parts, part), append(starts, start)
		case part == "":
			ended = true
		case i > 0 || part != "G":
			more = false
			g.rest = row[start:]
		}
		start += len(column) + len(";")
	}
	if n := len(parts); n > 0 && parts[n-1] == "" {
		parts, starts = parts[:n-1], starts[:n-1]
	}
	return parts, starts, nil
}

// part returns what a column holds, without what stands around it.
func (g *gathered) part(column string) string {
	if column == "" || notDigit(column) == len(column) {
		return column
	}
	from, to, _ := core(column)
	part := column[from:to]
	if whole, ok := cutDecimal(part); ok {
		part = whole
		g.repair |= RemovedDecimal
	}
	return plainDigits(part)
}

// firstColumn reads a row whose first column has more digits than a Land, so that it is the whole key. The five digits of a Kreis
// may also go on in the next column.
func (g gathered) firstColumn(row string, parts []string, wanted forms) (gathered, error) {
	g.digits = parts[0]
	g.repair |= TookColumn
	if len(parts) > 1 {
		g.later = slices.Clone(parts[1:])
	}
	if len(parts) == 1 || len(g.digits) < districtDigits-1 || len(g.digits) > districtDigits || parts[1] == "" || len(parts[1]) > 3 {
		return g, nil
	}
	if wanted == ofMunicipalities {
		return gathered{}, parseError(row, 0, bilingual.Sprintf("%s; %s", "%s; %s", countParts(len(parts)), wantParts))
	}
	g.digits, g.column, g.later = padded(parts[0], districtDigits)+padded(parts[1], 3), parts[0], g.later[1:]
	return g, nil
}

// atJoints reports whether the groups of digits are divided where a key has its joints, or all into thousands. Joints
// are counted from the end, because the beginning may have lost a zero.
func atJoints(groups []string) bool {
	district, ags, association, ars, thousands := true, true, true, true, true
	behind := 0
	for _, group := range slices.Backward(groups[1:]) {
		behind += len(group)
		district = district && (behind == 2 || behind == 3)
		ags = ags && (behind == 3 || behind == 5 || behind == 6)
		association = association && (behind == 4 || behind == 6 || behind == 7)
		ars = ars && (behind == 3 || behind == 7 || behind == 9 || behind == 10)
		thousands = thousands && behind%3 == 0
	}
	switch all := behind + len(groups[0]); {
	case all <= districtDigits:
		return district || ags
	case all <= agsDigits:
		return ags
	case all == associationDigits:
		return association || ars || thousands
	}
	return ars || thousands
}

// cutDecimal takes off the ".0" that a spreadsheet put behind a whole number, or the ",00" of a German one.
func cutDecimal(s string) (whole string, ok bool) {
	whole = strings.TrimSuffix(strings.TrimSuffix(s, "0"), "0")
	if n := len(whole); n == len(s) || n < 2 || whole[n-1] != '.' && whole[n-1] != ',' {
		return s, false
	}
	mark := whole[len(whole)-1]
	whole = whole[:len(whole)-1]
	onlyDots := func(r rune) bool { return r != '.' && (r < '0' || r > '9') }
	return whole, notDigit(whole) == len(whole) || mark == ',' && !strings.ContainsFunc(whole, onlyDots)
}

const columnEnds = ";\t|"

func isColumnEnd(r rune) bool { return strings.ContainsRune(columnEnds, r) }

// isSeparator reports whether a character may stand before, between and behind the parts of a key. It also knows the mark that
// some programs put in front of a file (U+FEFF), and blanks without width.
func isSeparator(r rune) bool {
	return unicode.IsSpace(r) || r == '.' || r == '_' || r == '\ufeff' || r == '\u200b' || r == '\u2060'
}

// isJoint reports whether a character may stand between the parts of a key.
func isJoint(r rune) bool {
	return isSeparator(r) || r == ',' || r == '-' || r == '/' || '\u2010' <= r && r <= '\u2015'
}

// isMark reports whether a character is a quotation mark, or the sign before a text or a formula in a spreadsheet.
func isMark(r rune) bool {
	switch r {
	case '=', '"', '\'', '`', '´', '‘', '’', '‚', '‛', '“', '”', '„', '‟', '«', '»', '‹', '›':
		return true
	}
	return false
}
