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
	if text, ok := reencoded(name); ok {
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

// reencoded returns the text that was UTF-8 and was read as Latin-1 or Windows-1252: "Weißenburg" for "WeiÃŸenburg".
func reencoded(text string) (string, bool) {
	if !strings.ContainsAny(text, "ÃÄÅÂ") {
		return "", false
	}
	data := make([]byte, 0, len(text))
	for _, r := range text {
		switch at := strings.IndexRune(windows1252, r); {
		case r < 0x100:
			data = append(data, byte(r))
		case at >= 0:
			data = append(data, byte(0x80+utf8.RuneCountInString(windows1252[:at])))
		default:
			return "", false
		}
	}
	return string(data), utf8.Valid(data) && string(data) != text
}

// windows1252 holds the characters of Windows-1252 from 0x80 to 0x9F; a blank is a place without any.
const windows1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ"

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
