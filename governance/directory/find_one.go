package directory

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/key"
)

// AmbiguousError tells that several units have a name.
type AmbiguousError struct {
	Name       string
	Day        civil.Date
	Candidates []Match
}

func (e *AmbiguousError) Error() string { return "directory: " + e.Text(language.English) }

// Text returns the error for readers. It says of each candidate what tells it from the others: the kind, the Kreis, the Land, the
// inhabitants.
func (e *AmbiguousError) Text(tag language.Tag) string {
	return bilingual.Sprintf(
		"%q ist am %s nicht eine Gebietseinheit, sondern %s; zu unterscheiden nach Art, Ebene, Kreis oder Land",
		"%q is not one unit on %s, but %s; say which by its kind, its level, its Kreis or its Land",
		clip(e.Name), dayOf(e.Day), describe(e.Candidates)).In(tag)
}

// NotFoundError tells that no unit has a name.
type NotFoundError struct {
	Name string
	Day  civil.Date
	// Near are units with similar names, and units of the name of which something else that was asked for is not true: that they
	// are cities, or lie in a Kreis.
	Near []Match
	// Misread is what the name was, if it is text of which umlauts or other letters were lost because it was read in another encoding
	// than it was written in: "Weißenburg" for "WeiÃŸenburg". It is "" otherwise.
	Misread string
	// Plate holds the letters that stand like those of number plates in the place of a Kreis: "SÖM" in "Elxleben (SÖM)". No register
	// records which Kreis they mean, so they decide nothing. It is "" otherwise.
	Plate string
	// Land is the Land whose usual letters stand behind the name, and in which no unit is called so: "BB" in "Altdorf (BB)", which may
	// also be a number plate. It is zero otherwise.
	Land key.Land
}

func (e *NotFoundError) Error() string { return "directory: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *NotFoundError) Text(tag language.Tag) string {
	text := bilingual.Sprintf("keine Gebietseinheit heißt %q", "no unit is called %q", clip(e.Name)).In(tag)
	if !e.Day.IsZero() {
		text = bilingual.Sprintf("keine Gebietseinheit heißt am %[2]s %[1]q", "no unit is called %q on %s", clip(e.Name), dayOf(e.Day)).In(tag)
	}
	if e.Misread != "" {
		text += bilingual.Sprintf("; der Text wurde mit der falschen Zeichenkodierung gelesen und hieß wohl %q",
			"; the text was read in the wrong encoding and probably was %q", e.Misread).In(tag)
	}
	if e.Plate != "" {
		text += bilingual.Sprintf("; für welchen Kreis das Kfz-Kennzeichen %q steht, ist nicht erfasst",
			"; which Kreis the number plate %q means is not recorded", e.Plate).In(tag)
	}
	if !e.Land.IsZero() {
		text += bilingual.Sprintf("; im Land %[1]s liegt keine solche; ist ein Kfz-Kennzeichen gemeint, so ist nicht erfasst, für welchen Kreis es steht",
			"; there is none in the Land %[1]s; if a number plate is meant, it is not recorded which Kreis that means", e.Land).In(tag)
	}
	if len(e.Near) > 0 {
		text += bilingual.Sprintf("; ähnlich: %s", "; similar: %s", describe(e.Near)).In(tag)
	}
	return text
}

// dayOf returns a day as texts of this package write it.
func dayOf(day civil.Date) bilingual.Text {
	return bilingual.Text{German: day.Format(language.German), English: day.String()}
}

// described is how many matches a text names; the others are counted.
const described = 10

// describe lists matches with what tells places of one name apart.
func describe(matches []Match) bilingual.Text {
	var german, english []string
	for _, m := range matches[:min(len(matches), described)] {
		text := m.describe()
		german, english = append(german, text.German), append(english, text.English)
	}
	if more := finance.Number(len(matches) - described); more > 0 {
		german = append(german, more.Format(language.German)+" weitere")
		english = append(english, more.Format(language.English)+" more")
	}
	return bilingual.Text{German: enumerate(german, "und"), English: enumerate(english, "and")}
}

func enumerate(list []string, and string) string {
	if n := len(list); n > 1 {
		return strings.Join(list[:n-1], ", ") + " " + and + " " + list[n-1]
	}
	return strings.Join(list, "")
}

