package strictjson

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/foederal/foederal/governance/bilingual"
)

// Word is a word that documents may use.
type Word struct {
	Word string         // as it stands in documents
	Text bilingual.Text // what readers call it; may be empty
	also []string       // what else may be written for it
}

// told returns the word as it stands in a document, and behind it what readers call it, where that is another word.
func (w Word) told() bilingual.Text {
	with := func(name string) string {
		if folded(name) == "" || folded(name) == folded(w.Word) {
			return quote(w.Word)
		}
		return quote(w.Word) + " (" + bilingual.Printable(shorten(name, 80)) + ")"
	}
	return bilingual.Text{German: with(w.Text.German), English: with(w.Text.English)}
}

// spellings returns all that may be written for the word.
func (w Word) spellings() []string {
	return append([]string{w.Word, w.Text.German, w.Text.English}, w.also...)
}

const (
	longestName = 100  // bytes of a text that may be a misspelt word
	longestList = 1600 // bytes of a list of words
	mostNear    = 3    // words that may be meant
)

// Nearest returns the words that may have been meant by a text that is none of them: those that are written like it but for capital
// letters, umlauts and hyphens, or else those that differ in a few letters, or else those for which readers use its words. Where too
// many come into question, there are none.
func Nearest(text string, words []Word) []Word {
	if text == "" || len(text) > longestName {
		return nil
	}
	for _, alike := range [...]func(text, spelling string) int{sameSpelling, fewTypos, sameWords} {
		var near []Word
		least := -1
		for _, w := range words {
			distance := -1
			for _, spelling := range w.spellings() {
				if d := alike(text, spelling); d >= 0 && (distance < 0 || d < distance) {
					distance = d
				}
			}
			switch {
			case distance < 0:
			case least < 0 || distance < least:
				near, least = append(near[:0], w), distance
			case distance == least:
				near = append(near, w)
			}
		}
		if len(near) > 0 && len(near) <= mostNear {
			return near
		}
	}
	return nil
}

// SameSpelling reports whether two texts differ in capital letters, umlauts, blanks and marks alone.
func SameSpelling(a, b string) bool {
	f := folded(a)
	return f != "" && f == folded(b)
}

// sameSpelling returns 0 for two texts of the same spelling, and else -1.
func sameSpelling(text, spelling string) int {
	if SameSpelling(text, spelling) {
		return 0
	}
	return -1
}

// fewTypos returns how many letters differ, -1 where they are too many to be mistakes of typing. With two edits any name of two letters
// becomes any other, and a long name leaves room for three.
func fewTypos(text, spelling string) int {
	text, spelling = folded(text), folded(spelling)
	most := max(2, len(spelling)/5)
	if d := editDistance(text, spelling, most); d <= most && 2*d <= len(spelling) && text != "" {
		return d
	}
	return -1
}

// sameWords returns 0 where every word of the text begins a word of the spelling, or goes on from one, and else -1.
func sameWords(text, spelling string) int {
	const shortest, root = 4, 6 // letters of a word that tells something, and of one that compounds begin with
	words := foldedWords(spelling)
	found := 0
	for _, word := range foldedWords(text) {
		matches := false
		for _, other := range words {
			matches = matches || len(word) >= shortest && strings.HasPrefix(other, word) ||
				len(other) >= root && strings.HasPrefix(word, other)
		}
		if !matches {
			return -1
		}
		found++
	}
	if found == 0 {
		return -1
	}
	return 0
}

var umlauts = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss")

// foldedWords returns the words of a text in small letters without umlauts.
func foldedWords(s string) []string {
	return strings.FieldsFunc(umlauts.Replace(strings.ToLower(s)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// folded returns a text in small letters without umlauts, blanks and marks.
func folded(s string) string { return strings.Join(foldedWords(s), "") }

// editDistance returns how many bytes must be inserted, removed or replaced to turn a into b. Where the texts differ more in length than
// is asked for, it returns one more than that.
func editDistance(a, b string, most int) int {
	if d := len(a) - len(b); d < -most || d > most {
		return most + 1
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replaced := diagonal
			if a[i] != b[j] {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, diagonal+1, row[j]+1)
		}
	}
	return row[len(b)]
}

// suggest says what may have been meant by a text that is none of the known words.
func suggest(text string, known []Word) bilingual.Text {
	return meantOrListed(Nearest(text, known), known)
}

// meantOrListed asks for the near words, or tells all that are known where none is near.
func meantOrListed(near, known []Word) bilingual.Text {
	if len(near) > 0 {
		return Meant(near)
	}
	if len(known) == 0 {
		return bilingual.Text{German: "hier ist keines möglich", English: "there are none"}
	}
	return bilingual.Sprintf("möglich sind %s", "want one of %s", enumerated(known))
}

// Meant asks whether one of the words was meant.
func Meant(words []Word) bilingual.Text {
	var german, english []string
	for _, w := range words {
		german, english = append(german, w.told().German), append(english, w.told().English)
	}
	return bilingual.Sprintf("gemeint ist vielleicht %s", "did you mean %s?", bilingual.Text{
		German: strings.Join(german, " oder "), English: strings.Join(english, " or "),
	})
}

// enumerated lists words: with what readers call them where that is not too long, else bare, and not more than a message can hold.
func enumerated(words []Word) bilingual.Text {
	list := bilingual.Text{
		German:  strings.Join(each(words, func(w Word) string { return w.told().German }), ", "),
		English: strings.Join(each(words, func(w Word) string { return w.told().English }), ", "),
	}
	if max(len(list.German), len(list.English)) <= longestList {
		return list
	}
	bare := strings.Join(each(words, func(w Word) string { return quote(w.Word) }), ", ")
	if len(bare) <= longestList {
		return both("%s", bare)
	}
	end := longestList
	for !utf8.RuneStart(bare[end]) {
		end--
	}
	bare = bare[:strings.LastIndex(bare[:end], ", ")]
	rest := strconv.Itoa(len(words) - strings.Count(bare, ", ") - 1)
	return bilingual.Sprintf("%s und %s weitere", "%s and %s more", bare, rest)
}

func each(words []Word, tell func(Word) string) []string {
	told := make([]string, len(words))
	for i, w := range words {
		told[i] = tell(w)
	}
	return told
}
