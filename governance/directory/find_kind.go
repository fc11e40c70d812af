package directory

import (
	"bytes"
	"strings"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/directory/internal/store"
)

// kindSet is a set of kinds: the bit with the number of each.
type kindSet uint32

const (
	freeCities kindSet = 1<<governance.KreisfreieStadt | 1<<governance.Stadtkreis
	cities             = freeCities | 1<<governance.Stadt | 1<<governance.GrosseKreisstadt
	markets    kindSet = 1 << governance.Markt
	bodies             = cities | markets | 1<<governance.KreisangehoerigeGemeinde
	areas      kindSet = 1<<governance.BewohntesGemeindefreiesGebiet | 1<<governance.UnbewohntesGemeindefreiesGebiet
	kreise     kindSet = 1<<governance.Kreis | 1<<governance.Landkreis | 1<<governance.Regionalverband
	joint      kindSet = 1<<governance.Verwaltungsgemeinschaft | 1<<governance.VerwaltungsgemeinschaftTraegermodell
	collective kindSet = 1 << governance.Verbandsgemeinde
)

// kindWord is a word for the kind that people write before or behind a name.
type kindWord struct {
	word   string // as store.Folded folds it
	level  governance.Level
	kinds  kindSet // that have the word; none for designations of which only the tail of the name tells
	behind bool    // it stands only behind the name: "St." before it is Sankt
}

var kindWords = [...]kindWord{
	{word: "stadt", level: governance.Municipality, kinds: cities},
	{word: "st", level: governance.Municipality, kinds: cities, behind: true},
	{word: "stadtgemeinde", level: governance.Municipality, kinds: cities},
	{word: "kreisangehorige stadt", level: governance.Municipality, kinds: cities &^ freeCities},
	{word: "kreisfreie stadt", level: governance.Municipality, kinds: freeCities},
	{word: "stadtkreis", level: governance.Municipality, kinds: freeCities},
	{word: "sk", level: governance.Municipality, kinds: freeCities},
	{word: "ks", level: governance.Municipality, kinds: freeCities},
	{word: "kfs", level: governance.Municipality, kinds: freeCities},
	{word: "grosse kreisstadt", level: governance.Municipality, kinds: 1 << governance.GrosseKreisstadt},
	{word: "gkst", level: governance.Municipality, kinds: 1 << governance.GrosseKreisstadt},
	{word: wordKreisstadt, level: governance.Municipality},
	{word: "krst", level: governance.Municipality},
	{word: wordLandeshauptstadt, level: governance.Municipality},
	{word: "gemeinde", level: governance.Municipality, kinds: bodies},
	{word: "gde", level: governance.Municipality, kinds: bodies},
	{word: "ortsgemeinde", level: governance.Municipality, kinds: bodies &^ freeCities},
	{word: "einheitsgemeinde", level: governance.Municipality, kinds: bodies},
	{word: "landgemeinde", level: governance.Municipality, kinds: bodies &^ freeCities},
	{word: "kreisangehorige gemeinde", level: governance.Municipality, kinds: bodies &^ freeCities},
	{word: "markt", level: governance.Municipality, kinds: markets},
	{word: "m", level: governance.Municipality, kinds: markets, behind: true},
	{word: "marktgemeinde", level: governance.Municipality, kinds: markets},
	{word: "flecken", level: governance.Municipality},
	{word: "gemeindefreies gebiet", level: governance.Municipality, kinds: areas},
	{word: "gemeindefreier bezirk", level: governance.Municipality, kinds: areas},
	{word: "gemfr gebiet", level: governance.Municipality, kinds: areas},
	{word: "gemfr geb", level: governance.Municipality, kinds: areas},
	{word: "gemfr bezirk", level: governance.Municipality, kinds: areas},
	{word: "gfg", level: governance.Municipality, kinds: areas},
	{word: "gfb", level: governance.Municipality, kinds: areas},
	{word: "landkreis", level: governance.District, kinds: kreise},
	{word: "kreis", level: governance.District, kinds: kreise},
	{word: "lk", level: governance.District, kinds: kreise},
	{word: "lkr", level: governance.District, kinds: kreise},
	{word: "kr", level: governance.District, kinds: kreise},
	{word: "regionalverband", level: governance.District, kinds: 1 << governance.Regionalverband},
	{word: "vg", level: governance.Association, kinds: joint | collective},
	{word: "vgem", level: governance.Association, kinds: joint},
	{word: "vvg", level: governance.Association, kinds: joint},
	{word: "verwaltungsgemeinschaft", level: governance.Association, kinds: joint},
	{word: "vereinbarte verwaltungsgemeinschaft", level: governance.Association, kinds: joint},
	{word: "verbandsgemeinde", level: governance.Association, kinds: collective},
	{word: "verbg", level: governance.Association, kinds: collective},
	{word: "samtgemeinde", level: governance.Association, kinds: 1 << governance.Samtgemeinde},
	{word: "sg", level: governance.Association, kinds: 1 << governance.Samtgemeinde},
	{word: "gvv", level: governance.Association, kinds: 1 << governance.Verwaltungsverband},
	{word: "gemeindeverwaltungsverband", level: governance.Association, kinds: 1 << governance.Verwaltungsverband},
	{word: "verwaltungsverband", level: governance.Association, kinds: 1 << governance.Verwaltungsverband},
	{word: "vv", level: governance.Association, kinds: 1 << governance.Verwaltungsverband},
	{word: "amt", level: governance.Association, kinds: 1 << governance.Amt},
	{word: "kirchspielslandgemeinde", level: governance.Association, kinds: 1 << governance.Kirchspielslandgemeinde},
	{word: "klg", level: governance.Association, kinds: 1 << governance.Kirchspielslandgemeinde},
	{word: wordErfuellende, level: governance.Municipality, kinds: 1 << governance.ErfuellendeGemeinde},
	{word: "eg", level: governance.Municipality, kinds: 1 << governance.ErfuellendeGemeinde},
	{word: "regierungsbezirk", level: governance.GovernmentRegion},
	{word: "reg bez", level: governance.GovernmentRegion},
	{word: "rb", level: governance.GovernmentRegion},
	{word: "direktionsbezirk", level: governance.GovernmentRegion},
	{word: "statistische region", level: governance.GovernmentRegion},
	{word: "land", level: governance.Land},
	{word: "bundesland", level: governance.Land},
	{word: wordFreistaat, level: governance.Land},
	{word: wordFreieHansestadt, level: governance.Land},
}

