package thueringen

import (
	"database/sql/driver"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
)

// AuthorityKind is a kind of authority that supervises municipalities. The zero value is none.
type AuthorityKind uint8

// The authorities, from the lowest to the highest.
const (
	Landratsamt          AuthorityKind = iota + 1 // as lower authority of the Land, not as office of the Landkreis
	Landesverwaltungsamt                          // the one middle authority of the Land
	Ministry                                      // the ministry for municipal affairs
)

var authorities = bilingual.Words[AuthorityKind]{Name: "supervising authority", List: []bilingual.Word[AuthorityKind]{
	{Value: Landratsamt, Word: "landratsamt", Text: bilingual.Text{German: "Landratsamt", English: "Landratsamt"}},
	{Value: Landesverwaltungsamt, Word: "landesverwaltungsamt",
		Text: bilingual.Text{German: "Landesverwaltungsamt", English: "Landesverwaltungsamt"}},
	{Value: Ministry, Word: "ministry", Text: bilingual.Text{
		German:  "für Kommunalangelegenheiten zuständiges Ministerium",
		English: "ministry for municipal affairs",
	}},
}}

// String returns the authority as data writes it, such as "landratsamt"; "" for the zero value.
func (k AuthorityKind) String() string { return authorities.String(k) }

// Text returns the word for readers.
func (k AuthorityKind) Text(tag language.Tag) string { return authorities.Text(k, tag) }

// IsValid reports whether k is one of the three.
func (k AuthorityKind) IsValid() bool { return authorities.Has(k) }

// MarshalText returns [AuthorityKind.String]; what is no authority is a [*bilingual.WordError].
func (k AuthorityKind) MarshalText() ([]byte, error) { return authorities.Marshal(k) }

