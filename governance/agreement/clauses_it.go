package agreement

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
)

// Reuse says that results can be used by others.
type Reuse struct {
	// Required tells whether working solutions must be reusable.
	Required Fact `json:"required,omitzero" label:"Nachnutzung verlangt|re-use required" doc:"Müssen funktionierende Lösungen von anderen nachgenutzt werden können?|Must working solutions be reusable?"`
	// ToolsProvided tells whether the funder hands over tools and modules.
	ToolsProvided Fact `json:"toolsProvided,omitzero" label:"Werkzeuge gestellt|tools provided" doc:"Gibt der Geldgeber Werkzeuge und Bausteine weiter?|Does the funder pass on tools and modules?"`
	// Licence is the licence of the results; empty if not recorded.
	Licence string `json:"licence,omitempty" label:"Lizenz|licence" doc:"Lizenz der Ergebnisse, etwa EUPL|Licence of the results, such as the EUPL"`
	Note
}

// Kind implements [Clause].
func (Reuse) Kind() ClauseKind { return KindReuse }

// Service is a digital service that one party runs and others use.
type Service struct {
	Name string `json:"name" label:"Name|name" doc:"Name des digitalen Dienstes|Name of the digital service"`
	// ServiceKey is the key of the service in the catalogue of services (LeiKa); empty if not recorded.
	ServiceKey string    `json:"serviceKey,omitempty" label:"Leistungsschlüssel|service key" doc:"Schlüssel der Leistung im Leistungskatalog (LeiKa)|Key of the service in the catalogue of services (LeiKa)"`
	Provider   PartyID   `json:"provider" label:"Anbieter|provider" doc:"Partei, die den Dienst betreibt|Party that runs the service"`
	Users      []PartyID `json:"users" label:"Nutzer|user" doc:"Parteien, die den Dienst nutzen|Parties that use the service"`
	// From is the first day of operation for the users; zero if not recorded.
	From civil.Date `json:"from,omitzero" label:"erster Tag des Betriebs|first day of operation" doc:"Erster Tag des Betriebs für die Nutzer, etwa 2026-01-01|First day of operation for the users, such as 2026-01-01"`
	// Focus tells whether the IT-Planungsrat counts the service among its focus services (Fokusleistungen).
	Focus Fact `json:"focus,omitzero" label:"Fokusleistung|focus service" doc:"Zählt der IT-Planungsrat den Dienst zu den Fokusleistungen?|Does the IT-Planungsrat count the service among its focus services (Fokusleistungen)?"`
	// Verbindungsnetz tells whether data between the Federation and the Länder run over the Verbindungsnetz (§ 3 Abs. 1
	// IT-NetzG). SecureFederalNetwork tells whether they run over another secure network of the Federation, which the OZG
	// allows its services.
	Verbindungsnetz      Fact `json:"verbindungsnetz,omitzero" label:"Verbindungsnetz|Verbindungsnetz" doc:"Laufen die Daten zwischen Bund und Ländern über das Verbindungsnetz (§ 3 Abs. 1 IT-NetzG)?|Do data between the Federation and the Länder run over the Verbindungsnetz (§ 3 Abs. 1 IT-NetzG)?"`
	SecureFederalNetwork Fact `json:"secureFederalNetwork,omitzero" label:"anderes sicheres Netz des Bundes|other secure federal network" doc:"Laufen die Daten zwischen Bund und Ländern über ein anderes sicheres Netz des Bundes, wie es das OZG für seine Dienste erlaubt?|Do data between the Federation and the Länder run over another secure network of the Federation, which the OZG allows its services?"`
	Note
}

// Kind implements [Clause].
func (Service) Kind() ClauseKind { return KindService }

// OpenStandards says which standards and which kind of software the parties use.
type OpenStandards struct {
	Standards  []string `json:"standards,omitempty" label:"Standard|standard" doc:"Standards, die die Parteien verwenden, etwa XÖV|Standards that the parties use, such as XÖV"`
	OpenSource Fact     `json:"openSource,omitzero" label:"freie Software|open source software" doc:"Verwenden die Parteien freie Software (Open Source)?|Do the parties use open source software?"`
	// Deviates tells whether the parties depart from a standard that was set under § 6 OZG.
	Deviates Fact `json:"deviates,omitzero" label:"weicht ab|deviates" doc:"Weichen die Parteien von einem Standard ab, der nach § 6 OZG festgelegt ist?|Do the parties depart from a standard that was set under § 6 OZG?"`
	Note
}

