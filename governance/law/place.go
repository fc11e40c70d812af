package law

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// deepest is how many divisions a place has at most: §, Abs., S., Halbs., Nr. and Buchst.
const deepest = 6

// spot is one place: its divisions from the outermost inwards. The value of the last one may be a range, "4–6", or open, "7 ff.".
type spot struct {
	steps [deepest]Element
	depth int
}

func (s *spot) add(step Element) {
	s.steps[s.depth] = step
	s.depth++
}

func (s *spot) last() Element { return s.steps[s.depth-1] }

// index returns at which step the division stands, or -1.
func (s *spot) index(d Division) int {
	return slices.IndexFunc(s.steps[:s.depth], func(step Element) bool { return step.Division == d })
}

// shared returns how many of their first steps two places have in common.
func (s *spot) shared(t *spot) (n int) {
	for n < s.depth && n < t.depth && s.steps[n] == t.steps[n] {
		n++
	}
	return n
}

// within reports whether the place surely lies in the other one.
func (s *spot) within(t *spot) bool {
	last := t.depth - 1
	if s.depth <= last || s.shared(t) < last || s.steps[last].Division != t.steps[last].Division {
		return false
	}
	inner, outer := spanOf(s.steps[last].Value), spanOf(t.steps[last].Value)
	switch {
	case inner == outer:
		return true
	case inner.isOpen || !outer.isRange() && !outer.isOpen:
		return false
	case outer.isOpen:
		return !inner.isRange() && inner.first == outer.first
	}
	return !before(inner.first, outer.first) && !before(outer.last, inner.last)
}

// span is what the value of a step covers.
type span struct {
	first, last string
	isOpen      bool   // with "f." or "ff."
	tail        string // "f." or "ff."
}

func (s span) isRange() bool { return s.first != s.last }

func spanOf(value string) span {
	if first, last, ok := strings.Cut(value, "–"); ok {
		return span{first: first, last: last}
	}
	first, tail, isOpen := strings.Cut(value, " ")
	return span{first: first, last: first, isOpen: isOpen, tail: tail}
}

// isList reports whether the place, in canonical form, names several.
func isList(place string) bool { return strings.Contains(place, lastSeparator) }

// isPlain reports whether the place, in canonical form, is one without a range and not open.
func isPlain(place string) bool {
	return !strings.HasSuffix(place, "f.") && !strings.Contains(place, "–") && !isList(place)
}

const (
	separator     = ", "
	lastSeparator = " und "
)

// format prints places in canonical form: what a place has in common with the one before is left out.
func format(list []spot) string {
	var out strings.Builder
	isPlural := false
	for i := range list {
		switch {
		case i > 0 && i == len(list)-1:
			out.WriteString(lastSeparator)
		case i > 0:
			out.WriteString(separator)
		}
		from, isBare := 0, false
		if i > 0 {
			from, isBare = list[i].follows(&list[i-1], isPlural)
		}
		if from == 0 && !isBare {
			isPlural = list[i].steps[0].Division == Section && (list[i].depth == 1 && spanOf(list[i].last().Value).isSeveral() ||
				i+1 < len(list) && list[i+1].continues(&list[i]))
		}
		for j, step := range list[i].steps[from:list[i].depth] {
			if j > 0 {
				out.WriteByte(' ')
			}
			if j > 0 || !isBare {
				if from+j == 0 && isPlural {
					out.WriteString("§")
				}
				out.WriteString(step.Division.String())
				out.WriteByte(' ')
			}
			out.WriteString(step.Value)
		}
	}
	return out.String()
}

func (s span) isSeveral() bool { return s.isOpen || s.isRange() }

// continues reports whether a bare number tells the place from the one before, whose only step is of the same division.
func (s *spot) continues(previous *spot) bool {
	return previous.depth == 1 && s.steps[0].Division == previous.steps[0].Division && s.steps[0] != previous.steps[0]
}

