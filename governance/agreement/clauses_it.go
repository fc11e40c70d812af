package agreement

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
)

// Reuse says that results can be used by others.
type Reuse struct {
	// Required tells whether working solutions must be reusable.
	Required Fact `json:"required,omitzero" label:"Nachnutzung verlangt|re-use required"`
	// ToolsProvided tells whether the funder hands over tools and modules.
	ToolsProvided Fact `json:"toolsProvided,omitzero" label:"Werkzeuge gestellt|tools provided"`
	// Licence is the licence of the results; empty if not recorded.
	Licence string `json:"licence,omitempty" label:"Lizenz|licence"`
	Note
}

// Kind implements [Clause].
func (Reuse) Kind() ClauseKind { return KindReuse }

// Service is a digital service that one party runs and others use.
type Service struct {
	Name string `json:"name" label:"Name|name"`
	// ServiceKey is the key of the service in the catalogue of services (LeiKa); empty if not recorded.
	ServiceKey string    `json:"serviceKey,omitempty" label:"Leistungsschlüssel|service key"`
	Provider   PartyID   `json:"provider" label:"Anbieter|provider"`
	Users      []PartyID `json:"users" label:"Nutzer|user"`
	// From is the first day of operation for the users; zero if not recorded.
	From civil.Date `json:"from,omitzero" label:"erster Tag des Betriebs|first day of operation"`
	// Focus tells whether the IT-Planungsrat counts the service among its focus services (Fokusleistungen).
	Focus Fact `json:"focus,omitzero" label:"Fokusleistung|focus service"`
	// Verbindungsnetz tells whether data between the Federation and the Länder run over the Verbindungsnetz (§ 3 Abs. 1
	// IT-NetzG). SecureFederalNetwork tells whether they run over another secure network of the Federation, which the OZG
	// allows its services.
	Verbindungsnetz      Fact `json:"verbindungsnetz,omitzero" label:"Verbindungsnetz|Verbindungsnetz"`
	SecureFederalNetwork Fact `json:"secureFederalNetwork,omitzero" label:"anderes sicheres Netz des Bundes|other secure federal network"`
	Note
}

// Kind implements [Clause].
func (Service) Kind() ClauseKind { return KindService }

// OpenStandards says which standards and which kind of software the parties use.
type OpenStandards struct {
	Standards  []string `json:"standards,omitempty" label:"Standard|standard"`
	OpenSource Fact     `json:"openSource,omitzero" label:"freie Software|open source"`
	// Deviates tells whether the parties depart from a standard that was set under § 6 OZG.
	Deviates Fact `json:"deviates,omitzero" label:"weicht ab|deviates"`
	Note
}

// Kind implements [Clause].
func (OpenStandards) Kind() ClauseKind { return KindOpenStandards }

// ServiceLevels says how good a service must be.
type ServiceLevels struct {
	Levels []ServiceLevel `json:"levels" label:"Dienstgüte|service level"`
	Note
}

// Kind implements [Clause].
func (ServiceLevels) Kind() ClauseKind { return KindServiceLevels }

// ServiceLevel is one measured promise, such as an availability of 99.5 %.
type ServiceLevel struct {
	What   string `json:"what" label:"Merkmal|quality" id:"entry"`
	Target string `json:"target" label:"Zielwert|target"`
}

// Security says how the parties protect their systems.
type Security struct {
	Measures []string `json:"measures,omitempty" label:"Maßnahme|measure"`
	// Emergency tells whether the parties agreed on what to do in an incident.
	Emergency Fact `json:"emergency,omitzero" label:"Notfall geregelt|emergency settled"`
	// OfficerNamed tells whether a security officer is named.
	OfficerNamed Fact `json:"officerNamed,omitzero" label:"Sicherheitsbeauftragter benannt|security officer named"`
	// Deviates tells whether the parties depart from a security standard that was set under § 5 OZG.
	Deviates Fact `json:"deviates,omitzero" label:"weicht ab|deviates"`
	// RiskMeasures are the numbers of § 30 Abs. 2 BSIG, 1 to 10, whose measures the provider takes; empty if not recorded.
	RiskMeasures []int `json:"riskMeasures,omitempty" range:"1..10" label:"Maßnahme des Risikomanagements|measure of risk management"`
	// EarlyWarningHours and ReportHours are within how many hours the provider warns of a significant incident and reports it
	// (§ 32 Abs. 1 BSIG); 0 if not recorded.
	EarlyWarningHours int `json:"earlyWarningHours,omitempty" range:"1..8784" label:"Stunden bis zur Erstmeldung|hours to the early warning"`
	ReportHours       int `json:"reportHours,omitempty" range:"1..8784" label:"Stunden bis zur Meldung|hours to the report"`
	// Registered tells whether the provider registered, or has to by the agreement (§ 33 Abs. 1 BSIG).
	Registered Fact `json:"registered,omitzero" label:"registriert|registered"`
	Note
}

