package agreement

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// CostSharing says who bears which part of the cost.
type CostSharing struct {
	Measure Measure `json:"measure,omitempty" label:"Maßstab|measure" doc:"Wonach die Kosten verteilt werden, etwa population (nach Einwohnern)|Measure by which the cost is shared, such as population"`
	// Key names the key of distribution where the measure is [ByKey].
	Key    string       `json:"key,omitempty" label:"Verteilungsschlüssel|key of distribution" doc:"Name des Verteilungsschlüssels, wenn nach einem solchen verteilt wird, etwa Königsteiner Schlüssel|Name of the key of distribution where the cost goes by one, such as Königsteiner Schlüssel"`
	Shares []PartyShare `json:"shares,omitempty" label:"Anteil|share" doc:"Anteile der Parteien an den Kosten|Shares of the parties in the cost"`
	// Parts are the measures that make a [Combined] one.
	Parts []MeasurePart `json:"parts,omitempty" label:"Teilmaßstab|part of the measure" doc:"Maßstäbe, wenn nach mehreren zusammen (combined) verteilt wird|Measures that make a combined one"`
	// AtMostCost tells whether compensation is limited to the cost of proper administration (§ 9 Abs. 3 ThürKGG).
	AtMostCost Fact `json:"atMostCost,omitzero" label:"auf die Kosten begrenzt|at most the cost" doc:"Ist der Kostenersatz auf die Kosten ordnungsgemäßer Verwaltung begrenzt (§ 9 Abs. 3 ThürKGG)?|Is compensation limited to the cost of proper administration (§ 9 Abs. 3 ThürKGG)?"`
	// OwnConnection tells whether each party pays for its own connection to the Verbindungsnetz (§ 7 IT-NetzG).
	OwnConnection Fact `json:"ownConnection,omitzero" label:"Anschluss auf eigene Kosten|connection at own cost" doc:"Zahlt jede Partei ihren eigenen Anschluss an das Verbindungsnetz (§ 7 IT-NetzG)?|Does each party pay for its own connection to the Verbindungsnetz (§ 7 IT-NetzG)?"`
	Note
}

// Kind implements [Clause].
func (CostSharing) Kind() ClauseKind { return KindCostSharing }

// Open implements [Clause].
func (c CostSharing) Open() string { return open("measure", c.Measure == "" && len(c.Shares) == 0) }

// MeasurePart is one of the measures by which a [Combined] one goes.
type MeasurePart struct {
	Measure Measure `json:"measure" label:"Maßstab|measure" doc:"Einer der Maßstäbe, etwa population (nach Einwohnern)|One of the measures, such as population" id:"entry"`
	// Share is the part of the cost that goes by the measure; zero if not recorded.
	Share finance.Share `json:"share,omitzero" label:"Gewicht|weight" doc:"Teil der Kosten, der nach diesem Maßstab verteilt wird, etwa 50%|Part of the cost that goes by the measure, such as 50%"`
}

// PartyShare is the share of one party.
type PartyShare struct {
	Party PartyID       `json:"party" label:"Partei|party" doc:"Partei, auf die der Anteil entfällt|Party whose share it is" id:"entry"`
	Share finance.Share `json:"share" label:"Anteil|share" doc:"Anteil der Partei, etwa 25% oder 1/3|Share of the party, such as 25% or 1/3"`
}

// Levy is the measure by which the members of a Zweckverband bear what its income does not cover (Umlegungsschlüssel).
type Levy struct {
	Measure Measure      `json:"measure,omitempty" label:"Maßstab|measure" doc:"Wonach die Mitglieder tragen, was die Einnahmen des Zweckverbands nicht decken (Umlegungsschlüssel), etwa population|Measure by which the members bear what the income of the Zweckverband does not cover (Umlegungsschlüssel), such as population"`
	Shares  []PartyShare `json:"shares,omitempty" label:"Anteil|share" doc:"Anteile der Mitglieder an der Umlage|Shares of the members in the levy"`
	// Parts are the measures that make a [Combined] one.
	Parts []MeasurePart `json:"parts,omitempty" label:"Teilmaßstab|part of the measure" doc:"Maßstäbe, wenn nach mehreren zusammen (combined) umgelegt wird|Measures that make a combined one"`
	// Cap is the most that all members bear in a year together; zero if there is no cap.
	Cap finance.Amount `json:"cap,omitzero" label:"Obergrenze der Umlage|cap on the levy" doc:"Höchstbetrag, den alle Mitglieder zusammen im Jahr tragen, in Euro, etwa 250000.00|Highest amount that all members together bear in a year, in euro, such as 250000.00"`
	Note
}

