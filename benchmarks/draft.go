// Package benchmarks holds rules in foederal against the same rules in peers: cel-go, which evaluates expressions,
// and go-playground/validator, which reads struct tags. It is a module of its own, so that the peers are nobody's
// dependency.
//
//	go test -bench . -benchmem
package benchmarks

// Draft is an agreement with so few parts that all three can look at it. Days are numbers of days, money is cents,
// shares are hundredths of a percent.
type Draft struct {
	Title        string    `cel:"title" validate:"required"`
	Form         string    `cel:"form" validate:"oneof=zweckvereinbarung zweckverband framework-agreement"`
	Jurisdiction string    `cel:"jurisdiction" validate:"len=2"`
	Signed       int64     `cel:"signed" validate:"gt=0"`
	Parties      []Party   `cel:"parties" validate:"min=2,dive"`
	Goals        []string  `cel:"goals" validate:"min=1"`
	Tasks        []Task    `cel:"tasks" validate:"min=1,dive"`
	Shares       []Share   `cel:"shares" validate:"wholeshares,dive"`
	AtMostCost   bool      `cel:"atMostCost" validate:"eq=true"`
	Total        int64     `cel:"total" validate:"gt=0"`
	Ceilings     []Ceiling `cel:"ceilings" validate:"dive"`
	UpTo         bool      `cel:"upTo" validate:"eq=true"`
	ProofOfUse   bool      `cel:"proofOfUse" validate:"eq=true"`
	AuditRight   bool      `cel:"auditRight" validate:"eq=true"`
	From         int64     `cel:"from" validate:"gtefield=Signed"`
	Through      int64     `cel:"through" validate:"gtfield=From"`
	NoticeMonths int64     `cel:"noticeMonths" validate:"gte=1,lte=24"`
	Written      bool      `cel:"written" validate:"eq=true"`
	Excluded     bool      `cel:"excluded" validate:"eq=false"`
	Authority    string    `cel:"authority" validate:"required"`
	Approved     int64     `cel:"approved" validate:"gt=0"`
	Published    int64     `cel:"published" validate:"gtefield=Approved"`
	Gazette      string    `cel:"gazette" validate:"required"`
	Licence      string    `cel:"licence" validate:"required"`
}

// Party is one side of a draft.
type Party struct {
	Name       string `cel:"name" validate:"required"`
	Signer     string `cel:"signer" validate:"required"`
	Signature  string `cel:"signature" validate:"oneof=handwritten qualified-electronic"`
	TitleGiven bool   `cel:"titleGiven" validate:"eq=true"`
}

// Task is a task that a draft is about.
type Task struct {
	Name        string `cel:"name" validate:"required"`
	LeviesTaxes bool   `cel:"leviesTaxes" validate:"eq=false"`
}

// Share is the part of the cost that a party bears.
type Share struct {
	Party string `cel:"party" validate:"required"`
	Part  int64  `cel:"part" validate:"gt=0"`
}

// Ceiling is the most for a year.
type Ceiling struct {
	Year   int64 `cel:"year"`
	Amount int64 `cel:"amount" validate:"lte=2000000000"`
}

// whole is 100 % in hundredths of a percent, mostAYear twenty million euro in cents.
const (
	whole     = 10_000
	mostAYear = 2_000_000_000
)

// valid returns a draft that breaks no rule.
func valid() *Draft {
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
