package agreement

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
)

// Purpose says what the parties want to reach together.
type Purpose struct {
	Goals []string `json:"goals" label:"Ziel|goal"`
	// CommonGoals tells whether all parties pursue these goals with tasks of their own (§ 108 Abs. 6 Nr. 1 GWB).
	CommonGoals Fact `json:"commonGoals,omitzero" label:"gemeinsame Ziele|common goals"`
	// PublicInterestOnly tells whether only considerations of public interest guide the cooperation (§ 108 Abs. 6 Nr. 2 GWB).
	PublicInterestOnly Fact `json:"publicInterestOnly,omitzero" label:"nur öffentliches Interesse|public interest only"`
	// ReplacesAct tells whether the contract stands in the place of an administrative act (§ 54 S. 2 VwVfG). Where it does not,
	// its parties meet as equals.
	ReplacesAct Fact `json:"replacesAct,omitzero" label:"anstelle eines Verwaltungsakts|instead of an administrative act"`
	// CounterPerformance is what the authority is promised in exchange; zero where nothing is, or nothing is recorded.
	CounterPerformance CounterPerformance `json:"counterPerformance,omitzero" label:"Gegenleistung|counter-performance"`
	Note
}

// Kind implements [Clause].
func (Purpose) Kind() ClauseKind { return KindPurpose }

// Open implements [Clause].
func (c Purpose) Open() string { return open("goals", len(c.Goals) == 0) }

// CounterPerformance is what a contract in the place of an administrative act promises to the authority in exchange (§ 56
// VwVfG).
type CounterPerformance struct {
	// PurposeNamed, PublicTask, Adequate and Connected are the conditions of § 56 Abs. 1 VwVfG: the contract names the purpose,
	// it serves public tasks, it is adequate, and it belongs to what the authority does in return.
	PurposeNamed Fact `json:"purposeNamed,omitzero" label:"Zweck genannt|purpose named"`
	PublicTask   Fact `json:"publicTask,omitzero" label:"dient öffentlichen Aufgaben|serves public tasks"`
	Adequate     Fact `json:"adequate,omitzero" label:"angemessen|adequate"`
	Connected    Fact `json:"connected,omitzero" label:"sachlicher Zusammenhang|factual connection"`
	// ClaimExists tells whether the other party could claim the act anyway, SideProvision whether what is promised could then
	// be a side provision of the act (§ 56 Abs. 2 VwVfG).
	ClaimExists   Fact `json:"claimExists,omitzero" label:"Anspruch besteht|claim exists"`
	SideProvision Fact `json:"sideProvision,omitzero" label:"zulässige Nebenbestimmung|admissible side provision"`
}

// Identity is name and seat of a body with legal personality that the agreement founds.
type Identity struct {
	Name string `json:"name" label:"Name|name"`
	Seat string `json:"seat,omitempty" label:"Sitz|seat"`
	// Area is where the body acts.
	Area string `json:"area,omitempty" label:"Gebiet|area"`
	Note
}

// Kind implements [Clause].
func (Identity) Kind() ClauseKind { return KindIdentity }

// Open implements [Clause].
func (c Identity) Open() string { return open("seat", c.Seat == "") }

// Parity says that the levels meet on an equal footing.
type Parity struct {
	EqualFooting           Fact `json:"equalFooting,omitzero" label:"auf Augenhöhe|on an equal footing"`
	RespectsSelfGovernment Fact `json:"respectsSelfGovernment,omitzero" label:"Achtung der Selbstverwaltung|respect of self-government"`
	Note
}

// Kind implements [Clause].
func (Parity) Kind() ClauseKind { return KindParity }

// Tasks says which tasks the cooperation is about and who performs them.
type Tasks struct {
	Tasks []Task `json:"tasks" label:"Aufgabe|task"`
	Note
}

// Kind implements [Clause].
func (Tasks) Kind() ClauseKind { return KindTasks }

// Open implements [Clause].
func (c Tasks) Open() string { return open("tasks", len(c.Tasks) == 0) }