// Kind implements [Clause].
func (Levy) Kind() ClauseKind { return KindLevy }

// Open implements [Clause].
func (c Levy) Open() string { return open("measure", c.Measure == "" && len(c.Shares) == 0) }

// Funding is a promise of money with ceilings.
type Funding struct {
	Funder PartyID `json:"funder" label:"Geldgeber|funder" doc:"Partei, die das Geld zusagt|Party that promises the money"`
	// Recipients are the parties that receive the money, or a description where they are no parties.
	Recipients           []PartyID `json:"recipients,omitempty" label:"Empfänger|recipient" doc:"Parteien, die das Geld erhalten|Parties that receive the money"`
	RecipientDescription string    `json:"recipientDescription,omitempty" label:"Beschreibung der Empfänger|description of the recipients" doc:"Wer das Geld erhält, wenn die Empfänger nicht Partei sind, etwa Thüringer Kommunen|Who receives the money where the recipients are not parties, such as Thüringer Kommunen"`
	// Total is the promised sum; zero if not recorded.
	Total finance.Amount `json:"total,omitzero" label:"Summe|total" doc:"Zugesagte Summe in Euro, etwa 80000000.00|Promised total in euro, such as 80000000.00"`
	// Ceilings are the most for each year.
	Ceilings []Ceiling `json:"ceilings,omitempty" label:"Jahresbetrag|yearly ceiling" doc:"Höchstbeträge der einzelnen Jahre|Highest amount for each year"`
	// UpTo tells whether the amounts are ceilings ("bis zu") and no entitlement.
	UpTo Fact `json:"upTo,omitzero" label:"nur bis zu|ceilings only" doc:"Sind die Beträge nur Obergrenzen (bis zu), auf die kein Anspruch besteht?|Are the amounts only ceilings (up to), to which there is no entitlement?"`
	// Rate is the highest share of the eligible expenditure; zero if not recorded.
	Rate finance.Share `json:"rate,omitzero" label:"Fördersatz|funding rate" doc:"Höchster Anteil an den zuwendungsfähigen Ausgaben, etwa 80%|Highest share of the eligible expenditure, such as 80%"`
	// Programme names the programme through which the money flows; empty if not recorded.
	Programme string `json:"programme,omitempty" label:"Förderprogramm|programme" doc:"Förderprogramm, aus dem das Geld fließt, mit Norm oder Abkürzung, etwa § 24 Abs. 2 ThürFAG|Programme from which the money comes, by its provision or abbreviation, such as § 24 Abs. 2 ThürFAG"`
	// Procedure tells whether the agreement settles application and conditions.
	Procedure Fact `json:"procedure,omitzero" label:"Verfahren geregelt|procedure regulated" doc:"Regelt die Vereinbarung Antragstellung und Bedingungen?|Does the agreement regulate applications and conditions?"`
	// ProofOfUse tells whether the recipient must prove the use of the money (Verwendungsnachweis).
	ProofOfUse Fact `json:"proofOfUse,omitzero" label:"Verwendungsnachweis|proof of use" doc:"Muss der Empfänger die Verwendung der Mittel nachweisen (Verwendungsnachweis)?|Must the recipient prove the use of the money (Verwendungsnachweis)?"`
	// AuditRight tells whether the funder may audit the use.
	AuditRight Fact `json:"auditRight,omitzero" label:"Prüfungsrecht|right of audit" doc:"Darf der Geldgeber die Verwendung der Mittel prüfen?|May the funder audit the use of the money?"`
	Note
}

// Kind implements [Clause].
func (Funding) Kind() ClauseKind { return KindFunding }

// Ceiling is the most that is paid in a year.
type Ceiling struct {
	Year   int            `json:"year" range:"1900..9999" label:"Jahr|year" doc:"Jahr, für das der Betrag gilt, etwa 2026|Year of the amount, such as 2026" id:"entry"`
	Amount finance.Amount `json:"amount" label:"Betrag|amount" doc:"Höchstbetrag des Jahres in Euro, etwa 16000000.00|Highest amount for the year, in euro, such as 16000000.00"`
	Source law.Source     `json:"source,omitzero" label:"Quelle|source" doc:"Fundstelle dieses Jahresbetrags|Where this amount was read"`
}

