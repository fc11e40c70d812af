package directory

import (
	"bytes"
	"cmp"
	"fmt"
	"math/bits"
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/internal/table"
)

// Rank tells how well a name fits what was looked for; the smaller, the better.
type Rank uint8

// The ranks. Capital and small letters, hyphens, points, and tails after a comma (", Stadt") never make a difference.
const (
	Exact      Rank = iota + 1 // the same name; ä may be written ae, ß ss
	Equivalent                 // the same name without the points of umlauts, or abbreviated: Sankt/St., bei/b.
	Short                      // the name without what tells it from others: "/Thür.", "(Oder)", "am Main"
	Beginning                  // the name begins so
	Word                       // a later word of the name begins so
	Within                     // the letters stand within the name
	Typo                       // one letter is missing, too many, wrong, or changed over with its neighbour
)

var rankNames = [...]string{
	Exact: "exact", Equivalent: "equivalent", Short: "short", Beginning: "beginning", Word: "word", Within: "within",
	Typo: "typo",
}

// class puts together the ranks among which it counts more that the name is that of the day.
func (r Rank) class() int {
	switch {
	case r <= Short:
		return 0
	case r <= Word:
		return 1
	}
	return int(r)
}

// String returns the name of the rank in small letters.
func (r Rank) String() string {
	if int(r) >= len(rankNames) {
		return ""
	}
	return rankNames[r]
}

// Match is a unit that was found by a name.
type Match struct {
	Unit   Unit
	Rank   Rank
	Name   string // the official name that fits
	Former bool   // the name is not that of the unit on the day: it had it before, or it has taken in a unit with that name
}

// FindOption restricts a search.
type FindOption func(*search)

// InUnit restricts a search to what lies in a unit: a Land, a Regierungsbezirk, a Kreis or an association.
func InUnit(k key.Key) FindOption {
	return func(s *search) {
		s.level, s.number = split(k)
		s.restricted = true
	}
}

// OnLevel restricts a search to one level. Without it a search finds units of all levels, but of a body that has several
// records (a kreisfreie Stadt, a city state, a municipality that fulfils for others) only the municipality.
func OnLevel(level governance.Level) FindOption { return func(s *search) { s.only = level } }

// AtMost limits the number of matches; the best ones remain.
func AtMost(n int) FindOption { return func(s *search) { s.most = n } }

type search struct {
	Snapshot
	query      string
	only       governance.Level
	restricted bool
	level      governance.Level // of the unit to which the search is restricted
	number     uint32
	most       int

	found []found
}

// found is a match before it is put in order.
type found struct {
	unit, name int
	level      governance.Level
	rank       Rank
	former     bool
}

// Find looks for units by name, by the names of the day and by former names; of a unit that has ended by then it finds the
// units that it became. The matches that fit best come first: names as a whole (ranks up to [Short]) before beginnings
// (up to [Word]) before the rest, within these groups names of the day before former names, then by rank, municipalities
// before higher levels, and by key. A unit appears once, with its best match.
//
// Former names count only as a whole, not by their beginnings. Names that only contain the query or differ by a typing
// error (ranks [Within] and [Typo]) are looked for only if nothing else fits, and for queries of at least three letters. No
// match is an empty result.
func (s Snapshot) Find(name string, options ...FindOption) []Match {
	if s.table == nil {
		return nil
	}
	q := search{Snapshot: s, query: name}
	for _, option := range options {
		option(&q)
	}
	q.run()
	return q.matches()
}

// longestQuery bounds the work for one query; the longest official name has about 100 letters.
const longestQuery = 120

func (q *search) run() {
	if len(q.query) > longestQuery {
		return
	}
	var query table.Folded
	query.Fold(q.query)
	text := query.Base()
	if len(text) == 0 {
		return
	}
	core := query.Core()
	q.byBeginning(text, len(core))
	if len(core) < len(text) {
		q.byCore(core)
	}
	q.byWord(text)
	if len(q.found) == 0 && len(text) >= 3 {
		q.byScan(text)
	}
}

// byBeginning finds the names that begin with the text. core is the length of the text without an addition: if the name has
// an addition from there on too, the text only abbreviates it ("/Thür." for "/Thüringen").
func (q *search) byBeginning(text []byte, core int) {
	var name table.Folded
	for id := lowerBound(q.table, text); id < q.table.Strings(); id++ {
		name.Fold(q.table.String(id))
		if !bytes.HasPrefix(name.Text(), text) {
			return
		}
		switch len(text) {
		case len(name.Base()):
			q.add(id, q.spelling(id))
		case len(name.Core()):
			q.add(id, Short)
		default:
			rank := Beginning
			if core < len(text) && core == len(name.Core()) {
				rank = Short
			}
			q.add(id, rank)
		}
	}
}