// Task is one task of a cooperation.
type Task struct {
	Name string `json:"name" label:"Name|name" id:"entry"`
	// Sphere is the sphere to which the task belongs; 0 if not recorded.
	Sphere governance.Sphere `json:"sphere,omitzero" label:"Wirkungskreis|sphere"`
	// From are the parties that give the task.
	From []PartyID `json:"from,omitempty" label:"gebende Partei|giving party"`
	// To is the party that receives or performs it; empty for tasks that are performed together.
	To PartyID `json:"to,omitempty" label:"empfangende Partei|receiving party"`
	// Transfer is what happens to the task; empty if not recorded.
	Transfer Transfer `json:"transfer,omitempty" label:"Übergang|transfer"`
	// PowersExcluded tells whether the agreement expressly keeps the powers (Befugnisse) with the giver.
	PowersExcluded Fact `json:"powersExcluded,omitzero" label:"Befugnisse bleiben beim Geber|powers stay with the giver"`
	// LeviesTaxes tells whether the right to levy taxes is to pass with the task.
	LeviesTaxes Fact `json:"leviesTaxes,omitzero" label:"Steuererhebung|right to levy taxes"`
	// BeyondCapacity tells whether the task is more than its giver can do alone (§ 87 Abs. 2 ThürKO).
	BeyondCapacity Fact `json:"beyondCapacity,omitzero" label:"übersteigt die Leistungsfähigkeit|beyond capacity"`
}

// Bodies says which bodies lead the cooperation.
type Bodies struct {
	Bodies []Body `json:"bodies" label:"Gremium|body"`
	Note
}

// Kind implements [Clause].
func (Bodies) Kind() ClauseKind { return KindBodies }

// Open implements [Clause].
func (c Bodies) Open() string { return open("bodies", len(c.Bodies) == 0) }

// Body is a body of a cooperation: a council, an assembly, a board.
type Body struct {
	Name string `json:"name" label:"Name|name" id:"entry"`
	// Foundation is on what the body rests; empty if not recorded.
	Foundation Foundation `json:"foundation,omitempty" label:"Grundlage|foundation"`
	Seats      []Seat     `json:"seats,omitempty" label:"Sitze|seats"`
	// Decision is how the body decides; empty if not recorded.
	Decision Decision `json:"decision,omitempty" label:"Art der Entscheidung|way of deciding"`
	// Matters are what the body decides in this way; empty if not recorded.
	Matters []Matter `json:"matters,omitempty" label:"Gegenstand der Entscheidung|matter decided"`
	// Quorum is how many must be there; empty if not recorded.
	Quorum Decision `json:"quorum,omitempty" label:"Beschlussfähigkeit|quorum"`
	// SecondCallWeeks is within how many weeks a second meeting on the same matter can be called that has a quorum in any case; 0 if
	// not recorded.
	SecondCallWeeks int `json:"secondCallWeeks,omitempty" range:"1..520" label:"Wochen bis zur zweiten Einberufung|weeks to the second call"`
	// InvitationDays and UrgentHours are how long before a meeting, and before an urgent one, its members are invited; 0 if not
	// recorded.
	InvitationDays int `json:"invitationDays,omitempty" range:"1..366" label:"Ladungsfrist in Tagen|days of invitation"`
	UrgentHours    int `json:"urgentHours,omitempty" range:"1..8784" label:"Ladungsfrist in dringenden Fällen in Stunden|hours of invitation in urgent cases"`
	// MeetingsPerYear is the least number of meetings; 0 if not recorded.
	MeetingsPerYear int `json:"meetingsPerYear,omitempty" range:"1..366" label:"Sitzungen im Jahr|meetings of a year"`
	// UniformVote tells whether those who represent the same party vote uniformly.
	UniformVote Fact `json:"uniformVote,omitzero" label:"einheitliche Stimmabgabe|uniform vote"`
	// BindsMunicipalities tells whether decisions bind municipalities that are not parties themselves.
	BindsMunicipalities Fact `json:"bindsMunicipalities,omitzero" label:"bindet Gemeinden, die nicht Partei sind|binds municipalities that are not parties"`
	// Consented tells whether the municipalities that are bound agreed to that in writing (§ 58 Abs. 1 VwVfG).
	Consented Fact `json:"consented,omitzero" label:"schriftlich zugestimmt|consented in writing"`
}

// Seat is the seats of one party or group in a body.
type Seat struct {
	// Party is the party that holds the seats; empty where the holder is no party.
	Party PartyID `json:"party,omitempty" label:"Partei|party" id:"entry"`
	// Holder names a holder that is no party.
	Holder string `json:"holder,omitempty" label:"Inhaber|holder" id:"entry"`
	Number int    `json:"number" range:"0..1000000" label:"Zahl der Sitze|number of seats"`
	// Votes is the number of votes of these seats together; 0 for advisory seats.
	Votes int `json:"votes,omitempty" range:"0..1000000" label:"Stimmen|votes"`
	// Advisory tells whether the seats have no vote.
	Advisory Fact `json:"advisory,omitzero" label:"nur beratend|advisory only"`
}

