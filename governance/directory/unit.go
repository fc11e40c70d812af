package directory

import (
	"iter"
	"strings"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/key"
)

// Unit is a territorial unit as of one day. It is a small value that can be compared with ==: two units are equal if
// they are the same unit of the same directory as of the same day. The zero Unit is no unit.
type Unit struct {
	table *store.Table
	id    int32
	day   store.Day
}

// federation is the id of the Federation, which stands in no register.
const federation = -1

// IsZero reports whether this is the zero Unit, which is no unit.
func (u Unit) IsZero() bool { return u.table == nil }

func (u Unit) isFederation() bool { return u.id == federation }

func (u Unit) number() uint32 { return u.table.Number(int(u.id)) }

func (u Unit) state() store.State { return u.table.StateOn(int(u.id), u.day) }

func (u Unit) snapshot() Snapshot { return Snapshot{u.table, u.day} }

// Date returns the day as of which the unit is described.
func (u Unit) Date() civil.Date { return u.day.Date() }

// Level returns the level at which the unit stands; it can fill others too (see [Unit.Fills]).
func (u Unit) Level() governance.Level {
	switch {
	case u.IsZero():
		return 0
	case u.isFederation():
		return governance.Federation
	}
	return u.table.LevelOf(int(u.id))
}

// Key returns the key of the unit: a key.Land, key.Region, key.District, key.Association or key.AGS. The Federation and
// the zero Unit have none; the result is nil.
func (u Unit) Key() key.Key {
	if u.IsZero() || u.isFederation() {
		return nil
	}
	return store.Key(u.Level(), u.number())
}

// AGS returns the eight-digit key of a municipality, and the zero value for every other level.
func (u Unit) AGS() key.AGS {
	if u.Level() != governance.Municipality {
		return key.AGS{}
	}
	return store.AGS(u.number())
}

// ARS returns the twelve-digit key that a municipality has on the day. It is zero for every other level, and where it is
// not recorded (Thüringen before 1996).
func (u Unit) ARS() key.ARS {
	if u.Level() != governance.Municipality {
		return key.ARS{}
	}
	association, ok := u.state().Association()
	if !ok {
		return key.ARS{}
	}
	return store.ARS(u.number(), association)
}

// Name returns the official name with its tail, such as "Bad Salzungen, Stadt".
func (u Unit) Name() string {
	switch {
	case u.IsZero():
		return ""
	case u.isFederation():
		return "Bundesrepublik Deutschland"
	}
	return u.table.String(u.state().Name)
}

// ShortName returns the name without what follows its first comma: "Bad Salzungen". What tells places of one name apart
// stays: "Brünn/Thür.", "Oldenburg (Oldb)".
func (u Unit) ShortName() string {
	short, _, _ := strings.Cut(u.Name(), ",")
	return strings.TrimRight(short, " ")
}

// String returns the key and the name, such as "16063003 Bad Salzungen, Stadt".
func (u Unit) String() string {
	if k := u.Key(); k != nil {
		return k.String() + " " + u.Name()
	}
	return u.Name()
}

// Kind returns the official kind (Textkennzeichen), and 0 where it is not recorded (before 1994; Länder and
// Regierungsbezirke have none).
func (u Unit) Kind() governance.Kind {
	if u.IsZero() || u.isFederation() {
		return 0
	}
	return u.state().Kind
}

// Valid returns the period in which the unit has its key. A zero From means that it had it before the records begin, a
// zero Through that it still has it on the last day that the directory knows.
func (u Unit) Valid() civil.Period {
	if u.IsZero() || u.isFederation() {
		return civil.Period{}
	}
	from, through := u.table.Valid(int(u.id))
	return civil.Period{From: from.Date(), Through: through.Date()}
}

// Unchanged returns the period around the day of the unit in which nothing changed that the directory records of it: key,
// ARS, name, kind, seat, postal code.
func (u Unit) Unchanged() civil.Period {
	if u.IsZero() || u.isFederation() {
		return civil.Period{}
	}
	s := u.state()
	if s.Next != 0 {
		return civil.Period{From: s.From.Date(), Through: s.Next.Date().AddDays(-1)}
	}
	_, through := u.table.Valid(int(u.id))
	return civil.Period{From: s.From.Date(), Through: through.Date()}
}

// Undated reports whether the day of the last change to the unit is not known. [Unit.Unchanged] then begins with the day
// of the first register that shows the change.
func (u Unit) Undated() bool { return !u.IsZero() && !u.isFederation() && u.state().Undated }

