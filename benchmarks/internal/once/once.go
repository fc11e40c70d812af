// Package once is what the small programs share that are measured by their start: each does its work once and prints the
// result, so that all of a kind can be seen to do the same.
package once

import (
	"fmt"
	"os"

	"github.com/foederal/foederal/benchmarks/draft"
)

// Amount is 1,000,000,000.01 euro in cents.
const Amount = 100_000_000_001

// Weights are the sixteen shares of the Königsteiner Schlüssel 2019 by the key of the Land, in hundred-thousandths of a percent.
func Weights() []int64 {
	return []int64{340578, 260343, 939533, 95379, 2107592, 743709, 481848, 1304061, 1556072, 119827, 518995, 302987, 198045,
		498208, 269612, 263211}
}

// Check makes rules ready, checks a valid draft and one with an unsigned party, and prints how many rules they break.
func Check(check draft.Check, err error) {
	stop(err)
	broken := draft.Valid()
	broken.Parties[1].Signer = ""
	for _, d := range []*draft.Draft{draft.Valid(), broken} {
		violated, err := check(d)
		stop(err)
		fmt.Println(violated)
	}
}

// Apportion splits an amount and prints the parts.
func Apportion(split interface {
	Apportion() error
	Cents() []int64
}) {
	stop(split.Apportion())
	fmt.Println(split.Cents())
}

func stop(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