// spelling tells names that are spelled alike from those that are alike only when folded.
func (q *search) spelling(id int) Rank {
	var query, name table.Folded
	query.FoldPlain(q.query)
	name.FoldPlain(q.table.String(id))
	if bytes.Equal(query.Base(), name.Base()) {
		return Exact
	}
	return Equivalent
}

// byCore finds names without an addition for a query that has one: "Kahla/Thür." for "Kahla, Stadt".
func (q *search) byCore(core []byte) {
	var name table.Folded
	for id := lowerBound(q.table, core); id < q.table.Strings(); id++ {
		name.Fold(q.table.String(id))
		if !bytes.HasPrefix(name.Text(), core) {
			return
		}
		if len(core) == len(name.Base()) {
			q.add(id, Short)
		}
	}
}

func (q *search) byWord(text []byte) {
	var name table.Folded
	low, high := 0, q.table.Words()
	for low < high {
		middle := int(uint(low+high) >> 1)
		if bytes.Compare(q.word(middle, &name), text) < 0 {
			low = middle + 1
		} else {
			high = middle
		}
	}
	for i := low; i < q.table.Words() && bytes.HasPrefix(q.word(i, &name), text); i++ {
		id, _ := q.table.Word(i)
		q.add(id, Word)
	}
}

// word returns the folded form of a name from a word on.
func (q *search) word(i int, name *table.Folded) []byte {
	id, at := q.table.Word(i)
	name.Fold(q.table.String(id))
	text := name.Text()
	return text[min(at, len(text)):]
}

func (q *search) byScan(text []byte) {
	var name table.Folded
	wanted := table.Signature(text)
	for id := range q.table.Strings() {
		missing := bits.OnesCount16(wanted &^ q.table.Signature(id))
		if missing > 1 {
			continue
		}
		name.Fold(q.table.String(id))
		switch {
		case missing == 0 && bytes.Contains(name.Text(), text):
			q.add(id, Within)
		case within1(text, name.Base()), within1(text, name.Core()):
			q.add(id, Typo)
		}
	}
}

