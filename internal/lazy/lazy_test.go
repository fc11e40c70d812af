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
