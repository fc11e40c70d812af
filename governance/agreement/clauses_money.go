package agreement

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// CostSharing says who bears which part of the cost.
type CostSharing struct {
	Measure Measure `json:"measure,omitempty" label:"Maßstab|measure"`
	// Key names the key of distribution where the measure is [ByKey].
	Key    string       `json:"key,omitempty" label:"Verteilungsschlüssel|key of distribution"`
	Shares []PartyShare `json:"shares,omitempty" label:"Anteil|share"`
	// Parts are the measures that make a [Combined] one.
	Parts []MeasurePart `json:"parts,omitempty" label:"Teilmaßstab|part of the measure"`
	// AtMostCost tells whether compensation is limited to the cost of orderly management (§ 9 Abs. 3 ThürKGG).
	AtMostCost Fact `json:"atMostCost,omitzero" label:"höchstens die Kosten|at most the cost"`
	// OwnConnection tells whether each party pays for its own connection to the Verbindungsnetz (§ 7 IT-NetzG).
	OwnConnection Fact `json:"ownConnection,omitzero" label:"Anschluss auf eigene Kosten|connection at own cost"`
	Note
}

// Kind implements [Clause].
func (CostSharing) Kind() ClauseKind { return KindCostSharing }

// Open implements [Clause].
func (c CostSharing) Open() string { return open("measure", c.Measure == "" && len(c.Shares) == 0) }

// MeasurePart is one of the measures by which a [Combined] one goes.
type MeasurePart struct {
	Measure Measure `json:"measure" label:"Maßstab|measure" id:"entry"`
	// Share is the part of the cost that goes by the measure; zero if not recorded.
	Share finance.Share `json:"share,omitzero" label:"Gewicht|weight"`
}

// PartyShare is the share of one party.
type PartyShare struct {
	Party PartyID       `json:"party" label:"Partei|party" id:"entry"`
	Share finance.Share `json:"share" label:"Anteil|share"`
}

// Levy is the measure by which the members of a Zweckverband bear what its income does not cover (Umlegungsschlüssel).
type Levy struct {
	Measure Measure      `json:"measure,omitempty" label:"Maßstab|measure"`
	Shares  []PartyShare `json:"shares,omitempty" label:"Anteil|share"`
	// Parts are the measures that make a [Combined] one.
	Parts []MeasurePart `json:"parts,omitempty" label:"Teilmaßstab|part of the measure"`
	// Cap is the most that all members bear in a year together; zero if there is no cap.
	Cap finance.Amount `json:"cap,omitzero" label:"Obergrenze der Umlage|cap of the levy"`
	Note
}

// Kind implements [Clause].
func (Levy) Kind() ClauseKind { return KindLevy }

// Open implements [Clause].
func (c Levy) Open() string { return open("measure", c.Measure == "" && len(c.Shares) == 0) }

// Funding is a promise of money with ceilings.
type Funding struct {
	Funder PartyID `json:"funder" label:"Geldgeber|funder"`
	// Recipients are the parties that receive the money, or a description where they are no parties.
	Recipients           []PartyID `json:"recipients,omitempty" label:"Empfänger|recipient"`
	RecipientDescription string    `json:"recipientDescription,omitempty" label:"Beschreibung der Empfänger|description of the recipients"`
	// Total is the promised sum; zero if not recorded.
	Total finance.Amount `json:"total,omitzero" label:"Summe|total"`
	// Ceilings are the most for each year.
	Ceilings []Ceiling `json:"ceilings,omitempty" label:"Jahresbetrag|yearly ceiling"`
	// UpTo tells whether the amounts are ceilings ("bis zu") and no entitlement.
	UpTo Fact `json:"upTo,omitzero" label:"nur bis zu|up to only"`
	// Rate is the highest share of the eligible expenditure; zero if not recorded.
	Rate finance.Share `json:"rate,omitzero" label:"Fördersatz|rate"`
	// Programme names the programme through which the money flows; empty if not recorded.
	Programme string `json:"programme,omitempty" label:"Förderprogramm|programme"`
	// Procedure tells whether the agreement settles application and conditions.
	Procedure Fact `json:"procedure,omitzero" label:"Verfahren geregelt|procedure settled"`
	// ProofOfUse tells whether the recipient must prove the use of the money (Verwendungsnachweis).
	ProofOfUse Fact `json:"proofOfUse,omitzero" label:"Verwendungsnachweis|proof of use"`
	// AuditRight tells whether the funder may audit the use.
	AuditRight Fact `json:"auditRight,omitzero" label:"Prüfungsrecht|right of audit"`
	Note
}

