package store

import "unicode/utf8"

// Folded is a name as the search sees it. The zero value is ready; it is made for use again and again, without memory
// of its own on the heap.
//
// Small letters without marks; ä, ae and a are one, as are ö, oe and o, ü, ue and u (but "ue" after a, e or q is two
// sounds: Neuenkirchen, Bauer, Quelle), ß and ss. Hyphens, slashes, brackets and points are blanks. Words that registers
// abbreviate are abbreviated: Sankt is st, bei is b, an and am are a, der, dem and den are d, in and im are i, vor is v,
// und is u, ob is o. What follows the first comma ("Stadt", "Landeshauptstadt") is kept, after a comma without a blank.
type Folded struct {
	text       [longestFolded]byte
	length     int
	word       int  // where the current word begins
	base, core int  // -1 as long as not met
	plain      bool // without abbreviations
	marked     bool // with umlauts
}

// longestFolded is more than twice the length of the longest official name; what is longer is cut.
const longestFolded = 256

// Text returns everything.
func (f *Folded) Text() []byte { return f.text[:f.length] }

// Base returns the name without what follows the first comma.
func (f *Folded) Base() []byte { return f.text[:f.base] }

// Core returns the name also without what tells it from others of the name: what follows the first slash or opening
// bracket ("/Thür.", "(Oder)"), and what begins with a preposition ("am Main", "b. Bürgel", "auf Rügen").
func (f *Folded) Core() []byte { return f.text[:f.core] }

// Fold folds a name. What was folded before is gone.
func (f *Folded) Fold(name string) {
	f.plain, f.marked = false, false
	f.fold(name)
}

// FoldMarked folds with ä as ae, ö as oe, ü as ue: names that differ in it are different names, however they are abbreviated.
func (f *Folded) FoldMarked(name string) {
	f.plain, f.marked = false, true
	f.fold(name)
}

// FoldPlain folds without abbreviations, and with ä as ae, ö as oe, ü as ue: names that differ in it are spelled
// differently.
func (f *Folded) FoldPlain(name string) {
	f.plain, f.marked = true, true
	f.fold(name)
}

func (f *Folded) fold(name string) {
	f.length, f.word, f.base, f.core = 0, 0, -1, -1
	for i := 0; i < len(name) && f.length < longestFolded-2; {
		c := name[i]
		if c < utf8.RuneSelf {
			i++
			f.ascii(c)
			continue
		}
		r, size := utf8.DecodeRuneInString(name[i:])
		i += size
		f.letter(r)
	}
	f.endWord()
	f.trim()
	if f.base < 0 {
		f.base = f.length
	}
	if f.core <= 0 {
		f.core = f.base
	}
	f.core = min(f.core, f.base)
}

func (f *Folded) put(c byte) {
	f.text[f.length] = c
	f.length++
}

func (f *Folded) ascii(c byte) {
	switch {
	case 'a' <= c && c <= 'z':
		f.add(c)
	case 'A' <= c && c <= 'Z':
		f.add(c + 'a' - 'A')
	case '0' <= c && c <= '9':
		f.put(c)
	case c == ',':
		f.endWord()
		f.trim()
		if f.base < 0 && f.length > 0 {
			f.base = f.length
			f.put(',')
			f.word = f.length
			return
		}
		f.blank()
	case c == '/' || c == '(':
		f.endWord()
		f.endCore(f.length)
		f.blank()
	case c == '\'' || c == '`':
	default:
		f.endWord()
		f.blank()
	}
}

// add appends a letter and makes one of the two letters that stand for an umlaut.
func (f *Folded) add(c byte) {
	if n := f.length; c == 'e' && !f.marked && n > f.word {
		switch f.text[n-1] {
		case 'a', 'o':
			return
		case 'u':
			if n-1 == f.word || !vowelBefore(f.text[n-2]) {
				return
			}
		}
	}
	f.put(c)
}

func vowelBefore(c byte) bool { return c == 'a' || c == 'e' || c == 'q' }

func (f *Folded) umlaut(c byte) {
	f.put(c)
	if f.marked {
		f.put('e')
	}
}

func (f *Folded) letter(r rune) {
	switch r {
	case 'ä', 'Ä':
		f.umlaut('a')
	case 'ö', 'Ö':
		f.umlaut('o')
	case 'ü', 'Ü':
		f.umlaut('u')
	case 'ß', 'ẞ':
		f.put('s')
		f.put('s')
	case '\u0308': // the two points of an umlaut as a character of their own
		if f.marked {
			f.put('e')
		}
	case '’', 'ʹ':
	case 'á', 'à', 'â', 'ã', 'å', 'ą', 'Á', 'À', 'Â', 'Å':
		f.add('a')
	case 'ć', 'č', 'ç', 'Ć', 'Č', 'Ç':
		f.add('c')
	case 'é', 'è', 'ê', 'ë', 'ě', 'ę', 'É', 'È', 'Ě':
		f.add('e')
	case 'í', 'ì', 'î', 'ï', 'Í':
		f.add('i')
	case 'ł', 'Ł':
		f.add('l')
	case 'ń', 'ň', 'ñ', 'Ń':
		f.add('n')
	case 'ó', 'ò', 'ô', 'ø', 'Ó', 'Ø':
		f.add('o')
	case 'ŕ', 'ř', 'Ř':
		f.add('r')
	case 'ś', 'š', 'Ś', 'Š':
		f.add('s')
	case 'ú', 'ù', 'û', 'ů', 'Ú':
		f.add('u')
	case 'ý':
		f.add('y')
	case 'ź', 'ż', 'ž', 'Ź', 'Ż', 'Ž':
		f.add('z')
	default:
		if r >= '\u0300' && r <= '\u036f' { // other marks that follow their letter
			return
		}
		f.endWord()
		f.blank()
	}
}

func (f *Folded) endWord() {
	if f.plain {
		return
	}
	short := byte(0)
	switch string(f.text[min(f.word, f.length):f.length]) {
	case "sankt":
		f.length = f.word
		f.put('s')
		f.put('t')
		return
	case "auf", "unter":
		f.endCore(f.word)
		return
	case "der", "dem", "den":
		short = 'd'
	case "und":
		short = 'u'
	case "b", "bei":
		short = 'b'
	case "a", "an", "am":
		short = 'a'
	case "i", "in", "im":
		short = 'i'
	case "v", "vor":
		short = 'v'
	case "o", "ob":
		short = 'o'
	default:
		return
	}
	f.length = f.word
	if short != 'd' && short != 'u' {
		f.endCore(f.word)
	}
	f.put(short)
}

// endCore ends the core of the name before the given place.
func (f *Folded) endCore(at int) {
	for at > 0 && f.text[at-1] == ' ' {
		at--
	}
	if f.core < 0 && f.base < 0 && at > 0 {
		f.core = at
	}
}

func (f *Folded) blank() {
	if n := f.length; n > 0 && f.text[n-1] != ' ' && f.text[n-1] != ',' {
		f.put(' ')
	}
	f.word = f.length
}

func (f *Folded) trim() {
	for n := f.length; n > 0 && (f.text[n-1] == ' ' || f.text[n-1] == ','); n-- {
		if f.base == n-1 {
			f.base = -1
		}
		f.length = n - 1
	}
}

// Signature has one bit for each group of letters that occurs in the folded text.
func Signature(folded []byte) uint16 {
	var s uint16
	for _, c := range folded {
		if c >= 'a' {
			s |= 1 << ((c - 'a') % 16)
		}
	}
	return s
}
