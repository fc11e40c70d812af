package finance

import (
	"errors"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// ShareReading is a share as a business text writes it, with what was made of the text.
type ShareReading struct {
	Input string // the text
	Share Share
	Notes []bilingual.Text // what was read into it; none where [ParseShare] reads the same
}

// Text returns the reading for readers, such as `"80 v. H.": 80 % ("v. H." als Prozent gelesen)`.
func (r ShareReading) Text(tag language.Tag) string {
	return readingText(r.Input, r.Share, r.Notes, tag)
}

// PointsReading is a number of percentage points as a business text writes it, with what was made of the text.
type PointsReading struct {
	Input  string // the text
	Points Points
	Notes  []bilingual.Text // what was read into it
}

// Text returns the reading for readers.
func (r PointsReading) Text(tag language.Tag) string {
	return readingText(r.Input, r.Points, r.Notes, tag)
}

// ParseBusinessShare reads a share as it stands in German letters and notices, and says what it read into the text:
//
//	80 v. H.    80 Prozent    33 1/3 %    33⅓ v.H.    0,5 Promille
//
// What [ParseShare] reads is read as there, without a note, but for a point before three digits, which could divide thousands: "1.000 %" is
// one percent, and a note says so. Percentage points are no share and are refused;
// [ParseBusinessPoints] reads them. So are a bare number and a bare fraction of a percent: "1/3 %" may be a third, or the third part
// of one percent. Each refusal is a [*ShareError]; a share that cannot be held is an [*OverflowError].
func ParseBusinessShare(s string) (ShareReading, error) {
	if len(s) > longestNumber {
		return ShareReading{}, shareError(s, tooLong())
	}
	r := businessReader{}
	r.trim(s)
	if share, err := ParseShare(r.text); err == nil {
		r.noteThousands()
		return ShareReading{Input: s, Share: share, Notes: r.notes}, nil
	}
	number, word := wordBehind(r.text)
	perMille := false
	switch shape(word) {
	case "%":
	case "prozent", "percent":
	case "v.h.", "v.h", "vh", "vomhundert":
		r.note("%q als Prozent gelesen", "%q read as percent", word)
	case "‰", "promille", "v.t.", "v.t", "vt", "vomtausend":
		perMille = true
		r.note("%q als Tausendstel gelesen", "%q read as parts of a thousand", word)
	case "":
		return ShareReading{}, shareError(s, wantShare(r.text))
	default:
		if isPoints(shape(word)) {
			return ShareReading{}, shareError(s, bilingual.Text{
				German:  "Prozentpunkte sind kein Anteil, sondern der Abstand zweier Prozentsätze; ParseBusinessPoints liest sie",
				English: "percentage points are no share but the distance of two percentages; ParseBusinessPoints reads them",
			})
		}
		return ShareReading{}, shareError(s, wantBusinessShare)
	}
	share, err := r.percentage(s, number)
	if err == nil && perMille {
		share, err = share.Mul(Share{1, 10})
	}
	if err != nil {
		return ShareReading{}, err
	}
	return ShareReading{Input: s, Share: share, Notes: r.notes}, nil
}

// noteThousands notes a point that is a decimal one and looks as if it divided thousands.
func (r *businessReader) noteThousands() {
	whole, decimals, _ := strings.Cut(strings.Trim(r.text, "+-% "), ".")
	if len(decimals) == 3 && len(whole) <= 3 && areDigits(whole) && areDigits(decimals) {
		r.note("Punkt als Dezimalzeichen gelesen, nicht als Trennzeichen von Tausendern", "point read as a decimal one, not as one that divides thousands")
	}
}

var wantBusinessShare = bilingual.Text{
	German:  `verlangt ist ein Anteil wie "80 %", "80 v. H.", "33 1/3 %" oder "1/3"`,
	English: `want a share such as "80 %", "80 v. H.", "33 1/3 %" or "1/3"`,
}

// isPoints reports whether a word, in the form that shape gives it, names percentage points.
func isPoints(word string) bool {
	switch word {
	case "prozentpunkt", "prozentpunkte", "prozentpunkten", "%-punkt", "%-punkte", "%-punkten", "percentagepoint", "percentagepoints":
		return true
	}
	return false
}

// ParseBusinessPoints reads percentage points: "5 Prozentpunkte", "2,5 %-Punkte", "5 percentage points". Anything else, a percentage
// too, is a [*ShareError].
func ParseBusinessPoints(s string) (PointsReading, error) {
	if len(s) > longestNumber {
		return PointsReading{}, shareError(s, tooLong())
	}
	r := businessReader{}
	r.trim(s)
	number, word := wordBehind(r.text)
	if !isPoints(shape(word)) {
		return PointsReading{}, shareError(s, bilingual.Text{
			German: `verlangt sind Prozentpunkte wie "5 Prozentpunkte"`, English: `want percentage points such as "5 Prozentpunkte"`,
		})
	}
	share, err := r.percentage(s, number)
	if err != nil {
		return PointsReading{}, err
	}
	return PointsReading{Input: s, Points: Points{share}, Notes: r.notes}, nil
}

// wordBehind divides a text into its number and the word behind it.
func wordBehind(text string) (number, word string) {
	text = strings.Map(plain, text)
	for i, r := range text {
		if !strings.ContainsRune("0123456789.,/ +"+dashes, r) && vulgar(r).IsZero() {
			return strings.Trim(text[:i], " "), text[i:]
		}
	}
	return strings.Trim(text, " "), ""
}

// shape returns a word without blanks and capitals, for these vary.
func shape(word string) string { return strings.ToLower(strings.ReplaceAll(word, " ", "")) }

// vulgar returns the fraction that is one character, as a part of one, and zero for every other character.
func vulgar(r rune) Share {
	const characters, parts = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞", "121323143415253545165618385878"
	i := strings.IndexRune(characters, r)
	if i < 0 {
		return Share{}
	}
	at := 2 * utf8.RuneCountInString(characters[:i])
	return Share{int64(parts[at] - '0'), int64(parts[at+1] - '0')}
}

// percentage reads the number of a percentage: decimals, or whole percents with a fraction of one behind them.
func (r *businessReader) percentage(s, number string) (Share, error) {
	r.text = number
	r.cutBefore()
	whole, fraction := strings.TrimLeft(r.text, " "), Share{}
	if last, size := utf8.DecodeLastRuneInString(whole); !vulgar(last).IsZero() {
		whole, fraction = strings.TrimRight(whole[:len(whole)-size], " "), vulgar(last)
	} else if before, behind, ok := strings.Cut(whole, " "); ok {
		part, err := ParseShare(strings.TrimLeft(behind, " "))
		if err != nil || part.Compare(Share{}) <= 0 || part.Compare(Whole()) >= 0 {
			return Share{}, shareError(s, wantBusinessShare)
		}
		whole, fraction = before, part
	}
	if !fraction.IsZero() && !areDigits(whole) || strings.Contains(whole, "/") {
		return Share{}, shareError(s, bilingual.Text{
			German:  `ein Bruch braucht ganze Prozent vor sich ("33 1/3 %"); allein steht er ohne Prozentzeichen ("1/3")`,
			English: `a fraction needs whole percents before it ("33 1/3 %"); alone it stands without the percent sign ("1/3")`,
		})
	}
	if strings.ContainsAny(whole, dashes) || r.signs > 1 {
		return Share{}, shareError(s, wantBusinessShare)
	}
	share, err := Percent(whole)
	if err == nil && !fraction.IsZero() {
		if r.negative {
			r.note("%q als -(%s + %d/%d) Prozent gelesen", "%q read as -(%s + %d/%d) percent", number, whole, fraction.numerator, fraction.denominator)
		} else {
			r.note("%q als %s + %d/%d Prozent gelesen", "%q read as %s + %d/%d percent", number, whole, fraction.numerator, fraction.denominator)
		}
		var part Share
		if part, err = fraction.Mul(Share{1, 100}); err == nil {
			share, err = share.Add(part)
		}
	}
	if _, isShare := errors.AsType[*ShareError](err); isShare {
		return Share{}, shareError(s, wantBusinessShare)
	}
	if err != nil {
		return Share{}, err
	}
	if r.negative {
		share.numerator = -share.numerator
	}
	return share, nil
}