// Kind implements [Clause].
func (Security) Kind() ClauseKind { return KindSecurity }

// DataProtection says who is responsible for personal data.
type DataProtection struct {
	// Controllers decide on purposes and means; more than one are joint controllers (Art. 26 DSGVO).
	Controllers []PartyID `json:"controllers,omitempty" label:"Verantwortlicher|controller"`
	// Processors process on behalf of the controllers (Art. 28 DSGVO).
	Processors []PartyID `json:"processors,omitempty" label:"Auftragsverarbeiter|processor"`
	// Subject, Duration, Nature, Purposes, DataTypes, DataSubjects and ControllerDuties are the frame that Art. 28 Abs. 3 S. 1
	// DSGVO demands.
	Subject          Fact `json:"subject,omitzero" label:"Gegenstand der Verarbeitung|subject of the processing"`
	Duration         Fact `json:"duration,omitzero" label:"Dauer|duration"`
	Nature           Fact `json:"nature,omitzero" label:"Art der Verarbeitung|nature of the processing"`
	Purposes         Fact `json:"purposes,omitzero" label:"Zweck der Verarbeitung|purpose of the processing"`
	DataTypes        Fact `json:"dataTypes,omitzero" label:"Art der Daten|types of data"`
	DataSubjects     Fact `json:"dataSubjects,omitzero" label:"Kategorien betroffener Personen|categories of data subjects"`
	ControllerDuties Fact `json:"controllerDuties,omitzero" label:"Pflichten und Rechte des Verantwortlichen|duties and rights of the controller"`
	// Items are the letters of Art. 28 Abs. 3 S. 2 DSGVO that the agreement provides for, "a" to "h"; empty if not recorded.
	// "b" counts where the persons who process data have committed themselves to confidentiality, and where they are under an
	// appropriate statutory obligation of it.
	Items []string `json:"items,omitempty" label:"Buchstabe des Art. 28 Abs. 3|letter of Art. 28 (3)"`
	// SubProcessors tells whether further processors need an authorisation in writing (Art. 28 Abs. 2 DSGVO).
	SubProcessors Fact `json:"subProcessors,omitzero" label:"Unterauftragnehmer nur mit Genehmigung|sub-processors with authorisation only"`
	// DutiesDivided tells whether joint controllers determined who fulfils which duty (Art. 26 Abs. 1 DSGVO).
	DutiesDivided Fact `json:"dutiesDivided,omitzero" label:"Pflichten verteilt|duties divided"`
	// DutiesByLaw tells whether Union or national law determines it; where it does so in part only, the rest is for the controllers
	// to divide, and the answer is no.
	DutiesByLaw Fact `json:"dutiesByLaw,omitzero" label:"Pflichten durch Rechtsvorschriften verteilt|duties divided by law"`
	// EssenceAvailable tells whether joint controllers make the essence of their arrangement available to the data subjects
	// (Art. 26 Abs. 2 DSGVO).
	EssenceAvailable Fact `json:"essenceAvailable,omitzero" label:"Wesentliches zugänglich|essence available"`
	// SecurityItems are the letters of Art. 32 Abs. 1 DSGVO that the agreement mentions, "a" to "d"; empty if not recorded.
	SecurityItems []string `json:"securityItems,omitempty" label:"Buchstabe des Art. 32 Abs. 1|letter of Art. 32 (1)"`
	// BreachNotice tells whether the processor tells the controller of a breach without undue delay (Art. 33 Abs. 2 DSGVO).
	BreachNotice Fact `json:"breachNotice,omitzero" label:"Meldung von Datenpannen|notice of breaches"`
	// HighRisk tells whether the processing is likely to be a high risk for the data subjects, ImpactAssessment whether its
	// impact was assessed (Art. 35 DSGVO).
	HighRisk         Fact `json:"highRisk,omitzero" label:"hohes Risiko|high risk"`
	ImpactAssessment Fact `json:"impactAssessment,omitzero" label:"Folgenabschätzung|impact assessment"`
	// OfficersNamed tells whether every public body among the parties has a data protection officer, be it a common one (Art. 37
	// DSGVO).
	OfficersNamed Fact `json:"officersNamed,omitzero" label:"Datenschutzbeauftragte benannt|data protection officers named"`
	Note
}

