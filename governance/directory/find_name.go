package directory

import (
	"bytes"
	"math/bits"
	"sort"
	"strings"

	"github.com/foederal/foederal/governance/directory/internal/store"
)

// look finds names as a whole, their beginnings, and beginnings of their words.
func (q *search) look() {
	if isAddition(q.query) {
		return
	}
	var query store.Folded
	query.Fold(q.query)
	text := query.Base()
	if len(text) == 0 {
		return
	}
	q.byBeginning(text)
	if len(query.Core()) < len(text) {
		q.byCore(&query)
	}
	q.byAlias(text)
	if !q.whole {
		q.byWord(text)
	}
}

// isAddition reports whether a query is nothing but an addition, such as "/Thür." or "(Oder)".
func isAddition(query string) bool {
	query = strings.TrimSpace(query)
	return query != "" && (query[0] == '/' || query[0] == '(')
}

// byBeginning finds the names that begin with the text.
func (q *search) byBeginning(text []byte) {
	var name store.Folded
	id := lowerBound(q.table, text)
	for ; id < q.table.Strings(); id++ {
		name.Fold(q.table.String(id))
		if !bytes.HasPrefix(name.Text(), text) {
			return
		}
		if goesOn(name.Text(), len(text)) {
			break
		}
		switch len(text) {
		case len(name.Base()):
			q.add(id, q.spelling(id))
		case len(name.Core()):
			q.add(id, Short)
		default:
			q.add(id, Beginning)
		}
	}
	end := id + sort.Search(q.table.Strings()-id, func(i int) bool {
		name.Fold(q.table.String(id + i))
		return !bytes.HasPrefix(name.Text(), text)
	})
	for ; id < end; id++ {
		q.add(id, Beginning)
	}
}

// goesOn reports whether a folded name has a letter or digit at a place. In the order of names these come after those that
// end there or go on with a blank or a comma.
func goesOn(name []byte, at int) bool { return at < len(name) && name[at] > ',' }

// spelling tells names that are spelled alike from those that are alike only when folded.
func (q *search) spelling(id int) Rank {
	var query, name store.Folded
	query.FoldPlain(q.query)
	name.FoldPlain(q.table.String(id))
	if bytes.Equal(query.Base(), name.Base()) {
		return Exact
	}
	return Equivalent
}

// byCore finds names with another form of the addition that the query has ("Weiden i.d.OPf." for "Weiden/Opf."), and those
// without it or with one that does not fit.
func (q *search) byCore(query *store.Folded) {
	var name store.Folded
	core, wanted := query.Core(), addition(query)
	tells := tellsPlaces(wanted, strings.ContainsAny(q.query, "/("))
	if word := kindWordOf(wanted); word != nil && !word.behind {
		tells = false // "Rosenheim (Landkreis)" is not "Rosenheim (Landkreis Altenkirchen)", but "Frankfurt/M." is that am Main
	}
	for id := lowerBound(q.table, core); id < q.table.Strings(); id++ {
		name.Fold(q.table.String(id))
		if !bytes.HasPrefix(name.Text(), core) || goesOn(name.Text(), len(core)) {
			return
		}
		if len(core) != len(name.Core()) {
			continue
		}
		rank := Similar
		if tells && (sameAddition(wanted, addition(&name)) || q.abbreviated(id)) {
			rank = Short
		}
		q.add(id, rank)
	}
}

// wordBehind is the word for the kind that the register writes in brackets behind the names of associations in Bavaria, folded.
const wordBehind = " vgem"

// addition returns what tells a name from others with its core; it is empty if there is nothing.
func addition(name *store.Folded) []byte {
	return bytes.TrimLeft(bytes.TrimSuffix(name.Base()[len(name.Core()):], []byte(wordBehind)), " ")
}

// tellsPlaces reports whether an addition holds more than a preposition and an article ("a.d."). In brackets and after a
// slash a single letter is an abbreviation.
func tellsPlaces(addition []byte, bracketed bool) bool {
	if bracketed {
		return len(addition) > 0
	}
	_, rest, _ := bytes.Cut(addition, []byte(" "))
	return len(rest) > 0 && string(rest) != "d"
}

// sameAddition reports whether two additions have the same last word, or one abbreviates the other. Of a name the single
// letter is no abbreviation: "o" stands for "ob" too.
func sameAddition(query, name []byte) bool {
	of, in := unfolded(query), unfolded(name)
	return bytes.HasPrefix(in, of) || len(in) > 1 && bytes.HasPrefix(of, in) || bytes.HasPrefix(name, query)
}

// landscapes are the abbreviations of the registers that are no beginnings of words, folded, and what they stand for.
var landscapes = [...]struct{ short, long string }{
	{"opf", "oberpfalz"},
	{"ob", "oberbayern"},
	{"nb", "niederbayern"},
	{"ofr", "oberfranken"},
	{"mfr", "mittelfranken"},
	{"ufr", "unterfranken"},
	{"odw", "odenwald"},
	{"oldb", "oldenburg"},
	{"rhld", "rheinland"},
	{"o l", "oberlausitz"},
	{"n l", "niederlausitz"},
}

