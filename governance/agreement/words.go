package agreement

import (
	"database/sql/driver"
	"reflect"
	"strconv"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Form is the legal form of an agreement.
type Form string

// The German names are those of the law; where a norm stands beside one, it is the norm from which the form is known.
const (
	FrameworkAgreement         Form = "framework-agreement"           // Rahmenvereinbarung of a Land and kommunale Spitzenverbände
	SimpleArbeitsgemeinschaft  Form = "einfache-arbeitsgemeinschaft"  // §§ 4–6 ThürKGG
	SpecialArbeitsgemeinschaft Form = "besondere-arbeitsgemeinschaft" // § 5 ThürKGG
	Zweckvereinbarung          Form = "zweckvereinbarung"             // §§ 7–15 ThürKGG
	Zweckverband               Form = "zweckverband"                  // articles, §§ 16–42 ThürKGG
	GemeinsameKommunaleAnstalt Form = "gemeinsame-kommunale-anstalt"  // articles
	Verwaltungsvereinbarung    Form = "verwaltungsvereinbarung"       // of executives
	Staatsvertrag              Form = "staatsvertrag"                 // under Art. 91c GG
	ServiceReuseAgreement      Form = "service-reuse"                 // re-use of a service made once for all (Einer für Alle)
	ProviderParticipation      Form = "provider-participation"        // participation in a joint IT provider
	CommissionedProcessing     Form = "commissioned-processing"       // Auftragsverarbeitung, Art. 28 DSGVO

	PublicLawAgreement          Form = "oeffentlich-rechtliche-vereinbarung" // the Zweckvereinbarung of other Länder, delegating or mandating
	VerwaltungsgemeinschaftForm Form = "verwaltungsgemeinschaft"             // formed by agreement, as other Länder know it
	OfficialAssistance          Form = "amtshilfevereinbarung"               // lasting help between authorities
	ServiceContract             Form = "service-contract"                    // services for money
	Membership                  Form = "membership"                          // joining a Genossenschaft, a Verein or another body
)

var forms = bilingual.Words[Form]{Name: "legal form", List: []bilingual.Word[Form]{
	{Value: FrameworkAgreement, Word: "framework-agreement",
		Text: bilingual.Text{German: "Rahmenvereinbarung", English: "framework agreement"}},
	{Value: SimpleArbeitsgemeinschaft, Word: "einfache-arbeitsgemeinschaft",
		Text: bilingual.Text{German: "einfache Arbeitsgemeinschaft", English: "einfache Arbeitsgemeinschaft"}},
	{Value: SpecialArbeitsgemeinschaft, Word: "besondere-arbeitsgemeinschaft",
		Text: bilingual.Text{German: "besondere Arbeitsgemeinschaft", English: "besondere Arbeitsgemeinschaft"}},
	{Value: Zweckvereinbarung, Word: "zweckvereinbarung",
		Text: bilingual.Text{German: "Zweckvereinbarung", English: "Zweckvereinbarung"}},
	{Value: Zweckverband, Word: "zweckverband",
		Text: bilingual.Text{German: "Verbandssatzung eines Zweckverbands", English: "articles of a Zweckverband"}},
	{Value: GemeinsameKommunaleAnstalt, Word: "gemeinsame-kommunale-anstalt",
		Text: bilingual.Text{German: "gemeinsame kommunale Anstalt", English: "gemeinsame kommunale Anstalt"}},
	{Value: Verwaltungsvereinbarung, Word: "verwaltungsvereinbarung",
		Text: bilingual.Text{German: "Verwaltungsvereinbarung", English: "Verwaltungsvereinbarung"}},
	{Value: Staatsvertrag, Word: "staatsvertrag", Text: bilingual.Text{German: "Staatsvertrag", English: "state treaty"}},
	{Value: ServiceReuseAgreement, Word: "service-reuse",
		Text: bilingual.Text{German: "Nachnutzung eines Dienstes (Einer für Alle)", English: "re-use of a service (one for all)"}},
	{Value: ProviderParticipation, Word: "provider-participation",
		Text: bilingual.Text{German: "Beteiligung an einem gemeinsamen IT-Dienstleister", English: "participation in a joint IT provider"}},
	{Value: CommissionedProcessing, Word: "commissioned-processing",
		Text: bilingual.Text{German: "Auftragsverarbeitung", English: "processing on behalf of a controller"}},
	{Value: PublicLawAgreement, Word: "oeffentlich-rechtliche-vereinbarung",
		Text: bilingual.Text{German: "öffentlich-rechtliche Vereinbarung", English: "öffentlich-rechtliche Vereinbarung"}},
	{Value: VerwaltungsgemeinschaftForm, Word: "verwaltungsgemeinschaft",
		Text: bilingual.Text{German: "vereinbarte Verwaltungsgemeinschaft", English: "Verwaltungsgemeinschaft by agreement"}},
	{Value: OfficialAssistance, Word: "amtshilfevereinbarung",
		Text: bilingual.Text{German: "Amtshilfevereinbarung", English: "agreement on official assistance"}},
	{Value: ServiceContract, Word: "service-contract",
		Text: bilingual.Text{German: "Dienstleistungsvertrag", English: "service contract"}},
	{Value: Membership, Word: "membership",
		Text: bilingual.Text{German: "Beitritt zu einer Körperschaft oder einem Verein", English: "joining of a body"}},
}}

// Forms returns all forms.
func Forms() []Form { return forms.Values() }

// String returns the word as data writes it; "" for what is no legal form.
func (f Form) String() string { return forms.String(f) }

// Text returns the word for readers.
func (f Form) Text(tag language.Tag) string { return forms.Text(f, tag) }

// IsValid reports whether it is one of the list.
func (f Form) IsValid() bool { return forms.Has(f) }

// MarshalText returns [Form.String]; what is no legal form is a [*bilingual.WordError].
func (f Form) MarshalText() ([]byte, error) { return forms.Marshal(f) }

// UnmarshalText reads what MarshalText writes.
func (f *Form) UnmarshalText(text []byte) error { return forms.Unmarshal(f, text) }

// Value stores the word in a database; see [bilingual.Words].
func (f Form) Value() (driver.Value, error) { return forms.Value(f) }

// Scan reads the word from a database; see [bilingual.Words].
func (f *Form) Scan(column any) error { return forms.Scan(f, column) }

// ContractLaw is under which law a contract is: that of public bodies, or that of everybody.
type ContractLaw string

// The two laws of contracts.
const (
	PublicLawContract  ContractLaw = "public-law"  // öffentlich-rechtlicher Vertrag, §§ 54 ff. VwVfG
	PrivateLawContract ContractLaw = "private-law" // privatrechtlicher Vertrag
)

var contractLaws = bilingual.Words[ContractLaw]{Name: "law of the contract", List: []bilingual.Word[ContractLaw]{
	{Value: PublicLawContract, Word: "public-law",
		Text: bilingual.Text{German: "öffentlich-rechtlicher Vertrag", English: "public-law contract"}},
	{Value: PrivateLawContract, Word: "private-law",
		Text: bilingual.Text{German: "privatrechtlicher Vertrag", English: "contract under private law"}},
}}

// String returns "public-law" or "private-law"; "" for what is neither.
func (l ContractLaw) String() string { return contractLaws.String(l) }

// Text returns the word for readers.
func (l ContractLaw) Text(tag language.Tag) string { return contractLaws.Text(l, tag) }

// IsValid reports whether it is one of the two.
func (l ContractLaw) IsValid() bool { return contractLaws.Has(l) }

// MarshalText returns [ContractLaw.String]; what is neither of the two is a [*bilingual.WordError].
func (l ContractLaw) MarshalText() ([]byte, error) { return contractLaws.Marshal(l) }

// UnmarshalText reads what MarshalText writes.
func (l *ContractLaw) UnmarshalText(text []byte) error { return contractLaws.Unmarshal(l, text) }

// Value stores the word in a database; see [bilingual.Words].
func (l ContractLaw) Value() (driver.Value, error) { return contractLaws.Value(l) }

// Scan reads the word from a database; see [bilingual.Words].
func (l *ContractLaw) Scan(column any) error { return contractLaws.Scan(l, column) }

// SignatureForm is how a document was signed.
type SignatureForm string

// Which of them is enough by law is for rules to say.
const (
	Handwritten         SignatureForm = "handwritten"          // by hand on paper (§ 126 BGB)
	Notarised           SignatureForm = "notarised"            // before a notary, which replaces the written form (§ 126 Abs. 4 BGB)
	QualifiedElectronic SignatureForm = "qualified-electronic" // qualified electronic signature (§ 126a BGB)
	QualifiedSeal       SignatureForm = "qualified-seal"       // qualified electronic seal of an authority (§ 3a Abs. 3 VwVfG)
	SimpleElectronic    SignatureForm = "simple-electronic"    // any other electronic signature
	TextForm            SignatureForm = "text"                 // text form: e-mail, fax (§ 126b BGB)
	Oral                SignatureForm = "oral"                 // no signature at all
)

var signatureForms = bilingual.Words[SignatureForm]{Name: "form of signature", List: []bilingual.Word[SignatureForm]{
	{Value: Handwritten, Word: "handwritten", Text: bilingual.Text{German: "eigenhändig", English: "by hand"}},
	{Value: Notarised, Word: "notarised", Text: bilingual.Text{German: "notariell beurkundet", English: "notarised"}},
	{Value: QualifiedElectronic, Word: "qualified-electronic",
		Text: bilingual.Text{German: "qualifiziert elektronisch", English: "qualified electronic signature"}},
	{Value: QualifiedSeal, Word: "qualified-seal",
		Text: bilingual.Text{German: "qualifiziertes elektronisches Siegel", English: "qualified electronic seal"}},
	{Value: SimpleElectronic, Word: "simple-electronic",
		Text: bilingual.Text{German: "einfach elektronisch", English: "simple electronic signature"}},
	{Value: TextForm, Word: "text", Text: bilingual.Text{German: "Textform", English: "text form"}},
	{Value: Oral, Word: "oral", Text: bilingual.Text{German: "mündlich", English: "oral"}},
}}

// String returns the word as data writes it; "" for what is no form of signature.
func (f SignatureForm) String() string { return signatureForms.String(f) }

// Text returns the word for readers.
func (f SignatureForm) Text(tag language.Tag) string { return signatureForms.Text(f, tag) }

// IsValid reports whether it is one of the list.
func (f SignatureForm) IsValid() bool { return signatureForms.Has(f) }

// MarshalText returns [SignatureForm.String]; what is no form of signature is a [*bilingual.WordError].
func (f SignatureForm) MarshalText() ([]byte, error) { return signatureForms.Marshal(f) }

// UnmarshalText reads what MarshalText writes.
func (f *SignatureForm) UnmarshalText(text []byte) error { return signatureForms.Unmarshal(f, text) }

// Value stores the word in a database; see [bilingual.Words].
func (f SignatureForm) Value() (driver.Value, error) { return signatureForms.Value(f) }

// Scan reads the word from a database; see [bilingual.Words].
func (f *SignatureForm) Scan(column any) error { return signatureForms.Scan(f, column) }

// Capacity is by what right a person signs for a party.
type Capacity string

// By the office itself, in the place of the office holder, or by a power of attorney.
const (
	OfficeHolder Capacity = "office-holder" // the mayor, Landrat, minister or president
	Deputy       Capacity = "deputy"        // the deputy in office
	Attorney     Capacity = "attorney"      // by a written power of attorney
)

var capacities = bilingual.Words[Capacity]{Name: "capacity", List: []bilingual.Word[Capacity]{
	{Value: OfficeHolder, Word: "office-holder", Text: bilingual.Text{German: "kraft Amtes", English: "as office holder"}},
	{Value: Deputy, Word: "deputy", Text: bilingual.Text{German: "in Vertretung", English: "as deputy"}},
	{Value: Attorney, Word: "attorney", Text: bilingual.Text{German: "mit Vollmacht", English: "by power of attorney"}},
}}

// String returns the word as data writes it; "" for what is no capacity.
func (c Capacity) String() string { return capacities.String(c) }

// Text returns the word for readers.
func (c Capacity) Text(tag language.Tag) string { return capacities.Text(c, tag) }

// IsValid reports whether it is one of the list.
func (c Capacity) IsValid() bool { return capacities.Has(c) }

// MarshalText returns [Capacity.String]; what is no capacity is a [*bilingual.WordError].
func (c Capacity) MarshalText() ([]byte, error) { return capacities.Marshal(c) }

// UnmarshalText reads what MarshalText writes.
func (c *Capacity) UnmarshalText(text []byte) error { return capacities.Unmarshal(c, text) }

// Value stores the word in a database; see [bilingual.Words].
func (c Capacity) Value() (driver.Value, error) { return capacities.Value(c) }

// Scan reads the word from a database; see [bilingual.Words].
func (c *Capacity) Scan(column any) error { return capacities.Scan(c, column) }

// Foundation is on what a body of an agreement rests.
type Foundation string

// A body rests on an act, on the agreement itself, or on both.
const (
	FoundedByStatute   Foundation = "statute"
	FoundedByAgreement Foundation = "agreement"
	FoundedByBoth      Foundation = "both"
)

var foundations = bilingual.Words[Foundation]{Name: "foundation", List: []bilingual.Word[Foundation]{
	{Value: FoundedByStatute, Word: "statute", Text: bilingual.Text{German: "gesetzlich", English: "by law"}},
	{Value: FoundedByAgreement, Word: "agreement", Text: bilingual.Text{German: "vereinbart", English: "by agreement"}},
	{Value: FoundedByBoth, Word: "both",
		Text: bilingual.Text{German: "gesetzlich und vereinbart", English: "by law and agreement"}},
}}

// String returns the word as data writes it; "" for what is no foundation.
func (f Foundation) String() string { return foundations.String(f) }

// Text returns the word for readers.
func (f Foundation) Text(tag language.Tag) string { return foundations.Text(f, tag) }

// IsValid reports whether it is one of the list.
func (f Foundation) IsValid() bool { return foundations.Has(f) }

// MarshalText returns [Foundation.String]; what is no foundation is a [*bilingual.WordError].
func (f Foundation) MarshalText() ([]byte, error) { return foundations.Marshal(f) }

// UnmarshalText reads what MarshalText writes.
func (f *Foundation) UnmarshalText(text []byte) error { return foundations.Unmarshal(f, text) }

// Value stores the word in a database; see [bilingual.Words].
func (f Foundation) Value() (driver.Value, error) { return foundations.Value(f) }

// Scan reads the word from a database; see [bilingual.Words].
func (f *Foundation) Scan(column any) error { return foundations.Scan(f, column) }

// Stage is how far a plan has come.
type Stage string

// A joint provider is examined before it is founded or joined.
const (
	Examined Stage = "examined" // the parties examine whether to found one
	Founded  Stage = "founded"  // they found one by this agreement
	Joined   Stage = "joined"   // they join one that exists
)

var stages = bilingual.Words[Stage]{Name: "stage", List: []bilingual.Word[Stage]{
	{Value: Examined, Word: "examined", Text: bilingual.Text{German: "wird geprüft", English: "is being examined"}},
	{Value: Founded, Word: "founded", Text: bilingual.Text{German: "wird gegründet", English: "is founded"}},
	{Value: Joined, Word: "joined", Text: bilingual.Text{German: "Beitritt", English: "is joined"}},
}}

// String returns the word as data writes it; "" for what is no stage.
func (s Stage) String() string { return stages.String(s) }

// Text returns the word for readers.
func (s Stage) Text(tag language.Tag) string { return stages.Text(s, tag) }

// IsValid reports whether it is one of the list.
func (s Stage) IsValid() bool { return stages.Has(s) }

// MarshalText returns [Stage.String]; what is no stage is a [*bilingual.WordError].
func (s Stage) MarshalText() ([]byte, error) { return stages.Marshal(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Stage) UnmarshalText(text []byte) error { return stages.Unmarshal(s, text) }

// Value stores the word in a database; see [bilingual.Words].
func (s Stage) Value() (driver.Value, error) { return stages.Value(s) }

// Scan reads the word from a database; see [bilingual.Words].
func (s *Stage) Scan(column any) error { return stages.Scan(s, column) }

// Measure is by what cost is shared.
type Measure string

// What the parts of the parties depend on.
const (
	ByPopulation Measure = "population"
	ByArea       Measure = "area"
	ByUse        Measure = "use"     // by the cases or users of each party
	ByBenefit    Measure = "benefit" // by the advantage of each party
	Equally      Measure = "equal"
	ByShares     Measure = "shares" // by the fixed shares that stand in the clause
	ByKey        Measure = "key"    // by a named key of distribution, such as the Königsteiner Schlüssel
	ByTurnover   Measure = "turnover"
	ByLumpSum    Measure = "lump-sum" // a fixed amount for each party, member or inhabitant
	ByHours      Measure = "hours"    // by the hours worked for each party
	ByPosts      Measure = "posts"    // by posts of personnel
	Combined     Measure = "combined" // several measures together, see [MeasurePart]
)

var measures = bilingual.Words[Measure]{Name: "measure of cost", List: []bilingual.Word[Measure]{
	{Value: ByPopulation, Word: "population", Text: bilingual.Text{German: "nach Einwohnern", English: "by population"}},
	{Value: ByArea, Word: "area", Text: bilingual.Text{German: "nach Fläche", English: "by area"}},
	{Value: ByUse, Word: "use", Text: bilingual.Text{German: "nach Inanspruchnahme", English: "by use"}},
	{Value: ByBenefit, Word: "benefit", Text: bilingual.Text{German: "nach Vorteil", English: "by benefit"}},
	{Value: Equally, Word: "equal", Text: bilingual.Text{German: "zu gleichen Teilen", English: "equally"}},
	{Value: ByShares, Word: "shares", Text: bilingual.Text{German: "nach festen Anteilen", English: "by fixed shares"}},
	{Value: ByKey, Word: "key",
		Text: bilingual.Text{German: "nach einem Verteilungsschlüssel", English: "by a key of distribution"}},
	{Value: ByTurnover, Word: "turnover", Text: bilingual.Text{German: "nach Umsatz", English: "by turnover"}},
	{Value: ByLumpSum, Word: "lump-sum", Text: bilingual.Text{German: "als Pauschale", English: "as a lump sum"}},
	{Value: ByHours, Word: "hours", Text: bilingual.Text{German: "nach Stunden", English: "by hours"}},
	{Value: ByPosts, Word: "posts", Text: bilingual.Text{German: "nach Stellen", English: "by posts"}},
	{Value: Combined, Word: "combined", Text: bilingual.Text{German: "nach mehreren Maßstäben", English: "by several measures"}},
}}

// String returns the word as data writes it; "" for what is no measure of cost.
func (m Measure) String() string { return measures.String(m) }

// Text returns the word for readers.
func (m Measure) Text(tag language.Tag) string { return measures.Text(m, tag) }

// IsValid reports whether it is one of the list.
func (m Measure) IsValid() bool { return measures.Has(m) }

// MarshalText returns [Measure.String]; what is no measure of cost is a [*bilingual.WordError].
func (m Measure) MarshalText() ([]byte, error) { return measures.Marshal(m) }

// UnmarshalText reads what MarshalText writes.
func (m *Measure) UnmarshalText(text []byte) error { return measures.Unmarshal(m, text) }

// Value stores the word in a database; see [bilingual.Words].
func (m Measure) Value() (driver.Value, error) { return measures.Value(m) }

// Scan reads the word from a database; see [bilingual.Words].
func (m *Measure) Scan(column any) error { return measures.Scan(m, column) }

// Transfer is what happens to a task.
type Transfer string

// They differ in who is responsible for the task afterwards.
const (
	TaskTransferred Transfer = "transferred" // the receiver becomes responsible for the task
	TaskPerformed   Transfer = "performed"   // the receiver performs it, the giver stays responsible
	TaskJoint       Transfer = "joint"       // the parties perform it together
)

var transfers = bilingual.Words[Transfer]{Name: "kind of transfer", List: []bilingual.Word[Transfer]{
	{Value: TaskTransferred, Word: "transferred",
		Text: bilingual.Text{German: "Aufgabe geht über", English: "task passes to the receiver"}},
	{Value: TaskPerformed, Word: "performed",
		Text: bilingual.Text{German: "nur Durchführung", English: "performed for the giver"}},
	{Value: TaskJoint, Word: "joint", Text: bilingual.Text{German: "gemeinsam wahrgenommen", English: "performed jointly"}},
}}

// String returns the word as data writes it; "" for what is no kind of transfer.
func (t Transfer) String() string { return transfers.String(t) }

// Text returns the word for readers.
func (t Transfer) Text(tag language.Tag) string { return transfers.Text(t, tag) }

// IsValid reports whether it is one of the list.
func (t Transfer) IsValid() bool { return transfers.Has(t) }

// MarshalText returns [Transfer.String]; what is no kind of transfer is a [*bilingual.WordError].
func (t Transfer) MarshalText() ([]byte, error) { return transfers.Marshal(t) }

// UnmarshalText reads what MarshalText writes.
func (t *Transfer) UnmarshalText(text []byte) error { return transfers.Unmarshal(t, text) }

// Value stores the word in a database; see [bilingual.Words].
func (t Transfer) Value() (driver.Value, error) { return transfers.Value(t) }

// Scan reads the word from a database; see [bilingual.Words].
func (t *Transfer) Scan(column any) error { return transfers.Scan(t, column) }

// Matter is what a body decides.
type Matter string

// The matters that § 5 Abs. 1 S. 2 ThürKGG leaves to a majority, and all others.
const (
	ManagementAndFinance Matter = "management-and-finance" // conduct of business and need of money
	Procedure            Matter = "procedure"
	Guidelines           Matter = "guidelines" // guidelines for planning and execution
	OtherMatters         Matter = "other"
)

var matters = bilingual.Words[Matter]{Name: "matter", List: []bilingual.Word[Matter]{
	{Value: ManagementAndFinance, Word: "management-and-finance",
		Text: bilingual.Text{German: "Geschäftsführung und Finanzbedarf", English: "conduct of business and financial requirements"}},
	{Value: Procedure, Word: "procedure", Text: bilingual.Text{German: "Verfahren", English: "procedure"}},
	{Value: Guidelines, Word: "guidelines",
		Text: bilingual.Text{German: "Richtlinien für Planung und Durchführung", English: "guidelines for planning and execution"}},
	{Value: OtherMatters, Word: "other", Text: bilingual.Text{German: "andere Angelegenheiten", English: "other matters"}},
}}

// String returns the word as data writes it; "" for what is no matter.
func (m Matter) String() string { return matters.String(m) }

// Text returns the word for readers.
func (m Matter) Text(tag language.Tag) string { return matters.Text(m, tag) }

// IsValid reports whether it is one of the list.
func (m Matter) IsValid() bool { return matters.Has(m) }

// MarshalText returns [Matter.String]; what is no matter is a [*bilingual.WordError].
func (m Matter) MarshalText() ([]byte, error) { return matters.Marshal(m) }

// UnmarshalText reads what MarshalText writes.
func (m *Matter) UnmarshalText(text []byte) error { return matters.Unmarshal(m, text) }

// Value stores the word in a database; see [bilingual.Words].
func (m Matter) Value() (driver.Value, error) { return matters.Value(m) }

// Scan reads the word from a database; see [bilingual.Words].
func (m *Matter) Scan(column any) error { return matters.Scan(m, column) }

// Ground is a ground on which no tender is needed.
type Ground string

// The grounds of § 108 GWB, a value below the threshold, and none.
const (
	InHouse        Ground = "in-house"         // § 108 Abs. 1 GWB
	InHouseJoint   Ground = "in-house-joint"   // § 108 Abs. 4 GWB
	InHouseReverse Ground = "in-house-reverse" // § 108 Abs. 3 GWB
	Horizontal     Ground = "horizontal"       // § 108 Abs. 6 GWB
	BelowThreshold Ground = "below-threshold"  // § 106 GWB
	Tender         Ground = "tender"           // a tender takes place
)

var grounds = bilingual.Words[Ground]{Name: "ground of procurement", List: []bilingual.Word[Ground]{
	{Value: InHouse, Word: "in-house", Text: bilingual.Text{German: "Inhouse-Vergabe", English: "in-house award"}},
	{Value: InHouseJoint, Word: "in-house-joint",
		Text: bilingual.Text{German: "Inhouse-Vergabe mit gemeinsamer Kontrolle", English: "in-house award with joint control"}},
	{Value: InHouseReverse, Word: "in-house-reverse",
		Text: bilingual.Text{German: "umgekehrte Inhouse-Vergabe", English: "reverse in-house award"}},
	{Value: Horizontal, Word: "horizontal",
		Text: bilingual.Text{German: "horizontale Zusammenarbeit", English: "horizontal cooperation"}},
	{Value: BelowThreshold, Word: "below-threshold",
		Text: bilingual.Text{German: "unter dem Schwellenwert", English: "below the threshold"}},
	{Value: Tender, Word: "tender", Text: bilingual.Text{German: "Ausschreibung", English: "call for tenders"}},
}}

// String returns the word as data writes it; "" for what is no ground of procurement.
func (g Ground) String() string { return grounds.String(g) }

// Text returns the word for readers.
func (g Ground) Text(tag language.Tag) string { return grounds.Text(g, tag) }

// IsValid reports whether it is one of the list.
func (g Ground) IsValid() bool { return grounds.Has(g) }

// MarshalText returns [Ground.String]; what is no ground of procurement is a [*bilingual.WordError].
func (g Ground) MarshalText() ([]byte, error) { return grounds.Marshal(g) }

// UnmarshalText reads what MarshalText writes.
func (g *Ground) UnmarshalText(text []byte) error { return grounds.Unmarshal(g, text) }

// Value stores the word in a database; see [bilingual.Words].
func (g Ground) Value() (driver.Value, error) { return grounds.Value(g) }

// Scan reads the word from a database; see [bilingual.Words].
func (g *Ground) Scan(column any) error { return grounds.Scan(g, column) }

// NoticeDay is at the end of what a notice takes effect.
type NoticeDay string

// From any day to the end of a year.
const (
	AnyDay        NoticeDay = "any-day" // no earlier than the period of notice ends
	MonthEnd      NoticeDay = "month-end"
	QuarterEnd    NoticeDay = "quarter-end"
	HalfYearEnd   NoticeDay = "half-year-end"
	SchoolYearEnd NoticeDay = "school-year-end"
	YearEnd       NoticeDay = "year-end"
)

var noticeDays = bilingual.Words[NoticeDay]{Name: "day on which notice takes effect", List: []bilingual.Word[NoticeDay]{
	{Value: AnyDay, Word: "any-day", Text: bilingual.Text{German: "zu jedem beliebigen Tag", English: "on any day"}},
	{Value: MonthEnd, Word: "month-end", Text: bilingual.Text{German: "zum Monatsende", English: "at the end of a month"}},
	{Value: QuarterEnd, Word: "quarter-end", Text: bilingual.Text{German: "zum Quartalsende", English: "at the end of a quarter"}},
	{Value: HalfYearEnd, Word: "half-year-end", Text: bilingual.Text{German: "zum Halbjahresende", English: "at the end of a half-year"}},
	{Value: SchoolYearEnd, Word: "school-year-end", Text: bilingual.Text{German: "zum Schuljahresende", English: "at the end of a school year"}},
	{Value: YearEnd, Word: "year-end", Text: bilingual.Text{German: "zum Jahresende", English: "at the end of a calendar year"}},
}}

// String returns the word as data writes it; "" for what is no day on which notice takes effect.
func (d NoticeDay) String() string { return noticeDays.String(d) }

// Text returns the word for readers.
func (d NoticeDay) Text(tag language.Tag) string { return noticeDays.Text(d, tag) }

// IsValid reports whether it is one of the list.
func (d NoticeDay) IsValid() bool { return noticeDays.Has(d) }

// MarshalText returns [NoticeDay.String]; what is no day on which notice takes effect is a [*bilingual.WordError].
func (d NoticeDay) MarshalText() ([]byte, error) { return noticeDays.Marshal(d) }

// UnmarshalText reads what MarshalText writes.
func (d *NoticeDay) UnmarshalText(text []byte) error { return noticeDays.Unmarshal(d, text) }

// Value stores the word in a database; see [bilingual.Words].
func (d NoticeDay) Value() (driver.Value, error) { return noticeDays.Value(d) }

// Scan reads the word from a database; see [bilingual.Words].
func (d *NoticeDay) Scan(column any) error { return noticeDays.Scan(d, column) }

// UnmarshalFormer reads the field toYearEnd of earlier documents: true is [YearEnd], and false [AnyDay].
func (d *NoticeDay) UnmarshalFormer(_ string, value []byte) error {
	var only Fact
	if err := only.UnmarshalJSON(value); err != nil {
		return err
	}
	*d = AnyDay
	if only == Yes {
		*d = YearEnd
	}
	return nil
}

// RelationKind is what an agreement means for another one.
type RelationKind string

// An agreement may change, replace or end another one, or belong to it.
const (
	Changes            RelationKind = "changes"             // the other one goes on with other words
	Replaces           RelationKind = "replaces"            // this one takes its place
	Repeals            RelationKind = "repeals"             // nothing takes its place
	Joins              RelationKind = "joins"               // a party joins the other one
	IndividualContract RelationKind = "individual-contract" // the other one is its framework
)

var relationKinds = bilingual.Words[RelationKind]{Name: "kind of relation", List: []bilingual.Word[RelationKind]{
	{Value: Changes, Word: "changes", Text: bilingual.Text{German: "ändert", English: "changes"}},
	{Value: Replaces, Word: "replaces", Text: bilingual.Text{German: "ersetzt", English: "replaces"}},
	{Value: Repeals, Word: "repeals", Text: bilingual.Text{German: "hebt auf", English: "repeals"}},
	{Value: Joins, Word: "joins", Text: bilingual.Text{German: "tritt bei", English: "joins"}},
	{Value: IndividualContract, Word: "individual-contract", Text: bilingual.Text{German: "Einzelvereinbarung zu", English: "individual contract under"}},
}}

// String returns the word as data writes it; "" for what is no kind of relation.
func (k RelationKind) String() string { return relationKinds.String(k) }

// Text returns the word for readers.
func (k RelationKind) Text(tag language.Tag) string { return relationKinds.Text(k, tag) }

// IsValid reports whether it is one of the list.
func (k RelationKind) IsValid() bool { return relationKinds.Has(k) }

// MarshalText returns [RelationKind.String]; what is no kind of relation is a [*bilingual.WordError].
func (k RelationKind) MarshalText() ([]byte, error) { return relationKinds.Marshal(k) }

// UnmarshalText reads what MarshalText writes.
func (k *RelationKind) UnmarshalText(text []byte) error { return relationKinds.Unmarshal(k, text) }

// Value stores the word in a database; see [bilingual.Words].
func (k RelationKind) Value() (driver.Value, error) { return relationKinds.Value(k) }

// Scan reads the word from a database; see [bilingual.Words].
func (k *RelationKind) Scan(column any) error { return relationKinds.Scan(k, column) }

// StaffWay is how personnel comes to the receiver of a task.
type StaffWay string

// From another employer to a loan.
const (
	StaffMoves    StaffWay = "moves"    // the receiver becomes the employer
	StaffSeconded StaffWay = "seconded" // for some time, the giver stays the employer
	StaffProvided StaffWay = "provided" // for good, the giver stays the employer
	StaffStays    StaffWay = "stays"
)

var staffWays = bilingual.Words[StaffWay]{Name: "way of transferring staff", List: []bilingual.Word[StaffWay]{
	{Value: StaffMoves, Word: "moves", Text: bilingual.Text{German: "Übernahme durch die aufnehmende Partei", English: "moves to the receiver"}},
	{Value: StaffSeconded, Word: "seconded", Text: bilingual.Text{German: "Abordnung", English: "is seconded"}},
	{Value: StaffProvided, Word: "provided", Text: bilingual.Text{German: "Personalgestellung", English: "is provided"}},
	{Value: StaffStays, Word: "stays", Text: bilingual.Text{German: "bleibt bei der abgebenden Partei", English: "stays with the giver"}},
}}

// String returns the word as data writes it; "" for what is no way of transferring staff.
func (w StaffWay) String() string { return staffWays.String(w) }

// Text returns the word for readers.
func (w StaffWay) Text(tag language.Tag) string { return staffWays.Text(w, tag) }

// IsValid reports whether it is one of the list.
func (w StaffWay) IsValid() bool { return staffWays.Has(w) }

// MarshalText returns [StaffWay.String]; what is no way of transferring staff is a [*bilingual.WordError].
func (w StaffWay) MarshalText() ([]byte, error) { return staffWays.Marshal(w) }

// UnmarshalText reads what MarshalText writes.
func (w *StaffWay) UnmarshalText(text []byte) error { return staffWays.Unmarshal(w, text) }

// Value stores the word in a database; see [bilingual.Words].
func (w StaffWay) Value() (driver.Value, error) { return staffWays.Value(w) }

// Scan reads the word from a database; see [bilingual.Words].
func (w *StaffWay) Scan(column any) error { return staffWays.Scan(w, column) }

// word is a word of a vocabulary, which readers see in their language.
type word interface{ Text(language.Tag) string }

// inBoth returns a word for readers. What is no word of its vocabulary is shown as it is.
func inBoth(w word) bilingual.Text {
	text := bilingual.Text{German: w.Text(language.German), English: w.Text(language.English)}
	if text.IsZero() {
		return same(bare(w))
	}
	return text
}

// bare returns a word as its underlying string or number.
func bare(w word) string {
	v := reflect.ValueOf(w)
	if v.CanUint() {
		return strconv.FormatUint(v.Uint(), 10)
	}
	return v.String()
}
