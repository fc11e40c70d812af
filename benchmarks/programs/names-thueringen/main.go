// Command names-thueringen names a municipality from the directory of one Land and ends.
package main

import (
	"fmt"

	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/thueringen"
)

func main() {
	u, _ := thueringen.Directory().Latest().Municipality(key.MustParseAGS("16063051"))
	fmt.Println(u.Name())
}