// FullCost is a promise to bear the whole cost of something.
type FullCost struct {
	Funder PartyID `json:"funder" label:"Geldgeber|funder" doc:"Partei, die die vollen Kosten trägt|Party that bears the whole cost"`
	// Of is what is paid for.
	Of string `json:"of" label:"Gegenstand|subject" doc:"Was bezahlt wird, etwa Basiskomponenten und Plattform|What is paid for, such as basic components and platform"`
	// Sphere limits the promise to tasks of one sphere; 0 where it is not limited or not recorded.
	Sphere governance.Sphere `json:"sphere,omitzero" label:"Wirkungskreis|sphere" doc:"Wirkungskreis, auf den sich die Zusage beschränkt: eigener (own) oder übertragener (transferred)|Sphere to which the promise is limited: own or transferred"`
	Note
}

// Kind implements [Clause].
func (FullCost) Kind() ClauseKind { return KindFullCost }

// GrantDistribution is how money that somebody gives is divided among those who receive it.
type GrantDistribution struct {
	Measure Measure `json:"measure,omitempty" label:"Maßstab|measure" doc:"Wonach das Geld auf die Empfänger verteilt wird, etwa population (nach Einwohnern)|Measure by which the money is divided among those who receive it, such as population"`
	// Key names the key of distribution where the measure is [ByKey].
	Key    string       `json:"key,omitempty" label:"Verteilungsschlüssel|key of distribution" doc:"Name des Verteilungsschlüssels, wenn nach einem solchen verteilt wird, etwa Königsteiner Schlüssel|Name of the key of distribution where the money goes by one, such as Königsteiner Schlüssel"`
	Shares []PartyShare `json:"shares,omitempty" label:"Anteil|share" doc:"Anteile der Parteien an den Fördermitteln|Shares of the parties in the money"`
	// ReturnsUnspent tells whether what a recipient does not spend in time goes to the others, or back.
	ReturnsUnspent Fact `json:"returnsUnspent,omitzero" label:"Umverteilung nicht verbrauchter Mittel|redistribution of unspent money" doc:"Fließen Mittel, die ein Empfänger nicht rechtzeitig verbraucht, an die anderen oder zurück?|Does money that a recipient does not spend in time go to the others, or back?"`
	Note
}

// Kind implements [Clause].
func (GrantDistribution) Kind() ClauseKind { return KindGrantDistribution }

// Open implements [Clause].
func (c GrantDistribution) Open() string {
	return open("measure", c.Measure == "" && len(c.Shares) == 0)
}

// OwnShare is what recipients of a grant pay themselves.
type OwnShare struct {
	// Rate is the least part of the cost; zero if not recorded.
	Rate finance.Share `json:"rate,omitzero" label:"Mindestanteil|minimum share" doc:"Mindestanteil an den Kosten, den der Empfänger selbst trägt, etwa 20%|Minimum share of the cost that the recipient bears, such as 20%"`
	// Amount is a fixed sum; zero if not recorded.
	Amount finance.Amount `json:"amount,omitzero" label:"Betrag|amount" doc:"Fester Betrag, den der Empfänger selbst trägt, in Euro, etwa 5000.00|Fixed amount that the recipient bears, in euro, such as 5000.00"`
	// InKind tells whether staff and things count, too.
	InKind Fact `json:"inKind,omitzero" label:"auch durch Eigenleistungen|in kind, too" doc:"Zählen auch Personal und Sachleistungen zum Eigenanteil?|Do staff and contributions in kind count towards the own share, too?"`
	// ByOthers tells whether others than the recipient may pay it.
	ByOthers Fact `json:"byOthers,omitzero" label:"auch durch Dritte|by others, too" doc:"Dürfen auch andere als der Empfänger den Eigenanteil zahlen?|May persons other than the recipient pay the own share?"`
	Note
}

// Kind implements [Clause].
func (OwnShare) Kind() ClauseKind { return KindOwnShare }

// Open implements [Clause].
func (c OwnShare) Open() string { return open("rate", c.Rate.IsZero() && c.Amount.IsZero()) }

