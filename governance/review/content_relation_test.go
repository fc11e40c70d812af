package review_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// What an agreement that changes or joins another one does not say may stand in the other one; one that takes its place says all
// itself.
func TestContentOfTheEarlierAgreement(t *testing.T) {
	for kind, want := range map[agreement.RelationKind]rule.Outcome{
		agreement.Changes: rule.Undecidable, agreement.Joins: rule.Undecidable, agreement.IndividualContract: rule.Undecidable,
		agreement.Replaces: rule.Violated, agreement.Repeals: rule.NotApplicable,
	} {
		a := &agreement.Agreement{Form: agreement.ServiceReuseAgreement, Relations: []agreement.Relation{{Kind: kind, Title: "Dachabkommen"}}}
		report := review.Rules().Evaluate(review.Case{Agreement: a}, a.Signed)
		require.Equal(t, want, report.Outcome("DE-NACHNUTZUNG-DIENST"), kind)
		if want == rule.Undecidable {
			require.Equal(t, []string{"/relations/0"}, outcomeOf(t, report, "DE-NACHNUTZUNG-DIENST").Missing)
		}
	}
}