// unfolded returns the last word of an addition, or what the abbreviation at its end stands for.
func unfolded(addition []byte) []byte {
	for i := range landscapes {
		rest, ok := bytes.CutSuffix(addition, []byte(landscapes[i].short))
		if ok && (len(rest) == 0 || rest[len(rest)-1] == ' ') {
			return []byte(landscapes[i].long)
		}
	}
	return lastWord(addition)
}

// abbreviated reports whether the last word of a name, as it is written, abbreviates that of the query: "OB" for "Obb.".
func (q *search) abbreviated(id int) bool {
	var query, name store.Folded
	query.FoldPlain(q.query)
	name.FoldPlain(q.table.String(id))
	of, in := lastWord(query.Base()), lastWord(name.Base())
	return len(in) > 1 && len(in) < len(name.Base()) && bytes.HasPrefix(of, in)
}

func lastWord(text []byte) []byte { return text[bytes.LastIndexByte(text, ' ')+1:] }

func (q *search) byWord(text []byte) {
	if q.isFull() && q.found[len(q.found)-1].compare(found{rank: Word}) < 0 {
		return
	}
	var name store.Folded
	low := sort.Search(q.table.Words(), func(i int) bool { return bytes.Compare(q.word(i, &name), text) >= 0 })
	count := sort.Search(q.table.Words()-low, func(i int) bool { return !bytes.HasPrefix(q.word(low+i, &name), text) })
	for i := range count {
		id, _ := q.table.Word(low + i)
		q.add(id, Word)
	}
}

// word returns the folded form of a name from a word on.
func (q *search) word(i int, name *store.Folded) []byte {
	id, at := q.table.Word(i)
	name.Fold(q.table.String(id))
	text := name.Text()
	return text[min(at, len(text)):]
}

func (q *search) byScan() {
	var query store.Folded
	query.Fold(q.query)
	text := query.Base()
	if len(text) < 3 || isAddition(q.query) {
		return
	}
	wanted, names := store.Signature(text), q.table.Folds()
	for id := range q.table.Strings() {
		missing := bits.OnesCount16(wanted &^ q.table.Signature(id))
		if missing > 1 {
			continue
		}
		name, base, core := names.Of(id)
		switch {
		case missing == 0 && bytes.Contains(name, text):
			q.add(id, Within)
		case within1(text, base), len(core) < len(base) && within1(text, core):
			q.add(id, Typo)
		}
	}
}

// byTypos finds the names that differ by two typing errors, if they are long enough for that to mean something.
func (q *search) byTypos() {
	var query store.Folded
	query.Fold(q.query)
	text := query.Base()
	if len(text) < 6 || isAddition(q.query) {
		return
	}
	wanted, names := store.Signature(text), q.table.Folds()
	for id := range q.table.Strings() {
		if bits.OnesCount16(wanted&^q.table.Signature(id)) > 2 {
			continue
		}
		_, base, core := names.Of(id)
		if within2(text, base) || len(core) < len(base) && within2(text, core) {
			q.add(id, Typo)
		}
	}
}

// lowerBound returns the first string whose folded form is not before the text.
func lowerBound(t *store.Table, text []byte) int {
	var name store.Folded
	return sort.Search(t.Strings(), func(i int) bool {
		name.Fold(t.String(i))
		return bytes.Compare(name.Text(), text) >= 0
	})
}

// findString returns the number of a string that is its own folded form, as postal codes are.
func findString(t *store.Table, s string) (int, bool) {
	if len(s) > longestQuery {
		return 0, false
	}
	var query store.Folded
	query.Fold(s)
	for id := lowerBound(t, query.Text()); id < t.Strings(); id++ {
		switch text := t.String(id); {
		case text == s:
			return id, true
		case len(text) != len(s):
			return 0, false
		}
	}
	return 0, false
}

// within1 reports whether one insertion, deletion, substitution or exchange of neighbours makes a and b equal
// (Damerau-Levenshtein distance 1 or 0).
func within1(a, b []byte) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if i == len(a) {
		return true
	}
	if len(a) < len(b) {
		return bytes.Equal(a[i:], b[i+1:])
	}
	return bytes.Equal(a[i+1:], b[i+1:]) ||
		i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && bytes.Equal(a[i+2:], b[i+2:])
}

// within2 reports whether two steps of the kind of [within1] make a and b equal, the first of them where they begin to differ.
func within2(a, b []byte) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 2 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	a, b = a[i:], b[i:]
	switch {
	case len(b) == 0:
		return true
	case within1(a, b[1:]):
		return true
	case len(a) == 0:
		return false
	}
	return within1(a[1:], b[1:]) || within1(a[1:], b) ||
		len(a) > 1 && a[0] == b[1] && a[1] == b[0] && within1(a[2:], b[2:])
}
