package review

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/law"
)

// naming is how a name fits the unit that has the key beside it.
type naming uint8

const (
	rightlyNamed naming = iota
	onceNamed           // the unit, or one that it has taken in, is called so on another day
	wronglyNamed
)

// longestName bounds the work for one name; the longest official name has about 100 letters.
const longestName = 200

// namingOf tells how a name fits the unit. Official and short names, words for the kind before or behind the name, and the Landkreis
// in which the unit lies make no difference.
func namingOf(u directory.Unit, s directory.Snapshot, name string) naming {
	if isCalled(u, name) {
		return rightlyNamed
	}
	if len(name) > longestName {
		return wronglyNamed
	}
	read := readName(name)
	if read.district != "" && !liesIn(u, s, read.district) {
		return wronglyNamed
	}
	candidates, isKind := read.candidates, couldBe(u, read.level)
	if !isKind { // the words for the kind say that it is another one, unless they belong to the name
		candidates = candidates[:1]
	}
	worst := wronglyNamed
	for _, candidate := range candidates {
		switch bearing(u, s, candidate, isKind) {
		case rightlyNamed:
			return rightlyNamed
		case onceNamed:
			worst = onceNamed
		}
	}
	return worst
}

// commonKinds are the words that most agreements write before the name of a unit.
var commonKinds = [...]struct {
	word  string
	level governance.Level
}{
	{"Stadt ", governance.Municipality},
	{"Gemeinde ", governance.Municipality},
	{"Landkreis ", governance.District},
	{"Verwaltungsgemeinschaft ", governance.Association},
}

// isCalled reports whether a name is letter by letter that of the unit, alone or after one of the common words. Most names are, and
// it does not allocate.
func isCalled(u directory.Unit, name string) bool {
	official, short := u.Name(), u.ShortName()
	if name == official || name == short {
		return true
	}
	for _, kind := range commonKinds {
		if rest, ok := strings.CutPrefix(name, kind.word); ok && u.Fills(kind.level) {
			return rest == official || rest == short
		}
	}
	return false
}

// bearing tells whether the unit has a name, as the search of the directory reads names, or one with an addition where there may be one.
func bearing(u directory.Unit, s directory.Snapshot, name string, mayAdd bool) naming {
	for official := range strings.SplitSeq(u.ShortName(), "/") { // of two names, German and Sorbian, each is its name
		if strings.EqualFold(name, strings.TrimSpace(official)) {
			return rightlyNamed
		}
	}
	how, elsewhere := wronglyNamed, false
	for _, match := range s.Find(name, directory.WholeNames(), directory.OnLevel(u.Level())) {
		switch own := match.Unit == u; {
		case own && !match.Former && match.Rank <= directory.Short:
			return rightlyNamed
		case own && !match.Former && mayAdd && !elsewhere:
			how = rightlyNamed // with an addition that the official name lacks and no other unit has
		case own && match.Former && match.Rank <= directory.Short:
			how = onceNamed
		case !own && !match.Former && match.Rank <= directory.Short:
			elsewhere = true
		}
	}
	if how == wronglyNamed && isCalledLater(u, s, name) {
		return onceNamed
	}
	return how
}

// isCalledLater reports whether the unit has the name on the last day that the directory knows.
func isCalledLater(u directory.Unit, s directory.Snapshot, name string) bool {
	latest := s.Directory().Latest()
	if latest == s {
		return false
	}
	other, _ := latest.Unit(u.Key())
	return isFound(other, latest, name)
}

// calling is when a unit has a name. The days are zero where they are not recorded.
type calling struct{ from, through civil.Date }

// calledOn tells when the unit has a name, by all that the directory knows of it. It reports false where it never has.
func calledOn(u directory.Unit, s directory.Snapshot, name string) (when calling, ok bool) {
	ags := u.AGS()
	if ags.IsZero() { // of units above the municipalities the directory has no history
		return calling{}, false
	}
	for other := range s.Directory().History(ags) {
		on, _ := s.Directory().On(other.Date()) // a day of its history is one of the directory
		named := isFound(other, on, name)
		switch {
		case named && !ok:
			when.from, ok = firstDayOf(other), true
		case !named && ok:
			if first := firstDayOf(other); !first.IsZero() {
				when.through = first.AddDays(-1)
			}
			return when, true
		}
	}
	return when, ok
}

// firstDayOf returns the day since which the unit is as it is; zero where it is not known.
func firstDayOf(u directory.Unit) civil.Date {
	if u.Undated() {
		return civil.Date{}
	}
	return u.Unchanged().From
}

