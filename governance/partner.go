package governance

import (
	"database/sql/driver"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

// Sphere is the sphere (Wirkungskreis) in which a municipality acts. The zero value means that none is recorded.
type Sphere uint8

const (
	OwnSphere         Sphere = iota + 1 // eigener Wirkungskreis: local self-government
	TransferredSphere                   // übertragener Wirkungskreis: tasks of the state, by or under an act
)

var spheres = bilingual.Words[Sphere]{Name: "sphere", List: []bilingual.Word[Sphere]{
	{Value: OwnSphere, Word: "own", Text: bilingual.Text{German: "eigener Wirkungskreis", English: "own sphere"}},
	{Value: TransferredSphere, Word: "transferred",
		Text: bilingual.Text{German: "übertragener Wirkungskreis", English: "transferred sphere"}},
}}

// IsValid reports whether s is one of the two spheres.
func (s Sphere) IsValid() bool { return spheres.Has(s) }

// String returns "own" or "transferred"; "" for the zero value.
func (s Sphere) String() string { return spheres.String(s) }

// Text returns the term for readers.
func (s Sphere) Text(tag language.Tag) string { return spheres.Text(s, tag) }

// MarshalText returns [Sphere.String]; what is no sphere is a [*bilingual.WordError].
func (s Sphere) MarshalText() ([]byte, error) { return spheres.Marshal(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Sphere) UnmarshalText(text []byte) error { return spheres.Unmarshal(s, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (s Sphere) Value() (driver.Value, error) { return spheres.Value(s) }

// Scan reads the word from a database; see [bilingual.Words].
func (s *Sphere) Scan(column any) error { return spheres.Scan(s, column) }

// Role is what a partner does in an agreement.
type Role uint8

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

var roles = bilingual.Words[Role]{Name: "role", List: []bilingual.Word[Role]{
	{Value: Funder, Word: "funder", Text: bilingual.Text{German: "Geldgeber", English: "funder"}},
	{Value: Recipient, Word: "recipient", Text: bilingual.Text{German: "Empfänger", English: "recipient"}},
	{Value: Provider, Word: "provider", Text: bilingual.Text{German: "Leistungserbringer", English: "provider"}},
	{Value: User, Word: "user", Text: bilingual.Text{German: "Nutzer", English: "user"}},
	{Value: Member, Word: "member", Text: bilingual.Text{German: "Mitglied", English: "member"}},
	{Value: Representative, Word: "representative",
		Text: bilingual.Text{German: "Interessenvertretung", English: "representative"}},
	{Value: Coordinator, Word: "coordinator", Text: bilingual.Text{German: "Federführung", English: "coordinator"}},
	{Value: Controller, Word: "controller", Text: bilingual.Text{German: "Verantwortlicher", English: "controller"}},
	{Value: Processor, Word: "processor", Text: bilingual.Text{German: "Auftragsverarbeiter", English: "processor"}},
	{Value: Supervisor, Word: "supervisor", Text: bilingual.Text{German: "Aufsicht", English: "supervisory authority"}},
}}

// IsValid reports whether r is one of the roles.
func (r Role) IsValid() bool { return roles.Has(r) }

// String returns the role as data writes it, such as "funder"; "" for the zero value.
func (r Role) String() string { return roles.String(r) }

// Text returns the word for readers.
func (r Role) Text(tag language.Tag) string { return roles.Text(r, tag) }

// MarshalText returns [Role.String]; what is no role is a [*bilingual.WordError].
func (r Role) MarshalText() ([]byte, error) { return roles.Marshal(r) }

// UnmarshalText reads what MarshalText writes.
func (r *Role) UnmarshalText(text []byte) error { return roles.Unmarshal(r, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (r Role) Value() (driver.Value, error) { return roles.Value(r) }

// Scan reads the word from a database; see [bilingual.Words].
func (r *Role) Scan(column any) error { return roles.Scan(r, column) }

// PartnerKind is the legal kind of a partner.
type PartnerKind uint8

// The kinds of partners that agreements of public bodies have.
const (
	FederationPartner         PartnerKind = iota + 1 // the Federation or one of its authorities
	LandPartner                                      // a Land or one of its ministries
	UnitPartner                                      // a unit of the municipality register: Gemeinde, Landkreis, Verwaltungsgemeinschaft …
	MunicipalAssociation                             // kommunaler Spitzenverband; not the level, and without power over its members
	Zweckverband                                     // a corporation of municipalities for a purpose
	PublicInstitution                                // Anstalt des öffentlichen Rechts
	PublicCorporation                                // another Körperschaft des öffentlichen Rechts
	PublicCompany                                    // a company under private law that public bodies own
	PrivateCompany                                   // a company with private owners
	Foundation                                       // Stiftung
	Genossenschaft                                   // eingetragene Genossenschaft
	Verein                                           // eingetragener Verein that is no kommunaler Spitzenverband
	VerwaltungsverbandPartner                        // a corporation of municipalities for their administration, as in Sachsen
	Planungsverband                                  // a corporation of municipalities for planning
	Church                                           // a church or another religious corporation
	DependentUnit                                    // Eigenbetrieb, Sondervermögen, office: no legal person, its bearer is
)

var partnerKinds = bilingual.Words[PartnerKind]{Name: "kind of partner", List: []bilingual.Word[PartnerKind]{
	{Value: FederationPartner, Word: "federation", Text: bilingual.Text{German: "Bund", English: "Federation"}},
	{Value: LandPartner, Word: "land", Text: bilingual.Text{German: "Land", English: "Land"}},
	{Value: UnitPartner, Word: "unit",
		Text: bilingual.Text{German: "Gebietskörperschaft oder Gemeindeverband", English: "territorial authority or association of municipalities"}},
	{Value: MunicipalAssociation, Word: "municipal-association",
		Text: bilingual.Text{German: "kommunaler Spitzenverband", English: "association of local authorities (Spitzenverband)"}},
	{Value: Zweckverband, Word: "zweckverband", Text: bilingual.Text{German: "Zweckverband", English: "Zweckverband"}},
	{Value: PublicInstitution, Word: "public-institution",
		Text: bilingual.Text{German: "Anstalt des öffentlichen Rechts", English: "public-law institution"}},
	{Value: PublicCorporation, Word: "public-corporation",
		Text: bilingual.Text{German: "Körperschaft des öffentlichen Rechts", English: "public-law corporation"}},
	{Value: PublicCompany, Word: "public-company",
		Text: bilingual.Text{German: "Unternehmen in öffentlicher Hand", English: "publicly owned company"}},
	{Value: PrivateCompany, Word: "private-company",
		Text: bilingual.Text{German: "privates Unternehmen", English: "private company"}},
	{Value: Foundation, Word: "foundation", Text: bilingual.Text{German: "Stiftung", English: "foundation"}},
	{Value: Genossenschaft, Word: "genossenschaft",
		Text: bilingual.Text{German: "eingetragene Genossenschaft", English: "registered cooperative"}},
	{Value: Verein, Word: "verein", Text: bilingual.Text{German: "eingetragener Verein", English: "registered association"}},
	{Value: VerwaltungsverbandPartner, Word: "verwaltungsverband",
		Text: bilingual.Text{German: "Verwaltungsverband", English: "Verwaltungsverband"}},
	{Value: Planungsverband, Word: "planungsverband",
		Text: bilingual.Text{German: "Planungsverband", English: "planning association"}},
	{Value: Church, Word: "church",
		Text: bilingual.Text{German: "Kirche oder Religionsgemeinschaft", English: "church or religious community"}},
	{Value: DependentUnit, Word: "dependent-unit",
		Text: bilingual.Text{German: "unselbständige Einrichtung (Eigenbetrieb, Sondervermögen)", English: "dependent unit (Eigenbetrieb, special fund)"}},
}}

// IsValid reports whether k is one of the kinds.
func (k PartnerKind) IsValid() bool { return partnerKinds.Has(k) }

// IsPrivateLaw reports whether partners of the kind are persons of private law whoever owns them: companies, registered cooperatives
// and associations, kommunale Spitzenverbände among them. Of foundations it depends.
func (k PartnerKind) IsPrivateLaw() bool {
	switch k {
	case MunicipalAssociation, PublicCompany, PrivateCompany, Genossenschaft, Verein:
		return true
	}
	return false
}

// String returns the kind as data writes it, such as "municipal-association"; "" for the zero value.
func (k PartnerKind) String() string { return partnerKinds.String(k) }

// Text returns the term for readers.
func (k PartnerKind) Text(tag language.Tag) string { return partnerKinds.Text(k, tag) }

// MarshalText returns [PartnerKind.String]; what is no kind is a [*bilingual.WordError].
func (k PartnerKind) MarshalText() ([]byte, error) { return partnerKinds.Marshal(k) }

// UnmarshalText reads what MarshalText writes.
func (k *PartnerKind) UnmarshalText(text []byte) error { return partnerKinds.Unmarshal(k, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (k PartnerKind) Value() (driver.Value, error) { return partnerKinds.Value(k) }

// Scan reads the word from a database; see [bilingual.Words].
func (k *PartnerKind) Scan(column any) error { return partnerKinds.Scan(k, column) }

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
	// Bearer is the legal person to which a [DependentUnit] belongs; empty for others. Unit is then the key of the bearer.
	Bearer string `json:"bearer,omitempty"`
	// Land is the Land under whose law the partner is, where Unit does not tell it; the library fills it in for the partners it knows.
	Land key.Land `json:"-"`
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
	// Key is the key; nil names no unit. What is no key of its own means what [key.Plain] says.
	Key key.Key
}

// IsZero reports whether no unit is named.
func (k UnitKey) IsZero() bool {
	plain := key.Plain(k.Key)
	return plain == nil || plain.IsZero()
}

// String returns the digits, and "" for the zero value.
func (k UnitKey) String() string {
	if k.IsZero() {
		return ""
	}
	return key.Plain(k.Key).String()
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

// Value stores the digits in a database, and the zero value as NULL; the error is always nil.
func (k UnitKey) Value() (driver.Value, error) {
	if k.IsZero() {
		return nil, nil
	}
	return k.String(), nil
}

// Scan reads the digits from a database column of text, as [UnitKey.UnmarshalText] does; NULL is the zero value. Any other column
// is a [*bilingual.ColumnError]: a number has lost the leading zero of the key.
func (k *UnitKey) Scan(column any) error { return bilingual.ScanText("key of a unit", k, column) }
