// Command money-big splits one amount with math/big and ends.
package main

import (
	"github.com/foederal/foederal/benchmarks/internal/once"
	"github.com/foederal/foederal/benchmarks/money/big"
)

func main() { once.Apportion(big.New(once.Amount, once.Weights())) }
