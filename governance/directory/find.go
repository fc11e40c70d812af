package directory

import (
	"cmp"
	"database/sql/driver"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
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

// InUnit restricts a search to what lies in a unit: a Land, a Regierungsbezirk, a Kreis or an association. In no key lies nothing.
func InUnit(k key.Key) FindOption {
	return func(s *search) {
		s.level, s.number = split(k)
		s.restricted = true
		if s.level == 0 {
			s.wrong = &ArgumentError{"InUnit", "has no key; want that of a unit"}
		}
	}
}

// OnLevel restricts a search to one level. Without it a search finds units of all levels, but of a body that has several
// records (a kreisfreie Stadt, a city state, a municipality that fulfils for others) only the municipality.
func OnLevel(level governance.Level) FindOption {
	return func(s *search) {
		if s.only = level; level != 0 && !level.IsValid() {
			s.wrong = &ArgumentError{"OnLevel", fmt.Sprintf("%d is no level; want one such as governance.Municipality", level)}
		}
	}
}

// OfKind restricts a search to units of the official kinds: [governance.Landkreis] and [governance.Kreis] leave out the city of
// the same name. No kind is recorded before 1994, and none of Länder and Regierungsbezirke; such units are not found, and no unit
// is if no kind is named.
func OfKind(kinds ...governance.Kind) FindOption {
	return func(s *search) {
		s.ofKind, s.kinds = true, 0
		for _, kind := range kinds {
			if kind.IsValid() {
				s.kinds |= 1 << kind
			} else {
				s.wrong = &ArgumentError{"OfKind", fmt.Sprintf("%d is no kind; want one such as governance.Landkreis", kind)}
			}
		}
		if len(kinds) == 0 {
			s.wrong = &ArgumentError{"OfKind", "names no kind; want at least one"}
		}
	}
}

// WithoutUninhabited leaves out the areas outside any municipality in which nobody lives. Many have the name of a municipality
// beside them: "Helmstedt, gemfr. Gebiet".
func WithoutUninhabited() FindOption { return func(s *search) { s.inhabited = true } }

// WholeNames restricts a search to names as a whole, up to the rank [Similar]. Such a search is fast whether it finds anything or not.
func WholeNames() FindOption { return func(s *search) { s.whole = true } }

// Limit keeps at most n matches, the best ones. A limit of 0 keeps none; a negative one is no limit.
func Limit(n int) FindOption { return func(s *search) { s.most = n } }

type search struct {
	Snapshot
	wrong      *ArgumentError // an option that makes no sense
	query      string         // what may be the name itself
	only       governance.Level
	restricted bool
	level      governance.Level // of the unit to which the search is restricted
	number     uint32
	ofKind     bool
	kinds      kindSet
	inhabited  bool
	whole      bool
	unscanned  bool // names are not looked through for parts and typing errors
	silent     bool // what does not fit the claims is left out, not similar
	lenient    bool // what contradicts them is similar, too
	most       int  // negative for no limit

	found    []found
	claims   claims   // what else the query says of the unit
	follower follower // kept for its memory
}

// found is a match before it is put in order.
type found struct {
	unit, name int
	level      governance.Level
	rank       Rank
	former     bool
	marked     bool // the name has the umlauts of the query; told only of names as a whole, where others are not looked for
	of         bearer
}

// Find looks for units by name, by the names of the day and by former names; of a unit that has ended by then it finds the
// units that it became. The matches that fit best come first: names as a whole (ranks up to [Short]) before beginnings
// (up to [Word]) before the rest, within these groups names of the day before former names, then by rank, municipalities
// before higher levels, and by key. A unit appears once, with its best match.
//
// What tells places of one name apart counts: "Weiden/Opf." fits "Weiden i.d.OPf." and is only [Similar] to "Weiden". A
// query that is nothing but such an addition ("/Thür.") finds nothing. The second, Sorbian name of a place is its name, too, and so is a
// name that begins behind the comma or in the brackets, as lists write it: "Hannover, Region". All kinds of blanks are alike, and
// characters that show nothing, such as marks of the direction of writing, do not count.
//
// What the query says besides the name counts, too, before it ("Stadt Jena", "LK Gotha", "Lutherstadt Wittenberg") or behind it
// ("Schwerin, Landeshauptstadt", "Elxleben (Ilm-Kreis)"). A word for the kind restricts the search to units of which it is true; a
// kind that is not recorded contradicts nothing. The usual letters of a Land ("Münster (NRW)", "Essen, NW") are the Land, also where they
// are those of number plates. Any other designation and a place in which the unit does not lie make the match
// [Similar] at best. A unit has the designations that the tail of its name has and those that its kind means; the seat of a Kreis or
// a Land is its Kreisstadt or Landeshauptstadt.
//
// Former names count only as a whole, not by their beginnings. Names that only contain the query or differ by a typing
// error (ranks [Within] and [Typo]) are looked for only if nothing else fits, and for queries of at least three letters. No
// match is an empty result, and so is an option that makes no sense, which [Snapshot.FindOne] names.
func (s Snapshot) Find(name string, options ...FindOption) []Match {
	if s.table == nil {
		return nil
	}
	q := s.search(name, options)
	if q.wrong != nil {
		return nil
	}
	q.run()
	return q.matches(q.list())
}

func (s Snapshot) search(name string, options []FindOption) search {
	q := search{Snapshot: s, query: name, most: -1}
	for _, option := range options {
		if option != nil {
			option(&q)
		}
	}
	return q
}

// longestQuery bounds the work for one query; the longest official name has about 100 letters.
const longestQuery = 120

func (q *search) run() {
	if len(q.query) > longestQuery {
		return
	}
	name, tail, _ := strings.Cut(strings.TrimLeft(plainName(q.query), " ,"), ",")
	q.query = name
	for part := range strings.SplitSeq(tail, ",") {
		if !q.claims.addTail(part, isShouted(name)) {
			return
		}
	}
	q.read()
	if !q.hasWhole() {
		q.readInverted()
	}
	if len(q.found) == 0 && !q.whole && !q.unscanned {
		q.scan()
	}
}

// scan looks through all names, first for the name without the word for the kind before it.
func (q *search) scan() {
	if rest, word := cutKind(q.query); word != nil {
		named := q.reading(rest, claim{word: word})
		named.byScan()
		q.take(named)
	}
	if len(q.found) == 0 {
		q.byScan()
	}
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
				q.addUnit(unit, bearer{unit, q.day}, id, rank, false)
			} else if formerToo && q.hadName(unit, id) {
				q.addUnit(unit, bearer{unit, q.day}, id, rank, true)
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

// addSuccessors adds what a unit became that has ended: all its names are of days before that of the search.
func (q *search) addSuccessors(unit int, through store.Day, id int, rank Rank) {
	if q.only != 0 && q.only != q.table.LevelOf(unit) {
		return
	}
	if q.only == 0 && (Unit{q.table, int32(unit), through}).isSecondRecord() {
		return
	}
	f := &q.follower
	f.table, f.to, f.steps, f.err = q.table, q.day, f.steps[:0], nil
	f.walk(step{ref: unit, since: through + 1})
	if f.err != nil {
		return
	}
	for _, end := range f.steps {
		if end.ref < q.table.Units() {
			q.addUnit(q.firstRecord(end.ref), bearer{unit, through}, id, rank, true)
		}
	}
}

// firstRecord returns the municipality for a city that is found by its record among the Kreise, unless the level is asked for.
func (q *search) firstRecord(unit int) int {
	u := Unit{q.table, int32(unit), q.day}
	if q.only == 0 && u.Level() == governance.District && u.isKreisfrei() {
		if city, ok := q.table.Municipality(u.number()*store.PerDistrict, q.day); ok {
			return city
		}
	}
	return unit
}

// bearer is the unit that has a name, on a day on which it has or had it. A unit that has ended is found through those that it
// became.
type bearer struct {
	unit int
	day  store.Day
}

func (q *search) addUnit(unit int, of bearer, id int, rank Rank, former bool) {
	u := Unit{q.table, int32(unit), q.day}
	if !q.admits(u) {
		return
	}
	if q.claims.count > 0 {
		switch how := q.claims.of(Unit{q.table, int32(of.unit), of.day}, q.table.String(id), former); {
		case how == holds:
		case q.silent, rank > Similar, how == contradict && !q.lenient:
			return
		default:
			rank = Similar
		}
	}
	marked := q.whole && rank <= Short && hasMarks(q.table.String(id), q.query)
	q.insert(found{unit, id, u.Level(), rank, former, marked, of})
}

// admits reports whether the search looks for such a unit.
func (q *search) admits(u Unit) bool {
	level := u.Level()
	if q.only != 0 && level != q.only || !q.inside(u) {
		return false
	}
	if q.ofKind || q.inhabited {
		kind := u.Kind()
		if q.ofKind && q.kinds&(1<<kind) == 0 || q.inhabited && kind == governance.UnbewohntesGemeindefreiesGebiet {
			return false
		}
	}
	return q.only != 0 || !u.isSecondRecord() || level == governance.Land && q.claims.mean(level) || q.ofKind && level == governance.Association
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
	return last.rank == rank && last.level == governance.Municipality &&
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

// list returns what was found, each unit once, those that fit best first.
func (q *search) list() []found {
	list := q.found
	if !q.inOrder() {
		slices.SortFunc(list, func(a, b found) int { return cmp.Or(cmp.Compare(a.unit, b.unit), a.compare(b)) })
		list = slices.CompactFunc(list, func(a, b found) bool { return a.unit == b.unit })
		slices.SortFunc(list, found.order)
	}
	if q.most >= 0 {
		list = list[:min(len(list), q.most)]
	}
	return list
}

func (q *search) matches(list []found) []Match {
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
	if q.level > own {
		return false
	}
	if q.level == governance.Association && own == governance.Municipality {
		a, ok := u.association()
		return ok && a.number() == q.number
	}
	return prefix(own, u.number(), q.level) == q.number
}