// Kind implements [Clause].
func (OpenStandards) Kind() ClauseKind { return KindOpenStandards }

// ServiceLevels says how good a service must be.
type ServiceLevels struct {
	Levels []ServiceLevel `json:"levels" label:"Dienstgüte|service level" doc:"Messbare Zusagen zur Güte des Dienstes|Measurable commitments on the quality of the service"`
	Note
}

// Kind implements [Clause].
func (ServiceLevels) Kind() ClauseKind { return KindServiceLevels }

// ServiceLevel is one measured promise, such as an availability of 99.5 %.
type ServiceLevel struct {
	What   string `json:"what" label:"Merkmal|feature" doc:"Gemessenes Merkmal, etwa Verfügbarkeit|What is measured, such as availability" id:"entry"`
	Target string `json:"target" label:"Zielwert|target" doc:"Zugesagter Wert, etwa 99,5 %|Value that is promised, such as 99.5 %"`
}

// Security says how the parties protect their systems.
type Security struct {
	Measures []string `json:"measures,omitempty" label:"Maßnahme|measure" doc:"Maßnahmen, mit denen die Parteien ihre Systeme schützen|Measures by which the parties protect their systems"`
	// Emergency tells whether the parties agreed on what to do in an incident.
	Emergency Fact `json:"emergency,omitzero" label:"Notfall geregelt|incident response agreed" doc:"Ist vereinbart, was bei einem Sicherheitsvorfall zu tun ist?|Did the parties agree on what to do in an incident?"`
	// OfficerNamed tells whether a security officer is named.
	OfficerNamed Fact `json:"officerNamed,omitzero" label:"Sicherheitsbeauftragter benannt|security officer named" doc:"Ist ein Beauftragter für Informationssicherheit benannt?|Is an IT security officer named?"`
	// Deviates tells whether the parties depart from a security standard that was set under § 5 OZG.
	Deviates Fact `json:"deviates,omitzero" label:"weicht ab|deviates" doc:"Weichen die Parteien von einem Sicherheitsstandard ab, der nach § 5 OZG festgelegt ist?|Do the parties depart from a security standard that was set under § 5 OZG?"`
	// RiskMeasures are the numbers of § 30 Abs. 2 BSIG, 1 to 10, whose measures the provider takes; empty if not recorded.
	RiskMeasures []int `json:"riskMeasures,omitempty" range:"1..10" label:"Maßnahme des Risikomanagements|measure of risk management" doc:"Nummern des § 30 Abs. 2 BSIG, 1 bis 10, deren Maßnahmen der Dienstleister trifft|Numbers of § 30 Abs. 2 BSIG, 1 to 10, whose measures the provider takes"`
	// EarlyWarningHours and ReportHours are within how many hours the provider warns of a significant incident and reports it
	// (§ 32 Abs. 1 BSIG); 0 if not recorded.
	EarlyWarningHours int `json:"earlyWarningHours,omitempty" range:"1..8784" label:"Stunden bis zur Erstmeldung|hours to the early warning" doc:"Stunden bis zur frühen Erstmeldung eines erheblichen Sicherheitsvorfalls (§ 32 Abs. 1 BSIG), etwa 24|Hours within which the provider warns of a significant incident (§ 32 Abs. 1 BSIG), such as 24"`
	ReportHours       int `json:"reportHours,omitempty" range:"1..8784" label:"Stunden bis zur Meldung|hours to the report" doc:"Stunden bis zur Meldung eines erheblichen Sicherheitsvorfalls (§ 32 Abs. 1 BSIG), etwa 72|Hours within which the provider reports a significant incident (§ 32 Abs. 1 BSIG), such as 72"`
	// Registered tells whether the provider registered, or has to by the agreement (§ 33 Abs. 1 BSIG).
	Registered Fact `json:"registered,omitzero" label:"registriert|registered" doc:"Ist der Dienstleister registriert oder nach der Vereinbarung dazu verpflichtet (§ 33 Abs. 1 BSIG)?|Is the provider registered, or does the agreement oblige it to register (§ 33 Abs. 1 BSIG)?"`
	Note
}

// Kind implements [Clause].
func (Security) Kind() ClauseKind { return KindSecurity }

