package directory

import (
	"database/sql/driver"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/directory/internal/store"
)

// AdministrationForm tells in which form a municipality is administered. The zero value means that it is not recorded.
type AdministrationForm uint8

// The forms. German names are kept: they are legal types of single Länder.
const (
	NotRecorded             AdministrationForm = iota // the register of the day does not tell
	OwnAdministration                                 // eigene Verwaltung
	Verwaltungsgemeinschaft                           // the association: Thüringen, Bayern; or a member, see [Unit.ActingMember]
	Amt                                               // Schleswig-Holstein, Mecklenburg-Vorpommern, Brandenburg
	Samtgemeinde                                      // Niedersachsen
	Verbandsgemeinde                                  // Rheinland-Pfalz, Sachsen-Anhalt, Brandenburg
	Verwaltungsverband                                // Sachsen; Baden-Württemberg: Gemeindeverwaltungsverband
	Kirchspielslandgemeinde                           // Schleswig-Holstein
	ErfuellendeGemeinde                               // another municipality: Thüringen; Brandenburg: mitverwaltende Gemeinde
)

var forms = bilingual.Words[AdministrationForm]{Name: "form of administration", List: []bilingual.Word[AdministrationForm]{
	{Value: NotRecorded, Word: "not recorded", Text: bilingual.Text{German: "nicht erfasst", English: "not recorded"}},
	{Value: OwnAdministration, Word: "eigene Verwaltung",
		Text: bilingual.Text{German: "eigene Verwaltung", English: "own administration"}},
	{Value: Verwaltungsgemeinschaft, Word: "Verwaltungsgemeinschaft",
		Text: bilingual.Text{German: "Verwaltungsgemeinschaft", English: "Verwaltungsgemeinschaft"}},
	{Value: Amt, Word: "Amt", Text: bilingual.Text{German: "Amt", English: "Amt"}},
	{Value: Samtgemeinde, Word: "Samtgemeinde", Text: bilingual.Text{German: "Samtgemeinde", English: "Samtgemeinde"}},
	{Value: Verbandsgemeinde, Word: "Verbandsgemeinde",
		Text: bilingual.Text{German: "Verbandsgemeinde", English: "Verbandsgemeinde"}},
	{Value: Verwaltungsverband, Word: "Verwaltungsverband",
		Text: bilingual.Text{German: "Verwaltungsverband", English: "Verwaltungsverband"}},
	{Value: Kirchspielslandgemeinde, Word: "Kirchspielslandgemeinde",
		Text: bilingual.Text{German: "Kirchspielslandgemeinde", English: "Kirchspielslandgemeinde"}},
	{Value: ErfuellendeGemeinde, Word: "erfüllende Gemeinde",
		Text: bilingual.Text{German: "erfüllende Gemeinde", English: "erfüllende Gemeinde"}},
}}

// String returns the German name, and "not recorded" for the zero value.
func (f AdministrationForm) String() string { return forms.String(f) }

// Text returns the name for readers; legal types keep their German names.
func (f AdministrationForm) Text(tag language.Tag) string { return forms.Text(f, tag) }

// IsValid reports whether f is one of the forms, [NotRecorded] among them.
func (f AdministrationForm) IsValid() bool { return forms.Has(f) }

// MarshalText returns [AdministrationForm.String]; what is no form is a [*bilingual.WordError].
func (f AdministrationForm) MarshalText() ([]byte, error) { return forms.Marshal(f) }

// UnmarshalText reads what MarshalText writes.
func (f *AdministrationForm) UnmarshalText(text []byte) error { return forms.Unmarshal(f, text) }

// Value stores the word in a database; see [bilingual.Words].
func (f AdministrationForm) Value() (driver.Value, error) { return forms.Value(f) }

// Scan reads the word from a database; see [bilingual.Words].
func (f *AdministrationForm) Scan(column any) error { return forms.Scan(f, column) }

// Administration returns the unit whose administration acts for u on the day, and in which form.
//
//   - A municipality outside any association, a kreisfreie Stadt, a Kreis, a Land and every association with an
//     administration of its own: the unit itself, [OwnAdministration].
//   - A municipality in an Amt, a Samtgemeinde, a Verbandsgemeinde and so on: the association.
//   - A municipality with an erfüllende Gemeinde: the municipality that fulfils, as [Unit.ActingMember] of the association
//     finds it. For the fulfilling municipality this is the unit itself, [OwnAdministration].
//   - The record of an association with an erfüllende Gemeinde: likewise the municipality that fulfils.
//
// The zero Unit with [NotRecorded] means that the register does not tell: associations before their keys were recorded
// (Thüringen before 1996), associations whose kind is not recorded (before 1994), and areas outside any municipality.
func (u Unit) Administration() (Unit, AdministrationForm) {
	switch u.Level() {
	case 0:
		return Unit{}, NotRecorded
	case governance.Association:
		return u.administrationOfAssociation(u)
	case governance.Municipality:
		return u.administrationOfMunicipality()
	}
	return u, OwnAdministration
}

func (u Unit) administrationOfMunicipality() (Unit, AdministrationForm) {
	switch u.Kind() {
	case governance.BewohntesGemeindefreiesGebiet, governance.UnbewohntesGemeindefreiesGebiet:
		return Unit{}, NotRecorded
	}
	if u.isKreisfrei() {
		return u, OwnAdministration
	}
	if a, ok := u.association(); ok {
		return u.administrationOfAssociation(a)
	}
	if digits, ok := u.state().Association(); ok && uint32(digits) == u.number()%store.PerDistrict && digits != 0 {
		return u, OwnAdministration
	}
	return Unit{}, NotRecorded
}