// Kind implements [Clause].
func (DataProtection) Kind() ClauseKind { return KindDataProtection }

// JointProvider is a common IT provider of the parties.
type JointProvider struct {
	Name string `json:"name,omitempty" label:"Name|name"`
	// Stage is how far the plan has come.
	Stage Stage `json:"stage" label:"Stand|stage"`
	// LegalKind is the legal kind of the provider; 0 if not recorded.
	LegalKind governance.PartnerKind `json:"legalKind,omitzero" label:"Rechtsform|legal kind"`
	// Owners are who owns it; empty if not recorded.
	Owners []Owner `json:"owners,omitempty" label:"Eigentümer|owner"`
	// DecisiveInfluence tells whether the owners together decide on strategy and important matters (§ 108 Abs. 5 Nr. 2 GWB); for an
	// in-house award by one authority, whether that authority does (§ 108 Abs. 2 GWB).
	DecisiveInfluence Fact `json:"decisiveInfluence,omitzero" label:"ausschlaggebender Einfluss|decisive influence"`
	// ContraryInterest tells whether the provider pursues interests against those of its owners (§ 108 Abs. 5 Nr. 3 GWB).
	ContraryInterest Fact `json:"contraryInterest,omitzero" label:"gegenläufige Interessen|contrary interest"`
	// Employees is the number of staff; 0 if not recorded.
	Employees int `json:"employees,omitempty" range:"1..10000000" label:"Beschäftigte|employees"`
	// Turnover and BalanceSheet are those of a year, for the size classes of § 28 BSIG; zero if not recorded.
	Turnover     finance.Amount `json:"turnover,omitzero" label:"Umsatz|turnover"`
	BalanceSheet finance.Amount `json:"balanceSheet,omitzero" label:"Bilanzsumme|balance sheet"`
	// DigitalServices tells whether it sells cloud, data centre, managed or managed security services (Anlage 1 Nr. 6.1 BSIG).
	DigitalServices Fact `json:"digitalServices,omitzero" label:"digitale Dienste|digital services"`
	// ServesAdministrations tells whether it was set up to serve administrations on public order, LandSecurityLaw whether a Land
	// has comparable rules for it that refer to § 28 BSIG, OutsideBSIG whether the parties therefore hold that the BSIG does
	// not apply (§ 28 Abs. 8 BSIG).
	ServesAdministrations Fact `json:"servesAdministrations,omitzero" label:"dient Verwaltungen|serves administrations"`
	LandSecurityLaw       Fact `json:"landSecurityLaw,omitzero" label:"Sicherheitsrecht des Landes|security law of the Land"`
	OutsideBSIG           Fact `json:"outsideBSIG,omitzero" label:"außerhalb des BSIG|outside the BSIG"`
	// BeyondLand tells whether it works beyond one Land, FederalBody whether the parties treat it as a public body of the
	// Federation (§ 2 Abs. 3 BDSG).
	BeyondLand  Fact `json:"beyondLand,omitzero" label:"über das Land hinaus tätig|active beyond the Land"`
	FederalBody Fact `json:"federalBody,omitzero" label:"Stelle des Bundes|body of the Federation"`
	Note
}

// Kind implements [Clause].
func (JointProvider) Kind() ClauseKind { return KindJointProvider }

// Owner is an owner of a joint provider.
type Owner struct {
	// Party is the party that owns; empty where the owner is no party.
	Party PartyID `json:"party,omitempty" label:"Partei|party" id:"entry"`
	// Name names an owner that is no party.
	Name string `json:"name,omitempty" label:"Name|name" id:"entry"`
	// Kind is the legal kind of an owner that is no party.
	Kind governance.PartnerKind `json:"kind,omitzero" label:"Rechtsform des Eigentümers|legal kind of the owner"`
	// Share is the owner's part; zero if not recorded.
	Share finance.Share `json:"share,omitzero" label:"Beteiligung|holding"`
	// Represented tells whether a representative of the owner sits in the deciding organs (§ 108 Abs. 5 Nr. 1 GWB).
	Represented Fact `json:"represented,omitzero" label:"vertreten|represented"`
	// BlockingMinority tells whether a private owner can block decisions.
	BlockingMinority Fact `json:"blockingMinority,omitzero" label:"Sperrminorität|blocking minority"`
	// Prescribed tells whether a statute prescribes the private holding.
	Prescribed Fact `json:"prescribed,omitzero" label:"gesetzlich vorgeschrieben|prescribed by statute"`
	// Influence tells whether the private holding gives relevant influence.
	Influence Fact `json:"influence,omitzero" label:"maßgeblicher Einfluss|relevant influence"`
}
