package bilingual

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Printable returns a text of strangers as it can be shown to people: control characters, characters that turn the direction of writing
// around or cannot be seen, and bytes that are no UTF-8 stand in it as escapes such as \x1b or \u202e. Whoever writes a title, a name or
// a remark of a document for people writes it so, or else the document could erase the screen and write its own verdict there. A text
// without any of them is returned as it is.
func Printable(text string) string {
	if !strings.ContainsFunc(text, isUnprintable) {
		return text
	}
	var out strings.Builder
	for i, r := range text {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(text[i:], string(utf8.RuneError)):
			fmt.Fprintf(&out, `\x%02x`, text[i])
		case r < 0x80 && unicode.IsControl(r):
			fmt.Fprintf(&out, `\x%02x`, r)
		case r > 0xffff && isUnprintable(r):
			fmt.Fprintf(&out, `\U%08x`, r)
		case r != utf8.RuneError && isUnprintable(r):
			fmt.Fprintf(&out, `\u%04x`, r)
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

// isUnprintable reports whether a character must not reach a reader as it is: controls (Cc), formats that cannot be seen (Cf) but for
// the soft hyphen and the joiners that some scripts need, the separators of lines and paragraphs, and what Unicode keeps for no
// character at all, which no XML may hold.
func isUnprintable(r rune) bool {
	switch {
	case r >= ' ' && r < 0x7f: // nearly all that is asked for
		return false
	case r == '\u00ad', r == '\u200c', r == '\u200d':
		return false
	case r == utf8.RuneError, r == '\u2028', r == '\u2029', unicode.Is(unicode.Noncharacter_Code_Point, r):
		return true
	}
	return unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r)
}
