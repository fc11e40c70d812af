// Package gv100 reads what the statistical offices publish about the municipalities of Germany: the municipality
// register GV100AD of the Statistisches Bundesamt, and its lists of changes of names, boundaries and keys
// (Namens-, Grenz- und Schlüsseländerungen).
//
// GV100AD is a text file with one record of 220 characters a line. The first two characters, the Satzart, say what a
// record describes:
//
//	10  Land
//	20  Regierungsbezirk, also an abolished one that statistics keeps
//	30  Region, only in Baden-Württemberg
//	40  Kreis or kreisfreie Stadt
//	50  Gemeindeverband; a municipality outside any association has such a record too
//	60  Gemeinde or gemeindefreies Gebiet
//
// Its layout is that of the official "Datensatzbeschreibung GV100" of the Statistisches Bundesamt, valid since 14 June
// 2000. What goes beyond it, such as which fields may be blank, was measured on six files from 2018 to 2025.
//
// The file is a tree written line by line: a Kreis is followed by all its associations and those by all its
// municipalities. Area and population stand on the municipalities only, and they are counted on days of their own,
// which the file does not tell.
//
// [Read] and [ReadPart] hand out one record after the other and hold no more than one Kreis in memory. A damaged file is
// refused with an [*Error] that names line and column; it never yields a sum that merely looks right. What a loop has
// seen before such an error, or before it was left early, is therefore not proven: only a loop that came to its end
// without an error has read a sound file.
//
// [ReadChanges] reads the lists of changes.
package gv100

