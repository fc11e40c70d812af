//go:build !unix

package benchmarks

import "time"

// cpuTime is not known here.
func cpuTime() (used time.Duration, known bool) { return 0, false }
