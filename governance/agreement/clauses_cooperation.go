package agreement

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
)

// Purpose says what the parties want to reach together.
type Purpose struct {
	Goals []string `json:"goals" label:"Ziel|objective" doc:"Was die Parteien gemeinsam erreichen wollen, Ziel für Ziel|What the parties want to achieve together, objective by objective"`
	// CommonGoals tells whether all parties pursue these goals with tasks of their own (§ 108 Abs. 6 Nr. 1 GWB).
	CommonGoals Fact `json:"commonGoals,omitzero" label:"gemeinsame Ziele|common objectives" doc:"Verfolgen alle Parteien die Ziele der Zusammenarbeit mit eigenen Aufgaben (§ 108 Abs. 6 Nr. 1 GWB)?|Do all parties pursue the objectives of the cooperation with tasks of their own (§ 108 Abs. 6 Nr. 1 GWB)?"`
	// PublicInterestOnly tells whether only considerations of public interest guide the cooperation (§ 108 Abs. 6 Nr. 2 GWB).
	PublicInterestOnly Fact `json:"publicInterestOnly,omitzero" label:"nur öffentliches Interesse|public interest only" doc:"Bestimmen nur Überlegungen im öffentlichen Interesse die Zusammenarbeit (§ 108 Abs. 6 Nr. 2 GWB)?|Is the cooperation governed solely by considerations relating to the public interest (§ 108 Abs. 6 Nr. 2 GWB)?"`
	// ReplacesAct tells whether the contract stands in the place of an administrative act (§ 54 S. 2 VwVfG). Where it does not,
	// its parties meet as equals.
	ReplacesAct Fact `json:"replacesAct,omitzero" label:"anstelle eines Verwaltungsakts|instead of an administrative act" doc:"Wird der Vertrag anstelle eines Verwaltungsakts geschlossen und nicht unter Gleichgeordneten (§ 54 S. 2 VwVfG)?|Is the contract concluded instead of an administrative act, rather than among equals (§ 54 S. 2 VwVfG)?"`
	// CounterPerformance is what the authority is promised in exchange; zero where nothing is, or nothing is recorded.
	CounterPerformance CounterPerformance `json:"counterPerformance,omitzero" label:"Gegenleistung|consideration" doc:"Was der Behörde als Gegenleistung versprochen wird (§ 56 VwVfG); leer, wenn nichts|What is promised to the authority as consideration (§ 56 VwVfG); empty where nothing is"`
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
	PurposeNamed Fact `json:"purposeNamed,omitzero" label:"Zweck genannt|purpose named" doc:"Nennt der Vertrag den Zweck der Gegenleistung (§ 56 Abs. 1 VwVfG)?|Does the contract name the purpose of the consideration (§ 56 Abs. 1 VwVfG)?"`
	PublicTask   Fact `json:"publicTask,omitzero" label:"dient öffentlichen Aufgaben|serves public tasks" doc:"Dient die Gegenleistung öffentlichen Aufgaben (§ 56 Abs. 1 VwVfG)?|Does the consideration serve public tasks (§ 56 Abs. 1 VwVfG)?"`
	Adequate     Fact `json:"adequate,omitzero" label:"angemessen|appropriate" doc:"Ist die Gegenleistung angemessen (§ 56 Abs. 1 VwVfG)?|Is the consideration appropriate (§ 56 Abs. 1 VwVfG)?"`
	Connected    Fact `json:"connected,omitzero" label:"sachlicher Zusammenhang|material connection" doc:"Steht die Gegenleistung in sachlichem Zusammenhang mit der Leistung der Behörde (§ 56 Abs. 1 VwVfG)?|Is the consideration materially connected with the authority's performance (§ 56 Abs. 1 VwVfG)?"`
	// ClaimExists tells whether the other party could claim the act anyway, SideProvision whether what is promised could then
	// be a side provision of the act (§ 56 Abs. 2 VwVfG).
	ClaimExists   Fact `json:"claimExists,omitzero" label:"Anspruch besteht|already entitled" doc:"Besteht auf die Leistung der Behörde ohnehin ein Anspruch (§ 56 Abs. 2 VwVfG)?|Is the other party entitled to the authority's performance in any case (§ 56 Abs. 2 VwVfG)?"`
	SideProvision Fact `json:"sideProvision,omitzero" label:"zulässige Nebenbestimmung|admissible ancillary provision" doc:"Könnte die Gegenleistung Nebenbestimmung eines Verwaltungsakts sein (§ 56 Abs. 2 VwVfG)?|Could the consideration be an ancillary provision of an administrative act (§ 56 Abs. 2 VwVfG)?"`
}

