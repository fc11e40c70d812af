package directory

import (
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/key"
)

// Resolution is the unit for which a cell of a table stands, and how the cell was read.
type Resolution struct {
	Unit   Unit
	Repair key.Repair // what was changed to read the cell; zero for a sound key and for a name as it is
	ByName bool       // the cell holds a name and no key
	Name   string     // the official name that the cell means; "" for a key
	// Former tells that the unit does not have the name on the day: it had it before, or has taken in a unit that had it. What the
	// table says of that name need not be true of the unit as a whole.
	Former bool
}

// LeftOutError tells that a cell stands for a unit that the options of the question leave out.
type LeftOutError struct {
	Cell string
	Unit Unit
}

func (e *LeftOutError) Error() string { return "directory: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *LeftOutError) Text(tag language.Tag) string {
	level := e.Unit.Level()
	return bilingual.Sprintf("%q ist %v (%v) und durch die Auswahl ausgeschlossen", "%q is %v (%v), which the options leave out",
		clip(e.Cell), e.Unit, bilingual.Text{German: level.Text(language.German), English: level.String()}).In(tag)
}

// LettersError tells that a name has lost letters, so that nobody can say which it is.
type LettersError struct{ Name string }

func (e *LettersError) Error() string { return "directory: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *LettersError) Text(tag language.Tag) string {
	return bilingual.Sprintf("in %q fehlen Buchstaben; die Datei ist in der Zeichenkodierung zu lesen, in der sie geschrieben wurde",
		"letters of %q are lost; read the file again in the encoding in which it was written", clip(e.Name)).In(tag)
}

// Resolve returns the unit for which a cell of a table stands on the day: by a key of any level, sound or damaged, or by a name.
//
// Of a damaged key the directory decides between the readings that [key.Readings] knows: a number that lost its zero, with ".0"
// or separators or quotation marks, filled up with zeros, spread over columns, or followed by a name. A kreisfreie Stadt is found as
// the municipality where its Kreis is meant as well. An ARS with an association that the municipality does not have on the day
// stands for its AGS. All this is told in the Repair. With [InUnit] the key may also be one that the Land writes without itself
// ([key.InLand]). A name is found as [Snapshot.FindOne] finds it; if its letters were read in a wrong encoding ("MÃ¼nchen"), they
// are restored. The options restrict keys and names alike; [Limit] and [WholeNames] have no effect on keys.
//
// It never chooses. Errors: a [*key.ParseError] for a cell that holds neither key nor name, an [*UnknownKeyError] for a key that no
// unit has on the day, an [*AmbiguousError] where readings lead to several units or several units have the name, a
// [*LeftOutError], a [*NotFoundError], a [*LettersError], an [*ArgumentError] for an option that makes no sense. A sound key costs no memory.
func (s Snapshot) Resolve(cell string, options ...FindOption) (Resolution, error) {
	if len(options) == 0 {
		if u, ok := s.sound(cell); ok {
			return Resolution{Unit: u}, nil
		}
		if u, ok := s.withoutZero(cell); ok {
			return Resolution{Unit: u, Repair: key.AddedZero}, nil
		}
	}
	return s.resolve(cell, options)
}

// sound returns the unit whose key a cell holds as it should be. No other reading of such a cell is a key of a unit.
func (s Snapshot) sound(cell string) (Unit, bool) {
	level := levelOfDigits(len(cell))
	if level == 0 {
		return Unit{}, false
	}
	n := uint64(0)
	for i := range len(cell) {
		digit := cell[i] - '0'
		if digit > 9 {
			return Unit{}, false
		}
		n = 10*n + uint64(digit)
	}
	if len(cell) < arsDigits {
		return s.find(level, uint32(n))
	}
	number := uint32(n/store.PerAssociation/store.PerDistrict*store.PerDistrict + n%store.PerDistrict)
	u, ok := s.find(level, number)
	if !ok || u.ARS().Number() != n {
		return Unit{}, false
	}
	return u, true
}

