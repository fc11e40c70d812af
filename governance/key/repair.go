package key

import (
	"database/sql/driver"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Repair tells what [RepairAGS], [RepairARS], [Readings] or [InLand] changed before they could read a key. The zero value means that nothing
// was changed. Several changes can be set at once; [Repair.Has] asks for one of them.
type Repair uint16

const (
	// AddedZero put back a leading zero that had been lost, of the whole key or of one of its columns.
	AddedZero Repair = 1 << iota
	// RemovedSeparators took out blanks, dots, underscores, commas, hyphens or slashes.
	RemovedSeparators
	// RemovedDecimal took off the ".0" with which spreadsheets write a number, or ",0", or two zeros.
	RemovedDecimal
	// JoinedColumns put a key together that was spread over columns, and left out the columns that are no part of it.
	JoinedColumns
	// DroppedAssociation took the AGS out of an ARS.
	DroppedAssociation
	// AddedAssociationDigit put back the first digit of the association, which tables of the Regionaldatenbank used to
	// leave out.
	AddedAssociationDigit
	// RemovedMarks took off quotation marks, the signs before a text or a formula in a spreadsheet, or a word for the key ("AGS",
	// "DE"), or wrote digits of full width as plain ones. Of a name it also took out characters that show nothing: control characters, marks
	// of the direction of writing.
	RemovedMarks
	// RemovedPadding took off the zeros that had filled up a shorter key to the 8 digits of an AGS or the 12 of an ARS.
	RemovedPadding
	// TookColumn took a key out of a row or a cell that goes on with other columns or a name. Whether the name is that of the key, only
	// a directory can tell; see [Reading.Rest].
	TookColumn
	// AddedLand put the Land before a key that a table of the Land writes without it.
	AddedLand
	// RestoredLetters took back that letters of a name had been read in a wrong encoding: "MÃ¼nchen" for "München".
	RestoredLetters
	// TookName took the name out of a cell in which the number before it is a postal code: "99867 Gotha".
	TookName
)

// Has reports whether the change was made.
func (r Repair) Has(change Repair) bool { return r&change == change }

// The order is the one in which readers see the changes.
var repairs = bilingual.Flags[Repair]{Name: "set of changes to a key", List: []bilingual.Word[Repair]{
	{Value: JoinedColumns, Word: "joined-columns",
		Text: bilingual.Text{German: "Spalten zusammengesetzt", English: "joined the columns"}},
	{Value: TookColumn, Word: "took-column",
		Text: bilingual.Text{German: "nur den Schlüssel genommen, der vorn steht", English: "took only the key, which stands in front"}},
	{Value: TookName, Word: "took-name", Text: bilingual.Text{
		German:  "nur den Namen genommen, vor dem eine Postleitzahl steht",
		English: "took only the name, which stands behind a postal code",
	}},
	{Value: RemovedMarks, Word: "removed-marks", Text: bilingual.Text{
		German:  "Anführungszeichen und andere Zeichen um den Schlüssel entfernt",
		English: "removed quotation marks and other marks around the key",
	}},
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
	{Value: AddedLand, Word: "added-land",
		Text: bilingual.Text{German: "Land vorangestellt", English: "put the Land in front"}},
	{Value: RemovedPadding, Word: "removed-padding",
		Text: bilingual.Text{German: "angehängte Nullen entfernt", English: "removed zeros that filled up the key"}},
	{Value: RestoredLetters, Word: "restored-letters", Text: bilingual.Text{
		German:  "falsch gelesene Buchstaben wiederhergestellt",
		English: "restored letters that were read in a wrong encoding",
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
// a Kreis and may stand for a kreisfreie Stadt, and two columns may both be an AGS. What cannot be read is a [*ParseError].
//
// A repaired key is well-formed and nothing more. A name or anything else behind it ([TookColumn]) is not compared with it. Look it up in a directory, the more so after a repair: the eight
// digits 03353406 look like an AGS, and were once a short form for an association.
func RepairAGS(s string) (AGS, Repair, error) {
	cell, err := gather(s, ofMunicipalities)
	if err != nil {
		return AGS{}, 0, err
	}
	k, repair, err := cell.ags(s)
	if err != nil {
		return AGS{}, 0, err
	}
	for _, later := range cell.later {
		other, _, err := (&gathered{digits: later}).ags(s)
		if len(later) >= len(cell.digits) && err == nil && other != k { // a shorter number is more likely to be a value
			return AGS{}, 0, &AmbiguousError{Input: clip(s), Readings: []Key{k, other}}
		}
	}
	return k, repair, nil
}

// ags reads the digits of a cell as an AGS.
func (g *gathered) ags(s string) (AGS, Repair, error) {
	var list [mostARSReadings]arsReading
	found, repair := g.digits, g.repair
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
		readings := arsReadings(list[:0], found)
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
	cell, err := gather(s, ofMunicipalities)
	if err != nil {
		return ARS{}, 0, err
	}
	var list [mostARSReadings]arsReading
	found, repair := cell.digits, cell.repair
	readings := arsReadings(list[:0], found)
	if len(readings) > 0 {
		for _, later := range cell.later {
			readings = arsReadings(readings, later)
		}
	}
	switch {
	case len(readings) == 0:
		return ARS{}, 0, irreparable(s, found, arsDigits)
	case slices.ContainsFunc(readings, func(r arsReading) bool { return r.key != readings[0].key }):
		return ARS{}, 0, ambiguous(s, readings)
	}
	return readings[0].key, repair | readings[0].repair, nil
}

// AGSFromParts puts an AGS together from its four parts: 2 digits of the Land, 1 of the Regierungsbezirk, 2 of the Kreis
// and 3 of the Gemeinde. A part may lack its leading zeros, for its place is known.
//
// The Regierungsbezirk may be empty: then it is the first of three digits of the Kreis ("131"), or 0, which is that of the Länder
// without one. Any other empty part, one that is too long and one with anything but digits is a [*ParseError].
func AGSFromParts(land, region, district, municipality string) (AGS, error) {
	parts := []string{land, region, district, municipality}
	joined, err := joinColumns(parts, agsParts[:])
	if err != nil {
		return AGS{}, err
	}
	k, err := ParseAGS(joined)
	if err != nil {
		return AGS{}, irreparable(strings.Join(parts, ";"), joined, agsDigits)
	}
	return k, nil
}

// ARSFromParts puts an ARS together from its five parts, as [AGSFromParts] does an AGS. The part of the association must have all
// of its four digits.
func ARSFromParts(land, region, district, association, municipality string) (ARS, error) {
	parts := []string{land, region, district, association, municipality}
	joined, err := joinColumns(parts, arsParts[:])
	if err != nil {
		return ARS{}, err
	}
	k, err := ParseARS(joined)
	if err != nil {
		return ARS{}, irreparable(strings.Join(parts, ";"), joined, arsDigits)
	}
	return k, nil
}

func joinColumns(parts []string, widths []int) (string, error) {
	joined, _, wrong := join(parts, widths)
	if wrong.reason.IsZero() {
		return joined, nil
	}
	before := 0
	for _, part := range parts[:wrong.index] {
		before += len(part) + len(";")
	}
	return "", parseError(strings.Join(parts, ";"), before, wrong.reason)
}

// How many digits each part of a key has, from the Land down.
var (
	agsParts         = [...]int{2, 1, 2, 3}
	arsParts         = [...]int{2, 1, 2, associationPart, 3}
	districtParts    = agsParts[:3]
	associationParts = arsParts[:4]
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
		return "", 0, wrongPart{0, bilingual.Sprintf("%s; %s", "%s; %s", countParts(len(parts)), wantParts)}
	}
	noRegion := parts[1] == ""
	var text [arsDigits]byte
	digits := text[:0]
	for i, part := range parts {
		width := widths[i]
		switch {
		case noRegion && i == 1:
			continue
		case noRegion && i == 2:
			width++ // the Regierungsbezirk and the Kreis
		}
		incomplete := len(part) < width
		if part == "" || len(part) > width || notDigit(part) < len(part) || incomplete && width == associationPart {
			return "", 0, wrongPart{i, bilingual.Sprintf(
				"Teil %d des Schlüssels ist %q, verlangt sind %s", "part %d of the key is %q, want %s", i+1, clip(part), count(width))}
		}
		if incomplete {
			repair = AddedZero
		}
		for range width - len(part) {
			digits = append(digits, '0')
		}
		digits = append(digits, part...)
	}
	return string(digits), repair, wrongPart{}
}

func countParts(n int) bilingual.Text {
	if n == 1 {
		return bilingual.Text{German: "1 Teil eines Schlüssels", English: "1 part of a key"}
	}
	return bilingual.Sprintf("%d Teile eines Schlüssels", "%d parts of a key", n)
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

// mostARSReadings is how many ways there are at most to read digits as an ARS.
const mostARSReadings = 4

// arsReadings adds to a list all ways to read the digits as an ARS; none when there is no way.
func arsReadings(list []arsReading, found string) []arsReading {
	n := valueOf(found)
	add := func(n uint64, repair Repair) {
		if n >= power(arsDigits-landDigits) {
			list = append(list, arsReading{ARS{digits[twelve]{n}}, repair})
		}
	}
	switch len(found) {
	case arsDigits:
		add(n, 0)
	case arsDigits - 1:
		add(n, AddedZero)
		const lastLand = "16"
		if found[:landDigits] > lastLand {
			break
		}
		const perDistrict, perDigit = 1_000_000, 1_000
		short := n/perDistrict*10*perDistrict + n%perDistrict // with 0 as the first digit of the association
		add(short+5*perDistrict, AddedAssociationDigit)
		if n/perDigit%perDigit == n%perDigit {
			add(short, AddedAssociationDigit)
			add(short+9*perDistrict, AddedAssociationDigit)
		}
	}
	return list
}

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