// UnmarshalText reads what MarshalText writes.
func (k *AuthorityKind) UnmarshalText(text []byte) error { return authorities.Unmarshal(k, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (k AuthorityKind) Value() (driver.Value, error) { return authorities.Value(k) }

// Scan reads the word from a database; see [bilingual.Words].
func (k *AuthorityKind) Scan(column any) error { return authorities.Scan(k, column) }

// Authority is the authority that supervises a unit or a cooperation.
type Authority struct {
	Kind AuthorityKind `json:"kind"`
	// District is the Landkreis of a Landratsamt; zero for other authorities.
	District key.District `json:"district,omitzero"`
	// Name is the name of that Landkreis; empty where no directory was asked for it.
	Name string `json:"name,omitempty"`
	// Source is the norm that makes it competent.
	Source law.Source `json:"source,omitzero"`
}

// Text returns the authority for readers: "Landratsamt Gotha", or "Landratsamt (16067)" where the name is not known.
func (a Authority) Text(tag language.Tag) string {
	switch {
	case a.District.IsZero():
		return a.Kind.Text(tag)
	case a.Name != "":
		return a.Kind.Text(tag) + " " + a.Name
	}
	return a.Kind.Text(tag) + " (" + a.District.String() + ")"
}

// Above returns the authority above: the Landesverwaltungsamt above a Landratsamt, the ministry above that. It reports false
// for the ministry.
func (a Authority) Above() (Authority, bool) {
	if a.Kind < Landratsamt || a.Kind >= Ministry {
		return Authority{}, false
	}
	return Authority{Kind: a.Kind + 1, Source: a.Source}, true
}

// Supervision returns who has the Rechtsaufsicht over a unit (§ 118 ThürKO): the Landratsamt over kreisangehörige Gemeinden
// and Verwaltungsgemeinschaften, the Landesverwaltungsamt over Landkreise, kreisfreie Städte and the Große Kreisstadt
// Eisenach. It reports false for units of other Länder, for the Land itself, for areas outside any municipality, and for what
// the register calls an association and is no corporation: an erfüllende Gemeinde with those for whom it acts.
//
// For forms of cooperation use [SupervisionOfCooperation].
func Supervision(unit directory.Unit) (Authority, bool) {
	if !isThuringian(unit.Key()) {
		return Authority{}, false
	}
	source := review.Read(law.ThuerKO, "§ 118", anwalt24)
	switch unit.Level() {
	case governance.District:
		return Authority{Kind: Landesverwaltungsamt, Source: source}, true
	case governance.Association:
		if unit.Kind() == governance.Verwaltungsgemeinschaft {
			return Authority{Kind: Landratsamt, District: districtOf(unit.Key()), Source: source}, true
		}
	case governance.Municipality:
		switch {
		case unit.Fills(governance.District):
			return Authority{Kind: Landesverwaltungsamt, Source: source}, true
		case isGrosseKreisstadt(unit):
			source.Where += "; Status der Stadt Eisenach: Presse"
			source.Evidence = law.Secondary
			return Authority{Kind: Landesverwaltungsamt, Source: source}, true
		case unit.Kind() != governance.BewohntesGemeindefreiesGebiet &&
			unit.Kind() != governance.UnbewohntesGemeindefreiesGebiet:
			return Authority{Kind: Landratsamt, District: districtOf(unit.Key()), Source: source}, true
		}
	}
	return Authority{}, false
}

// SupervisionOfCooperation returns who supervises a form of cooperation under the ThürKGG (§ 46): the ministry where the
// Land, another Land, a unit of another Land or the Federation takes part, the Landesverwaltungsamt where a Landkreis or a
// kreisfreie Stadt does, and otherwise the Landratsamt. Where the municipalities lie in several Landkreise the seat decides:
// that of the Zweckverband or the Anstalt, or the party that received the task.
//
// It reports false where the answer is not recorded: a unit has no key, a Zweckverband or another body takes part whose
// members are not known, or the seat is needed and is not given.
func SupervisionOfCooperation(parties []governance.Partner, seat governance.UnitKey) (Authority, bool) {
	kind, district, known := competentAuthority(len(parties), func(i int) governance.Partner { return parties[i] }, seat)
	return Authority{Kind: kind, District: district, Source: review.Read(law.ThuerKGG, "§ 46", wolters)}, known
}

// competentAuthority finds the authority that supervises a cooperation of the partners at 0 to n-1.
func competentAuthority(
	n int, partner func(int) governance.Partner, seat governance.UnitKey,
) (kind AuthorityKind, district key.District, known bool) {
	kind, known = Landratsamt, n > 0
	several := false
	for i := range n {
		switch p := partner(i); p.Kind {
		case governance.FederationPartner, governance.LandPartner:
			return Ministry, key.District{}, true
		case governance.UnitPartner:
			level := governance.LevelOf(p.Unit.Key)
			switch {
			case p.Unit.IsZero():
				known = false
			case !isThuringian(p.Unit.Key) || level == governance.Land:
				return Ministry, key.District{}, true
			case level == governance.District || isKreisfreieStadt(p.Unit.Key):
				kind = Landesverwaltungsamt
			case district.IsZero():
				district = districtOf(p.Unit.Key)
			case district != districtOf(p.Unit.Key):
				several = true
			}
		case governance.Zweckverband, governance.PublicInstitution, governance.PublicCorporation:
			known = false
		}
	}
	switch {
	case kind == Landesverwaltungsamt:
		district = key.District{}
	case several:
		district = districtOf(seat.Key)
		known = known && !district.IsZero()
	}
	if !known {
		return 0, key.District{}, false
	}
	return kind, district, !district.IsZero() || kind != Landratsamt
}

// Addressee returns the unit that does a matter of the sphere for the unit on its day (§ 47 ThürKO). In the transferred sphere
// that is the Verwaltungsgemeinschaft of a member, or the erfüllende Gemeinde, to which the same rules apply; in the own sphere
// every unit stays competent itself, and the others only act for it. The ministry may leave single matters of the transferred
// sphere with the members by regulation; such regulations are not recorded.
//
// It reports false for units of other Länder, without a sphere, and where the register does not tell who administers the unit.
func Addressee(unit directory.Unit, sphere governance.Sphere) (directory.Unit, bool) {
	if !isThuringian(unit.Key()) {
		return directory.Unit{}, false
	}
	switch sphere {
	case governance.OwnSphere:
		return unit, true
	case governance.TransferredSphere:
		acting, form := unit.Administration()
		return acting, form != directory.NotRecorded && !acting.IsZero()
	}
	return directory.Unit{}, false
}
