package faults_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/benchmarks/faults"
)

// Each peer still does what the list says, and foederal too. A peer that has mended a fault goes off the list.
func TestWhatUsersMeet(t *testing.T) {
	for _, f := range faults.All() {
		t.Run(f.Peer+", "+f.Work, func(t *testing.T) {
			peer, foederal := f.Observe()
			require.Equal(t, f.Meets, peer, "the peer; where it is right now, take the fault off the list")
			require.Equal(t, f.Foederal, foederal, "foederal")
			require.NotEqual(t, peer, foederal)
		})
	}
}
