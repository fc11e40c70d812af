// Command money-gomoney splits one amount with Rhymond/go-money and ends.
package main

import (
	"github.com/foederal/foederal/benchmarks/internal/once"
	"github.com/foederal/foederal/benchmarks/money/gomoney"
)

func main() { once.Apportion(gomoney.New(once.Amount, once.Weights())) }