// Seat returns the place where the administration of a unit above the municipalities sits, as the register writes it; it
// need not be the name of a municipality. The second result is false if it is not recorded.
func (u Unit) Seat() (string, bool) {
	if u.IsZero() || u.isFederation() || u.Level() == governance.Municipality {
		return "", false
	}
	seat := u.table.String(u.state().Seat())
	return seat, seat != ""
}

// PostalCode returns the postal code of the seat of a municipality on the day, the only one that registers record. It is
// "" if it is not recorded, as for uninhabited areas and all units above the municipalities.
func (u Unit) PostalCode() string {
	if u.Level() != governance.Municipality {
		return ""
	}
	return u.table.String(u.state().PostalCode)
}

// HasMorePostalCodes reports whether the register says that the municipality has postal codes besides that of its seat.
func (u Unit) HasMorePostalCodes() bool {
	return u.Level() == governance.Municipality && u.state().PostalCodeShared
}

// Fills reports whether the unit fills a level: its own, and with it others if one body is both. A kreisfreie Stadt is
// Kreis and Gemeinde at once, Berlin and Hamburg are Land, Kreis and Gemeinde; each of the units that stand for it in the
// register fills all of them.
func (u Unit) Fills(level governance.Level) bool {
	own := u.Level()
	switch {
	case own == 0:
		return false
	case own == level:
		return true
	case own == governance.Federation:
		return false
	}
	switch level {
	case governance.Land:
		return isCityState(own, u) && (own == governance.District || own == governance.Municipality)
	case governance.District:
		return isCityState(own, u) && own == governance.Land || own == governance.Municipality && u.isKreisfrei()
	case governance.Municipality:
		return isCityState(own, u) && own == governance.Land || own == governance.District && u.isKreisfrei()
	}
	return false
}

// isCityState reports whether the unit lies in Hamburg or Berlin, which are not divided into municipalities.
func isCityState(own governance.Level, u Unit) bool {
	land := prefix(own, u.number(), governance.Land)
	return land == hamburg || land == berlin
}

const (
	hamburg           = 2
	bremen            = 4
	badenWuerttemberg = 8
	bayern            = 9
	berlin            = 11
	sachsen           = 14
	thueringen        = 16
)

// isKreisfrei reports whether a Kreis or a municipality is both. The key tells it also where the kind is not recorded.
func (u Unit) isKreisfrei() bool {
	if u.Level() == governance.Municipality {
		return u.AGS().IsKreisfrei()
	}
	_, ok := u.snapshot().find(governance.Municipality, u.number()*store.PerDistrict)
	return ok
}

// standsForMunicipality reports whether the unit is the record that the register keeps in the place of an association for
// a municipality outside any association.
func (u Unit) standsForMunicipality() bool {
	return u.Level() == governance.Association && u.Kind() == governance.VerbandsfreieGemeinde
}

// standsFor returns the municipality for which the register keeps a record in the place of an association.
func (u Unit) standsFor() (Unit, bool) {
	if !u.standsForMunicipality() {
		return Unit{}, false
	}
	kreis, wanted := u.number()/store.PerAssociation, u.number()%store.PerAssociation
	first, end := u.table.Range(governance.Municipality, kreis*store.PerDistrict, kreis*store.PerDistrict+store.PerDistrict-1)
	for city := range u.snapshot().between(first, end) {
		if digits, ok := city.state().Association(); ok && uint32(digits) == wanted {
			return city, true
		}
	}
	return Unit{}, false
}

// association returns the association in which a municipality is on the day.
func (u Unit) association() (Unit, bool) {
	digits, ok := u.state().Association()
	if !ok {
		return Unit{}, false
	}
	a, ok := u.snapshot().find(governance.Association, u.number()/store.PerDistrict*store.PerAssociation+uint32(digits))
	if !ok || a.standsForMunicipality() {
		return Unit{}, false
	}
	return a, true
}