// withoutZero returns the municipality or the Kreis whose key has lost its zero and nothing else. There is no other reading but that
// of a key which was filled up with zeros, and that is the same body where there is such a municipality.
func (s Snapshot) withoutZero(cell string) (Unit, bool) {
	n := len(cell)
	if n != agsDigits-1 && n != store.Digits(governance.District)-1 {
		return Unit{}, false
	}
	number, ok := numberOf(cell)
	if !ok {
		return Unit{}, false
	}
	return s.find(levelOfDigits(n+1), number)
}

const (
	agsDigits = 8
	arsDigits = 12
)

// levelOfDigits returns the level whose keys have so many digits; 0 if there is none.
func levelOfDigits(n int) governance.Level {
	if n == arsDigits {
		return governance.Municipality
	}
	for level := governance.Land; level <= governance.Municipality; level++ {
		if store.Digits(level) == n {
			return level
		}
	}
	return 0
}

func (s Snapshot) resolve(cell string, options []FindOption) (Resolution, error) {
	q := search{Snapshot: s, most: -1}
	for _, option := range options {
		if option != nil {
			option(&q)
		}
	}
	readings, err := q.readings(cell)
	switch {
	case q.wrong != nil:
		return Resolution{}, q.wrong
	case err == nil:
		return q.byKey(cell, readings)
	case isName(cell):
		return s.byName(cell, options)
	}
	return Resolution{}, err
}

// readings returns the keys for which a cell may stand; where the search lies in a Land, also those without it.
func (q *search) readings(cell string) ([]key.Reading, error) {
	readings, err := key.Readings(cell)
	if q.level < governance.Land {
		return readings, err
	}
	land := store.Key(governance.Land, prefix(q.level, q.number, governance.Land)).(key.Land)
	if k, repair, short := key.InLand(land, cell); short == nil {
		return append(readings, key.Reading{Key: k, Repair: repair}), nil
	}
	return readings, err
}

// isName reports whether a cell begins like a name, perhaps in quotation marks.
func isName(cell string) bool {
	r, _ := utf8.DecodeRuneInString(trimName(cell))
	return unicode.IsLetter(r) || r == utf8.RuneError && trimName(cell) != ""
}

// byKey finds the unit to which the readings lead.
func (q *search) byKey(cell string, readings []key.Reading) (Resolution, error) {
	var found choice
	for _, r := range readings {
		if u, ok := q.Unit(r.Key); ok {
			found.add(q, u, r)
		}
	}
	exact := !found.isEmpty()
	for _, r := range readings {
		if ars, ok := r.Key.(key.ARS); ok {
			if u, ok := q.Municipality(ars.AGS()); ok {
				found.addByAGS(q, u, r, exact)
			}
		}
	}
	switch {
	case len(found.more) > 0:
		return Resolution{}, &AmbiguousError{cell, q.Date(), found.matches()}
	case !found.first.Unit.IsZero():
		return found.first, nil
	}
	if place, ok := q.byPostalCode(readings); ok {
		return place, nil
	}
	switch {
	case !found.other.IsZero():
		return Resolution{}, q.otherName(cell, readings[0].Rest, found.other)
	case !found.leftOut.IsZero():
		return Resolution{}, &LeftOutError{cell, found.leftOut}
	}
	return Resolution{}, q.unknown(q.likeliest(readings))
}

// otherName is the error for a cell in which something else follows the key of a unit than a name of it.
func (q *search) otherName(cell, rest string, u Unit) error {
	name := nameIn(rest)
	return &OtherNameError{Cell: cell, Name: name, Unit: u, Named: q.Find(name, WholeNames(), Limit(nearest))}
}

// likeliest returns the key that the error names where no reading is a unit of the day: the first that was one on another day.
func (q *search) likeliest(readings []key.Reading) key.Key {
	if q.table != nil {
		for _, r := range readings {
			level, number := split(r.Key)
			if first, end := q.table.Range(level, number, number); first < end {
				return r.Key
			}
		}
	}
	return readings[0].Key
}

