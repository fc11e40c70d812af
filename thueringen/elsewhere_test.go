package thueringen_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/thueringen"
)

// A clause of a type from elsewhere makes no report better: it is that on an agreement without the clause.
func TestCheckPassesOverClausesFromElsewhere(t *testing.T) {
	type tasks struct{ agreement.Tasks }
	report := func(clauses ...agreement.Clause) string {
		r, err := thueringen.Check(&agreement.Agreement{
			Title: "Zweckvereinbarung", Form: agreement.Zweckvereinbarung, Jurisdiction: "TH", Clauses: clauses,
		})
		require.NoError(t, err)
		text, err := json.Marshal(r)
		require.NoError(t, err)
		return string(text)
	}
	without := report()
	require.Equal(t, without, report(tasks{}))
	require.Equal(t, without, report(&tasks{}))
	require.NotEqual(t, without, report(agreement.Tasks{}))
}