import (
	"database/sql/driver"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Level is the level of a unit, numbered as the Satzarten of the register are. The zero value means that no level is
// recorded.
type Level uint8

// The six Satzarten.
const (
	Land             Level = 10
	GovernmentRegion Level = 20 // Regierungsbezirk
	PlanningRegion   Level = 30 // Region, only in Baden-Württemberg
	District         Level = 40 // Kreis
	Association      Level = 50 // Gemeindeverband
	Municipality     Level = 60 // Gemeinde
)

var levels = bilingual.Words[Level]{Name: "level of the register", List: []bilingual.Word[Level]{
	{Value: Land, Word: "Land", Text: bilingual.Text{German: "Land", English: "Land"}},
	{Value: GovernmentRegion, Word: "Regierungsbezirk", Text: bilingual.Text{German: "Regierungsbezirk", English: "government region"}},
	{Value: PlanningRegion, Word: "Region", Text: bilingual.Text{German: "Region", English: "planning region"}},
	{Value: District, Word: "Kreis", Text: bilingual.Text{German: "Kreis", English: "district"}},
	{Value: Association, Word: "Gemeindeverband",
		Text: bilingual.Text{German: "Gemeindeverband", English: "association of municipalities"}},
	{Value: Municipality, Word: "Gemeinde", Text: bilingual.Text{German: "Gemeinde", English: "municipality"}},
}}

// String returns the official German word, which data has too; "" for the zero value.
func (l Level) String() string { return levels.String(l) }

// Text returns the word for readers.
func (l Level) Text(tag language.Tag) string { return levels.Text(l, tag) }

// IsValid reports whether l is one of the six levels.
func (l Level) IsValid() bool { return levels.Has(l) }

// MarshalText returns [Level.String]; what is no level is a [*bilingual.WordError].
func (l Level) MarshalText() ([]byte, error) { return levels.Marshal(l) }

// UnmarshalText reads what MarshalText writes.
func (l *Level) UnmarshalText(text []byte) error { return levels.Unmarshal(l, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (l Level) Value() (driver.Value, error) { return levels.Value(l) }

// Scan reads the word from a database; see [bilingual.Words].
func (l *Level) Scan(column any) error { return levels.Scan(l, column) }

// Textkennzeichen is the official two-digit code for the kind of a unit. Codes 41 to 45 stand on a Kreis, 50 to 58 on
// an association and 60 to 67 on a municipality; Land, Regierungsbezirk and Region have none, which is the zero value.
//
//	41  kreisfreie Stadt            50  verbandsfreie Gemeinde          60  Markt
//	42  Stadtkreis                  51  Amt                             61  kreisfreie Stadt
//	43  Kreis                       52  Samtgemeinde                    62  Stadtkreis
//	44  Landkreis                   53  Verbandsgemeinde                63  Stadt
//	45  Regionalverband             54  Verwaltungsgemeinschaft         64  kreisangehörige Gemeinde
//	                                55  Kirchspielslandgemeinde         65  gemeindefreies Gebiet, bewohnt
//	                                56  Verwaltungsverband              66  gemeindefreies Gebiet, unbewohnt
//	                                57  VG Trägermodell                 67  Große Kreisstadt
//	                                58  erfüllende Gemeinde
type Textkennzeichen uint8

// String returns the two digits, and "" for the zero value.
func (t Textkennzeichen) String() string {
	if t == 0 {
		return ""
	}
	return strconv.Itoa(int(t))
}

// codes returns the lowest and the highest Textkennzeichen of a level; every number between them is in use.
func (l Level) codes() (lowest, highest Textkennzeichen) {
	switch l {
	case District:
		return 41, 45
	case Association:
		return 50, 58
	case Municipality:
		return 60, 67
	}
	return 0, 0
}

// Error tells that a file is not what it should be: what is wrong, where, and what would be right.
type Error struct {
	Line   int    // counted from 1; 0 where the file as a whole is meant
	Column int    // place in the line in characters, counted from 1; 0 where the line as a whole is meant
	Field  string // official name of the field or heading of the column; "" where the line as a whole is meant
	Found  string // what stands there, shortened when long
	Reason string // what is wrong with it, and what would be right
	Err    error  // the cause, where the reader that was handed in failed; otherwise nil
	german string // the reason in German
}

// because returns the error with its reason in both languages.
func (e Error) because(reason bilingual.Text) *Error {
	e.Reason, e.german = reason.English, reason.German
	return &e
}

// told is an error in both languages, where it speaks both.
func told(err error) bilingual.Text {
	return bilingual.Text{German: bilingual.ErrorText(err, language.German), English: err.Error()}
}

// cannotRead is the reason where the reader that was handed in failed.
var cannotRead = bilingual.Text{German: "die Eingabe lässt sich nicht lesen", English: "the input cannot be read"}

// Text returns the error for readers in German or English; in German as "Zeile 3, Spalte 20: Gemeindename „ “: verlangt ist ein Name".
func (e *Error) Text(tag language.Tag) string {
	german := e.german
	if german == "" {
		german = e.Reason
	}
	text := bilingual.Text{German: german, English: e.Reason}
	if e.Field != "" {
		text = bilingual.Sprintf("%s %q: %s", "%s %q: %s", e.Field, e.Found, text)
	}
	switch {
	case e.Line > 0 && e.Column > 0:
		text = bilingual.Sprintf("Zeile %d, Spalte %d: %s", "line %d, column %d: %s", e.Line, e.Column, text)
	case e.Line > 0:
		text = bilingual.Sprintf("Zeile %d: %s", "line %d: %s", e.Line, text)
	}
	if e.Err != nil {
		text = bilingual.Sprintf("%s: %s", "%s: %s", text, told(e.Err))
	}
	return text.In(tag)
}

// Error names the place first, as compilers do.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString("gv100: ")
	if e.Line > 0 {
		fmt.Fprintf(&b, "line %d", e.Line)
		if e.Column > 0 {
			fmt.Fprintf(&b, ", column %d", e.Column)
		}
		b.WriteString(": ")
	}
	if e.Field != "" {
		fmt.Fprintf(&b, "%s %q: ", e.Field, e.Found)
	}
	b.WriteString(e.Reason)
	if e.Err != nil {
		b.WriteString(": ")
		b.WriteString(e.Err.Error())
	}
	return b.String()
}

// Unwrap returns the cause, so that errors.Is finds what the reader that was handed in reported.
func (e *Error) Unwrap() error { return e.Err }

// clip keeps error texts short and printable however long or damaged the input was.
func clip(s string) string {
	const most = 60
	s = strings.ToValidUTF8(s, "\uFFFD")
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most]) + "…"
}
