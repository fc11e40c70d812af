package directory

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/key"
)

// Snapshot is a directory as of one day. It is a small value; the zero Snapshot holds no unit.
type Snapshot struct {
	table *store.Table
	day   store.Day
}

// Directory returns the directory to which the snapshot belongs, nil for the zero Snapshot.
func (s Snapshot) Directory() *Directory {
	if s.table == nil {
		return nil
	}
	return &Directory{s.table}
}

// Date returns the day of the snapshot.
func (s Snapshot) Date() civil.Date { return s.day.Date() }

// IsZero reports whether this is the zero Snapshot.
func (s Snapshot) IsZero() bool { return s.table == nil }

// Municipality returns the municipality, or the area outside any municipality, that has the key on the day. It does not
// allocate.
func (s Snapshot) Municipality(k key.AGS) (Unit, bool) {
	if s.table == nil || k.IsZero() {
		return Unit{}, false
	}
	unit, ok := s.table.Municipality(uint32(k.Number()), s.day)
	if !ok {
		return Unit{}, false
	}
	return Unit{s.table, int32(unit), s.day}, true
}

// Unit returns the unit of any level that has the key on the day. An ARS finds its municipality only if it is the one
// recorded for the day: the AGS alone decides too little when the association has changed.
func (s Snapshot) Unit(k key.Key) (Unit, bool) {
	k = key.Plain(k)
	level, number := split(k)
	u, ok := s.find(level, number)
	if ars, isARS := k.(key.ARS); ok && isARS && u.ARS() != ars {
		return Unit{}, false
	}
	return u, ok
}

func (s Snapshot) find(level governance.Level, number uint32) (Unit, bool) {
	if s.table == nil || level == 0 {
		return Unit{}, false
	}
	unit, ok := s.table.Find(level, number, s.day)
	if !ok {
		return Unit{}, false
	}
	return Unit{s.table, int32(unit), s.day}, true
}

// ARS returns the twelve-digit key that a municipality has on the day. The second result is false if there is no such
// municipality on the day, and if its ARS is not recorded (Thüringen before 1996).
func (s Snapshot) ARS(k key.AGS) (key.ARS, bool) {
	u, ok := s.Municipality(k)
	if !ok {
		return key.ARS{}, false
	}
	ars := u.ARS()
	return ars, !ars.IsZero()
}

// UnknownKeyError tells that no unit has a key on a day. Known tells two cases apart: if it is empty, the directory
// has no such unit at any time; otherwise there was or will be one, but not on that day. Laender tells the third: that the key lies in a
// Land of which the directory knows nothing.
type UnknownKeyError struct {
	Key   key.Key        // nil if no key was given
	Day   civil.Date     // zero if the snapshot has no units
	Known []civil.Period // when there is a unit with this key; of an ARS, when it is recorded
	Near  []key.Key      // keys of the day in the same Land that differ in one digit or by two digits changed over

	// Laender are the Länder of a directory that knows nothing of the Land in which the key lies; it cannot say whether there is or was such
	// a unit. Otherwise they are nil.
	Laender []Unit
	// Successors are the units of the day that the last unit with the key became, where it has ended and the records tell.
	Successors []Unit
	// Kreis is the Kreis of the day whose digits are filled up with zeros to those of a municipality; otherwise it is zero.
	Kreis Unit
	// Collective is the key under which the registers hold all areas outside municipalities of a Kreis in Bayern until 2018, where the
	// unknown key is one from 450 on, which the Land uses for each of them; otherwise it is zero.
	Collective key.AGS

	// Of an ARS: the municipality that has its AGS on the day, and the other ARS of that municipality, which is zero if none is
	// recorded for the day. Both are zero if there is no such municipality.
	Municipality key.AGS
	Recorded     key.ARS
}

