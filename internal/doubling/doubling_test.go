package doubling_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/internal/doubling"
	"github.com/foederal/foederal/internal/effort"
)

var sink int

// Linear work passes, and work that grows with the square of its input or allocates so is found.
func TestOf(t *testing.T) {
	effort.OrSkip(t, "doubles large inputs")
	square := doubling.Case{From: 4_000, Prepare: func(_ testing.TB, n int) func() {
		return func() {
			for i := range n {
				for j := range n {
					sink += i ^ j
				}
			}
		}
	}}
	var times float64
	for try := 0; try < 3 && times <= doubling.Most; try++ { // a machine that does something else may hide it once
		times = doubling.Of(t, square).Time
	}
	require.Greater(t, times, doubling.Most)

	line := doubling.Of(t, doubling.Case{From: 2_000, Prepare: func(_ testing.TB, n int) func() {
		numbers := make([]int, 10*n)
		for i := range numbers {
			numbers[i] = i * 7919 % (10 * n)
		}
		return func() { sink += slices.Sorted(slices.Values(numbers))[0] }
	}})
	require.LessOrEqual(t, line.Time, doubling.Most)
	require.LessOrEqual(t, line.Bytes, doubling.Most)

	text := doubling.Of(t, doubling.Case{From: 500, Limit: 4_000, Prepare: func(_ testing.TB, n int) func() {
		return func() {
			s := ""
			for range n {
				s += "x"
			}
			sink += len(s)
		}
	}})
	require.Greater(t, text.Bytes, doubling.Most)
}
