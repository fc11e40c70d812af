package rule_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/rule"
)

// The set of one rule judges as the whole set does; an ID that there is not is told with those that may be meant.
func TestOnly(t *testing.T) {
	whole := set(t)
	for _, info := range whole.Rules() {
		only, err := whole.Only(info.ID)
		require.NoError(t, err)
		require.Equal(t, 1, only.Len())
		require.Equal(t, whole.Edition(), only.Edition())
		require.Equal(t, info.ID, only.Rules()[0].ID)
	}
	_, err := whole.Only("DE-VWVFG-57-1")
	var unknown *rule.UnknownRuleError
	require.ErrorAs(t, err, &unknown)
	require.NotEmpty(t, unknown.Near)
	require.Contains(t, unknown.Text(language.German), unknown.Near[0])
	_, err = rule.Set[int]{}.Only("DE-VWVFG-57")
	require.ErrorAs(t, err, &unknown)
	require.Equal(t, "There is no rule “DE-VWVFG-57”.", unknown.Text(language.English))
}
