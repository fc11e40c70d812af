// Command names-display names a state from the table of x/text in German and ends.
package main

import (
	"fmt"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

func main() { fmt.Println(display.German.Regions().Name(language.MustParseRegion("DE"))) }
