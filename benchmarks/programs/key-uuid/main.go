// Command key-uuid reads a UUID with google/uuid and ends.
package main

import (
	"fmt"

	"github.com/google/uuid"
)

func main() { fmt.Println(uuid.MustParse("6ba7b810-9dad-11d1-80b4-00c04fd430c8")) }
