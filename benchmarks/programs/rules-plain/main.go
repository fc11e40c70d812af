// Command rules-plain checks one draft by the thirty conditions in plain Go and ends.
package main

import (
	"github.com/foederal/foederal/benchmarks/internal/once"
	"github.com/foederal/foederal/benchmarks/rules/plain"
)

func main() { once.Check(plain.New()) }