// follows tells from which step on a place is printed after another one, and whether a bare number does for that step. Where
// sections are counted up, a bare number could be the next section; deeper steps then keep their words.
func (s *spot) follows(previous *spot, isPlural bool) (from int, isBare bool) {
	n := s.shared(previous)
	if n == s.depth || n == previous.depth || s.steps[n].Division != previous.steps[n].Division {
		return 0, false
	}
	isBare = n == previous.depth-1 && (n == 0 || !isPlural)
	if n == 0 && !isBare {
		return 0, false
	}
	return n, isBare
}

// reader reads places from the left of a text.
type reader struct {
	text     string
	at       int
	isPlural bool // whether sections are counted up, as after "§§"
}

func (r *reader) rest() string { return r.text[r.at:] }

// skip passes over the word, if the text goes on with it.
func (r *reader) skip(word string) bool {
	if !strings.HasPrefix(r.rest(), word) {
		return false
	}
	r.at += len(word)
	return true
}

// word returns what comes next, up to a blank, a comma or a dash.
func (r *reader) word() string {
	rest := r.rest()
	if i := strings.IndexAny(rest, " ,-–"); i >= 0 {
		return rest[:i]
	}
	return rest
}

func (r *reader) fault(what complaint) *CitationError { return what.at(r.text, r.at) }

// places reads the places with which the text begins; none where it begins with no division.
func (r *reader) places() ([]spot, error) {
	if division, _ := divisionAt(r.text); division == 0 {
		return nil, nil
	}
	isPlural := strings.HasPrefix(r.text, "§§")
	list := make([]spot, 0, 1)
	for {
		var previous *spot
		if len(list) > 0 {
			previous = &list[len(list)-1]
		}
		next, err := r.spot(previous)
		if err != nil {
			return nil, err
		}
		list = append(list, next)
		if !r.separator() {
			break
		}
	}
	if isPlural && len(list) == 1 && !spanOf(list[0].steps[0].Value).isSeveral() {
		return nil, oneSection().at(r.text, 0)
	}
	return list, nil
}

// separator passes over what stands between two places of a list.
func (r *reader) separator() bool {
	if r.skip(",") {
		r.skip(" ")
		return true
	}
	return r.skip(lastSeparator) || r.skip(" u. ") || r.skip(" sowie ")
}

// spot reads one place; what it leaves out it has in common with the previous one.
func (r *reader) spot(previous *spot) (spot, error) {
	s, division, err := r.beginning(previous)
	if err != nil {
		return spot{}, err
	}
	for {
		value, err := r.value(division)
		if err != nil {
			return spot{}, err
		}
		s.add(Element{division, value})
		next, rest := divisionAt(strings.TrimPrefix(r.rest(), " "))
		if next == 0 {
			return s, nil
		}
		r.skip(" ")
		if what, ok := s.refuses(next); ok {
			return spot{}, r.fault(what)
		}
		division, r.at = next, len(r.text)-len(rest)
	}
}

// beginning reads how a place begins: with its outermost division, with one that the previous place has, too, or with a bare
// number, which is of the division with which the previous place ends.
func (r *reader) beginning(previous *spot) (s spot, division Division, err error) {
	division, rest := divisionAt(r.rest())
	switch {
	case previous == nil || division.beginsAnew():
		r.at = len(r.text) - len(rest)
		r.isPlural = division == Section && r.skip("§")
		return spot{}, division, nil
	case division != 0:
		i := previous.index(division)
		if i < 0 {
			return spot{}, 0, r.fault(unattached(division))
		}
		r.at = len(r.text) - len(rest)
		s = *previous
		s.depth = i
		return s, division, nil
	case !fits(previous.last().Division, number(r.word())):
		return spot{}, 0, r.fault(unclear(r.rest()))
	case r.isPlural && previous.depth > 1 && r.isNextSection(previous):
		return spot{}, Section, nil
	case r.isPlural && previous.depth > 1:
		return spot{}, 0, r.fault(ambiguous(r.word(), previous.last().Division))
	}
	s = *previous
	s.depth--
	division = previous.last().Division
	r.isPlural = r.isPlural || division == Section
	return s, division, nil
}