// lowerBound returns the first string whose folded form is not before the text.
func lowerBound(t *table.Table, text []byte) int {
	var name table.Folded
	low, high := 0, t.Strings()
	for low < high {
		middle := int(uint(low+high) >> 1)
		name.Fold(t.String(middle))
		if bytes.Compare(name.Text(), text) < 0 {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}

// findString returns the number of a string that is its own folded form, as postal codes are.
func findString(t *table.Table, s string) (int, bool) {
	if len(s) > longestQuery {
		return 0, false
	}
	var query table.Folded
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

// add adds all units that have the name on the day, or had it before, or became of one that had it.
func (q *search) add(id int, rank Rank) {
	formerToo := rank <= Short || rank >= Within
	bearers := q.table.Bearers(id)
	for i := range bearers.Len() {
		unit := bearers.Unit(i)
		from, through := q.table.Valid(unit)
		switch {
		case from > q.day:
		case through == 0 || q.day <= through:
			if name := q.table.StateOn(unit, q.day).Name; name == id {
				q.addUnit(unit, id, rank, false)
			} else if formerToo && q.hadName(unit, id) {
				q.addUnit(unit, id, rank, true)
			}
		case formerToo:
			q.addSuccessors(unit, through, id, rank)
		}
	}
}

// hadName reports whether a unit had a name before the day of the search.
func (q *search) hadName(unit, id int) bool {
	for day, _ := q.table.Valid(unit); day <= q.day; {
		state := q.table.StateOn(unit, day)
		if state.Name == id {
			return true
		}
		if state.Next == 0 {
			return false
		}
		day = state.Next
	}
	return false
}

func (q *search) addSuccessors(unit int, through table.Day, id int, rank Rank) {
	if q.only != 0 && q.only != q.table.LevelOf(unit) || !q.hadName(unit, id) {
		return
	}
	f := follower{table: q.table, to: q.day}
	f.walk(step{ref: unit, since: through + 1})
	if f.err != nil {
		return
	}
	for _, end := range f.steps {
		if end.ref < q.table.Units() {
			q.addUnit(end.ref, id, rank, true)
		}
	}
}

func (q *search) addUnit(unit, id int, rank Rank, former bool) {
	u := Unit{q.table, int32(unit), q.day}
	level := u.Level()
	if q.only != 0 && level != q.only || q.only == 0 && u.isSecondRecord() || !q.inside(u) {
		return
	}
	q.found = append(q.found, found{unit, id, level, rank, former})
}

// matches returns what was found, each unit once, those that fit best first.
func (q *search) matches() []Match {
	slices.SortFunc(q.found, func(a, b found) int { return cmp.Or(cmp.Compare(a.unit, b.unit), a.compare(b)) })
	list := slices.CompactFunc(q.found, func(a, b found) bool { return a.unit == b.unit })
	slices.SortFunc(list, func(a, b found) int {
		return cmp.Or(a.compare(b), cmp.Compare(b.level, a.level), cmp.Compare(a.unit, b.unit))
	})
	if q.most > 0 {
		list = list[:min(len(list), q.most)]
	}
	matches := make([]Match, len(list))
	for i, f := range list {
		matches[i] = Match{Unit{q.table, int32(f.unit), q.day}, f.rank, q.table.String(f.name), f.former}
	}
	return matches
}

// compare puts first what fits better.
func (f found) compare(g found) int {
	if class := cmp.Compare(f.rank.class(), g.rank.class()); class != 0 {
		return class
	}
	if f.former != g.former {
		if f.former {
			return 1
		}
		return -1
	}
	return cmp.Compare(f.rank, g.rank)
}

// isSecondRecord reports whether the register has another record of the same body, of the level Municipality.
func (u Unit) isSecondRecord() bool {
	switch u.Level() {
	case governance.Land, governance.District:
		return u.Fills(governance.Municipality)
	case governance.Association:
		return u.Kind() == governance.ErfuellendeGemeinde || u.standsForMunicipality()
	}
	return false
}

func (q *search) inside(u Unit) bool {
	if !q.restricted {
		return true
	}
	own := u.Level()
	if q.level == 0 || q.level > own {
		return false
	}
	if q.level == governance.Association && own == governance.Municipality {
		a, ok := u.association()
		return ok && a.number() == q.number
	}
	return prefix(own, u.number(), q.level) == q.number
}

// AmbiguousError tells that several units have a name.
type AmbiguousError struct {
	Name       string
	Day        civil.Date
	Candidates []Match
}

func (e *AmbiguousError) Error() string {
	return fmt.Sprintf("directory: %q is not one unit on %s, but %s; restrict the search to one of them",
		e.Name, e.Day, describe(e.Candidates, "and"))
}

// NotFoundError tells that no unit has a name.
type NotFoundError struct {
	Name string
	Day  civil.Date
	Near []Match // units with similar names
}

func (e *NotFoundError) Error() string {
	text := fmt.Sprintf("directory: no unit is called %q on %s", e.Name, e.Day)
	if len(e.Near) > 0 {
		text += "; similar names: " + describe(e.Near, "and")
	}
	return text
}

// describe lists matches with the unit above the municipality, which tells places of one name apart.
func describe(matches []Match, and string) string {
	list := make([]description, len(matches))
	for i, m := range matches {
		list[i] = description(m)
	}
	return join(list, and)
}

type description Match

func (d description) String() string {
	text := d.Unit.String()
	for above := range d.Unit.Chain() {
		if above.Level() == governance.District && above != d.Unit && !d.Unit.Fills(governance.District) {
			text += " (" + above.Name() + ")"
		}
	}
	if d.Former {
		text += " (formerly " + d.Name + ")"
	}
	return text
}

// FindOne returns the one unit that has a name on the day, or had it before. It never chooses: if several units have the
// name, as a whole or without an addition such as "/Thür.", the error is an [*AmbiguousError] with all of them. Names that
// only begin so or resemble it do not count; they are in the [*NotFoundError].
//
// A name that a unit has on the day wins over names that others had before.
func (s Snapshot) FindOne(name string, options ...FindOption) (Unit, error) {
	matches := s.Find(name, options...)
	candidates := whole(matches, false)
	if len(candidates) == 0 {
		candidates = whole(matches, true)
	}
	switch len(candidates) {
	case 0:
		const near = 5
		return Unit{}, &NotFoundError{name, s.Date(), matches[:min(len(matches), near)]}
	case 1:
		return candidates[0].Unit, nil
	}
	return Unit{}, &AmbiguousError{name, s.Date(), candidates}
}

// whole returns the matches with a name as a whole. If one is spelled exactly so, those with another spelling do not count.
func whole(matches []Match, former bool) []Match {
	var list []Match
	exact := false
	for _, m := range matches {
		if m.Former == former && m.Rank <= Short {
			list = append(list, m)
			exact = exact || m.Rank == Exact
		}
	}
	return slices.DeleteFunc(list, func(m Match) bool { return exact && m.Rank == Equivalent })
}