// describe returns key and name, and in brackets the kind, the Kreis, the Land, the inhabitants.
func (m Match) describe() bilingual.Text {
	u := m.Unit
	kind := bilingual.TextOf(u.Kind())
	if u.Kind() == 0 {
		kind = bilingual.TextOf(u.Level())
	}
	text := bilingual.Text{German: u.String() + " (" + kind.German, English: u.String() + " (" + kind.English}
	if kreis, ok := u.District(); ok && !u.Fills(governance.District) {
		name := kreis.Name()
		if lower := strings.ToLower(name); !strings.Contains(lower, "kreis") && !strings.Contains(lower, "region") {
			name = "Kreis " + name
		}
		text.German, text.English = text.German+", "+name, text.English+", "+name
	}
	if land, ok := u.Above(governance.Land); ok && land != u {
		text.German, text.English = text.German+", "+land.Name(), text.English+", "+land.Name()
	}
	if population, _ := u.Population(); population.Value > 0 {
		number := finance.Number(population.Value)
		text.German += ", " + number.Format(language.German) + " Einwohner"
		text.English += ", " + number.Format(language.English) + " inhabitants"
	}
	if m.Former {
		text.German, text.English = text.German+", früher "+m.Name, text.English+", formerly "+m.Name
	}
	return bilingual.Text{German: text.German + ")", English: text.English + ")"}
}

// FindOne returns the one unit that has a name on the day, or had it before. It never chooses: if several units have the name, as a
// whole or without an addition such as "/Thür.", the error is an [*AmbiguousError] with all of them, whatever designations the
// register appends to their names. So "München" is the city and the Landkreis, and "Schwerin" is the Landeshauptstadt and a village.
//
// What the query or an option adds decides, and all of it has to be true, as [Snapshot.Find] says: "Schwerin, Landeshauptstadt",
// "LK München", [OnLevel], [OfKind], [InUnit]. Names that only begin so or resemble it do not count, nor do those without the addition
// of the query, or with another one; they are in the [*NotFoundError], which names something near even if Find does not. With
// [WholeNames] it names only what Find does. [Limit] has no effect. An option that makes no sense, such as [InUnit] without a key, is an
// [*ArgumentError].
//
// A name that a unit has on the day wins over names that others had before, and a unit over the records that the register keeps among
// the associations for municipalities outside any association. With [OnLevel] of the associations both count, for a table of that level
// may list either.
func (s Snapshot) FindOne(name string, options ...FindOption) (Unit, error) {
	m, err := s.findOne(name, options)
	return m.Unit, err
}

// findOne is FindOne, and tells the name by which the unit was found.
func (s Snapshot) findOne(name string, options []FindOption) (Match, error) {
	if s.table == nil {
		return Match{}, &NotFoundError{Name: name, Day: s.Date()}
	}
	options = slices.Clip(options)
	q := s.search(name, append(options, Limit(-1), WholeNames()))
	if q.wrong != nil {
		return Match{}, q.wrong
	}
	q.run()
	list := q.list()
	candidates := q.bearers(list, false)
	if len(candidates) == 0 {
		candidates = q.bearers(list, true)
	}
	switch len(candidates) {
	case 0:
		return Match{}, s.notFound(name, options)
	case 1:
		return q.matches(candidates)[0], nil
	}
	return Match{}, &AmbiguousError{name, s.Date(), q.matches(candidates)}
}

// bearers returns those of a list that have the name as a whole. If one has the umlauts of the query, those with others do not count:
// Munster is not Münster. If one has the name with the addition of the query, those with another form of it do not count either.
func (q *search) bearers(list []found, former bool) []found {
	var bearing []found
	for _, f := range list {
		if f.former == former && f.isWhole() {
			bearing = append(bearing, f)
		}
	}
	return q.narrow(bearing)
}

// narrow takes those out of the bearers of a name that do not count beside others.
func (q *search) narrow(bearing []found) []found {
	if len(bearing) < 2 {
		return bearing
	}
	if slices.ContainsFunc(bearing, func(f found) bool { return f.marked }) {
		bearing = slices.DeleteFunc(bearing, func(f found) bool { return !f.marked })
	}
	var query store.Folded
	query.Fold(q.query)
	hasAll := func(f found) bool { return isNameOf(q.table.String(f.name), query.Base()) }
	isFull := func(f found) bool {
		var name store.Folded
		name.Fold(q.table.String(f.name))
		return f.rank < Short && (len(name.Core()) < len(name.Base()) || hasAll(f))
	}
	if len(query.Core()) < len(query.Base()) && slices.ContainsFunc(bearing, isFull) {
		bearing = slices.DeleteFunc(bearing, func(f found) bool { return f.rank == Short && !hasAll(f) })
	}
	isReal := func(f found) bool { return !(Unit{q.table, int32(f.unit), q.day}).standsForMunicipality() }
	if q.only != governance.Association && slices.ContainsFunc(bearing, isReal) {
		bearing = slices.DeleteFunc(bearing, func(f found) bool { return !isReal(f) })
	}
	return bearing
}

