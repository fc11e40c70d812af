// Command rules-validator checks one draft by go-playground/validator and ends.
package main

import (
	"github.com/foederal/foederal/benchmarks/internal/once"
	"github.com/foederal/foederal/benchmarks/rules/validator"
)

func main() { once.Check(validator.New()) }
