package law

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/foederal/foederal/internal/lazy"
)

// longestAbbreviation is how many bytes the abbreviation of an act has at most.
const longestAbbreviation = 60

// actAbbreviated returns the act of the table with the abbreviation, or with one that is used as well, such as DS-GVO.
func actAbbreviated(name string) (Act, bool) {
	for a := GG; a <= lastAct; a++ {
		if acts[a].abbreviation == name {
			return a, true
		}
	}
	for a := GG; a <= lastAct; a++ {
		for _, alias := range acts[a].aliases {
			if alias == name {
				return a, true
			}
		}
	}
	return 0, false
}

// spellings are the abbreviations and titles of the acts of the table as [fold] writes them.
var spellings lazy.Value[map[string]Act]

// actSpelled returns the act of the table whose abbreviation or title differs from the name in nothing but case, umlauts,
// hyphens, dots, brackets and blanks.
func actSpelled(name string) (Act, bool) {
	act, ok := spellings.Get(func() map[string]Act {
		all := make(map[string]Act, 2*lastAct)
		for a := lastAct; a >= GG; a-- {
			all[fold(acts[a].title)] = a
		}
		for a := lastAct; a >= GG; a-- {
			for _, alias := range acts[a].aliases {
				all[fold(alias)] = a
			}
			all[fold(acts[a].abbreviation)] = a
		}
		return all
	})[fold(name)]
	return act, ok
}

// fold writes a name the way keyboards without umlauts do and without what joins its words, so that "ThuerKGG", "ThurKGG" and
// "Thür-KGG" find "ThürKGG".
func fold(s string) string {
	return strings.NewReplacer("ü", "u", "ue", "u", "ä", "a", "ae", "a", "ö", "o", "oe", "o", "ß", "ss",
		" ", "", "-", "", "–", "", ".", "", "(", "", ")", "", "/", "").Replace(strings.ToLower(s))
}

// namesAct tells which act a name at the end of a citation is: one of the table, or another one, whose abbreviation is kept.
func namesAct(name string) (act Act, other string, fault *complaint) {
	if act, ok := actAbbreviated(name); ok {
		return act, "", nil
	}
	refuse := func(c complaint) (Act, string, *complaint) { return 0, "", &c }
	if act, ok := actSpelled(name); ok {
		return refuse(misspelled(name, act))
	}
	first, _ := utf8.DecodeRuneInString(name)
	switch {
	case namesSeveral(name):
		return refuse(severalActs())
	case !unicode.IsUpper(first) && !unicode.IsDigit(first), endsInKnown(name):
		return refuse(unclear(name))
	case !isAbbreviation(name):
		return refuse(noAbbreviation(name))
	}
	return 0, name, nil
}

// namesSeveral reports whether a name goes on with another citation.
func namesSeveral(name string) bool {
	return strings.Contains(name, ",") || strings.Contains(name, lastSeparator) || strings.Contains(name, conjunction) ||
		strings.Contains(name, " §") && !strings.Contains(name, onPlace)
}

// onPlace stands in the names of rules on a single section: "VV zu § 44 BHO".
const onPlace = " zu § "

// aboutAct are the words with which acts on another act begin: Ausführungsgesetz, Durchführungsverordnung, Verwaltungsvorschriften.
var aboutAct = [...]string{"AG", "AVO", "DV", "DVO", "EG", "VO", "VV", "VwV"}

// endsInKnown reports whether the last words of a name are an act of the table and those before them belong to nothing: what
// stands between a place and a known act is more often a mistake than the beginning of another name.
func endsInKnown(name string) bool {
	first, rest, _ := strings.Cut(name, " ")
	if slices.Contains(aboutAct[:], first) {
		return false
	}
	for rest != "" {
		if _, ok := actAbbreviated(rest); ok {
			return true
		}
		_, rest, _ = strings.Cut(rest, " ")
	}
	return false
}

// isAbbreviation reports whether a name can be how an act is called: it begins with a capital letter or, as "2. BImSchV", with a
// number; it has few words, of Latin letters, digits, dots, hyphens and brackets; none is a word of a sentence; and one of them
// is short for others, as "GkG", or says of itself what it is, as "Hauptsatzung".
func isAbbreviation(name string) bool {
	const mostWords = 6
	if len(name) > longestAbbreviation {
		return false
	}
	words := strings.Split(name, " ")
	if len(words) > mostWords || strings.Count(name, "(") != strings.Count(name, ")") {
		return false
	}
	isShort := false
	for i, word := range words {
		afterZu := i > 0 && words[i-1] == "zu"
		onSection := i > 1 && words[i-1] == "§" && words[i-2] == "zu"
		switch {
		case i > 0 && i < len(words)-1 && (word == "zu" || word == "zum" || word == "zur" || afterZu && word == "§"):
		case onSection && fits(Section, word):
		case i > 0 && i < len(words)-1 && word == "Nr." && strings.HasSuffix(words[i-1], ")"): // Verordnung (EU) Nr. 910/2014
		case !isNameWord(word) || i > 0 && i < len(words)-1 && digitsOnly(word):
			return false
		default:
			isShort = isShort || isAcronym(word)
		}
	}
	return isShort || len(words) == 1 && isCalledAct(name)
}

// isNameWord reports whether a word can stand in the name of an act: it begins with a capital letter, a digit or a bracket, and is
// none that cites a place.
func isNameWord(word string) bool {
	if division, rest := divisionAt(word); division != 0 && rest == "" {
		return false
	}
	for i, r := range word {
		switch {
		case unicode.Is(unicode.Latin, r) && unicode.IsLetter(r):
			if i == 0 && !unicode.IsUpper(r) {
				return false
			}
		case r >= '0' && r <= '9', r == '(':
		case i > 0 && strings.ContainsRune(".-/)", r):
		default:
			return false
		}
	}
	return word != ""
}

// isAcronym reports whether the word has two capital letters.
func isAcronym(word string) bool {
	capitals := 0
	for _, r := range word {
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return capitals > 1
}

// isCalledAct reports whether the word ends in what an act is.
func isCalledAct(word string) bool {
	for _, ending := range [...]string{"gesetz", "ordnung", "satzung", "vertrag", "verfassung", "richtlinie", "vorschrift", "abkommen", "erlass"} {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}