// DataProtection says who is responsible for personal data.
type DataProtection struct {
	// Controllers decide on purposes and means; more than one are joint controllers (Art. 26 DSGVO).
	Controllers []PartyID `json:"controllers,omitempty" label:"Verantwortlicher|controller" doc:"Verantwortliche, die über Zwecke und Mittel entscheiden; mehrere sind gemeinsam Verantwortliche (Art. 26 DSGVO)|Controllers, who determine the purposes and means; several are joint controllers (Art. 26 GDPR)"`
	// Processors process on behalf of the controllers (Art. 28 DSGVO).
	Processors []PartyID `json:"processors,omitempty" label:"Auftragsverarbeiter|processor" doc:"Auftragsverarbeiter, die für die Verantwortlichen verarbeiten (Art. 28 DSGVO)|Processors, who process on behalf of the controllers (Art. 28 GDPR)"`
	// Subject, Duration, Nature, Purposes, DataTypes, DataSubjects and ControllerDuties are the frame that Art. 28 Abs. 3 S. 1
	// DSGVO demands.
	Subject          Fact `json:"subject,omitzero" label:"Gegenstand der Verarbeitung|subject-matter of the processing" doc:"Legt die Vereinbarung den Gegenstand der Verarbeitung fest (Art. 28 Abs. 3 S. 1 DSGVO)?|Does the agreement set out the subject-matter of the processing (Art. 28 (3) sentence 1 GDPR)?"`
	Duration         Fact `json:"duration,omitzero" label:"Dauer|duration of the processing" doc:"Legt die Vereinbarung die Dauer der Verarbeitung fest (Art. 28 Abs. 3 S. 1 DSGVO)?|Does the agreement set out the duration of the processing (Art. 28 (3) sentence 1 GDPR)?"`
	Nature           Fact `json:"nature,omitzero" label:"Art der Verarbeitung|nature of the processing" doc:"Legt die Vereinbarung die Art der Verarbeitung fest (Art. 28 Abs. 3 S. 1 DSGVO)?|Does the agreement set out the nature of the processing (Art. 28 (3) sentence 1 GDPR)?"`
	Purposes         Fact `json:"purposes,omitzero" label:"Zweck der Verarbeitung|purpose of the processing" doc:"Legt die Vereinbarung den Zweck der Verarbeitung fest (Art. 28 Abs. 3 S. 1 DSGVO)?|Does the agreement set out the purpose of the processing (Art. 28 (3) sentence 1 GDPR)?"`
	DataTypes        Fact `json:"dataTypes,omitzero" label:"Art der Daten|type of personal data" doc:"Legt die Vereinbarung die Art der personenbezogenen Daten fest (Art. 28 Abs. 3 S. 1 DSGVO)?|Does the agreement set out the type of personal data (Art. 28 (3) sentence 1 GDPR)?"`
	DataSubjects     Fact `json:"dataSubjects,omitzero" label:"Kategorien betroffener Personen|categories of data subjects" doc:"Legt die Vereinbarung die Kategorien betroffener Personen fest (Art. 28 Abs. 3 S. 1 DSGVO)?|Does the agreement set out the categories of data subjects (Art. 28 (3) sentence 1 GDPR)?"`
	ControllerDuties Fact `json:"controllerDuties,omitzero" label:"Pflichten und Rechte des Verantwortlichen|obligations and rights of the controller" doc:"Legt die Vereinbarung die Pflichten und Rechte des Verantwortlichen fest (Art. 28 Abs. 3 S. 1 DSGVO)?|Does the agreement set out the obligations and rights of the controller (Art. 28 (3) sentence 1 GDPR)?"`
	// Items are the letters of Art. 28 Abs. 3 S. 2 DSGVO that the agreement provides for, "a" to "h"; empty if not recorded.
	// "b" counts where the persons who process data have committed themselves to confidentiality, and where they are under an
	// appropriate statutory obligation of it.
	Items []string `json:"items,omitempty" label:"Buchstabe des Art. 28 Abs. 3|point of Art. 28 (3)" doc:"Buchstaben des Art. 28 Abs. 3 S. 2 DSGVO, a bis h, die geregelt sind; b auch bei gesetzlicher Pflicht zur Verschwiegenheit|Points of Art. 28 (3) sentence 2 GDPR, a to h, that are provided for; b also where there is a statutory obligation of confidentiality"`
	// SubProcessors tells whether further processors need an authorisation in writing (Art. 28 Abs. 2 DSGVO).
	SubProcessors Fact `json:"subProcessors,omitzero" label:"weitere Auftragsverarbeiter nur mit Genehmigung|other processors with authorisation only" doc:"Brauchen weitere Auftragsverarbeiter eine schriftliche Genehmigung (Art. 28 Abs. 2 DSGVO)?|Does engaging another processor require written authorisation (Art. 28 (2) GDPR)?"`
	// DutiesDivided tells whether joint controllers determined who fulfils which duty (Art. 26 Abs. 1 DSGVO).
	DutiesDivided Fact `json:"dutiesDivided,omitzero" label:"Pflichten verteilt|responsibilities determined" doc:"Haben die gemeinsam Verantwortlichen festgelegt, wer welche Pflicht erfüllt (Art. 26 Abs. 1 DSGVO)?|Did the joint controllers determine their respective responsibilities (Art. 26 (1) GDPR)?"`
	// DutiesByLaw tells whether Union or national law determines it; where it does so in part only, the rest is for the controllers
	// to divide, and the answer is no.
	DutiesByLaw Fact `json:"dutiesByLaw,omitzero" label:"Pflichten durch Rechtsvorschriften verteilt|responsibilities determined by law" doc:"Legt schon Unionsrecht oder nationales Recht vollständig fest, wer welche Pflicht erfüllt (Art. 26 Abs. 1 DSGVO)?|Does Union or Member State law already determine all their respective responsibilities (Art. 26 (1) GDPR)?"`
	// EssenceAvailable tells whether joint controllers make the essence of their arrangement available to the data subjects
	// (Art. 26 Abs. 2 DSGVO).
	EssenceAvailable Fact `json:"essenceAvailable,omitzero" label:"Wesentliches zugänglich|essence available" doc:"Stellen die gemeinsam Verantwortlichen den betroffenen Personen das Wesentliche ihrer Vereinbarung zur Verfügung (Art. 26 Abs. 2 DSGVO)?|Do the joint controllers make the essence of their arrangement available to the data subjects (Art. 26 (2) GDPR)?"`
	// SecurityItems are the letters of Art. 32 Abs. 1 DSGVO that the agreement mentions, "a" to "d"; empty if not recorded.
	SecurityItems []string `json:"securityItems,omitempty" label:"Buchstabe des Art. 32 Abs. 1|point of Art. 32 (1)" doc:"Buchstaben des Art. 32 Abs. 1 DSGVO, a bis d, die die Vereinbarung erwähnt|Points of Art. 32 (1) GDPR, a to d, that the agreement mentions"`
	// BreachNotice tells whether the processor tells the controller of a breach without undue delay (Art. 33 Abs. 2 DSGVO).
	BreachNotice Fact `json:"breachNotice,omitzero" label:"Meldung von Datenschutzverletzungen|notification of personal data breaches" doc:"Meldet der Auftragsverarbeiter dem Verantwortlichen Verletzungen des Datenschutzes unverzüglich (Art. 33 Abs. 2 DSGVO)?|Does the processor notify the controller of personal data breaches without undue delay (Art. 33 (2) GDPR)?"`
	// HighRisk tells whether the processing is likely to be a high risk for the data subjects, ImpactAssessment whether its
	// impact was assessed (Art. 35 DSGVO).
	HighRisk         Fact `json:"highRisk,omitzero" label:"hohes Risiko|high risk" doc:"Birgt die Verarbeitung voraussichtlich ein hohes Risiko für die betroffenen Personen (Art. 35 DSGVO)?|Is the processing likely to result in a high risk to the rights and freedoms of natural persons (Art. 35 GDPR)?"`
	ImpactAssessment Fact `json:"impactAssessment,omitzero" label:"Datenschutz-Folgenabschätzung|impact assessment" doc:"Sind die Folgen der Verarbeitung abgeschätzt (Datenschutz-Folgenabschätzung, Art. 35 DSGVO)?|Was a data protection impact assessment carried out (Art. 35 GDPR)?"`
	// OfficersNamed tells whether every public body among the parties has a data protection officer, be it a common one (Art. 37
	// DSGVO).
	OfficersNamed Fact `json:"officersNamed,omitzero" label:"Datenschutzbeauftragte benannt|data protection officers designated" doc:"Hat jede öffentliche Stelle unter den Parteien einen eigenen oder gemeinsamen Datenschutzbeauftragten (Art. 37 DSGVO)?|Has every public body among the parties designated a data protection officer, its own or a joint one (Art. 37 GDPR)?"`
	Note
}

