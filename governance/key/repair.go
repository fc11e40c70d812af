package key

import (
	"database/sql/driver"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Repair tells what [RepairAGS] or [RepairARS] changed before they could read a key. The zero value means that nothing
// was changed. Several changes can be set at once; [Repair.Has] asks for one of them.
type Repair uint8

const (
	// AddedZero put back a leading zero that had been lost, of the whole key or of one of its columns.
	AddedZero Repair = 1 << iota
	// RemovedSeparators took out blanks, dots or underscores.
	RemovedSeparators
	// RemovedDecimal took off the ".0" with which spreadsheets write a number.
	RemovedDecimal
	// JoinedColumns put a key together that was spread over columns, and left out the columns that are no part of it.
	JoinedColumns
	// DroppedAssociation took the AGS out of an ARS.
	DroppedAssociation
	// AddedAssociationDigit put back the first digit of the association, which tables of the Regionaldatenbank used to
	// leave out.
	AddedAssociationDigit
)

// Has reports whether the change was made.
func (r Repair) Has(change Repair) bool { return r&change == change }

// The order is the one in which readers see the changes.
var repairs = bilingual.Flags[Repair]{Name: "set of changes to a key", List: []bilingual.Word[Repair]{
	{Value: JoinedColumns, Word: "joined-columns",
		Text: bilingual.Text{German: "Spalten zusammengesetzt", English: "joined the columns"}},
	{Value: RemovedDecimal, Word: "removed-decimal",
		Text: bilingual.Text{German: "„.0“ am Ende entfernt", English: `removed ".0" at the end`}},
	{Value: RemovedSeparators, Word: "removed-separators",
		Text: bilingual.Text{German: "Trennzeichen entfernt", English: "removed separators"}},
	{Value: AddedZero, Word: "added-zero",
		Text: bilingual.Text{German: "verlorene führende Null ergänzt", English: "added a lost leading zero"}},
	{Value: AddedAssociationDigit, Word: "added-association-digit", Text: bilingual.Text{
		German:  "ausgelassene erste Ziffer des Gemeindeverbands ergänzt",
		English: "added the omitted first digit of the association",
	}},
	{Value: DroppedAssociation, Word: "dropped-association",
		Text: bilingual.Text{German: "AGS aus dem ARS entnommen", English: "took the AGS out of the ARS"}},
}}

// String returns the changes as data writes them, such as "removed-decimal, added-zero"; "" where nothing was changed.
func (r Repair) String() string { return repairs.String(r) }

// Text returns the changes in German or, for every other language, in English.
func (r Repair) Text(tag language.Tag) string {
	if r == 0 {
		return bilingual.Text{German: "nichts geändert", English: "nothing changed"}.In(tag)
	}
	return repairs.Text(r, tag)
}

// IsValid reports whether r holds nothing but changes of the list; the zero value is one.
func (r Repair) IsValid() bool { return repairs.Has(r) }

// MarshalText returns [Repair.String]; anything but changes of the list is a [*bilingual.WordError].
func (r Repair) MarshalText() ([]byte, error) { return repairs.Marshal(r) }

// UnmarshalText reads what MarshalText writes.
func (r *Repair) UnmarshalText(text []byte) error { return repairs.Unmarshal(r, text) }

// Value stores the text in a database, and the zero value as NULL; see [bilingual.Flags].
func (r Repair) Value() (driver.Value, error) { return repairs.Value(r) }

// Scan reads the text from a database; see [bilingual.Flags].
func (r *Repair) Scan(column any) error { return repairs.Scan(r, column) }

// AmbiguousError tells that a damaged key can be read in more than one way. Which way is right, only its table knows.
type AmbiguousError struct {
	Input    string // what was given, shortened when long
	Readings []Key  // what it may be
}

func (e *AmbiguousError) Error() string { return "key: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *AmbiguousError) Text(tag language.Tag) string {
	var german, english []string
	for _, k := range e.Readings {
		if k = Plain(k); k != nil {
			name := nameOf(k.Len())
			german, english = append(german, k.String()+" für "+name.German), append(english, name.English+" "+k.String())
		}
	}
	return bilingual.Sprintf("%q lässt sich mehrfach lesen: %s", "%q can be read in more than one way: %s", e.Input,
		bilingual.Text{German: strings.Join(german, " oder "), English: strings.Join(english, ", or ")}).In(tag)
}

// RepairAGS reads the AGS out of a cell of a table that has been through the wrong hands, and tells what it changed. It
// knows these damages:
//
//   - the lost leading zero: 1001000, also as "1001000.0";
//   - blanks (no-break ones too), dots and underscores around the key, between its parts or as separators of thousands;
//   - a row of columns, "G;16;0;66;065;Schwarza", or "16 0 66 65" with the zeros of single columns lost: see
//     [AGSFromParts];
//   - an ARS in place of the AGS, in all forms that [RepairARS] knows.
//
// What can be read in more than one way is an [*AmbiguousError]: five digits, or four after a lost zero, are the key of
// a Kreis and may stand for a kreisfreie Stadt. What cannot be read is a [*ParseError].
//
// A repaired key is well-formed and nothing more. Look it up in a directory, the more so after a repair: the eight
// digits 03353406 look like an AGS, and were once a short form for an association.
func RepairAGS(s string) (AGS, Repair, error) {
	found, repair, err := gather(s)
	if err != nil {
		return AGS{}, 0, err
	}
	switch len(found) {
	case agsDigits:
		if k, err := ParseAGS(found); err == nil {
			return k, repair, nil
		}
	case agsDigits - 1:
		if k, err := ParseAGS("0" + found); err == nil {
			return k, repair | AddedZero, nil
		}
	case districtDigits, districtDigits - 1:
		if district, err := ParseDistrict(padded(found, districtDigits)); err == nil {
			city := AGS{digits[eight]{district.n * 1_000}}
			return AGS{}, 0, &AmbiguousError{Input: clip(s), Readings: []Key{district, city}}
		}
	case arsDigits, arsDigits - 1:
		readings := arsReadings(found)
		another := func(r arsReading) bool { return r.key.AGS() != readings[0].key.AGS() }
		switch {
		case slices.ContainsFunc(readings, another):
			return AGS{}, 0, ambiguous(s, readings)
		case len(readings) > 0:
			return readings[0].key.AGS(), repair | readings[0].repair | DroppedAssociation, nil
		}
	}
	return AGS{}, 0, irreparable(s, found, agsDigits)
}

// RepairARS reads the ARS out of a cell of a table that has been through the wrong hands, and tells what it changed. It
// knows the damages that [RepairAGS] knows, with five columns instead of four, and one more: tables of the
// Regionaldatenbank used to leave out the first digit of the association, so that 03353406035 stands for 033535406035.
// That digit is 5; where the other three repeat the municipality it may also be 0 or 9.
//
// Eleven digits that begin with 1 may be either a short form in Länder 10 to 16 or a key in Land 01 without its zero.
// That is an [*AmbiguousError] with the readings. What cannot be read, an AGS among it, is a [*ParseError]: the
// association of a municipality stands only in a directory.
func RepairARS(s string) (ARS, Repair, error) {
	found, repair, err := gather(s)
	if err != nil {
		return ARS{}, 0, err
	}
	switch readings := arsReadings(found); len(readings) {
	case 0:
		return ARS{}, 0, irreparable(s, found, arsDigits)
	case 1:
		return readings[0].key, repair | readings[0].repair, nil
	default:
		return ARS{}, 0, ambiguous(s, readings)
	}
}

// AGSFromParts puts an AGS together from its four parts: 2 digits of the Land, 1 of the Regierungsbezirk, 2 of the Kreis
// and 3 of the Gemeinde. A part may lack its leading zeros, for its place is known. An empty part, one that is too long
// and one with anything but digits is a [*ParseError].
func AGSFromParts(land, region, district, municipality string) (AGS, error) {
	parts := []string{land, region, district, municipality}
	joined, _, wrong := join(parts, agsParts[:])
	if !wrong.reason.IsZero() {
		before := 0
		for _, part := range parts[:wrong.index] {
			before += len(part) + len(";")
		}
		return AGS{}, parseError(strings.Join(parts, ";"), before, wrong.reason)
	}
	k, err := ParseAGS(joined)
	if err != nil {
		return AGS{}, irreparable(strings.Join(parts, ";"), joined, agsDigits)
	}
	return k, nil
}

// How many digits each part of a key has, from the Land down.
var (
	agsParts = [...]int{2, 1, 2, 3}
	arsParts = [...]int{2, 1, 2, associationPart, 3}
)

const associationPart = 4

// wrongPart tells which part of a key is wrong; with no reason, none is.
type wrongPart struct {
	index  int
	reason bilingual.Text
}

// join puts the parts of a key together and tells whether it had to add zeros. The part of the association must be
// complete: a shorter one is more likely to be the Gemeinde, followed by a column that is no part of the key.
func join(parts []string, widths []int) (joined string, repair Repair, wrong wrongPart) {
	if len(parts) != len(widths) {
		return "", 0, wrongPart{0, bilingual.Sprintf("%d Teile eines Schlüssels; %s", "%d parts of a key; %s", len(parts), wantParts)}
	}
	for i, part := range parts {
		width := widths[i]
		incomplete := len(part) < width
		if part == "" || len(part) > width || notDigit(part) < len(part) || incomplete && width == associationPart {
			return "", 0, wrongPart{i, bilingual.Sprintf(
				"Teil %d des Schlüssels ist %q, verlangt sind %s", "part %d of the key is %q, want %s", i+1, clip(part), count(width))}
		}
		if incomplete {
			repair = AddedZero
		}
		joined += padded(part, width)
	}
	return joined, repair, wrongPart{}
}

var wantParts = bilingual.Text{
	German:  "verlangt sind Land, Regierungsbezirk, Kreis und Gemeinde, mit oder ohne den Gemeindeverband vor der letzten",
	English: "want Land, Regierungsbezirk, Kreis and Gemeinde, with or without the Gemeindeverband before the last",
}

// arsReading is one way to read a damaged ARS.
type arsReading struct {
	key    ARS
	repair Repair
}

// arsReadings returns all ways to read the digits as an ARS; none when there is no way.
func arsReadings(found string) []arsReading {
	var readings []arsReading
	add := func(s string, repair Repair) {
		if k, err := ParseARS(s); err == nil {
			readings = append(readings, arsReading{k, repair})
		}
	}
	switch len(found) {
	case arsDigits:
		add(found, 0)
	case arsDigits - 1:
		add("0"+found, AddedZero)
		const lastLand = "16"
		if found[:landDigits] > lastLand {
			break
		}
		district, association, municipality := found[:5], found[5:8], found[8:]
		add(district+"5"+association+municipality, AddedAssociationDigit)
		if association == municipality {
			add(district+"0"+association+municipality, AddedAssociationDigit)
			add(district+"9"+association+municipality, AddedAssociationDigit)
		}
	}
	return readings
}

// gather takes the digits of a key out of a cell or a row of a table.
func gather(s string) (found string, repair Repair, err error) {
	trimmed := strings.TrimFunc(s, isSeparator)
	if strings.ContainsFunc(trimmed, isColumnEnd) {
		return gatherRow(s)
	}
	if trimmed != s {
		repair = RemovedSeparators
	}
	if whole, ok := cutDecimal(trimmed); ok {
		return whole, repair | RemovedDecimal, nil
	}
	for i, r := range s {
		if !isSeparator(r) && (r < '0' || r > '9') {
			return "", 0, parseError(s, i, strayReason(trimmed))
		}
	}
	groups := strings.FieldsFunc(trimmed, isSeparator)
	if len(groups) < 2 {
		return trimmed, repair, nil
	}
	repair |= RemovedSeparators
	for _, widths := range [][]int{agsParts[:], arsParts[:]} {
		if joined, added, wrong := join(groups, widths); wrong.reason.IsZero() {
			return joined, repair | added, nil
		}
	}
	if !atJoints(groups) {
		return "", 0, parseError(s, len(s)-len(strings.TrimLeftFunc(s, isSeparator))+len(groups[0]), bilingual.Text{
			German:  "die Trennzeichen stehen, wo ein Schlüssel keine Fuge hat; verlangt ist 16 0 66 065 oder 16 0 66 5014 065",
			English: "the separators stand where a key has no joint; want 16 0 66 065 or 16 0 66 5014 065",
		})
	}
	return strings.Join(groups, ""), repair, nil
}

// gatherRow takes the digits out of the columns of a row: a "G" for Gemeinde or nothing, the parts of the key, and then
// nothing or the name, behind which other columns may follow.
func gatherRow(row string) (found string, repair Repair, err error) {
	repair = JoinedColumns
	var parts []string
	var starts []int
	ended := false
	start := 0
columns:
	for i, column := range strings.Split(strings.ReplaceAll(row, "\t", ";"), ";") {
		part := strings.TrimFunc(column, isSeparator)
		if whole, ok := cutDecimal(part); ok {
			part = whole
			repair |= RemovedDecimal
		}
		switch number := part != "" && notDigit(part) == len(part); {
		case number && ended:
			return "", 0, parseError(row, start, bilingual.Sprintf("diese Zahl steht abseits der anderen; %s",
				"this number is apart from the others; %s", wantParts))
		case number:
			parts, starts = append(parts, part), append(starts, start)
		case part == "":
			ended = true
		case i > 0 || part != "G":
			break columns
		}
		start += len(column) + len(";")
	}
	widths := agsParts[:]
	if len(parts) == len(arsParts) {
		widths = arsParts[:]
	}
	joined, added, wrong := join(parts, widths)
	if !wrong.reason.IsZero() {
		return "", 0, parseError(row, append(starts, 0)[wrong.index], wrong.reason)
	}
	return joined, repair | added, nil
}

// atJoints reports whether the groups of digits are divided where a key has its joints, or all into thousands. Joints
// are counted from the end, because the beginning may have lost a zero.
func atJoints(groups []string) bool {
	ags, ars, thousands := true, true, true
	behind := 0
	for _, group := range slices.Backward(groups[1:]) {
		behind += len(group)
		ags = ags && (behind == 3 || behind == 5 || behind == 6)
		ars = ars && (behind == 3 || behind == 7 || behind == 9 || behind == 10)
		thousands = thousands && behind%3 == 0
	}
	if behind+len(groups[0]) <= agsDigits {
		return ags
	}
	return ars || thousands
}

// cutDecimal takes off the ".0" that a spreadsheet put behind a whole number.
func cutDecimal(s string) (whole string, ok bool) {
	whole, ok = strings.CutSuffix(s, ".0")
	return whole, ok && notDigit(whole) == len(whole)
}

func isColumnEnd(r rune) bool { return r == ';' || r == '\t' }

// isSeparator also knows the mark that some programs put in front of a file (U+FEFF).
func isSeparator(r rune) bool { return unicode.IsSpace(r) || r == '.' || r == '_' || r == '\ufeff' }

func strayReason(cell string) bilingual.Text {
	if strings.ContainsAny(cell, "eE") {
		if _, err := strconv.ParseFloat(strings.Replace(cell, ",", ".", 1), 64); err == nil {
			return bilingual.Text{
				German:  "in Zehnerpotenzen geschrieben, was Ziffern verloren haben kann; die Spalte als Text formatieren",
				English: "written in powers of ten, which may have dropped digits; format the column as text",
			}
		}
	}
	return bilingual.Text{
		German:  "verlangt sind Ziffern, allenfalls mit Leerzeichen, Punkten oder Unterstrichen dazwischen",
		English: "want digits, at most with blanks, dots or underscores between them",
	}
}

func ambiguous(s string, readings []arsReading) error {
	keys := make([]Key, len(readings))
	for i, r := range readings {
		keys[i] = r.key
	}
	return &AmbiguousError{Input: clip(s), Readings: keys}
}

// irreparable tells why the digits found in s are no key with the wanted number of digits.
func irreparable(s, found string, want int) error {
	reason := noLandZero
	if len(found) != want {
		reason = misfit(found, want).reason()
	}
	return parseError(s, len(s), reason)
}

func padded(s string, width int) string { return strings.Repeat("0", width-len(s)) + s }