// The words of which more than the kind tells whether a unit has them.
const (
	wordKreisstadt       = "kreisstadt"
	wordLandeshauptstadt = "landeshauptstadt"
	wordErfuellende      = "erfullende gemeinde"
	wordFreistaat        = "freistaat"
	wordFreieHansestadt  = "freie hansestadt"
)

const longestKindWord = len("vereinbarte Verwaltungsgemeinschaft")

// cutKind returns a query without the word for the kind at its beginning, and that word; nil if there is none. The first half of "Kreis-
// und Hochschulstadt" is none.
func cutKind(query string) (rest string, word *kindWord) {
	query = strings.TrimLeft(query, " ")
	for i := range len(query) {
		if query[i] != ' ' {
			continue
		}
		if found := findKindWord(query[:i]); found != nil && !found.behind && query[i-1] != '-' && strings.Trim(query[i:], " ") != "" {
			rest, word = query[i+1:], found
		}
		if i > longestKindWord {
			break
		}
	}
	return rest, word
}

// findKindWord returns the word that a text is, nil if it is none.
func findKindWord(text string) *kindWord {
	if len(text) > longestKindWord+len("äöü.") {
		return nil
	}
	var folded store.Folded
	folded.Fold(text)
	return kindWordOf(folded.Text())
}

// kindWordOf returns the word that a folded text is, nil if it is none.
func kindWordOf(folded []byte) *kindWord {
	for i := range kindWords {
		if string(folded) == kindWords[i].word {
			return &kindWords[i]
		}
	}
	return nil
}

// isDesignation reports whether a text before a name looks like a designation, whether a unit has it or not.
func isDesignation(text string) bool {
	var folded store.Folded
	folded.Fold(text)
	for _, end := range [...]string{"stadt", "gemeinde", "seebad", "heilbad", "kurort", "flecken", "markt"} {
		if strings.HasSuffix(string(folded.Text()), end) {
			return true
		}
	}
	return false
}

// claims are what a query says of a unit besides its name.
type claims struct {
	list  [6]claim
	count int
}

// claim is one thing that a query says of a unit.
type claim struct {
	text  string
	word  *kindWord // nil where the text is none
	place bool      // it may also name a unit in which the unit lies
}