// Kind implements [Clause].
func (DataProtection) Kind() ClauseKind { return KindDataProtection }

// JointProvider is a common IT provider of the parties.
type JointProvider struct {
	Name string `json:"name,omitempty" label:"Name|name" doc:"Name des gemeinsamen IT-Dienstleisters|Name of the joint IT provider"`
	// Stage is how far the plan has come.
	Stage Stage `json:"stage" label:"Stand|stage" doc:"Stand: wird geprüft (examined), wird gegründet (founded) oder Beitritt (joined)|How far the plan has come: examined, founded or joined"`
	// LegalKind is the legal kind of the provider; 0 if not recorded.
	LegalKind governance.PartnerKind `json:"legalKind,omitzero" label:"Rechtsform|legal form" doc:"Rechtsform des Dienstleisters, etwa zweckverband oder public-company (Unternehmen in öffentlicher Hand)|Legal form of the provider, such as zweckverband or public-company"`
	// Owners are who owns it; empty if not recorded.
	Owners []Owner `json:"owners,omitempty" label:"Eigentümer|owner" doc:"Wem der Dienstleister gehört|Who owns the provider"`
	// DecisiveInfluence tells whether the owners together decide on strategy and important matters (§ 108 Abs. 5 Nr. 2 GWB); for an
	// in-house award by one authority, whether that authority does (§ 108 Abs. 2 GWB).
	DecisiveInfluence Fact `json:"decisiveInfluence,omitzero" label:"ausschlaggebender Einfluss|decisive influence" doc:"Bestimmen die Eigentümer zusammen oder der einzige Auftraggeber Strategie und wesentliche Entscheidungen (§ 108 Abs. 2 und Abs. 5 Nr. 2 GWB)?|Do the owners jointly, or the one contracting authority, determine strategic objectives and significant decisions (§ 108 Abs. 2 and Abs. 5 Nr. 2 GWB)?"`
	// ContraryInterest tells whether the provider pursues interests against those of its owners (§ 108 Abs. 5 Nr. 3 GWB).
	ContraryInterest Fact `json:"contraryInterest,omitzero" label:"gegenläufige Interessen|contrary interest" doc:"Verfolgt der Dienstleister Interessen, die denen seiner Eigentümer zuwiderlaufen (§ 108 Abs. 5 Nr. 3 GWB)?|Does the provider pursue interests contrary to those of its owners (§ 108 Abs. 5 Nr. 3 GWB)?"`
	// Employees is the number of staff; 0 if not recorded.
	Employees int `json:"employees,omitempty" range:"1..10000000" label:"Beschäftigte|employees" doc:"Zahl der Beschäftigten, für die Größenklassen des § 28 BSIG|Number of staff, for the size classes of § 28 BSIG"`
	// Turnover and BalanceSheet are those of a year, for the size classes of § 28 BSIG; zero if not recorded.
	Turnover     finance.Amount `json:"turnover,omitzero" label:"Umsatz|turnover" doc:"Umsatz eines Jahres in Euro, für die Größenklassen des § 28 BSIG, etwa 12000000.00|Turnover of a year in euro, for the size classes of § 28 BSIG, such as 12000000.00"`
	BalanceSheet finance.Amount `json:"balanceSheet,omitzero" label:"Bilanzsumme|balance sheet total" doc:"Bilanzsumme eines Jahres in Euro, für die Größenklassen des § 28 BSIG, etwa 9000000.00|Balance sheet total of a year in euro, for the size classes of § 28 BSIG, such as 9000000.00"`
	// DigitalServices tells whether it sells cloud, data centre, managed or managed security services (Anlage 1 Nr. 6.1 BSIG).
	DigitalServices Fact `json:"digitalServices,omitzero" label:"digitale Dienste|digital services" doc:"Bietet der Dienstleister entgeltlich Cloud, Rechenzentrum, Managed Services oder Managed Security Services an (Anlage 1 Nr. 6.1 BSIG)?|Does the provider sell cloud, data centre, managed or managed security services (Anlage 1 Nr. 6.1 BSIG)?"`
	// ServesAdministrations tells whether it was set up to serve administrations on public order, LandSecurityLaw whether a Land
	// has comparable rules for it that refer to § 28 BSIG, OutsideBSIG whether the parties therefore hold that the BSIG does
	// not apply (§ 28 Abs. 8 BSIG).
	ServesAdministrations Fact `json:"servesAdministrations,omitzero" label:"dient Verwaltungen|serves administrations" doc:"Ist der Dienstleister in öffentlichem Auftrag für Verwaltungen errichtet (§ 28 Abs. 8 BSIG)?|Was the provider set up under a public mandate to serve administrations (§ 28 Abs. 8 BSIG)?"`
	LandSecurityLaw       Fact `json:"landSecurityLaw,omitzero" label:"Sicherheitsrecht des Landes|security law of the Land" doc:"Unterliegt der Dienstleister einem vergleichbaren Landesgesetz, das auf § 28 BSIG verweist (§ 28 Abs. 8 BSIG)?|Is the provider subject to a comparable act of a Land that refers to § 28 BSIG (§ 28 Abs. 8 BSIG)?"`
	OutsideBSIG           Fact `json:"outsideBSIG,omitzero" label:"außerhalb des BSIG|outside the BSIG" doc:"Gilt das BSIG nach Auffassung der Parteien nicht für den Dienstleister (§ 28 Abs. 8 BSIG)?|Do the parties take the view that the BSIG does not apply to the provider (§ 28 Abs. 8 BSIG)?"`
	// BeyondLand tells whether it works beyond one Land, FederalBody whether the parties treat it as a public body of the
	// Federation (§ 2 Abs. 3 BDSG).
	BeyondLand  Fact `json:"beyondLand,omitzero" label:"über das Land hinaus tätig|active beyond the Land" doc:"Ist der Dienstleister über ein Land hinaus tätig (§ 2 Abs. 3 BDSG)?|Does the provider operate beyond one Land (§ 2 Abs. 3 BDSG)?"`
	FederalBody Fact `json:"federalBody,omitzero" label:"Stelle des Bundes|body of the Federation" doc:"Behandeln die Parteien den Dienstleister als öffentliche Stelle des Bundes (§ 2 Abs. 3 BDSG)?|Do the parties treat the provider as a public body of the Federation (§ 2 Abs. 3 BDSG)?"`
	Note
}

