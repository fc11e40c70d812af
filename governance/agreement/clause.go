package agreement

import (
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// Clause is a clause of an agreement: one of the structs of this package, and no other.
type Clause interface {
	// Kind is the type of the clause, as data names it.
	Kind() ClauseKind
	// Origin says where the clause was read and how well it is known.
	Origin() law.Source
	// Remark is the heading and the free text beside the data.
	Remark() Note

	clause()
}

// Note is what every clause may carry beside its data.
type Note struct {
	// Heading is the heading of the clause in the document, or its number.
	Heading string `json:"heading,omitempty"`
	// Text is free text: what the clause says, in German.
	Text string `json:"text,omitempty"`
	// Source says where the clause was read.
	Source law.Source `json:"source,omitzero"`
}

// Origin returns the source of the clause.
func (n Note) Origin() law.Source { return n.Source }

// Remark returns the note itself.
func (n Note) Remark() Note { return n }

func (Note) clause() {}

// Purpose says what the parties want to reach together.
type Purpose struct {
	Goals []string `json:"goals"`
	// CommonGoals tells whether all parties pursue these goals with tasks of their own (§ 108 Abs. 6 Nr. 1 GWB).
	CommonGoals Fact `json:"commonGoals,omitzero"`
	// PublicInterestOnly tells whether only considerations of public interest guide the cooperation (§ 108 Abs. 6 Nr. 2 GWB).
	PublicInterestOnly Fact `json:"publicInterestOnly,omitzero"`
	// ReplacesAct tells whether the contract stands in the place of an administrative act (§ 54 S. 2 VwVfG). Where it does not,
	// its parties meet as equals.
	ReplacesAct Fact `json:"replacesAct,omitzero"`
	// CounterPerformance is what the authority is promised in exchange; zero where nothing is, or nothing is recorded.
	CounterPerformance CounterPerformance `json:"counterPerformance,omitzero"`
	Note
}

// CounterPerformance is what a contract in the place of an administrative act promises to the authority in exchange (§ 56
// VwVfG).
type CounterPerformance struct {
	// PurposeNamed, PublicTask, Adequate and Connected are the conditions of § 56 Abs. 1 VwVfG: the contract names the purpose,
	// it serves public tasks, it is adequate, and it belongs to what the authority does in return.
	PurposeNamed Fact `json:"purposeNamed,omitzero"`
	PublicTask   Fact `json:"publicTask,omitzero"`
	Adequate     Fact `json:"adequate,omitzero"`
	Connected    Fact `json:"connected,omitzero"`
	// ClaimExists tells whether the other party could claim the act anyway, SideProvision whether what is promised could then
	// be a side provision of the act (§ 56 Abs. 2 VwVfG).
	ClaimExists   Fact `json:"claimExists,omitzero"`
	SideProvision Fact `json:"sideProvision,omitzero"`
}

// Parity says that the levels meet on an equal footing.
type Parity struct {
	EqualFooting           Fact `json:"equalFooting,omitzero"`
	RespectsSelfGovernment Fact `json:"respectsSelfGovernment,omitzero"`
	Note
}

// Tasks says which tasks the cooperation is about and who performs them.
type Tasks struct {
	Tasks []Task `json:"tasks"`
	Note
}

// Task is one task of a cooperation.
type Task struct {
	Name string `json:"name"`
	// Sphere is the sphere to which the task belongs; 0 if not recorded.
	Sphere governance.Sphere `json:"sphere,omitzero"`
	// From are the parties that give the task.
	From []PartyID `json:"from,omitempty"`
	// To is the party that receives or performs it; empty for tasks that are performed together.
	To PartyID `json:"to,omitempty"`
	// Transfer is what happens to the task; empty if not recorded.
	Transfer Transfer `json:"transfer,omitempty"`
	// PowersExcluded tells whether the agreement expressly keeps the powers (Befugnisse) with the giver.
	PowersExcluded Fact `json:"powersExcluded,omitzero"`
	// LeviesTaxes tells whether the right to levy taxes is to pass with the task.
	LeviesTaxes Fact `json:"leviesTaxes,omitzero"`
	// BeyondCapacity tells whether the task is more than its giver can do alone (§ 87 Abs. 2 ThürKO).
	BeyondCapacity Fact `json:"beyondCapacity,omitzero"`
}

// Bodies says which bodies lead the cooperation.
type Bodies struct {
	Bodies []Body `json:"bodies"`
	Note
}

// Body is a body of a cooperation: a council, an assembly, a board.
type Body struct {
	Name string `json:"name"`
	// Foundation is on what the body rests; empty if not recorded.
	Foundation Foundation `json:"foundation,omitempty"`
	Seats      []Seat     `json:"seats,omitempty"`
	// Decision is how the body decides; empty if not recorded.
	Decision Decision `json:"decision,omitempty"`
	// Matters are what the body decides in this way; empty if not recorded.
	Matters []Matter `json:"matters,omitempty"`
	// BindsMunicipalities tells whether decisions bind municipalities that are not parties themselves.
	BindsMunicipalities Fact `json:"bindsMunicipalities,omitzero"`
	// Consented tells whether the municipalities that are bound agreed to that in writing (§ 58 Abs. 1 VwVfG).
	Consented Fact `json:"consented,omitzero"`
}

// Matter is what a body decides.
type Matter string

// The matters that § 5 Abs. 1 S. 2 ThürKGG leaves to a majority, and all others.
const (
	ManagementAndFinance Matter = "management-and-finance" // conduct of business and need of money
	Procedure            Matter = "procedure"
	Guidelines           Matter = "guidelines" // guidelines for planning and execution
	OtherMatters         Matter = "other"
)

var matters = [...]entry[Matter]{
	{ManagementAndFinance, bilingual.Text{German: "Geschäftsführung und Finanzbedarf", English: "conduct of business and need of money"}},
	{Procedure, bilingual.Text{German: "Verfahren", English: "procedure"}},
	{Guidelines, bilingual.Text{German: "Richtlinien für Planung und Durchführung", English: "guidelines for planning and execution"}},
	{OtherMatters, bilingual.Text{German: "andere Angelegenheiten", English: "other matters"}},
}

// Text returns the word for readers.
func (m Matter) Text(tag language.Tag) string { return textOf(matters[:], m, tag) }

// Enum returns what the field may say.
func (Matter) Enum() []string { return wordsOf(matters[:]) }

// Seat is the seats of one party or group in a body.
type Seat struct {
	// Party is the party that holds the seats; empty where the holder is no party.
	Party PartyID `json:"party,omitempty"`
	// Holder names a holder that is no party.
	Holder string `json:"holder,omitempty"`
	Number int    `json:"number" range:"0..1000000"`
	// Votes is the number of votes of these seats together; 0 for advisory seats.
	Votes int `json:"votes,omitempty" range:"0..1000000"`
	// Advisory tells whether the seats have no vote.
	Advisory Fact `json:"advisory,omitzero"`
}

// CostSharing says who bears which part of the cost.
type CostSharing struct {
	Measure Measure `json:"measure,omitempty"`
	// Key names the key of distribution where the measure is [ByKey].
	Key    string       `json:"key,omitempty"`
	Shares []PartyShare `json:"shares,omitempty"`
	// AtMostCost tells whether compensation is limited to the cost of orderly management (§ 9 Abs. 3 ThürKGG).
	AtMostCost Fact `json:"atMostCost,omitzero"`
	// OwnConnection tells whether each party pays for its own connection to the Verbindungsnetz (§ 7 IT-NetzG).
	OwnConnection Fact `json:"ownConnection,omitzero"`
	Note
}

// PartyShare is the share of one party.
type PartyShare struct {
	Party PartyID       `json:"party"`
	Share finance.Share `json:"share"`
}

// Levy is the measure by which the members of a Zweckverband bear what its income does not cover (Umlegungsschlüssel).
type Levy struct {
	Measure Measure      `json:"measure,omitempty"`
	Shares  []PartyShare `json:"shares,omitempty"`
	// Cap is the most that all members bear in a year together; zero if there is no cap.
	Cap finance.Amount `json:"cap,omitzero"`
	Note
}

// Funding is a promise of money with ceilings.
type Funding struct {
	Funder PartyID `json:"funder"`
	// Recipients are the parties that receive the money, or a description where they are no parties.
	Recipients           []PartyID `json:"recipients,omitempty"`
	RecipientDescription string    `json:"recipientDescription,omitempty"`
	// Total is the promised sum; zero if not recorded.
	Total finance.Amount `json:"total,omitzero"`
	// Ceilings are the most for each year.
	Ceilings []Ceiling `json:"ceilings,omitempty"`
	// UpTo tells whether the amounts are ceilings ("bis zu") and no entitlement.
	UpTo Fact `json:"upTo,omitzero"`
	// Rate is the highest share of the eligible expenditure; zero if not recorded.
	Rate finance.Share `json:"rate,omitzero"`
	// Programme names the programme through which the money flows; empty if not recorded.
	Programme string `json:"programme,omitempty"`
	// Procedure tells whether the agreement settles application and conditions.
	Procedure Fact `json:"procedure,omitzero"`
	// ProofOfUse tells whether the recipient must prove the use of the money (Verwendungsnachweis).
	ProofOfUse Fact `json:"proofOfUse,omitzero"`
	// AuditRight tells whether the funder may audit the use.
	AuditRight Fact `json:"auditRight,omitzero"`
	Note
}

// Ceiling is the most that is paid in a year.
type Ceiling struct {
	Year   int            `json:"year" range:"1900..9999"`
	Amount finance.Amount `json:"amount"`
	Source law.Source     `json:"source,omitzero"`
}

// FullCost is a promise to bear the whole cost of something.
type FullCost struct {
	Funder PartyID `json:"funder"`
	// Of is what is paid for.
	Of string `json:"of"`
	// Sphere limits the promise to tasks of one sphere; 0 where it is not limited or not recorded.
	Sphere governance.Sphere `json:"sphere,omitzero"`
	Note
}

// Reuse says that results can be used by others.
type Reuse struct {
	// Required tells whether working solutions must be reusable.
	Required Fact `json:"required,omitzero"`
	// ToolsProvided tells whether the funder hands over tools and modules.
	ToolsProvided Fact `json:"toolsProvided,omitzero"`
	// Licence is the licence of the results; empty if not recorded.
	Licence string `json:"licence,omitempty"`
	Note
}

// Service is a digital service that one party runs and others use.
type Service struct {
	Name string `json:"name"`
	// ServiceKey is the key of the service in the catalogue of services (LeiKa); empty if not recorded.
	ServiceKey string    `json:"serviceKey,omitempty"`
	Provider   PartyID   `json:"provider"`
	Users      []PartyID `json:"users"`
	// From is the first day of operation for the users; zero if not recorded.
	From civil.Date `json:"from,omitzero"`
	// Focus tells whether the IT-Planungsrat counts the service among its focus services (Fokusleistungen).
	Focus Fact `json:"focus,omitzero"`
	// Verbindungsnetz tells whether data between the Federation and the Länder run over the Verbindungsnetz (§ 3 Abs. 1
	// IT-NetzG). SecureFederalNetwork tells whether they run over another secure network of the Federation, which the OZG
	// allows its services.
	Verbindungsnetz      Fact `json:"verbindungsnetz,omitzero"`
	SecureFederalNetwork Fact `json:"secureFederalNetwork,omitzero"`
	Note
}

// OpenStandards says which standards and which kind of software the parties use.
type OpenStandards struct {
	Standards  []string `json:"standards,omitempty"`
	OpenSource Fact     `json:"openSource,omitzero"`
	// Deviates tells whether the parties depart from a standard that was set under § 6 OZG.
	Deviates Fact `json:"deviates,omitzero"`
	Note
}

// ServiceLevels says how good a service must be.
type ServiceLevels struct {
	Levels []ServiceLevel `json:"levels"`
	Note
}

// ServiceLevel is one measured promise, such as an availability of 99.5 %.
type ServiceLevel struct {
	What   string `json:"what"`
	Target string `json:"target"`
}

// Security says how the parties protect their systems.
type Security struct {
	Measures []string `json:"measures,omitempty"`
	// Emergency tells whether the parties agreed on what to do in an incident.
	Emergency Fact `json:"emergency,omitzero"`
	// OfficerNamed tells whether a security officer is named.
	OfficerNamed Fact `json:"officerNamed,omitzero"`
	// Deviates tells whether the parties depart from a security standard that was set under § 5 OZG.
	Deviates Fact `json:"deviates,omitzero"`
	// RiskMeasures are the numbers of § 30 Abs. 2 BSIG, 1 to 10, whose measures the provider takes; empty if not recorded.
	RiskMeasures []int `json:"riskMeasures,omitempty" range:"1..10"`
	// EarlyWarningHours and ReportHours are within how many hours the provider warns of a significant incident and reports it
	// (§ 32 Abs. 1 BSIG); 0 if not recorded.
	EarlyWarningHours int `json:"earlyWarningHours,omitempty" range:"1..8784"`
	ReportHours       int `json:"reportHours,omitempty" range:"1..8784"`
	// Registered tells whether the provider registered, or has to by the agreement (§ 33 Abs. 1 BSIG).
	Registered Fact `json:"registered,omitzero"`
	Note
}

// DataProtection says who is responsible for personal data.
type DataProtection struct {
	// Controllers decide on purposes and means; more than one are joint controllers (Art. 26 DSGVO).
	Controllers []PartyID `json:"controllers,omitempty"`
	// Processors process on behalf of the controllers (Art. 28 DSGVO).
	Processors []PartyID `json:"processors,omitempty"`
	// Subject, Duration, Nature, Purposes, DataTypes, DataSubjects and ControllerDuties are the frame that Art. 28 Abs. 3 S. 1
	// DSGVO demands.
	Subject          Fact `json:"subject,omitzero"`
	Duration         Fact `json:"duration,omitzero"`
	Nature           Fact `json:"nature,omitzero"`
	Purposes         Fact `json:"purposes,omitzero"`
	DataTypes        Fact `json:"dataTypes,omitzero"`
	DataSubjects     Fact `json:"dataSubjects,omitzero"`
	ControllerDuties Fact `json:"controllerDuties,omitzero"`
	// Items are the letters of Art. 28 Abs. 3 S. 2 DSGVO that the agreement settles, "a" to "h".
	Items []string `json:"items,omitempty"`
	// SubProcessors tells whether further processors need an authorisation in writing (Art. 28 Abs. 2 DSGVO).
	SubProcessors Fact `json:"subProcessors,omitzero"`
	// DutiesDivided tells whether joint controllers settled who fulfils which duty (Art. 26 Abs. 1 DSGVO).
	DutiesDivided Fact `json:"dutiesDivided,omitzero"`
	// EssenceAvailable tells whether joint controllers make the essence of their arrangement available to the persons concerned
	// (Art. 26 Abs. 2 DSGVO).
	EssenceAvailable Fact `json:"essenceAvailable,omitzero"`
	// SecurityItems are the letters of Art. 32 Abs. 1 DSGVO that the agreement settles, "a" to "d"; empty if not recorded.
	SecurityItems []string `json:"securityItems,omitempty"`
	// BreachNotice tells whether the processor tells the controller of a breach without undue delay (Art. 33 Abs. 2 DSGVO).
	BreachNotice Fact `json:"breachNotice,omitzero"`
	// HighRisk tells whether the processing is likely to be a high risk for the persons concerned, ImpactAssessment whether its
	// impact was assessed (Art. 35 DSGVO).
	HighRisk         Fact `json:"highRisk,omitzero"`
	ImpactAssessment Fact `json:"impactAssessment,omitzero"`
	// OfficersNamed tells whether every public body among the parties has a data protection officer, be it a common one (Art. 37
	// DSGVO).
	OfficersNamed Fact `json:"officersNamed,omitzero"`
	Note
}

// Staff says what the parties do about their personnel.
type Staff struct {
	// JointRecruitment tells whether the parties look for staff together.
	JointRecruitment Fact `json:"jointRecruitment,omitzero"`
	// CivilServants tells whether a new body is to employ civil servants (§ 21 ThürKGG).
	CivilServants Fact `json:"civilServants,omitzero"`
	// TakenOverBy is the party that takes civil servants over at dissolution; empty where the agreement names none.
	TakenOverBy PartyID `json:"takenOverBy,omitempty"`
	Note
}

// Support is a centre or office that helps the parties.
type Support struct {
	Name string `json:"name"`
	// For is whom it helps, and with what.
	For string `json:"for,omitempty"`
	// Assistance tells whether the parties regard the help as Amtshilfe (§§ 4 to 8 VwVfG).
	Assistance Fact `json:"assistance,omitzero"`
	// Permanent tells whether the help goes on all the time and not in single cases.
	Permanent Fact `json:"permanent,omitzero"`
	// OwnTask tells whether the help is a task of the helper's own, Instructed whether one may instruct the other (§ 4 VwVfG).
	OwnTask    Fact `json:"ownTask,omitzero"`
	Instructed Fact `json:"instructed,omitzero"`
	// Fee tells whether the helper takes a fee. Expenses is what it gets back in a single case; zero if not recorded.
	Fee      Fact           `json:"fee,omitzero"`
	Expenses finance.Amount `json:"expenses,omitzero"`
	// SamePerson tells whether both authorities belong to the same legal person.
	SamePerson Fact `json:"samePerson,omitzero"`
	Note
}

// JointProvider is a common IT provider of the parties.
type JointProvider struct {
	Name string `json:"name,omitempty"`
	// Stage is how far the plan has come.
	Stage Stage `json:"stage"`
	// LegalKind is the legal kind of the provider; 0 if not recorded.
	LegalKind governance.PartnerKind `json:"legalKind,omitzero"`
	// Owners are who owns it; empty if not recorded.
	Owners []Owner `json:"owners,omitempty"`
	// DecisiveInfluence tells whether the owners together decide on strategy and important matters (§ 108 Abs. 5 Nr. 2 GWB).
	DecisiveInfluence Fact `json:"decisiveInfluence,omitzero"`
	// ContraryInterest tells whether the provider pursues interests against those of its owners (§ 108 Abs. 5 Nr. 3 GWB).
	ContraryInterest Fact `json:"contraryInterest,omitzero"`
	// Employees is the number of staff; 0 if not recorded.
	Employees int `json:"employees,omitempty" range:"1..10000000"`
	// Turnover and BalanceSheet are those of a year, for the size classes of § 28 BSIG; zero if not recorded.
	Turnover     finance.Amount `json:"turnover,omitzero"`
	BalanceSheet finance.Amount `json:"balanceSheet,omitzero"`
	// DigitalServices tells whether it sells cloud, data centre, managed or managed security services (Anlage 1 Nr. 6.1 BSIG).
	DigitalServices Fact `json:"digitalServices,omitzero"`
	// ServesAdministrations tells whether it was set up to serve administrations on public order, LandSecurityLaw whether a Land
	// has comparable rules for it that refer to § 28 BSIG, OutsideBSIG whether the parties therefore hold that the BSIG does
	// not apply (§ 28 Abs. 8 BSIG).
	ServesAdministrations Fact `json:"servesAdministrations,omitzero"`
	LandSecurityLaw       Fact `json:"landSecurityLaw,omitzero"`
	OutsideBSIG           Fact `json:"outsideBSIG,omitzero"`
	// BeyondLand tells whether it works beyond one Land, FederalBody whether the parties treat it as a public body of the
	// Federation (§ 2 Abs. 3 BDSG).
	BeyondLand  Fact `json:"beyondLand,omitzero"`
	FederalBody Fact `json:"federalBody,omitzero"`
	Note
}

// Owner is an owner of a joint provider.
type Owner struct {
	// Party is the party that owns; empty where the owner is no party.
	Party PartyID `json:"party,omitempty"`
	// Name names an owner that is no party.
	Name string `json:"name,omitempty"`
	// Kind is the legal kind of an owner that is no party.
	Kind governance.PartnerKind `json:"kind,omitzero"`
	// Share is the owner's part; zero if not recorded.
	Share finance.Share `json:"share,omitzero"`
	// Represented tells whether a representative of the owner sits in the deciding organs (§ 108 Abs. 5 Nr. 1 GWB).
	Represented Fact `json:"represented,omitzero"`
	// BlockingMinority tells whether a private owner can block decisions.
	BlockingMinority Fact `json:"blockingMinority,omitzero"`
	// Prescribed tells whether a statute prescribes the private holding.
	Prescribed Fact `json:"prescribed,omitzero"`
	// Influence tells whether the private holding gives relevant influence.
	Influence Fact `json:"influence,omitzero"`
}

// Procurement is on what the parties base that no public tender is needed, or that one is.
type Procurement struct {
	// Ground is the exception that the parties rely on; empty if not recorded.
	Ground Ground `json:"ground,omitempty"`
	// Award is the day of the award; zero if not recorded.
	Award civil.Date `json:"award,omitzero"`
	// EstimatedValue is the value without VAT, Threshold the threshold of the European Union on that day; zero if not recorded.
	EstimatedValue finance.Amount `json:"estimatedValue,omitzero"`
	Threshold      finance.Amount `json:"threshold,omitzero"`
	// Turnover are the provider's turnovers of the last three years before the award.
	Turnover []YearTurnover `json:"turnover,omitempty"`
	// Forecast tells whether a credible forecast replaces the three years (§ 108 Abs. 7 S. 3 GWB).
	Forecast Fact `json:"forecast,omitzero"`
	// OpenMarket tells whether the parties perform any of the covered activities on the open market, MarketShare which part of
	// them; zero if not recorded.
	OpenMarket  Fact          `json:"openMarket,omitzero"`
	MarketShare finance.Share `json:"marketShare,omitzero"`
	// OnlyAuthorities tells whether all parties are contracting authorities under § 99 Nr. 1 to 3 GWB.
	OnlyAuthorities Fact `json:"onlyAuthorities,omitzero"`
	// ChangeValue is what this and all earlier changes of an awarded contract are worth together; zero where nothing is changed.
	ChangeValue finance.Amount `json:"changeValue,omitzero"`
	// Works tells whether the contract is one on works and not on supplies or services (§ 132 GWB).
	Works Fact `json:"works,omitzero"`
	Note
}

// YearTurnover is the turnover of a provider in a year: what its owners entrusted to it, and the rest.
type YearTurnover struct {
	Year      int            `json:"year" range:"1900..9999"`
	Entrusted finance.Amount `json:"entrusted"`
	Other     finance.Amount `json:"other"`
}

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

var grounds = [...]entry[Ground]{
	{InHouse, bilingual.Text{German: "Inhouse-Vergabe", English: "in-house award"}},
	{InHouseJoint, bilingual.Text{German: "Inhouse-Vergabe mit gemeinsamer Kontrolle", English: "in-house award with joint control"}},
	{InHouseReverse, bilingual.Text{German: "umgekehrte Inhouse-Vergabe", English: "reverse in-house award"}},
	{Horizontal, bilingual.Text{German: "horizontale Zusammenarbeit", English: "horizontal cooperation"}},
	{BelowThreshold, bilingual.Text{German: "unter dem Schwellenwert", English: "below the threshold"}},
	{Tender, bilingual.Text{German: "Ausschreibung", English: "tender"}},
}

// Text returns the word for readers.
func (g Ground) Text(tag language.Tag) string { return textOf(grounds[:], g, tag) }

// Enum returns what the field may say.
func (Ground) Enum() []string { return wordsOf(grounds[:]) }

// VAT is how the parties see value added tax (§ 2b UStG).
type VAT struct {
	// OldLaw tells whether the provider opted for the law before § 2b and did not revoke that (§ 27 Abs. 22 and 22a UStG).
	OldLaw Fact `json:"oldLaw,omitzero"`
	// PublicLaw, LongTerm, CommonTask, CostOnly and PublicCustomers are the criteria of § 2b Abs. 3 Nr. 2 UStG.
	PublicLaw       Fact `json:"publicLaw,omitzero"`
	LongTerm        Fact `json:"longTerm,omitzero"`
	CommonTask      Fact `json:"commonTask,omitzero"`
	CostOnly        Fact `json:"costOnly,omitzero"`
	PublicCustomers Fact `json:"publicCustomers,omitzero"`
	// Declared is the day on which the provider declared to stay under the old law; zero if not recorded.
	Declared civil.Date `json:"declared,omitzero"`
	// AnnualTurnover is what activities of the same kind are expected to bring in a calendar year; zero if not recorded.
	AnnualTurnover finance.Amount `json:"annualTurnover,omitzero"`
	// Exempt tells whether a private service of the kind would be exempt without option, Reserved whether by law only bodies of
	// public law may render it to each other (§ 2b Abs. 2 Nr. 2 and Abs. 3 Nr. 1 UStG).
	Exempt   Fact `json:"exempt,omitzero"`
	Reserved Fact `json:"reserved,omitzero"`
	// Taxed tells whether the parties treat the service as taxable.
	Taxed Fact `json:"taxed,omitzero"`
	Note
}

// Term is how long the agreement runs.
type Term struct {
	From civil.Date `json:"from,omitzero"`
	// Through is the last day; zero where the agreement is unlimited.
	Through civil.Date `json:"through,omitzero"`
	// Unlimited tells whether the agreement has no end.
	Unlimited Fact `json:"unlimited,omitzero"`
	Note
}

// Renewal is how the agreement goes on after its term.
type Renewal struct {
	Automatic Fact `json:"automatic,omitzero"`
	// Years is by how many years it goes on each time.
	Years int `json:"years,omitempty" range:"1..100"`
	Note
}

// Termination is the ordinary termination by notice.
type Termination struct {
	// Excluded tells whether ordinary termination is excluded.
	Excluded Fact `json:"excluded,omitzero"`
	// NoticeMonths is the period of notice; 0 if not recorded.
	NoticeMonths int `json:"noticeMonths,omitempty" range:"1..1200"`
	// ToYearEnd tells whether notice takes effect only at the end of a year.
	ToYearEnd Fact `json:"toYearEnd,omitzero"`
	// Written tells whether the notice must be in writing.
	Written Fact `json:"written,omitzero"`
	// Conditions are further conditions.
	Conditions string `json:"conditions,omitempty"`
	Note
}

// ExtraordinaryTermination is the termination for good cause.
type ExtraordinaryTermination struct {
	// Excluded tells whether the agreement excludes it.
	Excluded Fact `json:"excluded,omitzero"`
	// Causes are examples of good cause.
	Causes []string `json:"causes,omitempty"`
	Note
}

// Settlement is how assets, debts and staff are divided when a party leaves or the agreement ends.
type Settlement struct {
	Rule string `json:"rule"`
	Note
}

// Change is how the agreement can be changed.
type Change struct {
	// Decision is by what agreement; empty if not recorded.
	Decision Decision `json:"decision,omitempty"`
	// Written tells whether a change must be in writing.
	Written Fact `json:"written,omitzero"`
	// TaskChange, Exit and Dissolution are by what majority a Zweckverband changes its task, lets members leave or excludes
	// them, and is dissolved; empty where the statute leaves it to the law.
	TaskChange  Decision `json:"taskChange,omitempty"`
	Exit        Decision `json:"exit,omitempty"`
	Dissolution Decision `json:"dissolution,omitempty"`
	// ExclusionForCause tells whether a member can be excluded for good cause only.
	ExclusionForCause Fact `json:"exclusionForCause,omitzero"`
	// Supervised tells whether changes are brought before the supervisory authority as the agreement itself was.
	Supervised Fact `json:"supervised,omitzero"`
	Note
}

// Disputes is how disputes are settled.
type Disputes struct {
	// Body is who settles them.
	Body string `json:"body"`
	// Enforcement tells whether a party submits to immediate enforcement, EnforcementSigned whether the head of the authority,
	// the general deputy or an official qualified for judicial office acted for it (§ 61 Abs. 1 VwVfG).
	Enforcement       Fact `json:"enforcement,omitzero"`
	EnforcementSigned Fact `json:"enforcementSigned,omitzero"`
	Note
}

// Publication is where and when the agreement is made public.
type Publication struct {
	// Gazette is the publication; empty if not recorded.
	Gazette string `json:"gazette,omitempty"`
	// On is the day; zero while it has not been published.
	On civil.Date `json:"on,omitzero"`
	// NamesApproval tells whether the publication names the authority that approved.
	NamesApproval Fact `json:"namesApproval,omitzero"`
	Note
}

// Approval is an approval by, or a notice to, a supervisory authority.
type Approval struct {
	// Authority is which one.
	Authority string `json:"authority"`
	// Notice tells whether notice is enough (Anzeige) and no approval (Genehmigung) was asked for.
	Notice Fact `json:"notice,omitzero"`
	// Delegated tells whether the competent authority delegated the matter to this one in writing (§ 46 Abs. 3 ThürKGG).
	Delegated Fact `json:"delegated,omitzero"`
	// On is the day of the approval, or of the notice; zero while it is pending.
	On civil.Date `json:"on,omitzero"`
	Note
}

// EntryIntoForce is when the agreement takes effect.
type EntryIntoForce struct {
	// On is a fixed day; zero where the agreement names none.
	On civil.Date `json:"on,omitzero"`
	// AfterPublication tells whether it takes effect with, or after, its publication.
	AfterPublication Fact `json:"afterPublication,omitzero"`
	Note
}

// Annexes are the annexes and how often they are reviewed.
type Annexes struct {
	Annexes []Annex `json:"annexes"`
	Note
}

// Annex is one annex, such as a list of projects.
type Annex struct {
	Title string `json:"title"`
	// ReviewMonths is how often it is reviewed; 0 for never or not recorded.
	ReviewMonths int `json:"reviewMonths,omitempty" range:"1..1200"`
}

// Severability says that the rest stays valid where a part is void.
type Severability struct {
	Note
}

// Identity is name and seat of a body with legal personality that the agreement founds.
type Identity struct {
	Name string `json:"name"`
	Seat string `json:"seat,omitempty"`
	// Area is where the body acts.
	Area string `json:"area,omitempty"`
	Note
}
