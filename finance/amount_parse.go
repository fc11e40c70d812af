package finance

import (
	"math"
	"strconv"
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
// Zeros behind the second decimal say nothing and are read too: "1234.5600". What can be read in two ways is refused: "1.234" is
// one thousand to a German and one and a bit to an English reader. So are fractions of a cent, exponents, other currencies and
// digits of other scripts. Each refusal is an [*AmountError]; an amount too large to be held is an [*OverflowError].
//
// What a database sends is read by [ParseDecimal], and what stands in German letters and accounts ("3,5 Mio. EUR", "1.234,56-") by
// [ParseBusinessAmount].
func ParseAmount(s string) (Amount, error) {
	if len(s) > longestNumber {
		return Amount{}, amountError(s, tooLong())
	}
	number, negative, reason := bare(s)
	if !reason.IsZero() {
		return Amount{}, amountError(s, reason)
	}
	return amountOf(s, number, negative, euros)
}

// unit is what an amount is counted in.
type unit struct {
	word  string // as it stands there; "" for euro
	zeros int    // of the number of euro in it
}

var euros unit

// amountOf returns the amount that a number of units is. The number consists of digits, points, commas and blanks.
func amountOf(s, number string, negative bool, in unit) (Amount, error) {
	whole, decimals, reason := halves(number, in)
	if !reason.IsZero() {
		return Amount{}, amountError(s, reason)
	}
	places := in.zeros + centDigits
	if len(decimals) > places {
		return Amount{}, amountError(s, centFraction(len(decimals), places))
	}
	cents, ok := units(whole, decimals, places, negative)
	if !ok {
		return Amount{}, &OverflowError{Operation: clip(s)}
	}
	return Amount{cents: cents}, nil
}

const centDigits = 2 // decimals of an amount in euro

func centFraction(decimals, places int) bilingual.Text {
	return bilingual.Sprintf("%d Dezimalstellen sind Bruchteile eines Cent; vorher auf höchstens %d runden",
		"%d decimals are fractions of a cent; round first, with at most %d decimals", decimals, places)
}

// units returns the digits of both halves as one whole number, with as many decimals as there are places. Whatever is no digit was
// checked before and divides groups.
func units(whole, decimals string, places int, negative bool) (n int64, ok bool) {
	var magnitude uint64
	for i := range len(whole) + places {
		c := byte('0')
		if i < len(whole) {
			c = whole[i]
		} else if i-len(whole) < len(decimals) {
			c = decimals[i-len(whole)]
		}
		digit := c - '0'
		if digit > 9 {
			continue
		}
		if magnitude > (math.MaxUint64-9)/10 {
			return 0, false
		}
		magnitude = 10*magnitude + uint64(digit)
	}
	return signed(0, magnitude, negative)
}

// ParseDecimal reads an amount in euro as databases and programs write exact decimals: digits, a point, digits, and a sign before
// them: "1234.56", "-5", "1234.5600". No mark divides thousands there, so that "1234.000" is a whole number of euro and "1.234"
// has a fraction of a cent, which is refused, as are exponents, currencies and commas. Each refusal is an [*AmountError]; an
// amount too large to be held is an [*OverflowError]. [ParseAmount] reads what people write.
func ParseDecimal(s string) (Amount, error) {
	if len(s) > longestNumber {
		return Amount{}, amountError(s, tooLong())
	}
	number := strings.Trim(s, " ") // a column of fixed width is filled up with blanks
	unsigned := strings.TrimPrefix(number, "-")
	negative := len(unsigned) < len(number)
	if !negative {
		unsigned = strings.TrimPrefix(number, "+")
	}
	whole, decimals, pointed := strings.Cut(unsigned, ".")
	if !areDigits(whole) || pointed && !areDigits(decimals) {
		return Amount{}, amountError(s, wantDecimal(number))
	}
	decimals = strings.TrimRight(decimals, "0")
	if len(decimals) > centDigits {
		return Amount{}, amountError(s, centFraction(len(decimals), centDigits))
	}
	cents, ok := units(whole, decimals, centDigits, negative)
	if !ok {
		return Amount{}, &OverflowError{Operation: clip(s)}
	}
	return Amount{cents: cents}, nil
}

// wantDecimal says what a decimal of a machine looks like, and how the text at hand becomes one.
func wantDecimal(number string) bilingual.Text {
	_, err := strconv.ParseFloat(number, 64)
	switch {
	case strings.ContainsAny(number, "$€£¥"):
		return bilingual.Text{
			German:  "mit Währungszeichen, wie der Typ money in PostgreSQL; in der Abfrage mit ::numeric umwandeln",
			English: "with a sign of currency, as the type money in PostgreSQL writes it; cast it with ::numeric in the query",
		}
	case err == nil && strings.ContainsAny(number, "eE"):
		return bilingual.Text{
			German:  "mit Exponent; in der Abfrage in eine Dezimalzahl umwandeln, etwa mit CAST(… AS DECIMAL(18, 2))",
			English: "with an exponent; convert it to a decimal in the query, such as by CAST(… AS DECIMAL(18, 2))",
		}
	}
	return bilingual.Text{
		German:  "verlangt ist eine Dezimalzahl wie 1234.56; was Menschen schreiben, liest ParseAmount",
		English: "want a decimal such as 1234.56; ParseAmount reads what people write",
	}
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
	if reason := onlyDigits(number); !reason.IsZero() {
		return "", false, reason
	}
	return number, negative, bilingual.Text{}
}

// onlyDigits says what is wrong with a number that holds more than digits and the marks between them.
func onlyDigits(number string) bilingual.Text {
	for i, r := range number {
		switch isMark := r == '.' || r == ',' || r == ' '; {
		case !isMark && (r < '0' || r > '9'):
			return bilingual.Sprintf("%q gehört nicht in %q; %s", "%q is out of place in %q; %s", r, number, wantAmount)
		case isMark && i == 0:
			return bilingual.Sprintf("zuerst muss eine Ziffer stehen; %s", "want a digit first; %s", wantAmount)
		}
	}
	return bilingual.Text{}
}

// plain turns the blanks and the minus sign of typography into those of the keyboard.
func plain(r rune) rune {
	switch r {
	case '\u00a0', '\u2007', '\u2009', '\u202f': // no-break, figure, thin and narrow no-break blank
		return ' '
	case '−':
		return '-'
	}
	return r
}

// halves divides a number into its whole part, which keeps its separators of groups, and its decimals without zeros at the end.
func halves(number string, in unit) (whole, decimals string, reason bilingual.Text) {
	last := strings.LastIndexAny(number, ".,")
	whole = number
	if last > 0 && isDecimalPoint(number, last) {
		whole, decimals = number[:last], number[last+1:]
		switch {
		case !areDigits(decimals):
			return "", "", bilingual.Text{
				German: "nach dem Dezimalzeichen dürfen nur Ziffern stehen", English: "want nothing but digits after the decimal mark",
			}
		case len(decimals) == 3 && groups(number):
			return "", "", twoReadings(number, last, in)
		}
		decimals = strings.TrimRight(decimals, "0")
	}
	if strings.ContainsAny(whole, "., ") && !groups(whole) {
		return "", "", bilingual.Text{
			German:  "Tausender müssen in Gruppen von drei Ziffern stehen, alle mit demselben Zeichen getrennt",
			English: "thousands must stand in groups of three digits, all divided by the same mark",
		}
	}
	return whole, decimals, bilingual.Text{}
}

// twoReadings says what a number with three digits behind its only mark can mean, and how to write either.
func twoReadings(number string, last int, in unit) bilingual.Text {
	whole, decimals, mark := number[:last], number[last+1:], number[last:last+1]
	thousands := whole + decimals
	switch {
	case in != euros:
		return bilingual.Sprintf("das heißt %s %[5]s, wenn %[2]q Tausender trennt, sonst %[3]s,%[4]s %[5]s; zu schreiben ist %[1]s,0 %[5]s oder %[3]s,%[4]s0 %[5]s",
			"it means %s %[5]s if %[2]q divides thousands, otherwise %[3]s.%[4]s %[5]s; write %[1]s,0 %[5]s or %[3]s,%[4]s0 %[5]s",
			thousands, mark, whole, decimals, in.word)
	case decimals[2] == '0':
		return bilingual.Sprintf("das heißt %s, wenn %q Tausender trennt, sonst %s,%s Euro; zu schreiben ist %[1]s,00 oder %[3]s,%[4]s",
			"it means %s if %q divides thousands, otherwise %s.%s euro; write %[1]s,00 or %[3]s.%[4]s", thousands, mark, whole, decimals[:2])
	}
	return bilingual.Sprintf(
		"das heißt %s, wenn %q Tausender trennt, oder %s Euro mit drei Nachkommastellen, was kein Betrag ist; "+
			"zu schreiben ist %[1]s,00 oder %[1]s.00",
		"it means %s if %q divides thousands, or %s euro with three decimals, which is no amount; "+
			"write %[1]s,00 or %[1]s.00", thousands, mark, whole)
}

// isDecimalPoint reports whether the last point or comma can be the decimal mark, because it stands there only once.
func isDecimalPoint(number string, last int) bool {
	return strings.Count(number, number[last:last+1]) == 1
}

// groups reports whether a number, which begins with a digit and has a separator, is written in groups of thousands with one and the same.
func groups(number string) bool {
	at := strings.IndexAny(number, "., ")
	if at > 3 || number[0] == '0' {
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
