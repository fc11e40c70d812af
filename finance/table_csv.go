package finance

import (
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

// csvDecimals are those of a percentage in a spreadsheet whose decimals do not end: the parts of ten million euro are still right to the
// cent.
const csvDecimals = 10

// WriteCSV writes the table as a German spreadsheet opens it without questions: UTF-8 with byte order mark, semicolons,
// lines that end in CR LF, "1234,56" for amounts, "31.12.2022" for days, German headings. A share is a percentage, "33,3333333333 %",
// with ten decimals where they do not end; as a fraction, a spreadsheet would take 1/3 for the first of March. Exact shares are in the
// JSON form.
//
// A text that a spreadsheet would run as a formula gets an apostrophe in front, as OWASP advises, and so does one that it would make
// another value of: a key that loses its zero ("01"), a number of a file that becomes a day ("1-2"), a number of more than eleven digits. If
// one text of a column needs it, all that begin with a digit get it, so that they can still be compared. A program that reads the file
// takes the apostrophe off; ="01", the other usual form, would be a formula. Control characters, line ends among them, and what cannot be
// seen stand as [bilingual.Printable] shows them.
func (t Table) WriteCSV(w io.Writer) error {
	if err := t.check(); err != nil {
		return err
	}
	var out strings.Builder
	out.WriteString("\ufeff")
	line := make([]string, len(t.Columns))
	guarded := make([]bool, len(t.Columns))
	for i, column := range t.Columns {
		line[i] = csvText(column.German, becomesOther(column.German))
		for _, row := range t.Rows {
			guarded[i] = guarded[i] || isCSVText(row[i]) && becomesOther(row[i].Format(language.German))
		}
	}
	out.WriteString(strings.Join(line, ";") + "\r\n")
	for _, row := range t.Rows {
		for i, value := range row {
			line[i] = csvCell(value, guarded[i])
		}
		out.WriteString(strings.Join(line, ";") + "\r\n")
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// isCSVText reports whether there is a value and a spreadsheet should hold it as text.
func isCSVText(value Value) bool {
	switch value.(type) {
	case Amount, Number, Share, civil.Date:
		return false
	}
	return !isNil(value)
}

func csvCell(value Value, guarded bool) string {
	if isNil(value) {
		return ""
	}
	switch v := value.(type) {
	case Amount:
		if v.beyond {
			return csvText(v.Format(language.German), false)
		}
		return strings.Replace(v.String(), ".", ",", 1)
	case Number:
		digits, _ := v.MarshalText() // cannot fail
		return string(digits)
	case Share:
		if exact := v.Format(language.German); !strings.Contains(exact, "/") {
			return exact
		}
		return v.FormatPercent(language.German, csvDecimals)
	case civil.Date:
		return v.Format(language.German)
	}
	text := value.Format(language.German)
	return csvText(text, guarded && (becomesOther(text) || isNumeral(text)))
}

// GuardFormula returns a text as a table for spreadsheets should hold it: with an apostrophe in front if a spreadsheet would run it as a
// formula, as [Table.WriteCSV] does, and otherwise as it is.
func GuardFormula(s string) string {
	if isFormula(s) {
		return "'" + s
	}
	return s
}

// csvText quotes a text where it must be, and puts an apostrophe in front of what is guarded or could run as a formula. What acts on a
// screen or hides in the text is shown as [bilingual.Printable] does.
func csvText(s string, guarded bool) string {
	if guarded {
		s = "'" + s
	} else {
		s = GuardFormula(s)
	}
	s = bilingual.Printable(s)
	if strings.ContainsAny(s, ";\"") {
		return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
	}
	return s
}

// isFormula reports whether a spreadsheet may run the text: it begins with one of the characters that OWASP names, in either width, or
// with a control character, also behind blanks, separators of lines and quotes, which some programs take off.
func isFormula(s string) bool {
	s = strings.TrimLeftFunc(s, func(r rune) bool {
		return unicode.In(r, unicode.Z, unicode.Cf) || r == '\'' || r == '"'
	})
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsControl(first) || strings.ContainsRune("=+-@＝＋－＠", first)
}

// isNumeral reports whether the text begins with a digit, or with an apostrophe and a digit, and has no letters.
func isNumeral(s string) bool {
	s = strings.TrimLeft(s, "'")
	return s != "" && isDigit(s[0]) && !strings.ContainsFunc(s, unicode.IsLetter)
}

// longestShown is how many digits a spreadsheet shows of a number before it changes to powers of ten.
const longestShown = 11

// becomesOther reports whether a German spreadsheet would make another value of the text: a number without its zeros or its last
// digits, a day, a time, a power of ten, a truth value. A text that is one of these behind an apostrophe counts too, or else both would be
// written alike.
func becomesOther(s string) bool {
	s = strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '\'' })
	if areDigits(s) {
		return len(s) > 1 && s[0] == '0' || len(s) > longestShown
	}
	switch strings.ToUpper(s) {
	case "WAHR", "FALSCH", "TRUE", "FALSE":
		return true
	}
	digits, letters := 0, ""
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case unicode.IsLetter(r):
			letters += string(unicode.ToLower(r))
		case !strings.ContainsRune(".,:/-–%€ ", r):
			return false
		}
	}
	switch letters {
	case "":
		return digits > 0
	case "e", "a", "p", "am", "pm": // an exponent, or the half of the day
		return isDigit(s[0])
	}
	return digits > 0 && isMonth(letters)
}

// isMonth reports whether a word, in small letters, is the name of a month or its beginning.
func isMonth(word string) bool {
	if utf8.RuneCountInString(word) < 3 {
		return false
	}
	for _, month := range [...]string{
		"januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember",
		"january", "february", "march", "may", "june", "july", "october", "december", "mrz",
	} {
		if strings.HasPrefix(month, word) {
			return true
		}
	}
	return false
}
