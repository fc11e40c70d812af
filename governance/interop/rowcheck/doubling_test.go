package rowcheck_test

import (
	"strings"
	"testing"

	"github.com/foederal/foederal/governance/interop/rowcheck"
	"github.com/foederal/foederal/internal/doubling"
	"github.com/foederal/foederal/thueringen"
)

// Rows are checked in a time that grows with their number and with the length of their cells.
func TestDoubling(t *testing.T) {
	s := thueringen.Directory().Latest()
	cases := []doubling.Case{{Name: "rowcheck.CheckRow.In", Of: "rows", From: 200, Prepare: func(_ testing.TB, n int) func() {
		return func() {
			for range n {
				rowcheck.CheckRow{Key: "16063051", Land: "Thüringen", Kreis: "Wartburgkreis", Name: "Leimbach", PLZ: "36433"}.In(s)
			}
		}
	}}}
	for of, part := range map[string]string{"letters": "Muster", "digits": "36433", "blanks": " ", "words": "Bad "} {
		cases = append(cases, doubling.Case{Name: "rowcheck.CheckRow.In", Of: of, From: 2_000, Prepare: func(_ testing.TB, n int) func() {
			cell := "1" + strings.Repeat(part, n)
			return func() { rowcheck.CheckRow{Key: cell, Land: cell, Kreis: cell, Name: cell, PLZ: cell}.In(s) }
		}})
	}
	doubling.Run(t, cases)
}
