// Package effort tells tests how much to try. Only tests use it.
//
// The whole is tried by go test without flags. With -short tests try a sample, and so they do under the race detector, which makes them five times
// as slow and finds in a sample what there is to find; what compares times means nothing under it.
package effort

import "testing"

// Full reports whether tests try all that they know.
func Full() bool { return !raceDetector && !testing.Short() }

// OrSkip skips a test that has no smaller sample, and says why it takes long.
func OrSkip(t testing.TB, why string) {
	t.Helper()
	if !Full() {
		t.Skipf("not with -short or -race: %s", why)
	}
}
