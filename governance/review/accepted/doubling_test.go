package accepted_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/review/accepted"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/doubling"
)

// Lists are read, and findings judged by them, in a time that grows with their entries.
func TestDoubling(t *testing.T) {
	list := func(n int) string {
		entries := make([]string, n)
		for i := range entries {
			entries[i] = entry("file", fmt.Sprintf("a%d.json", i), "pointer", fmt.Sprintf("/parties/%d", i))
		}
		return `{"accepted": [` + strings.Join(entries, ", ") + `]}`
	}
	doubling.Run(t, []doubling.Case{
		{Name: "accepted.Decode", From: 200, Limit: 10_000, Prepare: func(t testing.TB, n int) func() {
			text := list(n)
			return func() {
				_, err := accepted.Decode(strings.NewReader(text))
				require.NoError(t, err)
			}
		}},
		{Name: "accepted.Ledger.Judge accepted.Ledger.Remarks", From: 200, Limit: 10_000, Prepare: func(t testing.TB, n int) func() {
			read, err := accepted.Decode(strings.NewReader(list(n)))
			require.NoError(t, err)
			return func() {
				ledger := read.On(civil.MustParse("2026-06-30"))
				judge := ledger.Judge("a7.json", rule.Report{})
				for i := range n {
					judge(rule.Finding{Rule: "TH-KGG-8", Pointer: fmt.Sprintf("/parties/%d", i)})
				}
				ledger.Remarks()
			}
		}},
	})
}
