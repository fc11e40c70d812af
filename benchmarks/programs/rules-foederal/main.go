// Command rules-foederal checks one draft by the thirty rules of foederal and ends.
package main

import (
	"github.com/foederal/foederal/benchmarks/internal/once"
	"github.com/foederal/foederal/benchmarks/rules/foederal"
)

func main() { once.Check(foederal.New()) }