// Price is what is paid for a service or a holding, and when.
type Price struct {
	Payer PartyID `json:"payer,omitempty" label:"zahlende Partei|paying party" doc:"Partei, die zahlt|Party that pays"`
	Payee PartyID `json:"payee,omitempty" label:"empfangende Partei|receiving party" doc:"Partei, die das Geld erhält|Party that is paid"`
	// Amount is the sum, or the sum for each unit of the measure; zero if not recorded.
	Amount finance.Amount `json:"amount,omitzero" label:"Betrag|amount" doc:"Gesamtbetrag oder Betrag je Einheit des Maßstabs, in Euro, etwa 1.50|The total, or the amount for each unit of the measure, in euro, such as 1.50"`
	// Measure is by what the sum is multiplied, such as [ByPopulation] for an amount per head; empty where it is the whole.
	Measure Measure `json:"measure,omitempty" label:"Maßstab|measure" doc:"Womit der Betrag vervielfacht wird, etwa population bei einem Betrag je Einwohner; leer beim Gesamtbetrag|Measure by which the amount is multiplied, such as population for an amount per inhabitant; empty where it is the total"`
	// Yearly tells whether it is paid every year.
	Yearly Fact `json:"yearly,omitzero" label:"jährlich|every year" doc:"Wird der Betrag jedes Jahr gezahlt?|Is the amount paid every year?"`
	// Instalments are the instalments of a year; 0 if not recorded.
	Instalments int `json:"instalments,omitempty" range:"1..366" label:"Raten im Jahr|instalments in a year" doc:"Zahl der Raten im Jahr, etwa 4|Number of instalments in a year, such as 4"`
	// Advance tells whether it is paid in advance and settled later.
	Advance Fact `json:"advance,omitzero" label:"Abschlag|paid in advance" doc:"Wird im Voraus ein Abschlag gezahlt und später abgerechnet?|Is an advance paid and settled later?"`
	// Indexed tells whether the price follows an index, Index which one.
	Indexed Fact   `json:"indexed,omitzero" label:"Preisanpassung|indexed" doc:"Folgt der Preis einem Index?|Does the price follow an index?"`
	Index   string `json:"index,omitempty" label:"Index|index" doc:"Index, dem der Preis folgt, etwa Verbraucherpreisindex|Index that the price follows, such as Verbraucherpreisindex"`
	// AtMostCost tells whether it is limited to the cost of proper administration (§ 9 Abs. 3 ThürKGG).
	AtMostCost Fact `json:"atMostCost,omitzero" label:"auf die Kosten begrenzt|at most the cost" doc:"Ist das Entgelt auf die Kosten ordnungsgemäßer Verwaltung begrenzt (§ 9 Abs. 3 ThürKGG)?|Is the price limited to the cost of proper administration (§ 9 Abs. 3 ThürKGG)?"`
	Note
}

// Kind implements [Clause].
func (Price) Kind() ClauseKind { return KindPrice }

// Open implements [Clause].
func (c Price) Open() string { return open("amount", c.Amount.IsZero()) }

