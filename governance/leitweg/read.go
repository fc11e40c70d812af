package leitweg

import (
	"database/sql/driver"
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Departure tells in what a text departed from the strict grammar that [Parse] keeps to. Several departures can be set at once;
// [Departure.Has] asks for one of them.
type Departure uint16

const (
	// SpacesAround tells of blanks around the ID or within it, also of those without width, such as the mark at the beginning of a file.
	SpacesAround Departure = 1 << iota
	// LabelInFront tells of the scheme of Peppol or the word "Leitweg-ID" in front.
	LabelInFront
	// OtherHyphens tells of dashes or other hyphens in the place of hyphens.
	OtherHyphens
	// SmallLetters tells of small letters in the fine part. Parse reads them too.
	SmallLetters
	// OddCoarse tells of a coarse part with a number of digits that no key has, or of the Federation with more than one digit
	// behind 99.
	OddCoarse
	// OddLand tells of a coarse part that begins neither with 01 to 16 nor with 99.
	OddLand
	// EmptyFine tells of two hyphens with nothing between them.
	EmptyFine
	// SecondCheck tells of check digits that leave the right remainder and are not the computed ones: 00, 01 and 99 for 97, 98
	// and 02.
	SecondCheck
)

// repairable are the departures that are gone in the normal form.
const repairable = SpacesAround | LabelInFront | OtherHyphens | SmallLetters | SecondCheck

var departures = bilingual.Flags[Departure]{Name: "set of departures of a Leitweg-ID", List: []bilingual.Word[Departure]{
	{Value: SpacesAround, Word: "spaces", Text: bilingual.Text{German: "Leerzeichen", English: "blanks"}},
	{Value: LabelInFront, Word: "label",
		Text: bilingual.Text{German: "ein Kennwort steht davor", English: "a word stands in front"}},
	{Value: OtherHyphens, Word: "other-hyphens",
		Text: bilingual.Text{German: "andere Striche statt Bindestrichen", English: "other dashes instead of hyphens"}},
	{Value: SmallLetters, Word: "small-letters", Text: bilingual.Text{German: "Kleinbuchstaben", English: "small letters"}},
	{Value: OddCoarse, Word: "odd-coarse", Text: bilingual.Text{
		German:  "die Grobadressierung hat so viele Ziffern wie kein Schlüssel",
		English: "the coarse part has as many digits as no key",
	}},
	{Value: OddLand, Word: "odd-land", Text: bilingual.Text{
		German:  "die Grobadressierung beginnt mit keinem Land und nicht mit 99",
		English: "the coarse part begins with no Land and not with 99",
	}},
	{Value: EmptyFine, Word: "empty-fine",
		Text: bilingual.Text{German: "die Feinadressierung ist leer", English: "the fine part is empty"}},
	{Value: SecondCheck, Word: "second-check", Text: bilingual.Text{
		German:  "andere als die errechneten Prüfziffern, mit demselben Rest",
		English: "other check digits than the computed ones, with the same remainder",
	}},
}}

// Has reports whether the text departed so.
func (d Departure) Has(departure Departure) bool { return d&departure == departure }

// IsValid reports whether d holds nothing but departures.
func (d Departure) IsValid() bool { return departures.Has(d) }

// String returns the departures as data writes them, such as "spaces, small-letters"; "" where there is none.
func (d Departure) String() string { return departures.String(d) }

// Text returns the departures for readers; "" where there is none.
func (d Departure) Text(tag language.Tag) string { return departures.Text(d, tag) }

// MarshalText returns [Departure.String]; other bits are a [*bilingual.WordError].
func (d Departure) MarshalText() ([]byte, error) { return departures.Marshal(d) }

// UnmarshalText reads what MarshalText writes.
func (d *Departure) UnmarshalText(text []byte) error { return departures.Unmarshal(d, text) }

// Value stores the text in a database, and no departure as NULL; see [bilingual.Flags].
func (d Departure) Value() (driver.Value, error) { return departures.Value(d) }

// Scan reads the text from a database; see [bilingual.Flags].
func (d *Departure) Scan(column any) error { return departures.Scan(d, column) }

// Lenient is what [Read] made of a text.
type Lenient struct {
	// ID is the ID in normal form. It is zero where the text has the right check digits and still is no ID by the strict
	// grammar: after OddCoarse, OddLand and EmptyFine, which nobody can set right.
	ID                  ID
	Coarse, Fine, Check string // the parts as they were read, with capital letters
	Departure           Departure
}

// Read reads an ID that people have typed or another program has let through, and tells in what it departs from the strict
// grammar. The check digits have to fit all the same. Errors are those of [Parse].
func Read(s string) (Lenient, error) {
	text, departure := plain(s)
	first, last := strings.IndexByte(text, '-'), strings.LastIndexByte(text, '-')
	if first < 0 || len(text)-last-1 != checkDigits || leadingDigits(text[last+1:]) != checkDigits {
		return Lenient{}, misfit(s, 0, wrongParts)
	}
	read := Lenient{Coarse: text[:first], Check: text[last+1:], Departure: departure}
	if first < last {
		read.Fine = text[first+1 : last]
	}
	if leadingDigits(read.Coarse) != len(read.Coarse) || read.Coarse == "" || len(read.Coarse) > longestCoarse {
		return Lenient{}, misfit(s, 0, wrongCoarse)
	}
	form := readFine(read.Coarse, read.Fine)
	if form.at >= 0 {
		return Lenient{}, misfit(s, 0, wrongFine)
	}
	if first < last && read.Fine == "" {
		read.Departure |= EmptyFine
	}
	read.Departure |= oddities(read.Coarse)
	if computed := form.check(); read.Check != twoDigits(computed) {
		if remainder(read.Check) != uint64(computed)%modulus {
			return Lenient{}, &CheckError{Input: text, Written: read.Check, Computed: twoDigits(computed)}
		}
		read.Departure |= SecondCheck
	}
	if read.Departure&^repairable == 0 {
		id, err := New(read.Coarse, read.Fine)
		if err != nil {
			return Lenient{}, err
		}
		read.ID = id
	}
	return read, nil
}

const longestCoarse = 12

// plain takes off what stands around an ID and writes it with hyphens and capital letters.
func plain(s string) (string, Departure) {
	const atMost = 4 * longest
	var departure Departure
	text := strings.TrimFunc(s, isBlank)
	for _, label := range []string{peppolScheme + ":", "Leitweg-ID", "Leitweg ID", "LeitwegID"} {
		if len(text) > len(label) && strings.EqualFold(text[:len(label)], label) {
			text, departure = strings.TrimPrefix(strings.TrimLeftFunc(text[len(label):], isBlank), ":"), departure|LabelInFront
			break
		}
	}
	if len(text) > atMost {
		return text[:atMost], departure
	}
	written := strings.Map(func(r rune) rune {
		switch {
		case isBlank(r):
			return -1
		case r != '-' && (unicode.Is(unicode.Dash, r) || r == '\u00ad'):
			departure |= OtherHyphens
			return '-'
		case 'a' <= r && r <= 'z':
			departure |= SmallLetters
			return r - 'a' + 'A'
		}
		return r
	}, text)
	if strings.ContainsFunc(s, isBlank) {
		departure |= SpacesAround
	}
	return written, departure
}

// oddities returns what is wrong with a coarse part of digits.
func oddities(coarse string) Departure {
	switch checkCoarse(coarse) {
	case nil:
		return 0
	case &wrongLand:
		if checkCoarse("01"+coarse[2:]) != nil { // the number of digits, with any Land, is odd too
			return OddLand | OddCoarse
		}
		return OddLand
	}
	return OddCoarse
}

// isBlank reports whether r is a blank, with or without width.
func isBlank(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' }
