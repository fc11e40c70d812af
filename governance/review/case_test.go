package review_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/review"
)

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