// administrationOfAssociation returns who acts for u, which is the association a or in it.
func (u Unit) administrationOfAssociation(a Unit) (Unit, AdministrationForm) {
	form := formOf(a.Kind())
	switch form {
	case NotRecorded:
		return Unit{}, NotRecorded
	case ErfuellendeGemeinde:
		acting, found := a.ActingMember()
		switch {
		case found == ActingNotRecorded:
			return Unit{}, form
		case acting == u:
			return u, OwnAdministration
		}
		return acting, form
	}
	if a == u {
		return u, OwnAdministration
	}
	return a, form
}

func formOf(k governance.Kind) AdministrationForm {
	switch k {
	case governance.VerbandsfreieGemeinde:
		return OwnAdministration
	case governance.Amt:
		return Amt
	case governance.Samtgemeinde:
		return Samtgemeinde
	case governance.Verbandsgemeinde:
		return Verbandsgemeinde
	case governance.Verwaltungsgemeinschaft, governance.VerwaltungsgemeinschaftTraegermodell:
		return Verwaltungsgemeinschaft
	case governance.Kirchspielslandgemeinde:
		return Kirchspielslandgemeinde
	case governance.Verwaltungsverband:
		return Verwaltungsverband
	case governance.ErfuellendeGemeinde:
		return ErfuellendeGemeinde
	}
	return NotRecorded
}

// Acting tells how the member that acts for an association was found. No field of the registers marks it.
type Acting uint8

const (
	// ActingNotRecorded: the registers do not tell which member acts.
	ActingNotRecorded Acting = iota
	// ActingItself: no member acts; the association has an administration of its own.
	ActingItself
	// ActingByName: the association has the name of the member ("Bad Salzungen, Stadt", "EG Uder").
	ActingByName
	// ActingByPopulation: no member has the name of the association; this is the one with the most inhabitants, as it is
	// in every case in which the name tells.
	ActingByPopulation
)

var actings = bilingual.Words[Acting]{Name: "way of finding who acts", List: []bilingual.Word[Acting]{
	{Value: ActingNotRecorded, Word: "not-recorded", Text: bilingual.Text{German: "nicht erfasst", English: "not recorded"}},
	{Value: ActingItself, Word: "itself", Text: bilingual.Text{German: "eigene Verwaltung", English: "own administration"}},
	{Value: ActingByName, Word: "by-name", Text: bilingual.Text{German: "nach dem Namen bestimmt", English: "found by name"}},
	{Value: ActingByPopulation, Word: "by-population",
		Text: bilingual.Text{German: "nach der Einwohnerzahl bestimmt", English: "found by population"}},
}}

// String returns the way as data writes it, such as "by-name"; "" for anything else.
func (a Acting) String() string { return actings.String(a) }

// Text returns the way for readers.
func (a Acting) Text(tag language.Tag) string { return actings.Text(a, tag) }

// IsValid reports whether a is one of the ways, [ActingNotRecorded] among them.
func (a Acting) IsValid() bool { return actings.Has(a) }

// MarshalText returns [Acting.String]; anything else is a [*bilingual.WordError].
func (a Acting) MarshalText() ([]byte, error) { return actings.Marshal(a) }

// UnmarshalText reads what MarshalText writes.
func (a *Acting) UnmarshalText(text []byte) error { return actings.Unmarshal(a, text) }

// Value stores the word in a database; see [bilingual.Words].
func (a Acting) Value() (driver.Value, error) { return actings.Value(a) }

// Scan reads the word from a database; see [bilingual.Words].
func (a *Acting) Scan(column any) error { return actings.Scan(a, column) }

// ActingMember returns the member that acts for an association, and how it was found.
//
// In an association with an erfüllende Gemeinde it is found by name, otherwise by population. A Verwaltungsgemeinschaft in
// Baden-Württemberg or Sachsen is administered by one of its members too; which one is agreed between them and not in the
// registers, so the answer is the zero Unit with [ActingNotRecorded]. All other associations have an administration of
// their own: the zero Unit with [ActingItself]. For units of other levels it is the zero Unit with ActingNotRecorded.
func (u Unit) ActingMember() (Unit, Acting) {
	if u.Level() != governance.Association {
		return Unit{}, ActingNotRecorded
	}
	switch formOf(u.Kind()) {
	case NotRecorded, OwnAdministration:
		return Unit{}, ActingNotRecorded
	case Verwaltungsgemeinschaft:
		land := prefix(governance.Association, u.number(), governance.Land)
		if land == badenWuerttemberg || land == sachsen {
			return Unit{}, ActingNotRecorded
		}
		return Unit{}, ActingItself
	case ErfuellendeGemeinde:
		return u.fulfilling()
	}
	return Unit{}, ActingItself
}

func (u Unit) fulfilling() (Unit, Acting) {
	name := strings.TrimPrefix(u.Name(), "EG ")
	short := strings.TrimPrefix(u.ShortName(), "EG ")
	var (
		byName, largest Unit
		most            int64
		tie             bool
	)
	for member := range u.Municipalities() {
		if member.Name() == name || member.ShortName() == short {
			if !byName.IsZero() {
				return Unit{}, ActingNotRecorded
			}
			byName = member
		}
		if population, ok := member.Population(); ok && population.Value >= most {
			tie = population.Value == most
			largest, most = member, population.Value
		}
	}
	switch {
	case !byName.IsZero():
		return byName, ActingByName
	case most > 0 && !tie:
		return largest, ActingByPopulation
	}
	return Unit{}, ActingNotRecorded
}
