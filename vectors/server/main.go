// Command server answers the questions of the vectors by this library: a line of JSON for each line of JSON, on standard input and
// output. So the runners are tried against the library itself, and a program in another language can ask the library:
//
//	echo '{"ask":"lookup-key","key":"16063105","day":"2021-07-01"}' | go run ./vectors/server
//
// vectors/README.md says which questions there are.
package main

import (
	"fmt"
	"os"

	"github.com/foederal/foederal/internal/vectors"
)

func main() {
	if err := vectors.Serve(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "server:", err)
		os.Exit(1)
	}
}
