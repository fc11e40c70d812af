package sachsen_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/sachsen"
)

// Six Verwaltungsverbände are left of the closed list of 2012. Each is measured by the target of 5,000 inhabitants by the sum of its
// members, and on days before the text was read by none.
func TestVerbandSizes(t *testing.T) {
	for day, covered := range map[string]bool{"2025-05-18": true, "2025-05-17": false} {
		snapshot, err := sachsen.Directory().On(civil.MustParse(day))
		require.NoError(t, err)
		list := sachsen.VerbandSizes(snapshot)
		require.Len(t, list, 6)
		for _, size := range list {
			var sum int64
			members := 0
			for member := range size.Unit.Municipalities() {
				population, ok := member.Population()
				require.True(t, ok)
				sum += population.Value
				members++
			}
			require.Equal(t, sum, size.Population.Value, size.Unit)
			require.Equal(t, members, size.Members)
			want := rule.NotCovered
			if covered {
				want = rule.Satisfied
				if sum < 5000 {
					want = rule.Violated
				}
			}
			require.Equal(t, want, size.Outcome, "%s on %s", size.Unit, day)
			require.NotEmpty(t, size.Reason.English)
		}
	}
}

func ExampleVerbandSizes() {
	then, err := sachsen.Directory().On(civil.MustParse("2025-05-18"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, size := range sachsen.VerbandSizes(then) {
		fmt.Println(size.Unit.Name(), size.Members, size.Population.Value, size.Outcome)
	}
	// Output:
	// Wildenstein 2 3982 violated
	// Jägerswald 4 4665 violated
	// Am Klosterwasser 5 7129 satisfied
	// Diehsa 4 6347 satisfied
	// Weißer Schöps/Neiße 4 7736 satisfied
	// Eilenburg-West 2 5857 satisfied
}