// Identity is name and seat of a body with legal personality that the agreement founds.
type Identity struct {
	Name string `json:"name" label:"Name|name" doc:"Name der juristischen Person, die gegründet wird|Name of the legal person that is founded"`
	Seat string `json:"seat,omitempty" label:"Sitz|seat" doc:"Sitz der juristischen Person|Seat of the legal person"`
	// Area is where the body acts.
	Area string `json:"area,omitempty" label:"Gebiet|area" doc:"Räumlicher Wirkungsbereich der juristischen Person|Area in which the legal person acts"`
	Note
}

// Kind implements [Clause].
func (Identity) Kind() ClauseKind { return KindIdentity }

// Open implements [Clause].
func (c Identity) Open() string { return open("seat", c.Seat == "") }

// Parity says that the levels meet on an equal footing.
type Parity struct {
	EqualFooting           Fact `json:"equalFooting,omitzero" label:"auf Augenhöhe|on an equal footing" doc:"Begegnen sich die Ebenen auf Augenhöhe?|Do the levels meet on an equal footing?"`
	RespectsSelfGovernment Fact `json:"respectsSelfGovernment,omitzero" label:"Achtung der Selbstverwaltung|respect for self-government" doc:"Achtet die Vereinbarung die kommunale Selbstverwaltung (Art. 28 Abs. 2 GG)?|Does the agreement respect municipal self-government (Art. 28 (2) of the Basic Law)?"`
	Note
}

// Kind implements [Clause].
func (Parity) Kind() ClauseKind { return KindParity }

// Tasks says which tasks the cooperation is about and who performs them.
type Tasks struct {
	Tasks []Task `json:"tasks" label:"Aufgabe|task" doc:"Aufgaben, um die es in der Zusammenarbeit geht, und wer sie wahrnimmt|Tasks that the cooperation concerns, and who performs them"`
	Note
}

// Kind implements [Clause].
func (Tasks) Kind() ClauseKind { return KindTasks }

// Open implements [Clause].
func (c Tasks) Open() string { return open("tasks", len(c.Tasks) == 0) }

// Task is one task of a cooperation.
type Task struct {
	Name string `json:"name" label:"Name|name" doc:"Name der Aufgabe, etwa Standesamt|Name of the task, such as Standesamt" id:"entry"`
	// Sphere is the sphere to which the task belongs; 0 if not recorded.
	Sphere governance.Sphere `json:"sphere,omitzero" label:"Wirkungskreis|sphere" doc:"Eigener (own) oder übertragener Wirkungskreis (transferred)|Sphere to which the task belongs: own or transferred"`
	// From are the parties that give the task.
	From []PartyID `json:"from,omitempty" label:"abgebende Partei|giving party" doc:"Parteien, die die Aufgabe abgeben|Parties that transfer the task"`
	// To is the party that receives or performs it; empty for tasks that are performed together, and for those that pass to the body
	// that is founded.
	To PartyID `json:"to,omitempty" label:"übernehmende Partei|receiving party" doc:"Partei, die die Aufgabe übernimmt oder durchführt; leer bei gemeinsamer Wahrnehmung und wenn sie auf den gegründeten Verband übergeht|Party that takes over or performs the task; empty where it is performed jointly or passes to the body that is founded"`
	// Transfer is what happens to the task; empty if not recorded.
	Transfer Transfer `json:"transfer,omitempty" label:"Übergang|transfer" doc:"Ob die Aufgabe übergeht (transferred), nur durchgeführt (performed) oder gemeinsam wahrgenommen wird (joint)|Whether the task passes (transferred), is performed for the giver (performed), or is performed jointly (joint)"`
	// PowersExcluded tells whether the agreement expressly keeps the powers (Befugnisse) with the giver.
	PowersExcluded Fact `json:"powersExcluded,omitzero" label:"Befugnisse bleiben bei der abgebenden Partei|powers stay with the giver" doc:"Bleiben die Befugnisse nach der Vereinbarung ausdrücklich bei der abgebenden Partei?|Does the agreement expressly keep the powers (Befugnisse) with the giver?"`
	// LeviesTaxes tells whether the right to levy taxes is to pass with the task.
	LeviesTaxes Fact `json:"leviesTaxes,omitzero" label:"Recht zur Steuererhebung|right to levy taxes" doc:"Geht mit der Aufgabe das Recht über, Steuern zu erheben?|Does the right to levy taxes pass with the task?"`
	// BeyondCapacity tells whether the task is more than its giver can do alone (§ 87 Abs. 2 ThürKO).
	BeyondCapacity Fact `json:"beyondCapacity,omitzero" label:"übersteigt die Leistungsfähigkeit|exceeds capacity" doc:"Übersteigt die Aufgabe die Leistungsfähigkeit der abgebenden Partei (§ 87 Abs. 2 ThürKO)?|Does the task exceed the capacity of its giver (§ 87 Abs. 2 ThürKO)?"`
}