func (e *UnknownKeyError) Error() string { return "directory: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *UnknownKeyError) Text(tag language.Tag) string {
	switch k := key.Plain(e.Key); {
	case !e.Municipality.IsZero():
		return e.otherARS(tag)
	case k == nil || k.IsZero():
		return bilingual.Text{German: "kein Schlüssel angegeben; verlangt ist der einer Gebietseinheit",
			English: "no key was given; want that of a unit"}.In(tag)
	case e.Day.IsZero():
		return bilingual.Sprintf("der Bestand ist leer; er hat keine Gebietseinheit mit dem Schlüssel %v und auch keine andere",
			"the snapshot is empty; it has no unit with the key %v, nor any other", k).In(tag)
	}
	if len(e.Laender) > 0 {
		return bilingual.Sprintf("das Verzeichnis umfasst nur %v; ob %v Schlüssel einer Gebietseinheit ist, ist ihm nicht bekannt",
			"the directory holds %v only; whether %v is the key of a unit is not known to it", listed(e.Laender), e.Key).In(tag)
	}
	text := bilingual.Sprintf("den Schlüssel %v hatte nie eine Gebietseinheit (gefragt für %v)",
		"no unit ever had the key %v (asked for %v)", e.Key, dayOf(e.Day)).In(tag)
	if len(e.Known) > 0 {
		text = bilingual.Sprintf("%v ist am %v keine Gebietseinheit, nur %v", "%v is no unit on %v, only %v", e.Key, dayOf(e.Day), periods(e.Known)).In(tag)
	}
	if len(e.Successors) > 0 {
		text += bilingual.Sprintf("; daraus wurde %v", "; it became %v", listed(e.Successors)).In(tag)
	}
	if !e.Kreis.IsZero() {
		return text + bilingual.Sprintf("; es sind die Ziffern des Kreises %v, mit Nullen aufgefüllt",
			"; these are the digits of the Kreis %v, filled up with zeros", e.Kreis).In(tag)
	}
	if !e.Collective.IsZero() {
		text += bilingual.Sprintf("; solche Schlüssel verwendet Bayern für gemeindefreie Gebiete, die die Verzeichnisse bis 2018 gemeinsam unter %v führen",
			"; Bayern uses such keys for areas outside municipalities, which the registers hold together under %v until 2018", e.Collective).In(tag)
	}
	near := slices.DeleteFunc(slices.Clone(e.Near), func(k key.Key) bool { return key.Plain(k) == nil })
	if len(near) > 0 {
		text += bilingual.Sprintf("; ähnliche Schlüssel: %v", "; near keys: %v", listed(near)).In(tag)
	}
	return text
}

// otherARS says what is recorded of the municipality that has the AGS of the ARS.
func (e *UnknownKeyError) otherARS(tag language.Tag) string {
	text := bilingual.Sprintf("der ARS der Gemeinde %v ist am %v %v und nicht %v", "the ARS of municipality %v on %v is %v, not %v",
		e.Municipality, dayOf(e.Day), e.Recorded, e.Key).In(tag)
	if e.Recorded.IsZero() {
		text = bilingual.Sprintf("der ARS der Gemeinde %v am %v ist nicht erfasst; er kann %v sein oder nicht",
			"the ARS of municipality %v on %v is not recorded, so it may be %v or not", e.Municipality, dayOf(e.Day), e.Key).In(tag)
	}
	if len(e.Known) == 0 {
		return text + bilingual.Text{German: "; sie hat ihn an keinem erfassten Tag", English: "; it has it on no recorded day"}.In(tag)
	}
	return text + bilingual.Sprintf("; sie hat ihn %v", "; it has it %v", periods(e.Known)).In(tag)
}

// periods lists periods for readers: "bis 31.12.1990 und vom 01.01.1992 bis 30.06.1994".
func periods(list []civil.Period) bilingual.Text {
	var german, english []string
	for _, p := range list {
		german = append(german, p.Format(language.German))
		from, through := p.From.String(), p.Through.String()
		switch {
		case p.Through.IsZero():
			english = append(english, "since "+from)
		case p.From.IsZero():
			english = append(english, "until "+through)
		default:
			english = append(english, "from "+from+" to "+through)
		}
	}
	return bilingual.Text{German: enumerate(german, "und"), English: enumerate(english, "and")}
}

// listed lists things that are written alike in both languages.
func listed[T fmt.Stringer](list []T) bilingual.Text {
	return bilingual.Text{German: join(list, "und"), English: join(list, "and")}
}

func join[T fmt.Stringer](list []T, and string) string {
	texts := make([]string, len(list))
	for i, item := range list {
		texts[i] = item.String()
	}
	if n := len(texts); n > 1 {
		return strings.Join(texts[:n-1], ", ") + " " + and + " " + texts[n-1]
	}
	return strings.Join(texts, "")
}

// Lookup is Unit with a reason: where no unit has the key on the day, the error is an [*UnknownKeyError].
func (s Snapshot) Lookup(k key.Key) (Unit, error) {
	if u, ok := s.Unit(k); ok {
		return u, nil
	}
	return Unit{}, s.unknown(k)
}

func (s Snapshot) unknown(k key.Key) *UnknownKeyError {
	k = key.Plain(k)
	e := &UnknownKeyError{Key: k, Day: s.Date()}
	level, number := split(k)
	if s.table == nil || level == 0 {
		return e
	}
	if e.Laender = s.elsewhere(level, number); len(e.Laender) > 0 {
		return e
	}
	if ars, ok := k.(key.ARS); ok {
		e.Known = recorded(s.table, number, ars)
		if u, ok := s.find(level, number); ok {
			e.Municipality, e.Recorded = u.AGS(), u.ARS()
			return e
		}
	} else {
		e.Known = known(s.table, level, number)
	}
	e.Successors = s.successors(level, number)
	if kreis, zeros := number/store.PerDistrict, number%store.PerDistrict == 0; level == governance.Municipality && zeros {
		e.Kreis, _ = s.find(governance.District, kreis)
	}
	if level == governance.Municipality && len(e.Known) == 0 {
		e.Collective = s.collective(number)
	}
	e.Near = s.near(level, number)
	return e
}