// isNameOf reports whether a name is the folded text but for the word for the kind that the register writes behind it, or for a second
// name: "Wörth a.d.Isar (VGem)", "Burg (Spreewald)/Bórkowy (Błota)".
func isNameOf(name string, text []byte) bool {
	var folded store.Folded
	folded.Fold(name)
	if bytes.Equal(bytes.TrimSuffix(folded.Base(), []byte(wordBehind)), text) {
		return true
	}
	for at := range len(name) {
		if name[at] != '/' {
			continue
		}
		if folded.Fold(name[:at]); bytes.Equal(folded.Base(), text) {
			return true
		}
	}
	return false
}

// hasMarks reports whether a name has the query in it with the same umlauts. What the query adds to tell places apart does not count.
func hasMarks(name, query string) bool {
	var whole, part store.Folded
	whole.FoldMarked(name)
	part.FoldMarked(query)
	return bytes.Contains(whole.Text(), part.Core())
}

// nearest is how many units an error names that are near.
const nearest = 5

func (s Snapshot) notFound(name string, options []FindOption) *NotFoundError {
	plain := plainName(name)
	e := &NotFoundError{Name: name, Day: s.Date(), Plate: plate(plain), Land: landBehind(plain)}
	if !e.Land.IsZero() {
		e.Plate = ""
	}
	q := s.search(name, append(options, Limit(nearest)))
	q.lenient = true
	if len(name) > longestQuery {
		return e
	}
	if e.Misread, e.Near = s.misread(name, options); e.Misread != "" {
		return e
	}
	q.run()
	if len(q.found) == 0 && !q.whole && !isAddition(plain) {
		q.nearby(plain)
	}
	e.Near = q.matches(q.list())
	return e
}

// nearby finds units that are called like a part of the query, or have names with two typing errors.
func (q *search) nearby(name string) {
	name, _, _ = strings.Cut(name, ",")
	for _, part := range partsOf(name) {
		next := *q
		next.query, next.claims, next.unscanned = part, claims{}, true
		next.run()
		for _, f := range next.found {
			f.rank = max(f.rank, Similar)
			q.insert(f)
		}
		if len(q.found) > 0 {
			return
		}
	}
	if rest, word := cutKind(name); word != nil {
		name = rest
	}
	q.query, q.claims = name, claims{}
	q.byTypos()
}

// partsOf returns the parts of a query that may be a name: the query without its last word or what stands in brackets at its end, and its
// words of at least four letters, the longest ones first.
func partsOf(name string) []string {
	var parts []string
	name = strings.TrimSpace(name)
	at := strings.LastIndexByte(name, ' ')
	if inner, bracketed := strings.CutSuffix(name, ")"); bracketed {
		at = openBracket(inner)
	}
	if at > 0 && findKindWord(name[:at]) == nil {
		parts = append(parts, strings.TrimSpace(name[:at]))
	}
	words := strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune(" /()-", r) })
	words = slices.DeleteFunc(words, func(word string) bool {
		return utf8.RuneCountInString(word) < 4 || findKindWord(word) != nil
	})
	slices.SortStableFunc(words, func(a, b string) int { return utf8.RuneCountInString(b) - utf8.RuneCountInString(a) })
	return append(parts, words[:min(len(words), nearest)]...)
}

// plate returns the letters behind a name that look like those of number plates: one to three capitals in brackets or behind a comma,
// alone or after a word for a Kreis.
func plate(query string) string {
	at := strings.LastIndexAny(query, "(,")
	if at < 0 {
		return ""
	}
	text := strings.Trim(query[at+1:], " )")
	if rest, word := cutKind(text); word != nil && word.level == governance.District {
		text = strings.TrimSpace(rest)
	} else if findKindWord(text) != nil {
		return ""
	}
	isCapital := func(r rune) bool { return 'A' <= r && r <= 'Z' || r == 'Ä' || r == 'Ö' || r == 'Ü' }
	if utf8.RuneCountInString(text) > 3 || strings.ContainsFunc(text, func(r rune) bool { return !isCapital(r) }) {
		return ""
	}
	return text
}
