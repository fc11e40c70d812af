// Command money-foederal splits one amount with foederal and ends.
package main

import (
	"github.com/foederal/foederal/benchmarks/internal/once"
	"github.com/foederal/foederal/benchmarks/money/foederal"
)

func main() { once.Apportion(foederal.New(once.Amount, once.Weights())) }
