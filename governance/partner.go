package governance

import (
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

// Sphere is the sphere (Wirkungskreis) in which a municipality acts. The zero value means that none is recorded.
type Sphere uint8

// The two spheres.
const (
	OwnSphere         Sphere = iota + 1 // eigener Wirkungskreis: local self-government
	TransferredSphere                   // übertragener Wirkungskreis: tasks of the state, by or under an act
)

var sphereNames = [...]name{
	OwnSphere:         {"own", bilingual.Text{German: "eigener Wirkungskreis", English: "own sphere"}},
	TransferredSphere: {"transferred", bilingual.Text{German: "übertragener Wirkungskreis", English: "transferred sphere"}},
}

// String returns "own" or "transferred".
func (s Sphere) String() string { return id(sphereNames[:], int(s)) }

// Text returns the term for readers.
func (s Sphere) Text(tag language.Tag) string { return word(sphereNames[:], int(s), tag) }

// MarshalText returns [Sphere.String].
func (s Sphere) MarshalText() ([]byte, error) { return marshal("sphere", sphereNames[:], int(s)) }

// UnmarshalText reads what [Sphere.MarshalText] writes.
func (s *Sphere) UnmarshalText(text []byte) error {
	return unmarshal(s, "sphere", sphereNames[:], text)
}

// Role is what a partner does in an agreement.
type Role uint8

// The roles.
const (
	Funder         Role = iota + 1 // pays
	Recipient                      // is paid
	Provider                       // performs the task or runs the service for others
	User                           // uses what another provides
	Member                         // belongs to the body or shares in the task
	Representative                 // speaks for others without binding them, as a kommunaler Spitzenverband does
	Coordinator                    // leads the cooperation
	Controller                     // decides on purposes and means of processing personal data
	Processor                      // processes personal data on behalf of a controller
	Supervisor                     // supervises
)

var roleNames = [...]name{
	Funder:         {"funder", bilingual.Text{German: "Geldgeber", English: "funder"}},
	Recipient:      {"recipient", bilingual.Text{German: "Empfänger", English: "recipient"}},
	Provider:       {"provider", bilingual.Text{German: "Leistungserbringer", English: "provider"}},
	User:           {"user", bilingual.Text{German: "Nutzer", English: "user"}},
	Member:         {"member", bilingual.Text{German: "Mitglied", English: "member"}},
	Representative: {"representative", bilingual.Text{German: "Interessenvertretung", English: "representative"}},
	Coordinator:    {"coordinator", bilingual.Text{German: "Federführung", English: "coordinator"}},
	Controller:     {"controller", bilingual.Text{German: "Verantwortlicher", English: "controller"}},
	Processor:      {"processor", bilingual.Text{German: "Auftragsverarbeiter", English: "processor"}},
	Supervisor:     {"supervisor", bilingual.Text{German: "Aufsicht", English: "supervisor"}},
}

// String returns the role as data writes it, such as "funder".
func (r Role) String() string { return id(roleNames[:], int(r)) }

// Text returns the word for readers.
func (r Role) Text(tag language.Tag) string { return word(roleNames[:], int(r), tag) }

// MarshalText returns [Role.String].
func (r Role) MarshalText() ([]byte, error) { return marshal("role", roleNames[:], int(r)) }

// UnmarshalText reads what [Role.MarshalText] writes.
func (r *Role) UnmarshalText(text []byte) error { return unmarshal(r, "role", roleNames[:], text) }

// PartnerKind is the legal kind of a partner.
type PartnerKind uint8

// The kinds of partners that agreements of public bodies have.
const (
	FederationPartner    PartnerKind = iota + 1 // the Federation or one of its authorities
	LandPartner                                 // a Land or one of its ministries
	UnitPartner                                 // a unit of the municipality register: Gemeinde, Landkreis, Verwaltungsgemeinschaft …
	MunicipalAssociation                        // kommunaler Spitzenverband; not the level, and without power over its members
	Zweckverband                                // a corporation of municipalities for a purpose
	PublicInstitution                           // Anstalt des öffentlichen Rechts
	PublicCorporation                           // another Körperschaft des öffentlichen Rechts
	PublicCompany                               // a company under private law that public bodies own
	PrivateCompany                              // a company with private owners
)

var partnerKindNames = [...]name{
	FederationPartner:    {"federation", bilingual.Text{German: "Bund", English: "Federation"}},
	LandPartner:          {"land", bilingual.Text{German: "Land", English: "Land"}},
	UnitPartner:          {"unit", bilingual.Text{German: "Gebietskörperschaft oder Gemeindeverband", English: "territorial unit"}},
	MunicipalAssociation: {"municipal-association", bilingual.Text{German: "kommunaler Spitzenverband", English: "association of municipalities (Spitzenverband)"}},
	Zweckverband:         {"zweckverband", both("Zweckverband")},
	PublicInstitution:    {"public-institution", bilingual.Text{German: "Anstalt des öffentlichen Rechts", English: "public-law institution"}},
	PublicCorporation:    {"public-corporation", bilingual.Text{German: "Körperschaft des öffentlichen Rechts", English: "public-law corporation"}},
	PublicCompany:        {"public-company", bilingual.Text{German: "Unternehmen in öffentlicher Hand", English: "publicly owned company"}},
	PrivateCompany:       {"private-company", bilingual.Text{German: "privates Unternehmen", English: "private company"}},
}

// String returns the kind as data writes it, such as "municipal-association".
func (k PartnerKind) String() string { return id(partnerKindNames[:], int(k)) }

// Text returns the term for readers.
func (k PartnerKind) Text(tag language.Tag) string {
	return word(partnerKindNames[:], int(k), tag)
}

// MarshalText returns [PartnerKind.String].
func (k PartnerKind) MarshalText() ([]byte, error) {
	return marshal("kind of partner", partnerKindNames[:], int(k))
}

// UnmarshalText reads what [PartnerKind.MarshalText] writes.
func (k *PartnerKind) UnmarshalText(text []byte) error {
	return unmarshal(k, "kind of partner", partnerKindNames[:], text)
}

// Partner is who can be party to an agreement.
type Partner struct {
	// ID names the partner among those that the library knows, such as "th-finanzministerium"; empty for others.
	ID string `json:"id,omitempty"`
	// Name is the official name in German.
	Name string `json:"name"`
	// Kind is the legal kind.
	Kind PartnerKind `json:"kind"`
	// Unit is the official key of a territorial unit, or of the Land whose ministry the partner is. It is the zero UnitKey
	// for others.
	Unit UnitKey `json:"unit,omitzero"`
	// Offices are the partner's offices with their holders over time, as far as recorded.
	Offices []Office `json:"-"`
	// Source says where this was read.
	Source law.Source `json:"source,omitzero"`
}

// Office returns the partner's office with the title, in either of its forms.
func (p Partner) Office(title string) (Office, bool) {
	for i := range p.Offices {
		if office := &p.Offices[i]; title != "" && (office.Title == title || office.FeminineTitle == title) {
			return *office, true
		}
	}
	return Office{}, false
}

// Office is an office of a partner and who held it when.
type Office struct {
	// Title is the official title in German, FeminineTitle the one that a woman in the office bears.
	Title, FeminineTitle string
	// Holders are the persons in office over time. A vacancy is a value with an empty name.
	Holders law.Series[Holder]
}

// Holder is a person in an office. An empty name is a vacancy.
type Holder struct {
	Name string
	// FromAbout and ThroughAbout tell that the first or the last day of the period is not the day of taking or leaving
	// office, but the earliest or latest day on which the person was seen in it.
	FromAbout, ThroughAbout bool
}

// On returns who held the office on the day. It reports false where nothing is recorded for that day; an empty name is a
// recorded vacancy.
func (o Office) On(day civil.Date) (law.Dated[Holder], bool) { return o.Holders.On(day) }

// UnitKey is an official key of any length, as data writes it. The zero value names no unit.
type UnitKey struct {
	// Key is the key; nil names no unit.
	Key key.Key
}

// IsZero reports whether no unit is named.
func (k UnitKey) IsZero() bool { return k.Key == nil || k.Key.IsZero() }

// String returns the digits, and "" for the zero value.
func (k UnitKey) String() string {
	if k.IsZero() {
		return ""
	}
	return k.Key.String()
}

// MarshalText returns the digits.
func (k UnitKey) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads the digits of a key of any of the six types; an empty text names no unit.
func (k *UnitKey) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*k = UnitKey{}
		return nil
	}
	parsed, err := key.Parse(string(text))
	if err != nil {
		return err
	}
	k.Key = parsed
	return nil
}
