// Command foederalvet finds literals that can never be right where a program uses foederal:
//
//	foederalvet ./...
//	go vet -vettool=$(which foederalvet) ./...
package main

import (
	"golang.org/x/tools/go/analysis/multichecker"

	"github.com/foederal/foederal/vet"
)

func main() { multichecker.Main(vet.Analyzers()...) }
