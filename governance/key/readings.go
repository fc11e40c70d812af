package key

import (
	"errors"
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
)

// Reading is one way to read a cell as a key.
type Reading struct {
	Key    Key
	Repair Repair // what is changed to read it so
	// Rest is what follows the key in the cell, as it stands: a name ("09162000 München"), or further columns from the first that is
	// no number. Nothing here compares it with the key; "9162000 m²" is read like a key with a name.
	Rest string
	// Later says that the key stands in a column behind another, which is a key, too: "16063;16062". Such a reading never holds alone,
	// for the number may be a value of the table; where both are keys of units, nobody knows which is meant.
	Later bool
}

// Readings returns the keys of any level for which a cell of a table may stand, the most literal first. It knows the damages that
// [RepairAGS] and [RepairARS] know, and these:
//
//   - keys of every level that lost the zero: 5334 is the Kreis 05334, 71315001 the association 071315001 or an AGS;
//   - keys that were filled up with zeros to 8 or 12 digits: 01051000 may be a municipality or the Kreis 01051;
//   - a row whose first column may be a Kreis that goes on in the second: "09184;148";
//   - a row with a further number that may be a key ([Reading.Later]).
//
// Well-formed is not yet real: which of the keys a unit has, a directory tells. A cell without a reading is a [*ParseError]; so is
// a name.
func Readings(cell string) ([]Reading, error) {
	found, err := gather(cell, ofAll)
	if err != nil {
		return nil, err
	}
	list := make(readings, 0, mostReadings)
	if found.column != "" {
		list.addAll(found.digits, found.repair&^TookColumn|JoinedColumns)
		list.addAll(found.column, found.repair)
	} else {
		list.addAll(found.digits, found.repair)
	}
	if len(list) == 0 {
		return nil, noReading(cell, found.digits)
	}
	for i := range list {
		list[i].Rest = found.rest
	}
	list.addLater(&found)
	return list, nil
}

// addLater adds the keys for which the numbers in further columns may stand. A number with fewer digits than the first key has, but for
// its zero, is more likely to be a value.
func (l *readings) addLater(found *gathered) {
	first := found.digits
	if found.column != "" {
		first = found.column
	}
	fewest := len(strings.TrimPrefix(first, "0"))
	for _, digits := range found.later {
		before := len(*l)
		if len(digits) >= fewest {
			l.addAll(digits, found.repair)
		}
		for i := range (*l)[before:] {
			(*l)[before+i].Later = true
		}
	}
}

const mostReadings = 4 // of nearly all cells

type readings []Reading

// addAll adds all ways to read the digits.
func (l *readings) addAll(digits string, repair Repair) {
	length, n := len(digits), valueOf(digits)
	switch length {
	case landDigits - 1, districtDigits - 1, agsDigits - 1:
		l.add(length+1, n, repair|AddedZero)
	case landDigits, agsDigits:
		l.add(length, n, repair)
		l.add(length+1, n, repair|AddedZero)
	case regionDigits, districtDigits, associationDigits:
		l.add(length, n, repair)
	case arsDigits, arsDigits - 1:
		var list [mostARSReadings]arsReading
		for _, r := range arsReadings(list[:0], digits) {
			*l = append(*l, Reading{Key: r.key, Repair: repair | r.repair})
		}
	}
	switch length {
	case agsDigits, arsDigits:
		l.addUnpadded(length, n, repair|RemovedPadding)
	case agsDigits - 1, arsDigits - 1:
		l.addUnpadded(length+1, n, repair|RemovedPadding|AddedZero)
	}
}

// add adds the key that is a number in so many digits.
func (l *readings) add(length int, n uint64, repair Repair) {
	if k := keyOf(length, n); k != nil {
		*l = append(*l, Reading{Key: k, Repair: repair})
	}
}

// addUnpadded adds the shorter keys that were filled up with zeros, the longest first.
func (l *readings) addUnpadded(length int, n uint64, repair Repair) {
	for _, shorter := range [...]int{associationDigits, districtDigits, regionDigits, landDigits} {
		if zeros := length - shorter; zeros > 0 && n%power(zeros) == 0 {
			l.add(shorter, n/power(zeros), repair)
		}
	}
}

// keyOf returns the key that is a number in so many digits; nil in Land 00, which does not exist.
func keyOf(length int, n uint64) Key {
	if n < power(length-landDigits) {
		return nil
	}
	switch length {
	case landDigits:
		return Land{digits[two]{n}}
	case regionDigits:
		return Region{digits[three]{n}}
	case districtDigits:
		return District{digits[five]{n}}
	case agsDigits:
		return AGS{digits[eight]{n}}
	case associationDigits:
		return Association{digits[nine]{n}}
	}
	return nil
}

