//go:build unix

package benchmarks

import (
	"syscall"
	"time"
)

// cpuTime is what this process has used of the cores. Other work on the machine hardly changes it, as it does the time that passes.
func cpuTime() (used time.Duration, known bool) {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return 0, false
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano()), true
}
