package review_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// Whether approval or notice was asked for is what any clause says, and an approval goes before a notice; where all are silent, neither is known.
func TestApprovalAndNotice(t *testing.T) {
	approval := func(notice agreement.Fact) agreement.Clause {
		return agreement.Approval{Authority: "Landratsamt", Notice: notice}
	}
	for _, test := range []struct {
		name                       string
		clauses                    []agreement.Clause
		needsApproval, needsNotice bool
	}{
		{"approval", []agreement.Clause{agreement.Severability{}, approval(agreement.No)}, true, false},
		{"notice", []agreement.Clause{approval(agreement.Yes)}, false, true},
		{"silent", []agreement.Clause{approval(agreement.Unknown)}, false, false},
		{"a notice and an approval", []agreement.Clause{approval(agreement.Yes), approval(agreement.No)}, true, false},
		{"a notice and what is silent", []agreement.Clause{approval(agreement.Unknown), approval(agreement.Yes)}, false, true},
		{"no clause", nil, false, false},
	} {
		c := review.Case{Agreement: between(test.clauses...)}
		require.Equal(t, test.needsApproval, review.NeedingApproval().Holds(c), test.name)
		require.Equal(t, test.needsNotice, review.NeedingNotice().Holds(c), test.name)
	}
}

// A publication without a day is still to come.
func TestPublished(t *testing.T) {
	for _, test := range []struct {
		clauses []agreement.Clause
		want    bool
	}{
		{[]agreement.Clause{agreement.Publication{On: civil.MustParse("2021-11-22")}}, true},
		{[]agreement.Clause{agreement.Publication{Gazette: "Thüringer Staatsanzeiger"}}, false},
		{[]agreement.Clause{agreement.Publication{}, agreement.Publication{On: civil.MustParse("2021-11-22")}}, false},
		{nil, false},
	} {
		require.Equal(t, test.want, review.Published().Holds(review.Case{Agreement: between(test.clauses...)}))
	}
}

func ExampleNeedingApproval() {
	fmt.Println(review.NeedingApproval().Text(language.English))
	// Output: with an approval in a clause “approval or notice”
}

func ExampleNeedingNotice() {
	fmt.Println(review.NeedingNotice().Text(language.German))
	// Output: mit einer Anzeige und ohne Genehmigung in den Klauseln „Genehmigung oder Anzeige“
}

func ExamplePublished() {
	a := between(agreement.Publication{On: civil.MustParse("2021-11-22")})
	fmt.Println(review.Published().Holds(review.Case{Agreement: a}))
	// Output: true
}

func ExampleNotePending() {
	rules := rule.MustSet("example", review.Rule{
		ID: "SN-EXAMPLE", Severity: rule.Hint, Basis: rule.Basis{{Where: "an example", Evidence: law.Assumed}},
		Title:   bilingual.Text{German: "Bis zur Genehmigung gilt nichts.", English: "Until the approval nothing has effect."},
		Finding: bilingual.Text{German: "Die Genehmigung durch „{authority}“ steht aus.", English: "The approval by “{authority}” is outstanding."},
		Remedy:  bilingual.Text{German: "Die Genehmigung einholen.", English: "Obtain the approval."},
		Applies: review.NeedingApproval(),
		Check:   review.NotePending,
	})
	a := between(agreement.Approval{Authority: "Landratsamt", Notice: agreement.No})
	for finding := range rules.Evaluate(review.Case{Agreement: a}, civil.MustParse("2026-03-01")).Findings() {
		fmt.Println(finding.Pointer, finding.Text(language.English))
	}
	// Output: /clauses/0/on The approval by “Landratsamt” is outstanding.
}