// power returns 10 to the power of a number of digits.
func power(digits int) uint64 {
	n := uint64(1)
	for range digits {
		n *= 10
	}
	return n
}

// valueOf returns the number that digits are. It is of use for up to 12 of them.
func valueOf(digits string) uint64 {
	n := uint64(0)
	for i := range len(digits) {
		n = 10*n + uint64(digits[i]-'0')
	}
	return n
}

// noReading tells why the digits found in a cell are no key.
func noReading(cell, digits string) error {
	reason := noLandZero
	var wrong *ParseError
	if _, err := Parse(digits); errors.As(err, &wrong) {
		reason = wrong.reason()
	}
	if n := len(digits); n == agsDigits-landDigits || n == arsDigits-landDigits {
		reason = bilingual.Sprintf("%s; fehlt das Land, so ist es anzugeben", "%s; if the Land is left out, say which it is", reason)
	}
	return parseError(cell, len(cell), reason)
}

// InLand reads a key that a table of one Land writes without the two digits of the Land, as the statistical offices of many
// Länder do:
//
//   - 3 digits, a Kreis: "115" in Baden-Württemberg is 08115;
//   - 6 digits, a municipality: "411000" in Hessen is 06411000;
//   - 7 digits, an association, and 10 digits, the ARS of a municipality;
//   - two, three or four columns, or parts with a sign between them: Kreis and Gemeinde ("61;001"), or Regierungsbezirk, Kreis,
//     perhaps the association, and Gemeinde;
//   - in Rheinland-Pfalz 8 digits, which are 3 of the Kreis, 2 of the Verbandsgemeinde in the Land's own counting, and 3 of the
//     Gemeinde: "13100007" is 07131007, and "13100000" the Kreis 07131. A Verbandsgemeinde itself, with three zeros at
//     the end, cannot be read, for its number stands in no register of the Federation.
//
// Leading zeros may be missing, for the Land is known. Anything else is a [*ParseError].
func InLand(land Land, rest string) (Key, Repair, error) {
	if land.IsZero() {
		return nil, 0, parseError(rest, 0, noLandZero)
	}
	start, end, repair := core(rest)
	cell := rest[start:end]
	if whole, ok := cutDecimal(cell); ok {
		cell = whole
		repair |= RemovedDecimal
	}
	if plain := plainDigits(cell); plain != cell {
		cell = plain
		repair |= RemovedMarks
	}
	groups := strings.FieldsFunc(cell, func(r rune) bool { return isJoint(r) || isColumnEnd(r) })
	if len(groups) > 1 {
		repair |= JoinedColumns
	}
	digits, added := shortDigits(land, groups)
	k, err := Parse(land.String() + digits)
	if digits == "" || notDigit(digits) < len(digits) || err != nil {
		return nil, 0, parseError(rest, start, bilingual.Text{
			German:  "verlangt ist ein Schlüssel ohne das Land: 3 Ziffern für einen Kreis, 6 für eine Gemeinde, 7 für einen Gemeindeverband oder 10",
			English: "want a key without the Land: 3 digits of a Kreis, 6 of a municipality, 7 of an association, or 10",
		})
	}
	return k, repair | added | AddedLand, nil
}

// shortDigits returns the digits of a key without the Land, complete with their zeros; "" where the groups are no key.
func shortDigits(land Land, groups []string) (digits string, repair Repair) {
	const district, municipality = districtDigits - landDigits, agsDigits - landDigits
	var widths []int
	switch len(groups) {
	case 1:
		switch n := len(groups[0]); {
		case n == agsDigits && land == rheinlandPfalz:
			return ofRheinlandPfalz(groups[0]), 0
		case n <= district:
			widths = []int{district}
		case n <= municipality:
			widths = []int{municipality}
		case n == associationDigits-landDigits:
			widths = []int{n}
		default:
			widths = []int{arsDigits - landDigits}
		}
	case 2:
		widths = []int{district, 3}
	case 3:
		widths = agsParts[1:]
	case 4:
		widths = arsParts[1:]
	default:
		return "", 0
	}
	for i, group := range groups {
		incomplete := len(group) < widths[i]
		if len(group) > widths[i] || incomplete && (widths[i] == associationPart || widths[i] > agsDigits && len(group) < widths[i]-1) {
			return "", 0
		}
		if incomplete {
			repair = AddedZero
		}
		digits += padded(group, widths[i])
	}
	return digits, repair
}

var rheinlandPfalz = Land{digits[two]{7}}

// ofRheinlandPfalz returns the digits of a Kreis or a municipality without the Land; "" for a Verbandsgemeinde.
func ofRheinlandPfalz(short string) string {
	district, association, municipality := short[:3], short[3:5], short[5:]
	switch {
	case municipality != "000":
		return district + municipality
	case association == "00":
		return district
	}
	return ""
}