// Kind implements [Clause].
func (Funding) Kind() ClauseKind { return KindFunding }

// Ceiling is the most that is paid in a year.
type Ceiling struct {
	Year   int            `json:"year" range:"1900..9999" label:"Jahr|year" id:"entry"`
	Amount finance.Amount `json:"amount" label:"Betrag|amount"`
	Source law.Source     `json:"source,omitzero" label:"Quelle|source"`
}

// FullCost is a promise to bear the whole cost of something.
type FullCost struct {
	Funder PartyID `json:"funder" label:"Geldgeber|funder"`
	// Of is what is paid for.
	Of string `json:"of" label:"Gegenstand|object"`
	// Sphere limits the promise to tasks of one sphere; 0 where it is not limited or not recorded.
	Sphere governance.Sphere `json:"sphere,omitzero" label:"Wirkungskreis|sphere"`
	Note
}

// Kind implements [Clause].
func (FullCost) Kind() ClauseKind { return KindFullCost }

// GrantDistribution is how money that somebody gives is divided among those who receive it.
type GrantDistribution struct {
	Measure Measure `json:"measure,omitempty" label:"Maßstab|measure"`
	// Key names the key of distribution where the measure is [ByKey].
	Key    string       `json:"key,omitempty" label:"Verteilungsschlüssel|key of distribution"`
	Shares []PartyShare `json:"shares,omitempty" label:"Anteil|share"`
	// ReturnsUnspent tells whether what a recipient does not spend in time goes to the others, or back.
	ReturnsUnspent Fact `json:"returnsUnspent,omitzero" label:"Umverteilung nicht verbrauchter Mittel|redistribution of unspent money"`
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
	Rate finance.Share `json:"rate,omitzero" label:"Mindestanteil|least share"`
	// Amount is a fixed sum; zero if not recorded.
	Amount finance.Amount `json:"amount,omitzero" label:"Betrag|amount"`
	// InKind tells whether staff and things count, too.
	InKind Fact `json:"inKind,omitzero" label:"auch durch Eigenleistungen|in kind, too"`
	// ByOthers tells whether others than the recipient may pay it.
	ByOthers Fact `json:"byOthers,omitzero" label:"auch durch Dritte|by others, too"`
	Note
}

// Kind implements [Clause].
func (OwnShare) Kind() ClauseKind { return KindOwnShare }

// Open implements [Clause].
func (c OwnShare) Open() string { return open("rate", c.Rate.IsZero() && c.Amount.IsZero()) }

// Price is what is paid for a service or a holding, and when.
type Price struct {
	Payer PartyID `json:"payer,omitempty" label:"zahlende Partei|paying party"`
	Payee PartyID `json:"payee,omitempty" label:"empfangende Partei|receiving party"`
	// Amount is the sum, or the sum for each unit of the measure; zero if not recorded.
	Amount finance.Amount `json:"amount,omitzero" label:"Betrag|amount"`
	// Measure is by what the sum is multiplied, such as [ByPopulation] for an amount per head; empty where it is the whole.
	Measure Measure `json:"measure,omitempty" label:"Maßstab|measure"`
	// Yearly tells whether it is paid every year.
	Yearly Fact `json:"yearly,omitzero" label:"jährlich|every year"`
	// Instalments are the instalments of a year; 0 if not recorded.
	Instalments int `json:"instalments,omitempty" range:"1..366" label:"Raten im Jahr|instalments of a year"`
	// Advance tells whether it is paid in advance and settled later.
	Advance Fact `json:"advance,omitzero" label:"Abschlag|paid in advance"`
	// Indexed tells whether the price follows an index, Index which one.
	Indexed Fact   `json:"indexed,omitzero" label:"Preisanpassung|indexed"`
	Index   string `json:"index,omitempty" label:"Index|index"`
	// AtMostCost tells whether it is limited to the cost of orderly management (§ 9 Abs. 3 ThürKGG).
	AtMostCost Fact `json:"atMostCost,omitzero" label:"höchstens die Kosten|at most the cost"`
	Note
}

// Kind implements [Clause].
func (Price) Kind() ClauseKind { return KindPrice }

// Open implements [Clause].
func (c Price) Open() string { return open("amount", c.Amount.IsZero()) }

