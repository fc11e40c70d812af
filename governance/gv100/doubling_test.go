package gv100_test

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/gv100"
	"github.com/foederal/foederal/internal/doubling"
)

// kreise is a register of one Land with 36 Kreise, of n municipalities each.
func kreise(n int) []byte {
	lines := []string{lineOf("10", "16", "", "Thüringen")}
	for d := 1; d <= 36; d++ {
		district := fmt.Sprintf("160%02d", d)
		lines = append(lines, lineOf("40", district, "", "Kreis"))
		for m := range n {
			lines = append(lines, lineOf("50", district, fmt.Sprintf("%04d", m), "Dorf"))
		}
		for m := range n {
			lines = append(lines, lineOf("60", fmt.Sprintf("%s%03d", district, m), fmt.Sprintf("%04d", m), "Dorf"))
		}
	}
	return []byte(text(lines))
}

// Registers and lists of changes are read in a time that grows with their length.
func TestDoubling(t *testing.T) {
	doubling.Run(t, []doubling.Case{
		{Name: "gv100.Read gv100.ReadPart", From: 50, Limit: 999, Prepare: func(_ testing.TB, n int) func() {
			file := kreise(n)
			return func() {
				records := 0
				for _, err := range gv100.ReadPart(bytes.NewReader(file)) {
					require.NoError(t, err)
					records++
				}
				require.Equal(t, 1+36*(1+2*n), records)
			}
		}},
		{Name: "gv100.ReadChanges", From: 50, Prepare: func(t testing.TB, n int) func() {
			list := []byte(testdata(t, "aenderungen.tsv"))
			heading := bytes.IndexByte(list, '\n') + 1
			list = slices.Concat(list[:heading], bytes.Repeat(list[heading:], n))
			return func() {
				for _, err := range gv100.ReadChanges(bytes.NewReader(list)) {
					require.NoError(t, err)
				}
			}
		}},
	})
}
