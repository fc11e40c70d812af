// Command rules-ozzo checks one draft by ozzo-validation and ends.
package main

import (
	"github.com/foederal/foederal/benchmarks/internal/once"
	"github.com/foederal/foederal/benchmarks/rules/ozzo"
)

func main() { once.Check(ozzo.New()) }
