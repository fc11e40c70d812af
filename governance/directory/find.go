package directory

import (
	"bytes"
	"cmp"
	"database/sql/driver"
	"fmt"
	"math/bits"
	"slices"
	"sort"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/key"
)

// Rank tells how well a name fits what was looked for; the smaller, the better.
type Rank uint8

// The ranks. Capital and small letters, hyphens, points, tails after a comma (", Stadt") and words for the kind at the
// beginning of the query ("Landkreis") never make a difference.
const (
	Exact      Rank = iota + 1 // the same name; ä may be written ae, ß ss
	Equivalent                 // the same name without the points of umlauts, or abbreviated: Sankt/St., bei/b.
	Short                      // the name without what tells it from others ("/Thür.", "am Main"), or with another form of it
	Similar                    // the query has an addition that the name lacks or contradicts
	Beginning                  // the name begins so
	Word                       // a later word of the name begins so
	Within                     // the letters stand within the name
	Typo                       // one letter is missing, too many, wrong, or transposed with the next
)

var ranks = bilingual.Words[Rank]{Name: "rank", List: []bilingual.Word[Rank]{
	{Value: Exact, Word: "exact", Text: bilingual.Text{German: "gleicher Name", English: "same name"}},
	{Value: Equivalent, Word: "equivalent",
		Text: bilingual.Text{German: "gleicher Name in anderer Schreibweise", English: "same name in another spelling"}},
	{Value: Short, Word: "short", Text: bilingual.Text{
		German:  "gleicher Name mit anderem oder ohne Zusatz",
		English: "same name with another addition or none",
	}},
	{Value: Similar, Word: "similar", Text: bilingual.Text{German: "ähnlicher Name", English: "similar name"}},
	{Value: Beginning, Word: "beginning", Text: bilingual.Text{German: "Anfang des Namens", English: "beginning of the name"}},
	{Value: Word, Word: "word",
		Text: bilingual.Text{German: "Anfang eines späteren Wortes", English: "beginning of a later word"}},
	{Value: Within, Word: "within", Text: bilingual.Text{German: "im Namen enthalten", English: "within the name"}},
	{Value: Typo, Word: "typo", Text: bilingual.Text{German: "Schreibfehler", English: "typing error"}},
}}

// String returns the name of the rank in small letters, and "" for anything else.
func (r Rank) String() string { return ranks.String(r) }

// Text returns how well the name fits, for readers.
func (r Rank) Text(tag language.Tag) string { return ranks.Text(r, tag) }

// IsValid reports whether r is one of the eight ranks.
func (r Rank) IsValid() bool { return ranks.Has(r) }

// MarshalText returns [Rank.String]; what is no rank is a [*bilingual.WordError].
func (r Rank) MarshalText() ([]byte, error) { return ranks.Marshal(r) }