// Procurement is on what the parties base that no public tender is needed, or that one is.
type Procurement struct {
	// Ground is the exception that the parties rely on; empty if not recorded.
	Ground Ground `json:"ground,omitempty" label:"Ausnahme vom Vergaberecht|ground" doc:"Ausnahme vom Vergaberecht, auf die sich die Parteien stützen, etwa in-house (Inhouse-Vergabe); tender bei Ausschreibung|Exception on which the parties rely, such as in-house; tender where there is a call for tenders"`
	// Award is the day of the award; zero if not recorded.
	Award civil.Date `json:"award,omitzero" label:"Tag der Vergabe|day of the award" doc:"Tag der Vergabe, etwa 2026-03-31|Day of the award, such as 2026-03-31"`
	// EstimatedValue is the value without VAT, Threshold the threshold of the European Union on that day; zero if not recorded.
	EstimatedValue finance.Amount `json:"estimatedValue,omitzero" label:"geschätzter Wert|estimated value" doc:"Geschätzter Auftragswert ohne Umsatzsteuer in Euro, etwa 180000.00|Estimated value without VAT in euro, such as 180000.00"`
	Threshold      finance.Amount `json:"threshold,omitzero" label:"Schwellenwert|threshold" doc:"Schwellenwert der Europäischen Union am Tag der Vergabe, in Euro|Threshold of the European Union on the day of the award, in euro"`
	// Turnover are the provider's turnovers of the last three years before the award.
	Turnover []YearTurnover `json:"turnover,omitempty" label:"Jahresumsatz|yearly turnover" doc:"Umsätze des Dienstleisters in den letzten drei Jahren vor der Vergabe|The provider's turnover in each of the last three years before the award"`
	// Forecast tells whether a credible forecast replaces the three years (§ 108 Abs. 7 S. 3 GWB).
	Forecast Fact `json:"forecast,omitzero" label:"Prognose|forecast" doc:"Ersetzt eine glaubhafte Prognose die Umsätze der letzten drei Jahre (§ 108 Abs. 7 S. 3 GWB)?|Does a credible forecast replace the turnover of the last three years (§ 108 Abs. 7 S. 3 GWB)?"`
	// OpenMarket tells whether the parties perform any of the covered activities on the open market, MarketShare which part of
	// them; zero if not recorded.
	OpenMarket  Fact          `json:"openMarket,omitzero" label:"Umsatz auf dem offenen Markt|turnover on the open market" doc:"Erbringen die Parteien Tätigkeiten, die die Zusammenarbeit erfasst, auch auf dem offenen Markt (§ 108 Abs. 6 Nr. 3 GWB)?|Do the parties perform on the open market any of the activities concerned by the cooperation (§ 108 Abs. 6 Nr. 3 GWB)?"`
	MarketShare finance.Share `json:"marketShare,omitzero" label:"Anteil auf dem offenen Markt|share on the open market" doc:"Anteil der Tätigkeiten der Zusammenarbeit, der auf dem offenen Markt erbracht wird, etwa 10%|Share of the activities concerned by the cooperation that is performed on the open market, such as 10%"`
	// OnlyAuthorities tells whether all parties are contracting authorities under § 99 Nr. 1 to 3 GWB.
	OnlyAuthorities Fact `json:"onlyAuthorities,omitzero" label:"nur öffentliche Auftraggeber|contracting authorities only" doc:"Sind alle Parteien öffentliche Auftraggeber nach § 99 Nr. 1 bis 3 GWB?|Are all parties contracting authorities under § 99 Nr. 1 to 3 GWB?"`
	// ChangeValue is what this and all earlier changes of an awarded contract are worth together; zero where nothing is changed.
	ChangeValue finance.Amount `json:"changeValue,omitzero" label:"Wert der Änderung|value of the change" doc:"Wert dieser und aller früheren Änderungen des Auftrags zusammen, in Euro; leer, wenn nichts geändert wird|Value of this and all earlier changes to the contract together, in euro; empty where nothing is changed" negative:"allowed"`
	// Works tells whether the contract is one on works and not on supplies or services (§ 132 GWB).
	Works Fact `json:"works,omitzero" label:"Bauleistung|works" doc:"Geht es um eine Bauleistung und nicht um eine Liefer- oder Dienstleistung (§ 132 GWB)?|Is it a works contract rather than one for supplies or services (§ 132 GWB)?"`
	Note
}

// Kind implements [Clause].
func (Procurement) Kind() ClauseKind { return KindProcurement }

// YearTurnover is the turnover of a provider in a year: what its owners, or other legal persons that they control, entrusted to it,
// and the rest.
type YearTurnover struct {
	Year      int            `json:"year" range:"1900..9999" label:"Jahr|year" doc:"Jahr des Umsatzes, etwa 2025|Year of the turnover, such as 2025" id:"entry"`
	Entrusted finance.Amount `json:"entrusted" label:"von Eigentümern betraut|entrusted by the owners" doc:"Umsatz in Euro aus dem, womit Eigentümer oder von ihnen kontrollierte juristische Personen den Dienstleister betraut haben|Turnover in euro from what the owners, or legal persons that they control, entrusted to the provider"`
	Other     finance.Amount `json:"other" label:"übriger Umsatz|other turnover" doc:"Übriger Umsatz in Euro|The rest of the turnover, in euro"`
}

