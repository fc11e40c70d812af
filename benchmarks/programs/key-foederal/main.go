// Command key-foederal reads the key of a municipality and ends.
package main

import (
	"fmt"

	"github.com/foederal/foederal/governance/key"
)

func main() { fmt.Println(key.MustParseAGS("16063051")) }
