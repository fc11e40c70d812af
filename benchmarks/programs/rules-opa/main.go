// Command rules-opa checks one draft by Open Policy Agent and ends.
package main

import (
	"github.com/foederal/foederal/benchmarks/internal/once"
	"github.com/foederal/foederal/benchmarks/rules/opa"
)

func main() { once.Check(opa.New()) }