// add adds a claim; it reports false if there are too many.
func (c *claims) add(one claim) bool {
	if c.count == len(c.list) {
		return false
	}
	c.list[c.count] = one
	c.count++
	return true
}

// remove takes one of the claims out.
func (c *claims) remove(i int) {
	c.count--
	copy(c.list[i:], c.list[i+1:])
}

// addTail adds what stands behind a comma, unless it is nothing but blanks and points. It reports false if there is too much.
func (c *claims) addTail(text string, shouted bool) bool {
	var folded store.Folded
	folded.Fold(text)
	return len(folded.Text()) == 0 || c.add(tailClaim(text, shouted))
}

// tailClaim is what a text behind a name says: a word for the kind, a designation, or the place in which the unit lies. In a query
// that is not all in capitals "ST" is the Land, and "St" the kind.
func tailClaim(text string, shouted bool) claim {
	text = strings.Trim(text, " ()")
	word := findKindWord(text)
	if !shouted && landOf(text) != 0 {
		word = nil
	}
	return claim{text: text, word: word, place: word == nil}
}

// mean reports whether a claim names the level of units above the municipalities.
func (c *claims) mean(level governance.Level) bool {
	for i := range c.count {
		if word := c.list[i].word; word != nil && word.level == level && level != governance.Municipality {
			return true
		}
	}
	return false
}

// fitting is how a unit of the name fits the claims.
type fitting uint8

const (
	holds      fitting = iota
	lacks              // a designation or a place that the register does not have of it
	contradict         // a word for the kind: it is of another one
)

// of tells how all that the query says fits a unit with the official name. Of a former name has to be recorded whether the municipality
// was a city; of one of the day it may be so.
func (c *claims) of(u Unit, name string, former bool) fitting {
	worst := holds
	for i := range c.count {
		one := &c.list[i]
		switch {
		case one.fitsKind(u, former), one.fitsTail(u, name), one.place && one.fitsPlace(u):
		case one.word != nil:
			return contradict
		default:
			worst = lacks
		}
	}
	return worst
}

// fitsKind reports whether the word is one for the kind of the unit, or may be: kinds are not recorded before 1994.
func (c *claim) fitsKind(u Unit, former bool) bool {
	if c.word == nil {
		return false
	}
	switch c.word.word {
	case wordKreisstadt, wordLandeshauptstadt:
		return c.word.fitsSeat(u, former)
	case wordFreistaat:
		return u.Level() == governance.Land && (u.number() == bayern || u.number() == sachsen || u.number() == thueringen)
	case wordFreieHansestadt:
		return u.Level() == governance.Land && u.number() == bremen
	case wordErfuellende, "eg":
		return fulfils(u)
	}
	level := u.Level()
	switch c.word.level {
	case governance.Municipality:
		if !u.Fills(governance.Municipality) {
			return false
		}
		if c.word.kinds == freeCities {
			return u.Fills(governance.District)
		}
	case governance.District:
		return level == governance.District && !u.isKreisfrei() && c.word.has(u)
	default:
		return level == c.word.level && !u.standsForMunicipality() && c.word.has(u)
	}
	isRecorded := u.Kind() != 0 || !former || c.word.kinds == bodies
	return c.word.kinds != 0 && isRecorded && c.word.has(u)
}

// has reports whether the kind of a unit is one of those that have the word.
func (w *kindWord) has(u Unit) bool {
	kind := u.Kind()
	return kind == 0 || w.kinds&(1<<kind) != 0
}

// fulfils reports whether a unit is an erfüllende Gemeinde, or its record among the associations.
func fulfils(u Unit) bool {
	if u.Level() == governance.Association {
		return u.Kind() == governance.ErfuellendeGemeinde
	}
	if u.Level() != governance.Municipality {
		return false
	}
	a, _ := u.association()
	acting, _ := a.ActingMember()
	return acting == u
}

// fitsSeat reports whether a city is the seat of its Kreis or its Land, or may be, where no seat is recorded.
func (w *kindWord) fitsSeat(u Unit, former bool) bool {
	level := governance.District
	if w.word == wordLandeshauptstadt {
		level = governance.Land
	}
	if !u.Fills(governance.Municipality) || cities&(1<<u.Kind()) == 0 && u.Kind() != 0 {
		return false
	}
	above, ok := u.Above(level)
	if !ok || above.Fills(governance.Municipality) {
		return false
	}
	seat, ok := above.Seat()
	return !ok && !former || ok && alike(seat, u.Name())
}

