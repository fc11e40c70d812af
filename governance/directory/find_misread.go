package directory

import (
	"strings"
	"unicode/utf8"
)

// misread returns what a name was of which the letters beyond ASCII were read in another encoding than they were written in, and the
// units that are called so. It returns "" if nothing of the kind shows, or if no unit is called as the text may have been.
func (s Snapshot) misread(name string, options []FindOption) (was string, near []Match) {
	find := func(text string) []Match {
		return s.Find(text, append(options, Limit(nearest), WholeNames())...)
	}
	if text, ok := restore(name); ok {
		if near = find(text); len(near) > 0 {
			return text, near
		}
	}
	for _, text := range completed(name, 2) {
		found := find(text)
		if len(found) > 0 && len(near) == 0 {
			was = text
		}
		near = append(near, found...)
	}
	return was, near[:min(len(near), nearest)]
}

// codePage1252 are the characters of the code page Windows-1252 from 0x80 to 0x9f. From 0xa0 on it agrees with Unicode.
const codePage1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

// restore takes back that a text in UTF-8 was read as Windows-1252 or ISO-8859-1; ok is false if it was not.
func restore(name string) (restored string, ok bool) {
	text := make([]byte, 0, len(name))
	for _, r := range name {
		switch place := runePlace(codePage1252, r); {
		case place >= 0:
			text = append(text, byte(0x80+place))
		case r < 0x100:
			text = append(text, byte(r))
		default:
			return "", false
		}
	}
	restored = string(text)
	return restored, utf8.ValidString(restored) && utf8.RuneCountInString(restored) < utf8.RuneCountInString(name)
}

// runePlace returns the place of a character in a text, counted in characters; -1 if it is not there.
func runePlace(text string, wanted rune) int {
	place := 0
	for _, r := range text {
		if r == wanted {
			return place
		}
		place++
	}
	return -1
}

// completed returns the texts that a text may have been in which a letter was lost altogether, for up to a number of such places: where
// one stands for what could not be read, or the first half of a letter without the second.
func completed(text string, places int) []string {
	at := strings.IndexAny(text, "\uFFFDÃ")
	if at < 0 || places == 0 {
		return nil
	}
	_, size := utf8.DecodeRuneInString(text[at:])
	var list []string
	for _, letter := range [...]string{"ß", "ä", "ö", "ü"} {
		one := text[:at] + letter + text[at+size:]
		if !strings.ContainsAny(one, "\uFFFDÃ") {
			list = append(list, one)
		}
		list = append(list, completed(one, places-1)...)
	}
	return list
}