// Bodies says which bodies lead the cooperation.
type Bodies struct {
	Bodies []Body `json:"bodies" label:"Gremium|body" doc:"Gremien, die die Zusammenarbeit leiten|Bodies that direct the cooperation"`
	Note
}

// Kind implements [Clause].
func (Bodies) Kind() ClauseKind { return KindBodies }

// Open implements [Clause].
func (c Bodies) Open() string { return open("bodies", len(c.Bodies) == 0) }

// Body is a body of a cooperation: a council, an assembly, a board.
type Body struct {
	Name string `json:"name" label:"Name|name" doc:"Name des Gremiums, etwa Verbandsversammlung|Name of the body, such as Verbandsversammlung" id:"entry"`
	// Foundation is on what the body rests; empty if not recorded.
	Foundation Foundation `json:"foundation,omitempty" label:"Grundlage|foundation" doc:"Worauf das Gremium beruht: Gesetz (statute), Vereinbarung (agreement) oder beides (both)|On what the body is based: law (statute), agreement or both"`
	Seats      []Seat     `json:"seats,omitempty" label:"Sitze|seats" doc:"Sitze und Stimmen, je Partei oder Gruppe|Seats and votes, by party or group"`
	// Decision is how the body decides; empty if not recorded.
	Decision Decision `json:"decision,omitempty" label:"Art der Entscheidung|way of deciding" doc:"Wie das Gremium entscheidet, etwa simple-majority oder two-thirds of statutory-votes|How the body decides, such as simple-majority or two-thirds of statutory-votes"`
	// Matters are what the body decides in this way; empty if not recorded.
	Matters []Matter `json:"matters,omitempty" label:"Gegenstand der Entscheidung|matter to be decided" doc:"Worüber das Gremium so entscheidet, etwa procedure (Verfahren)|What the body decides in this way, such as procedure"`
	// Quorum is how many must be there; empty if not recorded.
	Quorum Decision `json:"quorum,omitempty" label:"Beschlussfähigkeit|quorum" doc:"Wie viele für die Beschlussfähigkeit anwesend sein müssen, etwa two-thirds of statutory-votes|How many must be present for a quorum, such as two-thirds of statutory-votes"`
	// SecondCallWeeks is within how many weeks a second meeting on the same matter can be called that has a quorum in any case; 0 if
	// not recorded.
	SecondCallWeeks int `json:"secondCallWeeks,omitempty" range:"1..520" label:"Wochen bis zur zweiten Einberufung|weeks to the second meeting" doc:"Wochen, binnen deren eine zweite, in jedem Fall beschlussfähige Sitzung zur selben Sache einberufen werden kann|Weeks within which a second meeting on the same matter, which has a quorum in any case, can be convened"`
	// InvitationDays and UrgentHours are how long before a meeting, and before an urgent one, its members are invited; 0 if not
	// recorded.
	InvitationDays int `json:"invitationDays,omitempty" range:"1..366" label:"Ladungsfrist in Tagen|days' notice of a meeting" doc:"Ladungsfrist in Tagen, etwa 14|Days' notice on which a meeting is convened, such as 14"`
	UrgentHours    int `json:"urgentHours,omitempty" range:"1..8784" label:"Ladungsfrist in dringenden Fällen in Stunden|hours' notice in urgent cases" doc:"Ladungsfrist in dringenden Fällen in Stunden, etwa 48|Hours' notice on which an urgent meeting is convened, such as 48"`
	// MeetingsPerYear is the least number of meetings; 0 if not recorded.
	MeetingsPerYear int `json:"meetingsPerYear,omitempty" range:"1..366" label:"Sitzungen im Jahr|meetings in a year" doc:"Mindestzahl der Sitzungen im Jahr, etwa 2|Minimum number of meetings in a year, such as 2"`
	// UniformVote tells whether those who represent the same party vote uniformly.
	UniformVote Fact `json:"uniformVote,omitzero" label:"einheitliche Stimmabgabe|uniform vote" doc:"Stimmen die Vertreter derselben Partei einheitlich ab?|Do the representatives of the same party vote uniformly?"`
	// BindsMunicipalities tells whether decisions bind municipalities that are not parties themselves.
	BindsMunicipalities Fact `json:"bindsMunicipalities,omitzero" label:"bindet Gemeinden, die nicht Partei sind|binds municipalities that are not parties" doc:"Binden die Beschlüsse auch Gemeinden, die nicht selbst Partei sind?|Do decisions bind municipalities that are not parties themselves?"`
	// Consented tells whether the municipalities that are bound agreed to that in writing (§ 58 Abs. 1 VwVfG).
	Consented Fact `json:"consented,omitzero" label:"schriftlich zugestimmt|consented in writing" doc:"Haben die Gemeinden, die gebunden werden, schriftlich zugestimmt (§ 58 Abs. 1 VwVfG)?|Did the municipalities that are bound consent in writing (§ 58 Abs. 1 VwVfG)?"`
}