// Procurement is on what the parties base that no public tender is needed, or that one is.
type Procurement struct {
	// Ground is the exception that the parties rely on; empty if not recorded.
	Ground Ground `json:"ground,omitempty" label:"Ausnahme vom Vergaberecht|ground"`
	// Award is the day of the award; zero if not recorded.
	Award civil.Date `json:"award,omitzero" label:"Tag der Vergabe|day of the award"`
	// EstimatedValue is the value without VAT, Threshold the threshold of the European Union on that day; zero if not recorded.
	EstimatedValue finance.Amount `json:"estimatedValue,omitzero" label:"geschätzter Wert|estimated value"`
	Threshold      finance.Amount `json:"threshold,omitzero" label:"Schwellenwert|threshold"`
	// Turnover are the provider's turnovers of the last three years before the award.
	Turnover []YearTurnover `json:"turnover,omitempty" label:"Jahresumsatz|yearly turnover"`
	// Forecast tells whether a credible forecast replaces the three years (§ 108 Abs. 7 S. 3 GWB).
	Forecast Fact `json:"forecast,omitzero" label:"Prognose|forecast"`
	// OpenMarket tells whether the parties perform any of the covered activities on the open market, MarketShare which part of
	// them; zero if not recorded.
	OpenMarket  Fact          `json:"openMarket,omitzero" label:"Umsatz am offenen Markt|turnover on the open market"`
	MarketShare finance.Share `json:"marketShare,omitzero" label:"Anteil am offenen Markt|share on the open market"`
	// OnlyAuthorities tells whether all parties are contracting authorities under § 99 Nr. 1 to 3 GWB.
	OnlyAuthorities Fact `json:"onlyAuthorities,omitzero" label:"nur öffentliche Auftraggeber|contracting authorities only"`
	// ChangeValue is what this and all earlier changes of an awarded contract are worth together; zero where nothing is changed.
	ChangeValue finance.Amount `json:"changeValue,omitzero" label:"Wert der Änderung|value of the change" negative:"allowed"`
	// Works tells whether the contract is one on works and not on supplies or services (§ 132 GWB).
	Works Fact `json:"works,omitzero" label:"Bauleistung|works"`
	Note
}

// Kind implements [Clause].
func (Procurement) Kind() ClauseKind { return KindProcurement }

// YearTurnover is the turnover of a provider in a year: what its owners, or other legal persons that they control, entrusted to it,
// and the rest.
type YearTurnover struct {
	Year      int            `json:"year" range:"1900..9999" label:"Jahr|year" id:"entry"`
	Entrusted finance.Amount `json:"entrusted" label:"von Eigentümern betraut|entrusted by the owners"`
	Other     finance.Amount `json:"other" label:"übriger Umsatz|other turnover"`
}

// VAT is how the parties see value added tax (§ 2b UStG).
type VAT struct {
	// OldLaw tells whether the provider opted for the law before § 2b and did not revoke that (§ 27 Abs. 22 and 22a UStG).
	OldLaw Fact `json:"oldLaw,omitzero" label:"altes Recht|old law"`
	// PublicLaw, LongTerm, CommonTask, CostOnly and PublicCustomers are the criteria of § 2b Abs. 3 Nr. 2 UStG.
	PublicLaw       Fact `json:"publicLaw,omitzero" label:"öffentlich-rechtlich|under public law"`
	LongTerm        Fact `json:"longTerm,omitzero" label:"langfristig|long-term"`
	CommonTask      Fact `json:"commonTask,omitzero" label:"gemeinsame Aufgabe|common task"`
	CostOnly        Fact `json:"costOnly,omitzero" label:"nur Kostenerstattung|cost only"`
	PublicCustomers Fact `json:"publicCustomers,omitzero" label:"Leistung an öffentliche Stellen|public customers"`
	// Declared is the day on which the provider declared to stay under the old law; zero if not recorded.
	Declared civil.Date `json:"declared,omitzero" label:"Option erklärt|option declared"`
	// AnnualTurnover is what activities of the same kind are expected to bring in a calendar year; zero if not recorded.
	AnnualTurnover finance.Amount `json:"annualTurnover,omitzero" label:"jährlicher Umsatz|turnover of a year"`
	// Exempt tells whether a private service of the kind would be exempt without option, Reserved whether by law only bodies of
	// public law may render it to each other (§ 2b Abs. 2 Nr. 2 and Abs. 3 Nr. 1 UStG).
	Exempt   Fact `json:"exempt,omitzero" label:"steuerfrei|exempt"`
	Reserved Fact `json:"reserved,omitzero" label:"vorbehaltene Leistung|reserved service"`
	// Taxed tells whether the parties treat the service as taxable.
	Taxed Fact `json:"taxed,omitzero" label:"steuerpflichtig behandelt|treated as taxable"`
	Note
}

// Kind implements [Clause].
func (VAT) Kind() ClauseKind { return KindVAT }
