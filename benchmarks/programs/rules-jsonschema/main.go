// Command rules-jsonschema checks one draft by santhosh-tekuri/jsonschema and ends.
package main

import (
	"github.com/foederal/foederal/benchmarks/internal/once"
	"github.com/foederal/foederal/benchmarks/rules/jsonschema"
)

func main() { once.Check(jsonschema.New()) }