// Kind implements [Clause].
func (JointProvider) Kind() ClauseKind { return KindJointProvider }

// Owner is an owner of a joint provider.
type Owner struct {
	// Party is the party that owns; empty where the owner is no party.
	Party PartyID `json:"party,omitempty" label:"Partei|party" doc:"Partei, der die Beteiligung gehört; leer, wenn der Eigentümer nicht Partei ist|Party that has the holding; empty where the owner is not a party" id:"entry"`
	// Name names an owner that is no party.
	Name string `json:"name,omitempty" label:"Name|name" doc:"Name eines Eigentümers, der nicht Partei ist|Name of an owner that is not a party" id:"entry"`
	// Kind is the legal kind of an owner that is no party.
	Kind governance.PartnerKind `json:"kind,omitzero" label:"Rechtsform des Eigentümers|legal form of the owner" doc:"Rechtsform eines Eigentümers, der nicht Partei ist, etwa private-company (privates Unternehmen)|Legal form of an owner that is not a party, such as private-company"`
	// Share is the owner's part; zero if not recorded.
	Share finance.Share `json:"share,omitzero" label:"Beteiligung|holding" doc:"Anteil des Eigentümers, etwa 25% oder 1/3|The owner's share, such as 25% or 1/3"`
	// Represented tells whether a representative of the owner sits in the deciding organs (§ 108 Abs. 5 Nr. 1 GWB).
	Represented Fact `json:"represented,omitzero" label:"vertreten|represented" doc:"Sitzt ein Vertreter des Eigentümers in den beschlussfassenden Organen (§ 108 Abs. 5 Nr. 1 GWB)?|Does a representative of the owner sit in the decision-making bodies (§ 108 Abs. 5 Nr. 1 GWB)?"`
	// BlockingMinority tells whether a private owner can block decisions.
	BlockingMinority Fact `json:"blockingMinority,omitzero" label:"Sperrminorität|blocking minority" doc:"Kann der private Eigentümer Entscheidungen verhindern (Sperrminorität)?|Can the private owner block decisions?"`
	// Prescribed tells whether a statute prescribes the private holding.
	Prescribed Fact `json:"prescribed,omitzero" label:"gesetzlich vorgeschrieben|required by law" doc:"Ist die private Beteiligung gesetzlich vorgeschrieben?|Is the private holding required by law?"`
	// Influence tells whether the private holding gives relevant influence.
	Influence Fact `json:"influence,omitzero" label:"maßgeblicher Einfluss|influence by the holding" doc:"Vermittelt die private Beteiligung maßgeblichen Einfluss?|Does the private holding confer decisive influence?"`
}
