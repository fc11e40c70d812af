package benchmarks

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/benchmarks/money/apd"
	"github.com/foederal/foederal/benchmarks/money/big"
	"github.com/foederal/foederal/benchmarks/money/foederal"
	"github.com/foederal/foederal/benchmarks/money/gomoney"
	"github.com/foederal/foederal/benchmarks/money/govalues"
	"github.com/foederal/foederal/benchmarks/money/shopspring"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
)

// splitter apportions one amount among weights.
type splitter interface {
	Apportion() error
	Cents() []int64
}

// splitters are all that apportion. Rhymond/go-money has a method of its own for the cents that are left.
var splitters = []struct {
	name      string
	new       func(cents int64, weights []int64) splitter
	ownMethod bool
}{
	{"foederal", func(cents int64, weights []int64) splitter { return foederal.New(cents, weights) }, false},
	{"go-money", func(cents int64, weights []int64) splitter { return gomoney.New(cents, weights) }, true},
	{"shopspring", func(cents int64, weights []int64) splitter { return shopspring.New(cents, weights) }, false},
	{"apd", func(cents int64, weights []int64) splitter { return apd.New(cents, weights) }, false},
	{"govalues", func(cents int64, weights []int64) splitter { return govalues.New(cents, weights) }, false},
	{"math/big", func(cents int64, weights []int64) splitter { return big.New(cents, weights) }, false},
}

// aBillion is 1,000,000,000.01 euro in cents.
const aBillion = 100_000_000_001

// inhabitants are those of all units of a level.
func inhabitants(t testing.TB, level governance.Level) []int64 {
	t.Helper()
	var all []int64
	for u := range bund.Directory().Latest().Units(level) {
		if figure, ok := u.Population(); ok {
			all = append(all, figure.Value)
		}
	}
	return all
}

func sum(parts []int64) (total int64) {
	for _, part := range parts {
		total += part
	}
	return total
}

// All come to the same parts, among the Länder and among all Kreise; go-money to a cent each.
func TestAllApportionTheSame(t *testing.T) {
	for level, n := range map[governance.Level]int{governance.Land: 16, governance.District: 400} {
		weights := inhabitants(t, level)
		require.Len(t, weights, n)
		for _, cents := range []int64{0, 1, 99, 100, 12_345_678, aBillion} {
			whole := foederal.New(cents, weights)
			require.NoError(t, whole.Apportion())
			want := whole.Cents()
			require.Equal(t, cents, sum(want))
			for _, peer := range splitters {
				split := peer.new(cents, weights)
				require.NoError(t, split.Apportion(), peer.name)
				if peer.ownMethod {
					require.Equal(t, cents, sum(split.Cents()), peer.name)
					for i, part := range split.Cents() {
						require.InDelta(t, want[i], part, 1, peer.name)
					}
					continue
				}
				require.Equal(t, want, split.Cents(), "%s, %d cents", peer.name, cents)
			}
		}
	}
}

// BenchmarkApportion splits 1,000,000,000.01 euro by inhabitants, among the 16 Länder and among the 400 Kreise. The amount
// and the weights stand there in the form of each library.
func BenchmarkApportion(b *testing.B) {
	for _, level := range []governance.Level{governance.Land, governance.District} {
		weights := inhabitants(b, level)
		for _, peer := range splitters {
			b.Run(fmt.Sprintf("%d/%s", len(weights), peer.name), func(b *testing.B) {
				split := peer.new(aBillion, weights)
				loop(b, func() {
					if err := split.Apportion(); err != nil {
						b.Fatal(err)
					}
				})
			})
		}
	}
}