// Staff says what the parties do about their personnel.
type Staff struct {
	// JointRecruitment tells whether the parties look for staff together.
	JointRecruitment Fact `json:"jointRecruitment,omitzero" label:"gemeinsame Personalsuche|joint recruitment"`
	// CivilServants tells whether a new body is to employ civil servants (§ 21 ThürKGG).
	CivilServants Fact `json:"civilServants,omitzero" label:"Beamte|civil servants"`
	// TakenOverBy is the party that takes civil servants over at dissolution; empty where the agreement names none.
	TakenOverBy PartyID `json:"takenOverBy,omitempty" label:"übernimmt die Beamten|takes over the civil servants"`
	Note
}

// Kind implements [Clause].
func (Staff) Kind() ClauseKind { return KindStaff }

// StaffTransfer says what happens to the personnel of a task.
type StaffTransfer struct {
	From PartyID `json:"from,omitempty" label:"abgebende Partei|giving party"`
	To   PartyID `json:"to,omitempty" label:"aufnehmende Partei|receiving party"`
	// Way is how they come to the receiver; empty if not recorded.
	Way StaffWay `json:"way,omitempty" label:"Art des Übergangs|way of transfer"`
	// Posts is how many posts it is about; 0 if not recorded.
	Posts int `json:"posts,omitempty" range:"1..1000000" label:"Stellen|posts"`
	// ReturnRight tells whether they come back when the cooperation ends.
	ReturnRight Fact `json:"returnRight,omitzero" label:"Rückkehrrecht|right to return"`
	Note
}

// Kind implements [Clause].
func (StaffTransfer) Kind() ClauseKind { return KindStaffTransfer }

// Open implements [Clause].
func (c StaffTransfer) Open() string { return open("way", c.Way == "") }

// ConsentRights are the rights of parties to be heard, or to consent, before a task is performed in some way (§ 9 Abs. 2 ThürKGG).
type ConsentRights struct {
	Rights []ConsentRight `json:"rights" label:"Recht|right"`
	Note
}

// Kind implements [Clause].
func (ConsentRights) Kind() ClauseKind { return KindConsentRights }

// Open implements [Clause].
func (c ConsentRights) Open() string { return open("rights", len(c.Rights) == 0) }

// ConsentRight is the right of one party in one matter.
type ConsentRight struct {
	Matter string  `json:"matter" label:"Angelegenheit|matter" id:"entry"`
	Holder PartyID `json:"holder,omitempty" label:"berechtigte Partei|entitled party"`
	// Consent tells whether the party must consent; where it does not, it is only heard.
	Consent Fact `json:"consent,omitzero" label:"Zustimmung nötig|consent needed"`
}

// Bylaws says who makes by-laws and regulations for a task that has passed (§ 10 ThürKGG).
type Bylaws struct {
	// By is who makes them.
	By PartyID `json:"by,omitempty" label:"erlassende Partei|party that makes them"`
	// Bylaws, Regulations and Fees tell whether they may make by-laws (Satzungen), regulations (Verordnungen), and collect fees and
	// contributions.
	Bylaws      Fact `json:"bylaws,omitzero" label:"Satzungen|by-laws"`
	Regulations Fact `json:"regulations,omitzero" label:"Verordnungen|regulations"`
	Fees        Fact `json:"fees,omitzero" label:"Gebühren und Beiträge|fees and contributions"`
	Note
}

// Kind implements [Clause].
func (Bylaws) Kind() ClauseKind { return KindBylaws }

// Open implements [Clause].
func (c Bylaws) Open() string { return open("by", c.By == "") }

// Support is a centre or office that helps the parties.
type Support struct {
	Name string `json:"name" label:"Name|name"`
	// For is whom it helps, and with what.
	For string `json:"for,omitempty" label:"für|for"`
	// Assistance tells whether the parties regard the help as Amtshilfe (§§ 4 to 8 VwVfG).
	Assistance Fact `json:"assistance,omitzero" label:"Amtshilfe|official assistance"`
	// Permanent tells whether the help goes on all the time and not in single cases.
	Permanent Fact `json:"permanent,omitzero" label:"auf Dauer|permanent"`
	// OwnTask tells whether the help is a task of the helper's own, Instructed whether one may instruct the other (§ 4 VwVfG).
	OwnTask    Fact `json:"ownTask,omitzero" label:"eigene Aufgabe|own task"`
	Instructed Fact `json:"instructed,omitzero" label:"weisungsgebunden|bound by instructions"`
	// Fee tells whether the helper takes a fee. Expenses is what it gets back in a single case; zero if not recorded.
	Fee      Fact           `json:"fee,omitzero" label:"Gebühr|fee"`
	Expenses finance.Amount `json:"expenses,omitzero" label:"Auslagen|expenses"`
	// SamePerson tells whether both authorities belong to the same legal person.
	SamePerson Fact `json:"samePerson,omitzero" label:"dieselbe juristische Person|same legal person"`
	Note
}

// Kind implements [Clause].
func (Support) Kind() ClauseKind { return KindSupport }
