// Command money-apd splits one amount with cockroachdb/apd and ends.
package main

import (
	"github.com/foederal/foederal/benchmarks/internal/once"
	"github.com/foederal/foederal/benchmarks/money/apd"
)

func main() { once.Apportion(apd.New(once.Amount, once.Weights())) }
