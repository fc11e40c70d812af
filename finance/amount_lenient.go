package finance

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// AmountReading is an amount as a business text writes it, with what was made of the text.
type AmountReading struct {
	Input  string // the text
	Amount Amount
	Notes  []bilingual.Text // what was read into it; none where [ParseAmount] reads the same
}

// Text returns the reading for readers, such as `„(33,52)“: -33,52 EUR (Klammern als Minus gelesen)`.
func (r AmountReading) Text(tag language.Tag) string {
	return readingText(r.Input, r.Amount, r.Notes, tag)
}

func readingText(input string, value Value, notes []bilingual.Text, tag language.Tag) string {
	text := bilingual.Sprintf("%q: %s", "%q: %s", input, value.Format(tag)).In(tag)
	for i, note := range notes {
		text += [...]string{" (", "; "}[min(i, 1)] + note.In(tag)
	}
	if len(notes) > 0 {
		text += ")"
	}
	return text
}

// ParseBusinessAmount reads an amount as it stands in German letters, accounts and judgments, and says what it read into the text:
//
//	1.234,56-    (33,52)    –5,00    203.447,-- EUR    50.070,- €    5 EURO    580 TEUR    T€ 12,5    3,5 Mio. EUR    2,75 Mrd. €
//
// A minus may stand behind the number, be a dash or a pair of parentheses; dashes behind the comma stand for no cents; a unit may be
// thousands (Tsd., TEUR, T€), millions (Mio.) or thousands of millions (Mrd.); tabs, line ends and a byte order mark around the text do
// nothing. What [ParseAmount] reads is read as there, without a note.
//
// It guesses nothing. "1.234" has two readings here too, as has "3.500 Mio. EUR"; an English "billion" and a German "Billion" differ;
// "1,2345678901 Mio." has a fraction of a cent. Each refusal is an [*AmountError]; an amount too large to be held is an
// [*OverflowError].
func ParseBusinessAmount(s string) (AmountReading, error) {
	if len(s) > longestNumber {
		return AmountReading{}, amountError(s, tooLong())
	}
	r := businessReader{}
	r.trim(s)
	if amount, err := ParseAmount(r.text); err == nil {
		return AmountReading{Input: s, Amount: amount, Notes: r.notes}, nil
	}
	r.text = strings.Map(plain, r.text)
	for before := ""; before != r.text; {
		before = r.text
		r.cutWord()
		r.cutBehind()
		r.cutBefore()
		r.text = strings.Trim(r.text, " ")
	}
	if reason := r.fault(); !reason.IsZero() {
		return AmountReading{}, amountError(s, reason)
	}
	amount, err := amountOf(s, r.text, r.negative, r.unit)
	if err != nil {
		return AmountReading{}, err
	}
	return AmountReading{Input: s, Amount: amount, Notes: r.notes}, nil
}

// businessReader takes off what stands around the number of a text, and notes it.
type businessReader struct {
	text                     string // what is left
	notes                    []bilingual.Text
	unit                     unit
	negative                 bool
	signs, currencies, units int
}

func (r *businessReader) note(german, english string, args ...any) {
	r.notes = append(r.notes, bilingual.Sprintf(german, english, args...))
}

// trim takes off what files and cells leave around a text.
func (r *businessReader) trim(s string) {
	const blanks, unseen = " \u00a0\u2007\u2009\u202f", "\ufeff\t\r\n"
	r.text = strings.Trim(s, blanks+unseen)
	if r.text != strings.Trim(s, blanks) {
		r.note("unsichtbare Zeichen am Rand weggelassen", "invisible characters around it left out")
	}
}

// businessWord is a currency or a unit as business texts write it, in any case.
type businessWord struct {
	word       string
	zeros      int
	isCurrency bool
}

// businessWords stand in the order in which they are tried: none ends or begins with one that stands before it.
var businessWords = [...]businessWord{
	{"teuro", 3, true}, {"t euro", 3, true}, {"teur", 3, true}, {"t eur", 3, true}, {"t€", 3, true}, {"t €", 3, true},
	{"keur", 3, true}, {"k€", 3, true},
	{"milliarden", 9, false}, {"milliarde", 9, false}, {"mrd.", 9, false}, {"mrd", 9, false},
	{"millionen", 6, false}, {"million", 6, false}, {"mio.", 6, false}, {"mio", 6, false},
	{"tausend", 3, false}, {"tsd.", 3, false}, {"tsd", 3, false},
	{"euro", 0, true}, {"eur", 0, true}, {"€", 0, true},
}

