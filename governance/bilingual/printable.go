package bilingual

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Printable returns both texts as [Printable] writes them.
func (t Text) Printable() Text {
	return Text{German: Printable(t.German), English: Printable(t.English)}
}

// Printable returns a text of strangers as it can be shown to people: control characters, characters that turn the direction of writing
// around or cannot be seen, and bytes that are no UTF-8 stand in it as escapes such as \x1b or \u202e. Whoever writes a title, a name or
// a remark of a document for people writes it so, or else the document could erase the screen and write its own verdict there. The soft
// hyphen, the joiners that some scripts need, and the choice between a sign and its picture stay. A text without any of them is returned
// as it is.
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

// isUnprintable reports whether a character must not reach a reader as it is: controls (Cc), formats and fillers that cannot be seen, the
// separators of lines and paragraphs, what everybody may use in his own way (Co), and what Unicode keeps for no character at all, which no
// XML may hold.
func isUnprintable(r rune) bool {
	switch {
	case r >= ' ' && r < 0x7f, r >= '\u00a0' && r < '\u034f': // nearly all that is asked for
		return false
	case r == '\u200c', r == '\u200d', r == '\ufe0e', r == '\ufe0f':
		return false
	case r == utf8.RuneError, r == '\u2028', r == '\u2029', r == '\u2800':
		return true
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Noncharacter_Code_Point, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}
