package law_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/doubling"
)

// gapped are n values with a gap behind each but the last, latest first.
func gapped(n int) (values []law.Dated[int], gaps []law.Gap) {
	source := law.Source{Where: "test", Evidence: law.Assumed}
	for i := range n {
		from := civil.MustParse("2999-01-01").AddDays(-10 * i)
		values = append(values, law.Dated[int]{Period: civil.Period{From: from, Through: from.AddDays(4)}, Value: i, Source: source})
		if i > 0 {
			gaps = append(gaps, law.Gap{Period: civil.Period{From: from.AddDays(5), Through: from.AddDays(9)}, Reason: "x", Source: source})
		}
	}
	return values, gaps
}

// A series of many values and gaps is made and read in a time that grows with their number.
func TestDoubling(t *testing.T) {
	doubling.Run(t, []doubling.Case{
		{Name: "law.NewSeries law.MustSeries law.Series.Values law.Series.Gaps law.Series.Absent law.Series.On law.Series.Len", From: 4_000, Limit: 100_000, Prepare: func(t testing.TB, n int) func() {
			values, gaps := gapped(n)
			return func() {
				s, err := law.NewSeries(law.BeforeRecords, law.AfterRecords, values, gaps...)
				require.NoError(t, err)
				require.Len(t, s.Values(), len(s.Gaps())+1)
				s.Absent(gaps[0].Period.From)
				s.On(gaps[0].Period.From)
				require.Equal(t, n, s.Len())
			}
		}},
		{Name: "law.Series.MarshalJSON law.Series.UnmarshalJSON", From: 2_000, Limit: 100_000, Prepare: func(t testing.TB, n int) func() {
			values, gaps := gapped(n)
			s, err := law.NewSeries(law.BeforeRecords, law.AfterRecords, values, gaps...)
			require.NoError(t, err)
			return func() {
				text, err := json.Marshal(s)
				require.NoError(t, err)
				var read law.Series[int]
				require.NoError(t, json.Unmarshal(text, &read))
			}
		}},
	})
}