// isNextSection reports whether a bare number can only be a section, because a division follows that the previous place has: the 8
// in "§§ 7 Abs. 2, 8 Abs. 1".
func (r *reader) isNextSection(previous *spot) bool {
	next, _ := divisionAt(strings.TrimPrefix(r.rest()[len(r.word()):], " "))
	return next != 0 && previous.index(next) >= 0
}

// refuses tells why the division cannot come after the steps that are there.
func (s *spot) refuses(d Division) (complaint, bool) {
	switch {
	case d.beginsAnew():
		return begins(d), true
	case s.index(d) >= 0:
		return twice(d), true
	case spanOf(s.last().Value).isSeveral():
		return afterSeveral(d), true
	case d == Paragraph && s.depth > 1, d == Number && s.index(Letter) >= 0, d == HalfSentence && s.last().Division != Sentence:
		return tooLate(d), true
	}
	return complaint{}, false
}

// number cuts "f." and "ff." off a word that is written together with them, and the bracket off "a)".
func number(word string) string {
	if n := len(word); n > 1 && word[n-1] == '.' {
		word = strings.TrimRight(word[:n-1], "f")
	}
	return strings.TrimSuffix(word, ")")
}

// value reads the number or letter of a division, and what belongs to it: the other end of a range, "f." or "ff.".
func (r *reader) value(d Division) (string, error) {
	r.skip(" ")
	first, ok := r.number(d)
	if !ok {
		return "", r.fault(wantNumber(d))
	}
	if tail := r.tail(); tail != "" {
		return first + " " + tail, nil
	}
	if !r.dash() {
		return first, nil
	}
	if again, rest := divisionAt(r.rest()); again == d { // "§ 7 bis § 15"
		r.at = len(r.text) - len(rest)
		r.skip(" ")
	}
	from := r.at
	last, ok := r.number(d)
	if !ok || !before(first, last) {
		r.at = from
		return "", r.fault(wantHigher(d, first))
	}
	return first + "–" + last, nil
}

// number passes over the number or letter of a division and returns it. The letter of a section or article may stand
// apart, as in "§ 2 b UStG". An f could as well be "f." without its dot, and a letter after Abs. or Nr. as well be a Buchst.
func (r *reader) number(d Division) (string, bool) {
	value := number(r.word())
	if !fits(d, value) {
		return "", false
	}
	r.at += len(value)
	r.skip(")")
	if letter, ok := letterApart(r.rest()); ok && (d == Section || d == Article) && digitsOnly(value) {
		r.at += len(" ") + len(letter)
		value += letter
	}
	return value, true
}

// letterApart returns the single small letter with which the rest of a text goes on after a blank.
func letterApart(rest string) (letter string, ok bool) {
	if len(rest) < 2 || rest[0] != ' ' || rest[1] < 'a' || rest[1] > 'z' || rest[1] == 'f' {
		return "", false
	}
	return rest[1:2], len(rest) == 2 || rest[2] == ' ' || rest[2] == ','
}

// tail passes over "f." or "ff." and returns it.
func (r *reader) tail() string {
	rest := strings.TrimPrefix(r.rest(), " ")
	word := rest
	if i := strings.IndexAny(rest, " ,"); i >= 0 {
		word = rest[:i]
	}
	if word != "f." && word != "ff." && word != "ff" {
		return ""
	}
	r.at = len(r.text) - len(rest) + len(word)
	return strings.TrimSuffix(word, ".") + "."
}

// dash passes over what stands between the ends of a range.
func (r *reader) dash() bool {
	rest := strings.TrimPrefix(r.rest(), " ")
	if after, ok := strings.CutPrefix(rest, "bis "); ok && rest != r.rest() {
		r.at = len(r.text) - len(after)
		return true
	}
	if dash, size := utf8.DecodeRuneInString(rest); dash == '-' || dash == '–' {
		r.at = len(r.text) - len(rest) + size
		r.skip(" ")
		return true
	}
	return false
}
