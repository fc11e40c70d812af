package key

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// ParseError tells that a text is no key.
type ParseError struct {
	Input  string // what was given, shortened when long
	Offset int    // byte at which the reading stopped
	Reason string // what is wrong there, and what would be right, in English
	german string // the reason in German
}

func parseError(input string, offset int, reason bilingual.Text) *ParseError {
	return &ParseError{Input: clip(input), Offset: offset, Reason: reason.English, german: reason.German}
}

func (e *ParseError) Error() string {
	return fmt.Sprintf("key: %q at byte %d: %s", e.Input, e.Offset, e.Reason)
}

// Text returns the error for readers.
func (e *ParseError) Text(tag language.Tag) string {
	return bilingual.Sprintf("%q ist kein amtlicher Schlüssel: %s", "%q is not an official key: %s", e.Input, e.reason()).In(tag)
}

func (e *ParseError) reason() bilingual.Text {
	return bilingual.Text{German: e.german, English: e.Reason}
}

var noLandZero = bilingual.Text{
	German:  "ein Land 00 gibt es nicht; die Länder zählen ab 01",
	English: "there is no Land 00; Länder are numbered from 01",
}

// ParseLand reads the two digits of a Land. Like all functions here it takes the digits and nothing else, and no Land
// 00; whatever it refuses is a [*ParseError].
func ParseLand(s string) (Land, error) {
	n, err := parse(s, landDigits)
	return Land{digits[two]{n}}, err
}

// ParseRegion reads the three digits of a Regierungsbezirk.
func ParseRegion(s string) (Region, error) {
	n, err := parse(s, regionDigits)
	return Region{digits[three]{n}}, err
}

// ParseDistrict reads the five digits of a Kreis.
func ParseDistrict(s string) (District, error) {
	n, err := parse(s, districtDigits)
	return District{digits[five]{n}}, err
}

// ParseAGS reads the eight digits of a municipality: digits only, no blanks, no Land 00. Whatever it refuses is a
// [*ParseError]; [RepairAGS] is for tables that hold damaged keys.
func ParseAGS(s string) (AGS, error) {
	n, err := parse(s, agsDigits)
	return AGS{digits[eight]{n}}, err
}

// ParseAssociation reads the nine digits of a Gemeindeverband.
func ParseAssociation(s string) (Association, error) {
	n, err := parse(s, associationDigits)
	return Association{digits[nine]{n}}, err
}

// ParseARS reads the twelve digits of a municipality: digits only, no blanks, no Land 00. Whatever it refuses is a
// [*ParseError]; [RepairARS] is for tables that hold damaged keys.
func ParseARS(s string) (ARS, error) {
	n, err := parse(s, arsDigits)
	return ARS{digits[twelve]{n}}, err
}

// MustParseLand is [ParseLand] for keys that stand in the source code; it panics where ParseLand returns an error.
func MustParseLand(s string) Land { return must(ParseLand(s)) }

// MustParseRegion is [ParseRegion] for keys that stand in the source code; it panics where ParseRegion returns an error.
func MustParseRegion(s string) Region { return must(ParseRegion(s)) }

// MustParseDistrict is [ParseDistrict] for keys that stand in the source code; it panics where ParseDistrict returns an error.
func MustParseDistrict(s string) District { return must(ParseDistrict(s)) }

// MustParseAGS is [ParseAGS] for keys that stand in the source code; it panics where ParseAGS returns an error.
func MustParseAGS(s string) AGS { return must(ParseAGS(s)) }

// MustParseAssociation is [ParseAssociation] for keys that stand in the source code; it panics where ParseAssociation
// returns an error.
func MustParseAssociation(s string) Association { return must(ParseAssociation(s)) }

// MustParseARS is [ParseARS] for keys that stand in the source code; it panics where ParseARS returns an error.
func MustParseARS(s string) ARS { return must(ParseARS(s)) }

// MustParse is [Parse] for keys that stand in the source code; it panics where Parse returns an error.
func MustParse(s string) Key { return must(Parse(s)) }

// Parse reads a key of any of the six types; the number of digits decides which. Whatever it refuses is a
// [*ParseError].
func Parse(s string) (Key, error) {
	if i := notDigit(s); i < len(s) {
		return nil, parseError(s, i, bilingual.Text{
			German:  "verlangt sind 2, 3, 5, 8, 9 oder 12 Ziffern und sonst nichts",
			English: "want 2, 3, 5, 8, 9 or 12 digits and nothing else",
		})
	}
	switch len(s) {
	case landDigits:
		return asKey(ParseLand(s))
	case regionDigits:
		return asKey(ParseRegion(s))
	case districtDigits:
		return asKey(ParseDistrict(s))
	case agsDigits:
		return asKey(ParseAGS(s))
	case associationDigits:
		return asKey(ParseAssociation(s))
	case arsDigits:
		return asKey(ParseARS(s))
	}
	reason := bilingual.Sprintf("%s; Schlüssel haben 2, 3, 5, 8, 9 oder 12", "%s; keys have 2, 3, 5, 8, 9 or 12", count(len(s)))
	if name := nameOf(len(s) + 1); !name.IsZero() && !strings.HasPrefix(s, "0") {
		reason = bilingual.Sprintf("%s; wenn eine führende Null verloren ging, ist es 0%s für %s",
			"%s; if a leading zero was lost, it is %[3]s 0%[2]s", reason, s, name)
	}
	return nil, parseError(s, len(s), reason)
}

