package finance

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/foederal/foederal/governance/bilingual"
)

const longestNumber = 100 // bytes; no amount or share needs more

// ParseAmount reads an amount in euro, as Germans, English and machines write it:
//
//	1.234,56 EUR    EUR 1,234.56    1234.56    1234,56 €    -5    1 234,56 EUR    1.234.567
//
// The currency may stand before or after the number or be missing; EUR, Euro and € are understood. The sign may be -, −
// or +, before the number or before the currency. Groups of thousands are divided by points, commas or blanks (also
// no-break and narrow ones) and have three digits each. There are at most two decimals.
//
// What can be read in two ways is refused: "1.234" is one thousand to a German and one and a bit to an English reader.
// So are fractions of a cent, exponents, other currencies and digits of other scripts. Each refusal is an
// [*AmountError]; an amount too large to be held is an [*OverflowError].
func ParseAmount(s string) (Amount, error) {
	if len(s) > longestNumber {
		return Amount{}, amountError(s, tooLong())
	}
	fault := func(reason bilingual.Text) (Amount, error) { return Amount{}, amountError(s, reason) }
	number, negative, reason := bare(s)
	if !reason.IsZero() {
		return fault(reason)
	}
	whole, decimals, reason := halves(number)
	if !reason.IsZero() {
		return fault(reason)
	}
	var magnitude uint64
	for _, digits := range [...]string{whole, (decimals + "00")[:2]} {
		for i := range len(digits) {
			c := digits[i] - '0'
			if c > 9 {
				continue // a separator of groups, which halves has checked
			}
			if magnitude > (math.MaxUint64-9)/10 {
				return Amount{}, &OverflowError{Operation: clip(s)}
			}
			magnitude = 10*magnitude + uint64(c)
		}
	}
	cents, ok := signed(0, magnitude, negative)
	if !ok {
		return Amount{}, &OverflowError{Operation: clip(s)}
	}
	return Amount{cents: cents}, nil
}

// MustParseAmount is [ParseAmount] for amounts that stand in the source code; it panics where ParseAmount returns an
// error.
func MustParseAmount(s string) Amount {
	a, err := ParseAmount(s)
	if err != nil {
		panic(err)
	}
	return a
}

var wantAmount = bilingual.Text{
	German:  "verlangt ist eine Zahl wie 1.234,56 EUR oder 1234.56",
	English: "want a number such as 1.234,56 EUR or 1234.56",
}

// bare takes blanks, sign and currency off a number. Blanks of all kinds inside the number become ' '.
func bare(s string) (number string, negative bool, reason bilingual.Text) {
	number = strings.Trim(strings.Map(plain, s), " ")
	currencies, signs := 0, 0
	for {
		before := number
		for _, currency := range [...]string{"EUR", "Euro", "€"} {
			if rest, ok := strings.CutPrefix(number, currency); ok {
				number, currencies = strings.TrimLeft(rest, " "), currencies+1
			} else if rest, ok := strings.CutSuffix(number, currency); ok {
				number, currencies = strings.TrimRight(rest, " "), currencies+1
			}
		}
		if number != "" && (number[0] == '-' || number[0] == '+') {
			negative = number[0] == '-'
			number, signs = strings.TrimLeft(number[1:], " "), signs+1
		}
		if number == before {
			break
		}
	}
	switch {
	case currencies > 1:
		return "", false, bilingual.Text{German: "die Währung steht zweimal da", English: "the currency stands there twice"}
	case signs > 1:
		return "", false, bilingual.Text{German: "das Vorzeichen steht zweimal da", English: "the sign stands there twice"}
	case number == "":
		return "", false, wantAmount
	}
	for i, r := range number {
		if (r < '0' || r > '9') && r != '.' && r != ',' && r != ' ' {
			return "", false, bilingual.Sprintf("%q gehört nicht in %q; %s", "%q is out of place in %q; %s", r, number, wantAmount)
		}
		if i == 0 && (r < '0' || r > '9') {
			return "", false, bilingual.Sprintf("zuerst muss eine Ziffer stehen; %s", "want a digit first; %s", wantAmount)
		}
	}
	return number, negative, bilingual.Text{}
}

// plain turns the blanks and the minus sign of typography into those of the keyboard.
func plain(r rune) rune {
	switch r {
	case '\u00a0', '\u2009', '\u202f': // no-break, thin and narrow no-break blank
		return ' '
	case '−':
		return '-'
	}
	return r
}

// halves divides a number into its whole part, which keeps its separators of groups, and its decimals.
func halves(number string) (whole, decimals string, reason bilingual.Text) {
	last := strings.LastIndexAny(number, ".,")
	whole = number
	if last >= 0 && isDecimalPoint(number, last) {
		whole, decimals = number[:last], number[last+1:]
		switch {
		case !areDigits(decimals):
			return "", "", bilingual.Text{
				German: "nach dem Dezimalzeichen dürfen nur Ziffern stehen", English: "want nothing but digits after the decimal mark",
			}
		case len(decimals) == 3 && groups(number) && whole[0] != '0':
			german, english := strings.ReplaceAll(number, ".", ""), strings.ReplaceAll(number, ",", "")
			if number[last] == ',' {
				german, english = english, german
			}
			return "", "", bilingual.Sprintf(
				"das heißt %s, wenn %q Tausender trennt, oder %s Euro mit drei Nachkommastellen, was kein Betrag ist; "+
					"zu schreiben ist %[1]s,00 oder %[1]s.00",
				"it means %s if %q divides thousands, or %s euro with three decimals, which is no amount; "+
					"write %[1]s,00 or %[1]s.00", german, number[last:last+1], whole)
		case len(decimals) > 2:
			return "", "", bilingual.Sprintf("%d Dezimalstellen sind Bruchteile eines Cent; vorher auf höchstens zwei runden",
				"%d decimals are fractions of a cent; round first, with at most two decimals", len(decimals))
		}
	}
	if strings.ContainsAny(whole, "., ") && !groups(whole) {
		return "", "", bilingual.Text{
			German:  "Tausender müssen in Gruppen von drei Ziffern stehen, alle mit demselben Zeichen getrennt",
			English: "thousands must stand in groups of three digits, all divided by the same mark",
		}
	}
	return whole, decimals, bilingual.Text{}
}

// isDecimalPoint reports whether the last point or comma can be the decimal mark, because it stands there only once.
func isDecimalPoint(number string, last int) bool {
	return strings.Count(number, number[last:last+1]) == 1
}

// groups reports whether the number is written in groups of thousands with one and the same separator.
func groups(number string) bool {
	at := strings.IndexAny(number, "., ")
	if at < 1 || at > 3 || number[0] == '0' {
		return false
	}
	for i, group := range strings.Split(number, number[at:at+1]) {
		if i > 0 && len(group) != 3 || strings.ContainsAny(group, "., ") {
			return false
		}
	}
	return true
}

// clip keeps error texts short however long the input was.
func clip(s string) string {
	const most = 40
	if len(s) <= most {
		return s
	}
	cut := most
	for cut > 0 && !utf8.RuneStart(s[cut]) {
		cut--
	}
	return s[:cut] + "…"
}
