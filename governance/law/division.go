package law

import (
	"database/sql/driver"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Division is a step of a citation.
type Division uint8

// The divisions of German and European acts, from the outermost inwards.
const (
	Section      Division = iota + 1 // Paragraph, §
	Article                          // Artikel
	Annex                            // Anlage, Anhang
	Paragraph                        // Absatz
	Sentence                         // Satz
	Number                           // Nummer
	Letter                           // Buchstabe
	HalfSentence                     // Halbsatz
)

// Element is one division of a place with its number, such as {Paragraph, "1a"}.
type Element struct {
	Division Division
	Value    string
}

var divisions = bilingual.Words[Division]{Name: "division of an act", List: []bilingual.Word[Division]{
	{Value: Section, Word: "§", Text: bilingual.Text{German: "Paragraph", English: "section"}},
	{Value: Article, Word: "Art.", Text: bilingual.Text{German: "Artikel", English: "article"}},
	{Value: Annex, Word: "Anlage", Text: bilingual.Text{German: "Anlage", English: "annex"}},
	{Value: Paragraph, Word: "Abs.", Text: bilingual.Text{German: "Absatz", English: "paragraph"}},
	{Value: Sentence, Word: "S.", Text: bilingual.Text{German: "Satz", English: "sentence"}},
	{Value: Number, Word: "Nr.", Text: bilingual.Text{German: "Nummer", English: "number"}},
	{Value: Letter, Word: "Buchst.", Text: bilingual.Text{German: "Buchstabe", English: "letter"}},
	{Value: HalfSentence, Word: "Halbs.", Text: bilingual.Text{German: "Halbsatz", English: "half-sentence"}},
}}

// What citations are understood to say beside the word that is printed.
var otherSpellings = [...][]string{
	Article:      {"Artikel", "Art"},
	Annex:        {"Anlagen", "Anhang"},
	Paragraph:    {"Absatz", "Absätze", "Abs"},
	Sentence:     {"Satz", "Sätze"},
	Number:       {"Nummer", "Nummern", "Nrn.", "Nr"},
	Letter:       {"Buchstabe", "Buchstaben", "lit."},
	HalfSentence: {"Halbsatz", "Hs."},
}

// String returns the word that citations use for the division, such as "Abs."; "" for what is no division.
func (d Division) String() string { return divisions.String(d) }

// Text returns the word for the division when it stands without a number, such as "Absatz".
func (d Division) Text(tag language.Tag) string { return divisions.Text(d, tag) }

// IsValid reports whether d is one of the eight divisions.
func (d Division) IsValid() bool { return divisions.Has(d) }

// MarshalText returns [Division.String]; what is no division is a [*bilingual.WordError].
func (d Division) MarshalText() ([]byte, error) { return divisions.Marshal(d) }

// UnmarshalText reads what MarshalText writes.
func (d *Division) UnmarshalText(text []byte) error { return divisions.Unmarshal(d, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (d Division) Value() (driver.Value, error) { return divisions.Value(d) }

// Scan reads the word from a database; see [bilingual.Words].
func (d *Division) Scan(column any) error { return divisions.Scan(d, column) }

// divisionAt cuts the word for a division off the front; the division is zero where there is none.
func divisionAt(s string) (division Division, rest string) {
	for _, division := range divisions.List {
		if rest, ok := cutWord(s, division.Word); ok {
			return division.Value, rest
		}
	}
	for division, spellings := range otherSpellings {
		for _, spelling := range spellings {
			if rest, ok := cutWord(s, spelling); ok {
				return Division(division), rest
			}
		}
	}
	return 0, s
}

// cutWord cuts the word off the front. After a word that is not shortened a blank or a digit follows, so that "Satz" is not found
// in "Satzung".
func cutWord(s, word string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(s, word)
	isOpen := word == "§" || word[len(word)-1] == '.'
	return rest, ok && (isOpen || rest == "" || rest[0] == ' ' || rest[0] >= '0' && rest[0] <= '9')
}

// opensPlace reports whether a place can begin with the division, whatever the act.
func (d Division) opensPlace() bool {
	return d == Section || d == Article || d == Annex || d == Number
}

// beginsAnew reports whether the division always begins a place, and never goes on with one.
func (d Division) beginsAnew() bool { return d == Section || d == Article || d == Annex }

// fits reports whether the value can number the division: "91c" an article, "1.3" a number, "a" a letter.
func fits(d Division, value string) bool {
	if value == "" || len(value) > 8 {
		return false
	}
	switch d {
	case Letter:
		return (len(value) == 1 || len(value) == 2 && value[0] == value[1]) && value[0] >= 'a' && value[0] <= 'z'
	case Sentence, HalfSentence:
		return digitsOnly(value) && value[0] != '0'
	case Annex:
		return numberWithLetter(value) || len(value) == 1 && value[0] >= 'A' && value[0] <= 'Z'
	case Number:
		for part := range strings.SplitSeq(value, ".") {
			if !numberWithLetter(part) {
				return false
			}
		}
		return true
	}
	return numberWithLetter(value)
}

// numberWithLetter reports whether s is a number from 1, with at most one small letter behind it, as in "45a".
func numberWithLetter(s string) bool {
	if n := len(s); n > 1 && s[n-1] >= 'a' && s[n-1] <= 'z' {
		s = s[:n-1]
	}
	return digitsOnly(s) && s[0] != '0'
}

func digitsOnly(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// before reports whether a number comes before another: 4 before 6, 9a before 9c, 1.9 before 1.10.
func before(a, b string) bool {
	for {
		partA, restA, moreA := strings.Cut(a, ".")
		partB, restB, moreB := strings.Cut(b, ".")
		switch {
		case numeric(partA) != numeric(partB):
			return numeric(partA) < numeric(partB)
		case len(partA) != len(partB):
			return len(partA) < len(partB)
		case partA != partB:
			return partA < partB
		case !moreA || !moreB:
			return !moreA && moreB
		}
		a, b = restA, restB
	}
}

func numeric(s string) (n int) {
	for i := 0; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
		n = 10*n + int(s[i]-'0')
	}
	return n
}