func isFound(u directory.Unit, s directory.Snapshot, name string) bool {
	return slices.ContainsFunc(s.Find(name, directory.WholeNames(), directory.OnLevel(u.Level())), func(m directory.Match) bool {
		return m.Unit.Key() == u.Key() && !m.Former && m.Rank <= directory.Short
	})
}

// liesIn reports whether the unit lies in the Kreis that its name adds, or is that Kreis. Where no Kreis is recorded above it, it
// may.
func liesIn(u directory.Unit, s directory.Snapshot, name string) bool {
	district, ok := u.District()
	return !ok || bearing(district, s, name, true) != wronglyNamed
}

// couldBe reports whether a word for a kind fits the unit. An erfüllende Gemeinde is a municipality, though it has a key among the
// associations.
func couldBe(u directory.Unit, named governance.Level) bool {
	return named == 0 || u.Fills(named) || named == governance.Municipality && u.Kind() == governance.ErfuellendeGemeinde
}

// soleBearer returns the unit that alone bears the name on the day.
func soleBearer(s directory.Snapshot, name string) (directory.Unit, bool) {
	if len(name) > longestName {
		return directory.Unit{}, false
	}
	read := readName(name)
	for _, candidate := range slices.Backward(read.candidates) {
		options := []directory.FindOption{directory.WholeNames()}
		if read.level != 0 {
			options = append(options, directory.OnLevel(read.level))
		}
		found := s.Find(candidate, options...)
		found = slices.DeleteFunc(found, func(m directory.Match) bool { return m.Former || m.Rank > directory.Equivalent })
		if len(found) > 0 {
			return found[0].Unit, len(found) == 1
		}
	}
	return directory.Unit{}, false
}

// readUnitName is a name as an agreement writes it, taken apart.
type readUnitName struct {
	candidates []string         // what may be the name itself: as it stands first, then with ever fewer words for the kind
	level      governance.Level // of the first word for a kind; 0 where there is none
	district   string           // the Kreis that was added; empty where there was none
}

func readName(name string) readUnitName {
	name = strings.Join(strings.Fields(composed(name)), " ")
	read := readUnitName{candidates: []string{name}}
	rest, district := cutDistrict(name)
	if read.district = district; district != "" {
		read.candidates[0] = rest
	}
	words := strings.Fields(rest)
	for len(words) > 1 {
		level, ok := kindWord(words[0])
		if !ok {
			break
		}
		if read.level == 0 {
			read.level = level
		}
		words = words[1:]
		read.candidates = append(read.candidates, strings.Join(words, " "))
	}
	if last := len(words) - 1; last > 0 {
		if level, ok := kindWord(strings.Trim(words[last], "()")); ok {
			if read.level == 0 {
				read.level = level
			}
			read.candidates = append(read.candidates, strings.TrimRight(strings.Join(words[:last], " "), " ,"))
		}
	}
	for _, candidate := range read.candidates {
		if one, other, ok := strings.Cut(candidate, "/"); ok { // two names, German and Sorbian
			read.candidates = append(read.candidates, strings.TrimSpace(one), strings.TrimSpace(other))
		}
	}
	return read
}

// districtMarks stand between a name and the Kreis in which it lies.
var districtMarks = [...]string{"(Landkreis ", "(Kreis ", "(Lkr. ", "(LK ", ", Landkreis ", ", Kreis ", ", Lkr. ", " im Landkreis ", " Landkreis "}

// cutDistrict cuts off the Kreis that is added to a name without blanks at its ends: "Kraftsdorf (Landkreis Greiz)" is Kraftsdorf and Greiz.
func cutDistrict(name string) (rest, district string) {
	for _, mark := range districtMarks {
		before, after, ok := strings.Cut(name, mark)
		if before = strings.TrimSpace(before); ok && before != "" {
			return before, strings.TrimRight(after, ") ")
		}
	}
	return name, ""
}

// kindWord returns the level of units of which people write the word before or behind the name; 0 for words that go with several.
func kindWord(word string) (governance.Level, bool) {
	switch strings.TrimRight(strings.ToLower(word), ".,") {
	case "stadt", "gemeinde", "markt", "flecken", "landgemeinde", "einheitsgemeinde", "ortsgemeinde", "marktgemeinde", "kreisstadt",
		"hansestadt", "landeshauptstadt", "universitätsstadt", "stadtverwaltung", "gemeindeverwaltung":
		return governance.Municipality, true
	case "landkreis", "kreis", "lkr", "lk", "landratsamt", "kreisverwaltung":
		return governance.District, true
	case "verwaltungsgemeinschaft", "vg", "samtgemeinde", "verbandsgemeinde", "amt", "verwaltungsverband":
		return governance.Association, true
	case "die", "der", "das", "und", "große", "grosse", "kreisfreie", "kreisangehörige", "verbandsfreie", "amtsfreie", "freie",
		"erfüllende", "selbständige", "selbstständige", "universitäts-":
		return 0, true
	}
	return 0, false
}

