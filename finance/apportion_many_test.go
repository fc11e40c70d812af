package finance_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
)

// Weights whose sum has more than 64 bits are split exactly, also where a claim is all but a whole cent: each of the four is 2⁶⁴ by 2⁶⁴ + 1
// of a cent, so that each gets one and the fifth none.
func TestClaimsJustBelowACent(t *testing.T) {
	parts, err := finance.Apportion(finance.Cent(4), []int64{1 << 62, 1 << 62, 1 << 62, 1 << 62, 1}, finance.LargestRemainder.RefusingTies())
	require.NoError(t, err)
	require.Equal(t, []int64{1, 1, 1, 1, 0}, cents(parts))
}

// Of many weights, too, equal claims are only a tie where they are more than the cents: of twenty cents for twenty threes and twenty ones
// each of the threes gets one, and nobody is left to draw lots with. Of nineteen cents one of the threes gets none.
func TestAsManyCentsAsEqualClaimsAreNoTie(t *testing.T) {
	weights := append(slices.Repeat([]int64{3}, 20), slices.Repeat([]int64{1}, 20)...)
	for _, method := range allMethods {
		parts, err := finance.Apportion(finance.Cent(20), weights, method.RefusingTies())
		require.NoError(t, err, method)
		require.Equal(t, append(slices.Repeat([]int64{1}, 20), make([]int64, 20)...), cents(parts), method)

		_, err = finance.Apportion(finance.Cent(19), weights, method.RefusingTies())
		var tie *finance.TieError
		require.ErrorAs(t, err, &tie, method)
		require.Len(t, tie.Indices, 20)
		require.Equal(t, 19, tie.Cents)
	}
}
