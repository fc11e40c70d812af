// Package benchmarks holds foederal against its peers: the same work in one run, with a check that all come to the same
// result, and the faults that a user of a peer would meet. It is a module of its own, so that the peers are nobody's
// dependency. The measurement is written to docs/benchmarks.md by
//
//	go run ./cmd/report
package benchmarks