// elsewhere returns the Länder of the directory where it holds at no time the one in which a key lies; nothing where it holds all sixteen,
// for then there is no other.
func (s Snapshot) elsewhere(level governance.Level, number uint32) []Unit {
	land := prefix(level, number, governance.Land)
	if first, end := s.table.Range(governance.Land, land, land); first < end {
		return nil
	}
	const all = 16
	if laender := slices.Collect(s.Units(governance.Land)); len(laender) < all {
		return laender
	}
	return nil
}

// collective returns the key that the areas outside municipalities of a Kreis in Bayern had together, if a number is one that the Land uses
// for a single area.
func (s Snapshot) collective(number uint32) key.AGS {
	const together, single = 444, 450
	all := number/store.PerDistrict*store.PerDistrict + together
	first, end := s.table.Range(governance.Municipality, all, all)
	if prefix(governance.Municipality, number, governance.Land) != bayern || number%store.PerDistrict < single || first == end {
		return key.AGS{}
	}
	return store.Key(governance.Municipality, all).(key.AGS)
}

// successors returns what the last unit that had a key before the day has become by then; nothing where the records do not tell.
func (s Snapshot) successors(level governance.Level, number uint32) []Unit {
	first, end := s.table.Range(level, number, number)
	for unit := end - 1; unit >= first; unit-- {
		_, through := s.table.Valid(unit)
		if through == 0 || through >= s.day {
			continue
		}
		f := follower{table: s.table, to: s.day}
		f.walk(step{ref: unit, since: through + 1})
		if f.err != nil {
			return nil
		}
		var units []Unit
		for _, end := range f.steps {
			if end.ref < s.table.Units() && s.table.ValidOn(end.ref, s.day) {
				units = append(units, Unit{s.table, int32(end.ref), s.day})
			}
		}
		return units
	}
	return nil
}

// near finds keys that differ from a number in one digit or in two neighbouring digits transposed, below its Land.
func (s Snapshot) near(level governance.Level, number uint32) []key.Key {
	var list []key.Key
	try := func(n uint32) {
		if _, ok := s.table.Find(level, n, s.day); ok {
			list = append(list, store.Key(level, n))
		}
	}
	place := uint32(1)
	for i := store.Digits(level); i > store.Digits(governance.Land); i-- {
		digit := number / place % 10
		for other := range uint32(10) {
			if other != digit {
				try(number - digit*place + other*place)
			}
		}
		if next := number / (10 * place) % 10; i > store.Digits(governance.Land)+1 && next != digit {
			try(number - digit*place - next*10*place + next*place + digit*10*place)
		}
		place *= 10
	}
	return list
}

// Units yields all units of a level that are there on the day, in the order of their keys, which is that of the official
// register. Of the level Federation that is the Federation itself. The level Association leaves out the records that the
// register keeps for municipalities outside any association.
func (s Snapshot) Units(level governance.Level) iter.Seq[Unit] {
	return func(yield func(Unit) bool) {
		if s.table == nil {
			return
		}
		if level == governance.Federation {
			yield(Unit{s.table, federation, s.day})
			return
		}
		first, end := s.table.Level(level)
		s.between(first, end)(yield)
	}
}

// between yields the units of a range that are there on the day.
func (s Snapshot) between(first, end int) iter.Seq[Unit] {
	return func(yield func(Unit) bool) {
		for unit := first; unit < end; unit++ {
			u := Unit{s.table, int32(unit), s.day}
			if s.table.ValidOn(unit, s.day) && !u.standsForMunicipality() && !yield(u) {
				return
			}
		}
	}
}

// PostalCode yields the municipalities whose seat has the postal code on the day, in the order of their keys.
//
// The registers record only the postal code of the seat of each municipality. One code often serves several
// municipalities, and many municipalities have further codes ([Unit.PostalCode] tells which): the answer holds every
// municipality that is recorded with the code, and may lack others that share it.
func (s Snapshot) PostalCode(plz string) iter.Seq[Unit] {
	return func(yield func(Unit) bool) {
		if s.table == nil || plz == "" {
			return
		}
		id, ok := findString(s.table, plz)
		if !ok {
			return
		}
		bearers := s.table.Bearers(id)
		for i := range bearers.Len() {
			u := Unit{s.table, int32(bearers.Unit(i)), s.day}
			if s.table.ValidOn(bearers.Unit(i), s.day) && u.state().PostalCode == id && !yield(u) {
				return
			}
		}
	}
}