// UnmarshalText reads what MarshalText writes.
func (r *Rank) UnmarshalText(text []byte) error { return ranks.Unmarshal(r, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (r Rank) Value() (driver.Value, error) { return ranks.Value(r) }

// Scan reads the word from a database; see [bilingual.Words].
func (r *Rank) Scan(column any) error { return ranks.Scan(r, column) }

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

// Match is a unit that was found by a name.
type Match struct {
	Unit   Unit
	Rank   Rank
	Name   string // the official name that fits
	Former bool   // the name is not that of the unit on the day: it had it before, or it has taken in a unit with that name
}

// FindOption restricts a search; nil does not.
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

// WholeNames restricts a search to names as a whole, up to the rank [Similar]. Such a search is fast whether it finds anything or not.
func WholeNames() FindOption { return func(s *search) { s.whole = true } }

// Limit keeps at most n matches, the best ones. A limit of 0 keeps none; a negative one is no limit.
func Limit(n int) FindOption { return func(s *search) { s.most = n } }

type search struct {
	Snapshot
	query      string
	only       governance.Level
	named      governance.Level // the level that a word for the kind in the query stands for
	restricted bool
	level      governance.Level // of the unit to which the search is restricted
	number     uint32
	most       int // negative for no limit
	whole      bool

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
// What tells places of one name apart counts: "Weiden/Opf." fits "Weiden i.d.OPf." and is only [Similar] to "Weiden". A
// query that is nothing but such an addition ("/Thür.") finds nothing. A word for the kind before the name ("Stadt Jena",
// "Landkreis Gotha", "VG Riechheimer Berg") restricts the search to the level of the kind, unless a name as a whole has it.
//
// Former names count only as a whole, not by their beginnings. Names that only contain the query or differ by a typing
// error (ranks [Within] and [Typo]) are looked for only if nothing else fits, and for queries of at least three letters. No
// match is an empty result.
func (s Snapshot) Find(name string, options ...FindOption) []Match {
	if s.table == nil {
		return nil
	}
	q := search{Snapshot: s, query: name, most: -1}
	for _, option := range options {
		if option != nil {
			option(&q)
		}
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
	q.look()
	if rest, level := cutKind(q.query); level != 0 && !slices.ContainsFunc(q.found, found.isWhole) {
		named := *q
		named.query, named.named, named.found = rest, level, nil
		named.look()
		for _, f := range named.found {
			q.insert(f)
		}
	}
	if len(q.found) == 0 && !q.whole {
		q.byScan()
	}
}

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
	if !q.whole {
		q.byWord(text)
	}
}

// isAddition reports whether a query is nothing but an addition, such as "/Thür." or "(Oder)".
func isAddition(query string) bool {
	query = strings.TrimSpace(query)
	return query != "" && (query[0] == '/' || query[0] == '(')
}

// kindWords are words that people write before a name and registers do not.
var kindWords = [...]struct {
	word  string // as store.Folded folds it
	level governance.Level
}{
	{"kreisfreie stadt", governance.Municipality},
	{"stadt", governance.Municipality},
	{"gemeinde", governance.Municipality},
	{"markt", governance.Municipality},
	{"flecken", governance.Municipality},
	{"hansestadt", governance.Municipality},
	{"landeshauptstadt", governance.Municipality},
	{"universitatsstadt", governance.Municipality},
	{"landkreis", governance.District},
	{"kreis", governance.District},
	{"vg", governance.Association},
	{"verwaltungsgemeinschaft", governance.Association},
	{"samtgemeinde", governance.Association},
	{"verbandsgemeinde", governance.Association},
	{"amt", governance.Association},
}

// cutKind returns a query without the word for the kind at its beginning, and the level of that kind; level 0 if there is
// none.
func cutKind(query string) (rest string, level governance.Level) {
	var folded store.Folded
	query = strings.TrimSpace(query)
	for i, c := range query {
		if c != ' ' {
			continue
		}
		folded.Fold(query[:i])
		for _, kind := range kindWords {
			if string(folded.Text()) == kind.word {
				rest, level = query[i+1:], kind.level
			}
		}
		if i > longestKindWord {
			break
		}
	}
	return rest, level
}

const longestKindWord = len("Verwaltungsgemeinschaft")

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

// addition returns what tells a name from others with its core; it is empty if there is nothing.
func addition(name *store.Folded) []byte { return bytes.TrimLeft(name.Base()[len(name.Core()):], " ") }

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
	if len(name) == 0 {
		return false
	}
	of, in := lastWord(query), lastWord(name)
	return bytes.HasPrefix(in, of) || len(in) > 1 && bytes.HasPrefix(of, in) || bytes.HasPrefix(name, query)
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
	var query, name store.Folded
	query.Fold(q.query)
	text := query.Base()
	if len(text) < 3 || isAddition(q.query) {
		return
	}
	wanted := store.Signature(text)
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

// add adds all units that have the name on the day, or had it before, or became of one that had it.
func (q *search) add(id int, rank Rank) {
	if q.whole && rank > Similar {
		return
	}
	formerToo := rank <= Similar || rank >= Within
	bearers := q.table.Bearers(id)
	for i := range bearers.Len() {
		unit := bearers.Unit(i)
		if !formerToo && q.isTooLate(unit, rank) {
			continue
		}
		from, through := q.table.Valid(unit)
		switch {
		case from > q.day:
		case through != 0 && through < q.day:
			if formerToo {
				q.addSuccessors(unit, through, id, rank)
			}
		default:
			if name := q.table.StateOn(unit, q.day).Name; name == id {
				q.addUnit(unit, id, rank, false)
			} else if formerToo && q.hadName(unit, id) {
				q.addUnit(unit, id, rank, true)
			}
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

func (q *search) addSuccessors(unit int, through store.Day, id int, rank Rank) {
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
	if u := (Unit{q.table, int32(unit), q.day}); q.admits(u) {
		q.insert(found{unit, id, u.Level(), rank, former})
	}
}

// admits reports whether the search looks for such a unit.
func (q *search) admits(u Unit) bool {
	level := u.Level()
	if q.only != 0 && level != q.only || !q.inside(u) {
		return false
	}
	switch q.named {
	case governance.Municipality:
		if !u.Fills(governance.Municipality) {
			return false
		}
	case governance.District:
		return level == governance.District && !u.Fills(governance.Municipality)
	case governance.Association:
		return level == governance.Association && !u.standsForMunicipality()
	}
	return q.only != 0 || !u.isSecondRecord()
}

// mostInOrder is up to how many matches are kept in order while they are found, so that those that cannot remain cost
// little. Only for more it is better to sort them in the end.
const mostInOrder = 64

func (q *search) inOrder() bool { return q.most > 0 && q.most <= mostInOrder }

// isFull reports whether a further match can only take the place of another.
func (q *search) isFull() bool { return q.inOrder() && len(q.found) == q.most }

// fits reports whether a match is better than the worst that was found.
func (q *search) fits(f found) bool { return f.order(q.found[len(q.found)-1]) < 0 }

// isTooLate reports whether a unit with a name of the day that has the rank comes after all that was found. It asks only
// where that is quickly told: after a municipality come those with higher keys, and all units of other levels.
func (q *search) isTooLate(unit int, rank Rank) bool {
	if !q.isFull() {
		return false
	}
	last := &q.found[len(q.found)-1]
	return last.rank == rank && !last.former && last.level == governance.Municipality &&
		(unit >= last.unit || q.table.LevelOf(unit) != governance.Municipality)
}

func (q *search) insert(f found) {
	if !q.inOrder() {
		q.found = append(q.found, f)
		return
	}
	if same := slices.IndexFunc(q.found, func(g found) bool { return g.unit == f.unit }); same >= 0 {
		if f.compare(q.found[same]) >= 0 {
			return
		}
		q.found = slices.Delete(q.found, same, same+1)
	}
	if q.isFull() {
		if !q.fits(f) {
			return
		}
		q.found = q.found[:len(q.found)-1]
	}
	at, _ := slices.BinarySearchFunc(q.found, f, found.order)
	q.found = slices.Insert(q.found, at, f)
}

// matches returns what was found, each unit once, those that fit best first.
func (q *search) matches() []Match {
	list := q.found
	if !q.inOrder() {
		slices.SortFunc(list, func(a, b found) int { return cmp.Or(cmp.Compare(a.unit, b.unit), a.compare(b)) })
		list = slices.CompactFunc(list, func(a, b found) bool { return a.unit == b.unit })
		slices.SortFunc(list, found.order)
	}
	if q.most >= 0 {
		list = list[:min(len(list), q.most)]
	}
	matches := make([]Match, len(list))
	for i, f := range list {
		matches[i] = Match{Unit{q.table, int32(f.unit), q.day}, f.rank, q.table.String(f.name), f.former}
	}
	return matches
}

func (f found) isWhole() bool { return f.rank <= Short }

// order is compare, then municipalities before higher levels, then by key.
func (f found) order(g found) int {
	if better := f.compare(g); better != 0 {
		return better
	}
	return cmp.Or(int(g.level)-int(f.level), f.unit-g.unit)
}

// compare puts first what fits better.
func (f found) compare(g found) int {
	if f.rank == g.rank && f.former == g.former {
		return 0
	}
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
	if kreis, ok := d.Unit.District(); ok && !d.Unit.Fills(governance.District) {
		text += " (" + kreis.Name() + ")"
	}
	if d.Former {
		text += " (formerly " + d.Name + ")"
	}
	return text
}

// FindOne returns the one unit that has a name on the day, or had it before. It never chooses: if several units have the
// name, as a whole or without an addition such as "/Thür.", the error is an [*AmbiguousError] with all of them. Names that
// only begin so or resemble it do not count, nor do those without the addition of the query, or with another one; they are
// in the [*NotFoundError]. [Limit] has no effect.
//
// A name that a unit has on the day wins over names that others had before, and the full official name of one unit over
// names that are longer or shorter.
func (s Snapshot) FindOne(name string, options ...FindOption) (Unit, error) {
	matches := s.Find(name, append(slices.Clip(options), Limit(-1))...)
	candidates := whole(matches, name, false)
	if len(candidates) == 0 {
		candidates = whole(matches, name, true)
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

// whole returns the matches with a name as a whole. One that is the full official name to the letter is the only one. If one
// is spelled like the query, those with another spelling do not count, and, if the query has an addition, those with another
// form of it neither.
func whole(matches []Match, query string, former bool) []Match {
	var list, full []Match
	exact := false
	for _, m := range matches {
		if m.Former != former || m.Rank > Short {
			continue
		}
		list = append(list, m)
		exact = exact || m.Rank == Exact
		if m.Name == query {
			full = append(full, m)
		}
	}
	if len(full) == 1 {
		return full
	}
	var folded store.Folded
	if exact && len(query) <= longestQuery {
		folded.Fold(query)
		hasAddition := len(folded.Core()) < len(folded.Base())
		list = slices.DeleteFunc(list, func(m Match) bool {
			return m.Rank == Equivalent || hasAddition && m.Rank == Short
		})
	}
	return list
}
