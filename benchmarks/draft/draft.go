// Package draft is the work that foederal and its peers do in the comparison of rules: an agreement, thirty conditions
// for it, and for each condition a change that breaks this one alone.
package draft

// Draft is an agreement with so few parts that all can look at it. Days are numbers of days, money is cents,
// shares are hundredths of a percent.
type Draft struct {
	Title        string    `json:"title" cel:"title" validate:"required"`
	Form         string    `json:"form" cel:"form" validate:"oneof=zweckvereinbarung zweckverband framework-agreement"`
	Jurisdiction string    `json:"jurisdiction" cel:"jurisdiction" validate:"len=2"`
	Signed       int64     `json:"signed" cel:"signed" validate:"gt=0"`
	Parties      []Party   `json:"parties" cel:"parties" validate:"min=2,dive"`
	Goals        []string  `json:"goals" cel:"goals" validate:"min=1"`
	Tasks        []Task    `json:"tasks" cel:"tasks" validate:"min=1,dive"`
	Shares       []Share   `json:"shares" cel:"shares" validate:"wholeshares,dive"`
	AtMostCost   bool      `json:"atMostCost" cel:"atMostCost" validate:"eq=true"`
	Total        int64     `json:"total" cel:"total" validate:"gt=0"`
	Ceilings     []Ceiling `json:"ceilings" cel:"ceilings" validate:"dive"`
	UpTo         bool      `json:"upTo" cel:"upTo" validate:"eq=true"`
	ProofOfUse   bool      `json:"proofOfUse" cel:"proofOfUse" validate:"eq=true"`
	AuditRight   bool      `json:"auditRight" cel:"auditRight" validate:"eq=true"`
	From         int64     `json:"from" cel:"from" validate:"gtefield=Signed"`
	Through      int64     `json:"through" cel:"through" validate:"gtfield=From"`
	NoticeMonths int64     `json:"noticeMonths" cel:"noticeMonths" validate:"gte=1,lte=24"`
	Written      bool      `json:"written" cel:"written" validate:"eq=true"`
	Excluded     bool      `json:"excluded" cel:"excluded" validate:"eq=false"`
	Authority    string    `json:"authority" cel:"authority" validate:"required"`
	Approved     int64     `json:"approved" cel:"approved" validate:"gt=0"`
	Published    int64     `json:"published" cel:"published" validate:"gtefield=Approved"`
	Gazette      string    `json:"gazette" cel:"gazette" validate:"required"`
	Licence      string    `json:"licence" cel:"licence" validate:"required"`
}

// Party is one side of a draft.
type Party struct {
	Name       string `json:"name" cel:"name" validate:"required"`
	Signer     string `json:"signer" cel:"signer" validate:"required"`
	Signature  string `json:"signature" cel:"signature" validate:"oneof=handwritten qualified-electronic"`
	TitleGiven bool   `json:"titleGiven" cel:"titleGiven" validate:"eq=true"`
}

// Task is a task that a draft is about.
type Task struct {
	Name        string `json:"name" cel:"name" validate:"required"`
	LeviesTaxes bool   `json:"leviesTaxes" cel:"leviesTaxes" validate:"eq=false"`
}

// Share is the part of the cost that a party bears.
type Share struct {
	Party string `json:"party" cel:"party" validate:"required"`
	Part  int64  `json:"part" cel:"part" validate:"gt=0"`
}

// Ceiling is the most for a year.
type Ceiling struct {
	Year   int64 `json:"year" cel:"year"`
	Amount int64 `json:"amount" cel:"amount" validate:"lte=2000000000"`
}

// Whole is 100 % in hundredths of a percent.
const Whole = 10_000

// mostAYear is twenty million euro in cents.
const mostAYear = 2_000_000_000

// Valid returns a draft that breaks no rule.
func Valid() *Draft {
	return &Draft{
		Title: "Zweckvereinbarung", Form: "zweckvereinbarung", Jurisdiction: "TH", Signed: 18_000,
		Parties: []Party{
			{"Landkreis Gotha", "Anna Muster", "handwritten", true},
			{"Waltershausen", "Bernd Muster", "handwritten", true},
			{"Friedrichroda", "Clara Muster", "handwritten", true},
		},
		Goals:      []string{"ein Rechenzentrum"},
		Tasks:      []Task{{"Betrieb", false}, {"Beratung", false}},
		Shares:     []Share{{"Landkreis Gotha", 5000}, {"Waltershausen", 3000}, {"Friedrichroda", 2000}},
		AtMostCost: true,
		Total:      8_000_000_000,
		Ceilings:   []Ceiling{{2018, 1_000_000_000}, {2019, 2_000_000_000}, {2020, 2_000_000_000}, {2021, 2_000_000_000}, {2022, 1_000_000_000}},
		UpTo:       true, ProofOfUse: true, AuditRight: true,
		From: 18_030, Through: 21_000, NoticeMonths: 12, Written: true,
		Authority: "Landesverwaltungsamt", Approved: 18_010, Published: 18_020, Gazette: "Staatsanzeiger", Licence: "EUPL-1.2",
	}
}

// Check tells how many of the thirty conditions a draft breaks.
type Check func(*Draft) (violated int, err error)