// choice is what the readings of a cell have led to so far.
type choice struct {
	first   Resolution
	more    []Unit // other bodies than the first
	leftOut Unit
	other   Unit // the first that has a key, but was never called as the cell says
}

func (c *choice) isEmpty() bool {
	return c.first.Unit.IsZero() && c.leftOut.IsZero() && c.other.IsZero()
}

// add adds the unit that has the key of a reading. A key in a later column only tells that the cell has two.
func (c *choice) add(q *search, u Unit, r key.Reading) {
	repair, fits := fitsRest(u, r.Rest)
	switch {
	case r.Later && c.first.Unit.IsZero():
	case !fits:
		if c.other.IsZero() {
			c.other = u
		}
	case !q.allows(u):
		if c.leftOut.IsZero() {
			c.leftOut = u
		}
	case c.first.Unit.IsZero():
		c.first = Resolution{Unit: u, Repair: r.Repair | repair}
	case !sameBody(c.first.Unit, u) && !slices.Contains(c.more, u):
		c.more = append(c.more, u)
	}
}

// addByAGS adds the municipality that has the AGS in an ARS which it does not have on the day. Where the digits are exactly the key of
// another unit, it counts only if that is the Kreis of a kreisfreie Stadt, which it then stands for.
func (c *choice) addByAGS(q *search, u Unit, r key.Reading, exact bool) {
	r.Repair |= key.DroppedAssociation
	first := c.first.Unit
	if first.IsZero() {
		first = c.leftOut // the options may ask for municipalities
	}
	switch {
	case !exact:
		c.add(q, u, r)
	case !first.IsZero() && u != first && sameBody(u, first) && q.allows(u):
		c.first = Resolution{Unit: u, Repair: r.Repair}
	}
}

func (c *choice) matches() []Match {
	list := []Match{{Unit: c.first.Unit, Rank: Exact, Name: c.first.Unit.Name()}}
	for _, u := range c.more {
		list = append(list, Match{Unit: u, Rank: Exact, Name: u.Name()})
	}
	return list
}

// allows reports whether the options of a search admit a unit, also one that is the second record of its body.
func (q *search) allows(u Unit) bool {
	own := *q
	if own.only == 0 {
		own.only = u.Level()
	}
	return own.admits(u)
}

// sameBody reports whether a unit is the other or a further record of the same body: the Kreis of a kreisfreie Stadt.
func sameBody(u, other Unit) bool {
	if u == other {
		return true
	}
	own, above := u.Level(), other.Level()
	if own != governance.Municipality || !other.isSecondRecord() {
		return false
	}
	if above == governance.Association {
		digits, ok := u.state().Association()
		return ok && u.number()/store.PerDistrict*store.PerAssociation+uint32(digits) == other.number()
	}
	return prefix(own, u.number(), above) == other.number()
}

// byName finds the unit that has the name in a cell.
func (s Snapshot) byName(cell string, options []FindOption) (Resolution, error) {
	name := trimName(cell)
	m, err := s.findOne(name, options)
	var notFound *NotFoundError
	switch {
	case err == nil:
		return Resolution{Unit: m.Unit, Repair: invisibleIn(cell, name, name), ByName: true, Name: m.Name, Former: m.Former}, nil
	case !errors.As(err, &notFound):
		return Resolution{}, err
	case strings.ContainsRune(name, utf8.RuneError):
		return Resolution{}, &LettersError{name}
	}
	restored, ok := restore(name)
	if !ok {
		return Resolution{}, err
	}
	if m, err = s.findOne(restored, options); err != nil {
		return Resolution{}, err
	}
	repair := key.RestoredLetters | invisibleIn(cell, name, restored)
	return Resolution{Unit: m.Unit, Repair: repair, ByName: true, Name: m.Name, Former: m.Former}, nil
}
