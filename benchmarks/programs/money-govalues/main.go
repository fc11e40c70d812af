// Command money-govalues splits one amount with govalues/decimal and ends.
package main

import (
	"github.com/foederal/foederal/benchmarks/internal/once"
	"github.com/foederal/foederal/benchmarks/money/govalues"
)

func main() { once.Apportion(govalues.New(once.Amount, once.Weights())) }
