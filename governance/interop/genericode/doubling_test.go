package genericode_test

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/interop/genericode"
	"github.com/foederal/foederal/internal/doubling"
)

// Code lists are read and written in a time that grows with their rows.
func TestDoubling(t *testing.T) {
	const row = `<Row><Value><SimpleValue>99</SimpleValue></Value></Row>`
	list := func(n int) string {
		return strings.Replace(laender, "  </SimpleCodeList>", strings.Repeat(row, n)+"</SimpleCodeList>", 1)
	}
	doubling.Run(t, []doubling.Case{
		{Name: "genericode.Read", From: 500, Prepare: func(t testing.TB, n int) func() {
			text := list(n)
			return func() {
				table, err := genericode.Read(strings.NewReader(text))
				require.NoError(t, err)
				require.Len(t, table.Rows, n+3)
			}
		}},
		{Name: "genericode.CodeTable.Write", From: 500, Prepare: func(t testing.TB, n int) func() {
			table, err := genericode.Read(strings.NewReader(list(n)))
			require.NoError(t, err)
			return func() { require.NoError(t, table.Write(io.Discard)) }
		}},
	})
}