// composed writes umlauts as one letter each that a text writes as two: a vowel and the points as a character of their own.
func composed(text string) string {
	if !strings.ContainsRune(text, '\u0308') {
		return text
	}
	return strings.NewReplacer("a\u0308", "ä", "o\u0308", "ö", "u\u0308", "ü", "A\u0308", "Ä", "O\u0308", "Ö", "U\u0308", "Ü").Replace(text)
}

// landOfName returns the Land that a name names, such as Bayern for "Bayerisches Staatsministerium der Finanzen". It reports false
// where it names none, or several.
func landOfName(name string) (landName, bool) {
	if len(name) > longestName {
		return landName{}, false
	}
	var named landName
	words := wordsOfName(name)
	for i := range words {
		for _, land := range laender {
			if !land.isMeant(words, i) {
				continue
			}
			if named.land != "" && named != land {
				return landName{}, false
			}
			named = land
		}
	}
	return named, named.land != ""
}

// wordsOfName returns the words of a name. A dash that stands alone is none, and every hyphen is the common one.
func wordsOfName(name string) []string {
	name = strings.NewReplacer("–", "-", "—", "-", "\u2010", "-", "\u2011", "-").Replace(composed(name))
	words := strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune(" \u00a0,.()/„“\"", r) })
	for i := range words {
		words[i] = strings.Trim(words[i], "-")
	}
	return slices.DeleteFunc(words, func(word string) bool { return word == "" })
}

// landName is a Land, its key, and how its adjective begins, in small letters.
type landName struct {
	land           law.Jurisdiction
	key, adjective string
}

var laender = [...]landName{
	{law.BadenWuerttemberg, "08", "baden-württembergisch"}, {law.Bayern, "09", "bayerisch"}, {law.Berlin, "11", "berliner"},
	{law.Brandenburg, "12", "brandenburgisch"}, {law.Bremen, "04", "bremisch"}, {law.Hamburg, "02", "hamburgisch"}, {law.Hessen, "06", "hessisch"},
	{law.MecklenburgVorpommern, "13", "mecklenburg-vorpommersch"}, {law.Niedersachsen, "03", "niedersächsisch"},
	{law.NordrheinWestfalen, "05", "nordrhein-westfälisch"}, {law.RheinlandPfalz, "07", "rheinland-pfälzisch"}, {law.Saarland, "10", "saarländisch"},
	{law.Sachsen, "14", "sächsisch"}, {law.SachsenAnhalt, "15", "sachsen-anhaltisch"}, {law.SchleswigHolstein, "01", "schleswig-holsteinisch"},
	{law.Thueringen, "16", "thüringer"},
}

// isMeant reports whether a word of a name means the Land: its own name, or its adjective. Berlin, Bremen and Hamburg are places, too,
// at which others sit, and mean the Land only as the whole name or after a word for it.
func (l landName) isMeant(words []string, i int) bool {
	word := words[i]
	if l.land == law.SachsenAnhalt && i > 0 && strings.EqualFold(words[i-1], "sachsen") && strings.EqualFold(word, "anhalt") {
		return true // written with a blank
	}
	if len(word) >= len(l.adjective) && strings.EqualFold(word[:len(l.adjective)], l.adjective) {
		return true
	}
	if name := l.land.Text(language.German); !strings.EqualFold(word, name) && !strings.EqualFold(word, name+"s") {
		return false
	}
	switch l.land {
	case law.Berlin, law.Bremen, law.Hamburg:
		return len(words) == 1 || i > 0 && isWordForLand(words[i-1])
	case law.Sachsen: // and not Sachsen-Anhalt, written with a blank
		return i+1 == len(words) || !strings.EqualFold(words[i+1], "anhalt")
	}
	return true
}

// plainlyNames reports whether a name has that of the Land in it, letter by letter, as most have. Names of Länder that are part of others,
// or of places, tell nothing.
func plainlyNames(name string, land law.Jurisdiction) bool {
	switch land {
	case law.Sachsen, law.Berlin, law.Bremen, law.Hamburg:
		return false
	}
	return strings.Contains(name, land.Text(language.German))
}

func isWordForLand(word string) bool {
	return strings.EqualFold(word, "Land") || strings.EqualFold(word, "Landes") || strings.EqualFold(word, "Hansestadt") ||
		strings.EqualFold(word, "Senat")
}