// VAT is how the parties see value added tax (§ 2b UStG).
type VAT struct {
	// OldLaw tells whether the provider opted for the law before § 2b and did not revoke that (§ 27 Abs. 22 and 22a UStG).
	OldLaw Fact `json:"oldLaw,omitzero" label:"altes Recht|old law" doc:"Hat der Leistende für das Recht vor § 2b UStG optiert und das nicht widerrufen (§ 27 Abs. 22 und 22a UStG)?|Did the provider opt for the law in force before § 2b UStG without revoking the option (§ 27 Abs. 22 and 22a UStG)?"`
	// PublicLaw, LongTerm, CommonTask, CostOnly and PublicCustomers are the criteria of § 2b Abs. 3 Nr. 2 UStG.
	PublicLaw       Fact `json:"publicLaw,omitzero" label:"öffentlich-rechtlich|under public law" doc:"Ist die Zusammenarbeit öffentlich-rechtlich vereinbart (§ 2b Abs. 3 Nr. 2 UStG)?|Is the cooperation agreed under public law (§ 2b Abs. 3 Nr. 2 UStG)?"`
	LongTerm        Fact `json:"longTerm,omitzero" label:"langfristig|long-term" doc:"Ist die Zusammenarbeit langfristig vereinbart (§ 2b Abs. 3 Nr. 2 UStG)?|Is the cooperation agreed for the long term (§ 2b Abs. 3 Nr. 2 UStG)?"`
	CommonTask      Fact `json:"commonTask,omitzero" label:"gemeinsame Aufgabe|common task" doc:"Dient die Zusammenarbeit dem Erhalt öffentlicher Infrastruktur und einer Aufgabe aller Beteiligten (§ 2b Abs. 3 Nr. 2 UStG)?|Does the cooperation preserve public infrastructure and serve a task of all participants (§ 2b Abs. 3 Nr. 2 UStG)?"`
	CostOnly        Fact `json:"costOnly,omitzero" label:"nur Kostenerstattung|cost only" doc:"Werden nur Kosten erstattet (§ 2b Abs. 3 Nr. 2 UStG)?|Is only cost reimbursed (§ 2b Abs. 3 Nr. 2 UStG)?"`
	PublicCustomers Fact `json:"publicCustomers,omitzero" label:"Leistung an öffentliche Stellen|public customers" doc:"Gehen gleichartige Leistungen im Wesentlichen an andere juristische Personen des öffentlichen Rechts (§ 2b Abs. 3 Nr. 2 UStG)?|Does the provider render services of the same kind essentially to other legal persons governed by public law (§ 2b Abs. 3 Nr. 2 UStG)?"`
	// Declared is the day on which the provider declared to stay under the old law; zero if not recorded.
	Declared civil.Date `json:"declared,omitzero" label:"Tag der Optionserklärung|option declared" doc:"Tag, an dem der Leistende erklärt hat, beim alten Recht zu bleiben, etwa 2016-12-01|Day on which the provider declared that it would remain under the old law, such as 2016-12-01"`
	// AnnualTurnover is what activities of the same kind are expected to bring in a calendar year; zero if not recorded.
	AnnualTurnover finance.Amount `json:"annualTurnover,omitzero" label:"jährlicher Umsatz|annual turnover" doc:"Erwarteter Umsatz aus gleichartigen Tätigkeiten in einem Kalenderjahr, in Euro, etwa 15000.00|Expected turnover from activities of the same kind in a calendar year, in euro, such as 15000.00"`
	// Exempt tells whether a private service of the kind would be exempt without option, Reserved whether by law only bodies of
	// public law may render it to each other (§ 2b Abs. 2 Nr. 2 and Abs. 3 Nr. 1 UStG).
	Exempt   Fact `json:"exempt,omitzero" label:"steuerfrei|exempt" doc:"Wäre eine gleichartige private Leistung steuerfrei, ohne dass darauf verzichtet werden kann (§ 2b Abs. 2 Nr. 2 UStG)?|Would a private service of the same kind be exempt, without the option of taxation (§ 2b Abs. 2 Nr. 2 UStG)?"`
	Reserved Fact `json:"reserved,omitzero" label:"vorbehaltene Leistung|reserved service" doc:"Dürfen die Leistung nach dem Gesetz nur juristische Personen des öffentlichen Rechts einander erbringen (§ 2b Abs. 3 Nr. 1 UStG)?|By law, may only legal persons governed by public law render the service to each other (§ 2b Abs. 3 Nr. 1 UStG)?"`
	// Taxed tells whether the parties treat the service as taxable.
	Taxed Fact `json:"taxed,omitzero" label:"steuerpflichtig behandelt|treated as taxable" doc:"Behandeln die Parteien die Leistung als steuerpflichtig?|Do the parties treat the service as taxable?"`
	Note
}

// Kind implements [Clause].
func (VAT) Kind() ClauseKind { return KindVAT }
