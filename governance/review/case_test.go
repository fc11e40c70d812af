package review_test

import (
	"fmt"
	"slices"
	"strings"
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

// A reviewer without the law of any Land calls its rules by their book alone.
func TestEditionWithoutLaws(t *testing.T) {
	report, err := review.New().Check(sound())
	require.NoError(t, err)
	require.Equal(t, "foederal", report.Edition)
}

// A report on no agreement is empty and says so first; one on an agreement that is there and says nothing is not.
func TestNoAgreement(t *testing.T) {
	for _, test := range []struct {
		subject review.Case
		isEmpty bool
	}{
		{review.Case{}, true},
		{review.Case{Agreement: new(agreement.Agreement)}, false},
		{review.Case{Agreement: sound()}, false},
	} {
		require.Equal(t, test.isEmpty, test.subject.IsZero())
		report := review.Rules().Evaluate(test.subject, civil.MustParse("2020-01-01"))
		require.Equal(t, test.isEmpty, report.IsEmpty())
		require.Equal(t, test.isEmpty, report.Checked() == 0)
		if test.isEmpty {
			require.Empty(t, slices.Collect(report.Findings()))
			require.Equal(t, review.Rules().Len(), report.Count(rule.NotApplicable))
		}
		for tag, nothing := range map[language.Tag]string{
			language.German:  "Es wurde nichts geprüft.",
			language.English: "Nothing was checked.",
		} {
			var text strings.Builder
			require.NoError(t, report.WriteText(&text, tag))
			first, _, _ := strings.Cut(text.String(), "\n")
			require.Equal(t, test.isEmpty, strings.HasPrefix(first, nothing), first)
		}
	}
}

// Rules see clauses as values in their places, and the usual case, which has no pointers, costs nothing.
func TestCompleted(t *testing.T) {
	usual := review.Case{Agreement: sound()}
	require.Same(t, usual.Agreement, usual.Completed().Agreement)
	require.Zero(t, testing.AllocsPerRun(100, func() { usual.Completed() }))

	term := agreement.Term{Unlimited: agreement.Yes}
	pointers := review.Case{Agreement: &agreement.Agreement{Clauses: []agreement.Clause{(*agreement.Tasks)(nil), &term, nil, term}}}
	require.Equal(t, []agreement.Clause{nil, term, nil, term}, pointers.Completed().Agreement.Clauses)
	require.Same(t, &term, pointers.Agreement.Clauses[1], "the agreement itself stays as it is")
}

// A clause is found at its place behind a pointer too, and a nil pointer is none; no agreement has none.
func TestPlaceOfPointers(t *testing.T) {
	a := &agreement.Agreement{Clauses: []agreement.Clause{(*agreement.Term)(nil), nil, &agreement.Term{}}}
	require.Equal(t, "/clauses/2", review.PlaceOf(a, agreement.KindTerm))
	require.Equal(t, "/clauses", review.PlaceOf(a, agreement.KindRenewal))
	require.Equal(t, "/clauses", review.PlaceOf(nil, agreement.KindTerm))
}

// Of no agreement a demand says what it says of an empty one.
func TestDemandOfNothing(t *testing.T) {
	var none *agreement.Agreement
	demand := rule.MustSet("x", review.Rule{
		ID: "DE-X-1", Severity: rule.Hint, Basis: rule.Basis{{Where: "x", Evidence: law.Derived}},
		Title: bilingual.Text{German: "x", English: "x"}, Finding: bilingual.Text{German: "x", English: "x"},
		Remedy: bilingual.Text{German: "x", English: "x"},
		Check:  func(_ review.Case, r *rule.Result) { review.Demand(r, none, agreement.KindTasks) },
	})
	require.Equal(t, rule.Violated, demand.Evaluate(review.Case{Agreement: new(agreement.Agreement)}, civil.Date{}).Outcome("DE-X-1"))
}

func ExampleCase_IsZero() {
	var missing *agreement.Agreement
	c := review.Case{Agreement: missing}
	report := review.Rules().Evaluate(c, civil.MustParse("2026-03-01"))
	fmt.Println(c.IsZero(), report.IsEmpty())
	// Output: true true
}

func ExampleCase_Completed() {
	fmt.Println(review.Case{}.Completed().Agreement != nil)
	// Output: true
}

func ExampleCase_DataEdition() {
	fmt.Printf("%q\n", review.Case{Agreement: new(agreement.Agreement)}.DataEdition())
	// Output: ""
}
