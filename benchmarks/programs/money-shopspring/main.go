// Command money-shopspring splits one amount with shopspring/decimal and ends.
package main

import (
	"github.com/foederal/foederal/benchmarks/internal/once"
	"github.com/foederal/foederal/benchmarks/money/shopspring"
)

func main() { once.Apportion(shopspring.New(once.Amount, once.Weights())) }