// Parent returns the unit directly above: of a municipality its association, or its Kreis if it is in none; then the
// Regierungsbezirk where the Land has any, the Land, the Federation. A level that has no unit there is left out: the
// special areas in coastal waters and on the border with Luxemburg have no Kreis. The second result is false for the
// Federation and the zero Unit.
func (u Unit) Parent() (Unit, bool) {
	own := u.Level()
	switch own {
	case 0, governance.Federation:
		return Unit{}, false
	case governance.Land:
		return Unit{u.table, federation, u.day}, true
	case governance.Municipality:
		if a, ok := u.association(); ok {
			return a, true
		}
		own = governance.Association
	}
	for level := own - 1; level >= governance.Land; level-- {
		if above, ok := u.snapshot().find(level, prefix(u.Level(), u.number(), level)); ok {
			return above, true
		}
	}
	return Unit{u.table, federation, u.day}, true
}

// Chain yields the unit itself and then everything above it, from level to level up to the Federation: municipality,
// association if any, Kreis, Regierungsbezirk if any, Land, Federation.
func (u Unit) Chain() iter.Seq[Unit] {
	return func(yield func(Unit) bool) {
		for ok := !u.IsZero(); ok; u, ok = u.Parent() {
			if !yield(u) {
				return
			}
		}
	}
}

// Above returns the unit of a level in the [Unit.Chain] of u: u itself if it stands at the level, and otherwise the unit above
// it. The second result is false if there is none: a level below that of u, an association for a municipality in none, a
// Regierungsbezirk in a Land without any, a Kreis for the special areas that [Unit.Parent] names.
func (u Unit) Above(level governance.Level) (Unit, bool) {
	for above := range u.Chain() {
		if above.Level() == level {
			return above, true
		}
	}
	return Unit{}, false
}

// District returns the Kreis in which the unit lies, a Landkreis or a kreisfreie Stadt:
//
//   - of a municipality and of an association the Kreis above it,
//   - of a kreisfreie Stadt, asked for as a municipality or as a Kreis, its record at the level of the Kreise,
//   - of a Landkreis itself.
//
// A Land, Berlin and Hamburg too, a Regierungsbezirk and the Federation lie in no Kreis, nor do the special areas that
// [Unit.Parent] names; the second result is then false.
func (u Unit) District() (Unit, bool) { return u.Above(governance.District) }

// Partner returns the unit as a partner of agreements, with its name and its key. The Federation and a Land are partners of
// their own kinds, all others are [governance.UnitPartner]. Whether the unit can be a partner is a question of law: an area
// outside any municipality is no body, and neither is the record of those for whom an erfüllende Gemeinde acts. The zero Unit
// is the zero Partner.
func (u Unit) Partner() governance.Partner {
	kind := governance.UnitPartner
	switch u.Level() {
	case 0:
		return governance.Partner{}
	case governance.Federation:
		kind = governance.FederationPartner
	case governance.Land:
		kind = governance.LandPartner
	}
	return governance.Partner{Name: u.Name(), Kind: kind, Unit: governance.UnitKey{Key: u.Key()}}
}

// Children yields the units directly below, in the order of their keys: those whose [Unit.Parent] is u. For a Kreis these
// are its associations, then its municipalities outside any association.
func (u Unit) Children() iter.Seq[Unit] {
	return func(yield func(Unit) bool) {
		own := u.Level()
		if own == 0 || own == governance.Municipality {
			return
		}
		for level := own + 1; level <= governance.Municipality; level++ {
			for below := range u.below(level) {
				if parent, _ := below.Parent(); parent == u && !yield(below) {
					return
				}
			}
		}
	}
}

// Municipalities yields all municipalities in the unit on the day, and the areas outside any municipality, in the order of
// their keys. A municipality yields itself.
func (u Unit) Municipalities() iter.Seq[Unit] {
	return func(yield func(Unit) bool) {
		switch u.Level() {
		case 0:
		case governance.Municipality:
			yield(u)
		case governance.Association:
			for below := range u.below(governance.Municipality) {
				digits, ok := below.state().Association()
				if ok && uint32(digits) == u.number()%store.PerAssociation && !yield(below) {
					return
				}
			}
		default:
			u.below(governance.Municipality)(yield)
		}
	}
}

// below yields the units of a lower level whose keys begin with the key of u; below an association, with that of its
// Kreis.
func (u Unit) below(level governance.Level) iter.Seq[Unit] {
	own := u.Level()
	if own == governance.Federation {
		return u.snapshot().Units(level)
	}
	n := u.number()
	if own == governance.Association {
		n, own = n/store.PerAssociation, governance.District
	}
	count := uint32(1)
	for range store.Digits(level) - store.Digits(own) {
		count *= 10
	}
	first, end := u.table.Range(level, n*count, n*count+count-1)
	return u.snapshot().between(first, end)
}
