package grant

import (
	"database/sql/driver"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
)

// Contribution is a source of money for a project besides the grant (Deckungsmittel). Plan and proof of use are compared by
// the ID, or by the name where there is none.
type Contribution struct {
	ID     string           `json:"id,omitempty"`
	Name   string           `json:"name,omitempty"` // such as the name of the body that gives it
	Kind   ContributionKind `json:"kind"`
	Amount finance.Amount   `json:"amount"`
}

// title returns how the source is told apart from others.
func (c Contribution) title() string {
	if c.ID != "" {
		return c.ID
	}
	return c.Name
}

// ContributionKind says whose money a [Contribution] is. The zero value is none.
type ContributionKind uint8

// Whose money it is. Income of the project and money of other givers count as other money.
const (
	OwnMoney      ContributionKind = iota + 1 // own funds of the recipient (Eigenmittel)
	ProjectIncome                             // what the project earns (Einnahmen)
	OtherGiver                                // what other bodies give, other grants among it
)

var contributionKinds = bilingual.Words[ContributionKind]{Name: "kind of contribution",
	List: []bilingual.Word[ContributionKind]{
		{Value: OwnMoney, Word: "own-funds", Text: bilingual.Text{German: "Eigenmittel", English: "own funds"}},
		{Value: ProjectIncome, Word: "income", Text: bilingual.Text{German: "Einnahmen des Vorhabens", English: "income of the project"}},
		{Value: OtherGiver, Word: "other-giver", Text: bilingual.Text{German: "Mittel anderer Geber", English: "money of other givers"}},
	}}

// IsValid reports whether k is one of the three kinds.
func (k ContributionKind) IsValid() bool { return contributionKinds.Has(k) }

// String returns "own-funds", "income" or "other-giver", and "" for anything else.
func (k ContributionKind) String() string { return contributionKinds.String(k) }

// Text returns the name of the kind for readers.
func (k ContributionKind) Text(tag language.Tag) string { return contributionKinds.Text(k, tag) }

// MarshalText returns [ContributionKind.String]; what is none of the kinds is a [*bilingual.WordError].
func (k ContributionKind) MarshalText() ([]byte, error) { return contributionKinds.Marshal(k) }

// UnmarshalText reads what MarshalText writes.
func (k *ContributionKind) UnmarshalText(text []byte) error {
	return contributionKinds.Unmarshal(k, text)
}

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (k ContributionKind) Value() (driver.Value, error) { return contributionKinds.Value(k) }

// Scan reads the word from a database; see [bilingual.Words].
func (k *ContributionKind) Scan(column any) error { return contributionKinds.Scan(k, column) }

// means is the money for a project besides the grant.
type means struct {
	own   finance.Amount // of the recipient
	other finance.Amount // income of the project and money of others
}

// meansOf adds up what is given as two sums and what is given source by source.
func meansOf(own, other finance.Amount, list []Contribution) (means, error) {
	sum := means{own, other}
	for _, c := range list {
		to := &sum.other
		if c.Kind == OwnMoney {
			to = &sum.own
		}
		var err error
		if *to, err = to.Add(c.Amount); err != nil {
			return means{}, err
		}
	}
	return sum, nil
}