// Seat is the seats of one party or group in a body.
type Seat struct {
	// Party is the party that holds the seats; empty where the holder is no party.
	Party PartyID `json:"party,omitempty" label:"Partei|party" doc:"Partei, der die Sitze zustehen; leer, wenn der Inhaber nicht Partei ist|Party that has the seats; empty where their holder is not a party" id:"entry"`
	// Holder names a holder that is no party.
	Holder string `json:"holder,omitempty" label:"Inhaber|holder" doc:"Inhaber der Sitze, der nicht Partei ist, in Worten|Holder of the seats that is not a party, in words" id:"entry"`
	Number int    `json:"number" range:"0..1000000" label:"Zahl der Sitze|number of seats" doc:"Zahl der Sitze|Number of seats"`
	// Votes is the number of votes of these seats together; 0 for advisory seats.
	Votes int `json:"votes,omitempty" range:"0..1000000" label:"Stimmen|votes" doc:"Stimmen aller dieser Sitze zusammen; 0 bei nur beratenden Sitzen|Votes of these seats together; 0 for advisory seats"`
	// Advisory tells whether the seats have no vote.
	Advisory Fact `json:"advisory,omitzero" label:"nur beratend|advisory only" doc:"Sind die Sitze ohne Stimmrecht und damit nur beratend?|Are the seats advisory only, without a vote?"`
}

