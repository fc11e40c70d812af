package bulk_test

import (
	"context"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bulk"
	"github.com/foederal/foederal/internal/doubling"
	"github.com/foederal/foederal/thueringen"
)

// Streams are judged in a time that grows with their lines, and with the length of one.
func TestDoubling(t *testing.T) {
	judge := bulk.Keys(thueringen.Directory().Latest())
	run := func(t testing.TB, text string) func() {
		return func() {
			state, err := bulk.Run(context.Background(), strings.NewReader(text), judge, bulk.Course{Workers: 1})
			require.NoError(t, err)
			require.NoError(t, state.Tally.WriteText(io.Discard, language.German))
		}
	}
	doubling.Run(t, []doubling.Case{
		{Name: "bulk.Run bulk.Keys bulk.Tally.WriteText", Of: "lines", From: 500, Prepare: func(t testing.TB, n int) func() {
			return run(t, strings.Repeat("16063051\n6632001\nLeimbach\nx\n\n", n))
		}},
		{Name: "bulk.Run", Of: "one line", From: 50_000, Prepare: func(t testing.TB, n int) func() { return run(t, strings.Repeat("x", n)) }},
	})
}
