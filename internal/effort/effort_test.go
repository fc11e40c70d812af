package effort_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/internal/effort"
)

// A test without a smaller sample runs where everything is tried, and nowhere else; with -short nothing is tried in full.
func TestOrSkip(t *testing.T) {
	ran := false
	t.Run("long", func(t *testing.T) {
		effort.OrSkip(t, "it is a sample of such tests")
		ran = true
	})
	require.Equal(t, effort.Full(), ran)
	if testing.Short() {
		require.False(t, effort.Full())
	}
}