// Staff says what the parties do about their personnel.
type Staff struct {
	// JointRecruitment tells whether the parties look for staff together.
	JointRecruitment Fact `json:"jointRecruitment,omitzero" label:"gemeinsame Personalsuche|joint recruitment" doc:"Suchen die Parteien gemeinsam Personal?|Do the parties look for staff together?"`
	// CivilServants tells whether a new body is to employ civil servants (§ 21 ThürKGG).
	CivilServants Fact `json:"civilServants,omitzero" label:"Beamte|civil servants" doc:"Soll die neu gegründete Einrichtung eigene Beamte haben (§ 21 ThürKGG)?|Is the new body to have civil servants of its own (§ 21 ThürKGG)?"`
	// TakenOverBy is the party that takes civil servants over at dissolution; empty where the agreement names none.
	TakenOverBy PartyID `json:"takenOverBy,omitempty" label:"übernimmt die Beamten|takes over the civil servants" doc:"Partei, die die Beamten bei der Auflösung übernimmt; leer, wenn keine benannt ist|Party that takes over the civil servants on dissolution; empty where none is named"`
	Note
}

// Kind implements [Clause].
func (Staff) Kind() ClauseKind { return KindStaff }

// StaffTransfer says what happens to the personnel of a task.
type StaffTransfer struct {
	From PartyID `json:"from,omitempty" label:"abgebende Partei|giving party" doc:"Partei, die das Personal abgibt|Party that transfers the staff"`
	To   PartyID `json:"to,omitempty" label:"aufnehmende Partei|receiving party" doc:"Partei, die das Personal aufnimmt|Party that receives the staff"`
	// Way is how they come to the receiver; empty if not recorded.
	Way StaffWay `json:"way,omitempty" label:"Art des Übergangs|way of transfer" doc:"Wie das Personal zur aufnehmenden Partei kommt, etwa seconded (Abordnung)|How the staff comes to the receiving party, such as seconded"`
	// Posts is how many posts it is about; 0 if not recorded.
	Posts int `json:"posts,omitempty" range:"1..1000000" label:"Stellen|posts" doc:"Zahl der betroffenen Stellen, etwa 3|Number of posts concerned, such as 3"`
	// ReturnRight tells whether they come back when the cooperation ends.
	ReturnRight Fact `json:"returnRight,omitzero" label:"Rückkehrrecht|right to return" doc:"Kehrt das Personal zurück, wenn die Zusammenarbeit endet (Rückkehrrecht)?|Do the staff return when the cooperation ends (right to return)?"`
	Note
}

// Kind implements [Clause].
func (StaffTransfer) Kind() ClauseKind { return KindStaffTransfer }

// Open implements [Clause].
func (c StaffTransfer) Open() string { return open("way", c.Way == "") }

// ConsentRights are the rights of parties to be heard, or to consent, before a task is performed in some way (§ 9 Abs. 2 ThürKGG).
type ConsentRights struct {
	Rights []ConsentRight `json:"rights" label:"Recht|right" doc:"Rechte der Parteien, angehört zu werden oder zuzustimmen (§ 9 Abs. 2 ThürKGG)|Rights of parties to be heard, or to consent (§ 9 Abs. 2 ThürKGG)"`
	Note
}

// Kind implements [Clause].
func (ConsentRights) Kind() ClauseKind { return KindConsentRights }

// Open implements [Clause].
func (c ConsentRights) Open() string { return open("rights", len(c.Rights) == 0) }

// ConsentRight is the right of one party in one matter.
type ConsentRight struct {
	Matter string  `json:"matter" label:"Angelegenheit|matter" doc:"Angelegenheit, in der die Partei angehört wird oder zustimmen muss|Matter in which the party is heard or must consent" id:"entry"`
	Holder PartyID `json:"holder,omitempty" label:"berechtigte Partei|entitled party" doc:"Partei, der das Recht zusteht|Party that has the right"`
	// Consent tells whether the party must consent; where it does not, it is only heard.
	Consent Fact `json:"consent,omitzero" label:"Zustimmung nötig|consent required" doc:"Muss die Partei zustimmen, statt nur angehört zu werden?|Must the party consent, rather than only be heard?"`
}

