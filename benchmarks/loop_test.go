package benchmarks

import "testing"

// loop measures work: the time that passes, what it used of a core, and its allocations.
func loop(b *testing.B, work func()) {
	b.Helper()
	b.ReportAllocs()
	before, known := cpuTime()
	for b.Loop() {
		work()
	}
	if after, _ := cpuTime(); known {
		b.ReportMetric(float64(after-before)/float64(b.N), "cpu-ns/op")
	}
}