// alike reports whether two names are the same but for their tails and additions: the seat of Gotha is "Gotha/Thür.".
func alike(a, b string) bool {
	var one, other store.Folded
	one.Fold(a)
	other.Fold(b)
	return bytes.Equal(one.Core(), other.Core())
}

// fitsTail reports whether the official name has the designation in its tail. Of a city that has other records their tails count, too.
func (c *claim) fitsTail(u Unit, name string) bool {
	if c.isIn(name) {
		return true
	}
	var city Unit // none for a Kreis with municipalities, of which none has its key and zeros
	switch level := u.Level(); {
	case level == governance.District:
		city, _ = u.snapshot().find(governance.Municipality, u.number()*store.PerDistrict)
	case level == governance.Land && u.Fills(governance.Municipality):
		city, _ = u.snapshot().find(governance.Municipality, u.number()*1_000_000)
	}
	return c.isIn(city.Name())
}

// isIn reports whether the tail of a name has the designation, alone or among others.
func (c *claim) isIn(name string) bool {
	_, tail, ok := strings.Cut(name, ",")
	if !ok {
		return false
	}
	var wanted store.Folded
	wanted.Fold(c.text)
	for part := range strings.SplitSeq(tail, ",") {
		if c.isPart(part, wanted.Text()) {
			return true
		}
		for half := range strings.SplitSeq(part, "/") {
			if len(half) < len(part) && c.isPart(half, wanted.Text()) {
				return true
			}
		}
	}
	return false
}

// isPart reports whether a part of a tail has the designation.
func (c *claim) isPart(text string, wanted []byte) bool {
	var part store.Folded
	part.Fold(text)
	if len(wanted) > 0 && hasDesignation(part.Text(), wanted) {
		return true
	}
	word := findKindWord(text)
	return word != nil && c.word != nil && word.kinds != 0 && word.kinds == c.word.kinds
}

// hasDesignation reports whether a folded part of a tail is the designation, or one that means it, too: a Hansestadt is a Stadt, and a
// Hanse- und Universitätsstadt is a Hansestadt.
func hasDesignation(part, wanted []byte) bool {
	if bytes.Equal(part, wanted) || bytes.HasPrefix(part, wanted) && part[len(wanted)] == ' ' {
		return true
	}
	switch string(wanted) {
	case "stadt", "flecken", "gemeinde":
		return bytes.HasSuffix(part, wanted)
	}
	first, last, ok := bytes.Cut(part, []byte(" u "))
	if !ok {
		return false
	}
	stem, isCity := bytes.CutSuffix(wanted, []byte("stadt"))
	return bytes.Equal(last, wanted) || isCity && bytes.Equal(first, stem) && bytes.HasSuffix(last, []byte("stadt"))
}

// fitsPlace reports whether the text names a unit in which the unit lies, alone or after a word for its kind, or the Land by its letters: those
// may also stand behind the Land itself, but not where they tell a city of its name from it, as in "Bremen, HB".
func (c *claim) fitsPlace(u Unit) bool {
	if land := landOf(c.text); land != 0 && u.Level() >= governance.Land && prefix(u.Level(), u.number(), governance.Land) == land {
		return u.Level() > governance.Land || !hasNamesake(u)
	}
	rest, word := cutKind(c.text)
	kind := claim{text: c.text, word: word}
	for above := range u.Chain() {
		if above == u || above.isFederation() {
			continue
		}
		if isNamed(above, c.text) || word != nil && isNamed(above, rest) && kind.fitsKind(above, false) {
			return true
		}
	}
	return false
}

// hasNamesake reports whether a municipality of a Land is called as the Land is.
func hasNamesake(land Unit) bool {
	for municipality := range land.Municipalities() {
		if isNamed(municipality, land.Name()) {
			return true
		}
	}
	return false
}

// isNamed reports whether a unit has a name, with or without what the register writes before or behind it.
func isNamed(u Unit, text string) bool {
	var wanted, name store.Folded
	wanted.Fold(text)
	if len(wanted.Base()) == 0 {
		return false
	}
	name.Fold(u.Name())
	if bytes.Equal(wanted.Base(), name.Base()) || bytes.Equal(wanted.Base(), name.Core()) {
		return true
	}
	rest, word := cutKind(u.ShortName())
	name.Fold(rest)
	return word != nil && bytes.Equal(wanted.Base(), name.Base())
}
