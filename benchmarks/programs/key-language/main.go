// Command key-language reads a language tag with x/text and ends.
package main

import (
	"fmt"

	"golang.org/x/text/language"
)

func main() { fmt.Println(language.MustParse("de-DE")) }