// asKey keeps the nil error case free of a Key that holds a zero value.
func asKey[K Key](k K, err error) (Key, error) {
	if err != nil {
		return nil, err
	}
	return k, nil
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// parse reads exactly length digits. Land 00 does not exist; its digits are what padding and lost data look like.
func parse(s string, length int) (uint64, error) {
	if len(s) != length {
		return 0, misfit(s, length)
	}
	var n uint64
	for i := range len(s) {
		c := s[i] - '0'
		if c > 9 {
			return 0, misfit(s, length)
		}
		n = 10*n + uint64(c)
	}
	if s[0] == '0' && s[1] == '0' {
		return 0, parseError(s, 0, noLandZero)
	}
	return n, nil
}

// misfit tells why s is not made of the wanted digits, and what it might be instead.
func misfit(s string, want int) *ParseError {
	if i := notDigit(s); i < len(s) {
		return parseError(s, i, bilingual.Sprintf("verlangt sind %d Ziffern und sonst nichts", "want %d digits and nothing else", want))
	}
	reason := bilingual.Sprintf("%s, verlangt sind die %d für %s", "%s, want the %d of %s", count(len(s)), want, nameOf(want))
	switch {
	case len(s) == agsDigits && want == arsDigits:
		reason = bilingual.Sprintf("%s; das ist ein AGS, und die vier Ziffern des Gemeindeverbands stehen nur in einem Verzeichnis",
			"%s; this is an AGS, and the four digits of its Gemeindeverband stand only in a directory", reason)
	case len(s) == arsDigits && want == agsDigits:
		if ars, err := ParseARS(s); err == nil {
			reason = bilingual.Sprintf("%s; das ist ein ARS, und der AGS darin ist %s", "%s; this is an ARS, and the AGS in it is %s", reason, ars.AGS())
		}
	case !nameOf(len(s)).IsZero():
		reason = bilingual.Sprintf("%s; so viele hat der Schlüssel für %s", "%s; these are those of %s", reason, nameOf(len(s)))
	case len(s) == want-1 && s[0] != '0':
		reason = bilingual.Sprintf("%s; wenn eine führende Null verloren ging, ist es 0%s", "%s; if a leading zero was lost, it is 0%s", reason, s)
	}
	return parseError(s, min(len(s), want), reason)
}

// numberError refuses a number where a key is wanted.
func numberError(what bilingual.Text, number string, want int, remedy bilingual.Text) *ParseError {
	reason := bilingual.Sprintf("%s ist kein Schlüssel, denn die Länder 01 bis 09 verlören darin ihre führende Null; %s",
		"%s is no key, for Länder 01 to 09 lose their leading zero in it; %s", what, remedy)
	switch whole := notDigit(number) == len(number); {
	case whole && len(number) == want:
		reason = bilingual.Sprintf(`%s: "%s"`, `%s: "%s"`, reason, number)
	case whole && len(number) == want-1:
		reason = bilingual.Sprintf(`%s: "%s"`, `%s: "%s"`, reason, "0"+number)
	}
	return parseError(number, 0, reason)
}

// nameOf names the type of key that has so many digits, in the words of the law; empty when there is none.
func nameOf(length int) bilingual.Text {
	switch length {
	case landDigits:
		return bilingual.Text{German: "ein Land", English: "a Land"}
	case regionDigits:
		return bilingual.Text{German: "einen Regierungsbezirk", English: "a Regierungsbezirk"}
	case districtDigits:
		return bilingual.Text{German: "einen Kreis", English: "a Kreis"}
	case agsDigits:
		return bilingual.Text{German: "eine Gemeinde (AGS)", English: "an AGS"}
	case associationDigits:
		return bilingual.Text{German: "einen Gemeindeverband", English: "a Gemeindeverband"}
	case arsDigits:
		return bilingual.Text{German: "eine Gemeinde (ARS)", English: "an ARS"}
	}
	return bilingual.Text{}
}

func count(digits int) bilingual.Text {
	if digits == 1 {
		return bilingual.Text{German: "1 Ziffer", English: "1 digit"}
	}
	return bilingual.Sprintf("%d Ziffern", "%d digits", digits)
}

// notDigit returns the offset of the first byte that is no digit, and the length of s when all are digits.
func notDigit(s string) int {
	for i := range len(s) {
		if s[i]-'0' > 9 {
			return i
		}
	}
	return len(s)
}

// clip keeps error texts short however long the input was.
func clip(s string) string {
	const most = 40
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}
