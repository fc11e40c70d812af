package grant

import (
	"database/sql/driver"
	"slices"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

// Financing is the form of financing (Finanzierungsart). The zero value is not recorded.
type Financing uint8

const (
	ShareFinancing       Financing = iota + 1 // Anteilfinanzierung: a share of the eligible cost, capped
	DeficitFinancing                          // Fehlbedarfsfinanzierung: what own and other money leaves open, capped
	FixedAmountFinancing                      // Festbetragsfinanzierung: a fixed sum
	FullFinancing                             // Vollfinanzierung: the whole eligible cost
)

var financings = bilingual.Words[Financing]{Name: "form of financing", List: []bilingual.Word[Financing]{
	{Value: ShareFinancing, Word: "share", Text: bilingual.Text{German: "Anteilfinanzierung", English: "share financing"}},
	{Value: DeficitFinancing, Word: "deficit",
		Text: bilingual.Text{German: "Fehlbedarfsfinanzierung", English: "deficit financing"}},
	{Value: FixedAmountFinancing, Word: "fixed-amount",
		Text: bilingual.Text{German: "Festbetragsfinanzierung", English: "fixed-amount financing"}},
	{Value: FullFinancing, Word: "full", Text: bilingual.Text{German: "Vollfinanzierung", English: "full financing"}},
}}

// IsValid reports whether f is one of the four forms.
func (f Financing) IsValid() bool { return financings.Has(f) }

// String returns "share", "deficit", "fixed-amount" or "full", and "" for anything else.
func (f Financing) String() string { return financings.String(f) }

// Text returns the name of the form for readers, and that none is recorded for anything else.
func (f Financing) Text(tag language.Tag) string {
	if !f.IsValid() {
		return bilingual.Text{German: "nicht erfasst", English: "not recorded"}.In(tag)
	}
	return financings.Text(f, tag)
}

// MarshalText returns [Financing.String]; what is none of the forms is a [*bilingual.WordError].
func (f Financing) MarshalText() ([]byte, error) { return financings.Marshal(f) }

// UnmarshalText reads what MarshalText writes.
func (f *Financing) UnmarshalText(text []byte) error { return financings.Unmarshal(f, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (f Financing) Value() (driver.Value, error) { return financings.Value(f) }

// Scan reads the word from a database; see [bilingual.Words].
func (f *Financing) Scan(column any) error { return financings.Scan(f, column) }

// Programme is a grant programme as data. It is a value: a caller who knows a figure better changes a copy, and the source
// of the figure then says so.
type Programme struct {
	ID           string
	Name         bilingual.Text
	Jurisdiction law.Jurisdiction
	InForce      civil.Period // a zero From is not recorded
	Source       law.Source
	Authority    Sourced[string] // who decides

	Applicants    Sourced[Applicants]
	Items         []Item                     // what is supported
	Financing     Sourced[Financing]         // form of financing
	Rate          Sourced[finance.Share]     // highest share of the eligible cost
	FixedAmount   Sourced[finance.Amount]    // of fixed-amount financing
	Minimum       Sourced[finance.Amount]    // lowest grant
	Cap           Sourced[finance.Amount]    // highest grant
	Bonus         []Bonus                    // higher rates
	Partners      Sourced[Partners]          // how many bodies must cooperate
	Budget        law.Series[finance.Amount] // of all grants of a calendar year
	Committed     finance.Amount             // what has been granted from the budget of the year so far
	Deadline      Sourced[civil.Date]        // last day for applications
	MaxPopulation Sourced[int64]             // of an applicant

	Decision   Decision // what its decisions say beyond the sum
	Provisions Provisions
	Rounding   finance.Rounding // of the grant; see [Assess]
}

// Applicants says who may apply.
type Applicants struct {
	Land   key.Land           // in which Land; zero for all
	Levels []governance.Level // bodies of which levels
}

// Item is what a programme supports. An Item that is suspended is not granted for the time being.
type Item struct {
	ID        string // as the programme numbers it, such as "2c", or a name of ours where the number is not recorded
	Name      bilingual.Text
	Source    law.Source
	Suspended Sourced[civil.Date] // the first day on which the suspension is recorded; it may have begun before
}

// Bonus raises the rate for cooperation.
type Bonus struct {
	Name     bilingual.Text
	Partners int           // from how many cooperating bodies on, the applicant among them
	Points   finance.Share // percentage points on top of the rate
	Source   law.Source
}

// Partners says how many bodies must cooperate, the applicant among them.
type Partners struct {
	AtLeast int
	Usually bool // "as a rule": fewer are a question to the authority, no ground to refuse
}

// Item returns the item with the ID.
func (p Programme) Item(id string) (Item, bool) {
	if i := slices.IndexFunc(p.Items, func(item Item) bool { return item.ID == id }); i >= 0 {
		return p.Items[i], true
	}
	return Item{}, false
}

// Applicant is a body that applies or takes part.
type Applicant struct {
	Name       string
	Key        key.Key          // nil for a body without an official key
	Level      governance.Level // 0 for a body outside the levels of the state, such as a company
	Population int64            // 0 if not given
}

// land returns the Land of the applicant, zero if its key is not known.
func (a Applicant) land() key.Land {
	if a.Key == nil {
		return key.Land{}
	}
	if text := a.Key.String(); len(text) >= 2 {
		if land, err := key.ParseLand(text[:2]); err == nil {
			return land
		}
	}
	return key.Land{}
}

// Application is an application for a grant with its financing plan.
type Application struct {
	Applicant     Applicant
	Partners      []Applicant // cooperating bodies besides the applicant
	Items         []Cost
	OwnFunds      finance.Amount // own money, as far as Contributions does not name it
	ThirdParty    finance.Amount // money from others, other grants among it, as far as Contributions does not name it
	Contributions []Contribution // where the money besides the grant comes from, source by source
	Requested     finance.Amount // zero where as much as possible is asked for
	Submitted     civil.Date     // the day on which the application arrived
	Start         civil.Date     // the day on which the project begins: its first supply or service contract
	End           civil.Date     // the last day of the project
	Consent       civil.Date     // the day of the consent to an early start; zero if there is none
}

// Cost is what one item of a programme costs in a project.
type Cost struct {
	Item       string         `json:"item"`           // ID of the item in the programme
	Line       string         `json:"line,omitempty"` // line of the financing plan (Einzelansatz); Name where it is empty, Item where that is empty, too
	Name       string         `json:"name,omitempty"`
	Amount     finance.Amount `json:"amount"`
	Ineligible finance.Amount `json:"ineligible,omitzero"` // part of the amount that is not eligible, such as VAT that can be deducted
	Paid       civil.Date     `json:"paid,omitzero"`       // in a proof of use the day on which it was paid; zero if not given
}

// line returns what the line of the financing plan is called.
func (c Cost) line() string {
	switch {
	case c.Line != "":
		return c.Line
	case c.Name != "":
		return c.Name
	}
	return c.Item
}

// eligible returns the cost without the part that is not eligible; [checkCosts] has made sure that there is one.
func (c Cost) eligible() finance.Amount { return finance.Cent(c.Amount.Cents() - c.Ineligible.Cents()) }