// cutWord takes off one currency or unit, from either end.
func (r *businessReader) cutWord() {
	for _, w := range businessWords {
		n := len(r.text) - len(w.word)
		switch {
		case n < 0:
		case strings.EqualFold(r.text[n:], w.word):
			written := r.text[n:]
			r.text = r.text[:n]
			r.word(w, written)
			return
		case strings.EqualFold(r.text[:len(w.word)], w.word):
			written := r.text[:len(w.word)]
			r.text = r.text[len(w.word):]
			r.word(w, written)
			return
		}
	}
}

func (r *businessReader) word(w businessWord, written string) {
	if w.isCurrency {
		r.currencies++
	}
	if w.zeros > 0 {
		r.units++
		r.unit = unit{written, w.zeros}
	}
	switch { // a word that says the same as its reading needs no note
	case strings.EqualFold(written, "Tausend"), strings.EqualFold(written, "Millionen"), strings.EqualFold(written, "Milliarden"),
		strings.EqualFold(written, "EUR"), strings.EqualFold(written, "Euro"), written == "€":
	case w.zeros == 3:
		r.note("%q als Tausend gelesen", "%q read as thousands", written)
	case w.zeros == 6:
		r.note("%q als Millionen gelesen", "%q read as millions", written)
	case w.zeros == 9:
		r.note("%q als Milliarden gelesen", "%q read as thousands of millions", written)
	default:
		r.note("%q als Euro gelesen", "%q read as euro", written)
	}
}

const dashes = "-‒–" // what stands for a minus: hyphen (and the minus sign, which was made one), figure dash, en dash

// cutBehind takes off the dashes that stand for no cents, and a minus directly behind the number.
func (r *businessReader) cutBehind() {
	rest := strings.TrimRight(r.text, dashes+"—")
	switch cut := utf8.RuneCountInString(r.text[len(rest):]); {
	case cut > 0 && cut <= 3 && len(rest) > 1 && rest[len(rest)-1] == ',' && isDigit(rest[len(rest)-2]):
		r.text = rest + "00"
		r.note("Strich hinter dem Komma als 00 gelesen", "dash behind the comma read as 00")
	case cut == 1 && rest != "" && isDigit(rest[len(rest)-1]) && !strings.HasSuffix(r.text, "—"):
		r.text = rest
		r.minus()
		r.note("nachgestelltes Minus gelesen", "minus behind the number read")
	}
}

func isDigit(c byte) bool { return c-'0' <= 9 }

// cutBefore takes off a sign, or a pair of parentheses.
func (r *businessReader) cutBefore() {
	first, size := utf8.DecodeRuneInString(r.text)
	switch {
	case first == '(' && r.text[len(r.text)-1] == ')':
		r.text = r.text[1 : len(r.text)-1]
		r.minus()
		r.note("Klammern als Minus gelesen", "parentheses read as a minus")
	case first == '+':
		r.text = r.text[size:]
		r.signs++
	case first == '-':
		r.text = r.text[size:]
		r.minus()
	case strings.ContainsRune(dashes, first):
		r.text = r.text[size:]
		r.minus()
		r.note("Gedankenstrich als Minus gelesen", "dash read as a minus")
	}
}

func (r *businessReader) minus() {
	r.negative = true
	r.signs++
}

// fault says why what was taken off and what is left make no amount.
func (r *businessReader) fault() bilingual.Text {
	switch {
	case r.text == "":
		return wantAmount
	case r.currencies > 1:
		return bilingual.Text{German: "die Währung steht zweimal da", English: "the currency stands there twice"}
	case r.signs > 1:
		return bilingual.Text{German: "das Vorzeichen steht zweimal da", English: "the sign stands there twice"}
	case r.units > 1:
		return bilingual.Text{German: "die Einheit steht zweimal da", English: "the unit stands there twice"}
	case strings.Contains(strings.ToLower(r.text), "billion"):
		return bilingual.Text{
			German:  "eine deutsche Billion sind tausend Milliarden, eine englische eine Milliarde; in Mrd. oder Mio. schreiben",
			English: "a German Billion is a thousand English billions; write it in Mrd. or Mio.",
		}
	}
	return onlyDigits(r.text)
}