// Bylaws says who makes by-laws and regulations for a task that has passed (§ 10 ThürKGG).
type Bylaws struct {
	// By is who makes them.
	By PartyID `json:"by,omitempty" label:"erlassende Partei|party that makes them" doc:"Partei, die Satzungen und Verordnungen erlässt (§ 10 ThürKGG)|Party that makes by-laws and regulations (§ 10 ThürKGG)"`
	// Bylaws, Regulations and Fees tell whether they may make by-laws (Satzungen), regulations (Verordnungen), and collect fees and
	// contributions.
	Bylaws      Fact `json:"bylaws,omitzero" label:"Satzungen|by-laws" doc:"Darf die Partei für die übergegangene Aufgabe Satzungen erlassen (§ 10 ThürKGG)?|May the party make by-laws (Satzungen) for the task that has passed (§ 10 ThürKGG)?"`
	Regulations Fact `json:"regulations,omitzero" label:"Verordnungen|regulations" doc:"Darf die Partei für die übergegangene Aufgabe Verordnungen erlassen (§ 10 ThürKGG)?|May the party make regulations (Verordnungen) for the task that has passed (§ 10 ThürKGG)?"`
	Fees        Fact `json:"fees,omitzero" label:"Gebühren und Beiträge|fees and contributions" doc:"Darf die Partei für die übergegangene Aufgabe Gebühren und Beiträge erheben (§ 10 ThürKGG)?|May the party collect fees and contributions for the task that has passed (§ 10 ThürKGG)?"`
	Note
}

// Kind implements [Clause].
func (Bylaws) Kind() ClauseKind { return KindBylaws }

// Open implements [Clause].
func (c Bylaws) Open() string { return open("by", c.By == "") }

// Support is a centre or office that helps the parties.
type Support struct {
	Name string `json:"name" label:"Name|name" doc:"Name der Stelle, die die Parteien unterstützt|Name of the centre or office that helps the parties"`
	// For is whom it helps, and with what.
	For string `json:"for,omitempty" label:"für|for" doc:"Wem die Stelle hilft, und womit|Whom it helps, and with what"`
	// Assistance tells whether the parties regard the help as Amtshilfe (§§ 4 to 8 VwVfG).
	Assistance Fact `json:"assistance,omitzero" label:"Amtshilfe|official assistance" doc:"Sehen die Parteien die Hilfe als Amtshilfe an (§§ 4 bis 8 VwVfG)?|Do the parties regard the help as official assistance (Amtshilfe, §§ 4 to 8 VwVfG)?"`
	// Permanent tells whether the help goes on all the time and not in single cases.
	Permanent Fact `json:"permanent,omitzero" label:"auf Dauer|permanent" doc:"Wird die Hilfe auf Dauer geleistet und nicht nur im Einzelfall?|Is the help permanent and not limited to individual cases?"`
	// OwnTask tells whether the help is a task of the helper's own, Instructed whether one may instruct the other (§ 4 VwVfG).
	OwnTask    Fact `json:"ownTask,omitzero" label:"eigene Aufgabe|own task" doc:"Ist die Hilfe eine eigene Aufgabe der helfenden Stelle (§ 4 VwVfG)?|Is the help a task of the requested authority's own (§ 4 VwVfG)?"`
	Instructed Fact `json:"instructed,omitzero" label:"weisungsgebunden|bound by instructions" doc:"Kann eine Behörde der anderen Weisungen erteilen (§ 4 VwVfG)?|May one authority instruct the other (§ 4 VwVfG)?"`
	// Fee tells whether the helper takes a fee. Expenses is what it gets back in a single case; zero if not recorded.
	Fee      Fact           `json:"fee,omitzero" label:"Gebühr|fee" doc:"Erhebt die helfende Stelle eine Gebühr?|Does the requested authority charge a fee?"`
	Expenses finance.Amount `json:"expenses,omitzero" label:"Auslagen|expenses" doc:"Auslagen, die im Einzelfall ersetzt werden, in Euro, etwa 50.00|Expenses that are reimbursed in the individual case, in euro, such as 50.00"`
	// SamePerson tells whether both authorities belong to the same legal person.
	SamePerson Fact `json:"samePerson,omitzero" label:"dieselbe juristische Person|same legal person" doc:"Gehören beide Behörden derselben juristischen Person an?|Do both authorities belong to the same legal person?"`
	Note
}

// Kind implements [Clause].
func (Support) Kind() ClauseKind { return KindSupport }
