// Command names-bund names a municipality from the directory of all of Germany since 1990 and ends.
package main

import (
	"fmt"

	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/key"
)

func main() {
	u, _ := bund.Directory().Latest().Municipality(key.MustParseAGS("16063051"))
	fmt.Println(u.Name())
}
