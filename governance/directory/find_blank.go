package directory

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/foederal/foederal/governance/key"
)

// isBlank reports whether a character is a blank of any kind, also one without width.
func isBlank(r rune) bool {
	return unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b' || r == '\u2060'
}

// isInvisible reports whether a character shows nothing and is no part of a name: a control character, a mark of the direction of
// writing, a soft hyphen.
func isInvisible(r rune) bool {
	if ' ' <= r && r < 0x7f {
		return false
	}
	return (unicode.IsControl(r) || unicode.Is(unicode.Cf, r)) && !isBlank(r)
}

// plainName returns a name in which every kind of blank is a plain one, without characters that show nothing.
func plainName(name string) string {
	isOther := func(r rune) bool { return r != ' ' && isBlank(r) || isInvisible(r) }
	if !strings.ContainsFunc(name, isOther) {
		return name
	}
	return strings.Map(func(r rune) rune {
		switch {
		case isInvisible(r):
			return -1
		case isBlank(r):
			return ' '
		}
		return r
	}, name)
}

// trimName takes off what stands around a name that comes out of a table. Control characters beyond ASCII stay, for they may be halves of
// letters that were read in a wrong encoding.
func trimName(cell string) string {
	return strings.TrimFunc(cell, func(r rune) bool {
		return isBlank(r) || strings.ContainsRune("\"'=", r) || isInvisible(r) && (r < utf8.RuneSelf || !unicode.IsControl(r))
	})
}

// invisibleIn tells whether a name was read without characters that show nothing, in it or around it in the cell.
func invisibleIn(cell, trimmed, name string) key.Repair {
	before, behind, _ := strings.Cut(cell, trimmed)
	if strings.ContainsFunc(before+behind, isInvisible) || strings.ContainsFunc(name, isInvisible) {
		return key.RemovedMarks
	}
	return 0
}
