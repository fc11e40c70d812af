package thueringen_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/thueringen"
)

// The margin of the Land reaches back as far as that of the Federation, to 1 July 2002, and changes its source with the act of 2025. Before
// that first day nothing is known of either.
func TestTheMarginReachesBackAsFarAsThatOfTheFederation(t *testing.T) {
	for _, terms := range []grant.InterestTerms{thueringen.RepaymentTerms(), thueringen.UnusedMoneyTerms()} {
		for on, known := range map[string]bool{"2002-06-30": false, "2002-07-01": true, "2012-12-27": true, "2024-12-31": true, "2025-01-01": true} {
			_, ok := terms.Margin.On(day(on))
			require.Equal(t, known, ok, on)
		}
		values := terms.Margin.Values()
		require.Len(t, values, 2)
		require.Equal(t, day("2025-01-01"), values[1].Period.From)
	}
}
