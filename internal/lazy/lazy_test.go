package lazy_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/internal/lazy"
)

// A value is made once, however many ask for it at the same time.
func TestValueIsMadeOnce(t *testing.T) {
	var value lazy.Value[[]int]
	var group sync.WaitGroup
	made := 0
	for range 8 {
		group.Go(func() {
			require.Equal(t, []int{7}, value.Get(func() []int { made++; return []int{7} }))
		})
	}
	group.Wait()
	require.Equal(t, 1, made)
}

// Where a value cannot be made, nobody gets another one in its place: every call panics, not only the first.
func TestValueThatCannotBeMade(t *testing.T) {
	var value lazy.Value[int]
	made := 0
	for range 3 {
		require.PanicsWithValue(t, "no table", func() { value.Get(func() int { made++; panic("no table") }) })
	}
	require.Equal(t, 1, made)
}
