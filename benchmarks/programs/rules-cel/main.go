// Command rules-cel checks one draft by cel-go and ends.
package main

import (
	"github.com/foederal/foederal/benchmarks/internal/once"
	"github.com/foederal/foederal/benchmarks/rules/cel"
)

func main() { once.Check(cel.New()) }
